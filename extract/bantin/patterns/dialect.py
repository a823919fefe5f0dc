"""Pattern text into regex syntax: fragments and lists written out, spaces that never ask twice.

The engine shows patterns each sentence with every run of white space as one space, which makes a space in a pattern
mean any run of it and lets the regex engine search for whole phrases: twice as fast as `[ \\n]+` in their place.
What is written is syntax of the standard library's `re`, which runs these patterns twice as fast as the `regex` module
does and keeps them in a tenth of the memory: calls are expanded, properties (`\\p{Lu}`) spelled out, look-behinds parted by
length, and a group whose name stands in several alternatives is numbered (`name`, `nameX2`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bantin.patterns import letters, syntax
from bantin.patterns.behind import Behind
from bantin.patterns.lists import WordList
from bantin.patterns.syntax import Atom, Call, DialectError, Group, Node, Repeat, Space, Tree

_AGAIN = "(?: |(?<= ))"
"""A space after something that may have taken the space already: `a ?(?: b)?`."""

_AGAIN_NAMED = "X"


def numbers(pattern: re.Pattern[str], group: str) -> tuple[int, ...]:
    """Return the numbers of the groups of a name in a compiled pattern."""
    index = pattern.groupindex
    return tuple(index[name] for name in index if name.partition(_AGAIN_NAMED)[0] == group)


def expand(
    pattern: str | Tree,
    fragments: Mapping[str, Tree] | None = None,
    lists: Mapping[str, WordList] | None = None,
    *,
    case: bool = False,
) -> str:
    """Return a pattern of the dialect as a regex of `re` for folded text; raises DialectError where it is not of the dialect.

    >>> print(expand("(?:giấy ?)?(?: khen)"))
    (?:giấy ?)?(?:(?: |(?<= ))khen)
    """
    tree = syntax.read(pattern) if isinstance(pattern, str) else pattern
    writer = _Writer(fragments or {}, lists or {}, ignore_case=not case)
    return writer.branches(tree, False)[0]


class _Writer:
    """Writes a tree down; `after` tells whether a space may have been taken just before."""

    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList], *, ignore_case: bool) -> None:
        self.fragments = fragments
        self.lists = lists
        self.ignore_case = ignore_case
        self.groups: dict[str, int] = {}
        self.behind = Behind(fragments, lists, self.look)

    def branches(self, group: Group, after: bool) -> tuple[str, bool]:
        written, ends = [], False
        for branch in group.branches:
            text, state = "", after
            for node in branch:
                more, state = self.node(node, state)
                text += more
            written.append(text)
            ends = ends or state
        return "|".join(written), ends

    def node(self, node: Node, after: bool) -> tuple[str, bool]:
        if isinstance(node, Atom):
            return letters.spell(node.text), after and not node.width
        if isinstance(node, Space):
            return (" ?" if node.optional else _AGAIN if after else " "), True
        if isinstance(node, Repeat):
            return self.repeat(node, after)
        if isinstance(node, Call):
            return self.call(node, after)
        if node.looks and "<" in node.opener:
            return self.behind.write(node, ignore_case=self.ignore_case), after
        if node.looks:
            return f"{node.opener}{self.branches(node, after)[0]})", after
        outside = self.ignore_case
        self.ignore_case = {"(?i:": True, "(?-i:": False}.get(node.opener, outside)
        text, ends = self.branches(node, after)
        self.ignore_case = outside
        return f"{self.named(node.name) if node.name else node.opener}{text})", ends

    def named(self, name: str) -> str:
        """Return how the next group of a name opens."""
        self.groups[name] = number = self.groups.get(name, 0) + 1
        return f"(?P<{name}>" if number == 1 else f"(?P<{name}{_AGAIN_NAMED}{number}>"

    def look(self, group: Group, ignore_case: bool) -> str:
        """Return a look-around that stands in a look-behind."""
        outside, self.ignore_case = self.ignore_case, ignore_case
        text, _ = self.node(group, False)
        self.ignore_case = outside
        return text

    def repeat(self, repeat: Repeat, after: bool) -> tuple[str, bool]:
        text, ends = self.node(repeat.node, after)
        if ends and not after and repeat.high != 1:
            text, ends = self.node(repeat.node, True)
        high = "" if repeat.high is None else repeat.high
        times = f"{{{repeat.low},{high}}}" if repeat.low != repeat.high else f"{{{repeat.low}}}"
        times = {"{0,1}": "?", "{0,}": "*", "{1,}": "+"}.get(times, times)
        return text + times + repeat.mode, ends or (after and repeat.low == 0)

    def call(self, call: Call, after: bool) -> tuple[str, bool]:
        if call.name in self.lists:
            return self.lists[call.name].regex(ignore_case=self.ignore_case), False
        if call.name not in self.fragments:
            known = ", ".join(sorted({*self.fragments, *self.lists})) or "none"
            raise DialectError(f"(?&{call.name}) is neither a fragment nor a list; known: {known}")
        text, ends = self.branches(self.fragments[call.name], after)
        return f"(?:{text})", ends


def check_fragments(fragments: Mapping[str, Tree]) -> dict[str, str]:
    """Return what is wrong with fragments by name: groups within, or a call that leads back to itself."""
    wrong: dict[str, str] = {}
    for name, tree in fragments.items():
        if groups := syntax.group_names(tree):
            wrong[name] = f"a fragment has no groups: move (?P<{groups[0]}>…) into the rules that call it"
        elif path := _cycle(name, fragments):
            wrong[name] = "the fragment calls itself: " + " → ".join(path)
    return wrong


def _cycle(start: str, fragments: Mapping[str, Tree]) -> list[str]:
    """Return the way of calls from a fragment back to itself, empty where there is none."""
    ways, seen = [[start]], {start}
    while ways:
        way = ways.pop()
        for callee in syntax.calls(fragments[way[-1]]):
            if callee == start:
                return [*way, start]
            if callee in fragments and callee not in seen:
                seen.add(callee)
                ways.append([*way, callee])
    return []
