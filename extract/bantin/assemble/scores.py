"""Scores of governance indices out of what a bulletin tells."""

from __future__ import annotations

from collections.abc import Iterable

from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.index_frame import Subject, Told
from bantin.assemble.indices import figures_of
from bantin.normalise import names
from bantin.record import Score, UnitRef


def assemble(context: Context, drafts: Drafts) -> list[Score]:
    """Return the scores told, each once; told again, it has several pieces of evidence."""
    out: list[Score] = []
    for told in (t for t in figures_of(context) if t.family == "score"):
        same = next((s for s in out if _is_same(s, told)), None)
        if same is None:
            out.append(_score(told, drafts))
            continue
        same.evidence.append(told.evidence)
        same.max = same.max if same.max is not None else told.max
        same.year = same.year or told.year or None
        same.change = same.change if same.change is not None else told.change
    return out


def _score(told: Told, drafts: Drafts) -> Score:
    return Score(
        id=drafts.new(),
        index=told.index,
        index_as_written=told.written or None,
        component=told.component,
        subject=reference(told.subject),
        value=told.value,
        max=told.max,
        unit="%" if told.unit == "%" else None if told.unit is None else "điểm",
        at_max=told.at_max,
        year=told.year or None,
        approximate=told.approximate,
        change=told.change,
        evidence=[told.evidence],
    )


def _is_same(score: Score, told: Told) -> bool:
    return (
        score.value == told.value
        and score.at_max == told.at_max
        and score.unit == told.unit
        and same_of(score.index, told.index, score.component, told.component)
        and same_unit(score.subject, told.subject)
        and agree(score.year, told.year or None)
        and agree(score.max, told.max)
    )


def reference(subject: Subject | None) -> UnitRef | None:
    """Return the unit reference of a subject."""
    return UnitRef(subject.name) if subject is not None else None


def same_of(index: str | None, other: str | None, component: str | None, of_other: str | None) -> bool:
    """Tell whether two figures are of the same index and component."""
    return index == other and names.key(component or "") == names.key(of_other or "")


def same_unit(unit: UnitRef | None, subject: Subject | None) -> bool:
    """Tell whether a unit reference and a subject name the same unit, the kind of the place left out or not."""
    if unit is None or subject is None:
        return unit is None and subject is None
    mine, its = names.key(unit.name), names.key(subject.name)
    short, long = sorted((mine, its), key=len)
    return short == long or long.startswith(short + " ") or (subject.level == "province" and long.endswith(" " + short))


def agree(*values: object) -> bool:
    """Tell whether all values that are known are one."""
    known: Iterable[object] = {v for v in values if v is not None}
    return len(list(known)) <= 1
