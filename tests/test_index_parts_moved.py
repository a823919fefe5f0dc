"""Parts of an index told as moved, and units that another one only stands behind."""

from __future__ import annotations

import pytest

from tests.index_pages import headed, part_scores, ranks, read, scores, whose, yearly_ranks, yearly_scores

_PAGE = "UBND TỈNH HẬU GIANG\nPCI năm 2021 của tỉnh Hậu Giang\nĐăng ngày 12/05/2022\n\nPCI 2021 của Hậu Giang được công bố.\n"
_HG = "Hậu Giang"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Hậu Giang đạt 66,2 điểm, đứng thứ 9, sau Cần Thơ, Bến Tre, An Giang, Long An; chi phí thời gian 7,2 điểm.",
            {(_HG, 66.2, None), (_HG, 7.2, "chi phí thời gian")},
        ),
        (
            "Hậu Giang được 66,2 điểm, hạng 4 đồng bằng sông Cửu Long sau Đồng Tháp, An Giang và Cà Mau, nhưng tính minh bạch chỉ đạt 5,2 điểm.",
            {(_HG, 66.2, None), (_HG, 5.2, "tính minh bạch")},
        ),
        (
            "Hậu Giang đứng thứ 9 (sau Cần Thơ, Bến Tre); thiết chế pháp lý được 7,1 điểm.",
            {(_HG, 7.1, "thiết chế pháp lý")},
        ),
        (
            "Sau Cần Thơ, Bến Tre và An Giang, Hậu Giang đạt 66,2 điểm.",
            {(_HG, 66.2, None)},
        ),
        (
            "Xếp sau là Cần Thơ 65,1 điểm và An Giang 64,2 điểm.",
            {("Cần Thơ", 65.1, None), ("An Giang", 64.2, None)},
        ),
    ],
)
def test_units_stood_behind(body: str, told: set[tuple[str, float, str | None]]) -> None:
    """Nothing of the clause is of those listed behind *sau*: they only say behind whom a unit stands."""
    assert {(name and name.removeprefix("tỉnh "), n, part) for name, n, part in part_scores(_PAGE + body)} == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Nhóm tăng: tiếp cận đất đai (từ 6,1 lên 7,2), tính minh bạch (5,5 lên 6,3).",
            {("tiếp cận đất đai", 6.1), ("tiếp cận đất đai", 7.2), ("tính minh bạch", 5.5), ("tính minh bạch", 6.3)},
        ),
        (
            "Hai chỉ số đi xuống là chi phí thời gian (từ 7,82 xuống còn 7,04) và đào tạo lao động (6,1 xuống 5,75).",
            {
                ("chi phí thời gian", 7.82),
                ("chi phí thời gian", 7.04),
                ("đào tạo lao động", 6.1),
                ("đào tạo lao động", 5.75),
            },
        ),
        (
            "Ba chỉ số giảm là đào tạo lao động còn 5,6, thiết chế pháp lý 7,1, hỗ trợ doanh nghiệp 5,22.",
            {("đào tạo lao động", 5.6), ("thiết chế pháp lý", 7.1), ("hỗ trợ doanh nghiệp", 5.22)},
        ),
        (
            "Giảm sâu nhất là gia nhập thị trường (6,42 điểm), tính năng động (5,1 điểm).",
            {("gia nhập thị trường", 6.42), ("tính năng động", 5.1)},
        ),
        (
            "Thiết chế pháp lý giữ được 7,4 điểm, chi phí thời gian lên 7,9 điểm, tiếp cận đất đai dừng ở 6,12 điểm.",
            {("Thiết chế pháp lý", 7.4), ("chi phí thời gian", 7.9), ("tiếp cận đất đai", 6.12)},
        ),
        ("Các chỉ số giảm gồm đào tạo lao động 0,6, thiết chế pháp lý 0,1, hỗ trợ doanh nghiệp 0,22.", set()),
        ("Nhóm tăng: tiếp cận đất đai (0,61), tính minh bạch (0,13).", set()),
        ("Chỉ số giảm nhiều nhất: thiết chế pháp lý (1,2 điểm), tính minh bạch (0,8 điểm).", set()),
        ("Giảm sâu nhất là gia nhập thị trường (0,42 điểm), tính năng động (0,1 điểm).", set()),
    ],
)
def test_parts_that_moved(body: str, told: set[tuple[str, float]]) -> None:
    """The points that moved parts stand at are scores, those that they won or lost are none."""
    assert {(part, n) for _, n, part in part_scores(_PAGE + body)} == told


def test_points_left_are_of_no_year() -> None:
    """Of *từ 6,1 lên 7,2* the second is of the index's year, the first of one not told."""
    record = read("PCI 2021 của tỉnh Hậu Giang: tính minh bạch (từ 5,2 lên 6,1).", head="")
    part = "tính minh bạch"
    assert yearly_scores(record) == {("tỉnh Hậu Giang", part, 5.2, None), ("tỉnh Hậu Giang", part, 6.1, "2021")}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("so với hạng 8 cả nước của năm 2020 thì vị trí 19 là một bước lùi.", {(8, "2020"), (19, "2021")}),
        ("từ hạng 30 toàn quốc năm 2019 lên hạng 12.", {(30, "2019"), (12, "2021")}),
        ("xếp thứ 12 toàn quốc, hạng 20 cả nước của năm 2018 đã lùi xa.", {(12, "2021"), (20, "2018")}),
        ("xếp thứ 12 toàn quốc.", {(12, "2021")}),
    ],
)
def test_year_behind_whole_country(body: str, told: set[tuple[int, str]]) -> None:
    """The year behind *hạng 8 cả nước* is the rank's and not that of what follows."""
    record = headed("PCI năm 2021 của tỉnh Hà Giang", f"PCI 2021 của Hà Giang đạt 62,5 điểm; {body}")
    assert {(rank, year) for _, _, rank, year in yearly_ranks(record)} == told


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("Không lọt tốp 30 như kỳ vọng, song Hà Giang vẫn đạt 64,5 điểm.", 64.5),
        ("Ngoài dự kiến của nhiều người, Hà Giang đạt 64,1 điểm.", 64.1),
        ("Trái kỳ vọng, Hà Giang chỉ đạt 61,1 điểm.", 61.1),
        ("Tỉnh kỳ vọng Hà Giang đạt 68 điểm.", None),
        ("Hà Giang dự kiến đạt 68,5 điểm.", None),
    ],
)
def test_hopes_compared_with(body: str, value: float | None) -> None:
    """What is told beside *như kỳ vọng* was reached; what is hoped for was not."""
    assert {n for _, n in scores(headed("PCI năm 2021 của tỉnh Hà Giang", body))} == ({value} if value else set())


def test_best_since_a_year() -> None:
    """The year since which a score is the best is neither the score's nor that of the one before."""
    record = headed("PCI năm 2023", "Hà Giang có điểm cao nhất kể từ năm 2015: 67,2 điểm, hơn năm trước (66,1).")
    assert {(s.value, s.year) for s in record.scores} == {(67.2, "2023"), (66.1, None)}
    assert {whose(s) for s in record.scores} == {"Hà Giang"}
    assert ranks(record) <= {("Hà Giang", 1)}
