"""Figures of other measures on a page about an index: sport, budgets, shares, standards of schools and clinics."""

from __future__ import annotations

import pytest

from tests.index_pages import read, whose

OWN = "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 86,15 điểm, xếp thứ 3/9 huyện, thành phố.\n"


@pytest.mark.parametrize(
    "other",
    [
        "Về thu ngân sách, xã Cò Nòi đạt 112% dự toán, đứng thứ nhất; xã Mường Bon đạt 64,2%, đứng cuối.",
        "Huyện tổng kết Đại hội TDTT: đoàn xã Cò Nòi nhất toàn đoàn, xã Hát Lót xếp thứ 4/22 đoàn; đội kéo co đạt 95 điểm.",
        "Phường An Mỹ có 97,2% hồ sơ nộp trực tuyến, cao nhất huyện; xã Tam Thanh thấp nhất với 45,3%.",
        "Về bảo hiểm y tế, xã Cò Nòi đạt 95,2%, xếp thứ 3; xã Hát Lót đạt 97,1%.",
        "Trạm Y tế xã Cò Nòi đạt 92 điểm theo bộ tiêu chí quốc gia; Trường Tiểu học Kim Đồng đạt 96 điểm, xếp thứ nhất.",
        "Hội Phụ nữ xã Cò Nòi đạt 98,5 điểm, dẫn đầu cụm thi đua.",
    ],
)
def test_what_is_told_of_something_else_is_no_figure_of_the_index(other: str) -> None:
    """Only what is told of the index is read, however like it the figures beside it look."""
    told = read(OWN + other)
    assert [(whose(s), s.value) for s in told.scores] == [("huyện Mộc An", 86.15)]
    assert [(whose(r), r.rank, r.out_of) for r in told.rankings] == [("huyện Mộc An", 3, 9)]


@pytest.mark.parametrize(
    "body",
    [
        "Tỷ lệ hồ sơ đúng hạn đạt 99,1%; xã Cò Nòi đạt 85,2 điểm, xếp thứ nhất.",
        "Về thu ngân sách, xã Hát Lót đạt 112%; về chỉ số CCHC, xã Cò Nòi đạt 85,2 điểm, xếp thứ nhất.",
    ],
)
def test_the_index_comes_back(body: str) -> None:
    """Points, or the index by its name, end what was told of another measure."""
    told = read(body)
    assert [(whose(s), s.value) for s in told.scores] == [("xã Cò Nòi", 85.2)]
    assert [(whose(r), r.rank) for r in told.rankings] == [("xã Cò Nòi", 1)]


@pytest.mark.parametrize(
    ("body", "scores"),
    [
        ("Chỉ số hài lòng của người dân tại các bệnh viện năm 2023: Bệnh viện Đa khoa huyện đạt 91,2%.",
         [("Bệnh viện Đa khoa huyện", 91.2)]),
        ("Chỉ số CCHC năm 2023 của các trường: Trường THPT Mộc An đạt 91,2 điểm; Trường THPT Sông Đào đạt 85,4 điểm.",
         [("Trường THPT Mộc An", 91.2), ("Trường THPT Sông Đào", 85.4)]),
    ],
)  # fmt: skip
def test_an_index_may_measure_schools_and_clinics(body: str, scores: list[tuple[str, float]]) -> None:
    """Where the index is said to be of such bodies, their figures are its own."""
    told = read(body, head="SỞ Y TẾ TỈNH HÀ GIANG\nChỉ số năm 2023\nĐăng ngày 12/01/2024\n\n")
    assert [(whose(s), s.value) for s in told.scores] == scores


def test_a_province_that_leads_is_not_the_story_s() -> None:
    """*tỉnh* alone is not the province that is only told to lead."""
    body = "Năm 2023, PAPI của tỉnh đạt 42,35 điểm, xếp thứ 38/61. Tỉnh Quảng Ninh đứng đầu vùng với 46,04 điểm."
    told = read(body, head="Họp bàn nâng cao chỉ số PAPI năm 2023\nĐăng ngày 12/01/2024\n\n")
    assert [(whose(s), s.value) for s in told.scores] == [(None, 42.35), ("tỉnh Quảng Ninh", 46.04)]


def test_an_index_behind_a_comma_is_no_further_place() -> None:
    """*Tại tỉnh A, PCI đạt …* names one place."""
    told = read("Tại tỉnh Hòa Bình, PCI đạt 63,2 điểm.", head="Kết quả PCI năm 2022\nĐăng ngày 12/04/2023\n\n")
    assert [(whose(s), s.value) for s in told.scores] == [("tỉnh Hòa Bình", 63.2)]
