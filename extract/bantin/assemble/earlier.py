"""Receivers named before their act: *Ba học sinh A, B và C kéo bạn lên bờ. … Huyện đoàn trao Giấy khen cho 3 học sinh*.

The names are those of as many people as the act counts, told together right behind their number.
"""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.receiver_persons import full_name
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.assemble.told import Told
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Recipient

_OPENS = regex.compile(
    r"\s*(?:(?:là|gồm|gồm có|đó là|,|:|\()\s*)*(?=(?-i:\p{Lu})|(?:em|anh|chị|cháu|ông|bà|bạn) (?-i:\p{Lu}))",
    regex.IGNORECASE,
)
_STOP = regex.compile(
    r"\s(?:không|đã|đang|vừa|cùng nhau|đều|được|bị|có|chạy|lao|nhảy|bơi|liền|lập tức|ở|trú|thuộc|học)\s|[.;)]"
)
_ABOVE = regex.compile(r"\s*(?:nói trên|kể trên|trên|này|ấy|đó)\b", regex.IGNORECASE)
_ROW = regex.compile(
    r"\s*(?:,|(?:,[^.;:()]{2,60})?(?:;|(?:,|;)? ?và|,? ?cùng(?: với)?))\s*(?:\p{L}+ ){0,3}", regex.IGNORECASE
)
"""*anh A, công an viên xã B; chị C và em D*: what is told of one may stand between."""
_WITH = regex.compile(r"\s*(?:và|cùng|cùng với)\s+(?:thầy|cô|ông|bà|anh|chị|em|bác sĩ)\b", regex.IGNORECASE)
"""*bằng khen hai em và thầy A*: who is named stands beside those counted."""
_CHILDREN = ("em", "cháu", "bạn")
_ELDERS = ("đồng chí", "ông", "bà", "cụ", "bác", "cô", "chú", "thầy")
_YOUNG = ("học sinh", "em học sinh", "thanh niên", "sinh viên", "chiến sĩ")
_ADDRESSED = ("em", "bạn", "anh", "cháu")
_VAGUE = ("cá nhân", "người", "gương")
"""*2 cá nhân* were told of before only where the words say so: *cả 2 cá nhân*, *hai cá nhân này*."""
_ANYBODY = _VAGUE + _ADDRESSED
"""Words that may stand for people who were called otherwise before."""
_FEWEST, _MOST = 2, 12
_FEW = 3  # of more, some may have been told without their name


def add_names(context: Context, sentence: Sentence, here: list[Told], reader: RecipientReader) -> None:
    """Name the receivers of a sentence's acts who were named in a sentence before, as many as are counted."""
    for one in here:
        _add_pointed(context, sentence, one, reader)
        counted = one.fact.individuals
        known = one.fact.recipients
        if counted is None or one.fact.collectives or not max(_FEWEST, len(known) + 1) <= counted <= _MOST:
            continue
        nouns = [_noun(sentence, m) for m in sentence.all("count") if m.get("n") == counted]
        for earlier in context.reading.sentences[: sentence.index]:
            found = next(
                (
                    told
                    for m in earlier.all("count")
                    if m.get("n") == counted and m.get("kind") == "individuals"
                    if _are_one(_noun(earlier, m), nouns)
                    if len(told := _named(context, earlier, m, reader)) == counted
                ),
                None,
            )
            if found is not None:
                break
        else:
            alone = not known or any(_WITH.match(sentence.between(m.end, sentence.end)) for m in sentence.all("count"))
            found = _all_addressed(context, sentence, counted, nouns) if alone else []
            found = found or (_in_one_run(context, sentence, counted, nouns) if alone else [])
        here_named = {names.key(r.name) for r in known}  # "bằng khen hai em và thầy A"
        one.fact.recipients = known + [r for r in found if names.key(r.name) not in here_named]


def _add_pointed(context: Context, sentence: Sentence, one: Told, reader: RecipientReader) -> None:
    """Name the collectives and households of an act whose words say where: *cho 2 tập thể và 7 hộ nói trên*."""
    counts = [m for m in sentence.all("count") if m.get("kind") in ("collectives", "households", "units")]
    if one.fact.recipients or not counts or not _ABOVE.match(sentence.between(counts[-1].end, sentence.end)):
        return
    for mention in counts:
        field, number = str(mention.get("kind")), mention.get("n")
        if number is None or getattr(one.fact, field) != number:
            continue
        for earlier in context.reading.sentences[: sentence.index]:
            same = (m for m in earlier.all("count") if m.get("n") == number and m.get("kind") == field)
            found = next((told for m in same if len(told := _listed(context, earlier, m, reader)) == number), [])
            one.fact.recipients += found


def _in_one_run(context: Context, sentence: Sentence, number: int, nouns: list[str]) -> list[Recipient]:
    """Return the persons named in a row, as many as are counted, where there is one such row: *em A, em B và C*."""
    called = any(noun in _ADDRESSED or noun in _YOUNG for noun in nouns)
    if not called and not (set(_VAGUE).intersection(nouns) and _points_back(sentence, number)):
        return []
    young = any(noun.split()[-1] in _CHILDREN or noun in _YOUNG for noun in nouns)
    runs: set[tuple[str, ...]] = set()
    for earlier in context.reading.sentences[: sentence.index]:
        run: list[str] = []
        last: Mention | None = None
        for person in [*earlier.all("person"), None]:
            if person is not None and last is not None and _ROW.fullmatch(earlier.between(last.end, person.start)):
                run.append(_full(context, person, young=young))
            else:
                if len(run) == number:
                    runs.add(tuple(run))
                run = [_full(context, person, young=young)] if person is not None else []
            last = person
    run_named = next(iter(runs)) if len(runs) == 1 else ()
    whole = all(" " in name for name in run_named)
    return [Recipient(name=name, kind="individual") for name in run_named] if whole else []


def _points_back(sentence: Sentence, number: int) -> bool:
    """Tell whether so many are said to be those told of before: *cả 5 người*, *ba người này*."""
    counts = [m for m in sentence.all("count") if m.get("n") == number]
    whole = any(sentence.between(sentence.start, m.start).lower().endswith("cả ") for m in counts)
    return whole or any(_ABOVE.match(sentence.between(m.end, sentence.end)) for m in counts)


def _full(context: Context, person: Mention, *, young: bool) -> str:
    """Return a person's full name; none for an official, nor for a grown-up where children are counted."""
    name = str(person.get("name"))
    address = str(person.get("address") or "").lower()
    return (
        ""
        if address.endswith(_ELDERS if young else "đồng chí")
        else name
        if " " in name
        else full_name(context, name) or name
    )


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


def _listed(context: Context, sentence: Sentence, count: Mention, reader: RecipientReader) -> list[Recipient]:
    """Return the bodies or households named right behind their number."""
    opened = _OPENS.match(sentence.between(count.end, sentence.end))
    if opened is None:
        return []
    start = count.end + opened.end()
    following = [m.start for m in sentence.all("count") if m.start > start and m.get("kind") != count.get("kind")]
    listed = Listed(KIND[str(count.get("kind"))], noun=_noun(sentence, count), number=count.get("n"))
    return reader.read(context, Stretch(sentence, start, min(following, default=sentence.end)), listed)


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
