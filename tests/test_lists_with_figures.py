"""Lists of places with figures in brackets, weights of parts, parts that lead a clause, glued counts, offices of hospitals."""

from __future__ import annotations

from bantin import extract
from tests.acts import counts


def test_places_of_a_list_have_their_figures_in_brackets() -> None:
    record = extract(
        "UBND huyện Tri Tôn công bố Chỉ số CCHC của 15 xã, thị trấn năm 2019. Hạng ba thuộc về xã Ba Chúc với 90,75 điểm. Tiếp theo là các xã: "
        "Lê Trì (hạng 4 - 89 điểm), Lạc Quới (hạng 5 - 88,25 điểm) và Tân Tuyến (hạng 6 - 87,5 điểm)."
    )
    assert [(s.subject.name, s.value) for s in record.scores if s.subject][1:] == [
        ("xã Lê Trì", 89.0),
        ("xã Lạc Quới", 88.25),
        ("xã Tân Tuyến", 87.5),
    ]
    assert [(r.subject.name, r.rank) for r in record.rankings if r.subject] == [
        ("xã Ba Chúc", 3),
        ("xã Lê Trì", 4),
        ("xã Lạc Quới", 5),
        ("xã Tân Tuyến", 6),
    ]


def test_a_list_of_weights_tells_no_scores() -> None:
    record = extract(
        "Giới thiệu bộ tiêu chí\nTrung tâm Phục vụ hành chính công phường Hòa Lợi giới thiệu Bộ tiêu chí xác định Chỉ số cải cách hành chính (PAR "
        "INDEX) của phường. Bộ tiêu chí được cấu trúc thành 3 lĩnh vực, cụ thể:\n1. Cải cách thể chế: 26 điểm;\n2. Cải cách tài chính công: 34 "
        "điểm;\n3. Cải cách thủ tục hành chính: 40 điểm.\nTỷ lệ hồ sơ đúng hạn từ 95% đến dưới 98% được 1 điểm. Thang điểm 100, gồm 70 điểm thẩm "
        "định và 30 điểm điều tra xã hội học."
    )
    assert record.scores == []


def test_a_part_said_to_be_best_leads_its_clause() -> None:
    record = extract(
        "UBND tỉnh Hà Nam công bố Chỉ số CCHC năm 2017. Lĩnh vực “Công tác chỉ đạo, điều hành” có kết quả cao nhất, trong đó huyện Kim Bảng đạt "
        "9,5/10 điểm, thành phố Phủ Lý đạt 9,25/10 điểm; lĩnh vực “Hiện đại hóa hành chính” có giá trị thấp nhất, huyện Bình Lục chỉ đạt 7,1/15 điểm."
    )
    assert [(s.component, s.subject.name, s.value) for s in record.scores if s.subject] == [
        ("Công tác chỉ đạo, điều hành", "huyện Kim Bảng", 9.5),
        ("Công tác chỉ đạo, điều hành", "thành phố Phủ Lý", 9.25),
        ("Hiện đại hóa hành chính", "huyện Bình Lục", 7.1),
    ]


def test_a_group_of_the_best_is_no_rank_of_the_unit() -> None:
    record = extract("Chỉ số PAPI năm 2021 của tỉnh Ninh Thuận đạt 41,73 điểm, thuộc nhóm 16 tỉnh đạt điểm cao nhất.")
    assert record.rankings == []


def test_a_count_is_glued_to_the_comma_before_it() -> None:
    (act,) = extract("Giám đốc Sở Y tế tặng Giấy khen cho 03 tập thể,07 cá nhân hoàn thành tốt nhiệm vụ.").commendations
    assert counts(act) == {"collectives": 3, "individuals": 7}


def test_names_in_brackets_part_no_group() -> None:
    text = "03 tập thể (Hội LHPN xã Thủy Thanh, Hội LHPN xã Thủy Bằng),05 cá nhân được Hội LHPN tỉnh tặng giấy khen."
    (act,) = extract(text).commendations
    assert counts(act) == {"collectives": 3, "individuals": 5}


def test_what_is_given_is_nearer_than_what_the_receivers_reached() -> None:
    text = "Hiệu trưởng trường THPT Lê Thế Hiếu tặng giấy khen 147 học sinh đạt danh hiệu học sinh giỏi."
    assert [(act.award, counts(act)) for act in extract(text).commendations] == [("giấy khen", {"individuals": 147})]


def test_the_head_of_a_hospital_gives() -> None:
    (act,) = extract("Nhân dịp này, Giám đốc Bệnh viện đã tặng Giấy khen cho 5 khoa, phòng.").commendations
    assert act.by is not None and act.by.name == "Giám đốc Bệnh viện"


def test_a_member_of_a_committee_and_deputy_has_both_titles() -> None:
    (person,) = extract("Ông Lê Văn Tám, Ủy viên BCH Đảng bộ tỉnh, Phó Trưởng Ban Tổ chức Tỉnh ủy dự.").people
    assert person.title == "Ủy viên BCH Đảng bộ tỉnh, Phó Trưởng Ban Tổ chức Tỉnh ủy"


def test_who_launches_together_with_another_comes_first() -> None:
    record = extract(
        "Sáng ngày 04/12/2025, UBND phường Long Bình phối hợp Ủy ban MTTQ Việt Nam phường tổ chức Lễ phát động đợt thi đua cao điểm “60 ngày đêm "
        "chỉnh trang đô thị, chào đón Xuân 2026”.\nĐợt thi đua diễn ra trong thời gian 60 ngày, từ ngày 10/12/2025 đến hết ngày 07/02/2026."
    )
    assert [(c.name, c.launched_by.name if c.launched_by else None, c.start, c.end) for c in record.campaigns] == [
        ("60 ngày đêm chỉnh trang đô thị, chào đón Xuân 2026", "UBND phường Long Bình", "2025-12-10", "2026-02-07")
    ]


def test_a_part_holds_over_a_semicolon_where_the_maximum_is_the_same() -> None:
    record = extract(
        "UBND tỉnh Hà Nam công bố Chỉ số CCHC năm 2017. Riêng về điểm điều tra xã hội học, thành phố Phủ Lý đạt 25,4/30 điểm; huyện Lý Nhân đạt "
        "24,88/30 điểm; huyện Bình Lục đạt 80,5/100 điểm."
    )
    assert [(s.component, s.value) for s in record.scores] == [
        ("điều tra xã hội học", 25.4),
        ("điều tra xã hội học", 24.88),
        (None, 80.5),
    ]
