"""Maxima in the heading of a list: *1. Khối phòng, ban (12 cơ quan), thang điểm 100*, below it *- Phòng A: 92,5 điểm*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Told
from bantin.matching.reading import Sentence

_NUMBERED = re.compile(
    r"\W{0,3}(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.):/]+[-.]? ?(?=[^\W\d_])", re.IGNORECASE
)
_BULLET = re.compile(r"\s*[-–+*•] ?(?=[^\W_])")
_PARTS = re.compile(
    r"thành phần|từng|mỗi|trụ cột|lĩnh vực|nội dung|tiêu chí|hạng mục|thẩm định|điều tra|khảo sát|tự chấm", re.I
)
"""*Điểm từng lĩnh vực (thang điểm 10):*: of parts."""
_IN_BRACKETS = re.compile(
    r"trong (?:dấu )?ngoặc(?: đơn)?(?: là|:) (?:số |mức )?(?:điểm )?(?:tối đa|chuẩn|trần|thang điểm|điểm cao nhất)(?!\w)",
    re.I,
)
"""*Kết quả 8 lĩnh vực (trong ngoặc là điểm tối đa):*, below it *- Cải cách thể chế: 5,6 (7)*."""
_BRACKET = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?(?: ?điểm)? ?\((?P<most>\d{1,3}(?:,\d{1,2})?)(?: điểm)?\)")
_ENDS = re.compile(r"[^.;!?]{3,110}:?\s*")


def give_heading_maxima(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Give the scores of a list the maximum that the heading of the list tells, where they have none."""
    for heading in sentences:
        most = _maximum(heading)
        if most is None:
            continue
        lines = _rows_below(heading, sentences)
        for fact in told:
            plain = fact.family == "score" and fact.component is None and fact.unit == "điểm" and fact.max is None
            if plain and fact.line in lines and fact.value is not None and fact.value <= most:
                fact.max = most


def _maximum(sentence: Sentence) -> float | None:
    """Return the maximum that a line tells that is a heading and tells no score; None where it is of parts."""
    scores = sentence.all("score")
    if [m.rule for m in scores] != ["score.scale"] or sentence.is_title or _PARTS.search(sentence.text):
        return None
    number = _NUMBERED.match(sentence.text)
    heads = number or sentence.text.rstrip().endswith(":")
    ends = _ENDS.fullmatch(sentence.text, number.end() if number else 0)
    return float(scores[0].get("max")) if heads and ends else None


def _rows_below(heading: Sentence, sentences: Sequence[Sentence]) -> set[int]:
    """Return the lines of the list below a heading: with a sign before each; numbered ones below a heading without number."""
    numbered = _NUMBERED.match(heading.text) is not None
    lines: set[int] = set()
    for sentence in sentences[heading.index + 1 :]:
        if sentence.line == heading.line:
            return set()  # "Khối sở (thang điểm 100): …" goes on: no heading
        row = _BULLET.match(sentence.text) or (not numbered and _NUMBERED.match(sentence.text))
        if not row and sentence.line not in lines:
            break
        lines.add(sentence.line)
    return lines


def give_bracket_maxima(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Give scores the maximum in the bracket behind each where the story says that this is what stands there."""
    for heading in sentences:
        if not _IN_BRACKETS.search(heading.text):
            continue
        lines = _rows_below(heading, sentences) | {heading.line}
        for fact in told:
            if fact.family != "score" or fact.unit == "%" or fact.max is not None or fact.line not in lines:
                continue
            where = next((s for s in sentences if s.start <= fact.start < s.end), None)
            behind = _BRACKET.match(where.between(fact.start, where.end)) if where is not None else None
            most = float(behind["most"].replace(",", ".")) if behind is not None else None
            if most is not None and fact.value is not None and fact.value <= most:
                fact.max = most
