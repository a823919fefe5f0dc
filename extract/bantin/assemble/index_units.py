"""Which unit a figure has: whether per cent are the index's own, what a bare decimal is in."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import SERVICE, Item
from bantin.assemble.index_named_figures import is_of_row
from bantin.assemble.index_parts import IN_POINTS, MOVED_OR_WEIGHED, PartWalk

_LEADS_TO_FIGURE = re.compile(
    r"(?:đạt|được|là|còn|với|chỉ|vỏn vẹn|kết quả|lần lượt|tương ứng|\(|:|điểm|;|,)(?: được| là| số điểm| điểm(?: số)?| số)? ?$",
    re.I,
)
_MOVES = re.compile(
    r"(?:(?:tăng|giảm|rơi|tụt|sụt|nhích|rút|,|\() ?từ|\d,\d{1,4}(?: năm 20\d\d| \((?:năm )?20\d\d\))? (?:lên|xuống|còn)) $",
    re.I,
)
_TO_POINTS = re.compile(r" (?:còn|lên|xuống|đến) (?:chỉ )?\d{1,3}(?:,\d{1,2})? điểm", re.I)
_SCORED = re.compile(r"(?<!\w)(?:điểm|điểm số|chỉ số) [^;.]{0,90}$", re.I)
_INDEX_OF = re.compile(
    r"(?<!\w)(?:với|có|đạt) (?:chỉ số|giá trị)(?: chung| tổng hợp| tổng thể)?(?: là| đạt| ở mức)? $", re.I
)
_VALUE_OF = re.compile(
    r"(?<!\w)giá trị (?:chỉ số |DTI |PII |trung bình |bình quân )[^,;:.\d]{0,12}(?:20\d\d )?(?:của )?[^,;:.\d]{0,50} (?:là|đạt) $",
    re.I,
)
_VALUE = re.compile(r"(?<!\w)giá trị(?: chỉ số| DTI)?(?: là| đạt| lần lượt(?: là)?)? ?$", re.I)
_SHARE_OF_ONE = re.compile(r"0,\d{3,4}")
_INDEX_IS = re.compile(
    r"(?: (?:năm )?20\d\d)?(?:(?: của)? [^,;:.()\d]{3,50}?)?(?: (?:năm )?20\d\d)?(?: là|:| ở mức)(?: mức)? ", re.I
)
_LISTED_UNIT = re.compile(r"[;,][^.\d]{3,60}\d{1,3},\d{1,2}(?:[;,][^.\d]{3,60}\d{1,3},\d{1,2}){0,9} ?(?:điểm|%)", re.I)
_OF_SCALE = re.compile(r" ?\((?:theo |tính theo |trên )?thang(?: điểm)?(?: là)? 1(?:,0|0{1,3})?\)", re.I)
_MEAN_OF = re.compile(r"(?<!\w)điểm (?:trung bình|bình quân|trung vị)[^;.\d]*$", re.I)
_AN_INDEX = re.compile(
    r"(?<!\w)(?:chỉ số|điểm) (?:trung bình|bình quân|chung|này|đạt|là)(?!\w)|(?<!\w)giá trị (?:trung bình|bình quân)(?: chỉ số(?: của)?)?(?: (?:khối|các|cấp|đạt|là)(?!\w)| $)",
    re.I,
)


class UnitWalk(PartWalk):
    """A walk that knows the units of bare figures."""

    def _unit_behind(self, item: Item) -> bool:
        """Tell whether a list tells the unit with its last figure: *xã A 92,25; xã B 90,0; xã C 89,75 điểm*."""
        return _LISTED_UNIT.match(self._gap(item.end, self.sentence.end)) is not None

    def _is_of_index_named(self, item: Item) -> bool:
        """Tell whether a share of one is said to be the index: *DTI của thị xã A là 0,6127*, of which no move is told before."""
        if not self.indices or self.frame.components or not _SHARE_OF_ONE.fullmatch(self._gap(item.start, item.end)):
            return False
        before = self._gap(self.sentence.start, self.indices[-1].start)
        return not MOVED_OR_WEIGHED.search(before) and bool(
            _INDEX_IS.fullmatch(self._gap(self.indices[-1].end, item.start))
        )

    def _unit_of_bare(self, item: Item, *, beside: bool) -> str | None:
        """Return the unit that a bare decimal shares with its neighbours; None where it is no score.

        `beside` tells that it stands right behind its subject.
        """
        before = self._before(item, 30)
        if item.mention and item.mention.get("max"):
            return "điểm"
        mean = beside and _MEAN_OF.search(self._gap(self.sentence.start, item.start))
        if mean or _OF_SCALE.match(self._gap(item.end, self.sentence.end)):
            return "điểm"
        share = beside and (
            _SHARE_OF_ONE.fullmatch(self._gap(item.start, item.end))
            or is_of_row(self.context, self.sentence, item.start)
        )
        row = beside and self._goes_on_in_row(item)
        if share or row or _VALUE.search(before) or self._is_of_index_named(item):
            return self.frame.unit or ""
        moves = _MOVES.search(before) is not None
        index_of = _INDEX_OF.search(before) is not None
        if not (_LEADS_TO_FIGURE.search(before) or index_of or moves or (beside and self._unit_behind(item))):
            return None
        if moves and not _SCORED.search(self._gap(self.sentence.start, item.start)):
            return None
        if self.frame.unit is not None:
            return self.frame.unit
        if index_of or (self.indices and _VALUE_OF.search(self._gap(self.sentence.start, item.start))):
            return ""
        if (
            re.search(r"(?:kết quả|đạt|được)(?: là| đạt)? ?$", before, re.I)
            and self.indices
            and not re.search(r"(?<!\w)điểm", self._gap(self.sentence.start, item.start), re.I)
        ):
            return ""
        points = moves and _TO_POINTS.match(self._gap(item.end, self.sentence.end))
        points = points or re.search(r"(?<!\w)điểm", self._gap(self.sentence.start, item.start), re.I)
        return "điểm" if points else None

    def _goes_on_in_row(self, item: Item) -> bool:
        """Tell whether a list of units leaves the unit out behind its first: *A 96 điểm; B 95,5; C 92,75; D 88 điểm*."""
        last = self.told[-1] if self.told else None
        told = last is not None and last.family == "score" and last.component is None and last.unit == self.frame.unit
        closed = self._gap(item.end, item.end + 1) in (";", ".", "")
        return told and closed and ";" in self._gap(last.start if last else item.start, item.start)

    def _may_be_share(self, item: Item) -> bool:
        """Tell whether per cent are the index's own: it is given so, and the sentence or its neighbours speak of it."""
        if self.frame.index in IN_POINTS and len(self.indices) < 2:
            return False
        if self.frame.index == SERVICE and self.frame.unit == "điểm" and not self.frame.components:
            return False  # "đạt 88,7 điểm. Nguyên nhân là số hóa kết quả mới đạt 61%"
        if self.frame.index == "SIPAS" and self._are_parts_of("SIPAS"):
            return True
        # of a part; "95% hài lòng" alone is a share of those asked
        if self._gap(item.end, item.end + 9) == " hài lòng":
            return self.frame.index == "SIPAS" and bool(self.frame.components)
        spoken_of = self.frame.near or self.frame.percent or self._has_rank
        return spoken_of or _AN_INDEX.search(self._gap(self.sentence.start, item.start)) is not None

    @property
    def _has_rank(self) -> bool:
        return self.sentence.has("rank") or self.sentence.has("rank_next")

    def _are_parts_of(self, index: str) -> bool:
        """Tell whether the parts at hand are known as parts of an index: *Tiếp cận dịch vụ* of SIPAS."""
        known = self.context.lists["components"]
        owners = [str(known.lookup(name) or "") for name in self.frame.components]
        return bool(owners) and all(index in owner for owner in owners)
