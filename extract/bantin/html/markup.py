"""Stretches of markup between two texts of a written tree: what they open and close, read once for all pages of a site."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from bantin.html.elements import BLOCKS, VOID
from bantin.html.labels import Labeller

_WS: Final = r"\t\n\f\r "
# What the tree builder writes is well formed: every attribute has a value in double quotes, every element an end.
_PIECE: Final = re.compile(
    rf"<(?:/[^>]*+>|([^!?{_WS}/>][^{_WS}/>]*+)(?>>|(?: =?[^{_WS}/>=]*+=\"[^\"]*+\")*+>)"
    r"|!--(?>[^-]++|-(?!->))*+-->|[!?](?!--)[^>]*+>)|[^<]++|<"
)
_ROWS: Final = BLOCKS | {"a", "br"}
_KNOWN: Final = 8_000
_LONGEST: Final = 2_000
"""Stretches kept in memory and their characters: a site repeats its own from page to page, a million sites do not."""

OPENS, STANDS, INSIDE, ENDS = range(4)
"""Steps: an element with a row opens, one stands alone, an element without a row opens, an element ends."""


class Stretch(NamedTuple):
    """The elements with rows that a stretch of markup begins, by their names, start tags and zones; its steps.

    `named` holds the rows of each zone and `spaced` those before which white space stands, counted from the first row.
    """

    tags: tuple[str, ...]
    starts: tuple[str, ...]
    zones: tuple[frozenset[str], ...]
    named: tuple[tuple[str, int], ...]
    spaced: tuple[int, ...]
    steps: tuple[int, ...]


class MarkupReader:
    """Reads stretches of markup; holds nothing of any page but a bounded memory of stretches seen."""

    def __init__(self, labeller: Labeller) -> None:
        self._labeller = labeller
        self._seen: dict[str, Stretch] = {}

    def seen(self) -> dict[str, Stretch]:
        """Return stretches read so far; the others are to be asked for with `read`."""
        if len(self._seen) > _KNOWN:
            self._seen.clear()
        return self._seen

    def read(self, markup: str) -> Stretch:
        """Return what a stretch of markup holds."""
        elements: list[tuple[str, str, frozenset[str]]] = []
        spaced: list[int] = []
        steps: list[int] = []
        for found in _PIECE.finditer(markup):
            piece, name = found.group(), found[1]
            if name is not None:
                zones = self._labeller.zones(name, piece)
                if zones or name in _ROWS:
                    elements.append((name, piece, zones))
                    steps.append(STANDS if name in VOID else OPENS)
                elif name not in VOID:
                    steps.append(INSIDE)
            elif piece.startswith("</"):
                if steps and steps[-1] == INSIDE:
                    steps.pop()  # nothing stands in it
                else:
                    steps.append(ENDS)
            elif piece == "<" or piece[0] != "<":
                spaced.append(len(elements))
        tags, starts, zones_of = zip(*elements, strict=True) if elements else ((), (), ())
        named = tuple((zone, row) for row, zones in enumerate(zones_of) for zone in zones)
        stretch = Stretch(tags, starts, zones_of, named, tuple(spaced), tuple(steps))
        if len(markup) <= _LONGEST:
            self._seen[markup] = stretch
        return stretch
