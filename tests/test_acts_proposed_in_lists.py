"""Acts that a list proposes or tells in passing: the status and the giver go from clause to clause."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation


def told(text: str) -> list[tuple[str, str | None, str]]:
    return [(act.award, act.by.name if act.by else None, act.status) for act in extract(text).commendations]


def test_clauses_that_begin_with_an_award_stay_proposed() -> None:
    assert told(
        "Hội đồng nhất trí đề nghị tặng Bằng khen của Bộ trưởng Bộ Y tế cho 3 trạm y tế; Cờ thi đua của UBND tỉnh cho 2 đơn vị "
        "và Giấy khen của Giám đốc Sở Y tế cho 7 đơn vị."
    ) == [
        ("Bằng khen", "Bộ trưởng Bộ Y tế", "proposed"),
        ("Cờ thi đua", "UBND tỉnh", "proposed"),
        ("Giấy khen", "Giám đốc Sở Y tế", "proposed"),
    ]


def test_what_is_added_to_a_proposal_is_proposed() -> None:
    assert told(
        "Hội đồng họp ngày 4/1/2023. Có 5 tập thể được đề nghị tặng Bằng khen của UBND tỉnh. "
        "Ngoài ra, còn có Giấy khen của Giám đốc Sở Y tế cho 9 tập thể."
    ) == [("Bằng khen", "UBND tỉnh", "proposed"), ("Giấy khen", "Giám đốc Sở Y tế", "proposed")]


def test_who_proposes_does_not_give() -> None:
    assert told("Sở Nội vụ tổng hợp danh sách đề nghị tặng Huân chương Lao động cho 4 cá nhân.") == [
        ("Huân chương Lao động", None, "proposed")
    ]


def test_a_headline_tells_who_gives_what_the_body_tells_without_a_giver() -> None:
    text = (
        "Thủ tướng Chính phủ khen thưởng các tập thể, cá nhân chống hạn\n"
        "05/04/2021\n\n"
        "Theo đó, 3 tập thể được tặng bằng khen gồm: Trạm bơm Cầu Sim, Trạm bơm Đò Lươn và Chi cục Thủy lợi."
    )
    assert told(text) == [("bằng khen", "Thủ tướng Chính phủ", "given")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Trạm bơm Cầu Sim có 2 người 3 lần được UBND tỉnh tặng Bằng khen.", "historic"),
        ("Dịp này, 12 người hiến máu 30 lần được UBND tỉnh tặng Bằng khen.", "given"),
    ],
)
def test_how_often_is_history_only_where_it_counts_the_awards(text: str, status: str) -> None:
    (act,) = extract(text).commendations
    assert act.status == status


def test_a_headline_sums_collectives_and_named_units() -> None:
    text = (
        "Bộ Xây dựng tặng Cờ thi đua và Bằng khen cho 4 tập thể\n"
        "07/06/2017\n\n"
        "Bộ trưởng Bộ Xây dựng tặng Cờ thi đua cho 3 tập thể xây cầu năm 2016. "
        "Bộ trưởng Bộ Xây dựng cũng tặng Bằng khen cho Ban Quản lý dự án Sông Gianh."
    )
    found = extract(text).commendations
    assert [count(act) for act in found] == [3, 1]


def count(act: Commendation) -> int:
    return (act.collectives or 0) + (act.units or 0)


def test_years_in_a_row_of_the_merit_do_not_make_an_award_history() -> None:
    text = "Tại hội nghị, Tỉnh đoàn tặng cờ thi đua xuất sắc 3 năm liền cho 9 chi đoàn, tặng bằng khen cho 4 tập thể."
    assert [act.status for act in extract(text).commendations] == ["given", "given"]


def test_what_is_given_beside_an_award_counts_no_receivers_of_it() -> None:
    text = "Hội Làm vườn trao chứng nhận vườn sạch cho 23 đơn vị, tặng giấy khen cho 7 cá nhân."
    assert [(act.award, act.units, act.individuals) for act in extract(text).commendations] == [("giấy khen", None, 7)]


def test_who_hands_over_anothers_award_gives_the_next_one() -> None:
    text = "Ban Thường vụ Tỉnh đoàn trao Bằng khen của Trung ương Đoàn cho 2 chi đoàn; trao Giấy khen cho 5 cá nhân."
    assert told(text) == [
        ("Bằng khen", "Trung ương Đoàn", "given"),
        ("Giấy khen", "Ban Thường vụ Tỉnh đoàn", "given"),
    ]


def test_a_prize_may_bear_a_name_in_small_letters() -> None:
    text = "Tỉnh đoàn trao giải thưởng người trồng rừng giỏi cho 4 cá nhân."
    assert [act.award for act in extract(text).commendations] == ["giải thưởng người trồng rừng giỏi"]


def test_an_award_right_before_a_word_of_praise_is_what_is_given() -> None:
    text = "Sở Văn hóa Thể thao và Du lịch tặng giấy khen biểu dương 26 gia đình văn hóa."
    assert told(text) == [("giấy khen", "Sở Văn hóa Thể thao và Du lịch", "given")]
