"""A commendation as one sentence tells it, before tellings of one act are brought together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.assemble.groups import KIND
from bantin.matching.reading import Sentence
from bantin.record import Commendation, Recipient

_VERB = 12  # characters of a verb before the words that an act's evidence begins with
_CREDIT = re.compile(r"\W*(?:chú thích )?ảnh\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*\(?\d{1,3}[.)]\s")  # a row of a list, no words under a picture


@dataclass(slots=True)
class Told:
    """A commendation as one sentence tells it, with where it stands."""

    fact: Commendation
    sentence: Sentence
    caption: bool
    generic: bool
    some: bool = False
    groups: list[tuple[str, int]] = field(default_factory=list)
    other_awards: list[str] = field(default_factory=list)
    echo: bool = False
    handed: bool = False
    """Whether the giver is told as who hands over (*Hội A trao Kỷ niệm chương*): the award may be another's."""
    passive: bool = False
    """Whether it is told of those who receive it: *hai tập thể được tặng Giấy khen là …*."""


def is_posthumous(one: Told) -> bool:
    """Tell whether the words say *truy tặng*, which never tells again what was *tặng* to the living."""
    first, last = one.fact.evidence[0].start, max(e.end for e in one.fact.evidence)
    return "truy tặng" in one.sentence.between(max(first - _VERB, one.sentence.start), last).lower()


def counts_of(one: Told) -> dict[str, int]:
    """Return the figures of a telling by their fields."""
    return {k: v for k in KIND if (v := getattr(one.fact, k)) is not None}


def counted(receivers: list[Recipient]) -> dict[str, int]:
    """Return how many of each kind are named, by the fields of a commendation."""
    numbers = {field: sum(1 for r in receivers if r.kind == kind) for field, kind in KIND.items() if field != "mixed"}
    return {field: number for field, number in numbers.items() if number}


def is_caption(sentence: Sentence, following: Sentence | None) -> bool:
    """Tell whether a sentence stands under a picture: so marked, credited by what follows it, or of one short line."""
    if _CREDIT.match(sentence.text):
        return True
    if following is not None and following.line == sentence.line and _CREDIT.match(following.text):
        return not sentence.is_title
    return (
        not sentence.is_title
        and not _NUMBERED.match(sentence.text)
        and not sentence.text.rstrip().endswith((".", "!", "?", "…", '"', ";"))
        and len(sentence.text) < 220
    )
