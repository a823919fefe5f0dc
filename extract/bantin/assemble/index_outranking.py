"""Units that another one only stands behind: *A xếp sau B, C và D.* tells no figure of B, C or D."""

from __future__ import annotations

import re

from bantin.matching.reading import Sentence

_BEHIND = re.compile(
    r"(?<!\w)(?:(?:xếp|đứng|chỉ)(?: ngay| liền)? sau|(?:xếp|đứng)(?: ngay)? trên)(?: các)?(?: tỉnh| huyện| xã| đơn vị| địa phương)? "
    r"(?P<names>[^.;:()\d]{3,140} và [^.,;:()\d]{3,30})(?=[.;)]|$)",
    re.IGNORECASE,
)
_TELLS = re.compile(r"(?<!\w)(?:xếp|đứng|đạt|được|là|dẫn|có|với|giữ|vươn|tụt)(?!\w)", re.IGNORECASE)


def outranking(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the spans that list, to the end of their clause, whom somebody stands behind or above."""
    spans = []
    for found in _BEHIND.finditer(sentence.text):
        start, end = found.span("names")
        told = any(start <= m.start - sentence.start < end for m in sentence.all("rank", "score"))
        if not told and not _TELLS.search(found["names"]):
            spans.append((sentence.start + start, sentence.start + end))
    return spans
