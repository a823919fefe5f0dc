"""Those counted apart, below the commune, behind whom one stands; units a story does not yet name."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import headed, ranks, read, scores, whose, yearly_ranks


@pytest.mark.parametrize(
    "words",
    [
        "Tính riêng 7 tỉnh vùng Tây Bắc thì tỉnh đứng thứ hai.",
        "Nếu chỉ xét 7 tỉnh trong vùng, tỉnh xếp thứ hai.",
        "So riêng 7 tỉnh biên giới thì tỉnh giữ hạng hai.",
    ],
)
def test_units_counted_apart_are_the_field_of_their_sentence_alone(words: str) -> None:
    """Of so many counted apart is the place told with them, no other."""
    record = headed(
        "PCI 2023: Hà Giang tăng hạng",
        f"Hà Giang đạt 62,1 điểm PCI 2023, xếp thứ 38/63 tỉnh, thành phố. {words} Đứng cuối bảng cả nước là Lai Châu (58,9 điểm).",
    )
    assert {(r.rank, r.out_of) for r in record.rankings} == {(38, 63), (2, 7), (63, 63)}


@pytest.mark.parametrize(
    "bracket",
    [
        "(sau xã Pa Ham, 91,15 điểm)",
        "(chỉ sau xã Pa Ham: 91,15 điểm)",
        "(đứng sau xã Pa Ham 91,15 điểm)",
        "(kém xã Pa Ham, 91,15 điểm)",
    ],
)
def test_a_bracket_tells_of_the_one_in_front(bracket: str) -> None:
    """Points in a bracket behind a name are that name's."""
    record = read(f"Xã Nậm Nèn đạt 90,62 điểm, đứng thứ 2 trong 6 xã thuộc địa bàn huyện Mường Chà cũ {bracket}.")
    assert scores(record) == {("xã Nậm Nèn", 90.62), ("xã Pa Ham", 91.15)}
    assert ("xã Nậm Nèn", 2) in ranks(record)


def test_the_area_of_a_former_huyen_owns_nothing() -> None:
    """*các xã thuộc địa bàn huyện A cũ* says where they lie: the figures that follow are the page's own."""
    record = extract(
        "Trang thông tin điện tử xã Nậm Nèn, tỉnh Điện Biên\nKết quả CCHC năm 2025\nĐăng ngày 12/01/2026\n\n"
        "Chỉ số CCHC năm 2025 của xã đạt 90,6 điểm, đứng thứ 2 trong 6 xã thuộc địa bàn huyện Mường Chà cũ. "
        "Điểm thẩm định là 60,2 điểm.\n"
    )
    assert {whose(s) for s in record.scores} == {"xã Nậm Nèn"}


@pytest.mark.parametrize(
    "sentence",
    [
        "UBND xã chấm 15 bản theo thang 50 điểm: bản Lừ cao nhất được 47 điểm, bản Sen 46,5 điểm.",
        "Thôn Lừ dẫn đầu với 47 điểm, thôn Sen bét bảng với 33 điểm.",
        "Khu phố 5 đạt 91 điểm, xếp thứ nhất; khu phố 7 được 88 điểm.",
        "Nội bộ chấm điểm: thôn Cò Mạ (47 điểm), thôn Pá Lừ (46 điểm).",
    ],
)
def test_figures_of_hamlets_are_not_the_communes(sentence: str) -> None:
    """What a hamlet got from its commune is no figure of the index."""
    record = extract(
        "Trang thông tin điện tử xã Nậm Nèn, tỉnh Điện Biên\nXã Nậm Nèn công bố điểm CCHC năm 2025\nĐăng ngày 12/01/2026\n\n"
        f"Chỉ số CCHC năm 2025 của xã đạt 90,6 điểm. {sentence}\n"
    )
    assert scores(record) == {("xã Nậm Nèn", 90.6)}
    assert ranks(record) == set()


def test_a_hamlet_named_in_passing_leaves_the_figure_to_the_commune() -> None:
    """*Nhờ bản Lừ làm tốt, xã đạt 91 điểm* is the commune's."""
    record = read("Nhờ bản Lừ làm trước, xã Nậm Nèn đạt 91 điểm.")
    assert scores(record) == {("xã Nậm Nèn", 91.0)}


def test_an_index_led_by_its_subject() -> None:
    """*Về chuyển đổi số, xã đứng hạng 9 với 0,7131 điểm DTI* behind another index is of DTI; the place left had another owner."""
    record = extract(
        "Trang thông tin điện tử xã Nậm Nèn, tỉnh Điện Biên\nXã Nậm Nèn công bố điểm\nĐăng ngày 12/01/2026\n\n"
        "Sáng 9/1, UBND xã Nậm Nèn họp. Chỉ số CCHC năm 2025 của xã Nậm Nèn đạt 90,6 điểm.\n\n"
        "Về chuyển đổi số, xã đứng hạng 9 toàn tỉnh với 0,7131 điểm DTI, tăng từ hạng 40 hồi năm ngoái của thị trấn Mường Chà cũ.\n"
    )
    assert [(r.index, whose(r), r.rank) for r in record.rankings] == [
        ("DTI", "xã Nậm Nèn", 9),
        ("DTI", "thị trấn Mường Chà", 40),
    ]


def test_a_huyen_named_further_on_is_not_left_out_before() -> None:
    """Whom a sentence leaves out was named before it: on a province's page not the huyện that speaks at the end."""
    record = extract(
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH TÂY NINH\nTây Ninh họp về PAR INDEX, SIPAS năm 2021\nĐăng ngày 26/05/2022\n\n"
        "Chỉ số hài lòng (SIPAS) năm 2021 là 87,11%, đứng thứ 29.\n\n"
        "Đại diện huyện Tân Châu đề xuất thưởng tiền cho công chức. Huyện Tân Châu sẽ làm trước.\n"
    )
    assert scores(record) == {("tỉnh Tây Ninh", 87.11)}
    assert ranks(record) == {("tỉnh Tây Ninh", 29)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trong 8 lĩnh vực, 3 lĩnh vực tăng điểm mạnh là cải cách thể chế (91,2%) và cải cách tài chính công (80,5%).",
            {91.2, 80.5},
        ),
        (
            "Trong 8 lĩnh vực, 3 lĩnh vực tăng điểm mạnh là cải cách thể chế (11,2%) và cải cách tài chính công (8,5%).",
            set(),
        ),
    ],
)
def test_shares_too_large_to_be_a_growth(sentence: str, expected: set[float]) -> None:
    """No part grows by eighty per cent from one year to the next: so much is where it stands."""
    record = read(f"Chỉ số CCHC năm 2023 của huyện đạt 86,3%. {sentence}")
    assert {s.value for s in record.scores if s.component} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn dẫn đầu với 92 điểm. Các vị trí tiếp theo thuộc về xã Pa Ham: 91,5 điểm; xã Sa Lông: 90 điểm; xã Mường Tùng: 89 điểm.",
        "Xã Nậm Nèn dẫn đầu với 92 điểm; tiếp theo là xã Pa Ham: 91,5 điểm, xã Sa Lông: 90 điểm và xã Mường Tùng: 89 điểm.",
    ],
)
def test_next_places_with_colons(sentence: str) -> None:
    """Those named after the first go on in order, a colon before each score."""
    record = read(sentence)
    assert ranks(record) == {("xã Nậm Nèn", 1), ("xã Pa Ham", 2), ("xã Sa Lông", 3), ("xã Mường Tùng", 4)}


@pytest.mark.parametrize(
    "sentence",
    [
        'Ba huyện đều dưới 70 điểm; "đội sổ" là Mường Chà - 67,01 điểm.',
        'Cả khối tiến bộ, "chót bảng" là Mường Chà với 67,01 điểm.',
    ],
)
def test_a_last_place_in_quotes(sentence: str) -> None:
    """*"đội sổ" là A - 67 điểm* tells last place and score."""
    record = headed("DDCI Hà Giang năm 2023", f"DDCI năm 2023 vừa được công bố. {sentence}")
    assert ranks(record) == {("Mường Chà", -1)}
    assert scores(record) == {("Mường Chà", 67.01)}
    assert {year for _, _, _, year in yearly_ranks(record)} == {"2023"}
