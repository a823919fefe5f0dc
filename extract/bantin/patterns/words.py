"""Words looked for in a text all at once, and what each tells of the rules."""

from __future__ import annotations

from collections.abc import Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from bantin.patterns.follow import Follow

Use = tuple[bool, str, Mapping[str, str], list[int], int]
"""Rules whose matches begin with a word: whether no letter stands before it, the signs that they go on with, at once and
behind some others; the rules as numbers and as bits. A plain tuple, which is taken apart fastest."""


def noted(uses: tuple[Use, ...], follow: Follow, rule: int, *, bounded: bool) -> tuple[Use, ...]:
    """Return what begins with a word, with one more rule."""
    asked = bounded, follow.signs, dict(follow.behind)
    rules = [rule]
    for use in uses:
        if use[:3] == asked:
            rules = [*use[3], rule]
    others = (use for use in uses if use[:3] != asked)
    return *others, (*asked, rules, sum(1 << number for number in rules))


Hit = tuple[int, int, int]
"""A word by its number, where it begins and ends in the text."""


class Words:
    """Words to find, by number: `telling` holds as bits the rules that a word triggers and those that need it, `uses`
    those whose matches begin with it."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._finder: AhoCorasick | None = None
        self.telling: list[tuple[int, int] | None] = []
        self.uses: list[tuple[Use, ...]] = []

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.uses))
        if number == len(self.uses):
            self.uses.append(())
            self.telling.append(None)
        return number

    def tell(self, word: str, *, triggering: int = 0, needed_by: int = 0) -> None:
        """Note that a word triggers some rules and that some need it."""
        number = self._number(word)
        triggers, needs = self.telling[number] or (0, 0)
        self.telling[number] = triggers | triggering, needs | needed_by

    def begin(self, word: str, follow: Follow, rule: int, *, bounded: bool) -> None:
        """Note that a rule's matches may begin with a word."""
        number = self._number(word)
        self.uses[number] = noted(self.uses[number], follow, rule, bounded=bounded)

    def build(self) -> None:
        """Make ready to find: all words are known."""
        if self._numbers:
            self._finder = AhoCorasick(list(self._numbers), matchkind=MatchKind.Standard)

    def find(self, text: str) -> list[Hit]:
        """Return the words that stand in a text, overlapping ones too."""
        return self._finder.find_matches_as_indexes(text, overlapping=True) if self._finder is not None else []
