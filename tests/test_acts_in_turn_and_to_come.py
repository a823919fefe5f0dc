"""Acts told in short behind others, acts by one decision, acts still to come, some of those counted."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation

BADGES = "Theo Quyết định số 88-QĐ/TU ngày 20/8/2025 của Ban Thường vụ Tỉnh ủy Nam Định, Đảng bộ có 03 đồng chí "


def acts(text: str) -> list[Commendation]:
    """Return the commendations of a text."""
    return extract(text).commendations


def test_badges_told_by_their_years_behind_the_first() -> None:
    """Each is an act of its own, by the decision that the sentence opens with."""
    told = acts(
        BADGES + "nhận Huy hiệu 60 năm tuổi Đảng; 05 đồng chí 50 năm, 08 đồng chí 45 năm và 02 đồng chí 30 năm."
    )
    assert [(a.award, a.individuals) for a in told] == [
        ("Huy hiệu 60 năm tuổi Đảng", 3),
        ("Huy hiệu 50 năm", 5),
        ("Huy hiệu 45 năm", 8),
        ("Huy hiệu 30 năm", 2),
    ]
    assert {(a.by.name if a.by else None, a.decision) for a in told} == {("Ban Thường vụ Tỉnh ủy Nam Định", "d1")}


def test_an_act_with_a_giver_of_its_own_is_not_by_the_decision_in_front() -> None:
    """*Theo Quyết định số 5 của A, …; 5 cá nhân được B khen*: B did so by a paper that is not told."""
    told = acts(
        "Theo Quyết định số 512/QĐ-UBND ngày 20/8/2025 của Chủ tịch UBND huyện Ba Bể, 3 tập thể được tặng Giấy khen; "
        "5 cá nhân được Chủ tịch UBND xã Khang Ninh tặng Giấy khen."
    )
    assert [(a.collectives, a.individuals, a.decision) for a in told] == [(3, None, "d1"), (None, 5, None)]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện ủy trao Huy hiệu Đảng cho 87 đảng viên, trong đó 3 đảng viên 70 năm, 22 đảng viên 60 năm.",
        "Huyện ủy trao Huy hiệu Đảng cho 87 đảng viên, gồm 3 đảng viên 70 năm, 22 đảng viên 60 năm, còn lại từ 30 đến 55 năm.",
    ],
)
def test_badges_that_are_part_of_a_total_are_no_acts(text: str) -> None:
    """The total is the act where its parts do not tell all."""
    assert [(a.award, a.individuals) for a in acts(text)] == [("Huy hiệu Đảng", 87)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Giấy khen cho hai đơn vị dân quân sẽ trao tại lễ ra quân đầu năm 2026.", ["planned"]),
        ("Bằng khen cho 5 tập thể sẽ được trao trong tháng sau.", ["planned"]),
        ("Anh Hoài sẽ là đại diện dự lễ tôn vinh 100 người hiến máu tại Hà Nội vào tháng 7 tới.", ["planned"]),
        ("Ủy ban xã tổ chức lễ tôn vinh 30 người hiến máu, sau đó phát động đợt hiến máu tới.", ["given"]),
        ("UBND xã tặng Giấy khen cho 5 tập thể và sẽ trao quà cho học sinh.", ["given"]),
        ("UBND xã tặng Giấy khen cho 5 tập thể, sau đó sẽ trao quà cho học sinh.", ["given"]),
    ],
)
def test_what_is_still_to_be_handed_over_is_planned(text: str, status: list[str]) -> None:
    """Words behind the receivers say so, a plan for something else does not."""
    assert [a.status for a in acts(text)] == status


def test_who_recognises_gives_the_title() -> None:
    """*công nhận 5 cá nhân đạt danh hiệu …* has its subject as giver; the next award goes to the next receivers."""
    told = acts(
        "UBND huyện Ba Bể công nhận 5 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở và tặng giấy khen cho 4 tập thể."
    )
    assert [(a.award_class, a.by and a.by.name, a.individuals, a.collectives) for a in told] == [
        ("danh hiệu", "UBND huyện Ba Bể", 5, None),
        ("giấy khen", "UBND huyện Ba Bể", None, 4),
    ]


def test_papers_that_reached_their_receivers() -> None:
    """*đã đến tay* ties an award to those counted behind it; *Tập thể được khen là* names the only one."""
    (act,) = acts(
        "Giấy khen của Chủ tịch UBND phường Tân Hưng đã đến tay 1 tập thể, 2 hộ gia đình. "
        "Tập thể được khen là Tổ liên gia số 4; hai hộ là gia đình ông Nguyễn Văn Tám và gia đình bà Trịnh Thị Nga."
    )
    assert (act.collectives, act.households) == (1, 2)
    assert [r.name for r in act.recipients] == [
        "Tổ liên gia số 4",
        "gia đình ông Nguyễn Văn Tám",
        "gia đình bà Trịnh Thị Nga",
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "CCB Lương Văn Tám kể chuyện trồng rừng. Ông cũng là một trong 4 hội viên được nhận Bằng khen của Hội CCB "
            "tỉnh; ba người còn lại là các ông Vi Hồng Sơn (Xuân Hòa), Lê Xuân Bách (Yên Cát) và bà Hà Thị Mến (Thượng Ninh).",
            ["Lương Văn Tám", "Vi Hồng Sơn", "Lê Xuân Bách", "Hà Thị Mến"],
        ),
        (
            "Bà Huỳnh Thị Ba chèo xuồng. Bà Ba đi đầu. Bà là 1 trong 15 phụ nữ được Chủ tịch UBND tỉnh tặng Bằng khen.",
            ["Huỳnh Thị Ba"],
        ),
        (
            "Bà Lê Thị Sen và bà Hồ Thị Lụa cùng dự. Bà là 1 trong 15 phụ nữ được Chủ tịch UBND tỉnh tặng Bằng khen.",
            [],
        ),
        (
            "Anh Tạ Văn Bảy, chủ tiệm vàng đã khéo léo giữ chân kẻ trộm cũng được Giám đốc Công an tỉnh tặng giấy khen.",
            ["Tạ Văn Bảy"],
        ),
    ],
)
def test_people_pointed_at(text: str, names: list[str]) -> None:
    """A word of address alone means the one person named so before; the rest are named behind; in doubt nobody is."""
    assert [r.name for a in acts(text) for r in a.recipients] == names


def test_numbered_bodies_of_the_army_and_cooperatives_are_receivers() -> None:
    """Their numbers belong to their names, and *và Hợp tác xã* begins another name."""
    told = acts(
        "Trạm Ra đa 545, Đồn Biên phòng Cửa Đại và Đại đội Bộ binh 3 được Chủ tịch UBND huyện tặng Giấy khen. "
        "Công ty TNHH Cảng Bãi Vòng và Hợp tác xã Gành Dầu được UBND tỉnh An Giang tặng Bằng khen."
    )
    assert [[r.name for r in a.recipients] for a in told] == [
        ["Trạm Ra đa 545", "Đồn Biên phòng Cửa Đại", "Đại đội Bộ binh 3"],
        ["Công ty TNHH Cảng Bãi Vòng", "Hợp tác xã Gành Dầu"],
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chủ tịch UBND xã tặng Giấy khen cho các thôn 1, 4, 6 và 12 vì có thành tích.",
            ["thôn 1", "thôn 4", "thôn 6", "thôn 12"],
        ),
        (
            "Phòng GD&ĐT trao 3 cờ thi đua cho các trường mầm non Hoa Ban, tiểu học Bản Mới và PTDTBT THCS Pha Lau "
            "năm học 2023 - 2024.",
            ["trường mầm non Hoa Ban", "trường tiểu học Bản Mới", "trường PTDTBT THCS Pha Lau"],
        ),
        (
            "UBND phường khen thưởng 3 tập thể. 3 tập thể là Tổ công nghệ số cộng đồng các TDP 2, 11 và thôn Tân Hòa.",
            [f"Tổ công nghệ số cộng đồng {place}" for place in ("TDP 2", "TDP 11", "thôn Tân Hòa")],
        ),
        (
            "Cùng lúc, tổ phụ nữ ấp Kinh Mới và Câu lạc bộ đờn ca tài tử Tích Thiện được Hội LHPN tỉnh tặng Giấy khen.",
            ["tổ phụ nữ ấp Kinh Mới", "Câu lạc bộ đờn ca tài tử Tích Thiện"],
        ),
        (
            "UBND huyện tặng Giấy khen cho 15 doanh nghiệp chăm lo tốt đời sống người lao động cùng 12 chủ nhà trọ. "
            "Tiêu biểu trong số doanh nghiệp có Công ty TNHH Tân Kim, Công ty CP Long Hậu.",
            ["Công ty TNHH Tân Kim", "Công ty CP Long Hậu"],
        ),
    ],
)
def test_names_of_lists_and_groups(text: str, names: list[str]) -> None:
    """Numbers take the head of their list, schools theirs, groups keep their place."""
    (act,) = acts(text)
    assert [r.name for r in act.recipients] == names
    assert act.counted == (bool(names) and "3 tập thể" not in text and "15 doanh" not in text)


def test_a_subject_that_cannot_be_read_whole_names_nobody() -> None:
    """*tàu này* has no name: neither who stands behind *cùng với* nor a count of them is told."""
    told = acts(
        "Bộ Tư lệnh Vùng 3 tặng Giấy khen cho tập thể tàu CSB 4032. Tàu này cùng với Trạm Ra đa 545 và Đồn Cửa Đại được "
        "Chủ tịch UBND huyện tặng Giấy khen vì có thành tích tìm kiếm cứu nạn năm 2024."
    )
    assert [(a.units, a.collectives, [r.name for r in a.recipients]) for a in told] == [
        (None, 1, ["tàu CSB 4032"]),
        (None, None, []),
    ]


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Của Hội CCB huyện Như Thanh là 15 giấy khen trao cho 5 chi hội và 10 hội viên.", "Hội CCB huyện Như Thanh"),
        ("Cũng của Thành đoàn, 11 Bằng khen được trao tận tay 4 tập thể, 7 cá nhân.", "Thành đoàn"),
        ("Của cải làm ra, 11 Bằng khen được trao tận tay 4 tập thể.", None),
    ],
)
def test_the_giver_may_stand_first_with_of(text: str, giver: str | None) -> None:
    """*Của Hội A là 15 giấy khen …*."""
    (act,) = acts(text)
    assert (act.by.name if act.by else None) == giver


def test_a_total_whose_parts_follow_a_lead_in_is_no_act() -> None:
    """*Cụ thể:* may stand between the total and its parts; a reason ends before a paper in brackets."""
    told = acts(
        "Ngày hội xã Định Hòa\n15/8/2024\n\nTại ngày hội, có 08 tập thể và 19 cá nhân được khen thưởng. Cụ thể:\n"
        "+ Giám đốc Công an tỉnh tặng Giấy khen cho 02 tập thể, 04 cá nhân;\n"
        "+ Chủ tịch UBND huyện tặng Giấy khen cho 06 tập thể, 15 cá nhân có thành tích xuất sắc trong phong trào "
        "(Quyết định số 2.306/QĐ-UBND-HC ngày 09/8/2024).\n\nNgoài ra UBND xã tặng giấy khen 12 hộ gia đình."
    )
    assert [(a.collectives, a.individuals, a.households) for a in told] == [
        (2, 4, None),
        (6, 15, None),
        (None, None, 12),
    ]
    assert told[1].reason == "có thành tích xuất sắc trong phong trào"


def test_a_year_in_a_papers_title_makes_no_history() -> None:
    """*… về việc công nhận danh hiệu năm 2023, theo đó có 37 tập thể được …* is this decision's act."""
    (act,) = acts(
        "Phòng Nội vụ công bố Quyết định số 288/QĐ-UBND ngày 22/01/2024 của Chủ tịch UBND huyện về việc công nhận danh "
        "hiệu thi đua năm 2023, theo đó có 37 tập thể được công nhận Tập thể Lao động tiên tiến."
    )
    assert (act.status, act.collectives, act.decision) == ("given", 37, "d1")


def test_bodies_of_a_level_are_counted_and_give_nothing() -> None:
    """*4 BHXH huyện* are units; who gives next is the subject before them."""
    told = acts("Giám đốc Sở Y tế đã trao giấy khen cho 4 Trạm Y tế xã và 17 cá nhân, thưởng nóng 02 Bưu điện huyện.")
    assert [(a.units, a.individuals, a.by and a.by.name) for a in told] == [
        (4, 17, "Giám đốc Sở Y tế"),
        (2, None, "Giám đốc Sở Y tế"),
    ]


def test_others_are_counted_with_those_named() -> None:
    """*Công ty A và 3 doanh nghiệp khác* are four; nobody tells a figure for them."""
    (act,) = acts("UBND tỉnh tặng Bằng khen cho Công ty TNHH Hoa Mai và 3 doanh nghiệp khác.")
    assert (act.units, act.counted, [r.name for r in act.recipients]) == (4, True, ["Công ty TNHH Hoa Mai"])


def test_grades_in_turn_and_names_amid() -> None:
    """*hạng Ba cho …* behind an order of another grade; a name may stand between verb and award."""
    told = acts("Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho 1 tập thể, hạng Ba cho 2 tập thể và 3 cá nhân.")
    assert [(a.award, a.collectives, a.individuals) for a in told] == [
        ("Huân chương Lao động hạng Nhì", 1, None),
        ("Huân chương Lao động hạng Ba", 2, 3),
    ]
    (act,) = acts("Đinh Thị Mỹ Hạnh về nhất. Giám đốc Sở Thể thao tặng Hạnh giấy khen.")
    assert [r.name for r in act.recipients] == ["Đinh Thị Mỹ Hạnh"]


def test_badges_of_a_list_by_the_decision_told_above() -> None:
    """*Huy hiệu được tặng theo Quyết định số 118-QĐ/TU …*: the rows below are granted by it, one badge too."""
    told = acts(
        "Lễ trao Huy hiệu Đảng\n29/8/2025\nĐảng ủy xã trao Huy hiệu Đảng cho 6 đảng viên. Huy hiệu được tặng theo Quyết định số 118-QĐ/TU ngày 18/8/2025 của Ban Thường vụ "
        "Tỉnh ủy Thái Nguyên. Danh sách như sau:\nI\nHuy hiệu 60 năm tuổi Đảng: 01 đ/c\n1\nHoàng Văn Bé\n1942\nII\n"
        "Huy hiệu 55 năm tuổi Đảng: 02 đ/c\n2\nLý Văn Sang\n1948\nIII\nHuy hiệu 40 năm tuổi Đảng: 03 đ/c\nCùng dịp này, Đảng ủy xã tổ chức đến thăm hỏi các gia đình có đảng viên cao tuổi."
    )
    assert [(a.award, a.individuals, a.decision) for a in told] == [
        ("Huy hiệu 60 năm tuổi Đảng", 1, "d1"),
        ("Huy hiệu 55 năm tuổi Đảng", 2, "d1"),
        ("Huy hiệu 40 năm tuổi Đảng", 3, "d1"),
    ]
