"""Bounds on every pattern, so that no text can make it slow, nor its own writing out fill the memory.

Three rules: every repeat says how often at most, a repeat within a repeat has something between its rounds that tells
one round from the next, and a look-behind has few lengths (`behind_size`). Sequences are not examined: `.{0,400}x.{0,400}y` passes here and fails the timing test.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache

import regex

from bantin.patterns.behind_size import BehindSizes
from bantin.patterns.lists import WordList
from bantin.patterns.syntax import Atom, Call, DialectError, Group, Node, Repeat, Sequence, Space, Tree

MOST = 400
"""The highest number a quantifier may name: longer than any clause of the sample bulletins."""

_FEW = 3
"""Rounds that may look alike: their cost is a polynomial, which the timing test sees, not an exponential."""
_TOO_MANY = 10_000
"""Ways to divide one text among the rounds of a repeat; a few dozen are tried in no time."""

_SIGNS = (
    "".join(map(chr, range(0x21, 0x7F)))
    + "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
    + "…%°²×"
)
_BLANKS = frozenset(" ")
_ALL = frozenset(_SIGNS) | _BLANKS


def check(tree: Tree, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
    """Refuse a repeat without an end, one whose rounds cannot be told apart, a huge look-behind; raises DialectError."""
    _Walk(fragments, lists).group(tree)


class _Walk:
    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self.fragments = fragments
        self.lists = lists
        self.behind = BehindSizes(fragments, lists)

    def group(self, group: Group) -> None:
        if group.opener in ("(?<=", "(?<!"):
            self.behind.check(group)
        for branch in group.branches:
            for node in branch:
                if isinstance(node, Repeat):
                    self.repeat(node)
                elif isinstance(node, Group):
                    self.group(node)

    def repeat(self, repeat: Repeat) -> None:
        if repeat.high is None or repeat.high > MOST:
            written = f"{{{repeat.low},}}" if repeat.low > 1 else "+" if repeat.low else "*"
            least = f"{{{repeat.low},20}}"
            told = f"'{written}' has no end" if repeat.high is None else f"{repeat.high} times is too many"
            raise DialectError(f"{told}: say how often at most, like {least}, up to {MOST}")
        if isinstance(repeat.node, Group):
            self.group(repeat.node)
        if repeat.high > _FEW and self.ways(repeat) >= _TOO_MANY:
            for branch in self.branches(repeat.node):
                if self.ways_of(branch) > 1 and not self.separated(branch):
                    raise DialectError(
                        f"a repeat within a repeat of up to {repeat.high} rounds that look alike: begin or end each "
                        "round with a sign that cannot stand within it, like (?:, (?&name)){0,9}, or write one repeat"
                    )

    def branches(self, node: Node) -> tuple[Sequence, ...]:
        """Return the ways a node may go: the branches of a group or fragment, else itself."""
        if isinstance(node, Call) and node.name in self.fragments:
            node = self.fragments[node.name]
        if isinstance(node, Group):
            if len(node.branches) == 1 and len(node.branches[0]) == 1 and isinstance(node.branches[0][0], Group | Call):
                return self.branches(node.branches[0][0])
            return node.branches
        return ((node,),)

    def ways(self, node: Node) -> int:
        """Return in how many ways a node may divide a text among its repeats and optional spaces, at most."""
        if isinstance(node, Space):
            return 1 + node.optional
        if isinstance(node, Repeat):
            high = node.high if node.high is not None else MOST
            rounds = min(self.ways(node.node) ** high, _TOO_MANY) if node.high != 0 else 1
            return min((high - node.low + 1) * rounds, _TOO_MANY)
        if isinstance(node, Atom) or (isinstance(node, Group) and node.looks):
            return 1
        if isinstance(node, Call) and node.name in self.lists:
            return 1
        return min(max(self.ways_of(branch) for branch in self.branches(node)), _TOO_MANY)

    def ways_of(self, branch: Sequence) -> int:
        """Return the product of the ways of a sequence's nodes, at most _TOO_MANY."""
        return min(math.prod(map(self.ways, branch)), _TOO_MANY)

    def separated(self, branch: Sequence, loose: frozenset[str] = frozenset()) -> bool:
        """Tell whether a round has a sign of its own: not `loose`, and nothing of changing length in it can be it."""
        for position, node in enumerate(branch):
            others = branch[:position] + branch[position + 1 :]
            if self.fences(node, loose.union(*map(self.loose, others))):
                return True
        return False

    def joins(self, branch: Sequence, loose: frozenset[str]) -> bool:
        """Tell whether what joins rounds, like ` (?:và )?| ?- ?`, has a sign that is not loose.

        What may be left out of it does not count: it doubles the ways at most, the words in between multiply them.
        """
        repeats = (node for node in branch if not isinstance(node, Space) and getattr(node, "high", 0) != 1)
        loose = loose.union(*map(self.loose, repeats))
        return any(self.fences(node, loose) for node in branch)

    def fences(self, node: Node, loose: frozenset[str]) -> bool:
        """Tell whether every text of the node holds a sign that is not `loose`."""
        if isinstance(node, Repeat):
            return node.low == node.high and node.low > 0 and self.fences(node.node, loose)
        if isinstance(node, Call) and node.name in self.lists:
            return all(set(entry) - loose for entry in self.lists[node.name].entries)
        if isinstance(node, Group | Call):
            looks = isinstance(node, Group) and node.looks
            return not looks and all(self.joins(branch, loose) for branch in self.branches(node))
        signs = self.signs(node)
        return bool(signs) and not signs & loose and not (isinstance(node, Space) and node.optional)

    def loose(self, node: Node) -> frozenset[str]:
        """Return the signs that the parts of changing length may hold."""
        if isinstance(node, Atom) or (isinstance(node, Call) and node.name in self.lists):
            return frozenset()
        if isinstance(node, Space):
            return _BLANKS if node.optional else frozenset()
        if isinstance(node, Repeat):
            return self.signs(node.node) if node.low != node.high else self.loose(node.node)
        if isinstance(node, Group) and node.looks:
            return frozenset()
        return frozenset().union(*(self.loose(inner) for branch in self.branches(node) for inner in branch))

    def signs(self, node: Node) -> frozenset[str]:
        """Return the signs the node's text may hold, out of a sample of all signs."""
        if isinstance(node, Space):
            return _BLANKS
        if isinstance(node, Atom):
            return _matched(node.text) if node.width else frozenset()
        if isinstance(node, Repeat):
            return self.signs(node.node)
        if isinstance(node, Call) and node.name in self.lists:
            return frozenset("".join(self.lists[node.name].entries)) | _BLANKS
        if isinstance(node, Group) and node.looks:
            return frozenset()
        return frozenset[str]().union(*(self.signs(inner) for branch in self.branches(node) for inner in branch))


@lru_cache(maxsize=1024)
def _matched(atom: str) -> frozenset[str]:
    """Return the signs of the sample that one atom matches, in either case; a literal stands for itself."""
    if len(atom) == 1 and atom != ".":
        return frozenset({atom.lower(), atom.upper()})
    pattern = regex.compile(atom, regex.VERSION0 | regex.UNICODE | regex.DOTALL | regex.IGNORECASE)
    return frozenset(sign for sign in _ALL if pattern.fullmatch(sign))
