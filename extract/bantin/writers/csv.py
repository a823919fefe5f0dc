"""Commendations as a table for a spreadsheet."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable

from bantin.record import Commendation, Decision, Record

COLUMNS = (
    "record_id",
    "place",
    "posted",
    "decision_number",
    "decision_date",
    "giver",
    "award",
    "award_class",
    "status",
    "collectives",
    "individuals",
    "households",
    "units",
    "mixed",
    "recipients",
    "year",
    "source",
)

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")

Cell = str | int | None


def format_rows(record: Record) -> bytes:
    """Return one row for each commendation of the record, in the order of COLUMNS; UTF-8, lines end with CR LF.

    Unknown values are empty cells; receivers are joined with "; ". Text that a spreadsheet would take for a formula
    gets an apostrophe in front.
    """
    decisions = {decision.id: decision for decision in record.decisions}
    return _format(
        _list_cells(record, commendation, decisions.get(commendation.decision or ""))
        for commendation in record.commendations
    )


def _list_cells(record: Record, commendation: Commendation, decision: Decision | None) -> list[Cell]:
    place = (record.place.commune, record.place.district, record.place.province)
    return [
        record.id,
        ", ".join(unit.name for unit in place if unit),
        record.published,
        decision.number if decision else None,
        decision.date if decision else None,
        commendation.by.name if commendation.by else None,
        commendation.award,
        commendation.award_class,
        commendation.status,
        commendation.collectives,
        commendation.individuals,
        commendation.households,
        commendation.units,
        commendation.mixed,
        "; ".join(recipient.name for recipient in commendation.recipients),
        commendation.year,
        record.source.url or record.source.path,
    ]


def _format(rows: Iterable[Iterable[Cell]]) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerows([_defuse(cell) for cell in row] for row in rows)
    return buffer.getvalue().encode()


def _defuse(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell


# Without the mark Excel takes UTF-8 for the local code page.
HEADER = codecs.BOM_UTF8 + _format([COLUMNS])
