"""The facts of a record as the page lists them: an anchor, the values told, the words they were read from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from bantin.record import FAMILIES, Evidence, Recipient, Record, UnitRef
from bantin.report.highlights import Span

_SHOWN_ELSEWHERE = ("id", "evidence")


class Fact(NamedTuple):
    """One fact; `anchor` is its id on the page, `values` what it tells, key by key."""

    id: str
    family: str
    anchor: str
    values: dict[str, str]
    spans: tuple[Span, ...]


def list_facts(record: Record, bulletin: str) -> Iterator[Fact]:
    """Yield the facts of a record, family by family; `bulletin` is the bulletin's own id on the page.

    Anchors are made of positions, not of the record's ids: those may be any string, and twice the same.
    """
    for family in FAMILIES:
        for position, fact in enumerate(getattr(record, family), start=1):
            anchor = f"{bulletin}-{family}-{position}"
            spans = tuple(
                Span(start, end, one.rule, fact.id, family, anchor)
                for one in fact.evidence
                for start, end in _clip(one, len(record.text))
            )
            yield Fact(fact.id, family, anchor, _list_values(fact), spans)


def _clip(evidence: Evidence, length: int) -> Iterator[tuple[int, int]]:
    """The part of the evidence that lies within the text, if any does."""
    start, end = max(evidence.start, 0), min(evidence.end, length)
    if start < end:
        yield start, end


def _list_values(fact: Any) -> dict[str, str]:
    told = {key: getattr(fact, key) for key in fact.__struct_fields__ if key not in _SHOWN_ELSEWHERE}
    return {key: _show(value) for key, value in told.items() if value not in (None, "", []) and value is not False}


def _show(value: Any) -> str:
    match value:
        case True:
            return "yes"
        case list():
            return "; ".join(_show(one) for one in value)
        case UnitRef() | Recipient():
            return value.name
    return str(value)
