"""Struct types as flat columns, and their values there and back.

A struct within a struct is flattened (`issuer` gives `issuer_name`, `issuer_code`), a pair of numbers gives `…_start`
and `…_end`, a list of words stays a list. A list of structs has a table of its own and is no column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Literal, NamedTuple

from msgspec import NODEFAULT, UNSET, Struct, inspect

Kind = Literal["string", "integer", "number", "boolean", "strings"]


class Column(NamedTuple):
    """A column; `required` is never null, `choices` is the closed set of its values where there is one."""

    name: str
    kind: Kind
    required: bool = False
    choices: tuple[str, ...] = ()


class Field(NamedTuple):
    """One field of a struct and the columns it makes.

    `inner` are the fields of a struct within; `pair` marks two numbers; `optional` may be None, `unset` may be missing.
    """

    name: str
    columns: tuple[Column, ...]
    inner: tuple[Field, ...] = ()
    pair: bool = False
    optional: bool = False
    unset: bool = False


_KINDS: tuple[tuple[type[inspect.Type], Kind], ...] = (
    (inspect.BoolType, "boolean"),
    (inspect.IntType, "integer"),
    (inspect.FloatType, "number"),
    (inspect.StrType, "string"),
    (inspect.LiteralType, "string"),
    (inspect.ListType, "strings"),
)


def list_fields(struct: type[Struct]) -> tuple[Field, ...]:
    """Return the fields of a struct type that become columns."""
    kind = inspect.type_info(struct)
    assert isinstance(kind, inspect.StructType)
    return tuple(_list_fields(kind))


def _list_fields(struct: inspect.StructType) -> Iterator[Field]:
    for field in struct.fields:
        kind, optional = _drop_none(field.type)
        unset = not field.required and field.default is NODEFAULT and field.default_factory is NODEFAULT
        null = optional or unset
        if isinstance(kind, inspect.StructType):
            inner = tuple(_list_fields(kind))
            columns = tuple(
                column._replace(name=f"{field.name}_{column.name}", required=column.required and not null)
                for one in inner
                for column in one.columns
            )
            yield Field(field.name, columns, inner=inner, optional=optional, unset=unset)
        elif isinstance(kind, inspect.TupleType):
            columns = tuple(Column(f"{field.name}_{end}", "integer", not null) for end in ("start", "end"))
            yield Field(field.name, columns, pair=True, optional=optional, unset=unset)
        elif not (isinstance(kind, inspect.ListType) and isinstance(kind.item_type, inspect.StructType)):
            column = Column(field.name, _find_kind(kind), not null, _list_choices(kind))
            yield Field(field.name, (column,), optional=optional, unset=unset)


def _find_kind(kind: inspect.Type) -> Kind:
    return next(name for known, name in _KINDS if isinstance(kind, known))


def _list_choices(kind: inspect.Type) -> tuple[str, ...]:
    return tuple(str(value) for value in kind.values) if isinstance(kind, inspect.LiteralType) else ()


def _drop_none(kind: inspect.Type) -> tuple[inspect.Type, bool]:
    """Return a type without its `| None`, and whether it had one."""
    if not isinstance(kind, inspect.UnionType):
        return kind, False
    (member,) = (member for member in kind.types if not isinstance(member, inspect.NoneType))
    return member, True


def take(fields: Sequence[Field], struct: Any, into: list[Any]) -> None:
    """Append a struct's values, column by column; of None all are None."""
    for field in fields:
        value = None if struct is None else getattr(struct, field.name)
        if field.inner:
            take(field.inner, value, into)
        elif field.pair:
            into.extend(value or (None, None))
        else:
            into.append(None if value is UNSET else value)


def rebuild(fields: Sequence[Field], values: Iterator[Any]) -> dict[str, Any]:
    """Return what `take` took a struct apart into as a plain object, ready for `msgspec.convert`."""
    built: dict[str, Any] = {}
    for field in fields:
        value: Any
        if field.inner:
            value = rebuild(field.inner, values)
            if field.optional and all(part is None for part in value.values()):
                value = None
        elif field.pair:
            value = (next(values), next(values))
            value = None if value[0] is None else value
        else:
            value = next(values)
        if value is not None or not field.unset:
            built[field.name] = value
    return built
