"""The page's tree as columns: one row a node, in document order, each with the runs of text it holds."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.html.elements import BLOCKS, TEXT, VOID
from bantin.html.labels import Labeller
from bantin.html.tokenizer import MARKS, Tokens, run_numbers

_WS: Final = r"\t\n\f\r "
# What the tree builder writes is well formed: every attribute has a value in double quotes, every element an end.
_NODE: Final = re.compile(
    rf"<(?:/[^>]*+>|([^!?{_WS}/>][^{_WS}/>]*+)(?: =?[^{_WS}/>=]*+=\"[^\"]*+\")*+>"
    rf"|!--(?>[^-]++|-(?!->))*+-->|[!?](?!--)[^>]*+>)"
    rf"|[{chr(MARKS.start)}-{chr(MARKS.stop)}]+"
)
_NO_RUNS: Final[tuple[int, ...]] = ()


_ROWS: Final = BLOCKS | {"a", "br"}
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


def build(tokens: Tokens, labeller: Labeller) -> Tree:
    """Return the tree that browsers make of a page's skeleton.

    It is read off the tree as the tree builder writes it, in one pass, which takes a third of the time of asking it for
    one node after the other.
    """
    from selectolax.lexbor import LexborHTMLParser

    written = LexborHTMLParser(tokens.skeleton).html or ""
    tags: list[str] = []
    parents: list[int] = []
    end: list[int] = []
    starts: list[str] = []
    runs: list[tuple[int, ...]] = []
    zones_of: list[frozenset[str]] = []
    rows: dict[str, list[int]] = {}
    spaced: set[int] = set()
    row = 0  # of the next node
    seen = labeller.seen()
    above = [-1]
    done = 0
    for found in _NODE.finditer(written):
        start, after = found.span()
        if start > done:  # white space
            spaced.add(row)
        done = after
        name = found[1]
        if name is not None:
            tag = found[0]
            zones = seen.get(tag)
            if zones is None:
                zones = seen[tag] = labeller.read(name, tag)
            if zones or name in _ROWS:
                tags.append(name)
                parents.append(above[-1])
                starts.append(tag)
                runs.append(_NO_RUNS)
                zones_of.append(zones)
                for zone in zones:
                    rows.setdefault(zone, []).append(row)
                if name not in VOID:
                    above.append(row)
                row += 1
                end.append(row)
            elif name not in VOID:
                above.append(above[-1])
        elif written[start] != "<":
            tags.append(TEXT)
            parents.append(above[-1])
            starts.append("")
            runs.append(run_numbers(found[0]))
            zones_of.append(_NO_ZONES)
            row += 1
            end.append(row)
        elif written[start + 1] == "/" and len(above) > 1:
            # of an element without a row this is the one around it, whose own end tag comes later
            end[above.pop()] = row
    for opened in above[1:]:
        end[opened] = row
    return Tree(tags, parents, end, starts, runs, zones_of, rows, spaced)
