"""Reads the scores of one sentence and ties them to whom and what they are told of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_behind import named_behind
from bantin.assemble.index_frame import Item, Subject
from bantin.assemble.index_introduced import is_introduced
from bantin.assemble.index_maxima import is_counted_behind
from bantin.assemble.index_means import tells_mean
from bantin.assemble.index_moved_parts import is_part_left
from bantin.assemble.index_other_measures import is_of_field, is_of_nothing, is_of_other_behind
from bantin.assemble.index_parts import TOTAL
from bantin.assemble.index_scales import ScaleWalk
from bantin.assemble.index_turn_owners import owners_in_turn
from bantin.assemble.index_unit_rows import is_share_in_row, tells_shares_of_parts, tells_shares_of_units
from bantin.assemble.index_years import years_listed

_TWO = 2
_IS_YEAR = re.compile(r"(?:19|20)\d\d")
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)[^;:]{0,40}$", re.I)
_OPENS = re.compile(r"(?:^|[.;:] )\W*với(?: số| tổng)?(?: điểm(?: số)?)?(?: là| đạt)? $", re.I)
_HELPS = re.compile(
    r" (?:(?:đã|vừa|chỉ|cũng|đủ) ){0,2}(?:giúp|đưa|đem về cho|mang về cho|mang lại cho|khiến|là điểm(?: số)? của|thuộc về)"
    r"(?= (?-i:[^\W\d_]*[A-ZĐ])| (?:sở|huyện|xã|phường|thị xã|thị trấn|thành phố|tỉnh|quận) )",
    re.I,
)
"""*88,1 điểm đã giúp Sở A ngồi ghế quán quân*: whom points helped has them."""
_SAID_OF = re.compile(
    r" (?:ở|về|tại|cho|trong)(?: các| hai| ba)?(?: nội dung| lĩnh vực| chỉ số(?: thành phần)?| tiêu chí| nhóm| mảng| phần)? ?"
)
_PARTED = re.compile(r" ?(?:điểm)?[,:;(]? ?(?:trong đó|gồm|bao gồm|chia)(?!\w)", re.I)
"""*Thang điểm 100, trong đó điểm thẩm định 65 điểm, …*: how much each part counts."""
_IN_ALL = re.compile(r"(?:[,;(]|(?<!\w)và) ?(?:tổng(?: cộng| điểm| số điểm)?)(?: là| đạt| được)? $", re.I)
_OWN_MARKS = re.compile(r"(?:điểm )?tự (?:chấm|đánh giá)", re.I)
_APPRAISED = re.compile(
    r"[,;.] (?:nhưng |song |còn )?(?:sau|qua)(?: khi)?(?: được)? (?:thẩm định|phúc tra|rà soát|chấm lại|đối chiếu)(?!\w)[^,;.:]*$",
    re.I,
)
_ONE_FIGURE = re.compile(
    r"(?:^|[.;:] )\W*(?:Tổng điểm|Điểm|Điểm số|Phần|Nhóm)(?: lĩnh vực| nội dung| tiêu chí)? [^,.;:()\d]{6,90} (?:là|chỉ là|chỉ đạt|đạt|được) (?:số điểm )?$"
)
"""*Điểm điều tra xã hội học và tác động của CCHC là 13,1/15 điểm*: one head, one figure, of both together."""
_THEN_APPRAISED = re.compile(
    r"[\d,]{1,6} điểm, (?:được )?(?:điểm )?thẩm định (?:(?:chỉ|còn|đạt|được|là|lại) ){0,3}", re.I
)
_MOST_OF_PART = 80
"""*tự chấm 95,5 điểm, thẩm định 90,1 điểm*: so many points are of the whole; *tự chấm 61 điểm, thẩm định 58 điểm* may be of a part."""
_GROUP = re.compile(r"(?:các|khối) (?:sở|bộ|huyện|xã|phường|tỉnh|phòng|cơ quan|đơn vị|địa phương)(?!\w)", re.I)
"""*Giá trị trung bình của các sở là 87%. Cải cách thể chế cao nhất (trung bình 92%)*: a mean in brackets is theirs."""
_BARE_GAP = re.compile(r" ?")
_NAMED = re.compile(
    r" ?(?:ở|về|tại|cho|trong|là|gồm(?: có)?|:)(?: các| cả| hai| ba| bốn| \d)?(?: nội dung| lĩnh vực| tiêu chí)?(?: là| gồm(?: có)?)?:? ?"
)


class ScoreWalk(ScaleWalk):
    """A walk that reads scores; `appraised` is where one stands that own marks were cut to."""

    appraised = -1

    def _on_score(self, items: Sequence[Item], at: int) -> int | None:
        mention = items[at].mention
        if mention is None or self._gives_full_marks(items, at):
            return None
        if mention.rule in ("score.scale", "score.scale_of_each"):
            self._scale(items[at], float(mention.get("max")), each=mention.rule.endswith("each"))
            self.structured = self.structured or _PARTED.match(self._gap(items[at].end, self.sentence.end)) is not None
            return None
        self._index_touching(items, at)
        self._leave_own_marks(items[at])
        run = self._run_of(items, at)
        run = [p for p in run if not self._loose_fraction(items[p])]
        if (
            not run
            or self.nobody
            or self._is_mean_of_many(items[at])
            or self._blocked(items[at])
            or self._is_adrift(items, at)
            or is_of_other_behind(self.sentence, items, at)
            or (not self.frame.components and is_of_field(self.sentence, items[at]))
            or is_of_nothing(self.sentence, items[at])
            or self._is_weight(items[at])
        ):
            return max([at, *run]) + 1
        figures = [items[p] for p in run]
        unit = next((str(f.mention.get("unit")) for f in figures if f.mention and f.mention.get("unit")), None)
        counted = bool(self.frame.components) and is_counted_behind(self.sentence, items, run[-1])
        unit = unit or ("điểm" if counted else None)
        if unit is None and not mention.get("at_max"):
            unit = self._unit_read(items, at, figures[0])
            if unit is None:
                return run[-1] + 1
        parts = bool(self.frame.components) and self.frame.unit == "%" and tells_shares_of_parts(self.sentence)
        shares = parts or tells_shares_of_units(self.sentence, items)
        if unit == "%" and not (self._may_be_share(figures[0]) or shares):
            return run[-1] + 1
        if unit is not None:
            self.frame.unit = unit or self.frame.unit or ""
        self.frame.percent = self.frame.percent or unit == "%"
        behind = self._component_behind(items, run[-1], _NAMED if mention.get("at_max") else _SAID_OF)
        if _IN_ALL.search(self._gap(self.sentence.start, items[at].start)):
            self.frame.components = []
        if not behind and self._is_led_by_points() and self._is_followed_by_part(items, run[-1]):
            behind = self._component_behind(items, run[-1], _BARE_GAP)
        self.behind = bool(behind)
        if behind:
            self.frame.components = behind
        self._lead(items, at, run[-1])
        if self.frame.components and not self.frame.subjects and tells_mean(self._before(items[at], 24)):
            self._take_group()
        years: Sequence[str | None] = self._years_listed(figures[0], len(run))
        years = years or [self._year_of(items, p) for p in run]
        for k, (figure, subject, component, index) in enumerate(self._pair(figures)):
            self._tell_score(figure, subject, component, index, years[min(k, len(years) - 1)], unit)
        return run[-1] + 1

    def _unit_read(self, items: Sequence[Item], at: int, figure: Item) -> str | None:
        """Return the unit of a bare figure, as its words, its row or its part tell it; None where it is no score."""
        before = items[at - 1] if at else None
        beside = before is not None and before.kind == "subject" and self._gap(before.end, items[at].start) == " "
        unit = self._unit_of_bare(figure, beside=beside)
        if unit is None and is_part_left(self.sentence, items, at):
            return "điểm"
        if unit is None and is_share_in_row(self.sentence, items, at):
            return self.frame.unit or ""
        if unit is None and self._is_bare_part(items, at):
            return self.frame.unit or ("điểm" if self.frame.scale is not None else "")
        return unit

    def _leave_own_marks(self, item: Item) -> None:
        """Come back from what a unit gave itself to what it was given: *tự chấm 92,75 điểm, sau thẩm định còn 89,36 điểm*."""
        parts = self.frame.components
        own = bool(parts) and all(_OWN_MARKS.match(part) for part in parts)
        if own and self.told and _APPRAISED.search(self._gap(self.told[-1].start, item.start)):
            self.frame.components = []
        last = self.told[-1] if self.told else None
        marks = last is not None and last.component is not None and _OWN_MARKS.match(last.component)
        beside = last is not None and _THEN_APPRAISED.fullmatch(self._gap(last.start, item.start))
        if marks and beside and last is not None and (last.value or 0) > _MOST_OF_PART:
            self.frame.components = []
            self.appraised = item.start

    def _is_adrift(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether points that nothing leads to are told: how far one is behind, what another has lost."""
        m = items[at].mention
        listed = bool(self.told) and self.told[-1].component is not None
        part = listed or bool(self.frame.components) or self._is_followed_by_part(items, at)
        whole = not part and m is not None and m.get("max") is None and not m.get("at_max")
        return whole and not is_introduced(self.sentence, items, at)

    def _index_touching(self, items: Sequence[Item], at: int) -> None:
        """Take the index that a figure is told in the points of: *được 91,4 điểm CCHC*, *có 83,1 điểm về PAR INDEX*."""
        if named_behind(self.sentence, items, at, self.frame.named) and not self.frame.is_compared(items[at + 1]):
            kept = self.frame.components
            if items[at + 1].weak:
                self.frame.set_index(items[at + 1])
            else:
                self._on_index(items, at + 1)
            self.frame.components = kept

    def _is_led_by_points(self) -> bool:
        """Tell whether no part holds, or one that was told behind its points: *61,2 điểm thẩm định và 30,1 điểm khảo sát*."""
        last = self.told[-1] if self.told else None
        behind = last is not None and last.component is not None and [last.component] == self.frame.components
        return not self.frame.components or (behind and self.behind)

    def _lead(self, items: Sequence[Item], at: int, last: int) -> None:
        """Take the subject behind a score that opens its clause: *Với 81,9 điểm, A xếp thứ 24*, *82,1 điểm đã giúp B lên …*."""
        opens = _OPENS.search(self._gap(self.sentence.start, items[at].start))
        helps = _HELPS.match(self._gap(items[last].end, self.sentence.end))
        if not opens and not helps:
            return
        for item in items[last + 1 :]:
            if item.kind == "subject" and (helps or not item.weak):
                subject = self._whose(item)
                self.frame.subjects = [subject] if subject is not None else self.frame.subjects
                return
            if item.kind not in ("index", "year", "comma", "change", "field", "bracket") or item.weak:
                return

    def _is_mean_of_many(self, item: Item) -> bool:
        """Tell whether a bracket tells what several have on average: *yếu ở nhóm X (trung bình 1,1/10 điểm)*."""
        of_group = self.frame.subjects and all(_GROUP.match(s.name) for s in self.frame.subjects)
        return self.in_bracket and not of_group and self._before(item).endswith(("(trung bình ", "(bình quân "))

    def _run_of(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of figures listed one after the other with nothing but glue between them."""
        run = [at]
        i = at + 1
        while i < len(items):
            j = i
            while j < len(items) and items[j].kind in ("comma", "and", "semi"):
                j += 1
            if (
                j == len(items)
                or items[j].kind != "score"
                or self._gap(items[run[-1]].end, items[j].start).strip(" ,;") not in ("", "và", "và đạt")
            ):
                break
            run.append(j)
            i = j + 1
        return run

    def _pair(self, figures: list[Item]) -> list[tuple[Item, Subject | None, str | None, Item | None]]:
        """Return each figure with whom and what it is told of; lists of equal length go together one by one."""
        owners, components = self._owners(), list(self.frame.components)
        one = components[-1] if len(components) == 1 else None
        if len(figures) > 1:
            return self._pair_several(figures, owners, components)
        figure = figures[0]
        if self.carried and len(owners) > 1:
            return []  # one figure after several units of a sentence before is not said to be each one's
        if len(components) > 1:
            return [(figure, owners[-1], c, None) for c in self._parts_of_one(figure, components)]
        if len(owners) > 1 and one is None and not self.together:
            owners = self._without_score(owners)
        if len(owners) == 1 and (one is None or any(t.component == one and t.family == "score" for t in self.told)):
            part = self._unlisted(figure) or self._next_part(figure)
            if part is None and figure.start != self.appraised and self._is_of_unread_part(figure):
                return []
            one = part or one
        return [(figure, o, one, None) for o in owners]

    def _pair_several(
        self, figures: list[Item], owners: list[Subject | None], components: list[str]
    ) -> list[tuple[Item, Subject | None, str | None, Item | None]]:
        one = components[-1] if len(components) == 1 else None
        if len(components) == len(figures):
            return [(f, owners[-1], c, None) for f, c in zip(figures, components, strict=True)]
        if len(owners) == len(figures):
            return [(f, o, one, None) for f, o in zip(figures, owners, strict=True)]
        if not components and (turn := owners_in_turn(self.sentence, self.told, owners, figures)):
            return [(f, o, None, None) for f, o in zip(figures, turn, strict=True)]
        if len(self.indices) == len(figures):
            return [(f, owners[-1], None, i) for f, i in zip(figures, self.indices, strict=True)]
        if len(owners) == 1 and len(components) <= 1 and self._years_listed(figures[0], len(figures)):
            return [(f, owners[-1], one, None) for f in figures]
        units = [f.mention.get("unit") for f in figures if f.mention]
        if len(owners) > 1 or len(components) > 1 or len(set(units)) < len(units) or None in units:
            return []
        return [(f, owners[-1], one, None) for f in figures]

    def _years_listed(self, item: Item, count: int) -> list[str]:
        return years_listed(self._gap(self.sentence.start, item.end), count)

    def _parts_of_one(self, figure: Item, components: list[str]) -> list[str]:
        """Return which parts one figure behind several is of: each, or two joined in a list of parts with their points."""
        if _IN_TURN.search(self._gap(self.sentence.start, figure.start)):
            return []  # "A và B lần lượt đạt 9/10 và 7/10 điểm", where not all figures are read
        counted = figure.mention is not None and figure.mention.get("max") is not None
        listed = self.frame.listed or ";" in self.sentence.text or _ONE_FIGURE.search(self._before(figure, 120))
        if self.joint and len(components) == _TWO and counted and listed and not self.together:
            return [self.joint]
        return components

    def _without_score(self, owners: list[Subject | None]) -> list[Subject | None]:
        """Leave out those whose score the sentence has told: *A (86,1 điểm) và B với 84,75 điểm*; all where no other was read."""
        scored = {
            t.subject for t in self.told if t.family == "score" and (t.index, t.component) == (self.frame.index, None)
        }
        return [o for o in owners if o not in scored]

    def _tell_score(
        self,
        item: Item,
        subject: Subject | None,
        component: str | None,
        index: Item | None,
        year: str | None,
        unit: str | None,
    ) -> None:
        m = item.mention
        if m is None or ((m.get("at_max") or m.get("value") == 0) and component is None):
            return  # full marks and none are told of a component; of the whole index nobody has them
        if m.get("max") is None and _IS_YEAR.fullmatch(self._gap(*m.spans.get("value", (m.start, m.start)))):
            return  # a table's headings in one line: "Điểm DDCI 2022  Điểm DDCI 2023"
        if component is not None and TOTAL.match(component):
            component = None
        told = self._new("score", item, m, subject, component, year, index)
        told.value, told.max, told.at_max = m.get("value"), m.get("max"), bool(m.get("at_max"))
        told.unit = str(m.get("unit") or unit) or None
        told.approximate = bool(m.get("approx"))
        if told.at_max:
            told.unit = "điểm"
        if component is not None and told.max is not None and told.unit == "điểm":
            self.frame.fractions = True
        if told.max is None and told.unit == "điểm":
            told.max = self.scale if component is None else self.part_max.get(component, self._most_of(component))
            told.max = told.max if (told.value or 0) <= (told.max or 0) or component not in self.part_max else None
        if component is None or not any(told.contradicts(known) for known in self.told):
            self.told.append(told)
