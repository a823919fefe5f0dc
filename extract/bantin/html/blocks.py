"""The page cut into lines: blocks part them, inline tags never do."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

from bantin.html.elements import BLOCKS, TEXT
from bantin.html.tree import Tree

_LONG: Final = 200
_SENTENCE: Final = 60
_ENDS: Final = tuple(".!?…:;\"”')")


@dataclass(slots=True)
class Line:
    """A line of the page: its size and how much of it are links, in characters of the source.

    Its text nodes lie in rows `row` to `end - 1`; `last` is its last run. `weight` is its size without links where it
    reads like a paragraph, else 0.
    """

    row: int
    end: int = 0
    size: int = 0
    linked: int = 0
    weight: int = 0
    last: int = -1

    @property
    def is_link(self) -> bool:
        """Tell whether the line is nothing but links."""
        return self.linked * 10 >= self.size * 9


class Lines:
    """The lines of a page with sums over subtrees."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self._rows = [line.row for line in lines]
        self._weight = [0, *accumulate([line.weight for line in lines])]

    @cached_property
    def _size(self) -> list[int]:
        return [0, *accumulate([line.size for line in self.lines])]

    @cached_property
    def _linked(self) -> list[int]:
        return [0, *accumulate([line.linked for line in self.lines])]

    @cached_property
    def _links(self) -> list[int]:
        return [0, *accumulate([line.is_link for line in self.lines])]

    def slice(self, start: int, end: int) -> tuple[int, int]:
        """Return the [first, last) lines that begin in rows `start` to `end - 1`."""
        return bisect_left(self._rows, start), bisect_left(self._rows, end)

    def weight(self, start: int, end: int) -> int:
        """Return the characters of paragraphs in some rows."""
        first, last = self.slice(start, end)
        return self._weight[last] - self._weight[first]

    def unlinked(self, start: int, end: int) -> int:
        """Return the characters of text in some rows that are no links."""
        first, last = self.slice(start, end)
        return self._size[last] - self._size[first] - (self._linked[last] - self._linked[first])

    def links(self, start: int, end: int) -> tuple[int, float]:
        """Return how many lines of some rows are links, and the links' share of the text."""
        first, last = self.slice(start, end)
        size = self._size[last] - self._size[first]
        linked = self._linked[last] - self._linked[first]
        return self._links[last] - self._links[first], linked / size if size else 0.0


def cut(tree: Tree, source: str, runs: list[tuple[int, int]], leave_out: Collection[int]) -> Lines:
    """Return the lines of a page without the subtrees of the rows `leave_out`."""
    lines: list[Line] = []
    paragraphs: list[int] = []  # the line that each paragraph begins with
    current: Line | None = None
    ends: list[int] = []
    links_end = skipped = breaks = 0
    end, runs_of = tree.end, tree.runs
    for row, tag in enumerate(tree.tags):
        if row < skipped:
            continue
        while ends and ends[-1] <= row:
            ends.pop()
            current, breaks = None, 2
        if tag == TEXT:
            if current is None:
                if breaks > 1 or not lines:
                    paragraphs.append(len(lines))
                current, breaks = Line(row), 0
                lines.append(current)
            size = 0
            numbers = runs_of[row]
            for number in numbers:
                begun, ended = runs[number]
                size += ended - begun
            current.size += size
            current.last, current.end = numbers[-1], row + 1
            if row < links_end:
                current.linked += size
        elif row in leave_out:
            skipped = end[row]
        elif tag == "br":
            current, breaks = None, breaks + 1
        elif tag == "a":
            links_end = max(links_end, end[row])
        elif tag in BLOCKS:
            current, breaks = None, 2
            ends.append(end[row])
    _weigh(lines, paragraphs, source, runs)
    return Lines(lines)


def _weigh(lines: list[Line], paragraphs: list[int], source: str, runs: list[tuple[int, int]]) -> None:
    """Set the weight of the lines of each paragraph, which single breaks part: some pages break lines at the margin."""
    for first, after in itertools.pairwise([*paragraphs, len(lines)]):
        if after > first + 1 or lines[first].size >= _SENTENCE:
            _weigh_paragraph(lines[first:after], source, runs)


def _weigh_paragraph(paragraph: list[Line], source: str, runs: list[tuple[int, int]]) -> None:
    size = sum(line.size for line in paragraph)
    linked = sum(line.linked for line in paragraph)
    if size < _SENTENCE or 2 * linked > size:
        return
    start, stop = runs[paragraph[-1].last]
    ends = source[max(start, stop - 40) : stop].rstrip().endswith(_ENDS)
    for line in paragraph:
        if ends or line.size >= _LONG:
            line.weight = line.size - line.linked
