"""The cells of a table; those that hold a score with its place, *84,15% - hạng 33/63*, are parted into two columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,4})? ?%?|\d{1,3}(?:[.,]\d{1,2})? ?/ ?\d{1,3}")
_CHANGE = re.compile(r"[+-] ?\d{1,3}(?:[.,]\d{1,3})?(?: (?:bậc|hạng|điểm))?|-")
_MIXED = re.compile(
    r"(?P<score>\d{1,4}(?:[.,]\d{1,4})? ?%?)(?: ?điểm)? ?(?:[-–;,/(] ?)?"
    r"(?:xếp |đứng )?(?:hạng|thứ(?: hạng)?|vị trí(?: thứ)?|XH):? ?(?P<rank>\d{1,3}(?: ?/ ?\d{1,3})?)\)?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words and where they stand."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Tell whether the cell is a figure and nothing else, or a score with its place."""
        return _NUMBER.fullmatch(self.text) is not None or _MIXED.fullmatch(self.text) is not None

    @property
    def is_figure(self) -> bool:
        """Tell whether the cell stands in a column of figures: a number, a change, a dash for none."""
        return self.is_number or _CHANGE.fullmatch(self.text) is not None


def parted(titles: Sequence[str], rows: Sequence[list[Cell]]) -> tuple[list[str], list[list[Cell]]]:
    """Return headings and rows with each column of scores and places as two: *Năm 2023*, *Hạng Năm 2023*."""
    whole = [row for row in rows if len(row) == len(titles)]
    mixed = {c for row in whole for c, cell in enumerate(row) if _MIXED.fullmatch(cell.text)}
    if not mixed:
        return list(titles), list(rows)
    heads = [t for c, title in enumerate(titles) for t in ((title, f"Hạng {title}") if c in mixed else (title,))]
    return heads, [
        [one for c, cell in enumerate(row) for one in (_parts(cell) if c in mixed else (cell,))] for row in whole
    ]


def _parts(cell: Cell) -> tuple[Cell, Cell]:
    """Return score and place of a cell, a dash for what it does not tell."""
    found = _MIXED.fullmatch(cell.text)
    if found is None:
        return cell, Cell("-", cell.end, cell.end)
    spans = (found.span("score"), found.span("rank"))
    first, second = (Cell(cell.text[s:e].strip(), cell.start + s, cell.start + e) for s, e in spans)
    return first, second
