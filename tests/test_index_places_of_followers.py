"""Places told behind several names at once, in a bracket behind a score, and parts named in quotes."""

from __future__ import annotations

import pytest

from tests.index_pages import part_ranks, part_scores, ranks, read, scores

PCI = "CỔNG THÔNG TIN TỈNH HÀ GIANG\nHà Giang công bố Chỉ số PCI năm 2023\nĐăng ngày 12/05/2024\n\n"
PGI = "CỔNG THÔNG TIN TỈNH HÀ GIANG\nHà Giang công bố Chỉ số Xanh PGI năm 2023\nĐăng ngày 12/05/2024\n\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Đứng đầu bảng là Sở Tài chính (91,2 điểm), Sở Nội vụ và Sở Y tế theo sau ở các vị trí thứ 2, thứ 3.",
            {("Sở Tài chính", 1), ("Sở Nội vụ", 2), ("Sở Y tế", 3)},
        ),
        (
            "Quán quân năm nay là xã Tà Lèng (88,4 điểm), xã Bản Lang và xã Dào San bám đuổi ở vị trí thứ 2 và thứ 3.",
            {("xã Tà Lèng", 1), ("xã Bản Lang", 2), ("xã Dào San", 3)},
        ),
        (
            "Dẫn đầu là huyện Mường Nhé với 87,2 điểm, huyện Tủa Chùa và huyện Nậm Pồ xếp các vị trí thứ 2, thứ 3.",
            {("huyện Mường Nhé", 1), ("huyện Tủa Chùa", 2), ("huyện Nậm Pồ", 3)},
        ),
        (
            "Dẫn đầu là huyện Mường Nhé (87,2 điểm), huyện Tủa Chùa, huyện Điện Biên và huyện Nậm Pồ lần lượt giữ vị trí "
            "thứ 2, thứ 3 và thứ 4.",
            {("huyện Mường Nhé", 1), ("huyện Tủa Chùa", 2), ("huyện Điện Biên", 3), ("huyện Nậm Pồ", 4)},
        ),
        (
            "Đứng đầu là xã Tà Lèng (91 điểm), xã Bản Lang và xã Dào San đồng hạng ở vị trí thứ 2.",
            {("xã Tà Lèng", 1), ("xã Bản Lang", 2), ("xã Dào San", 2)},
        ),
        (
            "Quán quân là Sở Nội vụ (91 điểm), Sở Y tế và Sở Tư pháp đều ở vị trí thứ hai.",
            {("Sở Nội vụ", 1), ("Sở Y tế", 2), ("Sở Tư pháp", 2)},
        ),
        ("Sở Nội vụ, Sở Y tế và Sở Tư pháp ở các vị trí thứ 2, thứ 3.", set()),
    ],
)
def test_followers_have_the_places_told_behind_them(body: str, found: set[tuple[str, int]]) -> None:
    """bantin gives names behind the leader the places told for them; of places fewer than names it tells none."""
    assert ranks(read(body)) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Sau huyện Mường Nhé trên bảng xếp hạng là huyện Tủa Chùa 85,3 điểm (thứ hai), huyện Nậm Pồ 84,1 điểm (thứ ba).",
            {("huyện Tủa Chùa", 2), ("huyện Nậm Pồ", 3)},
        ),
        (
            "Sở Tư pháp đạt 85,3 điểm (thứ năm), Sở Y tế đạt 80,1 điểm (thứ chín).",
            {("Sở Tư pháp", 5), ("Sở Y tế", 9)},
        ),
        ("Xã Tà Lèng được 77,5 điểm (thứ tư).", {("xã Tà Lèng", 4)}),
        ("Huyện Tủa Chùa đạt 85,3 điểm (thứ hai tuần tới họp rút kinh nghiệm).", set()),
    ],
)
def test_place_in_words_alone_in_a_bracket(body: str, found: set[tuple[str, int]]) -> None:
    """bantin reads an ordinal that stands alone in the bracket behind a score, not one that goes on as a weekday."""
    assert ranks(read(body)) == found


def test_name_of_a_part_in_quotes_is_all_that_they_hold() -> None:
    """bantin takes a part's name up to the closing quote where the quotes begin with it."""
    body = (
        'Hà Giang đạt 62,1 điểm. "Tính năng động của lãnh đạo tỉnh" 6,41 điểm, xếp hạng 9; "Tiếp cận đất đai" 7,6 điểm, xếp '
        "hạng 4 cả nước.\n"
    )
    assert part_scores(PCI + body) == {
        ("Hà Giang", 62.1, None),
        ("Hà Giang", 6.41, "Tính năng động của lãnh đạo tỉnh"),
        ("Hà Giang", 7.6, "Tiếp cận đất đai"),
    }
    assert part_ranks(PCI + body) == {
        ("Hà Giang", 9, "Tính năng động của lãnh đạo tỉnh"),
        ("Hà Giang", 4, "Tiếp cận đất đai"),
    }


def test_the_four_parts_of_the_green_index() -> None:
    """bantin knows the parts of PGI by name, as it does those of PCI."""
    body = (
        "PGI gồm 4 chỉ số thành phần. Kết quả của Hà Giang: Giảm thiểu ô nhiễm và thiên tai 6,1 điểm; Bảo đảm tuân thủ 5,9 "
        "điểm; Thúc đẩy thực hành xanh 4,86 điểm; Chính sách khuyến khích và dịch vụ hỗ trợ 5,2 điểm.\n"
    )
    assert part_scores(PGI + body) == {
        ("Hà Giang", 6.1, "Giảm thiểu ô nhiễm và thiên tai"),
        ("Hà Giang", 5.9, "Bảo đảm tuân thủ"),
        ("Hà Giang", 4.86, "Thúc đẩy thực hành xanh"),
        ("Hà Giang", 5.2, "Chính sách khuyến khích và dịch vụ hỗ trợ"),
    }


def test_what_stands_in_quotes_without_figures_names_nothing() -> None:
    """bantin reads no part out of a saying in quotes."""
    record = read('Lãnh đạo huyện nói "minh bạch thì dân tin" tới 3 lần.')
    assert scores(record) == set()
