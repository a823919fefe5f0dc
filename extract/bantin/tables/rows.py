"""Records to rows and back; nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from bantin.record import FAMILIES, Record
from bantin.tables.columns import Field, rebuild, take
from bantin.tables.model import RECORD_TABLES, Row

_FIELDS: dict[str, tuple[Field, ...]] = {table.name: table.fields for table in RECORD_TABLES}


def list_rows(record: Record, key: str) -> Iterator[tuple[str, Row]]:
    """Yield the rows of a record, each with its table's name; `key` is the record's `record_id`.

    Within each table rows stand in the order of the record, which is what `read_rows` relies on.
    """
    yield "bulletins", _take("bulletins", [key], record)
    for family in FAMILIES:
        for fact in getattr(record, family):
            yield family, _take(family, [key], fact)
            for position, piece in enumerate(fact.evidence, start=1):
                row = _take("evidence", [key, family, fact.id, position], piece)
                yield "evidence", (*row, record.text[piece.start : piece.end])
    for commendation in record.commendations:
        for position, recipient in enumerate(commendation.recipients, start=1):
            yield "recipients", _take("recipients", [key, commendation.id, position], recipient)
    for position, warning in enumerate(record.warnings, start=1):
        yield "warnings", _take("warnings", [key, position], warning)


def _take(table: str, lead: list[Any], struct: Any) -> Row:
    take(_FIELDS[table], struct, lead)
    return tuple(lead)


def read_rows(tables: Mapping[str, Iterator[Row]]) -> Iterator[Record]:
    """Yield the records that rows were made of; `tables` are all of RECORD_TABLES, rows in the order of writing.

    Memory holds the rows of one record. Raises ValueError where rows do not fit each other or their types.
    """
    others = {name: _Cursor(rows) for name, rows in tables.items() if name != "bulletins"}
    for number, row in enumerate(tables["bulletins"], start=1):
        key = row[0]
        plain = _rebuild("bulletins", 1, row)
        facts: dict[tuple[str, str], dict[str, Any]] = {}
        for family in FAMILIES:
            plain[family] = [_rebuild(family, 1, one) for one in others[family].take(key)]
            facts |= {(family, fact["id"]): fact for fact in plain[family]}
        try:
            for one in others["evidence"].take(key):
                facts[one[1], one[2]].setdefault("evidence", []).append(_rebuild("evidence", 4, one))
            for one in others["recipients"].take(key):
                facts["commendations", one[1]].setdefault("recipients", []).append(_rebuild("recipients", 3, one))
        except KeyError as error:
            raise ValueError(f"bulletin {number} ({key}): no fact {error} in the tables") from None
        plain["warnings"] = [_rebuild("warnings", 2, one) for one in others["warnings"].take(key)]
        try:
            yield msgspec.convert(plain, Record)
        except msgspec.ValidationError as error:
            raise ValueError(f"bulletin {number} ({key}): {error}") from error
    for name, cursor in others.items():
        if cursor.row is not None:
            raise ValueError(f"table {name}: rows of {cursor.row[0]} stand out of the order of the bulletins")


def _rebuild(table: str, lead: int, row: Row) -> dict[str, Any]:
    return rebuild(_FIELDS[table], iter(row[lead:]))


class _Cursor:
    """A table's rows, taken record by record."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self.row = next(rows, None)

    def take(self, key: str) -> Iterator[Row]:
        while self.row is not None and self.row[0] == key:
            yield self.row
            self.row = next(self._rows, None)
