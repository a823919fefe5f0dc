"""Who tells the figures of an index and is none of those measured: *Theo công bố của Bộ A và Hội B, …*."""

from __future__ import annotations

import re

from bantin.matching.reading import Sentence

_BEGINS = re.compile(
    r"(?:(?:^|[.;] ?|- )|(?<=\s))theo (?:[^,;:.()]{0,40} )?(?:công bố|báo cáo|thông tin|thông báo|số liệu|đánh giá|"
    r"thống kê|khảo sát|nghiên cứu|tổng hợp|nguồn tin|theo dõi|xếp hạng|chấm điểm)(?: [^,;:.()]{0,60})? (?:của|do|từ) ",
    re.IGNORECASE,
)


def sources_of(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the spans that name who published or counted: from *theo … của* to the comma that ends the phrase."""
    spans = []
    names = [(m.start - sentence.start, m.end - sentence.start) for m in sentence.all("body", "place")]
    for found in _BEGINS.finditer(sentence.text):
        end = _comma_behind(sentence.text, found.end(), names)
        if end is not None and not _speaks_of_index(sentence, found.end(), end):
            spans.append((sentence.start + found.start(), sentence.start + end))
    return spans


def _comma_behind(text: str, at: int, names: list[tuple[int, int]]) -> int | None:
    """Return where the first comma stands that is in no bracket and in no name; None where a sentence part ends first."""
    depth = 0
    for i in range(at, len(text)):
        sign = text[i]
        depth += (sign == "(") - (sign == ")")
        if depth <= 0 and not any(s <= i < e for s, e in names):
            if sign == ",":
                return i
            if sign in ";:":
                return None
    return None


def _speaks_of_index(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the words tell a figure already: then the phrase was no more than a beginning."""
    within = (sentence.start + start, sentence.start + end)
    return any(within[0] <= m.start < within[1] for m in sentence.all("rank", "score"))
