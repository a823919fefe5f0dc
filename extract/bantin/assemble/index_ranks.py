"""Reads the ranks of one sentence; the whole walk over a sentence's items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Subject, Told
from bantin.assemble.index_listing import ListWalk
from bantin.normalise import names, numbers
from bantin.patterns import Mention

_COPULA = re.compile(
    r"(?:(?<!\w)là|thuộc về|gồm(?: có)?|:|gọi tên|-|dành cho|vẫn là|tiếp tục là)(?: lần lượt(?: là| thuộc về)?)?"
    r"(?: (?:các|hai|ba|bốn|\d{1,2}|đơn vị|địa phương|sở|huyện|xã|:|gồm)){0,3} ?$",
    re.I,
)
_ONE_RANKED = re.compile(r"(?:đơn vị|địa phương|huyện|tỉnh|thành phố|xã|phường|sở|ngành|phòng)(?: đang| vẫn)? $", re.I)
# "Đơn vị xếp thứ nhất mỗi tuần được …", "tỉnh nào bét bảng?", "khoảng cách giữa tỉnh xếp …", "sau một năm giữ ngôi …"
_OF_NOBODY = re.compile(
    r"(?:(?:^|[.;:,(] ?|giữa |hơn |và |nếu |khi |mỗi |từng )(?:đơn vị|địa phương|cơ quan)(?: nào)?(?: được| bị)?"
    r"|(?:giữa|hơn|so với|giữa (?:tỉnh|huyện|xã|sở)[^,;.]{0,30} và) (?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|sở|bộ)"
    r"|(?<!\w)nào(?: đang| sẽ| bị)?"
    r"|sau (?:một|hai|ba|bốn|năm|nhiều|\d{1,2}) (?:năm|kỳ)(?: liền| liên tiếp| liên tục){0,2}"
    r"(?: \(?(?:20\d\d|từ|đến|và|,| |-){1,9}\)?)?(?: đều| cùng| luôn){0,2}(?: giữ| ở)?) ?$",
    re.I,
)
_IN_FRONT = re.compile(r"(?:^|[.;:] ?)\W*(?:ở|tại|với|về|đứng|xếp|giữ|còn ở)? ?$", re.I)
_WITH_SCORE = re.compile(r"\W*(?:cụ thể, |trong đó, )?với(?: số| tổng)?(?: điểm(?: số)?)?(?: là| đạt)? ", re.I)
_CHAMPION = re.compile(r"(?:quán|á) quân$", re.I)
_OF_ANOTHER = re.compile(r" so với (?!(?:cùng kỳ|năm|kỳ|kết quả|lần|trước|mức|đợt|\d|chỉ số|PAR|PAPI|PCI))", re.I)
_CLAIM_GAP = re.compile(
    r"[\s,]*(?:(?:là|vẫn|tiếp tục|cũng|đơn vị|địa phương|có|đạt|được|với|số|điểm|kết quả|\w+ có)\s*){0,5}$", re.I
)
_RANKED = re.compile(r"(?P<rank>\d{1,3}|\p{L}+)(?:/(?P<out_of>\d{1,3}))?".replace(r"\p{L}", r"[^\W\d_]"))
_ORDINALS = frozenset(["nhất", "nhì", "một", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
_RANKED_IN = re.compile(
    r"(?: bảng| cả nước| toàn quốc| toàn tỉnh| tỉnh| toàn huyện| khối)*(?: về| ở| trong| trụ cột)?(?: xếp hạng| kết quả| công tác| các| hai| ba)*(?: nội dung| lĩnh vực| chỉ số(?: thành phần)?| tiêu chí| nhóm| trụ cột)? ?"
)
_ABOUT = re.compile(
    r"(?: cả nước| toàn quốc| toàn tỉnh| tỉnh| toàn huyện)? về (?P<what>(?!vị trí|thứ|hạng|nhóm|đích|cuối|chót)[^\W\d][\w -]{4,70}?)(?=[,.;:()]| và (?:thứ|đứng|xếp|hạng)| với | đạt | - |$)"
)
_BARE_ORDINAL = re.compile(r"(?:thứ|hạng|ngôi) ", re.I)
_GROWTH = re.compile(r"(?<!\w)(?:tăng|giảm|tiến bộ|cải thiện|tụt)(?!\w)", re.I)
_PART_WORDS = re.compile(r"lĩnh vực|nội dung|tiêu chí|mặt công tác|thành phần|trụ cột", re.I)
_BY_WORDS = ("rank.first", "rank.highest", "rank.lowest", "rank.last", "rank.last_is", "rank.alone", "rank.closes_list")


class FullWalk(ListWalk):
    """A walk that reads scores and ranks."""

    def _on_rank(self, items: Sequence[Item], at: int) -> int | None:
        item = items[at]
        m = item.mention
        if m is None or self._blocked(item):
            return None
        run = [at] if self._moves(items, at) else self._ranks_of(items, at)
        many = sum(len(_expand(items[p].mention)) for p in run)
        places = self._object(items, run[-1])
        if many > 1 and places:
            places = self._series(items, places[0])
            joined = len(run) == 1 or self._gap(items[run[-2]].end, items[run[-1]].start).strip(" ,") == "và"
            if len(places) != many and joined:
                return run[-1] + 1  # "vị trí thứ 5 và thứ 6 lần lượt là …", where the names are not all read
            self.objects |= {items[p].start for p in places if len(places) == many}
        if len(run) > 1 and many not in (
            len(places),
            len(self.frame.subjects),
            len(self.frame.components),
            len(self.indices),
        ):
            run, places = [at], self._object(items, at)
        if m.get("several"):
            self._several(items, at, places)
            return None
        claim = m.get("claim") or (m.rule == "rank.in_words" and _BARE_ORDINAL.match(self._gap(item.start, item.end)))
        if m.get("claim") and _GROWTH.search(self._clause_before(item)):
            return None
        shared = len(run) > 1 and len(run) in (len(self.frame.subjects), len(self.frame.components))
        if not places and (
            self._is_loose(items, at)
            or self._is_of_next(items, item)
            or _OF_NOBODY.search(self._gap(self.sentence.start, item.start))
            or (claim and not shared and not self._claimed(items, at))
        ):
            return None
        if len(places) > 1 and len(run) == 1 and not m.get("ranks"):
            if m.get("rank") == 1:
                self._several(items, at, places)
            return None
        self._index_behind(items, at)
        named = self._component_behind(items, at, _RANKED_IN)
        if named is None and not self._measured(items, at):
            return None
        year = self._year_of(items, at)
        ranks = [r for p in run for r in _expand(items[p].mention)]
        owners = [s for s in (self._resolve(items[p]) for p in places) if s is not None] or self._owners()
        if not places and not self.frame.subjects and m.rule in _BY_WORDS and not (named or self.frame.components):
            return None
        if not places and m.rule == "rank.first" and len(owners) > 1 and not self.together and self._are_peers(owners):
            self._lead_together(item, owners, year)
            return run[-1] + 1
        components = named or list(self.frame.components)
        evidence = [items[p] for p in run for _ in _expand(items[p].mention)]
        for k, (rank, owner, part, index) in enumerate(self._match(ranks, owners, components, bool(places))):
            self._tell_rank(evidence[min(k, len(evidence) - 1)], rank, owner, part, index, year)
        if named and len(named) == 1:
            self._give_component(item, named[0])
        if named and self._is_scored(items, run[-1]):
            self.frame.components = named[-1:]
        return run[-1] + 1

    def _give_component(self, item: Item, component: str) -> None:
        """Give a component named behind the rank to the score before it: *Với 0,89 điểm, A đứng đầu chỉ số X*."""
        scores = [t for t in self.told if t.family == "score" and self.sentence.start <= t.start < item.start]
        last = scores[-1] if scores else None
        if last is None or last.component is not None or len(scores) > 1:
            return
        before = self._gap(self.sentence.start, last.start)
        after = self._gap(last.start, item.start)
        if _WITH_SCORE.fullmatch(before) and not re.search(r"[;:.]", re.sub(r"\d[.,]\d", "", after)):
            last.component = component

    def _is_scored(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether the score behind a rank's component is that component's: *dẫn đầu về X với 5,89 điểm*."""
        rest = [i for i in items[at + 1 :] if i.kind != "field"]
        if len(rest) < 2 or rest[0].kind != "component" or rest[1].kind not in ("score", "bracket"):
            return False
        return self._gap(rest[0].end, rest[1].start).strip(' "') in ("", "với", "đạt", ", đạt", "được")

    def _measured(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a rank is one in the index and not *về* something else; a component so named is taken up."""
        item = items[at]
        about = _ABOUT.match(self._gap(item.end, item.end + 110))
        if about is None:
            return True
        start, end = item.end + about.start("what"), item.end + about.end("what")
        if any(i.kind in ("index", "component") and i.start < end and start - 30 < i.end for i in items[at + 1 :]):
            return True
        if self.frame.components or _PART_WORDS.search(self._gap(self.sentence.start, item.start)):
            self.frame.components = [names.clean(about["what"])]
            return True
        return False

    def _clause_before(self, item: Item) -> str:
        return re.split(r"[;:]|\d(?:,\d)? ?(?:điểm|%)", self._gap(self.sentence.start, item.start))[-1]

    def _ranks_of(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of ranks listed one after the other: *thứ hai và thứ ba*."""
        run, i = [at], at + 1
        while i + 1 < len(items) and items[i].kind in ("and", "comma") and items[i + 1].kind == "rank":
            if self._gap(items[run[-1]].end, items[i + 1].start).strip(" ,") not in ("", "và"):
                break
            run.append(i + 1)
            i += 2
        return run

    def _match(
        self,
        ranks: list[tuple[int | None, int | None]],
        owners: Sequence[Subject | None],
        components: list[str],
        told_behind: bool,
    ) -> list[tuple[tuple[int | None, int | None], Subject | None, str | None, Item | None]]:
        one = components[-1] if len(components) == 1 else None
        if len(ranks) > 1:
            if len(components) == len(ranks):
                return [(r, owners[-1], c, None) for r, c in zip(ranks, components, strict=True)]
            if len(owners) == len(ranks):
                return [(r, o, one, None) for r, o in zip(ranks, owners, strict=True)]
            if len(self.indices) == len(ranks):
                return [(r, owners[-1], None, i) for r, i in zip(ranks, self.indices, strict=True)]
            return []
        if len(components) > 1:
            return [(ranks[0], owners[-1], c, None) for c in components]
        if told_behind and len(owners) > 1:
            return []
        return [(ranks[0], o, one, None) for o in owners]

    def _object(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of the subjects told behind a rank.

        *đứng đầu là A*; *vị trí thứ hai thuộc về B*; *hơn huyện xếp thứ hai C*.
        """
        for j in range(at + 1, min(at + 8, len(items))):
            kind = items[j].kind
            if kind == "subject":
                gap = self._gap(items[at].end, items[j].start)
                if gap == ", " and self._is_in_front(items[at]):
                    places = self._group(items, j)  # "Ở vị trí thứ 4, A (66,7 điểm) …"
                    self.objects |= {items[p].start for p in places if len(places) == 1}
                    return places if len(places) == 1 else []
                if self._is_of_next(items, items[at]) or (len(gap) < 80 and _COPULA.search(gap)):
                    places = self._group(items, j)
                    self.objects |= {items[p].start for p in places}
                    return places
                if not re.fullmatch(r" (?:trong|của|khối|ở|tại|toàn|về) ?", gap):
                    return []
            elif kind not in ("field", "year", "index", "colon", "comma", "pair"):
                return []
        return []

    def _is_in_front(self, item: Item) -> bool:
        """Tell whether a rank opens its clause: *Ở vị trí thứ 4, A …*; behind a caption's bracket in a capital."""
        before = self._gap(self.sentence.start, item.start)
        return bool(_IN_FRONT.search(before)) or (before[-2:] == ") " and self._gap(item.start, item.end)[:1].isupper())

    def _is_of_next(self, items: Sequence[Item], item: Item) -> bool:
        """Tell whether a rank is of the name right behind it: *hơn huyện xếp thứ hai C*, *á quân D*."""
        behind = self._gap(item.end, item.end + 2)
        champion = _CHAMPION.search(self._gap(item.start, item.end)) and any(
            i.kind == "subject" and i.start == item.end + 1 for i in items
        )
        named = champion or _ONE_RANKED.search(self._before(item, 16))
        return bool(named) and behind[:1] == " " and (bool(champion) or behind[1:].isupper())

    def _is_loose(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether an ordinal only counts arguments or weekdays: *Thứ hai, cần …*."""
        item = items[at]
        said = self._gap(item.start, item.end)
        if not re.match(r"thứ [^\W\d]", said, re.I):
            return False
        behind = self._gap(item.end, item.end + 12)
        first = not self._gap(self.sentence.start, item.start).strip(' -+"')
        return behind.startswith(" là") or (first and behind[:1] in (",", ":", "."))

    def _claimed(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a superlative has its subject beside it: *huyện A cao nhất*, *81 điểm, cao nhất tỉnh*."""
        before = items[at - 1] if at else None
        if before is None:
            return bool(self.frame.subjects) and not self._gap(self.sentence.start, items[at].start).strip()
        if self._moves(items, at) or before.kind == "rank":
            return True
        if before.kind == "both" or (before.kind == "bracket" and at > 1 and items[at - 2].kind == "subject"):
            before = items[at - 2] if at > 1 else before
        if before.kind == "and" and any(t.family == "rank" for t in self.told):
            return True
        if before.kind == "subject":
            return bool(_CLAIM_GAP.fullmatch(self._gap(before.end, items[at].start)))
        last = items[at - 2] if before.kind == "comma" and at > 1 else before
        beside = last.kind in ("score", "rank") and self._gap(last.end, items[at].start).strip(" ,") in (
            "",
            "là",
            "và",
            "và là",
        )
        return beside and not self.frame.components and bool(self.told)

    def _index_behind(self, items: Sequence[Item], at: int) -> None:
        for item in items[at + 1 : at + 4]:
            if item.kind in ("score", "rank", "semi", "comma", "subject"):
                return
            if item.kind == "index" and not item.weak and item.start - items[at].end < 60:
                self.frame.set_index(item)
                return

    def _on_change(self, items: Sequence[Item], at: int) -> None:
        """Give a change to the figure it was told with: steps to ranks, points to scores."""
        m = items[at].mention
        if m is None or self.target:
            return
        sign = -1 if m.get("up") is False or m.get("way") in ("giảm", "thấp hơn") else 1
        family, amount = ("rank", m.get("steps")) if m.get("steps") is not None else ("score", m.get("n"))
        if amount is None or m.rule == "index_change.distance":
            return
        last = next((t for t in reversed(self.told) if t.family == family and t.component is None), None)
        mine = last is not None and last.index == self.frame.index
        if family == "score" and (
            _OF_ANOTHER.match(self._gap(items[at].end, items[at].end + 20)) or not _fits(m, last)
        ):
            return
        if last is not None and mine and last.change is None and not self._leads_move(items, at):
            last.change = sign * amount
        elif family == "rank":
            self.steps = sign * amount

    def _leads_move(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether steps stand before the move they count: *thăng 7 bậc (từ vị trí 53 lên 46)*."""
        follows = items[at + 1] if at + 1 < len(items) else None
        inner = follows.inner if follows is not None and follows.kind == "bracket" else items[at + 1 :]
        ranks = [k for k, i in enumerate(inner) if i.kind == "rank"]
        near = bool(ranks) and not re.search(r"[;.]", self._gap(items[at].end, inner[ranks[0]].start))
        return near and self._moves(inner, ranks[0])


def _fits(change: Mention, score: Told | None) -> bool:
    """Tell whether a change is in the score's own unit: 8,6% more is no change of 0,79 points."""
    per_cent = change.get("unit") == "%"
    return score is None or (score.unit == "%") == per_cent or (not change.get("unit") and not per_cent)


def _expand(mention: Mention | None) -> list[tuple[int | None, int | None]]:
    """Return the ranks a mention tells with the number of those ranked: one, or as many as are listed."""
    if mention is None:
        return []
    if not mention.get("ranks"):
        return [(mention.get("rank"), mention.get("out_of"))]
    out: list[tuple[int | None, int | None]] = []
    for found in _RANKED.finditer(str(mention.get("ranks")).lower()):
        if found["rank"].isdigit() or found["rank"] in _ORDINALS:
            out.append((numbers.ordinal(found["rank"]), int(found["out_of"]) if found["out_of"] else None))
    return out
