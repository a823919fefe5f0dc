"""Ranks that a numbered list tells: units numbered from one in the order of their falling scores."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Told
from bantin.matching.reading import Sentence
from bantin.record import Evidence

_NUMBER = re.compile(r"\s*(?P<n>\d{1,2})[.)/]\s")
_INLINE = re.compile(r"(?<![\d.,/])(?P<n>\d{1,2})[.)] ?(?=[^\W\d_])")
_IN_BRACKETS = re.compile(r"\((?P<n>\d{1,2})\) ?(?=[^\W\d_])")
_PLACES = re.compile(r"(?<!\w)(?:vị trí|thứ hạng|xếp hạng|xếp thứ|đứng đầu|dẫn đầu)[^.;:]{0,60} lần lượt", re.I)
_LEFT_OUT = re.compile(r"\n\s*[(\[]?(?:\.{3,}|…)[\s.…]*[)\]]?\s*\n")
"""A line of dots between two lines of a list: the places between are not told."""
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
        n = int(number["n"])
        if n != _next(run) and not (run and n > _next(run) and _dots_between(context, run[-1][0], sentence)):
            found += _ranks(context, run)
            run = []
        if run or n == 1:
            run.append((sentence, facts[0]))
    return found + _ranks(context, run)


def _next(run: Sequence[tuple[Sentence, Told]]) -> int:
    """Return the number that the next line of a list bears."""
    number = _NUMBER.match(run[-1][0].text) if run else None
    return int(number["n"]) + 1 if number else 1


def _dots_between(context: Context, before: Sentence, after: Sentence) -> bool:
    """Tell whether nothing but a line of dots stands between two lines."""
    return _LEFT_OUT.fullmatch(context.reading.source.text, before.end, after.start) is not None


def ranks_in_line(context: Context, told: Sequence[Told]) -> list[Told]:
    """Return a rank for each unit that a line numbers.

    *1. A: 93,2 điểm 2. B: 92,8 điểm 3. C: 91 điểm*, from one by falling scores; *các vị trí tiếp theo lần lượt là: (11) A
    đạt 85,1%, (12) B đạt 85%* from any number, for there the words say that the numbers are places.
    """
    found: list[Told] = []
    folded = context.reading.source.folded
    for _, sentences in itertools.groupby(context.reading.sentences, key=lambda s: s.line):
        line = list(sentences)
        first, last = line[0].start, line[-1].end
        facts = sorted((f for f in told if first <= f.start < last), key=lambda f: f.start)
        placed = _PLACES.search(folded[first:last]) is not None
        found += _numbered(context, facts, _INLINE.finditer(folded, first, last), last, placed=False)
        if placed:
            found += _numbered(context, facts, _IN_BRACKETS.finditer(folded, first, last), last, placed=True)
    return found


def _numbered(
    context: Context, facts: Sequence[Told], matches: Iterable[re.Match[str]], last: int, *, placed: bool
) -> list[Told]:
    numbers = [(m.start("n"), int(m["n"])) for m in matches]
    begins = numbers[0][1] if placed and numbers else 1
    if len(numbers) < _FEWEST or [n for _, n in numbers] != list(range(begins, begins + len(numbers))):
        return []
    ends = [start for start, _ in numbers[1:]] + [last]
    owned = [[f for f in facts if start < f.start < end] for (start, _), end in zip(numbers, ends, strict=True)]
    run = [fs[0] for fs in owned if len(fs) == 1 and _counts(fs[0])]
    if len(run) < len(numbers) or not _falls(run, strictly=not placed):
        return []
    return [_rank(context, fact, at, n) for (at, n), fact in zip(numbers, run, strict=True)]


def _counts(fact: Told) -> bool:
    return fact.family == "score" and fact.component is None and fact.subject is not None and fact.value is not None


def _ranks(context: Context, run: Sequence[tuple[Sentence, Told]]) -> list[Told]:
    if len(run) < _FEWEST or not _falls([fact for _, fact in run]):
        return []
    ranks = []
    for sentence, fact in run:
        number = _NUMBER.match(sentence.text)
        assert number is not None
        ranks.append(_rank(context, fact, sentence.start + number.start("n"), int(number["n"])))
    return ranks


def _falls(facts: Sequence[Told], *, strictly: bool = True) -> bool:
    """Tell whether scores are of one index, each lower than the one before, or not higher."""
    pairs = itertools.pairwise([fact.value or 0.0 for fact in facts])
    return len({fact.index for fact in facts}) == 1 and all(a > b or (a == b and not strictly) for a, b in pairs)


def _rank(context: Context, fact: Told, at: int, place: int) -> Told:
    span = context.reading.source.snap(at, at + len(str(place)))
    rank = replace(fact, family="rank", start=span[0], evidence=Evidence(*span, "list.number"), rank=place)
    return replace(rank, value=None, max=None, unit=None, change=None)
