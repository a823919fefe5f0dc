"""Whether the part of an index that was told of one unit holds for the next: *kinh tế số: A đạt 37/50 điểm, B 9,5/50 điểm*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Told
from bantin.matching.reading import Sentence

_BEHIND_PLACE = re.compile(r"[^,;.:()]{3,30}(?:,| và|, còn|, trong khi) ", re.I)
_PLACE_BEHIND = re.compile(
    r" (?:(?:xếp|đứng|về) )?(?:(?:thứ|hạng) ?)?(?:nhì|hai|ba|tư|\d{1,2})(?![\w%]|[.,]\d| điểm)", re.I
)
_MOST_OF_PART = 50
"""The largest maximum of a part: no index as a whole has been told with so few points."""
_ONE = 1
"""An index told as a share of one: there a part's points may be the whole's."""


def goes_on_ranking(sentence: Sentence, item: Item, last: Told) -> bool:
    """Tell whether a unit and its place go on with the part that a clause began with: *về X thì A thứ nhất, B thứ nhì*."""
    between = _BEHIND_PLACE.fullmatch(sentence.between(last.start, item.start))
    return between is not None and _PLACE_BEHIND.match(sentence.between(item.end, item.end + 20)) is not None


def is_just_ranked(items: Sequence[Item], at: int, last: Told) -> bool:
    """Tell whether a unit was ranked in a part by the words right before it: *về kinh tế số cao nhất là xã A 37/50 điểm*."""
    before = items[at - 1] if at else None
    if before is None or before.kind != "rank" or last.family != "rank" or last.subject != items[at].subject:
        return False
    return last.start == before.start


def goes_on_scoring(sentence: Sentence, items: Sequence[Item], at: int, told: Sequence[Told]) -> bool:
    """Tell whether the points of a further unit are of the part just told: out of as many, or too few for the whole.

    *chỉ số X trung bình chỉ 5,84/10 điểm, huyện A có 4,92 điểm*; not behind a semicolon.
    """
    last = told[-1]
    most_told = _maximum_of_part(told)
    if last.family != "score" or most_told is None or last.unit != "điểm":
        return False
    between = sentence.between(last.start, items[at].start)
    points = _points_behind(items, at)
    if ";" in between or points is None or points.mention is None or points.mention.get("unit") == "%":
        return False
    value, most = points.mention.get("value"), points.mention.get("max")
    if most is not None:
        return bool(most == most_told)
    return value is not None and _ONE < most_told <= _MOST_OF_PART and value <= most_told


def _maximum_of_part(told: Sequence[Told]) -> float | None:
    """Return the maximum told with the last figures of the part told last."""
    for fact in reversed(told):
        if fact.component != told[-1].component:
            return None
        if fact.max is not None:
            return fact.max
    return None


def _points_behind(items: Sequence[Item], at: int) -> Item | None:
    """Return the first points behind a unit, before another unit, part or index is named."""
    for item in items[at + 1 :]:
        for one in item.inner or (item,):
            if one.kind == "score":
                return one
            if one.kind in ("subject", "component", "index", "semi", "colon"):
                return None
    return None
