"""What the list of bulletins shows of a record: read at once, while the record itself waits until it is opened."""

from __future__ import annotations

import hashlib
from typing import Any

from bantin.record import FAMILIES, Commendation, Record
from bantin.report.overview import find_month, list_indices

_RECEIVERS = ("collectives", "individuals", "households", "units", "mixed")


def write_row(record: Record, line: bytes) -> dict[str, Any]:
    """Return a record as a row of the list; `line` is its JSON.

    `digest` names exactly this record: marks of a reviewer are kept under it, so a record read anew bears none.
    """
    place = (record.place.commune, record.place.district, record.place.province)
    facts = {fact.id: f"{family}/{n}" for family in FAMILIES for n, fact in enumerate(getattr(record, family))}
    decisions = {decision.id: decision.number for decision in record.decisions}
    return {
        "digest": hashlib.sha256(line).hexdigest()[:16],
        "id": record.id,
        "title": record.title,
        "published": record.published,
        "month": find_month(record),
        "province": record.place.province.name if record.place.province else "",
        "place": ", ".join(unit.name for unit in place if unit),
        "acts": [_write_act(n, act, decisions) for n, act in enumerate(record.commendations)],
        "indices": sorted(set(list_indices(record))),
        "figures": [len(record.scores), len(record.rankings)],
        "facts": sum(len(getattr(record, family)) for family in FAMILIES),
        "warnings": [
            {"code": one.code, "message": one.message, "facts": [facts[id] for id in one.facts if id in facts]}
            for one in record.warnings
        ],
    }


def _write_act(position: int, act: Commendation, decisions: dict[str, str | None]) -> dict[str, Any]:
    return {
        "fact": f"commendations/{position}",
        "award": act.award,
        "award_class": act.award_class,
        "status": act.status,
        "by": act.by.name if act.by else None,
        "approximate": act.approximate,
        "counts": {kind: number for kind in _RECEIVERS if (number := getattr(act, kind)) is not None},
        "recipients": len(act.recipients),
        "decision": decisions.get(act.decision or ""),
    }
