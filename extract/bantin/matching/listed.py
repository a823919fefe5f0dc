"""Persons' names that only their place in a list gives away: *các đồng chí: A - Bí thư; B, C, hộ lý Trạm Y tế*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import structs

from bantin.normalise import names
from bantin.patterns import Mention

_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_NAME = rf"(?P<name>[{_UPPER}][\w']*(?: (?:[{_UPPER}][\w']*|công|văn|thị)){{1,4}})"
_NEXT = re.compile(rf"(?: ?\([^()]{{1,40}}\))?(?: ?, ?| và |; ?){_NAME}(?=[,;.(\-]| [(,-]| và |$)")
_BEFORE_OFFICE = re.compile(rf"(?:[;:,]|\bcó|\bvà) {_NAME} ?(?:-|,) $")


class Known(NamedTuple):
    """Family names, and words of address that tell a class of people: *ngư dân*, *phóng viên*."""

    surnames: frozenset[str]
    classes: frozenset[str]


def trimmed(
    people: list[Mention], by_fact: dict[str, list[Mention]], text: str, offset: int, known: Known
) -> Iterator[Mention]:
    """Yield the persons without an office that follows their name, and without those within a place or body.

    Behind a word for a class of people only a family name opens a person's name: *phóng viên Tuổi Trẻ*.
    """
    provinces = {(m.start, m.end) for m in by_fact.get("place", ()) if m.rule == "place.province"}
    others = [m for fact in ("body", "place") for m in by_fact.get(fact, ()) if m.rule != "place.province"]
    for person in people:
        first, last = person.spans["name"]
        of_a_class = str(person.get("address", "")).lower() in known.classes
        if (first, last) in provinces and (of_a_class or person.rule == "person.surname"):
            continue
        opening = text[first - offset : last - offset].split(maxsplit=1)[0]
        if of_a_class and opening not in known.surnames and "'" not in opening:
            continue
        office = next((m for m in others if m.get("role") and first < m.start < last), None)
        if office is not None:
            end = office.start
            name = text[first - offset : end - offset].rstrip(" ,-")
            end = first + len(name)
            if " " not in name and person.rule != "person.addressed":
                continue
            value = {**person.value, "name": names.clean(name)}
            yield structs.replace(person, end=end, value=value, spans={**person.spans, "name": (first, end)})
        elif not any(m.start <= first < m.end for m in others):
            yield person


def more(people: list[Mention], by_fact: dict[str, list[Mention]], text: str, offset: int) -> list[Mention]:
    """Return the persons whose family name is on no list, but who stand in a list of persons or before an office."""
    taken = [*people, *by_fact.get("body", ()), *by_fact.get("place", ())]
    found: list[Mention] = []
    for person in people:
        if str(person.get("address", "")).lower().startswith(("các ", "hai ")):
            at = person.end - offset
            while True:
                match = _NEXT.match(text, at)
                known = match and _overlaps(taken, match.start("name") + offset, match.end("name") + offset)
                if match is not None and (known is None or known.fact == "person"):
                    if known is None:
                        found.append(_person(match, offset))
                    at = match.end()
                    continue
                office = _office_behind(text, at, offset, by_fact)
                if office is None:
                    break
                at = office.end - offset
    for office in by_fact.get("body", ()):
        if office.get("role") in ("head", "deputy"):
            start = office.start - offset
            near = _BEFORE_OFFICE.search(text, max(start - 60, 0), start)
            if near is not None:
                span = near.start("name") + offset, near.end("name") + offset
                if _overlaps([*taken, *found], *span) is None:
                    found.append(_person(near, offset))
    return found


def _office_behind(text: str, at: int, offset: int, by_fact: dict[str, list[Mention]]) -> Mention | None:
    """Return the office that follows a name or another office in a list: *A - Phó Bí thư, Chủ tịch UBND huyện; B*."""
    for office in by_fact.get("body", ()):
        start = office.start - offset
        if start > at and office.get("role") and start - at <= 4 and not text[at:start].strip(" ,-/"):
            return office
    return None


def _person(match: re.Match[str], offset: int) -> Mention:
    start, end = match.start("name") + offset, match.end("name") + offset
    return Mention("person", "person.surname", start, end, {"name": names.clean(match["name"])}, {"name": (start, end)})


def _overlaps(mentions: Iterable[Mention], start: int, end: int) -> Mention | None:
    return next((m for m in mentions if m.start < end and start < m.end), None)
