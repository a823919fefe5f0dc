"""Rules that nearly matched: all of a pattern's elements stand in a sentence but one.

For `bantin explain` only: nothing here decides about a fact. An element is a word, a group, a call or a look-around of
the pattern's outermost sequence; a pattern is tried again without each of them in turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bantin.patterns import dialect
from bantin.patterns.model import FactFile, Rule
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Space

_LEAST = 3
"""Elements that must stand in the sentence besides a missing one (syllables, groups, calls); two for a look-around."""
_MOST = 32
"""Sequences that a pattern's alternatives are written out into."""
_GAP = Repeat(Atom(r"[^.;\n]"), 0, 24, "?")
"""What may stand where the missing element should, in characters of the same clause."""
_LOOKS = {
    "(?=": "what must stand behind",
    "(?!": "what must not stand behind",
    "(?<=": "what must stand before",
    "(?<!": "what must not stand before",
}


class Near(NamedTuple):
    """A rule that would have matched `text[start:end]` of a sentence, had it not been for `missing`."""

    rule: str
    start: int
    end: int
    missing: str


def near_misses(files: Sequence[FactFile], sentence: str, fired: Sequence[tuple[int, int]]) -> list[Near]:
    """Return the rules of a fact's files that nearly matched, at most one for each rule, the longest first.

    `sentence` is folded text with single spaces; `fired` are the spans of the fact's own mentions in it, which are left
    out: where a rule matched, another that nearly did tells nothing.
    """
    found: list[Near] = []
    for rule in (rule for file in files for rule in file.rules):
        if rule.tree is None or rule.suppress:
            continue
        best: Near | None = None
        for missing, pattern in _relaxed(rule):
            for match in pattern.finditer(sentence):
                start, end = match.span()
                apart = not any(start < e and s < end for s, e in fired)
                if apart and (best is None or end - start > best.end - best.start):
                    best = Near(rule.name, start, end, missing)
        if best is not None:
            found.append(best)
    return sorted(found, key=lambda near: (near.start - near.end, near.rule))


@lru_cache(maxsize=512)
def _relaxed(rule: Rule) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the rule's pattern without one element, for each that may be missing, with that element's words."""
    if rule.tree is None:
        return ()
    vocabulary = rule.vocabulary
    out: list[tuple[str, re.Pattern[str]]] = []
    sequences = [way for branch in rule.tree.branches for way in _ways(branch)]
    for sequence in sequences[:_MOST]:
        for missing, rest in _without_one(_elements(sequence)):
            tree = Group("(?:", (tuple(rest),))
            text = dialect.expand(tree, vocabulary.fragments, vocabulary.lists, case=rule.case)
            out.append((missing, re.compile(text, rule.flags)))
    return tuple(out)


def _ways(sequence: Sequence[Node]) -> list[tuple[Node, ...]]:
    """Return the sequences that a sequence stands for, its groups of alternatives written out."""
    ways: list[tuple[Node, ...]] = [()]
    for node in sequence:
        inner: list[tuple[Node, ...]] = [(node,)]
        if (
            isinstance(node, Group)
            and node.opener.startswith(("(?:", "(?P<"))
            and any(_is_phrase(branch) for branch in node.branches)
        ):
            inner = [way for branch in node.branches for way in _ways(branch)]
        if len(ways) * len(inner) > _MOST:
            inner = [(node,)]
        ways = [(*way, *more) for way in ways for more in inner]
    return ways


def _is_phrase(branch: Sequence[Node]) -> bool:
    return sum(_weighs(element) for element in _elements(branch)) > 1


def _without_one(elements: list[tuple[Node, ...]]) -> Iterator[tuple[str, list[Node]]]:
    """Yield an element's words and the sequence without it, for every element that may be left out."""
    weighty = [i for i, element in enumerate(elements) if _weighs(element)]
    for i, element in enumerate(elements):
        looks = isinstance(element[0], Group) and element[0].looks
        if not (looks and _tells(element[0])) and i not in weighty:
            continue
        if len([w for w in weighty if w != i]) < (_LEAST - 1 if looks else _LEAST):
            continue
        before, behind = elements[:i], elements[i + 1 :]
        inside = any(_weighs(e) for e in before) and any(_weighs(e) for e in behind)
        filler: list[tuple[Node, ...]] = [_word_end(element[0])] if looks else [(_GAP,)] if inside else []
        yield _shown(element), [node for part in (*before, *filler, *behind) for node in part]


def _word_end(look: Node) -> tuple[Node, ...]:
    """Return what a look-around asks of a word's end, which is asked for even where the rest of it is left out."""
    if not isinstance(look, Group) or "!" not in look.opener:
        return ()
    ends = tuple(branch for branch in look.branches if len(branch) == 1 and isinstance(branch[0], Atom))
    return (Group(look.opener, ends),) if ends else ()


def _elements(branch: Sequence[Node]) -> list[tuple[Node, ...]]:
    """Return a sequence as elements: letters that make a word are one; all else stands alone."""
    out: list[tuple[Node, ...]] = []
    word: list[Node] = []
    for node in branch:
        if isinstance(node, Atom) and node.text.isalpha():
            word.append(node)
            continue
        if word:
            out.append(tuple(word))
            word = []
        out.append((node,))
    if word:
        out.append(tuple(word))
    return out


def _weighs(element: tuple[Node, ...]) -> bool:
    """Tell whether an element is a word, a call or a group that must be there."""
    node = element[0]
    if isinstance(node, Repeat):
        return node.low > 0 and _weighs((node.node,))
    if isinstance(node, Group):
        return not node.looks and all(any(_weighs((inner,)) for inner in branch) for branch in node.branches)
    return isinstance(node, Call) or (isinstance(node, Atom) and node.width > 0 and node.text.isalpha())


def _tells(look: Node) -> bool:
    """Tell whether a look-around asks for more than where a word ends."""
    return isinstance(look, Group) and any(len(branch) > 1 or isinstance(branch[0], Group) for branch in look.branches)


def _shown(element: tuple[Node, ...]) -> str:
    node = element[0]
    if isinstance(node, Repeat):
        return _shown((node.node,))
    if isinstance(node, Call):
        return f"(?&{node.name})"
    if isinstance(node, Group):
        if node.looks:
            return f"{_LOOKS[node.opener]}: {_alternatives(node)}"
        return node.name or _alternatives(node)
    return "".join(n.text for n in element if isinstance(n, Atom))


def _alternatives(group: Group) -> str:
    return "|".join("".join(_written(node) for node in branch) for branch in group.branches)[:60]


def _written(node: Node) -> str:
    if isinstance(node, Atom):
        return node.text
    if isinstance(node, Space):
        return " ?" if node.optional else " "
    if isinstance(node, Call):
        return f"(?&{node.name})"
    if isinstance(node, Repeat):
        return _written(node.node) + ("" if node.low else "?")
    return f"({_alternatives(node)})"
