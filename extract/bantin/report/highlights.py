"""A text cut into pieces so that evidence which overlaps can be marked without marks that cross."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from bantin.report.markup import escape


class Span(NamedTuple):
    """Words `text[start:end]` that speak for a fact; `anchor` is the fact's place on the page."""

    start: int
    end: int
    rule: str
    fact: str
    family: str
    anchor: str


class Segment(NamedTuple):
    """A piece of text that the same spans cover from its first character to its last."""

    start: int
    end: int
    spans: tuple[Span, ...]


def cut(text: str, spans: Iterable[Span]) -> Iterator[Segment]:
    """Yield the segments of a text in order; together they are the whole text.

    Spans must lie within the text and hold at least one character. Every span begins where a segment begins.
    """
    waiting = sorted(set(spans), reverse=True)
    bounds = {0, len(text)} | {span.start for span in waiting} | {span.end for span in waiting}
    covering: list[Span] = []
    for start, end in pairwise(sorted(bounds)):
        covering = [span for span in covering if span.end > start]
        while waiting and waiting[-1].start == start:
            covering.append(waiting.pop())
        yield Segment(start, end, tuple(covering))


def name_anchor(bulletin: str, start: int) -> str:
    """Return the id of the mark that begins at an offset of a bulletin's text."""
    return f"{bulletin}-t{start}"


def mark(text: str, spans: Iterable[Span], bulletin: str) -> str:
    """Return a text as HTML with its evidence in `<mark>`.

    A mark has the colour of the shortest span over it and names the facts and rules of all. Where a span ends, a link
    without words (the style sheet shows the fact's id) leads back to the fact, so the text stays what it was.
    """
    return "".join(
        _mark_segment(text, segment, bulletin) if segment.spans else escape(text[segment.start : segment.end])
        for segment in cut(text, spans)
    )


def _mark_segment(text: str, segment: Segment, bulletin: str) -> str:
    shortest = min(segment.spans, key=lambda span: span.end - span.start)
    title = ", ".join(f"{span.fact} {span.rule}" for span in segment.spans)
    ending = {span.anchor: span.fact for span in segment.spans if span.end == segment.end}
    back = "".join(
        f'<a class="back" href="#{anchor}" aria-label="back to {escape(fact)}" data-fact="{escape(fact)}"></a>'
        for anchor, fact in ending.items()
    )
    words = escape(text[segment.start : segment.end])
    anchor = name_anchor(bulletin, segment.start)
    return f'<mark id="{anchor}" class="{shortest.family}" title="{escape(title)}">{words}{back}</mark>'
