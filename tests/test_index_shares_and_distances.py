"""Figures that are no scores of those named before them: distances, shares of those asked; and lists by place."""

from __future__ import annotations

import pytest

from tests.index_pages import headed, part_scores, ranks, read, scores

SIPAS = "UBND HUYỆN MỘC AN\nChỉ số hài lòng (SIPAS) năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"


@pytest.mark.parametrize(
    "far",
    [
        "Khoảng cách với đơn vị đứng đầu (Sở Tư pháp, 94,1 điểm) là 7,9 điểm.",
        "Khoảng cách đến Sở Tư pháp là 7,9 điểm.",
        "Chênh lệch so với Sở Tư pháp lên tới 7,9 điểm; với đơn vị xếp ngay trên là Sở Xây dựng chỉ 0,3 điểm.",
        "Khoảng cách điểm với Sở Xây dựng chỉ 0,3 điểm.",
    ],
)
def test_a_distance_to_somebody_is_no_score_of_theirs(far: str) -> None:
    """How far away another unit is told to be is no score of that unit."""
    told = scores(read(f"Sở Y tế đạt 86,2 điểm, xếp thứ 9. {far}"))
    assert {value for _, value in told} <= {86.2, 94.1}
    assert ("Sở Y tế", 86.2) in told


def test_what_people_wish_for_is_no_score() -> None:
    """Shares of those asked who wish for something are no scores of SIPAS."""
    body = (
        "Chỉ số SIPAS của huyện Mộc An đạt 84,6%. Người dân mong đợi nhất là rút ngắn thời gian (51,2%) và mở rộng hình thức "
        "thông tin (33,4%)."
    )
    assert scores(read(body, SIPAS)) == {("huyện Mộc An", 84.6)}


@pytest.mark.parametrize("whose", ["của huyện", "của huyện này", "của đơn vị"])
def test_whose_a_part_is_is_no_word_of_its_name(whose: str) -> None:
    """*Tính minh bạch của huyện* is the part *tính minh bạch*."""
    text = (
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\nHuyện Bắc Mê và chỉ số DDCI năm 2023\n\nNăm 2023 huyện Bắc Mê đạt 70,2 điểm "
        f"DDCI. Điểm chỉ số thành phần tính minh bạch {whose} đạt 7,9 điểm.\n"
    )
    assert part_scores(text) == {("huyện Bắc Mê", 70.2, None), ("huyện Bắc Mê", 7.9, "tính minh bạch")}


def test_the_mean_of_a_level_told_behind_another_is_its_own() -> None:
    """*… của cấp sở là 88,7%, cấp huyện là 88,1%*: the second is the mean of cấp huyện."""
    record = headed(
        "PAR INDEX năm 2023 của tỉnh Hà Giang", "Giá trị trung bình PAR INDEX của cấp sở là 88,7%, cấp huyện là 88,1%."
    )
    assert scores(record) == {("cấp sở", 88.7), ("cấp huyện", 88.1)}


def test_a_list_by_place_ranks_each_unit() -> None:
    """*Hạng 1 Sở A (95,1%); hạng 3 huyện B 90%*: a place before a name with its score is that unit's."""
    body = "Kết quả: Hạng 1 Sở Tư pháp (95,1%); hạng 3 Sở Nội vụ (94,05%), hạng 12 xã Bình Sa: 80,5%."
    assert ranks(read(body)) == {("Sở Tư pháp", 1), ("Sở Nội vụ", 3), ("xã Bình Sa", 12)}


@pytest.mark.parametrize("copula", ["thuộc về", "là", "gọi tên"])
def test_a_place_of_a_name_not_read_is_nobodys(copula: str) -> None:
    """A place said to be of a name that is not read is not of the unit told before it."""
    record = headed(
        "Hà Giang công bố DDCI năm 2023",
        f"Huyện Bắc Mê đứng thứ hai với 70,1 điểm, hạng ba {copula} Xyz với 68,8 điểm.",
    )
    assert ("huyện Bắc Mê", 3) not in ranks(record)
