"""Word lists: spellings and the value each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bantin.patterns.syntax import fold

_Trie = dict[str, "_Trie"]
_END = ""


def key(spelling: str, *, case: bool = False) -> str:
    """Return what two writings of one spelling share: one tone style, single spaces, small letters unless `case`."""
    folded = " ".join(fold(spelling).split())
    return folded if case else folded.lower()


@dataclass(frozen=True, eq=False)
class WordList:
    """A list file: `entries` maps a spelling as written to its value; `case` tells that case matters."""

    name: str
    about: str
    entries: Mapping[str, str | int]
    case: bool
    path: Path

    def lookup(self, text: str) -> str | int | None:
        """Return the value of a spelling found in a text, None where the list does not have it."""
        return self._values.get(key(text, case=self.case))

    def regex(self, *, ignore_case: bool) -> str:
        """Return the spellings as one group in regex syntax, the longest first."""
        if self.case:
            return ("(?-i:" if ignore_case else "(?:") + _alternation(self._values) + ")"
        if ignore_case:
            return f"(?:{_alternation(self._values)})"
        return f"(?:{_alternation(key(entry, case=True) for entry in self.entries)})"

    @cached_property
    def _values(self) -> dict[str, str | int]:
        return {key(entry, case=self.case): value for entry, value in self.entries.items()}

    def by_length(self, *, ignore_case: bool) -> dict[int, str]:
        """Return what `regex` does, parted by the length of the spellings."""
        entries = {key(entry, case=self.case or not ignore_case) for entry in self.entries}
        opener = "(?-i:" if self.case and ignore_case else "(?:"
        by_length: dict[int, list[str]] = {}
        for entry in sorted(entries):
            by_length.setdefault(len(entry), []).append(entry)
        return {length: f"{opener}{_alternation(of_length)})" for length, of_length in by_length.items()}


def _alternation(spellings: Iterable[str]) -> str:
    """Return spellings as alternatives with common beginnings written once; a longer spelling is tried first."""
    root: _Trie = {}
    for spelling in spellings:
        node = root
        for sign in spelling:
            node = node.setdefault(sign, {})
        node[_END] = {}
    return _branches(root)


def _branches(node: _Trie) -> str:
    branches = []
    for first, rest in sorted(node.items(), reverse=True):
        if first == _END:
            continue
        written, below = _sign(first), rest
        while len(below) == 1 and _END not in below:
            ((sign, below),) = below.items()
            written += _sign(sign)
        if below.keys() != {_END}:
            inner = _branches(below)
            written += f"(?:{inner}){'?' if _END in below else ''}"
        branches.append(written)
    return "|".join(branches)


def _sign(sign: str) -> str:
    return sign if sign == " " else re.escape(sign)
