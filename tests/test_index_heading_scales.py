"""Maxima in the heading of a list hold for its rows."""

from __future__ import annotations

import pytest

from bantin.record import Record

from .index_pages import read, whose

Maxima = set[tuple[str | None, float | None, float | None]]


def maxima(record: Record) -> Maxima:
    """Return whose score is what out of how many."""
    return {(whose(s), s.value, s.max) for s in record.scores}


@pytest.mark.parametrize(
    "heading",
    [
        "1. Khối phòng, ban (12 cơ quan), thang điểm 100",
        "I. Khối phòng, ban - thang điểm 100",
        "Kết quả chấm khối phòng (thang điểm 100):",
        "a) Các phòng chuyên môn, tối đa 100 điểm",
    ],
)
def test_the_maximum_in_a_heading_holds_for_the_rows_below(heading: str) -> None:
    """The heading says once out of how many points all are judged."""
    found = read(f"{heading}\n- Phòng Nội vụ: 92,5 điểm, xếp thứ nhất\n- Phòng Tư pháp: 90,25 điểm, xếp thứ nhì")
    assert maxima(found) == {("Phòng Nội vụ", 92.5, 100.0), ("Phòng Tư pháp", 90.25, 100.0)}


def test_numbered_rows_below_a_heading_without_number() -> None:
    """Rows may be numbered where the heading is not."""
    found = read("Khối xã (thang điểm 100):\n1. Xã Bản Mù: 92,5 điểm\n2. Xã Pá Lau: 90 điểm\n3. Xã Phình Hồ: 88 điểm")
    assert {("xã Bản Mù", 92.5, 100.0), ("xã Pá Lau", 90.0, 100.0)} <= maxima(found)


@pytest.mark.parametrize(
    "page",
    [
        "1. Khối phòng, thang điểm 100\n2. Khối xã\n- Xã Bản Mù: 92,5 điểm, xếp thứ nhất",
        "1. Khối phòng, thang điểm 100\nXã Bản Mù đạt 92,5 điểm, xếp thứ nhất.",
        "1. Điểm thẩm định, thang điểm 100\n- Xã Bản Mù: 92,5 điểm, xếp thứ nhất",
        "1. Khối xã, thang điểm 80\n- Xã Bản Mù: 92,5 điểm, xếp thứ nhất",
    ],
)
def test_a_heading_holds_for_its_own_rows(page: str) -> None:
    """Not below the next heading, nor in prose; not that of a part; not less than what was reached."""
    assert all(most is None for _, _, most in maxima(read(page)))
