"""What must stand in a sentence before a regex can match in it: words to look for first, all rules' at once.

A pattern such as `(?&level)(?: nay)? khen thưởng` needs " khen thưởng"; one search for the words of all rules tells
which regexes are worth running. The words are read off the pattern's tree; where it promises none, it always runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bantin.patterns.lists import WordList, key
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Space, Tree

_MOST = 500
"""Alternative spellings kept for one piece of a pattern; the longest word list of the folder has about half as many."""

DIGITS = frozenset("0123456789")
_EMPTY = frozenset({""})


@dataclass(frozen=True, slots=True)
class Literals:
    """Words one of which stands in every match; `case` tells whether as they are or in any case (then casefolded)."""

    words: frozenset[str]
    case: bool

    @property
    def rarity(self) -> tuple[int, int]:
        """Higher for longer words, then for fewer of them."""
        return (min(map(len, self.words)), -len(self.words))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one node promises: all texts it can be, where they are few, and words it cannot be without."""

    texts: frozenset[str] | None
    needs: Literals | None


def needed(tree: Tree, fragments: Mapping[str, Tree], lists: Mapping[str, WordList], *, case: bool) -> Literals | None:
    """Return words one of which stands in every match of the pattern; None where it promises none."""
    return _Reader(fragments, lists).group(tree, case).needs


class Texts:
    """What nodes can be, written out."""

    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self._reader = _Reader(fragments, lists)

    def longer(self, words: frozenset[str], node: Node, case: bool) -> frozenset[str] | None:
        """Return the words with all that the node behind them can be; None where that is much or nothing."""
        if isinstance(node, Group) and node.looks:
            return None
        texts = self._reader.node(node, case).texts
        if not texts or "" in texts:
            return None
        if any(word[-1] == " " for word in words) and any(text[0] == " " for text in texts):
            return None  # a pattern's second space may be the first one
        return frozenset(word + text for word in words for text in texts)


class _Reader:
    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self.fragments = fragments
        self.lists = lists
        self.known: dict[tuple[str, bool], _Piece] = {}

    def group(self, group: Group, case: bool) -> _Piece:
        """Read alternatives: the texts and needs of all of them together."""
        branches = [self.sequence(branch, case) for branch in group.branches]
        texts = _union(piece.texts for piece in branches)
        if len(branches) == 1:
            return _Piece(texts, branches[0].needs)
        cases = {piece.needs.case if piece.needs else None for piece in branches}
        needs = _union(piece.needs.words if piece.needs else None for piece in branches)
        if needs is None or None in cases:
            return _Piece(texts, None)
        if len(cases) == 2:  # some branches care for case: look for all words in any case
            needs = frozenset(word.casefold() for word in needs)
        return _Piece(texts, Literals(needs, cases == {True}))

    def sequence(self, branch: Iterable[Node], case: bool) -> _Piece:
        """Read nodes that follow each other: their texts joined as far as they are few."""
        best: Literals | None = None
        run, whole = _EMPTY, True
        for node in branch:
            if isinstance(node, Group) and node.opener in ("(?=", "(?<="):  # stands there too, if not in the match
                seen = self.group(node, case)
                best = _rarer(best, _rarer(seen.needs, _literals(seen.texts, case)))
                continue
            piece = self.node(node, case)
            joined = _joined(run, piece.texts) if piece.texts is not None else None
            if joined is not None:
                run = joined
                continue
            best = _rarer(best, _literals(run, case))
            best = _rarer(best, piece.needs)
            whole = False
            run = piece.texts if piece.texts is not None else _EMPTY
        return _Piece(run if whole else None, _rarer(best, _literals(run, case)))

    def node(self, node: Node, case: bool) -> _Piece:
        if isinstance(node, Repeat):
            return self.repeat(node, case)
        if isinstance(node, Call):
            return self.call(node.name, case)
        if not isinstance(node, Group) or node.looks:
            return _Piece(signs_of(node, case), None)
        inside = {"(?i:": False, "(?-i:": True}.get(node.opener, case)
        piece = self.group(node, inside)
        if inside != case:  # its texts cannot be joined with those outside, which are read in another way
            return _Piece(None, _rarer(piece.needs, _literals(piece.texts, inside)))
        return piece

    def repeat(self, repeat: Repeat, case: bool) -> _Piece:
        piece = self.node(repeat.node, case)
        if repeat.low == 0:
            texts = piece.texts | _EMPTY if piece.texts is not None and repeat.high == 1 else None
            return _Piece(texts, None)
        needs = _rarer(piece.needs, _literals(piece.texts, case))
        texts = piece.texts if piece.texts is None or repeat.high == 1 else None
        return _Piece(texts, needs)

    def call(self, name: str, case: bool) -> _Piece:
        if (name, case) not in self.known:
            if name in self.lists:
                piece = self.listed(self.lists[name], case)
            else:
                piece = self.group(self.fragments[name], case)
            self.known[name, case] = piece
        return self.known[name, case]

    def listed(self, words: WordList, case: bool) -> _Piece:
        cased = case or words.case
        texts = frozenset(_as(key(entry, case=True), cased) for entry in words.entries)
        if cased != case:
            return _Piece(None, _literals(texts, True))
        return _Piece(texts if len(texts) <= _MOST else None, _literals(texts, case))


def signs_of(node: Atom | Space | Group, case: bool) -> frozenset[str] | None:
    """Return what a node of one sign or none can be, where that is little: a letter, a space, a short class."""
    if isinstance(node, Space):
        return frozenset({"", " "} if node.optional else {" "})
    if isinstance(node, Group) or not node.width:
        return _EMPTY
    if node.text == r"\d":
        return DIGITS
    if node.text[0] == "[":
        return _members(node.text, case)
    sign = node.text[-1]
    unsure = len(node.text) > 2 or (sign.isalpha() if len(node.text) == 2 else sign == ".")
    return None if unsure else frozenset({_as(sign, case)})


def _members(text: str, case: bool) -> frozenset[str] | None:
    """Return the signs of a character class, where they are few and all named."""
    if not (members := re.fullmatch(r"\[([^\^\\\[-]|\\[^\w\s]|\\d|\w-\w|(?<=\[)-|-(?=\]))+\]", text)):
        return None
    signs: set[str] = set()
    for first, last, sign in re.findall(r"(\w)-(\w)|(\\.|.)", members[0][1:-1]):
        if sign == r"\d":
            signs |= DIGITS
        elif sign:
            signs.add(_as(sign[-1], case))
        else:
            signs |= {_as(chr(code), case) for code in range(ord(first), ord(last) + 1)}
    return frozenset(signs) if len(signs) <= 16 else None


def _as(text: str, case: bool) -> str:
    return text if case else text.casefold()


def _joined(first: frozenset[str], second: frozenset[str]) -> frozenset[str] | None:
    """Return every text followed by every other; None where they are too many.

    Two spaces that meet are one: the sentence has no two in a row, and the pattern asks for no second.
    """
    if len(first) * len(second) > _MOST:
        return None
    return frozenset((start + end).replace("  ", " ") for start in first for end in second)


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    together: set[str] = set()
    for texts in sets:
        if texts is None or len(together) > 4 * _MOST:
            return None
        together |= texts
    return frozenset(together)


def _literals(texts: frozenset[str] | None, case: bool) -> Literals | None:
    """Return texts as needed words, None where one of them is nothing to look for."""
    if texts is None or any(not text.strip() for text in texts):
        return None
    return Literals(frozenset(_shortest(texts)), case)


def _shortest(texts: Iterable[str]) -> Iterator[str]:
    """Yield the texts that begin with no other: where *giấy khen* is looked for, *giấy khen đột xuất* need not be."""
    last = None
    for text in sorted(texts):
        if last is None or not text.startswith(last):
            last = text
            yield text


def _rarer(first: Literals | None, second: Literals | None) -> Literals | None:
    if first is None or second is None:
        return first or second
    return max(first, second, key=lambda literals: literals.rarity)
