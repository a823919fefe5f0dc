"""Facts gained, lost and changed between two runs are told, and nothing else."""

from __future__ import annotations

import msgspec

import bantin
from bantin.evaluate import find_changes
from bantin.record import Record

TEXT = "Sáng 3/5/2024, Chủ tịch UBND huyện Mộc An tặng giấy khen cho 5 làng nghề, 11 nghệ nhân theo Quyết định số 45/QĐ-UBND."


def told(old: list[Record], new: list[Record]) -> list[tuple[str, str]]:
    return [(change.what, change.family) for change in find_changes(old, new)]


def test_a_run_does_not_differ_from_itself() -> None:
    """Ids may move: they are no facts."""
    record = bantin.extract(TEXT)
    moved = bantin.extract(TEXT)
    moved.commendations[0].id = "c9"
    assert told([record], [moved]) == []


def test_a_figure_read_otherwise_is_a_change_of_one_fact() -> None:
    """The keys that differ are told with both values."""
    old, new = bantin.extract(TEXT), bantin.extract(TEXT)
    new.commendations[0].individuals = 12
    (change,) = find_changes([old], [new])
    assert (change.what, change.family, change.old, change.new) == (
        "changed",
        "commendations",
        {"individuals": 11},
        {"individuals": 12},
    )
    assert str(change).endswith('changed commendations: {"individuals":11} -> {"individuals":12}')


def test_facts_and_warnings_come_and_go() -> None:
    """A fact of one run only is gained or lost, and so is a record."""
    old, new = bantin.extract(TEXT), bantin.extract(TEXT)
    new.decisions = []
    new.warnings = [msgspec.convert({"code": "date_impossible", "message": "x"}, type=bantin.record.Warning)]
    assert told([old], [new]) == [("gained", "warnings"), ("lost", "decisions")]
    assert told([new], [old]) == [("lost", "warnings"), ("gained", "decisions")]
    assert ("lost", "commendations") in told([old], [])
