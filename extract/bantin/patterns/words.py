"""Words looked for in a text all at once, and what each tells of the rules."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind


class Start(NamedTuple):
    """A word that matches begin with; `whole`: no letter follows it in any match."""

    word: str
    whole: bool = False


class Use(NamedTuple):
    """The rules, by number, whose matches begin with a word: `bounded` where no letter stands before it; where none may
    stand behind it, `size` is the word's length, else 0."""

    bounded: bool
    size: int
    rules: list[int]

    def fitting(self, text: str, starts: list[int]) -> list[int]:
        """Return the places of the word that are as asked."""
        if self.bounded:
            starts = [start for start in starts if not start or not text[start - 1].isalpha()]
        if size := self.size:
            starts = [start for start in starts if not text[start + size : start + size + 1].isalpha()]
        return starts


class Words:
    """Words to find, by number: `telling` holds as bits the rules that a word triggers and those that need it, `uses`
    those whose matches begin with it."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._finder: AhoCorasick | None = None
        self.telling: dict[int, tuple[int, int]] = {}
        self.uses: list[list[Use]] = []

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.uses))
        if number == len(self.uses):
            self.uses.append([])
        return number

    def tell(self, word: str, *, triggering: int = 0, needed_by: int = 0) -> None:
        """Note that a word triggers some rules and that some need it."""
        number = self._number(word)
        triggers, needs = self.telling.get(number, (0, 0))
        self.telling[number] = triggers | triggering, needs | needed_by

    def begin(self, start: Start, rule: int, *, bounded: bool) -> None:
        """Note that a rule's matches may begin with a word."""
        uses = self.uses[self._number(start.word)]
        asked = bounded, len(start.word) if start.whole else 0
        for use in uses:
            if use[:2] == asked:
                use.rules.append(rule)
                return
        uses.append(Use(*asked, [rule]))

    def build(self) -> None:
        """Make ready to find: all words are known."""
        if self._numbers:
            self._finder = AhoCorasick(list(self._numbers), matchkind=MatchKind.Standard)

    def find(self, text: str) -> dict[int, list[int]]:
        """Return where the words that stand in a text begin, overlapping ones too."""
        found: defaultdict[int, list[int]] = defaultdict(list)
        if self._finder is not None:
            for word, start, _ in self._finder.find_matches_as_indexes(text, overlapping=True):
                found[word].append(start)
        return found
