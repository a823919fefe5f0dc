"""Stretches of text that list receivers, cut into items.

A comma or *và* inside the name of one office does not end it, which the body mentions and the fields tell:
*Phòng Lao động - Thương binh và Xã hội*, *Văn phòng HĐND và UBND huyện*.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from bantin.assemble.lexicon import Lexicon
from bantin.matching.reading import Sentence
from bantin.normalise import names

# "cùng các ông, bà: Lê Văn A": an address for several is no name
_ADDRESS = r"(?:ông|bà|anh|chị|cô|thầy|đồng chí)"
_ADDRESSES = regex.compile(
    rf"(?<!\p{{Lu}}\p{{Ll}}{{0,6}} )(?i:(?:(?:,|và|cùng)\s+)?\b(?:các )?{_ADDRESS}(?:(?:, ?| và |/){_ADDRESS})+\s*:?\s+)(?=\p{{Lu}})"
)
_SEPARATOR = regex.compile(r"\s*(?:[,;]|\s(?:và|cùng với|cùng|cũng như)\s)\s*(?:(?:và|cùng)\s)?")
_BRACKET = regex.compile(r"\([^()]*\)")
_OPENS_ITEM = regex.compile(
    r"(?:cá nhân|tập thể|hộ|gia đình|thôn|bản|xóm|ấp|buôn|làng|khu phố|tổ dân phố|khóm|khối|lớp|"
    r"lực lượng|ê[ -]?kíp|kíp trực|người dân|binh|(?:nhân dân|bà con|cán bộ)(?: và (?:nhân dân|cán bộ))? (?:thôn|bản|xóm|ấp|buôn|xã|phường|thị trấn|huyện|tỉnh))\b",
    regex.IGNORECASE,
)
# "Nhân dân và cán bộ xã A", "cán bộ, chiến sĩ đồn B" are one receiver
_KINDS_OF_PEOPLE = (
    r"(?:nhân dân|cán bộ|quân và dân|quân|dân|chính quyền|Đảng bộ|chiến sĩ|chiến sỹ|giáo viên|giảng viên|nhân viên|học sinh|"
    r"công chức|viên chức|người lao động|lực lượng vũ trang|y|bác s[ĩỹ]|điều dưỡng)"
)
_PEOPLE = regex.compile(rf"\b{_KINDS_OF_PEOPLE}$", regex.IGNORECASE)
_AND_PEOPLE = regex.compile(rf"{_KINDS_OF_PEOPLE}\b", regex.IGNORECASE)
# words that belong together over their comma: phòng, chống tội phạm; phòng cháy, chữa cháy; cứu nạn, cứu hộ
_HALF = regex.compile(r"\b(?:phòng|phòng cháy|cứu nạn|khám|thi đua|an ninh)$", regex.IGNORECASE)
_OTHER_HALF = regex.compile(r"(?:chống|chữa cháy|cứu hộ|chữa bệnh|khen thưởng|trật tự)\b", regex.IGNORECASE)
_SEVERAL_OF = regex.compile(r"^(?:các|những|hai|ba|bốn|\d{1,2}) ", regex.IGNORECASE)
_OF_SEVERAL = regex.compile(r"(?:HĐND|Hội đồng nhân dân)$", regex.IGNORECASE)
_SEVERAL = regex.compile(r"(?:UBND|Ủy ban nhân dân)\b", regex.IGNORECASE)
_OF_PLACE = regex.compile(
    r"^[\p{Ll} ]{3,40} (?:xã|phường|thị trấn|thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố|khu dân cư|tổ dân phố|huyện|quận|tỉnh) [\p{Lu}\d]"
)
# "các thôn 1, 6 và 12"
_NUMBER = regex.compile(r"\d{1,3} \p{Ll}|\d{1,2}(?=[,;.]|$| (?:vì|do|có|đã|được|thuộc|với|về|đạt)\b)")
_LEADS = 25  # characters of the words for a class of people before a name


class Stretch(NamedTuple):
    """A part of a sentence, as offsets of the whole text."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.sentence.between(self.start, self.end)


class Item(NamedTuple):
    """One item of a list: where it starts in the whole text, its words, and what parts it from the item before."""

    start: int
    end: int
    text: str
    joint: str

    @property
    def follows_comma(self) -> bool:
        """Tell whether nothing but a comma stands before the item, so that it may belong to the one before."""
        return self.joint.strip() == ","


class ItemSplitter:
    """Cuts stretches into items; holds the lists it decides by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = lexicon.body_heads
        self._openings = tuple(f"{head} " for head in self._heads)
        self._levels = lexicon.levels
        self._fields = lexicon.fields
        self._compound = lexicon.compound_fields
        openers = ("honorifics", "ranks", "offices", "level_words")
        self._words = tuple(f"{word.lower()} " for name in openers for word in lexicon.lists[name].entries)

    def items(self, stretch: Stretch) -> list[Item]:
        """Split at commas, semicolons and *và* that stand outside brackets and outside bodies' names."""
        sentence, start, end = stretch
        text = _BRACKET.sub(lambda m: " " * len(m.group()), stretch.text)
        text = _ADDRESSES.sub(lambda m: ", " + " " * (len(m.group()) - 2), text)
        bodies = [b for b in sentence.all("body") if b.start >= start and b.end <= end]
        cut: list[tuple[int, int, str]] = []
        at, joint = 0, ""
        for separator in _SEPARATOR.finditer(text):
            middle = start + separator.start() + 1
            before, behind = text[at : separator.start()], text[separator.end() :]
            mark = separator.group()
            joined = not {",", ";"} & set(mark)
            if joined and not (self._begins(behind) or _begins_person(sentence, start + separator.end())):
                continue
            if self._is_one(before, behind, joined=joined):
                continue
            if any(b.start < middle < b.end - 1 for b in bodies) and not _AND_PEOPLE.match(behind):
                continue
            cut.append((at, separator.start(), joint))
            at, joint = separator.end(), mark
        cut.append((at, len(text), joint))
        return [
            Item(start + first, start + last, " ".join(text[first:last].split()), mark)
            for first, last, mark in cut
            if text[first:last].strip()
        ]

    def _begins(self, text: str) -> bool:
        """Tell whether *và* parts two names here: *Nhân dân và cán bộ xã A* is one."""
        said = _SEVERAL_OF.sub("", text).replace(":", " ")
        head = said[:40].lower()
        return (
            not said[:1].islower()
            or _NUMBER.match(text) is not None
            or bool(_OPENS_ITEM.match(said))
            or head.startswith(self._words)
            or f"{head.rstrip(' .;')} " in self._words  # "các xã A, B và thị trấn"
            or self._headed(said)
        )

    def _headed(self, text: str) -> bool:
        """Tell whether a body's name begins here: *phòng Nội vụ*, *công an xã*, but not *phòng chống lụt bão*."""
        lowered = text.lower()
        if not lowered.startswith(self._openings):
            return False
        head = next(head for head in self._heads if lowered.startswith(f"{head} "))
        rest = text[len(head) :].strip()
        begins = not rest[:1].islower() or rest.lower().startswith((*self._levels, *self._fields))
        return bool(rest) and (begins or lies_in_place(_SEPARATOR.split(rest, maxsplit=1)[0]))

    def _is_one(self, before: str, behind: str, *, joined: bool) -> bool:
        """Tell whether a comma or *và* stands inside one name: *Văn hóa và Thông tin*, *Văn phòng HĐND và UBND*."""
        if _PEOPLE.search(before.strip()) and _AND_PEOPLE.match(behind):
            return True
        if _HALF.search(before) and _OTHER_HALF.match(behind):
            return True
        if not joined:
            return False
        if _SEVERAL.match(behind) and _OF_SEVERAL.search(before) and before.strip().count(" "):
            return True
        left = names.key(before).split()
        right = names.key(_SEPARATOR.split(behind, maxsplit=1)[0]).split()
        return any(
            f"{' '.join(left[-i:])} và {' '.join(right[:j])}" in self._compound
            for i in range(1, min(len(left), 6) + 1)
            for j in range(1, min(len(right), 6) + 1)
        )


def lies_in_place(rest: str) -> bool:
    """Tell whether words behind a head in small letters end in a place with its name: *(tổ) xung kích xóm Soi*."""
    return _OF_PLACE.search(rest) is not None


def _begins_person(sentence: Sentence, at: int) -> bool:
    """Tell whether a few words in small letters lead to a person's name: *võ sĩ Kim Sa A*."""
    named = (sentence.between(at, m.start).strip() for m in sentence.all("person") if 0 < m.start - at <= _LEADS)
    return any(lead.islower() and not _SEPARATOR.search(lead) for lead in named)
