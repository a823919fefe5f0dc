"""Points that were lost, listed behind *bị trừ*; means of groups; sections about parts; what a second award is not."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.index_pages import read, whose

OWN = "Chỉ số CCHC năm 2025 của phường Cửa Rào đạt 88,2/100 điểm."


@pytest.mark.parametrize(
    ("lost", "parts"),
    [
        (
            "Phường bị trừ nhiều nhất ở nội dung Chuyển đổi số với 3,21 điểm, kế đến là Cải cách chế độ công vụ 1,6 điểm.",
            [],
        ),
        ("Điểm bị trừ tập trung ở Cải cách thể chế 3,21 điểm và Cải cách chế độ công vụ 1,6 điểm.", []),
        ("Ba nội dung mất điểm nhiều là Cải cách thể chế 3,2 điểm, Cải cách chế độ công vụ 1,6 điểm.", []),
        ("Cải cách thể chế bị trừ 0,5 điểm, còn 9,5 điểm.", [("Cải cách thể chế", 9.5)]),
        ("Nội dung bị trừ nhiều là Cải cách thể chế (5,2/8 điểm).", [("Cải cách thể chế", 5.2)]),
    ],
)
def test_points_lost(lost: str, parts: list[tuple[str, float]]) -> None:
    """What was taken off is no score; where a part then stands is one."""
    told = read(f"{OWN} {lost}", head="Phường Cửa Rào\nĐăng ngày 12/01/2026\n\n")
    assert [(s.component, s.value) for s in told.scores[1:]] == parts


def test_means_of_groups() -> None:
    """A group *has* a mean; the office it belongs to is not measured."""
    body = (
        "Khối sở, ban, ngành có giá trị trung bình 84,62%. Khối các huyện, thành phố có giá trị trung bình 81,94%. "
        "Chỉ số CCHC năm 2021 của các cơ quan chuyên môn thuộc UBND tỉnh có giá trị trung bình đạt 80,1%."
    )
    told = read(body, head="Chỉ số CCHC năm 2021 tỉnh Hòa Bình\nĐăng ngày 12/01/2022\n\n")
    assert [(whose(s), s.value) for s in told.scores] == [
        ("Khối sở, ban, ngành", 84.62), ("Khối các huyện, thành phố", 81.94), ("các cơ quan chuyên môn", 80.1)
    ]  # fmt: skip


def test_a_section_about_parts() -> None:
    """A further section about the parts is of none of the units listed in the one before it."""
    body = (
        "1. Khối sở: Chỉ số hài lòng trung bình đạt 90,82%.\n"
        "2. Khối UBND cấp huyện: thị xã Duy Tiên 91,3%, huyện Thanh Liêm 85,72%.\n"
        "3. Về các yếu tố đo lường: “Kết quả cung ứng dịch vụ” 91,08%; “Thủ tục hành chính” 89,6%."
    )
    told = read(body, head="Chỉ số hài lòng năm 2020 tỉnh Hà Nam\nĐăng ngày 12/01/2021\n\n")
    assert [whose(s) for s in told.scores if s.component] == ["tỉnh Hà Nam", "tỉnh Hà Nam"]


def test_receivers_end_where_another_award_begins() -> None:
    """*A cho X, B cho Y và Z*: Z is given B."""
    text = (
        "Lãnh đạo tỉnh trao Huân chương Lao động hạng Nhì cho Bệnh viện Nhi, Huân chương Lao động hạng Ba cho Trung tâm Y tế "
        "huyện Mộc An và bác sĩ Hà Văn Chung.\n"
    )
    assert [[r.name for r in c.recipients] for c in extract(text).commendations] == [
        ["Bệnh viện Nhi"], ["Trung tâm Y tế huyện Mộc An", "Hà Văn Chung"]
    ]  # fmt: skip


def test_names_far_behind_those_counted() -> None:
    """*là* opens names however far it stands, where people are addressed behind it."""
    text = (
        "Bộ trưởng tặng Bằng khen cho 2 giáo viên của tỉnh có học sinh đoạt giải cao tại cuộc thi Khoa học kỹ thuật là cô Hà "
        "Thu Trà và thầy Lê Hải Nam.\n"
    )
    [act] = extract(text).commendations
    assert [r.name for r in act.recipients] == ["Hà Thu Trà", "Lê Hải Nam"]


def test_the_day_of_an_occasion_is_not_the_ceremony_s() -> None:
    """*Huy hiệu Đảng đợt 2/9/2019* were handed over on another day."""
    text = (
        "Huyện ủy tổ chức lễ trao Huy hiệu Đảng đợt 2/9/2019\n(Thứ sáu, 30/08/2019 - 15:31)\n\n"
        "Sáng ngày 30/8, Huyện ủy Mộc An tổ chức Lễ trao Huy hiệu Đảng đợt 2/9/2019 cho các đảng viên cao tuổi Đảng.\n"
    )
    assert [e.date for e in extract(text).events] == ["2019-08-30"]
