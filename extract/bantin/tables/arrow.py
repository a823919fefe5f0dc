"""Arrow schemas and batches of tables, and of whole records with their lists and structs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import NODEFAULT, Struct, inspect

from bantin.tables.model import Row, Table

if TYPE_CHECKING:
    import pyarrow


def make_schema(table: Table) -> pyarrow.Schema:
    """Return the Arrow schema of a table; columns that are never null are not nullable."""
    import pyarrow

    types = {
        "string": pyarrow.string(),
        "integer": pyarrow.int64(),
        "number": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
        "strings": pyarrow.list_(pyarrow.string()),
    }
    return pyarrow.schema(
        [pyarrow.field(column.name, types[column.kind], not column.required) for column in table.columns]
    )


def make_batch(schema: pyarrow.Schema, rows: Sequence[Row]) -> pyarrow.RecordBatch:
    """Return rows of a table as a batch."""
    import pyarrow

    values = zip(*rows, strict=True) if rows else [()] * len(schema)
    arrays = [pyarrow.array(column, type=field.type) for column, field in zip(values, schema, strict=True)]
    return pyarrow.RecordBatch.from_arrays(arrays, schema=schema)


def make_nested_schema(struct: type[Struct]) -> pyarrow.Schema:
    """Return the Arrow schema of a struct type, one row a struct: structs and lists within stay what they are.

    A pair of numbers is a list of two.
    """
    import pyarrow

    return pyarrow.schema(list(_make_struct(inspect.type_info(struct))))


def _make_struct(kind: inspect.Type) -> pyarrow.StructType:
    import pyarrow

    assert isinstance(kind, inspect.StructType)
    return pyarrow.struct([_make_field(field) for field in kind.fields])


def _make_field(field: inspect.Field) -> pyarrow.Field:
    import pyarrow

    members = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    (kind,) = (member for member in members if not isinstance(member, inspect.NoneType))
    # What JSON may leave out is null here.
    return pyarrow.field(field.name, _make_type(kind), len(members) > 1 or _may_be_unset(field))


def _may_be_unset(field: inspect.Field) -> bool:
    return not field.required and field.default is NODEFAULT and field.default_factory is NODEFAULT


def _make_type(kind: inspect.Type) -> pyarrow.DataType:
    import pyarrow

    match kind:
        case inspect.StructType():
            return _make_struct(kind)
        case inspect.ListType():
            return pyarrow.list_(_make_item(kind.item_type))
        case inspect.TupleType():
            return pyarrow.list_(_make_item(kind.item_types[0]))
        case inspect.BoolType():
            return pyarrow.bool_()
        case inspect.IntType():
            return pyarrow.int64()
        case inspect.FloatType():
            return pyarrow.float64()
        case inspect.StrType() | inspect.LiteralType():
            return pyarrow.string()
    raise TypeError(f"no Arrow type for {kind}")


def _make_item(kind: inspect.Type) -> pyarrow.Field:
    import pyarrow

    return pyarrow.field("item", _make_type(kind), nullable=False)


def drop_unset(struct: type[Struct], plain: dict[str, Any]) -> dict[str, Any]:
    """Leave out, in place, the nulls of a plain object that stand for keys which JSON leaves out."""
    for *outer, last in _list_unset(struct):
        inner = plain
        for name in outer:
            inner = inner[name]
        if inner[last] is None:
            del inner[last]
    return plain


@cache
def _list_unset(struct: type[Struct]) -> tuple[tuple[str, ...], ...]:
    """Return the paths of the fields that may be unset, in structs that are always there."""
    kind = inspect.type_info(struct)
    assert isinstance(kind, inspect.StructType)
    found: list[tuple[str, ...]] = [(field.name,) for field in kind.fields if _may_be_unset(field)]
    for field in kind.fields:
        if isinstance(field.type, inspect.StructType):
            found += [(field.name, *path) for path in _list_unset(field.type.cls)]
    return tuple(found)
