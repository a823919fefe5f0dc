"""Reads the ranks of one sentence; the whole walk over a sentence's items."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bantin.assemble.index_apposed import is_apposed
from bantin.assemble.index_classes import is_within_class
from bantin.assemble.index_frame import UNKNOWN, Item, Subject
from bantin.assemble.index_last_year import is_of_last_year
from bantin.assemble.index_leaders import LeaderWalk
from bantin.assemble.index_means import are_group
from bantin.assemble.index_unnamed import follows_unread_name, has_points_unnamed, is_of_unnamed
from bantin.normalise import names, numbers
from bantin.patterns import Mention

_OUTDONE = re.compile(r"(?<!cao )(?<!thấp )(?<!\w)(?:hơn|kém|bỏ xa|vượt|cách|trên|dưới)(?: cả)? $", re.I)
"""*hơn vị trí thứ 2 (Sở A) 0,7 điểm*: another's place."""
_WITH_SCORE = re.compile(
    r"(?:[^;.]*:)?\W*(?:cụ thể, |trong đó, )?với(?: số| tổng)?(?: điểm(?: số)?)?(?: là| đạt)? ", re.I
)
_RANKED = re.compile(r"(?P<rank>\d{1,3}|\p{L}+)(?:/(?P<out_of>\d{1,3}))?".replace(r"\p{L}", r"[^\W\d_]"))
_YEAR_OF_RANK = re.compile(r" \((?:năm )?20\d\d\)")
_ORDINALS = frozenset(["nhất", "nhì", "một", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
_RANKED_IN = re.compile(
    r"(?: bảng| cả nước| toàn quốc| toàn tỉnh| tỉnh| toàn huyện| khối"
    r"| (?:cả |toàn )?(?:khu vực|vùng|cụm)(?:(?: -| [^\W\d_]+){1,9}(?= (?:về|ở)(?!\w)| ?$))?)*(?: về| ở| trong| trụ cột)?(?: xếp hạng| kết quả| công tác| các| hai| ba)*(?: nội dung| lĩnh vực| chỉ số(?: thành phần)?| tiêu chí| nhóm| trụ cột)? ?"
)
_PARTS_ARE = re.compile(r"(?: là| gồm| bao gồm)?(?: có)?:? ?\"?", re.I)
_ABOUT = re.compile(
    r"(?: cả nước| toàn quốc| toàn tỉnh| tỉnh| toàn huyện| huyện| xã| phường| thị trấn| toàn xã| khối| thành phố)? về (?P<what>(?!(?:chỉ số|bảng xếp hạng|nội dung|lĩnh vực) (?:này|đó|trên)|vị trí|thứ|hạng|nhóm|đích|cuối|chót)[^\W\d][\w -]{4,70}?)(?=[,.;:()]| và (?:thứ|đứng|xếp|hạng)| với | đạt | - |$)"
)
_IS_PART = re.compile(r"(?: trong [^,;:()]{3,50})?,? (?:là|thuộc về|vẫn là) ", re.I)
_BARE_ORDINAL = re.compile(r"(?:thứ|hạng|ngôi) ", re.I)
_PAIR = 2
_GROWTH = re.compile(r"(?<!\w)(?:tăng|giảm|tiến bộ|cải thiện|tụt)(?!\w)", re.I)
_PART_WORDS = re.compile(r"lĩnh vực|nội dung|tiêu chí|mặt công tác|thành phần|trụ cột", re.I)
_BY_WORDS = ("rank.first", "rank.highest", "rank.lowest", "rank.last", "rank.last_is", "rank.alone", "rank.closes_list")


class FullWalk(LeaderWalk):
    """A walk that reads scores and ranks; `by_work`: whether the rank at hand is of another index, told by its work."""

    by_work = False

    def _on_rank(self, items: Sequence[Item], at: int) -> int | None:
        frame = self.frame
        kept = frame.index, frame.written, frame.unit, frame.scale, frame.scales
        self.by_work = False
        end = self._rank_apart(items, at) or self._rank(items, at)
        if self.by_work:  # "đứng thứ 3 về chuyển đổi số": of that rank alone
            frame.index, frame.written, frame.unit, frame.scale, frame.scales = kept
        return end

    def _rank(self, items: Sequence[Item], at: int) -> int | None:
        item = items[at]
        m = item.mention
        if m is None or self._blocked(item) or self._follows_nothing(items, at):
            return None
        found = self._run_and_places(items, at)
        if found is None:
            return self._ranks_of(items, at)[-1] + 1
        run, places = found
        if self._lead_both(items, at) or self._lead_each(items, at, places):
            return run[-1] + 1
        if self._is_of_none(items, at, run, places) or self._is_of_either(items[at]):
            return None
        self._index_behind(items, at)
        named = self._parts_named(items, at)
        if named is None and (m.get("parts") or not self._measured(items, at)):
            return None
        year = self._year_of(items, at)
        year = UNKNOWN if self._leads_for_years(items, at) else year
        ranks = [r for p in run for r in _expand(items[p].mention)]
        owners = [s for s in (self._resolve(items[p]) for p in places) if s is not None] or self._owners_of(
            items, at, ranks
        )
        if not places and not self.frame.subjects and m.rule in _BY_WORDS and not (named or self.frame.components):
            return None
        if not places and m.rule == "rank.first" and len(owners) > 1 and not self.together and self._are_peers(owners):
            self._lead_together(item, owners, year)
            return run[-1] + 1
        if not places and m.get("from_last") and len(owners) > 1 and not self.together:
            return run[-1] + 1  # "A (60 điểm), B (59 điểm) đứng cuối": not both are the last
        components = named or self._parts_ranked(item)
        evidence = [items[p] for p in run for _ in _expand(items[p].mention)]
        years = self._years_listed(item, len(ranks))
        for k, (rank, owner, part, index) in enumerate(self._match(ranks, owners, components, bool(places), years)):
            told_in = years[k] if years else year
            end = items[places[-1]].end if places and m.get("after") else None  # "ba là A"
            self._tell_rank(evidence[min(k, len(evidence) - 1)], rank, owner, part, index, told_in, end=end)
        self._tell_leader(items, run[-1], year)
        for part in self._led_too(items, run[-1]) if named and len(owners) == 1 else ():
            self._tell_rank(item, ranks[0], owners[0], part, None, year)
        self._tell_besides(items, at, [] if components else ranks, owners, year)
        if named and len(named) == 1:
            self._give_component(item, named[0])
        if named and self._is_scored(items, run[-1]):
            self.frame.components = named[-1:]
        return run[-1] + 1

    def _parts_named(self, items: Sequence[Item], at: int) -> list[str] | None:
        """Return the parts told right behind a rank; as many as it says: *đứng đầu 2 chỉ số thành phần là A và B*."""
        m = items[at].mention
        count = m.get("parts") if m is not None else None
        named = self._component_behind(items, at, _PARTS_ARE if count else _RANKED_IN)
        return None if count and named and count != len(named) + len(self._led_too(items, at)) else named

    def _owners_of(self, items: Sequence[Item], at: int, ranks: Sequence[object]) -> Sequence[Subject | None]:
        """Return whom ranks told behind names are of: the last alone where the others have scores: *A (82,1 điểm), B đứng thứ ba*."""
        owners, m = self._owners(), items[at].mention
        if len(ranks) > 1 or len(owners) < _PAIR or self.together or m is None or m.get("rank") == 1:
            return owners
        scored = {t.subject for t in self.told if t.family == "score" and t.component is None}
        apart = [i.kind for i in items[max(at - 2, 0) : at]] in (["comma", "subject"], ["and", "subject"])
        if apart and owners[-1] not in scored and all(o in scored for o in owners[:-1]):
            self.frame.subjects = self.frame.subjects[-1:]
            return owners[-1:]
        return owners

    def _is_of_none(self, items: Sequence[Item], at: int, run: list[int], places: list[int]) -> bool:
        """Tell whether no single unit has the rank: those listed with it are ranked by their order, if at all."""
        m = items[at].mention
        if m is None or m.get("several"):
            self._several(items, at, places)
            return True
        nobodys = self._is_nobodys(items, at, run, places)
        several = len(places) > 1 and len(run) == 1 and not m.get("ranks")
        if several and not nobodys and m.get("rank") == 1:
            self._several(items, at, places)
        return nobodys or several or is_within_class(self.sentence, items[at])

    def _run_and_places(self, items: Sequence[Item], at: int) -> tuple[list[int], list[int]] | None:
        """Return the ranks told together and those they are told of; None where they do not pair."""
        m = items[at].mention
        run = [at] if self._moves(items, at) else self._ranks_of(items, at)
        many = sum(len(_expand(items[p].mention)) for p in run)
        places = self._object(items, run[-1])
        if many > 1 and places:
            places = self._series(items, places[0])
            joined = len(run) == 1 or self._gap(items[run[-2]].end, items[run[-1]].start).strip(" ,") == "và"
            if len(places) != many and joined:
                return None  # "vị trí thứ 5 và thứ 6 lần lượt là …", where the names are not all read
            self.objects |= {items[p].start for p in places if len(places) == many}
        pairs: tuple[int, ...] = (len(places), len(self.frame.subjects), len(self.frame.components), len(self.indices))
        paired = len(run) == 1 and m is not None and m.get("ranks")
        if many > 1 and not places and many not in pairs and (self.in_bracket or paired):
            self.frame.subjects = self._scored_before(many) or self.frame.subjects
            pairs = (*pairs, len(self.frame.subjects))
        if len(run) > 1 and many not in pairs:
            # "A, B, C ở các vị trí thứ 2, thứ 3": which of them is told nowhere
            return None if len(self.frame.subjects) > 1 and not self.together else ([at], self._object(items, at))
        if places and items[run[-1] + 1].kind == "bracket":  # "thấp nhất (60 điểm) là A": the score is A's, too
            self.frame.subjects = [s for s in (self._resolve(items[p]) for p in places) if s is not None]
        return run, places

    def _scored_before(self, many: int) -> list[Subject]:
        """Return the units just told with falling scores, as many as a bracket gives places: *A 71 điểm, B 70 điểm (hạng 8 và 9)*."""
        scores = [t for t in self.told if t.family == "score"]
        plain = all(t.component is None and t.subject is not None and t.value is not None for t in scores)
        if len(scores) != many or not plain or any(t.family == "rank" for t in self.told):
            return []
        falls = all((a.value or 0) > (b.value or 0) for a, b in itertools.pairwise(scores))
        subjects = [t.subject for t in scores if t.subject is not None]
        return subjects if falls and len(set(subjects)) == many else []

    def _is_nobodys(self, items: Sequence[Item], at: int, run: list[int], places: list[int]) -> bool:
        """Tell whether a rank is of nobody that the sentence names: a rule, a question, a superlative of growth."""
        item = items[at]
        m = item.mention
        means = bool(self.means) and self.frame.subjects == self.means
        if m is None or (m.get("claim") and (self.nobody or means or _GROWTH.search(self._clause_before(item)))):
            return True
        if places:
            return False
        if not self.frame.components and are_group(self.frame.subjects):
            return True
        if has_points_unnamed(self.sentence, item):
            self.nobody = True
        if m.get("claim") and self._is_between_parts(items, at):
            return True
        claim = m.get("claim") or (m.rule == "rank.in_words" and _BARE_ORDINAL.match(self._gap(item.start, item.end)))
        shared = len(run) > 1 and len(run) in (len(self.frame.subjects), len(self.frame.components))
        return bool(
            self._is_loose(items, at)
            or self._is_of_next(items, item)
            or follows_unread_name(self.sentence, items, at)
            or (_OUTDONE.search(self._before(item)) and not self._is_of_last_year(item))
            or (is_of_unnamed(self.sentence, item) and not is_apposed(self.sentence, items, at))
            or (claim and not shared and not self._claimed(items, at))
        )

    def _is_of_last_year(self, item: Item) -> bool:
        return is_of_last_year(self._before(item, 90), self._gap(item.end, self.sentence.end))

    def _is_between_parts(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a superlative compares the parts of one unit: *cao nhất trong 5 yếu tố là X*."""
        part = items[at + 1] if at + 1 < len(items) else None
        if part is None or part.kind != "component":
            return False
        return _IS_PART.fullmatch(self._gap(items[at].end, part.start)) is not None

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
        passed = [k for k in range(at + 1, len(items)) if not self._may_stand_between(items[k])]
        named = next((k for k in passed if items[k].kind != "comma"), at)
        if items[named].kind != "component":
            return False
        ends = [self._tail(items, named), items[named].end]
        rest = [i for i in items[named + 1 :] if i.kind not in ("field", "comma")]
        behind = next((i for i in rest if i.start >= ends[0]), None)
        if behind is not None and behind.kind == "score" and ends[0] > ends[1]:
            return self._gap(ends[0], behind.start).lstrip('"') in (", đạt ", " đạt ", " với ", ", với ", ", được ")
        if not rest or rest[0].kind not in ("score", "bracket"):
            return False
        rest = [items[named], rest[0]]
        gap = self._gap(rest[0].end, rest[1].start)
        # "đứng đầu về X ở cơ sở (6,4 điểm)"
        tail = rest[1].kind == "bracket" and re.fullmatch(r"[^,;:.()\d]{2,50} ", gap)
        return bool(tail) or gap.strip(' "') in ("", "với", "đạt", ", đạt", "được", "khi đạt", "khi được")

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

    def _match(
        self,
        ranks: list[tuple[int | None, int | None]],
        owners: Sequence[Subject | None],
        components: list[str],
        told_behind: bool,
        years: Sequence[str],
    ) -> list[tuple[tuple[int | None, int | None], Subject | None, str | None, Item | None]]:
        one = components[-1] if len(components) == 1 else None
        if len(ranks) > 1:
            if len(components) == len(ranks):
                return [(r, owners[-1], c, None) for r, c in zip(ranks, components, strict=True)]
            if len(owners) == len(ranks):
                return [(r, o, one, None) for r, o in zip(ranks, owners, strict=True)]
            if len(self.indices) == len(ranks):
                return [(r, owners[-1], None, i) for r, i in zip(ranks, self.indices, strict=True)]
            if years and len(owners) == 1 and len(components) <= 1:
                return [(r, owners[-1], one, None) for r in ranks]
            return []
        if len(components) > 1:
            return [(ranks[0], owners[-1], c, None) for c in components]
        if self.each and len(owners) == 1:
            return [(ranks[0], owners[-1], None, i) for i in self.indices]
        if (told_behind or self.carried) and len(owners) > 1:
            return []
        return [(ranks[0], o, one, None) for o in owners]

    def _index_behind(self, items: Sequence[Item], at: int) -> None:
        kept = self.frame.index
        for item in items[at + 1 : at + 4]:
            if item.kind in ("score", "rank", "semi", "comma", "subject", "and"):
                return
            work = item.weak and item.start - items[at].end == 1 and self.frame.said(item).startswith("về ")
            if item.kind == "index" and (work or not item.weak) and item.start - items[at].end < 60:
                if not self.frame.is_compared(item):
                    self.frame.set_index(item)
                    self.by_work = work and kept not in ("", self.frame.index)
                return


def _expand(mention: Mention | None) -> list[tuple[int | None, int | None]]:
    """Return the ranks a mention tells with the number of those ranked: one, or as many as are listed."""
    if mention is None:
        return []
    if not mention.get("ranks"):
        return [(mention.get("rank"), mention.get("out_of"))]
    out: list[tuple[int | None, int | None]] = []
    for found in _RANKED.finditer(_YEAR_OF_RANK.sub("", str(mention.get("ranks")).lower())):
        if found["rank"].isdigit() or found["rank"] in _ORDINALS:
            out.append((numbers.ordinal(found["rank"]), int(found["out_of"]) if found["out_of"] else None))
    return out
