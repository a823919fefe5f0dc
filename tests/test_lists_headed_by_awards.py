"""Pages whose rewards are told in lists under headings: *A. Giấy khen của …*, *\\* Tập thể: 02*, *• Khu phố 3*."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation

HEAD = "Danh sách khen thưởng Ngày hội năm 2025\n15/08/2025\nTối 14/8/2025, UBND phường Bến Gỗ tổ chức Ngày hội ở nhà văn hóa khu phố 2.{}\n"


def acts(lists: str, announced: str = " Danh sách khen thưởng như sau:") -> list[Commendation]:
    """Return the acts of a page that ends with lists."""
    return extract(HEAD.format(announced) + lists).commendations


def test_kinds_counted_over_their_names() -> None:
    """Counts stand over the names of each kind, giver and decision in the heading."""
    (act,) = acts(
        "A. Giấy khen của Chủ tịch UBND phường (Quyết định số 184/QĐ-UBND ngày 12/8/2025)\n* Tập thể: 02\n• Khu phố 3\n"
        "• Tổ bảo vệ an ninh, trật tự khu phố 8\n* Cá nhân: 01\n• Ông Dương Văn Thuận – Khu phố 3\n* Hộ gia đình: 01\n"
        "• Hộ ông Tạ Văn Phước\n"
    )
    assert (act.collectives, act.individuals, act.households, act.counted) == (2, 1, 1, False)
    assert act.by is not None and act.by.name == "Chủ tịch UBND phường Bến Gỗ"
    assert act.decision == "d1"
    assert [(r.name, r.kind) for r in act.recipients] == [
        ("Khu phố 3", "collective"),
        ("Tổ bảo vệ an ninh, trật tự khu phố 8", "collective"),
        ("Dương Văn Thuận", "individual"),
        ("Hộ ông Tạ Văn Phước", "household"),
    ]


def test_each_heading_is_an_act_of_its_own() -> None:
    """Numbers of parts, a giver in capitals, figures in a bracket or in the rows; names alone are counted."""
    told = acts(
        "1. CỜ THI ĐUA CỦA LĐLĐ TỈNH (02 đơn vị)\n+ CĐCS Công ty TNHH Hoa Mai\n+ CĐCS Trường THPT Tiên Lữ\n"
        "2. BẰNG KHEN CỦA LĐLĐ TỈNH (01 tập thể, 01 cá nhân)\n2.1. Tập thể:\n+ CĐCS Trung tâm Y tế huyện\n"
        "2.2. Cá nhân:\n+ Đ/c Ngô Xuân Quang - UV BCH LĐLĐ huyện\n"
        "3. GIẤY KHEN CỦA LĐLĐ HUYỆN:\n- 18 tập thể vững mạnh xuất sắc\n- 35 đoàn viên tiêu biểu\n"
        "4. GIẤY KHEN CỦA GIÁM ĐỐC SỞ NỘI VỤ\n- Trường THPT Tiên Lữ\n- Ông Lê Văn Bình - giáo viên\n"
    )
    figures = [(a.units, a.collectives, a.individuals, a.counted) for a in told]
    assert figures == [(2, None, None, False), (None, 1, 1, False), (None, 18, 35, False), (1, None, 1, True)]
    assert [a.by and a.by.name for a in told][:3] == ["Liên đoàn Lao động tỉnh"] * 2 + ["Liên đoàn Lao động huyện"]
    assert [r.name for r in told[1].recipients] == ["Công đoàn cơ sở Trung tâm Y tế huyện", "Ngô Xuân Quang"]


@pytest.mark.parametrize(
    ("announced", "lists"),
    [
        (
            " Danh sách đề nghị khen thưởng như sau:",
            "1. Giấy khen của Chủ tịch UBND phường\n- Khu phố 3\n- Khu phố 4\n",
        ),
        ("", "Tin liên quan\n- Giấy khen của Chủ tịch UBND huyện trao cho 5 tập thể\n- Khu phố 3 làm đường\n"),
        ("", "1. Giấy khen của Chủ tịch UBND phường\nĐịa chỉ: số 5 đường Hoa Mai\n"),
        ("", "TUYÊN DƯƠNG\n- Xã Tân An trao giấy khen cho 5 tập thể\n- Công an tỉnh tặng giấy khen 3 cá nhân\n"),
    ],
)
def test_other_lists_are_no_acts(announced: str, lists: str) -> None:
    """Those put up for awards are not yet rewarded; headlines of other posts and a heading without a list tell nothing."""
    assert not [a for a in acts(lists, announced) if a.status == "given"]


_TABLES = (
    "I. TẬP THỂ\n1\nĐội xung kích bản Co Muông\n2\nCâu lạc bộ dệt bản Huổi Lè\n"
    "II. CÁ NHÂN\n1\nÔng Lò Văn Hặc\nbản Co Muông\nĐắp lại bờ mương của bản\n2\nEm Lường Văn Thoan\nLớp 8A\n"
    "III. HỘ GIA ĐÌNH\n1\nHộ bà Quàng Thị Nga, bản Pá Khoang\nMức thưởng theo quy định chung: mỗi tập thể hai triệu đồng, mỗi cá nhân và hộ gia đình một triệu đồng.\n"
)


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        (
            "02 tập thể, 02 cá nhân, 01 hộ gia đình",
            [
                "Đội xung kích bản Co Muông",
                "Câu lạc bộ dệt bản Huổi Lè",
                "Lò Văn Hặc",
                "Lường Văn Thoan",
                "Hộ bà Quàng Thị Nga",
            ],
        ),
        ("02 tập thể, 07 cá nhân, 01 hộ gia đình", []),
    ],
)
def test_a_table_for_each_kind_below_the_act(counts: str, found: list[str]) -> None:
    """Tables cell by cell under *TẬP THỂ*, *CÁ NHÂN*, *HỘ GIA ĐÌNH* name the receivers where they are as many as told."""
    text = f"UBND xã Mường Lạn tặng Giấy khen cho {counts}, trao sáng 5/6. Danh sách kèm theo như sau:\n{_TABLES}"
    assert [r.name for act in extract(text).commendations for r in act.recipients] == found


_READ_OUT = (
    "Hội nghị đã công bố Quyết định số 612/QĐ-UBND ngày 20/8/2016 của Chủ tịch UBND huyện Lạc Thủy về việc khen thưởng "
    "năm học 2015 - 2016. Cụ thể:\n"
)


@pytest.mark.parametrize(
    "lists",
    [
        "- Danh hiệu Tập thể lao động xuất sắc: 7 tập thể;\n- Giấy khen: 31 cá nhân.\n",
        "Danh hiệu Tập thể lao động xuất sắc\n7 tập thể\nGiấy khen\n31 cá nhân\n",
    ],
)
def test_lines_below_a_paper_are_what_it_grants(lists: str) -> None:
    """Lines under the paragraph that reads a decision out take its giver, day and year; they may end the page."""
    told = extract(_READ_OUT + lists).commendations
    assert [(a.collectives, a.individuals, a.decision, a.date, a.year) for a in told] == [
        (7, None, "d1", "2016-08-20", "2015-2016"),
        (None, 31, "d1", "2016-08-20", "2015-2016"),
    ]
    assert {a.by and a.by.name for a in told} == {"Chủ tịch UBND huyện Lạc Thủy"}


def test_lines_of_another_giver_are_not() -> None:
    """A line whose award is somebody else's has no decision of the paragraph above."""
    told = extract(_READ_OUT + "- Giấy khen: 31 cá nhân;\n- Bằng khen của Bộ Y tế: 2 tập thể.\n").commendations
    assert [(a.by and a.by.name, a.decision) for a in told] == [
        ("Chủ tịch UBND huyện Lạc Thủy", "d1"),
        ("Bộ Y tế", None),
    ]


@pytest.mark.parametrize(
    "tail",
    [
        "Phát biểu bế mạc, đồng chí Trần Văn Lực, Phó Chủ tịch UBND huyện biểu dương cố gắng của các nhà trường.",
        "Tại đây, ông Hà Văn Quý ghi nhận nỗ lực của bà con.",
    ],
)
def test_who_speaks_below_a_list_is_no_receiver(tail: str) -> None:
    """Prose behind the lines names nobody of the list."""
    (act,) = extract(f"Kết quả cụ thể:\nGiấy khen\n10 tập thể\n46 cá nhân\n{tail}\n").commendations
    assert (act.collectives, act.individuals, act.recipients) == (10, 46, [])


def test_who_spoke_before_is_no_receiver() -> None:
    """Names behind those whose papers were heard tell who spoke."""
    told = extract(
        "Xã được tặng Huân chương Lao động hạng Ba.\nĐại hội đã nghe 3 tham luận của các tập thể, cá nhân tiêu biểu: "
        "Hội Nông dân xã, Trường Mầm non Hoa Sen và bà Lý Thị Mai.\nUBND xã tặng Giấy khen cho 9 tập thể.\n"
    ).commendations
    assert not [r.name for a in told for r in a.recipients if r.name in ("Hội Nông dân xã", "Lý Thị Mai")]


_ROWS = (
    "I. TẬP THỂ\n1. Phòng Nội vụ huyện\n2. UBND xã Ea Bia\nII. CÁ NHÂN\n1. Ông Lò Văn Hặc - Chuyên viên Phòng Nội vụ\n"
    "2. Bà Cà Thị Bông - Giáo viên Trường THCS Hai Riêng\n"
)
_ROW_NAMES = ["Phòng Nội vụ huyện", "UBND xã Ea Bia", "Lò Văn Hặc", "Cà Thị Bông"]


@pytest.mark.parametrize(
    ("over", "counted"),
    [
        (
            "Ngày 12/01/2022, Chủ tịch UBND huyện Sông Hinh ban hành Quyết định số 1245/QĐ-UBND về việc tặng Giấy khen cho "
            "2 tập thể và 2 cá nhân. Danh sách cụ thể như sau:\n",
            False,
        ),
        (
            "Ngày 12/01/2022, Chủ tịch UBND huyện Sông Hinh ban hành Quyết định số 1245/QĐ-UBND về việc tặng Giấy khen cho "
            "các tập thể và cá nhân có thành tích xuất sắc, cụ thể:\n",
            True,
        ),
        (
            "UBND HUYỆN SÔNG HINH\nDANH SÁCH\nCác tập thể, cá nhân được tặng Giấy khen của Chủ tịch UBND huyện\n"
            "(Kèm theo Quyết định số 1245/QĐ-UBND ngày 12/01/2022 của Chủ tịch UBND huyện)\n",
            True,
        ),
    ],
)
def test_names_of_an_annex(over: str, counted: bool) -> None:
    """Lists under Roman figures belong to the paper over them; names are counted where no figure is told."""
    (act,) = extract(over + _ROWS).commendations
    assert (act.collectives, act.individuals, act.counted, act.decision) == (2, 2, counted, "d1")
    assert [r.name for r in act.recipients] == _ROW_NAMES


def test_an_annex_below_the_story() -> None:
    """The list of the paper that a story told of names its receivers, in rows and in a table of a cell a line."""
    (act,) = extract(
        "Xét đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 41/TTr-SNV, Chủ tịch UBND tỉnh Quảng Bình quyết định tặng Bằng "
        "khen cho 02 tập thể và 02 cá nhân (Quyết định số 1128/QĐ-UBND ngày 28/4/2016).\nKinh phí trích từ Quỹ thi đua, khen "
        "thưởng của tỉnh theo quy định hiện hành của Nhà nước.\nDANH SÁCH\n(Kèm theo Quyết định số 1128/QĐ-UBND của Chủ "
        "tịch UBND tỉnh)\nI. TẬP THỂ\n1. Phòng Cảnh sát giao thông;\n2. UBND xã Thanh Thủy.\nII. CÁ NHÂN\nTT\nHọ và tên\n"
        "Đơn vị công tác\n1\nNguyễn Đình Lưu\nPhó Chánh Văn phòng\n2\nTrần Xuân Dũng\nTrưởng thôn Tân Lý\n"
        "Giai đoạn 2011 - 2015, toàn tỉnh xảy ra 1.186 vụ tai nạn giao thông, làm chết 648 người, bị thương 1.027 người.\n"
    ).commendations
    assert (act.status, act.collectives, act.individuals, act.counted) == ("given", 2, 2, False)
    assert [r.name for r in act.recipients] == [
        "Phòng Cảnh sát giao thông",
        "UBND xã Thanh Thủy",
        "Nguyễn Đình Lưu",
        "Trần Xuân Dũng",
    ]


def test_the_year_over_a_list_is_that_of_its_rows() -> None:
    """*… công bố các quyết định khen thưởng năm 2023 như sau:* and a row for each giver."""
    told = extract(
        "Hội nghị đã công bố các quyết định khen thưởng năm 2023 như sau:\n- Bộ trưởng Bộ Y tế tặng Bằng khen: 02 tập thể;\n"
        "- Chủ tịch UBND tỉnh tặng Bằng khen: 11 cá nhân (Quyết định số 1941/QĐ-UBND);\n- Giám đốc Sở Y tế tặng Giấy khen: 7 "
        "tập thể.\n"
    ).commendations
    assert [act.year for act in told] == ["2023", "2023", "2023"]


def test_one_person_behind_the_colon_of_a_row() -> None:
    """*Bằng khen của Chủ tịch UBND tỉnh: thầy A, tổ trưởng …* names one, however they are addressed."""
    told = extract(
        "PHẦN KHEN THƯỞNG\nBằng khen của Bộ trưởng Bộ Y tế: em Lê Phan Ngọc.\nBằng khen của Chủ tịch UBND tỉnh: thầy Hoàng "
        "Xuân Diệu, tổ trưởng tổ Sinh.\n"
    ).commendations
    assert [[r.name for r in act.recipients] for act in told][-1] == ["Hoàng Xuân Diệu"]
