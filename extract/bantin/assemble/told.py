"""A commendation as one sentence tells it, before tellings of one act are brought together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.matching.reading import Sentence
from bantin.record import Commendation


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


def is_caption(sentence: Sentence) -> bool:
    if re.match(r"\W*(?:chú thích )?ảnh\b", sentence.text, re.IGNORECASE):
        return True
    return (
        not sentence.is_title
        and not sentence.text.rstrip().endswith((".", "!", "?", "…", '"', ";"))
        and len(sentence.text) < 220
    )
