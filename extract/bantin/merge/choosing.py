"""One act out of its tellings: which value stands, and where the bulletins differ.

A value stands that most different texts give (a copy adds nothing), of several the one not inferred, then the more
exact, then that of the earliest bulletin. Every value of a field in which bulletins contradict each other is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from bantin.merge.acts import Act, ActSource, Conflict
from bantin.merge.bodies import Body, agree
from bantin.merge.dates import compatible
from bantin.merge.settling import Group
from bantin.merge.tellings import COUNTS, Telling
from bantin.record import UnitRef


class _Value(NamedTuple):
    value: Any
    told: Telling


class _Field(NamedTuple):
    """How a field of an act is chosen: its value in a telling, whether two values agree, whose fact it is."""

    take: Callable[[Telling], Any]
    agrees: Callable[[Any, Any], bool]
    decision: bool = False
    conflicts: bool = True


def _equal(one: Any, other: Any) -> bool:
    return bool(one == other)


def _bodies_agree(one: Body, other: Body) -> bool:
    return agree(one, other) != "different"


def _any(one: Any, other: Any) -> bool:
    return True


def _symbols_agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _classes_agree(one: str, other: str) -> bool:
    return one == other or "khác" in (one, other)


def _count(kind: str) -> Callable[[Telling], int | None]:
    return lambda told: told.counts.get(kind)


_FIELDS: dict[str, _Field] = {
    "award_class": _Field(lambda told: told.award_class, _classes_agree),
    "by": _Field(lambda told: told.by, _bodies_agree),
    **{kind: _Field(_count(kind), _equal) for kind in COUNTS},
    "reason": _Field(lambda told: told.reason, _any, conflicts=False),
    "year": _Field(lambda told: told.year, _equal),
    "date": _Field(lambda told: told.date, compatible),
    "money": _Field(lambda told: told.money, _equal),
    "decision_number": _Field(lambda told: told.number, _equal, decision=True),
    "decision_symbol": _Field(lambda told: told.symbol, _symbols_agree, decision=True),
    "decision_date": _Field(lambda told: told.signed, compatible, decision=True),
    "issuer": _Field(lambda told: told.issuer if told.decision else None, _bodies_agree, decision=True),
}


def choose(group: Group) -> Act:
    """Return the act of a group of tellings, its sources in order of posting."""
    group = sorted(
        group, key=lambda one: (one[0].published is None, one[0].published or "", one[0].record_id, one[0].ids)
    )
    tellings = [told for told, _ in group]
    sources = [
        ActSource(
            record_id=told.record_id,
            commendation_id=id,
            match=match,
            url=told.url,
            path=told.path,
            published=told.published,
        )
        for told, match in group
        for id in told.ids
    ]
    chosen: dict[str, Any] = {name: _choose(name, field, tellings) for name, field in _FIELDS.items()}
    first = tellings[0]
    of_class = [told for told in tellings if told.award_class == chosen["award_class"]]
    given = [told for told in tellings if told.status == "given"]
    shown: dict[str, Any] = {
        name: UnitRef(value.name, value.code) if isinstance(value, Body) else value for name, value in chosen.items()
    }
    return Act(
        act_id=hashlib.sha256(f"{first.record_id}\0{first.ids[0]}".encode()).hexdigest()[:16],
        award=of_class[0].award,
        approximate=all(told.approximate for told in tellings),
        status=given[0].status if given else first.status,
        first_published=first.published,
        bulletins=len({told.record_id for told in tellings}),
        sources=sources,
        conflicts=[one for name in _FIELDS for one in _list_conflicts(name, chosen[name], tellings)],
        **shown,
    )


def _choose(name: str, field: _Field, tellings: Sequence[Telling]) -> Any:
    """Return the value that stands; tellings come in order of posting."""
    values = list(_list_values(name, field, tellings))
    if not values:
        return None

    def rank(one: _Value) -> tuple[int, int, int, int]:
        texts = {other.told.text for other in values if field.agrees(one.value, other.value)}
        generic = one.value == "khác"
        return (not generic, len(texts), name not in one.told.inferred, _measure(one.value))

    return max(values, key=rank).value  # of equals the first


def _list_values(name: str, field: _Field, tellings: Sequence[Telling]) -> Iterator[_Value]:
    """Yield what the tellings give; counts that are stated go before those of names and of about so many."""
    given = [_Value(value, told) for told in tellings if (value := field.take(told)) is not None]
    stated = [one for one in given if name in one.told.figures] if name in COUNTS else given
    yield from stated or given


def _measure(value: Any) -> int:
    """Return how much a value tells: a full date more than a month, a place with its code more than one without."""
    match value:
        case Body():
            return len(value.name) + 100 * (value.code is not None)
        case str():
            return len(value.replace("XXXX", ""))
    return 0


def _list_conflicts(name: str, chosen: Any, tellings: Sequence[Telling]) -> Iterator[Conflict]:
    field = _FIELDS[name]
    values = list(_list_values(name, field, tellings))
    if not field.conflicts or all(field.agrees(chosen, one.value) for one in values):
        return
    for value, told in values:
        yield Conflict(
            field=f"{name}_name" if isinstance(value, Body) else name,
            value=value.name if isinstance(value, Body) else str(value),
            record_id=told.record_id,
            fact_id=(told.decision if field.decision else None) or told.ids[0],
            chosen=field.agrees(chosen, value),
        )
