"""Warnings: what a careful reader of a record would query."""

from __future__ import annotations

import re

from bantin.assemble.context import Context
from bantin.normalise import dates
from bantin.record import Record, Score, Warning

_PARAGRAPH = 60  # characters; shorter lines may end anywhere
_SHOWN = 40
_LAST = 80  # characters: more than what tells of it has
_BREAKS_OFF = re.compile(
    r"(?:\.\.\.|…|\[(?:\.\.\.|…)\]|,|\b(?:và|của|các|những|cho|với|tại|trong|là|được|bởi|về|đã|để|từ|đến))$|\b(?:xem|đọc) tiếp\W*$",
    re.IGNORECASE,
)
_SLACK = 0.011  # printed figures are rounded to two decimals


def warnings(context: Context, record: Record) -> list[Warning]:
    """Return the warnings of a record, in a fixed order of codes."""
    found: list[Warning] = []
    found += _lists(record)
    found += _totals(record)
    found += _ranks(record)
    found += _maxima(record)
    found += _spellings(record)
    found += _dates(context, record)
    found += [
        Warning(
            code="award_differs_between_mentions",
            message=f"told as {act.award} and as {', '.join(context.retold[act.id])}",
            facts=[act.id],
        )
        for act in record.commendations
        if act.id in context.retold
    ]
    found += _ending(context)
    if not context.reading.article.found:
        found.append(Warning(code="no_article_found", message="no headline and no paragraph was found in the input"))
    return found


def _ending(context: Context) -> list[Warning]:
    """A text whose last paragraph breaks off: in dots, at a comma, at a word that must have another behind it.

    Short lines below it, by-lines and sources, are no paragraphs.
    """
    lines = [line for line in context.reading.source.folded.split("\n") if len(line.strip()) >= _PARAGRAPH]
    said = lines[-1].strip() if len(lines) > 1 else ""
    if not _BREAKS_OFF.search(said, max(len(said) - _LAST, 0)):
        return []
    return [Warning(code="text_truncated", message=f"the last paragraph breaks off: …{said[-_SHOWN:]}")]


def _lists(record: Record) -> list[Warning]:
    """A group of receivers that is announced with a number and named in another."""
    found = []
    for act in record.commendations:
        groups: dict[str, int] = {}
        for receiver in act.recipients:
            if receiver.group:
                groups[receiver.group] = groups.get(receiver.group, 0) + 1
        for label, named in groups.items():
            announced = _leading_number(label)
            if announced is not None and announced != named:
                found.append(
                    Warning(
                        code="count_differs_from_list",
                        message=f"{announced} announced ({label}), {named} named",
                        facts=[act.id],
                    )
                )
    return found


_WHOLE_INDEX = 6
"""Components from which on a list with some at an untold maximum is taken as whole: indices of units have seven or eight
(Quyết định 1149/QĐ-BNV, 876/QĐ-BNV)."""


def _leading_number(label: str) -> int | None:
    word = label.split(maxsplit=1)[0]
    return int(word) if word.isdecimal() else None


def _totals(record: Record) -> list[Warning]:
    """Components that do not add up to the total printed beside them.

    Components at their maximum without a figure count as what the maxima leave of the total's maximum.
    """
    found = []
    for total in record.scores:
        if total.component is not None or total.value is None or total.max is None or total.index is None:
            continue
        parts = [s for s in record.scores if s.component and _belongs(s, total)]
        valued = [s for s in parts if s.value is not None and s.max is not None]
        if len(valued) < 2:
            continue
        at_max = [s for s in parts if s.at_max]
        maxima = sum(s.max or 0 for s in valued)
        missing = total.max - maxima
        if not at_max and abs(missing) > _SLACK:
            continue  # the text names some components only
        if at_max and len(parts) < _WHOLE_INDEX:
            continue
        added = sum(s.value or 0 for s in valued) + (missing if at_max else 0)
        if abs(added - total.value) > _SLACK:
            found.append(
                Warning(
                    code="components_differ_from_total",
                    message=f"the components add up to {added:g}, the total is {total.value:g}",
                    facts=[total.id, *(s.id for s in parts)],
                )
            )
    return found


def _belongs(part: Score, total: Score) -> bool:
    same_subject = (part.subject and part.subject.name) == (total.subject and total.subject.name)
    return part.index == total.index and same_subject and part.year == total.year


def _ranks(record: Record) -> list[Warning]:
    return [
        Warning(code="rank_beyond_field", message=f"rank {r.rank} among {r.out_of}", facts=[r.id])
        for r in record.rankings
        if r.rank is not None and r.out_of is not None and r.rank > r.out_of
    ]


def _maxima(record: Record) -> list[Warning]:
    return [
        Warning(code="score_beyond_max", message=f"{s.value:g} of {s.max:g}", facts=[s.id])
        for s in record.scores
        if s.value is not None and s.max is not None and s.value > s.max
    ]


def _spellings(record: Record) -> list[Warning]:
    """One number of a paper printed in two ways: 6.150 and 6150."""
    found = []
    for paper in record.decisions:
        written = {record.text[e.start : e.end] for e in paper.evidence}
        dotted = {("." in w.split("/")[0]) for w in written if any(c.isdigit() for c in w)}
        if len(dotted) > 1:
            found.append(
                Warning(
                    code="number_spelled_two_ways",
                    message=f"decision {paper.number} is written with and without a thousands dot",
                    facts=[paper.id],
                )
            )
    return found


def _dates(context: Context, record: Record) -> list[Warning]:
    found = []
    seen = set()
    for mention in context.impossible:
        if mention.start not in seen:
            seen.add(mention.start)
            words = context.reading.source.text[mention.start : mention.end]
            found.append(Warning(code="date_impossible", message=f"no such day: {words}"))
    spans = [(c.id, c.start, c.end) for c in record.campaigns] + [(e.id, e.date, e.end) for e in record.events]
    for fact, start, end in spans:
        if start and end and end < start and dates.year_of(start) and dates.year_of(end):
            found.append(Warning(code="dates_out_of_order", message=f"ends on {end}, before {start}", facts=[fact]))
    return found
