"""Subjects that go on behind a semicolon, agents of each award, decisions named together, who only came, lists of bodies."""

from __future__ import annotations

from bantin import extract


def test_the_subject_goes_on_behind_a_semicolon() -> None:
    record = extract(
        "6 tháng đầu năm, UBND huyện Mường Lát đã chỉ đạo các xã rà soát; ban hành Quyết định số 58/QĐ-UBND ngày 1/4/2017 về kiện toàn "
        "tổ công tác.\nNhân dịp này, Chủ tịch UBND huyện phát động đợt thi đua nước rút với chủ đề “Vì dân phục vụ”, yêu cầu các xã, các "
        "phòng, ban đăng ký ngay trong tháng; đồng thời tặng giấy khen cho 7 tập thể và 15 cá nhân."
    )
    assert [d.issuer.name for d in record.decisions if d.issuer] == ["UBND huyện Mường Lát"]
    assert [act.by.name for act in record.commendations if act.by] == ["Chủ tịch UBND huyện Mường Lát"]


def test_each_award_has_its_own_agent() -> None:
    text = "Hội Nông dân huyện Ba Bể được Trung ương Hội Nông dân Việt Nam tặng Bằng khen, Tỉnh hội tặng Cờ thi đua."
    assert [act.by.name for act in extract(text).commendations if act.by] == [
        "Trung ương Hội Nông dân Việt Nam",
        "Tỉnh hội",
    ]


def test_decisions_named_together_have_one_issuer_and_day() -> None:
    record = extract(
        "Chủ tịch UBND huyện Ba Bể tặng Giấy khen cho 28 tập thể theo Quyết định số 395/QĐ-UBND, Quyết định số 396/QĐ-UBND ngày 3/9/2024."
    )
    assert [(d.number, d.date, d.issuer.name if d.issuer else None, d.effect) for d in record.decisions] == [
        ("395", "2024-09-03", "Chủ tịch UBND huyện Ba Bể", "commends"),
        ("396", "2024-09-03", "Chủ tịch UBND huyện Ba Bể", "commends"),
    ]


def test_decisions_announced_in_a_lump_are_no_single_paper() -> None:
    text = "Đảng ủy phường Sông Hiến đã công bố các quyết định về khen thưởng ngày 5/1/2026."
    assert extract(text).decisions == []


def test_who_came_and_wears_a_badge_is_not_given_it_here() -> None:
    text = (
        "Tới dự có các đồng chí: Hà Văn Nọi, Ủy viên Ban Thường vụ Huyện ủy; Lý Thị Sao, Bí thư Đảng ủy xã; các đồng chí lão thành và "
        "các đảng viên được nhận huy hiệu."
    )
    assert extract(text).commendations == []


def test_officials_without_a_name_are_no_receiver() -> None:
    text = "Hội Nông dân huyện Ba Bể trao Kỷ niệm chương “Vì giai cấp nông dân Việt Nam” cho cán bộ Hội."
    assert [r.name for act in extract(text).commendations for r in act.recipients] == []


def test_a_body_named_by_its_level_stands_in_a_list() -> None:
    (act,) = extract(
        "UBND huyện Ba Bể khen thưởng 4 tập thể có thành tích. Các tập thể được khen gồm Công an huyện, Huyện đoàn, Tỉnh hội và xã Quảng Khê."
    ).commendations
    assert [r.name for r in act.recipients] == ["Công an huyện", "Huyện đoàn", "Tỉnh hội", "xã Quảng Khê"]


def test_a_body_and_the_people_of_a_place_are_two_receivers() -> None:
    text = (
        "Huyện ủy Ba Bể gửi thư khen tới cán bộ, chiến sĩ Đồn Biên phòng Cha Lo và nhân dân xã Tân Hóa vì đã giúp nhau."
    )
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == ["cán bộ, chiến sĩ Đồn Biên phòng Cha Lo", "nhân dân xã Tân Hóa"]


def test_who_is_recognised_stands_before_the_verb() -> None:
    text = "Trường THCS thị trấn Bằng Lũng và Trường Mầm non Yên Mỹ được Chủ tịch UBND tỉnh công nhận danh hiệu “Tập thể lao động xuất sắc”."
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == ["Trường THCS thị trấn Bằng Lũng", "Trường Mầm non Yên Mỹ"]


def test_a_letter_that_somebody_also_sent_before_is_of_this_deed() -> None:
    text = (
        "Theo Quyết định số 21/QĐ-UBND ngày 19/7/2021, Chủ tịch UBND huyện Vụ Bản tặng Giấy khen cho 3 tập thể. Trước đó, Giám đốc Công an "
        "tỉnh Nam Định cũng đã có thư khen gửi Công an huyện Vụ Bản."
    )
    assert [(act.award, act.status) for act in extract(text).commendations] == [
        ("Giấy khen", "given"),
        ("thư khen", "given"),
    ]


def test_the_head_of_a_steering_committee_has_the_whole_title() -> None:
    (person,) = extract("Đồng chí Đinh Văn Duy, Phó Bí thư Tỉnh ủy, Trưởng Ban Chỉ đạo CCHC tỉnh dự.").people
    assert (person.title, person.unit.name if person.unit else None) == (
        "Phó Bí thư Tỉnh ủy, Trưởng Ban Chỉ đạo CCHC tỉnh",
        "Ban Chỉ đạo CCHC tỉnh",
    )


def test_a_drive_in_quotes_with_its_days_behind_it_is_told() -> None:
    text = "Thực hiện Kế hoạch số 5/KH-CAH về đợt cao điểm “60 ngày đêm làm sạch dữ liệu” từ ngày 1/3/2021 đến ngày 30/4/2021, xã đã làm xong."
    assert [(c.name, c.start, c.end) for c in extract(text).campaigns] == [
        ("60 ngày đêm làm sạch dữ liệu", "2021-03-01", "2021-04-30")
    ]


def test_what_is_handed_over_next_is_not_the_former_giver_s() -> None:
    text = (
        "Phó Giám đốc Sở Y tế trao Giấy khen của Giám đốc Sở Y tế tỉnh Yên Bái cho 3 tập thể; trao Kỷ niệm chương “Vì sức khỏe nhân dân” cho 4 "
        "đồng chí."
    )
    assert [act.by.name if act.by else None for act in extract(text).commendations] == [
        "Giám đốc Sở Y tế tỉnh Yên Bái",
        None,
    ]


def test_the_same_day_is_that_of_the_decision_in_the_sentence_before() -> None:
    record = extract(
        "Theo Quyết định số 87/QĐ-UBND ngày 31/12/2025 của Chủ tịch UBND xã Tân Hộ, có 12 tập thể được tặng Giấy khen. Đồng thời công nhận danh "
        "hiệu “Tập thể lao động tiên tiến” cho 9 tập thể theo Quyết định số 88/QĐ-UBND cùng ngày."
    )
    assert [(d.number, d.date) for d in record.decisions] == [("87", "2025-12-31"), ("88", "2025-12-31")]
