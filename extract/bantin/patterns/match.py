"""Runs rules over sentences: every place where a fact is told becomes a mention."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence

from bantin.patterns.mention import Candidate, Mention, Trace, resolve
from bantin.patterns.model import PatternSet
from bantin.patterns.prefilter import Prefilter, Worth
from bantin.patterns.runner import Runner, SentenceText

Piece = tuple[str, int]
"""A sentence of folded text, and where it starts in the whole text."""


class Sentences:
    """The sentences of one document, and by their numbers the claims on them, once these are known."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.texts = [SentenceText(text, start) for text, start in pieces]
        self.claims: dict[int, list[Mention]] | None = None


class Engine:
    """The rules of a pattern set, ready to run; holds no state of any text."""

    def __init__(self, pattern_set: PatternSet) -> None:
        self._set = pattern_set
        self._runners = [Runner(file, rule) for file in pattern_set.facts for rule in file.rules]
        self._prefilters: dict[tuple[frozenset[str] | None, bool], Prefilter] = {}

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

    def _prefilter(self, facts: Collection[str] | None, *, claiming: bool) -> Prefilter:
        """Return the search for the words of the rules that tell one of these facts, and perhaps of those that claim.

        It is made once for a set of facts.
        """
        asked = None if facts is None else frozenset(facts)
        if (asked, claiming) not in self._prefilters:
            rules = [
                number
                for number, runner in enumerate(self._runners)
                if (claiming if runner.rule.suppress else asked is None or runner.fact in asked)
            ]
            self._prefilters[asked, claiming] = Prefilter(self._set, rules)
        return self._prefilters[asked, claiming]

    def _run(self, sentences: Sentences, facts: Collection[str] | None, trace: Trace | None) -> list[list[Mention]]:
        if not sentences.texts:
            return []
        told, claimed = self._candidates(self._prefilter(facts, claiming=sentences.claims is None), sentences.texts)
        if sentences.claims is None:
            sentences.claims = {at: [mention for mention, _ in candidates] for at, candidates in claimed.items()}
        found: list[list[Mention]] = [[] for _ in sentences.texts]
        for at, by_fact in told.items():
            kept, claims = found[at], sentences.claims.get(at, [])
            for candidates in by_fact.values():
                kept += resolve(candidates, claims, trace)
            if len(kept) > 1:
                kept.sort(key=_place)
        if trace is not None:
            trace.claims = sentences.claims.get(0, [])
            self._note_triggers(sentences.texts[0], facts, trace)
        return found

    def _candidates(
        self, prefilter: Prefilter, sentences: Sequence[SentenceText]
    ) -> tuple[dict[int, dict[str, list[Candidate]]], dict[int, list[Candidate]]]:
        """Return what rules find, by the numbers of sentences and by facts, and what those that suppress claim."""
        worth = prefilter.search([sentence.text for sentence in sentences])
        told: defaultdict[int, dict[str, list[Candidate]]] = defaultdict(dict)
        claimed: defaultdict[int, list[Candidate]] = defaultdict(list)
        for number in sorted((*worth.places, *worth.sentences)):
            runner = self._runners[number]
            places = worth.places.get(number)
            if places is not None:
                found = _matches(runner, sentences, worth, places)
            else:
                found = [(at, candidate) for at in worth.sentences[number] for candidate in runner.find(sentences[at])]
            for at, candidate in found:
                if runner.rule.suppress:
                    claimed[at].append(candidate)
                else:
                    told[at].setdefault(runner.fact, []).append(candidate)
        return told, claimed

    def _note_triggers(self, sentence: SentenceText, facts: Collection[str] | None, trace: Trace) -> None:
        """Write to the trace which of the facts asked for have a trigger in its sentence."""
        triggered = self._prefilter(facts, claiming=True).triggered(sentence.text)
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
