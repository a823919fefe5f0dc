"""Which records of a dataset a page shows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass

from bantin.errors import BantinError
from bantin.record import Record
from bantin.report.overview import list_indices

# The sample's bulletins take 9 kB each: a thousand make a page of about 10 MB, which opens at once.
LIMIT = 1000

_READ: dict[str, Callable[[Record], Collection[str | None]]] = {
    "province": lambda r: [r.place.province.name, r.place.province.code] if r.place.province else [],
    "month": lambda r: [r.published[:7], r.published[:4]] if r.published else [],
    "award": lambda r: [act.award_class for act in r.commendations],
    "index": list_indices,
    "status": lambda r: [act.status for act in r.commendations],
    "topic": lambda r: r.topics,
    "id": lambda r: [r.id],
}


@dataclass(frozen=True)
class Choice:
    """At most `limit` records, of those that meet every condition: `where` holds (key, value), see `parse_where`."""

    limit: int = LIMIT
    only_warnings: bool = False
    where: tuple[tuple[str, str], ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether every record meets the conditions."""
        return not self.only_warnings and not self.where

    def holds(self, record: Record) -> bool:
        """Tell whether a record meets every condition."""
        if self.only_warnings and not record.warnings:
            return False
        return all(any(_same(value, told) for told in _READ[key](record)) for key, value in self.where)


def parse_where(condition: str) -> tuple[str, str]:
    """Return key and value of a condition, `province=Quảng Trị`; raises `BantinError` with the keys that there are.

    Values are compared whole, without regard to capitals and diacritics; a province may go without *tỉnh* or *thành
    phố*, a month is `2023-12` or a year.
    """
    key, equals, value = condition.partition("=")
    key, value = key.strip(), value.strip()
    if not equals or key not in _READ or not value:
        keys = ", ".join(_READ)
        raise BantinError(f"{condition!r}: a condition is KEY=VALUE, where KEY is one of {keys}")
    return key, value


def _same(wanted: str, told: str | None) -> bool:
    wanted, told = _fold(wanted), _fold(told or "")
    # *tỉnh Quảng Trị* is meant by *Quảng Trị*.
    return told == wanted or told.removeprefix("tinh ").removeprefix("thanh pho ") == wanted


def _fold(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(bare.replace("đ", "d").split())
