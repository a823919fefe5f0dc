"""Persons among the items of a list: by a word of address, a family name, or their place in a list of persons."""

from __future__ import annotations

from typing import NamedTuple

import regex

from bantin.assemble.context import Context
from bantin.assemble.lexicon import Lexicon
from bantin.assemble.receiver_items import Item, Stretch
from bantin.normalise import names
from bantin.patterns import Mention

# Words right before a name after which somebody else is meant: "con trai ông A", "thay mặt bà B".
_OF_ANOTHER = regex.compile(
    r"\b(?:của|do|với|bởi|từ|tại|con|vợ|chồng|mẹ|cha|bố|nhà|mặt|trai|gái|thân|trường|đường|phố|quỹ|giải|cầu|họ|tộc)$"
)
_NAME_ENDS = regex.compile(r"\s+[-–:/]\s*|\s*:\s+|\s*[(/]")
_HOUSE = regex.compile(r"^(?:các )?(?:hộ gia đình|hộ kinh doanh|hộ dân|hộ|gia đình)$")
_SMALL = frozenset(("công", "văn", "thị", "bá"))
_SURE_MIDDLE = frozenset(("Văn", "Thị"))
_LONGEST, _LONGEST_CLASS = 5, 5
_SHORT = 2  # words of a name that may be the end of a longer one: "Nhã Uyên"


class Person(NamedTuple):
    """A person of a list: the full name, and the word of address before it (*ông*), which households keep."""

    name: str
    address: str = ""


class PersonNames:
    """Reads persons' names out of items; holds the lists it decides by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._surnames = lexicon.surnames
        self._ranks = tuple(f"{word} " for word in _words(lexicon, "ranks"))
        self._titled = (*self._ranks, *(f"{word} " for word in lexicon.offices))
        self._addresses = tuple(sorted(_words(lexicon, "honorifics"), key=len, reverse=True))
        self._addressing = tuple(f"{word}{end}" for word in self._addresses for end in (" ", ": "))
        self._body = frozenset(word.split()[0] for word in (*lexicon.body_heads, *lexicon.levels) if word) - {"thị"}
        self._no_name = self._body | {word.split()[0] for word in lexicon.offices if word} - {"thị"}

    def of(
        self, context: Context, stretch: Stretch, item: Item, bare: str, *, listed: bool, place: bool
    ) -> Person | None:
        """Return the person that an item names, None where it names none.

        `listed` tells that persons are listed here, so that any run of capitals is one's name; `place` that places
        are, so that a short run of capitals is a place's whatever family name it begins with.
        """
        for mention in stretch.sentence.all("person"):
            first, last = mention.spans["name"]
            if _is_aside(stretch, item, mention):
                continue
            if item.start <= first < item.end and last <= item.end + 1:
                person = self._mentioned(context, stretch, item, mention, place=place)
                if person is not None:
                    return person
        address, said = self._addressed(bare)
        said = _NAME_ENDS.split(said, maxsplit=1)[0].strip()
        if said.isalpha() and said.istitle() and len(said) > 1 and not place:
            full = full_name(context, said)
            return Person(full, address) if full else None
        if not self._is_name(said, addressed=bool(address)) or (place and not address):
            return None
        if listed or address or said.split()[0] in self._surnames:
            return Person(names.clean(said), address)
        return None

    def _mentioned(
        self, context: Context, stretch: Stretch, item: Item, mention: Mention, *, place: bool
    ) -> Person | None:
        name = str(mention.get("name"))
        addressed = mention.rule == "person.addressed"
        words = name.split()
        if place and not addressed and not (len(words) > 2 and _SURE_MIDDLE & set(words[1:])):
            return None
        if not self._opens(stretch, item, mention):
            return None
        rest = stretch.sentence.between(mention.end, item.end).strip()
        if not addressed and words[0].lower() in self._no_name and rest[:1].islower():
            return None  # Đoàn Đặc nhiệm
        address = str(mention.get("address") or "").lower().removeprefix("các ").removeprefix("hai ")
        if len(words) == 1:
            full = full_name(context, name)
            whole = addressed or mention.rule == "person.clan"
            return Person(full or name, address) if full or whole else None
        return Person((full_name(context, name) if len(words) == _SHORT else None) or name, address)

    def _opens(self, stretch: Stretch, item: Item, mention: Mention) -> bool:
        """Tell whether only an office, a rank or a word for a class of people stands before the name."""
        before = stretch.sentence.between(item.start, mention.start).strip(" :").lower()
        before = _HOUSE.sub("", before)
        if not before:
            return True
        words = before.split()
        if _OF_ANOTHER.search(before):
            return False
        offices = [b for b in stretch.sentence.all("body") if b.get("role") and item.start <= b.start < mention.start]
        if offices and not stretch.sentence.between(offices[-1].end, mention.start).strip(" :-"):
            return True
        said = stretch.sentence.between(item.start, mention.start)
        for place in stretch.sentence.all("place"):  # "nghệ sĩ ca Huế Hồ Thị A"
            if item.start <= place.start and place.end <= mention.start:
                said = said.replace(stretch.sentence.between(place.start, place.end), "")
        classed = said.islower() and len(words) <= _LONGEST_CLASS and not self._body & set(words)
        return classed or before.startswith(self._titled)

    def _addressed(self, bare: str) -> tuple[str, str]:
        """Return the word of address that opens an item, and the rest without ranks."""
        address, lowered = "", bare.lower()
        if lowered.startswith(self._addressing):
            address = next(word for word in self._addresses if lowered.startswith((f"{word} ", f"{word}: ")))
            bare = bare[len(address) :].strip(" :")
        while (lowered := bare.lower()).startswith(self._ranks):
            bare = bare[len(next(title for title in self._ranks if lowered.startswith(title))) :]
        return address.removeprefix("các ").removeprefix("hai "), bare

    def _is_name(self, said: str, *, addressed: bool) -> bool:
        """Tell whether the words have the shape of a full name."""
        words = said.split()
        if not 2 <= len(words) <= _LONGEST or (not addressed and words[0].lower() in self._no_name):
            return False
        capitals = all(w[:1].isupper() or w in _SMALL for w in words)
        letters = all(w.replace("'", "").isalpha() for w in words)
        return capitals and letters and not any(w.isupper() and len(w) > 1 for w in words)


def _is_aside(stretch: Stretch, item: Item, mention: Mention) -> bool:
    """Tell whether a bracket behind a name holds what reads like a person: *xã A (Lâm Bình)* lies in a huyện."""
    before = stretch.sentence.between(item.start, mention.start).rstrip()
    return before.endswith("(") and len(before) > 1 and mention.rule != "person.addressed"


def _words(lexicon: Lexicon, name: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in lexicon.lists[name].entries)


def full_name(context: Context, short: str) -> str | None:
    """Return the full name that a given name stands for in this story, None where none or several fit."""
    fitting = {
        names.key(name): name
        for _, mention in context.reading.mentions("person")
        if (name := str(mention.get("name"))).endswith(f" {short}")
    }
    whole = [name for name in fitting.values() if len(name.split()) > _SHORT]  # no nickname: Hai Nhân
    found = whole if len(whole) == 1 else list(fitting.values())
    return found[0] if len(found) == 1 else None
