"""Scores of governance indices: what a sentence tells goes to its index, subject, component and year, and nothing else."""

from __future__ import annotations

import pytest

from bantin.bulletin import Bulletin
from bantin.pipeline import process
from bantin.record import Score, Source

Row = tuple[str | None, float | None, float | None, str | None]


def read(text: str) -> list[Score]:
    bulletin = Bulletin(id="t", source=Source(path="t.txt", sha256=""), text=text)
    return process(bulletin).scores


def rows(found: list[Score]) -> list[Row]:
    """Return (subject, value, max, unit) of each score."""
    return [(s.subject.name if s.subject else None, s.value, s.max, s.unit) for s in found]


ONE_SUBJECT = {
    "out of a maximum": ("Chỉ số CCHC năm 2022 của huyện Trà Khê đạt 81,4/100 điểm.", 81.4, 100, "điểm"),
    "a stray space": ("PCI năm 2016 của Cà Mau đạt 57, 19 điểm.", 57.19, None, "điểm"),
    "a stray comma": ("Huyện Trà Khê có PAR INDEX năm 2021 ở mức 81,7/100, điểm.", 81.7, 100, "điểm"),
    "per cent": ("SIPAS năm 2021 của thị xã Phú An là 88,25%.", 88.25, None, "%"),
    "a maximum told apart": ("Chỉ số CCHC của huyện Trà Khê đạt 84,2 trên thang điểm 100.", 84.2, 100, "điểm"),
    "a scale before": ("Với thang điểm 100, Chỉ số CCHC của huyện Trà Khê là 84,2 điểm.", 84.2, 100, "điểm"),
    "no unit": ("Chỉ số CCHC của huyện Trà Khê đạt kết quả 81,2.", 81.2, None, None),
    "four decimals": ("DTI năm 2022 của huyện Yên Khê đạt 0,7012 điểm.", 0.7012, None, "điểm"),
    "about": ("PAR INDEX 2022 của tỉnh Bến Sơn được gần 86 điểm.", 86, None, "điểm"),
    "an office for its place": ("Theo Chỉ số CCHC, UBND xã Tân Phước được 90,5 điểm.", 90.5, None, "điểm"),
    "the index behind": ("Với 85,6/100 điểm, huyện Trà Khê được khen về chỉ số PAR INDEX năm 2020.", 85.6, 100, "điểm"),
}


@pytest.mark.parametrize(("text", "value", "most", "unit"), ONE_SUBJECT.values(), ids=ONE_SUBJECT)
def test_a_score_is_read_with_its_maximum_and_unit(
    text: str, value: float, most: float | None, unit: str | None
) -> None:
    [score] = read(text)
    assert (score.value, score.max, score.unit) == (value, most, unit)
    assert score.subject is not None and score.component is None


NOTHING = {
    "a delta": "Chỉ số CCHC của huyện Trà Khê tăng 2,3 điểm, cao hơn năm ngoái 1,4 điểm, mất tới 3 điểm.",
    "a difference": "Chỉ số CCHC: khoảng cách từ xã đầu bảng tới xã cuối bảng là 19,6 điểm.",
    "a target": "Huyện Trà Khê phấn đấu năm 2024 Chỉ số CCHC đạt 88 điểm.",
    "a threshold": "Theo Chỉ số CCHC, nhóm tốt từ 85 điểm trở lên, xã dưới 70 điểm phải giải trình, khá từ 70 đến dưới 85 điểm.",
    "a weight": "Trong Chỉ số CCHC, phần lấy ý kiến người dân chiếm 35/100 điểm.",
    "a share of units": "Về Chỉ số CCHC, 25/40 đơn vị của huyện Trà Khê được xếp loại Tốt.",
    "a share of people": "Theo khảo sát PCI 2018, 72% doanh nghiệp ở Long An thấy yên tâm.",
    "another measure": "Tỉnh Bến Sơn nâng Chỉ số CCHC; tỷ lệ hồ sơ nộp qua mạng đạt 64,7%.",
    "no index": "Đội bóng huyện Trà Khê có 20 điểm, vải thiều đạt 41,5 điểm.",
    "places of a meeting": "Hội nghị về chỉ số CCHC nối tới 11 điểm cầu của huyện Trà Khê.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_a_score_is_none(text: str) -> None:
    assert rows(read(text)) == []


def test_a_list_of_units_shares_its_unit_of_measure() -> None:
    found = read(
        "Theo Chỉ số CCHC năm 2022, xã Tân Hội, xã Tân Lập và thị trấn Tân Nghĩa lần lượt đạt 93,1; 92,4 và 91,8 điểm."
    )
    assert [(n, v, u) for n, v, _, u in rows(found)] == [
        ("xã Tân Hội", 93.1, "điểm"),
        ("xã Tân Lập", 92.4, "điểm"),
        ("thị trấn Tân Nghĩa", 91.8, "điểm"),
    ]


def test_one_bracket_may_hold_the_scores_of_all_units_before_it() -> None:
    found = read("Đạt điểm CCHC cao có xã Tân Hội, xã Tân Lập và xã Tân Mai (81,2; 80,1; 79 điểm).")
    assert [(n, v) for n, v, _, _ in rows(found)] == [("xã Tân Hội", 81.2), ("xã Tân Lập", 80.1), ("xã Tân Mai", 79)]


def test_a_bracket_belongs_to_the_unit_before_it() -> None:
    found = read("Cuối bảng Chỉ số CCHC là xã Tân Hội (59,7 điểm, hạng 16/17) và xã Tân Mai (58,1 điểm).")
    assert [(n, v) for n, v, _, _ in rows(found)] == [("xã Tân Hội", 59.7), ("xã Tân Mai", 58.1)]


def test_units_that_share_a_score_each_have_it() -> None:
    found = read("Theo PAR Index 2021, Duyên hải Nam Trung Bộ và Đông Nam Bộ cùng đạt 83,17%.")
    assert [(n, v) for n, v, _, _ in rows(found)] == [("Duyên hải Nam Trung Bộ", 83.17), ("Đông Nam Bộ", 83.17)]


def test_list_heads_are_distributed() -> None:
    found = read("Các sở: Nội vụ, Tư pháp và Tài chính lần lượt đạt 95,1; 94,8 và 94,2 điểm về Chỉ số CCHC năm 2022.")
    assert [n for n, _, _, _ in rows(found)] == ["Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính"]
    assert {s.year for s in found} == {"2022"}


def test_components_are_read_from_a_running_list() -> None:
    found = read(
        "Chỉ số CCHC năm 2020 của huyện Trà Khê là 79,35/100 điểm. Trong đó, cải cách thể chế được 9,2/12 điểm; "
        "trả lời phản ánh, kiến nghị đạt 3,5/4 điểm; sự đồng hành của người đứng đầu đạt 5/6 điểm; "
        "công tác chỉ đạo, điều hành; hiện đại hóa hành chính đạt điểm tối đa."
    )
    assert [(s.component, s.value, s.max, s.at_max) for s in found] == [
        (None, 79.35, 100, False),
        ("cải cách thể chế", 9.2, 12, False),
        ("trả lời phản ánh, kiến nghị", 3.5, 4, False),
        ("sự đồng hành của người đứng đầu", 5, 6, False),
        ("chỉ đạo, điều hành", None, None, True),
        ("hiện đại hóa hành chính", None, None, True),
    ]
    assert {s.subject.name for s in found if s.subject} == {"huyện Trà Khê"}


def test_components_stand_one_a_line_or_behind_their_figure() -> None:
    listed = read(
        "Xã Tân Hội dẫn đầu PAR INDEX năm 2022\n\n"
        "Xã Tân Hội dẫn đầu PAR INDEX năm 2022 của huyện với 92,5/100 điểm. Điểm của xã Tân Hội như sau:\n"
        "- Hiện đại hóa hành chính: 9,25/12 điểm\n- Tiếp công dân: 14,5/15 điểm\n- Khảo sát hài lòng: 17,5/20 điểm\n"
    )
    assert [s.component for s in listed][1:] == ["Hiện đại hóa hành chính", "Tiếp công dân", "Khảo sát hài lòng"]
    behind = read("Về DDCI, huyện Trà Khê được 8,31 điểm ở Tính minh bạch, 8,05 điểm ở Chi phí thời gian.")
    assert [(s.component, s.value) for s in behind] == [("Tính minh bạch", 8.31), ("Chi phí thời gian", 8.05)]


def test_several_indices_share_one_sentence() -> None:
    found = read(
        "Năm 2021, PAR INDEX, SIPAS và PAPI của tỉnh Bến Sơn lần lượt đạt 85,93%; 87,15% và 43,27 điểm; "
        "PCI đạt 66,48 điểm, thêm 0,5 điểm."
    )
    assert [(s.index, s.value, s.unit) for s in found] == [
        ("PAR INDEX", 85.93, "%"),
        ("SIPAS", 87.15, "%"),
        ("PAPI", 43.27, "điểm"),
        ("PCI", 66.48, "điểm"),
    ]
    assert found[-1].change == 0.5


def test_the_year_is_the_index_s_own_and_not_that_of_a_comparison_or_paper() -> None:
    found = read(
        "Hôm 7/4/2023, tỉnh Bến Sơn thông báo Chỉ số CCHC năm 2022. Huyện Trà Khê được 76,4 điểm, "
        "tăng 3 điểm so với năm 2021. Năm 2020, huyện chỉ có 71,8 điểm.\n\n"
        "Huyện Phú Lâm được 74,6 điểm, hạng 6/11."
    )
    assert [(s.value, s.year) for s in found] == [(76.4, "2022"), (71.8, "2020"), (74.6, "2022")]


def test_a_score_told_again_is_one_fact_with_more_evidence() -> None:
    found = read(
        "Huyện Trà Khê đạt 77,9 điểm DTI năm 2021\n\n"
        "Theo bảng xếp hạng, DTI năm 2021 của huyện Trà Khê đạt 77,9/100 điểm, hạng 2/9 ở tỉnh Bến Sơn."
    )
    [score] = found
    assert score.max == 100 and len(score.evidence) == 2


def test_the_subject_carries_over_and_a_bare_level_takes_its_place() -> None:
    found = read(
        "Huyện Trà Khê nghe kết quả chấm điểm\n\nPAR INDEX 2022 của huyện Trà Khê đứng thứ 4/11. "
        "Huyện đạt 79,6 điểm. SIPAS được 83,3%."
    )
    assert [(s.index, s.subject.name if s.subject else None) for s in found] == [
        ("PAR INDEX", "huyện Trà Khê"),
        ("SIPAS", "huyện Trà Khê"),
    ]


CELLS = """PAR INDEX năm 2021 của huyện Trà Khê

Tỉnh Bến Sơn vừa chấm xong PAR INDEX năm 2021. Điểm của huyện Trà Khê ghi trong bảng:

TT
Nội dung
Điểm tối đa
Điểm chấm
1
Công tác kiểm tra, giám sát
12
9,75
2
Tiếp công dân
7
6,50
Tổng điểm
19
16,25
"""


def test_a_table_of_components_flattened_one_cell_a_line() -> None:
    assert [(s.component, s.value, s.max) for s in read(CELLS)] == [
        ("Công tác kiểm tra, giám sát", 9.75, 12),
        ("Tiếp công dân", 6.5, 7),
        (None, 16.25, 19),
    ]


def test_a_table_of_units_with_maxima_in_its_headings() -> None:
    found = read(
        "Bảng điểm PAR INDEX năm 2021\n\nTỉnh Bến Sơn đã chấm xong PAR INDEX năm 2021 khối huyện.\n\n"
        "Đơn vị\nĐiểm\nthẩm định\n(65)\nTổng điểm\n(100)\nXếp hạng\n"
        "Huyện Trà Khê\n51,75\n84,58\n1\nHuyện Phú Lâm\n48,75\n82,00\n2\nThị xã Phú An\n47,45\n80,27\n3\n"
    )
    assert rows(found)[:4] == [
        ("huyện Trà Khê", 51.75, 65, "điểm"),
        ("huyện Trà Khê", 84.58, 100, "điểm"),
        ("huyện Phú Lâm", 48.75, 65, "điểm"),
        ("huyện Phú Lâm", 82.0, 100, "điểm"),
    ]
    assert [s.component for s in found] == ["Điểm thẩm định", None] * 3


def test_the_figure_stands_inside_its_evidence() -> None:
    text = "Chỉ số CCHC năm 2022 của huyện Trà Khê đạt 81,4/100 điểm."
    [score] = read(text)
    assert [text[e.start : e.end] for e in score.evidence] == ["81,4/100 điểm"]
