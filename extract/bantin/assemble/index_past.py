"""A paragraph about an earlier year: what it tells behind its opening is of that year too.

*Năm 2013, huyện xếp thứ 6/11. Riêng lĩnh vực chỉ đạo điều hành đạt 12,5 điểm.* in a story about 2014.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bantin.assemble.index_frame import FIGURES, Item, Told
from bantin.matching.reading import Sentence

_BEFORE = re.compile(
    r"\W*(?:(?:theo |tại |trong )?(?:báo cáo|kết quả|bảng xếp hạng|công bố|kỳ đánh giá|đợt đánh giá)(?: của)? |"
    r"(?:đến|tại|trong|riêng|còn|trước đó|trước đây|nhìn lại)[, ]+(?:vào )?)?(?:kết quả )?(?:năm )?",
    re.IGNORECASE,
)
_THEN = re.compile(r"\W*(?:khi đó|lúc đó|năm đó|năm ấy|cùng năm)(?!\w)", re.IGNORECASE)
"""What a sentence goes on with about the year of the one before it."""
_IN_DETAIL = re.compile(r"\W*(?:cụ thể|trong đó|theo đó)(?!\w)", re.IGNORECASE)
"""What a sentence goes on with about that year where the one before it told of no other."""
_NOW = re.compile(
    r"\W*(?:(?:còn|nhưng|song|tuy nhiên|đến|sang|bước sang|và)[, ]+)?"
    r"(?:năm nay|nay|hiện|bây giờ|giờ đây|mới đây|vừa qua|(?:kỳ|lần|đợt|kết quả) này)(?!\w)",
    re.IGNORECASE,
)
"""What a sentence comes back with to the year of the index."""


_SEVERAL = 2


def comes_back(sentence: Sentence) -> bool:
    """Tell whether a sentence opens with this year: *Năm nay, A dẫn đầu*."""
    return _NOW.match(sentence.text) is not None


class YearPast:
    """The year before the index's own that a paragraph opens with, and what was told of it so far."""

    def __init__(self, first: Sentence) -> None:
        self._first = first
        self._opened = False
        self._told: list[Told] = []
        self._years: set[str | None] = set()

    def take(self, sentence: Sentence, items: Iterable[Item], told: Sequence[Told], year: str | None) -> None:
        """Note what a sentence told, and whether it is the paragraph's first and opens with the year at hand."""
        self._told += told
        self._years = {fact.year for fact in told} or self._years
        if sentence is self._first:
            self._opened = _opens_with(sentence, items, year)

    def holds_on(self, sentence: Sentence, items: Sequence[Item], year: str | None) -> bool:
        """Tell whether a sentence may be of that year: it says so, or it tells of parts or of what is not told yet.

        A second score of the whole in one year is none: *Năm 2013, huyện đạt 70 điểm. Nhờ quyết tâm, huyện lên 81 điểm.*
        """
        if _THEN.match(sentence.text) or (_IN_DETAIL.match(sentence.text) and len(self._years) < _SEVERAL):
            return True
        self._opened = self._opened and _NOW.match(sentence.text) is None
        first = next((i for i in items if i.kind in FIGURES), None)
        if first is not None and not any(i.kind == "component" and i.start < first.start for i in items):
            known = {fact.family for fact in self._told if fact.year == year and fact.component is None}
            self._opened = self._opened and not any(i.kind in known for i in items)
        return self._opened


def _opens_with(sentence: Sentence, items: Iterable[Item], year: str | None) -> bool:
    """Tell whether a sentence opens with this year, as the time of all it tells."""
    first = next((i for i in items if i.kind == "year" and i.mention), None)
    if first is None or first.mention is None or year is None or str(first.mention.get("year")) != year:
        return False
    return _BEFORE.fullmatch(sentence.between(sentence.start, first.start)) is not None
