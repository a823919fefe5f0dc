"""Reads the items of one sentence from left to right: which index, year, component and subject a figure belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.context import Context
from bantin.assemble.index_behind import is_fronted, year_behind_index
from bantin.assemble.index_frame import SERVICE, UNKNOWN, Frame, Item, Subject, Told, of_index
from bantin.assemble.index_last_year import is_of_last_year, is_then
from bantin.assemble.index_lost import is_lost
from bantin.assemble.index_moved_parts import is_among_moved, is_too_much
from bantin.assemble.index_other_boards import is_on_other_board
from bantin.assemble.index_other_measures import is_over
from bantin.assemble.index_regions import of_region
from bantin.assemble.index_speech import is_quoted
from bantin.assemble.index_strangers import (
    goes_on_with_stranger,
    is_growth,
    is_of_stranger,
    opens_with_stranger,
    strangers_of,
)
from bantin.assemble.index_years import says_among_all
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_FROM = re.compile(r"(?<!\w)từ(?: vị trí| hạng| chỗ| mức)? ?$", re.I)
_INTO_GROUP = re.compile(
    r",? (?:đã )?(?:lọt|vươn lên|vào|nhảy|lên)(?: vào| lên)?(?: trong)? (?:top|tốp|nhóm)(?!\w)", re.I
)
_OF_INDEX = re.compile(r'"? (?:của|trong|thuộc)(?: bộ)?(?: chỉ số)? ', re.I)
"""*Tính minh bạch của PCI đạt 6,5 điểm*: the part holds on."""
_SATISFIED = re.compile(r"(?:mức độ|sự) hài lòng", re.I)
_ARRIVES = re.compile(r"(?:lên|xuống|về|đến|còn|vươn|tụt)(?!\w)", re.I)
_TO = re.compile(r"[^;.]{0,40}?(?<!\w)(?:lên|xuống|đến|về|thành|còn)(?!\w)", re.I)


class Walk:
    """Reads one sentence; what it finds is in `told`, what it leaves for the next in `frame`."""

    def __init__(self, context: Context, sentence: Sentence, frame: Frame, default: Subject | None) -> None:
        self.context, self.sentence, self.frame, self.default = context, sentence, frame, default
        self.told: list[Told] = []
        self.target = False
        self.other: Item | None = None
        self.indices: list[Item] = []
        self.scale: float | None = None
        self.bound: set[int] = set()
        self.steps: float | None = None
        self.objects: set[int] = set()
        self.together = self.nobody = False
        self.topic = False  # whether all the sentence tells of another measure
        self.of_group = False  # whether a group was named, so that an average behind it is the group's
        self.means: list[Subject] = []  # the group whose means are told: it has no place
        self.carried = len(frame.subjects) > 1
        self.region: str | None = None
        self.maxima: set[int] = set()  # brackets that tell how many points a part counts
        self.part_max: dict[str, float] = {}
        self.now = -1  # where the sentence came back to the year of the index
        self.joint: str | None = None  # two parts joined by *và*, as written
        self.in_bracket = False
        self.part_moves = self.part_alone = False  # whether a bracket tells a move of the part before it, or less
        self.left = False  # whether a bracket stands behind the place left: *từ thứ 4 (85 điểm) xuống thứ 10*
        self.structured = frame.weights
        self.strangers: list[int] = []  # where names end that are nobody known
        self.estranged: list[int] = []  # where their figures end
        self.fronted = False
        self.led = False  # whether a part with a colon leads all that follows: *Ở nhóm X: A 8,2 điểm; B 7,9 điểm*
        self.behind = False  # whether the part at hand was told behind its points
        self.unnamed = frame.unnamed  # whether the sentence speaks of a unit that the story does not name
        frame.sentence = sentence
        if not frame.listed:
            frame.components = []

    def run(self, items: Sequence[Item]) -> None:
        """Read the items in order."""
        if not self.in_bracket and not self.strangers:
            self.strangers = strangers_of(self.sentence, items)
        if not self.in_bracket and opens_with_stranger(self.sentence, items):
            self.frame.subjects, self.unnamed = [], True
            self.other = Item("other", self.sentence.start, self.sentence.start)
        at = 0
        while at < len(items):
            item = items[at]
            step = getattr(self, f"_on_{item.kind}", None)
            at = (step(items, at) if step else None) or at + 1

    def _gap(self, start: int, end: int) -> str:
        return self.sentence.between(start, end)

    def _before(self, item: Item, length: int = 40) -> str:
        return self._gap(max(item.start - length, self.sentence.start), item.start)

    # --- what figures belong to --------------------------------------------------------------------------------------------
    def _on_index(self, items: Sequence[Item], at: int) -> None:
        item = items[at]
        fronted = item.weak and is_fronted(self.sentence, item) and not self.told
        if (item.weak and self.frame.index and not fronted) or self.frame.is_compared(item):
            return
        if self.frame.index == SERVICE and _SATISFIED.match(self._gap(item.start, item.end)):
            self.other = item  # how many are satisfied is a part of that index, told as a share
            return
        if self.indices and self._gap(self.indices[-1].end, item.start).strip(" ,(") in ("", "và"):
            self.indices.append(item)
        else:
            self.indices = [item]
        components = self.frame.components
        if self.frame.index != (item.mention and (item.mention.get("name") or item.mention.get("about"))):
            self.steps = None
        self.frame.set_index(item)
        part = items[at - 1] if at else None
        of_part = part is not None and part.kind == "component" and _OF_INDEX.fullmatch(self._gap(part.end, item.start))
        if of_part or (self.told and re.search(r"(?:bảng xếp hạng|trong|của|về) ?$", self._before(item))):
            self.frame.components = components
        self.other, self.topic = None, False

    def _on_year(self, items: Sequence[Item], at: int) -> None:
        if items[at].start not in self.bound and not self.target:
            own = of_index(self.sentence, self.indices, items[at]) or self.frame.is_of_result(self.sentence, items[at])
            self.frame.set_year(self.sentence, items[at], of_index=own)

    def _on_both(self, items: Sequence[Item], at: int) -> None:
        self.together = True

    def _on_target(self, items: Sequence[Item], at: int) -> None:
        mention = items[at].mention
        if mention is not None and mention.get("structure"):
            self.frame.take_parts(self.sentence)
            self.structured = True  # what follows says how points are parted: "3 trụ cột: chính quyền số (400 điểm) …"
        else:
            self.target = True

    def _on_hamlet(self, items: Sequence[Item], at: int) -> None:
        self.other, self.frame.components, self.frame.subjects = items[at], [], []

    def _on_field(self, items: Sequence[Item], at: int) -> None:
        if not self.target:  # "phấn đấu vào nhóm 15/34 tỉnh": not among whom the ranks told were made
            self.frame.fields.append((of_region(self.sentence, items, at), self.sentence))

    def _on_now(self, items: Sequence[Item], at: int) -> None:
        """Come back from an earlier year: *năm 2020 A đạt 84 điểm; năm nay giảm vì khảo sát chỉ được 20 điểm*."""
        self.frame.forget_year_past()
        self.now = items[at].start

    # --- figures -------------------------------------------------------------------------------------------------------
    def _blocked(self, item: Item) -> bool:
        """Tell whether a figure is none of an index: aimed at, or said of something else."""
        if self.target or not self.frame.index:
            return True
        if not self.frame.subjects and is_quoted(self.sentence, item):
            return True  # what somebody says of nobody in particular: "đứng thứ 40 mà biết vì sao …"
        if self.other is not None and not self.frame.components and not is_over(self.sentence, self.other, item):
            return True
        if is_of_stranger(self.sentence, self.strangers, item.start):
            self.estranged.append(item.end)
            return True
        if goes_on_with_stranger(self.sentence, self.estranged, item):
            return True
        if is_lost(self.sentence, item):
            return True
        counted = item.mention is not None and item.mention.get("max") is not None
        told = self._gap(self.sentence.start, item.start)
        grows = is_growth(told) or (self.part_alone and is_among_moved(self.sentence, item))
        if (
            item.kind == "score"
            and not counted
            and grows
            and not (self.frame.components and is_too_much(self.frame.index, self.sentence, item))
        ):
            return True
        return is_on_other_board(self.sentence, item, of_part=bool(self.frame.components))

    def _bind_year(self, items: Sequence[Item], at: int) -> str | None:
        """Return the year told right behind a figure, and keep it from being read again."""
        if (behind := self.year_behind_bracket(items, at + 1)) is not None:
            return behind
        if (year := year_behind_index(self.sentence, items, at, self.frame.index)) is not None and year.mention:
            if items[at + 1].weak:
                self.bound.add(year.start)  # of an index by name it is the year that what follows is of, too
            return str(year.mention.get("year"))
        follows = at + 2 if says_among_all(self.sentence, items, at) else at + 1
        for item in items[follows : follows + 1]:
            gap = self._gap(items[follows - 1].end, item.start)
            year = item if item.kind == "year" else None
            inner = [i for i in item.inner if i.kind != "comma"]
            if item.kind == "bracket" and len(inner) == 1 and inner[0].kind == "year":
                year, gap = inner[0], ""
            if (
                year is not None
                and year.mention
                and re.fullmatch(r" ?(?:chung cuộc |cả nước |toàn tỉnh )?(?:vào|trong|của|ở|kỳ)?(?: kỳ)? ?", gap)
            ):
                self.bound |= {year.start, item.start}
                return str(year.mention.get("year"))
        return None

    def year_behind_bracket(self, items: Sequence[Item], at: int) -> str | None:
        """Return the year behind a figure and the bracket that goes with it: *66,4 điểm (hạng 25) năm 2023*."""
        both = items[at : at + 2]
        if at < 1 or [i.kind for i in both] != ["bracket", "year"] or items[at - 1].kind not in ("score", "rank"):
            return None
        bracket, year = both
        beside = self._gap(items[at - 1].end, bracket.start) == self._gap(bracket.end, year.start) == " "
        plain = any(i.kind in ("score", "rank") for i in bracket.inner)
        if not beside or not plain or any(i.kind == "year" for i in bracket.inner) or year.mention is None:
            return None
        self.bound.add(year.start)
        return str(year.mention.get("year"))

    def _moves(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a figure is where a change starts: *từ thứ 9 … lên thứ 3*."""
        item = items[at]
        if self.part_moves:
            return at == 0  # "tính minh bạch (5,7 lên 6,3)"
        if not _FROM.search(self._before(item, 16)) and not re.match(r"từ ", self._gap(item.start, item.end), re.I):
            return False
        if item.kind == "rank" and _INTO_GROUP.match(self._gap(item.end, item.end + 40)):
            return True
        later = next((i for i in items[at + 1 :] if i.kind == item.kind), None)
        return later is not None and bool(_TO.match(self._gap(item.end, later.end)))

    def _is_set_against(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a figure is the former one behind the new: *72,8 so với 72,1*."""
        before = items[at - 1] if at else None
        if self._before(items[at], 8).endswith("so với "):
            return True
        return (
            before is not None
            and before.kind == items[at].kind
            and self._gap(before.end, items[at].start).strip() == "so với"
        )

    def _is_then(self, item: Item) -> bool:
        """Tell whether a clause speaks of the year just compared with: *So với năm 2022 tụt 3 bậc; kỳ ấy A ở hạng 2*."""
        compared = self.frame.before if self.frame.passing in (None, self.frame.base) else None
        return compared is not None and is_then(self._gap(self.sentence.start, item.start), compared)

    def _is_left(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a figure is the one left, told behind the one reached: *nhích lên hạng 3 từ hạng 6 của năm trước*."""
        before = items[at - 1] if at else None
        if before is None or before.kind != items[at].kind or self._gap(before.end, items[at].start) != " từ ":
            return False
        return _ARRIVES.match(self._gap(before.start, before.end)) is not None

    def _year_behind_score(self, items: Sequence[Item], at: int) -> str | None:
        """Return the year behind the score of a rank that a move starts from: *từ hạng 10 với 68 điểm của năm 2022*."""
        score = items[at + 1] if at + 2 < len(items) else None
        if items[at].kind != "rank" or score is None or score.kind != "score":
            return None
        beside = self._gap(items[at].end, score.start) in (" với ", ", ", ", với ", " đạt ")
        year = self._bind_year(items, at + 1) if beside else None
        if year is not None:
            self.bound.discard(items[at + 2].start)  # the score is yet to take it
        return year

    def _year_of(self, items: Sequence[Item], at: int) -> str | None:
        starts = self.left or self._moves(items, at) or self._is_set_against(items, at)
        arrives = _ARRIVES.match(self._gap(items[at].start, items[at].end)) is not None
        rest = self._gap(items[at].end, self.sentence.end)
        starts = starts or (not arrives and is_of_last_year(self._before(items[at], 90), rest))
        starts = starts or self._is_then(items[at]) or self._is_left(items, at)
        told = str(items[at].mention.get("year") or "") if items[at].mention else ""  # type: ignore[union-attr]
        bound = told or self._bind_year(items, at) or (self._year_behind_score(items, at) if starts else None)
        if starts:
            self.frame.before = bound or self.frame.before
            return bound or self.frame.before or UNKNOWN
        return bound or self.frame.year

    def _new(
        self,
        family: str,
        item: Item,
        m: Mention,
        subject: Subject | None,
        component: str | None,
        year: str | None,
        index: Item | None = None,
    ) -> Told:
        name, written = self.frame.index, self.frame.written
        if index is not None and index.mention is not None:
            name, written = str(index.mention.get("name") or index.mention.get("about")), self.frame.said(index)
        evidence = self.context.reading.evidence(m)
        return Told(
            family=family,
            start=item.start,
            line=self.sentence.line,
            evidence=evidence,
            index=name,
            written=written,
            subject=subject,
            component=component,
            year=year,
        )
