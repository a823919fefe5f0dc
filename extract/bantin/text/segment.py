"""A folded text cut into sentences, with their offsets."""

from __future__ import annotations

from typing import NamedTuple

from bantin.text import stops

LONGEST = 4000
"""Characters of a sentence: the longest real ones (hundreds of names in one list) have 3,100 of them, and in what is read
clause by clause the work grows with the square of the length."""


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
    never overlap or touch white space at their edges, and hold every character that is not white space. One of more
    than LONGEST characters is cut, between words where it has any.
    """
    segments: list[Segment] = []
    at = 0
    for number, line in enumerate(folded.split("\n")):
        begun = 0
        for end in (*stops.ends(line), len(line)):
            while begun < end:
                cut = end if end - begun <= LONGEST else _cut(line, begun)
                part = line[begun:cut]
                text = part.strip()
                if text:
                    start = at + begun + part.index(text[0])
                    segments.append(Segment(start, start + len(text), number))
                begun = cut
        at += len(line) + 1
    return segments


def _cut(line: str, begun: int) -> int:
    """Return where a sentence that is too long is cut: behind its last space within reach."""
    last = line.rfind(" ", begun, begun + LONGEST)
    return begun + LONGEST if last <= begun else last + 1
