"""Look-behinds for the `re` module, which wants all alternatives of one to be of the same length."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bantin.patterns import letters
from bantin.patterns.lists import WordList
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Sequence, Space, Tree

Lengths = dict[int, str]
"""What a piece of pattern can be, as regex syntax, by the length of its matches."""


_FEW = 4
"""Lengths that are tried without looking first whether any can fit."""


class Behind:
    """Parts what stands in a look-behind by its length; `look` writes look-arounds within it, by the case in force."""

    def __init__(
        self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList], look: Callable[[Group, bool], str]
    ) -> None:
        self._fragments = fragments
        self._lists = lists
        self._look = look

    def write(self, group: Group, *, ignore_case: bool) -> str:
        """Return a look-behind as one or several of fixed length."""
        inside = self._group(group, ignore_case)
        if group.opener == "(?<!":
            return "".join(f"(?<!{text})" for text in inside.values())
        return self._guard(group, ignore_case) * (len(inside) > _FEW) + _any_of(inside)

    def _guard(self, group: Group, ignore_case: bool) -> str:
        """Return a look-behind for the last nodes alone: at most places it tells that no length need be tried."""
        if len(group.branches) == 1:
            for size in (3, 2, 1):
                last = self._sequence(group.branches[0][-size:], ignore_case)
                if len(last) <= _FEW:
                    return _any_of(last)
        return ""

    def _group(self, group: Group, ignore_case: bool) -> Lengths:
        return _either([self._sequence(branch, ignore_case) for branch in group.branches])

    def _sequence(self, branch: Sequence, ignore_case: bool) -> Lengths:
        together: Lengths = {0: ""}
        after = False  # a space may have been taken just before
        for node in branch:
            if isinstance(node, Space):
                own: Lengths = {1: " "}
                if node.optional or after:
                    own[0] = "" if node.optional else "(?<= )"
                after = True
            else:
                own = self._node(node, ignore_case)
                after = after and 0 in own
            together = _joined(together, own)
        return together

    def _node(self, node: Node, ignore_case: bool) -> Lengths:
        if isinstance(node, Atom):
            return {node.width: letters.spell(node.text)}
        if isinstance(node, Space):
            return {0: "", 1: " "} if node.optional else {1: " "}
        if isinstance(node, Repeat):
            return self._repeat(node, ignore_case)
        if isinstance(node, Call):
            if node.name in self._lists:
                return self._lists[node.name].by_length(ignore_case=ignore_case)
            return self._group(self._fragments[node.name], ignore_case)
        if node.looks:
            return {0: self._look(node, ignore_case)}
        inside = {"(?i:": True, "(?-i:": False}.get(node.opener, ignore_case)
        lengths = self._group(node, inside)
        if inside != ignore_case:
            lengths = {length: f"{node.opener}{text})" for length, text in lengths.items()}
        return lengths

    def _repeat(self, repeat: Repeat, ignore_case: bool) -> Lengths:
        own = self._node(repeat.node, ignore_case)
        rounds: list[Lengths] = [{0: ""}]
        for _ in range(repeat.high or 0):
            rounds.append(_joined(rounds[-1], own))
        return _either(rounds[repeat.low :])


def _any_of(lengths: Lengths) -> str:
    return "(?:" + "|".join(f"(?<={text})" for text in lengths.values()) + ")"


def _joined(first: Lengths, second: Lengths) -> Lengths:
    """Return every text followed by every other."""
    return _either([{a + b: start + end} for a, start in first.items() for b, end in second.items()])


def _either(several: list[Lengths]) -> Lengths:
    by_length: dict[int, list[str]] = {}
    for lengths in several:
        for length, text in lengths.items():
            by_length.setdefault(length, []).append(text)
    return {
        length: texts[0] if len(texts) == 1 and "|" not in texts[0] else f"(?:{'|'.join(dict.fromkeys(texts))})"
        for length, texts in by_length.items()
    }
