"""Figures beside those of the one told of: distances, thresholds, whose page it is, who leads which block, unread parts."""

from __future__ import annotations

import pytest

from .index_pages import headed, parts, ranks, read, scores

HEAD = "HUYỆN YÊN LÃNG - TỈNH HÀ GIANG\nKết quả Chỉ số cải cách hành chính năm 2023\nĐăng ngày 12/01/2024\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2023 Yên Lãng đạt 86,2 điểm, xếp thứ 5/11 huyện. So với huyện Mỏ Chè (90,1 điểm), huyện kém 3,9 điểm.",
        "Năm 2023, Yên Lãng đạt 86,2 điểm, xếp thứ 5/11 huyện; huyện Mỏ Chè đạt 90,1 điểm.",
        "Huyện đạt 86,2 điểm, xếp thứ 5/11 huyện, trong khi huyện Mỏ Chè được 90,1 điểm.",
    ],
)
def test_the_page_is_its_own_units(body: str) -> None:
    """A page with one huyện at its head tells of that huyện, though the story names another one in passing."""
    record = read(body, HEAD)
    assert scores(record) == {("huyện Yên Lãng", 86.2), ("huyện Mỏ Chè", 90.1)}
    assert ranks(record) == {("huyện Yên Lãng", 5)}


def test_a_name_without_its_kind_is_a_name() -> None:
    """A name behind its year is whose figures they are, whether or not the story tells what kind of unit it is."""
    record = headed(
        "Nghe báo cáo CCHC", "Theo báo cáo, năm 2023 Thạch Kiệt đạt chỉ số CCHC 88,1 điểm. Thị xã Cẩm Khê xếp thứ 2."
    )
    assert scores(record) == {("Thạch Kiệt", 88.1)}
    assert ranks(record) == {("thị xã Cẩm Khê", 2)}


def test_a_year_in_capitals_is_no_place() -> None:
    """A headline in capitals ends in a year, not in a commune of that name."""
    title = "KẾT QUẢ CHỈ SỐ CCHC CÁC PHƯỜNG, XÃ NĂM 2023"
    record = headed(title, "Qua thẩm định, điểm bình quân của 08 phường, xã là 84,19 điểm.")
    assert scores(record) == {("08 phường, xã", 84.19)}


@pytest.mark.parametrize(
    "body",
    [
        "So với thị xã Bãi Sậy dẫn đầu (93,2 điểm), huyện còn cách 5,1 điểm.",
        "So với thị xã Bãi Sậy đứng đầu bảng (93,2 điểm), Yên Lãng kém 5,1 điểm.",
        "Yên Lãng kém thị xã Bãi Sậy dẫn đầu (93,2 điểm) tới 5,1 điểm.",
    ],
)
def test_one_compared_with_keeps_its_figures(body: str) -> None:
    """Rank and score of one that is compared with are that one's, the distance nobody's and no change."""
    record = read(body)
    assert scores(record) == {("thị xã Bãi Sậy", 93.2)}
    assert ranks(record) == {("thị xã Bãi Sậy", 1)}
    assert record.scores[0].change is None


@pytest.mark.parametrize("said", ["chưa đạt 70 điểm", "không đạt 70 điểm", "chưa được 70%", "không tới 70 điểm"])
def test_what_was_not_reached_is_no_score(said: str) -> None:
    """A mark that units failed to reach is nobody's score."""
    assert scores(read(f"Ông phê bình 3 xã {said}. Xã Tân An đạt 91,5 điểm.")) == {("xã Tân An", 91.5)}


def test_a_change_is_of_the_one_told_of() -> None:
    """Behind a semicolon and another name, points and steps are of that one and not of the one before."""
    record = read(
        "Xã Tân An xếp 4/9; xã Bình Sa mất 3 bậc, xuống thứ 8/9; xã Trà Kót đạt 81 điểm; xã Phú Ô giảm 2,5 điểm."
    )
    assert {(r.subject.name, r.rank, r.change) for r in record.rankings if r.subject} == {
        ("xã Tân An", 4, None),
        ("xã Bình Sa", 8, -3),
    }
    assert [(s.value, s.change) for s in record.scores] == [(81.0, None)]


def test_each_leads_its_block() -> None:
    """Units that lead a block each are first each; a list of one block is in order or tells nothing."""
    both = headed("DDCI năm 2023", "Dẫn đầu hai khối là Sở Công Thương (84,5 điểm) và huyện Mỏ Chè (82,3 điểm).")
    assert ranks(both) == {("Sở Công Thương", 1), ("huyện Mỏ Chè", 1)}
    one = headed("DDCI năm 2023", "Dẫn đầu khối sở là Sở Công Thương (84,5 điểm) và Sở Y tế (82,3 điểm).")
    assert ranks(one) == {("Sở Công Thương", 1), ("Sở Y tế", 2)}


def test_a_part_of_an_index_named_behind() -> None:
    """*X của PCI* is a part of PCI; points of another page's sở are nobody's."""
    record = headed("PCI năm 2023", "Chỉ số Tính minh bạch của PCI đạt 6,51 điểm, xếp thứ 21/63.")
    assert parts(record) == {("Tính minh bạch", 6.51, None)}
    assert [(r.component, r.rank) for r in record.rankings] == [("Tính minh bạch", 21)]
    assert not headed("Ngành y tế họp", "Tỷ lệ hồ sơ đúng hạn cao, chỉ số CCHC của sở đạt 88,2 điểm.").scores


def test_parts_with_words_of_their_own() -> None:
    """A figure behind words that no list knows is of these words, not of the part before."""
    record = read(
        "SIPAS của huyện đạt 88,4%; trong đó tiếp cận dịch vụ 87,1%, thủ tục hành chính 89,2%, công chức 88,5%."
    )
    assert ("công chức", 88.5, None) in parts(record)
    assert ("thủ tục hành chính", 88.5, None) not in parts(record)


def test_a_maximum_in_a_bracket_is_of_the_part_before() -> None:
    """*(tối đa 15 điểm)* behind a part's score is that part's maximum, for that year, and not the whole's."""
    body = (
        "Yên Lãng đạt 88,4 điểm. Xây dựng chính quyền số từ 10,1 điểm năm 2022 lên 12,6 điểm năm 2023 (tối đa 15 điểm)."
    )
    assert parts(read(body)) == {
        (None, 88.4, None),
        ("Xây dựng chính quyền số", 10.1, None),
        ("Xây dựng chính quyền số", 12.6, 15.0),
    }


def test_a_part_with_fewer_points_than_others() -> None:
    """Points out of a maximum below what another part reached are not the whole's."""
    assert parts(read("Điểm thẩm định của huyện là 66,4 điểm. Điểm khảo sát 18,2/20.")) == {("thẩm định", 66.4, None)}
