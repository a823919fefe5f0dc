"""Whose a place is behind units compared with; offices told by their head; marks; contests; a year gone back to."""

from __future__ import annotations

import pytest

from tests.index_pages import read, whose


@pytest.mark.parametrize(
    ("body", "rank"),
    [
        (
            "Huyện Kim Bảng đạt 88,4 điểm, cao hơn mức bình quân chung của tỉnh Hà Nam là 85,2 điểm, đứng thứ 2/6.",
            (2, 6),
        ),
        ("Huyện Kim Bảng đạt 67,8 điểm, cao hơn điểm trung vị của vùng đồng bằng sông Hồng, xếp thứ 25/63.", (25, 63)),
        ("Huyện Kim Bảng đạt 88,4 điểm, cao hơn điểm của thị xã Duy Tiên, đứng thứ 2/6.", (2, 6)),
        ("Huyện Kim Bảng đạt 88,4 điểm theo kết quả thẩm định của UBND tỉnh Hà Nam, đứng thứ 2/6.", (2, 6)),
        ("Huyện Kim Bảng đạt 92,4 điểm, tăng 2 bậc so với bảng xếp hạng năm 2022 của UBND tỉnh, đứng thứ 3/6.", (3, 6)),
    ],
)
def test_whom_one_is_compared_with_has_no_place(body: str, rank: tuple[int, int]) -> None:
    """The place behind a comparison is the story's, of its own year."""
    told = read(body, head="Chỉ số CCHC năm 2023 huyện Kim Bảng\n\n")
    assert [(whose(r), r.rank, r.out_of, r.year) for r in told.rankings] == [("huyện Kim Bảng", *rank, "2023")]


@pytest.mark.parametrize(
    ("head", "body", "told"),
    [
        ("Phòng Nội vụ huyện Mai Sơn công bố chỉ số CCHC 2023", "Phòng xếp thứ 2/12 phòng với 91,4 điểm.", [(None, 91.4)]),
        ("Trường Tiểu học Kim Đồng: chỉ số CCHC năm 2023",
         "Trường Tiểu học Lê Lợi dẫn đầu với 96 điểm. Nhà trường đạt 91,5 điểm, xếp thứ 6/24.",
         [("Trường Tiểu học Lê Lợi", 96.0), ("Trường Tiểu học Kim Đồng", 91.5)]),
    ],
)  # fmt: skip
def test_an_office_by_its_head_alone(head: str, body: str, told: list[tuple[str | None, float]]) -> None:
    """An office told by its head alone is neither the place it lies in nor the one named before."""
    found = read(body, head=f"{head}\n\n")
    assert [(whose(s), s.value) for s in found.scores] == told
    assert ("Trường Tiểu học Lê Lợi", 6) not in [(whose(r), r.rank) for r in found.rankings]
    assert "huyện Mai Sơn" not in [whose(r) for r in found.rankings]


def test_the_place_behind_marks() -> None:
    """What a unit gives itself and is given has no place: it is the whole's."""
    told = read(
        "Huyện tự đánh giá 94,5 điểm, Sở Nội vụ thẩm định 88,73 điểm, xếp thứ 6/17.",
        head="Chỉ số CCHC năm 2023 huyện Kim Bảng\n\n",
    )
    assert [(r.component, r.rank) for r in told.rankings] == [(None, 6)]


@pytest.mark.parametrize(
    "behind",
    [
        "Kết quả bình xét thi đua khối xã: xã Hạ Long đạt 98 điểm, đứng thứ nhất; xã Đông Xá đạt 97 điểm, đứng thứ hai.",
        "Số tiêu chí đạt điểm tối đa: 32/45.",
        "Tin thêm: năm thứ 7 liên tiếp huyện giữ cờ.",
    ],
)
def test_other_figures_behind(behind: str) -> None:
    """Emulation, numbers of criteria and of years are no figures of the index."""
    told = read(f"Huyện Vân Đồn đạt 88 điểm, xếp thứ 5/13. {behind}", head="Chỉ số CCHC 2023 huyện Vân Đồn\n\n")
    assert [s.value for s in told.scores] == [88.0]
    assert [r.rank for r in told.rankings] == [5]


def test_so_many_years_in_a_row() -> None:
    """*Năm thứ 7 liên tiếp* is no place, in a headline either."""
    told = read("PCI năm 2023 của Quảng Ninh đạt 71,25 điểm.", head="Quảng Ninh: Năm thứ 7 liên tiếp dẫn đầu PCI\n\n")
    assert [r.rank for r in told.rankings] == [1]


@pytest.mark.parametrize(
    "past",
    [
        "; năm trước xã đạt 84 điểm, xếp thứ 11/21.",
        " (năm ngoái đạt 84 điểm, xếp thứ 11/21).",
        ". Năm trước, xã đạt 84 điểm, xếp thứ 11/21.",
    ],
)
def test_a_clause_that_goes_back_a_year(past: str) -> None:
    """All figures of such a clause are of another year than those before it."""
    told = read(f"Xã đạt 88 điểm, xếp thứ 6/21{past}", head="Chỉ số CCHC năm 2023 xã Lê Hồ\n\n")
    assert [(s.value, s.year) for s in told.scores] == [(88.0, "2023"), (84.0, None)]
    assert [(r.rank, r.year) for r in told.rankings] == [(6, "2023"), (11, None)]


def test_a_field_unread_is_no_whole() -> None:
    """*Lĩnh vực đất đai: 82,1%* is not the index as a whole."""
    told = read(
        "SIPAS của huyện đạt 87,34%. Lĩnh vực đất đai: 82,1%.", head="Chỉ số hài lòng năm 2023 huyện Kim Bảng\n\n"
    )
    assert [s.value for s in told.scores] == [87.34]
