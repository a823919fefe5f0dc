"""Acts that a programme lists or a swindler claims, titles and counts behind those praised, papers of other clauses."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation


def acts(text: str) -> list[Commendation]:
    """Return the commendations of a text."""
    return extract(text).commendations


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Trong tháng, LĐLĐ huyện sẽ tổ chức 4 hoạt động: hội thao; tuyên dương 30 thợ giỏi; trao 9 mái ấm.",
            ["planned"],
        ),
        ("Hội dự kiến có ba nội dung chính: tọa đàm; khen thưởng 12 hội viên; dâng hương.", ["planned"]),
        (
            "Tháng tới, LĐLĐ huyện sẽ tổ chức các hoạt động sau:\n- Tuyên dương 30 thợ giỏi;\n- Tặng Giấy khen cho 5 tổ.",
            ["planned", "planned"],
        ),
        ("Dịp này, Hội Nông dân huyện Na Rì sẽ: trao 20 suất quà; tuyên dương 15 hội viên.", ["planned"]),
        ("Các hoạt động sẽ diễn ra gồm: hội thao; khen thưởng 10 thợ giỏi; trồng cây.", ["planned"]),
        ("Hội đã tổ chức các hoạt động sau:\n- Tuyên dương 30 thợ giỏi;\n- Tặng Giấy khen cho 5 tổ.", ["given"] * 2),
        ("Ban Thường vụ Huyện đoàn nhất trí chủ trương tặng Giấy khen cho 7 chi đoàn.", ["planned"]),
        ("Thường trực Huyện ủy đồng ý về chủ trương tặng Giấy khen cho 5 chi bộ.", ["planned"]),
        ("Xã có nhiều hoạt động: làm đường; UBND xã đã tuyên dương 30 hộ hiến đất.", ["given"]),
        ("LĐLĐ huyện sẽ mở hội thao; UBND huyện đã tuyên dương 30 thợ giỏi.", ["given"]),
        ("Thực hiện chủ trương của tỉnh, UBND xã tặng Giấy khen cho 03 hộ.", ["given"]),
    ],
)
def test_what_a_programme_lists_or_was_agreed_is_planned(text: str, status: list[str]) -> None:
    """An item of what somebody *sẽ* do, and what was agreed in principle, is not given yet."""
    assert [a.status for a in acts(text)] == status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'Viện trưởng Viện Chè công nhận 3 kỹ sư đạt "Chiến sĩ thi đua cơ sở", 28 công nhân là Lao động tiên tiến.',
            [('"Chiến sĩ thi đua cơ sở"', 3), ("Lao động tiên tiến", 28)],
        ),
        (
            "Hiệu trưởng công nhận 4 giáo viên đạt chiến sĩ thi đua cơ sở và 30 giáo viên đạt lao động tiên tiến.",
            [("chiến sĩ thi đua cơ sở", 4), ("lao động tiên tiến", 30)],
        ),
        (
            "UBND xã Nậm Pì khen 12 thợ với danh hiệu Lao động tiên tiến.",
            [("danh hiệu Lao động tiên tiến", 12)],
        ),
        (
            "Hiệu trưởng khen thưởng 9 giáo viên với danh hiệu Lao động tiên tiến, 2 giáo viên với danh hiệu Chiến sĩ thi đua cơ sở.",
            [("danh hiệu Lao động tiên tiến", 9), ("danh hiệu Chiến sĩ thi đua cơ sở", 2)],
        ),
        ("UBND xã Nậm Pì khen thưởng 12 thợ với hình thức tặng Giấy khen.", [("Giấy khen", 12)]),
        ("UBND xã Nậm Pì tặng Giấy khen cho 12 thợ với danh hiệu Lao động tiên tiến.", [("Giấy khen", 12)]),
        ("UBND xã Nậm Pì khen thưởng 12 thợ với thành tích cứu hộ.", [("khen thưởng", 12)]),
    ],
)
def test_titles_behind_those_recognised_or_praised(text: str, told: list[tuple[str, int]]) -> None:
    """*khen 12 thợ với danh hiệu A* gives them A; a title that explains a Giấy khen is none of the act's."""
    assert [(a.award, a.individuals) for a in acts(text)] == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Kẻ gian giả danh cán bộ tỉnh, nói xã có 5 cá nhân được vinh danh nên phải nộp lệ phí.", []),
        ("Đối tượng gọi điện thông báo rằng 3 hộ được tặng Bằng khen.", []),
        ("Người kia hứa năm nay 2 tập thể được tặng Cờ thi đua.", []),
        ("Có kẻ mạo danh sở, bảo 4 doanh nghiệp được tặng Giấy khen.", []),
        ("Vì bắt 2 đối tượng giả danh công an, 3 cá nhân được UBND xã Mường Lạn tặng Giấy khen.", ["given"]),
        ("Nghe kẻ lạ nói trúng thưởng, báo công an ngay, 3 cá nhân được UBND xã tặng Giấy khen.", ["given"]),
    ],
)
def test_what_a_swindler_says_is_no_act(text: str, status: list[str]) -> None:
    """An award told of in the words of somebody who passes for another was given to nobody."""
    assert [a.status for a in acts(text)] == status


@pytest.mark.parametrize(
    ("head", "status"),
    [
        ("27/05/2023 08:00\nLễ tổng kết năm học 2022-2023", "historic"),
        ("27/05/2023 08:00\nThầy trò bước vào hè", "given"),
        ("26/10/2022 08:00\nThi đua trong năm học 2022-2023", "given"),
        ("20/01/2024 08:00\nSơ kết học kỳ I năm học 2023-2024", "historic"),
    ],
)
def test_an_award_for_a_school_year_before_the_storys(head: str, status: str) -> None:
    """It is history where that school year ended in a year before; at the opening of the next one it is news."""
    told = acts(f"{head}\n\nTrường THCS Nậm Pì được UBND tỉnh tặng Cờ thi đua năm học 2021-2022.\n")
    assert [a.status for a in told] == [status]


def test_an_award_of_the_school_year_before_that_is_handed_over_now_is_given() -> None:
    """*Nhân dịp này, Trường A đón nhận Cờ thi đua năm học 2021-2022* tells of the day."""
    told = acts(
        "18/05/2023 08:00\nTổng kết năm học 2022-2023\n\n"
        "Nhân dịp này, Trường THCS Nậm Pì được UBND tỉnh tặng Cờ thi đua năm học 2021-2022.\n"
    )
    assert [a.status for a in told] == ["given"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Đại hội còn tôn vinh mẹ Hà Thị Sen, người giữ nghề dệt của bản.", ["Hà Thị Sen"]),
        ("Hội nghị cũng đã tuyên dương ông Giàng A Lử, 20 năm nay chở khách qua sông.", ["Giàng A Lử"]),
        ("Buổi lễ còn vinh danh bà Vì Thị Tươi nhiều năm liền nuôi trẻ mồ côi.", ["Vì Thị Tươi"]),
        ("Đại hội cũng tuyên dương anh Lò Văn Hặc vì vá đường.", ["Lò Văn Hặc"]),
        ("Ông Lê Văn Tám biểu dương bà Vì Thị Tươi đã nói thật.", []),
        ("Đại hội cũng biểu dương tinh thần của bà Vì Thị Tươi.", []),
    ],
)
def test_a_meeting_praises_somebody_by_name(text: str, names: list[str]) -> None:
    """*Đại hội cũng tuyên dương bà A* is an act of whoever holds the meeting; a speaker's word of praise is none."""
    assert [r.name for a in acts(text) for r in a.recipients] == names


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Tổng giám đốc Cảng Chân Mây khen thưởng các gương lao động: 6 tập thể, 27 cá nhân.", (6, 27)),
        ("Hội Nông dân huyện Na Rì tuyên dương các gương sáng: 3 tập thể và 8 cá nhân.", (3, 8)),
        ("UBND huyện Na Rì biểu dương những tập thể, cá nhân tiêu biểu: 7 tập thể, 9 cá nhân.", (7, 9)),
        ("UBND huyện Na Rì vinh danh các điển hình gồm: 2 tập thể, 5 cá nhân.", (2, 5)),
    ],
)
def test_who_those_told_without_a_figure_are_behind_a_colon(text: str, counts: tuple[int, int]) -> None:
    """*các gương: 6 tập thể, 27 cá nhân* counts those praised."""
    assert [(a.collectives, a.individuals) for a in acts(text)] == [counts]


def test_a_paper_read_out_is_not_one_numbered_further_up() -> None:
    """*công bố quyết định tặng huy chương, theo đó …* means that paper, not the one of the paragraph before."""
    record = extract(
        "Hiệu trưởng khen thưởng 6 tập thể theo Quyết định số 31/QĐ-THCS.NĐC ngày 4/6/2024.\n"
        "Cô Hoa công bố quyết định tặng cờ, theo đó Giám đốc Sở A tặng Cờ thi đua cho 9 cá nhân.\n"
    )
    assert [(d.number, d.symbol, d.date) for d in record.decisions if d.number] == [("31", "QĐ-THCS.NĐC", "2024-06-04")]
    assert [(a.collectives, a.individuals, a.decision) for a in record.commendations] == [
        (6, None, "d1"),
        (None, 9, None),
    ]


def test_a_total_of_another_clause_is_an_act_of_its_own() -> None:
    """*khen thưởng 28 em; trao tặng Bằng khen cho các tổ*: the paper is not what the 28 were given."""
    told = acts("Hội Khuyến học TP Cần Thơ đã khen thưởng 28 em; trao tặng Bằng khen cho nhiều tổ dân phố.")
    assert (told[0].award, told[0].individuals) == ("khen thưởng", 28)
