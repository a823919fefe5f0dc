"""Rows of the tree written as lines: blocks, breaks, list items, and table rows with their cells side by side."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from bantin.html.elements import BLOCKS, TEXT
from bantin.html.tree import Tree
from bantin.html.writer import PageText

_CELLS: Final = frozenset({"td", "th"})
_CELL_SIZE: Final = 100
"""Characters of source up to which text is a cell of a table; longer ones are a layout's columns."""
_BROKEN_CELL: Final = 60
"""The same for a cell of several lines: column headings are broken into lines, letterheads too."""
_MARKED: Final = re.compile(r"\s*(?:[-+*•▪●◦✓➤–·»]|\(?\d{1,3}\s?[.)/]|\(?[a-zđ]\)|[IVX]{1,4}[.)])")


class Renderer:
    """Writes parts of one page into one text."""

    def __init__(self, tree: Tree, runs: list[tuple[int, int]], source: str, leave_out: Collection[int]) -> None:
        self.page = PageText(source, runs)
        self.listed: list[tuple[int, int]] = []
        """Row and offset in the text of each list item, and of each row of a table behind it."""
        self._tree, self._runs, self._source, self._leave_out = tree, runs, source, leave_out
        self._holds_table = _mark_holders(tree)

    def rows(self, start: int, end: int) -> None:
        """Write the lines of rows `start` to `end - 1`."""
        tree, page = self._tree, self.page
        ends: list[int] = []
        row, pre_end = start, 0
        item = False  # a list item has begun and nothing of it is written yet
        page.end_line()
        while row < end:
            while ends and ends[-1] <= row:
                ends.pop()
                page.end_line()
            tag = tree.tags[row]
            if row in tree.spaced:
                page.gap()
            if tag == TEXT:
                for number in tree.runs[row]:
                    if item and not page.in_line:
                        self._mark(row, number)
                    item = False
                    page.run(number, keep_lines=row < pre_end)
            elif row in self._leave_out:
                row = tree.end[row]
                page.gap()
                continue
            elif tag == "br":
                page.break_line()
            elif tag == "tr" and self._row(row):
                row = tree.end[row]
                continue
            elif tag in BLOCKS:
                page.end_line()
                ends.append(tree.end[row])
                item = item or tag == "li"
                pre_end = max(pre_end, tree.end[row]) if tag == "pre" else pre_end
            row += 1
        page.end_line()

    def pieces(self, spans: Collection[tuple[int, int]]) -> None:
        """Write several stretches of rows, each as lines of its own."""
        for start, end in spans:
            self.rows(start, end)

    def inline(self, start: int, end: int) -> None:
        """Write rows as one line, whatever breaks them."""
        self.page.end_line()
        self._cell(start, end)
        self.page.end_line()

    def _mark(self, row: int, number: int) -> None:
        start, end = self._runs[number]
        if not _MARKED.match(self._source, start, min(end, start + 20)):
            self.page.literal("- ")
        self.listed.append((row, len(self.page)))

    def _row(self, row: int) -> bool:
        """Write a row of a table of data as one line; False where its cells are parts of the page's layout."""
        tree = self._tree
        if row in self._holds_table:
            return False
        cells: list[int] = []
        cell = row + 1
        while cell < tree.end[row]:
            if tree.tags[cell] in _CELLS and cell not in self._leave_out:
                cells.append(cell)
            cell = tree.end[cell]
        told = [cell for cell in cells if any(tree.runs[cell : tree.end[cell]])]
        if len(told) < 2 or not all(self._is_cell(cell) for cell in told):
            return False
        self.page.end_line()
        for position, cell in enumerate(told):
            if position and self.page.in_line:
                self.page.literal("  ")
            self._cell(cell, tree.end[cell])
        self.listed.append((row, len(self.page)))
        self.page.end_line()
        return True

    def _is_cell(self, cell: int) -> bool:
        tree = self._tree
        size = lines = 0
        for row in range(cell, tree.end[cell]):
            size += sum(self._runs[n][1] - self._runs[n][0] for n in tree.runs[row])
            lines += tree.tags[row] == "br" or tree.tags[row] in ("p", "div", "li")
            if size > _CELL_SIZE:
                return False
        return lines < 2 or size <= _BROKEN_CELL

    def _cell(self, start: int, end: int) -> None:
        tree = self._tree
        row = start
        while row < end:
            if row in self._leave_out and row != start:
                row = tree.end[row]
                continue
            if row > start and (row in tree.spaced or tree.tags[row] in BLOCKS or tree.tags[row] == "br"):
                self.page.gap()
            for number in tree.runs[row]:
                self.page.run(number)
            row += 1


def _mark_holders(tree: Tree) -> set[int]:
    """Return the table rows that hold another table."""
    holders: set[int] = set()
    for row, tag in enumerate(tree.tags):
        if tag == "table":
            above = tree.parents[row]
            while above >= 0:
                if tree.tags[above] == "tr":
                    if above in holders:
                        break
                    holders.add(above)
                above = tree.parents[above]
    return holders
