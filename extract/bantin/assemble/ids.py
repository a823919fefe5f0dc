"""Ids of facts: drafts get a provisional one, the finished record its own in order of first evidence."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Protocol

from bantin.record import Evidence, Record, Warning

_LETTERS = {
    "decisions": "d",
    "documents": "o",
    "commendations": "c",
    "scores": "s",
    "rankings": "r",
    "campaigns": "k",
    "events": "e",
    "people": "p",
    "units": "u",
}
_REFERENCES = ("signed_by", "decision", "chaired_by")


class _Fact(Protocol):
    id: str
    evidence: list[Evidence]


class Drafts:
    """Hands out provisional ids, unique in one record."""

    def __init__(self) -> None:
        self._numbers: Iterator[int] = itertools.count(1)

    def new(self) -> str:
        """Return the next provisional id."""
        return f"draft-{next(self._numbers)}"


def number(record: Record) -> None:
    """Sort each family by first evidence, give final ids (`d1`, `c1`, …) and point references at them, in place."""
    final: dict[str, str] = {}
    for family, letter in _LETTERS.items():
        facts: list[_Fact] = getattr(record, family)
        for fact in facts:
            fact.evidence.sort()
        facts.sort(key=lambda fact: fact.evidence[0] if fact.evidence else Evidence(0, 0, ""))
        for i, fact in enumerate(facts, start=1):
            final[fact.id] = f"{letter}{i}"
            fact.id = f"{letter}{i}"
    for family in _LETTERS:
        for fact in getattr(record, family):
            for name in _REFERENCES:
                target = getattr(fact, name, None)
                if target is not None:
                    setattr(fact, name, final.get(target, target if target in final.values() else None))
    record.warnings = [
        Warning(code=w.code, message=w.message, facts=[final.get(f, f) for f in w.facts]) for w in record.warnings
    ]
