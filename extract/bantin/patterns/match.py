"""Runs rules over sentences: every place where a fact is told becomes a mention."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from bantin import clock
from bantin.patterns.model import FactFile, PatternSet, Rule
from bantin.patterns.prefilter import Prefilter, numbered

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
        self._set = pattern_set
        self._rules: dict[int, tuple[FactFile, Rule]] = {}
        for bit, file, rule in numbered(pattern_set):
            self._rules[bit] = file, rule
        self._scopes: dict[frozenset[str] | None, _Scope] = {}

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

    def _scope(self, facts: Collection[str] | None) -> _Scope:
        """Return the rules that tell one of these facts, and all that claim spans; made once for a set of facts."""
        asked = None if facts is None else frozenset(facts)
        scope = self._scopes.get(asked)
        if scope is None:
            telling = claiming = 0
            for bit, (file, rule) in self._rules.items():
                if rule.suppress:
                    claiming |= bit
                elif asked is None or file.name in asked:
                    telling |= bit
            scope = self._scopes[asked] = _Scope(telling, claiming, Prefilter(self._set, telling | claiming))
        return scope

    def _run(
        self, folded: str, start: int, end: int, facts: Collection[str] | None, trace: Trace | None
    ) -> list[Mention]:
        scope = self._scope(facts)
        sentence = _Sentence(folded[start:end], start)
        worth = scope.prefilter.search(sentence.text)
        if trace is not None:
            asked = ((bit, file.name) for bit, (file, _) in self._rules.items() if facts is None or file.name in facts)
            names = [name for bit, name in asked if bit & worth.triggered]
            trace.triggered = tuple(dict.fromkeys(names))
        if not worth.running & scope.telling and trace is None:
            return []
        claims: list[Mention] = []
        told: dict[str, list[_Candidate]] = {}
        left = worth.running
        while left:
            rest = left & (left - 1)
            bit = left ^ rest
            left = rest
            file, rule = self._rules[bit]
            found = _mentions(file, rule, sentence, worth.places.get(bit))
            if not found:
                continue
            if rule.suppress:
                claims += [mention for mention, _ in found]
            else:
                told.setdefault(file.name, []).extend(found)
        kept: list[Mention] = []
        for candidates in told.values():
            kept += _resolve(candidates, claims, trace)
        if trace is not None:
            trace.claims = claims
        if len(kept) > 1:
            kept.sort(key=lambda mention: (mention.start, -mention.end, mention.fact, mention.rule))
        return kept


class _Scope(NamedTuple):
    """The rules at work when certain facts are asked for, as bits, and what finds those worth running."""

    telling: int
    claiming: int
    prefilter: Prefilter


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

        small = self.text.lower()  # underthesea cuts words in capitals otherwise than the same words in small letters
        return read(small if self.text.isupper() and len(small) == len(self.text) else self.text)


def _mentions(file: FactFile, rule: Rule, sentence: _Sentence, places: list[int] | None) -> list[_Candidate]:
    """Return a rule's mentions in a sentence; `places` are where its matches can begin, if that is known."""
    pattern = rule.pattern
    if pattern is None:
        return _by_tokens(file, rule, sentence)
    if places is None:
        return [told for match in pattern.finditer(sentence.text) if (told := _read(file, rule, sentence, match))]
    found: list[_Candidate] = []
    tried, end = -1, 0
    for place in sorted(places) if len(places) > 1 else places:
        if place >= end and place != tried:
            tried = place
            if match := pattern.match(sentence.text, place):
                end = match.end()
                if told := _read(file, rule, sentence, match):
                    found.append(told)
    return found


def _read(file: FactFile, rule: Rule, sentence: _Sentence, match: Any) -> _Candidate | None:
    start, end = _trim(sentence.text, *match.span())
    if start == end:
        return None
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
            normaliser = file.normalise.get(group)
            try:
                told = words if normaliser is None else normaliser(words)
            except ValueError as error:
                wrong = f"{group}: {error}"
                continue
            if told is not None:
                value[group] = told
    value.update(rule.constants)
    return Mention(file.name, rule.name, *sentence.span(start, end), value, spans), wrong


def _by_tokens(file: FactFile, rule: Rule, sentence: _Sentence) -> list[_Candidate]:
    with clock.stopped():  # spaCy is loaded only where a pattern needs it
        from bantin.document import match

        matcher = rule.tokens
    found: list[_Candidate] = []
    for _, start, end in match(matcher, sentence.tokens):
        span = sentence.span(*_trim(sentence.text, start, end))
        found.append((Mention(file.name, rule.name, *span, dict(rule.constants), {}), None))
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without spaces at its edges."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end
