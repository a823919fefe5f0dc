"""Parts told behind their points or in brackets, ranges of places, groups that hold no place."""

from __future__ import annotations

import pytest

from tests.index_pages import headed, part_scores, parts, ranks, read, scores


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Huyện Mộc An đạt 12,5/15 điểm về cải cách thể chế (hạng 2), 17,25/18 điểm về cải cách thủ tục hành chính (hạng 1) "
            "và 9/12 điểm về hiện đại hóa hành chính (hạng 5).",
            {("cải cách thể chế", 12.5), ("cải cách thủ tục hành chính", 17.25), ("hiện đại hóa hành chính", 9.0)},
        ),
        (
            "Huyện được 7,5/10 điểm về tài chính công (đứng thứ 4), 8,25/12 điểm về cải cách tổ chức bộ máy (thứ 3/9).",
            {("tài chính công", 7.5), ("cải cách tổ chức bộ máy", 8.25)},
        ),
    ],
)
def test_a_part_behind_its_points_whose_word_its_label_shares(body: str, told: set[tuple[str, float]]) -> None:
    """Of *12,5/15 điểm về X (hạng 2), 17,25/18 điểm về Y*, the first points are of X."""
    assert {(part, value) for part, value, _ in parts(read(body))} == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Hai chỉ số giảm là Tiếp cận đất đai (còn 6,4 điểm, giảm 0,3 điểm) và Đào tạo lao động (chỉ còn 7,1 điểm).",
            {("Tiếp cận đất đai", 6.4), ("Đào tạo lao động", 7.1)},
        ),
        (
            "Ba chỉ số tăng điểm gồm Chi phí thời gian (lên 7,3 điểm), Tính minh bạch (đạt 6,9 điểm) và Tính năng động (8,2 điểm, tăng 0,7 điểm).",
            {("Chi phí thời gian", 7.3), ("Tính minh bạch", 6.9), ("Tính năng động", 8.2)},
        ),
        ("Các chỉ số giảm: Tính minh bạch (0,4 điểm), Chi phí thời gian (0,2 điểm).", set()),
        ("Hai chỉ số giảm là Tính minh bạch (mất 1,5 điểm) và Tính năng động (kém 0,5 điểm).", set()),
    ],
)
def test_where_a_part_that_moved_stands(body: str, told: set[tuple[str, float]]) -> None:
    """Points in a bracket that says *còn*, *lên*, *đạt* or tells the move apart are where the part stands."""
    found = part_scores(f"UBND HUYỆN MỘC AN\nChỉ số DDCI năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n{body}\n")
    assert {(part, value) for _, value, part in found} == told


@pytest.mark.parametrize(
    "range_",
    [
        "các vị trí từ thứ nhất đến thứ ba lần lượt thuộc về",
        "từ vị trí thứ nhất đến vị trí thứ ba là",
        "các thứ hạng từ nhất đến ba lần lượt là",
        "xếp từ thứ nhất đến thứ ba lần lượt là",
    ],
)
def test_a_range_of_places_begins_with_the_first(range_: str) -> None:
    """The first place of a range is the first named behind it, not that of the unit told before."""
    told = read(
        f"Xã Tân Lập đạt 91,2 điểm, đứng thứ 4; {range_} xã Bình Thủy (95,8 điểm), xã Cò Nòi (95 điểm) và xã Phú Mỹ (94,1 điểm)."
    )
    assert ranks(told) == {("xã Tân Lập", 4), ("xã Bình Thủy", 1), ("xã Cò Nòi", 2), ("xã Phú Mỹ", 3)}


@pytest.mark.parametrize(
    "body",
    [
        "Từ vị trí thứ nhất đến vị trí thứ ba thuộc về các xã khác.",
        "Từ hạng nhất đến hạng tư năm ngoái đều đổi chủ.",
        "Bộ phận một cửa tiếp dân từ thứ hai đến thứ sáu.",
    ],
)
def test_a_range_without_names_is_nobody_s(body: str) -> None:
    """A range of places behind which nobody is named places nobody."""
    assert ranks(read(f"Xã Tân Lập đạt 91 điểm, đứng thứ 5. {body}")) == {("xã Tân Lập", 5)}


@pytest.mark.parametrize(
    "heading",
    [
        "Kết quả các đơn vị đứng đầu và cuối bảng như sau:",
        "Các xã dẫn đầu và đội sổ đều cử đại biểu dự.",
        "Xếp cuối bảng vì chậm số hóa, các đơn vị này phải giải trình.",
        "Đứng thứ 2 chưa phải là mục tiêu.",
    ],
)
def test_a_group_whose_mean_is_told_holds_no_place(heading: str) -> None:
    """Behind the mean of a group, words for a first or last place do not place the group."""
    body = f"Chỉ số CCHC trung bình của 33 xã, thị trấn đạt 84,37 điểm. {heading}"
    told = headed("Huyện Mộc An công bố chỉ số cải cách hành chính năm 2023", body)
    assert scores(told) == {("33 xã, thị trấn", 84.37)}
    assert ranks(told) == set()
