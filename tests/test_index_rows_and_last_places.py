"""Rows parted at semicolons, towns abbreviated, ranks before scores in turn, the last of a cluster, points lost."""

from __future__ import annotations

import pytest

from .index_pages import Figures, Parts, headed, parts, ranks, read, scores

ROWS = (
    ("STT", "Đơn vị", "Điểm thẩm định (tối đa 70)", "Tổng điểm", "Xếp hạng"),
    ("1", "Xã Tân Lợi", "64,25", "91,35", "1"),
    ("2", "TT. Mộc", "62,50", "89,34", "2"),
    ("3", "Xã Bình Sơn", "61,75", "87,65", "3"),
)
FOOT = "\nCác xã, thị trấn xây dựng kế hoạch khắc phục hạn chế và gửi về Phòng Nội vụ huyện trước ngày 28/02/2024."


@pytest.mark.parametrize("between", [";", "; ", " ; "])
def test_rows_parted_at_semicolons(between: str) -> None:
    """A row may be a line of values with semicolons between."""
    record = read("Kết quả như sau:\n" + "\n".join(between.join(row) for row in ROWS) + FOOT)
    assert parts(record) == {
        *(("Điểm thẩm định", value, 70.0) for value in (64.25, 62.5, 61.75)),
        *((None, value, None) for value in (91.35, 89.34, 87.65)),
    }
    assert ranks(record) == {("xã Tân Lợi", 1), ("thị trấn Mộc", 2), ("xã Bình Sơn", 3)}


def test_semicolons_of_other_things() -> None:
    """A table of people and land tells nothing of the index, nor does a sentence with semicolons."""
    rows = "Xã;Số dân;Diện tích (km2);Mật độ\nTân Lợi;5412;25,4;213\nBình Sơn;4210;31,2;135\nYên Hòa;6120;18,9;324"
    assert not scores(read(f"Một số thông tin:\n{rows}{FOOT}"))
    assert not scores(read(f"Xã họp 12,5 giờ; trồng 3,2 ha; thu 14,8 tỷ đồng\nXã dự 2,5 giờ; trồng 3,1 ha{FOOT}"))


@pytest.mark.parametrize(
    ("said", "name"),
    [("TT Mộc An", "thị trấn Mộc An"), ("TX. Sông Lam", "thị xã Sông Lam"), ("P. Lê Lợi", "phường Lê Lợi")],
)
def test_kinds_abbreviated_in_a_table(said: str, name: str) -> None:
    """The town of a district's name is not the district."""
    table = "\n".join(cell for row in ROWS for cell in row).replace("TT. Mộc", said)
    assert (name, 2) in ranks(read(f"Kết quả như sau:\n{table}{FOOT}"))


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Hai xã Tân Lợi và Bình Sơn xếp thứ 12 và 13, điểm số lần lượt là 64,35 và 62,18.",
            {("xã Tân Lợi", 12), ("xã Bình Sơn", 13)},
        ),
        (
            "Các xã Tân Lợi, Bình Sơn được 88,6 và 87,1 điểm, hạng lần lượt là 3 và 5.",
            {("xã Tân Lợi", 3), ("xã Bình Sơn", 5)},
        ),
        ("Các xã Tân Lợi, Bình Sơn được 88,6 và 87,1 điểm, hạng lần lượt là 3, 4 và 5.", set()),
    ],
    ids=["before the scores", "behind the scores", "not as many"],
)
def test_ranks_in_turn(body: str, told: Figures) -> None:
    """As many ranks as units are theirs one by one."""
    assert ranks(read(body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Chỉ số CCHC: xã Tân Lợi đội sổ cụm với 71,2 điểm.", [(None, None, 1)]),
        ("Chỉ số CCHC: trong cụm 4 xã ven sông, dẫn đầu là xã Tân Lợi với 91,2 điểm.", [(1, None, None)]),
        ("Chỉ số CCHC: xã Tân Lợi đội sổ với 71,2 điểm.", [(9, 9, 1)]),
    ],
    ids=["last of a cluster", "first in a cluster", "last of all"],
)
def test_ends_of_a_cluster(body: str, told: list[tuple[int | None, int | None, int | None]]) -> None:
    """Who is first or last in a cluster is not so among all that were ranked."""
    record = read(f"Huyện xếp hạng chỉ số CCHC của 9 xã, thị trấn. {body}")
    assert [(r.rank, r.out_of, r.from_last) for r in record.rankings] == told


def test_points_lost_and_places_of_help() -> None:
    """What was lost, how far a mean moved and where people are helped are no scores."""
    body = (
        "Huyện Mộc An đạt 81,5 điểm. Lĩnh vực hiện đại hóa hành chính thất thoát 5,7 điểm. So với năm 2022, điểm trung bình "
        "khối xã nhích lên 2,14 điểm. Huyện mở 6 điểm hỗ trợ lưu động và lập thêm 9 điểm tư vấn."
    )
    assert {value for _, value in scores(read(body))} == {81.5}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("- Chỉ đạo điều hành (9,5 điểm): đạt 8,25 điểm;", {("Chỉ đạo điều hành", 8.25, 9.5)}),
        ("- Chỉ đạo điều hành (9,5 điểm) đạt 8,25 điểm;", {("Chỉ đạo điều hành", 8.25, 9.5)}),
        (
            "- Chỉ đạo điều hành (8,25 điểm), tài chính công (7,5 điểm);",
            {("Chỉ đạo điều hành", 8.25, None), ("tài chính công", 7.5, None)},
        ),
    ],
    ids=["colon", "verb", "reached"],
)
def test_points_in_a_bracket_before_those_reached(body: str, told: Parts) -> None:
    """Points in a bracket are the most that can be reached where those reached follow."""
    assert parts(read(f"Chỉ số CCHC của huyện Mộc An, cụ thể:\n{body}")) == told


def test_parts_told_within_the_whole() -> None:
    """Points of parts may be told by the word before them; the rank behind a semicolon is of the whole."""
    body = "Xã Tân Lợi: Tổng điểm 91,35; trong đó điểm thẩm định 64,25, điểm điều tra xã hội học 27,1; xếp thứ 1."
    record = read(f"Kết quả Chỉ số CCHC như sau:\n+ {body}{FOOT}")
    assert parts(record) == {(None, 91.35, None), ("thẩm định", 64.25, None), ("điều tra xã hội học", 27.1, None)}
    assert {(r.component, r.rank) for r in record.rankings} == {(None, 1)}


def test_year_compared_with_in_a_bracket() -> None:
    """What stands in a bracket behind *so với năm trước* is not of the year at hand; a month till which is told has its year."""
    head = "UBND TỈNH SƠN LA\nChỉ số PCI của tỉnh Sơn La\nĐăng ngày 12/05/2024\n\n"
    record = read("PCI 2023 của tỉnh đạt 66,1 điểm, tăng 9 bậc so với năm trước (64,2 điểm, hạng 41).", head)
    assert {(s.value, s.year) for s in record.scores} == {(66.1, "2023"), (64.2, None)}
    head = "UBND XÃ MỸ LỘC\nXã Mỹ Lộc giữ loại Tốt\nĐăng ngày 04/12/2025\n\n"
    body = "Tính đến hết tháng 11/2025, Bộ chỉ số phục vụ người dân, doanh nghiệp của xã Mỹ Lộc đạt 84,4/100 điểm."
    assert {(s.value, s.year) for s in read(body, head).scores} == {(84.4, "2025")}


def test_shares_of_parts_of_satisfaction() -> None:
    """Per cent *hài lòng* are a part's score where the part is named, a share of those asked where not."""
    head = "UBND TỈNH SƠN LA\nKết quả SIPAS năm 2023 của tỉnh Sơn La\nĐăng ngày 12/05/2024\n\n"
    body = 'Chỉ số hài lòng chung của tỉnh đạt 86,2%.\n\nYếu tố "Nếp tiếp dân" bị chấm thấp với 76,9% hài lòng.'
    assert parts(read(body, head)) == {(None, 86.2, None), ("Nếp tiếp dân", 76.9, None)}
    asked = "Chỉ số hài lòng chung của tỉnh đạt 86,2%.\n\nHỏi thêm 200 hộ, có 95% hài lòng."
    assert parts(read(asked, head)) == {(None, 86.2, None)}


def test_components_in_headings_on_one_line() -> None:
    """A part's heading is no name of the whole because the line of headings names the index in another column."""
    rows = (
        ("TT", "Địa phương", "Kinh tế số", "Xã hội số", "Tổng điểm DTI", "Xếp hạng"),
        ("1", "Huyện Gio Sơn", "0,6010", "0,6605", "0,6712", "1"),
        ("2", "Huyện Cam Thủy", "0,5811", "0,6012", "0,6315", "2"),
        ("3", "Huyện Hải Lộc", "0,5415", "0,5920", "0,6102", "3"),
    )
    head = "UBND TỈNH SƠN LA\nCông bố chỉ số chuyển đổi số (DTI) cấp huyện năm 2023\nĐăng ngày 12/05/2024\n\n"
    for between in (" | ", " "):
        record = read("Kết quả như sau:\n" + "\n".join(between.join(row) for row in rows) + FOOT, head)
        assert {s.component for s in record.scores if s.value and s.value < 0.605} == {"Kinh tế số", "Xã hội số"}
        assert {(None, 0.6712), ("Kinh tế số", 0.601)} <= {(s.component, s.value) for s in record.scores}


def test_rows_of_several_indices() -> None:
    """A table may have a row for each index; the index below its parts is no part."""
    head = "UBND TỈNH SƠN LA\nTỉnh Sơn La công bố các chỉ số năm 2022\nĐăng ngày 12/05/2023\n\n"
    lead = "Kết quả các chỉ số PAR INDEX, SIPAS, PCI năm 2022 của tỉnh Sơn La như sau:\n"
    for name in ("Chỉ số", "Tên chỉ số"):
        rows = (
            (name, "Điểm", "Xếp hạng"),
            ("PAR INDEX", "85,1", "20"),
            ("Chỉ số SIPAS", "81,0", "31"),
            ("PCI", "63,3", "51"),
        )
        record = read(lead + "\n".join(cell for row in rows for cell in row) + FOOT, head)
        told = {(s.index, s.component, s.subject.name if s.subject else None, s.value) for s in record.scores}
        names = (("PAR INDEX", 85.1), ("SIPAS", 81.0), ("PCI", 63.3))
        assert told == {(index, None, "tỉnh Sơn La", value) for index, value in names}
        assert {(r.index, r.rank) for r in record.rankings} == {("PAR INDEX", 20), ("SIPAS", 31), ("PCI", 51)}
    rows = (("Chỉ số thành phần", "Điểm"), ("Tính minh bạch", "5,88"), ("Chi phí thời gian", "7,65"), ("PCI", "63,33"))
    record = read("PCI năm 2022 của tỉnh Sơn La:\n" + "\n".join(cell for row in rows for cell in row) + FOOT, head)
    assert parts(record) == {("Tính minh bạch", 5.88, None), ("Chi phí thời gian", 7.65, None), (None, 63.33, None)}


@pytest.mark.parametrize(
    "row", ["2. Mộc (89,34 điểm)", "2. Mộc: 89,34 điểm", "- Mộc - 89,34 điểm", "2. Phú Sơ Lin: 89,34 điểm"]
)
def test_rows_of_a_name_that_nothing_reads(row: str) -> None:
    """A row's figure is not that of the unit in the row above it."""
    told = scores(read(f"Kết quả Chỉ số CCHC như sau:\n1. Xã Tân Lợi (91,35 điểm)\n{row}\n3. Xã Bình Sơn (87,65 điểm)"))
    assert ("xã Tân Lợi", 89.34) not in told
    assert {("xã Tân Lợi", 91.35), ("xã Bình Sơn", 87.65)} <= told


@pytest.mark.parametrize(
    "body",
    [
        "Theo bà Phương, 2,25 điểm mất ở phần chỉ đạo do 4 nhiệm vụ bị quá hạn; 5,8 điểm bị trừ do thu ngân sách.",
        "Phân loại: có 4 đơn vị từ 650 điểm, 9 đơn vị 500 - 650 điểm, 3 đơn vị dưới 500 điểm.",
    ],
)
def test_points_lost_and_bounds_of_classes_are_no_scores(body: str) -> None:
    assert scores(read(f"Huyện đạt 81,2 điểm. {body}")) == {("huyện Mộc An", 81.2)}


def test_parts_of_more_than_a_hundred_points() -> None:
    """A part's score above 100 is believed where a column tells its maximum, else not."""
    rows = "Hạ tầng số | {}131,25\nNhân lực số | {}117\nTổng cộng | {}853,25\n"
    told = read("Bảng điểm DTI năm 2023\n\nChỉ số | Tối đa | Đạt\n" + rows.format("150 | ", "150 | ", "1.000 | "))
    assert {(s.component, s.value, s.max) for s in told.scores} == {
        ("Hạ tầng số", 131.25, 150),
        ("Nhân lực số", 117, 150),
        (None, 853.25, 1000),
    }
    bare = read("Bảng điểm DTI năm 2023\n\nChỉ số | Điểm đạt\n" + rows.format("", "", ""))
    assert not {s.value for s in bare.scores} & {131.25, 117}


def test_champion_of_a_region() -> None:
    """*A là quán quân vùng B*: A is first among those of B."""
    record = headed("PCI năm 2023", "Long An là quán quân vùng đồng bằng sông Cửu Long với 70,9 điểm.")
    assert [(r.subject and r.subject.name, r.rank, r.scope) for r in record.rankings] == [
        ("Long An", 1, "vùng đồng bằng sông Cửu Long")
    ]


def test_the_first_told_before_the_second() -> None:
    """*nhất là A …; nhì là B* ranks both; *nhất là* elsewhere only means especially."""
    record = read("Khối xã: nhất là xã Tân An 91,7 điểm; nhì là xã Tân Bình 91 điểm.")
    assert ranks(record) == {("xã Tân An", 1), ("xã Tân Bình", 2)}
    assert not ranks(read("Điểm còn thấp: nhất là xã Tân An 61,7 điểm, cần cố gắng."))


def test_boards_of_industrial_parks_are_bodies() -> None:
    """*Ban Quản lý các KCN tỉnh* has the score, not the tỉnh."""
    record = headed(
        "DDCI năm 2023 của tỉnh Hà Giang", "Khối sở, ban, ngành: Ban Quản lý các KCN tỉnh dẫn đầu với 82,5 điểm."
    )
    assert scores(record) == {("Ban Quản lý các KCN tỉnh Hà Giang", 82.5)}


def test_more_points_than_there_are_is_told_and_warned_of() -> None:
    """*102,5/100 điểm* stays what the page says; the warning says that it cannot be."""
    record = read("Huyện Mộc An đạt 102,5/100 điểm PAR INDEX.")
    assert [(s.value, s.max) for s in record.scores] == [(102.5, 100)]
    assert "score_beyond_max" in {warning.code for warning in record.warnings}
