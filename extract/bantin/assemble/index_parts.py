"""Which part of an index a figure is of where no list knows the part or the figure lacks its word *điểm*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_components import ComponentWalk
from bantin.assemble.index_frame import Item, bare_name
from bantin.assemble.index_moved_parts import without_group_that_stands
from bantin.normalise import names

_AS_MUCH = re.compile(r"(?:tương ứng|tương đương|tức|bằng|chiếm)(?: với| là| khoảng)?", re.I)
_VERB = re.compile(r"(?: (?:chỉ|mới|cũng|đã|vẫn|đều))*(?: ?(?:đạt|được|có|là|với|số điểm|điểm|kết quả|:|-))*\s*$", re.I)
IN_POINTS = frozenset({"PCI", "PAPI", "PGI", "PII", "DTI"})
"""Indices given in points, or as a share of one, never in per cent (reports of VCCI, UNDP and CECODES, MOST, MIC)."""
_BARE_PARTS = IN_POINTS | {"ICT INDEX"}
"""Indices whose parts are told as bare decimals: *Hạ tầng kỹ thuật 0,69* (reports of MIC and the Association for Informatics)."""
TOTAL = re.compile(r"^(?:tổng|điểm tổng|chung|điểm số|số điểm)", re.I)
_BULLET = re.compile(r"^\s*(?:[-+*•·]|\d{1,2}[.)]|[a-zđ]\))?\s*(?:(?:cụ thể|trong đó|theo đó|riêng|về)[,:]? )?", re.I)
MOVED_OR_WEIGHED = re.compile(
    r"(?<!\w)(?:tăng|giảm|mất|trừ|cộng|sụt|tụt|thêm|hơn|kém|chênh|trọng số|tỷ trọng|hệ số|tối đa|"
    r"trung bình|bình quân|trung vị)(?!\w)",
    re.I,
)
_EACH_COUNTS = re.compile(r"\((?:mỗi|từng) [^()]*\)", re.I)
"""*8 nội dung (mỗi nội dung tối đa 10 điểm)*: no word of what follows."""
_STANDS_AT = re.compile(r" (?:chỉ |mới |vẫn )?(?:còn|đạt|được|lên|xuống|ở mức) ")
_LISTED_PART = re.compile(r"[\d.,/]{1,9} ?(?:điểm|%)?[,;] (?P<words>[^\d,;:()]{6,70})")
_NO_PART = re.compile(
    r"(?<!\w)(?:đạt|được|có|là|tăng|giảm|so|hơn|kém|cả|trung bình|bình quân|chung|cao|thấp|nhất|trong|còn|riêng|toàn|tương ứng|tương đương|tức|"
    r"năm|kỳ|quý|tháng|lần|vượt|tổng|xếp|đứng|với|nhưng|tỷ lệ|tỉ lệ|này|đó)(?!\w)",
    re.I,
)
_CLOSES = re.compile(r"[\d.,/]{1,12} ?(?:điểm|%)?,? (?:và )?")
_POINTS_BEFORE = re.compile(
    r"(?<!\w)(?:số )?điểm(?: số)?(?: (?:tối đa|tuyệt đối|đạt được|đạt|được|là)){0,2} ?:? ?\(?$", re.I
)
FULL_MARKS = re.compile(r"(?<!\w)(?:đạt|được|có|giành|trọn)(?: số| mức)? điểm (?:số )?(?:tối đa|tuyệt đối)(?!\w)", re.I)
_AND_MORE = re.compile(r",? (?:và|của|đối với) [^\d,;:.()]{2,40}:? ")
_ROW_BEFORE = re.compile(r"\W*[^\d:;()]{4,90}:? ", re.I)
_DETAILS = re.compile(r"^\W*(?:cụ thể|trong đó|điểm thành phần|các (?:lĩnh vực|chỉ số|nội dung|tiêu chí))", re.I)


class PartWalk(ComponentWalk):
    """A walk that names the parts of an index."""

    def _loose_fraction(self, item: Item) -> bool:
        """Tell whether *14/15* stands alone: it is a score only in a list of components with their maxima."""
        if item.mention is None or item.mention.rule != "score.out_of_listed":
            return False
        before = self._gap(self.sentence.start, item.start)
        if self.frame.components and item.mention.get("value") == item.mention.get("max") and FULL_MARKS.search(before):
            return False  # "điểm tuyệt đối là A (7/7) và B (8/8)"
        if self.frame.components and _POINTS_BEFORE.search(before):
            return False
        if self.frame.components and self._opens_list(item):
            return False
        row = self.frame.fractions and self.frame.listed and bool(self.frame.components)
        return not (row and _ROW_BEFORE.fullmatch(before)) and not any(t.max and t.family == "score" for t in self.told)

    def _opens_list(self, item: Item) -> bool:
        """Tell whether another part with its points out of a maximum comes next: *minh bạch 18/18; tiến độ 19,8/20*."""
        later = next((m for m in self.sentence.all("score") if m.start > item.end), None)
        if later is None or later.rule != "score.out_of_bare":
            return False
        return any(item.end < c.start and c.end <= later.start for c in self.sentence.all("component"))

    def _gives_full_marks(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether full marks are told with their figures behind: *đạt điểm tuyệt đối là A (7/7) và B (8 điểm)*."""
        m = items[at].mention
        kinds = [i.kind for i in items[at + 1 : at + 3]]
        if m is None or not m.get("at_max") or kinds != ["component", "bracket"]:
            return False
        inner = items[at + 2].inner
        figure = inner[0].mention if len(inner) == 1 else None
        plain = figure is not None and figure.get("max") is None and figure.get("unit") == "điểm"
        return figure is not None and (plain or figure.get("value") == figure.get("max"))

    def _is_followed_by_part(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether points are followed by their part: *8/8 điểm cải cách thể chế, …*, and no figure of its own behind."""
        points = items[at].mention
        part = items[at + 1] if at + 1 < len(items) else None
        if part is None or part.kind != "component" or points is None or points.get("unit") != "điểm":
            return False
        return re.match(r" ?[,;.)]|$| và ", self._gap(part.end, part.end + 4)) is not None

    def _is_bare_part(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a bare decimal right behind a part is its points: *kinh tế số 0,6120; xã hội số 0,5044*.

        Not where the sentence speaks of a change or a weight.
        """
        m = items[at].mention
        if self.part_moves and self.frame.index in IN_POINTS:
            return True
        part = next((i for i in reversed(items[:at]) if i.kind not in ("colon", "and")), None)
        if part is None or part.kind != "component" or part.mention is None or m is None or part.mention.get("loose"):
            return False
        row = self.frame.listed and self.frame.scale is not None  # "Điểm thành phần (thang 10): + A và B 7,92"
        gap = self._gap(part.end, items[at].start)
        # "điểm thẩm định 64,25, điểm khảo sát 27,1"
        points = self._gap(part.start, part.end).lower().startswith("điểm ")
        if not (row or points or self.frame.index in _BARE_PARTS) or not (
            gap in (" ", ": ") or _STANDS_AT.fullmatch(gap) or (row and _AND_MORE.fullmatch(gap))
        ):
            return False
        moved = MOVED_OR_WEIGHED.search(
            without_group_that_stands(_EACH_COUNTS.sub("", self._gap(self.sentence.start, items[at].end)))
        )
        behind = r"[;,.)](?!\d)|$| và |(?: \(| - )(?:xếp )?(?:hạng|thứ|vị trí|cao nhất|thấp nhất)"
        return not moved and re.match(behind, self._gap(items[at].end, items[at].end + 15), re.I) is not None

    def _unlisted(self, item: Item) -> str | None:
        """Return the name of a component that no list knows: the words before a figure in a list of components."""
        text = self._gap(self.sentence.start, item.start)
        listed = self.frame.listed and text.rstrip().endswith(":")
        told = any(t.component and t.max for t in self.told)
        details = listed or self.frame.listed or told or ";" in text or bool(_DETAILS.match(text))
        if item.mention is None or not (listed or (item.mention.get("max") and details)):
            return None
        last = max((t.start for t in self.told if t.family == "score"), default=self.sentence.start)
        chunk = self._gap(last, item.start)
        chunk = chunk.rsplit(";", 1)[-1] if last == self.sentence.start or ";" in chunk else chunk.partition(", ")[2]
        beside = self.in_bracket and chunk.endswith(" (")  # "tiến độ (19,9/20), hài lòng (18/18)"
        if beside and _NO_PART.search(chunk):
            return None
        said = _BULLET.sub("", chunk[:-2] if beside else chunk)
        bare = _VERB.sub("", said)
        words = _BULLET.sub("", (said.strip(" :-") if bare.endswith(" về") else bare).strip(' ,"'))
        if _AS_MUCH.fullmatch(words):
            return None
        if all(word[:1].isupper() for word in words.split()):
            return None  # "Minh Sơn: 91,5 điểm"
        if not 2 <= len(words.split()) <= 18 or re.search(r"\d|\(", words) or TOTAL.match(words):
            return None
        named = [
            m for m in self.sentence.all("place", "body", "index_subject", "index") if m.rule != "body.office_alone"
        ]
        return None if any(item.start - len(chunk) <= m.start < item.start for m in named) else names.clean(words)

    def _next_part(self, item: Item) -> str | None:
        """Return the name of a part that no list knows, between others with their figures: *A 83,9%, B 84%, C 83,7%*."""
        told = [t for t in self.told if t.family == "score"]
        if len(told) < 2 or any(t.component is None for t in told[-2:]):
            return None
        found = _LISTED_PART.fullmatch(self._gap(told[-1].start, item.start))
        words = _VERB.sub("", found["words"]).strip() if found else ""
        if not 2 <= len(words.split()) <= 10 or _NO_PART.search(words) or self._names_owner(words):
            return None
        start = item.start - len(found["words"]) if found else item.start
        named = self.sentence.all("place", "body", "index_subject", "index", "period", "component")
        named = [m for m in named if m.rule != "body.office_alone"]
        return None if any(start <= m.start < item.start for m in named) else names.clean(words)

    def _is_of_unread_part(self, item: Item) -> bool:
        """Tell whether a figure behind a part's has words of its own before it: *thủ tục 89,2%, X 88,5%*."""
        last = next((t for t in reversed(self.told) if t.family == "score"), None)
        found = _LISTED_PART.fullmatch(self._gap(last.start, item.start)) if last and last.component else None
        return found is not None and not _NO_PART.search(found["words"]) and not self._names_owner(found["words"])

    def _names_owner(self, words: str) -> bool:
        """Tell whether the words between two figures name a unit: *nhóm X: A 1,2/10 điểm, B 2,1/10 điểm*."""
        return any(bare_name(subject.name) in words.casefold() for subject in self.frame.subjects)

    def _parts_ranked(self, rank: Item) -> list[str]:
        """Return the parts that hold for a rank; none where it closes a list of parts that have no ranks of their own.

        *đạt 87,25/100 điểm, trong đó X 60/68 điểm, Y 27/32 điểm, xếp thứ 3/11 xã*: the third of all.
        """
        parts = [t for t in self.told if t.component is not None]
        whole = any(t.component is None and t.family == "score" for t in self.told)
        listed = whole and len(parts) > 1 and all(t.family == "score" for t in parts)
        closes = listed and _CLOSES.fullmatch(self._gap(parts[-1].start, rank.start)) is not None
        field = rank.mention is not None and rank.mention.get("out_of") is not None
        return [] if closes and field else list(self.frame.components)
