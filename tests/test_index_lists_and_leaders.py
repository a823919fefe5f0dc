"""Figures told by order or in a list: who shares a place, who stands before the second, rows below a heading, maxima."""

from __future__ import annotations

import pytest

from .index_pages import Figures, headed, ranks

SITE = "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Sở Y tế và Sở Xây dựng cùng được 94,6 điểm, đồng hạng nhất.", {("Sở Y tế", 1), ("Sở Xây dựng", 1)}),
        ("Sở Y tế nhất, 92,7 điểm; Sở Xây dựng đứng thứ 3.", {("Sở Y tế", 1), ("Sở Xây dựng", 3)}),
        ("Sở Y tế nhất (92,7 điểm), Sở Xây dựng thứ hai.", {("Sở Y tế", 1), ("Sở Xây dựng", 2)}),
        ("Sở Y tế được lòng dân nhất, 92,7 điểm.", set()),
        ("Sở Y tế xếp thứ hai; sau Sở Y tế lần lượt là Sở Xây dựng (91 điểm) và Sở Nội vụ (90 điểm).",
         {("Sở Y tế", 2), ("Sở Xây dựng", 3), ("Sở Nội vụ", 4)}),
        ("Sở Y tế xếp thứ hai. Sau Sở Xây dựng lần lượt là Sở Nội vụ và Sở Công Thương.", {("Sở Y tế", 2)}),
    ],
)  # fmt: skip
def test_places_shared_or_in_order(body: str, told: Figures) -> None:
    """Two share a place; a superlative needs its points beside it; who follows is counted from a known place."""
    assert ranks(headed("Kết quả Chỉ số CCHC năm 2023", body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Bắc Giang về nhì cả nước (69,7 điểm), chỉ sau Quảng Ninh (71,2 điểm).",
            {("Bắc Giang", 2), ("Quảng Ninh", 1)},
        ),
        ("Bắc Giang đứng thứ hai với 69,7 điểm, chỉ xếp sau Quảng Ninh.", {("Bắc Giang", 2), ("Quảng Ninh", 1)}),
        ("Bắc Giang đứng thứ ba, chỉ sau Quảng Ninh và Long An.", {("Bắc Giang", 3)}),
        ("Bắc Giang về nhì, chỉ sau Quảng Ninh và Long An.", {("Bắc Giang", 2)}),
        ("Bắc Giang về nhì, sau nhiều năm chỉ xếp sau Quảng Ninh.", {("Bắc Giang", 2)}),
    ],
)
def test_who_stands_before_the_second(body: str, told: Figures) -> None:
    """Only one stands before the second, so that one is first; before the third stand two, in no order."""
    assert ranks(headed("Công bố PCI 2022", body)) == told


def test_a_heading_names_the_index_of_what_is_below() -> None:
    """Below a numbered heading that names SIPAS alone figures are of SIPAS, also in rows; the next heading ends it."""
    record = headed(
        "PAR INDEX, SIPAS năm 2023 của Hà Giang",
        "Bộ Nội vụ công bố Chỉ số hài lòng (SIPAS) và Chỉ số cải cách hành chính (PAR INDEX) năm 2023.\n\n"
        "1. Chỉ số SIPAS năm 2023\n\nMức độ hài lòng chung của tỉnh Hà Giang đạt 81,4%. Trong đó:\n\n"
        "Hài lòng về tiếp cận dịch vụ: 82,1%\nHài lòng về công chức: 83,2%\nHài lòng về kết quả: 80,5%\n\n"
        "2. Chỉ số PAR INDEX năm 2023\n\nHà Giang đạt 85,3%, xếp thứ 41/63.",
    )
    told = {(s.index, (s.component or "").split(" về ")[-1], s.value) for s in record.scores}
    assert told == {
        ("SIPAS", "", 81.4),
        ("SIPAS", "tiếp cận dịch vụ", 82.1),
        ("SIPAS", "công chức", 83.2),
        ("SIPAS", "kết quả", 80.5),
        ("PAR INDEX", "", 85.3),
    }


def test_rows_of_names_without_a_kind() -> None:
    """A row that begins with a name tells of that unit and is no part of the index."""
    record = headed("Chỉ số CCHC cấp xã năm 2023", "Kết quả cụ thể:\n\nMinh Tân: 91,5 điểm\nNậm Ban: 90,2 điểm")
    told = {(s.subject.name if s.subject else None, s.component, s.value) for s in record.scores}
    assert told == {("Minh Tân", None, 91.5), ("Nậm Ban", None, 90.2)}


@pytest.mark.parametrize(
    ("said", "most"),
    [
        ("thang điểm 100, gồm 70 điểm thẩm định hồ sơ và 30 điểm điều tra xã hội học", (100.0, 70.0, 30.0)),
        ("thang điểm 100, gồm 70 điểm thẩm định hồ sơ và 20 điểm điều tra xã hội học", (100.0, None, None)),
    ],
)
def test_maxima_of_parts_above_a_table(said: str, most: tuple[float | None, ...]) -> None:
    """Points of parts that add up to the whole's are the maxima of their columns."""
    record = headed(
        "Kết quả Chỉ số CCHC năm 2023",
        f"Việc chấm điểm theo {said}. Kết quả:\n\n"
        "Hạng\tĐơn vị\tĐiểm thẩm định\tĐiểm ĐTXHH\tTổng điểm\n"
        "1\tXã Minh Tân\t64,50\t28,62\t93,12\n2\tXã Nậm Ban\t62,25\t28,04\t90,29\n3\tXã Thái An\t60,00\t27,91\t87,91",
    )
    told = {(s.value, s.max) for s in record.scores if s.subject and s.subject.name == "xã Minh Tân"}
    assert told == {(93.12, most[0]), (64.5, most[1]), (28.62, most[2])}


def test_the_mean_of_a_level() -> None:
    """The mean of a level is the level's, also last year's in a bracket."""
    record = headed("Công bố DTI 2022", "Giá trị trung bình DTI cấp tỉnh là 0,5746, tăng so với năm 2021 (0,4012).")
    told = {(s.subject.name if s.subject else None, s.value, s.year) for s in record.scores}
    assert told == {("cấp tỉnh", 0.5746, "2022"), ("cấp tỉnh", 0.4012, "2021")}


def test_a_name_with_where_it_lies_and_a_rank_of_its_own_is_not_next() -> None:
    """*kế đến là A …; xã B, huyện C xếp cuối*: B has the last place, not the one after A's."""
    record = headed(
        "Kết quả xếp hạng CCHC cấp xã năm 2023",
        "Dẫn đầu là phường Lý Bôn với 97,1 điểm; kế đến là xã Tát Ngà, huyện Mèo Vạc 96,8 điểm; "
        "xã Phố Là, huyện Đồng Văn xếp cuối với 61,5 điểm.",
    )
    assert ranks(record) == {("phường Lý Bôn", 1), ("xã Tát Ngà", 2), ("xã Phố Là", -1)}
