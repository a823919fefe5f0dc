"""Dates as EDTF strings (ISO 8601-2): `2022-12-19`, `2022-07`, `2022`, `XXXX-12-19` where the year is not told."""

from __future__ import annotations

import datetime
import re

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$")


def edtf(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Return the EDTF date; raises ValueError where the calendar has no such day (31/02)."""
    if month is None:
        if year is None:
            raise ValueError("neither year nor month")
        return f"{year:04d}"
    if not 1 <= month <= 12:
        raise ValueError(f"month {month}")
    if day is not None:
        datetime.date(year or 2000, month, day)  # 2000 was a leap year: 29/02 may stand without its year
    head = "XXXX" if year is None else f"{year:04d}"
    return f"{head}-{month:02d}" + ("" if day is None else f"-{day:02d}")


def year_of(date: str | None) -> int | None:
    """Return the year of an EDTF date, None where it is unknown."""
    return int(date[:4]) if date and date[:4].isdigit() else None


def with_year(date: str, year: int) -> str:
    """Return the date with its unknown year filled in; a date that has a year is returned as it is.

    Raises ValueError where that year has no such day (29/02).
    """
    if not date.startswith("XXXX"):
        return date
    parts = [int(p) for p in date.split("-")[1:]]
    return edtf(year, *parts)


def nearest_year(date: str, posted: str) -> int | None:
    """Return the year in which a date without year lies closest before its posting date.

    A bulletin tells what has happened: `28/12` posted on 2 January is of the year before; a date up to 180 days
    ahead is an announcement and stays in the posting year. None where the posting date has no year.
    """
    year = year_of(posted)
    if year is None or not date.startswith("XXXX-"):
        return year
    month, day = int(date[5:7]), int(date[8:10] or 1) if len(date) > 7 else 1
    posted_month, posted_day = int(posted[5:7] or 12) if len(posted) > 4 else 12, 28
    if len(posted) >= 10:
        posted_day = int(posted[8:10])
    ahead = (month - posted_month) * 30 + (day - posted_day)
    if ahead > 180:
        return year - 1
    return year + 1 if ahead < -330 else year


def period(first: str, last: str | None = None) -> str:
    """Return a period of merit as written: `2022`, `2016-2020`, `2021-2022`."""
    return first if last is None or last == first else f"{first}-{last}"
