"""Lists, pairs of lines and columns of several indices; maxima, weights and aims told beside figures; years by month."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.index_pages import headed, part_scores, parts, ranks, read, scores, whose, yearly_ranks

DDCI = "UBND TỈNH HÀ GIANG\nKết quả Chỉ số DDCI năm 2022\nĐăng ngày 12/01/2023\n\n"
_SERVICE = "UBND PHƯỜNG BẾN TRE\nBộ chỉ số 766: phường Bến Tre nhích lên\nĐăng ngày 08/01/2026\n\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Xếp hạng khối huyện như sau: (1) Mèo Vạc 78,9 điểm; (2) Yên Minh 77,3 điểm; (3) Quản Bạ 71,5 điểm; (4) Vị Xuyên 70,2 điểm.",
            {("Mèo Vạc", 1), ("Yên Minh", 2), ("Quản Bạ", 3), ("Vị Xuyên", 4)},
        ),
        (
            "Kết quả: 1) Mèo Vạc 78,9 điểm; 2) Yên Minh 77,3 điểm; 3) Quản Bạ 71,5 điểm.",
            {("Mèo Vạc", 1), ("Yên Minh", 2), ("Quản Bạ", 3)},
        ),
        ("Ba huyện được thăm: (1) Mèo Vạc 71,9 điểm; (2) Yên Minh 77,3 điểm; (3) Quản Bạ 71,5 điểm.", set()),
        ("Mèo Vạc 78,9 điểm (1); Yên Minh 77,3 điểm (2).", set()),
    ],
)
def test_numbers_in_brackets(body: str, told: set[tuple[str, int]]) -> None:
    """Numbers in brackets before bare names are their places where the scores fall."""
    assert ranks(read(body, head=DDCI)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Đứng trên đỉnh là Sở Công Thương với 81,2 điểm.", {("Sở Công Thương", 1)}),
        ("Sở Y tế ngự trên đỉnh bảng với 88,4 điểm.", {("Sở Y tế", 1)}),
        ("Trạm Đồng Văn nằm trên đỉnh núi, Sở Y tế được 88,4 điểm.", set()),
    ],
)
def test_top_of_the_board(body: str, told: set[tuple[str, int]]) -> None:
    """Who stands on top of the board is the first; a mountain has a top, too."""
    assert ranks(read(body, head=DDCI)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Kết quả theo 8 nội dung (mỗi nội dung tối đa 10 điểm):\nND1. Tham gia của người dân\n5,42\nND2. Thủ tục hành chính công\n7,47\nND3. Quản trị điện tử\n3,17",
            {
                ("Tham gia của người dân", 5.42, 10),
                ("Thủ tục hành chính công", 7.47, 10),
                ("Quản trị điện tử", 3.17, 10),
            },
        ),
        (
            "Điểm các nội dung như sau:\n1. Kiểm soát tham nhũng\n6,9\n2. Quản trị môi trường\n3,5\n3. Cung ứng dịch vụ công\n7",
            {
                ("Kiểm soát tham nhũng", 6.9, None),
                ("Quản trị môi trường", 3.5, None),
                ("Cung ứng dịch vụ công", 7, None),
            },
        ),
        (
            "Các nội dung bị trừ điểm:\nKiểm soát tham nhũng\n0,9\nQuản trị môi trường\n0,5\nCung ứng dịch vụ công\n0,7",
            set(),
        ),
        (
            "PAPI gồm 8 nội dung:\nKiểm soát tham nhũng\n0,9\nQuản trị môi trường\n0,5\nCung ứng dịch vụ công\n0,7",
            set(),
        ),
        (
            "Số hộ dự họp theo nội dung:\nKiểm soát tham nhũng\n90\nQuản trị môi trường\n52\nCung ứng dịch vụ công\n71",
            set(),
        ),
        ("Kinh phí (triệu đồng) cho các nội dung:\nIn tờ rơi\n6,5\nThuê loa\n7,2\nGiải thưởng\n3,1", set()),
        ("Kết quả chi theo nội dung (triệu đồng):\nIn tờ rơi\n6,5\nThuê loa\n7,2\nGiải thưởng\n3,1", set()),
        ("Kết quả các tiêu chí nông thôn mới:\nĐường bê tông\n6,5\nNước sạch\n7,2\nNhà văn hóa\n8,1", set()),
        ("Diện tích trưng bày theo lĩnh vực:\nĐất đai\n6,5\nHộ tịch\n7,2\nXây dựng\n8,1", set()),
        (
            "Thứ hạng theo nội dung:\nKiểm soát tham nhũng\n45/63\nQuản trị môi trường\n52/63\nCung ứng dịch vụ công\n7/63",
            set(),
        ),
        (
            "Điểm phấn đấu từng nội dung:\nKiểm soát tham nhũng\n6,9\nQuản trị môi trường\n3,5\nCung ứng dịch vụ công\n7,5",
            set(),
        ),
        (
            "Điểm cao nhất cả nước ở từng nội dung:\nKiểm soát tham nhũng\n6,9\nQuản trị môi trường\n3,5\nCung ứng dịch vụ công\n7,5",
            set(),
        ),
    ],
)
def test_names_and_figures_in_turn(body: str, told: set[tuple[str, float, float | None]]) -> None:
    """Below a sentence that announces parts, lines with a name and a figure in turn are their scores."""
    record = headed("Chỉ số PAPI năm 2020 của tỉnh Hà Giang", f"PAPI 2020 vừa được công bố.\n\n{body}\n\nTỉnh sẽ họp.")
    assert parts(record) == told


def test_units_and_figures_in_turn() -> None:
    """So are units and their points."""
    record = read("Điểm CCHC của các xã như sau:\nNà Mòn\n91,25\nCo Tòng\n90,5\nPá Lừ\n81,75\n\nHuyện sẽ họp.")
    assert scores(record) == {("Nà Mòn", 91.25), ("Co Tòng", 90.5), ("Pá Lừ", 81.75)}


@pytest.mark.parametrize(
    ("rows", "index"),
    [
        ("1\nNà Mòn\n91,2\n88,1%\n2\nCo Tòng\n90,1\n93,5%\n3\nPá Lừ\n88,7\n90,2%\n", "PAR INDEX"),
        ("2\nNà Mòn\n91,2\n91,1%\n1\nCo Tòng\n90,1\n93,5%\n3\nPá Lừ\n92,7\n90,2%\n", "SIPAS"),
    ],
)
def test_column_that_places_go_by(rows: str, index: str) -> None:
    """Beside columns of two indices the places are in that one whose figures fall with them."""
    record = read(
        f"Kết quả PAR INDEX và SIPAS các xã:\n\nHạng\nĐơn vị\nĐiểm CCHC\nChỉ số hài lòng\n{rows}\nHuyện sẽ họp."
    )
    assert {(r.index, r.rank) for r in record.rankings} == {(index, 1), (index, 2), (index, 3)}
    assert {s.index for s in record.scores} == {"PAR INDEX", "SIPAS"}


_SEVERAL = "Kết quả PAR INDEX và SIPAS các xã:\n\nTT\nĐơn vị\n"


@pytest.mark.parametrize(
    ("table", "indices"),
    [
        (
            "Điểm CCHC\nXếp hạng\nSIPAS (%)\n1\nNà Mòn\n91,2\n1\n93,1\n2\nCo Tòng\n90,1\n2\n92,5\n3\nPá Lừ\n88,7\n3\n90,2\n",
            {"PAR INDEX"},
        ),
        (
            "Điểm CCHC\nSIPAS (%)\nXếp hạng SIPAS\n1\nNà Mòn\n91,2\n88,1\n3\n2\nCo Tòng\n90,1\n92,5\n1\n3\nPá Lừ\n88,7\n90,2\n2\n",
            {"SIPAS"},
        ),
        (
            "Điểm CCHC\nSIPAS (%)\nXếp hạng\n1\nNà Mòn\n91,2\n93,1\n1\n2\nCo Tòng\n90,1\n92,5\n2\n3\nPá Lừ\n88,7\n90,2\n3\n",
            set(),
        ),
        (
            "Điểm CCHC\nSIPAS (%)\n1\nNà Mòn\n91,2\n93,1\n2\nCo Tòng\n90,1\n92,5\n3\nPá Lừ\n88,7\n90,2\n",
            set(),
        ),
        (
            "Điểm CCHC\nSIPAS (%)\n1\nNà Mòn\n91,2\n89,1\n2\nCo Tòng\n90,1\n92,5\n3\nPá Lừ\n88,7\n90,2\n",
            {"PAR INDEX"},
        ),
    ],
)
def test_places_of_one_of_several_indices(table: str, indices: set[str]) -> None:
    """Where figures of two indices fall with the places, these are of that one they stand behind, or of none told."""
    record = read(f"{_SEVERAL}{table}\nHuyện sẽ họp.")
    assert {r.index for r in record.rankings} == indices
    assert {s.index for s in record.scores} == {"PAR INDEX", "SIPAS"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Hai năm trước, vị trí lần lượt là 32 (2018) và 20 (2019).", {(32, "2018"), (20, "2019")}),
        (
            "Thứ hạng của tỉnh lần lượt là 40 (năm 2018), 31 (năm 2019) và 25 (năm 2020).",
            {(40, "2018"), (31, "2019"), (25, "2020")},
        ),
        ("Số hộ nghèo lần lượt là 32 (2018) và 20 (2019).", set()),
    ],
)
def test_places_with_years(body: str, told: set[tuple[int, str]]) -> None:
    """Places listed with their years in brackets are one of each year."""
    record = headed("PCI năm 2021 của tỉnh Hà Giang", f"PCI 2021 của tỉnh Hà Giang đạt 62,5 điểm. {body}")
    assert {(rank, year) for _, _, rank, year in yearly_ranks(record)} == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Từng lĩnh vực của huyện: chỉ đạo điều hành 13,5 (tối đa 15); tài chính công 8,12 (tối đa 10); chính quyền số 14,9 (tối đa 20).",
            {("chỉ đạo điều hành", 13.5, 15), ("tài chính công", 8.12, 10), ("chính quyền số", 14.9, 20)},
        ),
        ("Về cải cách thể chế, huyện được 7,25 (tối đa 8).", {("cải cách thể chế", 7.25, 8)}),
        (
            "Lĩnh vực chuyển đổi số 5,2/20 điểm; tài chính công khá hơn với 7,5/9.",
            {("chuyển đổi số", 5.2, 20), ("tài chính công", 7.5, 9)},
        ),
        ("Mảng văn thư 3,5/4 điểm; tiêu chí họp dân: 8/9,5.", {("văn thư", 3.5, 4), ("họp dân", 8, 9.5)}),
        ("Nội dung họp dân tốt hơn 7,5/9 điểm của huyện bạn.", set()),
        (
            "Ba trụ cột: chính quyền số 470,1/500, kinh tế số 188,3/250 và xã hội số 203/250.",
            {("chính quyền số", 470.1, 500), ("kinh tế số", 188.3, 250), ("xã hội số", 203, 250)},
        ),
        ("Đã số hóa 203/250, còn lại 47 hồ sơ hộ tịch.", set()),
        ("Tỷ lệ tài chính công 13,5 (tối đa 10).", set()),
        ("Lĩnh vực đất đai bị trừ 5/20 điểm.", set()),
    ],
)
def test_maxima_behind_points(body: str, told: set[tuple[str, float, float]]) -> None:
    """A bare figure with its maximum in a bracket is points of the part before it; so is a fraction behind a field."""
    assert {
        (part, n, most) for part, n, most in parts(read(f"Chỉ số CCHC của huyện được 84,2 điểm.\n{body}")) if part
    } == told


@pytest.mark.parametrize(
    "body",
    [
        "PAR INDEX cấp huyện có thang điểm 100 thì 65 điểm do hội đồng chấm, 35 điểm qua điều tra dân.",
        "Chỉ số CCHC có thang điểm 100, với 70 điểm thẩm định và 30 điểm khảo sát.",
        "Các nhóm làm bài trên bảng điểm giả định của huyện X, xem vì sao huyện này đang thứ 3 rơi xuống thứ 7/7.",
        "Giả sử xã Nà Mòn đạt 80 điểm CCHC, xếp thứ 4.",
        "Năm 2024 huyện Mộc An đăng ký đạt từ 92 điểm, giữ hạng trong nhóm 3.",
        "Huyện Mộc An cam kết giữ hạng 4 với 91 điểm CCHC.",
        "Huyện lập kế hoạch duy trì tốp 3 và nâng SIPAS lên từ 95%.",
        "Ở bảng CCHC, ai dẫn đầu?",
        "Bài trước: Xã Nà Mòn đạt 89,3 điểm CCHC, xếp 17/64",
    ],
)
def test_what_nobody_reached(body: str) -> None:
    """How points are parted, what is supposed, promised, asked or told in other posts is no figure of anybody."""
    record = read(f"Huyện họp về chỉ số CCHC.\n{body}")
    assert not scores(record)
    assert not ranks(record)


def test_plans_carried_out() -> None:
    """What a plan has brought about is reached."""
    assert scores(read("Nhờ kế hoạch nâng cao chỉ số CCHC, huyện Mộc An đạt 88,2 điểm.")) == {("huyện Mộc An", 88.2)}


@pytest.mark.parametrize(
    ("body", "years"),
    [
        ("Chi tiết tháng 12/2025 có trên bảng. Phường được 94,2 điểm, phường bên cạnh 90,1 điểm.", {"2025"}),
        ("Theo kết quả tháng 12/2025, phường được 94,2 điểm. Tháng 1, phường được 95,5 điểm.", {"2025", None}),
        ("Số liệu chốt đến hết tháng 11/2025 cho thấy phường được 94,2 điểm. Có nhóm 12,5/18 điểm.", {"2025"}),
        ("Kỳ đánh giá tháng 12/2025, phường xếp thứ 4. Điểm được 94,2 điểm.", {"2025"}),
        ("Phường được thành lập vào tháng 7/2025. Phường được 94,2 điểm.", {None}),
        ("Kỳ họp tháng 12/2025 bàn nhiều việc. Phường được 94,2 điểm.", {None}),
        ("Kết quả giải ngân tháng 12/2025 còn thấp. Phường được 94,2 điểm.", {None}),
        ("So với tháng 12/2024, nhiều khâu đã khá. Phường được 94,2 điểm.", {None}),
        ("Tháng 12/2025 họp dân, tháng 1/2026 chốt sổ. Phường được 94,2 điểm.", {None}),
    ],
)
def test_years_of_months(body: str, years: set[str | None]) -> None:
    """The only month that the page tells with its year dates what it tells of the index that is measured by months."""
    record = read(f"Bộ chỉ số 766 của phường Bến Tre được trích lại.\n{body}", head=_SERVICE)
    assert {s.year for s in record.scores} == years


@pytest.mark.parametrize(
    ("body", "ranked"),
    [
        ("So với xã Tả Van - nơi đang dẫn đầu tỉnh với 96,15 điểm - Bản Liền còn kém 11,95 điểm.", {("xã Tả Van", 1)}),
        (
            "So với xã Tả Van - đứng thứ 9 toàn tỉnh với 80,1 điểm - Bản Liền xếp thứ 5.",
            {("xã Tả Van", 9), ("Bản Liền", 5)},
        ),
        ("So với xã Tả Van, Bản Liền đứng thứ 5.", {("Bản Liền", 5)}),
    ],
)
def test_described_aside(body: str, ranked: set[tuple[str, int]]) -> None:
    """What describes one compared with is that one's; the clause goes on with the other."""
    head = "UBND XÃ BẢN LIỀN\nChỉ số CCHC năm 2025 của xã Bản Liền\nĐăng ngày 12/01/2026\n\n"
    record = read(f"Xã Bản Liền được 84,2 điểm CCHC.\n{body}", head=head)
    assert {(name and name.removeprefix("xã Bản") and name, n) for name, n in ranks(record)} == {
        (name if name.startswith("xã") else f"xã {name}", n) for name, n in ranked
    }
    assert {s.value for s in record.scores if whose(s) == "xã Bản Liền"} == {84.2}


def test_several_before_a_semicolon() -> None:
    """A part behind a semicolon is of none of several named before it."""
    page = "UBND TỈNH HẬU GIANG\nPCI năm 2021\nĐăng ngày 12/05/2022\n\nCần Thơ, Bến Tre và An Giang dẫn đầu; chi phí thời gian 7,2 điểm."
    assert part_scores(page) == set()


def test_a_rank_that_closes_a_list_of_parts_is_of_the_whole() -> None:
    """*…, trong đó X 60/68 điểm, Y 27/32 điểm, xếp thứ 3/11 xã*: no part is ranked among communes."""
    record = read(
        "Xã Pa Ham đạt 87,25/100 điểm, trong đó điểm thẩm định 60,25/68 điểm, điểm khảo sát dân 27/32 điểm, xếp thứ 3/11 xã."
    )
    assert {(r.component, r.rank, r.out_of) for r in record.rankings} == {(None, 3, 11)}


def test_a_part_with_a_rank_of_its_own_keeps_it() -> None:
    """Where each part is ranked, the last is, too."""
    record = read(
        "Xã Pa Ham đạt 87,25 điểm, trong đó cải cách thể chế đạt 7,1 điểm, xếp thứ 5/11; tài chính công đạt 6,2 điểm, xếp thứ 9/11."
    )
    assert {(r.component, r.rank) for r in record.rankings} == {("cải cách thể chế", 5), ("tài chính công", 9)}


def test_full_marks_may_open_a_list_of_parts() -> None:
    """*minh bạch 18/18; tiến độ 19,8/20*: the first is points, too."""
    text = (
        "Kết quả Bộ chỉ số 766 của phường Lý Bôn năm 2025\n"
        "Phường Lý Bôn đạt 92,35 điểm. Các nhóm chỉ số: công khai, minh bạch 18/18; tiến độ giải quyết 19,8/20.\n"
    )
    assert {(s.component, s.value, s.max) for s in extract(text).scores} >= {
        ("công khai, minh bạch", 18.0, 18.0),
        ("tiến độ giải quyết", 19.8, 20.0),
    }
