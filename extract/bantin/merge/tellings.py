"""Commendations as bulletins tell them, with everything by which tellings of one act are known."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from msgspec import Struct, field

from bantin.merge.bodies import Body
from bantin.normalise import names
from bantin.record import AwardClass, Commendation, Decision, Record, Status, UnitRef

COUNTS = ("collectives", "individuals", "households", "units", "mixed")
_SHORT = 200
"""Characters up to which two texts may be the same by chance: a form with other names would not be."""
# What stands in any merit and tells none from another.
_FILLERS = frozenset(
    names.key("vì đã có nhiều thành tích xuất sắc tốt tiêu biểu trong về cho của và các những năm công tác").split(" ")
)


class Telling(Struct, kw_only=True):
    """One act as one bulletin tells it.

    `ids` are the bulletin's commendations that make it, more than one where one decision's collectives and individuals
    are told apart; `figures` holds the counts that the text states, `counts` also those of listed names; `wording` is
    the text and the place in it, the same only in a copy of the bulletin.
    """

    record_id: str
    ids: list[str]
    url: str | None = None
    path: str
    published: str | None = None
    text: str
    wording: str | None = None
    award: str
    award_class: AwardClass
    by: Body | None = None
    counts: dict[str, int] = field(default_factory=dict)
    figures: dict[str, int] = field(default_factory=dict)
    approximate: bool = False
    names: list[str] = field(default_factory=list)
    reason: str | None = None
    merit: list[str] = field(default_factory=list)
    year: str | None = None
    date: str | None = None
    money: int | None = None
    status: Status
    decision: str | None = None
    number: str | None = None
    symbol: str | None = None
    series: str | None = None
    signed: str | None = None
    issuer: Body | None = None
    inferred: list[str] = field(default_factory=list)


def list_tellings(record: Record, key: str) -> Iterator[Telling]:
    """Yield the acts that a record tells; `key` is its `record_id` in the dataset."""
    decisions = {decision.id: decision for decision in record.decisions}
    text = hashlib.sha256(record.text.encode()).hexdigest()[:16]
    parts: list[list[Commendation]] = []
    for act in record.commendations:
        known = next((part for part in parts if all(_completes(one, act) for one in part)), None)
        if known is None:
            parts.append([act])
        else:
            known.append(act)
    for part in parts:
        yield _make(record, key, text, part, decisions.get(part[0].decision or ""))


def _completes(known: Commendation, act: Commendation) -> bool:
    """Tell whether two commendations are halves of one: by one decision, of one kind, for others than each other."""
    alike = ("decision", "award_class", "by", "status", "date", "year", "counted")
    one, other = (set(_count(half)) for half in (known, act))
    return (
        known.decision is not None
        and all(getattr(known, name) == getattr(act, name) for name in alike)
        and names.key(known.award) == names.key(act.award)
        and bool(one and other)
        and not one & other
        and (known.reason is None or act.reason is None or known.reason == act.reason)
    )


def _count(act: Commendation) -> dict[str, int]:
    return {name: number for name in COUNTS if (number := getattr(act, name)) is not None}


def _make(record: Record, key: str, text: str, part: list[Commendation], decision: Decision | None) -> Telling:
    act = part[0]
    counts = {name: number for one in part for name, number in _count(one).items()}
    reason = next((one.reason for one in part if one.reason), None)
    start = min((piece.start for one in part for piece in one.evidence), default=0)
    told = Telling(
        record_id=key,
        ids=[one.id for one in part],
        url=record.source.url,
        path=record.source.path,
        published=record.published,
        text=text,
        wording=f"{text} {start} {act.award_class}" if len(record.text) > _SHORT else None,
        award=act.award,
        award_class=act.award_class,
        by=_make_body(act.by, record),
        counts=counts,
        figures={} if act.counted or any(one.approximate for one in part) else counts,
        approximate=any(one.approximate for one in part),
        names=sorted({names.key(one.name) for half in part for one in half.recipients}),
        reason=reason,
        merit=sorted(set(re.findall(r"\w+", names.key(reason or ""))) - _FILLERS),
        year=act.year,
        date=act.date,
        money=next((one.money for one in part if one.money is not None), None),
        status=act.status,
        inferred=list(act.inferred),
    )
    if decision is not None:
        told.decision, told.number, told.symbol = decision.id, decision.number, decision.symbol
        told.signed = decision.date
        told.series = str(decision.series_year or (decision.date or "XXXX")[:4])
        told.issuer = _make_body(decision.issuer or act.by, record)
        told.inferred += [f"decision_{name}" for name in decision.inferred]
    return told


def _make_body(named: UnitRef | None, record: Record) -> Body | None:
    if named is None:
        return None
    province, district = (_identify(unit) for unit in (record.place.province, record.place.district))
    return Body(named.name, named.code, province, district)


def _identify(unit: UnitRef | None) -> str | None:
    return None if unit is None else names.key(unit.name)
