"""Names told later for those counted, two decisions in one list, rules about money, columns of two indices, groups."""

from __future__ import annotations

from bantin import extract
from tests.acts import counts


def test_a_later_sentence_names_some_of_those_counted() -> None:
    (act,) = extract(
        "Khen thưởng đột xuất tại xã Cốc Pàng\nChiều 14/6, đồng chí Nông Văn Thụ, Chủ tịch UBND huyện Bảo Lạc đã trao Giấy khen của Chủ tịch UBND "
        "huyện cho 02 tập thể và 05 cá nhân.\nTheo Quyết định số 118/QĐ-UBND ngày 11/6/2021 của Chủ tịch UBND huyện Bảo Lạc, hai tập thể được "
        "tặng Giấy khen là Công an xã Cốc Pàng và Công an xã Thượng Hà."
    ).commendations
    assert counts(act) == {"collectives": 2, "individuals": 5}
    assert [r.name for r in act.recipients] == ["Công an xã Cốc Pàng", "Công an xã Thượng Hà"]


def test_two_decisions_part_those_they_are_about() -> None:
    record = extract(
        "UBND huyện Cần Đước tặng Giấy khen cho 61 tập thể, 98 cá nhân (Quyết định số 2109/QĐ-UBND) và 17 doanh nghiệp (Quyết định số "
        "2110/QĐ-UBND cùng ngày 18/3/2022)."
    )
    numbers = {d.id: d.number for d in record.decisions}
    assert [(counts(act), numbers[act.decision or ""]) for act in record.commendations] == [
        ({"collectives": 61, "individuals": 98}, "2109"),
        ({"units": 17}, "2110"),
    ]


def test_the_wages_that_go_with_an_award_are_a_rule() -> None:
    text = (
        "Về mức thưởng: cá nhân được tặng Giấy khen của Chủ tịch UBND cấp huyện được thưởng 0,3 lần mức lương cơ sở. Với mức lương cơ sở "
        "2.340.000 đồng, một tập thể được tặng Giấy khen cấp huyện sẽ nhận 1.404.000 đồng."
    )
    assert extract(text).commendations == []


def test_who_has_taken_note_of_results_gives() -> None:
    text = (
        "Ghi nhận những kết quả đạt được, Chủ tịch nước đã tặng Huân chương Lao động hạng Ba cho Trường THCS Hải Phú."
    )
    (act,) = extract(text).commendations
    assert act.by is not None and act.by.name == "Chủ tịch nước"


def test_badges_by_years_are_granted_by_the_one_decision_about_badges() -> None:
    record = extract(
        "Đại diện Ban Xây dựng Đảng công bố Quyết định số 18-QĐ/TU ngày 24/10/2025 của Ban Thường vụ Tỉnh ủy về việc tặng Huy hiệu Đảng. "
        "Đợt này, Đảng bộ phường có 4 đảng viên được tặng, gồm:\n- Huy hiệu 65 năm tuổi Đảng: 01 đồng chí;\n- Huy hiệu 60 năm tuổi Đảng: 03 đồng chí."
    )
    (decision,) = record.decisions
    assert [(counts(act), act.decision) for act in record.commendations] == [
        ({"individuals": 1}, decision.id),
        ({"individuals": 3}, decision.id),
    ]


def test_a_headline_s_total_is_the_sum_of_one_giver() -> None:
    record = extract(
        "HUYỆN CẦN ĐƯỚC: TUYÊN DƯƠNG 176 TẬP THỂ, CÁ NHÂN, DOANH NGHIỆP\nDịp này, UBND tỉnh tặng Bằng khen cho 8 tập thể, 14 cá nhân. UBND huyện Cần "
        "Đước tặng Giấy khen cho 61 tập thể, 98 cá nhân và 17 doanh nghiệp."
    )
    assert {act.award: counts(act) for act in record.commendations} == {
        "Bằng khen": {"collectives": 8, "individuals": 14},
        "Giấy khen": {"collectives": 61, "individuals": 98, "units": 17},
    }


def test_a_school_named_after_a_person_keeps_its_name() -> None:
    record = extract("Thầy giáo Đào Quốc Trị, giáo viên Trường THCS Lê Văn Thịnh dự lễ.")
    assert [(p.name, p.title) for p in record.people] == [("Đào Quốc Trị", "giáo viên Trường THCS Lê Văn Thịnh")]


def test_columns_of_a_table_are_of_the_index_they_name() -> None:
    record = extract(
        "Mai Sơn công bố kết quả xếp hạng các xã\nUBND huyện Mai Sơn công bố Chỉ số CCHC và Chỉ số chuyển đổi số (DTI) năm 2023 của các xã.\n\n"
        "TT\tĐơn vị\tĐiểm CCHC\tXếp hạng CCHC\tĐiểm DTI\tXếp hạng DTI\n"
        "1\tXã Cò Nòi\t93,50\t1\t84,12\t2\n2\tXã Hát Lót\t92,75\t2\t85,40\t1\n3\tXã Chiềng Ban\t91,90\t3\t80,36\t3\n"
        "4\tXã Nà Bó\t90,10\t4\t79,00\t4\n5\tXã Nà Ớt\t89,10\t5\t78,00\t5\n6\tXã Tà Hộc\t88,10\t6\t77,00\t6\n\n"
        "Trong đó, xã Cò Nòi 3 năm liền giữ vị trí số 1 về CCHC; huyện yêu cầu các xã rút kinh nghiệm trong năm tới."
    )
    assert [(s.index, s.value) for s in record.scores][:4] == [
        ("PAR INDEX", 93.5),
        ("DTI", 84.12),
        ("PAR INDEX", 92.75),
        ("DTI", 85.4),
    ]
    assert {(r.index, r.rank) for r in record.rankings if r.subject and r.subject.name == "xã Hát Lót"} == {
        ("PAR INDEX", 2),
        ("DTI", 1),
    }
    assert {s.component for s in record.scores} == {None}


def test_the_average_behind_a_group_is_the_group_s() -> None:
    record = extract(
        "UBND huyện Mai Sơn công bố Chỉ số cải cách hành chính năm 2021.\nĐối với khối phòng, ban: chỉ số CCHC bình quân đạt 84,27 điểm; khối xã, "
        "thị trấn đạt 80,1 điểm."
    )
    assert [(s.subject.name, s.value) for s in record.scores if s.subject] == [
        ("khối phòng, ban", 84.27),
        ("khối xã, thị trấn", 80.1),
    ]


def test_collectives_that_came_first_are_given_no_rank_of_the_home() -> None:
    record = extract(
        "Chỉ số DDCI tỉnh Phú Yên năm 2021. Chủ tịch UBND tỉnh tặng Bằng khen cho 6 tập thể đứng nhất, nhì, ba ở hai khối."
    )
    assert record.rankings == []


def test_a_column_of_one_of_two_indices_may_be_a_part_of_it() -> None:
    rows = "".join(
        f"{i}\tXã {name}\t{90 - i},50\t{60 - i},25\t{80 - i},12\n"
        for i, name in enumerate(("Cò Nòi", "Hát Lót", "Nà Bó", "Nà Ớt"), 1)
    )
    record = extract(
        "Mai Sơn công bố kết quả xếp hạng các xã\nUBND huyện Mai Sơn công bố Chỉ số CCHC và Chỉ số chuyển đổi số (DTI) năm 2023 của các xã.\n\n"
        f"TT\tĐơn vị\tĐiểm CCHC\tĐiểm thẩm định CCHC\tĐiểm DTI\n{rows}\n"
        "Trong đó, xã Cò Nòi 3 năm liền giữ vị trí số 1 về CCHC; huyện yêu cầu các xã rút kinh nghiệm trong năm tới."
    )
    assert [(s.index, s.component, s.value) for s in record.scores][:3] == [
        ("PAR INDEX", None, 89.5),
        ("PAR INDEX", "Điểm thẩm định", 59.25),
        ("DTI", None, 79.12),
    ]
