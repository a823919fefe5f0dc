"""How large a look-behind becomes when it is written out once for each length of its matches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bantin.patterns.lists import WordList
from bantin.patterns.syntax import Atom, Call, DialectError, Group, Node, Repeat, Sequence, Space, Tree

MOST = 300_000
"""Characters of a look-behind written out: a few times the largest of the patterns that ship, read in a second."""

_Sizes = Counter[int]
"""The characters that are written for the matches of each length."""


class BehindSizes:
    """Measures look-behinds without writing them; the calls are those of `behind.Behind`."""

    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self._fragments = fragments
        self._lists = lists

    def check(self, group: Group) -> None:
        """Refuse a look-behind that would fill the memory; raises DialectError."""
        self._group(group)

    def _group(self, group: Group) -> _Sizes:
        return _kept(sum((self._sequence(branch) for branch in group.branches), Counter()))

    def _sequence(self, branch: Sequence) -> _Sizes:
        together: _Sizes = Counter({0: 1})
        for node in branch:
            together = _joined(together, self._node(node))
        return together

    def _node(self, node: Node) -> _Sizes:
        if isinstance(node, Atom):
            return Counter({node.width: len(node.text)})
        if isinstance(node, Space):
            return Counter({0: 1, 1: 1}) if node.optional else Counter({1: 1})
        if isinstance(node, Repeat):
            return self._repeat(node)
        if isinstance(node, Call):
            if node.name in self._lists:
                return Counter({n: len(text) for n, text in self._lists[node.name].by_length(ignore_case=True).items()})
            return self._group(self._fragments[node.name])
        return Counter({0: 1}) if node.looks else self._group(node)

    def _repeat(self, repeat: Repeat) -> _Sizes:
        own = self._node(repeat.node)
        together: _Sizes = Counter({0: 1})
        written: _Sizes = Counter({0: 1}) if repeat.low == 0 else Counter()
        for rounds in range(1, (repeat.high or 0) + 1):
            together = _joined(together, own)
            if rounds >= repeat.low:
                written = _kept(written + together)
        return written


def _joined(first: _Sizes, second: _Sizes) -> _Sizes:
    both: _Sizes = Counter()
    for a, start in first.items():
        for b, end in second.items():
            both[a + b] += start + end
    return _kept(both)


def _kept(sizes: _Sizes) -> _Sizes:
    if sum(sizes.values()) > MOST:
        raise DialectError(
            "a look-behind in which pieces of changing length repeat too often: it is written out once for each length "
            "and would fill the memory; say it shorter, like (?<= (?&name) ), or name what stands before in the match"
        )
    return sizes
