"""What every match of a regex begins with: where such a word stands, and only there, the regex need be tried.

Trying a pattern at the few places where one of its first words stands is many times faster than letting the regex
engine walk the sentence, above all for patterns that begin with a long word list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from bantin.patterns import follow
from bantin.patterns.follow import Follow, Rest
from bantin.patterns.lists import WordList, key
from bantin.patterns.literals import DIGITS, Texts, signs_of
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Sequence, Space, Tree

_MOST = 600
"""First words kept for one pattern; more would cost the search more than it saves."""
_FEW = 24
"""First words that the letters a pattern begins with are made into, with what stands behind them."""


@dataclass(frozen=True, slots=True)
class Starts:
    """What one of which every match begins with: words, `cased` as they are, `uncased` in any case (casefolded), and a
    `number` that no digit stands before; each with what matches do not go on with."""

    cased: Mapping[str, Follow] = field(default_factory=dict)
    uncased: Mapping[str, Follow] = field(default_factory=dict)
    number: Follow | None = None

    def __or__(self, other: Starts) -> Starts:
        number = self.number or other.number
        if self.number and other.number:
            number = self.number.either(other.number)
        return Starts(_either(self.cased, other.cased), _either(self.uncased, other.uncased), number)

    def with_space(self) -> Starts | None:
        """Return the same words with a space before them or none; None where a number is among them."""
        if self.number is not None:
            return None
        cased, uncased = ({**some, **{f" {word}": some[word] for word in some}} for some in (self.cased, self.uncased))
        return Starts(cased, uncased)

    def usable(self, *, bounded: bool) -> bool:
        """Tell whether looking for the words is worth it: they are not too many, and none is a letter within words."""
        words = {*self.cased, *self.uncased}
        if not words:
            return self.number is not None
        return len(words) <= _MOST and all(len(word) > 1 or word.isdecimal() or bounded for word in words)


def _either(some: Mapping[str, Follow], others: Mapping[str, Follow]) -> Mapping[str, Follow]:
    both = {word: follow.either(some[word]) for word, follow in others.items() if word in some}
    return {**some, **others, **both}


def first_words(
    tree: Tree, fragments: Mapping[str, Tree], lists: Mapping[str, WordList], *, case: bool
) -> Starts | None:
    """Return the words that matches begin with; None where the pattern may begin with anything."""
    found, skippable = _Reader(fragments, lists).group(tree, case, False, None)
    if found is None or skippable:
        return None
    return found if found.usable(bounded=case and begins_a_word(tree)) else None


def begins_the_line(tree: Tree) -> bool:
    """Tell whether matches stand at the beginning of a line only, which for patterns is that of a sentence."""
    return all(bool(branch) and _at_line_start(branch[0]) for branch in tree.branches)


def _at_line_start(node: Node) -> bool:
    if isinstance(node, Group) and node.looks:
        return node.opener == "(?<!" and node.branches == ((Atom(r"[^\n]"),),)
    return isinstance(node, Group) and begins_the_line(node)


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
        self.follows = follow.Reader(fragments, lists)
        self.texts = Texts(fragments, lists)

    def group(self, group: Group, case: bool, fenced: bool, rest: Rest | None) -> _Start:
        """Read alternatives; `fenced` tells that no digit stands before them, `rest` is what stands behind them."""
        together, skippable = Starts(), False
        for branch in group.branches:
            found, empty = self.sequence(branch, case, fenced, rest)
            if found is None:
                return None, skippable or empty
            together |= found
            skippable = skippable or empty
        return together, skippable

    def sequence(self, branch: Sequence, case: bool, fenced: bool, rest: Rest | None) -> _Start:
        if len(branch) > 2 and _looks(branch[0]) and isinstance(branch[1], Space) and branch[1].optional:
            # what is looked for stands before the space, where there is one
            spaced, empty = self.sequence((branch[0], *branch[2:]), case, fenced, rest)
            return (spaced.with_space() if spaced and not empty else None), empty
        together = Starts()
        text = ""
        for at, node in enumerate(branch):
            fenced = fenced or _is_fence(node)
            letter = _letter(node, case)
            if letter is not None:  # letters in a row are one word
                text += letter
                continue
            if text.strip():
                return together | self.row(text, case, fenced, Rest(branch[at:], case, rest)), False
            found, empty = self.node(node, case, fenced, Rest(branch[at + 1 :], case, rest))
            if found is None:
                return None, empty
            together |= found
            if not empty:
                return together, False
        if text.strip():
            return together | self.row(text, case, fenced, Rest((), case, rest)), False
        return together, True

    def row(self, text: str, case: bool, fenced: bool, rest: Rest) -> Starts:
        """Return letters in a row as a start; one digit where none stands before it is a number like any other."""
        if fenced and text in DIGITS:
            return Starts(number=self.follows.follow(rest, digits=True))
        return self.words({text}, case, rest)

    def words(self, words: Collection[str], case: bool, rest: Rest) -> Starts:
        """Return words as starts."""
        words, rest = self.longer(frozenset(words), case, rest)
        found: dict[str, Follow] = {}
        for spaced in (True, False):
            some = [word for word in words if word.endswith(" ") == spaced]
            if some:
                behind = self.follows.follow(rest, spaced=spaced)
                found.update((word if case else word.casefold(), behind) for word in some)
        return Starts(cased=found) if case else Starts(uncased=found)

    def longer(self, words: frozenset[str], case: bool, rest: Rest) -> tuple[frozenset[str], Rest]:
        """Return words with what stands behind them as far as it can be little: the longer words are, the rarer."""
        around: Rest | None = rest
        while around is not None and around.case == case:
            for at, node in enumerate(around.nodes):
                longer = self.texts.longer(words, node, case)
                if longer is None or len(longer) > max(len(words), _FEW):
                    return words, around._replace(nodes=around.nodes[at:])
                words = longer
            around = around.around
        return words, around or Rest((), case)

    def node(self, node: Node, case: bool, fenced: bool, rest: Rest) -> _Start:
        if isinstance(node, Repeat):
            again = Rest((Repeat(node.node, 0, None, ""),), case, rest) if node.high != 1 else rest
            found, empty = self.node(node.node, case, fenced, again)
            return found, empty or node.low == 0
        if isinstance(node, Call):
            if node.name in self.lists:
                words = self.lists[node.name]
                entries = {key(entry, case=True) for entry in words.entries}
                return self.words(entries, case or words.case, rest), False
            return self.group(self.fragments[node.name], case, fenced, rest)
        if isinstance(node, Group):
            if node.looks:
                return Starts(), True
            return self.group(node, {"(?i:": False, "(?-i:": True}.get(node.opener, case), fenced, rest)
        signs = signs_of(node, case)
        if signs is None:
            return None, False
        if "" in signs:
            return Starts(), True
        if fenced and signs <= DIGITS:
            return Starts(number=self.follows.follow(rest, digits=True)), False
        return self.words({sign for sign in signs if sign.strip()}, case, rest), False


def _looks(node: Node) -> bool:
    """Tell whether a node only looks around, in whatever brackets."""
    if not isinstance(node, Group):
        return False
    return node.looks or all(branch and all(map(_looks, branch)) for branch in node.branches)


def _is_fence(node: Node) -> bool:
    """Tell whether a node says that no digit stands before it."""
    return (
        isinstance(node, Group)
        and node.opener == "(?<!"
        and any(len(b) == 1 and isinstance(b[0], Atom) and _holds_digits(b[0].text) for b in node.branches)
    )


def _holds_digits(text: str) -> bool:
    return text in (r"\d", r"\w") or (text.startswith("[") and text[1] != "^" and (r"\d" in text or r"\w" in text))


def _letter(node: Node, case: bool) -> str | None:
    """Return the one sign that a node stands for; None where it is more than that or none."""
    if not isinstance(node, Atom | Space) or (isinstance(node, Space) and node.optional):
        return None
    signs = signs_of(node, case)
    if signs is None or len(signs) != 1:
        return None
    (sign,) = signs
    return sign or None
