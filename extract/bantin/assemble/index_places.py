"""Whose a rank is where its words tell: names behind it, before it, ranks listed one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_changes import ChangeWalk
from bantin.assemble.index_frame import Item
from bantin.assemble.index_listing import SCORE_BESIDE
from bantin.assemble.index_named_places import IN_BRACKET

_COPULA = re.compile(
    r"(?:(?<!\w)là|thuộc(?: về)?|gồm(?: có)?|:|gọi tên|-|dành cho|vẫn là|tiếp tục là)(?: lần lượt(?: là| thuộc về)?)?"
    r"(?: (?:các|hai|ba|bốn|\d{1,2}|đơn vị|địa phương|sở|huyện|xã|:|gồm)){0,3} ?$",
    re.I,
)
_ONE_RANKED = re.compile(r"(?:đơn vị|địa phương|huyện|tỉnh|thành phố|xã|phường|sở|ngành|phòng)(?: đang| vẫn)? $", re.I)
_IN_FRONT = re.compile(
    r"(?:^|[.;:] ?)\W*(?:ở|tại|với|về|đứng|xếp|giữ|còn ở|(?:với|nhờ) (?:kết quả|thành tích|vị trí|thứ hạng|điểm số))? ?$",
    re.I,
)
_BEHIND_CAPTION = re.compile(r"\) (?:Ở|Tại|Với|Về|Đứng|Xếp|Giữ) $")
_CLAIM_ENDS = re.compile(
    r"[,.;:(]| \(| (?:với|trong số|toàn tỉnh|toàn huyện|toàn thành phố|cả tỉnh|cả huyện|cả nước|đạt|là \d)|$"
)
_IS_BEHIND_BRACKET = re.compile(r" \([^()]{2,60}\) (?:là|thuộc về) (?:của )?")
"""*Đơn vị có điểm thấp nhất (60 điểm) là A*, *Đứng cuối bảng (thứ 11/11) là B*."""
_AMONG_ALL = re.compile(r" (?:trong )?(?:toàn |cả )?(?:tỉnh|nước|quốc|huyện|vùng|khối)(?: *[,.;)]|$)", re.I)
_ENDS = re.compile(r" ?(?:[.;]|$)")
_HELD_THEN = re.compile(r"(?: hồi| của| trong)? năm (?:ngoái|trước|20\d\d) của ", re.I)
"""*tăng từ hạng 40 hồi năm ngoái của thị trấn A cũ*."""
_SCORE_THEN_BRACKET = re.compile(r"[\d.,/]{1,12} ?(?:điểm|%)? \(")
_CHAMPION = re.compile(r"(?:quán|á) quân$", re.I)
_CHANGES = re.compile(r",? (?:(?:đã|nay|được|mà|thì) ){0,2}(?:đổi thành|thành|lên|xuống|còn|sang) ", re.I)
_CLAIM_GAP = re.compile(
    r"[\s,]*(?:(?:là|vẫn|tiếp tục|cũng|đơn vị|địa phương|có|đạt|được|với|số|điểm|kết quả|mức(?: độ)? hài lòng|\w+ có)\s*){0,5}$",
    re.I,
)
_NAMES_HOLDER = re.compile(r" (?:vẫn |tiếp tục |đang )?(?:là|thuộc về|gọi tên) ", re.I)
_HEADS_A_CLAUSE = "rank.heads_a_clause"
"""*Nhất là A, 95,5 điểm; nhì B, 93,2 điểm*."""


class PlaceWalk(ChangeWalk):
    """A walk that finds the names told with a rank."""

    def _ranks_of(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of ranks listed one after the other: *thứ hai và thứ ba*."""
        run, i = [at], at + 1
        while i + 1 < len(items) and items[i].kind in ("and", "comma") and items[i + 1].kind == "rank":
            if self._gap(items[run[-1]].end, items[i + 1].start).strip(" ,") not in ("", "và"):
                break
            run.append(i + 1)
            i += 2
        return run

    def _object(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of the subjects told behind a rank.

        *đứng đầu là A*; *vị trí thứ hai thuộc về B*; *hơn huyện xếp thứ hai C*.
        """
        for j in range(at + 1, min(at + 8, len(items))):
            kind = items[j].kind
            if kind == "subject":
                gap = self._gap(items[at].end, items[j].start)
                if self._is_among_whom(items[at], items[j]):
                    continue
                if items[at + 1].kind == "bracket":
                    best = items[at].mention
                    ends = best is not None and (best.get("claim") or self._is_in_front(items[at]))
                    told = ends and _IS_BEHIND_BRACKET.fullmatch(gap)
                    return [j] if told and j == at + 2 else []
                if gap == ", " and self._is_in_front(items[at]) and not self._is_loose(items, at):
                    places = self._group(items, j)  # "Ở vị trí thứ 4, A (66,7 điểm) …"
                    self.objects |= {items[p].start for p in places if len(places) == 1}
                    return places if len(places) == 1 else []
                if IN_BRACKET.fullmatch(gap) and self._gap(items[j].end, items[j].end + 1) == ")":
                    self.objects.add(items[j].start)
                    return [j]
                held = (gap == " của " and self._is_held(items[at])) or _HELD_THEN.fullmatch(gap)
                if held and items[j].subject is not None:
                    self.objects.add(items[j].start)
                    return [j]  # "bỏ xa vị trí thứ hai của A với 0,67 điểm"
                clause = (rank := items[at].mention) is not None and rank.rule == _HEADS_A_CLAUSE
                if gap == " " and (clause or self._leads_scored(items, at, j)):
                    self.objects.add(items[j].start)
                    return [j]  # "…; hạng nhì Sở A 82,1 điểm; hạng ba Sở B 80,9 điểm"
                if self._is_of_next(items, items[at]) or (len(gap) < 80 and _COPULA.search(gap)):
                    places = self._without_next(items, self._group(items, j))
                    self.objects |= {items[p].start for p in places}
                    return places
                if not re.fullmatch(r" (?:trong|của|khối|ở|tại|toàn|về) ?", gap):
                    return []
            elif kind == "bracket" and j == at + 1:
                continue
            elif kind not in ("field", "year", "index", "colon", "comma", "pair"):
                return []
        return []

    def _is_among_whom(self, rank: Item, item: Item) -> bool:
        """Tell whether a bare level behind a rank says among whom, its holder named behind it: *Đứng đầu huyện là xã A*."""
        bare = item.subject is None and item.mention is not None and bool(item.mention.get("level"))
        beside = self._gap(rank.end, item.start) in (" ", " toàn ", " cả ", " của ", " trong ")
        return bare and beside and _NAMES_HOLDER.match(self._gap(item.end, item.end + 20)) is not None

    def _leads_scored(self, items: Sequence[Item], at: int, named: int) -> bool:
        """Tell whether a rank opens its clause and the name right behind it has its score: *hạng nhì A 82,1 điểm*."""
        item = items[named]
        follows = items[named + 1] if named + 1 < len(items) else None
        before = items[at - 1] if at else None
        if item.subject is None or item.weak:
            return False
        if not self._gap(self.sentence.start, items[at].start).strip(' -+"') and _ENDS.match(
            self._gap(item.end, self.sentence.end)
        ):
            wholes = {home.full for level, home in self.context.homes.items() if level != "commune"}
            return item.subject.name not in wholes  # "Thứ nhì xã A."
        if follows is not None and follows.kind == "colon" and named + 2 < len(items):
            follows = items[named + 2]  # "thấp nhất Phường 3: 87,9%"
        if follows is None:
            return False
        scored = follows.kind == "score" or any(i.kind == "score" for i in follows.inner)
        opens = before is None or before.kind in ("semi", "colon", "and", "comma")
        apart = before is not None and before.kind in ("and", "comma") and at > 1 and items[at - 2].kind == "subject"
        gap = self._gap(before.end if before else self.sentence.start, items[at].start).strip(' -+"')
        near = SCORE_BESIDE.fullmatch(self._gap(item.end, follows.start)) is not None
        return scored and opens and not apart and not gap and near

    def _is_held(self, item: Item) -> bool:
        """Tell whether a rank is a place that somebody holds and not one among many: *vị trí thứ hai của A*."""
        mention = item.mention
        bare = mention is not None and mention.get("out_of") is None and mention.get("scope") is None
        return bare and re.match(r"(?:vị trí|ngôi|thứ hạng)", self._gap(item.start, item.end), re.I) is not None

    def _clause_before(self, item: Item) -> str:
        return re.split(r"[;:]|\d(?:,\d)? ?(?:điểm|%)", self._gap(self.sentence.start, item.start))[-1]

    def _is_in_front(self, item: Item) -> bool:
        """Tell whether a rank opens its clause: *Ở vị trí thứ 4, A …*; behind a caption's bracket in a capital."""
        before = self._gap(self.sentence.start, item.start)
        behind_caption = before[-2:] == ") " and self._gap(item.start, item.end)[:1].isupper()
        return bool(_IN_FRONT.search(before) or _BEHIND_CAPTION.search(before)) or behind_caption

    def _is_of_next(self, items: Sequence[Item], item: Item) -> bool:
        """Tell whether a rank is of the name right behind it: *hơn huyện xếp thứ hai C*, *á quân D*, not *á quân vùng E*."""
        behind = self._gap(item.end, item.end + 2)
        champion = _CHAMPION.search(self._gap(item.start, item.end)) and any(
            i.kind == "subject" and i.start == item.end + 1 and not (i.mention and i.mention.get("region"))
            for i in items
        )
        named = champion or _ONE_RANKED.search(self._before(item, 16))
        if any(i.kind == "index" and i.start == item.end + 1 for i in items):
            return False
        return bool(named) and behind[:1] == " " and (bool(champion) or behind[1:].isupper())

    def _is_loose(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether an ordinal only counts arguments or weekdays: *Thứ hai, cần …*."""
        item = items[at]
        said = self._gap(item.start, item.end)
        if not re.match(r"thứ (?!hạng|bậc)[^\W\d]", said, re.I):
            return False
        behind = self._gap(item.end, item.end + 12)
        first = not self._gap(self.sentence.start, item.start).strip(' -+"')
        return behind.startswith(" là") or (first and behind[:1] in (",", ":", "."))

    def _claimed(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a superlative has its subject beside it: *huyện A cao nhất*, *81 điểm, cao nhất tỉnh*."""
        before = items[at - 1] if at else None
        if before is None and self.in_bracket:
            return self._is_best_behind(items[at]) or self._is_place_behind(items, at)
        if before is None:
            return bool(self.frame.subjects) and not self._gap(self.sentence.start, items[at].start).strip()
        if self._moves(items, at) or before.kind == "rank":
            return True
        if before.kind == "both" or (before.kind == "bracket" and at > 1 and items[at - 2].kind == "subject"):
            before = items[at - 2] if at > 1 else before
        if self._has_behind_colon(items, at) or self._has_by_year(items, at):
            return True
        if before.kind == "and" and any(t.family == "rank" for t in self.told):
            return True
        if before.kind == "index" and not before.weak and at > 1 and items[at - 2].kind == "subject":
            has = self._gap(items[at - 2].end, before.start)
            behind = _CLAIM_ENDS.match(self._gap(items[at].end, items[at].end + 12))
            return has in (" có ", " đạt ") and self._gap(before.end, items[at].start) == " " and behind is not None
        if before.kind == "subject":
            return bool(_CLAIM_GAP.fullmatch(self._gap(before.end, items[at].start)))
        last = items[at - 2] if before.kind == "comma" and at > 1 else before
        beside = last.kind in ("score", "rank") and self._gap(last.end, items[at].start).strip(" ,-") in (
            "",
            "là",
            "và",
            "và là",
        )
        return beside and bool(self.told) and (not self.frame.components or self._is_best_of_all(items[at]))

    def _has_behind_colon(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a name and a colon stand right before: *Bất ngờ mang tên A: hạng bảy của năm 2020 …*."""
        kinds = [i.kind for i in items[max(at - 2, 0) : at]]
        return kinds == ["subject", "colon"] and self._gap(items[at - 2].end, items[at].start) == ": "

    def _has_by_year(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a place of another year was just told of the same: *hạng bảy của năm 2020 đã đổi thành hạng ba*."""
        kinds = [i.kind for i in items[max(at - 2, 0) : at]]
        last = self.told[-1] if self.told else None
        same = last is not None and last.family == "rank" and last.start == items[at - 2].start
        return (
            kinds == ["rank", "year"]
            and same
            and _CHANGES.fullmatch(self._gap(items[at - 1].end, items[at].start)) is not None
        )

    def _is_best_behind(self, item: Item) -> bool:
        """Tell whether a bracket right behind a score says that it is the best of all: *8,41 điểm (cao nhất tỉnh)*."""
        last = self.told[-1] if self.told else None
        if last is None or last.family != "score" or last.start > item.start:
            return False
        beside = _SCORE_THEN_BRACKET.fullmatch(self._gap(last.start, item.start))
        return beside is not None and _AMONG_ALL.match(self._gap(item.end, item.end + 20)) is not None

    def _is_place_behind(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a bracket right behind the score of a whole holds a place and nothing else: *A 81,3 điểm (thứ hai)*."""
        last, m = self.told[-1] if self.told else None, items[at].mention
        alone = len(items) == 1 and m is not None and m.rule == "rank.in_words"
        if not alone or last is None or last.family != "score" or last.component is not None:
            return False
        beside = _SCORE_THEN_BRACKET.fullmatch(self._gap(last.start, items[at].start))
        return beside is not None and self._gap(items[at].end, items[at].end + 1) == ")"

    def _is_best_of_all(self, item: Item) -> bool:
        """Tell whether a superlative of a part says among whom: *Tính minh bạch được 8,4 điểm, cao nhất tỉnh*."""
        last = self.told[-1]
        mine = (
            last.family == "score" and last.component == self.frame.components[-1] and len(self.frame.components) == 1
        )
        return mine and _AMONG_ALL.match(self._gap(item.end, item.end + 20)) is not None

    def _follows_nothing(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a place that goes on with others has none before it: *nhất là A, nhì là B, ba là C*."""
        m = items[at].mention
        after = m.get("after") if m is not None else None
        if after is not None:
            return self.frame.rank != int(after)
        return m is not None and bool(m.get("elided")) and not self._goes_on(items, at)

    def _goes_on(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a bare number goes on with the ranks of parts: *chính quyền số xếp 19, kinh tế số 33*."""
        before, last = items[at - 1] if at else None, self.told[-1] if self.told else None
        beside = before is not None and before.kind == "component" and before.end + 1 == items[at].start
        return beside and last is not None and last.family == "rank" and last.component is not None
