"""The way of one bulletin: article, mentions, facts, record."""

from __future__ import annotations

from functools import lru_cache

from bantin import __version__, article
from bantin.assemble import assemble
from bantin.assemble.lexicon import Lexicon
from bantin.bulletin import Bulletin
from bantin.html import Page, PageReader
from bantin.matching import reading
from bantin.patterns import Engine, PatternSet, cache, load
from bantin.readers.published import read_published
from bantin.record import FAMILIES, Evidence, Producer, Record


class Pipeline:
    """The steps with the patterns they work by; holds no state of any bulletin, so one serves a whole run."""

    def __init__(self, patterns: PatternSet) -> None:
        self.patterns = patterns
        self.engine = Engine(patterns)
        self.lexicon = Lexicon(patterns.lists)
        self._reader = reading.Reader(patterns, self.engine)
        self._page_reader = PageReader(patterns)
        self.producer = Producer(bantin=__version__, patterns=patterns.hash)

    def read(self, bulletin: Bulletin) -> reading.Reading:
        """Find the article of a bulletin and every mention in it."""
        return self._read(bulletin)[0]

    def read_page(self, source: str) -> Page:
        """Return the article of a page's decoded source."""
        return self._page_reader.read(source)

    def process(self, bulletin: Bulletin) -> Record:
        """Return the record of a bulletin; the same bulletin gives the same record."""
        told, page = self._read(bulletin)
        record = assemble(told, bulletin, self.producer, self.lexicon)
        if page is not None:
            _lead_to_source(record, told, page)
        return record

    def _read(self, bulletin: Bulletin) -> tuple[reading.Reading, Page | None]:
        """Return the reading of a bulletin, and of one that is a page the page."""
        if bulletin.html is None:
            return self._reader.read(article.find(bulletin.text, self.engine, published=bulletin.published)), None
        page = self.read_page(bulletin.html)
        stated = next((date for date in map(read_published, page.dates) if date), None)
        found = article.find(
            page.text,
            self.engine,
            published=bulletin.published,
            stated=stated,
            headline=page.headline,
            listed=page.listed,
            site=page.site,
        )
        return self._reader.read(found), page


def _lead_to_source(record: Record, told: reading.Reading, page: Page) -> None:
    """Give every piece of evidence its place in the page's source, in place."""
    for family in FAMILIES:
        for fact in getattr(record, family):
            fact.evidence = [
                Evidence(e.start, e.end, e.rule, page.written.source(*told.source.origin(e.start, e.end)))
                for e in fact.evidence
            ]


@lru_cache(maxsize=1)
def default() -> Pipeline:
    """Return the pipeline with the patterns that ship with bantin; raises PatternError or MissingPatterns."""
    patterns = load()
    cache.recall(patterns)
    return Pipeline(patterns)


def process(bulletin: Bulletin) -> Record:
    """Return the record of a bulletin, read with the patterns that ship with bantin."""
    return default().process(bulletin)
