"""Reads brackets and asides: what they say holds inside them, or is of one that is only compared with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Subject
from bantin.assemble.index_in_turn import TurnWalk
from bantin.assemble.index_moved_parts import tells_both
from bantin.assemble.index_regions import region_before

_COMPARED_WITH = re.compile(r"so với(?: kết quả| năm)? (?P<year>20\d\d) ?$", re.I)
_OUTDONE = re.compile(r"(?<!\w)(?:so với|kém|hơn|cùng với)(?: cả)? $", re.I)
_BEHIND = re.compile(
    r"\((?:chỉ |xếp |đứng |ngay |liền |kém |thua |hơn |trên ){0,3}(?:sau |kém |thua |hơn |trên )?", re.I
)
_SET_BESIDE = re.compile(r"(?<!\w)(?:sau|trên|dưới|trước|hơn|kém|thua) $", re.I)
_WHO_IS = re.compile(
    r" - (?:(?:nơi|đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|thành phố|thị xã) )?(?:đang |vẫn |hiện |hiện đang )?"
    r"|, (?:nơi|đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|thành phố|thị xã) (?:đang |vẫn |hiện |hiện đang )?",
    re.I,
)
_WITH_POINTS = re.compile(
    r"(?: (?:toàn |cả )?(?:tỉnh|huyện|nước|khối|thành phố|bảng)(?: xếp hạng)?)?,? (?:với|đạt|được)(?: số| tổng)?(?: điểm)? ",
    re.I,
)
_BY_SO_MUCH = re.compile(r"[^,;.()\d]{0,20}(?:,| -) (?:tới |đến |những |là |gần |chỉ )?", re.I)
_IS = ("là", "đạt", "chỉ", "chỉ đạt", "chỉ là", "được", "")
_APPOSITION = re.compile(
    r" - (?:nơi|đơn vị|địa phương|cơ quan|xã|phường|huyện|thị xã|tỉnh|thành phố|sở|ngành|quán quân|á quân)(?!\w)[^-;:.()]*?(?:\d[.,]\d[^-;:.()]*?)?(?= - | -,|, [^\W\d])",
    re.I,
)
"""*So với xã A - nơi đang dẫn đầu với 92,1 điểm - B còn kém …*: what stands between the dashes is told of A."""
GROUPS = frozenset(f"index_subject.{rule}" for rule in ("average", "best_part_of", "whole_country", "whole_level"))


def _is_kind_alone(item: Item) -> bool:
    """Tell whether an item is a unit's kind without a name: *A - tỉnh đứng đầu*."""
    bare = item.kind == "subject" and item.subject is None and item.mention is not None
    return bare and item.mention is not None and bool(item.mention.get("level"))


class AsideWalk(TurnWalk):
    """A walk that reads brackets and asides."""

    def _aside(self, items: Sequence[Item], at: int) -> int | None:
        """Read the bracket of one that is only compared with: *hơn A (81,2 điểm)* tells of A, then goes on."""
        follows = items[at + 1] if at + 1 < len(items) else None
        subject = self._whose(items[at])
        if follows is None or subject is None:
            return None
        if follows.kind == "rank" and self._gap(items[at].end, follows.start) == " ":
            return self._ranked_aside(items, at, subject)
        if (end := self._described_aside(items, at, subject)) is not None:
            return end
        group = (mention := items[at].mention) is not None and mention.rule in GROUPS
        if (apposition := _APPOSITION.match(self._gap(items[at].end, self.sentence.end))) is not None:
            return self._apposed(items, at, subject, items[at].end + apposition.end())
        if group and (end := self._of_group(items, at, subject)) is not None:
            return end
        if follows.kind != "bracket":
            return None
        if not any(i.kind in ("score", "rank") for i in follows.inner):
            return None
        mention = items[at].mention
        if mention is not None and mention.get("region"):
            self.region = self._gap(items[at].start, items[at].end)  # "thăng 1 bậc trong vùng A (từ thứ 9 lên 8)"
            self._on_bracket(items, at + 1)
            self.region = None
            return at + 2
        kept, parts = self.frame.subjects, self.frame.components
        if not parts and self.told and self.told[-1].family == "rank" and self.told[-1].component:
            self.frame.components = [self.told[-1].component]  # "dẫn đầu chỉ số X, trên A (0,7 điểm)"
        end = at
        for place in self._asides_from(items, at):
            self.frame.subjects = [s for s in (self._whose(items[place]),) if s is not None]
            self._on_bracket(items, place + 1)
            end = place
        self.frame.subjects, self.frame.components = kept, parts
        return end + 2

    def _of_group(self, items: Sequence[Item], at: int, subject: Subject) -> int | None:
        """Read the figure of a whole group that one is compared with: *thấp hơn trung bình cả nước (83,7%)*."""
        k = next((k for k in range(at + 1, len(items)) if items[k].start >= items[at].end), at)
        score = items[k].kind == "score" and self._gap(items[at].end, items[k].start).strip() in _IS
        bracket = items[k].kind == "bracket" and k > at + 1 and items[k].start == items[at].end + 1
        if not (score or bracket):
            return None
        kept, self.frame.subjects = self.frame.subjects, [subject]
        if score:
            self.run([items[k]])  # "cao hơn mức trung bình của cả nước là 42,3"
        else:
            self._on_bracket(items, k)
        self.frame.subjects = kept
        return k + 1

    def _apposed(self, items: Sequence[Item], at: int, subject: Subject, end: int) -> int | None:
        """Read what is told between dashes of one that is only compared with."""
        inside = [k for k in range(at + 1, len(items)) if items[k].start < end]
        if not any(items[k].kind in ("score", "rank") for k in inside) or any(
            items[k].kind == "subject" for k in inside
        ):
            return None
        kept, parts = self.frame.subjects, self.frame.components
        self.frame.subjects, self.frame.components = [subject], []
        self.run([items[k] for k in inside])
        self.frame.subjects, self.frame.components = kept, parts
        return inside[-1] + 1

    def _ranked_aside(self, items: Sequence[Item], at: int, subject: Subject) -> int | None:
        """Read rank and score of one that is only compared with: *So với A dẫn đầu (93,2 điểm), B …*."""
        rest = items[at + 2] if at + 2 < len(items) else None
        beside = rest is not None and rest.kind in ("bracket", "comma") and rest.start - items[at + 1].end <= 1
        if not beside or rest is None or not _OUTDONE.search(self._before(items[at])):
            return None
        kept, parts = self.frame.subjects, self.frame.components
        self.frame.subjects, self.frame.components = [subject], []
        self.run([items[at + 1]])
        if rest.kind == "bracket":
            self._on_bracket(items, at + 2)
        self.frame.subjects, self.frame.components = kept, parts
        return at + 3

    def _described_aside(self, items: Sequence[Item], at: int, subject: Subject) -> int | None:
        """Read the words that describe one compared with: *So với A - nơi đang dẫn đầu tỉnh với 96 điểm - B còn kém …*."""
        passed = (k for k in range(at + 1, len(items)) if items[k].kind != "comma" and not _is_kind_alone(items[k]))
        last = next(passed, at)
        if items[last].kind != "rank" or not _OUTDONE.search(self._before(items[at])):
            return None
        if not _WHO_IS.fullmatch(self._gap(items[at].end, items[last].start)):
            return None
        told = last
        rest = [k for k in range(told + 1, min(told + 3, len(items))) if items[k].kind != "field"]
        if rest and items[rest[0]].kind == "score":
            gap = self._gap(items[told].end, items[rest[0]].start)
            last = rest[0] if _WITH_POINTS.fullmatch(gap) else last
        end = last + 1
        after = items[end] if end < len(items) else None
        if after is not None and after.kind == "bracket" and after.start - items[last].end == 1:
            end += 1  # "So với A - đơn vị đứng đầu (93,1 điểm), B kém …"
        if not re.match(r" -|[,)]|[^,;.()\d]{0,20}(?: -|[,)])", self._gap(items[end - 1].end, self.sentence.end)):
            return None
        kept, parts = self.frame.subjects, self.frame.components
        self.frame.subjects, self.frame.components = [subject], []
        self.run(items[told:end])
        self.frame.subjects, self.frame.components = kept, parts
        away = [k for k in range(end, min(end + 2, len(items))) if items[k].kind != "comma"]
        if away and items[away[0]].kind == "score":
            gap = self._gap(items[end - 1].end, items[away[0]].start)
            end = away[0] + 1 if _BY_SO_MUCH.fullmatch(gap) else end  # "kém A, đơn vị dẫn đầu, 12 điểm"
        return end

    def _asides_from(self, items: Sequence[Item], at: int) -> list[int]:
        """Return the places of those compared with in one list, each with its bracket: *sau A (8,1), B (7,9)*."""
        places = [at]
        while True:
            j = places[-1] + 2
            joined = j + 2 < len(items) and items[j].kind in ("comma", "and") and items[j + 1].kind == "subject"
            if not joined or items[j + 2].kind != "bracket" or items[j + 1].start - items[j].end > 2:
                return places
            if self._whose(items[j + 1]) is None or not any(i.kind == "score" for i in items[j + 2].inner):
                return places
            places.append(j + 1)

    def _on_bracket(self, items: Sequence[Item], at: int) -> None:
        """Read a bracket: what it says holds inside it alone."""
        frame = self.frame
        if items[at].start in self.bound:
            return
        before = items[at - 1] if at else None
        kept = (frame.base, frame.passing, list(frame.subjects), list(frame.components), self.target, self.other)
        nobody, region = self.nobody, self.region
        self.region = region or region_before(self.sentence, items[at].start)
        if (
            before is not None
            and before.kind in ("year", "index")
            and before.mention
            and frame.before == str(before.mention.get("year"))
            and not self._holds_move(items[at])
        ):
            frame.passing = frame.before  # "lùi 3 bậc so với năm 2014 (thứ 10/12)"
        compared = _COMPARED_WITH.search(self._before(items[at], 24))
        if compared is not None and not self._holds_move(items[at]):
            frame.passing = compared["year"]
        frame.passing = self.year_behind_bracket(items, at) or frame.passing
        frame.subjects = self._behind_whom(items[at]) or frame.subjects
        self.in_bracket = True
        beside = before is not None and before.kind == "component" and items[at].start - before.end == 1
        self.part_moves = beside and tells_both(self.sentence, items[at].inner)
        self.part_alone = beside and not self.part_moves
        self.target = self.target and not self._tells_past(items[at])
        self.left = before is not None and before.kind == "rank" and self._moves(items, at - 1)
        each = self._each_compared(items[at])
        for subject, figure in each:
            frame.subjects = [subject]
            self.run([figure])
        if not each:
            self.run(items[at].inner)
        self.in_bracket = self.left = False
        self.part_moves = self.part_alone = False
        frame.base, frame.passing, frame.subjects, frame.components, self.target, self.other = kept
        self.nobody, self.region = nobody, region

    def _tells_past(self, bracket: Item) -> bool:
        """Tell whether a bracket behind an aim opens with a year that was measured: *phấn đấu vào tốp 5 (năm 2020 xếp thứ 9)*."""
        first = bracket.inner[0]
        if first.kind != "year" or first.mention is None or any(i.kind == "target" for i in bracket.inner):
            return False
        return self.frame.base is not None and str(first.mention.get("year")) <= self.frame.base

    def _behind_whom(self, bracket: Item) -> list[Subject]:
        """Return the one that a bracket tells to stand before, of whom its figures are: *đứng thứ 2 (sau A, 91,1 điểm)*."""
        first = bracket.inner[0]
        rest = [i.kind for i in bracket.inner[1:] if i.kind not in ("comma", "colon")]
        if first.kind != "subject" or not rest or not {*rest} <= {"score", "rank"}:
            return []
        subject = self._whose(first) if _BEHIND.fullmatch(self._gap(bracket.start, first.start)) else None
        return [subject] if subject is not None else []

    def _each_compared(self, bracket: Item) -> list[tuple[Subject, Item]]:
        """Return those that a bracket sets the unit between, each with its figure: *(sau A: 91,1 điểm; trên B: 90 điểm)*."""
        told = [i for i in bracket.inner if i.kind not in ("comma", "colon", "and", "semi")]
        found = []
        for one, figure in zip(told[::2], told[1::2], strict=False):
            subject = self._whose(one) if one.kind == "subject" and figure.kind in ("score", "rank") else None
            if subject is None or not _SET_BESIDE.search(self._before(one)):
                return []
            found.append((subject, figure))
        return found if len(found) > 1 and len(told) == 2 * len(found) else []

    def _holds_move(self, bracket: Item) -> bool:
        """Tell whether a bracket tells a move: *so với năm 2020 (từ vị trí 47 lên vị trí 13)*."""
        return any(i.kind in ("rank", "score") and self._moves(bracket.inner, k) for k, i in enumerate(bracket.inner))
