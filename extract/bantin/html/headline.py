"""The headline of an article: the heading that the page's head names, else the last heading above the story."""

from __future__ import annotations

import html
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from bantin.html.metadata import Metadata
from bantin.html.zones import Finder
from bantin.patterns import key

_SHORTEST: Final = 12
_LONGEST: Final = 600
"""Characters of source; a headline of 200 characters may be spelled in references."""
_FEWEST: Final = 25
"""Characters of a `<title>` that is nobody's but the article's; those of sections are shorter."""
_SEPARATOR: Final = re.compile(r"\s+[-–—|»:>]+\s+|\s*[|»]\s*")


@dataclass(frozen=True, slots=True)
class Headline:
    """Where the headline stands: [start, end) rows of the tree, else a stretch of the source (`<title>`, an attribute)."""

    rows: tuple[int, int] | None
    span: tuple[int, int] | None = None


def find(finder: Finder, metadata: Metadata, body: int, sites: Collection[str]) -> Headline | None:
    """Return the headline above the story in row `body`; `sites` are words that titles of sites begin with."""
    tree = finder.tree
    lines = finder.quiet_lines(body, tree.end[body])
    paragraph = next((line.row for line in lines if line.weight), lines[0].row if lines else body)
    told = [_spell(finder, *span) for span in metadata.headlines]
    headings = [(row, tree.end[row]) for row in _headings(finder, paragraph)]
    above = [(line.row, line.end) for line in finder.quiet_lines(0, paragraph + 1) if line.size <= _LONGEST]
    for candidates in (headings, above):
        named = [rows for rows in candidates if _agrees(key(finder.words(*rows)), told, sites)]
        if named:
            return Headline(named[-1])
    headings = [rows for rows in headings if not _is_site(key(finder.words(*rows)), sites)]
    near = [rows for rows in headings if finder.wrapper(body, rows[0]) != body or rows[0] > body]
    for group, tag in ((near, "h1"), (near, "h2"), (near, "h3"), (near, None), (headings, "h1")):
        fitting = [rows for rows in group if tag in (None, tree.tags[rows[0]])]
        if fitting:
            return Headline(fitting[-1])
    return next((Headline(None, span) for span in _trimmed(finder, metadata, sites)), None)


def _headings(finder: Finder, before: int) -> Iterator[int]:
    """Yield the rows above the story that are marked as a heading and of a headline's length."""
    tree = finder.tree
    for row in finder.rows_of("headline"):
        if row <= before and not finder.is_noise(row):
            lines = finder.quiet_lines(row, tree.end[row])
            if _SHORTEST <= sum(line.size for line in lines) <= _LONGEST and not any(line.weight for line in lines[1:]):
                yield row


def _spell(finder: Finder, start: int, end: int) -> str:
    return key(html.unescape(finder.tokens.source[start:end]))


def _agrees(text: str, told: list[str], sites: Collection[str]) -> bool:
    """Tell whether a heading is the one that the head of the page names, alone or before the site's name."""
    bare = text.replace(" ", "")
    return (
        len(text) >= _SHORTEST
        and not _is_site(text, sites)
        and any(
            words.replace(" ", "").startswith(bare)
            or (len(words) >= _FEWEST and bare.startswith(words.replace(" ", "")))
            for words in told
        )
    )


def _is_site(text: str, sites: Collection[str]) -> bool:
    return any(text.startswith(site) for site in sites)


def name_site(finder: Finder, metadata: Metadata, sites: Collection[str]) -> tuple[str, ...]:
    """Return what the head of the page calls the site: it often tells whose bulletin it is."""
    named = [metadata.site] if metadata.site else []
    for span in metadata.headlines:
        for start, end in _parts(finder, *span):
            words = " ".join(html.unescape(finder.tokens.source[start:end]).split())
            if _is_site(key(words), sites):
                named.append(words)
    return tuple(dict.fromkeys(named))


def _parts(finder: Finder, start: int, end: int) -> list[tuple[int, int]]:
    """Return the [start, end) of what separators part in a title."""
    cuts = [found.span() for found in _SEPARATOR.finditer(finder.tokens.source, start, end)]
    return list(zip([start, *(after for _, after in cuts)], [*(at for at, _ in cuts), end], strict=True))


def _trimmed(finder: Finder, metadata: Metadata, sites: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield the headlines of the page's head without the name of the site."""
    source = finder.tokens.source
    for start, end in metadata.headlines:
        own = [part for part in _parts(finder, start, end) if not _is_site(_spell(finder, *part), sites)]
        bars = "|" in source[start:end] or "»" in source[start:end]
        if not own:
            continue
        first, last = (own[0], own[0]) if bars else (own[0], own[-1])
        if len(source[first[0] : last[1]].strip()) >= _FEWEST:
            yield first[0], last[1]
