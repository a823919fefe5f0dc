"""The whole page: one HTML file with its style, its script and its data inside."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any, NamedTuple

from bantin.record import FAMILIES, Record, encode
from bantin.report.charts import write_bars, write_months
from bantin.report.choice import Choice
from bantin.report.markup import escape, escape_json
from bantin.report.overview import Overview
from bantin.report.retold import Acts, write_retold
from bantin.report.rows import write_row
from bantin.report.words import Words, fill, read_words, write_month, write_number
from bantin.tables import Keys

_FIGURES = ("decisions", "documents", "commendations", "scores", "rankings", "campaigns", "events")
# In the order in which one builds upon another.
_SCRIPTS = (
    "data",
    "show",
    "marks",
    "text",
    "filters",
    "table",
    "retold",
    "fact",
    "missing",
    "bulletin",
    "download",
    "main",
)
_BLANK = re.compile(r"\[([a-z]+)(?:\.([a-z_]+))?\]")


class Page(NamedTuple):
    """The page, and how many records it shows, of how many chosen, of how many read."""

    html: str
    shown: int
    chosen: int
    total: int


def to_page(
    records: Iterable[Record], *, choice: Choice | None = None, language: str = "vi", acts: Acts | None = None
) -> Page:
    """Return records as a page that needs nothing but itself and sends nothing.

    Its figures are of all records chosen, the list holds the first `choice.limit` of them. Memory holds these only. The
    same records give the same page. `language` is one of `LANGUAGES`; `acts` are those of a merged dataset.
    """
    choice = choice or Choice()
    words = read_words(language)
    overview = Overview()
    rows: list[dict[str, Any]] = []
    lines: list[str] = []
    readers: set[str] = set()
    keys = Keys()
    places: dict[str, int] = {}
    told: dict[str, list[str]] = {}
    for record in records:
        overview.total += 1
        key = keys.assign(record.id)
        if not choice.holds(record):
            continue
        overview.add(record)
        if len(rows) < choice.limit:
            line = encode(record)
            places[key] = len(rows)
            told[key] = [act.id for act in record.commendations]
            rows.append(write_row(record, line))
            lines.append(line.decode())
            readers.add(f"bantin {record.producer.bantin}")
    keys.close()
    retold = list(write_retold(acts.retold, places, told)) if acts else []
    data = {"retold": retold, "language": language, "words": words, "families": FAMILIES, "rows": rows}
    parts = {
        "language": language,
        "lead": escape(_write_lead(overview, words, language)),
        "notes": _write_notes(overview, len(rows), choice, words, language),
        "figures": _write_figures(overview, acts, words, language),
        "made": escape(fill(words["page"]["made"], reader=", ".join(sorted(readers)) or "bantin")),
        "data": escape_json(json.dumps(data, ensure_ascii=False, separators=(",", ":"))),
        "records": escape_json("\n".join(lines)),
        **_write_charts(overview, words, language),
        **_write_program(),
    }
    return Page(_fill_page(parts, words), len(rows), overview.bulletins, overview.total)


def _fill_page(parts: dict[str, str], words: Words) -> str:
    page = files(__package__).joinpath("page.html").read_text(encoding="utf-8")
    return _BLANK.sub(lambda blank: escape(words[blank[1]][blank[2]]) if blank[2] else parts[blank[1]], page)


def _write_program() -> dict[str, str]:
    """Style and script, and the policy that allows just these two by their hashes."""
    folder = files(__package__)
    style = "".join(
        folder.joinpath("style", f"{name}.css").read_text(encoding="utf-8") for name in ("page", "bulletin")
    )
    scripts = (folder.joinpath("script", f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS)
    script = f'"use strict";\n(() => {{\n{"".join(scripts)}}})();\n'
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return {"style": style, "script": script, "policy": policy}


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _write_lead(overview: Overview, words: Words, language: str) -> str:
    lead = f"{write_number(overview.bulletins, language)} {words['overview']['bulletins']}"
    months = sorted(filter(None, overview.months))
    if months:
        first, last = (write_month(month, language) for month in (months[0], months[-1]))
        lead += f", {fill(words['page']['posted_between'], first=first, last=last)}"
    return f"{lead}."


def _write_notes(overview: Overview, shown: int, choice: Choice, words: Words, language: str) -> str:
    """What was chosen, and what is left out and how to get it."""
    said = words["limit"]
    chosen, total = (write_number(number, language) for number in (overview.bulletins, overview.total))
    notes = []
    if not choice.is_all:
        conditions = [said["warnings"]] if choice.only_warnings else []
        conditions += [f"{said[f'key_{key}']} “{value}”" for key, value in choice.where]
        notes.append(fill(said["chosen"], choice=", ".join(conditions), chosen=chosen, total=total))
    if shown < overview.bulletins:
        few = write_number(shown, language)
        notes.append(f"{fill(said['shown'], shown=few, chosen=chosen)} {said['how']}")
    return "".join(f'<p class="note limit">{escape(note)}</p>\n' for note in notes)


def _write_figures(overview: Overview, acts: Acts | None, words: Words, language: str) -> str:
    figures: Sequence[tuple[str, int]] = (
        ("bulletins", overview.bulletins),
        *((family, overview.families[family]) for family in _FIGURES),
        *((("acts", acts.number),) if acts else ()),
        ("warnings", overview.warnings),
    )
    return "".join(
        f"<div><dt>{escape(words['overview'][key])}</dt><dd>{write_number(number, language)}</dd></div>\n"
        for key, number in figures
    )


def _write_charts(overview: Overview, words: Words, language: str) -> dict[str, str]:
    said = words["overview"]

    def as_told(value: str) -> str:
        return value

    return {
        "months": write_months(overview.months, words, language),
        "awards": write_bars(
            "award", overview.awards, words, language, lambda award: words["awards"].get(award, award), ""
        ),
        "indices": write_bars("index", overview.indices, words, language, as_told, said["no_index"]),
        "provinces": write_bars("province", overview.provinces, words, language, as_told, said["unknown_place"]),
    }
