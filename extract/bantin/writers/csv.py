"""Commendations as a table for a spreadsheet."""

from __future__ import annotations

from bantin.record import Commendation, Decision, Record
from bantin.writers import cells

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

Cell = str | int | None


def format_rows(record: Record) -> bytes:
    """Return one row for each commendation of the record, in the order of COLUMNS, as `cells` formats them.

    Unknown values are empty cells; receivers are joined with "; ".
    """
    decisions = {decision.id: decision for decision in record.decisions}
    return cells.format_rows(
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


HEADER = cells.BOM + cells.format_rows([COLUMNS])
