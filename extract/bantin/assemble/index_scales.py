"""Maxima told apart from the scores: of the index, of a part named before, of each part; and weights, which are none."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item
from bantin.assemble.index_maxima import weights_of
from bantin.assemble.index_units import UnitWalk

_MOST_PARTED = re.compile(
    r"(?:điểm tối đa|thang điểm|điểm chuẩn)[^.;\d]{0,90} \d{2,4}(?:\.000)?(?: điểm)?,? ?\(?(?:trong đó|gồm|bao gồm|chia)(?!\w)[^.;]*$",
    re.I,
)
"""*Điểm tối đa của bộ tiêu chí là 100 điểm, trong đó điểm thẩm định 75 điểm …*."""
_BEHIND_FIGURE = re.compile(r"\d(?: ?điểm)? \($")
"""*Từng lĩnh vực: chỉ đạo điều hành 13,5 (tối đa 15)*: the maximum of that figure alone."""
_OF_PARTS = re.compile(
    r"thành phần|từng|mỗi|(?:trụ cột|lĩnh vực|nội dung|tiêu chí|hạng mục)[^.;:,]{0,25} (?:chấm|tính|đo|cho điểm)(?!\w)",
    re.I,
)
"""*ba trụ cột được chấm trên thang 1*: the maximum is that of each."""
_PART_OF = re.compile(r"(?:^|[,;:(]|trong đó|và) ?(?P<part>điểm [^\d,;:()]{4,80}?) ?$", re.I)
"""*điểm khảo sát mức độ hài lòng tối đa 20 điểm*: of which part a maximum is."""
_PARTS_SCALED = re.compile(
    r"(?<!tổng )(?<!tổng số )điểm [^\d,;:()]{4,80}? (?:có )?(?:điểm )?tối đa(?: là| chiếm)? \d{1,3}", re.I
)
"""*Điểm thẩm định tối đa 60 điểm, điểm khảo sát tối đa 40 điểm*: of parts, not of the whole."""


class ScaleWalk(UnitWalk):
    """A walk that knows how many points there are to win."""

    def _is_weight(self, item: Item) -> bool:
        """Tell whether a whole figure says how much a part of the index counts: *gồm 3 trụ cột: … (400 điểm)*."""
        value = item.mention.get("value") if item.mention else None
        if item.start in weights_of(self.sentence):
            return True
        parted = self.structured or _MOST_PARTED.search(self._gap(self.sentence.start, item.start)) is not None
        return parted and value is not None and float(value).is_integer()

    def _scale(self, item: Item, most: float, *, each: bool) -> None:
        """Take a maximum told apart: of the index, of a part named before it, or of each part where it is said of them."""
        before = self._gap(self.sentence.start, self.sentence.end)
        own = _BEHIND_FIGURE.search(self._before(item)) is not None
        if each or (most <= 10 and not own and _OF_PARTS.search(before)):
            self.frame.scale = most
            for fact in self.told:  # "A 4,6 điểm; B 7,4 điểm (mỗi chỉ số tối đa 10 điểm)"
                of_part = fact.family == "score" and fact.component is not None and (fact.value or 0) <= most
                if of_part and fact.max is None and fact.unit == "điểm":
                    fact.max = most
            return
        part = _PART_OF.search(self._gap(self.sentence.start, item.start))
        below = self.scale is not None and most < self.scale
        if part is not None and (below or len(_PARTS_SCALED.findall(before)) > 1):
            self.frame.scales[part["part"].lower()] = most
            return
        last = next((t for t in reversed(self.told) if t.family == "score"), None)
        if self.in_bracket and last is not None and last.component is not None:
            if last.max is None and last.unit != "%" and (last.value or 0) <= most:
                last.max = most  # "Chính quyền số 12,6 điểm (tối đa 15 điểm)"
            return
        self.frame.scales[""] = most
        self.scale = most
        for told in self.told:
            fits = told.family == "score" and told.component is None and (told.value or 0) <= most
            if fits and told.max is None and told.unit != "%":
                told.max = most

    def _most_of(self, component: str) -> float | None:
        """Return the maximum told for each part, else the one told for this part: *điểm thẩm định tối đa 65 điểm*."""
        return self.frame.scale if self.frame.scale is not None else self.frame.most(component)
