"""One-to-one matching of the facts found with the facts expected."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bantin.evaluate.values import Fact

Test = Callable[[Fact, Fact], bool]


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """A fact as it is compared: `values` is what tests look at, `fact` the fact of the record it was taken from."""

    values: Fact
    fact: Fact = field(default_factory=dict)
    optional: bool = False


class Pairing(NamedTuple):
    """Pairs of (gold, found), the required gold facts that were not found, and the false facts."""

    pairs: list[tuple[Item, Item]]
    missed: list[Item]
    false: list[Item]


def wrap(facts: Iterable[Mapping[str, Any]]) -> list[Item]:
    """Return facts as items that are compared whole; those with `optional` true are optional."""
    return [Item(fact, fact, bool(fact.get("optional"))) for fact in facts]


def pair(gold: Iterable[Item], found: Iterable[Item], *tests: Test) -> Pairing:
    """Pair each gold fact with at most one fact found, under each test in turn: give the strictest first.

    Required facts choose before optional ones, and both in their order. A test takes the values of gold and found.
    """
    waiting, free = list(gold), list(found)
    pairs: list[tuple[Item, Item]] = []
    for optional in (False, True):
        for test in tests:
            for item in [item for item in waiting if item.optional is optional]:
                hit = next((one for one in free if test(item.values, one.values)), None)
                if hit is not None:
                    waiting.remove(item)
                    free.remove(hit)
                    pairs.append((item, hit))
    return Pairing(pairs, [item for item in waiting if not item.optional], free)
