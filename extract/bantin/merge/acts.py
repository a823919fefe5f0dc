"""What merging makes: commendations of the dataset, each with the bulletins that tell it and where these differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct, field

from bantin.record import AwardClass, Status, UnitRef
from bantin.tables import Column, Reference, Row
from bantin.tables.columns import take
from bantin.tables.model import make_table

Match = Literal["decision", "wording", "merit"]


class ActSource(Struct, frozen=True, kw_only=True):
    """A commendation of a bulletin that tells an act; `match` says why it was merged, None where it is the only one."""

    record_id: str
    commendation_id: str
    match: Match | None = None
    url: str | None = None
    path: str
    published: str | None = None


class Conflict(Struct, frozen=True, kw_only=True):
    """What one bulletin gives for a field in which bulletins differ; `fact_id` is its commendation or decision."""

    field: str
    value: str
    record_id: str
    fact_id: str
    chosen: bool


class Act(Struct, kw_only=True):
    """A commendation of the dataset; values are chosen among those of its sources, as `choosing` says."""

    act_id: str
    award: str
    award_class: AwardClass
    by: UnitRef | None = None
    collectives: int | None = None
    individuals: int | None = None
    households: int | None = None
    units: int | None = None
    mixed: int | None = None
    approximate: bool = False
    reason: str | None = None
    year: str | None = None
    date: str | None = None
    money: int | None = None
    decision_number: str | None = None
    decision_symbol: str | None = None
    decision_date: str | None = None
    issuer: UnitRef | None = None
    status: Status = "given"
    first_published: str | None = None
    bulletins: int
    sources: list[ActSource] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


_ACT_ID = Column("act_id", "string", required=True)
_OF_ACT = Reference(("act_id",), "acts", ("act_id",))
_ACTS = make_table("acts", Act, lead=(), key=("act_id",))
_SOURCES = make_table(
    "act_sources",
    ActSource,
    lead=(_ACT_ID,),
    key=("record_id", "commendation_id"),
    references=(_OF_ACT, Reference(("record_id", "commendation_id"), "commendations", ("record_id", "id"))),
)
_CONFLICTS = make_table(
    "conflicts",
    Conflict,
    lead=(_ACT_ID, Column("position", "integer", required=True)),
    key=("act_id", "position"),
    references=(_OF_ACT, Reference(("record_id",), "bulletins", ("record_id",))),
)
ACT_TABLES = (_ACTS, _SOURCES, _CONFLICTS)
"""The tables that a dataset has beside those of its records."""


def list_rows(act: Act) -> Iterator[tuple[str, Row]]:
    """Yield the rows of an act, each with its table's name."""
    row: list[object] = []
    take(_ACTS.fields, act, row)
    yield "acts", tuple(row)
    for source in act.sources:
        row = [act.act_id]
        take(_SOURCES.fields, source, row)
        yield "act_sources", tuple(row)
    for position, conflict in enumerate(act.conflicts, start=1):
        row = [act.act_id, position]
        take(_CONFLICTS.fields, conflict, row)
        yield "conflicts", tuple(row)
