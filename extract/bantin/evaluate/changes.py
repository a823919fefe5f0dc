"""What two runs over the same texts tell differently: facts gained, lost and changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from bantin.record import FAMILIES, Record

# Ids and offsets move when other facts come and go; what was inferred shows in the values.
_IGNORED = frozenset({"id", "evidence", "decision", "chaired_by", "signed_by", "inferred"})
_ABOVE = ("title", "author", "published")


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two records of a text; `old` and `new` are the values without what is empty.

    For a changed fact they hold the keys that differ; a gained one has no `old`, a lost one no `new`.
    """

    record: str
    what: Literal["gained", "lost", "changed"]
    family: str
    old: dict[str, Any] | None
    new: dict[str, Any] | None

    def __str__(self) -> str:
        told = " -> ".join(_show(value) for value in (self.old, self.new) if value is not None)
        return f"{self.record}: {self.what} {self.family}: {told}"


def find_changes(old: Iterable[Record], new: Iterable[Record]) -> Iterator[Change]:
    """Yield the differences between two runs, in the order of the new one, then texts of the old one only.

    Records belong together by their source's path and id. A fact of one run and one of the other that neither run
    shares count as changed where their evidence overlaps.
    """
    before = {(record.source.path, record.id): record for record in old}
    for record in new:
        known = before.pop((record.source.path, record.id), None)
        yield from _compare(record.source.path, known, record)
    for record in before.values():
        yield from _compare(record.source.path, record, None)


def _compare(name: str, old: Record | None, new: Record | None) -> Iterator[Change]:
    for key in _ABOVE:
        values = (getattr(old, key, None), getattr(new, key, None))
        if values[0] != values[1]:
            yield Change(name, "changed", "record", {key: values[0]}, {key: values[1]})
    codes: list[Counter[str]] = [
        Counter(w.code for w in record.warnings) if record else Counter() for record in (old, new)
    ]
    yield from (Change(name, "lost", "warnings", {"code": c}, None) for c in (codes[0] - codes[1]).elements())
    yield from (Change(name, "gained", "warnings", None, {"code": c}) for c in (codes[1] - codes[0]).elements())
    for family in FAMILIES:
        yield from _compare_family(name, family, _facts(old, family), _facts(new, family))


_Fact = tuple[dict[str, Any], list[tuple[int, int]]]


def _facts(record: Record | None, family: str) -> list[_Fact]:
    told: list[_Fact] = []
    for fact in getattr(record, family, ()):
        value = {k: v for k, v in msgspec.to_builtins(fact).items() if k not in _IGNORED and v not in (None, [], False)}
        told.append((value, [(e.start, e.end) for e in fact.evidence]))
    return told


def _compare_family(name: str, family: str, old: list[_Fact], new: list[_Fact]) -> Iterator[Change]:
    left = list(old)
    fresh: list[_Fact] = []
    for fact in new:
        same = next((one for one in left if one[0] == fact[0]), None)
        if same is None:
            fresh.append(fact)
        else:
            left.remove(same)
    for value, spans in fresh:
        known = next((one for one in left if _overlap(one[1], spans)), None)
        if known is None:
            yield Change(name, "gained", family, None, value)
        else:
            left.remove(known)
            keys = [k for k in {**known[0], **value} if known[0].get(k) != value.get(k)]
            yield Change(name, "changed", family, {k: known[0].get(k) for k in keys}, {k: value.get(k) for k in keys})
    yield from (Change(name, "lost", family, value, None) for value, _ in left)


def _overlap(spans: list[tuple[int, int]], others: list[tuple[int, int]]) -> bool:
    return any(start < b and a < end for start, end in spans for a, b in others)


def _show(value: dict[str, Any]) -> str:
    return msgspec.json.encode(value).decode()
