"""One rule at work: its matches in a sentence, read into mentions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from bantin import clock
from bantin.patterns import dialect
from bantin.patterns.mention import Candidate, Mention
from bantin.patterns.model import FactFile, Normaliser, Rule

_WHITE = " \n"


class SentenceText:
    """One sentence as patterns see it: each run of white space is one space; and the way back to the text."""

    __slots__ = ("_origin", "_tokens", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.start = start
        self.text = text
        self._origin: list[int] | None = None
        self._tokens: Any = None
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

    @property
    def tokens(self) -> Any:
        """The sentence as a spaCy document."""
        if self._tokens is None:
            from bantin.document import read  # spaCy is loaded only where a pattern needs it

            # underthesea cuts words in capitals otherwise than the same words in small letters
            small = self.text.lower()
            self._tokens = read(small if self.text.isupper() and len(small) == len(self.text) else self.text)
        return self._tokens


class Runner:
    """A rule with all that reading its matches takes, looked up once."""

    def __init__(self, file: FactFile, rule: Rule) -> None:
        self.file, self.rule = file, rule
        self.fact, self.name, self._constants = file.name, rule.name, rule.constants

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """The regex's own `match`; there is none of a token rule."""
        pattern = self.rule.pattern
        assert pattern is not None  # only regexes have first words
        return pattern.match

    @cached_property
    def _groups(self) -> list[tuple[str, int, Normaliser | None]]:
        """The rule's groups: their names, their numbers in the compiled pattern, what normalises their words."""
        pattern = self.rule.pattern
        if pattern is None:
            return []
        return [
            (name, number, self.file.normalise.get(name))
            for name in self.rule.groups
            for number in dialect.numbers(pattern, name)
        ]

    def find(self, sentence: SentenceText) -> Iterator[Candidate]:
        """Yield the rule's mentions in a sentence, from end to end."""
        pattern = self.rule.pattern
        if pattern is None:
            yield from self._by_tokens(sentence)
            return
        for match in pattern.finditer(sentence.text):
            told = self.read(sentence, match)
            if told is not None:
                yield told

    def read(self, sentence: SentenceText, match: Any) -> Candidate | None:
        """Return what a match tells; None where it holds nothing."""
        regs = match.regs
        text = sentence.text
        start, end = _trim(text, *regs[0])
        if start == end:
            return None
        spans: dict[str, tuple[int, int]] = {}
        value: dict[str, Any] = {}
        wrong = None
        for name, number, normaliser in self._groups:
            first, last = regs[number]
            if first < last:
                if text[first] == " " or text[last - 1] == " ":
                    first, last = _trim(text, first, last)
                    if first == last:
                        continue
                spans[name] = sentence.span(first, last)
                words = text[first:last]
                try:
                    told = words if normaliser is None else normaliser(words)
                except ValueError as error:
                    wrong = f"{name}: {error}"
                    continue
                if told is not None:
                    value[name] = told
        if self._constants:
            value.update(self._constants)
        start, end = sentence.span(start, end)
        return Mention(self.fact, self.name, start, end, value, spans), wrong

    def _by_tokens(self, sentence: SentenceText) -> Iterator[Candidate]:
        with clock.stopped():  # spaCy is loaded only where a pattern needs it
            from bantin.document import match

            matcher = self.rule.tokens
        for _, start, end in match(matcher, sentence.tokens):
            span = sentence.span(*_trim(sentence.text, start, end))
            yield Mention(self.fact, self.rule.name, *span, dict(self.rule.constants), {}), None


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without spaces at its edges."""
    while start < end and text[start] == " ":
        start += 1
    while start < end and text[end - 1] == " ":
        end -= 1
    return start, end
