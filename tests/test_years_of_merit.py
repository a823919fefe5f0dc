"""The year of the merit where it stands far from the award: in a decision's title, behind a list, without a word."""

from __future__ import annotations

import pytest

from bantin import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "UBND huyện Vân Hồ khen thưởng 7 tập thể, gồm các xã: Tô Múa, Mường Men; Ban CHQS huyện, Công an huyện và "
            "12 cá nhân có thành tích xuất sắc trong công tác tuyển quân năm 2016.",
            "2016",
        ),
        ("UBND huyện Vân Hồ khen thưởng 20 cá nhân đóng góp cho phong trào người cao tuổi 2018 - 2020.", "2018-2020"),
        (
            "Ông Hà công bố Quyết định số 502/QĐ-UBND ngày 20/02/2023 của Chủ tịch UBND huyện Vân Hồ về việc khen thưởng "
            "thành tích trong công tác cải cách hành chính năm 2022. Theo đó, 6 tập thể và 14 cá nhân được tặng Giấy khen.",
            "2022",
        ),
        (
            "Ông Hà công bố Quyết định số 502/QĐ-UBND ngày 20/02/2023 của Chủ tịch UBND huyện Vân Hồ về việc khen thưởng "
            "thành tích năm 2021 và năm 2022. Theo đó, 6 tập thể và 14 cá nhân được tặng Giấy khen.",
            None,
        ),
    ],
)
def test_the_year_is_told_of_the_merit(text: str, told: str | None) -> None:
    assert [act.year for act in extract(text).commendations] == [told]


def test_a_year_in_which_the_next_award_came_is_not_of_this_one() -> None:
    """*… được A tặng Bằng khen, năm 2022 được B tặng Giấy khen*."""
    text = "Tin\nNăm 2021 ông Lê Văn Thành được Hội CCB tỉnh tặng Bằng khen, năm 2022 được UBND huyện tặng Giấy khen.\n"
    assert {act.year for act in extract(text).commendations} == {None}
