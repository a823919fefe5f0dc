"""Acts whose receivers, giver or decision stand in another clause or sentence than their award."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation
from tests.acts import counts


def names(act: Commendation) -> list[str]:
    return [f"{r.kind}: {r.name}" for r in act.recipients]


def test_the_same_kind_counted_again_from_elsewhere_is_another_set_of_receivers() -> None:
    acts = extract(
        "Bộ trưởng Bộ Xây dựng tặng Bằng khen cho 7 cá nhân thuộc Cục Đường thủy; 3 cá nhân thuộc Cục Hàng hải."
    ).commendations
    assert [counts(act) for act in acts] == [{"individuals": 7}, {"individuals": 3}]


@pytest.mark.parametrize(
    "text",
    [
        "Sở Du lịch tặng Giấy khen cho 10 tập thể, trong đó 4 tập thể thuộc khối lữ hành; 6 tập thể thuộc khối lưu trú.",
        "Sở Du lịch tặng Giấy khen cho 10 tập thể: 4 tập thể thuộc khối lữ hành; 6 tập thể thuộc khối lưu trú.",
        "Sở Du lịch tặng Giấy khen cho 10 tập thể; 10 tập thể là các đội cứu hộ ven biển.",
    ],
)
def test_parts_of_those_counted_are_no_other_receivers(text: str) -> None:
    assert [counts(act) for act in extract(text).commendations] == [{"collectives": 10}]


def test_the_whole_of_those_given_is_told_and_its_parts_are_not() -> None:
    text = (
        "Trong 23 hội viên được tặng Kỷ niệm chương đợt này có 4 hội viên nhận Kỷ niệm chương lần đầu; "
        "9 hội viên đã nghỉ việc."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"individuals": 23}]


def test_a_list_of_receivers_goes_on_behind_its_semicolons() -> None:
    (act,) = extract(
        "Ông Lù Văn Páo trao Giấy khen của UBND huyện Bắc Yên cho tập thể Đội văn nghệ bản Hồng, xã Tạ Khoa; "
        "tập thể Tổ lò rèn bản Suối, xã Xím Vàng và cá nhân bà Mùa Thị Sua."
    ).commendations
    assert names(act)[0] == "collective: Đội văn nghệ bản Hồng"
    assert "individual: Mùa Thị Sua" in names(act)


def test_names_with_semicolons_stand_amid_the_two_kinds_they_are_counted_with() -> None:
    (act,) = extract(
        "Dịp này, UBND huyện Ba Tơ khen thưởng 5 tập thể, gồm các xã: Ba Vì, Ba Xa; thị trấn Ba Tơ; Hạt Kiểm lâm huyện, "
        "Công an huyện và 8 cá nhân trồng rừng giỏi."
    ).commendations
    assert counts(act) == {"collectives": 5, "individuals": 8}
    assert names(act) == [
        "collective: xã Ba Vì",
        "collective: xã Ba Xa",
        "collective: thị trấn Ba Tơ",
        "collective: Hạt Kiểm lâm huyện",
        "collective: Công an huyện",
    ]


def test_names_behind_the_reason_are_receivers_and_no_part_of_it() -> None:
    (act,) = extract(
        "UBND xã Ea Sô tặng Giấy khen cho 9 tập thể có thành tích giữ rừng năm 2024, tiêu biểu như các tập thể: Trạm Y tế xã, thôn 5."
    ).commendations
    assert names(act) == ["collective: Trạm Y tế xã", "collective: thôn 5"]
    assert act.reason == "có thành tích giữ rừng năm 2024"


def test_whom_praise_is_for_may_stand_right_behind_it() -> None:
    (act,) = extract(
        "Ngày 6/5/2024, Cục Thuế tỉnh đã khen thưởng đột xuất Đội Kiểm tra số 3 (khu vực cảng) vì thành tích thu nợ."
    ).commendations
    assert (act.by.name if act.by else None, names(act)) == ("Cục Thuế tỉnh", ["unit: Đội Kiểm tra số 3"])


def test_who_attends_a_ceremony_gives_nothing_at_it() -> None:
    text = "Chủ tịch HĐND tỉnh dự lễ trao tặng Kỷ niệm chương. Cả tỉnh có 300 cán bộ được nhận Kỷ niệm chương."
    assert [act.by for act in extract(text).commendations] == [None]


def test_a_sum_hands_its_giver_down_to_its_parts() -> None:
    text = (
        "Theo các quyết định của Ban Thường vụ Tỉnh ủy, huyện có 5 đảng viên được tặng Huy hiệu Đảng. "
        "Cụ thể: 2 đồng chí nhận Huy hiệu 60 năm tuổi Đảng; 3 đồng chí nhận Huy hiệu 50 năm tuổi Đảng."
    )
    found = extract(text).commendations
    assert [(act.by.name if act.by else None, counts(act)) for act in found] == [
        ("Ban Thường vụ Tỉnh ủy", {"individuals": 2}),
        ("Ban Thường vụ Tỉnh ủy", {"individuals": 3}),
    ]


def test_a_clause_that_begins_with_its_award_goes_on_with_the_decision_before() -> None:
    record = extract(
        "Quyết định số 77/QĐ-SVHTT ngày 4/3/2019 của Giám đốc Sở Văn hóa và Thể thao công nhận danh hiệu "
        '"Tập thể Lao động tiên tiến" cho 6 đơn vị; danh hiệu "Chiến sĩ thi đua cơ sở" cho 9 cá nhân.'
    )
    assert [act.decision for act in record.commendations] == ["d1", "d1"]


def test_the_same_day_is_that_of_the_paper_before() -> None:
    record = extract(
        "Xã công bố Quyết định số 5/QĐ-UBND ngày 12/01/2024 và Quyết định số 6/QĐ-UBND cùng ngày về khen thưởng."
    )
    assert [d.date for d in record.decisions] == ["2024-01-12", "2024-01-12"]


def test_years_in_a_row_are_told_as_history() -> None:
    (act,) = extract("Bốn năm liên tục nhà trường được UBND tỉnh Đắk Nông tặng Cờ thi đua.").commendations
    assert act.status == "historic"


def test_many_years_in_the_reason_of_one_clause_make_no_other_clause_history() -> None:
    text = "Hội Làm vườn tặng thư khen cho 3 chủ vườn có nhiều năm ghép lan; 2 tập thể: Trại A, Trại B nhận cờ thi đua."
    assert [act.status for act in extract(text).commendations] == ["given", "given"]


def test_receivers_listed_with_semicolons_before_their_verb_are_of_one_act() -> None:
    (act,) = extract(
        "Các tập thể Phòng PK01, PK02 và Đại tá Lò Văn Pâng, Phó Giám đốc Công an tỉnh; Thượng úy Vừ A Chu, Phó trưởng Phòng PK05 "
        "đón nhận Huân chương Chiến công hạng ba."
    ).commendations
    assert names(act) == [
        "collective: Phòng PK01",
        "collective: Phòng PK02",
        "individual: Lò Văn Pâng",
        "individual: Vừ A Chu",
    ]


def test_a_later_telling_names_the_award_of_an_act_told_as_khen_thuong() -> None:
    text = (
        "Sìn Hồ vào vụ chè\nSáng 5/3, hội nghị nghe báo cáo vụ chè năm 2022. UBND huyện Sìn Hồ khen thưởng 4 tập thể trồng chè.\n"
        "Lãnh đạo huyện Sìn Hồ trao giấy khen cho các tập thể trồng chè năm nay."
    )
    assert [(act.award, counts(act)) for act in extract(text).commendations] == [("giấy khen", {"collectives": 4})]


def test_where_the_receiver_lies_may_stand_in_brackets_before_the_verb() -> None:
    (act,) = extract(
        "Trường THPT Lê Ích Mộc (thị xã Quảng Yên, tỉnh Quảng Ninh) được Chủ tịch nước tặng Huân chương Lao động hạng Ba."
    ).commendations
    assert names(act) == ["unit: Trường THPT Lê Ích Mộc"]


def test_what_somebody_says_of_his_award_lists_no_receivers() -> None:
    text = 'UBND huyện tặng bằng khen cho 2 thợ lặn. "Nhận bằng khen tôi mừng, nhưng mừng hơn là Hai Lúa còn sống", anh nói.'
    assert [names(act) for act in extract(text).commendations] == [[]]


def test_names_of_those_rewarded_may_follow_in_a_sentence_that_begins_with_them() -> None:
    text = (
        "UBND huyện Ba Tơ tặng Giấy khen cho 12 tập thể.\n"
        "Trong số các tập thể được tặng Giấy khen có Hạt Kiểm lâm huyện và UBND các xã: Ba Vì, Ba Xa."
    )
    (act,) = extract("Ba Tơ giữ rừng\nĐăng ngày 05/03/2023\n\n" + text).commendations
    assert names(act) == ["collective: Hạt Kiểm lâm huyện", "collective: UBND xã Ba Vì", "collective: UBND xã Ba Xa"]


def test_some_of_them_may_be_named_behind_the_reason() -> None:
    (act,) = extract(
        "UBND huyện Ba Tơ khen thưởng 7 tập thể làm tốt công tác trồng rừng năm 2016, trong đó có các xã Ba Vì, Ba Xa và thị trấn Ba Tơ."
    ).commendations
    assert names(act) == ["collective: xã Ba Vì", "collective: xã Ba Xa", "collective: thị trấn Ba Tơ"]


def test_a_second_paper_of_a_sentence_is_of_the_same_issuer() -> None:
    record = extract(
        "Chủ tịch UBND tỉnh Hà Nam ban hành Quyết định số 39/QĐ-CT tặng Bằng khen cho 24 tập thể; "
        'Quyết định số 40/QĐ-CT tặng danh hiệu "Tập thể lao động xuất sắc" cho 4 tập thể.'
    )
    assert [d.issuer.name if d.issuer else None for d in record.decisions] == ["Chủ tịch UBND tỉnh Hà Nam"] * 2
