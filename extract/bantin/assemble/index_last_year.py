"""Figures of the year before, told by no number: *năm trước chỉ đạt 80 điểm*, *Năm ngoái A đứng thứ 9, năm nay thứ 3*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Told
from bantin.matching.reading import Sentence

_THE_YEAR_BEFORE = re.compile(
    r"(?:(?<!hơn )(?<!kém )(?<!từ )(?<!với )(?<!so )(?<!bằng )(?<!\w)|so với )(?:năm|kỳ|lần) (?:trước|ngoái|liền trước|trước đó)"
    r"(?:(?<=so với năm trước)(?= (?:chỉ |mới )?là)|(?<!so với năm trước))(?: chỉ| mới| là| đạt| được| có| ở| mức| số| điểm){0,4} ?$",
    re.I,
)
_BRACKET_BEHIND = re.compile(
    r"(?:so với|hơn|kém|bằng) (?:năm|kỳ|lần) (?:trước|ngoái|liền trước|trước đó) \((?!đạt|lên|từ|năm)(?:(?!20\d\d)[^()]){0,60}$",
    re.I,
)
"""*tăng 5 bậc so với năm trước (81,2 điểm, hạng 9)*: what stands in the bracket is what it is compared with."""
_THEN = re.compile(r"(?:^|[;,:.(] )(?:khi|lúc|hồi|kỳ|năm|lần) (?:ấy|đó),?(?!\w)[^;,:.()]{0,60}$", re.I)
_WAS_THE_YEAR = (
    r"(?:,? (?:vốn |cũng |vẫn )?là (?:năm|kỳ|lần|khi|lúc)|,? khi)(?: mà)?(?!\w)(?:(?!20\d\d|năm nay)[^;:.()]){0,60}$"
)
"""*tụt 2 bậc so với năm 2018 là năm thành phố dẫn đầu với 89,1%*: what follows is of the year compared with."""
_BEHIND = re.compile(
    r'"? (?:của |ở |vào |hồi )?(?:năm|kỳ|lần) (?:ngoái|trước|liền trước)'
    r"(?!\w| là(?! (?-i:[A-ZĐ]))| (?:đó|đạt|chỉ|xếp|đứng|được|ở|có|thì|mới|đang|dẫn|giữ)(?!\w))",
    re.I,
)
_STEPS_FROM = re.compile(
    r"(?<!\w)(?:tăng|giảm|tụt|lùi|rớt|rơi|thăng|nhích|vươn|leo|sụt)[^;,.:()\d]{0,20} \d{1,3} (?:bậc|hạng|vị trí|nấc) từ(?: vị trí)? $",
    re.I,
)
"""*tăng 4 bậc từ (hạng 7)*: the place left, the one reached told elsewhere."""
_BEGINS = re.compile(
    r"(?:^|[;:.,] )\W*(?:còn |nếu |khi |nếu như )?(?:năm|kỳ|lần|đợt) (?:ngoái|trước|liền trước|trước đó),? (?:thì )?"
    r"(?:[^,;:()\d]|(?:thứ|hạng) \d{1,3}(?= (?:với|và))){2,45}$",
    re.I,
)
_GOES_BACK = re.compile(
    r"(?:điểm|%|(?:thứ|hạng|vị trí)(?: thứ)? \d{1,3}(?:/\d{1,3})?)[^;.(]{0,30}[;(] ?(?:còn |trong khi |nếu )?"
    r"(?:năm|kỳ|lần|đợt) (?:ngoái|trước|liền trước|trước đó),? (?:(?!năm nay|năm 20\d\d|kỳ này|đến nay|nay )[^;.()]|\.(?=\d)){0,70}$",
    re.I,
)
"""*xã đạt 88 điểm, xếp thứ 6/21; năm trước xã đạt 84 điểm, xếp thứ 11/21*: all of the clause."""
_OPENS_PAST = re.compile(
    r"\W*(?:còn |trong khi |nếu |nếu như )?(?:năm|kỳ|lần|đợt) (?:ngoái|trước|liền trước|trước đó)(?!\w)", re.I
)
_THIS_YEAR = re.compile(r"(?<!\w)(?:năm nay|(?:kỳ|lần|đợt|năm) này|đến nay)(?!\w)", re.I)
_ONCE = re.compile(
    r"(?<!\w)từng(?: (?:có (?:thời|năm|lúc)|nhiều năm|một thời|liên tục|\w+ năm(?: liền)?)){0,2}(?: (?:đạt|được|ở))? $",
    re.I,
)


def is_once(before: str) -> bool:
    """Tell whether a figure is one that somebody had once, no year told: *A, nơi từng đội sổ, nay xếp thứ 3*."""
    return _ONCE.search(before) is not None


def is_of_last_year(before: str, rest: str) -> bool:
    """Tell whether the words around a figure say that it is of the year before.

    They stand right before or behind it; or they begin its clause, and what follows tells of this year.
    """
    if (
        _THE_YEAR_BEFORE.search(before[-60:])
        or _BRACKET_BEHIND.search(before)
        or _BEHIND.match(rest)
        or _STEPS_FROM.search(before)
        or _GOES_BACK.search(before)
    ):
        return True
    return _BEGINS.search(before) is not None and _THIS_YEAR.search(rest) is not None


def is_then(before: str, compared: str) -> bool:
    """Tell whether the clause before a figure says *kỳ ấy* of the year that the sentence compares with."""
    if re.search(rf"so với (?:kết quả )?(?:của )?(?:năm )?{compared}{_WAS_THE_YEAR}", before, re.I):
        return True
    then = _THEN.search(before)
    if then is None:
        return False
    opened = before[: then.start()]
    return not opened.strip() or re.search(rf"so với[^;.]{{0,20}}{compared}", opened, re.I) is not None


def undate_past(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Take the year from figures of a sentence that goes back to the year before: *Xã đạt 88 điểm. Năm trước, xã đạt 84 điểm*.

    Only where others of that year were told of the same unit: it may be the index's own year that is the one before.
    """
    for sentence in (s for s in sentences if _OPENS_PAST.match(s.text)):
        for fact in (t for t in told if sentence.start <= t.start < sentence.end):
            earlier = [t for t in told if t.start < sentence.start and _key(t) == _key(fact)]
            if any((t.value, t.rank) != (fact.value, fact.rank) for t in earlier):
                fact.year = None


def _key(fact: Told) -> tuple[object, ...]:
    return fact.family, fact.index, fact.component, fact.subject, fact.year
