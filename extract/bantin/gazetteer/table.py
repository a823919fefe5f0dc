"""The table of administrative units that ships with bantin: units.tsv.gz, made by `make.py` of this folder.

One row for each name that a unit bore, sorted by code: what its spellings share (`spelling.key`), code, name, kind,
level, code of its district and province, the first and last snapshot that held it, its successors after 1 July 2025.
Codes are those of the General Statistics Office: two digits for a province, three for a district, five for a commune.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from itertools import takewhile
from typing import Final, Literal

from bantin.gazetteer.spelling import key

Level = Literal["province", "district", "commune"]

LEVELS: Final[tuple[Level, ...]] = ("province", "district", "commune")

FILE: Final = "units.tsv.gz"
COLUMNS: Final = (
    "key",
    "code",
    "name",
    "kind",
    "level",
    "district",
    "province",
    "valid_from",
    "valid_to",
    "successors",
)
KINDS: Final[dict[str, tuple[Level, ...]]] = {
    "thành phố": ("province", "district"),
    "tỉnh": ("province",),
    "huyện": ("district",),
    "quận": ("district",),
    "thị xã": ("district",),
    "thị trấn": ("commune",),
    "phường": ("commune",),
    "xã": ("commune",),
    "đặc khu": ("commune",),
}
"""The kinds of units with the levels they may be of, none a suffix of one before it."""

SNAPSHOTS: Final = (
    "2017-03-06",
    "2020-02-02",
    "2021-08-01",
    "2022-05-05",
    "2023-04-30",
    "2025-06-30",
    "2025-07-01",
    "2026-10-10",
)
"""The days of the lists the table is made of; what happened between two of them has no exact day."""

REFORM: Final = "2025-07-01"
"""Since this day there are no districts, 34 provinces and 3,321 communes, which bear codes of units before them."""

_LEVEL_OF_LENGTH: Final = dict(zip((2, 3, 5), LEVELS, strict=True))
_PART = "~"
_ALWAYS: Final = ("0000-01-01", "9999-12-31")
_OPENS: Final = dict(zip(SNAPSHOTS, (_ALWAYS[0], *SNAPSHOTS), strict=False)) | {REFORM: REFORM}
_CLOSES: Final = dict(zip(SNAPSHOTS, (*SNAPSHOTS[1:], _ALWAYS[1]), strict=True)) | {"2025-06-30": "2025-06-30"}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `first` to `last`, both included, as ISO dates: when a bulletin was written, as far as one knows."""

    first: str = _ALWAYS[0]
    last: str = _ALWAYS[1]

    @classmethod
    def of(cls, date: str | None) -> Period:
        """Return the days that a date, a month or a year (ISO) stands for; all days for None."""
        if date is None:
            return cls()
        day = date[:10]
        return cls(day + "-01-01"[len(day) - 4 :], day + "-12-31"[len(day) - 4 :])

    @property
    def reformed(self) -> bool:
        """Tell whether all of it lies after the reform of 1 July 2025."""
        return self.first >= REFORM

    @property
    def unreformed(self) -> bool:
        """Tell whether all of it lies before the reform of 1 July 2025."""
        return self.last < REFORM


@dataclass(frozen=True, slots=True)
class Successor:
    """A unit of after 1 July 2025; `partial` where only a part of the older unit went into it."""

    code: str
    partial: bool


@dataclass(frozen=True, slots=True)
class AdminUnit:
    """A unit under one of its names; `district` and `province` are "" where it lies in none."""

    code: str
    name: str
    kind: str
    level: Level
    district: str
    province: str
    valid_from: str
    valid_to: str
    successors: tuple[Successor, ...]

    @property
    def new(self) -> bool:
        """Tell whether it is a unit of after 1 July 2025."""
        return self.valid_from >= REFORM

    def may_hold(self, when: Period) -> bool:
        """Tell whether it may have borne its name on one of the days.

        Between a list that holds it and one that does not, it may; a date that is no list's is the very day.
        """
        opens = _OPENS.get(self.valid_from, self.valid_from)
        closes = _CLOSES.get(self.valid_to, self.valid_to)
        return opens <= when.last and when.first <= closes

    def in_same_order(self, when: Period) -> bool:
        """Tell whether it and one of the days lie on the same side of the reform."""
        return not when.unreformed if self.new else not when.reformed


class Table:
    """The rows by what the spellings of their names share; a row is taken apart when it is asked for."""

    def __init__(self, text: str) -> None:
        lines = text.splitlines()
        if tuple(lines[0].split("\t")) != COLUMNS:
            raise ValueError(f"{FILE}: expected the columns {', '.join(COLUMNS)}")
        self._lines = lines[1:]
        self._by_key: dict[str, list[str]] = {}
        for line in self._lines:
            self._by_key.setdefault(line[: line.index("\t")], []).append(line)

    def __iter__(self) -> Iterator[AdminUnit]:
        return map(_row, self._lines)

    def named(self, name: str) -> list[AdminUnit]:
        """Return the units that bear or bore a name (without its kind), in the order of their codes."""
        return [_row(line) for line in self._by_key.get(key(name), ())]

    @cached_property
    def _by_parent(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for line in self._lines:
            district, province = line.split("\t", 7)[5:7]
            found.setdefault(district or province, []).append(line)
        return found

    def below(self, code: str) -> list[AdminUnit]:
        """Return the units right below one: a province's districts, and its communes since 2025; a district's communes."""
        return [_row(line) for line in self._by_parent.get(code, ())]

    def provinces(self) -> Iterator[AdminUnit]:
        """Return the provinces, which stand first."""
        return takewhile(lambda unit: unit.level == "province", self)


@lru_cache(maxsize=16384)
def _row(line: str) -> AdminUnit:
    _, code, name, kind, _, district, province, first, last, after = line.split("\t")
    successors = tuple(Successor(s.removesuffix(_PART), s.endswith(_PART)) for s in after.split())
    return AdminUnit(code, name, kind, _LEVEL_OF_LENGTH[len(code)], district, province, first, last, successors)


def line_of(unit: AdminUnit) -> str:
    """Return the row of a unit, the inverse of reading it."""
    after = " ".join(s.code + _PART * s.partial for s in unit.successors)
    fields = (unit.code, unit.name, unit.kind, unit.level, unit.district, unit.province, unit.valid_from, unit.valid_to)
    return "\t".join((key(unit.name), *fields, after))


@lru_cache(maxsize=1)
def load() -> Table:
    """Return the table that ships with bantin; it is read once."""
    packed = (files("bantin.gazetteer") / FILE).read_bytes()
    return Table(gzip.decompress(packed).decode("utf-8"))
