"""Figures told further: in a part by a second unit, of the year compared with, of a unit that a sentence opens with."""

from __future__ import annotations

import pytest

from tests.index_pages import headed, ranks, read, scores, yearly_ranks, yearly_scores

PART = "cải cách thể chế"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Nội dung cải cách thể chế bình quân 5,8/10 điểm, xã Lũng Hồ có 4,5 điểm, xã Ngam La 3,9 điểm.",
            {(None, 5.8), ("xã Lũng Hồ", 4.5), ("xã Ngam La", 3.9)},
        ),
        (
            "Về cải cách thể chế, xã Du Già đạt 7/8 điểm, xã Mậu Duệ 6,5/8 điểm.",
            {("xã Du Già", 7), ("xã Mậu Duệ", 6.5)},
        ),
        ("Lĩnh vực cải cách thể chế, cao nhất là xã Du Tiến 9,5/10 điểm.", {("xã Du Tiến", 9.5)}),
        ("Nội dung cải cách thể chế xã Bạch Đích đạt 5,8/10 điểm.", {("xã Bạch Đích", 5.8)}),
        ("Riêng nội dung cải cách thể chế, 11/11 xã, thị trấn đều đạt 8/8 điểm.", {("xã, thị trấn", 8)}),
    ],
)
def test_a_part_holds_for_the_next_unit(body: str, found: set[tuple[str | None, float]]) -> None:
    """Points out of as many, or too few for the whole, are of the part that the words before them tell."""
    assert {(s.subject.name if s.subject else None, s.value) for s in read(body).scores} == found
    assert {s.component for s in read(body).scores} == {PART}


def test_a_part_does_not_hold_for_points_of_the_whole() -> None:
    """Points beyond a part's maximum are of the whole index."""
    record = read("Nội dung cải cách thể chế xã Mậu Duệ đạt 5,8/10 điểm, xã Lũng Hồ được 84,5 điểm.")
    assert {(s.value, s.component) for s in record.scores} == {(5.8, PART), (84.5, None)}


def test_points_far_below_those_of_others_are_no_whole() -> None:
    """A tenth of what another unit has is of a part that was not read."""
    assert scores(read("Xã Mậu Duệ đạt 85,8 điểm. Xã Lũng Hồ được 8,5 điểm.")) == {("xã Mậu Duệ", 85.8)}
    both = read("DTI của xã Mậu Duệ đạt 152,5 điểm. DTI cấp huyện của huyện Mộc An đạt 0,5418 điểm.")
    assert scores(both) == {("xã Mậu Duệ", 152.5), ("huyện Mộc An", 0.5418)}


def test_a_share_of_units_not_named_has_no_score() -> None:
    """What some units reached, not told which, is no fact; what all of a kind reached is theirs."""
    assert not read("Riêng nội dung cải cách thể chế, 7/11 xã đạt điểm tối đa 8/8 điểm.").scores


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("Huyện xếp thứ 5/9, tụt 4 bậc so với năm 2021 là năm huyện đạt 88,4 điểm.", "2021"),
        ("Huyện xếp thứ 4, giảm 1 bậc so với năm 2022, vốn là năm huyện đạt 88,4 điểm.", "2022"),
        ("So với năm 2020, khi huyện mới có 88,4 điểm, năm 2023 huyện đã lên hạng 3.", "2020"),
        ("Sau khi đạt 88,4 điểm, hạng 9 của năm 2022, năm 2023 huyện lên hạng 4.", "2022"),
        ("Từ chỗ chỉ đạt 88,4 điểm, đứng thứ 9 năm 2022, huyện đã lên hạng 4.", "2022"),
        ("Huyện xếp thứ 4, tăng 2 bậc so với năm 2022 là nhờ huyện đạt 88,4 điểm.", "2023"),
        ("Huyện đạt 88,4 điểm, hạng 4 của năm 2023.", "2023"),
        ("Năm 2020 huyện đạt 70,1 điểm; 2021 đạt 88,4 điểm; 2022 còn 72,9 điểm.", "2021"),
    ],
)
def test_figures_of_the_year_told_with_them(body: str, year: str) -> None:
    """A score is of the year that its words tell: the one compared with, the one left, a year alone that goes on."""
    assert ("huyện Mộc An", None, 88.4, year) in yearly_scores(read(body))


def test_years_alone_go_on_with_one_told() -> None:
    """A year without its word begins a clause of places, too; a number of households does not."""
    body = "Năm 2021 huyện xếp thứ 7; 2022 xếp thứ 5, năm 2023 vươn lên thứ 3."
    assert {(rank, year) for _, _, rank, year in yearly_ranks(read(body))} == {(7, "2021"), (5, "2022"), (3, "2023")}
    body = "Năm 2021 huyện xếp thứ 7; 2022 hộ dân được hỏi, năm 2023 vươn lên thứ 3."
    assert {(rank, year) for _, _, rank, year in yearly_ranks(read(body))} == {(7, "2021"), (3, "2023")}


@pytest.mark.parametrize(
    ("body", "unit"),
    [
        ("Tại xã Tân Lập, nơi có chỉ số CCHC cao nhất huyện với 80,5 điểm, cán bộ trực cả thứ bảy.", "xã Tân Lập"),
        ("Ở thị trấn Đồi Chè, đơn vị đứng cuối bảng với 80,5 điểm, mới có một cán bộ.", "thị trấn Đồi Chè"),
        ("Còn tại xã Nà Bó, địa phương xếp thứ hai với 80,5 điểm, dân được hẹn qua Zalo.", "xã Nà Bó"),
        ("Với xã Tân Lập, điểm CCHC năm 2023 là 80,5 điểm.", "xã Tân Lập"),
        ("Tại xã Tân Lập, nơi có 12 thôn, huyện đã chấm lại được 80,5 điểm.", "huyện Mộc An"),
        ("Với xã Tân Lập, huyện đã bàn nhiều lần; năm 2023 huyện đạt 80,5 điểm.", "huyện Mộc An"),
    ],
)
def test_whom_a_sentence_opens_with(body: str, unit: str) -> None:
    """A place told right behind the unit that a sentence opens with is its own; where it only tells where, it is not."""
    assert scores(read(body)) == {(unit, 80.5)}


def test_table_of_the_unit_that_the_line_above_opens_with() -> None:
    """The parts in a table are of the unit that the line above names: *Với xã A, điểm từng lĩnh vực như sau:*."""
    table = "Lĩnh vực\nĐiểm tối đa\nĐiểm đạt\nCải cách thể chế\n10\n8,5\nCải cách tài chính công\n9\n7,25\nChính quyền số\n16\n12,4\n"
    record = read(f"Với xã Tân Lập, điểm từng lĩnh vực như sau:\n{table}")
    assert scores(record) == {("xã Tân Lập", 8.5), ("xã Tân Lập", 7.25), ("xã Tân Lập", 12.4)}


def test_order_told_by_words_at_the_head_of_clauses() -> None:
    """*Nhất là A, 95,5 điểm; nhì B, …; ba C, …* ranks each; *nhất là* above all does not."""
    body = "Xếp hạng các xã: Nhất là xã Lũng Hồ, 95,5 điểm; nhì xã Mậu Duệ, 93,2 điểm; ba xã Ngam La, 92 điểm."
    assert ranks(read(body)) == {("xã Lũng Hồ", 1), ("xã Mậu Duệ", 2), ("xã Ngam La", 3)}
    assert not read("Nhiều xã còn thấp. Nhất là xã Lũng Hồ, 65 điểm; xã Mậu Duệ 66 điểm.").rankings
    assert ranks(read("Xã Lũng Hồ đứng thứ hai 154,25 điểm.")) == {("xã Lũng Hồ", 2)}


def test_place_before_what_the_unit_is() -> None:
    """A place stays the unit's where the sentence goes on with what it is: *xếp thứ 8/11 nhưng là địa phương …*."""
    assert ranks(read("Huyện Mèo Vạc xếp thứ 8/11 nhưng là địa phương có mức tăng lớn nhất.")) == {("huyện Mèo Vạc", 8)}
    assert ranks(read("Xã Lũng Hồ xếp thứ ba và là đơn vị vùng cao duy nhất.")) == {("xã Lũng Hồ", 3)}


def test_a_department_joined_to_an_office_of_the_state() -> None:
    """A Sở and the province's Kho bạc, told one behind the other, are two with a place each."""
    body = (
        "Dẫn đầu là Sở Tư pháp (90 điểm), hai vị trí kế tiếp thuộc về Sở Nội vụ và Kho bạc Nhà nước tỉnh"
        " với số điểm lần lượt là 79,5 điểm và 78,9 điểm."
    )
    record = headed("Công bố chỉ số CCHC năm 2023 của các sở, ngành", body)
    assert ranks(record) == {("Sở Tư pháp", 1), ("Sở Nội vụ", 2), ("Kho bạc Nhà nước tỉnh Hà Giang", 3)}
    assert ("Sở Nội vụ", 79.5) in scores(record)


def test_maxima_in_brackets_where_the_story_says_so() -> None:
    """The number in the bracket behind a part's points is their maximum where the line above says what stands there."""
    rows = "- Cải cách thể chế: 5,6 (7)\n- Cải cách tài chính công: 6,4 (9)"
    told = read(f"Huyện đạt 84 điểm.\nKết quả chi tiết của huyện (trong ngoặc là điểm tối đa):\n{rows}")
    assert {(s.value, s.max) for s in told.scores} == {(84, None), (5.6, 7), (6.4, 9)}
    assert {s.max for s in read(f"Huyện đạt 84 điểm.\nKết quả chi tiết của huyện:\n{rows}").scores} <= {None}


def test_points_that_a_part_left() -> None:
    """*Tính minh bạch từ 6,5 xuống còn 5,87 điểm* tells two scores of the part, the first of a year not told."""
    record = read("Tính minh bạch từ 6,5 xuống còn 5,87 điểm, chi phí thời gian giảm từ 7,1 còn 6,64 điểm.")
    assert {(s.value, s.year) for s in record.scores} == {(6.5, None), (5.87, "2023"), (7.1, None), (6.64, "2023")}
    assert not read("Tính minh bạch từ 6,5 lần xuống còn 5,87 lần.").scores


def test_index_that_a_unit_is_among_the_best_in() -> None:
    """*nằm trong tốp đầu tỉnh về chuyển đổi số, đạt …* goes on with the index of that work."""
    record = read("Huyện nhiều năm nằm trong tốp đầu tỉnh về chuyển đổi số, năm 2022 đạt 812 điểm.")
    assert {(s.index, s.value, s.year) for s in record.scores} == {("DTI", 812, "2022")}
