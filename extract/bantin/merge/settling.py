"""Tellings that may be of one act, parted into acts; the order in which they come makes no difference."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from bantin.merge.acts import Match
from bantin.merge.rules import relate
from bantin.merge.tellings import Telling

MOST = 300
"""Tellings compared each with each; beyond it only those with the same decision or wording are."""
_STRENGTH: dict[Match | None, int] = {"decision": 3, "wording": 2, "merit": 1, None: 0}

Group = list[tuple[Telling, Match | None]]
"""The tellings of one act, each with the strongest reason for which it is one of them."""


class _Ties(NamedTuple):
    same: dict[int, dict[int, Match]]
    different: dict[int, set[int]]


def settle(tellings: Sequence[Telling]) -> list[Group]:
    """Return the acts; a telling that fits two acts which differ from each other is an act of its own."""
    if len(tellings) > MOST:
        return [group for part in _part(tellings) for group in (settle(part) if len(part) <= MOST else _single(part))]
    ties = _tie(tellings)
    alone: set[int] = set()
    while True:
        groups = _connect(set(range(len(tellings))) - alone, ties)
        torn = {one for group in groups for one in _find_torn(group, ties)}
        if not torn:
            break
        alone |= torn
    return [_name(group, tellings, ties) for group in sorted([*groups, *([one] for one in alone)])]


def _tie(tellings: Sequence[Telling]) -> _Ties:
    ties = _Ties({}, {})
    for one, other in combinations(range(len(tellings)), 2):
        relation = relate(tellings[one], tellings[other])
        for a, b in ((one, other), (other, one)):
            if relation == "different":
                ties.different.setdefault(a, set()).add(b)
            elif relation is not None:
                ties.same.setdefault(a, {})[b] = relation
    return ties


def _connect(members: set[int], ties: _Ties) -> list[list[int]]:
    """Return the connected groups of some tellings, each in order."""
    groups = []
    left = set(members)
    while left:
        group: set[int] = set()
        waiting = [min(left)]
        while waiting:
            one = waiting.pop()
            if one not in group:
                group.add(one)
                waiting += [other for other in ties.same.get(one, ()) if other in left and other not in group]
        left -= group
        groups.append(sorted(group))
    return groups


def _find_torn(group: list[int], ties: _Ties) -> set[int]:
    """Return the tellings of a group to be set apart because it holds different acts; none where it holds one."""
    members = set(group)
    against = {one: ties.different.get(one, set()) & members for one in group}
    if not any(against.values()):
        return set()
    torn = {
        one
        for one in group
        if any(against[other] & ties.same[one].keys() for other in ties.same.get(one, ()) if other in members)
    }
    # A chain of more than one link between two acts: nothing in it is sure.
    return torn or members


def _name(group: list[int], tellings: Sequence[Telling], ties: _Ties) -> Group:
    members = set(group)
    named: Group = []
    for one in group:
        reasons = [reason for other, reason in ties.same.get(one, {}).items() if other in members]
        named.append((tellings[one], max(reasons, key=_STRENGTH.__getitem__, default=None)))
    return named


def _part(tellings: Iterable[Telling]) -> list[list[Telling]]:
    parts: dict[str, list[Telling]] = {}
    for told in tellings:
        known = (
            f"{told.number} {told.series} {told.issuer.code or told.issuer.name}" if told.number and told.issuer else ""
        )
        parts.setdefault(known or told.wording or f"{told.record_id} {told.ids[0]}", []).append(told)
    return list(parts.values())


def _single(tellings: Iterable[Telling]) -> list[Group]:
    return [[(told, None)] for told in tellings]
