"""Units that lead together, told before their falling scores: *xã A và xã B là hai đơn vị dẫn đầu tỉnh với số điểm 95,6 và 94,9*."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Subject, Told
from bantin.matching.reading import Sentence
from bantin.normalise import numbers

_ARE = re.compile(r"(?: (?:vẫn |tiếp tục |đang |cùng ){0,2}là)? ")
_COUNT = re.compile(r"(?P<n>hai|ba|bốn|năm|\d{1,2}) [^\d]*?(?:dẫn đầu|đứng đầu|đầu bảng|cao nhất)$", re.I)
_SEVERAL = 2
_WITH = re.compile(r"[^,;:.()\d]{0,40}?,? (?:với|đạt|được|có)(?: (?:tổng|số|điểm|lần lượt|là|mức|các)){0,5} ", re.I)


def leads_in_turn(sentence: Sentence, items: Sequence[Item], at: int, owners: int) -> bool:
    """Tell whether as many units as are said to lead stand right before and as many falling scores right behind."""
    before = items[at - 1] if at else None
    counted = _COUNT.fullmatch(sentence.between(items[at].start, items[at].end))
    if counted is None or before is None or before.kind != "subject" or owners < _SEVERAL:
        return False
    number = numbers.integer(counted["n"].lower())
    rest = [
        i for i in itertools.takewhile(lambda i: i.kind in ("score", "comma", "and", "semi", "pair"), items[at + 1 :])
    ]
    scores = [i for i in rest if i.kind == "score" and i.mention is not None]
    if number != owners or len(scores) < number or not _ARE.fullmatch(sentence.between(before.end, items[at].start)):
        return False
    values = [float(i.mention.get("value") or 0) for i in scores[:number] if i.mention]
    falls = all(a > b for a, b in itertools.pairwise(values))
    return falls and _WITH.fullmatch(sentence.between(items[at].end, scores[0].start)) is not None


def lead_behind_scores(
    sentence: Sentence, items: Sequence[Item], at: int, owners: Sequence[Subject], told: Sequence[Told]
) -> bool:
    """Tell whether those said to lead have just been told with falling scores: *A (91 điểm), B (90 điểm) là hai đơn vị dẫn đầu*."""
    counted = _COUNT.fullmatch(sentence.between(items[at].start, items[at].end))
    before = items[at - 1] if at else None
    if counted is None or before is None or before.kind != "bracket" or len(owners) < _SEVERAL:
        return False
    scores = [(t.subject, t.value or 0) for t in told if t.family == "score" and t.component is None]
    number = numbers.integer(counted["n"].lower())
    if number != len(owners) or [who for who, _ in scores] != list(owners):
        return False
    falls = all(a > b for (_, a), (_, b) in itertools.pairwise(scores))
    return falls and _ARE.fullmatch(sentence.between(before.end, items[at].start)) is not None
