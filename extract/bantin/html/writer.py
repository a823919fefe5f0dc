"""The page's text as it is written, character by character with its place in the source."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import Final

from bantin.html.entities import decode

_COPIED: Final = -1
_NOWHERE: Final = -2
_SPACE: Final = " \t\n\f\r"
_AT: Final = itemgetter(0)
_WORDS: Final = re.compile(r"[^ \t\n\f\r]+(?: [^ \t\n\f\r]+)*")


_Stretch = tuple[int, int, int, int]
"""Some characters of the text, from an offset of it on: copied from the source from `start` on (`end` is _COPIED), or all
written by `source[start:end]`; and their run."""


class PageText:
    """Text written run by run; `source` leads from a span of it back to the page's source."""

    def __init__(self, source: str, runs: list[tuple[int, int]]) -> None:
        self._source, self._runs = source, runs
        self._parts: list[str] = []
        self._stretches: list[_Stretch] = []
        self._length = 0
        self._line = 0  # where the line being written begins
        self._gap: tuple[int, int, int] | None = None  # white space that awaits a word: its place and run

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self._parts)

    def __len__(self) -> int:
        return self._length

    @property
    def in_line(self) -> bool:
        """Tell whether the line being written holds anything."""
        return self._length > self._line

    def run(self, number: int, *, keep_lines: bool = False) -> None:
        """Write a run of text, white space in it as one space; with `keep_lines` its line ends stay."""
        self.span(*self._runs[number], run=number, keep_lines=keep_lines)

    def span(self, start: int, end: int, *, run: int, keep_lines: bool = False) -> None:
        """Write a stretch of the source; stretches that follow each other in the source have runs that do."""
        source = self._source
        add_plain = self._add_lines if keep_lines else self._add_words
        if "&" not in source[start:end]:
            add_plain(source[start:end], start, run)
            return
        for text, at, after, is_reference in decode(source, start, end):
            if not is_reference:
                add_plain(text, at, run)
            elif text.strip(_SPACE):
                self._add(text, at, after, run)
            else:
                self._gap = (at, after, run)

    def gap(self) -> None:
        """Write a space before the next word, unless one is written or the line ends."""
        if self._gap is None:
            self._gap = (0, _NOWHERE, -1)

    def literal(self, text: str) -> None:
        """Write what the page does not say in characters: the mark of a list item, the space between two cells."""
        self._gap = None
        self._put(text, 0, _NOWHERE, -1)

    def end_line(self) -> None:
        """End the line, if it holds anything."""
        self._gap = None
        if self.in_line:
            self._put("\n", 0, _NOWHERE, -1)
            self._line = self._length

    def break_line(self) -> None:
        """End the line; a second break leaves a line blank, a third nothing."""
        self._gap = None
        if self.in_line:
            self.end_line()
        elif self._length and not (len(self._parts) > 1 and self._parts[-1] == self._parts[-2] == "\n"):
            self._put("\n", 0, _NOWHERE, -1)
            self._line = self._length

    def source(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the [start, end) of the source that wrote `text[start:end]`.

        None where the page does not tell these words in one piece: something that is no part of the text stands
        between, or they are not its own.
        """
        found = self._stretches
        first = bisect_right(found, start, key=_AT) - 1
        last = bisect_right(found, end - 1, key=_AT) - 1
        while first <= last and found[first][2] == _NOWHERE:
            first += 1
            start = found[first][0] if first <= last else end
        while first <= last and found[last][2] == _NOWHERE:
            end = found[last][0]
            last -= 1
        if not 0 <= first <= last:
            return None
        previous = found[first][3]
        for _, _, written, run in found[first : last + 1]:
            if written == _NOWHERE:
                continue
            if not previous <= run <= previous + 1:
                return None
            previous = run
        at, begin, written, _ = found[first]
        begin += start - at if written == _COPIED else 0
        at, copied, finish, _ = found[last]
        finish = copied + end - at if finish == _COPIED else finish
        return (begin, finish) if begin < finish else None

    def _add_words(self, text: str, at: int, run: int) -> None:
        if _WORDS.fullmatch(text):
            self._add(text, at, _COPIED, run)
            return
        done = 0
        for words in _WORDS.finditer(text):
            start, end = words.span()
            if start > done:
                self._gap = (at + done, at + start, run)
            self._add(words.group(), at + start, _COPIED, run)
            done = end
        if done < len(text):
            self._gap = (at + done, at + len(text), run)

    def _add_lines(self, text: str, at: int, run: int) -> None:
        if "\n" not in text:
            self._add_words(text, at, run)
            return
        for line in text.splitlines(keepends=True):
            self._add_words(line, at, run)
            if line[-1] in "\r\n":
                self.break_line()
            at += len(line)

    def _add(self, text: str, start: int, end: int, run: int) -> None:
        if self._gap is not None:
            if self._length > self._line:
                self._put(" ", *self._gap)
            self._gap = None
        self._put(text, start, end, run)

    def _put(self, text: str, start: int, end: int, run: int) -> None:
        self._parts.append(text)
        self._stretches.append((self._length, start, end, run))
        self._length += len(text)
