"""Names of receivers beside those counted: *3 tập thể gồm …*, *2 tập thể (…)*, *cho Trạm A và 5 cá nhân*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bantin.assemble import list_openings as openings
from bantin.assemble import others, subjects
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.matching.reading import Sentence
from bantin.record import Recipient

_APPOSED = re.compile(r"\s+(?:(?:tập thể|đơn vị|gia đình) )?(?=[A-ZÀ-ỸĐ\d])")
_CLASS = r"\d{1,2}[A-ZĐ]\d{0,2}"
"""A class of a school: *12A1*, *9B*."""
_BRACKETED = re.compile(rf"\s*\((?!Ảnh|Anh:|Nguồn)([^()\d][^()]*|{_CLASS}(?:(?:, | và ){_CLASS})*)\)")
_BRACKETED_BEHIND = re.compile(rf"(?:\s+của (?:(?!\b(?:gồm|là)\b)[^,;:()]){{3,60}}?)?{_BRACKETED.pattern}")
_ASIDE_BEFORE = re.compile(
    r"(?P<label>[^.;:,()]{0,60}?)(?:,\s+(?P<names>(?!(?:đã|vừa|có|trong|gồm|là|vì|do|với)\b)[^.;:()]{5,200}),|\s+\((?P<named>[^()\d][^()]*)\))\s*$"
)
"""*Hai hộ làm kinh tế giỏi, | ông A và bà B, | được tặng …*, *Hai đội dẫn đầu (| đội A, đội B) được tặng …*."""
_AND = re.compile(r"\s*(?:,|và|cùng|cùng với)\s*")
_AND_ONE = re.compile(rf"(?:\s+(?:thuộc|của|ở|tại)\s+(?:(?! có | đã | đạt )[^.;:()]){{3,90}}?)?{_AND.pattern}")
"""*7 thợ thuộc đội A, đội B và | ông C*: one more is named behind whose those counted are."""
_BECAUSE = re.compile(r"\s*(?:[,.;]|$|(?:vì|do|đã có|có thành tích|nhờ)\b)")
_CALLED_SO = re.compile(r"\s+(?:đều )?là\s+(?:những |các )?$")  # "Phòng A và Phòng B là hai tập thể được …"
_OF_ALL = re.compile(r"\btrong (?:số |tổng số )?(?:các |những )?$", re.IGNORECASE)
_THERE_IS = re.compile(r"[^.;:,]{0,60}?(?:,\s*)?\bcó\s+(?=\S)", re.IGNORECASE)
_THERE_ARE = re.compile(
    r"(?:\s+của [^.;:,()]{3,60}?)?\s+(?:lần này |đợt này )?có (?=(?:ông|bà|anh|chị|em|cô|thầy|cụ|đồng chí|tập thể) [A-ZĐ])"
)


def of_counts(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named beside counted ones: *3 tập thể gồm …*, *2 tập thể (…)*, *hai em A và B*."""
    group = act.group
    assert group is not None
    first = group.mentions[0]
    said = act.sentence.between(first.start, first.end)
    kind = KIND[next(iter(group.counts))]
    if kind == "individual" and {"units", "collectives"} & set(group.counts):
        kind = "unit" if "units" in group.counts else "collective"
    listed = Listed(kind, noun=_noun(said), number=sum(group.counts.values()))
    found: list[Recipient] = []
    read: set[int] = set()
    for span, of in _list_spans(act, listed):
        if span[0] in read:
            continue
        known = {r.name for r in found}
        named = reader.read(context, Stretch(act.sentence, *span), of)
        if not of.whole or len(named) == of.number:
            found += [r for r in named if r.name not in known]
            read |= {span[0]} if of.whole else set()
    beside = next(
        (m for m in act.sentence.all("person") if m.rule == "person.addressed" and m.start >= group.end), None
    )
    words = act.sentence.between
    joined = beside is not None and not act.passive and _AND_ONE.fullmatch(words(group.end, beside.start))
    if beside is not None and joined and _BECAUSE.match(words(beside.end, act.sentence.end)):  # "hai em và thầy A"
        return [*found, *reader.read(context, Stretch(act.sentence, beside.start, beside.end), Listed("individual"))]
    if not found and len(group.mentions) == 1:
        end = act.verb.start if act.passive and act.verb is not None else act.clause[1]
        opened = _APPOSED.match(act.sentence.between(group.end, end))
        if opened:
            named = reader.read(context, Stretch(act.sentence, group.end + opened.end(), end), listed)
            found = named if len(named) == first.get("n") else []
    return found


def _noun(said: str) -> str:
    """Return what is counted: *hai em* gives em."""
    return said.split(" ", 1)[-1].lower().removeprefix("tập thể ")


def _list_spans(act: Act, listed: Listed) -> Iterator[tuple[tuple[int, int], Listed]]:
    """Yield where names may stand around counted receivers, and what is listed there.

    Behind each count, in brackets, behind the last one, or between the receivers and the verb.
    """
    sentence, group = act.sentence, act.group
    assert group is not None
    verb = act.verb or act.award
    yield from _behind_counts(act, listed)
    if others.told_with(act) and act.verb is not None:
        before = subjects.before_passive(sentence, act.verb, act.clause[0])
        if before is not None:
            yield before, listed._replace(number=None)
    if act.passive:
        yield from _around_passive(act, listed)
        return
    begun = openings.own_list(sentence, act.until)
    if begun is not None:
        count = group.mentions[-1]
        if len(group.mentions) > 1 and count.get("kind") is not None:  # "7 học sinh và 2 tập thể lớp: 6A, 9C"
            noun = _noun(sentence.between(count.start, count.end))
            kind = KIND[str(count.get("kind"))]
            yield (begun, sentence.end), Listed(kind, noun=noun, number=count.get("n"), whole=True)
        yield (begun, sentence.end), listed
    first = max(act.award.end, verb.end)
    between = sentence.between(first, group.start)
    opened = openings.NAMED_AFTER.match(between) or openings.LED.match(between) if first >= act.clause[0] else None
    opened = opened or openings.opens_item(act)
    if opened is None and act.generic and first >= act.clause[0]:
        opened = re.match(r"\s+(?=[A-ZĐ])", between)  # "khen thưởng Ban CHQS thị trấn A và 2 đồng chí"
    if opened and group.start - first - opened.end() > 5:
        yield (first + opened.end(), group.start), listed._replace(number=None)


def _behind_counts(act: Act, listed: Listed) -> Iterator[tuple[tuple[int, int], Listed]]:
    """Yield where names may stand behind each count: in brackets, in dashes, or up to the next count."""
    sentence, group = act.sentence, act.group
    assert group is not None
    for i, count in enumerate(group.mentions):
        if count.get("kind") is None:
            continue  # "; các cá nhân này": those counted before
        noun = _noun(sentence.between(count.start, count.end))
        own = listed._replace(kind=KIND[str(count.get("kind"))], noun=noun, number=count.get("n"))
        bracketed = _BRACKETED.match(sentence.between(count.end, act.clause[1]))
        described = count.end + len(openings.described(sentence, count.end, act.clause[1]))
        if bracketed:
            yield (count.end + bracketed.start(1), count.end + bracketed.end(1)), own
        elif behind := _BRACKETED.match(sentence.between(described, act.clause[1])):
            yield (described + behind.start(1), described + behind.end(1)), own._replace(whole=True)
        elif dashed := openings.between_dashes(sentence, described, act.clause[1]):
            yield dashed, own._replace(whole=True)
        elif i + 1 < len(group.mentions):
            begun = openings.list_behind(sentence, count.end, group.mentions[i + 1].start)
            if begun is not None:
                yield (begun, group.mentions[i + 1].start), own


def _around_passive(act: Act, listed: Listed) -> Iterator[tuple[tuple[int, int], Listed]]:
    """Yield where names may stand around the counted subject of a passive, and what is listed there."""
    sentence, group, verb = act.sentence, act.group, act.verb or act.award
    assert group is not None
    before = subjects.before_count(sentence, group.start, act.clause[0])
    if before is not None:
        yield before, listed._replace(kind="collective", noun="")
    opened = re.match(
        r"[^.;,]{0,40}?(?:\bgồm\b|(?<!nguyên )(?<!vốn )(?<!từng )\blà\b|:)\s*:?\s*",
        sentence.between(group.end, verb.start),
    )
    if opened:
        yield (group.end + opened.end(), _before_passive_words(sentence, group.end, verb.start)), listed
    aside = _ASIDE_BEFORE.match(sentence.between(group.end, _before_passive_words(sentence, group.end, verb.start) + 1))
    if aside and not opened:
        part = "names" if aside["names"] else "named"
        yield (group.end + aside.start(part), group.end + aside.end(part)), listed._replace(whole=True)
    bracketed = _BRACKETED_BEHIND.match(sentence.between(act.until, act.clause[1]))
    if bracketed:
        yield (act.until + bracketed.start(1), act.until + bracketed.end(1)), listed
    called = _CALLED_SO.search(sentence.between(act.clause[0], group.start))
    if called:
        yield (act.clause[0], act.clause[0] + called.start()), listed
    begun = openings.own_list(sentence, act.until)
    there = _THERE_ARE.match(sentence.between(act.until, sentence.end)) if begun is None else None
    if there:
        begun = act.until + there.end()
    if begun is None and _OF_ALL.search(sentence.between(act.clause[0], group.start)):
        among = _THERE_IS.match(openings.masked(sentence, act.until, sentence.end))
        begun = act.until + among.end() if among else None
    if begun is not None:
        yield (begun, sentence.end), listed


def _before_passive_words(sentence: Sentence, start: int, end: int) -> int:
    """Return where the words of the passive begin: *… vinh dự được*."""
    found = re.search(r"[\s,]*(?:vinh dự |đã |vừa |cùng )*(?:được|nhận|đón nhận)\b", sentence.between(start, end))
    return start + found.start() if found else end
