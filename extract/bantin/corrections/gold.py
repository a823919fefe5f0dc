"""Bulletins that a reviewer read in full, as rows of gold."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

import msgspec

from bantin.corrections.file import Correction
from bantin.record import FAMILIES

# Not gold's: how the program came by a fact.
_OWN = ("id", "evidence", "inferred")
_CLAIMS = ("commendations", "scores", "rankings", "campaigns", "decisions")
_KINDS = {
    "commendations": "commendation",
    "scores": "index",
    "rankings": "index",
    "campaigns": "campaign",
    "events": "meeting",
}


def to_gold(correction: Correction) -> dict[str, Any] | None:
    """Return the gold row of a bulletin; None where the reviewer did not read it in full, or left every family open.

    The row has the facts marked right. `annotated` are the families that it has in full: each fact has a verdict and
    none was missed. What is true of a fact that was marked wrong or missed, a person has to write.
    """
    annotated = [family for family in FAMILIES if _is_full(correction, family)] if correction.complete else []
    if not annotated:
        return None
    record = correction.record
    facts = {family: _list_facts(correction, family) for family in FAMILIES}
    path = PurePosixPath(record.source.path)
    # Of a file that holds many (`x.jsonl#3`) the id tells which.
    stands_alone = "#" not in path.name and path.suffix != ""
    return {
        "id": path.stem if stands_alone else record.id,
        "kind": _find_kind(facts, annotated),
        "text_file": path.name if stands_alone else record.id,
        "annotated": annotated,
        "record": {"published": record.published[:10] if record.published else None, **facts},
    }


def _is_full(correction: Correction, family: str) -> bool:
    looked_at = all(correction.verdict(family, fact.id) for fact in getattr(correction.record, family))
    return looked_at and not any(gap.family == family for gap in correction.missing)


def _list_facts(correction: Correction, family: str) -> list[dict[str, Any]]:
    record = correction.record
    numbers = {decision.id: decision.number for decision in record.decisions}
    names = {person.id: person.name for person in record.people}
    facts = []
    for fact in getattr(record, family):
        if correction.verdict(family, fact.id) != "right":
            continue
        told: dict[str, Any] = {key: value for key, value in msgspec.to_builtins(fact).items() if key not in _OWN}
        for key, known in (("decision", numbers), ("signed_by", names), ("chaired_by", names)):
            if told.get(key) is not None:
                told[key] = known.get(told[key])
        facts.append({**told, "optional": False})
    return facts


def _find_kind(facts: dict[str, list[dict[str, Any]]], annotated: list[str]) -> str:
    """A negative text is one that was found to claim nothing; the other words only tell what it is about."""
    if not any(facts[family] for family in _CLAIMS) and set(_CLAIMS) <= set(annotated):
        return "negative"
    return next((kind for family, kind in _KINDS.items() if facts[family]), "other")


def write_gold(rows: Iterable[dict[str, Any]]) -> bytes:
    """Return gold rows as JSON Lines."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows).encode()
