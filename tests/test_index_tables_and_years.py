"""Yearly of an index in columns and in prose of several years: which column, which year they belong to."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import yearly_ranks, yearly_scores

HEAD = (
    "UBND HUYỆN ĐỒNG LẠC\nKết quả Chỉ số cải cách hành chính năm 2023 của các xã\nĐăng ngày 15/01/2024\n\n"
    "UBND huyện Đồng Lạc công bố Chỉ số CCHC năm 2023 của các xã, thị trấn như sau:\n\n"
)
FOOT = "\n\nPhòng Nội vụ theo dõi việc khắc phục hạn chế của các xã.\n"


ROWS = (
    ("1", "Xã Yên Thọ", "61,5", "28,4", "89,9"),
    ("2", "Xã Nậm Rịa", "60,25", "27,1", "87,35"),
    ("3", "Xã Cẩm Tú", "58,0", "26,3", "84,3"),
)
BODY = "\n\n".join(cell for row in ROWS for cell in row)


@pytest.mark.parametrize("broken", ["Điểm\nkhảo sát", "Điểm\nKhảo sát\n(30)", "Điểm\nKS dân"])
def test_headings_that_no_blank_line_parts_are_one(broken: str) -> None:
    """Where blank lines part the cells, a heading may be broken over lines without one."""
    heads = f"Số TT\n\nĐơn vị\n\nĐiểm thẩm định\n\n{broken}\n\nTổng điểm\n\n"
    found = yearly_scores(extract(HEAD + heads + BODY + FOOT))
    assert ("xã Yên Thọ", "Điểm thẩm định", 61.5, "2023") in found
    assert ("xã Cẩm Tú", None, 84.3, "2023") in found
    assert {value for *_, value, _ in found} == {61.5, 28.4, 89.9, 60.25, 27.1, 87.35, 58.0, 26.3, 84.3}


@pytest.mark.parametrize("names", ["Đơn vị", "Tên xã", "Địa phương", "Đơn vị, địa phương"])
def test_running_numbers_stand_below_no_heading_of_names(names: str) -> None:
    """One heading too many on the left or too few: the numbers of the rows are no scores."""
    body = "\n".join(cell for row in ROWS for cell in row)
    for heads in (f"{names}\nĐiểm thẩm định\nĐiểm\nĐTXHH\nTổng điểm\n", f"{names}\nĐiểm\nĐiểm tự\nĐạt\nTổng\n"):
        found = yearly_scores(extract(HEAD.rstrip("\n") + "\n" + heads + body + FOOT))
        assert not {value for *_, value, _ in found} & {1.0, 2.0, 3.0}


PROVINCE = (
    "SỞ TÀI CHÍNH TỈNH LONG SƠN\nPCI 2024: Long Sơn giữ hạng\nCập nhật 10/5/2025\n\n"
    "Theo báo cáo PCI năm 2024, Long Sơn đạt 67,31 điểm, xếp hạng 21 cả nước."
)


@pytest.mark.parametrize(
    "compared",
    [
        "So với PCI 2023, điểm của tỉnh nhích nhẹ.",
        "So với kết quả PCI 2023, tỉnh giữ được đà.",
        "Không đổi so với PCI 2023.",
    ],
)
def test_an_index_compared_with_leaves_the_year(compared: str) -> None:
    """The year of an index that a sentence only compares with is not that of the figures behind it."""
    text = f"{PROVINCE} {compared}\n\nChỉ số thành phần Gia nhập thị trường đạt 7,42 điểm, Tính minh bạch đạt 6,05 điểm.\n{FOOT}"
    found = yearly_scores(extract(text))
    assert {value: year for _, _, value, year in found} == {67.31: "2024", 7.42: "2024", 6.05: "2024"}


@pytest.mark.parametrize(
    "listed",
    [
        "Nhìn lại ba năm: 2021: 63,4 điểm (hạng 33); 2022: 64,9 điểm (hạng 28); 2023: 66,2 (hạng 24).",
        "Các năm trước: 2021: 63,4 điểm (hạng 33), 2022: 64,9 điểm (hạng 28), 2023: 66,2 điểm (hạng 24).",
        "2021: 63,4 điểm (hạng 33); 2022: 64,9 điểm (hạng 28); 2023: 66,2 điểm (hạng 24).",
    ],
)
def test_years_alone_before_their_scores(listed: str) -> None:
    """A list of years, each before its score and rank; what comes behind the list is of the story's year again."""
    text = f"{PROVINCE}\n\n{listed}\n\nTính minh bạch đạt 6,05 điểm.\n"
    record = extract(text)
    told = {(None, 63.4, "2021"), (None, 64.9, "2022"), (None, 66.2, "2023"), ("Tính minh bạch", 6.05, "2024")}
    assert {(part, value, year) for _, part, value, year in yearly_scores(record)} == {*told, (None, 67.31, "2024")}
    assert {(rank, year) for *_, rank, year in yearly_ranks(record)} == {
        (21, "2024"),
        (33, "2021"),
        (28, "2022"),
        (24, "2023"),
    }


@pytest.mark.parametrize("report", ["báo cáo đánh giá chuyển đổi số", "báo cáo đánh giá mức độ chuyển đổi số"])
def test_the_year_of_a_report_on_digital_change(report: str) -> None:
    """The report names the index and its year; a year told in passing is of its own figures only."""
    text = (
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH LONG SƠN\nLong Sơn thăng hạng DTI\nCập nhật 10/9/2025\n\n"
        f"Bộ vừa công bố {report} năm 2024 các tỉnh. Tỉnh Long Sơn đạt 0,7012 điểm, hạng 21/63.\n\n"
        "So với năm 2023 (0,6511; hạng 27), tỉnh tiến bộ rõ. Nhân lực số chỉ đạt 0,5104 do ít chuyên gia; "
        "năm 2023 tỉnh này xếp hạng 27.\n"
    )
    record = extract(text)
    assert {(part, value, year) for _, part, value, year in yearly_scores(record)} == {
        (None, 0.7012, "2024"),
        (None, 0.6511, "2023"),
        ("Nhân lực số", 0.5104, "2024"),
    }
    assert {(part, rank, year) for _, part, rank, year in yearly_ranks(record)} == {
        (None, 21, "2024"),
        (None, 27, "2023"),
    }


@pytest.mark.parametrize(
    "office",
    ["Thuế tỉnh Long Sơn", "Kho bạc Nhà nước khu vực XIV", "Hải quan khu vực VI", "Thi hành án dân sự tỉnh Long Sơn"],
)
def test_offices_of_the_state_by_area(office: str) -> None:
    """Offices that the ministries have in a province or an area are ranked beside its departments."""
    text = (
        "UBND TỈNH LONG SƠN\nKết quả DDCI năm 2025\nCập nhật 10/1/2026\n\nUBND tỉnh công bố DDCI năm 2025.\n\n"
        f"Khối sở, ngành: Sở Công Thương dẫn đầu. {office} từ hạng 9 năm 2024 lên hạng 2 với 81,15 điểm. "
        "Năm 2025 tỉnh cấp mới 1.900 dự án, vốn FDI 1,3 tỷ USD, xếp thứ 11 cả nước.\n"
    )
    record = extract(text)
    assert yearly_scores(record) == {(office, None, 81.15, "2025")}
    assert yearly_ranks(record) == {
        ("Sở Công Thương", None, 1, "2025"),
        (office, None, 9, "2024"),
        (office, None, 2, "2025"),
    }


PAPI = (
    "SỞ NỘI VỤ TỈNH LONG SƠN\nKết quả PAPI năm 2024 của tỉnh Long Sơn\nCập nhật 10/5/2025\n\n"
    "Chỉ số PAPI năm 2024 của tỉnh Long Sơn đạt 42,11 điểm.\n\nKết quả các chỉ số nội dung:\n"
)
PARTS = (
    ("Quản trị môi trường", "3,41", "3,12", "-0,29"),
    ("Quản trị điện tử", "3,05", "3,15", "+0,10"),
    ("Cung ứng dịch vụ công", "7,40", "7,51", "+0,11"),
)
OF_YEARS = {(part, float(v.replace(",", ".")), y) for part, a, b, _ in PARTS for v, y in ((a, "2023"), (b, "2024"))}


@pytest.mark.parametrize("between", ["\n", " | ", "\t", " "])
@pytest.mark.parametrize("heads", [("2023", "2024"), ("Năm 2023", "Năm 2024")])
@pytest.mark.parametrize("last", ["Tăng/giảm", "Chênh lệch"])
def test_columns_of_two_years(between: str, heads: tuple[str, str], last: str) -> None:
    """Each column is of the year that its heading tells; what a part rose or fell by is no score."""
    rows = (("Nội dung", *heads, last), *PARTS)
    record = extract(PAPI + "\n".join(between.join(row) for row in rows) + FOOT)
    assert {(part, value, year) for _, part, value, year in yearly_scores(record) if part} == OF_YEARS
    assert not record.rankings


def test_neighbours_above_and_below_and_an_earlier_figure() -> None:
    """Those that one stands between have their own figures; *56 xã, phường trên địa bàn* are those judged."""
    text = (
        "PHƯỜNG SÔNG LÌM - TỈNH LONG SƠN\nPhường Sông Lìm xếp thứ 3 toàn tỉnh về DTI\nCập nhật 10/12/2025\n\n"
        "Năm 2025 phường Sông Lìm đạt 81,27 điểm DTI, xếp thứ 03/44 xã, phường trên địa bàn tỉnh, sau phường Đồi Ngô "
        "(84,05 điểm) và đứng trên phường Bến Mía (80,88 điểm, xếp thứ 04).\n\n"
        "Hồi giữa năm, phường mới được 66,4 điểm, đứng thứ 29.\n"
    )
    record = extract(text)
    assert {(whose, value) for whose, _, value, _ in yearly_scores(record)} == {
        ("phường Sông Lìm", 81.27),
        ("phường Đồi Ngô", 84.05),
        ("phường Bến Mía", 80.88),
        ("phường Sông Lìm", 66.4),
    }
    assert {(whose, rank) for whose, _, rank, _ in yearly_ranks(record)} == {
        ("phường Sông Lìm", 3),
        ("phường Bến Mía", 4),
        ("phường Sông Lìm", 29),
    }


@pytest.mark.parametrize(
    ("told", "part"),
    [
        ("Điểm thẩm định của Bộ Nội vụ đối với tỉnh là 60,15/68 điểm.", "Điểm thẩm định"),
        ("Người dân hài lòng nhất với nội dung chỗ ngồi chờ (89,4%).", "chỗ ngồi chờ"),
    ],
)
def test_a_part_told_with_who_judges_it(told: str, part: str) -> None:
    """A figure of a part is no second figure of the whole."""
    index = "SIPAS" if "%" in told else "PAR INDEX"
    text = (
        f"SỞ NỘI VỤ TỈNH LONG SƠN\nKết quả {index} năm 2024 của tỉnh Long Sơn\nCập nhật 10/5/2025\n\n"
        f"Năm 2024, chỉ số {index} của tỉnh Long Sơn đạt 86,41%. {told}\n"
    )
    assert [s.component for s in extract(text).scores if s.value != 86.41] in ([part], [part.removeprefix("Điểm ")])


TWO_YEARS = (("Xã Yên Thọ", "81,15", "2", "84,25", "1"), ("Xã Nậm Rịa", "82,5", "1", "83,1", "2"))


@pytest.mark.parametrize("lead", [("Đơn vị",), ("STT", "Đơn vị")])
@pytest.mark.parametrize("years", [("Năm 2022", "Năm 2023"), ("2022", "2023")])
def test_years_in_a_row_above_the_headings(lead: tuple[str, ...], years: tuple[str, str]) -> None:
    """*Năm 2022*, *Năm 2023* above *Điểm*, *Hạng* twice: the figures are of the year above them."""
    numbers = [(str(k),) if len(lead) > 1 else () for k in (1, 2)]
    rows = [(*n, *row) for n, row in zip(numbers, TWO_YEARS, strict=True)]
    cells = (*lead, *years, "Điểm", "Hạng", "Điểm", "Hạng", *(cell for row in rows for cell in row))
    record = extract(HEAD + "\n".join(cells) + FOOT)
    assert {(value, year) for *_, value, year in yearly_scores(record)} == {
        (81.15, "2022"),
        (84.25, "2023"),
        (82.5, "2022"),
        (83.1, "2023"),
    }
    assert {(whose, rank, year) for whose, _, rank, year in yearly_ranks(record)} == {
        ("xã Yên Thọ", 2, "2022"),
        ("xã Yên Thọ", 1, "2023"),
        ("xã Nậm Rịa", 1, "2022"),
        ("xã Nậm Rịa", 2, "2023"),
    }


def test_ranks_beside_the_scores_of_two_indices() -> None:
    """Each column of ranks is of the index that the column left of it names."""
    heads = ("Đơn vị", "Chỉ số CCHC", "Thứ hạng", "Chỉ số SIPAS", "Thứ hạng")
    rows = (("Xã Yên Thọ", "80,15", "2", "91,25%", "1"), ("Xã Nậm Rịa", "81,5", "1", "90,1%", "2"))
    record = extract(HEAD + "\n".join(cell for row in (heads, *rows) for cell in row) + FOOT)
    assert {(r.index, r.subject.name, r.rank) for r in record.rankings if r.subject} == {
        ("PAR INDEX", "xã Yên Thọ", 2),
        ("SIPAS", "xã Yên Thọ", 1),
        ("PAR INDEX", "xã Nậm Rịa", 1),
        ("SIPAS", "xã Nậm Rịa", 2),
    }


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        (
            "Từ 65,1 điểm (hạng 30) năm 2022, PCI của tỉnh lên 66,4 điểm (hạng 25) năm 2023 và 67,3 điểm (hạng 21) năm 2024.",
            {(65.1, "2022"), (66.4, "2023"), (67.3, "2024")},
        ),
        (
            "PCI năm 2024 đạt 67,3 điểm (2023: 66,4 điểm; 2022: 65,1 điểm).",
            {(65.1, "2022"), (66.4, "2023"), (67.3, "2024")},
        ),
        (
            "PCI năm 2024 đạt 67,3 điểm, xếp thứ 21; năm 2023 đạt 66,4 điểm, xếp thứ 25. Trong đó, Tính minh bạch đạt 6,05 điểm.",
            {(66.4, "2023"), (67.3, "2024"), (6.05, "2024")},
        ),
        (
            "Năm 2023, PCI của tỉnh đạt 66,4 điểm. Trong đó, Tính minh bạch đạt 6,05 điểm. Năm nay, tỉnh đạt 67,3 điểm.",
            {(66.4, "2023"), (67.3, "2024"), (6.05, "2023")},
        ),
    ],
)
def test_several_years_in_one_sentence(told: str, figures: set[tuple[float, str]]) -> None:
    """Each figure is of the year that stands with it; details behind several years are of the index's own."""
    head = "SỞ TÀI CHÍNH TỈNH LONG SƠN\nKết quả PCI năm 2024 của tỉnh Long Sơn\nCập nhật 10/5/2025\n\n"
    assert {(value, year) for *_, value, year in yearly_scores(extract(f"{head}{told}\n"))} == figures


def test_this_year_behind_an_earlier_one_in_a_list() -> None:
    """*Năm nay* comes back to the year of the index below a line that ends in a colon, too."""
    body = "Năm 2022 xã Yên Thọ dẫn đầu với 82,1 điểm. Năm nay, xã Nậm Rịa dẫn đầu với 84,2 điểm."
    assert {(v, y) for *_, v, y in yearly_scores(extract(HEAD + body + FOOT))} == {(82.1, "2022"), (84.2, "2023")}


def test_a_bracket_behind_an_index_compared_with() -> None:
    """The bracket's figures are of the year compared with, and what was won since is none of theirs."""
    text = (
        "SỞ TÀI CHÍNH TỈNH LONG SƠN\nKết quả PCI năm 2024 của tỉnh Long Sơn\nCập nhật 10/5/2025\n\n"
        "So với PCI 2023 (66,4 điểm, hạng 25), PCI 2024 của tỉnh tăng 0,9 điểm, đạt 67,3 điểm và xếp hạng 21.\n"
    )
    record = extract(text)
    assert {(v, y) for *_, v, y in yearly_scores(record)} == {(66.4, "2023"), (67.3, "2024")}
    assert {(r, y) for *_, r, y in yearly_ranks(record)} == {(25, "2023"), (21, "2024")}
    assert [s.change for s in record.scores if s.year == "2023"] == [None]


def test_a_headline_may_end_with_the_year_of_its_index() -> None:
    """*… CCHC huyện A 2022*: without the word năm."""
    record = extract("Bảng tổng hợp điểm CCHC huyện Tuần Giáo 2022\n\nXã Pa Ham: 88,5 điểm.\n")
    assert [(s.value, s.year) for s in record.scores] == [(88.5, "2022")]


def test_on_a_page_about_sipas_satisfaction_is_the_index() -> None:
    """*Mức độ hài lòng chung đạt 91,5%* needs no other word."""
    record = extract(
        "Kết quả SIPAS năm 2023 của tỉnh Kon Tum\n\nMức độ hài lòng chung đạt 91,5%; tiếp cận dịch vụ 92%.\n"
    )
    assert {(s.component, s.value) for s in record.scores} == {(None, 91.5), ("tiếp cận dịch vụ", 92.0)}
