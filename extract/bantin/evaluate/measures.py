"""Precision, recall and F1 of each field, and what they come to together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

import msgspec

from bantin.evaluate import acts, evidence, indices, papers, story
from bantin.evaluate.bootstrap import find_intervals
from bantin.evaluate.comparison import CORE, Comparison, Counts
from bantin.evaluate.gold import Gold
from bantin.record import Record

# In the order of the table.
FIELDS = (
    "published",
    "decision",
    "decision.date",
    "decision.issuer",
    "decision.symbol",
    "decision without number",
    "document",
    "count",
    "award_count",
    "act",
    "act.by",
    "act.year",
    "act.decision",
    "recipient",
    "score",
    "score.index",
    "score.subject",
    "score.component",
    "score.year",
    "score.max",
    "ranking",
    "ranking.index",
    "ranking.subject",
    "ranking.component",
    "ranking.year",
    "ranking.out_of",
    "campaign",
    "event",
    "person (recall)",
    "person.title",
    "place (recall)",
    "evidence",
)


@dataclass(frozen=True)
class Figure:
    """A field's measures: fractions of 1, None where nothing was found (precision) or expected (recall).

    `interval` is the 95 % interval of `f1` as (low, high), None where there is no fact to draw.
    """

    counts: Counts
    interval: tuple[float, float] | None

    @property
    def precision(self) -> float | None:
        """The part of what was found that is right."""
        return _divide(self.counts.right, self.counts.right + self.counts.false)

    @property
    def recall(self) -> float | None:
        """The part of what gold requires that was found."""
        return _divide(self.counts.right, self.facts)

    @property
    def f1(self) -> float:
        """The harmonic mean of the two; 1 where nothing was expected and nothing found."""
        right, false, missed = self.counts
        return 2 * right / (2 * right + false + missed) if any(self.counts) else 1.0

    @property
    def facts(self) -> int:
        """How many facts gold requires."""
        return self.counts.right + self.counts.missed


@dataclass(frozen=True)
class Evaluation:
    """All figures over some texts; `fields` is in the order of `FIELDS` and holds only fields that were compared."""

    texts: Sequence[Comparison]
    fields: dict[str, Figure]
    core: Figure
    repeats: int

    @property
    def absent(self) -> list[str]:
        """Ids of the gold objects without a record."""
        return [text.gold.id for text in self.texts if text.record is None]

    @property
    def negatives(self) -> int:
        """How many texts hold no fact worth reporting."""
        return sum(text.gold.kind == "negative" for text in self.texts)

    @property
    def dirty(self) -> list[str]:
        """Ids of the negative texts of which a false fact, or no record, was written."""
        return [text.gold.id for text in self.texts if text.is_dirty]

    @property
    def bearing(self) -> int:
        """How many texts bear a core fact."""
        return sum(text.bears_core for text in self.texts)

    @property
    def exact(self) -> int:
        """Of those, how many have every core fact right and none false."""
        return sum(text.bears_core and text.is_exact for text in self.texts)

    @property
    def unsupported(self) -> int:
        """How many attributes are given where gold has null."""
        return sum(text.unsupported for text in self.texts)


def evaluate(gold: Sequence[Gold], records: Iterable[Record], *, repeats: int = 1000) -> Evaluation:
    """Return how well records agree with hand-read facts.

    A record belongs to the gold object whose text file has the same name, suffix aside, as its `source.path`, or whose
    id it bears; of several the last counts. A gold object without a record has all its facts missed. `repeats` is the
    number of draws for the intervals, which are the same on every run.
    """
    by_key = _collect(gold, records)
    texts = []
    for one in gold:
        record = by_key.get(_stem(one.text_file)) or by_key.get(one.id)
        comparison = Comparison(one, msgspec.to_builtins(record) if record else None)
        for family in (papers, acts, indices, story, evidence):
            family.compare(comparison)
        texts.append(comparison)
    counts = [text.counts for text in texts]
    seen = [name for name in FIELDS if any(name in text for text in counts)]
    groups: dict[str, tuple[str, ...]] = {name: (name,) for name in seen} | {"core": CORE}
    intervals = find_intervals(counts, groups, repeats)
    figures = {name: Figure(_add_up(counts, fields), intervals[name]) for name, fields in groups.items()}
    core = figures.pop("core")
    return Evaluation(texts, figures, core, repeats)


def _collect(gold: Iterable[Gold], records: Iterable[Record]) -> dict[str, Record]:
    """Keep of a stream of records those that gold asks for, by id and by the stem of their path."""
    wanted = {key for one in gold for key in (one.id, _stem(one.text_file))}
    return {key: record for record in records for key in (record.id, _stem(record.source.path)) if key in wanted}


def _stem(path: str) -> str:
    return PurePosixPath(path).stem


def _add_up(texts: Iterable[dict[str, Counts]], fields: Iterable[str]) -> Counts:
    total = Counts()
    names = tuple(fields)
    for text in texts:
        for name in names:
            total = total.plus(text.get(name, Counts()))
    return total


def _divide(part: int, whole: int) -> float | None:
    return part / whole if whole else None
