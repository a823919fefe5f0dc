"""Whose figures a sentence may tell: places, bodies, regions, averages, each in one spelling with its level."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from bantin.assemble.context import Context
from bantin.assemble.index_apposed import is_speaker_placed, is_told_of
from bantin.assemble.index_bare_names import listed_with_figures, names_alone
from bantin.assemble.index_frame import Item, Subject, touches
from bantin.assemble.index_joined_offices import without_offices
from bantin.assemble.index_outranking import is_first_set_against, outranking
from bantin.assemble.index_sources import sources_of
from bantin.assemble.index_subject_asides import MEAN_OF_GROUP, is_aside
from bantin.assemble.places import listed
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention

_COMMITTEE = re.compile(
    r"^(?:UBND|Ủy ban nhân dân|ủy ban nhân dân) (?=(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) \S)"
)
_PLACE = regex.compile(r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) (?=\p{Lu})")
"""*đại diện huyện A (đứng cuối, 70,4 điểm)*: who speaks for a unit, not for an office of it."""
_BARE_OFFICE = re.compile(
    r"(?:UBND|HĐND|Ủy ban nhân dân)(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|các xã))?$"
)
_ISLAND = regex.compile(r"(?<!\p{L})(?:H|h)uyện đảo (?P<name>\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,2})")
_HEADS = re.compile(r"(?:Sở|Bộ|Phòng|Ban|Chi cục|Cục)(?= )")
_COUNTED = re.compile(r"\d (?:các )?$")
_NEVER_MEASURED = frozenset({"Nhà nước", "Chính phủ", "Quốc hội", "Ban Bí thư", "Bộ Chính trị"})
_ORDER = {"commune": 0, "department": 1, "district": 1, "province": 2, "ministry": 3}


def subjects_of(context: Context, sentence: Sentence) -> list[Item]:
    """Return those that may be measured, in order; `weak` where the words around speak against it."""
    found: list[Item] = []
    groups = [m for m in sentence.all("index_subject") if m.rule == MEAN_OF_GROUP]
    named = [(m.start, m.end) for m in (*sentence.all("index"), *groups)]
    bodies = [m for m in sentence.all("body") if not any(s <= m.start and m.end <= e for s, e in named)]
    offices = [(m.start, m.end) for m in sentence.all("index_subject") if m.get("office")]
    ranks = [(m.start, m.end) for m in sentence.all("rank")]  # "xếp thứ 2/9 huyện, thành phố Huế" tells among whom
    bodies = without_offices(sentence, [m for m in bodies if not _is_in_place(sentence, m)], offices)
    for m in bodies:
        found += _of_body(context, sentence, m)
    for m in sentence.all("index_subject"):
        if m.get("level") and touches(m.start, m.end, ranks):
            continue  # "đứng cuối trong 20 xã là xã A"
        if m.get("names"):
            found += _listed(context, sentence, m)
        elif m.get("office"):
            name = context.office_name(str(m.get("office")))
            found.append(Item("subject", m.start, m.end, m, Subject(name, "department")))
        elif not touches(m.start, m.end, [(b.start, b.end) for b in bodies]):
            found.append(Item("subject", m.start, m.end, m, _plain(m)))
    taken = [(i.start, i.end) for i in found if i.mention and i.mention.get("region")] + offices
    taken += [(b.start, b.end) for b in bodies]
    if sentence.text.isupper():
        taken += [(m.start, m.end) for m in sentence.all("index", "component")]
    for m in sentence.all("place"):
        if not touches(m.start, m.end, taken) and not touches(m.start, m.start + 1, ranks):
            found += _of_place(context, sentence, m)
    found += listed_with_figures(context, sentence, found + _people(sentence))
    found += _bare_names(context, sentence, found)
    found.sort(key=lambda i: i.start)
    sources = sources_of(sentence) + outranking(sentence)
    kept: list[Item] = []
    for item in found:
        before = kept[-1] if kept else None
        told_by = touches(item.start, item.end, sources)
        leaves = before is not None and not told_by and touches(before.start, before.end, sources)
        if before is not None and not leaves and _holds(item, before, sentence.between(before.end, item.start)):
            continue
        aside = is_aside(sentence, item)
        if before is not None and before.weak and sentence.between(before.end, item.start) == " và ":
            aside = True  # "sau A và B"
        weak = item.weak or told_by or aside
        kept.append(replace(item, weak=weak and not is_speaker_placed(sentence, item)))
    return kept


def _is_in_place(sentence: Sentence, body: Mention) -> bool:
    """Tell whether what reads like a body is a place's name of two syllables: *xã Đồn Đạc*, *phường Hội An*."""
    if len(sentence.between(body.start, body.end).split()) != 2:
        return False
    return any(
        m.rule == "place.kind_and_name" and m.start < body.start and m.end == body.end for m in sentence.all("place")
    )


def _bare_names(context: Context, sentence: Sentence, found: list[Item]) -> list[Item]:
    """Return the units whose name stands without its kind: *Nghĩa Hành được 8,3 điểm* in a story of that huyện."""
    known = _known_names(context)
    taken = [(i.start, i.end) for i in found]
    # "Ninh Hải hạng 3": two syllables before a rank are a place's though the first is a family name as well
    people = [(m.start, m.end) for m in sentence.all("person") if m.rule != "person.surname" or _is_full_name(m)]
    taken += [(m.start, m.end) for m in sentence.all("body", "place", "decision", "index", "component")]
    out = []
    for island in _ISLAND.finditer(sentence.text):
        start, end = island.start() + sentence.start, island.end() + sentence.start
        if not touches(start, end, [*taken, *people]):
            out.append(Item("subject", start, end, None, Subject(f"huyện {island['name']}", "district")))
            taken.append((start, end))
    for match in known.pattern.finditer(sentence.text) if known.pattern else ():
        start, end = match.start() + sentence.start, match.end() + sentence.start
        if not touches(start, end, [*taken, *people]):
            out.append(Item("subject", start, end, None, known.subjects[match.group()]))
            taken.append((start, end))
    taken += [(m.start, m.end) for m in sentence.all("component", "rank", "date", "award", "index_subject")]
    out += names_alone(sentence, taken, people)
    return out


def _people(sentence: Sentence) -> list[Item]:
    """Return the full names of people, as items that nothing else may touch."""
    return [Item("person", m.start, m.end, m) for m in sentence.all("person") if _is_full_name(m)]


def _is_full_name(person: Mention) -> bool:
    return len(str(person.get("name")).split()) > 2


@dataclass(frozen=True, slots=True)
class _Names:
    """Names of places in a bulletin, each of one unit only, and a pattern that finds them without their kind."""

    subjects: dict[str, Subject]
    pattern: re.Pattern[str] | None


@lru_cache(maxsize=1)
def _known_names(context: Context) -> _Names:
    found: dict[str, set[Subject]] = {}
    for _, m in context.reading.mentions("place"):
        name, kind = str(m.get("name") or ""), str(m.get("kind"))
        plain = not m.get("list") and m.rule != "place.province"
        if plain and not name.isdigit() and not name.isupper() and len(name) > 3:
            found.setdefault(name, set()).add(Subject(context.place_name(m), context.level(kind, name)))
    subjects = {name: unit for name, units in found.items() if (unit := _only(units)) is not None}
    for home in context.homes.values():
        if not home.name.isdigit() and (home.level != "commune" or home.name not in subjects):
            # of a huyện and its thị trấn the story means the huyện
            subjects[home.name] = Subject(home.full, home.level)
    if not subjects:
        return _Names({}, None)
    names_of = "|".join(map(re.escape, sorted(subjects, key=len, reverse=True)))
    return _Names(subjects, re.compile(rf"(?<![\w-])(?:{names_of})(?![\w-]| [A-ZĐÂÊÔƠƯĂ])"))


def _only(units: set[Subject]) -> Subject | None:
    """Return the unit that a bare name means: of a huyện and the thị trấn named after it the huyện."""
    districts = [unit for unit in units if unit.level == "district"]
    return next(iter(units)) if len(units) == 1 else districts[0] if len(districts) == 1 else None


def _plain(mention: Mention) -> Subject | None:
    name = mention.get("region") or mention.get("name")
    return Subject(names.clean(str(name)), "region" if mention.get("region") else None) if name else None


def _holds(item: Item, before: Item, gap: str) -> bool:
    """Tell whether an item only says where the one before it lies: *xã A, huyện B*."""
    if not re.fullmatch(r"(?:,| -| thuộc| của)? ", gap) or item.subject is None or before.subject is None:
        return False
    mine, its = _ORDER.get(item.subject.level or ""), _ORDER.get(before.subject.level or "")
    return mine is not None and its is not None and mine > its and before.subject.level != "ministry"


def _of_place(context: Context, sentence: Sentence, m: Mention) -> list[Item]:
    name, kind = str(m.get("name") or ""), str(m.get("kind"))
    if name.isupper() and len(name.split()) > 1 and sentence.text[: m.end - sentence.start].isupper():
        return []  # where all is in capitals, a name has no end
    if not m.get("list"):
        return [Item("subject", m.start, m.end, m, Subject(context.place_name(m), context.level(kind, name)))]
    start, end = m.spans["name"]
    word = context.kind_word(sentence.between(m.spans["kind"][0], m.spans["kind"][1])) if "kind" in m.spans else ""
    out = []
    for first, last in listed(sentence.between(start, end)):
        name = names.clean(sentence.between(start + first, start + last))
        subject = Subject(f"{word} {name}".strip(), context.level(kind, name))
        out.append(Item("subject", start + first, start + last, m, subject))
    if len(out) == 2 and is_first_set_against(sentence, m.start, out[0].end, out[1].start):
        out[0] = replace(out[0], weak=True)
    return out


def _of_body(context: Context, sentence: Sentence, m: Mention) -> list[Item]:
    said = sentence.between(m.start, m.end)
    if m.get("role"):
        name = context.office_name(str(m.get("org") or ""))
        place = _COMMITTEE.sub("", name)
        if m.get("org") and place == name and name.startswith("Sở ") and is_told_of(sentence, m.end):
            return [Item("subject", m.start, m.end, m, Subject(name, "department"), weak=True)]
        if not m.get("org") or (place == name and not _PLACE.match(str(m.get("org")))):
            return []
        return [Item("subject", m.start, m.end, m, Subject(place, _level_of(place)), weak=True)]
    if m.get("whole") and said[:1].islower():
        return []
    if said[:1].islower() and _COUNTED.search(sentence.between(max(m.start - 8, sentence.start), m.start)):
        return []  # "1.300 doanh nghiệp FDI"
    name = context.body_name(m)
    place = _COMMITTEE.sub("", name)
    if _BARE_OFFICE.fullmatch(name) or name in _NEVER_MEASURED:
        return []
    level = _level_of(place) if place != name else _level_of_body(name, m)
    out = [Item("subject", m.start, m.end, m, Subject(place, level))]
    head = _HEADS.match(said)
    if head:
        at = m.end - sentence.start
        names_of = context.lexicon.next_field
        while (more := names_of.match(sentence.text, at)) and not _starts_unit(
            sentence, more.start("name") + sentence.start
        ):
            out.append(_office(head.group(), more, sentence, m))
            at = more.end()
    return out


def _listed(context: Context, sentence: Sentence, m: Mention) -> list[Item]:
    """Return the offices of a list under one head: *các sở: Nội vụ, Tư pháp và Tài chính*."""
    start, end = (at - sentence.start for at in m.spans["names"])
    head = str(m.get("head")).capitalize()
    return [_office(head, one, sentence, m) for one in context.lexicon.next_field.finditer(sentence.text, start, end)]


def _office(head: str, match: regex.Match[str], sentence: Sentence, m: Mention) -> Item:
    start, end = match.span("name")
    name = f"{head} {names.clean(match['name'])}"
    return Item("subject", start + sentence.start, end + sentence.start, m, Subject(name, _level_of_body(name, m)))


def _starts_unit(sentence: Sentence, at: int) -> bool:
    return any(m.start <= at < m.end for m in sentence.all("body", "place", "index", "component", "person"))


def _level_of(place: str) -> str | None:
    word = place.split(" ", maxsplit=1)[0]
    levels = {"tỉnh": "province", "huyện": "district", "quận": "district", "thị": "district", "xã": "commune"}
    if place.startswith(("thị trấn", "phường", "đặc khu")):
        return "commune"
    return "district" if word == "thành" else levels.get(word)


def _level_of_body(name: str, m: Mention) -> str:
    return "ministry" if m.get("whole") or name.startswith(("Bộ ", "Ủy ban ", "Uỷ ban ")) else "department"
