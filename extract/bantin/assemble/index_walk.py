"""Reads the items of one sentence from left to right: which index, year, component and subject a figure belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.context import Context
from bantin.assemble.index_frame import UNKNOWN, Frame, Item, Subject, Told, of_index
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_FROM = re.compile(r"(?<!\w)từ(?: vị trí| hạng| chỗ| mức)? ?$", re.I)
_TO = re.compile(r"[^;.]{0,40}?(?<!\w)(?:lên|xuống|đến|về|thành|còn)(?!\w)", re.I)

_OF = re.compile(r"của (?:các )?$")
_ABOUT_COMPONENT = re.compile(r"(?:^|[\s,;.])(?:ở|về|tại|trong|với|riêng|đối với)(?: các)?\s*\"?$", re.I)
_LEVELS_OF = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    **dict.fromkeys(("huyện", "quận", "thị xã"), ("district",)),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), ("commune",)),
}
"""The levels of government that a bare word may stand for (Luật Tổ chức chính quyền địa phương 2015, 2025)."""


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
        self.together = False
        frame.sentence = sentence
        if not frame.listed:
            frame.components = []

    def run(self, items: Sequence[Item]) -> None:
        """Read the items in order."""
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
        if item.weak and self.frame.index:
            return
        if self.indices and self._gap(self.indices[-1].end, item.start).strip(" ,(") in ("", "và"):
            self.indices.append(item)
        else:
            self.indices = [item]
        components = self.frame.components
        self.frame.set_index(item)
        if self.told and re.search(r"(?:bảng xếp hạng|trong|của|về) ?$", self._before(item)):
            self.frame.components = components
        self.other = None

    def _on_year(self, items: Sequence[Item], at: int) -> None:
        if items[at].start not in self.bound and not self.target:
            self.frame.set_year(self.sentence, items[at], of_index=of_index(self.sentence, self.indices, items[at]))

    def _on_semi(self, items: Sequence[Item], at: int) -> None:
        self.other = None
        if any(t.component in self.frame.components for t in self.told):
            self.frame.components = []

    def _on_both(self, items: Sequence[Item], at: int) -> None:
        self.together = True

    def _on_target(self, items: Sequence[Item], at: int) -> None:
        self.target = True

    def _on_other(self, items: Sequence[Item], at: int) -> None:
        self.other = items[at]

    def _on_field(self, items: Sequence[Item], at: int) -> None:
        self.frame.fields.append((items[at], self.sentence))

    def _resolve(self, item: Item) -> Subject | None:
        """Return whom a subject item names; a bare huyện is the one spoken of, else the story's own."""
        if item.subject is not None or item.mention is None:
            return item.subject
        current = self.frame.subjects[-1] if self.frame.subjects else None
        word = str(item.mention.get("level") or "")
        if not word:
            return current or self.default
        kind = word.lower() + " "
        if current is not None and self.frame.said(item).endswith(" này"):
            return current
        if self.default is not None and self.default.name.lower().startswith(kind):
            return self.default
        if current is not None and current.name.lower().startswith(kind):
            return current
        office = self.frame.office
        if current is None and office is not None and office.name.lower().startswith(kind):
            return office
        home = self.context.home(word)
        if home is not None and current is not None and home.endswith(" " + current.name):
            return current
        if home is not None:
            level = next((h.level for h in self.context.homes.values() if h.full == home), None)
            return Subject(home, level)
        fits = self.default is not None and self.default.level in _LEVELS_OF.get(word.lower(), ())
        return self.default if fits else None

    def _whose(self, item: Item) -> Subject | None:
        speaker = item.mention.get("speaker") if item.mention is not None else None
        return self._speaker(str(speaker).lower()) if speaker else self._resolve(item)

    def _speaker(self, word: str) -> Subject | None:
        """Return whom *sở tôi*, *huyện chúng tôi* stands for: the only Sở that the story names, its own huyện."""
        home = self.context.home(word)
        if home is not None:
            return Subject(home, next((h.level for h in self.context.homes.values() if h.full == home), None))
        said = (str(m.get("org") or "") for _, m in self.context.reading.mentions("body"))
        offices = {self.context.office_name(name) for name in said if name.lower().startswith(f"{word} ")}
        return Subject(offices.pop(), "department") if len(offices) == 1 else None

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
            if items[j].start - items[j - 1].end > 12 or re.search(r"\d", words):
                break
            places.append(j)
            i = j + 1
        return places

    def _on_subject(self, items: Sequence[Item], at: int) -> int | None:
        item = items[at]
        follows = items[at + 1] if at + 1 < len(items) else None
        leads = follows is not None and follows.kind == "rank" and follows.start - item.end <= 2
        before = items[at - 1] if at else None
        if before is not None and before.kind in ("rank", "field") and self._gap(before.end, item.start) == " của ":
            return None  # "xếp thứ 8/12 xã của huyện" tells among whom
        if item.weak and item.start not in self.objects and not (leads and self._before(item).endswith("do ")):
            if item.subject is not None and item.mention is not None and item.mention.get("role"):
                self.frame.office = item.subject
                self.default = self.default or item.subject
            return self._aside(items, at)
        places = self._group(items, at)
        group = [s for s in (self._whose(items[p]) for p in places) if s is not None]
        if not group:
            if item.mention is not None and (item.mention.get("speaker") or item.mention.get("level")):
                self.other = item  # what follows is somebody's of whom only the speaker knows
            return None
        if not self._is_told_of_component(items, at) and (not _OF.search(self._before(item)) or self.told):
            self.frame.components = []
        self.together = False
        for place, subject in zip(places, group, strict=False):
            self.frame.subjects = [subject]
            follows = items[place + 1] if place + 1 < len(items) else None
            if follows is not None and follows.kind == "bracket":
                figures = [i for i in follows.inner if i.kind == "score"]
                self.frame.subjects = group if len(figures) == len(group) > 1 else [subject]
                self._on_bracket(items, place + 1)
        self.frame.subjects = group
        last = places[-1] + 1
        return last + 1 if last < len(items) and items[last].kind == "bracket" else last

    def _is_told_of_component(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component is named just before its subject: *ở nội dung X, tỉnh này được 7,4 điểm*."""
        before = next((i for i in reversed(items[:at]) if i.kind != "comma"), None)
        if before is None or before.kind != "component":
            return False
        joined = not self._gap(before.end, items[at].start).strip(' ,"')
        return joined and _ABOUT_COMPONENT.search(self._before(before)) is not None

    def _aside(self, items: Sequence[Item], at: int) -> int | None:
        """Read the bracket of one that is only compared with: *hơn A (81,2 điểm)* tells of A, then goes on."""
        follows = items[at + 1] if at + 1 < len(items) else None
        subject = self._whose(items[at])
        if follows is None or subject is None or follows.kind != "bracket":
            return None
        if not any(i.kind in ("score", "rank") for i in follows.inner):
            return None
        kept, self.frame.subjects = self.frame.subjects, [subject]
        self._on_bracket(items, at + 1)
        self.frame.subjects = kept
        return at + 2

    def _on_bracket(self, items: Sequence[Item], at: int) -> None:
        """Read a bracket: what it says holds inside it alone."""
        frame = self.frame
        if items[at].start in self.bound:
            return
        before = items[at - 1] if at else None
        kept = (frame.base, frame.passing, list(frame.subjects), list(frame.components), self.target, self.other)
        if (
            before is not None
            and before.kind == "year"
            and before.mention
            and frame.before == str(before.mention.get("year"))
        ):
            frame.passing = frame.before  # "lùi 3 bậc so với năm 2014 (thứ 10/12)"
        self.run(items[at].inner)
        frame.base, frame.passing, frame.subjects, frame.components, self.target, self.other = kept

    def _owners(self) -> list[Subject | None]:
        return list(self.frame.subjects) or [self.default]

    # --- figures -------------------------------------------------------------------------------------------------------
    def _blocked(self, item: Item) -> bool:
        """Tell whether a figure is none of an index: aimed at, or said of something else."""
        if self.target or not self.frame.index:
            return True
        quoted = (
            self._gap(self.sentence.start, item.start).count('"') % 2
            or self._gap(item.end, self.sentence.end).count('"') % 2
        )
        if quoted and not self.frame.subjects:
            return True  # what somebody says of nobody in particular: "đứng thứ 40 mà biết vì sao …"
        if self.other is not None and not self.frame.components and not self._is_past_aside(self.other, item):
            return True
        return bool(
            re.match(
                r" (?:về |trong |cả nước về )?(?:thu|vốn|tăng trưởng|t[ỷỉ] lệ|giải ngân|số lượng)",
                self._gap(item.end, item.end + 30),
            )
        )

    def _is_past_aside(self, other: Item, item: Item) -> bool:
        """Tell whether another measure stands in an aside that is over: *A - quán quân về tăng trưởng - rơi xuống …*."""
        return " - " in self._gap(self.sentence.start, other.start) and " - " in self._gap(other.end, item.start)

    def _bind_year(self, items: Sequence[Item], at: int) -> str | None:
        """Return the year told right behind a figure, and keep it from being read again."""
        for item in items[at + 1 : at + 2]:
            gap = self._gap(items[at].end, item.start)
            year = item if item.kind == "year" else None
            if item.kind == "bracket" and len(item.inner) == 1 and item.inner[0].kind == "year":
                year, gap = item.inner[0], ""
            if (
                year is not None
                and year.mention
                and re.fullmatch(r" ?(?:chung cuộc |cả nước |toàn tỉnh )?(?:vào|trong|của|ở|kỳ)?(?: kỳ)? ?", gap)
            ):
                self.bound |= {year.start, item.start}
                return str(year.mention.get("year"))
        return None

    def _moves(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a figure is where a change starts: *từ thứ 9 … lên thứ 3*."""
        item = items[at]
        if not _FROM.search(self._before(item, 16)) and not re.match(r"từ ", self._gap(item.start, item.end), re.I):
            return False
        later = next((i for i in items[at + 1 :] if i.kind == item.kind), None)
        return later is not None and bool(_TO.match(self._gap(item.end, later.end)))

    def _year_of(self, items: Sequence[Item], at: int) -> str | None:
        starts = self._moves(items, at)
        told = str(items[at].mention.get("year") or "") if items[at].mention else ""  # type: ignore[union-attr]
        bound = told or self._bind_year(items, at)
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
