"""Rankings in governance indices: ranks in figures and words, ends of the table, moves, and what is no rank."""

from __future__ import annotations

import pytest

from bantin.bulletin import Bulletin
from bantin.pipeline import process
from bantin.record import Ranking, Source

Row = tuple[str | None, int | None, int | None]


def read(text: str) -> list[Ranking]:
    bulletin = Bulletin(id="t", source=Source(path="t.txt", sha256=""), text=text)
    return process(bulletin).rankings


def rows(found: list[Ranking]) -> list[Row]:
    """Return (subject, rank, out_of) of each ranking."""
    return [(r.subject.name if r.subject else None, r.rank, r.out_of) for r in found]


ONE = {
    "N out of M": ("Chỉ số CCHC của huyện Trà Khê xếp thứ 3/17 huyện, thị xã.", (3, 17, None)),
    "a place": ("PCI năm 2021 của Long An đứng vị trí thứ 9.", (9, None, None)),
    "hạng": ("PCI năm 2021 của Long An lên hạng 4.", (4, None, None)),
    "among so many": ("Chỉ số CCHC của huyện Trà Khê xếp thứ tư trong số 12 huyện.", (4, 12, None)),
    "in words": ("Về Chỉ số CCHC, huyện Trà Khê xếp thứ nhì toàn tỉnh.", (2, None, None)),
    "number one": ("Chỉ số CCHC: Sở Tư pháp giành vị trí số 1.", (1, None, None)),
    "leading": ("Huyện Trà Khê dẫn đầu bảng xếp hạng DDCI.", (1, None, None)),
    "champion": ("Quảng Ninh giữ ngôi quán quân PCI năm 2020.", (1, None, None)),
    "second": ("Theo PCI năm 2020, Long An lên vị trí á quân.", (2, None, None)),
    "highest": ("Chỉ số CCHC khối huyện: huyện Trà Khê cao nhất.", (1, None, None)),
    "subject behind": ("Đứng đầu Chỉ số CCHC là Sở Tư pháp.", (1, None, None)),
    "last": ("Chỉ số CCHC: huyện Trà Khê đội sổ.", (None, None, 1)),
    "last of so many": ("Khối huyện có 9 đơn vị; cuối bảng Chỉ số CCHC là huyện Trà Khê.", (9, 9, 1)),
    "last but one": ("Chỉ số CCHC: trong số 9 huyện, huyện Trà Khê áp chót.", (8, 9, 2)),
}


@pytest.mark.parametrize(("text", "told"), ONE.values(), ids=ONE)
def test_a_rank_is_read(text: str, told: tuple[int | None, int | None, int | None]) -> None:
    [ranking] = read(text)
    assert (ranking.rank, ranking.out_of, ranking.from_last) == told
    assert ranking.subject is not None


NOTHING = {
    "a share": "Về Chỉ số CCHC, 25/40 đơn vị của huyện Trà Khê đạt Tốt, 8/8 xã đều tăng.",
    "a group": "Tỉnh Bến Sơn nằm trong Top 10 và nhóm 5 địa phương dẫn đầu về Chỉ số CCHC.",
    "a target": "Huyện Trà Khê phấn đấu Chỉ số CCHC xếp thứ 2/9.",
    "steps": "Chỉ số CCHC của huyện Trà Khê tăng 6 bậc.",
    "a head of office": "Người đứng đầu UBND huyện Trà Khê chịu trách nhiệm về Chỉ số CCHC.",
    "times": "Lần thứ 5 liên tiếp, huyện Trà Khê họp về Chỉ số CCHC tại kỳ họp thứ 8.",
    "arguments": "Huyện Trà Khê bàn về Chỉ số CCHC. Thứ hai, cần số hóa hồ sơ.",
    "growth": "Có 7 địa phương tăng điểm PCI, tăng nhiều nhất là Long An; xã Tân Hội tiến bộ cao nhất.",
    "another thing": "Tỉnh Bến Sơn họp về PCI; tỉnh đứng thứ 3 cả nước về xuất khẩu gạo.",
    "no index": "Đội bóng huyện Trà Khê xếp thứ 3/8, dẫn đầu bảng B.",
}


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING)
def test_what_only_looks_like_a_rank_is_none(text: str) -> None:
    assert rows(read(text)) == []


def test_ranks_are_paired_with_the_units_before_them() -> None:
    found = read("Về Chỉ số CCHC, xã Tân Hội, xã Tân Lập và xã Tân Mai lần lượt xếp thứ nhất, nhì, ba.")
    assert rows(found) == [("xã Tân Hội", 1, None), ("xã Tân Lập", 2, None), ("xã Tân Mai", 3, None)]


def test_ranks_are_paired_with_the_units_behind_them() -> None:
    found = read("Về Chỉ số CCHC, vị trí thứ tư và thứ năm lần lượt thuộc về xã Tân Hội, xã Tân Mai.")
    assert rows(found) == [("xã Tân Hội", 4, None), ("xã Tân Mai", 5, None)]
    found = read("Về Chỉ số CCHC, các vị trí từ thứ 2 đến thứ 4 lần lượt là xã A Lưới, xã Tân Mai và xã Tân Hội.")
    assert [r.rank for r in found] == [2, 3, 4]


def test_ranks_are_paired_with_indices() -> None:
    found = read("PAR INDEX, SIPAS và PCI của tỉnh Bến Sơn lần lượt xếp thứ 41, 27 và 18 trong 63 tỉnh, thành phố.")
    assert [(r.index, r.rank, r.out_of) for r in found] == [("PAR INDEX", 41, 63), ("SIPAS", 27, 63), ("PCI", 18, 63)]


def test_order_alone_tells_the_next_ranks() -> None:
    found = read(
        "Theo DDCI, khối sở có 17 cơ quan. Đứng đầu là Sở Tư pháp, 91,4 điểm; tiếp theo là Sở Nội vụ, 90,3 điểm "
        "và Sở Y tế, 89,2 điểm; rồi tới Sở Công Thương (88 điểm); chót bảng là Sở Xây dựng với 63,5 điểm."
    )
    assert rows(found) == [
        ("Sở Tư pháp", 1, 17),
        ("Sở Nội vụ", 2, 17),
        ("Sở Y tế", 3, 17),
        ("Sở Công Thương", 4, 17),
        ("Sở Xây dựng", 17, 17),
    ]


def test_leaders_named_with_falling_scores_are_ranked() -> None:
    found = read(
        "Ba đơn vị dẫn đầu Chỉ số CCHC là xã Tân Hội (92,1 điểm), xã Tân Lập (91,5 điểm), xã Tân Mai (90 điểm)."
    )
    assert [r.rank for r in found] == [1, 2, 3]
    assert read("Ba vị trí cuối bảng Chỉ số CCHC là xã Tân Hội, xã Tân Lập, xã Tân Mai.") == []


MOVES = {
    "years told": (
        "Về Chỉ số CCHC, huyện Trà Khê từ vị trí thứ 6 (năm 2018) vọt lên vị trí thứ 2 (năm 2019).",
        [(6, "2018"), (2, "2019")],
    ),
    "former year as compared": (
        "Chỉ số CCHC năm 2016 của huyện Trà Khê tăng điểm so với năm 2015, từ thứ 9 lên thứ 3.",
        [(9, "2015"), (3, "2016")],
    ),
    "former year unknown": (
        "Chỉ số CCHC năm 2016: huyện Trà Khê tụt từ hạng 2 xuống hạng 7.",
        [(2, None), (7, "2016")],
    ),
    "with the field": (
        "Chỉ số CCHC năm 2021: xã Tân Hội từ thứ 12/15 năm 2020 nhảy lên thứ 5/15.",
        [(12, "2020"), (5, "2021")],
    ),
    "several years": (
        "Chỉ số CCHC của tỉnh Bến Sơn năm 2017 là thứ 10/63, 2019 là 7/63.",
        [(10, "2017"), (7, "2019")],
    ),
    "in brackets": (
        "PAR INDEX 2023 của huyện Trà Khê đứng thứ 4/12, lên 7 bậc so với năm 2022 (thứ 11/12).",
        [(4, "2023"), (11, "2022")],
    ),
}


@pytest.mark.parametrize(("text", "told"), MOVES.values(), ids=MOVES)
def test_a_move_is_two_rankings(text: str, told: list[tuple[int, str | None]]) -> None:
    assert [(r.rank, r.year) for r in read(text)] == told


def test_ranks_of_components() -> None:
    found = read(
        "Về PCI năm 2021, Long An dẫn đầu chỉ số thành phần Tính minh bạch; chi phí không chính thức ở hạng 57 với "
        "5,12 điểm; thấp nhất là Tiếp cận đất đai (thứ 63)."
    )
    assert [(r.component, r.rank) for r in found] == [
        ("Tính minh bạch", 1),
        ("chi phí không chính thức", 57),
        ("Tiếp cận đất đai", 63),
    ]


def test_the_field_comes_from_its_own_level() -> None:
    found = read(
        "PAR INDEX năm 2022 của 14 sở và 64 xã, phường\n\nTỉnh Bến Sơn đã chấm xong PAR INDEX năm 2022 của 14 sở "
        "và 64 xã, phường. Sở Tư pháp dẫn đầu với 90,6 điểm. Phường Tân Thành đứng đầu khối xã với 88 điểm."
    )
    assert ("phường Tân Thành", 1, 64) in rows(found)
    assert ("Sở Tư pháp", 1, 14) in rows(found)


def test_the_change_goes_with_the_rank() -> None:
    found = read(
        "Chỉ số CCHC của huyện Trà Khê xếp thứ 3/17, giảm 02 bậc; PCI của tỉnh Bến Sơn tăng 6 bậc, đứng thứ 9."
    )
    assert [(r.rank, r.change) for r in found] == [(3, -2), (9, 6)]


def test_the_number_in_a_table_sorted_by_total_is_the_rank() -> None:
    found = read(
        "Bảng điểm PAR INDEX năm 2021\n\nTỉnh Bến Sơn đã chấm xong PAR INDEX năm 2021 khối huyện.\n\nSTT\nĐơn vị\nTổng điểm\n"
        "1\nHuyện Trà Khê\n84,58\n2\nHuyện Phú Lâm\n82,00\n9\nThị xã Phú An\n70,27\n"
    )
    assert [(n, r) for n, r, _ in rows(found)] == [("huyện Trà Khê", 1), ("huyện Phú Lâm", 2), ("thị xã Phú An", 9)]


def test_a_rank_told_again_is_one_fact() -> None:
    found = read(
        "DDCI năm 2024 của huyện Trà Khê đứng thứ tư toàn tỉnh\n\nTheo phiếu khảo sát của 600 hộ kinh doanh, DDCI năm 2024 "
        "của huyện Trà Khê đứng thứ 4/13 địa phương, được 71,6 điểm."
    )
    [ranking] = found
    assert ranking.out_of == 13 and len(ranking.evidence) == 2


def test_a_headline_without_the_kind_of_place_names_the_subject() -> None:
    found = read(
        "DDCI 2022: Trà Khê lên ngôi quán quân khối huyện\n\nChiều 5/7, UBND huyện Trà Khê họp báo về DDCI năm 2022. "
        "Ở khối 13 địa phương, Trà Khê xếp thứ nhất với 78,9 điểm."
    )
    assert rows(found) == [("huyện Trà Khê", 1, 13)]
