"""Names and kinds of bodies: what *Huyện ủy* and *Phòng Nội vụ huyện* stand for in this story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from bantin.assemble.context import Context
from bantin.assemble.lexicon import Lexicon
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import UnitKind

_LEVELS = {"province": ("tỉnh", "thành phố"), "city": ("thành phố",), "district": ("huyện", "quận", "thị xã")}
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_OPENING = re.compile(r"\W*(?:[^,;:]{0,40}, )?")
_BARE_PARTY = re.compile(r"(?:^| )(?P<party>\w+ ủy)$", re.IGNORECASE)


def full_name(context: Context, said: str) -> str:
    """Return a body's name in one spelling, completed by the place of the story it belongs to.

    A bare level takes the story's place (`UBND huyện`), and so does a party committee (`Huyện ủy`).
    """
    name = context.office_name(said)
    bare = _BARE_PARTY.search(name)
    if bare is None:
        return name
    level = context.lists["party_bodies"].lookup(bare["party"])
    if level == "commune":
        place = next(filter(None, map(context.home, _COMMUNES)), None)
        return f"{name} {place}" if place else name
    for word in _LEVELS.get(str(level), ()):
        place = context.home(word)
        if place is not None:
            return f"{name} {place[len(word) :].strip()}"
    return name


def kind_of(context: Context, name: str) -> UnitKind:
    """Return the kind of a body by the first words of its name; party committees by their own list."""
    return _kind_of(context.lexicon, name)


@lru_cache(maxsize=65536)
def _kind_of(lexicon: Lexicon, name: str) -> UnitKind:
    words = names.clean(name).split()
    for size in range(min(len(words), 7), 0, -1):
        head = " ".join(words[:size])
        if lexicon.lists["party_bodies"].lookup(head) is not None:
            return "party"
        kind = lexicon.lists["org_heads"].lookup(head)
        if kind == "department" and _BARE_PARTY.search(f"{' '.join(words[:8])}") and words[0].lower() in ("ban", "văn"):
            return "party"
        if kind is not None:
            return cast(UnitKind, str(kind))
    return "other"


def leading(sentence: Sentence, found: Sequence[Mention]) -> Mention | None:
    """Return the body that a sentence opens with, behind one adverbial at most: *Nhân dịp này, UBND huyện …*."""
    first = next(iter(found), None)
    if first is None or not _OPENING.fullmatch(sentence.between(sentence.start, first.start)):
        return None
    return first if re.match(r"\s+(?:đã |vừa |cũng )?\w", sentence.between(first.end, sentence.end)) else None


def opening(sentence: Sentence, bodies: Sequence[Mention], end: int) -> Mention | None:
    """Return the body that opens the clause that ends at a semicolon: *…; | UBND xã B tặng …; đồng thời biểu dương …*."""
    said = sentence.between(sentence.start, end)
    behind = said[said.rfind(";") + 1 :] if ";" in said else ""
    start = end - len(behind.lstrip())
    return next((b for b in bodies if b.start == start and b.end < end), None)
