"""One search over all sentences that tells which rules are worth running on which, and at which places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from bantin.patterns.literals import needed
from bantin.patterns.model import FactFile, PatternSet, Rule
from bantin.patterns.starts import begins_a_word, begins_the_line, first_words
from bantin.patterns.words import Words

_NUMBER = re.compile("[0-9][0-9]*+")  # the engine leaps to the members of a class, not to those of a repeated one
_TELLING = 3
"""Letters of a word below which it stands in nearly every sentence: not worth looking for where first words are known."""


@dataclass(slots=True)
class Worth:
    """What sentences have for the rules: for each sentence, as bits, those worth running.

    `places` holds, for rules whose matches begin with known words, where such a word begins, ascending, as an offset in
    the sentences put one behind the other; `begins` is where each of them begins there.
    """

    running: list[int]
    places: dict[int, list[int]]
    begins: list[int]

    def rules(self) -> list[int]:
        """Return the numbers of the rules worth running on any sentence, ascending."""
        return list(_numbers(_together(self.running)))

    def sentences(self, rule: int) -> list[int]:
        """Return the numbers of the sentences on which a rule is worth running."""
        bit = 1 << rule
        return [at for at, bits in enumerate(self.running) if bits & bit]


class Prefilter:
    """All triggers, needed words and first words of the rules asked for; rules are bits, in the order of the set.

    A rule may match in a sentence only where its file's trigger stands (or the file has none) and one of the words its
    regex needs (or it needs none); and only from one of its first words on, where it has these.
    """

    def __init__(self, pattern_set: PatternSet, asked: Collection[int]) -> None:
        self._uncased, self._cased = Words(), Words()
        self._at_number: set[int] = set()
        self._at_line_start: list[int] = []
        self._placed = 0
        self._untriggered = self._undemanding = 0
        rules = ((file, rule) for file in pattern_set.facts for rule in file.rules)
        for number, (file, rule) in enumerate(rules):
            if number in asked:
                self._add(file, rule, number)
        self._uncased.build()
        self._cased.build()

    def _add(self, file: FactFile, rule: Rule, number: int) -> None:
        bit = 1 << number
        words = starts = None
        if rule.tree is not None:
            vocabulary = rule.vocabulary
            words = needed(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
            starts = first_words(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
        if rule.tree is not None and begins_the_line(rule.tree):
            self._placed |= bit
            self._at_line_start.append(number)
        elif starts is not None:
            self._placed |= bit
            bounded = rule.tree is not None and begins_a_word(rule.tree)
            for finder, begins in ((self._cased, starts.cased), (self._uncased, starts.uncased)):
                for start in begins:
                    finder.begin(start, number, bounded=bounded and start.word[0].isalpha())
            if starts.number:
                self._at_number.add(number)
        if words is None or (starts is not None and words.rarity[0] < _TELLING):
            self._undemanding |= bit
        else:
            finder = self._cased if words.case else self._uncased
            for word in words.words:
                finder.tell(word, needed_by=bit)
        for trigger in file.triggers:
            self._uncased.tell(trigger.casefold(), triggering=bit)
        if not file.triggers:
            self._untriggered |= bit

    def triggered(self, sentence: str) -> int:
        """Return which of the rules asked for have a trigger in a sentence, as bits."""
        telling = self._uncased.telling
        found = self._uncased.find(sentence.casefold())
        return self._untriggered | _together(telling[word][0] for word in found if word in telling)

    def search(self, sentences: Sequence[str]) -> Worth:
        """Return which of the rules asked for are worth running on which sentences, and where."""
        joined = "\n".join(sentences)  # no word holds a line end
        folded = joined.casefold()
        if len(folded) != len(joined):  # ß, İ: one letter for each keeps the offsets
            folded = "".join(sign.casefold()[:1] for sign in joined)
        begins = [0, *accumulate(len(sentence) + 1 for sentence in sentences[:-1])]
        finds = [
            _Find(words, text, words.find(text)) for words, text in ((self._uncased, folded), (self._cased, joined))
        ]
        running = self._running(finds, begins)
        places = self._places(finds, folded, begins, running)
        without_place = self._placed & ~sum(1 << number for number in places)
        return Worth([bits & ~without_place for bits in running], places, begins)

    def _running(self, finds: Iterable[_Find], begins: list[int]) -> list[int]:
        """Return for each sentence the rules whose triggers and needed words stand there."""
        triggered, met = [self._untriggered] * len(begins), [self._undemanding] * len(begins)
        for words, _, starts_of in finds:
            telling = words.telling
            for word, starts in starts_of.items():
                if word in telling:
                    triggers, needs = telling[word]
                    for start in starts:
                        at = bisect_right(begins, start) - 1
                        triggered[at] |= triggers
                        met[at] |= needs
        return [bits & more for bits, more in zip(triggered, met, strict=True)]

    def _places(
        self, finds: Iterable[_Find], folded: str, begins: list[int], running: list[int]
    ) -> dict[int, list[int]]:
        """Return where the matches of the running rules can begin, for those of which that is known."""
        live = set(_numbers(_together(running) & self._placed))
        places: dict[int, list[int]] = {}
        if not live.isdisjoint(self._at_number):
            numbers = [match.start() for match in _NUMBER.finditer(folded)]
            places = {rule: numbers.copy() for rule in live.intersection(self._at_number)} if numbers else {}
        for rule in live.intersection(self._at_line_start):
            bit = 1 << rule
            places[rule] = [begin for begin, bits in zip(begins, running, strict=True) if bits & bit]
        for words, text, starts_of in finds:
            for word, starts in starts_of.items():
                for use in words.uses[word]:
                    rules = [rule for rule in use.rules if rule in live]
                    if rules and (fitting := use.fitting(text, starts)):
                        for rule in rules:
                            if rule in places:
                                places[rule] += fitting
                            else:
                                places[rule] = fitting.copy()
        for starts in places.values():
            starts.sort()
        return places


class _Find(NamedTuple):
    """What was found in a text: where the words, by number, begin."""

    words: Words
    text: str
    starts: dict[int, list[int]]


def _together(running: Iterable[int]) -> int:
    together = 0
    for bits in running:
        together |= bits
    return together


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        bit = bits & -bits
        bits ^= bit
        yield bit.bit_length() - 1
