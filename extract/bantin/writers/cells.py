"""Cells of CSV files that spreadsheets read as what they are."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterable
from typing import Any

BOM = codecs.BOM_UTF8
"""Without the mark Excel takes UTF-8 for the local code page."""

# What spreadsheets run; the wide forms are run where the locale is East Asian. The apostrophe itself is among them so
# that one in front can always be taken off again.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")  # fmt: skip


def format_rows(rows: Iterable[Iterable[Any]]) -> bytes:
    """Return rows as CSV: UTF-8, lines end with CR LF, None is an empty cell, a list is JSON.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; reading it back, take one off.
    """
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([_format(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode()


def _format(cell: Any) -> Any:
    match cell:
        case str():
            return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
        case bool():
            return "true" if cell else "false"
        case list():
            return json.dumps(cell, ensure_ascii=False)
    return cell
