"""Records as pandas frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec import UNSET, Struct, inspect

from bantin.record import FAMILIES, Evidence, Recipient, Record, Warning

if TYPE_CHECKING:
    import pandas


class Column(NamedTuple):
    """Where a column's values stand in a struct, and the frame's type for them."""

    path: tuple[str, ...]
    dtype: str


Columns = dict[str, Column]
Row = dict[str, Any]

# Nullable types, so that a column has the same one whether or not a value is missing.
_DTYPES: tuple[tuple[type[inspect.Type], str], ...] = (
    (inspect.BoolType, "boolean"),
    (inspect.IntType, "Int64"),
    (inspect.FloatType, "Float64"),
    (inspect.StrType, "string"),
    (inspect.LiteralType, "string"),
    (inspect.ListType, "object"),
    (inspect.TupleType, "object"),
)

_KEY = Column((), "string")


def to_frames(records: Iterable[Record]) -> dict[str, pandas.DataFrame]:
    """Return the frames `bulletins`, each of FAMILIES, `recipients`, `evidence`, `warnings`.

    Structs within structs are flattened (`issuer` gives `issuer_name`, `issuer_code`); lists of plain values stay
    lists. `recipients` adds `commendation_id`; `evidence` adds `family`, `fact_id` and `words`, the text of the span.
    Columns and dtypes come from the record's types and are the same for any records, even none.
    """
    import pandas

    frames = _list_frames()
    rows: dict[str, list[Row]] = {name: [] for name in frames}
    for record in records:
        for name, keys, struct in _walk(record):
            row = {column: _take(struct, where.path) for column, where in frames[name].items() if where.path}
            rows[name].append(row | {"record_id": record.id} | keys)
    return {
        name: pandas.DataFrame(
            {
                column: pandas.Series([row[column] for row in rows[name]], dtype=dtype)
                for column, (_, dtype) in columns.items()
            }
        )
        for name, columns in frames.items()
    }


def _walk(record: Record) -> Iterator[tuple[str, Row, Struct]]:
    """Yield, for each row, its frame, the keys that the struct itself lacks, and the struct."""
    yield "bulletins", {}, record
    for family in FAMILIES:
        for fact in getattr(record, family):
            yield family, {}, fact
            for piece in fact.evidence:
                words = record.text[piece.start : piece.end]
                yield "evidence", {"family": family, "fact_id": fact.id, "words": words}, piece
    for commendation in record.commendations:
        for recipient in commendation.recipients:
            yield "recipients", {"commendation_id": commendation.id}, recipient
    for warning in record.warnings:
        yield "warnings", {}, warning


def _list_frames() -> dict[str, Columns]:
    """Return each frame's columns in order."""
    key = {"record_id": _KEY}
    record = _list_fields(inspect.type_info(Record))
    bulletin = _list_columns(inspect.type_info(Record))
    del bulletin["id"]  # it is the key
    evidence = _list_columns(inspect.type_info(Evidence))
    return {
        "bulletins": key | bulletin,
        **{family: key | _list_columns(_find_item(record[family])) for family in FAMILIES},
        "recipients": key | {"commendation_id": _KEY} | _list_columns(inspect.type_info(Recipient)),
        "evidence": key | {"family": _KEY, "fact_id": _KEY} | evidence | {"words": _KEY},
        "warnings": key | _list_columns(inspect.type_info(Warning)),
    }


def _list_columns(kind: inspect.Type | None) -> Columns:
    """Return the columns of a struct type; lists of structs have frames of their own and are none."""
    columns: Columns = {}
    for name, field in _list_fields(kind).items():
        if isinstance(field, inspect.StructType):
            inner = _list_columns(field)
            columns |= {f"{name}_{column}": Column((name, *path), dtype) for column, (path, dtype) in inner.items()}
        elif _find_item(field) is None:
            columns[name] = Column((name,), next(dtype for known, dtype in _DTYPES if isinstance(field, known)))
    return columns


def _list_fields(kind: inspect.Type | None) -> dict[str, inspect.Type]:
    """Return the fields of a struct type, each type without its `| None`."""
    fields = kind.fields if isinstance(kind, inspect.StructType) else ()
    return {field.name: _drop_none(field.type) for field in fields}


def _drop_none(kind: inspect.Type) -> inspect.Type:
    members = kind.types if isinstance(kind, inspect.UnionType) else (kind,)
    return next(member for member in members if not isinstance(member, inspect.NoneType))


def _find_item(kind: inspect.Type) -> inspect.StructType | None:
    """Return the struct type of a list's items, None for any other type."""
    item = kind.item_type if isinstance(kind, inspect.ListType) else None
    return item if isinstance(item, inspect.StructType) else None


def _take(struct: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        if struct is None:
            return None
        struct = getattr(struct, name)
    return None if struct is UNSET else struct
