"""Runs rules over sentences: every place where a fact is told becomes a mention."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from bantin.patterns.model import FactFile, PatternSet, Rule
from bantin.patterns.prefilter import Prefilter

_WHITE = " \n"


@dataclass(frozen=True, slots=True)
class Mention:
    """A fact told in so many words: `text[start:end]`, what they say, and where each group stands.

    `rule` is qualified (`fact.rule`); offsets are code points of the whole text; a group that took no part has neither
    value nor span.
    """

    fact: str
    rule: str
    start: int
    end: int
    value: dict[str, Any]
    spans: dict[str, tuple[int, int]]

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value by its key."""
        return self.value.get(key, default)


_Candidate = tuple[Mention, str | None]
"""A mention, and why its words have no such value."""


class Loss(NamedTuple):
    """A mention that was not kept, and the one it lost to; `by` is None where its words have no such value."""

    mention: Mention
    by: Mention | None
    why: str


@dataclass(slots=True)
class Trace:
    """All that happened in one sentence: `mentions` as `Engine.find` gives them, and what was not kept."""

    mentions: list[Mention]
    triggered: tuple[str, ...] = ()
    claims: list[Mention] = field(default_factory=list)
    suppressed: list[Loss] = field(default_factory=list)
    overlapped: list[Loss] = field(default_factory=list)
    refused: list[Loss] = field(default_factory=list)

    @property
    def silent(self) -> tuple[str, ...]:
        """The facts whose trigger stands in the sentence and that were not found."""
        found = {mention.fact for mention in self.mentions}
        return tuple(fact for fact in self.triggered if fact not in found)


class Engine:
    """The rules of a pattern set, ready to run; holds no state of any text."""

    def __init__(self, pattern_set: PatternSet) -> None:
        self._prefilter = Prefilter(pattern_set)
        self._facts: list[_Fact] = []
        self._bits: dict[frozenset[str] | None, tuple[int, int]] = {}
        bit = 1
        for file in pattern_set.facts:
            rules = [(rule, bit << place) for place, rule in enumerate(file.rules)]
            self._facts.append(_Fact(file, rules))
            bit <<= len(file.rules)

    def find(self, folded: str, start: int, end: int, facts: Collection[str] | None = None) -> list[Mention]:
        """Return the mentions in the sentence `folded[start:end]`, sorted by (start, -end, fact, rule).

        Patterns see the sentence only, never its neighbours. With `facts`, only mentions of these are returned; rules
        that suppress work all the same, so the others' mentions do not change.
        """
        return self._run(folded, start, end, facts, None)

    def find_with_trace(self, folded: str, start: int, end: int, facts: Collection[str] | None = None) -> Trace:
        """Return what `find` does and what it drops on the way: for `bantin explain`."""
        trace = Trace([])
        trace.mentions = self._run(folded, start, end, facts, trace)
        return trace

    def _wanted(self, facts: Collection[str] | None) -> tuple[int, int]:
        """Return the rules that tell one of these facts, and all that claim spans, as bits."""
        asked = None if facts is None else frozenset(facts)
        if asked not in self._bits:
            telling = claiming = 0
            for fact in self._facts:
                for _, bit in fact.suppressing:
                    claiming |= bit
                if asked is None or fact.file.name in asked:
                    for _, bit in fact.telling:
                        telling |= bit
            self._bits[asked] = telling, claiming
        return self._bits[asked]

    def _run(
        self, folded: str, start: int, end: int, facts: Collection[str] | None, trace: Trace | None
    ) -> list[Mention]:
        sentence = _Sentence(folded[start:end], start)
        telling, claiming = self._wanted(facts)
        worth = self._prefilter.search(sentence.text, telling | claiming)
        triggered, worth_running = worth.triggered, worth.running
        if trace is not None:
            wanted = [fact for fact in self._facts if facts is None or fact.file.name in facts]
            trace.triggered = tuple(fact.file.name for fact in wanted if fact.bits & triggered)
        if not worth_running & telling and trace is None:
            return []
        active = [fact for fact in self._facts if fact.bits & worth_running]
        claims: list[Mention] = []
        for fact in active:
            for rule, bit in fact.suppressing:
                if bit & worth_running:
                    claims += [mention for mention, _ in fact.mentions(rule, sentence, worth.places.get(bit))]
        kept: list[Mention] = []
        for fact in active:
            if facts is None or fact.file.name in facts:
                candidates: list[_Candidate] = []
                for rule, bit in fact.telling:
                    if bit & worth_running:
                        candidates += fact.mentions(rule, sentence, worth.places.get(bit))
                if candidates:
                    kept += _resolve(candidates, claims, trace)
        if trace is not None:
            trace.claims = claims
        kept.sort(key=lambda mention: (mention.start, -mention.end, mention.fact, mention.rule))
        return kept


def _resolve(candidates: list[_Candidate], claims: list[Mention], trace: Trace | None) -> list[Mention]:
    """Return the mentions of one fact that are kept: no claimed one, of overlapping ones the longest, then the first.

    Candidates come in the order of their rules.
    """
    kept: list[Mention] = []
    for mention, wrong in sorted(candidates, key=lambda pair: pair[0].start - pair[0].end):
        if wrong is not None:
            if trace is not None:
                trace.refused.append(Loss(mention, None, wrong))
        elif claim := _claiming(mention, claims):
            if trace is not None:
                trace.suppressed.append(Loss(mention, claim, "suppressed"))
        elif longer := _overlapping(mention, kept):
            if trace is not None:
                trace.overlapped.append(Loss(mention, longer, "overlaps a longer mention or an earlier rule's"))
        else:
            kept.append(mention)
    return kept


def _claiming(mention: Mention, claims: list[Mention]) -> Mention | None:
    """Return the claim that silences a mention: of its own fact or reaching beyond it.

    A claim within a longer mention of another fact says nothing about it: *thi đua - khen thưởng* is no reward, but
    the *Ban Thi đua - Khen thưởng tỉnh* is a body all the same.
    """
    for claim in claims:
        if mention.start < claim.end and claim.start < mention.end:
            inside = mention.start <= claim.start and claim.end <= mention.end
            longer = mention.end - mention.start > claim.end - claim.start
            if mention.fact == claim.fact or not (inside and longer):
                return claim
    return None


def _overlapping(mention: Mention, others: list[Mention]) -> Mention | None:
    for other in others:
        if mention.start < other.end and other.start < mention.end:
            return other
    return None


class _Sentence:
    """One sentence as patterns see it: each run of white space is one space; and the way back to the text."""

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        self.text = text
        self._origin: list[int] | None = None
        if "\n" in text or "  " in text:
            self._origin = [
                at for at, sign in enumerate(text) if sign not in _WHITE or at == 0 or text[at - 1] not in _WHITE
            ]
            self.text = "".join(" " if text[at] == "\n" else text[at] for at in self._origin)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the whole text for one of this sentence that neither is empty nor ends with a space."""
        if self._origin is None:
            return start + self.start, end + self.start
        return self._origin[start] + self.start, self._origin[end - 1] + 1 + self.start

    @cached_property
    def tokens(self) -> Any:
        from bantin.document import read  # spaCy is loaded only where a pattern needs it

        return read(self.text)


class _Fact:
    """A fact file, and its rules with their bits; a rule is compiled when it is first worth running."""

    def __init__(self, file: FactFile, rules: list[tuple[Rule, int]]) -> None:
        self.file = file
        self.bits = sum(bit for _, bit in rules)
        self.suppressing = [(rule, bit) for rule, bit in rules if rule.suppress]
        self.telling = [(rule, bit) for rule, bit in rules if not rule.suppress]

    def mentions(self, rule: Rule, sentence: _Sentence, places: list[int] | None) -> Iterator[_Candidate]:
        """Yield the rule's mentions in a sentence; `places` are where its matches can begin, if that is known."""
        if rule.pattern is None:
            yield from self._by_tokens(rule, sentence)
            return
        found = rule.pattern.finditer(sentence.text) if places is None else _matches(rule, sentence.text, places)
        for match in found:
            start, end = _trim(sentence.text, *match.span())
            if start == end:
                continue
            spans: dict[str, tuple[int, int]] = {}
            value: dict[str, Any] = {}
            wrong = None
            for group in rule.groups:
                first, last = match.span(group)
                if first < last:
                    first, last = _trim(sentence.text, first, last)
                    if first == last:
                        continue
                    spans[group] = sentence.span(first, last)
                    words = sentence.text[first:last]
                    normaliser = self.file.normalise.get(group)
                    try:
                        told = words if normaliser is None else normaliser(words)
                    except ValueError as error:
                        wrong = f"{group}: {error}"
                        continue
                    if told is not None:
                        value[group] = told
            value.update(rule.constants)
            yield Mention(self.file.name, rule.name, *sentence.span(start, end), value, spans), wrong

    def _by_tokens(self, rule: Rule, sentence: _Sentence) -> Iterator[_Candidate]:
        from bantin.document import match  # spaCy is loaded only where a pattern needs it

        for _, start, end in match(rule.tokens, sentence.tokens):
            span = sentence.span(*_trim(sentence.text, start, end))
            yield Mention(self.file.name, rule.name, *span, dict(rule.constants), {}), None


def _matches(rule: Rule, text: str, places: list[int]) -> Iterator[Any]:
    """Yield what `finditer` would, trying only the places where a match can begin."""
    assert rule.pattern is not None
    end = 0
    for place in sorted(set(places)):
        if place >= end and (match := rule.pattern.match(text, place)):
            yield match
            end = match.end()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without spaces at its edges."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end
