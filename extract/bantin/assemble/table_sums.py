"""Rows whose figures add up to their total: points above a hundred are believed there without a maximum told."""

from __future__ import annotations

from collections.abc import Sequence

from bantin.assemble.table_cells import Cell
from bantin.assemble.table_grid import TOTAL
from bantin.assemble.table_headings import MAX, OWN, RANK, REMARK, RUNNING
from bantin.assemble.table_order import value_of

_TWO = 2
_ROUNDED = 0.11
"""What rounding may take from a sum of some parts."""


def adds_up(titles: Sequence[str], row: Sequence[Cell], name: Cell) -> bool:
    """Tell whether the parts of a row are what its total is made of: *398,5 | 158,2 | 171,4 | 728,1*."""
    if len(titles) != len(row):
        return False
    total, parts = [], []
    for title, cell in zip(titles, row, strict=True):
        if TOTAL.match(title):
            total.append(cell)
        elif (
            cell is not name and not RUNNING.match(title) and not any(w.search(title) for w in (RANK, OWN, REMARK, MAX))
        ):
            parts.append(cell)
    if len(total) != 1 or len(parts) < _TWO:
        return False
    if not all(cell.is_number and "/" not in cell.text for cell in [*parts, *total]):
        return False
    return abs(sum(value_of(cell) for cell in parts) - value_of(total[0])) < _ROUNDED
