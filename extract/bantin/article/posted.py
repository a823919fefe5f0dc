"""When a page was posted: the first believable date of its own lines."""

from __future__ import annotations

import re

from bantin.article.byline import BYLINE
from bantin.article.lines import Line, is_furniture
from bantin.normalise import dates
from bantin.patterns import Mention

# Shapes of a date that mean the posting date only where they stand above the text.
_HEADER_ONLY = frozenset(
    {
        "page_posted.delimited",
        "page_posted.year_first",
        "page_posted.english",
        "page_posted.with_time",
        "page_posted.behind_the_section",
        "page_posted.opens_the_line",
        "page_posted.month_in_words",
    }
)
# Shapes in which pages tell today's date, too: over the menu, without an hour.
_CLOCK = frozenset({"page_posted.weekday", "page_posted.alone", "page_posted.delimited"})
_ASIDE = re.compile(r"\([^()]*\)")


def posted(lines: list[Line], end: int) -> tuple[str | None, int]:
    """Return the posting date and the index of its line, -1 where there is none.

    It is the first believable one of the article's lines, best from above its first paragraph. A bare day over the
    headline is the page's clock where a line below it says more: a label, or a day with its hour; or where an earlier
    day stands alone in the line right above the story.
    """
    body = next((i for i in range(end) if lines[i].is_paragraph and not _heads_date(lines, i)), end)
    clock: tuple[str | None, int] = (None, -1)
    for i, line in enumerate(lines[: end + 1]):
        for mention in line.mentions:
            if mention.fact != "page_posted" or (line.has("page_end") is not None and i >= end):
                continue
            if mention.rule in _HEADER_ONLY and i >= body and not _signs(line, mention):
                continue
            value = _moment(mention)
            if value is None or (clock[0] is not None and i >= body):
                continue
            if i >= body or mention.rule not in _CLOCK or "T" in value:
                return value, i
            if clock[0] is None:
                clock = (value, i)
            elif i + 1 >= body and lines[clock[1]].text != line.text and value < clock[0] and _is_alone(line, mention):
                return value, i
    return clock


def _is_alone(line: Line, mention: Mention) -> bool:
    """Tell whether a day is all that a line tells: *17/12/2018* between headline and story."""
    return not re.sub(r"[^\w]", "", line.text[: mention.start - line.start] + line.text[mention.end - line.start :])


def _heads_date(lines: list[Line], i: int) -> bool:
    """Tell whether a line as long as a paragraph is the headline over the posting line."""
    return i + 1 < len(lines) and lines[i + 1].has("page_posted") is not None and is_furniture(lines[i + 1])


def _signs(line: Line, mention: Mention) -> bool:
    """Tell whether a date stands behind the by-line under the text: *Hoàng Giang (Cổng TTĐT tỉnh)  |  09/04/2025*."""
    said = line.text[: max(mention.start - line.start, 0)]
    who = _ASIDE.sub("", said).strip(" |-,")
    return mention.end >= line.end and bool(who) and BYLINE.match(who) is not None


def _moment(mention: Mention) -> str | None:
    """Return an EDTF date or date-time; None where the calendar or the web has no such moment (1/1/0001)."""
    year = mention.get("year")
    try:
        date = dates.edtf(
            year, mention.get("month") or mention.get("month_name") or mention.get("month_word"), mention.get("day")
        )
    except (TypeError, ValueError):
        return None
    hour, minute = mention.get("hour"), mention.get("minute")
    if hour is None or minute is None or mention.get("day") is None:
        return date
    if str(mention.get("half") or "").upper() in ("PM", "CH") and hour < 12:
        hour += 12
    return f"{date}T{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else date
