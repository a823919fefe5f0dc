"""Ranks that a numbered list tells: units numbered from one in the order of their falling scores."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Told
from bantin.matching.reading import Sentence
from bantin.record import Evidence

_NUMBER = re.compile(r"\s*(?P<n>\d{1,2})[.)/]\s")
_FEWEST = 3


def ranks_by_number(context: Context, told: Sequence[Told]) -> list[Told]:
    """Return a rank for each unit of a list *1. A: 75,4 điểm*, *2. B: 74,9 điểm* … that tells none itself.

    The numbers run from one, each line tells one score of one index, and the scores fall.
    """
    by_line: dict[int, list[Told]] = {}
    for fact in told:
        by_line.setdefault(fact.line, []).append(fact)
    found: list[Told] = []
    run: list[tuple[Sentence, Told]] = []
    for sentence in context.reading.sentences:
        number = _NUMBER.match(sentence.text)
        facts = by_line.get(sentence.line, [])
        if number is None or len(facts) != 1 or not _counts(facts[0]):
            if number is not None or facts:
                found += _ranks(context, run)
                run = []
            continue
        if int(number["n"]) != len(run) + 1:
            found += _ranks(context, run)
            run = []
        if int(number["n"]) == len(run) + 1:
            run.append((sentence, facts[0]))
    return found + _ranks(context, run)


def _counts(fact: Told) -> bool:
    return fact.family == "score" and fact.component is None and fact.subject is not None and fact.value is not None


def _ranks(context: Context, run: Sequence[tuple[Sentence, Told]]) -> list[Told]:
    values = [fact.value or 0.0 for _, fact in run]
    one_index = len({fact.index for _, fact in run}) == 1
    if len(run) < _FEWEST or not one_index or not all(a > b for a, b in itertools.pairwise(values)):
        return []
    ranks = []
    for place, (sentence, fact) in enumerate(run, start=1):
        number = _NUMBER.match(sentence.text)
        assert number is not None
        span = context.reading.source.snap(*(sentence.start + at for at in number.span("n")))
        rank = replace(fact, family="rank", start=span[0], evidence=Evidence(*span, "list.number"), rank=place)
        ranks.append(replace(rank, value=None, max=None, unit=None, change=None))
    return ranks
