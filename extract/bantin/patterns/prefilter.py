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
        self._words = _Words()
        self._untriggered = 0
        self._undemanding = 0
        self.placed = 0
        """The rules that have first words."""
        for bit, file, rule in numbered(pattern_set):
            if bit & asked:
                self._add(rule, bit)
                for trigger in file.triggers:
                    self._words.add(trigger, cased=False, triggered=bit)
                if not file.triggers:
                    self._untriggered |= bit
        self._words.build()

    def _add(self, rule: Rule, bit: int) -> None:
        words = starts = None
        if rule.tree is not None:
            vocabulary = rule.vocabulary
            words = needed(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
            starts = first_words(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
        if starts is not None:
            self.placed |= bit
            bounded = rule.tree is not None and begins_a_word(rule.tree)
            for cased, begins in ((True, starts.cased), (False, starts.uncased)):
                for word in begins:
                    if bounded and word[0].isalpha():
                        self._words.add(word, cased=cased, placed_at_word=bit)
                    else:
                        self._words.add(word, cased=cased, placed=bit)
        if words is None:
            self._undemanding |= bit
        else:
            for word in words.words:
                self._words.add(word, cased=words.case, met=bit)

    def search(self, sentence: str) -> Worth:
        """Return which of the rules asked for are worth running in a sentence, and where.

        Where casefolding changes the sentence's length (ß, İ), places are not told and rules run from end to end.
        """
        folded = sentence.casefold()
        aligned = len(folded) == len(sentence)
        begun: list[tuple[int, int]] = []
        triggered, met = self._words.search(folded, sentence if aligned else None, begun)
        triggered |= self._untriggered
        running = triggered & (met | self._undemanding)
        worth = Worth(triggered, running)
        if running & self.placed and aligned:
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


_Bits = tuple[int, int, int, int]
"""The rules that a word triggers, that need it, whose matches begin with it, and those only where a word begins."""


class _Words:
    """Words to find, and the rules that each tells of: in any case, or in one spelling only."""

    def __init__(self) -> None:
        self._rules: dict[str, dict[str | None, list[int]]] = {}
        self._any_case: list[_Bits] = []
        self._cased: list[tuple[tuple[str, _Bits], ...]] = []
        self._finder: AhoCorasick | None = None

    def add(
        self, word: str, *, cased: bool, triggered: int = 0, met: int = 0, placed: int = 0, placed_at_word: int = 0
    ) -> None:
        spelling = word if cased else None
        bits = self._rules.setdefault(word.casefold(), {}).setdefault(spelling, [0, 0, 0, 0])
        for i, more in enumerate((triggered, met, placed, placed_at_word)):
            bits[i] |= more

    def build(self) -> None:
        if not self._rules:
            return
        self._finder = AhoCorasick(list(self._rules), matchkind=MatchKind.Standard)
        for spellings in self._rules.values():
            t, m, p, w = spellings.pop(None, [0, 0, 0, 0])
            self._any_case.append((t, m, p, w))
            self._cased.append(tuple((word or "", (b[0], b[1], b[2], b[3])) for word, b in spellings.items()))

    def search(self, folded: str, sentence: str | None, begun: list[tuple[int, int]]) -> tuple[int, int]:
        """Return the rules triggered and those whose needed words were met; add to `begun` who can begin where.

        Without `sentence` every spelling counts.
        """
        triggered = met = 0
        if self._finder is None:
            return triggered, met
        any_case, cased = self._any_case, self._cased
        for index, start, _ in self._finder.find_matches_as_indexes(folded, overlapping=True):
            more, needed_by, placed, at_word = any_case[index]
            for spelling, bits in cased[index]:
                if sentence is None or sentence.startswith(spelling, start):
                    needed_by |= bits[1]
                    placed |= bits[2]
                    at_word |= bits[3]
            triggered |= more
            met |= needed_by
            if at_word and not (start and folded[start - 1].isalpha()):
                placed |= at_word
            if placed:
                begun.append((placed, start))
        return triggered, met
