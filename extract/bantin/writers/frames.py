"""Records as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bantin.record import Record
from bantin.tables import RECORD_TABLES, Row, Table
from bantin.writers.dataset import write_records

if TYPE_CHECKING:
    import pandas

# Nullable types, so that a column has the same one whether or not a value is missing.
_DTYPES = {
    "string": "string",
    "integer": "Int64",
    "number": "Float64",
    "boolean": "boolean",
    "strings": "object",
}


def to_frames(records: Iterable[Record]) -> dict[str, pandas.DataFrame]:
    """Return the tables of records as frames, by name: RECORD_TABLES, with the same columns as in files."""
    rows = _Rows()
    write_records(records, rows)
    return {table.name: _make_frame(table, rows.of[table.name]) for table in RECORD_TABLES}


class _Rows:
    """Keeps all rows."""

    def __init__(self) -> None:
        self.of: dict[str, list[Row]] = {table.name: [] for table in RECORD_TABLES}

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        self.of[table.name] += rows


def _make_frame(table: Table, rows: list[Row]) -> pandas.DataFrame:
    import pandas

    values = zip(*rows, strict=True) if rows else [()] * len(table.columns)
    return pandas.DataFrame(
        {
            column.name: pandas.Series(list(cells), dtype=_DTYPES[column.kind])
            for column, cells in zip(table.columns, values, strict=True)
        }
    )
