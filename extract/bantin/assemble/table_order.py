"""The order of a table's rows: by which column places go, whether numbers are places."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from bantin.assemble.table_cells import Cell
from bantin.normalise import numbers

_FEWEST = 3


def ranked_by(titles: Sequence[str], rows: Sequence[Sequence[Cell]], ranks: int, scored: Sequence[str]) -> str | None:
    """Return the heading that tells of which index the places in column `ranks` are; None where the table does not tell.

    It is their own where it names an index, or where no two of them head the table (`scored`). Else the only one below which
    figures fall as the places rise: *Hạng, Đơn vị, Điểm CCHC, Chỉ số hài lòng*. Where figures of several fall, the places are
    of the index that they stand behind, if another follows: *Điểm CCHC, Hạng, SIPAS*.
    """
    if not scored or titles[ranks] in scored:
        return titles[ranks]
    whole = [row for row in rows if len(row) == len(titles) and row[ranks].text.isdecimal()]
    whole = sorted(whole, key=lambda row: int(row[ranks].text))
    falling = [title for title in scored if _falls([row[titles.index(title)] for row in whole])]
    if len(falling) == 1 and len(whole) >= _FEWEST:
        return falling[0]
    parted = ranks > 0 and any(title in scored for title in titles[ranks + 1 :])
    return titles[ranks - 1] if parted and titles[ranks - 1] in falling else None


def are_in_order(rows: Sequence[Sequence[Cell]], running: int, total: int) -> bool:
    """Tell whether rows are numbered from one, each with a lower total than the one before."""
    if len(rows) < _FEWEST or not all(row[running].text.isdecimal() for row in rows):
        return False
    order = [(int(row[running].text), value_of(row[total])) for row in rows]
    return order[0][0] == 1 and all(a[0] < b[0] and a[1] > b[1] for a, b in itertools.pairwise(order))


def _falls(cells: Sequence[Cell]) -> bool:
    """Tell whether all cells are figures, none higher than the one before."""
    if not all(cell.is_number and "/" not in cell.text for cell in cells):
        return False
    return all(value_of(a) >= value_of(b) for a, b in itertools.pairwise(cells))


def value_of(cell: Cell) -> float:
    """Return the number of a cell that is one, a share without its sign."""
    return numbers.decimal(cell.text.replace("%", "").strip())
