"""Tables written row by row: rows are gathered, then handed on in batches of bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from bantin.record import Record
from bantin.tables import RECORD_TABLES, Keys, Row, Table, list_rows

_ROWS = 16_384
"""Rows of a table held before they are written."""
_CHARACTERS = 16_000_000
"""Characters of text held before they are written; only bulletins have so many."""


class Sink(Protocol):
    """Where batches of rows go."""

    def write(self, table: Table, rows: Sequence[Row]) -> None: ...


class TableWriter:
    """Gathers rows of some tables and writes them to a sink; `close` writes what is left.

    Rows of each table keep their order. The same rows make the same batches.
    """

    def __init__(self, tables: Iterable[Table], sink: Sink) -> None:
        self._tables = {table.name: table for table in tables}
        self._rows: dict[str, list[Row]] = {name: [] for name in self._tables}
        self._characters = 0
        self._sink = sink

    def add(self, table: str, row: Row) -> None:
        """Append a row to a table."""
        rows = self._rows[table]
        rows.append(row)
        if len(rows) >= _ROWS:
            self._flush(table)

    def add_record(self, record: Record, key: str) -> None:
        """Append all rows of a record."""
        for table, row in list_rows(record, key):
            self.add(table, row)
        self._characters += len(record.text)
        if self._characters > _CHARACTERS:
            self._flush("bulletins")
            self._characters = 0

    def close(self) -> None:
        """Write what has not been written yet."""
        for table in self._tables:
            self._flush(table)

    def _flush(self, table: str) -> None:
        if self._rows[table]:
            self._sink.write(self._tables[table], self._rows[table])
            self._rows[table] = []


def write_records(records: Iterable[Record], sink: Sink) -> None:
    """Write records as RECORD_TABLES; memory holds some thousand rows of each table."""
    writer = TableWriter(RECORD_TABLES, sink)
    keys = Keys()
    try:
        for record in records:
            writer.add_record(record, keys.assign(record.id))
    finally:
        keys.close()
    writer.close()
