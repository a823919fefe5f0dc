"""Counts that are parts of others, titles that are counted themselves, givers and receivers told beside each other."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation
from tests.acts import counts


def names(act: Commendation) -> list[str]:
    return [f"{r.kind}: {r.name}" for r in act.recipients]


def giver(act: Commendation) -> str | None:
    return act.by.name if act.by else None


def test_parts_behind_gom_that_add_up_are_no_acts() -> None:
    text = (
        "Đảng ủy xã Mường Do trao Huy hiệu Đảng cho 9 đảng viên, gồm: 2 đảng viên 60 năm tuổi Đảng, "
        "3 đảng viên 50 năm tuổi Đảng và 4 đảng viên 40 năm tuổi Đảng."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"individuals": 9}]


def test_titles_counted_one_after_another_are_an_act_each() -> None:
    found = extract(
        "UBND huyện Vân Hồ công nhận 12 tập thể lao động tiên tiến, 35 lao động tiên tiến và 9 chiến sĩ thi đua cơ sở."
    ).commendations
    assert [(act.award, giver(act), counts(act)) for act in found] == [
        ("tập thể lao động tiên tiến", "UBND huyện Vân Hồ", {"collectives": 12}),
        ("lao động tiên tiến", "UBND huyện Vân Hồ", {"individuals": 35}),
        ("chiến sĩ thi đua cơ sở", "UBND huyện Vân Hồ", {"individuals": 9}),
    ]


def test_a_certificate_goes_to_those_whose_title_is_counted() -> None:
    found = extract("Hội Làm vườn tặng Bằng khen cho 20 tập thể xuất sắc, 3 cá nhân ghép cam.").commendations
    assert [(act.award, counts(act)) for act in found] == [("Bằng khen", {"collectives": 20, "individuals": 3})]


def test_numbers_that_happen_to_add_up_in_one_sentence_are_no_sum() -> None:
    found = extract(
        "Khối có 1 tập thể được tặng cờ thi đua của UBND tỉnh, 4 tập thể đạt danh hiệu Tập thể lao động xuất sắc, "
        "3 tập thể được tặng bằng khen của UBND tỉnh."
    ).commendations
    assert [counts(act) for act in found] == [{"collectives": 1}, {"collectives": 4}, {"collectives": 3}]


def test_who_has_a_letter_of_praise_for_somebody_gives_it() -> None:
    (act,) = extract("Chủ tịch nước Lê Văn Đoan có Thư khen gửi em Hà Thị Mơ.").commendations
    assert (giver(act), names(act)) == ("Chủ tịch nước", ["individual: Hà Thị Mơ"])


def test_a_bracket_behind_a_place_tells_where_it_lies() -> None:
    (act,) = extract("Sở Y tế trao Bằng khen cho cán bộ và Nhân dân xã Nậm Chảy (Lâm Bình).").commendations
    assert names(act) == ["unit: cán bộ và Nhân dân xã Nậm Chảy"]


def test_who_reads_a_report_is_not_given_what_it_tells() -> None:
    found = extract(
        "Chị Hà Thị Mai, Phó Chủ tịch Hội đã đọc báo cáo, góp phần vào kết quả chung, được Trung ương Hội tặng Cờ thi đua."
    ).commendations
    assert [names(act) for act in found] == [[]]


def test_an_office_behind_a_name_does_not_part_receivers_from_their_verb() -> None:
    (act,) = extract(
        "Đội PC10 và Thượng tá Lò Văn Hặc - Phó Trưởng phòng được trao tặng Huân chương Chiến công hạng Nhì."
    ).commendations
    assert names(act) == ["unit: Đội PC10", "individual: Lò Văn Hặc"]


def test_a_bare_level_is_the_place_its_sentence_opens_with() -> None:
    found = extract(
        "Tại xã Trà Leng, Đảng ủy xã trao Huy hiệu Đảng cho 7 đảng viên. "
        "Tại xã Trà Tập, Đảng ủy xã trao Huy hiệu Đảng cho 9 đảng viên."
    ).commendations
    assert [giver(act) for act in found] == ["Đảng ủy xã Trà Leng", "Đảng ủy xã Trà Tập"]


def test_who_awards_may_stand_right_behind_the_award() -> None:
    (act,) = extract("Hội Chữ thập đỏ huyện trao Bằng khen Bộ Y tế cho 3 gia đình hiến máu.").commendations
    assert giver(act) == "Bộ Y tế"


def test_the_youth_union_of_a_level_is_no_place() -> None:
    found = extract(
        "Ban Thường vụ Tỉnh Đoàn Sơn La trao Bằng khen của Tỉnh Đoàn cho hai thanh niên. "
        "Bà Lò Thị Ín trao Bằng khen của Chủ tịch UBND tỉnh cho anh Tòng Văn Bó."
    ).commendations
    assert [giver(act) for act in found] == ["Tỉnh Đoàn", "Chủ tịch UBND tỉnh Sơn La"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tính đến nay, toàn Đảng bộ xã có 312 đảng viên được nhận Huy hiệu Đảng.", ["historic"]),
        ("Đến nay, cả huyện có 45 cá nhân được tặng Kỷ niệm chương.", ["historic"]),
        ("Đối với 2 đảng viên được trao Huy hiệu 60 năm tuổi Đảng do già yếu không thể dự lễ, xã đến nhà trao.", []),
    ],
)
def test_what_is_summed_up_or_told_again_is_not_given_today(text: str, status: list[str]) -> None:
    assert [act.status for act in extract(text).commendations] == status


def test_a_sentence_that_spells_out_a_decision_tells_what_it_grants() -> None:
    record = extract(
        "Đó là nội dung Quyết định số 812/QĐ-UBND ngày 3/4/2021 của UBND tỉnh Sơn La về việc khen thưởng. "
        "Cụ thể, Chủ tịch UBND tỉnh tặng Bằng khen cho 7 tập thể trồng mận."
    )
    assert [act.decision for act in record.commendations] == ["d1"]


def test_a_giver_told_by_initials_is_the_giver_told_in_full() -> None:
    found = extract(
        "Đại diện Ban Chỉ đạo vận động hiến máu tình nguyện tỉnh trao Giấy khen cho cá nhân tiêu biểu.\n"
        "Ban Chỉ đạo vận động HMTN tỉnh tặng giấy khen cho 91 cá nhân."
    ).commendations
    assert [counts(act) for act in found] == [{"individuals": 91}]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 5/11, xã tổ chức lễ trao tặng Huy hiệu Đảng đợt ngày 7/11 cho 5 đảng viên.",
            "lễ trao tặng Huy hiệu Đảng",
        ),
        (
            "Sáng 3/2, xã tổ chức lễ trao Huy hiệu 30, 40, 50 năm tuổi Đảng.",
            "lễ trao Huy hiệu 30, 40, 50 năm tuổi Đảng",
        ),
    ],
)
def test_the_name_of_a_ceremony_of_badges(text: str, name: str) -> None:
    assert [event.name for event in extract(text).events] == [name]
