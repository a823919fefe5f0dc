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


def is_within_class(sentence: Sentence, rank: Item) -> bool:
    """Tell whether a superlative is said of a class named before it: *Nhóm Khá có 7 đơn vị, cao nhất là A*."""
    if rank.mention is None or not rank.mention.get("claim"):
        return False
    clause = re.split(r"[;.:]\s", sentence.between(sentence.start, rank.start))[-1]
    return _CLASS.search(clause) is not None
