"""HTML pages: the article's text with the way back to the page's source.

`PageReader(patterns).read(source)` is all that other packages need.
"""

from __future__ import annotations

from dataclasses import dataclass

from bantin.html import headline, metadata
from bantin.html.labels import Labeller
from bantin.html.markup import MarkupReader
from bantin.html.render import Renderer
from bantin.html.tokenizer import tokenize
from bantin.html.tree import build
from bantin.html.writer import PageText
from bantin.html.zones import Finder
from bantin.patterns import PatternSet, key

_SITES = "site_titles"

__all__ = ["Page", "PageReader"]


@dataclass(frozen=True, eq=False)
class Page:
    """What a page tells: the article's lines as `text`, the headline's span in it, the posting dates its markup states.

    `text` is empty where the page holds no article; the last row of a table or list item of the story ends about the
    offset `listed`. `site` is what the page's head calls the site. `written.source` leads from `text` to the page's source.
    """

    text: str
    headline: tuple[int, int] | None
    listed: int
    dates: tuple[str, ...]
    site: tuple[str, ...]
    written: PageText


class PageReader:
    """Reads pages by one pattern set; holds no state of any page."""

    def __init__(self, patterns: PatternSet) -> None:
        self._markup = MarkupReader(Labeller(patterns.zones))
        sites = patterns.lists.get(_SITES)
        self._sites = frozenset(key(words) for words in sites.entries) if sites else frozenset()

    def read(self, source: str) -> Page:
        """Return the article of a decoded page; of a page that holds none, an empty text."""
        tokens = tokenize(source)
        tree = build(tokens, self._markup)
        finder = Finder(tree, tokens)
        told = metadata.read(tokens)
        body = finder.body()
        if body is None:
            return Page("", None, 0, (), (), PageText(source, tokens.runs))
        head = headline.find(finder, told, body, self._sites)
        rows = head.rows if head else None
        around = finder.wrapper(body, rows[0] if rows else None)
        dates = (*told.dates, *finder.stated_dates(around))
        keep = [body, rows[0]] if rows else [body]
        leave_out = finder.left_out(finder.link_lists(around, tree.end[around], keep))
        renderer = Renderer(tree, tokens.runs, source, leave_out - set(keep))
        page = renderer.page
        start = around
        if rows and around <= rows[0] < tree.end[around]:
            renderer.rows(around, rows[0])
            start = rows[1]
        at = len(page)
        if rows:
            renderer.inline(*rows)
        elif head and head.span:
            page.span(*head.span, run=-1)
            page.end_line()
        after = len(page)
        page.break_line()  # a heading never goes on in the line below
        if rows and start == around:
            renderer.pieces(finder.lines_between(rows[1], body))
        renderer.rows(start, tree.end[around])
        listed = max((offset for row, offset in renderer.listed if body <= row < tree.end[body]), default=0)
        site = headline.name_site(finder, told, self._sites)
        return Page(page.text, (at, after) if after > at else None, listed, dates, site, page)
