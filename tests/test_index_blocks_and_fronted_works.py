"""Sentences that turn to another block or another index; leaders in apposition; places behind scores of parts."""

from __future__ import annotations

import pytest

from tests.index_pages import headed, ranks, read, scores


@pytest.mark.parametrize(
    "opening",
    [
        "Khối huyện chứng kiến Chư Xyh thăng hạng mạnh, từ thứ 12 lên thứ 2 (69,4 điểm).",
        "Ở khối huyện, nơi kia vươn từ thứ 12 lên thứ 2.",
        "Còn khối địa phương thì tụt xuống thứ 12.",
        "Sở Xây dựng nhận phê bình; khối huyện thì nơi này dẫn đầu với 91,5 điểm, nơi kia cuối bảng với 60,2 điểm.",
    ],
)
def test_a_sentence_about_another_block_is_not_of_the_unit_before_it(opening: str) -> None:
    """A sentence that turns to another block of units leaves the unit told of before it."""
    record = headed("Hà Giang công bố DDCI năm 2023", f"Sở Xây dựng xếp thứ 16 với 66,2 điểm. {opening}")
    assert ranks(record) == {("Sở Xây dựng", 16)}
    assert {pair for pair in scores(record) if pair[0]} == {("Sở Xây dựng", 66.2)}


def test_a_block_in_front_of_its_units_takes_nothing_from_them() -> None:
    """Units named behind the block have their figures as ever."""
    body = "Sở Y tế đứng đầu với 91,2 điểm. Khối huyện, huyện Bắc Mê đứng đầu với 88,4 điểm, huyện Quản Bạ thứ hai."
    record = headed("Hà Giang công bố DDCI năm 2023", body)
    assert ranks(record) == {("Sở Y tế", 1), ("huyện Bắc Mê", 1), ("huyện Quản Bạ", 2)}


@pytest.mark.parametrize(
    ("front", "index"),
    [
        ("Về chuyển đổi số", "DTI"),
        ("Còn về chuyển đổi số", "DTI"),
        ("Về cải cách hành chính", "PAR INDEX"),
        ("Về DDCI", "DDCI"),
    ],
)
def test_a_work_in_front_of_its_sentence_names_the_index(front: str, index: str) -> None:
    """*Về chuyển đổi số, A đạt 92,3 điểm* tells of DTI, whatever index was spoken of before."""
    body = f"Về DDCI, dẫn đầu là thành phố Hà Giang (87,4 điểm). {front}, huyện Bắc Mê đạt 92,3 điểm, xếp thứ nhất."
    record = headed("Công bố chỉ số CCHC, DDCI và chuyển đổi số năm 2023", body)
    assert {(s.index, s.value) for s in record.scores} == {("DDCI", 87.4), (index, 92.3)}
    assert {(r.index, r.rank) for r in record.rankings} == {("DDCI", 1), (index, 1)}


@pytest.mark.parametrize("who", ["địa phương", "tỉnh", "nơi"])
def test_a_leader_in_apposition_has_the_bracket_behind_it(who: str) -> None:
    """*So với A - địa phương đứng đầu (73,02 điểm), B kém 12 điểm*: place and points are A's."""
    body = f"PCI 2021 của Hà Giang đạt 60,5 điểm, đứng thứ 58. So với Quảng Ninh - {who} đứng đầu (73,02 điểm), Hà Giang kém 12,52 điểm."
    record = headed("PCI 2021 của tỉnh Hà Giang", body)
    assert scores(record) == {("Hà Giang", 60.5), ("Quảng Ninh", 73.02)}
    assert ranks(record) == {("Hà Giang", 58), ("Quảng Ninh", 1)}


def test_a_place_behind_the_score_of_a_part_not_read_is_not_of_the_whole() -> None:
    """A place right behind a score whose maximum shows that it is of a part is no place in the whole index."""
    body = "Năm 2023 huyện Mộc An đạt 83,26 điểm, xếp thứ 7/10. Kết quả xin ý kiến bà con chỉ đạt 25,1/32 điểm, thấp nhất tỉnh."
    assert ranks(read(body)) == {("huyện Mộc An", 7)}


def test_the_last_in_several_tables_is_who_is_named_behind() -> None:
    """*Đứng cuối ở cả ba bảng xếp hạng đều là X* is nothing of the unit told before it."""
    body = "Huyện Bắc Mê đạt 92,3 điểm, xếp thứ nhất. Đứng cuối ở cả ba bảng xếp hạng đều là Tân Xyz."
    assert ("huyện Bắc Mê", -1) not in ranks(headed("Công bố DDCI năm 2023 tỉnh Hà Giang", body))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Đứng cuối trong 20 xã là xã Tân Kha được 47,6 điểm, trên Tân Kha một bậc là xã Bàn Lộc 55,1 điểm.",
            {("xã Tân Kha", 20), ("xã Bàn Lộc", 19)},
        ),
        (
            "Xã Tân Kha xếp thứ 8 với 77,1 điểm; đứng ngay trên xã Tân Kha một bậc là xã Bàn Lộc.",
            {("xã Tân Kha", 8), ("xã Bàn Lộc", 7)},
        ),
        (
            "Xã Tân Kha xếp cuối với 57,1 điểm, trên Tân Kha 1 bậc là xã Bàn Lộc.",
            {("xã Tân Kha", -1), ("xã Bàn Lộc", -2)},
        ),
        ("Xã Tân Kha được 77,1 điểm; trên xã Tân Kha một bậc là xã Bàn Lộc.", set()),
    ],
)
def test_who_stands_a_step_above_is_ranked_before(body: str, expected: set[object]) -> None:
    """*Trên A một bậc là B*: B has the place before that of A, where A's is told."""
    assert ranks(read(body)) == expected


def test_a_block_that_has_its_leader() -> None:
    """*Khối huyện có A dẫn đầu* ranks A, named without its kind; *nơi kia* is nobody."""
    body = "Sở Xây dựng xếp thứ 16. Khối huyện có Chư Xyh dẫn đầu với 91,5 điểm, nơi kia cuối bảng."
    assert ranks(headed("Hà Giang công bố DDCI năm 2023", body)) == {("Sở Xây dựng", 16), ("Chư Xyh", 1)}
