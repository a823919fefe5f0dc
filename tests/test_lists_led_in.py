"""Facts of a list or clause whose giver, issuer, component or numbers are told before it."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record
from tests.acts import counts

DECISIONS = """Ghi nhận công sức các đội thợ, mới đây Giám đốc Sở Giao thông vận tải Bình Thuận Lê Văn Phú đã ký 02 quyết định khen thưởng các tập thể, cá nhân thông đường sau sạt lở. Cụ thể:
- Quyết định số 411/QĐ-SGTVT ngày 12/11/2021 tặng Giấy khen cho 7 tập thể và 20 cá nhân trong ngành;
- Quyết định số 412/QĐ-SGTVT ngày 12/11/2021 tặng Giấy khen cho 3 tập thể, 9 cá nhân ngoài ngành.
Trước đó, Chủ tịch UBND tỉnh cũng ban hành Quyết định số 2905/QĐ-UBND ngày 8/11/2021 tặng Bằng khen cho 2 tập thể."""


def given(record: Record) -> list[tuple[str | None, dict[str, int]]]:
    return [(act.by.name if act.by else None, counts(act)) for act in record.commendations if act.status == "given"]


def test_decisions_in_a_list_are_of_who_is_said_above_it_to_have_signed_them() -> None:
    record = extract(DECISIONS)
    director = "Giám đốc Sở Giao thông vận tải Bình Thuận"
    assert [(d.number, d.issuer.name if d.issuer else None) for d in record.decisions] == [
        ("411", director),
        ("412", director),
        ("2905", "Chủ tịch UBND tỉnh Bình Thuận"),
    ]
    assert given(record) == [
        (director, {"collectives": 7, "individuals": 20}),
        (director, {"collectives": 3, "individuals": 9}),
        ("Chủ tịch UBND tỉnh Bình Thuận", {"collectives": 2}),
    ]


@pytest.mark.parametrize(
    "lead",
    ["Sở Xây dựng thông báo danh mục văn bản mới:", "Sở Xây dựng họp bàn; đến nay đã ký 2 quyết định. Cụ thể:"],
)
def test_decisions_in_a_list_have_no_issuer_where_none_is_said_to_have_signed(lead: str) -> None:
    record = extract(f"{lead}\n- Quyết định số 9/QĐ-SXD ngày 3/4/2020;\n- Quyết định số 12/QĐ-SXD ngày 5/4/2020.")
    assert [(d.number, d.issuer) for d in record.decisions] == [("9", None), ("12", None)]


def test_a_clause_of_giver_and_receivers_goes_on_with_the_award_before() -> None:
    text = (
        "Thủ tướng Chính phủ tặng Bằng khen cho 1 tập thể; Chủ tịch UBND tỉnh cho 4 tập thể, 13 cá nhân; "
        "Chủ tịch UBND huyện tặng Giấy khen cho 27 hộ dân."
    )
    assert given(extract(text)) == [
        ("Thủ tướng Chính phủ", {"collectives": 1}),
        ("Chủ tịch UBND tỉnh", {"collectives": 4, "individuals": 13}),
        ("Chủ tịch UBND huyện", {"households": 27}),
    ]


def test_a_clause_of_giver_and_receivers_gives_nothing_where_nothing_was_given_before() -> None:
    text = "UBND huyện tặng Giấy khen cho 2 thôn; Hội Chữ thập đỏ hỗ trợ gạo cho 40 hộ dân."
    assert given(extract(text)) == [("UBND huyện", {"units": 2})]


def test_badges_told_by_grade_are_parts_of_those_counted() -> None:
    text = (
        "Đợt này, Đảng bộ thị trấn có 21 đảng viên được tặng Huy hiệu Đảng, trong đó: 02 đồng chí nhận Huy hiệu 65 năm "
        "tuổi Đảng; 04 đồng chí nhận Huy hiệu 60 năm; 15 đồng chí nhận Huy hiệu 30 năm tuổi Đảng."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"individuals": 21}]


def test_leaders_in_a_caption_hand_over_what_their_chairman_gives() -> None:
    text = (
        "Huyện Ba Chẽ khen người giữ rừng\nLãnh đạo huyện Ba Chẽ trao Giấy khen cho các tập thể tiêu biểu.\n\n"
        "Tại hội nghị, Chủ tịch UBND huyện tặng Giấy khen cho 8 tập thể và 15 cá nhân."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"collectives": 8, "individuals": 15}]


def test_a_component_that_opens_the_sentence_holds_for_all_its_units() -> None:
    text = (
        "Chỉ số cải cách hành chính năm 2021 của các xã đã có. Riêng lĩnh vực Hiện đại hóa hành chính, xã Ea Hiu đạt "
        "18/20 điểm, xã Ea Yông đạt 16,5/20 điểm, trong khi xã Vụ Bổn chỉ đạt 9/20 điểm."
    )
    scores = extract(text).scores
    assert [(s.subject.name if s.subject else None, s.component, s.value) for s in scores] == [
        ("xã Ea Hiu", "Hiện đại hóa hành chính", 18),
        ("xã Ea Yông", "Hiện đại hóa hành chính", 16.5),
        ("xã Vụ Bổn", "Hiện đại hóa hành chính", 9),
    ]


@pytest.mark.parametrize(("dots", "last"), [("...", [1, 2, 3, 12]), ("Các huyện khác:", [1, 2, 3])])
def test_ranks_of_a_numbered_list_go_on_behind_a_line_of_dots(dots: str, last: list[int]) -> None:
    text = (
        "Kết quả xếp hạng DDCI năm 2022 khối địa phương:\n\n1. Huyện Ea Súp: 80,4 điểm\n2. Huyện Krông Búk: 79 điểm\n"
        f"3. Huyện Lắk: 78,5 điểm\n{dots}\n12. Huyện Cư Kuin: 61 điểm"
    )
    assert [r.rank for r in extract(text).rankings] == last


def test_satisfaction_of_the_people_is_an_index_and_of_patients_is_none() -> None:
    lead = "Bộ Nội vụ công bố chỉ số PAR INDEX và SIPAS năm 2018.\n"
    people = extract(
        f"{lead}Về SIPAS, tỷ lệ hài lòng của người dân, tổ chức đối với tỉnh Sơn La là 84,7%, đứng thứ 22/63."
    )
    assert [(s.index, s.value) for s in people.scores] == [("SIPAS", 84.7)]
    assert [(r.index, r.rank) for r in people.rankings] == [("SIPAS", 22)]
    patients = extract("Về chỉ số hài lòng, tỷ lệ hài lòng của người bệnh nội trú tỉnh Sơn La đạt 92,4%.")
    assert patients.scores == []


def test_a_contest_runs_when_the_story_says_before_it_comes_to_another_drive() -> None:
    text = (
        "UBND phường Đề Thám phát động Cuộc thi “Khéo tay hay làm” năm 2026.\n\n"
        "Thời gian: bắt đầu từ 8 giờ ngày 02/3/2026 đến 17 giờ ngày 26/4/2026.\n\n"
        "Cũng trong sáng 27/02, Đoàn phường phát động Tháng Thanh niên năm 2026, diễn ra từ ngày 01/3 đến ngày 31/3/2026."
    )
    drives = {c.name: (c.start, c.end) for c in extract(text).campaigns}
    assert drives["Khéo tay hay làm"] == ("2026-03-02", "2026-04-26")
    assert drives["Tháng Thanh niên năm 2026"] == ("2026-03-01", "2026-03-31")


def test_a_rule_of_the_party_is_no_decision() -> None:
    assert extract("Căn cứ Quy định số 37-QĐ/TW, chi bộ kiểm điểm 2 đảng viên.").decisions == []


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lào Cai vừa phê duyệt kết quả xếp hạng chuyển đổi số của 9 huyện (Quyết định số 2714/QĐ-UBND).",
        "Kết quả xếp hạng 9 huyện vừa được UBND tỉnh Lào Cai công bố (Quyết định số 2714/QĐ-UBND ngày 2/8/2022).",
    ],
)
def test_a_decision_in_brackets_is_of_who_is_said_to_approve(text: str) -> None:
    decision = extract(text).decisions[0]
    assert decision.issuer is not None
    assert decision.issuer.name == "UBND tỉnh Lào Cai"


def test_a_decision_in_brackets_ends_its_own_act() -> None:
    record = extract(
        "Ban Thường vụ Huyện ủy tặng Giấy khen cho 11 tập thể (Quyết định số 907-QĐ/HU ngày 9/1/2024) và tặng Giấy khen "
        "cho 26 cá nhân là đảng viên cao tuổi (Quyết định số 908-QĐ/HU ngày 9/1/2024)."
    )
    numbers = {d.id: d.number for d in record.decisions}
    assert [(counts(a), numbers[a.decision or ""]) for a in record.commendations] == [
        ({"collectives": 11}, "907"),
        ({"individuals": 26}, "908"),
    ]
    assert [d.effect for d in record.decisions] == ["commends", "commends"]


def test_a_decision_that_ends_a_line_grants_what_the_line_tells_and_not_the_next() -> None:
    record = extract(
        "Khen thưởng phong trào bơi lội\n\n2/ Phòng Văn hóa huyện, giấy khen: 8 tập thể, 15 cá nhân. QĐ số 12/QĐ-VH, ký 5/3/2019.\n"
        "3/ Liên đoàn Bơi tỉnh tặng Kỷ niệm chương cho 4 cá nhân."
    )
    assert [(counts(a), bool(a.decision)) for a in record.commendations] == [
        ({"collectives": 8, "individuals": 15}, True),
        ({"individuals": 4}, False),
    ]


def test_the_last_place_of_one_whom_the_text_does_not_name_is_nobodys() -> None:
    text = (
        "Chỉ số cải cách hành chính năm 2025 của 103 xã, phường: phường Lê Bình áp chót, 64,2 điểm; đứng cuối cùng là "
        "một xã vùng sâu."
    )
    assert [(r.rank, r.from_last) for r in extract(text).rankings] == [(102, 2)]


def test_averages_of_groups_are_theirs() -> None:
    text = "DDCI năm 2022: điểm trung bình của khối sở, ngành là 71,36 điểm, của khối địa phương là 68,92 điểm."
    assert [(s.subject.name if s.subject else None, s.value) for s in extract(text).scores] == [
        ("khối sở, ngành", 71.36),
        ("khối địa phương", 68.92),
    ]


def test_the_number_ranked_is_told_behind_a_colon() -> None:
    text = (
        "DDCI năm 2022 có 28 đơn vị được xếp hạng: 21 sở, ngành và 7 huyện, thành phố.\n"
        "Ở khối sở, ban, ngành, xếp cuối là Sở Xây dựng với 63,40 điểm."
    )
    assert [(r.rank, r.out_of, r.from_last) for r in extract(text).rankings] == [(21, 21, 1)]


def test_the_days_of_a_contest_are_not_those_of_the_meeting_that_launches_it() -> None:
    text = "Cũng tại hội nghị, thành phố phát động Cuộc thi “Tay chèo giỏi” diễn ra từ 15/10/2023 - 15/11/2023."
    assert [(e.kind, e.date) for e in extract(text).events] == []


def test_a_meeting_that_launches_a_drive_by_its_name_has_its_day() -> None:
    text = "Hội nghị tổng kết công tác Đoàn, khen thưởng và phát động phong trào thi đua năm 2018 diễn ra vào sáng 1/2/2018."
    assert [(e.kind, e.date) for e in extract(text).events] == [("hội nghị", "2018-02-01")]
