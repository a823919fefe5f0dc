"""EDTF dates held against each other: `2022-12` and `2022-12-19` agree, `XXXX-12-19` agrees with either year."""

from __future__ import annotations

import datetime


def is_full(date: str | None) -> bool:
    """Tell whether a date names a day of a year."""
    return date is not None and len(date) >= 10 and not date.startswith("X")


def compatible(one: str, other: str) -> bool:
    """Tell whether two dates can be the same day.

    >>> compatible("2022-12", "2022-12-19"), compatible("XXXX-12-19", "2022-12-19"), compatible("2022", "2023-01-05")
    (True, True, False)
    """
    return all(a == b or "XXXX" in (a, b) for a, b in zip(one[:10].split("-"), other[:10].split("-"), strict=False))


def count_days(date: str | None) -> int | None:
    """Return the number of a full date's day, None for any other."""
    if date is None or not is_full(date):
        return None
    try:
        return datetime.date.fromisoformat(date[:10]).toordinal()
    except ValueError:
        return None
