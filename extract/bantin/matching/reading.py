"""A text read sentence by sentence: every mention that pattern files find in it, in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from bantin.article import Article
from bantin.matching.split import NameSplitter
from bantin.patterns import Engine, Mention, PatternSet, Sentences
from bantin.record import Evidence
from bantin.text import SourceText, sentences

_PLACE = frozenset({"place"})
PAGE = "page_"
"""What the names of fact files begin with that `bantin.article` reads, line by line."""


@dataclass(slots=True, eq=False)
class Sentence:
    """One sentence: offsets into the text, its line, its mentions by fact in order of their start."""

    index: int
    start: int
    end: int
    line: int
    text: str
    is_title: bool
    by_fact: dict[str, list[Mention]] = field(default_factory=dict)

    def all(self, *facts: str) -> list[Mention]:
        """Return the mentions of these facts in order of their start."""
        if len(facts) == 1:
            return self.by_fact.get(facts[0], [])
        found: list[Mention] = []
        alone = True
        for fact in facts:
            if mentions := self.by_fact.get(fact):
                alone = not found
                found += mentions
        if not alone:
            found.sort(key=_place)
        return found

    def has(self, fact: str) -> bool:
        """Tell whether the sentence holds a mention of the fact."""
        return bool(self.by_fact.get(fact))

    def between(self, start: int, end: int) -> str:
        """Return the folded text between two offsets of the whole text."""
        first, last = start - self.start, end - self.start
        return self.text[first if first > 0 else 0 : last if last > 0 else 0]


def _place(mention: Mention) -> tuple[int, int]:
    return mention.start, -mention.end


@dataclass(eq=False)
class Reading:
    """An article with its sentences and their mentions."""

    article: Article
    sentences: list[Sentence]
    masthead: list[tuple[str, Mention]] = field(default_factory=list)
    """Places that the lines above the article name, each with its line; offsets are the line's."""

    def after(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence behind one; None behind the last."""
        return self.sentences[sentence.index + 1] if sentence.index + 1 < len(self.sentences) else None

    @property
    def source(self) -> SourceText:
        """The text that all offsets point into."""
        return self.article.source

    @cached_property
    def _telling(self) -> dict[str, list[Sentence]]:
        """The sentences that tell each fact, in order."""
        telling: dict[str, list[Sentence]] = {}
        for sentence in self.sentences:
            for fact, mentions in sentence.by_fact.items():
                if mentions:
                    telling.setdefault(fact, []).append(sentence)
        return telling

    def telling(self, fact: str) -> list[Sentence]:
        """Return the sentences that hold a mention of the fact, in order."""
        return self._telling.get(fact, [])

    def mentions(self, fact: str) -> Iterator[tuple[Sentence, Mention]]:
        """Yield the mentions of a fact with their sentences, in order."""
        for sentence in self.telling(fact):
            for mention in sentence.by_fact[fact]:
                yield sentence, mention

    def evidence(self, mention: Mention, start: int | None = None, end: int | None = None) -> Evidence:
        """Return the evidence of a mention; `start` and `end` widen or narrow its span."""
        first, last = self.source.snap(mention.start if start is None else start, mention.end if end is None else end)
        return Evidence(first, last, mention.rule)


class Reader:
    """Reads articles by one pattern set; holds no state of any article."""

    def __init__(self, patterns: PatternSet, engine: Engine) -> None:
        self._engine = engine
        self._splitter = NameSplitter(patterns.lists)
        files = [file for file in patterns.facts if not file.name.startswith(PAGE)]
        self._first = frozenset(file.name for file in files if not file.needs)
        self._later = [(file.name, file.needs) for file in files if file.needs]

    def read(self, article: Article) -> Reading:
        """Find every mention in an article; facts that need others are looked for only where these were found."""
        folded = article.source.folded
        title_end = article.title[1] if article.title else -1
        read = [
            Sentence(
                index=i,
                start=segment.start,
                end=segment.end,
                line=segment.line,
                text=folded[segment.start : segment.end],
                is_title=segment.start < title_end,
            )
            for i, segment in enumerate(sentences(folded))
        ]
        told: set[str] = set()
        facts, waiting = self._first, self._later
        pieces = Sentences([(sentence.text, sentence.start) for sentence in read])
        while facts:
            for sentence, mentions in zip(read, self._engine.find_all(pieces, facts), strict=True):
                for mention in mentions:
                    sentence.by_fact.setdefault(mention.fact, []).append(mention)
                    told.update((mention.fact, mention.rule))
            facts = frozenset(name for name, needs in waiting if needs & told)
            waiting = [(name, needs) for name, needs in waiting if name not in facts]
        for sentence in read:
            if sentence.by_fact:
                self._splitter.split(sentence.text, sentence.start, sentence.by_fact)
        above = article.masthead
        places = self._engine.find_all(Sentences([(line, 0) for line in above]), _PLACE)
        masthead = [(line, m) for line, mentions in zip(above, places, strict=True) for m in mentions]
        return Reading(article, read, masthead)
