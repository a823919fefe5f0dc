"""Counts as charts that are text first: every bar and every cell holds its number, and is a button that filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from bantin.report.markup import escape
from bantin.report.words import Words, fill, write_month, write_number

# What is beyond is told in one line.
_BARS = 12
_SHADES = 4
# What a filter calls that which a record does not tell; its empty value is no filter.
UNKNOWN = "?"


def write_bars(
    key: str, counts: Counter[str], words: Words, language: str, name: Callable[[str], str], nameless: str
) -> str:
    """Return a chart of bars, the longest first; `key` is the filter that a bar sets, `nameless` names the value `""`."""
    ranked = sorted(counts.items(), key=lambda item: (item[0] == "", -item[1], item[0]))
    ranked = [item for item in ranked if item[1]]
    if not ranked:
        return f'<p class="none">{escape(words["overview"]["none"])}</p>\n'
    named = [item for item in ranked if item[0]][:_BARS]
    most = max((number for _, number in named), default=1)
    bars = "".join(_write_bar(key, value, name(value), number, most, language) for value, number in named)
    rest = [number for value, number in ranked if value][_BARS:]
    if rest:
        others = fill(words["overview"]["others"], n=write_number(len(rest), language))
        bars += f'<li><span class="bar others">{_write_label(others, sum(rest), language)}</span></li>\n'
    if counts[""]:
        label = _write_label(nameless, counts[""], language)
        bars += f'<li><button type="button" class="bar nameless" {_filter(key, UNKNOWN)}>{label}</button></li>\n'
    return f'<ul class="bars">\n{bars}</ul>\n'


def _write_bar(key: str, value: str, name: str, number: int, most: int, language: str) -> str:
    width = max(100 * number / most, 0.8)  # never one that nobody sees
    return (
        f'<li><button type="button" class="bar" {_filter(key, value)}>{_write_label(name, number, language)}'
        f'<svg aria-hidden="true" focusable="false"><rect width="{width:.1f}%" height="100%"/></svg></button></li>\n'
    )


def _write_label(name: str, number: int, language: str) -> str:
    return f'<span class="name">{escape(name)}</span> <span class="number">{write_number(number, language)}</span>'


def _filter(key: str, value: str) -> str:
    """The attributes of a button that sets a filter."""
    return f'data-filter="{key}" data-value="{escape(value)}" aria-pressed="false"'


def write_months(months: Mapping[str, int], words: Words, language: str) -> str:
    """Return bulletins by month as a table, a year a row, the darker the more; a cell sets the filter of its month."""
    known = {month: number for month, number in months.items() if month}
    said = words["overview"]
    if not known:
        return f'<p class="none">{escape(said["none"])}</p>\n'
    most = max(known.values())
    heads = "".join(f'<th scope="col">{number}</th>' for number in range(1, 13))
    rows = "".join(
        f'<tr><th scope="row">{year}</th>'
        + "".join(
            _write_month(f"{year}-{month:02}", known.get(f"{year}-{month:02}", 0), most, words, language)
            for month in range(1, 13)
        )
        + _write_year(year, sum(number for month, number in known.items() if month[:4] == year), language)
        + "</tr>\n"
        for year in sorted({month[:4] for month in known})
    )
    unknown = months.get("", 0)
    note = (
        f'<p class="note">{escape(said["unknown_date"])}: <button type="button" class="link" '
        f"{_filter('month', UNKNOWN)}>{write_number(unknown, language)}</button></p>\n"
        if unknown
        else ""
    )
    return (
        f'<table class="months">\n<thead><tr><th scope="col">{escape(said["year"])}</th>{heads}'
        f'<th scope="col" class="sum">{escape(said["whole_year"])}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
        f"{note}"
    )


def _write_month(month: str, number: int, most: int, words: Words, language: str) -> str:
    if not number:
        return "<td></td>"
    shade = -(-_SHADES * number // most)
    shown = write_number(number, language)
    label = f"{write_month(month, language)}: {shown} {words['overview']['bulletins']}"
    return (
        f'<td class="shade{shade}"><button type="button" {_filter("month", month)} '
        f'aria-label="{escape(label)}">{shown}</button></td>'
    )


def _write_year(year: str, number: int, language: str) -> str:
    return (
        f'<td class="sum"><button type="button" {_filter("month", year)}>{write_number(number, language)}</button></td>'
    )
