"""The way of one bulletin: article, mentions, facts, record."""

from __future__ import annotations

from functools import lru_cache

from bantin import __version__, article
from bantin.assemble import assemble
from bantin.assemble.lexicon import Lexicon
from bantin.bulletin import Bulletin
from bantin.matching import reading
from bantin.patterns import Engine, PatternSet, load
from bantin.record import Producer, Record


class Pipeline:
    """The steps with the patterns they work by; holds no state of any bulletin, so one serves a whole run."""

    def __init__(self, patterns: PatternSet) -> None:
        self.patterns = patterns
        self.engine = Engine(patterns)
        self.lexicon = Lexicon(patterns.lists)
        self._reader = reading.Reader(patterns, self.engine)
        self.producer = Producer(bantin=__version__, patterns=patterns.hash)

    def read(self, bulletin: Bulletin) -> reading.Reading:
        """Find the article of a bulletin and every mention in it."""
        found = article.find(bulletin.text, self.engine, published=bulletin.published)
        return self._reader.read(found)

    def process(self, bulletin: Bulletin) -> Record:
        """Return the record of a bulletin; the same bulletin gives the same record."""
        return assemble(self.read(bulletin), bulletin, self.producer, self.lexicon)


@lru_cache(maxsize=1)
def default() -> Pipeline:
    """Return the pipeline with the patterns that ship with bantin; raises PatternError or MissingPatterns."""
    return Pipeline(load())


def process(bulletin: Bulletin) -> Record:
    """Return the record of a bulletin, read with the patterns that ship with bantin."""
    return default().process(bulletin)
