"""How far a figure might move with other texts of the same kind: the bootstrap over texts."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence

from bantin.evaluate.comparison import Counts

# Any fixed number will do: the same counts must give the same intervals.
_SEED = 20221219
_TAIL = 0.025


def find_intervals(
    texts: Sequence[Mapping[str, Counts]], groups: Mapping[str, Iterable[str]], repeats: int
) -> dict[str, tuple[float, float] | None]:
    """Return for each group of fields the 95 % percentile interval of its F1.

    `texts` holds each text's counts by field; the texts are drawn anew, with replacement, `repeats` times. Draws in
    which a group has no fact at all say nothing of it; where every draw is so, the interval is None.
    """
    columns = {name: _make_columns(texts, fields) for name, fields in groups.items()}
    values: dict[str, list[float]] = {name: [] for name in columns}
    chance = random.Random(_SEED)
    for _ in range(repeats):
        drawn = chance.choices(range(len(texts)), k=len(texts))
        for name, (right, wrong) in columns.items():
            twice = 2 * sum(map(right.__getitem__, drawn))
            total = twice + sum(map(wrong.__getitem__, drawn))
            if total:
                values[name].append(twice / total)
    return {name: _cut_tails(sorted(found)) for name, found in values.items()}


def _make_columns(texts: Sequence[Mapping[str, Counts]], fields: Iterable[str]) -> tuple[list[int], list[int]]:
    """For each text the facts right, and those false or missed."""
    names = list(fields)
    rows = [[text[name] for name in names if name in text] for text in texts]
    right = [sum(counts.right for counts in row) for row in rows]
    wrong = [sum(counts.false + counts.missed for counts in row) for row in rows]
    return right, wrong


def _cut_tails(values: list[float]) -> tuple[float, float] | None:
    if not values:
        return None
    cut = int(len(values) * _TAIL)
    return values[cut], values[-1 - cut]
