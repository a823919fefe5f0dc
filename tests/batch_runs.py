"""Running `bantin extract` in tests: in a process of its own, to be watched, stopped and killed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

SOURCES = Path(__file__).parents[1] / "extract"
SENTENCE = "Ngày {day}/3/2023, UBND huyện Ia Pa ký Quyết định số {number}/QĐ-UBND tặng giấy khen cho {number} tập thể."
Found = TypeVar("Found")
PATIENCE = 300.0  # seconds after which a test gives up waiting


def start(*arguments: str, cwd: Path) -> subprocess.Popen[str]:
    """Start `bantin extract`; the checkout's sources need not be installed."""
    return subprocess.Popen(
        [sys.executable, "-m", "bantin", "extract", *arguments],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        # a shell's background jobs, a CI step among them, start with SIGINT ignored and hand that on
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - tests start no threads
    )


def extract(*arguments: str, cwd: Path) -> str:
    """Run `bantin extract` to its good end and return what it said on standard error."""
    process = start(*arguments, cwd=cwd)
    _, told = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, told
    return told


def write_documents(path: Path, count: int, *, bad_every: int = 0, sentences: int = 1) -> None:
    """Write short bulletins as JSON Lines, each with its own figures; every so many lines one is no JSON."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(1, count + 1):
            if bad_every and number % bad_every == 0:
                file.write("{half a line\n")
                continue
            text = "\n\n".join(SENTENCE.format(day=day, number=number + day) for day in range(1, sentences + 1))
            file.write(json.dumps({"id": f"n{number}", "text": text}, ensure_ascii=False) + "\n")


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file; none where there is no such file."""
    # "\n" alone ends a line: U+2028 and its like stand unescaped in texts, and `splitlines` would cut there
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return [json.loads(line) for line in lines if line]


def wait_for(found: Callable[[], Found]) -> Found:
    """Return what a function finds as soon as it finds something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if result := found():
            return result
        time.sleep(0.01)
    raise AssertionError("waited in vain")


def list_workers(process: subprocess.Popen[str]) -> list[int]:
    """Return the worker processes of a run: what the server of its workers forked."""
    return [worker for server in _list_children(process.pid) for worker in _list_children(server)]


def _list_children(pid: int) -> Iterator[int]:
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            yield from (int(child) for child in children.read_text().split())
        except OSError:  # it has ended
            return
