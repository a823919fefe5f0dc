"""What comparing one record with its gold object comes to: counts for each field, and every difference."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from bantin.evaluate.gold import Gold
from bantin.evaluate.matching import Item, Test, pair
from bantin.evaluate.values import Fact, Same, accepts, list_accepted, name_of

# Facts that users act upon.
CORE = ("decision", "award_count", "score", "ranking", "campaign", "published")
# A false one of these makes a negative text dirty.
CLAIMS = ("act", "award_count", "score", "ranking", "campaign", "decision")

What = Literal["missed", "false", "differs", "unsupported", "wrong evidence"]


class Counts(NamedTuple):
    """Facts right, false and missed."""

    right: int = 0
    false: int = 0
    missed: int = 0

    def plus(self, other: Counts) -> Counts:
        """Return the sum, number by number."""
        return Counts(self.right + other.right, self.false + other.false, self.missed + other.missed)


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact or attribute that is not as gold has it.

    `gold` is what gold says (None for a false fact), `found` what the record says (None for a missed one), `fact` the
    record's fact with its evidence, empty where there is none.
    """

    field: str
    what: What
    gold: Any
    found: Any
    fact: Fact


@dataclass
class Comparison:
    """One gold object beside its record; `record` is the record's JSON object, None where there is none."""

    gold: Gold
    record: dict[str, Any] | None
    counts: dict[str, Counts] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)

    def found(self, family: str) -> list[dict[str, Any]]:
        """Return the record's facts of a family."""
        facts: list[dict[str, Any]] = (self.record or {}).get(family, [])
        return facts

    def count(self, name: str, right: int = 0, false: int = 0, missed: int = 0) -> None:
        """Add to a field's counts."""
        self.counts[name] = self.counts.get(name, Counts()).plus(Counts(right, false, missed))

    def differ(self, name: str, what: What, gold: Any, found: Any, fact: Fact | None = None) -> None:
        """Note a difference."""
        self.differences.append(Difference(name, what, gold, found, fact or {}))

    def compare_facts(
        self, name: str, gold: Iterable[Item], found: Iterable[Item], *tests: Test
    ) -> list[tuple[Item, Item]]:
        """Match the facts of a field, count them, and return the pairs, those with optional gold facts too."""
        pairs, missed, false = pair(gold, found, *tests)
        self.count(name, sum(not expected.optional for expected, _ in pairs), len(false), len(missed))
        for item in missed:
            self.differ(name, "missed", item.values, None)
        for item in false:
            self.differ(name, "false", None, item.values, item.fact)
        return pairs

    def recall_facts(
        self, name: str, gold: Iterable[Item], found: Iterable[Item], test: Test
    ) -> list[tuple[Item, Item]]:
        """As `compare_facts`, for a field whose gold is not complete: nothing found counts as false."""
        pairs, missed, _ = pair(gold, found, test)
        self.count(name, right=len(pairs), missed=len(missed))
        for item in missed:
            self.differ(name, "missed", item.values, None)
        return pairs

    def compare_attribute(self, name: str, gold: Any, found: Any, same: Same, fact: Fact) -> None:
        """Count an attribute of a matched fact, `fact` as found.

        Where gold has null nothing is counted, and a value found is unsupported. A value that differs is both false and
        missed.
        """
        found = name_of(found)
        given = found not in (None, "", [])
        if gold is None:
            if given:
                self.differ(name, "unsupported", None, found, fact)
        elif accepts(gold, found, same):
            self.count(name, right=1)
        else:
            self.count(name, false=int(given), missed=1)
            choices = list_accepted(gold)
            self.differ(name, "differs", choices[0] if len(choices) == 1 else choices, found, fact)

    @property
    def unsupported(self) -> int:
        """How many attributes are given where gold has null."""
        return sum(difference.what == "unsupported" for difference in self.differences)

    @property
    def bears_core(self) -> bool:
        """Whether gold requires a core fact."""
        return any(counts.right or counts.missed for counts in self._of(CORE))

    @property
    def is_exact(self) -> bool:
        """Whether every core fact is right and none is false."""
        return not any(counts.false or counts.missed for counts in self._of(CORE))

    @property
    def is_dirty(self) -> bool:
        """Whether this is a negative text of which a false fact, or no record, was written."""
        false = any(counts.false for counts in self._of(CLAIMS))
        return self.gold.kind == "negative" and (false or self.record is None)

    def _of(self, fields: Iterable[str]) -> list[Counts]:
        return [self.counts.get(name, Counts()) for name in fields]
