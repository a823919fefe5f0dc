"""Units that another one only stands behind: *A xếp sau B, C và D.* tells no figure of B, C or D."""

from __future__ import annotations

import re

import regex

from bantin.matching.reading import Sentence

_BEHIND = re.compile(
    r"(?<!\w)(?:(?:xếp|đứng|chỉ)(?: ngay| liền)? sau|(?:xếp|đứng)(?: ngay)? trên)(?: các)?(?: tỉnh| huyện| xã| đơn vị| địa phương)? "
    r"(?P<names>[^.;:()\d]{3,140} và [^.,;:()\d]{3,30})(?=[.;)]|$)",
    re.IGNORECASE,
)
_KIND = r"(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|Sở|Phòng|Ban) "
_NAME = rf"(?:{_KIND})?\p{{Lu}}[\p{{L}}'&]*(?: (?:- )?\p{{Lu}}[\p{{L}}'&]*){{0,5}}"
_AFTER = regex.compile(
    rf"(?<!\p{{L}})(?:S|s)au (?:(?:các|những|hai|ba) )?(?:(?P<names>{_NAME}(?:, {_NAME}){{0,6}},? và {_NAME})(?=, )|"
    rf"(?P<names>{_NAME}(?:(?:, |,? và ){_NAME}){{1,7}})"
    r"(?=[.;)]|$|,? (?:nhưng|song|tuy|còn|dù|mà|trong khi|bù lại|đồng thời|nên|do|vì|trên)(?!\p{L})))"
)
"""*Sau A, B và C, D …*; *đứng thứ 4 cả nước, sau A, B, C; …*: they end the clause, so nothing of it is theirs."""
_SET_AGAINST = re.compile(r"\W*(?:so|nếu so|nếu so sánh|so sánh) với ", re.IGNORECASE)
_TELLS = re.compile(r"(?<!\w)(?:xếp|đứng|đạt|được|là|dẫn|có|với|giữ|vươn|tụt)(?!\w)", re.IGNORECASE)


def outranking(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the spans that list, to the end of their clause, whom somebody stands behind or above."""
    spans = []
    for behind in _AFTER.finditer(sentence.text):
        start, end = behind.span("names")
        spans.append((sentence.start + start, sentence.start + end))
    for found in _BEHIND.finditer(sentence.text):
        start, end = found.span("names")
        told = any(start <= m.start - sentence.start < end for m in sentence.all("rank", "score"))
        if not told and not _TELLS.search(found["names"]):
            spans.append((sentence.start + start, sentence.start + end))
    return spans


def is_first_set_against(sentence: Sentence, start: int, end: int, second: int) -> bool:
    """Tell whether of two names the first is only compared with: *So với xã A, B đứng thứ 5*."""
    before = sentence.between(sentence.start, start)
    return sentence.between(end, second) == ", " and _SET_AGAINST.fullmatch(before) is not None
