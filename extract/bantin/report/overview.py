"""What is in a dataset, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from bantin.record import FAMILIES, Record


@dataclass
class Overview:
    """Counts over the records added; `""` stands for what a record does not tell.

    `total` is of all records that were read, the rest of those that were chosen. `months` are by posting date, `2023-07`.
    """

    total: int = 0
    bulletins: int = 0
    warnings: int = 0
    families: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    provinces: Counter[str] = field(default_factory=Counter)
    awards: Counter[str] = field(default_factory=Counter)
    indices: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Count a record that was chosen."""
        self.bulletins += 1
        self.warnings += len(record.warnings)
        self.families.update({family: len(getattr(record, family)) for family in FAMILIES})
        self.months[find_month(record)] += 1
        self.provinces[record.place.province.name if record.place.province else ""] += 1
        self.awards.update(act.award_class for act in record.commendations)
        self.indices.update(list_indices(record))


def list_indices(record: Record) -> list[str]:
    """Return the index of each score and ranking, `""` where it is of none."""
    return [score.index or "" for score in record.scores] + [ranking.index or "" for ranking in record.rankings]


def find_month(record: Record) -> str:
    """Return the month a record was posted, `2023-07`; `""` where it does not tell."""
    month = (record.published or "")[:7]
    return month if len(month) == 7 and month[:4].isdigit() else ""
