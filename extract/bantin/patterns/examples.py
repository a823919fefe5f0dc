"""Runs the examples of a pattern folder: everything a file claims to find, it finds, and nothing else."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bantin.errors import PatternError
from bantin.patterns.loader import load_all
from bantin.patterns.match import Engine
from bantin.patterns.mention import Mention
from bantin.patterns.model import Example, FactFile, NonExample, Normaliser, PatternSet
from bantin.text import SourceText, sentences


class Reading(NamedTuple):
    """What one fact file finds in one text: the words, the values, the mentions, and what suppress rules claimed."""

    found: tuple[str, ...]
    values: tuple[dict[str, object], ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Mention, ...]

    @property
    def fired(self) -> set[str]:
        """The rules that gave a mention or claimed a span."""
        return {mention.rule for mention in self.mentions + self.claims}


def read(engine: Engine, fact: str | None, raw: str) -> Reading:
    """Return what a fact file, or with None what all of them, find in a text as it came, sentence by sentence."""
    source = SourceText.build(raw)
    facts = None if fact is None else {fact}
    mentions: list[Mention] = []
    claims: list[Mention] = []
    for segment in sentences(source.folded):
        trace = engine.find_with_trace(source.folded, segment.start, segment.end, facts)
        mentions += trace.mentions
        claims += trace.claims
    return Reading(
        tuple(source.text[mention.start : mention.end] for mention in mentions),
        tuple(plain(mention.value) for mention in mentions),
        tuple(mentions),
        tuple(claims),
    )


def check(folder: Path | None = None, *, normalisers: Mapping[str, Normaliser] | None = None) -> list[str]:
    """Return everything that is wrong with a pattern folder as `file:line: message`, examples included.

    A list or fragment that does not load ends the check; fact files that do not load are left out of it.
    Raises MissingPatterns where there is no folder.
    """
    try:
        patterns, problems = load_all(folder, normalisers=normalisers)
    except PatternError as wrong:
        return [str(wrong)]
    broken: set[str] = set()
    for rule in (rule for fact in patterns.facts for rule in fact.rules):
        try:
            _ = rule.tokens if rule.tree is None else rule.pattern
        except PatternError as wrong:
            problems.append(wrong)
            broken.add(rule.fact)
    patterns = dataclasses.replace(patterns, facts=tuple(fact for fact in patterns.facts if fact.name not in broken))
    engine = Engine(patterns)
    return [str(problem) for problem in problems] + [
        problem for fact in patterns.facts for problem in check_fact(engine, patterns, fact)
    ]


def check_fact(engine: Engine, patterns: PatternSet, fact: FactFile) -> list[str]:
    """Return what is wrong with the examples of one fact file."""
    problems: list[str] = []
    fired: set[str] = set()
    sentences_found: list[str] = []

    def say(line: int, message: str) -> None:
        problems.append(f"{fact.path}:{line}: {message}")

    for example in fact.examples:
        reading = read(engine, fact.name, example.text)
        wrong = compare(example, reading)
        if example.todo is not None:
            if not wrong:
                say(example.line, f"the example passes now: drop todo = {example.todo!r}")
            continue
        fired |= reading.fired
        sentences_found += _sentences_of(example.text, reading.mentions + reading.claims)
        if wrong:
            say(example.line, f"[[example]] {example.text!r}: {wrong}{_hint(patterns, fact, example, reading)}")
    for non_example in fact.non_examples:
        reading = read(engine, fact.name, non_example.text)
        fired |= {claim.rule for claim in reading.claims}
        sentences_found += _sentences_of(non_example.text, reading.claims)
        wrong = unwanted(non_example, reading)
        if non_example.todo is not None:
            if not wrong:
                say(non_example.line, f"the non-example passes now: drop todo = {non_example.todo!r}")
        elif wrong:
            say(non_example.line, f"[[non_example]] {non_example.text!r}: {wrong}")
    for rule in fact.rules:
        if rule.name not in fired:
            say(rule.line, f"rule '{rule.name}': no example fires it; add one, or drop the rule")
    for trigger in fact.triggers:
        if not any(trigger in sentence for sentence in sentences_found):
            say(1, f"the trigger {trigger!r} stands in no sentence in which an example finds something; add one")
    return problems


def compare(example: Example, reading: Reading) -> str:
    """Return how a reading differs from what the example says, "" where it does not."""
    wanted = SourceText.build("\n\n".join(example.found)).text.split("\n\n") if example.found else []
    if list(reading.found) != wanted:
        rules = ", ".join(f"{words!r} by {m.rule}" for words, m in zip(reading.found, reading.mentions, strict=True))
        return f"wanted {wanted!r}, got {rules or 'nothing'}"
    if example.value is None:
        return ""
    for words, want, got, mention in zip(reading.found, example.value, reading.values, reading.mentions, strict=True):
        if not same(plain(want), got):
            return f"value of {words!r}: wanted {plain(want)!r}, got {got!r} by {mention.rule}"
    return ""


def unwanted(non_example: NonExample, reading: Reading) -> str:
    """Return what a reading found in a non-example, "" where it found nothing."""
    if not reading.found:
        return ""
    found = ", ".join(f"{words!r} by {m.rule}" for words, m in zip(reading.found, reading.mentions, strict=True))
    return f"nothing must be found here ({non_example.why}), got {found}"


def plain(value: Any) -> Any:
    """Return a value as TOML would give it back: tuples as lists, mappings as dicts."""
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [plain(inner) for inner in value]
    return value


def same(first: Any, second: Any) -> bool:
    """Tell whether two plain values are equal and of one type all through: 1 is neither 1.0 nor true."""
    if type(first) is not type(second):
        return False
    if isinstance(first, dict):
        return first.keys() == second.keys() and all(same(value, second[key]) for key, value in first.items())
    if isinstance(first, list):
        return len(first) == len(second) and all(map(same, first, second))
    return bool(first == second)


def _sentences_of(raw: str, mentions: Sequence[Mention]) -> list[str]:
    """Return the sentences that mentions stand in, as triggers see them."""
    folded = SourceText.build(raw).folded
    return [
        " ".join(folded[segment.start : segment.end].lower().split())
        for segment in sentences(folded)
        if any(segment.start <= mention.start < segment.end for mention in mentions)
    ]


def _hint(patterns: PatternSet, fact: FactFile, example: Example, reading: Reading) -> str:
    """Return why something is missing where that is easy to tell: no trigger in its sentence."""
    if not fact.triggers:
        return ""
    always = tuple(dataclasses.replace(file, triggers=()) for file in patterns.files(fact.name))
    engine = Engine(dataclasses.replace(patterns, facts=always))
    more = [words for words in read(engine, fact.name, example.text).found if words not in reading.found]
    return f"; {more!r} would be found if its sentence had one of the triggers" if more else ""
