"""The posting date as inputs write it, to EDTF."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

_VIETNAM = timezone(timedelta(hours=7))
_YEAR_OR_MONTH = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
# "05/11/2018 09:20", "Thứ Hai, 05/11/2018 | 09:20", "09:20 05-11-2018": the day comes first in Vietnam.
_DAY_FIRST = re.compile(r"(?<![0-9])([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})(?![0-9])")
_CLOCK = re.compile(r"(?<![0-9:])([0-9]{1,2})[:hH]([0-9]{2})(?![0-9])")


def read_published(value: str) -> str | None:
    """Return a posting date as EDTF, local time to the minute; None where it is no date.

    >>> read_published("2018-11-05T02:20:21Z")
    '2018-11-05T09:20'
    >>> read_published("Thứ Hai, 05/11/2018 | 09:20")
    '2018-11-05T09:20'
    >>> read_published("2022-12")
    '2022-12'
    >>> read_published("31/02/2022")
    """
    value = value.strip()
    if _YEAR_OR_MONTH.fullmatch(value):
        return value
    try:
        return _read_iso(value) or _read_day_first(value)
    except (ValueError, OverflowError):
        return None


def _read_iso(value: str) -> str | None:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if moment.tzinfo is not None:
        moment = moment.astimezone(_VIETNAM)
    if ":" not in value and "T" not in value:
        return moment.date().isoformat()
    return _to_minute(moment)


def _read_day_first(value: str) -> str | None:
    found = _DAY_FIRST.search(value)
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    # The clock may stand on either side of the date, but not inside it.
    clock = _CLOCK.search(value[: found.start()]) or _CLOCK.search(value[found.end() :])
    if not clock:
        return date(year, month, day).isoformat()
    hour, minute = (int(part) for part in clock.groups())
    return _to_minute(datetime(year, month, day, hour, minute))


def _to_minute(moment: datetime) -> str:
    return moment.replace(tzinfo=None).isoformat(timespec="minutes")
