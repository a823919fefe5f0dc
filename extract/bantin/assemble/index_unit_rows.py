"""Lines that tell a figure of each of several units, one after the other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_HEAD = re.compile(r"\W*(?:(?:ở|với|tại|về|riêng) )?(?:khối|nhóm|cấp|các) [^\d;:.()%]{2,60}: ?", re.I)
"""*Khối phòng chuyên môn: …*: whom a line is about."""
_BESIDE = re.compile(r":? ?(?:(?:chỉ |mới )?(?:đạt|được) )?", re.I)
_FEWEST = 2


def tells_shares_of_units(sentence: Sentence, items: Sequence[Item]) -> bool:
    """Tell whether a line is a list of units with their per cent: *Khối phòng: Phòng A 96,3%; Phòng B 95,1%*."""
    head = _HEAD.match(sentence.text)
    first = next((i for i in items if i.kind == "subject"), None)
    if head is None or first is None or first.start != sentence.start + head.end():
        return False
    pairs = itertools.pairwise(items)
    rows = [
        a
        for a, b in pairs
        if a.kind == "subject"
        and b.kind == "score"
        and b.mention is not None
        and b.mention.get("unit") == "%"
        and _BESIDE.fullmatch(sentence.between(a.end, b.start))
    ]
    return len(rows) >= _FEWEST
