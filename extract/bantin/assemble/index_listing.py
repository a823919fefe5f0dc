"""Ranks that a list tells: leaders by falling scores, places in order, those named after the last rank told."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bantin.assemble.index_frame import UNKNOWN, Item, Subject, bare_name
from bantin.assemble.index_leading import lead_behind_scores, leads_in_turn
from bantin.assemble.index_regions import leads_within, region_behind
from bantin.assemble.index_scores import ScoreWalk

_WITHIN = re.compile(
    r"(?:^|[;.] ?)(?:(?:ở|trong|tại|riêng|tính riêng|so với)(?: các tỉnh)?(?: trong)?(?: khu vực)? ?)?$", re.I
)
_LIES = re.compile(r", (?:huyện|quận|thị xã|thành phố|TP\.?|tỉnh) [^,;:.()]{2,30} ")
_GO_ON = re.compile(
    r",? (?:(?:lần lượt|cùng|đều|cũng|đồng hạng) ){0,2}(?:theo sau|bám sát|bám đuổi|xếp|đứng|nối tiếp|tiếp nối|giữ|chiếm|ở)?"
    r"(?:,? (?:lần lượt|ở|với|tại|giữ|các|hai|ba|hạng|xếp))*[ ]?",
    re.I,
)
"""*A và B theo sau ở các vị trí thứ 2, thứ 3*: what stands between names and their places."""
_PLACES = re.compile(r"\d{1,3}(?:/\d{1,3})?|(?<!\w)(?:nhất|nhì|hai|ba|tư|năm|sáu|bảy|tám|chín)(?!\w)", re.I)
_PAIR = 2
SCORE_BESIDE = re.compile(r":? (?:(?:đạt|được|với|có)(?: số điểm| điểm)? )?", re.I)


class ListWalk(ScoreWalk):
    """A walk that reads scores and ranks those listed."""

    def _several(self, items: Sequence[Item], at: int, places: list[int]) -> None:
        """Rank those listed: by the places told, by the order said to be theirs, or by their falling scores."""
        m = items[at].mention
        if m is not None and m.get("count") and m.get("count") == len(self.frame.subjects):
            for k, subject in enumerate(self.frame.subjects, start=1):
                self._tell_rank(items[at], (k, None), subject, None, None, self.frame.year)
        if m is not None and m.get("to") and not places and self._fill_range(items[at], m.get("from"), m.get("to")):
            return
        owners = self.frame.subjects
        leading = leads_in_turn(self.sentence, items, at, len(owners)) or lead_behind_scores(
            self.sentence, items, at, owners, self.told
        )
        if not places and m is not None and leading:
            for k, subject in enumerate(self.frame.subjects, start=1):
                self._tell_rank(items[at], (k, None), subject, None, None, self.frame.year)
        if len(places) < 2 or m is None:
            return
        first, last = m.get("from"), m.get("to")
        said = self._gap(items[at].start, items[places[0]].start)
        if first is None and re.search("cuối|chót|đội sổ|thấp", said):
            return
        inner = [items[p + 1].inner if p + 1 < len(items) else () for p in places]
        if first is None and any(i.kind == "rank" for row in inner for i in row):
            return
        scores = [[i.mention.get("value") for i in row if i.kind == "score" and i.mention] for row in inner]
        scores = scores if any(scores) else self._scores_in_turn(items, places)
        falling = all(len(s) == 1 for s in scores) and all(a[0] > b[0] for a, b in itertools.pairwise(scores))
        if (first is not None and last - first + 1 == len(places)) or (
            first is None and (falling or re.search("lần lượt|theo thứ tự", said))
        ):
            for k, p in enumerate(places, start=first or 1):
                self._tell_rank(items[at], (k, None), self._resolve(items[p]), None, None, self.frame.year)

    def _fill_range(self, item: Item, first: int, last: int) -> bool:
        """Rank those just told in turn by falling scores: *A, B, C lần lượt đạt 92; 91 và 90 điểm, xếp từ thứ 1 đến thứ 3*."""
        scores = [t for t in self.told if t.family == "score"]
        units = [t.subject for t in scores]
        falls = all((a.value or 0) > (b.value or 0) for a, b in itertools.pairwise(scores))
        whole = all(t.component is None and t.subject is not None for t in scores)
        if last - first + 1 != len(scores) or units != list(self.frame.subjects) or not (falls and whole):
            return False
        for k, unit in enumerate(units, start=first):
            self._tell_rank(item, (k, None), unit, None, None, self.frame.year)
        return True

    def _scores_in_turn(self, items: Sequence[Item], places: list[int]) -> list[list[float]]:
        """Return the scores told behind as many names: *là A, B và C, lần lượt đạt 93,4; 92,8 và 91,5 điểm*."""
        joined = ("comma", "and", "semi")
        at = next((k for k in range(places[-1] + 1, len(items)) if items[k].kind not in (*joined, "pair")), len(items))
        if at == len(items) or items[at].kind != "score" or not any(i.kind == "pair" for i in items[places[-1] : at]):
            return [[]]
        end = next((k for k in range(at, len(items)) if items[k].kind not in (*joined, "score")), len(items))
        found = [[i.mention.get("value")] for i in items[at:end] if i.kind == "score" and i.mention]
        return found if len(found) == len(places) else [[]]

    def _are_peers(self, owners: Sequence[Subject | None]) -> bool:
        return len({o.level for o in owners if o}) == 1

    def _lead_together(self, item: Item, owners: Sequence[Subject | None], year: str | None) -> None:
        """Rank units of one level that lead together, *A (93 điểm), B (92 điểm) dẫn đầu*, where their scores fall."""
        scores = [
            next((t.value for t in self.told if t.family == "score" and t.subject == o and t.value), None)
            for o in owners
        ]
        if all(a is not None and b is not None and a > b for a, b in itertools.pairwise(scores)):
            for k, owner in enumerate(owners, start=1):
                self._tell_rank(item, (k, None), owner, None, None, year)

    def _on_next(self, items: Sequence[Item], at: int) -> None:
        """Rank those named after the last rank told: *tiếp theo là B, C*."""
        if (next_one := items[at].mention) is not None and (next_one.get("behind") or next_one.get("above")):
            (self._stands_behind if next_one.get("behind") else self._stands_above)(items, at)
            return
        follows = next(
            (j for j in range(at + 1, min(at + 5, len(items))) if self._begins_behind(items[j], items[at])), None
        )
        m = items[at].mention
        last = self.frame.subjects[-1].name if self.frame.subjects else None
        if m is not None and m.get("before"):
            if (self.frame.index, bare_name(str(m.get("before")))) in self.frame.placed_twice:
                return  # "Tháng 8 A đứng thứ nhất, tháng 7 thứ 8. Đứng sau A là B"
            self.frame.rank = self._last_rank_of(str(m.get("before")))
        elif last is not None and self.frame.rank is not None:
            self.frame.rank = self._last_rank_of(last) or self.frame.rank
        if m is not None and m.get("rest") and not self._leads_unbroken():
            return
        if self.frame.rank is None or follows is None or self.target or items[follows].start - items[at].end > 30:
            return
        places = self._without_next(items, self._series(items, follows))
        self.objects |= {items[p].start for p in places}
        inner = [i for p in places if p + 1 < len(items) for i in items[p + 1].inner]
        if any(i.kind == "rank" for i in inner) or not self.told_ranks() or self._rises(items, places):
            return
        part = self.frame.rank_of
        if part is not None and part not in self.frame.components:
            return
        if m is not None and m.get("top"):
            self.frame.rank = m.get("top") - len(places)
        year, base = self.frame.year, self.frame.base
        if year is not None and base is not None and year < base:
            year = base  # "A đứng thứ 3, năm trước đó thứ 6; tiếp theo là B"
        for p in places:
            rank = self.frame.rank + 1
            self._tell_rank(items[at], (rank, None), self._resolve(items[p]), part, None, year, end=items[p].end)

    def _stands_behind(self, items: Sequence[Item], at: int) -> None:
        """Rank the one told to stand right behind the last ranked: *A dẫn đầu, còn B xếp ngay sau*."""
        before = items[at - 1] if at else None
        beside = before is not None and before.kind == "subject" and self._gap(before.end, items[at].start) == " "
        last = next((t for t in reversed(self.told) if t.family == "rank"), None)
        plain = last is not None and last.component is None and last.rank == self.frame.rank
        if not (beside and plain) or before is None or self.target or self.frame.rank is None:
            return
        owner = self._resolve(before)
        if owner is not None and last is not None and owner != last.subject:
            self._tell_rank(items[at], (self.frame.rank + 1, None), owner, None, None, last.year, end=items[at].end)

    def _stands_above(self, items: Sequence[Item], at: int) -> None:
        """Rank the one told to stand a step above the one ranked before: *đứng cuối là A, trên A một bậc là B*."""
        named = next((i for i in items[at + 1 :] if i.kind == "subject" and i.start == items[at].end + 1), None)
        owner = self._resolve(named) if named is not None else None
        below = bare_name(str(m.get("above"))) if (m := items[at].mention) is not None else ""
        ranks = [t for t in self.told if t.family == "rank" and t.component is None and t.subject is not None]
        last = next((t for t in ranks if t.subject and bare_name(t.subject.name) == below), None)
        if named is None or last is None or owner is None or self.target:
            return
        if (last.rank or 0) < _PAIR and not last.from_last:
            return
        rank = last.rank - 1 if last.rank is not None else None
        self._tell_rank(items[at], (rank, last.out_of), owner, None, None, last.year, end=named.end)
        self.told[-1].from_last = last.from_last + 1 if last.from_last else None

    def _without_next(self, items: Sequence[Item], places: list[int]) -> list[int]:
        """Leave out the last name where a rank or score of its own follows: *á quân là A (85 điểm), B 82 điểm, xếp thứ ba*."""
        last = places[-1]
        after = items[last + 1] if last + 1 < len(items) else None
        own = self._ranked_together(items, last)
        if 1 < own < len(places):
            return places[:-own]
        apart = [k for k, p in enumerate(places) if items[p + 1].kind == "bracket"] if own else []
        if apart and len(places) - apart[-1] > _PAIR:  # "là A (91 điểm), B và C cùng xếp thứ 2"
            return places[: apart[-1] + 1]
        ranked = self._is_ranked(items, last)
        scored = after is not None and after.kind == "score" and len(places) > 1 and items[last - 1].kind == "comma"
        if scored and items[places[-2] + 1].kind == "bracket" and after is not None:
            ranked = SCORE_BESIDE.fullmatch(self._gap(items[last].end, after.start)) is not None
        return places[:-1] if ranked and len(places) > 1 else places

    def _ranked_together(self, items: Sequence[Item], at: int) -> int:
        """Count the ranks told right behind a name and those joined to it: *đứng đầu là A, B và C theo sau ở vị trí thứ 2, thứ 3*."""
        joined = itertools.takewhile(lambda i: i.kind in ("rank", "comma", "and", "pair", "both"), items[at + 1 :])
        ranks = [i for i in joined if i.kind == "rank" and i.mention is not None]
        if not ranks or not _GO_ON.fullmatch(self._gap(items[at].end, ranks[0].start)):
            return 0
        return sum(len(_PLACES.findall(str(i.mention.get("ranks") or "1"))) for i in ranks if i.mention)

    def _is_ranked(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a rank of its own follows a name and where it lies: *xã A đứng thứ 9*, *xã A, huyện B xếp cuối*."""
        lies = [i.kind for i in items[at + 1 : at + 3]] == ["comma", "rank"]
        after = items[at + 2 if lies else at + 1] if at + 1 < len(items) else None
        if after is None or after.kind != "rank":
            return False
        return after.start - items[at].end <= 1 or (
            lies and _LIES.fullmatch(self._gap(items[at].end, after.start)) is not None
        )

    def _rises(self, items: Sequence[Item], places: list[int]) -> bool:
        """Tell whether those listed have scores that do not fall, so that the list is in another order."""
        scores = []
        for p in places:
            beside = items[p + 1] if p + 1 < len(items) else None
            row = beside.inner if beside is not None and beside.kind == "bracket" else (beside,)
            scores += [i.mention.get("value") for i in row if i is not None and i.kind == "score" and i.mention]
        return len(scores) == len(places) and any(a < b for a, b in itertools.pairwise(scores))

    def _leads_unbroken(self) -> bool:
        """Tell whether every place up to the last one told is known, so that the rest follow it in order."""
        told = {rank for (index, _), rank in self.frame.ranks.items() if index == self.frame.index}
        return self.frame.rank is not None and told == set(range(1, self.frame.rank + 1))

    def _last_rank_of(self, name: str) -> int | None:
        return self.frame.ranks.get((self.frame.index, bare_name(name)))

    def _begins_behind(self, item: Item, before: Item) -> bool:
        return item.kind == "subject" and item.start >= before.end

    def _series(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of subjects listed with their scores: *A, 92,6% và B, 91,8%*."""
        places = self._group(items, at)
        while True:
            j = places[-1] + 1
            if j + 1 < len(items) and [i.kind for i in items[j : j + 2]] == ["colon", "score"]:
                j += 1  # "thuộc về A: 92,5 điểm; B: 91 điểm"
            while j < len(items) and items[j].kind in ("comma", "and", "semi", "score", "bracket"):
                j += 1
            scored = any(i.kind in ("score", "bracket") for i in items[places[-1] + 1 : j])
            if (
                j == len(items)
                or items[j].kind != "subject"
                or items[j - 1].kind not in ("comma", "and", "semi")
                or not scored
            ):
                return places
            if self._is_ranked(items, j) or items[j].start - items[j - 1].end > 2:
                return places  # "kế đó là A 80 điểm; B áp chót": B has a rank of its own
            places += self._group(items, j)

    def told_ranks(self) -> bool:
        """Tell whether the paragraph has told a rank that the next one follows."""
        return self.frame.rank is not None and bool(self.frame.index)

    def _region_of(self, item: Item, owner: Subject) -> str | None:
        """Return the region among whose units a rank is told: *Ở khu vực Tây Nguyên, Gia Lai đứng thứ hai*."""
        within = leads_within(self.sentence, item)
        if within is not None and owner.level != "region":
            return within
        behind = region_behind(self.sentence, item.end)
        if behind is not None and owner.level != "region":
            return self._gap(*behind)
        for m in self.sentence.all("index_subject"):
            if m.get("region") and m.end <= item.start and m.get("region") != owner.name:
                before = self._gap(self.sentence.start, m.start)
                if (
                    _WITHIN.search(before)
                    and (before[-1:] == " " or self._gap(m.end, m.end + 2) == ", ")
                    and "," in self._gap(m.end, item.start)
                    and ";" not in self._gap(m.end, item.start)
                ):
                    return self._gap(m.start, m.end)
        return None

    def _tell_rank(
        self,
        item: Item,
        rank: tuple[int | None, int | None],
        owner: Subject | None,
        component: str | None,
        index: Item | None,
        year: str | None,
        *,
        end: int | None = None,
    ) -> None:
        m = item.mention
        if m is None or owner is None:
            return
        told = self._new("rank", item, m, owner, component, year, index)
        if end is not None:
            told.evidence = self.context.reading.evidence(m, end=end)
        told.rank, told.out_of = rank
        told.out_of = told.out_of or m.get("out_of")
        told.from_last = m.get("from_last")
        told.scope = str(m.get("scope")) if m.get("scope") else self.region or self._region_of(item, owner)
        if told.year != UNKNOWN and (told.year is None or told.year != self.frame.before):
            told.change, self.steps = self.steps, None  # steps lead to the new rank, not to the one before
        self.frame.among = told.scope if m.get("scope") else self.frame.among
        base = self.frame.base
        past = told.year == UNKNOWN or (told.year is not None and base is not None and told.year < base)
        if not past:  # "A về nhì (năm trước hạng 10); tiếp theo là B": B follows the second
            self.frame.rank, self.frame.rank_of = told.rank, component
        if told.rank is not None and component is None and not past:
            key = (told.index, bare_name(owner.name))
            if self.frame.ranks.get(key, told.rank) != told.rank:
                self.frame.placed_twice.add(key)
            self.frame.ranks[key] = told.rank
        self.told.append(told)
