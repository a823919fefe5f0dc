"""Runs rules over sentences: every place where a fact is told becomes a mention."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence

from bantin.patterns.mention import Candidate, Mention, Trace, resolve
from bantin.patterns.model import PatternSet
from bantin.patterns.prefilter import Prefilter, Worth
from bantin.patterns.runner import Runner, SentenceText

Piece = tuple[str, int]
"""A sentence of folded text, and where it starts in the whole text."""


class Sentences:
    """The sentences of one document, and the claims on them that were found so far, by their numbers."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.texts = [SentenceText(text, start) for text, start in pieces]
        self.claims: dict[int, list[Mention]] = {}


class Engine:
    """The rules of a pattern set, ready to run; holds no state of any text."""

    def __init__(self, pattern_set: PatternSet) -> None:
        self._set = pattern_set
        self._runners = [Runner(file, rule) for file in pattern_set.facts for rule in file.rules]
        self._telling: dict[frozenset[str] | None, Prefilter] = {}
        # Made at once, so that processes forked from this one share it.
        self._claiming = Prefilter(pattern_set, [n for n, runner in enumerate(self._runners) if runner.rule.suppress])

    def find(self, folded: str, start: int, end: int, facts: Collection[str] | None = None) -> list[Mention]:
        """Return the mentions in the sentence `folded[start:end]`, sorted by (start, -end, fact, rule).

        Patterns see the sentence only, never its neighbours. With `facts`, only mentions of these are returned; rules
        that suppress work all the same, so the others' mentions do not change.
        """
        return self.find_all(Sentences([(folded[start:end], start)]), facts)[0]

    def find_all(self, sentences: Sentences, facts: Collection[str] | None = None) -> list[list[Mention]]:
        """Return for each sentence what `find` does: for those of a whole document at once it is much faster.

        The document may be given again, for other facts. One search for the words of all rules goes over all sentences, then each rule over all sentences it is worth
        running on, so that the processor's caches hold one rule at a time.
        """
        return self._run(sentences, facts, None)

    def find_with_trace(self, folded: str, start: int, end: int, facts: Collection[str] | None = None) -> Trace:
        """Return what `find` does and what it drops on the way: for `bantin explain`."""
        trace = Trace([])
        trace.mentions = self._run(Sentences([(folded[start:end], start)]), facts, trace)[0]
        return trace

    def _prefilter(self, facts: Collection[str] | None) -> Prefilter:
        """Return the search for the words of the rules that tell one of these facts; made once for a set of facts."""
        asked = None if facts is None else frozenset(facts)
        if asked not in self._telling:
            rules = [
                number
                for number, runner in enumerate(self._runners)
                if not runner.rule.suppress and (asked is None or runner.fact in asked)
            ]
            self._telling[asked] = Prefilter(self._set, rules)
        return self._telling[asked]

    def _run(self, sentences: Sentences, facts: Collection[str] | None, trace: Trace | None) -> list[list[Mention]]:
        if not sentences.texts:
            return []
        told = self._candidates(self._prefilter(facts), sentences.texts)
        # Claims matter only where something is told; explaining shows them all.
        claims = self._claims(sentences, told if trace is None else [0])
        found: list[list[Mention]] = [[] for _ in sentences.texts]
        for at, by_fact in told.items():
            kept = found[at]
            for candidates in by_fact.values():
                kept += resolve(candidates, claims[at], trace)
            if len(kept) > 1:
                kept.sort(key=_place)
        if trace is not None:
            trace.claims = claims[0]
            self._note_triggers(sentences.texts[0], facts, trace)
        return found

    def _candidates(
        self, prefilter: Prefilter, sentences: Sequence[SentenceText]
    ) -> dict[int, dict[str, list[Candidate]]]:
        """Return what rules find, by the numbers of sentences and by facts."""
        worth = prefilter.search([sentence.text for sentence in sentences])
        told: dict[int, dict[str, list[Candidate]]] = {}
        for number in sorted((*worth.places, *worth.sentences)):
            runner = self._runners[number]
            places = worth.places.get(number)
            if places is None:
                found = [(at, told) for at in worth.sentences[number] for told in runner.find(sentences[at])]
            else:
                found = _matches(runner, sentences, worth, places)
            for at, candidate in found:
                by_fact = told.setdefault(at, {})
                if runner.fact in by_fact:
                    by_fact[runner.fact].append(candidate)
                else:
                    by_fact[runner.fact] = [candidate]
        return told

    def _claims(self, sentences: Sentences, asked: Iterable[int]) -> dict[int, list[Mention]]:
        """Return the spans that nobody else's mention may have, at least for the sentences asked for."""
        claims = sentences.claims
        unread = [at for at in asked if at not in claims]
        found = self._candidates(self._claiming, [sentences.texts[at] for at in unread]) if unread else {}
        for number, at in enumerate(unread):
            claims[at] = [mention for candidates in found.get(number, {}).values() for mention, _ in candidates]
        return claims

    def _note_triggers(self, sentence: SentenceText, facts: Collection[str] | None, trace: Trace) -> None:
        """Write to the trace which of the facts asked for have a trigger in its sentence."""
        triggered = self._prefilter(facts).triggered(sentence.text) | self._claiming.triggered(sentence.text)
        asked = ((n, runner.fact) for n, runner in enumerate(self._runners) if facts is None or runner.fact in facts)
        trace.triggered = tuple(dict.fromkeys(fact for n, fact in asked if triggered >> n & 1))


def _place(mention: Mention) -> tuple[int, int, str, str]:
    return mention.start, -mention.end, mention.fact, mention.rule


def _matches(
    runner: Runner, sentences: Sequence[SentenceText], worth: Worth, places: list[int]
) -> list[tuple[int, Candidate]]:
    """Return a rule's mentions that begin at these places, each with the number of its sentence, in order."""
    found: list[tuple[int, Candidate]] = []
    match, ends = runner.match, worth.ends
    at, begin, end, text = 0, 0, 0, ""
    done = 0  # where the next match can begin
    for place in places:
        if place < done:
            continue
        done = place + 1
        if place >= end:
            at = bisect_right(ends, place)
            begin, end = ends[at - 1] if at else 0, ends[at]
            text = sentences[at].text
        matched = match(text, place - begin)
        if matched is not None:
            done = max(done, matched.end() + begin)
            if told := runner.read(sentences[at], matched):
                found.append((at, told))
    return found
