"""What a batch costs: start-up, two workers beside one, memory over few and many documents.

    python tests/benchmarks/batch_figures.py [TEXTS.jsonl | TEXTS.jsonl.gz | FOLDER] [--only startup|scaling|memory]

Every figure is the best of some runs in turn, since other work on the machine only ever adds time. Memory is the largest
sum over all processes of a run of what each has to itself and its share of the rest (PSS), looked at ten times a second.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from text_speed import DEFAULT, read_texts

ROUNDS = 3
FEW, MANY = 2_000, 20_000


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--only", choices=("startup", "scaling", "memory"))
    arguments = parser.parse_args()
    texts = list(read_texts(arguments.source))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if arguments.only in (None, "startup"):
            measure_startup(folder, texts)
        if arguments.only in (None, "scaling"):
            measure_scaling(folder, texts)
        if arguments.only in (None, "memory"):
            measure_memory(folder, texts)


def measure_startup(folder: Path, texts: list[str]) -> None:
    """Print the seconds of commands that do next to nothing."""
    (folder / "short.txt").write_text(min(texts, key=len), encoding="utf-8")
    commands = {
        "python -c pass": ["-c", "pass"],
        "bantin --help": ["-m", "bantin", "--help"],
        'python -c "import underthesea"': ["-c", "import underthesea"],
        "bantin extract short.txt": ["-m", "bantin", "extract", "short.txt", "-o", "short.jsonl"],
    }
    best = dict.fromkeys(commands, float("inf"))
    for _ in range(ROUNDS + 2):
        for name, command in commands.items():
            best[name] = min(best[name], run(folder, *command))
    bare, helped, underthesea, short = best.values()
    for name, seconds in best.items():
        print(f"{name:40}{seconds:8.3f} s")
    print(f"{'--help beside bare python':40}{helped / bare:8.1f} times")
    print(f"{'one short file beside underthesea':40}{short / underthesea:8.1f} times")


def measure_scaling(folder: Path, texts: list[str]) -> None:
    """Print the seconds that one and two workers need for the same documents."""
    write_documents(folder / "in.jsonl", texts, max(FEW, len(texts)))
    rounds = [(run(folder, *extract(1)), run(folder, *extract(2))) for _ in range(ROUNDS)]
    one, two = (min(seconds) for seconds in zip(*rounds, strict=True))
    print(f"{'one worker':40}{one:8.2f} s")
    print(f"{'two workers':40}{two:8.2f} s")
    print(f"{'two workers beside one':40}{one / two:8.2f} times")


def measure_memory(folder: Path, texts: list[str]) -> None:
    """Print the peak memory of runs over few and many documents."""
    peaks = []
    for count in (FEW, MANY):
        write_documents(folder / "in.jsonl", texts, count)
        peaks.append(watch(folder, *extract(2)))
        print(f"{f'peak memory, {count:,} documents':40}{peaks[-1] / 1e6:8.0f} MB")
    print(f"{'many beside few':40}{peaks[1] / peaks[0]:8.2f} times")


def write_documents(path: Path, texts: list[str], count: int) -> None:
    """Write so many different documents, in turn from the texts."""
    with path.open("w", encoding="utf-8") as file:
        for number, text in enumerate(islice(cycle(texts), count)):
            file.write(json.dumps({"id": str(number), "text": f"{text}\nBài số {number}."}, ensure_ascii=False) + "\n")


def extract(workers: int) -> list[str]:
    """Return the arguments of a run over all documents."""
    return ["-m", "bantin", "extract", "in.jsonl", "-o", "out.jsonl", "--quiet", "--workers", str(workers)]


def run(folder: Path, *arguments: str) -> float:
    """Run Python, with bytecode kept as installed packages have it, and return the seconds it took."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, check=True, env=environment)
    return time.perf_counter() - start


def watch(folder: Path, *arguments: str) -> int:
    """Run Python and return the most memory that it and its children had at one time, in bytes."""
    peak = 0
    with subprocess.Popen([sys.executable, *arguments], cwd=folder) as process:
        while process.poll() is None:
            peak = max(peak, sum(weigh(pid) for pid in list_family(process.pid)))
            time.sleep(0.1)
    return peak


def list_family(pid: int) -> Iterator[int]:
    """Yield a process and all that come from it."""
    yield pid
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:  # it ended meanwhile
            continue
        for child in found:
            yield from list_family(int(child))


def weigh(pid: int) -> int:
    """Return a process's proportional set size in bytes, 0 where it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).parents[2] / "extract")
    main()
