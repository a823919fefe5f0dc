"""What a pattern folder is once it is read: fact files, rules, examples, lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from bantin.errors import PatternError
from bantin.patterns import dialect, syntax
from bantin.patterns.compiled import Parts, put_together, take_apart
from bantin.patterns.lists import WordList
from bantin.patterns.literals import Literals, needed
from bantin.patterns.starts import Starts, first_words
from bantin.patterns.syntax import Tree
from bantin.patterns.zones import Zone

Normaliser = Callable[[str], object]
"""Words found → value; None: the group says nothing; ValueError: the words are no such value, there is no mention."""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """What patterns may call: fragments and lists by name."""

    fragments: Mapping[str, Tree]
    lists: Mapping[str, WordList]


@dataclass(frozen=True, eq=False)
class Rule:
    """One way to recognise a fact: a regex or a token pattern, compiled when first used.

    `name` is qualified, `fact.rule`; `constants` join the value of every mention; `suppress` rules claim their span
    and give no fact.
    """

    name: str
    fact: str
    tree: Tree | None
    token_patterns: tuple[Mapping[str, Any], ...] | None
    case: bool
    suppress: bool
    constants: Mapping[str, object]
    path: Path
    line: int
    vocabulary: Vocabulary

    @cached_property
    def groups(self) -> tuple[str, ...]:
        """The names of the rule's groups, in order."""
        return tuple(syntax.group_names(self.tree)) if self.tree else ()

    @cached_property
    def expanded(self) -> str | None:
        """The expanded pattern as regex syntax; None for a token rule."""
        if self.tree is None:
            return None
        return dialect.expand(self.tree, self.vocabulary.fragments, self.vocabulary.lists, case=self.case)

    @property
    def flags(self) -> int:
        """The flags that the expanded pattern is compiled with."""
        return re.DOTALL if self.case else re.DOTALL | re.IGNORECASE

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """The compiled regex, to be run on one sentence of folded text; None for a token rule."""
        if self.expanded is None:
            return None
        try:
            return re.compile(self.expanded, self.flags)
        except re.error as wrong:
            raise self._is_no_regex(wrong) from None

    def compile(self) -> Parts | None:
        """Compile the regex to what `patterns.cache` keeps; None where it cannot be kept, raises PatternError."""
        if self.expanded is None:
            return None
        try:
            parts = take_apart(self.expanded, self.flags)
        except re.error as wrong:
            raise self._is_no_regex(wrong) from None
        if parts is not None:
            vars(self)["pattern"] = put_together(parts)  # where the `cached_property` looks first
        return parts

    def _is_no_regex(self, wrong: re.error) -> PatternError:
        return PatternError(self.path, self.line, f"rule '{self.name}': not a regex: {wrong}")

    @cached_property
    def needs(self) -> Literals | None:
        """Words one of which stands in every match of the regex; None where it promises none, and for a token rule."""
        if self.tree is None:
            return None
        return needed(self.tree, self.vocabulary.fragments, self.vocabulary.lists, case=self.case)

    @cached_property
    def starts(self) -> Starts | None:
        """What matches of the regex begin with; None where that may be anything, and for a token rule."""
        if self.tree is None:
            return None
        return first_words(self.tree, self.vocabulary.fragments, self.vocabulary.lists, case=self.case)

    @cached_property
    def tokens(self) -> Any:
        """The compiled spaCy matcher; None for a regex rule."""
        if self.token_patterns is None:
            return None
        from bantin.document import compile_matcher  # spaCy is loaded only where a pattern needs it

        try:
            return compile_matcher(self.name, [[dict(token) for token in self.token_patterns]])
        except ValueError as wrong:
            raise PatternError(self.path, self.line, f"rule '{self.name}': not a token pattern: {wrong}") from None


@dataclass(frozen=True, eq=False)
class Example:
    """A sentence and exactly what the fact file finds in it; `todo` tells why it is expected to fail for now."""

    text: str
    found: tuple[str, ...]
    value: tuple[Mapping[str, object], ...] | None
    todo: str | None
    line: int


@dataclass(frozen=True, eq=False)
class NonExample:
    """A sentence in which the fact file finds nothing, and why; `todo` as for an example."""

    text: str
    why: str
    todo: str | None
    line: int


@dataclass(frozen=True, eq=False)
class FactFile:
    """One fact file: rules, and the examples that prove them; without `triggers` its rules run on every sentence.

    A fact of many rules has several files, in a folder of its name; between their rules nothing else is different from
    those of one file. With `needs` they run only on texts in which one of these facts or qualified rules was found.
    """

    name: str
    about: str
    triggers: tuple[str, ...]
    needs: frozenset[str]
    rules: tuple[Rule, ...]
    normalise: Mapping[str, Normaliser]
    examples: tuple[Example, ...]
    non_examples: tuple[NonExample, ...]
    path: Path

    @property
    def texts(self) -> list[str]:
        """The texts of all examples and non-examples."""
        return [example.text for example in self.examples] + [example.text for example in self.non_examples]


@dataclass(frozen=True, eq=False)
class PatternSet:
    """A whole pattern folder; `hash` names its content in 16 hexadecimal digits."""

    facts: tuple[FactFile, ...]
    lists: Mapping[str, WordList]
    vocabulary: Vocabulary
    hash: str
    folder: Path
    zones: Mapping[str, Zone] = field(default_factory=dict)

    def files(self, fact: str) -> tuple[FactFile, ...]:
        """Return the files of a fact, in order; none where there is no such fact."""
        return tuple(file for file in self.facts if file.name == fact)
