"""One search a sentence that tells which rules are worth running, and at which places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick, MatchKind

from bantin.patterns.literals import needed
from bantin.patterns.model import FactFile, PatternSet, Rule
from bantin.patterns.starts import begins_a_word, first_words


@dataclass(slots=True)
class Worth:
    """What one sentence has for the rules, as bits: those triggered, those of them worth running.

    `places` holds, for rules whose matches begin with known words, where such a word begins, ascending.
    """

    triggered: int = 0
    running: int = 0
    places: dict[int, list[int]] = field(default_factory=dict)


def numbered(pattern_set: PatternSet) -> Iterator[tuple[int, FactFile, Rule]]:
    """Yield each rule with its file and its bit, in the order of the set."""
    bit = 1
    for file in pattern_set.facts:
        for rule in file.rules:
            yield bit, file, rule
            bit <<= 1


class Prefilter:
    """All triggers, needed words and first words of the rules asked for; rules are bits, in the order of the set.

    A rule may match in a sentence only where its file's trigger stands (or the file has none) and one of the words its
    regex needs (or it needs none); and only from one of its first words on, where it has these.
    """

    def __init__(self, pattern_set: PatternSet, asked: int) -> None:
        self._any_case = _Words()
        self._cased = _Words()
        self._untriggered = 0
        self._undemanding = 0
        self.placed = 0
        """The rules that have first words."""
        for bit, file, rule in numbered(pattern_set):
            if bit & asked:
                self._add(rule, bit)
                for trigger in file.triggers:
                    self._any_case.add(trigger.casefold(), triggered=bit)
                if not file.triggers:
                    self._untriggered |= bit
        self._any_case.build()
        self._cased.build()

    def _add(self, rule: Rule, bit: int) -> None:
        words = starts = None
        if rule.tree is not None:
            vocabulary = rule.vocabulary
            words = needed(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
            starts = first_words(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
        if starts is not None:
            self.placed |= bit
            bounded = rule.tree is not None and begins_a_word(rule.tree)
            for finder, begins in ((self._cased, starts.cased), (self._any_case, starts.uncased)):
                for word in begins:
                    if bounded and word[0].isalpha():
                        finder.add(word, placed_at_word=bit)
                    else:
                        finder.add(word, placed=bit)
        if words is None:
            self._undemanding |= bit
        else:
            for word in words.words:
                (self._cased if words.case else self._any_case).add(word, met=bit)

    def search(self, sentence: str) -> Worth:
        """Return which of the rules asked for are worth running in a sentence, and where.

        Where casefolding changes the sentence's length (ß, İ), places are not told and rules run from end to end.
        """
        folded = sentence.casefold()
        begun: list[tuple[int, int]] = []
        triggered, met = self._any_case.search(folded, begun)
        more_triggered, more_met = self._cased.search(sentence, begun)
        triggered |= more_triggered | self._untriggered
        running = triggered & (met | more_met | self._undemanding)
        worth = Worth(triggered, running)
        if running & self.placed and len(folded) == len(sentence):
            worth.running = running & ~self.placed | _spread(begun, running, worth.places)
        return worth


def _spread(begun: list[tuple[int, int]], running: int, places: dict[int, list[int]]) -> int:
    """Write to `places` where each of the running rules can begin; return the rules that have a place."""
    placed = 0
    for bits, start in begun:
        left = bits & running
        placed |= left
        while left:
            rest = left & (left - 1)
            bit = left ^ rest
            if bit in places:
                places[bit].append(start)
            else:
                places[bit] = [start]
            left = rest
    return placed


class _Words:
    """Words, and for each the rules it triggers, those that need it, those whose matches begin with it."""

    def __init__(self) -> None:
        self._rules: dict[str, list[int]] = {}
        self._by_index: list[tuple[int, int, int, int]] = []
        self._finder: AhoCorasick | None = None

    def add(self, word: str, *, triggered: int = 0, met: int = 0, placed: int = 0, placed_at_word: int = 0) -> None:
        bits = self._rules.setdefault(word, [0, 0, 0, 0])
        for i, more in enumerate((triggered, met, placed, placed_at_word)):
            bits[i] |= more

    def build(self) -> None:
        if self._rules:
            self._finder = AhoCorasick(list(self._rules), matchkind=MatchKind.Standard)
            self._by_index = [(t, m, p, w) for t, m, p, w in self._rules.values()]

    def search(self, text: str, begun: list[tuple[int, int]]) -> tuple[int, int]:
        """Return the rules triggered and those whose needed words were met; add to `begun` who can begin where."""
        triggered = met = 0
        if self._finder is None:
            return triggered, met
        by_index = self._by_index
        for index, start, _ in self._finder.find_matches_as_indexes(text, overlapping=True):
            more, needed_by, placed, at_word = by_index[index]
            triggered |= more
            met |= needed_by
            if at_word and not (start and text[start - 1].isalpha()):
                placed |= at_word
            if placed:
                begun.append((placed, start))
        return triggered, met
