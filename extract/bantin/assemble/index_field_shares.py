"""Counted units that a figure is told of: all of them, *13/13 xã đều đạt 5/5 điểm*, or some that the text does not name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bantin.assemble.index_frame import Item, Subject
from bantin.matching.reading import Sentence

_SHARE = re.compile(r"(?P<k>\d{1,3}) ?/ ?(?P<n>\d{1,3}) (?P<who>.+)")
_REACHES = re.compile(
    r" (?:(?:đều|cùng|cũng|đã|chỉ|mới) ){0,3}(?:đạt|được|có|giành) (?:(?:số )?điểm (?:tối đa|tuyệt đối)? ?)?"
)


@dataclass(frozen=True, slots=True)
class Share:
    """Those counted, and whether only some of them."""

    who: Subject
    some: bool


def share_with_figure(sentence: Sentence, items: Sequence[Item], at: int) -> Share | None:
    """Return those counted whose figure follows right behind them."""
    field = items[at]
    said = _SHARE.fullmatch(sentence.between(field.start, field.end))
    score = next((i for i in items[at + 1 :] if i.start >= field.end and i.kind not in ("both", "and")), None)
    if said is None or score is None or score.kind != "score" or field.mention is None:
        return None
    if field.mention.rule != "rank_field.share" or not _REACHES.fullmatch(sentence.between(field.end, score.start)):
        return None
    return Share(Subject(said["who"]), said["k"] != said["n"])
