"""Points that are no score: those lost, those that one is ahead or behind."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_LOST = re.compile(r"(?:mất|trừ|thiếu)(?: đi)? (?:điểm|số điểm)(?: \w+ nhất| nhiều)? ?[(:]? ?$", re.I)
"""*lĩnh vực mất điểm nhiều nhất (4,95 điểm)*: what was lost is no score."""
_LOST_TOO = re.compile(
    r"(?<!\w)(?:trừ|mất)(?: tổng cộng| thêm| đi| hết)? \d{1,2}(?:,\d{1,2})? ?điểm(?:(?! (?:đạt|có|với|còn|tổng|hơn|là|xếp|đứng) )[^;.:])*(?:,| và) $",
    re.I,
)
"""*bị trừ 2 điểm ở việc X và (1 điểm) ở việc Y*."""
_LOST_AT_ONCE = re.compile(r" (?:bị |đã )?(?:mất|trừ)(?!\w)", re.I)
_LOST_BEHIND = re.compile(
    r" (?!(?:và|nhưng|còn|do|vì) )(?:[^\W\d_]+ ){1,6}(?:bị )?(?:mất|trừ)(?= do| vì| bởi|[,.;])", re.I
)
"""*1,6 điểm tài chính công mất do giải ngân chậm*."""
_APART = re.compile(
    r"(?<!\w)(?:hơn|kém|thua|cách|sau|bỏ xa|vượt) [^,;.()]{3,50} \([^()]{3,30}\) (?:tới |đến |những |là |gần |chỉ )?$",
    re.I,
)
"""*kém A dẫn đầu (93,2 điểm) tới 5,1 điểm*: how far it is."""


def is_lost(sentence: Sentence, item: Item) -> bool:
    """Tell whether the words around a figure say that so much was lost, or how far another one is away."""
    before, rest = sentence.between(sentence.start, item.start), sentence.between(item.end, sentence.end)
    if item.kind == "score" and (_LOST_TOO.search(before[-160:]) or _LOST_BEHIND.match(rest)):
        return True
    return bool(_LOST.search(before[-40:]) or _APART.search(before[-90:]) or _LOST_AT_ONCE.match(rest))
