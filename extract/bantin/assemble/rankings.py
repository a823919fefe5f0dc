"""Rankings in governance indices out of what a bulletin tells."""

from __future__ import annotations

from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.index_frame import Told
from bantin.assemble.indices import figures_of
from bantin.assemble.scores import agree, reference, same_of, same_unit
from bantin.record import Ranking


def assemble(context: Context, drafts: Drafts) -> list[Ranking]:
    """Return the rankings told, each once; told again, it has several pieces of evidence."""
    out: list[Ranking] = []
    for told in (t for t in figures_of(context) if t.family == "rank" and not _is_above_field(t)):
        same = next((r for r in out if _is_same(r, told)), None)
        if same is None:
            out.append(_ranking(told, drafts))
            continue
        same.evidence.append(told.evidence)
        same.out_of = same.out_of if same.out_of is not None else told.out_of
        same.from_last = same.from_last if same.from_last is not None else told.from_last
        same.scope = same.scope or told.scope
        same.year = same.year or told.year or None
        same.change = same.change if same.change is not None else _steps(told)
    return out


def _ranking(told: Told, drafts: Drafts) -> Ranking:
    return Ranking(
        id=drafts.new(),
        index=told.index,
        index_as_written=told.written or None,
        component=told.component,
        subject=reference(told.subject),
        rank=told.rank,
        out_of=told.out_of,
        from_last=told.from_last,
        scope=told.scope,
        year=told.year or None,
        change=_steps(told),
        evidence=[told.evidence],
    )


def _is_same(ranking: Ranking, told: Told) -> bool:
    return (
        ranking.rank == told.rank
        and (ranking.rank is not None or ranking.from_last == told.from_last)
        and same_of(ranking.index, told.index, ranking.component, told.component)
        and same_unit(ranking.subject, told.subject)
        and agree(ranking.year, told.year or None)
        and agree(ranking.out_of, told.out_of)
    )


def _is_above_field(told: Told) -> bool:
    """Tell whether a province would be ranked among districts: the figure is of one of them that was not understood."""
    among = (told.scope or "").lower()
    of_province = told.subject is not None and told.subject.level == "province"
    return of_province and "huyện" in among and "tỉnh" not in among


def _steps(told: Told) -> int | None:
    return int(told.change) if told.change is not None else None
