"""Who leads or comes last, told by the kind alone beside the story's own: *còn cách xa tỉnh dẫn đầu*; names behind a number of units."""

from __future__ import annotations

import pytest

from tests.index_pages import read, whose

HEAD = "Chỉ số PAPI năm 2022 của tỉnh Đắk Nông\nĐăng ngày 12/04/2023\n\n"
OWN = "Năm 2022, PAPI của tỉnh Đắk Nông đạt 41,87 điểm, xếp thứ 38"


@pytest.mark.parametrize(
    "beside",
    [
        ", nhưng điểm số còn cách xa tỉnh dẫn đầu.",
        ". Điểm số còn kém xa tỉnh dẫn đầu.",
        ", bỏ xa tỉnh cuối bảng; khoảng cách với tỉnh dẫn đầu là 4 điểm.",
        ", bằng 90% tỉnh đứng đầu, chưa bằng các tỉnh dẫn đầu vùng.",
        ". Tỉnh cần học kinh nghiệm của các địa phương đứng đầu; đuổi kịp đơn vị dẫn đầu là việc khó.",
    ],
)
def test_whom_one_is_measured_by(beside: str) -> None:
    """The leader one is compared with is nobody named, and not the story's own."""
    told = read(OWN + beside, head=HEAD)
    assert [(whose(r), r.rank, r.from_last) for r in told.rankings] == [("tỉnh Đắk Nông", 38, None)]


def test_a_leader_named_behind() -> None:
    """Where a name follows, it is the leader's."""
    body = "Với đơn vị dẫn đầu là xã Mường Sai (90,1 điểm), đơn vị cuối bảng là xã Bó Sinh (70,2 điểm)."
    told = read(body, head="Chỉ số CCHC năm 2022 các xã huyện Sông Mã\n\n")
    assert [(whose(r), r.rank, r.from_last) for r in told.rankings] == [
        ("xã Mường Sai", 1, None),
        ("xã Bó Sinh", None, 1),
    ]


@pytest.mark.parametrize(
    ("body", "scores"),
    [
        ("3 xã xếp cuối là Mường Sai, Bó Sinh, Pú Bẩu với số điểm lần lượt là 70,1; 69,5; 66,2.",
         [("xã Mường Sai", 70.1), ("xã Bó Sinh", 69.5), ("xã Pú Bẩu", 66.2)]),
        ("Hai xã xếp cuối là Mường Sai, Bó Sinh, Pú Bẩu với số điểm lần lượt là 70,1; 69,5; 66,2.", []),
    ],
)  # fmt: skip
def test_names_as_many_as_are_counted(body: str, scores: list[tuple[str, float]]) -> None:
    """Names without their kind are of the kind counted before them, where they are as many."""
    told = read(body, head="Chỉ số CCHC năm 2022 huyện Sông Mã\n\n")
    assert [(whose(s), s.value) for s in told.scores] == scores


def test_parts_of_a_list_stand_where_one_does() -> None:
    """Where one part in a list of those that fell cannot have moved so far, all figures tell where they stand."""
    body = "Hai nội dung giảm điểm gồm Cung ứng dịch vụ công (7,1 điểm) và Quản trị điện tử (2,75 điểm)."
    told = read(body, head=HEAD)
    assert [(s.component, s.value) for s in told.scores] == [("Cung ứng dịch vụ công", 7.1), ("Quản trị điện tử", 2.75)]
