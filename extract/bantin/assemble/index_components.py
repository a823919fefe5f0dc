"""Reads the components of an index that one sentence names, before or behind their figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_aims import turns_to_aim, turns_to_past
from bantin.assemble.index_field_shares import share_with_figure
from bantin.assemble.index_frame import Item
from bantin.assemble.index_heads import opens_with_block
from bantin.assemble.index_moved_parts import is_lost_in_clause
from bantin.assemble.index_other_measures import goes_on, is_topic
from bantin.assemble.index_owners import OwnerWalk
from bantin.normalise import names

_SATISFACTION = frozenset({"mức độ hài lòng", "sự hài lòng", "hài lòng", "mức độ hài lòng chung", "chỉ số hài lòng"})
"""What SIPAS itself measures, no component of it."""
_WORDS_BETWEEN = 3
"""Words that may stand before the next component of a list, labels not counted: *… và cả …*."""

_IS_SATISFIED = re.compile(r" hài lòng(?: chung)? (?:(?:cao|thấp) nhất|chỉ|mới|đạt|là|với|,|\()", re.I)
"""*xã A đạt tỷ lệ hài lòng cao nhất 95,3%*: the share is the index itself."""
_OF_UNIT = re.compile(
    r" của (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|sở|đơn vị|địa phương)(?: này| ta| nhà)?$", re.I
)
"""*chỉ số thành phần tính minh bạch của huyện đạt 7,9 điểm*: whose it is, no word of its name."""
_OPENS_CLAUSE = re.compile(r"(?:^|[.;:])\W*(?:riêng |còn |trong đó,? )?(?:(?:ở|về|tại|với|trong|đối với) )?\"?$", re.I)
_REACHES = re.compile(r":? (?:(?:chỉ |mới )?(?:đạt|được|chấm|có)(?: được)? ?)?", re.I)
_QUOTED = re.compile(r'(?P<words>[^"\d;:.()]{2,80})"')
"""*"Tính năng động của chính quyền tỉnh" 6,4 điểm*: where a part stands in quotes, they hold its name."""
_LONGEST_QUOTED = 82
_JOINTS = ("and", "comma", "both")
_SEVERAL = re.compile(r"(?<!\w)(?:hai|ba|bốn|cả|các|những|mỗi|từng|\d)(?: [^\W\d]+){0,3} $", re.I)


class ComponentWalk(OwnerWalk):
    """A walk that reads components."""

    def _on_component(self, items: Sequence[Item], at: int) -> None:
        item = items[at]
        if item.start in self.bound or self._is_of_other(item):
            return
        if not self._is_known_here(item):
            self.other = item  # "chỉ số X" of some other kind: its figures are none of the index
            return
        before = items[at - 1] if at else None
        joined = (
            before is not None
            and before.kind in ("and", "comma", "semi")
            and at > 1
            and items[at - 2].kind == "component"
            and items[at - 2].start not in self.bound
            and not (before.kind == "semi" and items[at - 3].kind == "and" and at > 2)  # "A và B; C đạt 9 điểm"
            and len(self._gap(before.end, item.start).split()) <= _WORDS_BETWEEN
            and not any(t.start > items[at - 2].start for t in self.told)
        )
        name = self._name_of(items, at)
        self.joint = self._joint_name(items, at) if joined and len(self.frame.components) == 1 else None
        self._choose_index(items[at])
        self._read_maximum(items, at, name)
        if self.frame.index == "SIPAS" and name.casefold() in _SATISFACTION:
            self.frame.components = []
            self.frame.near = True  # it speaks of the index
            return
        self.frame.components = [*self.frame.components, name] if joined else [name]
        self.fronted = False
        self.other = None
        self.together = False

    def _on_field(self, items: Sequence[Item], at: int) -> None:
        """Take those of whom all, or some not named, are told a figure: *13/13 xã, thị trấn đều đạt 5/5 điểm*."""
        super()._on_field(items, at)
        share = share_with_figure(self.sentence, items, at)
        if share is not None:
            self.frame.subjects = [] if share.some else [share.who]
            self.nobody = self.nobody or share.some

    def _on_other(self, items: Sequence[Item], at: int) -> None:
        share = self.frame.index == "SIPAS" and _IS_SATISFIED.match(self._gap(items[at].end, self.sentence.end))
        self.other = self.other if share else items[at]
        self.topic = self.topic or (not share and is_topic(self.sentence, items, at))

    def _on_semi(self, items: Sequence[Item], at: int) -> None:
        self.steps = None
        if not self.topic and not (self.other is not None and not self.told and goes_on(items, at)):
            self.other = None
        self.nobody = False
        self.target = self.target and not turns_to_past(self.sentence, items, at, self.frame.base)
        self.target = self.target or turns_to_aim(self.sentence, items, at, self.frame.base)
        if opens_with_block(self._gap(items[at].end, self.sentence.end)):
            self.frame.subjects, self.unnamed = [], True  # "khối sở có A dẫn đầu; khối huyện có B dẫn đầu"
        self.carried = self.carried or len(self.frame.subjects) > 1
        told = any(t.component in self.frame.components for t in self.told)
        ranked = any(i.kind == "rank" and i.start - items[at].end <= 1 for i in items[at + 1 : at + 2])
        if (
            ranked or is_lost_in_clause(self.sentence, items, at) or (told and not self._goes_on_with_part(items, at))
        ):  # "điểm thẩm định 61,2; xếp thứ 3"
            self.frame.components = []

    def _goes_on_with_part(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the part that leads the sentence holds on: *Riêng về X, A đạt 25,4/30 điểm; B đạt 24,88/30 điểm*."""
        after = next((i.mention for i in items[at:] if i.kind == "score"), None)
        last = next((t for t in reversed(self.told) if t.family == "score"), None)
        return self.led or (
            self.fronted
            and last is not None
            and last.max is not None
            and after is not None
            and after.get("max") == last.max
        )

    def _joint_name(self, items: Sequence[Item], at: int) -> str | None:
        """Return two parts joined as one where nothing says that they are several: *A và B đạt 17/20 điểm*."""
        first, last = items[at - 2], items[at]
        several = _SEVERAL.search(self._gap(self.sentence.start, first.start))
        if several or self._gap(first.end, last.start) != " và " or first.mention is None or last.mention is None:
            return None
        if last.mention.spans["name"][0] != last.start:
            return None  # "lĩnh vực A và lĩnh vực B"
        return names.clean(self._gap(first.mention.spans["name"][0], self._tail(items, at)))

    def _read_maximum(self, items: Sequence[Item], at: int, name: str) -> None:
        """Read the bracket behind a part that opens its clause: it tells how many points the part counts.

        *Ở lĩnh vực X (tối đa 22 điểm), A được 21,5 điểm; lĩnh vực Y (18 điểm), B …*: right before the name of a unit, the
        points are not of the unit named before.
        """
        bracket = items[at + 1] if at + 1 < len(items) else None
        if bracket is None or bracket.kind != "bracket" or len(bracket.inner) != 1:
            return
        inner = bracket.inner[0]
        if inner.kind != "score" or inner.mention is None or self._gap(items[at].end, bracket.start).strip(' "'):
            return
        rest = items[at + 2 : at + 4]
        named = [i.kind for i in rest] == ["comma", "subject"] and rest[1].start - bracket.end <= 2
        opens = _OPENS_CLAUSE.search(self._gap(self.sentence.start, items[at].start)) is not None
        if inner.mention.rule == "score.scale":
            self.part_max[name] = float(inner.mention.get("max"))
        elif not (opens and inner.mention.rule == "score.points" and (named or self._is_reached(items, at + 1))):
            return
        elif not named:
            self.part_max[name] = float(inner.mention.get("value"))
        if opens:
            self.maxima.add(bracket.start)
        self.bound.add(bracket.start)

    def _is_reached(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the points in a bracket are those of which less is reached behind it: *X (9,5 điểm): đạt 8,25 điểm*."""
        rest = [i for i in items[at + 1 : at + 3] if i.kind != "colon"]
        most = items[at].inner[0].mention
        reached = rest[0].mention if rest and rest[0].kind == "score" else None
        if (
            most is None
            or reached is None
            or reached.rule != "score.points"
            or reached.get("value") > most.get("value")
        ):
            return False
        return _REACHES.fullmatch(self._gap(items[at].end, rest[0].start)) is not None

    def _is_of_other(self, item: Item) -> bool:
        """Tell whether a component only says what another measure is of: *tỷ lệ doanh nghiệp chịu chi phí …*."""
        return self.other is not None and not re.search(r"[,;:()]", self._gap(self.other.end, item.start))

    def _is_known_here(self, item: Item) -> bool:
        """Tell whether a component may be one of the index: of a name in no list, only where its parts are spoken of."""
        if item.mention is None or item.mention.get("loose"):
            return self.frame.in_parts
        owner = self.context.lists["components"].lookup(str(item.mention.get("name")))
        return owner != "ICT INDEX" or self.frame.index in ("", owner)

    def _choose_index(self, item: Item) -> None:
        """Go back to the index that a component belongs to where the last one named has no such component."""
        if item.mention is None or self.frame.index not in ("SIPAS", "DTI"):
            return
        owner = self.context.lists["components"].lookup(str(item.mention.get("name")))
        if owner is not None:
            self.frame.go_back(str(owner))

    def _name_of(self, items: Sequence[Item], at: int) -> str:
        """Return a component's name as written, without labels like *chỉ số thành phần* before it."""
        mention = items[at].mention
        if mention is not None and mention.get("full"):
            return str(mention.get("full"))
        said = self._gap(mention.spans["name"][0], self._tail(items, at)) if mention else ""
        return names.clean(_OF_UNIT.sub("", said))

    def _component_behind(self, items: Sequence[Item], at: int, gap: re.Pattern[str]) -> list[str] | None:
        """Return the components told right behind a figure: *8,3 điểm ở Tính minh bạch*, *dẫn đầu về A và B*."""
        j = at + 1
        while j < len(items) and items[j].start - items[at].end < 40 and self._may_stand_between(items[j]):
            j += 1
        if j >= len(items) or items[j].kind != "component":
            return None
        said = items[j].mention
        start = items[j].start
        if start < items[at].end and said is not None:
            start = said.spans["name"][0]  # "đạt 37,2/45 điểm về kinh tế số": its label is the figure's word
        if not gap.fullmatch(self._gap(items[at].end, start)):
            return None
        self._choose_index(items[j])
        found = [self._name_of(items, j)]
        self.bound.add(items[j].start)
        while j + 2 < len(items) and items[j + 1].kind in ("and", "comma") and items[j + 2].kind == "component":
            if re.search(r"\d", self._gap(items[j].end, items[j + 2].start)):
                break  # "8/8 điểm cải cách thể chế, 9/11 cải cách công vụ"
            if items[j + 2].start - items[j].end > 20 or (j + 3 < len(items) and items[j + 3].kind == "rank"):
                break
            j += 2
            found.append(self._name_of(items, j))
            self.bound.add(items[j].start)
        return found

    def _may_stand_between(self, item: Item) -> bool:
        """Tell whether an item may stand between a figure and its part: *dẫn đầu khu vực A về X*."""
        region = item.kind == "subject" and item.mention is not None and item.mention.get("region")
        return item.kind in ("field", "index") or bool(region)

    def _tail(self, items: Sequence[Item], at: int) -> int:
        """Return where a component's name ends: its known words, and those up to the verb or colon behind them."""
        item = items[at]
        last = item.mention.spans["name"][1] if item.mention else item.end
        first = item.mention.spans["name"][0] if item.mention else item.start
        quoted = _QUOTED.match(self._gap(last, last + _LONGEST_QUOTED))
        if (
            quoted
            and self._gap(first - 1, first) == '"'
            and not any(last < i.start < last + quoted.end() and i.kind not in _JOINTS for i in items)
        ):
            return last + quoted.end("words")
        rest = re.match(
            r'[^\d;:.()"]{0,90}?(?= (?:chỉ |mới |đã |vẫn |luôn |tiếp tục )?(?:(?:giữ |lên |tụt |dừng |rơi )?(?:đạt|được|có điểm|xếp|đứng|(?<!đối )với|là|cũng)(?!\w)|(?:lên|xuống|còn|giữ|nhích|tụt|dừng ở|dừng) (?:mức |ở |gần |hơn )?\d)|[:(]'
            + (r"| \d{1,2},\d{1,2}(?:$|[;.(]| -| \())" if self.frame.listed and self.frame.scale is not None else ")"),
            self.sentence.text[last - self.sentence.start :],
        )
        more = (
            re.split(
                r"(?: (?:(?:bị|để|còn|lại|làm) )?(?:mất|trừ|hụt)| (?:tăng|giảm) (?:mạnh|nhẹ|sâu|nhiều|đều|đáng kể|ấn tượng|vọt)| (?:khá|cao|thấp|tốt|kém|nhỉnh|sáng|khả quan) hơn| (?:có |đạt )?(?:điểm |kết quả )?(?:cao|thấp|tốt|kém|yếu) nhất| (?:bình quân|trung bình)|,? (?:song|nhưng|riêng|còn|trong khi|tuy|thì|khi|nhờ)|, và|,? cho thấy|, (?:lĩnh vực|nội dung|tiêu chí|chỉ số|trụ cột))(?!\w)",
                rest.group(),
            )[0].rstrip(" ,")
            if rest
            else ""
        )
        if not more.strip():
            return last
        end = last + len(more)
        crossed = any(i.start < end and i.kind not in ("and", "comma", "other") for i in items[at + 1 :])
        return last if crossed else end
