"""What every match of a regex begins with: where such a word stands, and only there, the regex need be tried.

Trying a pattern at the few places where one of its first words stands is many times faster than letting the regex
engine walk the sentence, above all for patterns that begin with a long word list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bantin.patterns.lists import WordList, key
from bantin.patterns.literals import signs_of
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Space, Tree

_MOST = 600
"""First words kept for one pattern; more would cost the search more than it saves."""


@dataclass(frozen=True, slots=True)
class Starts:
    """Words one of which every match begins with: `cased` as they are, `uncased` in any case (casefolded)."""

    cased: frozenset[str] = frozenset()
    uncased: frozenset[str] = frozenset()

    def __or__(self, other: Starts) -> Starts:
        return Starts(self.cased | other.cased, self.uncased | other.uncased)

    def usable(self, *, bounded: bool) -> bool:
        """Tell whether looking for the words is worth it: they are not too many, and none is a letter within words."""
        words = self.cased | self.uncased
        return 0 < len(words) <= _MOST and all(len(word) > 1 or word.isdecimal() or bounded for word in words)


def first_words(
    tree: Tree, fragments: Mapping[str, Tree], lists: Mapping[str, WordList], *, case: bool
) -> Starts | None:
    """Return the words that matches begin with; None where the pattern may begin with anything."""
    found, skippable = _Reader(fragments, lists).group(tree, case)
    if found is None or skippable:
        return None
    return found if found.usable(bounded=case and begins_a_word(tree)) else None


def begins_a_word(tree: Tree) -> bool:
    """Tell whether no match can begin behind a letter: every way into the pattern says so before it takes a sign."""
    return all(_bounded(branch) for branch in tree.branches)


def _bounded(branch: Iterable[Node]) -> bool:
    for node in branch:
        if isinstance(node, Atom) and node.text == r"\b":
            return True
        if isinstance(node, Group) and node.looks:
            if node.opener == "(?<!" and any(_is_letter(inner) for inner in node.branches):
                return True
            continue
        return isinstance(node, Group) and begins_a_word(node)
    return False


def _is_letter(branch: tuple[Node, ...]) -> bool:
    return len(branch) == 1 and isinstance(branch[0], Atom) and branch[0].text in (r"\p{L}", r"[\p{L}]", r"\w")


_Start = tuple[Starts | None, bool]
"""What a piece of pattern begins with (None: anything), and whether it may be empty."""


class _Reader:
    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self.fragments = fragments
        self.lists = lists

    def group(self, group: Group, case: bool) -> _Start:
        together, skippable = Starts(), False
        for branch in group.branches:
            found, empty = self.sequence(branch, case)
            if found is None:
                return None, skippable or empty
            together |= found
            skippable = skippable or empty
        return together, skippable

    def sequence(self, branch: Iterable[Node], case: bool) -> _Start:
        together = Starts()
        text = ""
        for node in branch:
            letter = _letter(node, case)
            if letter is not None:  # letters in a row are one word
                text += letter
                continue
            if text.strip():
                break
            found, empty = self.node(node, case)
            if found is None:
                return None, empty
            together |= found
            if not empty:
                return together, False
        if text.strip():
            return together | _words({text}, case), False
        return together, True

    def node(self, node: Node, case: bool) -> _Start:
        if isinstance(node, Repeat):
            found, empty = self.node(node.node, case)
            return found, empty or node.low == 0
        if isinstance(node, Call):
            if node.name in self.lists:
                words = self.lists[node.name]
                cased = case or words.case
                entries = {key(entry, case=True) for entry in words.entries}
                return _words(entries, cased), False
            return self.group(self.fragments[node.name], case)
        if isinstance(node, Group):
            if node.looks:
                return Starts(), True
            return self.group(node, {"(?i:": False, "(?-i:": True}.get(node.opener, case))
        signs = signs_of(node, case)
        if signs is None:
            return None, False
        if signs == {""}:
            return Starts(), True
        return _words({sign for sign in signs if sign.strip()}, case) if "" not in signs else Starts(), "" in signs


def _letter(node: Node, case: bool) -> str | None:
    """Return the one sign that a node stands for; None where it is more than that or none."""
    if not isinstance(node, Atom | Space) or (isinstance(node, Space) and node.optional):
        return None
    signs = signs_of(node, case)
    if signs is None or len(signs) != 1:
        return None
    (sign,) = signs
    return sign or None


def _words(words: Iterable[str], case: bool) -> Starts:
    if case:
        return Starts(cased=frozenset(words))
    return Starts(uncased=frozenset(word.casefold() for word in words))
