"""The corrections file: JSON Lines, one object for each bulletin that bears a mark.

    {"corrections_version": "1", "id": "…", "complete": false,
     "facts": [{"family": "scores", "fact": "s1", "verdict": "wrong", "comment": "a target"}],
     "missing": [{"family": "scores", "start": 40, "end": 50, "words": "86,71 điểm", "comment": ""}],
     "record": {…}}

`id` is the record's. `facts` names facts of the record that are `right` or `wrong`; those not named were not looked at.
`missing` are facts that the record lacks, with the words of its text that state them, `text[start:end]` in code points.
`complete` says that the bulletin states nothing else. `record` is the record as it was shown; without it the facts are
looked up in a dataset.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any, Literal

import msgspec
from msgspec import Struct, field

from bantin.errors import BantinError
from bantin.record import Record

Family = Literal[
    "decisions", "documents", "commendations", "scores", "rankings", "campaigns", "events", "people", "units"
]


class Mark(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A fact of the record, by family and id, and whether it is right."""

    family: Family
    fact: str
    verdict: Literal["right", "wrong"]
    comment: str = ""


class Missing(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words of the text that state a fact which the record lacks."""

    family: Family
    start: int
    end: int
    words: str
    comment: str = ""


class _Line(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    corrections_version: Literal["1"]
    id: str
    complete: bool = False
    facts: list[Mark] = field(default_factory=list)
    missing: list[Missing] = field(default_factory=list)
    record: Record | None = None


class Correction(Struct, frozen=True, kw_only=True):
    """The marks of one bulletin; `place` is file and line. `find_records` gives it its record and checks them."""

    place: str
    id: str
    complete: bool
    facts: list[Mark]
    missing: list[Missing]
    given: Record | None

    @property
    def record(self) -> Record:
        """The record that was reviewed."""
        assert self.given is not None
        return self.given

    def find(self, mark: Mark) -> Any:
        """Return the fact that a mark names."""
        return next(fact for fact in getattr(self.record, mark.family) if fact.id == mark.fact)

    def verdict(self, family: str, fact: str) -> str | None:
        """Return the verdict on a fact, None where it was not looked at."""
        marks = (mark for mark in self.facts if (mark.family, mark.fact) == (family, fact))
        return next((mark.verdict for mark in marks), None)


def read_corrections(path: str | os.PathLike[str]) -> list[Correction]:
    """Return the corrections of a file, in order.

    Raises `BantinError`, naming file and line, where the file cannot be read, a line is no correction, a bulletin comes
    twice, or there is none at all.
    """
    name = os.fspath(path)
    corrections: list[Correction] = []
    seen: dict[tuple[str, str | None], str] = {}
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    one = _decode(line, f"{name}:{number}")
                    key = one.id, one.given.source.path if one.given else None
                    if key in seen:
                        raise BantinError(f"{one.place}: the bulletin {one.id} was given before, at {seen[key]}")
                    seen[key] = one.place
                    corrections.append(one)
    except OSError as error:
        raise BantinError(f"{name}: cannot be read: {error.strerror}") from error
    if not corrections:
        raise BantinError(f"{name}: holds no corrections; download them from a page of `bantin report`")
    return corrections


def _decode(line: bytes, place: str) -> Correction:
    try:
        one = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        hint = "download the file from a page of `bantin report`"
        raise BantinError(f"{place}: this is no correction: {error}; {hint}") from error
    if one.record is not None and one.record.id != one.id:
        raise BantinError(f"{place}: the correction is of {one.id}, the record in it is {one.record.id}")
    return Correction(
        place=place, id=one.id, complete=one.complete, facts=one.facts, missing=one.missing, given=one.record
    )


def find_records(corrections: Sequence[Correction], records: Iterable[Record]) -> list[Correction]:
    """Return the corrections, each with its record: its own, else the one of that id among `records`.

    Raises `BantinError`, naming the line, where there is no such record, or the marks do not fit it.
    """
    wanted = {one.id for one in corrections if one.given is None}
    found = {record.id: record for record in records if record.id in wanted} if wanted else {}
    complete = []
    for one in corrections:
        record = one.given or found.get(one.id)
        if record is None:
            raise BantinError(f"{one.place}: no record of {one.id}; name the dataset that was reviewed with --records")
        complete.append(msgspec.structs.replace(one, given=record))
        _check_marks(complete[-1])
    return complete


def _check_marks(one: Correction) -> None:
    marked = set()
    for mark in one.facts:
        facts = [fact for fact in getattr(one.record, mark.family) if fact.id == mark.fact]
        if len(facts) != 1:
            raise BantinError(
                f"{one.place}: {one.id} has {len(facts)} {mark.family} called {mark.fact!r}; "
                "the records are not those that were reviewed"
            )
        if (mark.family, mark.fact) in marked:
            raise BantinError(f"{one.place}: {mark.fact} is marked twice; keep one of the marks")
        marked.add((mark.family, mark.fact))
    for gap in one.missing:
        if not gap.words.strip() or one.record.text[max(gap.start, 0) : max(gap.end, 0)] != gap.words:
            raise BantinError(
                f"{one.place}: the text does not have {gap.words!r} at {gap.start}; "
                "the records are not those that were reviewed"
            )
