"""A folded text cut into sentences, with their offsets."""

from __future__ import annotations

from typing import NamedTuple

from bantin.text import stops


class Segment(NamedTuple):
    """One sentence, title, caption, list item or table cell: `text[start:end]`, without white space around it.

    `line` counts from 0 the lines of the (softened) text, so that sentences of one paragraph share it.
    """

    start: int
    end: int
    line: int


def sentences(folded: str) -> list[Segment]:
    """Cut a folded text into sentences.

    Every line end ends a sentence: give `SourceText.folded`, whose soft line ends are spaces already. Segments ascend,
    never overlap or touch white space at their edges, and hold every character that is not white space.
    """
    segments: list[Segment] = []
    at = 0
    for number, line in enumerate(folded.split("\n")):
        begun = 0
        for end in (*stops.ends(line), len(line)):
            part = line[begun:end]
            text = part.strip()
            if text:
                start = at + begun + part.index(text[0])
                segments.append(Segment(start, start + len(text), number))
            begun = end
        at += len(line) + 1
    return segments
