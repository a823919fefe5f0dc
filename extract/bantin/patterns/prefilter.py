"""One search over all sentences that tells which rules are worth running on which, and at which places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from bantin.patterns.follow import ASKED, END
from bantin.patterns.model import FactFile, PatternSet, Rule
from bantin.patterns.starts import begins_a_word, begins_the_line
from bantin.patterns.words import Hit, Use, Words, noted

_NUMBER = re.compile("[0-9][0-9]*+")  # the engine leaps to the members of a class, not to those of a repeated one
_TELLING = 3
"""Letters of a word below which it stands in nearly every sentence: not worth looking for where first words are known."""


class Worth(NamedTuple):
    """Where in sentences rules are worth trying.

    `places` holds, for rules whose matches begin with known words, where such a word begins, ascending, as an offset in
    the sentences put one behind the other; `sentences` holds for the other rules the numbers of the sentences to be
    searched. `ends` is where in the sentences put one behind the other each of them ends, with the sign behind it.
    """

    places: dict[int, list[int]]
    sentences: dict[int, list[int]]
    ends: list[int]


class Prefilter:
    """All triggers, needed words and first words of the rules asked for; rules are bits, in the order of the set.

    A rule may match in a sentence only where its file's trigger stands (or the file has none) and one of the words its
    regex needs (or it needs none); and only from one of its first words on, where it has these.
    """

    def __init__(self, pattern_set: PatternSet, asked: Collection[int]) -> None:
        self._uncased, self._cased = Words(), Words()
        self._numbers: tuple[Use, ...] = ()
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
        words, starts = rule.needs, rule.starts
        if rule.tree is not None and begins_the_line(rule.tree):
            self._placed |= bit
            self._at_line_start.append(number)
        elif starts is not None:
            self._placed |= bit
            bounded = rule.tree is not None and begins_a_word(rule.tree)
            for finder, begins in ((self._cased, starts.cased), (self._uncased, starts.uncased)):
                for word, behind in begins.items():
                    finder.begin(word, behind, number, bounded=bounded and word[0].isalpha())
            if starts.number is not None:
                self._numbers = noted(self._numbers, starts.number, number, bounded=False)
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
        triggered = self._untriggered
        for word, _, _ in self._uncased.find(sentence.casefold()):
            if told := self._uncased.telling[word]:
                triggered |= told[0]
        return triggered

    def search(self, sentences: Sequence[str]) -> Worth:
        """Return which of the rules asked for are worth trying, and where."""
        joined = END.join((*sentences, "", ""))  # no word holds a line end
        folded = joined.casefold()
        if len(folded) != len(joined):  # ß, İ: one letter for each keeps the offsets
            folded = "".join(sign.casefold()[:1] for sign in joined)
        ends = list(accumulate([len(sentence) + 1 for sentence in sentences]))
        finds = [
            (self._uncased.telling, self._uncased.uses, self._uncased.find(folded)),
            (self._cased.telling, self._cased.uses, self._cased.find(joined)),
        ]
        running = self._running(finds, ends)
        places = self._places(finds, joined, ends, running)
        for rule in self._at_line_start:
            bit = 1 << rule
            lines = [begin for begin, bits in zip((0, *ends), running, strict=False) if bits & bit]
            if lines:
                places[rule] = lines
        whole: dict[int, list[int]] = {}
        for at, bits in enumerate(running):
            for rule in _numbers(bits & ~self._placed):
                whole.setdefault(rule, []).append(at)
        return Worth(places, whole, ends)

    def _running(self, finds: Iterable[_Found], ends: list[int]) -> list[int]:
        """Return for each sentence the rules whose triggers and needed words stand there."""
        triggered, met = [self._untriggered] * len(ends), [self._undemanding] * len(ends)
        for telling, _, hits in finds:
            at, end = -1, 0
            for word, start, _ in hits:
                told = telling[word]
                if told is not None:
                    while start >= end:
                        at += 1
                        end = ends[at]
                    triggers, needs = told
                    triggered[at] |= triggers
                    met[at] |= needs
        return [bits & more for bits, more in zip(triggered, met, strict=True)]

    def _places(self, finds: Iterable[_Found], text: str, ends: list[int], running: list[int]) -> dict[int, list[int]]:
        """Return where the matches of the running rules can begin, for those of which that is known."""
        places: defaultdict[int, list[int]] = defaultdict(list)
        if self._numbers:
            numbers = [(0, *number.span()) for number in _NUMBER.finditer(text)]
            finds = [*finds, ([], [self._numbers], numbers)]
        for _, uses, hits in finds:
            at, end, live = -1, 0, 0
            for word, start, behind in hits:
                if not (here := uses[word]):
                    continue
                while start >= end:
                    at += 1
                    end, live = ends[at], running[at]
                sign = text[behind]
                for bounded, signs, seconds, rules, bits in here:
                    if not bits & live or (sign not in signs and sign in ASKED):
                        continue
                    if sign in seconds and (second := text[behind + 1]) not in seconds[sign] and second in ASKED:
                        continue
                    if bounded and text[start - 1].isalpha():
                        continue
                    for rule in rules:
                        if live >> rule & 1:
                            places[rule].append(start)
        for starts in places.values():
            starts.sort()
        return places


_Found = tuple[list[tuple[int, int] | None], list[tuple[Use, ...]], list[Hit]]
"""What words tell, what begins with them, and where they stand."""


def _numbers(bits: int) -> Iterator[int]:
    while bits:
        bit = bits & -bits
        bits ^= bit
        yield bit.bit_length() - 1
