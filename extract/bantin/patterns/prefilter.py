"""One search a sentence that tells which rules are worth running: by triggers, and by words no match is without."""

from __future__ import annotations

from ahocorasick_rs import AhoCorasick, MatchKind

from bantin.patterns.literals import needed
from bantin.patterns.model import PatternSet, Rule


class Prefilter:
    """All triggers and needed words of a pattern set; rules are bits, in the order of the set.

    A rule may match in a sentence only where its file's trigger stands (or the file has none) and one of the words its
    regex needs (or it needs none).
    """

    def __init__(self, pattern_set: PatternSet) -> None:
        self._any_case = _Words()
        self._cased = _Words()
        self._untriggered = 0
        self._undemanding = 0
        bit = 1
        for fact in pattern_set.facts:
            bits = 0
            for rule in fact.rules:
                self._add(rule, bit)
                bits |= bit
                bit <<= 1
            for trigger in fact.triggers:
                self._any_case.add(trigger.casefold(), bits, 0)
            if not fact.triggers:
                self._untriggered |= bits
        self._any_case.build()
        self._cased.build()

    def _add(self, rule: Rule, bit: int) -> None:
        words = None
        if rule.tree is not None:
            vocabulary = rule.vocabulary
            words = needed(rule.tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
        if words is None:
            self._undemanding |= bit
        else:
            for word in words.words:
                (self._cased if words.case else self._any_case).add(word, 0, bit)

    def search(self, sentence: str) -> tuple[int, int]:
        """Return the rules whose trigger stands in the sentence, and those of them that are worth running."""
        triggered, met = self._any_case.search(sentence.casefold())
        triggered |= self._untriggered
        if not triggered:
            return 0, 0
        met |= self._undemanding
        return triggered, triggered & (met | self._cased.search(sentence)[1])


class _Words:
    """Words, and for each the rules it triggers and those that need it."""

    def __init__(self) -> None:
        self._rules: dict[str, tuple[int, int]] = {}
        self._by_index: list[tuple[int, int]] = []
        self._finder: AhoCorasick | None = None

    def add(self, word: str, triggered: int, met: int) -> None:
        before = self._rules.get(word, (0, 0))
        self._rules[word] = (before[0] | triggered, before[1] | met)

    def build(self) -> None:
        if self._rules:
            self._finder = AhoCorasick(list(self._rules), matchkind=MatchKind.Standard)
            self._by_index = list(self._rules.values())

    def search(self, text: str) -> tuple[int, int]:
        triggered = met = 0
        if self._finder is not None:
            for index in {hit[0] for hit in self._finder.find_matches_as_indexes(text, overlapping=True)}:
                more_triggered, more_met = self._by_index[index]
                triggered |= more_triggered
                met |= more_met
        return triggered, met
