"""When a page was posted: the first believable date of its own lines."""

from __future__ import annotations

from bantin.article.lines import Line
from bantin.normalise import dates
from bantin.patterns import Mention

# Shapes of a date that mean the posting date only where they stand above the text.
_HEADER_ONLY = frozenset(
    {"page_posted.delimited", "page_posted.year_first", "page_posted.english", "page_posted.with_time"}
)


def posted(lines: list[Line], end: int) -> str | None:
    """Return the posting date: the first believable one of the article's lines, best from above its first paragraph."""
    body = next((i for i in range(end) if lines[i].is_paragraph), end)
    for i, line in enumerate(lines[: end + 1]):
        for mention in line.mentions:
            if mention.fact != "page_posted" or (line.has("page_end") is not None and i >= end):
                continue
            if mention.rule in _HEADER_ONLY and i >= body:
                continue
            value = _moment(mention)
            if value is not None:
                return value
    return None


def _moment(mention: Mention) -> str | None:
    """Return an EDTF date or date-time; None where the calendar or the web has no such moment (1/1/0001)."""
    year = mention.get("year")
    try:
        date = dates.edtf(year, mention.get("month") or mention.get("month_name"), mention.get("day"))
    except (TypeError, ValueError):
        return None
    hour, minute = mention.get("hour"), mention.get("minute")
    if hour is None or minute is None or mention.get("day") is None:
        return date
    if str(mention.get("half") or "").upper() in ("PM", "CH") and hour < 12:
        hour += 12
    return f"{date}T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else date
