"""Orders of the state and their grades, hosts of ceremonies, lists with semicolons or rows below their number."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation
from tests.acts import counts


def names(act: Commendation) -> list[str]:
    return [f"{r.kind}: {r.name}" for r in act.recipients]


def test_two_grades_of_an_order_are_two_acts() -> None:
    found = extract(
        "Bộ CHQS tỉnh trao Huân chương Bảo vệ Tổ quốc hạng Nhất cho 1 cá nhân; Huân chương Bảo vệ Tổ quốc hạng Nhì "
        "cho 1 cá nhân và 2 Huân chương Bảo vệ Tổ quốc hạng Ba cho 2 cá nhân."
    ).commendations
    assert [(act.award[-4:], counts(act)) for act in found] == [
        ("Nhất", {"individuals": 1}),
        (" Nhì", {"individuals": 1}),
        ("g Ba", {"individuals": 2}),
    ]


def test_a_body_that_hands_over_an_order_does_not_give_it() -> None:
    (act,) = extract("Sáng 3/5, Sở Y tế trao Huân chương Lao động hạng Nhì cho ông Lò Văn Phong.").commendations
    assert act.by is None


def test_rows_below_a_row_that_ends_with_their_number_are_its_receivers() -> None:
    found = extract(
        "Sở Nội vụ lấy ý kiến về việc đề nghị khen thưởng\n"
        "1. Đề nghị tặng Huân chương Lao động hạng Ba: 02 tập thể\n- Thanh tra tỉnh Yên Bái;\n- Sở Tư pháp tỉnh Yên Bái.\n"
        "2. Đề nghị tặng Huân chương Lao động hạng Nhì: 01 tập thể\n- Nhân dân và cán bộ huyện Trạm Tấu."
    ).commendations
    assert [(act.status, names(act)) for act in found] == [
        ("proposed", ["collective: Thanh tra tỉnh Yên Bái", "collective: Sở Tư pháp tỉnh Yên Bái"]),
        ("proposed", ["collective: Nhân dân và cán bộ huyện Trạm Tấu"]),
    ]


def test_a_title_asked_for_somebody_by_name_is_proposed() -> None:
    text = 'Theo đó, đề nghị truy tặng danh hiệu "Anh hùng lực lượng vũ trang nhân dân" cho bà Lò Thị Sáu.'
    assert [(act.status, names(act)) for act in extract(text).commendations] == [
        ("proposed", ["individual: Lò Thị Sáu"])
    ]


def test_who_draws_up_a_proposal_gives_nothing() -> None:
    text = "Sở Nội vụ lập hồ sơ để trình cấp có thẩm quyền khen thưởng Huân chương Lao động hạng Ba đối với 2 tập thể."
    assert [act.by for act in extract(text).commendations] == [None]


def test_commas_between_semicolons_tell_whose_the_counted_are() -> None:
    (act,) = extract(
        "Thủ tướng tặng Bằng khen cho 3 tập thể gồm: Trường Đại học Tây Bắc, Bộ Giáo dục và Đào tạo; "
        "Bệnh viện Phong Lâm, tỉnh Sơn La; Công an huyện Mai Sơn, Công an tỉnh Sơn La."
    ).commendations
    assert names(act) == [
        "collective: Trường Đại học Tây Bắc",
        "collective: Bệnh viện Phong Lâm",
        "collective: Công an huyện Mai Sơn",
    ]


def test_what_somebody_used_to_be_names_no_receiver() -> None:
    (act,) = extract(
        "Dịp này, 4 đồng chí nguyên là cán bộ thuộc các đơn vị Bộ CHQS tỉnh được trao Kỷ niệm chương."
    ).commendations
    assert (counts(act), names(act)) == ({"individuals": 4}, [])


def test_a_rough_count_of_several_awards_gives_way_to_what_the_body_tells() -> None:
    found = extract(
        "Sở Y tế tổ chức lễ trao danh hiệu Thầy thuốc ưu tú và Bằng khen của Thủ tướng cho gần 30 tập thể, cá nhân.\n"
        "Phó Chủ tịch UBND tỉnh trao danh hiệu Thầy thuốc ưu tú cho 12 bác sĩ; trao Bằng khen của Thủ tướng cho 5 tập thể và "
        "9 cá nhân."
    ).commendations
    assert [counts(act) for act in found] == [{"individuals": 12}, {"collectives": 5, "individuals": 9}]


def test_what_is_given_as_often_by_another_grade_is_no_sum() -> None:
    found = extract(
        "Bộ trưởng tặng Huân chương Chiến công hạng Nhất cho hai cá nhân là Đại tá Lò Văn Bun; Thượng tá Vừ A Chu. "
        "Phòng PC03 và Đại tá Tòng Văn Ín; Thiếu tá Cà Văn Páo đón nhận Huân chương Chiến công hạng Nhì."
    ).commendations
    assert [counts(act) for act in found] == [{"individuals": 2}, {"individuals": 2, "units": 1}]


def test_a_row_of_its_own_names_no_receivers_of_the_row_before() -> None:
    found = extract(
        "Năm học qua, trường có nhiều tiến bộ trong dạy và học.\n+ Có 34 giáo viên được công nhận Lao động tiên tiến.\n"
        "+ Có 02 giáo viên giỏi cơ sở: cô Lò Thị Mai, cô Vừ Thị Dính."
    ).commendations
    assert [names(act) for act in found] == [[]]


def test_the_giver_that_the_body_tells_stands_for_who_hands_over_in_the_lead() -> None:
    (act,) = extract(
        "Sáng 4/7/2018, Hội Người cao tuổi huyện Mai Sơn họp sơ kết và trao kỷ niệm chương cho 31 cá nhân.\n"
        'Tại hội nghị, 31 cá nhân được nhận kỷ niệm chương "Vì tuổi già vui khỏe" của Trung ương Hội Người cao tuổi Việt Nam.'
    ).commendations
    assert act.by is not None and act.by.name == "Trung ương Hội Người cao tuổi Việt Nam"


def test_two_spaces_behind_a_date_part_it_from_no_event() -> None:
    (event,) = extract("Ngày 30/7/2020  huyện Mai Sơn tổ chức Đại hội thi đua yêu nước lần thứ V.").events
    assert event.date == "2020-07-30"


@pytest.mark.parametrize("who", ["Bí thư Tỉnh ủy Kon Tum", "Lãnh đạo tỉnh Kon Tum", "Chủ tịch UBND tỉnh Kon Tum"])
def test_an_order_is_the_presidents_whoever_hands_it_over(who: str) -> None:
    """The headline's shorter name of it is one act with the story's, which tells its class."""
    text = f"Kon Tum: Trao Huân chương Lao động cho 2 cá nhân\n\n{who} đã trao Huân chương Lao động hạng Ba cho ông A Thun và bà Y Blưi.\n"
    (act,) = extract(text).commendations
    assert (act.award, act.by, act.individuals) == ("Huân chương Lao động hạng Ba", None, 2)


def test_a_decision_taken_back_behind_a_semicolon_is_another_matter() -> None:
    """*đề nghị … cho 1 cá nhân; hủy 1 quyết định*: the proposal stands."""
    text = "Tin\nSở đề nghị Thủ tướng Chính phủ tặng Bằng khen cho 01 cá nhân; hủy 01 quyết định khen thưởng do khai man.\n"
    assert [act.status for act in extract(text).commendations] == ["proposed"]
