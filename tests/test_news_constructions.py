"""What newspapers write: who is one of those rewarded, letters and orders of others, names with commas, other ranks."""

from __future__ import annotations

from bantin import extract
from bantin.record import Commendation
from tests.acts import counts


def receivers(act: Commendation) -> list[str]:
    return [r.name for r in act.recipients]


def test_a_staff_that_advises_by_name_proposes_nothing() -> None:
    text = (
        "Phòng Tham mưu Công an tỉnh công bố Quyết định số 67/QĐ-UBND ngày 1/8/2023 của Chủ tịch UBND tỉnh Lào Cai tặng Bằng khen cho "
        "3 tập thể và 11 cá nhân."
    )
    (act,) = extract(text).commendations
    assert (act.status, counts(act)) == ("given", {"collectives": 3, "individuals": 11})


def test_one_of_those_rewarded_tells_how_many_they_are() -> None:
    (act,) = extract(
        "Cô Vàng Thị Súa là một trong 58 giáo viên được Trung ương Hội Liên hiệp Thanh niên Việt Nam tuyên dương."
    ).commendations
    assert (counts(act), receivers(act)) == ({"individuals": 58}, ["Vàng Thị Súa"])
    assert act.by is not None and act.by.name == "Trung ương Hội Liên hiệp Thanh niên Việt Nam"


def test_those_given_something_else_are_not_counted() -> None:
    text = (
        "Giám đốc Sở Giáo dục và Đào tạo tặng giấy khen cho 9 học sinh là thủ khoa, 15 em đạt điểm 10 môn Văn được Quỹ khuyến học tỉnh trao "
        "học bổng."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"individuals": 9}]


def test_what_a_province_has_to_this_day_is_history() -> None:
    text = "Đến nay, Thừa Thiên - Huế có 5 nghệ nhân nhân dân và 31 nghệ nhân ưu tú được vinh danh qua 3 đợt."
    assert [(act.status, act.individuals) for act in extract(text).commendations] == [("historic", 5), ("historic", 31)]


def test_a_certificate_is_sent_to_a_crew() -> None:
    text = "UBND huyện Cửa Lò cũng gửi giấy khen tới tập thể tàu NA-90000-TS, kèm 10 triệu đồng."
    (act,) = extract(text).commendations
    assert (counts(act), receivers(act)) == ({"collectives": 1}, ["tàu NA-90000-TS"])


def test_an_order_of_another_state_is_given_by_its_head() -> None:
    (act,) = extract(
        "Thừa ủy quyền của Chủ tịch nước Cộng hòa Dân chủ Nhân dân Lào, ông Xu Ka trao Huân chương Tự do hạng Nhì cho Đảng bộ, chính quyền và "
        "nhân dân tỉnh Sơn La."
    ).commendations
    assert act.by is not None and act.by.name == "Chủ tịch nước Cộng hòa Dân chủ Nhân dân Lào"
    assert (act.award, receivers(act)) == (
        "Huân chương Tự do hạng Nhì",
        ["Đảng bộ, chính quyền và nhân dân tỉnh Sơn La"],
    )


def test_a_title_is_conferred_on_somebody_behind_it() -> None:
    text = "Danh hiệu Nghệ nhân ưu tú cũng được truy tặng cho cố nghệ nhân Hoàng Trọng Bền, người làm trống."
    (act,) = extract(text).commendations
    assert (act.award, receivers(act)) == ("Danh hiệu Nghệ nhân ưu tú", ["Hoàng Trọng Bền"])


def test_a_title_ends_before_those_who_bear_it() -> None:
    text = "Theo Quyết định số 25/QĐ-CTN của Chủ tịch nước, tỉnh có 2 người được phong tặng danh hiệu Nghệ nhân nhân dân là bà Trần Thị Ngà (ca Huế) và ông Lê Công Bảy (Nhã nhạc)."
    (act,) = extract(text).commendations
    assert (act.award, receivers(act)) == ("danh hiệu Nghệ nhân nhân dân", ["Trần Thị Ngà", "Lê Công Bảy"])


def test_a_name_with_a_comma_is_one() -> None:
    (act,) = extract(
        "Công an tỉnh khen thưởng 3 tập thể: Phòng Cảnh sát hình sự, Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao (Công an "
        "tỉnh) và Công an huyện Mường La."
    ).commendations
    assert receivers(act) == [
        "Phòng Cảnh sát hình sự",
        "Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao",
        "Công an huyện Mường La",
    ]


def test_a_border_gate_is_part_of_a_name() -> None:
    text = "Chi cục Hải quan cửa khẩu Tà Lùng được nhận Cờ thi đua của Bộ Tài chính."
    (act,) = extract(text).commendations
    assert receivers(act) == ["Chi cục Hải quan cửa khẩu Tà Lùng"]


def test_a_group_names_its_giver_whole() -> None:
    (act,) = extract("Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam tặng Cờ thi đua cho 2 phân xưởng.").commendations
    assert act.by is not None and act.by.name == "Tập đoàn Công nghiệp Than - Khoáng sản Việt Nam"


def test_a_relief_drive_is_launched() -> None:
    text = 'Ủy ban MTTQ Việt Nam tỉnh Bắc Kạn phát động đợt vận động "Dựng lại mái nhà", kéo dài từ 19/9 đến hết 31/10/2024.'
    assert [(c.name, c.start, c.end) for c in extract(text).campaigns] == [
        ("Dựng lại mái nhà", "2024-09-19", "2024-10-31")
    ]


def test_who_stands_in_a_group_has_no_rank_by_that() -> None:
    record = extract(
        "Chỉ số PCI 2023: Quảng Ninh đứng thứ nhất với 71,25 điểm, Long An đứng thứ hai với 70,9 điểm. Ba địa phương còn lại trong top 5 là "
        "Bến Tre, Hậu Giang và Phú Thọ."
    )
    assert [(r.subject.name, r.rank) for r in record.rankings if r.subject] == [("Quảng Ninh", 1), ("Long An", 2)]


def test_the_satisfaction_of_the_whole_country_is_nobody_else_s() -> None:
    record = extract(
        "Bộ Nội vụ công bố SIPAS 2022. Mức độ hài lòng chung của người dân cả nước là 80,08%; cao nhất là Quảng Ninh với 87,59%."
    )
    assert [(s.subject.name, s.value) for s in record.scores if s.subject] == [
        ("cả nước", 80.08),
        ("Quảng Ninh", 87.59),
    ]


def test_a_bright_spot_is_no_component() -> None:
    record = extract("Năm 2023, tỉnh An Giang được PAPI điểm sáng khi đạt 42,87 điểm.")
    assert [s.component for s in record.scores] == [None]


def test_a_newspaper_is_no_city() -> None:
    assert [u.name for u in extract("TPO - Đang trên đường vào bờ, tàu quay mũi.").units] == []
