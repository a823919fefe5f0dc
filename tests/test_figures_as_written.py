"""Figures of receivers in the many ways in which they are written, and sentences that only look like acts."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts

OPENING = "Tin hoạt động\nChủ tịch UBND huyện Mộc An tặng Giấy khen cho "
BOTH = {"collectives": 3, "individuals": 5}


@pytest.mark.parametrize(
    "figures",
    [
        "3 tập thể và 5 cá nhân",
        "03tập thể và 05cá nhân",
        "3 tập thể,5 cá nhân",
        "ba (03) tập thể và năm (05) cá nhân",
        "03 (ba) tập thể và 05 (năm) cá nhân",
        "3 tập thể/5 cá nhân",
        "3 tập thể + 5 cá nhân",
        "3 tập thể & 5 cá nhân",
        "3 tập thể (mỗi tập thể 2 triệu đồng) và 5 cá nhân (mỗi cá nhân 1 triệu đồng)",
        "3 tập thể, mỗi tập thể 2 triệu đồng; 5 cá nhân, mỗi cá nhân 1 triệu đồng",
        "03 tập thể\nvà 05 cá nhân",
        "3 tập thể; 5 cá nhân, riêng cá nhân được thưởng 300.000 đồng/người",
        "3 tập thể và 5 cá nhân thuộc 4 xã, thị trấn",
        "3 tập thể, 5 cá nhân vì đã giúp 20 hộ nghèo",
    ],
)
def test_two_kinds_of_receivers(figures: str) -> None:
    """The same two figures, however they are written."""
    (act,) = extract(f"{OPENING}{figures}.").commendations
    assert counts(act) == BOTH


@pytest.mark.parametrize("figures", ["ba (04) tập thể", "5 (ba) cá nhân"])
def test_a_figure_told_twice_in_two_ways_is_none(figures: str) -> None:
    """Where words and figure differ nobody knows which is right."""
    assert all(not counts(act) for act in extract(f"{OPENING}{figures}.").commendations)


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Chỉ tiêu năm 2024: 3 tập thể được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", []),
        ("Tiêu chuẩn tặng Giấy khen: có 3 cá nhân được công nhận lao động tiên tiến.", []),
        ("Chưa có tập thể nào được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", []),
        ("Kế hoạch: khen thưởng 3 tập thể, 5 cá nhân có thành tích.", ["planned"]),
        ("Trong nhiệm kỳ, đã có 3 tập thể được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", ["historic"]),
        ("Phấn đấu có 3 tập thể được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", ["planned"]),
        ("Theo đề nghị của Phòng Nội vụ, Chủ tịch UBND huyện Mộc An tặng Giấy khen cho 3 tập thể.", ["given"]),
        ("Trong số các đơn vị tốp đầu, 3 cá nhân được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", ["given"]),
    ],
)
def test_targets_plans_and_denials(text: str, statuses: list[str]) -> None:
    """What is aimed at is planned or no act; what nobody was given is none."""
    assert [act.status for act in extract("Tin hoạt động\n" + text).commendations] == statuses
