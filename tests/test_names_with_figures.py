"""Places whose names end in a figure or come in two kinds, abbreviations that are glued, lines under pictures."""

from __future__ import annotations

from bantin import extract


def test_a_figure_that_ends_the_name_of_a_commune_belongs_to_it() -> None:
    record = extract(
        "Năm 2019, chỉ số cải cách hành chính của xã Gia Hòa 1 đạt 88,5 điểm, xã Gia Hòa 2 đạt 86,25 điểm; UBND xã Sơn Kim 2 có "
        "12 thủ tục. Xã Tân Lập 2 tập thể được khen."
    )
    assert [(s.subject.name, s.value) for s in record.scores if s.subject] == [
        ("xã Gia Hòa 1", 88.5),
        ("xã Gia Hòa 2", 86.25),
    ]
    units = {u.name for u in record.units}
    assert units == {"xã Gia Hòa 1", "xã Gia Hòa 2", "xã Sơn Kim 2", "UBND xã Sơn Kim 2", "xã Tân Lập"}


def test_two_districts_of_one_name_are_two_units() -> None:
    units = extract("Thị xã Cai Lậy và huyện Cai Lậy ký giao ước. TX Cai Lậy làm tốt; HUYỆN CAI LẬY theo sau.").units
    assert [u.name for u in units] == ["thị xã Cai Lậy", "huyện Cai Lậy"]


def test_an_abbreviated_level_is_glued_to_its_name() -> None:
    record = extract("Ông Vi Văn Sĩ, Chủ tịch UBND TP.Cẩm Phả; bà Lò Thị Út - Phó Chủ tịch UBND Q.Hồng Bàng dự lễ.")
    assert [(p.title, p.unit.name if p.unit else None) for p in record.people] == [
        ("Chủ tịch UBND TP.Cẩm Phả", "UBND thành phố Cẩm Phả"),
        ("Phó Chủ tịch UBND Q.Hồng Bàng", "UBND quận Hồng Bàng"),
    ]


def test_a_line_with_a_credit_behind_it_stands_under_a_picture() -> None:
    record = extract(
        "Theo Quyết định số 71/QĐ-UBND ngày 3/2/2021, Chủ tịch UBND huyện Mường La tặng Giấy khen cho 4 hợp tác xã.\n"
        "Lãnh đạo xã Chiềng San trao giấy khen cho các hợp tác xã. Ảnh: Hạ Vy"
    )
    assert [(act.by.name if act.by else None, act.units) for act in record.commendations] == [
        ("Chủ tịch UBND huyện Mường La", 4)
    ]


def test_an_office_behind_a_dash_is_no_receiver() -> None:
    text = "Đặc biệt, ông Hà Văn Pản - Phó Giám đốc Sở Tư pháp vinh dự được Chủ tịch nước tặng Huân chương Lao động hạng Ba."
    (act,) = extract(text).commendations
    assert [(r.kind, r.name) for r in act.recipients] == [("individual", "Hà Văn Pản")]


def test_what_the_rewarded_have_does_not_end_the_year_of_the_merit() -> None:
    text = "UBND huyện Mường La tặng Giấy khen cho 9 giáo viên giỏi có nhiều học sinh đạt giải năm học 2019 - 2020."
    (act,) = extract(text).commendations
    assert act.year == "2019-2020"


def test_a_share_of_the_points_is_no_score() -> None:
    text = "Theo huyện Mường La, điểm khảo sát sự hài lòng của người dân chiếm 30 điểm trong bộ tiêu chí."
    assert extract(text).scores == []
