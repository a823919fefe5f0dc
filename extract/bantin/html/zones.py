"""Which rows of a page are its article: the body first, then the headline, then what belongs to the two.

Zone files say how portals mark the parts; what they do not say is told by the text itself: paragraphs are the story,
lists of links are not.
"""

from __future__ import annotations

import html
from collections.abc import Collection, Sequence
from typing import Final

from bantin.html.blocks import Line, Lines, cut
from bantin.html.elements import BLOCKS, TEXT
from bantin.html.labels import attributes
from bantin.html.tokenizer import Tokens
from bantin.html.tree import Tree

_WHOLE_PAGE: Final = frozenset({"html", "body"})
_LISTS: Final = frozenset(
    {"div", "ul", "ol", "dl", "table", "tbody", "tr", "td", "section", "aside", "nav", "center", "marquee"}
)
_MOST: Final = 0.5
"""Share of the page's paragraphs that no sidebar holds: more, and a noise rule has hit the article's wrapper."""
_FEWEST_LINKS: Final = 3
_LINKED: Final = 0.6
"""Share of links in the text of a list of headlines; paragraphs with links in them stay under a third."""
_INNER: Final = 0.9
"""Share of the paragraphs of the largest body from which on a smaller one inside it is the body."""
_HEAVY: Final = 0.6
"""Share of a part's paragraphs that one of its children holds as long as the part is but a wrapper around it."""
_FOREIGN: Final = 0.3
"""Paragraphs beside the body, as share of it, that a wrapper of body and headline may hold: captions, a lead."""


_SHORT: Final = 120
_FEW: Final = 8
"""Lines between headline and body, and their length, up to which they are a date, a byline, tools; more are a menu."""


class Finder:
    """Finds the parts of one page."""

    def __init__(self, tree: Tree, tokens: Tokens) -> None:
        self.tree, self.tokens = tree, tokens
        hidden = {row for row in self.rows_of("hidden") if tree.tags[row] not in _WHOLE_PAGE}
        self.lines = cut(tree, tokens.source, tokens.runs, hidden)
        self._hidden = hidden
        self.noise = self._find_noise()
        self._quiet = Lines([line for line in self.lines.lines if not self.is_noise(line.row)])

    def rows_of(self, zone: str) -> Sequence[int]:
        """Return the rows that the zone files name so, in order."""
        return self.tree.rows.get(zone, ())

    def is_noise(self, row: int) -> bool:
        """Tell whether a row lies in a part of the page that is not the article's."""
        return self._covered[row]

    def body(self) -> int | None:
        """Return the row of the element that holds the story, None where the page tells none."""
        tree, lines = self.tree, self._quiet
        total = lines.weight(0, len(tree.tags))
        for zone in ("body", "main"):
            rows = [row for row in self.rows_of(zone) if not self._covered[row]]
            rows = [row for row in rows if tree.tags[row] not in _WHOLE_PAGE]
            weights = {row: lines.weight(row, tree.end[row]) for row in rows}
            if zone == "body" and not any(weights.values()):  # a table and no paragraph
                weights = {row: lines.unlinked(row, tree.end[row]) for row in rows}
            best = max(weights.values(), default=0)
            if not best or (zone == "main" and best < _MOST * total):
                continue
            # of nested ones the innermost: it comes last in document order
            inner = max(row for row, weight in weights.items() if weight >= _INNER * best)
            return inner if zone == "body" else self._densest(inner)
        return self._densest(0) if total else None

    def _densest(self, row: int) -> int | None:
        """Return the innermost element around most of the paragraphs below a row; None where links outweigh them."""
        tree, lines = self.tree, self._quiet
        weight = lines.weight(row, tree.end[row])
        while True:
            heaviest, most = None, _HEAVY * weight
            child = row + 1
            while child < tree.end[row]:
                inside = 0 if tree.tags[child] == TEXT else lines.weight(child, tree.end[child])
                # a <font> that nobody closed is torn in two by the tree builder, at the last paragraph for one
                whole = tree.tags[child] in BLOCKS or inside == weight
                if inside and inside >= most and whole:
                    heaviest, most = child, inside
                child = tree.end[child]
            if heaviest is None or self._is_paragraph(heaviest):
                break
            row, weight = heaviest, lines.weight(heaviest, tree.end[heaviest])
        links, linked = lines.links(row, tree.end[row])
        return None if links >= _FEWEST_LINKS and linked > 1 - _LINKED else row

    def _is_paragraph(self, row: int) -> bool:
        """Tell whether an element is one line of text or a part of it."""
        first, last = self._quiet.slice(row, self.tree.end[row])
        return last - first <= 1

    def wrapper(self, body: int, headline: int | None) -> int:
        """Return the row around body and headline that holds no other story; the body's own where there is none."""
        if headline is None:
            return body
        tree, lines = self.tree, self._quiet
        around = body
        while not around <= headline < tree.end[around]:
            around = tree.parents[around]
            if around < 0:
                return body
        own = lines.weight(body, tree.end[body])
        between = lines.weight(min(headline, body), tree.end[body])
        beside = lines.weight(around, tree.end[around]) - max(own, between)
        return body if tree.tags[around] in _WHOLE_PAGE or beside > _FOREIGN * own else around

    def link_lists(self, start: int, end: int, keep: Sequence[int]) -> set[int]:
        """Return the rows of lists of links among some rows; none that holds one of the rows to `keep`."""
        tree, found = self.tree, set()
        row = start
        while row < end:
            if tree.tags[row] in _LISTS and row > start and not any(row <= kept < tree.end[row] for kept in keep):
                links, linked = self._quiet.links(row, tree.end[row])
                if links >= _FEWEST_LINKS and linked >= _LINKED:
                    found.add(row)
                    row = tree.end[row]
                    continue
            row += 1
        return found

    def lines_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the rows of the short lines between a headline and a body that share no wrapper: the posting date."""
        lines = [line for line in self.quiet_lines(start, end) if not line.weight and not line.is_link]
        spans = [(line.row, line.end) for line in lines if line.size <= _SHORT]
        return spans if len(spans) <= _FEW else []

    def stated_dates(self, around: int) -> list[str]:
        """Return the dates that the posting date's own elements give as a value, then those beside the wrapper in words."""
        tree = self.tree
        beside = tree.parents[tree.parents[around]] if tree.parents[around] > 0 else around
        stated: list[str] = []
        written: list[str] = []
        for row in self.rows_of("posted"):
            if self._covered[row]:
                continue
            told = attributes(tree.starts[row])
            value = told.get("datetime") or told.get("content")
            inside = around <= row < tree.end[around]
            if value and (inside or told.get("itemprop")):
                stated.append(value)
            elif not inside and beside <= row < tree.end[beside]:
                written.append(self.words(row, tree.end[row])[:_SHORT])
        return stated + written

    def words(self, start: int, end: int) -> str:
        """Return the words of some rows."""
        source, runs = self.tokens.source, self.tokens.runs
        return " ".join(
            html.unescape(source[slice(*runs[number])]) for numbers in self.tree.runs[start:end] for number in numbers
        )

    def left_out(self, extra: Collection[int] = ()) -> set[int]:
        """Return the rows whose subtrees are not written."""
        return {*self._hidden, *self.noise, *extra}

    def quiet_lines(self, start: int, end: int) -> list[Line]:
        """Return the lines of some rows that are no noise."""
        first, last = self._quiet.slice(start, end)
        return self._quiet.lines[first:last]

    def _find_noise(self) -> set[int]:
        """Return the rows of the parts that are not the article's, and mark all that lies in them as covered."""
        tree = self.tree
        count = len(tree.tags)
        self._covered = [False] * count
        most = _MOST * self.lines.weight(0, count)
        noise: set[int] = set()
        for row in sorted({*self.rows_of("noise"), *self.rows_of("related")}):
            if self._covered[row] or tree.tags[row] in _WHOLE_PAGE or "body" in self.tree.zones[row]:
                continue
            end = tree.end[row]
            weight = self.lines.weight(row, end)
            framing = self._frames_story(row)
            if weight and (framing or (weight > most and "related" not in self.tree.zones[row])):
                continue
            noise.add(row)
            self._covered[row:end] = [True] * (end - row)
        return noise

    def _frames_story(self, row: int) -> bool:
        """Tell whether a part marked as noise holds the story, as a page's own frame may (`has-sidebar`)."""
        end = self.tree.end[row]
        related = "related" in self.tree.zones[row]
        return any(
            row < body < end and self.lines.weight(body, self.tree.end[body]) for body in self.rows_of("body")
        ) and not (related and self.tree.tags.count("h1") and "h1" not in self.tree.tags[row:end])
