"""What stories tell in passing: sums for a case solved, names told before the award, lists by award, annexed lists."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation
from tests.acts import counts


def receivers(act: Commendation) -> list[tuple[str, str]]:
    return [(r.kind, r.name) for r in act.recipients]


def giver(act: Commendation) -> str | None:
    return act.by.name if act.by else None


def test_a_list_by_award_names_receivers_behind_a_colon() -> None:
    acts = extract(
        "Tại buổi gặp mặt, các hình thức khen thưởng được công bố:\n"
        "- Bằng Lao động sáng tạo của Tổng Liên đoàn Lao động Việt Nam: 9 cá nhân;\n"
        "- Cờ thi đua của Liên đoàn Lao động tỉnh: Công đoàn Dệt Hòa Bình, Công đoàn Cảng Cửa Việt;\n"
        "- Bằng khen của Liên đoàn Lao động tỉnh: 12 tập thể, 30 cá nhân."
    ).commendations
    assert [(a.award, counts(a), a.counted) for a in acts] == [
        ("Bằng Lao động sáng tạo", {"individuals": 9}, False),
        ("Cờ thi đua", {"units": 2}, True),
        ("Bằng khen", {"collectives": 12, "individuals": 30}, False),
    ]
    assert receivers(acts[1]) == [("unit", "Công đoàn Dệt Hòa Bình"), ("unit", "Công đoàn Cảng Cửa Việt")]


def test_money_for_those_who_solved_a_case_is_an_act_of_its_own() -> None:
    first, second = extract(
        "Chiều 3/4, Chủ tịch UBND huyện Quan Hóa quyết định thưởng đột xuất 15 triệu đồng cho Ban chuyên án; UBND xã Phú Lệ cũng trao thư "
        "khen và 5 triệu đồng cho lực lượng tham gia vây bắt."
    ).commendations
    assert (first.award, giver(first), first.money) == (
        "thưởng đột xuất",
        "Chủ tịch UBND huyện Quan Hóa",
        15_000_000,
    )
    assert receivers(first) == [("unit", "Ban chuyên án")]
    assert (second.award, giver(second), counts(second)) == ("thư khen", "UBND xã Phú Lệ", {})


def test_who_comes_to_congratulate_and_rewards_gives() -> None:
    (act,) = extract(
        "Ngay sau đó, đồng chí Lê Văn Tám, Chủ tịch UBND thành phố Sầm Sơn đã đến chúc mừng, trao thưởng “nóng” 20 triệu đồng cho Công an "
        "phường Trường Sơn."
    ).commendations
    assert (giver(act), receivers(act)) == (
        "Chủ tịch UBND thành phố Sầm Sơn",
        [("unit", "Công an phường Trường Sơn")],
    )


def test_an_award_told_later_is_what_was_handed_over_at_first() -> None:
    acts = extract(
        "Sáng 4/5, Chủ tịch UBND huyện Đầm Hà đến chúc mừng và trao thưởng đột xuất cho cán bộ, chiến sĩ Công an huyện. Theo đó, Chủ tịch "
        "UBND huyện Đầm Hà tặng Giấy khen cho 2 tập thể, 7 cá nhân."
    ).commendations
    assert [(a.award, counts(a)) for a in acts] == [("Giấy khen", {"collectives": 2, "individuals": 7})]


@pytest.mark.parametrize(
    ("told", "award"),
    [
        (
            "Ba học sinh Vàng A Chứ, Giàng Thị Mỷ và Sùng A Páo đã kéo hai em nhỏ khỏi dòng nước.",
            "Chủ tịch UBND huyện Mường Lát đã ký tặng Giấy khen cho ba học sinh và thưởng nóng mỗi em 2 triệu đồng.",
        ),
        (
            "Ba người gồm: Vàng A Chứ, Giàng Thị Mỷ và Sùng A Páo vác thang chạy tới.",
            "Bí thư Huyện đoàn trao Giấy khen của Huyện đoàn cho cả 3 người.",
        ),
    ],
)
def test_names_behind_a_number_are_those_of_the_same_number_later(told: str, award: str) -> None:
    record = extract(f"{told}\n{award}")
    (act,) = record.commendations
    names = ["Vàng A Chứ", "Giàng Thị Mỷ", "Sùng A Páo"]
    assert receivers(act) == [("individual", name) for name in names]
    assert [p.name for p in record.people][:3] == names


def test_children_addressed_alike_are_the_two_rewarded() -> None:
    acts = extract(
        "Trên đường về, em Lò Thị Sà Phi và em Quàng Ngọc Trân nhặt được một túi xách. Trường THCS Nậm Mười đã tuyên dương hai em trước cờ. "
        "Huyện đoàn Văn Chấn cũng trao giấy khen và phần quà 300.000 đồng cho mỗi em."
    ).commendations
    assert [(a.award, giver(a)) for a in acts] == [
        ("tuyên dương", "Trường THCS Nậm Mười"),
        ("giấy khen", "Huyện đoàn Văn Chấn"),
    ]
    assert receivers(acts[0]) == [("individual", "Lò Thị Sà Phi"), ("individual", "Quàng Ngọc Trân")]


@pytest.mark.parametrize(
    "text",
    [
        "Ba xã Mường Lý, Trung Lý và Tam Chung về đích.\nChủ tịch UBND huyện tặng Giấy khen cho 3 cá nhân.",
        "Hai học sinh Lê Văn Tư và Lê Văn Năm bị ngạt.\nUBND xã tặng Giấy khen cho 3 học sinh dập lửa.",
        "Em Lê Văn Tư, em Lê Văn Năm và em Đỗ Thị Sáu chứng kiến.\nTrường THCS Ba Động tuyên dương hai em.",
    ],
)
def test_other_names_are_not_those_rewarded(text: str) -> None:
    assert [r.name for act in extract(text).commendations for r in act.recipients] == []


def test_an_annexed_list_is_the_decisions_own() -> None:
    record = extract(
        "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG TRONG PHONG TRÀO LÀM ĐƯỜNG HOA\n"
        "(Kèm theo Quyết định số 1.204/QĐ-UBND ngày 10 tháng 6 năm 2022 của Chủ tịch UBND huyện Yên Lập về việc tặng Giấy khen)\n"
        "I. Tập thể\n1. Chi hội Phụ nữ khu Đồng Bành, xã Thượng Long\n2. Đoàn xã Nga Hoàng\n"
        "II. Cá nhân\n1. Ông Hà Văn Sự, Trưởng khu Bến Sơn\n2. Bà Đinh Thị Nga, xã Mỹ Lung\n"
        "III. Hộ gia đình\n1. Hộ ông Phùng Văn Tý (hiến 200 m2 đất)\n"
    )
    (act,) = record.commendations
    assert (giver(act), act.decision, act.status) == ("Chủ tịch UBND huyện Yên Lập", record.decisions[0].id, "given")
    assert counts(act) == {"collectives": 2, "individuals": 2, "households": 1} and act.counted
    assert [r.name for r in act.recipients][2:] == ["Hà Văn Sự", "Đinh Thị Nga", "Hộ ông Phùng Văn Tý"]


def test_a_title_of_the_law_falls_to_somebody() -> None:
    (act,) = extract(
        "Danh hiệu Chiến sĩ thi đua cơ sở năm 2022 thuộc về bà Lò Thị Mai, Phó Trưởng phòng Kỹ thuật."
    ).commendations
    assert (receivers(act), act.year) == ([("individual", "Lò Thị Mai")], "2022")
    assert not extract("Danh hiệu “Vua phá lưới” thuộc về tiền đạo Lò Văn Mai của đội xã.").commendations


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Trước đó, Chủ tịch UBND huyện đã tặng Giấy khen cho 3 tập thể.", "given"),
        ("Trước đó hai hôm, Giám đốc Công an tỉnh trao Giấy khen cho 3 tập thể.", "given"),
        ("Trước đó, trong 5 năm 2018 - 2022, Chủ tịch UBND huyện đã tặng Giấy khen cho 3 tập thể.", "historic"),
        ("Trước đó, năm 2016, Chủ tịch UBND huyện đã tặng Giấy khen cho 3 tập thể.", "historic"),
    ],
)
def test_shortly_before_is_no_history(told: str, status: str) -> None:
    assert [act.status for act in extract(told).commendations] == [status]


def test_one_body_beside_a_number_of_people_is_a_receiver() -> None:
    (act,) = extract(
        "Giám đốc Sở Y tế Lai Châu đã có quyết định khen thưởng đột xuất tập thể Khoa Ngoại và 5 y, bác sĩ, điều dưỡng của ê kíp mổ."
    ).commendations
    assert (counts(act), receivers(act)) == ({"individuals": 5}, [("collective", "Khoa Ngoại")])


def test_a_letter_of_praise_names_the_crews() -> None:
    (act,) = extract(
        "Ngày 2/3/2021, Bộ trưởng Bộ Y tế có thư khen tập thể cán bộ, nhân viên Trung tâm Y tế huyện Si Ma Cai và ê kíp Bệnh viện Sản Nhi "
        "Lào Cai."
    ).commendations
    assert [r.name for r in act.recipients] == [
        "Trung tâm Y tế huyện Si Ma Cai",
        "ê kíp Bệnh viện Sản Nhi Lào Cai",
    ]


def test_some_of_those_counted_are_named_behind_their_own_number() -> None:
    record = extract(
        "Trung tá Hồ Văn Nam trao giấy khen của Bộ Chỉ huy Quân sự tỉnh cho 7 cá nhân, trong đó có 2 dân quân là Lê Văn Bảy, Trần Hữu Lợi "
        "(xã Ba Tầng) có thành tích bảo vệ đường biên."
    )
    (act,) = record.commendations
    assert (counts(act), [r.name for r in act.recipients]) == ({"individuals": 7}, ["Lê Văn Bảy", "Trần Hữu Lợi"])
    assert {"Lê Văn Bảy", "Trần Hữu Lợi"} <= {p.name for p in record.people}


def test_a_further_award_of_one_decision_is_granted_by_it() -> None:
    first, second = extract(
        "Quyết định số 77/QĐ-UBND ngày 11/01/2025 của Chủ tịch UBND tỉnh Hà Nam tặng danh hiệu Tập thể lao động xuất sắc cho 02 tập thể; "
        "tặng Bằng khen cho ông Đỗ Quốc Khánh, Trưởng phòng Hành chính."
    ).commendations
    assert first.decision == second.decision is not None


def test_what_a_second_giver_praises_is_no_receiver_of_the_first() -> None:
    acts = extract(
        "Chủ tịch UBND phường tặng Giấy khen cho 15 tập thể, 28 cá nhân là điển hình tiên tiến giai đoạn 2020 - 2025; Đảng ủy phường biểu "
        "dương 04 tập thể."
    ).commendations
    assert [receivers(a) for a in acts] == [[], []]


def test_staff_told_by_their_initials_are_people() -> None:
    (act,) = extract("Giám đốc Công ty Cao su Hướng Nam khen thưởng 6 tập thể, 52 CBCNV.").commendations
    assert (giver(act), counts(act)) == (
        "Giám đốc Công ty Cao su Hướng Nam",
        {"collectives": 6, "individuals": 52},
    )


def test_one_of_two_who_were_counted_before_is_no_further_act() -> None:
    acts = extract(
        "Hội Chữ thập đỏ tỉnh tặng Bằng khen cho 2 cá nhân. Ông Lê Văn Tám, 54 tuổi, là 1 trong 2 người nhận Bằng khen của Trung ương Hội."
    ).commendations
    assert [counts(a) for a in acts] == [{"individuals": 2}]


def test_the_predicate_may_come_first() -> None:
    record = extract(
        "UBND huyện Kim Sơn có Quyết định số 5.120/QĐ-UBND ngày 04/12/2023. Được tặng Giấy khen lần này có 11 tập thể, 16 cá nhân; ngoài ra là "
        "7 gia đình văn hóa tiêu biểu."
    )
    (act,) = record.commendations
    assert counts(act) == {"collectives": 11, "individuals": 16, "households": 7}
    assert (giver(act), act.decision) == ("UBND huyện Kim Sơn", record.decisions[0].id)


def test_as_many_papers_as_receivers() -> None:
    (act,) = extract(
        "Phó Bí thư Tỉnh đoàn trao 14 bằng khen của Ban Chấp hành Tỉnh đoàn cho các tập thể, gồm 6 huyện đoàn và 8 đội hình."
    ).commendations
    assert (giver(act), counts(act)) == ("Ban Chấp hành Tỉnh đoàn", {"collectives": 14})


@pytest.mark.parametrize(
    ("text", "by", "figures"),
    [
        (
            "Chủ tịch UBND huyện Như Xuân có quyết định khen 7 tập thể và 15 cá nhân. Hình thức khen là Giấy khen.",
            "Chủ tịch UBND huyện Như Xuân",
            {"collectives": 7, "individuals": 15},
        ),
        (
            "Danh sách khen thưởng kèm theo có 4 tập thể và 9 hộ gia đình đã hiến đất. Các tập thể, hộ gia đình được Chủ tịch UBND xã Lương "
            "Tâm tặng Giấy khen.",
            "Chủ tịch UBND xã Lương Tâm",
            {"collectives": 4, "households": 9},
        ),
    ],
)
def test_the_award_may_be_named_in_the_next_sentence(text: str, by: str, figures: dict[str, int]) -> None:
    (act,) = extract(text).commendations
    assert (act.award_class, giver(act), counts(act)) == ("giấy khen", by, figures)


def test_a_colon_leads_from_praise_to_the_award() -> None:
    (act,) = extract(
        "UBND tỉnh khen 3 đơn vị đầu mỗi khối: tặng Bằng khen của Chủ tịch UBND tỉnh cho 6 tập thể."
    ).commendations
    assert (act.award, counts(act)) == ("Bằng khen", {"collectives": 6})


def test_a_list_of_bodies_then_of_persons() -> None:
    record = extract(
        "Đại diện Phòng Nội vụ công bố QĐ số 1.311/QĐ-UBND ngày 13/6/2024 của Chủ tịch UBND huyện Quản Bạ. Theo QĐ, Giấy khen được tặng cho: "
        "Công an xã Niêm Sơn; Trạm Y tế xã. Về cá nhân có ông Lầu Mí Sử; ông Sùng Chá Lừ, Trưởng thôn; và Thượng úy Nông Văn Chẩn, cán bộ Công "
        "an xã."
    )
    (act,) = record.commendations
    assert (giver(act), act.decision) == ("Chủ tịch UBND huyện Quản Bạ", record.decisions[0].id)
    assert (counts(act), act.counted) == ({"units": 2, "individuals": 3}, True)


def test_a_letter_that_is_handed_on_is_given() -> None:
    (act,) = extract(
        "Dịp này, đồng chí Nông Mạnh Tiến còn chuyển Thư khen của Chủ tịch UBND tỉnh Hà Giang gửi cán bộ và nhân dân xã Sơn Vĩ."
    ).commendations
    assert (giver(act), [r.name for r in act.recipients]) == (
        "Chủ tịch UBND tỉnh Hà Giang",
        ["cán bộ và nhân dân xã Sơn Vĩ"],
    )


def test_a_headlines_rough_number_is_no_act_beside_the_acts() -> None:
    acts = extract(
        "Xã Vân Hồ: hơn 30 điển hình được trao thưởng\n\nSáng 5/6/2023, UBND xã Vân Hồ tổ chức hội nghị. Chủ tịch UBND xã tặng Giấy khen cho "
        "12 tập thể, 20 cá nhân."
    ).commendations
    assert [counts(a) for a in acts] == [{"collectives": 12, "individuals": 20}]


def test_so_many_first_places_are_no_people() -> None:
    acts = extract("Sáu đơn vị đứng ở ba vị trí đầu được Chủ tịch UBND huyện tặng Giấy khen.").commendations
    assert [counts(a) for a in acts] == [{"units": 6}]


def test_a_plan_bears_no_date_of_what_it_plans() -> None:
    record = extract('Theo Kế hoạch số 41/KH-UBND, từ 01/3 đến 31/5/2024 Cao Lãnh mở cao điểm "60 ngày không giấy".')
    assert [d.date for d in record.documents] == [None]
    assert [(c.name, c.start, c.end) for c in record.campaigns] == [("60 ngày không giấy", "2024-03-01", "2024-05-31")]


def test_the_year_of_a_drive_may_stand_in_its_name() -> None:
    record = extract("Ban chỉ đạo phát động chiến dịch “Giọt máu nghĩa tình - hè 2025”, diễn ra từ 15/6 đến 31/8.")
    assert [(c.start, c.end) for c in record.campaigns] == [("2025-06-15", "2025-08-31")]


def test_those_counted_are_spoken_of_again_behind_a_semicolon() -> None:
    (act,) = extract(
        "Chi cục Thủy sản tỉnh cũng tặng 01 tập thể, 05 cá nhân Giấy khen; các cá nhân này đều là thuyền trưởng tàu câu."
    ).commendations
    assert counts(act) == {"collectives": 1, "individuals": 5}


def test_contestants_are_given_diplomas_by_ministers_not_titles_by_juries() -> None:
    (act,) = extract(
        "Bộ trưởng Bộ Giáo dục và Đào tạo tặng bằng khen cho cả bốn thí sinh của đoàn Việt Nam."
    ).commendations
    assert counts(act) == {"individuals": 4}
    assert not extract(
        "Ông Lê Văn A trao danh hiệu “Sứ giả tiếng Việt” của cuộc thi tặng 5 thí sinh xuất sắc."
    ).commendations


@pytest.mark.parametrize(
    "behind",
    [
        "Danh sách ban hành kèm theo Quyết định số 2.046/QĐ-UBND ngày 10/8/2023.",
        "Quyết định khen thưởng mang số 2.046/QĐ-UBND, ban hành ngày 10/8/2023.",
        "Đây là phần thưởng của Chủ tịch UBND huyện Con Cuông, theo Quyết định số 2.046/QĐ-UBND ngày 10/8/2023.",
    ],
)
def test_the_decision_may_be_told_in_the_next_sentence(behind: str) -> None:
    record = extract(f"Chủ tịch UBND huyện Con Cuông tặng Giấy khen cho 15 tập thể và 48 cá nhân. {behind}")
    (act,) = record.commendations
    assert [(d.id, d.number, d.date) for d in record.decisions] == [(act.decision, "2046", "2023-08-10")]


def test_small_letters_behind_a_colon_are_no_names() -> None:
    acts = extract(
        "- Giấy khen của Chủ tịch UBND huyện Con Cuông: làm tốt công tác xã hội, vượt chỉ tiêu."
    ).commendations
    assert [r.name for act in acts for r in act.recipients] == []


def test_who_came_by_their_offices_is_not_who_is_rewarded() -> None:
    """*lãnh đạo 7 phường* tells whose leaders came."""
    assert not extract(
        "Dự lễ có lãnh đạo 7 phường cùng đông đảo đảng viên được nhận Huy hiệu Đảng đợt này."
    ).commendations


def test_a_second_award_has_not_the_paper_of_the_first() -> None:
    """*Tại Quyết định số 5, A tặng Cờ … A cũng tặng Bằng khen …*: by which paper the second is given is not told."""
    first, second = extract(
        "Tại Quyết định số 812/QĐ-BYT ngày 5/12/2017, Bộ trưởng Bộ Y tế đã tặng Cờ thi đua cho Sở Y tế Kon Tum. "
        "Bộ trưởng Bộ Y tế cũng tặng Bằng khen cho 2 tập thể và 3 cá nhân."
    ).commendations
    assert (first.decision, second.decision) == ("d1", None)


@pytest.mark.parametrize(
    ("to", "names"),
    [
        ("thuyền trưởng Hồ Văn Lanh và thuyền viên Bùi Văn Khởi", ["Hồ Văn Lanh", "Bùi Văn Khởi"]),
        ("tài xế Hồ Văn Lanh (xã Tam Thanh) và phụ xe Bùi Văn Khởi (xã Long Hải)", ["Hồ Văn Lanh", "Bùi Văn Khởi"]),
    ],
)
def test_a_trade_stands_before_a_name(to: str, names: list[str]) -> None:
    """Each of those joined may have a trade before the name, even one with *trưởng*."""
    (act,) = extract(f"Chủ tịch UBND huyện Phú Quý trao Giấy khen cho {to}.").commendations
    assert [r.name for r in act.recipients] == names
    assert (act.individuals, act.counted) == (2, True)


def test_what_a_council_agrees_to_let_be_given_is_still_to_come() -> None:
    (act,) = extract(
        "Hội đồng thống nhất để Chủ tịch UBND huyện tặng Giấy khen cho 42 tập thể và 131 cá nhân."
    ).commendations
    assert act.status == "planned"


def test_a_paper_of_a_huyen_grants_what_is_told_behind_it() -> None:
    """*Căn cứ Quyết định số 5 của UBND huyện A, trường có 3 đồng chí được công nhận …*: it grants both titles."""
    record = extract(
        "Căn cứ Quyết định số 815/QĐ-UBND ngày 18/5/2018 của UBND huyện Mộc Châu, trường có 3 đồng chí được công nhận "
        "Chiến sĩ thi đua cơ sở, 24 đồng chí đạt danh hiệu Lao động tiên tiến."
    )
    assert [(act.individuals, act.decision) for act in record.commendations] == [(3, "d1"), (24, "d1")]
    assert [(d.about, d.effect) for d in record.decisions] == [(None, "commends")]


def test_what_a_sentence_says_behind_a_paper_is_no_title() -> None:
    """*Theo Quyết định số 5 của UBND tỉnh, huyện A …* tells neither what the paper is about nor that it revokes."""
    record = extract("Theo Quyết định số 5/QĐ-UBND ngày 4/5/2020 của UBND tỉnh An Giang, huyện Tri Tôn có 2 xã mới.")
    assert [(d.about, d.effect) for d in record.decisions] == [(None, "other")]


def test_the_term_of_a_congress_is_no_year_of_merit() -> None:
    (act,) = extract(
        "Đảng ủy phường tặng Giấy khen cho 4 tập thể phục vụ Đại hội Đảng bộ phường lần thứ I, nhiệm kỳ 2025 - 2030."
    ).commendations
    assert act.year is None


def test_degrees_told_by_initials_stand_before_names() -> None:
    (act,) = extract(
        "Sở Y tế tặng Giấy khen cho 03 cá nhân: BS Trương Thanh Tú, CN Đàng Thị Hạnh, ĐD Lê Thị Vân."
    ).commendations
    assert [r.name for r in act.recipients] == ["Trương Thanh Tú", "Đàng Thị Hạnh", "Lê Thị Vân"]


def test_a_letter_of_a_class_is_no_name() -> None:
    """*em A, học sinh lớp 8A Trường B được … tặng* is A's."""
    (act,) = extract(
        'Dịp này em Phạm Gia Huy, học sinh lớp 8A Trường THCS Cốc San được Trung ương Đoàn tặng Huy hiệu "Tuổi trẻ dũng cảm".'
    ).commendations
    assert [r.name for r in act.recipients] == ["Phạm Gia Huy"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Công an huyện Bát Xát cũng đã được Giám đốc Công an tỉnh tặng Giấy khen.", "Công an huyện Bát Xát"),
        ("Huyện Quang Bình là đơn vị duy nhất của tỉnh được Chính phủ tặng Cờ thi đua.", "Huyện Quang Bình"),
        ("Sở Nội vụ cũng là đơn vị đầu tiên được UBND tỉnh tặng Cờ thi đua.", "Sở Nội vụ"),
    ],
)
def test_a_body_stands_before_adverbs_and_what_it_is(text: str, name: str) -> None:
    assert [r.name for act in extract(text).commendations for r in act.recipients] == [name]
