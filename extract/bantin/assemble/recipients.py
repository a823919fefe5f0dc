"""Named receivers: lists after *gồm*, *là* or a colon, names behind *cho*, subjects of *được … tặng*.

Heads of a list are distributed (*các xã: A, B* gives xã A, xã B); a comma or *và* inside the name of one office does
not end it, which the body mentions tell.
"""

from __future__ import annotations

import re

import regex

from bantin.assemble.context import Context
from bantin.assemble.lexicon import Lexicon
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Recipient, RecipientKind

_LEAD = re.compile(
    r"^(?:(?:các|những|cá nhân|tập thể|hộ gia đình|hộ|gia đình|gồm|có|là|cùng|và|gồm có|đơn vị|như|2|hai)\s+)*"
    r"(?:(?:ông|bà|anh|chị|em|cháu|thầy|cô|cô giáo|thầy giáo|đồng chí|đ/c|các đồng chí|chiến s[ĩỹ]|ngư dân|học sinh)\s*:?\s+)*",
    re.IGNORECASE,
)
_PLACE_HEAD = regex.compile(
    r"^(?i:(?P<head>(?:(?:UBND|Ủy ban nhân dân|Công an|Đảng ủy|Hội [\w ]{4,24}|Nhân dân và cán bộ|Cán bộ và nhân dân) )?"
    r"(?:xã|phường|thị trấn|thôn|bản|xóm|ấp|buôn|làng|khu phố|khối phố|khối|khu dân cư|tổ dân phố số|tổ dân phố|huyện|quận|thị xã|thành phố|tỉnh|chi bộ|trường \w+))\s*:?\s+)(?=[\p{Lu}\d])"
)
_NEXT_TO = re.compile(r"\s*(?:đã|cũng|vừa|vinh dự|còn|,|\([^()]*\))?\s*(?:vinh dự)?\s*", re.IGNORECASE)
_NOT_RECEIVER = re.compile(r"(?:của|do|bởi|tại|từ|với)\s*(?:tác giả|nhóm tác giả|ông|bà)?\s*$", re.IGNORECASE)
_ALL_OF = re.compile(
    r"^((?:UBND|Ủy ban nhân dân|Công an|Đảng ủy|Trạm Y tế|Hội [\w ]{4,24}) )?(?:các|những) (\w+)(?: |\s*:\s*)",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"(?:các |những )?(?:ông|bà|anh|chị|em|thầy|cô|đồng chí|đ/c|cá nhân|tập thể|hộ|gia đình|xã|phường|thị trấn|thôn|bản|xóm|ấp|buôn|"
    r"làng|khu phố|huyện|quận|thị xã|thành phố|tỉnh|chiến s[ĩỹ]|trung tá|thiếu tá|đại úy|thượng úy|trung úy|hạ s[ĩỹ]|binh)\b",
    re.IGNORECASE,
)
# "cùng các ông, bà: Lê Văn A": an address for several is no name
_ADDRESSES = regex.compile(
    r"(?i:(?:(?:,|và|cùng)\s+)?\b(?:các )?(?:ông|bà|anh|chị|cô|thầy|đồng chí)(?:(?:, ?| và )(?:ông|bà|anh|chị|cô|thầy|đồng chí))+\s*:?\s+)(?=\p{Lu})"
)
_SEPARATOR = re.compile(r"\s*(?:[,;]|\s(?:và|cùng)\s)\s*")
_STOP_ITEM = re.compile(
    r"^(?:vì|do|đã|có|nhờ|được|để|trong|tại|nhân dịp|với|đồng thời|theo|kèm|mỗi|về|cùng ngụ|hiện|trú|sinh|thuộc|biểu dương|khen)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s+(?:vì|do|đã|có thành tích|có nhiều|nhờ|về việc|kèm|mỗi|theo|trong|đạt|hoàn thành|tiêu biểu|được|để|nhân dịp|tại buổi|về thành)\b.*$",
    re.DOTALL,  # small letters only: "Đạt" is a name
)


_SHORTEST = 3  # a name shorter than this is an initial or a leftover
_REST_OF_NAME = 60
_OF_OTHERS = re.compile(r"\b(?:các|những|tất cả|chúc mừng|bày tỏ|cho|cùng)\b")
_OPENS = 25  # characters before the only person of a clause who is its subject


class RecipientReader:
    """Reads names out of a stretch of a sentence; holds the lists it decides by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = lexicon.body_heads
        self._fields = lexicon.fields
        self._levels = lexicon.levels
        self._fields_first = tuple(lexicon.fields)
        self._compound = lexicon.compound_fields
        self._surnames = lexicon.surnames
        self._offices = lexicon.offices

    def read(
        self,
        context: Context,
        sentence: Sentence,
        start: int,
        end: int,
        kind: RecipientKind,
        group: str | None,
        noun: str = "",
    ) -> list[Recipient]:
        """Return the receivers named in `[start, end)`; the list ends at the first item that names nobody.

        `noun` is what was counted before the list; items without head of their own take it (*ba trường: THCS A*).
        """
        found: list[Recipient] = []
        head, org = noun if noun == "trường" or _PLACE_HEAD.match(f"{noun} A") else "", ""
        text = sentence.between(start, end)
        opened = re.match(
            r"\s*(?:các|những)?\s*((?:xã|phường|thị trấn|thôn|bản|xóm|trường|phòng|chi bộ))\s*:\s*", text, re.IGNORECASE
        )
        if opened:
            head = opened[1].lower()
            start += opened.end()
        for item_start, item in self._items(sentence, start, end):
            bare = _LEAD.sub("", _ALL_OF.sub(r"\1\2 ", item)).strip()
            cut = _TAIL.sub("", bare).strip(" .:\"'")
            ended = cut != bare.strip(" .:\"'")
            if len(cut) < _SHORTEST or _STOP_ITEM.match(bare):
                break
            person = self._person(sentence, item_start, item, cut) or _like_the_last(found, cut, head)
            if person:
                found.append(Recipient(name=person, kind="individual", group=group))
            else:
                name, head, org = self._body(cut, head, org)
                if name is None:
                    if found and cut[:1].islower() and not cut.lower().startswith(self._offices):
                        break
                    continue
                found.append(Recipient(name=context.office_name(name, expand=False), kind=_kind(kind), group=group))
            if ended:
                break
        return list({(r.name, r.kind): r for r in reversed(found)}.values())[::-1]

    def _items(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, str]]:
        """Split at commas, semicolons and *và* that stand outside brackets and outside bodies' names."""
        text = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), sentence.between(start, end))
        text = _ADDRESSES.sub(lambda m: ", " + " " * (len(m.group()) - 2), text)
        bodies = [b for b in sentence.all("body") if b.start >= start and b.end <= end]
        items, at = [], 0
        for separator in _SEPARATOR.finditer(text):
            middle = start + separator.start() + 1
            follows = text[separator.end() :]
            joined = "," not in separator.group() and ";" not in separator.group()
            if joined and (not self._begins_item(follows) or self._one_field(text[at : separator.start()], follows)):
                continue
            if any(b.start < middle < b.end - 1 for b in bodies):
                continue
            items.append((start + at, text[at : separator.start()]))
            at = separator.end()
        items.append((start + at, text[at:]))
        return [(s, " ".join(item.split())) for s, item in items if item.strip()]

    def _one_field(self, before: str, behind: str) -> bool:
        """Tell whether *và* stands inside the name of one field: *Văn hóa và Thông tin*."""
        left = names.key(before).split()
        right = names.key(_SEPARATOR.split(behind, maxsplit=1)[0]).split()
        return any(
            f"{' '.join(left[-i:])} và {' '.join(right[:j])}" in self._compound
            for i in range(1, min(len(left), 6) + 1)
            for j in range(1, min(len(right), 6) + 1)
        )

    def _begins_item(self, text: str) -> bool:
        """Tell whether *và* parts two names here: *Nhân dân và cán bộ xã A* is one."""
        head = text[:30].lower()
        return not text[:1].islower() or bool(_HEADED.match(text)) or head.startswith(self._heads)

    def _person(self, sentence: Sentence, start: int, item: str, cut: str) -> str | None:
        for mention in sentence.all("person"):
            if start <= mention.spans["name"][0] < start + len(item) + 2:
                name = str(mention.get("name"))
                if name and name in names.clean(item) and (" " in name or mention.rule == "person.addressed"):
                    before = names.clean(item).split(name)[0].lower()
                    if not any(
                        before.strip().endswith(h)
                        for h in ("xã", "phường", "trường", "thôn", "đường", "thcs", "thpt", "tiểu học", "mầm non")
                    ):
                        return name
        words = cut.split()
        if 2 <= len(words) <= 5 and words[0] in self._surnames and all(w[:1].isupper() for w in words):
            return names.clean(cut)
        return None

    def _body(self, item: str, head: str, org: str) -> tuple[str | None, str, str]:
        """Return the item's name with the list's head where it has none of its own, and the heads to go on with."""
        lowered = item.lower()
        place = _PLACE_HEAD.match(item)
        if place:
            return item, place["head"], ""
        own = next((h for h in self._heads if lowered.startswith(h + " ")), None)
        if own is not None and len(item) > len(own) + 1:
            rest = item[len(own) :].strip()
            named = not rest[:1].islower() or names.key(rest).startswith((*self._levels, *self._fields_first))
            return (item if named else None), "", item[: len(own)]
        if lowered.startswith(self._offices):
            return None, head, org
        if item[:1].isupper() or item[:1].isdigit():
            if org and (
                names.key(item) in self._fields or names.key(re.sub(r" (?:huyện|tỉnh|xã)$", "", item)) in self._fields
            ):
                return f"{org} {item}", "", org
            if head:
                return f"{head} {item}", head, ""
            if org:
                return None, head, org
        if org and names.key(re.sub(r" (?:huyện|tỉnh|xã)$", "", item)) in self._fields:
            return f"{org} {item}", "", org
        return None, head, org


def _like_the_last(found: list[Recipient], item: str, head: str) -> str | None:
    """A capitalised item in a list of persons is a person, whatever its family name."""
    words = item.split()
    listed = bool(found) and found[-1].kind == "individual" and not head
    if listed and 2 <= len(words) <= 5 and all(w[:1].isupper() and w.isalpha() for w in words):
        return names.clean(item)
    return None


def _kind(kind: RecipientKind) -> RecipientKind:
    return "collective" if kind == "individual" else kind


def before_passive(sentence: Sentence, verb: Mention, clause_start: int) -> tuple[int, int] | None:
    """Return the span of the subject before *được … tặng* or *nhận*: a body, place or person, or a list of them."""
    passives = [
        m
        for m in sentence.all("award_verb")
        if m.get("kind") in ("passive", "receive") and clause_start <= m.start <= verb.start
    ]
    at = passives[-1].start if passives else verb.start
    named = [m for m in sentence.all("body", "place", "person") if clause_start <= m.start and m.end <= at]
    named = [m for m in named if not any(o is not m and o.start <= m.start and m.end <= o.end for o in named)]
    if named and _NEXT_TO.fullmatch(sentence.between(named[-1].end, at)):
        first = len(named) - 1
        while first and re.fullmatch(
            r"\s*(?:,|và|cùng)\s*", sentence.between(named[first - 1].end, named[first].start)
        ):
            if _NOT_RECEIVER.search(sentence.between(clause_start, named[first - 1].start)):
                break
            first -= 1
        if _NOT_RECEIVER.search(sentence.between(clause_start, named[first].start)):
            return None
        return named[first].start, named[-1].end
    if named and named[0].fact == "body" and not sentence.between(clause_start, named[0].start).strip():
        rest = sentence.between(named[0].end, at)
        told_of = re.search(r"\bđã\b", rest) or any(m.fact == "person" for m in named) or _OF_OTHERS.search(rest)
        if not re.search(r"[,.:]", rest) and len(rest) <= _REST_OF_NAME and not told_of:
            return named[0].start, at  # the name goes on in small letters: "CĐCS Xí nghiệp Chế biến gỗ"
    people = [m for m in named if m.fact == "person" and " " in str(m.get("name"))]
    between = sentence.between(people[0].end, at) if len(people) == 1 else ""
    apposed = re.match(r"\s*[,(-]", between) is not None and not _OF_OTHERS.search(between)
    if apposed and people[0].start - clause_start <= _OPENS:
        return people[0].start, people[0].end
    return None
