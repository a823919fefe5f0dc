"""Records of every shape that the record's types allow, for Hypothesis."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import strategies
from hypothesis.strategies import SearchStrategy
from msgspec import inspect

from bantin.record import FAMILIES, Record

WORDS = strategies.text(strategies.characters(exclude_categories=["Cs"]), max_size=8) | strategies.sampled_from(
    ["=SUM(A1)", "'", "''", "@x", "-1", "a\r\nb", 'a,"b"', "null", "[]", "\ufeff", "Ð", "tổ 1", "\0"]
)
NUMBERS = strategies.integers(-(2**53), 2**53)


def make_records() -> SearchStrategy[Record]:
    """Return records whose facts have ids of their own, as ids are in every record."""
    return _make(inspect.type_info(Record)).map(_convert)


def _convert(plain: Any) -> Record:
    record = msgspec.convert(plain, Record)
    for family in FAMILIES:
        for number, fact in enumerate(getattr(record, family), start=1):
            fact.id = f"{family[:2]}{number}"
    return record


SIMPLE: tuple[tuple[type[inspect.Type], SearchStrategy[Any]], ...] = (
    (inspect.NoneType, strategies.none()),
    (inspect.BoolType, strategies.booleans()),
    (inspect.IntType, NUMBERS),
    (inspect.FloatType, strategies.floats(allow_nan=False, allow_infinity=False)),
    (inspect.StrType, WORDS),
)


def _make(kind: inspect.Type) -> SearchStrategy[Any]:
    match kind:
        case inspect.StructType():
            return _make_struct(kind)
        case inspect.UnionType():
            return strategies.one_of([_make(member) for member in kind.types])
        case inspect.ListType():
            return strategies.lists(_make(kind.item_type), max_size=2)
        case inspect.TupleType():
            return strategies.tuples(*map(_make, kind.item_types))
        case inspect.LiteralType():
            return strategies.sampled_from(kind.values)
    return next(values for simple, values in SIMPLE if isinstance(kind, simple))


def _make_struct(kind: inspect.StructType) -> SearchStrategy[dict[str, Any]]:
    fields = {field.name: (_make(field.type), field.required) for field in kind.fields}
    return strategies.fixed_dictionaries(
        {name: values for name, (values, required) in fields.items() if required},
        optional={name: values for name, (values, required) in fields.items() if not required},
    )
