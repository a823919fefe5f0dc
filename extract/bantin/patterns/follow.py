"""What can stand behind the first word of a match: where anything else stands there, the regex need not be tried.

Of all places where a rule's first words stand, most are no match, and most of these show it at the next sign or two:
`(?&honorifics) (?&cap)` needs a space behind *cô*, which *công* has not, and a capital behind the space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from bantin.patterns import letters
from bantin.patterns.lists import WordList, key
from bantin.patterns.syntax import Atom, Call, Group, Node, Repeat, Sequence, Space, Tree

END = "\n"
"""What stands behind a sentence; no pattern sees it."""
_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
ASKED = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(_VIETNAMESE + _VIETNAMESE.upper() + "…%°" + END)
"""The signs that are asked about; any other may stand anywhere."""
_ALL = "".join(sorted(ASKED))
_DIGITS = frozenset("0123456789")
_PARTING = frozenset(" -/.,:(")
"""Signs between words and numbers: where such a one follows, the sign behind it is asked about, too."""
_NONE: frozenset[str] = frozenset()


class Follow(NamedTuple):
    """The signs, of those asked about, that a match may go on with, and those behind one of `_PARTING`."""

    signs: str
    behind: tuple[tuple[str, str], ...] = ()

    def either(self, other: Follow) -> Follow:
        """Return what matches go on with here or there."""
        mine, its = dict(self.behind), dict(other.behind)
        behind: dict[str, frozenset[str]] = {}
        for sign in mine.keys() | its.keys():
            here = mine.get(sign, _ALL) if sign in self.signs else ""
            there = its.get(sign, _ALL) if sign in other.signs else ""
            behind[sign] = frozenset(here + there)
        return _make(frozenset(self.signs + other.signs), behind)


def _make(signs: frozenset[str], behind: Mapping[str, frozenset[str]]) -> Follow:
    told = ((sign, _in_order(some)) for sign, some in sorted(behind.items()) if some != ASKED)
    return Follow(_in_order(signs), tuple(told))


@lru_cache(maxsize=4096)
def _in_order(signs: frozenset[str]) -> str:
    """Return signs as they are looked for, from the first on: the space and small letters are the most frequent."""
    return "".join(sorted(signs, key=lambda sign: (sign != " ", not sign.islower(), sign)))


class Rest(NamedTuple):
    """What is left of a pattern: nodes from one on, and what is left around these."""

    nodes: Sequence
    case: bool
    around: Rest | None = None


class _First(NamedTuple):
    """The signs that nodes may begin with; `empty`: they may take none, then what follows is none of `barred`."""

    signs: frozenset[str]
    empty: bool
    barred: frozenset[str] = _NONE


class _Second(NamedTuple):
    """The signs behind each parting sign that nodes begin with; `alone` are those that they may be, and nothing more."""

    behind: dict[str, frozenset[str]]
    alone: frozenset[str]
    empty: bool


class Reader:
    """Reads off patterns what follows; `digits` in what it is asked tells that any number of them stands before."""

    def __init__(self, fragments: Mapping[str, Tree], lists: Mapping[str, WordList]) -> None:
        self._fragments = fragments
        self._lists = lists
        self._firsts: dict[tuple[str, bool, bool, bool], _First] = {}
        self._seconds: dict[tuple[str, bool, bool], _Second] = {}

    def follow(self, rest: Rest, *, digits: bool = False, spaced: bool = False) -> Follow:
        """Return what can follow; `spaced` tells that a space was taken just before."""
        signs = self._rest(rest, digits, spaced)
        if spaced:  # a space of the pattern may be this one
            return _make(signs, {})
        behind: dict[str, frozenset[str]] = {}
        at: Rest | None = rest
        while at is not None:
            second = self._second_of(at.nodes, at.case, digits)
            _add(behind, second.behind)
            for sign in second.alone:
                outside = self._rest(at.around, False, True) if at.around else ASKED
                _add(behind, {sign: outside})
            if not second.empty:
                break
            at = at.around
        else:
            behind = dict.fromkeys(_PARTING, ASKED)
        return _make(signs, {sign: behind.get(sign, _NONE) for sign in _PARTING & signs})

    def _rest(self, rest: Rest | None, digits: bool, spaced: bool) -> frozenset[str]:
        """Return the signs that all of a rest may go on with."""
        signs, barred = _NONE, _NONE
        while rest is not None:
            first = self._first_of(rest.nodes, rest.case, digits, spaced)
            signs |= first.signs - barred
            if not first.empty:
                return signs
            barred = first.barred | (_NONE if digits else barred)
            rest = rest.around
        return signs | (ASKED - barred)

    def _first_of(self, nodes: Iterable[Node], case: bool, digits: bool, spaced: bool) -> _First:
        signs, barred = _NONE, _NONE
        for node in nodes:
            first = self._first(node, case, digits, spaced)
            signs |= first.signs - barred
            if not first.empty:
                return _First(signs, False)
            barred = first.barred | (_NONE if digits else barred)  # more digits may stand before what is barred
        return _First(signs, True, barred)

    def _first(self, node: Node, case: bool, digits: bool, spaced: bool) -> _First:
        if isinstance(node, Atom):
            if not node.width:
                return _First(_NONE, True)
            return _through(_matched(node.text, case), digits)
        if isinstance(node, Space):
            return _First(frozenset(" "), node.optional or spaced)
        if isinstance(node, Repeat):
            first = self._first(node.node, case, digits, spaced)
            return _First(first.signs, first.empty or node.low == 0)
        if isinstance(node, Call):
            asked = node.name, case, digits, spaced
            if asked not in self._firsts:
                self._firsts[asked] = self._first_of_call(*asked)
            return self._firsts[asked]
        if node.looks:
            barred = [self._barred(branch, case) for branch in node.branches] if node.opener == "(?!" else []
            return _First(_NONE, True, frozenset().union(*barred))
        case = _case_within(node, case)
        ways = [self._first_of(branch, case, digits, spaced) for branch in node.branches]
        return _First(_NONE.union(*(way.signs for way in ways)), any(way.empty for way in ways))

    def _first_of_call(self, name: str, case: bool, digits: bool, spaced: bool) -> _First:
        if name not in self._lists:
            return self._first(self._fragments[name], case, digits, spaced)
        entries = self._entries(name, digits)
        case = case or self._lists[name].case
        return _First(_NONE.union(*(_as_sign(entry[0], case) for entry in entries if entry)), "" in entries)

    def _barred(self, branch: Sequence, case: bool) -> frozenset[str]:
        """Return the signs that must not follow where a branch of `(?!…)` is one of them."""
        only = branch[0] if len(branch) == 1 else None
        return _matched(only.text, case) if isinstance(only, Atom) and only.width else _NONE

    def _second_of(self, nodes: Sequence, case: bool, digits: bool) -> _Second:
        behind: dict[str, frozenset[str]] = {}
        alone = _NONE
        for at, node in enumerate(nodes):
            second = self._second(node, case, digits)
            _add(behind, second.behind)
            if second.alone:
                following = self._first_of(nodes[at + 1 :], case, False, True)
                _add(behind, dict.fromkeys(second.alone, following.signs))
                alone |= second.alone if following.empty else _NONE
            if not second.empty:
                return _Second(behind, alone, False)
        return _Second(behind, alone, True)

    def _second(self, node: Node, case: bool, digits: bool) -> _Second:
        if isinstance(node, Atom | Space):
            first = self._first(node, case, digits, False)
            return _Second({}, first.signs & _PARTING, first.empty)
        if isinstance(node, Repeat):
            second = self._second(node.node, case, digits)
            behind = dict(second.behind)
            if second.alone and node.high != 1:
                _add(behind, dict.fromkeys(second.alone, self._first(node.node, case, False, True).signs))
            return _Second(behind, second.alone, second.empty or node.low == 0)
        if isinstance(node, Call):
            asked = node.name, case, digits
            if asked not in self._seconds:
                self._seconds[asked] = self._second_of_call(*asked)
            return self._seconds[asked]
        if node.looks:
            return _Second({}, _NONE, True)
        case = _case_within(node, case)
        ways = [self._second_of(branch, case, digits) for branch in node.branches]
        behind = {}
        for way in ways:
            _add(behind, way.behind)
        return _Second(behind, _NONE.union(*(way.alone for way in ways)), any(way.empty for way in ways))

    def _second_of_call(self, name: str, case: bool, digits: bool) -> _Second:
        if name not in self._lists:
            return self._second(self._fragments[name], case, digits)
        entries = self._entries(name, digits)
        case = case or self._lists[name].case
        behind: dict[str, frozenset[str]] = {}
        for entry in entries:
            if len(entry) == 2 and entry[0] in _PARTING:
                _add(behind, {entry[0]: _as_sign(entry[1], case)})
        return _Second(behind, _PARTING.intersection(entries), "" in entries)

    def _entries(self, name: str, digits: bool) -> set[str]:
        """Return the first two signs of a list's spellings, behind the digits that they begin with."""
        entries = (key(entry, case=True) for entry in self._lists[name].entries)
        return {(entry.lstrip("0123456789") if digits else entry)[:2] for entry in entries}


def _add(known: dict[str, frozenset[str]], more: Mapping[str, frozenset[str]]) -> None:
    for sign, signs in more.items():
        known[sign] = known.get(sign, _NONE) | signs


def _through(signs: frozenset[str], digits: bool) -> _First:
    """Return signs as what follows a number that may have more digits."""
    return _First(signs - _DIGITS, not signs.isdisjoint(_DIGITS)) if digits else _First(signs, False)


def _case_within(group: Group, case: bool) -> bool:
    return {"(?i:": False, "(?-i:": True}.get(group.opener, case)


def _as_sign(sign: str, case: bool) -> frozenset[str]:
    return frozenset(sign) if case else _matched(re.escape(sign), False)


@lru_cache(maxsize=1024)
def _matched(atom: str, case: bool) -> frozenset[str]:
    """Return the signs, out of those asked about, that one atom matches."""
    pattern = re.compile(letters.spell(atom), re.DOTALL if case else re.DOTALL | re.IGNORECASE)
    return frozenset(sign for sign in ASKED if sign != END and pattern.fullmatch(sign))
