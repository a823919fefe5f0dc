"""A TOML file that knows the line of each of its keys and reads its tables strictly."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bantin.errors import PatternError

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\"'-]+)\s*\]")
_KEY = re.compile(r"""\s*("(?:\\.|[^"\\])*"|'[^']*'|[\w-]+)\s*[.=]""")
_LONG = re.compile("'''|\"\"\"")


@dataclass(frozen=True)
class Key:
    """A key a table may have: what its value must be, in words and as a test."""

    wanted: str
    fits: Callable[[Any], bool]
    required: bool = False


def _strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def text(*, required: bool = False) -> Key:
    """A string with something in it."""
    return Key("a string with something in it", lambda v: isinstance(v, str) and bool(v.strip()), required)


def flag() -> Key:
    """`true` or `false`."""
    return Key("true or false", lambda v: isinstance(v, bool))


def texts() -> Key:
    """A list of strings, at least one."""
    return Key("a list of strings, at least one", lambda v: _strings(v) and bool(v))


def text_or_texts(*, required: bool = False) -> Key:
    """A string or a list of strings."""
    return Key("a string or a list of strings", lambda v: isinstance(v, str) or _strings(v), required)


def table(*, required: bool = False) -> Key:
    """A table with something in it."""
    return Key("a table with something in it", lambda v: isinstance(v, dict) and bool(v), required)


def tables(*, required: bool = False) -> Key:
    """A list of tables, at least one."""
    return Key("a list of tables, at least one", lambda v: _tables(v) and bool(v), required)


def table_or_tables() -> Key:
    """A table or a list of tables."""
    return Key("a table or a list of tables", lambda v: isinstance(v, dict) or _tables(v))


class TomlFile:
    """One TOML file: `data` as parsed; PatternError where it is no TOML."""

    def __init__(self, path: Path, content: bytes) -> None:
        self.path = path
        try:
            self.text = content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as wrong:
            line = content.count(b"\n", 0, wrong.start) + 1
            raise PatternError(path, line, "not UTF-8; save the file as UTF-8") from None
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as wrong:
            place = re.search(r"at line (\d+)", str(wrong))
            line = int(place[1]) if place else self.text.count("\n") + 1
            raise PatternError(path, line, f"not TOML: {wrong}") from None

    def line(self, table: str = "", index: int = 0, key: str = "") -> int:
        """Return the line of a key in the `index`-th table of a name, of the table itself, or 1."""
        for place in ((table, index, key), (table, index, ""), ("", 0, table)):
            if place in self._lines:
                return self._lines[place]
        return 1

    def error(self, message: str, table: str = "", index: int = 0, key: str = "") -> PatternError:
        """Return the error that says `message` of a place in this file."""
        return PatternError(self.path, self.line(table, index, key), message)

    def check(self, values: Mapping[str, Any], keys: Mapping[str, Key], table: str = "", index: int = 0) -> None:
        """Refuse unknown keys, missing keys and values of the wrong kind in one table."""
        where = f"[[{table}]]" if table else "the file"
        for key, value in values.items():
            if key not in keys:
                near = difflib.get_close_matches(key, keys, 1)
                hint = f" (did you mean '{near[0]}'?)" if near else ""
                allowed = ", ".join(keys)
                raise self.error(f"unknown key '{key}' in {where}{hint}; allowed: {allowed}", table, index, key)
            if not keys[key].fits(value):
                raise self.error(f"'{key}' in {where} must be {keys[key].wanted}, not {value!r}", table, index, key)
        for key, wanted in keys.items():
            if wanted.required and key not in values:
                raise self.error(f"{where} lacks '{key}' ({wanted.wanted})", table, index)

    @cached_property
    def _lines(self) -> dict[tuple[str, int, str], int]:
        """Line by (table, which one, key); the file's own keys stand under table ""."""
        lines: dict[tuple[str, int, str], int] = {}
        counts: dict[str, int] = {}
        table, index, closing = "", 0, ""
        for number, line in enumerate(self.text.split("\n"), 1):
            if closing:
                closing = "" if line.count(closing) % 2 else closing
                continue
            if header := _HEADER.match(line):
                table = header[2].partition(".")[0]
                inner = header[2].partition(".")[2]
                if not inner:
                    index = counts.get(table, 0)
                    counts[table] = index + 1
                lines.setdefault((table, index, inner), number)
                lines.setdefault(("", 0, table), number)
            elif key := _KEY.match(line):
                lines.setdefault((table, index, key[1].strip("\"'")), number)
            if long := _LONG.search(line):
                closing = long[0] if line.count(long[0]) % 2 else ""
        return lines
