"""Who got an award together with others, names behind a description, what a law says, homes that names do not tell."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        (
            "Anh Lò Văn Pâng được Chủ tịch UBND huyện tặng Giấy khen cùng 3 người khác.",
            {"individuals": 4},
            ["Lò Văn Pâng"],
        ),
        (
            "Trường Tiểu học Phú Lộc được UBND tỉnh tặng Cờ thi đua cùng 4 đơn vị khác.",
            {"units": 5},
            ["Trường Tiểu học Phú Lộc"],
        ),
    ],
)
def test_one_with_so_many_others(text: str, told: dict[str, int], names: list[str]) -> None:
    """Who is named before the award is one more than those counted behind it."""
    (act,) = extract(text).commendations
    assert counts(act) == told
    assert [r.name for r in act.recipients] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("05 hộ hiến đất làm đường (các hộ ông Hoàng Văn Đội, bà Lù Thị Mỷ)", []),
        (
            "02 hộ hiến đất làm đường (các hộ ông Hoàng Văn Đội, bà Lù Thị Mỷ)",
            ["hộ ông Hoàng Văn Đội", "hộ bà Lù Thị Mỷ"],
        ),
        ("01 gia đình có nhiều thành viên hiến máu - gia đình ông Huỳnh Văn Bảy", ["gia đình ông Huỳnh Văn Bảy"]),
        ("12 hộ hiến đất - Ảnh: Lê Văn An", []),
    ],
)
def test_names_behind_a_description(text: str, names: list[str]) -> None:
    """Names behind what is said of those counted are theirs where there are as many."""
    (act,) = extract(f"Chủ tịch UBND xã tặng Giấy khen cho {text}.").commendations
    assert [r.name for r in act.recipients] == names


def test_what_the_law_says_is_no_act() -> None:
    """An award given *theo quy định* to nobody in particular is none."""
    text = "Hộ gia đình gương mẫu được tặng Giấy khen của Chủ tịch UBND cấp xã theo quy định."
    assert extract(text).commendations == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kết quả bình xét năm 2016: UBND tỉnh tặng Cờ thi đua cho 02 đơn vị.", "given"),
        ("Hội đồng đã bình xét tặng Cờ thi đua cho 02 đơn vị.", "proposed"),
        (
            "Tại lễ kỷ niệm ngày truyền thống lực lượng Tham mưu, UBND tỉnh tặng Bằng khen cho 2 cá nhân.",
            "given",
        ),
        ("Sở Nội vụ đã tham mưu UBND tỉnh tặng Bằng khen cho 4 tập thể.", "proposed"),
    ],
)
def test_words_that_propose_and_nouns(text: str, status: str) -> None:
    """*Kết quả bình xét* and *lực lượng Tham mưu* propose nothing; the verbs do."""
    (act,) = extract(text).commendations
    assert act.status == status


def test_the_year_of_a_result_is_that_of_all_its_acts() -> None:
    """*Kết quả bình xét năm 2016:* tells the year of what follows the colon."""
    text = "Kết quả bình xét năm 2016: UBND tỉnh tặng Cờ thi đua cho 02 đơn vị; Sở Y tế tặng Giấy khen cho 3 cá nhân."
    assert [act.year for act in extract(text).commendations] == ["2016", "2016"]


@pytest.mark.parametrize(
    "who", ["Trường Tiểu học Hòa Bình", "Công ty Xây dựng Thái Bình", "Đội xe trên đường Điện Biên Phủ"]
)
def test_a_name_tells_no_province(who: str) -> None:
    """The name of a school, a firm or a street does not say which province *UBND tỉnh* is of."""
    text = f"{who} có 40 người. UBND tỉnh tặng Bằng khen cho 2 cá nhân."
    assert [act.by and act.by.name for act in extract(text).commendations] == ["UBND tỉnh"]


def test_a_ceremony_decides_nothing() -> None:
    """Who holds the ceremony at which decisions are handed over has not issued one that day."""
    assert extract("Chiều 12/3/2024, Công an tỉnh tổ chức lễ trao quyết định khen thưởng.\n").decisions == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Phát biểu tại hội nghị, ông Lê Văn An, Chủ tịch UBND xã Phú An biểu dương 3 thôn về đích sớm.", []),
        ("Hội nghị của UBND xã Phú An đã biểu dương 3 tập thể.", [{"collectives": 3}]),
        ("Phát biểu tại lễ, ông Lê Văn An, Chủ tịch UBND xã Phú An khen thưởng 3 tập thể.", [{"collectives": 3}]),
    ],
)
def test_praise_in_a_speech(text: str, told: list[dict[str, int]]) -> None:
    """What a speaker praises is given nothing; what a meeting praises or an office rewards is."""
    assert [counts(act) for act in extract(text).commendations] == told
