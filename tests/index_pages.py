"""Pages that tell of an index, and what their tests look at."""

from __future__ import annotations

from bantin import extract
from bantin.record import Ranking, Record, Score

HEAD = "UBND HUYỆN MỘC AN\nKết quả Chỉ số cải cách hành chính năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"
"""The head of a huyện's page whose headline names the index, its year and the huyện."""

Figures = set[tuple[str | None, float | int | None]]
Parts = set[tuple[str | None, float | None, float | None]]
Partly = set[tuple[str | None, float | int | None, str | None]]
Yearly = set[tuple[str | None, str | None, float | int | None, str | None]]


def read(body: str, head: str = HEAD) -> Record:
    """Read a body under a page's head that names the index."""
    return extract(f"{head}{body}\n")


def headed(title: str, body: str) -> Record:
    """Read a body under a headline of a province's site."""
    return extract(f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n{title}\nĐăng ngày 12/01/2024\n\n{body}\n")


def whose(fact: Score | Ranking) -> str | None:
    """Return the name of the unit that a score or rank is told of."""
    return fact.subject.name if fact.subject else None


def scores(record: Record) -> Figures:
    """Return whose score is what."""
    return {(whose(s), s.value) for s in record.scores}


def ranks(record: Record) -> Figures:
    """Return whose rank is what; a rank counted from the last is negative."""
    return {(whose(r), r.rank or -(r.from_last or 0)) for r in record.rankings}


def part_scores(text: str) -> Partly:
    """Return whose score is what, of which part."""
    return {(whose(s), s.value, s.component) for s in extract(text).scores}


def part_ranks(text: str) -> Partly:
    """Return whose rank is what, of which part."""
    return {(whose(r), r.rank, r.component) for r in extract(text).rankings}


def yearly_scores(record: Record) -> Yearly:
    """Return whose score, of which part, is what in which year."""
    return {(whose(s), s.component, s.value, s.year) for s in record.scores}


def yearly_ranks(record: Record) -> Yearly:
    """Return whose rank, of which part, is what in which year."""
    return {(whose(r), r.component, r.rank, r.year) for r in record.rankings}


def parts(record: Record) -> Parts:
    """Return which part has which score out of how many."""
    return {(s.component, s.value, s.max) for s in record.scores}
