"""Figures that stand near each other and are of different units, parts or years; marks of a part that are no score."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Yearly, read, yearly_ranks, yearly_scores

PROVINCE = "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            'Ở lĩnh vực "Cải cách thể chế" (tối đa 12 điểm), xã Tân An là nơi cao nhất với 11,5 điểm; lĩnh vực "Tài chính '
            'công" (9 điểm), xã Bình Lợi được 8,25 điểm.',
            {("xã Tân An", "Cải cách thể chế", 11.5, "2023"), ("xã Bình Lợi", "Tài chính công", 8.25, "2023")},
        ),
        ("Ở nội dung cải cách thể chế (9,5 điểm), xã Tân An dẫn đầu.", set()),
        (
            "Xã Tân An đạt cao ở cải cách thể chế (9 điểm), xã Bình Lợi đạt 85 điểm.",
            {("xã Tân An", "cải cách thể chế", 9, "2023"), ("xã Bình Lợi", None, 85, "2023")},
        ),
        (
            "Xã Tân An yếu ở cải cách thể chế (tối đa 12 điểm), xã Bình Lợi đạt 85 điểm.",
            {("xã Bình Lợi", None, 85, "2023")},
        ),
    ],
    ids=["before other units", "of nobody", "of the unit before", "a maximum behind a unit"],
)
def test_points_in_a_bracket_behind_a_part(body: str, told: Yearly) -> None:
    """What stands in brackets behind a part that opens its clause is the part's; elsewhere the unit's before it."""
    assert yearly_scores(read(body)) == told


def test_the_maximum_of_a_part_goes_with_its_score() -> None:
    """*Ở lĩnh vực X (tối đa 12 điểm), A được 11,5 điểm*: of 12."""
    record = read("Ở lĩnh vực cải cách thể chế (tối đa 12 điểm), xã Tân An được 11,5 điểm; xã Bình Lợi đạt 85 điểm.")
    assert {(s.value, s.max) for s in record.scores} == {(11.5, 12), (85, None)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Cụ thể: cải cách thể chế và cải cách công vụ đạt 13/15 điểm; tài chính công đạt 8/9 điểm.",
            {("cải cách thể chế và cải cách công vụ", 13.0), ("tài chính công", 8.0)},
        ),
        (
            "Cụ thể: cải cách thể chế và cải cách công vụ đều đạt 9/10 điểm; tài chính công đạt 8/9 điểm.",
            {("cải cách thể chế", 9.0), ("cải cách công vụ", 9.0), ("tài chính công", 8.0)},
        ),
        (
            "Cụ thể: cải cách thể chế và cải cách công vụ lần lượt đạt 9/10 và 7/10 điểm; tài chính công đạt 8/9 điểm.",
            {("tài chính công", 8.0)},
        ),
    ],
    ids=["one figure", "each", "in turn"],
)
def test_two_parts_joined(body: str, told: set[tuple[str | None, float | None]]) -> None:
    """In a list of parts one figure behind two joined is of both together, unless each is said to have it; if not all are read, nobody's."""
    assert {(s.component, s.value) for s in read(body).scores} == told


@pytest.mark.parametrize(
    "body",
    [
        "Khoảng cách giữa xã đứng đầu và xã đội sổ đã thu từ 21,5 điểm xuống còn 14,25 điểm.",
        "Chênh lệch giữa hai khối về Chỉ số CCHC doãng từ 3,5 điểm năm 2022 lên 4,25 điểm.",
        "Chỉ số CCHC của huyện Mộc An tăng 2,5 phần trăm.",
        "Chỉ số CCHC có 900 phiếu của huyện Mộc An, 62% là hộ kinh doanh, 30% là phụ nữ.",
    ],
    ids=["a distance that shrank", "a distance that grew", "a change in words", "who was asked"],
)
def test_no_score(body: str) -> None:
    """Distances between units and shares of people are nobody's score."""
    assert not read(body).scores


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Xã Tân An (91,2 điểm) đứng trên 11 xã còn lại, xã Bình Lợi được 89,6 điểm - thứ nhì.",
            {("xã Tân An", 91.2), ("xã Bình Lợi", 89.6)},
        ),
        (
            "Đứng đầu là xã Tân An (91 điểm), kế đến là xã Bình Lợi (88,5 điểm) và xã Hòa Phú với 87,25 điểm.",
            {("xã Tân An", 91.0), ("xã Bình Lợi", 88.5), ("xã Hòa Phú", 87.25)},
        ),
        ("Xã Tân An và xã Bình Lợi cùng đạt 84 điểm.", {("xã Tân An", 84.0), ("xã Bình Lợi", 84.0)}),
    ],
    ids=["words between", "in a bracket and behind", "together"],
)
def test_neighbours_keep_their_scores(body: str, told: set[tuple[str | None, float | None]]) -> None:
    """The score of one is not given to the one named before."""
    assert {(s.subject.name if s.subject else None, s.value) for s in read(body).scores} == told


def test_the_next_place_ends_where_a_rank_follows() -> None:
    """*kế đó là A 88 điểm; B áp chót*: B is not third."""
    record = read("Xã Tân An dẫn đầu; kế đó là xã Bình Lợi 88,25 điểm; xã Hòa Phú áp chót và xã Lộc Sơn chót bảng.")
    found = {(r.subject.name if r.subject else None, r.rank, r.from_last) for r in record.rankings}
    assert found == {
        ("xã Tân An", 1, None),
        ("xã Bình Lợi", 2, None),
        ("xã Hòa Phú", None, 2),
        ("xã Lộc Sơn", None, 1),
    }


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Xã Tân An đứng trên 11 xã còn lại.", {("xã Tân An", None, 1, "2023")}),
        ("Xã Bình Lợi được 89,6 điểm - thứ nhì.", {("xã Bình Lợi", None, 2, "2023")}),
        ('"Tài chính công" được 8,4 điểm, cao nhất tỉnh.', {("huyện Mộc An", "Tài chính công", 1, "2023")}),
        ("Huyện Mộc An được 85 điểm; tài chính công được 8,4 điểm, cao nhất.", set()),
        ('Trong 5 yếu tố, cao nhất là "kết quả dịch vụ" 92,1% và thấp nhất là "góp ý tại bản" (74,3%).', set()),
        (
            "Xã Tân An dẫn đầu về cải cách thể chế (9,1 điểm) và tài chính công (8,7 điểm).",
            {("xã Tân An", "cải cách thể chế", 1, "2023"), ("xã Tân An", "tài chính công", 1, "2023")},
        ),
        (
            "Trụ cột chính quyền số xếp 9, kinh tế số 13 và xã hội số 4.",
            {
                ("huyện Mộc An", "chính quyền số", 9, "2023"),
                ("huyện Mộc An", "kinh tế số", 13, "2023"),
                ("huyện Mộc An", "xã hội số", 4, "2023"),
            },
        ),
        ("Trụ cột chính quyền số xếp 9, kinh tế số 13 điểm.", {("huyện Mộc An", "chính quyền số", 9, "2023")}),
        (
            "Xã Tân An lên hạng 3 từ hạng 6 của năm trước.",
            {("xã Tân An", None, 3, "2023"), ("xã Tân An", None, 6, None)},
        ),
        (
            "Huyện Mộc An từ hạng 9 với 75,5 điểm của năm 2022 leo lên hạng 4.",
            {("huyện Mộc An", None, 9, "2022"), ("huyện Mộc An", None, 4, "2023")},
        ),
        ("So với năm 2022 huyện tụt 3 bậc; kỳ ấy Mộc An ở vị trí thứ 2.", {("huyện Mộc An", None, 2, "2022")}),
        ("So với năm 2022, huyện tụt 3 bậc. Khi đó, huyện đứng thứ 2.", {("huyện Mộc An", None, 2, "2022")}),
    ],
    ids=[
        "above the rest",
        "behind a dash",
        "a part, best of all",
        "best of its parts",
        "parts compared",
        "two parts led",
        "the verb left out",
        "points of a part",
        "left for another",
        "left with its score",
        "of the year compared with",
        "of that year, a sentence later",
    ],
)
def test_ranks(body: str, told: Yearly) -> None:
    """Each rank with its owner, part and year."""
    assert yearly_ranks(read(body)) == told


def test_a_clause_comes_back_to_this_year() -> None:
    """*năm 2021 …; năm nay …* tells of the index's year, and what fell is not the score of the year before."""
    record = read("Năm 2021 huyện đạt 84,9 điểm; năm nay giảm 1,4 điểm, do điều tra xã hội học chỉ được 24,6/32 điểm.")
    assert {(s.value, s.year, s.change) for s in record.scores} == {(84.9, "2021", None), (24.6, "2023", None)}


def test_what_is_aimed_at_tells_no_field() -> None:
    """*phấn đấu vào nhóm 30/34 tỉnh*: the rank told was not among 34; where the text speaks of 34 in 2024, neither."""
    record = extract(f"{PROVINCE}DTI 2023: Hà Giang hạng 57\nTỉnh phấn đấu năm 2026 vào nhóm 30/34 tỉnh, thành phố.\n")
    assert [(r.rank, r.out_of) for r in record.rankings] == [(57, None)]
    record = extract(f"{PROVINCE}PCI 2023 của 34 tỉnh, thành phố\nHà Giang năm 2023 đứng thứ 28 về PCI.\n")
    assert [(r.rank, r.out_of) for r in record.rankings] == [(28, None)]


def test_who_was_judged() -> None:
    """*đánh giá 15 sở và 9 huyện* tells among how many the last one is last."""
    body = "UBND tỉnh Hà Giang công bố DDCI năm 2021.\nKhảo sát đánh giá 15 sở, ngành và 9 huyện, thị xã.\n"
    record = extract(f"{PROVINCE}DDCI 2021\n{body}Cuối bảng là huyện Mèo Vạc, áp chót là huyện Quản Bạ.\n")
    assert {(r.rank, r.out_of) for r in record.rankings} == {(9, 9), (8, 9)}


def test_the_province_and_the_whole_country() -> None:
    """A bare value behind *giá trị DTI … là*; per cent in words; two indices meant by *hai chỉ số này*."""
    record = extract(f"{PROVINCE}DTI 2022\nGiá trị DTI năm 2022 của Hà Giang là 0,4124, xếp hạng 56/63.\n")
    assert yearly_scores(record) == {("Hà Giang", None, 0.4124, "2022")}
    assert {(s.value, s.unit) for s in read("Xã Tân An đạt 84,2 phần trăm, xếp thứ 5.").scores} == {(84.2, "%")}
    body = (
        "Hà Giang đạt Chỉ số CCHC 85,35%, đứng thứ 50/63. Về SIPAS, Hà Giang đạt 81,2%, xếp thứ 40. "
        "Trung bình cả nước của hai chỉ số này lần lượt là 88,1% và 83,5%."
    )
    record = extract(f"{PROVINCE}PAR INDEX và SIPAS 2024\n{body}\n")
    means = {(s.index, s.value) for s in record.scores if s.subject and s.subject.name == "cả nước"}
    assert means == {("PAR INDEX", 88.1), ("SIPAS", 83.5)}


def test_the_speakers_office() -> None:
    """*Sở của bà* is the only Sở that the story names; years in a row that are not told are no year."""
    body = "Bà Hoàng Thị Lê là Phó Giám đốc Sở Công Thương. Sở của bà dẫn đầu DDCI khối sở ngành hai năm liền."
    assert yearly_ranks(extract(f"{PROVINCE}PCI 2022\nSở Công Thương Hà Giang bàn PCI 2022. {body}\n")) == {
        ("Sở Công Thương", None, 1, None)
    }


def test_the_quarter_of_an_index_in_brackets() -> None:
    """*chuyển đổi số (DTI) cấp xã quý I/2025* is of 2025."""
    record = extract(f"{PROVINCE}Tin xã\nTrong bảng chuyển đổi số (DTI) cấp xã quý I/2025, xã Tân An xếp 7/96 xã.\n")
    assert yearly_ranks(record) == {("xã Tân An", None, 7, "2025")}
