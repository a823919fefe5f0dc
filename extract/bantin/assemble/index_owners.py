"""Ties figures to those they are told of: names alone, coordinated, counted before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_asides import GROUPS, AsideWalk
from bantin.assemble.index_frame import Item, Subject
from bantin.assemble.index_heads import opens_with_block
from bantin.assemble.index_means import announced_group, is_plain, judged_in_line
from bantin.assemble.index_parts_held import goes_on_ranking, goes_on_scoring, is_just_ranked
from bantin.assemble.index_regions import WITHIN, is_ranked_within, region_behind
from bantin.normalise import numbers
from bantin.patterns import Mention

_COMPARED_TO = re.compile(r"(?<!\w)(?:hơn|so với|kém|dưới|trên|vượt|bằng)(?: mức| cả)? ?$", re.I)
_OF = re.compile(r"của (?:các )?$")
_OF_OR_FOR = re.compile(r"(?:của (?:các )?|(?<=\w )đối với )$")
"""*Điểm thẩm định của Bộ A đối với tỉnh là 61/68 điểm*: the part holds on."""
_FIGURE_OF = re.compile(r"(?:điểm(?: số)?|chỉ số|kết quả|thứ hạng|index|CCHC|DTI|SIPAS|DDCI|20\d\d) của $", re.I)
_OPENS = re.compile(r"(?:^|[,;.:] )$")
_REACHES = re.compile(r" (?:(?:đã|chỉ|mới|cũng|vẫn|lại) ){0,2}(?:đạt|được|xếp|đứng|dẫn đầu) ")
"""*A xếp sau B (83,9 điểm). Riêng X, huyện đạt 8 điểm*, where nothing tells which huyện is meant."""
_ABOUT_COMPONENT = re.compile(r"(?:^|[\s,;.])(?:ở|về|tại|trong|với|riêng|đối với)(?: các)?\s*\"?$", re.I)
_BEGINS_ABOUT = re.compile(
    r"(?:(?:về|ở|riêng) )?(?:(?:lĩnh vực|nội dung|tiêu chí|trụ cột|hạng mục|chỉ số thành phần) |(?<=về ))", re.I
)
"""*Về cải cách thể chế, huyện được 7,5 điểm*, *Nội dung cải cách thể chế xã A đạt 5,8 điểm*."""
_TOPIC = re.compile(
    r"\W*(?:(?:trong đó|riêng|cụ thể|còn),? )?(?:(?:ở|về|tại|với|trong) )?"
    r"(?:lĩnh vực|nội dung|tiêu chí|chỉ số thành phần|trụ cột|hạng mục|nhóm(?: tiêu chí| chỉ số| nội dung)?) [^,;.:()\d]{4,90}, ",
    re.I,
)
"""*Lĩnh vực cải cách thể chế, xã A được …*: a part told first, of which the rest of the clause speaks."""
_NO_HOME = ("sở", "phòng", "ngành")
_IN_BRACKET = re.compile(r"\([^()]*\)")
_SO_MANY_ENDS = "index_subject.so_many_ends"
_MEANS = ("index_subject.average_of_nobody", "index_subject.average_alone")
_LONGEST_TAIL = 12
"""Characters of a name that may stand between the words known of it and the comma behind it."""
_NAMES_THEM = re.compile(r"[^;.]{0,70}(?:gồm(?: có)?|là|:) ?:? ?", re.I)
_BEST = re.compile(
    r'"? (?:có |đạt )?(?:kết quả |giá trị |điểm (?:số )?|tỷ lệ )?(?:trung bình |bình quân )?(?:cao|thấp|tốt|kém) nhất,? (?:trong đó,? |như |với )?',
    re.I,
)
_PARTS_NAMES = re.compile(
    r"(?<!\w)(?:là|thuộc về|trong khi|còn|riêng|nhưng|song|thì|trong đó|sau|hơn|tiếp|ngược lại)(?!\w)", re.I
)
_OF_BODY = re.compile(
    r"(?<!\w)của (?:Bệnh viện|Trung tâm|Nhà trường|Trường|Chi cục|Văn phòng|Công ty|Viện|Ban Quản lý)"
    r"(?= (?:năm 20\d\d )?(?:chỉ |mới |vẫn |đã |cũng )?(?:đạt|được|là|xếp|đứng|có|tăng|giảm) )"
)
"""*Chỉ số CCHC năm 2023 của Bệnh viện đạt 90 điểm*: of a body by its kind alone, and not of the place it lies in."""


def _holds(outer: Item, inner: Item, between: Sequence[str]) -> bool:
    """Tell whether a unit is only where the next one lies: *Theo bảng điểm của huyện A, xã B đạt 88,2 điểm*."""
    named_alone = outer.mention is None or outer.mention.get("list")
    if named_alone or outer.subject is None or inner.subject is None or list(between) != ["comma"]:
        return False
    return inner.subject.level in WITHIN.get(outer.subject.level or "", ())


class OwnerWalk(AsideWalk):
    """A walk that reads subjects."""

    begun = False
    part_first = False
    """Whether the part at hand was told before the units ranked in it."""

    def run(self, items: Sequence[Item]) -> None:
        """Read the items in order; a sentence that turns to another block leaves the units told of before it."""
        if not self.begun and opens_with_block(self.sentence.text):
            self.frame.subjects, self.unnamed = [], True
        if not self.begun and _OF_BODY.search(self.sentence.text):
            self.frame.subjects, self.unnamed = [], True
        self.begun = True
        super().run(items)

    # --- subjects ------------------------------------------------------------------------------------------------------
    def _group(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of coordinated subjects from `at` on: *A (…), B (…) và C*."""
        places = [at]
        i = at + 1
        while i < len(items):
            j = i
            while j < len(items) and items[j].kind in ("bracket", "comma", "and", "semi"):
                if items[j].kind == "semi" and items[j - 1].kind != "bracket":
                    break
                j += 1
            between = [x.kind for x in items[i:j]]
            if j == len(items) or items[j].kind != "subject" or not ({"comma", "and", "semi"} & set(between)):
                break
            words = re.sub(
                r"\([^()]*\)", "", self._gap(items[j - 1].end if between else items[i - 1].end, items[j].start)
            )
            if any(
                (m := items[k].mention) is not None and m.get("level") and items[k].subject is None for k in (i - 1, j)
            ):
                break  # "10 phường của tỉnh, Nghĩa Tân đứng thứ 2"
            apart = re.sub(r"\([^()]*\)", "", self._gap(items[i - 1].end, items[j - 1].start)) if between else ""
            if len(apart) > _LONGEST_TAIL or re.search(r"\d", apart):
                break
            regions = [(m := items[k].mention) is not None and bool(m.get("region")) for k in (at, j)]
            if regions[0] != regions[1]:
                break  # "Khu vực Tây Bắc, Lai Châu đứng thứ hai"
            averages = [k for k in (i - 1, j) if (m := items[k].mention) is not None and m.rule in GROUPS]
            parts = _PARTS_NAMES.search(words) is not None
            if (
                averages
                or parts
                or _holds(items[places[-1]], items[j], between)
                or (items[j].weak and not items[at].weak)
                or items[j].start - items[j - 1].end > 12
                or re.search(r"\d", words)
            ):
                break
            places.append(j)
            i = j + 1
        return places

    def _on_nobody(self, item: Item, mention: Mention) -> None:
        """Take what is nobody's, or the mean of those that the line above is about: *Khối sở*, below it *Chỉ số bình quân 87%*."""
        if mention.rule == _SO_MANY_ENDS and self._counts_named(item):
            return
        if mention.rule in _MEANS and self.frame.block is not None and is_plain(self.sentence, item):
            self.frame.subjects, self.frame.components = [self.frame.block], []
            return
        if mention.rule in _MEANS and not self.frame.subjects and is_plain(self.sentence, item):
            judged = None if self.frame.components else judged_in_line(self.sentence, item, self.frame.fields)
            if self._take_group(judged):
                return
        self.nobody = not (self.of_group or _COMPARED_TO.search(self._before(item)))
        self.other = item if mention.rule.startswith("index_subject.so_many") else self.other

    def _counts_named(self, item: Item) -> bool:
        """Tell whether those counted were just named: *xã A, xã B và xã C là 3 đơn vị có chỉ số hài lòng cao nhất, lần lượt là …*."""
        number = numbers.integer(self.frame.said(item).lower().split(" ", 1)[0])
        return self._before(item).endswith(" là ") and not self.carried and number == len(self.frame.subjects)

    def _take_group(self, judged: Subject | None = None) -> bool:
        """Take the units whose mean is told: those judged, else the only ones announced; of parts of others the owner is not named."""
        group = judged or self.frame.group or announced_group(self.context)
        if group is not None:
            self.frame.subjects = self.means = [group]
        elif self.frame.components:
            self.unnamed = True  # "A cao nhất, bình quân 95%; B thấp nhất với 74%"
        return group is not None

    def _on_subject(self, items: Sequence[Item], at: int) -> int | None:
        item = items[at]
        if item.mention is not None and item.mention.get("nobody"):
            self._on_nobody(item, item.mention)
            return None
        follows = items[at + 1] if at + 1 < len(items) else None
        leads = follows is not None and follows.kind == "rank" and follows.start - item.end <= 2
        before = items[at - 1] if at else None
        tells_field = before is not None and before.kind in ("rank", "field") and self._tells_field(item, before)
        if tells_field or self._drew_up_board(items, at):
            return None
        if item.weak and item.start not in self.objects and not (leads and self._before(item).endswith("do ")):
            if item.subject is not None and item.mention is not None and item.mention.get("role"):
                self.frame.office = item.subject
                self.default = self.default or item.subject
            return self._aside(items, at)
        places = self._group(items, at)
        if item.start in self.objects:  # named as the object of a rank before: who follows is a subject of its own
            places = [p for p in places if items[p].start in self.objects]
        group = [s for s in (self._whose(items[p]) for p in places) if s is not None and self._is_measured_by(s)]
        self.frame.fit(group[0] if group and not self.indices else None)
        if not group:
            told = item.mention is not None and (item.mention.get("speaker") or item.mention.get("level"))
            nobodys = item.mention is not None and str(item.mention.get("level")).lower() in _NO_HOME
            if told and (nobodys or not _OF.search(self._before(item))):
                self.other = item  # what follows is somebody's whom the story does not name
            self.unnamed = self.unnamed or bool(told)
            speaks = told and _OPENS.search(self._before(item)) and _REACHES.match(self._gap(item.end, item.end + 30))
            if told and (_FIGURE_OF.search(self._before(item)) or speaks):
                self.frame.subjects = []  # "Điểm của tỉnh là 86": of another than the one told of before
            return None
        if self._is_told_of_component(items, at):
            self.part_first = True
            self.led = self._is_led_by_colon(items, at)
            self.fronted = self.led or self._leads(items, at)
        elif not self._holds_component(items, at) and (not _OF_OR_FOR.search(self._before(item)) or self.told):
            self.frame.components = []
        self.together = self.unnamed = False
        self.of_group = item.mention is not None and item.mention.rule == "index_subject.whole_level"
        self.other = None if self._names_them(item) and not self.topic else self.other
        self.nobody = self.nobody and _OF.search(self._before(item)) is not None
        for place, subject in zip(places, group, strict=False):
            self.frame.subjects = [subject]
            follows = items[place + 1] if place + 1 < len(items) else None
            if follows is not None and follows.kind == "bracket":
                figures = [i for i in follows.inner if i.kind == "score"]
                self.frame.subjects = group if len(figures) == len(group) > 1 else [subject]
                self._on_bracket(items, place + 1)
        self.frame.subjects = group
        self.carried = False
        last = places[-1] + 1
        return last + 1 if last < len(items) and items[last].kind == "bracket" else last

    def _drew_up_board(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a unit is told as whose index it is that ranks another in it: *xã A đứng thứ 3 về chỉ số CCHC của huyện B*."""
        before = items[at - 1] if at else None
        if before is None or before.kind not in ("index", "year") or self._gap(before.end, items[at].start) != " của ":
            return False
        spoken = [i for i in items[:at] if i.kind == "subject" and not i.weak]
        unit, current = items[at].subject, self.frame.subjects[-1] if self.frame.subjects else None
        if not spoken or unit is None or current is None or spoken[-1].subject != current:
            return False
        return current.level in WITHIN.get(unit.level or "", ())

    def _names_them(self, item: Item) -> bool:
        """Tell whether an item is one of those counted before: *Có 4 phường xếp loại Tốt gồm: phường A …*."""
        return self.other is not None and _NAMES_THEM.fullmatch(self._gap(self.other.end, item.start)) is not None

    def _tells_field(self, item: Item, rank: Item) -> bool:
        """Tell whether a name behind a rank says among whom: *thứ 8/12 xã của huyện*, *thứ ba khu vực Tây Nguyên*."""
        gap = self._gap(rank.end, item.start)
        region = item.mention is not None and item.mention.get("region")
        if region and (
            gap in (" ", " trong ", " ở ", " của cả ") or region_behind(self.sentence, rank.end) is not None
        ):
            return True
        among = gap == " " and rank.kind == "rank" and is_ranked_within(self.sentence, item, self.frame.subjects)
        return (gap == " của " and item.start not in self.objects) or among

    def _is_told_of_component(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component is named just before its subject: *ở nội dung X, tỉnh này được 7,4 điểm*."""
        if self._opens_clause(items, at) or self._is_led_by_colon(items, at):
            return True
        before = next((i for i in reversed(items[:at]) if i.kind != "comma" and i.start not in self.maxima), None)
        if before is None or before.kind != "component":
            return False
        if self._gap(before.end, items[at].start).strip(' "') == "của":
            return True
        start = self._clause_of(items, before)
        if start is not None and self._gap(before.end, items[at].start) in (" thì ", " có "):
            return True  # "…; xã hội số thì xã A cao nhất"
        joined = not _IN_BRACKET.sub("", self._gap(before.end, items[at].start)).strip(' ,"')
        topic = start is not None and _TOPIC.fullmatch(self._gap(start, items[at].start)) is not None
        counted = any(i.start in self.maxima and i.start >= before.end for i in items[:at])
        fronted = start is not None and _BEGINS_ABOUT.match(self._gap(before.start, before.end)) is not None
        return joined and (topic or counted or fronted or _ABOUT_COMPONENT.search(self._before(before)) is not None)

    def _clause_of(self, items: Sequence[Item], part: Item) -> int | None:
        """Return where the clause begins that a part opens, behind no more than words of its own: *Xét theo trụ cột, về X, A …*."""
        told = [i for i in items if i.start < part.start]
        while told and told[-1].kind == "comma":
            told.pop()
        if not told:
            return self.sentence.start
        return told[-1].end if told[-1].kind == "semi" else None

    def _is_led_by_colon(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a part and a colon stand before the first of several: *thấp ở nhóm X: A 1,2/10 điểm, B 2/10 điểm*; *X: dẫn đầu là A*."""
        kinds = [i.kind for i in items[max(at - 2, 0) : at]]
        if kinds == ["colon", "rank"] and at > 2 and items[at].start in self.objects:
            at, kinds = at - 1, ["component", "colon"] if items[at - 3].kind == "component" else kinds
        if kinds != ["component", "colon"] or not self.frame.components:
            return False
        return not self._gap(items[at - 2].end, items[at - 1].start).strip(' "')

    def _opens_clause(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component is said to be best or worst in front: *X có kết quả cao nhất, trong đó A đạt 9,5 điểm*."""
        parts = [i for i in items[:at] if i.kind == "component"]
        return bool(parts) and _BEST.fullmatch(self._gap(parts[-1].end, items[at].start)) is not None

    def _holds_component(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the component named before holds for a further unit.

        It opened the sentence, or has no figure yet and an average follows: *X bị chấm thấp nhất, bình quân cả khối chỉ 5,9*.
        """
        item = items[at]
        if self.fronted or self._keeps_part(items, at):
            return True
        return not self.told and item.mention is not None and item.mention.rule in GROUPS

    def _keeps_part(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a unit goes on with the part told last: with a place or points in it."""
        last = self.told[-1] if self.told else None
        if last is None or [last.component] != self.frame.components:
            return False
        if is_just_ranked(items, at, last) or goes_on_scoring(self.sentence, items, at, self.told):
            return True
        return last.family == "rank" and self.part_first and goes_on_ranking(self.sentence, items[at], last)

    def _leads(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component opens the sentence and so holds for all: *Về nội dung X, A được 9 điểm, B 8 điểm*."""
        if self._opens_clause(items, at):
            return True
        before = next((i for i in reversed(items[:at]) if i.kind != "comma"), None)
        return before is not None and before is items[0] and self._gap(before.end, items[at].start).strip() == ","
