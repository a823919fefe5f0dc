"""Who leads: each a block of its own, before the second, in further parts, for years not told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import PROVINCIAL, Item, Subject
from bantin.assemble.index_items import DISTANCE
from bantin.assemble.index_places import PlaceWalk
from bantin.patterns import Mention

_TWO = 2
_ONLY_BEHIND = re.compile(
    r"[^;,.()\d]{0,40}(?:\([^()]{3,30}\))?[^;,.()\d]{0,8}(?: với [\d.,]{1,6} ?(?:điểm|%))?,? ?(?:và )?(?:chỉ )?(?<=[ ,])(?:xếp |đứng )?sau (?:mỗi )?",
    re.I,
)
_EACH_BLOCK = re.compile(
    r" (?:ở |trong |của )?(?:cả |các |từng |mỗi )?(?:hai |ba |2 |3 )?(?:khối|nhóm|bảng)(?!\w)", re.I
)
_BOTH_LED = re.compile(
    r"(?: (?:toàn |cả )?(?:tỉnh|huyện|nước|khối|quốc))?(?: (?:ở|về|trong))?(?: cả(?: hai| 2)?| đồng thời cả| hai| 2)(?: bảng xếp hạng| chỉ số)? (?:là )?",
    re.I,
)
_BOTH_BOARDS = re.compile(
    r" (?:ở |trong |tại )?cả (?:hai|2) (?:bảng(?: xếp hạng)?|chỉ số)(?: này| trên| nói trên)?"
    r"(?P<told> (?:(?:đều|vẫn|cùng) ){0,2}(?:là|thuộc về|gọi tên) | vẫn thuộc về )?",
    re.I,
)
"""*Đứng đầu cả hai bảng đều là A*, *A dẫn đầu cả hai chỉ số*."""
_EACH = re.compile(r"(?<!\w)(?:đều|cùng)(?: vẫn| cùng)? $", re.I)
_FOR_YEARS = re.compile(r"[^,;.:()\d]{3,60} (?:hai|ba|bốn|năm|sáu|nhiều|\d{1,2}) năm (?:liền|liên tiếp|liên tục)", re.I)


class LeaderWalk(PlaceWalk):
    """A walk that ranks those who lead."""

    each = False

    def _is_of_either(self, item: Item) -> bool:
        """Tell whether a place behind two indices is of one of them, not told which: *Công bố PAR INDEX và SIPAS 2020: A dẫn đầu*.

        `each` is whether it is said of both: *PAR INDEX và SIPAS của huyện đều đứng thứ 3*.
        """
        named = {i.mention.get("name") or i.mention.get("about") for i in self.indices if i.mention}
        both = len(named) == len(self.indices) == _TWO and not self.frame.components
        self.each = both and _EACH.search(self._before(item)) is not None
        return both and self.sentence.is_title and not self.each

    def _lead_each(self, items: Sequence[Item], at: int, places: list[int]) -> bool:
        """Rank units that lead a block each: *Dẫn đầu hai khối là sở A và huyện B*."""
        m = items[at].mention
        if m is None or m.get("rank") != 1 or len(places) < _TWO:
            return False
        units = [self._resolve(items[p]) for p in places]
        levels = {unit.level for unit in units if unit is not None}
        if not _EACH_BLOCK.match(self._gap(items[at].end, items[places[0]].start)) or None in levels:
            return False
        if len(levels) != len(places):
            return False
        for unit in units:
            self._tell_rank(items[at], (1, None), unit, None, None, self._year_of(items, at))
        return True

    def _is_in_distance(self, item: Item) -> bool:
        """Tell whether a place stands in words of how far one is ahead: *hơn đơn vị xếp thứ nhì là B 36 điểm*."""
        return any(
            m.rule == DISTANCE and m.start < item.start and item.end <= m.end for m in self.sentence.all("index_change")
        )

    def _rank_apart(self, items: Sequence[Item], at: int) -> int | None:
        """Rank the one that another is so far ahead of; what follows goes on with that other."""
        m = items[at].mention
        if m is None or not self._is_in_distance(items[at]) or self._blocked(items[at]):
            return None
        places = self._object(items, at)
        owner = self._resolve(items[places[0]]) if len(places) == 1 else None
        if owner is not None and self._is_in_distance(items[places[0]]):
            self._tell_rank(items[at], (m.get("rank"), None), owner, None, None, self.frame.year)
        return places[-1] + 1 if places else None

    def _lead_both(self, items: Sequence[Item], at: int) -> bool:
        """Rank the one that leads in the two indices of the story: *Đứng đầu cả hai bảng đều là A*; that is where both were told."""
        m, indices = items[at].mention, self._both_indices(items[at])
        both = _BOTH_BOARDS.match(self._gap(items[at].end, self.sentence.end))
        if m is None or m.get("rank") != 1 or both is None or len(indices) != _TWO:
            return False
        named = at - 1 if at else at
        if both["told"]:
            begin = items[at].end + both.end()
            named = next((j for j in range(at + 1, len(items)) if items[j].start == begin), at)
        if items[named].kind != "subject" or (items[named].mention is None and items[named].subject is None):
            return False
        beside = both["told"] or self._gap(items[named].end, items[at].start) in (" ", " đều ", " vẫn ", " tiếp tục ")
        owner = self._whose(items[named])
        provincial = any(i.mention and i.mention.get("name") in PROVINCIAL for i in indices)
        if owner is not None and provincial and owner.is_local:
            return False  # no Sở has a place in PCI
        if owner is None or not beside or len(self._group(items, named)) > 1:
            return False
        self.objects.add(items[named].start)
        for index in indices:
            self._tell_rank(items[at], (1, None), owner, None, index, self.frame.year, end=items[at].end + both.end())
            self.told[-1].written = self.frame.named[self.told[-1].index]
        return True

    def _both_indices(self, item: Item) -> list[Item]:
        """Return the two indices that the story has told places in, where it has named no third."""
        names = list(dict.fromkeys(index for index, _ in self.frame.ranks))
        if set(names) != set(self.frame.named) or len(names) != _TWO:
            return []
        span = (item.start, item.end)
        return [Item("index", *span, Mention("index", "index.both", *span, {"name": name}, {})) for name in names]

    def _tell_leader(self, items: Sequence[Item], at: int, year: str | None) -> None:
        """Rank first the only one that a second stands behind: *A về nhì (70,6 điểm), chỉ sau B (71,1 điểm)*."""
        last = self.told[-1] if self.told else None
        named = next((j for j in range(at + 1, min(at + 6, len(items))) if items[j].kind == "subject"), None)
        if named is None or last is None or (last.family, last.rank, last.component) != ("rank", _TWO, None):
            return
        rest = [i.kind for i in items[named + 1 : named + 4] if i.kind != "bracket"][:2]
        alone = rest[:1] not in (["and"], ["comma"]) or rest[1:] != ["subject"]
        unit = self._resolve(items[named])
        if alone and unit is not None and _ONLY_BEHIND.fullmatch(self._gap(items[at].end, items[named].start)):
            self._tell_rank(items[at], (1, None), unit, None, None, year, end=items[named].end)

    def _led_too(self, items: Sequence[Item], at: int) -> list[str]:
        """Return further parts that a rank is told of, each with its score: *đứng đầu về A (8,1 điểm) và B (7,9 điểm)*."""
        j = next((k for k in range(at + 1, min(at + 4, len(items))) if items[k].kind == "component"), len(items))
        found: list[str] = []
        while j + 4 < len(items):
            kinds = [i.kind for i in items[j + 1 : j + 5]]
            scored = all(len(b.inner) == 1 and b.inner[0].kind == "score" for b in (items[j + 1], items[j + 4]))
            if kinds not in (["bracket", "and", "component", "bracket"], ["bracket", "comma", "component", "bracket"]):
                break
            if not scored or self._gap(items[j + 1].end, items[j + 3].start).strip(" ,") not in ("", "và"):
                break
            j += 3
            found.append(self._name_of(items, j))
        return found

    def _tell_besides(
        self,
        items: Sequence[Item],
        at: int,
        ranks: Sequence[tuple[int | None, int | None]],
        owners: Sequence[Subject | None],
        year: str | None,
    ) -> None:
        """Tell a place of the second index that it is held in: *dẫn đầu cả DTI và PAR INDEX*."""
        kinds = [i.kind for i in items[at + 1 : at + 4]]
        if not len(ranks) == len(owners) == 1 or kinds != ["index", "and", "index"]:
            return
        if any(i.weak for i in (items[at + 1], items[at + 3])):
            return
        between = self._gap(items[at + 1].end, items[at + 3].start).strip() == "và"
        if between and _BOTH_LED.fullmatch(self._gap(items[at].end, items[at + 1].start)):
            self._tell_rank(items[at], ranks[0], owners[0], None, items[at + 3], year)

    def _leads_for_years(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a place is held in years not told, in an index told without one: *đứng đầu DDCI ba năm liền*."""
        index = items[at + 1] if at + 1 < len(items) else None
        if index is None or index.kind != "index" or index.mention is None or index.mention.get("year"):
            return False
        return _FOR_YEARS.match(self._gap(items[at].end, items[at].end + 100)) is not None
