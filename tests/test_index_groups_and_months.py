"""Means of a group and what follows them, units named without their kind, and months that open a sentence."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.index_pages import part_scores, ranks, read, scores, yearly_ranks, yearly_scores

MONTHLY = (
    "XÃ PHÚ BÌNH\nTỈNH THÁI NGUYÊN\nTháng 1/2026, Phú Bình đứng thứ 6/92 về phục vụ người dân, doanh nghiệp\n05/02/2026\n\n"
    "Tháng 01/2026 xã Phú Bình đạt 94,67 điểm Bộ chỉ số phục vụ người dân, doanh nghiệp, đứng thứ 6/92 xã, phường của tỉnh. "
)
NOW = ("xã Phú Bình", None, 94.67, "2026")
HEADLINE = "UBND TỈNH LÀO CAI\nKết quả Chỉ số cải cách hành chính năm 2020\nĐăng ngày 12/01/2021\n\n"


@pytest.mark.parametrize(
    ("body", "group", "mean"),
    [
        ("Giá trị trung bình Chỉ số của các sở là 87,39%, cao hơn 1,75% so với năm 2019.", "các sở", 87.39),
        ("Giá trị trung bình chỉ số các huyện đạt 84,2%.", "các huyện", 84.2),
    ],
)
def test_mean_of_the_index_of_a_group(body: str, group: str, mean: float) -> None:
    """bantin gives the mean *chỉ số của các sở* to the group, and what follows without a subject is the group's too."""
    rest = " Trong 7 chỉ số thành phần, hiện đại hóa hành chính đạt 84,12%, còn cải cách tổ chức bộ máy chỉ 81,4%.\n"
    before = "Sở Y tế đứng cuối, 71,53%, xếp ngay trên là Sở Du lịch với 72,06%."
    assert part_scores(f"{HEADLINE}{before}{body}{rest}") >= {
        (group, mean, None),
        (group, 84.12, "hiện đại hóa hành chính"),
        (group, 81.4, "cải cách tổ chức bộ máy"),
    }


def test_mean_in_brackets_is_a_group_s_own() -> None:
    """bantin reads what a part has on average in brackets where a group's mean was told, and not of one unit."""
    rest = " Trong 7 chỉ số thành phần, cải cách thể chế đạt cao nhất (trung bình 92,7%), hiện đại hóa hành chính đạt 84,12%.\n"
    of_group = part_scores(f"{HEADLINE}Giá trị trung bình chỉ số của các sở là 87,39%.{rest}")
    assert ("các sở", 92.7, "cải cách thể chế") in of_group
    of_one = part_scores(f"{HEADLINE}Sở Y tế đạt 87,39%.{rest}")
    assert 92.7 not in {value for _, value, _ in of_one}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Kết quả 7/7 xã trên 80 điểm: xã Tà Lèng 93,4 điểm; Bản Lang 91,15; Dào San 90,6; Mù Sang 88,25.",
            {("xã Tà Lèng", 93.4), ("xã Bản Lang", 91.15), ("xã Dào San", 90.6), ("xã Mù Sang", 88.25)},
        ),
        (
            "Điểm của 4 xã: xã Tà Lèng 93,4; Bản Lang 91,15; Dào San 90,6; Mù Sang 88,25 điểm.",
            {("xã Tà Lèng", 93.4), ("xã Bản Lang", 91.15), ("xã Dào San", 90.6), ("xã Mù Sang", 88.25)},
        ),
        (
            "Kết quả 5/5 xã trên 80 điểm: xã Tà Lèng 93,4 điểm; Bản Lang 91,15 ha; Dào San 90,6 tấn.",
            {("xã Tà Lèng", 93.4)},
        ),
        ("Kết quả 7/7 xã đạt chuẩn: thôn Nà Lốc 93,4 điểm; Bản Lang 91,15; Dào San 90,6.", set()),
    ],
)
def test_rows_whose_first_repeats_the_kind(body: str, found: set[tuple[str, float]]) -> None:
    """bantin reads units by their bare names where the first of the list has the kind that its head tells."""
    assert scores(read(body)) == found


def test_number_ranked_holds_for_a_bare_name_of_the_same_line() -> None:
    """bantin counts a last place from the number that its own line tells for another unit, where the name has no kind."""
    body = "Huyện đạt 81,7%, xếp thứ 7/9 huyện, thị xã, thành phố. Thị xã Sa Pa đứng đầu với 90,4%; Mường Khương đội sổ, 74,6%."
    assert ranks(read(body)) == {("huyện Mộc An", 7), ("thị xã Sa Pa", 1), ("Mường Khương", 9)}
    assert ranks(read("Thị xã Sa Pa đứng đầu với 90,4%; Mường Khương đội sổ, 74,6%.")) == {
        ("thị xã Sa Pa", 1),
        ("Mường Khương", -1),
    }


@pytest.mark.parametrize(
    ("rest", "score", "rank"),
    [
        ("Tháng 12/2025 xã ở vị trí thứ 19 với 89,3 điểm.", (89.3, "2025"), (19, "2025")),
        ("Tháng 11/2025, xã được 86,4 điểm, đứng thứ 40/92.", (86.4, "2025"), (40, "2025")),
    ],
)
def test_month_that_opens_a_sentence(rest: str, score: tuple[float, str], rank: tuple[int, str]) -> None:
    """bantin dates figures of the index measured month by month by the month that opens their sentence."""
    record = extract(f"{MONTHLY}{rest} Xã quyết tâm giữ vững kết quả.\n")
    assert yearly_scores(record) == {NOW, ("xã Phú Bình", None, *score)}
    assert yearly_ranks(record) == {("xã Phú Bình", None, 6, "2026"), ("xã Phú Bình", None, *rank)}


def test_month_of_other_things_dates_nothing() -> None:
    """bantin takes no year from a month told of what is no figure of the index."""
    record = extract(f"{MONTHLY}Tháng 12/2025 xã nhận 1.806 hồ sơ. Xã giữ vững kết quả.\n")
    assert yearly_scores(record) == {NOW}
