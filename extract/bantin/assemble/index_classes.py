"""The classes that units are put in by their points, *Nhóm Tốt có 12 đơn vị*: who is best of a class is not first of all."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_CLASS = re.compile(
    r"(?<!\w)(?:nhóm|loại|mức|hạng|xếp loại)(?: loại| xếp loại)? \W?"
    r"(?:xuất sắc|rất tốt|tốt|khá|trung bình(?: khá)?|yếu|kém|thấp|[ABCD]|I{1,3})(?!\w)"
    r"\W*(?:\([^()]*\) ?)?(?:có|gồm|với) (?:\d{1,3}|các|một|hai|ba|bốn|năm) [^;.]{2,60}$",
    re.I,
)
_OF_CLASS = re.compile(
    r"(?: (?:của|trong|ở))? (?:nhóm|loại|mức|tốp|diện)(?: xếp loại| đạt)? \W?"
    r"(?:xuất sắc|rất tốt|tốt|khá|trung bình|yếu|kém)(?!\w)",
    re.I,
)
"""*A đứng cuối nhóm khá*, *dẫn đầu nhóm trung bình*: a place told by words among those of a class."""
_LED_BY_CLASS = re.compile(
    r"(?:^|[.;:] )\W*(?:ở |trong |còn )?(?:nhóm|loại|tốp|mức)(?: xếp loại)? \W?(?:khá|trung bình(?: khá)?)\W? ?(?:có |thì )?$",
    re.I,
)
"""*Nhóm khá đứng đầu là A*: of those below the best class."""


def is_within_class(sentence: Sentence, rank: Item) -> bool:
    """Tell whether a first or last place is one of a class: *Nhóm Khá có 7 đơn vị, cao nhất là A*, *B đứng cuối nhóm khá*."""
    if rank.mention is None:
        return False
    told = sentence.between(rank.start, rank.end)
    if not re.search(r"\d", told) and _OF_CLASS.match(sentence.between(rank.end, sentence.end)):
        return True
    if not re.search(r"\d", told) and _LED_BY_CLASS.search(sentence.between(sentence.start, rank.start)):
        return True
    if not rank.mention.get("claim"):
        return False
    clause = re.split(r"[;.:]\s", sentence.between(sentence.start, rank.start))[-1]
    return _CLASS.search(clause) is not None
