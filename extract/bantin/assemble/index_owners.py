"""Ties figures to those they are told of: bare levels, speakers, coordinated names, brackets, asides."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Subject
from bantin.assemble.index_regions import region_before, region_behind
from bantin.assemble.index_walk import Walk

_COMPARED_WITH = re.compile(r"so với(?: kết quả| năm)? (?P<year>20\d\d) ?$", re.I)
_COMPARED_TO = re.compile(r"(?<!\w)(?:hơn|so với|kém|dưới|trên|vượt|bằng)(?: mức| cả)? ?$", re.I)
_OF = re.compile(r"của (?:các )?$")
_ABOUT_COMPONENT = re.compile(r"(?:^|[\s,;.])(?:ở|về|tại|trong|với|riêng|đối với)(?: các)?\s*\"?$", re.I)
_TOPIC = re.compile(
    r"\W*(?:lĩnh vực|nội dung|tiêu chí|chỉ số thành phần|trụ cột|hạng mục|nhóm tiêu chí) [^,;.:()\d]{4,90}, ", re.I
)
"""*Lĩnh vực cải cách thể chế, xã A được …*: a part told first, of which the rest of the clause speaks."""
_IN_BRACKET = re.compile(r"\([^()]*\)")
_IS = ("là", "đạt", "chỉ", "chỉ đạt", "chỉ là", "được", "")
_LONGEST_TAIL = 12
"""Characters of a name that may stand between the words known of it and the comma behind it."""
_NAMES_THEM = re.compile(r"[^;.]{0,70}(?:gồm(?: có)?|là|:) ?:? ?", re.I)
_BEST = re.compile(
    r'"? (?:có |đạt )?(?:kết quả |giá trị |điểm (?:số )?|tỷ lệ )?(?:trung bình |bình quân )?(?:cao|thấp|tốt|kém) nhất,? (?:trong đó,? |như |với )?',
    re.I,
)
_PARTS_NAMES = re.compile(r"(?<!\w)(?:trong khi|còn|riêng|nhưng|song|thì|trong đó|sau|hơn|tiếp|ngược lại)(?!\w)", re.I)
_GROUPS = frozenset(f"index_subject.{rule}" for rule in ("average", "whole_country", "whole_level"))
_LEVELS_OF = {
    "tỉnh": ("province",),
    "thành phố": ("province", "district"),
    **dict.fromkeys(("huyện", "quận", "thị xã"), ("district",)),
    **dict.fromkeys(("xã", "phường", "thị trấn", "đặc khu"), ("commune",)),
}
"""The levels of government that a bare word may stand for (Luật Tổ chức chính quyền địa phương 2015, 2025)."""


class OwnerWalk(Walk):
    """A walk that reads subjects."""

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

    def _is_measured_by(self, subject: Subject) -> bool:
        """Tell whether the index ranks such units: DDCI (*department and district …*) ranks no province."""
        return not (self.frame.index == "DDCI" and subject.level == "province")

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
            if any(
                (m := items[k].mention) is not None and m.get("level") and items[k].subject is None for k in (i - 1, j)
            ):
                break  # "10 phường của tỉnh, Nghĩa Tân đứng thứ 2"
            apart = re.sub(r"\([^()]*\)", "", self._gap(items[i - 1].end, items[j - 1].start)) if between else ""
            if len(apart) > _LONGEST_TAIL or re.search(r"\d", apart):
                break
            averages = [k for k in (i - 1, j) if (m := items[k].mention) is not None and m.rule in _GROUPS]
            parts = _PARTS_NAMES.search(words) is not None
            if (
                averages
                or parts
                or (items[j].weak and not items[at].weak)
                or items[j].start - items[j - 1].end > 12
                or re.search(r"\d", words)
            ):
                break
            places.append(j)
            i = j + 1
        return places

    def _on_subject(self, items: Sequence[Item], at: int) -> int | None:
        item = items[at]
        if item.mention is not None and item.mention.get("nobody"):
            self.nobody = not (self.of_group or _COMPARED_TO.search(self._before(item)))
            self.other = item if item.mention.rule.startswith("index_subject.so_many") else self.other
            return None
        follows = items[at + 1] if at + 1 < len(items) else None
        leads = follows is not None and follows.kind == "rank" and follows.start - item.end <= 2
        before = items[at - 1] if at else None
        if before is not None and before.kind in ("rank", "field") and self._tells_field(item, before):
            return None
        if item.weak and item.start not in self.objects and not (leads and self._before(item).endswith("do ")):
            if item.subject is not None and item.mention is not None and item.mention.get("role"):
                self.frame.office = item.subject
                self.default = self.default or item.subject
            return self._aside(items, at)
        places = self._group(items, at)
        if item.start in self.objects:  # named as the object of a rank before: who follows is a subject of its own
            places = [p for p in places if items[p].start in self.objects]
        group = [s for s in (self._whose(items[p]) for p in places) if s is not None and self._is_measured_by(s)]
        self.frame.fit(group[0] if group and not self.indices else None)
        if not group:
            told = item.mention is not None and (item.mention.get("speaker") or item.mention.get("level"))
            if told and not _OF.search(self._before(item)):
                self.other = item  # what follows is somebody's whom the story does not name
            return None
        if self._is_told_of_component(items, at):
            self.fronted = self._leads(items, at)
        elif not self._holds_component(item) and (not _OF.search(self._before(item)) or self.told):
            self.frame.components = []
        self.together = False
        self.of_group = item.mention is not None and item.mention.rule == "index_subject.whole_level"
        self.other = None if self._names_them(item) else self.other
        self.nobody = self.nobody and _OF.search(self._before(item)) is not None
        for place, subject in zip(places, group, strict=False):
            self.frame.subjects = [subject]
            follows = items[place + 1] if place + 1 < len(items) else None
            if follows is not None and follows.kind == "bracket":
                figures = [i for i in follows.inner if i.kind == "score"]
                self.frame.subjects = group if len(figures) == len(group) > 1 else [subject]
                self._on_bracket(items, place + 1)
        self.frame.subjects = group
        self.carried = False
        last = places[-1] + 1
        return last + 1 if last < len(items) and items[last].kind == "bracket" else last

    def _names_them(self, item: Item) -> bool:
        """Tell whether an item is one of those counted before: *Có 4 phường xếp loại Tốt gồm: phường A …*."""
        return self.other is not None and _NAMES_THEM.fullmatch(self._gap(self.other.end, item.start)) is not None

    def _tells_field(self, item: Item, rank: Item) -> bool:
        """Tell whether a name behind a rank says among whom: *thứ 8/12 xã của huyện*, *thứ ba khu vực Tây Nguyên*."""
        gap = self._gap(rank.end, item.start)
        region = item.mention is not None and item.mention.get("region")
        if region and (
            gap in (" ", " trong ", " ở ", " của cả ") or region_behind(self.sentence, rank.end) is not None
        ):
            return True
        return gap == " của " and item.start not in self.objects

    def _is_told_of_component(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component is named just before its subject: *ở nội dung X, tỉnh này được 7,4 điểm*."""
        if self._opens_clause(items, at):
            return True
        before = next((i for i in reversed(items[:at]) if i.kind != "comma" and i.start not in self.maxima), None)
        if before is None or before.kind != "component":
            return False
        if self._gap(before.end, items[at].start).strip(' "') == "của":
            return True
        joined = not _IN_BRACKET.sub("", self._gap(before.end, items[at].start)).strip(' ,"')
        topic = before is items[0] and _TOPIC.fullmatch(self._gap(self.sentence.start, items[at].start)) is not None
        counted = any(i.start in self.maxima and i.start >= before.end for i in items[:at])
        return joined and (topic or counted or _ABOUT_COMPONENT.search(self._before(before)) is not None)

    def _opens_clause(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component is said to be best or worst in front: *X có kết quả cao nhất, trong đó A đạt 9,5 điểm*."""
        parts = [i for i in items[:at] if i.kind == "component"]
        return bool(parts) and _BEST.fullmatch(self._gap(parts[-1].end, items[at].start)) is not None

    def _holds_component(self, item: Item) -> bool:
        """Tell whether the component named before holds for a further unit.

        It opened the sentence, or has no figure yet and an average follows: *X bị chấm thấp nhất, bình quân cả khối chỉ 5,9*.
        """
        return self.fronted or (not self.told and item.mention is not None and item.mention.rule in _GROUPS)

    def _leads(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether a component opens the sentence and so holds for all: *Về nội dung X, A được 9 điểm, B 8 điểm*."""
        if self._opens_clause(items, at):
            return True
        before = next((i for i in reversed(items[:at]) if i.kind != "comma"), None)
        return before is not None and before is items[0] and self._gap(before.end, items[at].start).strip() == ","

    def _aside(self, items: Sequence[Item], at: int) -> int | None:
        """Read the bracket of one that is only compared with: *hơn A (81,2 điểm)* tells of A, then goes on."""
        follows = items[at + 1] if at + 1 < len(items) else None
        subject = self._whose(items[at])
        if follows is None or subject is None:
            return None
        group = (mention := items[at].mention) is not None and mention.rule in _GROUPS
        k = next((k for k in range(at + 1, len(items)) if items[k].start >= items[at].end), at)
        if group and items[k].kind == "score" and self._gap(items[at].end, items[k].start).strip() in _IS:
            kept, self.frame.subjects = self.frame.subjects, [subject]  # "cao hơn mức trung bình của cả nước là 42,3"
            self.run([items[k]])
            self.frame.subjects = kept
            return k + 1
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
            and before.kind == "year"
            and before.mention
            and frame.before == str(before.mention.get("year"))
            and not self._holds_move(items[at])
        ):
            frame.passing = frame.before  # "lùi 3 bậc so với năm 2014 (thứ 10/12)"
        compared = _COMPARED_WITH.search(self._before(items[at], 24))
        if compared is not None and not self._holds_move(items[at]):
            frame.passing = compared["year"]
        self.in_bracket = True
        self.run(items[at].inner)
        self.in_bracket = False
        frame.base, frame.passing, frame.subjects, frame.components, self.target, self.other = kept
        self.nobody, self.region = nobody, region

    def _holds_move(self, bracket: Item) -> bool:
        """Tell whether a bracket tells a move: *so với năm 2020 (từ vị trí 47 lên vị trí 13)*."""
        return any(i.kind in ("rank", "score") and self._moves(bracket.inner, k) for k, i in enumerate(bracket.inner))

    def _owners(self) -> list[Subject | None]:
        return list(self.frame.subjects) or [self.default]
