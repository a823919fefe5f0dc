"""Points that are no score: those lost, those that one is ahead or behind."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_LOST = re.compile(
    r"(?:mất|trừ|thiếu)(?: đi)? (?:nhiều |ít )?(?:điểm|số điểm)(?: \w+ nhất| nhất| nhiều)? ?[(:]? ?$", re.I
)
"""*lĩnh vực mất điểm nhiều nhất (4,95 điểm)*: what was lost is no score."""
_LOST_TOO = re.compile(
    r"(?<!\w)(?:trừ|mất)(?: tổng cộng| thêm| đi| hết)? \d{1,2}(?:,\d{1,2})? ?điểm(?:(?! (?:đạt|có|với|còn|tổng|hơn|là|xếp|đứng) )[^;.:])*(?:,| và) $",
    re.I,
)
"""*bị trừ 2 điểm ở việc X và (1 điểm) ở việc Y*."""
_LOST_LISTED = re.compile(
    r"(?<!\w)(?:bị trừ|mất|trừ)(?: nhiều| rất nhiều)?(?: điểm)?(?: nhiều)?(?: nhất)?(?: tập trung| nằm| vẫn)?(?: là| ở| tại| gồm| thuộc|:)"
    r"(?:(?!(?:,| và|\)) (?:đạt|được|còn|xếp|đứng)(?!\w)| (?:đạt|được|xếp|đứng) )[^.;]|\.(?=\d))*$",
    re.I,
)
"""*bị trừ nhiều nhất ở X với 3,2 điểm, kế đến là Y 1,6 điểm*, *Điểm bị trừ tập trung ở X 3,2 điểm và Y 1,6 điểm*."""
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


_MOVED_TOO = re.compile(
    r"(?<!\w)(?:(?:lần lượt|tương ứng|theo thứ tự) (?:đều )?(?:tăng|giảm|hơn|kém|mất|bị trừ)(?: thêm| tới)?"
    r"|(?:tăng|giảm|hơn|kém|mất|trừ) (?:lần lượt|tương ứng|theo thứ tự))"
    r"(?: \d{1,2}(?:,\d{1,2})? ?(?:điểm|%)?(?:,|;| và)){0,9} $",
    re.I,
)
"""*lần lượt tăng 2,1 điểm và 3,4 điểm*, *bị trừ lần lượt 5 điểm và 7 điểm*: moves, all of them."""
_SHARES = re.compile(r"(?<!\w)chiếm \d{1,3}(?:,\d{1,2})? ?%,(?: còn)? [^\d;:.,%]{2,40} $", re.I)
"""*nữ chiếm 46,8%, người Tày 7%*: shares of those asked."""
_WISHED = re.compile(
    r"(?<!\w)(?:mong đợi|mong muốn|mong mỏi|nguyện vọng|trông đợi|muốn được)(?!\w)(?:[^.;()]|\([^()]{1,30}\))*\($", re.I
)
"""*Người dân mong đợi nhất là X (51,2%) và Y (33,4%)*: shares of those asked, too."""
_RETURNED = re.compile(
    r"(?<!\w)(?:thu (?:về|lại|được)|phát ra|hợp lệ|phiếu)(?!\w)(?:[^.;]|\.(?=\d)){0,60}phiếu(?: hợp lệ)?,? (?:(?:đạt|chiếm|bằng|tương ứng|tức) )?(?:tỷ lệ )?(?:đạt )?\(?$",
    re.I,
)
"""*phát ra 3.200 phiếu, thu về 3.150 phiếu, đạt 98,4%*: how many forms came back."""
_WIDE = re.compile(
    r"(?<!\w)(?:chênh lệch|khoảng cách|độ chênh|cách biệt|mức chênh)(?!\w)[^.;()]{3,140} (?:lớn|cao|nhiều|đáng kể|rõ|rõ rệt|xa|rộng|nhỏ|ít|thấp)(?: nhất)?"
    r"(?: như| ở| tại)? \([^()]*$",
    re.I,
)
"""*chênh lệch giữa điểm tự chấm và điểm thẩm định còn lớn (xã A 17,75 điểm, xã B 14 điểm)*: how far both are apart."""
_SET = re.compile(
    r"(?<!\w)(?:dưới|trên|vượt|hơn|kém|so với|chưa đạt|không đạt)(?: cả)? (?:mức|chỉ tiêu|mục tiêu|kế hoạch|yêu cầu)"
    r"(?: [^,;.:()\d]{1,30})? (?:giao|đề ra|đặt ra|quy định|yêu cầu|đăng ký) \($",
    re.I,
)
"""*dưới mức huyện giao (85%)*: what was set."""


def is_lost(sentence: Sentence, item: Item) -> bool:
    """Tell whether the words around a figure say that so much was lost, how far another one is away, or who was asked."""
    before, rest = sentence.between(sentence.start, item.start), sentence.between(item.end, sentence.end)
    if item.kind == "score" and (
        _MOVED_TOO.search(before)
        or _SHARES.search(before[-60:])
        or _WISHED.search(before)
        or _SET.search(before)
        or _WIDE.search(before)
        or _RETURNED.search(before[-110:])
    ):
        return True
    if item.kind == "score" and (_LOST_TOO.search(before[-160:]) or _LOST_BEHIND.match(rest)):
        return True
    if item.kind == "score" and item.mention and item.mention.get("max") is None and _LOST_LISTED.search(before):
        return True
    return bool(_LOST.search(before[-40:]) or _APART.search(before[-90:]) or _LOST_AT_ONCE.match(rest))
