"""Counts of those for whom something else is done in the sentence of an act: gifts, courses, cures, arrests."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts


def told(text: str) -> list[dict[str, int]]:
    return [counts(act) for act in extract(text).commendations]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("UBND xã tặng quà cho 20 hộ nghèo, tặng Giấy khen cho 5 tập thể.", [{"collectives": 5}]),
        ("Hội Khuyến học huyện trao học bổng cho 45 học sinh và tặng Giấy khen cho 12 học sinh.", [{"individuals": 12}]),
        ("Trường cấp bằng cho 345 sinh viên, Hiệu trưởng tặng Giấy khen cho 20 sinh viên.", [{"individuals": 20}]),
        (
            "Sau tập huấn cho 120 cán bộ, Sở Nội vụ cấp chứng nhận cho 118 học viên, trao Giấy khen cho 5 học viên.",
            [{"individuals": 5}],
        ),
        ("Trạm khám cho 400 người, cấp thuốc cho 380 người, được UBND tỉnh tặng Bằng khen.", []),
        ("Chi bộ kết nạp 3 đảng viên, giúp đỡ 2 đồng chí và được Đảng ủy xã tặng Giấy khen.", []),
        (
            "UBND xã tặng Giấy khen cho 12 cá nhân; Hội Phụ nữ tặng 20 hộ nghèo 20 suất quà; Hội Nông dân tặng 15 hộ giống cây.",
            [{"individuals": 12}],
        ),
        ("Ban Chỉ huy huấn luyện cho 230 dân quân, 12 đồng chí được Chỉ huy trưởng tặng Giấy khen.", [{"individuals": 12}]),
    ],
)  # fmt: skip
def test_those_for_whom_something_else_is_done(text: str, acts: list[dict[str, int]]) -> None:
    """Only those tied to the award are rewarded, not whoever is counted before its verb."""
    assert [act for act in told(text) if act] == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Cho 12 thôn làm tốt nhất, UBND xã đã tặng Giấy khen.", [{"units": 12}]),
        ("Riêng cho 3 hộ hiến đất, UBND xã tặng Giấy khen.", [{"households": 3}]),
        (
            "Có 15 khu phố, 34 người dân và 6 doanh nghiệp cùng được tặng Giấy khen.",
            [{"individuals": 34, "units": 15}, {"units": 6}],
        ),
    ],
)
def test_receivers_in_front(text: str, acts: list[dict[str, int]]) -> None:
    """Receivers may stand before the verb, behind *cho* that opens the sentence, or as its subject."""
    assert told(text) == acts


def test_badges_of_a_list_and_their_sum() -> None:
    """Badges told by their years behind a colon are the acts; the total before it is their sum."""
    text = (
        "Đảng ủy xã trao Huy hiệu Đảng cho 17 đảng viên: 1 đồng chí 65 năm, 2 đồng chí 60 năm, 14 đồng chí 30 năm "
        "tuổi Đảng. Đảng ủy xã tặng Giấy khen cho 2 chi bộ."
    )
    assert told(text) == [{"individuals": 1}, {"individuals": 2}, {"individuals": 14}, {"units": 2}]


def test_an_award_of_a_body_by_its_kind_alone() -> None:
    """*Giấy khen của Sở* is not of the minister who gave power to hand over his own."""
    text = (
        "Được sự ủy quyền của Bộ trưởng Bộ Y tế, Giám đốc Sở trao Kỷ niệm chương cho 12 bác sĩ, đồng thời tặng Giấy khen "
        "của Sở cho 25 bác sĩ."
    )
    assert [act.by and act.by.name for act in extract(text).commendations] == ["Bộ trưởng Bộ Y tế", "Giám đốc Sở"]


def test_two_persons_with_what_they_are() -> None:
    """What is told of the first of two, with a bracket, hides the first from nobody."""
    text = (
        "Ông Hoàng Văn Sơn - Giám đốc Hợp tác xã Tân Thành (huyện Vụ Bản) và bà Phạm Thị Nhung - hộ chăn nuôi xã Minh Thuận được "
        "Chủ tịch UBND tỉnh tặng Bằng khen."
    )
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == ["Hoàng Văn Sơn", "Phạm Thị Nhung"]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND huyện tặng 15 Giấy khen, trong đó 3 tập thể, 12 cá nhân.",
        "Năm 2023, xã có 15 Giấy khen của Chủ tịch UBND huyện, trong đó 3 tập thể và 12 cá nhân.",
    ],
)
def test_papers_and_who_they_are_for(text: str) -> None:
    """As many as there are papers are those the papers are for."""
    assert told(text) == [{"collectives": 3, "individuals": 12}]


def test_papers_and_some_of_those_they_are_for() -> None:
    """Fewer than there are papers are only some of them."""
    assert told("Chủ tịch UBND huyện tặng 15 Giấy khen, trong đó 3 tập thể.") == []


def test_lines_of_awards_with_names_of_places() -> None:
    """A line names who got its award, a xã like a body; one told on two lines counts the names of both."""
    text = (
        "Ngày 10/1/2024, các hình thức khen thưởng gồm:\n- Cờ thi đua của UBND tỉnh: xã Nam Tuấn.\n"
        "- Bằng khen của UBND tỉnh: Văn phòng HĐND và UBND, Thanh tra huyện.\n"
        "- Cờ thi đua của UBND tỉnh: xã Nam Tuấn, xã Hồng Việt.\n"
    )
    acts = extract(text).commendations
    assert [[r.name for r in act.recipients] for act in acts] == [
        ["xã Nam Tuấn", "xã Hồng Việt"],
        ["Văn phòng HĐND và UBND", "Thanh tra huyện"],
    ]
    assert [counts(act) for act in acts] == [{"units": 2}, {"units": 2}]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Trạm Y tế xã Tân Hưng được Sở Y tế tặng Giấy khen, 2 trạm bị nhắc nhở.", [{"units": 1}]),
        ("Chủ tịch UBND huyện tặng Giấy khen 3 tập thể, 2 tập thể bị phê bình.", [{"collectives": 3}]),
        (
            "Chủ tịch UBND huyện tặng Giấy khen 3 tập thể, 12 cá nhân không quản khó khăn.",
            [{"collectives": 3, "individuals": 12}],
        ),
    ],
)
def test_those_counted_behind_a_comma_who_do_something_else(text: str, acts: list[dict[str, int]]) -> None:
    """Who is blamed, or does something else, behind a comma is the subject of the next clause."""
    assert told(text) == acts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Hội thi có 120 thí sinh, em Lê Minh Khang đạt giải Nhất, được nhà trường trao Giấy khen.", []),
        ("Hai liệt sĩ, Đại úy Ngô Đức Tín và Trung sĩ Lê Thơm, được truy tặng Bằng khen.", [{"individuals": 2}]),
        ("Huyện có 1.230 liệt sĩ, 3 xã được phong tặng danh hiệu Anh hùng LLVTND.", [{"units": 3}]),
        ("Lữ đoàn 297 đạt danh hiệu Đơn vị Quyết thắng, 4 tiểu đoàn đạt Đơn vị Tiên tiến.", []),
    ],
)
def test_whom_a_passive_speaks_of(text: str, acts: list[dict[str, int]]) -> None:
    """A person by name, or those counted last, is the subject; who was counted before them is not."""
    assert [act for act in told(text) if act] == acts


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "UBND xã Nậm Cần phối hợp Đồn Biên phòng trao 50 suất quà, khen thưởng 5 già làng.",
            ["UBND xã Nậm Cần"],
        ),
        (
            "Lãnh đạo xã chúc mừng 2 cá nhân vừa được Thủ tướng tặng Bằng khen và trao Giấy khen cho 9 cá nhân.",
            ["Thủ tướng", None],
        ),
    ],
)
def test_who_gives_beside_another(text: str, givers: list[str | None]) -> None:
    """Who only works together with the giver gives nothing, nor does who gave what is spoken of before."""
    assert [act.by and act.by.name for act in extract(text).commendations] == givers


def test_a_year_compared_with_is_none_of_the_merit() -> None:
    """*so với năm 2021* is not the year of what was given."""
    text = "Chủ tịch UBND huyện khen thưởng 1.125 cá nhân, tăng 12% so với năm 2021."
    assert [act.year for act in extract(text).commendations] == [None]


def test_for_how_many_years_is_no_part_of_a_name() -> None:
    """*Công an xã 3 năm liền được …* names Công an xã."""
    (act,) = extract("Công an xã 3 năm liền được Giám đốc Công an tỉnh tặng Giấy khen.").commendations
    assert [r.name for r in act.recipients] == ["Công an xã"]
