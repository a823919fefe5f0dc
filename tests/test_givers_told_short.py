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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chủ tịch UBND xã Mường Lạn tặng cờ thi đua cho 4 tập thể là các Đội xung kích, gửi thư khen tới 6 dân quân.",
            ["Chủ tịch UBND xã Mường Lạn"] * 2,
        ),
        (
            "Em Lò Thị Mai được Hội Khuyến học xã Mường Lạn biểu dương và Đồn Biên phòng Mường Lạn gửi thư khen.",
            ["Hội Khuyến học xã Mường Lạn", "Đồn Biên phòng Mường Lạn"],
        ),
        (
            "Anh Vừ A Dế được Huyện đoàn Sốp Cộp biểu dương, UBND huyện Sốp Cộp tặng Giấy khen.",
            ["Huyện đoàn Sốp Cộp", "UBND huyện Sốp Cộp"],
        ),
        ("4 thợ lò được Công đoàn Mỏ Hà Tu khen thưởng, tặng Giấy khen.", ["Công đoàn Mỏ Hà Tu"]),
        ("Giám đốc Bệnh viện khen thưởng 4 khoa và 9 điều dưỡng.", ["Giám đốc Bệnh viện"]),
        ("5 lớp được Đoàn trường tặng Cờ thi đua.", ["Đoàn trường"]),
        (
            "Ông Lê Văn Tám trao Cờ thi đua ngành Kiểm lâm của Bộ trưởng Bộ Nông nghiệp cho 2 tập thể.",
            ["Bộ trưởng Bộ Nông nghiệp"],
        ),
        (
            "Ban Chỉ đạo quốc gia vận động hiến máu nhân đạo gửi tặng Kỷ niệm chương cho 8 người.",
            ["Ban Chỉ đạo quốc gia vận động hiến máu nhân đạo"],
        ),
    ],
)
def test_each_verb_has_its_own_giver_and_no_receiver_is_one(text: str, told: list[str]) -> None:
    """The body behind *là các* receives; the agent of the first praise does not give what the next one does."""
    assert givers(text) == told


def test_the_youth_union_in_capitals_is_no_place() -> None:
    """*TỈNH ĐOÀN BÌNH THUẬN* over a page is the union of tỉnh Bình Thuận."""
    page = "TỈNH ĐOÀN BÌNH THUẬN\nTuyên dương thanh niên\n\nHội Chữ thập đỏ tỉnh tặng Giấy khen cho 9 bạn trẻ."
    assert givers(page) == ["Hội Chữ thập đỏ tỉnh Bình Thuận"]


def test_who_opens_the_clause_gives_what_its_next_verb_tells() -> None:
    """Behind a semicolon a body gives both: *…; UBND xã B tặng …; đồng thời biểu dương …*."""
    assert givers(
        "Lãnh đạo Sở Nội vụ trao Bằng khen của Chủ tịch UBND tỉnh tặng 02 tập thể; UBND xã Tân Lập tặng Giấy khen cho "
        "15 cá nhân; đồng thời biểu dương 8 gia đình."
    ) == ["Chủ tịch UBND tỉnh", "UBND xã Tân Lập", "UBND xã Tân Lập"]


def test_the_receiver_before_a_comma_does_not_give_what_follows() -> None:
    """*… tặng Giấy khen tập thể Khoa A, tặng Giấy khen cho …*: one giver of both, Khoa A receives."""
    record = extract(
        "Công đoàn ngành Y tế tặng Giấy khen tập thể Công đoàn bộ phận Khoa Khám bệnh, tặng Giấy khen cá nhân cho các đoàn "
        "viên: Lê Minh Tú, Trần Thu Hằng."
    )
    assert [act.by and act.by.name for act in record.commendations] == ["Công đoàn ngành Y tế"] * 2
    assert [[r.name for r in act.recipients] for act in record.commendations] == [
        ["Công đoàn bộ phận Khoa Khám bệnh"],
        ["Lê Minh Tú", "Trần Thu Hằng"],
    ]


def test_the_year_of_the_post_is_no_history() -> None:
    """*Năm 2022, Ban CHQS xã được … tặng Bằng khen* in a review of that year tells what the year brought."""
    (act,) = extract(
        "Xã Bản Lầu tổng kết năm 2022\n16:05 20/12/2022\nNăm 2022, Ban CHQS xã được Bộ Tư lệnh Quân khu 2 tặng Bằng khen.\n"
    ).commendations
    assert act.status == "given"


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Bộ trưởng Bộ Công an Lương Tam Quang", "Bộ trưởng Bộ Công an"),
        ("Chủ tịch Tổng LĐLĐ Việt Nam Vi Đình Khang", "Chủ tịch Tổng Liên đoàn Lao động Việt Nam"),
        ("Giám đốc Sở Nông nghiệp và Môi trường Vi Đức Duy", "Giám đốc Sở Nông nghiệp và Môi trường"),
        ("Hiệu trưởng Trường THPT Lê Hồng Phong", "Hiệu trưởng Trường THPT Lê Hồng Phong"),
    ],
)
def test_whose_office_it_is_ends_before_who_holds_it(who: str, told: str) -> None:
    """The name of the holder is no part of the body's, *môi trường* is no school."""
    assert givers(f"{who} tặng Giấy khen cho 3 tập thể.") == [told]
