"""Maxima of figures, *chỉ đạo điều hành 13,5 (tối đa 15)*, and points that say how a maximum is parted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_PARTED = re.compile(
    r"(?:(?P<scale>thang điểm)|tổng(?: số)? điểm)(?: tối đa)?(?: là)? (?P<max>\d{2,4})(?: điểm)?"
    r"(?:,? (?:thì|trong đó|gồm|bao gồm|với|chia)(?: có)?| \((?:trong đó |gồm )?)(?P<parts>[^;.]*)",
    re.I,
)
"""*PAR INDEX có thang điểm 100 thì 65 điểm do hội đồng thẩm định, 35 điểm qua điều tra*, *tổng điểm 100, trong đó …*."""
_COUNTED = re.compile(
    r"[^\d();.:]{4,60}(?<!\d )(?<!điểm )\((?P<most>(?:điểm )?tối đa(?: là)? )?(?P<n>\d{1,3}) điểm\)"
    r"(?:,? và (?!(?:xếp|đứng|dẫn)(?!\w))|, (?!(?:xếp|đứng|dẫn|trong khi)(?!\w))|; )?"
)
"""*chính quyền số (tối đa 500 điểm), kinh tế số (250 điểm)*: one of the parts with how much it counts."""
_JUDGED_BY = re.compile(
    r"(?<!\w)(?:đánh giá|chấm|chấm điểm|đo|đo lường|tính|tính điểm|dựa)(?: trên| theo| qua| dựa trên| thông qua| vào){1,2} (?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|các)"
    r" (?:trụ cột|nhóm|lĩnh vực|nội dung|tiêu chí|chỉ số|phần|trục)[^\d();.:]{0,30}?(?: là| gồm| gồm có|:) ",
    re.I,
)
"""*được đánh giá theo 3 trụ cột là X (40 điểm), Y (30 điểm)*: how the points are parted, told of nobody."""
_WHOLE = frozenset({100, 500, 1000})
_POINTS = re.compile(r"(?<![\d.,/])(?P<n>\d{1,3}) điểm(?!\w)", re.I)
_WEIGHED = re.compile(
    r"(?<!\w)(?:trọng số|tỷ trọng|hệ số)(?!\w)(?P<rest>(?:(?!(?:đạt|được|xếp|đứng)(?!\w))[^.;()])*)", re.I
)
"""*Trọng số của chỉ số X là 15%, Y 20%*: how much parts weigh."""
_WEIGHT = re.compile(r"(?<![\d.,/])\d{1,3} ?(?:%|điểm)")
_FEWEST = 2


def weights_of(sentence: Sentence) -> set[int]:
    """Return where points stand that part the maximum told before them: whole figures that add up to it."""
    found: set[int] = set()
    for parted in _PARTED.finditer(sentence.text):
        points = list(_POINTS.finditer(sentence.text, *parted.span("parts")))
        most = int(parted["max"])
        if len(points) >= _FEWEST and sum(int(p["n"]) for p in points) == most and (parted["scale"] or most in _WHOLE):
            found |= {sentence.start + start for start in (parted.start("max"), *(p.start() for p in points))}
    for weighed in _WEIGHED.finditer(sentence.text):
        found |= {sentence.start + m.start() for m in _WEIGHT.finditer(sentence.text, *weighed.span("rest"))}
    return found | {sentence.start + start for start in _weights_listed(sentence.text)}


def _weights_listed(text: str) -> set[int]:
    """Return where the points stand that parts count: said of one to be the most, or to be what all are judged by and adding up."""
    opened = _JUDGED_BY.search(text)
    first = re.search(r"\((?:điểm )?tối đa(?: là)? \d{1,3} điểm\)", text)
    starts = [m.end() for m in (opened,) if m is not None]
    if not starts and first is not None:  # the part before the first bracket is what it counts
        starts = [max(text.rfind(sign, 0, first.start()) for sign in (",", ":", ";", ".", "(")) + 1]
    found: list[re.Match[str]] = []
    at = starts[0] if starts else len(text)
    while (one := _COUNTED.match(text, at)) is not None:
        found.append(one)
        at = one.end()
    told_most = any(one["most"] for one in found)
    if len(found) < _FEWEST or not (told_most or sum(int(one["n"]) for one in found) in _WHOLE):
        return set()
    return {one.start("n") for one in found}


def is_counted_behind(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether nothing but a maximum stands in the bracket right behind a figure: then the figure is points."""
    bracket = items[at + 1] if at + 1 < len(items) else None
    figure = items[at].mention
    if bracket is None or bracket.kind != "bracket" or len(bracket.inner) != 1 or figure is None:
        return False
    most = bracket.inner[0].mention
    if most is None or most.rule != "score.scale" or figure.get("value") is None:
        return False
    return sentence.between(items[at].end, bracket.start) == " " and figure.get("value") <= most.get("max")
