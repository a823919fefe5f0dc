"""Short ways of telling scores and ranks: brackets for several, ranks before names, points without their word."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Figures, Parts, parts, ranks, read


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Khối xã: xã Tân Lợi 74,1 điểm, xã Tân Phú 72,6 điểm (vị trí 9 và 10).",
            {("xã Tân Lợi", 9), ("xã Tân Phú", 10)},
        ),
        ("Khối xã: xã Tân An 75 điểm, xã Tân Lợi 74,1 điểm, xã Tân Phú 72,6 điểm (vị trí 9 và 10).", set()),
        ("Xã Tân Lợi 71,1 điểm, xã Tân Phú 72,6 điểm (vị trí 9 và 10).", set()),
    ],
    ids=["as many", "one more", "scores that rise"],
)
def test_places_in_one_bracket(body: str, told: Figures) -> None:
    """A bracket with as many places as units before it ranks these in order, where their scores fall."""
    assert ranks(read(body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Chỉ số CCHC: hạng nhất xã Tân An 95 điểm; hạng nhì xã Tân Lợi 94,1 điểm; hạng ba xã Tân Phú (92,6 điểm).",
            {("xã Tân An", 1), ("xã Tân Lợi", 2), ("xã Tân Phú", 3)},
        ),
        (
            "Đứng nhất là xã Tân An 95 điểm, hạng nhì xã Tân Lợi đạt 94,1 điểm, hạng ba xã Tân Phú với 92,6 điểm.",
            {("xã Tân An", 1), ("xã Tân Lợi", 2), ("xã Tân Phú", 3)},
        ),
        (
            "Xã Tân An 95 điểm, hạng nhất, xã Tân Lợi 94,1 điểm, hạng nhì, xã Tân Phú 92,6 điểm.",
            {("xã Tân An", 1), ("xã Tân Lợi", 2)},
        ),
    ],
    ids=["clauses", "commas", "behind their names"],
)
def test_a_rank_before_its_name(body: str, told: Figures) -> None:
    """A rank that opens its clause is of the name right behind it; behind a comma it is of the name before."""
    assert ranks(read(body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Chốt bảng: xã Tân Phú với 55,4 điểm.", ("xã Tân Phú", 1)),
        ("Khóa bảng là xã Tân An, 50 điểm.", ("xã Tân An", 1)),
        ("Xã Tân Lợi có chỉ số CCHC thấp nhất với 60,5 điểm.", ("xã Tân Lợi", 1)),
        ("Đơn vị có chỉ số CCHC thấp nhất (60,5 điểm) là xã Tân Lợi.", ("xã Tân Lợi", 1)),
    ],
)
def test_words_for_the_last_place(body: str, told: tuple[str, int]) -> None:
    """Who closes the board is last."""
    assert [(r.subject.name, r.from_last) for r in read(body).rankings if r.subject] == [told]


def test_best_in_the_index_named() -> None:
    """*Có chỉ số … cao nhất* is the first place."""
    assert ranks(read("Xã Tân An có chỉ số CCHC cao nhất (93,6 điểm).")) == {("xã Tân An", 1)}


def test_two_groups_named_with_their_numbers() -> None:
    """*Hai khối: 14 sở, ban, ngành và 24 xã, phường* tells among how many each is ranked."""
    record = read(
        "Bảng xếp hạng gồm hai khối: 14 phòng, ban và 24 xã, thị trấn.\n\nThấp nhất toàn huyện là xã Thạnh Lâm với 61 điểm."
    )
    assert [(r.rank, r.out_of, r.from_last) for r in record.rankings] == [(24, 24, 1)]


def test_a_town_behind_a_group_is_none_of_its_words() -> None:
    """*Nhóm 10 địa phương, thị xã A …* are 10 địa phương."""
    record = read("Nhóm 10 địa phương, thị xã Việt Lâm đứng thứ nhất (87,3 điểm), huyện Kim Sa đứng thứ hai.")
    assert {(r.rank, r.out_of, r.scope) for r in record.rankings} == {(1, 10, "địa phương"), (2, 10, "địa phương")}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Điểm các lĩnh vực của xã Tân An như sau:\n+ Chỉ đạo điều hành: 14/16 điểm;\n+ Cải cách thể chế: điểm tối đa (8/8);\n"
            "+ Cải cách công vụ 9/11;\n+ Điều tra xã hội học 17/20.",
            {
                ("Chỉ đạo điều hành", 14.0, 16.0),
                ("Cải cách thể chế", 8.0, 8.0),
                ("Cải cách công vụ", 9.0, 11.0),
                ("Điều tra xã hội học", 17.0, 20.0),
            },
        ),
        ("Việc đã làm của xã Tân An:\n+ Cải cách thể chế: 8/8;\n+ Cải cách công vụ 9/11.", set()),
        ("Xã Tân An đạt điểm tối đa 7/8 tiêu chí; đạt tuyệt đối 5/5 nội dung.", set()),
        (
            "Lĩnh vực cải cách thể chế, xã Tân An đạt điểm tuyệt đối 8/8; xã Tân Lợi đạt 7,5/8.",
            {("cải cách thể chế", 8.0, 8.0), ("cải cách thể chế", 7.5, 8.0)},
        ),
        ("Xã Tân An được 8/8 điểm cải cách thể chế, 9/11 cải cách công vụ.", {("cải cách thể chế", 8.0, 8.0)}),
    ],
    ids=["a list in points", "a list of deeds", "shares of criteria", "full marks", "points before their part"],
)
def test_points_without_their_word(body: str, told: Parts) -> None:
    """*9/11* is a score in a list that tells points of parts, and behind the word for full marks."""
    assert parts(read(body)) == told


@pytest.mark.parametrize(
    ("index", "body", "told"),
    [
        (
            "DTI",
            "Ba trụ cột gồm chính quyền số 0,6120; kinh tế số 0,5044; xã hội số 0,4901.",
            {("chính quyền số", 0.612), ("kinh tế số", 0.5044), ("xã hội số", 0.4901)},
        ),
        (
            "PCI",
            "Các chỉ số thành phần: Tiếp cận đất đai 6,12; Tính minh bạch 5,88; Chi phí thời gian 7,01.",
            {("Tiếp cận đất đai", 6.12), ("Tính minh bạch", 5.88), ("Chi phí thời gian", 7.01)},
        ),
        ("PCI", "Các thành phần giảm điểm: Tiếp cận đất đai 0,12; Tính minh bạch 0,88; Chi phí thời gian 0,01.", set()),
        ("DTI", "Điểm trụ cột: chính quyền số trung bình 0,6120; kinh tế số 0,5512.", set()),
        ("DTI", "Trọng số ba trụ cột: chính quyền số 0,5; kinh tế số 0,25; xã hội số 0,25.", set()),
    ],
    ids=["shares of one", "marks of ten", "changes", "weights", "means"],
)
def test_bare_figures_beside_parts(index: str, body: str, told: Figures) -> None:
    """A bare decimal right behind a part is its score, not where changes or weights are told."""
    record = extract(
        f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n{index} của tỉnh Hà Giang năm 2023\nĐăng ngày 12/01/2024\n\n{body}\n"
    )
    assert {(s.component, s.value) for s in record.scores} == told


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("Kết quả chấm chỉ số CCHC quý II/2024: xã Tân An được 85 điểm.", "2024"),
        ("Trong đợt chấm chỉ số CCHC tháng 9/2022, xã Tân An được 85 điểm.", "2022"),
        ("Trong quý I/2024, huyện họp về chỉ số CCHC: xã Tân An được 85 điểm.", "2023"),
    ],
    ids=["a quarter", "a month", "when they met"],
)
def test_a_part_of_a_year_behind_the_index(body: str, year: str) -> None:
    """A quarter or a month right behind the index is that of the figures."""
    assert [(s.value, s.year) for s in read(body).scores] == [(85.0, year)]


@pytest.mark.parametrize("dots", ["…", "(…)", "...", "(...)", "[…]"])
def test_rows_behind_dots(dots: str) -> None:
    """A row of dots stands for rows left out; those behind it are read."""
    rows = [("1", "Xã Tân Lợi", "94,15"), ("2", "Xã Bình Sơn", "92,40"), (dots,), ("9", "Xã Yên Hạ", "79,60")]
    cells = "\n".join("\n".join(row) for row in [("STT", "Đơn vị", "Tổng điểm"), *rows])
    assert ranks(read(f"Kết quả Chỉ số CCHC như sau:\n\n{cells}\n\nHuyện sẽ họp lại.")) >= {("xã Yên Hạ", 9)}


@pytest.mark.parametrize("dots", ["...", "(...)", "…"])
def test_numbers_behind_dots(dots: str) -> None:
    """In a numbered list, too."""
    lines = ["1. Xã Tân Lợi: 75,4 điểm", "2. Xã Bình Sơn: 74,9 điểm", dots, "9. Xã Yên Hạ: 70,1 điểm"]
    assert ranks(read("Kết quả Chỉ số CCHC:\n" + "\n".join(lines))) >= {("xã Yên Hạ", 9)}
