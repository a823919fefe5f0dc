"""README.md is true: its console and Python blocks are run in order, as one session.

```console blocks hold `$ command` lines, each with the output it prints (standard output and error together); a line
`...` stands for any lines, `...` within a line for any words. A command without output shown may print anything.
Commands must succeed unless the block opens with ```console exit=N. ```python blocks are doctests where they hold
`>>>`, else plain code with asserts; they share their names. Other languages (```sh for installing) are not run.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

CHECKOUT = Path(__file__).parents[1]
README = CHECKOUT / "README.md"
COMMANDS = ("extract", "check", "explain", "evaluate", "merge", "report", "corrections", "schema")


class Block(NamedTuple):
    """One fenced block; `line` is that of its first line of content."""

    language: str
    options: dict[str, str]
    content: str
    line: int


def list_blocks(text: str) -> list[Block]:
    """Return the fenced blocks of a Markdown text in order."""
    blocks = []
    for found in re.finditer(r"^```(\w+)([^\n]*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        options = dict(option.split("=", 1) for option in shlex.split(found[2]) if "=" in option)
        blocks.append(Block(found[1], options, found[3], text[: found.start(3)].count("\n") + 1))
    return blocks


def list_commands(console: str) -> list[tuple[str, str]]:
    r"""Return the commands of a console block, each with the output shown.

    >>> list_commands("$ echo a \\\n  b\na b\n\n$ true\n")
    [('echo a \\\n  b', 'a b'), ('true', '')]
    """
    commands = []
    for part in re.split(r"^\$ ", console, flags=re.MULTILINE)[1:]:
        lines = part.split("\n")
        length = 1 + next(n for n, line in enumerate(lines) if not line.endswith("\\"))
        commands.append(("\n".join(lines[:length]), "\n".join(lines[length:]).strip("\n")))
    return commands


def matches(shown: str, printed: str) -> bool:
    r"""Tell whether output is as shown.

    >>> matches("a\n...\nz", "a\nb\nc\nz\n"), matches("a\n...\nz", "a\nz"), matches("a ... c", "a b c")
    (True, True, True)
    >>> matches("a ... c", "a b\nc"), matches("a", "a\nb")
    (False, False)
    """
    pattern = ""
    for line in shown.strip().split("\n"):
        words = r"[^\n]*".join(re.escape(words) for words in line.rstrip().split("..."))
        pattern += r"(?:[^\n]*\n)*" if line.strip() == "..." else words + r"\n"
    lines = "".join(f"{line.rstrip()}\n" for line in printed.strip().split("\n"))
    return re.fullmatch(pattern, lines) is not None


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A folder that looks like the checkout, and an environment in which `bantin` and `python` are these."""
    folder = tmp_path_factory.mktemp("readme")
    for path in CHECKOUT.iterdir():
        if path.name not in ("outputs", "tests") and not path.name.startswith("."):
            (folder / path.name).symlink_to(path)
    (folder / "outputs").mkdir()
    if (CHECKOUT / "outputs/sample.jsonl").exists():
        shutil.copy(CHECKOUT / "outputs/sample.jsonl", folder / "outputs")
    programs = tmp_path_factory.mktemp("programs")
    for name, command in {"bantin": f"{sys.executable} -m bantin", "python": sys.executable}.items():
        (programs / name).write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        (programs / name).chmod(0o755)
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT / "extract"), "PYTHONUTF8": "1"}
    return folder, environment | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}


def run_console(block: Block, folder: Path, environment: dict[str, str]) -> list[str]:
    """Run the commands of a block; return what went otherwise than shown."""
    problems = []
    for command, shown in list_commands(block.content):
        result = subprocess.run(
            ["/bin/sh", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        if result.returncode != int(block.options.get("exit", "0")):
            problems.append(f"line {block.line}: $ {command}\nexit code {result.returncode}\n{result.stdout}")
        elif shown and not matches(shown, result.stdout):
            problems.append(f"line {block.line}: $ {command}\nshown:\n{shown}\nprinted:\n{result.stdout}")
    return problems


def run_python(block: Block, names: dict[str, Any]) -> list[str]:
    """Run a Python block; return what went otherwise than shown."""
    name = f"README.md:{block.line}"
    if ">>>" not in block.content:
        exec(compile(block.content, name, "exec"), names)
        return []
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    test = doctest.DocTestParser().get_doctest(block.content, names, name, "README.md", block.line - 1)
    problems: list[str] = []
    doctest.DocTestRunner(optionflags=flags).run(test, out=problems.append, clear_globs=False)
    names.update(test.globs)
    return problems


def test_readme_is_true(session: tuple[Path, dict[str, str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command and every line of Python in README.md does what the README says."""
    folder, environment = session
    monkeypatch.chdir(folder)
    names: dict[str, Any] = {"__name__": "readme"}
    problems = []
    for block in list_blocks(README.read_text(encoding="utf-8")):
        if block.language == "console":
            problems += run_console(block, folder, environment)
        elif block.language == "python":
            problems += run_python(block, names)
    assert not problems, "\n\n".join(problems)


def test_readme_shows_every_command() -> None:
    """A user finds each command in README.md."""
    text = README.read_text(encoding="utf-8")
    assert [command for command in COMMANDS if f"bantin {command}" not in text] == []
    assert any(block.language == "console" for block in list_blocks(text))


def test_a_wrong_readme_is_noticed(session: tuple[Path, dict[str, str]]) -> None:
    """Other output, another exit code and a wrong doctest are each a problem."""
    text = "```console\n$ echo b\na\n$ false\n$ echo a\na\n```\n```python\n>>> 1 + 1\n3\n```\n"
    console, python = list_blocks(text)
    assert len(run_console(console, *session)) == 2
    assert len(run_python(python, {})) == 1
