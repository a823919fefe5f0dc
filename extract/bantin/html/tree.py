"""The page's tree as columns: one row a node, in document order, each with the runs of text it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.html.elements import TEXT
from bantin.html.markup import ENDS, INSIDE, OPENS, MarkupReader
from bantin.html.tokenizer import MARKS, Tokens, run_numbers

_MARK: Final = f"[{chr(MARKS.start)}-{chr(MARKS.stop)}]"
_TEXTS: Final = re.compile(f"({_MARK}{_MARK}*+)")  # the engine leaps to the members of a class, not of a repeated one
_NO_RUNS: Final[tuple[int, ...]] = ()
_NO_ZONES: Final[frozenset[str]] = frozenset()


@dataclass(slots=True)
class Tree:
    """Nodes in document order; row i's subtree is rows i to `end[i] - 1`, its parent row `parents[i]` (-1: none).

    Elements that neither part lines nor lie in a zone have no row: what is in them belongs to the element around them.
    `starts[i]` is an element's start tag as the tree builder writes it, "" of a text node; `runs[i]` are the numbers of a
    text node's runs; `zones[i]` are the zones of an element, `rows` the rows of each zone in order. Before the rows
    `spaced` stands white space, which parts words.
    """

    tags: Sequence[str]
    parents: Sequence[int]
    end: Sequence[int]
    starts: Sequence[str]
    runs: Sequence[tuple[int, ...]]
    zones: Sequence[frozenset[str]]
    rows: Mapping[str, Sequence[int]]
    spaced: set[int]


def build(tokens: Tokens, reader: MarkupReader) -> Tree:
    """Return the tree that browsers make of a page's skeleton.

    It is read off the tree as the tree builder writes it, stretch by stretch between the texts, which takes a fifth of
    the time of asking it for one node after the other.
    """
    from selectolax.lexbor import LexborHTMLParser

    pieces = _TEXTS.split(LexborHTMLParser(tokens.skeleton).html or "")
    tags: list[str] = []
    parents: list[int] = []
    end: list[int] = []
    starts: list[str] = []
    runs: list[tuple[int, ...]] = []
    zones: list[frozenset[str]] = []
    rows: dict[str, list[int]] = {}
    spaced: set[int] = set()
    row = 0  # of the next node
    seen = reader.seen()
    opens, inside, ends = OPENS, INSIDE, ENDS
    above = [-1]
    for markup, marks in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        stretch = seen.get(markup) or reader.read(markup)
        for offset in stretch.spaced:
            spaced.add(row + offset)
        if stretch.tags:
            tags += stretch.tags
            starts += stretch.starts
            zones += stretch.zones
            runs += (_NO_RUNS,) * len(stretch.tags)
            for zone, offset in stretch.named:
                rows.setdefault(zone, []).append(row + offset)
        for step in stretch.steps:
            if step == ends:
                if len(above) > 1:
                    # of an element without a row this is the one around it, whose own end tag comes later
                    end[above.pop()] = row
            elif step == inside:
                above.append(above[-1])
            else:
                parents.append(above[-1])
                if step == opens:
                    above.append(row)
                row += 1
                end.append(row)
        if marks:
            tags.append(TEXT)
            starts.append("")
            zones.append(_NO_ZONES)
            runs.append(run_numbers(marks))
            parents.append(above[-1])
            row += 1
            end.append(row)
    for opened in above[1:]:
        end[opened] = row
    return Tree(tags, parents, end, starts, runs, zones, rows, spaced)
