"""How bulletins tell scores and ranks: each construction in sentences of its own."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Figures, ranks, read, scores


@pytest.mark.parametrize(
    "body",
    [
        "Chỉ số CCHC của xã Tân Lợi đạt 88,4 điểm, cao hơn năm liền trước 2,15 điểm.",
        "Chỉ số CCHC của xã Tân Lợi đạt 88,4 điểm, thấp hơn xã dẫn đầu 4,6 điểm.",
        "Chỉ số CCHC của xã Tân Lợi đạt 88,4 điểm, trên Bình Sơn 0,02 điểm.",
        "Chỉ số CCHC của xã Tân Lợi đạt 88,4 điểm; hai xã đứng đầu chỉ cách nhau chừng 3 điểm.",
        "Chỉ số CCHC của xã Tân Lợi đạt 88,4 điểm dù các xã tăng bình quân 3,7 điểm.",
    ],
)
def test_a_distance_is_no_score(body: str) -> None:
    """By how much one stands over another is neither's score."""
    assert scores(read(body)) == {("xã Tân Lợi", 88.4)}


@pytest.mark.parametrize(
    "body",
    [
        "Cách chấm Chỉ số CCHC: mỗi phần tối đa 25 điểm, tổng 100 điểm; nộp muộn bị trừ 0,75 điểm, có sáng kiến được cộng 2 điểm.",
        "Theo bộ Chỉ số CCHC mới, lĩnh vực chính quyền số tối đa 17,5 điểm, điểm thưởng không quá 4 điểm.",
        "Đơn vị xếp thứ nhất về Chỉ số CCHC được tặng cờ, đơn vị nào đứng cuối bảng phải giải trình.",
        "Khoảng cách giữa xã xếp thứ 5 và xã xếp thứ 9 về Chỉ số CCHC rất nhỏ.",
        "Huyện nào đội sổ Chỉ số CCHC năm nay?",
    ],
)
def test_how_points_are_given_and_who_might_rank_is_no_fact(body: str) -> None:
    """A scoring guide, a place nobody in particular holds and a question tell no figure."""
    record = read(body)
    assert (record.scores, record.rankings) == ([], [])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Về Chỉ số CCHC, xã Tân Lợi giữ ngôi đầu, 95 điểm; kế sau lần lượt là các xã: Bình Sơn (94,5), Yên Hạ (94,1) và Kim Lũ (93 điểm).",
            {("xã Tân Lợi", 1), ("xã Bình Sơn", 2), ("xã Yên Hạ", 3), ("xã Kim Lũ", 4)},
        ),
        (
            "Bảng Chỉ số CCHC: xã Tân Lợi nhất bảng với 95 điểm; hai vị trí tiếp theo thuộc về xã Bình Sơn (94) và xã Yên Hạ (93).",
            {("xã Tân Lợi", 1), ("xã Bình Sơn", 2), ("xã Yên Hạ", 3)},
        ),
        (
            "Chỉ số CCHC: xã Tân Lợi đứng đầu, xã Bình Sơn xếp thứ 2. Các vị trí còn lại trong tốp 4 lần lượt thuộc về xã Yên Hạ và xã Kim Lũ.",
            {("xã Tân Lợi", 1), ("xã Bình Sơn", 2), ("xã Yên Hạ", 3), ("xã Kim Lũ", 4)},
        ),
        (
            "Chỉ số CCHC: xã Tân Lợi đứng đầu với 95 điểm. Xếp ngay sau Tân Lợi là xã Yên Hạ với 93 điểm.",
            {("xã Tân Lợi", 1), ("xã Yên Hạ", 2)},
        ),
        ("Xã Kim Lũ khép lại danh sách 16 xã về Chỉ số CCHC với 66,2 điểm.", {("xã Kim Lũ", 16)}),
        ("Ở Chỉ số CCHC, xã Kim Lũ hoàn tất tốp 5 với 90,3 điểm.", {("xã Kim Lũ", 5)}),
    ],
)
def test_ranks_told_by_order(body: str, told: Figures) -> None:
    """Who follows whom is a rank where the first one's is told, and the end of a list where its length is."""
    assert ranks(read(body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Xếp hạng CCHC 2023: Xã Tân Lợi nhất huyện, 93,5 điểm. Sau đó lần lượt là xã Bình Sơn 92,25; xã Yên Hạ 90,0; xã Kim Lũ 89,75 điểm.",
            {("xã Tân Lợi", 93.5), ("xã Bình Sơn", 92.25), ("xã Yên Hạ", 90.0), ("xã Kim Lũ", 89.75)},
        ),
        (
            "Chỉ số CCHC của xã Tân Lợi đạt 92 điểm, nhỉnh hơn Bình Sơn (91,4 điểm).",
            {("xã Tân Lợi", 92.0), ("Bình Sơn", 91.4)},
        ),
        ("Chỉ số chuyển đổi số (DTI) của xã Tân Lợi có giá trị 0,6415.", {("xã Tân Lợi", 0.6415)}),
        ("Chỉ số trung bình của cấp xã là 80,46%.", {("cấp xã", 80.46)}),
        ("Giá trị bình quân Chỉ số CCHC toàn huyện là 81,3 điểm.", {("toàn huyện", 81.3)}),
        ("Chỉ số CCHC: Ninh Sơn hạng 2, 75,81 điểm; U Lâm thứ nhì, 75,8 điểm.", {("Ninh Sơn", 75.81), ("U Lâm", 75.8)}),
    ],
)
def test_scores_find_their_subject(body: str, told: Figures) -> None:
    """In lists, asides and averages each score is that of the name it stands with."""
    assert scores(read(body)) == told


def test_a_year_before_holds_for_its_sentence() -> None:
    """After *Năm 2021, …* the story comes back to the year of the index."""
    record = read(
        "Chỉ số CCHC năm 2023 của xã Tân Lợi đạt 90 điểm. Năm 2021, xã Tân Lợi chỉ được 84 điểm. Xã Bình Sơn được 88 điểm."
    )
    assert [(s.value, s.year) for s in record.scores] == [(90.0, "2023"), (84.0, "2021"), (88.0, "2023")]


def test_the_index_announced_first_is_told_of_first() -> None:
    """Of two indices announced together the figures that follow are the first one's until the other is named."""
    record = extract(
        "Bộ Nội vụ công bố hai chỉ số\nSáng 3/5/2023, Bộ Nội vụ công bố Chỉ số cải cách hành chính (PAR INDEX) và SIPAS năm 2022. "
        "Bắc Kạn đạt 81,2%, xếp thứ 40. Về SIPAS, Bắc Kạn đạt 79,5%.\n"
    )
    assert [(s.index, s.value) for s in record.scores] == [("PAR INDEX", 81.2), ("SIPAS", 79.5)]


def test_a_component_brings_its_index_back() -> None:
    """SIPAS has no *Cải cách thủ tục hành chính*: its rank is of the PAR INDEX named before."""
    record = extract(
        "LAI CHÂU: HAI CHỈ SỐ CÙNG TĂNG\nPar Index 2023 của tỉnh: 84,28%. SIPAS 82,1%, hạng 30.\n"
        "Chỉ số thành phần “Cải cách thủ tục hành chính” đứng thứ 7/63 (95,5%).\n"
    )
    assert [(r.index, r.component, r.rank) for r in record.rankings] == [
        ("SIPAS", None, 30),
        ("PAR INDEX", "Cải cách thủ tục hành chính", 7),
    ]
    assert {r.subject.name for r in record.rankings if r.subject} == {"tỉnh Lai Châu"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("DDCI năm 2022: Sở tôi xếp thứ 14/19.", {("Sở Du lịch", 14)}),
        ("DDCI năm 2022: ngành em xếp thứ 14/19.", set()),
        ("DDCI năm 2022 của huyện Lạc Sơn đạt 78 điểm, hơn huyện xếp thứ hai Kim Bôi 0,9 điểm.", set()),
    ],
)
def test_who_speaks_and_who_stands_behind(body: str, told: Figures) -> None:
    """*Sở tôi* is the one Sở of the story; a rank before a name is that name's, nobody's where it is unknown."""
    record = extract(f"Phỏng vấn bà Đinh Thu Hà, Giám đốc Sở Du lịch\nNgày 5/3/2023\n{body}\n")
    assert {(name, rank) for name, rank in ranks(record) if rank != 1} == told


def test_a_table_with_a_column_for_each_year() -> None:
    """Headings that are years give each figure its year; a heading of full marks gives the maximum."""
    cells = ["TT", "Lĩnh vực đánh giá", "Điểm chuẩn", "Năm 2021", "Năm 2022"]
    rows = [
        ["I", "Cải cách thể chế", "9", "7,50", "8,25"],
        ["II", "Cải cách tài chính công", "7,5", "5,75", "6,50"],
        ["III", "Cải cách chế độ công vụ", "12", "9,60", "10,10"],
    ]
    body = "Chỉ số CCHC của huyện theo lĩnh vực như sau:\n\n" + "\n".join(cells + [c for row in rows for c in row])
    told = {(s.component, s.year, s.value, s.max) for s in read(body + "\n\nHuyện sẽ họp lại vào tháng sau.").scores}
    assert ("Cải cách thể chế", "2021", 7.5, 9.0) in told
    assert ("Cải cách chế độ công vụ", "2022", 10.1, 12.0) in told
    assert len(told) == 6


def test_full_marks_named_with_their_figure_and_behind_their_words() -> None:
    """*Đạt điểm tối đa 9,5 điểm* tells value and maximum; *đạt điểm tối đa là A và B* tells of A and of B."""
    record = read(
        "Chỉ số CCHC của huyện: cải cách thể chế được điểm tối đa 9,5 điểm. Các lĩnh vực đạt điểm tối đa là cải cách công vụ và tài chính công; chỉ đạo điều hành đạt 8/9 điểm."
    )
    assert {(s.component, s.value, s.max, s.at_max) for s in record.scores} == {
        ("cải cách thể chế", 9.5, 9.5, False),
        ("cải cách công vụ", None, None, True),
        ("tài chính công", None, None, True),
        ("chỉ đạo điều hành", 8.0, 9.0, False),
    }


def test_a_table_set_with_tabs_is_read_by_its_rows() -> None:
    """A tab parts cells as two spaces do, and rows begin where lines begin."""
    rows = [
        ("1", "Xã Tân Lợi", "94,15", "Tốt"),
        ("2", "Xã Bình Sơn", "92,40", "Tốt"),
        ("3", "Xã Yên Hạ", "79,60", "Khá"),
    ]
    body = "Kết quả Chỉ số CCHC như sau:\n\n" + "\n".join(
        "\t".join(row) for row in [("Hạng", "Đơn vị", "Tổng điểm", "Xếp loại"), *rows]
    )
    record = read(body + "\n\nHuyện sẽ họp lại vào tháng sau.")
    assert scores(record) == {("xã Tân Lợi", 94.15), ("xã Bình Sơn", 92.4), ("xã Yên Hạ", 79.6)}
    assert ranks(record) == {("xã Tân Lợi", 1), ("xã Bình Sơn", 2), ("xã Yên Hạ", 3)}


def test_each_group_has_its_own_field() -> None:
    """*Khối địa phương gồm 7 huyện* tells among how many its units are ranked, not those of another group."""
    record = extract(
        "Ở DDCI năm 2022, khối sở, ngành có Sở Du lịch dẫn đầu, xếp cuối trong 18 đơn vị được đánh giá là Sở Xây dựng. "
        "Ở khối địa phương gồm 7 huyện, thành phố, huyện Kim Bôi đứng đầu DDCI với 81 điểm.\n"
    )
    assert {(r.subject.name, r.out_of) for r in record.rankings if r.subject} >= {
        ("huyện Kim Bôi", 7),
        ("Sở Xây dựng", 18),
    }


def test_a_numbered_list_in_falling_order_tells_ranks() -> None:
    """Units numbered from one by their falling scores are ranked; numbers that do not fall with the scores rank nobody."""
    lines = ["1. Xã Tân Lợi: 75,4 điểm", "2. Xã Bình Sơn: 74,9 điểm", "3. Xã Yên Hạ: 70,1 điểm"]
    ordered = read("Kết quả Chỉ số CCHC:\n" + "\n".join(lines) + "\n\nHuyện họp rút kinh nghiệm vào tháng sau.")
    assert ranks(ordered) == {("xã Tân Lợi", 1), ("xã Bình Sơn", 2), ("xã Yên Hạ", 3)}
    lines[1] = "2. Xã Bình Sơn: 80,9 điểm"
    assert not read("Kết quả Chỉ số CCHC:\n" + "\n".join(lines) + "\n\nHuyện họp rút kinh nghiệm.").rankings


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Về Chỉ số CCHC, Bảo hiểm xã hội tỉnh xếp thứ ba, đạt 77,9 điểm.", {("Bảo hiểm xã hội tỉnh", 77.9)}),
        (
            "Khối sở, ngành có 18 cơ quan được chấm Chỉ số CCHC, điểm trung bình đạt 84,2 điểm.",
            {("Khối sở, ngành", 84.2)},
        ),
        ("Chỉ số CCHC năm nay có điểm trung bình là 83,1 điểm.", set()),
        ("Tính riêng 10 phường của tỉnh, Nghĩa Tân đạt 91,5 điểm Chỉ số CCHC.", {("Nghĩa Tân", 91.5)}),
    ],
)
def test_whose_a_figure_is(body: str, told: Figures) -> None:
    """A body with another measure in its name, a group's average, nobody's average, a name behind a bare level."""
    assert scores(read(body)) == told
