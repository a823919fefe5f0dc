"""Who leads two boards at once, and where an aim ends in its sentence."""

from __future__ import annotations

import pytest

from .index_pages import headed, ranks, scores

TWO = "SIPAS năm 2023 của Hà Giang đạt 84,16%, đứng thứ 19/63 tỉnh, thành. PAR INDEX năm 2023 đạt 87,38%, đứng thứ 31. "


@pytest.mark.parametrize(
    "told",
    [
        "Đứng đầu cả hai bảng đều là Quảng Ninh.",
        "Dẫn đầu cả hai chỉ số vẫn là Quảng Ninh.",
        "Quán quân cả hai bảng xếp hạng là Quảng Ninh.",
        "Đứng đầu ở cả 2 bảng xếp hạng này đều thuộc về Quảng Ninh.",
        "Tỉnh Quảng Ninh dẫn đầu cả hai chỉ số.",
        "Tỉnh Quảng Ninh đứng đầu cả hai bảng xếp hạng.",
    ],
)
def test_who_leads_both_boards_leads_in_each_index(told: str) -> None:
    """Where places of two indices were told, both are meant."""
    found = headed("SIPAS và PAR INDEX năm 2023", TWO + told)
    first = {(r.index, r.year) for r in found.rankings if r.rank == 1}
    assert first == {("SIPAS", "2023"), ("PAR INDEX", "2023")}
    assert {r.index_as_written for r in found.rankings if r.rank == 1} <= {"SIPAS", "PAR INDEX"}


@pytest.mark.parametrize(
    "told",
    [
        "Đứng đầu cả hai bảng là Quảng Ninh và Hải Phòng.",
        "Mục tiêu là đứng đầu cả hai bảng.",
        "Không ai đứng đầu cả hai bảng.",
    ],
)
def test_both_boards_of_several_or_of_nobody(told: str) -> None:
    """Of two names it is not told who leads which."""
    assert not [r for r in headed("SIPAS và PAR INDEX năm 2023", TWO + told).rankings if r.rank == 1]


PCI = "PCI năm 2023 của Hà Giang đạt 64,16 điểm, đứng thứ 19/63 tỉnh, thành.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "Mục tiêu PCI năm 2025 của tỉnh là vào tốp 30; năm 2022 ta mới ở vị trí 32 với 63,46 điểm.",
        "Tỉnh phấn đấu năm 2024 vào nhóm 15; năm 2022 tỉnh đứng thứ 32 với 63,46 điểm.",
        "Tỉnh đặt mục tiêu năm 2024 đạt 66 điểm; còn năm 2022 tỉnh đạt 63,46 điểm, xếp thứ 32.",
    ],
)
def test_a_year_measured_ends_the_aim(told: str) -> None:
    """Behind the semicolon stands what was reached before."""
    found = headed("PCI năm 2023", PCI + told)
    assert {v for _, v in scores(found)} == {64.16, 63.46}
    assert {(r.rank, r.year) for r in found.rankings} == {(19, "2023"), (32, "2022")}


def test_a_plan_goes_on_behind_what_was_measured() -> None:
    """A later clause with a year to come is of the aim again."""
    told = "Mục tiêu năm 2025 là vào tốp 30; năm 2022 tỉnh đạt 63,46 điểm; đến năm 2026 tỉnh đạt 70 điểm, xếp thứ 9."
    found = headed("PCI năm 2023", PCI + told)
    assert {v for _, v in scores(found)} == {64.16, 63.46}
    assert {r for _, r in ranks(found)} == {19}


def test_a_department_leads_no_board_of_provinces() -> None:
    """PCI ranks provinces; who leads *both* there is none of them."""
    body = "PCI năm 2023 của tỉnh đạt 66,1 điểm, xếp thứ 25/63. DDCI năm 2023: huyện Vị Xuyên đứng đầu, Sở Tư pháp đứng đầu cả hai bảng."
    found = headed("DDCI và PCI năm 2023", body)
    assert {r.rank for r in found.rankings if r.index == "PCI"} == {25}


@pytest.mark.parametrize(
    "told",
    [
        "Tỉnh phấn đấu đến năm 2030 đạt 70 điểm; năm 2026 đạt 66 điểm, đứng thứ 12.",
        "Mục tiêu năm 2025 là 67 điểm; năm 2026 là 68 điểm, đứng thứ 10.",
        "Phấn đấu PCI tăng bậc; năm 2025 đạt 68 điểm, đứng thứ 10.",
    ],
)
def test_steps_of_a_plan_stay_aims(told: str) -> None:
    """Years to come are none that was measured."""
    found = headed("PCI năm 2023", PCI + told)
    assert {v for _, v in scores(found)} == {64.16}
    assert {r for _, r in ranks(found)} == {19}
