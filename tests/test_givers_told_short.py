"""Givers told by one word: *Sở*, *Huyện*, *của Phòng*, where the story says who is meant."""

from __future__ import annotations

import pytest

from bantin import extract


def givers(text: str) -> list[str | None]:
    """Return who gives each act of a story, in order."""
    return [act.by.name if act.by else None for act in extract(text).commendations]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sở Y tế tỉnh Lào Cai họp sáng 22/8/2022. Sở Y tế báo cáo kết quả. Sở đã khen thưởng 15 điều dưỡng.",
            "Sở Y tế tỉnh Lào Cai",
        ),
        ("Trạm Y tế xã Bãi Thơm (huyện Phú Quốc) họp. Huyện cũng khen thưởng 4 ấp.", "huyện Phú Quốc"),
        ("Dịp này, phường Mỹ Bình đã trích quỹ tặng giấy khen 21 cá nhân cứu người.", "phường Mỹ Bình"),
        ("Phòng Nội vụ huyện Tri Tôn họp. Dịp này, 21 em nhận giấy khen của Phòng.", "Phòng Nội vụ huyện Tri Tôn"),
        ("Lễ ra quân sôi nổi. Tại đây, 15 thanh niên được Đoàn Đặc khu tuyên dương.", "Đoàn Đặc khu"),
    ],
)
def test_a_word_for_a_body_or_place_is_the_one_the_story_names(text: str, told: str) -> None:
    assert givers(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế tỉnh Lào Cai và Sở Nội vụ tỉnh Lào Cai họp. Sở đã khen thưởng 15 điều dưỡng.",
        "Dịp này, 21 em nhận giấy khen của Phòng.",
    ],
)
def test_where_the_word_may_mean_several_or_none_nobody_is_told(text: str) -> None:
    assert givers(text) == [None]


def test_who_is_given_money_first_does_not_give_what_follows() -> None:
    """The object of the first verb is no subject of the second, and a sum no part of a name."""
    text = "Hôm qua, Chủ tịch UBND huyện Tân Hồng thưởng nóng Công an huyện 10 triệu đồng và tặng giấy khen cho 2 tổ."
    assert givers(text)[-1] == "Chủ tịch UBND huyện Tân Hồng"
    assert not any(unit.name.endswith("10") for unit in extract(text).units)


def test_a_clause_without_subject_behind_a_semicolon_goes_on_with_the_sentences() -> None:
    assert givers("UBND huyện Tri Tôn họp chiều 1/12/2023; khen thưởng 7 công chức.") == ["UBND huyện Tri Tôn"]
