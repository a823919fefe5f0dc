"""Figures told in turn behind several units, lines that list units with their per cent, and what is no score in these."""

from __future__ import annotations

import pytest

from tests.index_pages import ranks, read, scores

SATISFIED = (
    "UBND HUYỆN MỘC AN\nMức độ hài lòng của người dân năm 2023 đạt 90,1%\nĐăng ngày 12/01/2024\n\n"
    "Chỉ số hài lòng (SIPAS) của huyện là 90,1 %. Trong 05 yếu tố:\n+ Tiếp cận dịch vụ: 92,15 %\n"
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Về từng xã: cao nhất là xã Tà Lèng (95,7 %), tiếp đến là xã Bản Lang (94,2 %), xã Dào San (93,6 %); các xã Mù "
            "Sang, Vàng Ma Chải lần lượt đạt 91,1 %, 90,4 %; thấp nhất là xã Mồ Sì San 85,2 %.",
            {
                ("xã Tà Lèng", 95.7),
                ("xã Bản Lang", 94.2),
                ("xã Dào San", 93.6),
                ("xã Mù Sang", 91.1),
                ("xã Vàng Ma Chải", 90.4),
                ("xã Mồ Sì San", 85.2),
            },
        ),
        (
            "Xã Tà Lèng (95,7 điểm), xã Bản Lang (94,2 điểm); xã Mù Sang và xã Pa Vây Sử lần lượt đạt 91,1 điểm và 90,4 điểm.",
            {("xã Tà Lèng", 95.7), ("xã Bản Lang", 94.2), ("xã Mù Sang", 91.1), ("xã Pa Vây Sử", 90.4)},
        ),
        (
            "Sở Nội vụ giành vị trí số 1 (85,9 điểm); Sở Y tế xếp thứ 2, Sở Tư pháp xếp thứ 3, lần lượt đạt 84,3 điểm và 83,5 điểm.",
            {("Sở Nội vụ", 85.9), ("Sở Y tế", 84.3), ("Sở Tư pháp", 83.5)},
        ),
        (
            "Xã Mù Sang đứng thứ 5, xã Dào San đứng thứ 6, xã Mồ Sì San đứng thứ 7, tương ứng đạt 79,2 điểm, 78,4 điểm và 77 điểm.",
            {("xã Mù Sang", 79.2), ("xã Dào San", 78.4), ("xã Mồ Sì San", 77)},
        ),
        ("Xã Mù Sang đứng thứ 5, lần lượt đạt 80,1 điểm và 79,4 điểm ở hai đợt chấm.", set()),
        (
            "Sở Y tế xếp thứ 2, Sở Tư pháp xếp thứ 3, Sở Du lịch xếp thứ 4, lần lượt đạt 84,3 điểm và 83,5 điểm.",
            set(),
        ),
        ("Xã Mù Sang đứng thứ 5, xã Dào San đứng thứ 6, lần lượt tăng 2,1 điểm và 3,4 điểm.", set()),
    ],
)
def test_figures_in_turn_are_of_those_without_one(body: str, found: set[tuple[str, float]]) -> None:
    """bantin gives figures told in turn to as many units as have none yet or were just ranked; to nobody where they differ."""
    assert scores(read(body)) == found


def test_those_told_in_turn_keep_their_places() -> None:
    """bantin keeps the places of units whose scores are told behind them."""
    record = read("Sở Y tế xếp thứ 2, Sở Tư pháp xếp thứ 3 với số điểm lần lượt là 84,3 và 83,5 điểm.")
    assert ranks(record) == {("Sở Y tế", 2), ("Sở Tư pháp", 3)}
    assert scores(record) == {("Sở Y tế", 84.3), ("Sở Tư pháp", 83.5)}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Khối phòng chuyên môn: Phòng Tư pháp 96,3 %; Phòng Nội vụ 95,11 %; Phòng Y tế chỉ đạt 80,73 %.",
            {("Phòng Tư pháp", 96.3), ("Phòng Nội vụ", 95.11), ("Phòng Y tế", 80.73)},
        ),
        (
            "Khối xã: xã Tà Lèng 91,2%; xã Bản Lang: 90,4%; xã Dào San đạt 88,5%, dưới mức huyện giao (89%).",
            {("xã Tà Lèng", 91.2), ("xã Bản Lang", 90.4), ("xã Dào San", 88.5)},
        ),
        ("Khối phòng chuyên môn: Phòng Tư pháp giải quyết 96,3% hồ sơ; Phòng Nội vụ 95,11% số việc.", set()),
        ("Về giải ngân, Phòng Tư pháp 96,3%; Phòng Nội vụ 95,11%.", set()),
        ("Trong số người trả lời nữ chiếm 46,8%, người Tày 7%, nông dân chiếm 51%, còn hộ kinh doanh 9,5%.", set()),
    ],
)
def test_line_of_units_with_their_per_cent(line: str, found: set[tuple[str, float]]) -> None:
    """bantin reads a line that lists units of a group with their per cent, and neither shares of people nor what was set."""
    assert scores(read(line + "\n", SATISFIED)) == {("huyện Mộc An", 90.1), ("huyện Mộc An", 92.15)} | found


@pytest.mark.parametrize(
    ("body", "full", "told"),
    [
        (
            'Huyện giành điểm tối đa ở hai lĩnh vực là "Cải cách thể chế" và "Cải cách tài chính công"; lĩnh vực "Cải cách thủ '
            'tục hành chính" được 13,3/15 điểm.',
            {"Cải cách thể chế", "Cải cách tài chính công"},
            {("Cải cách thủ tục hành chính", 13.3)},
        ),
        (
            "Huyện có điểm tuyệt đối ở cải cách thể chế và cải cách tài chính công; hiện đại hóa hành chính đạt 9,1/12 điểm.",
            {"cải cách thể chế", "cải cách tài chính công"},
            {("hiện đại hóa hành chính", 9.1)},
        ),
        (
            "Huyện mạnh ở hai lĩnh vực là cải cách thể chế và tài chính công; hiện đại hóa hành chính đạt 9,1/12 điểm.",
            set(),
            {("hiện đại hóa hành chính", 9.1)},
        ),
        (
            "Cải cách thể chế; tài chính công; hiện đại hóa hành chính lần lượt đạt 9,1/12 điểm, 8/9 điểm và 7/9 điểm.",
            set(),
            {("Cải cách thể chế", 9.1), ("tài chính công", 8), ("hiện đại hóa hành chính", 7)},
        ),
    ],
)
def test_parts_before_a_semicolon_end_with_their_last(body: str, full: set[str], told: set[tuple[str, float]]) -> None:
    """bantin ends a list of parts at its *và*: the figure behind the next semicolon is of the next part alone."""
    record = read(body)
    assert {s.component for s in record.scores if s.at_max} == full
    assert {(s.component, s.value) for s in record.scores if not s.at_max} == told
