"""The tables: which there are, what their columns are called, which columns are keys."""

from __future__ import annotations

from typing import Any, NamedTuple

from msgspec import Struct, inspect

from bantin.record import FAMILIES, Evidence, Recipient, Record, Warning
from bantin.tables.columns import Column, Field, list_fields

Row = tuple[Any, ...]
"""A table's row: a value for each column, in order; None where nothing is known."""


class Reference(NamedTuple):
    """Columns that name a row of another table by its key; one that `may_lack` is null where there is no such row."""

    columns: tuple[str, ...]
    table: str
    target: tuple[str, ...]
    may_lack: bool = False


class Table(NamedTuple):
    """A table: columns of its own before and behind those that a struct's fields make, its key, what it refers to."""

    name: str
    lead: tuple[Column, ...]
    fields: tuple[Field, ...]
    trail: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns in order."""
        return (*self.lead, *(column for field in self.fields for column in field.columns), *self.trail)


_RECORD_ID = Column("record_id", "string", required=True)
_POSITION = Column("position", "integer", required=True)
_OF_RECORD = Reference(("record_id",), "bulletins", ("record_id",))
_FACT_REFERENCES = {"signed_by": "people", "decision": "decisions", "chaired_by": "people"}


def make_table(
    name: str,
    struct: type[Struct],
    *,
    lead: tuple[Column, ...],
    key: tuple[str, ...],
    references: tuple[Reference, ...] = (),
    trail: tuple[Column, ...] = (),
) -> Table:
    """Return a table of structs."""
    return Table(name, lead, list_fields(struct), trail, key, references)


def _make_family(name: str) -> Table:
    table = make_table(name, _find_items(name), lead=(_RECORD_ID,), key=("record_id", "id"))
    links = tuple(
        Reference(("record_id", column.name), _FACT_REFERENCES[column.name], ("record_id", "id"), may_lack=True)
        for column in table.columns
        if column.name in _FACT_REFERENCES
    )
    return table._replace(references=(_OF_RECORD, *links))


def _find_items(family: str) -> type[Struct]:
    """Return the struct type of a family's facts."""
    kind = inspect.type_info(Record)
    assert isinstance(kind, inspect.StructType)
    (items,) = (field.type for field in kind.fields if field.name == family)
    assert isinstance(items, inspect.ListType) and isinstance(items.item_type, inspect.StructType)
    found: type[Struct] = items.item_type.cls
    return found


def _list_tables() -> tuple[Table, ...]:
    tables = {name: _make_family(name) for name in FAMILIES}
    recipients = make_table(
        "recipients",
        Recipient,
        lead=(_RECORD_ID, Column("commendation_id", "string", required=True), _POSITION),
        key=("record_id", "commendation_id", "position"),
        references=(_OF_RECORD, Reference(("record_id", "commendation_id"), "commendations", ("record_id", "id"))),
    )
    evidence = make_table(
        "evidence",
        Evidence,
        lead=(
            _RECORD_ID,
            Column("family", "string", required=True, choices=FAMILIES),
            Column("fact_id", "string", required=True),
            _POSITION,
        ),
        trail=(Column("words", "string", required=True),),
        key=("record_id", "family", "fact_id", "position"),
        references=(_OF_RECORD,),
    )
    warnings = make_table(
        "warnings", Warning, lead=(_RECORD_ID, _POSITION), key=("record_id", "position"), references=(_OF_RECORD,)
    )
    bulletins = make_table("bulletins", Record, lead=(_RECORD_ID,), key=("record_id",))
    in_order = []
    for name, table in tables.items():
        in_order += [table, recipients] if name == "commendations" else [table]
    return (bulletins, *in_order, evidence, warnings)


RECORD_TABLES = _list_tables()
"""What records become, in the order in which the tables are written."""
