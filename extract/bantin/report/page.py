"""The whole page: figures, warnings, commendations, bulletins."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from importlib.resources import files

from bantin.record import FAMILIES, Commendation, Record
from bantin.report.bulletin import Bulletin, list_warnings, number_bulletin, write_bulletin
from bantin.report.markup import count, escape, link, vietnamese

# The sample's bulletins take 14 kB each: a thousand make a page of about 15 MB.
LIMIT = 1000

_RECEIVERS = ("collectives", "individuals", "households", "units", "mixed")
_COLUMNS = ("bulletin", "posted", "place", "giver", "award", *_RECEIVERS, "decision number", "status")


def to_page(records: Iterable[Record], *, limit: int = LIMIT) -> str:
    """Return an HTML page that needs nothing but itself: no script, one style sheet inside, no network.

    The figures at its head are of all records; the first `limit` records are shown, and a line says how many are not.
    The same records give the same page.
    """
    shown: list[Bulletin] = []
    counts: Counter[str] = Counter()
    for number, record in enumerate(records, start=1):
        counts["bulletins"] = number
        counts.update({family: len(getattr(record, family)) for family in FAMILIES})
        if number <= limit:
            shown.append(number_bulletin(number, record))
    return (
        f"{_write_head()}<body>\n{_write_summary(counts, len(shown))}<main>\n{_write_warnings(shown)}"
        f'{_write_commendations(shown)}<h2 id="bulletins">Bulletins</h2>\n'
        f"{''.join(map(write_bulletin, shown))}</main>\n</body>\n</html>\n"
    )


def _write_head() -> str:
    style = files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Facts read from bulletins</title>\n<style>{style}</style>\n</head>\n"
    )


def _write_summary(counts: Counter[str], shown: int) -> str:
    figures = "".join(f'<li><span class="{family}">{counts[family]:,} {family}</span></li>\n' for family in FAMILIES)
    left_out = counts["bulletins"] - shown
    note = (
        f'<p class="warning">Only the first {shown:,} are shown below: {count(left_out, "bulletin")} left out, with '
        "their warnings and commendations.</p>\n"
        if left_out
        else ""
    )
    sections = ", ".join(link(name, name) for name in ("warnings", "commendations", "bulletins"))
    return (
        f"<header>\n<h1>Facts read from {count(counts['bulletins'], 'bulletin')}</h1>\n"
        f'<ul class="figures">\n{figures}</ul>\n{note}<nav aria-label="Sections">{sections}</nav>\n</header>\n'
    )


def _write_warnings(bulletins: Sequence[Bulletin]) -> str:
    items = "".join(
        f"<li>{link(bulletin.anchor, f'bulletin {bulletin.number}')} {warning}</li>\n"
        for bulletin in bulletins
        for warning in list_warnings(bulletin)
    )
    return '<h2 id="warnings">Review first</h2>\n' + (f"<ul>\n{items}</ul>\n" if items else "<p>No warnings.</p>\n")


def _write_commendations(bulletins: Sequence[Bulletin]) -> str:
    rows = "".join(
        f"<tr>{''.join(f'<td>{cell}</td>' for cell in _list_cells(bulletin, position, commendation))}</tr>\n"
        for bulletin in bulletins
        for position, commendation in enumerate(bulletin.record.commendations)
    )
    heading = '<h2 id="commendations">Commendations</h2>\n'
    if not rows:
        return f"{heading}<p>No commendations.</p>\n"
    columns = "".join(f'<th scope="col">{column}</th>' for column in _COLUMNS)
    # The keyboard can scroll only what it can reach.
    return (
        f'{heading}<div class="scroll" tabindex="0" role="region" aria-labelledby="commendations">\n'
        f"<table>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def _list_cells(bulletin: Bulletin, position: int, commendation: Commendation) -> list[str]:
    record = bulletin.record
    place = (record.place.commune, record.place.district, record.place.province)
    fact = [fact for fact in bulletin.facts if fact.family == "commendations"][position]
    decisions = {decision.id: decision.number for decision in record.decisions}
    about = "about " if commendation.approximate else ""
    receivers = (getattr(commendation, kind) for kind in _RECEIVERS)
    return [
        link(bulletin.anchor, f"bulletin {bulletin.number}"),
        escape(record.published or ""),
        vietnamese(", ".join(unit.name for unit in place if unit)),
        vietnamese(commendation.by.name if commendation.by else ""),
        link(fact.anchor, vietnamese(commendation.award)),
        *("" if number is None else f"{about}{number:,}" for number in receivers),
        escape(decisions.get(commendation.decision or "") or ""),
        escape(commendation.status),
    ]
