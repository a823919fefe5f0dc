"""What acts of one sentence share: the reason and the decision told once behind the last, the subject of passives."""

from __future__ import annotations

import re
from copy import deepcopy
from itertools import pairwise

from bantin.assemble.told import Told, counts_of
from bantin.matching.reading import Sentence

_BESIDES = re.compile(r"\s*(?:ngoài|bên cạnh|cùng với)\b", re.IGNORECASE)
_AND_GIVEN = re.compile(
    r"\s*(?:,|;|,? và)\s*(?:(?:và|cũng|còn|đồng thời|tiếp tục|vinh dự|lại) ){0,2}(?:được|nhận|đón nhận)\b[^.;]{0,120}",
    re.IGNORECASE,
)
"""*ông A được B tặng X, | được C tặng Y và | được D tặng Z*: all are A's."""


def _of_one_class(one: Told, after: Told) -> bool:
    """Tell whether two acts are of one class of award by name: *11 tập thể … Tập thể lao động tiên tiến, 23 … CSTĐ*."""
    return one.fact.award_class == after.fact.award_class and not (one.generic or after.generic)


def share(sentence: Sentence, here: list[Told]) -> None:
    """Acts of one sentence share what is told once behind the last: the reason with its year, the decision.

    *trao cờ cho trường A, bằng khen cho 6 trường khác vì dạy giỏi … năm học 2013-2014*.
    """
    _carry(sentence, here)
    for one, after in zip(reversed(here[:-1]), reversed(here[1:]), strict=False):
        end = max(e.end for e in one.fact.evidence)
        apart = one is here[0] and _BESIDES.match(sentence.text)
        bare = not apart and re.match(r"\s*[,;]", sentence.between(end, sentence.end)) is not None
        if bare and one.fact.year is None and after.fact.reason and not one.fact.reason:
            one.fact.year, one.fact.reason = after.fact.year, after.fact.reason
        if (
            one.fact.decision is None
            and after.fact.decision
            and (one.fact.by == after.fact.by or (one.fact.by is None and _of_one_class(one, after)))
            and ";" not in sentence.between(end, after.fact.evidence[0].start)
        ):
            one.fact.decision = after.fact.decision
            one.fact.by, one.fact.date = one.fact.by or after.fact.by, one.fact.date or after.fact.date


def _carry(sentence: Sentence, here: list[Told]) -> None:
    """Let passives without a subject of their own be those of whom the one before is told."""
    for one, after in pairwise(here):
        if not (one.passive and after.passive) or counts_of(after) or after.fact.recipients or after.some:
            continue
        start, end = max(e.end for e in one.fact.evidence), after.fact.evidence[0].start
        if one.fact.counted and start <= end and _AND_GIVEN.fullmatch(sentence.between(start, end)):
            after.fact.recipients = deepcopy(one.fact.recipients)
            after.fact.counted = True
            for field, number in counts_of(one).items():
                setattr(after.fact, field, number)
