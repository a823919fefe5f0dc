"""Acts of a merged dataset that several bulletins tell: where each is told, and in what the bulletins differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

ReadColumns = Callable[[str, tuple[str, ...]], Iterable[tuple[Any, ...]]]
"""Reads columns of a table of the dataset: rows by the table's name and the names of columns."""


class Conflict(NamedTuple):
    """What one bulletin gives for a field of an act in which bulletins differ; one value is `chosen` for the dataset."""

    field: str
    value: str
    record_id: str
    chosen: bool


class Retold(NamedTuple):
    """An act that several bulletins tell; `sources` are (record_id, id of the commendation)."""

    award: str
    by: str | None
    sources: tuple[tuple[str, str], ...]
    conflicts: tuple[Conflict, ...]


class Acts(NamedTuple):
    """How many acts there are, and those of them that are told more than once."""

    number: int
    retold: tuple[Retold, ...]


def read_acts(read: ReadColumns) -> Acts:
    """Return the acts of a merged dataset; memory holds those that are told more than once."""
    number = 0
    named: dict[str, tuple[str, str | None]] = {}
    for act_id, award, by, bulletins in read("acts", ("act_id", "award", "by_name", "bulletins")):
        number += 1
        if bulletins > 1:
            named[act_id] = award, by
    sources: dict[str, list[tuple[str, str]]] = {}
    for act_id, record_id, fact_id in read("act_sources", ("act_id", "record_id", "commendation_id")):
        if act_id in named:
            sources.setdefault(act_id, []).append((record_id, fact_id))
    conflicts: dict[str, list[Conflict]] = {}
    for act_id, *told in read("conflicts", ("act_id", "field", "value", "record_id", "chosen")):
        if act_id in named:
            conflicts.setdefault(act_id, []).append(Conflict(*told))
    retold = (
        Retold(award, by, tuple(sources.get(act_id, ())), tuple(conflicts.get(act_id, ())))
        for act_id, (award, by) in named.items()
    )
    return Acts(number, tuple(retold))


def write_retold(retold: Iterable[Retold], rows: Mapping[str, int], ids: Mapping[str, list[str]]) -> Iterator[Any]:
    """Yield what the page knows of each act that a bulletin on it tells.

    `rows` are the numbers of the page's rows by record_id, `ids` the ids of each row's commendations, in order.
    """
    for act in retold:
        told = [
            {"row": rows[record_id], "fact": f"commendations/{ids[record_id].index(fact_id)}"}
            for record_id, fact_id in act.sources
            if record_id in rows and fact_id in ids[record_id]
        ]
        if told:
            yield {
                "award": act.award,
                "by": act.by,
                "told": told,
                "bulletins": len({record_id for record_id, _ in act.sources}),
                "conflicts": [
                    {"field": one.field, "value": one.value, "row": rows.get(one.record_id), "chosen": one.chosen}
                    for one in act.conflicts
                ],
            }
