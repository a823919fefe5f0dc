"""Receivers named before their act: *Ba học sinh A, B và C kéo bạn lên bờ. … Huyện đoàn trao Giấy khen cho 3 học sinh*.

The names are those of as many people as the act counts, told together right behind their number.
"""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.assemble.told import Told
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Recipient

_OPENS = regex.compile(
    r"\s*(?:(?:là|gồm|gồm có|đó là|,|:|\()\s*)*(?=(?-i:\p{Lu})|(?:em|anh|chị|cháu|ông|bà|bạn) (?-i:\p{Lu}))",
    regex.IGNORECASE,
)
_STOP = regex.compile(
    r"\s(?:không|đã|đang|vừa|cùng nhau|đều|được|bị|có|chạy|lao|nhảy|bơi|liền|lập tức|ở|trú|thuộc|học)\s|[.;)]"
)
_ANYBODY = ("cá nhân", "người", "em", "bạn", "anh", "cháu", "gương")
"""Words that may stand for people who were called otherwise before."""
_FEWEST, _MOST = 2, 12
_FEW = 3  # of more, some may have been told without their name


def add_names(context: Context, sentence: Sentence, here: list[Told], reader: RecipientReader) -> None:
    """Name the receivers of a sentence's acts who were named in a sentence before, as many as are counted."""
    for one in here:
        counted = one.fact.individuals
        if one.fact.recipients or counted is None or one.fact.collectives or not _FEWEST <= counted <= _MOST:
            continue
        nouns = [_noun(sentence, m) for m in sentence.all("count") if m.get("n") == counted]
        for earlier in context.reading.sentences[: sentence.index]:
            found = next(
                (
                    names
                    for m in earlier.all("count")
                    if m.get("n") == counted and m.get("kind") == "individuals"
                    if _are_one(_noun(earlier, m), nouns)
                    if len(names := _named(context, earlier, m, reader)) == counted
                ),
                None,
            )
            if found is not None:
                one.fact.recipients = found
                break
        else:
            one.fact.recipients = _all_addressed(context, sentence, counted, nouns)


def _all_addressed(context: Context, sentence: Sentence, number: int, nouns: list[str]) -> list[Recipient]:
    """Return the persons who alone are addressed so before: *em A và em B nhặt được …; tuyên dương hai em*."""
    addressed: dict[str, list[str]] = {}
    for earlier in context.reading.sentences[: sentence.index]:
        for person in earlier.all("person"):
            name, address = str(person.get("name")), str(person.get("address") or "").lower()
            if address:
                addressed.setdefault(address.split()[-1], []).append(name)
    for noun in nouns:
        full = dict.fromkeys(name for name in addressed.get(noun, []) if " " in name)
        if noun in _ANYBODY and len(full) == number <= _FEW:
            return [Recipient(name=name, kind="individual") for name in full]
    return []


def _noun(sentence: Sentence, count: Mention) -> str:
    return sentence.between(count.start, count.end).split(" ", 1)[-1].lower()


def _are_one(noun: str, later: list[str]) -> bool:
    """Tell whether people counted as `noun` may be those counted later: *3 học sinh*, *ba em*."""
    return any(word == noun or word in _ANYBODY for word in later)


def _named(context: Context, sentence: Sentence, count: Mention, reader: RecipientReader) -> list[Recipient]:
    """Return the persons named right behind their number."""
    opened = _OPENS.match(sentence.between(count.end, sentence.end))
    if opened is None:
        return []
    start = count.end + opened.end()
    stop = _STOP.search(sentence.between(start, sentence.end))
    end = start + stop.start() if stop else sentence.end
    listed = Listed("individual", noun=_noun(sentence, count), number=count.get("n"))
    found = reader.read(context, Stretch(sentence, start, end), listed)
    return found if all(r.kind == "individual" for r in found) else []
