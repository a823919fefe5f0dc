"""Whose figures of an index are, and whose they are not: averages, sources, parts, moves, lists, fronted ranks."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Partly, part_ranks, part_scores

NO_SCORE = {
    "an average behind its units": "Năm 2021, Chỉ số CCHC của các huyện, thị xã có giá trị trung bình cao chưa từng thấy, đạt 82,6%.",
    "the ends of a field": "Trung vị PAPI 2021 ra sao thì điểm cao nhất (48,1) và điểm thấp nhất (36,2) đều giảm.",
    "so many units": "Về Chỉ số CCHC, 16 xã đạt 10/10 điểm, 02 xã 9,75/10 điểm.",
    "a span": "PAPI 2022 của các tỉnh nằm trong khoảng 38,8 - 47,9 điểm.",
    "how points are parted": "DTI cấp huyện gồm 3 trụ cột: Chính quyền số (500 điểm), Kinh tế số (250 điểm), Xã hội số (250 điểm).",
    "a greatest sum": "PAPI có tổng số điểm tối đa là 80 điểm (mỗi nội dung 10 điểm).",
    "full marks of a kind of unit": "Thang điểm tối đa của DTI cho các đơn vị không có một cửa: 700 điểm.",
    "growth in brackets": "PCI của huyện tăng không nhiều (2,15 điểm).",
    "an index of another kind": "Chỉ số CCHC được bàn kỹ. Chỉ số lan tỏa ca khúc đạt 81,5 điểm.",
}


@pytest.mark.parametrize("body", NO_SCORE.values(), ids=NO_SCORE)
def test_nobody_has_such_a_score(body: str) -> None:
    """What is told of many, of a scale or of something else is no score of the unit spoken of before."""
    assert not part_scores(f"Chỉ số của huyện Pa Ham\nHuyện Pa Ham họp bàn Chỉ số CCHC. {body}\n")


NO_RANK = {
    "steps": "Bản tin PCI: Cần Giờ thăng hạng 3 bậc.",
    "countries": "Theo bảng xếp hạng Chính phủ số, chuyển đổi số của ta đứng thứ 70/193 quốc gia.",
    "several last ones": "Về Chỉ số CCHC, Sở Du lịch dự họp. Đứng ở 3 vị trí cuối cùng là các sở: Y tế, Xây dựng và Tài chính.",
    "several lowest ones": "Các bộ có Chỉ số CCHC thấp nhất gồm Bộ Y tế, Bộ Xây dựng.",
    "years at the top": "Bộ Nội vụ, sau ba năm liên tiếp 2016 - 2018 dẫn đầu Chỉ số CCHC, nay bàn việc khác.",
    "parts that were led": "PII 2024: Gia Lai có 12/52 chỉ số thành phần đứng đầu cả nước và dẫn đầu 7 chỉ số.",
    "a group by number": "Theo Chỉ số CCHC 2020, Nhóm thứ hai gồm 9 đơn vị: Bộ Y tế; Bộ Nội vụ.",
    "what might be": "Nếu Gia Lai giữ được điểm PCI cũ thì xếp hạng 13.",
    "some that moved": "Gia Lai xem PII 2024: 1 địa phương (Kon Tum) rời tốp đầu xuống vị trí 11.",
    "a mean best since": "Điểm PCI bình quân các tỉnh là kết quả cao nhất kể từ khi chấm.",
}


@pytest.mark.parametrize("body", NO_RANK.values(), ids=NO_RANK)
def test_nobody_has_such_a_rank(body: str) -> None:
    """Steps, rankings of countries and places shared by several rank nobody."""
    assert not part_ranks(body + "\n")


RANKED = {
    "thuộc về": (
        "DDCI năm 2021: huyện Tủa Chùa xếp thứ nhất với 77,1 điểm. Vị trí thứ hai thuộc về thị xã Mường Lay với 76,4 điểm, thứ ba là huyện Nậm Pồ.",
        {("huyện Tủa Chùa", 1), ("thị xã Mường Lay", 2), ("huyện Nậm Pồ", 3)},
    ),
    "two ranks, two names with their scores": (
        "Chỉ số CCHC 2019: Sở Tư pháp đứng đầu. Xếp vị trí thứ 4 và thứ 5 lần lượt là Sở Y tế, đạt 86,1% và Sở Xây dựng, đạt 85,9%.",
        {("Sở Tư pháp", 1), ("Sở Y tế", 4), ("Sở Xây dựng", 5)},
    ),
    "two ranks, one name": (
        "Chỉ số CCHC 2019: Sở Tư pháp đứng đầu. Xếp vị trí thứ 4 và thứ 5 lần lượt là Sở Y tế và một đơn vị nữa.",
        {("Sở Tư pháp", 1)},
    ),
    "numbers joined": (
        "Về DTI, xếp thứ 2 và 3 lần lượt là Sở Công Thương với 380,5 điểm, Sở Y tế với 377 điểm.",
        {("Sở Công Thương", 2), ("Sở Y tế", 3)},
    ),
    "a title before a name": (
        "PCI 2018: Long An giữ ngôi quán quân, á quân Bến Tre được 70,2 điểm.",
        {("Long An", 1), ("Bến Tre", 2)},
    ),
    "a fronted rank": (
        "Theo PCI 2017, Long An đứng thứ 3. Ở vị trí thứ 4, Bến Tre (66,8 điểm) vẫn tiến bộ.",
        {("Long An", 3), ("Bến Tre", 4)},
    ),
    "an argument in front": ("Bàn về PCI 2017 tại Long An. Thứ hai, Bến Tre cần số hóa hồ sơ.", set()),
    "a bare next one": (
        "Chỉ số CCHC 2014: Long An duy trì vị trí thứ hai với 91,5 điểm. Tiếp đó Bến Tre 91,3 điểm.",
        {("Long An", 2), ("Bến Tre", 3)},
    ),
    "the first place of a list": (
        "Chỉ số CCHC 2014: Long An xếp vị trí đầu tiên trong danh sách. Sau đó là Bến Tre, Trà Vinh.",
        {("Long An", 1), ("Bến Tre", 2), ("Trà Vinh", 3)},
    ),
    "the next ones of a top": (
        "PCI 2021: xếp thứ hai là Long An (70,8 điểm). Các vị trí tiếp theo trong Top 4 của bảng xếp hạng lần lượt là Bến Tre (70,1 điểm), Trà Vinh (69,9 điểm).",
        {("Long An", 2), ("Bến Tre", 3), ("Trà Vinh", 4)},
    ),
    "commas only": (
        "DTI 2024: Kon Tum, Gia Lai, Đắk Nông giữ vị trí thứ 5, 6, 7 với điểm sát nhau.",
        {("Kon Tum", 5), ("Gia Lai", 6), ("Đắk Nông", 7)},
    ),
    "a name behind another matter": (
        "PII 2025: Kon Tum đứng thứ hai, tiếp theo là Gia Lai và Đắk Nông, trong khi Lâm Đồng được 49,1 điểm.",
        {("Kon Tum", 2), ("Gia Lai", 3), ("Đắk Nông", 4)},
    ),
    "a source and its subject": (
        "Theo công bố của Viện Tin học và Hội Tin học, Long An giữ vị trí số 1 về ICT Index năm 2021.",
        {("Long An", 1)},
    ),
}


@pytest.mark.parametrize(("body", "told"), RANKED.values(), ids=RANKED)
def test_ranks_find_their_names(body: str, told: set[tuple[str, int]]) -> None:
    """Names told behind, before and beside ranks are paired with them, or not at all."""
    assert {(name, rank) for name, rank, _ in part_ranks(body + "\n")} == told


SCORED = {
    "from one to another": (
        "Điểm số PAPI năm 2021 của tỉnh Kon Tum tăng khá, từ 40,31 lên 41,02.",
        {("tỉnh Kon Tum", 40.31, None), ("tỉnh Kon Tum", 41.02, None)},
    ),
    "with an index of": ("Chỉ số CCHC 2015: Kon Tum đứng đầu, với chỉ số 93,12.", {("Kon Tum", 93.12, None)}),
    "the mean compared with": (
        "Kon Tum dẫn đầu PAPI 2023 với 46,1 điểm, cao hơn mức trung bình của cả nước là 42,5.",
        {("Kon Tum", 46.1, None), ("cả nước", 42.5, None)},
    ),
    "a whole level": ("Đối với cấp huyện, giá trị DTI năm 2023 đạt 0,5512.", {("cấp huyện", 0.5512, None)}),
    "quoted parts": (
        'ICT Index 2019: Kon Tum xếp hạng 3 ở chỉ số "Nhân lực trẻ" với 0,61/1 điểm.',
        {("Kon Tum", 0.61, "Nhân lực trẻ")},
    ),
    "a score before its subject": (
        "Ban Chỉ đạo CCHC của tỉnh vừa công bố Chỉ số CCHC năm 2019. Với 81,7 điểm, Kon Tum tăng 5 bậc, xếp thứ 24/63.",
        {("Kon Tum", 81.7, None)},
    ),
    "a part of no list": (
        "PII 2025 gồm 7 trụ cột. Kon Tum được 41,3 điểm, trong đó điểm đầu vào đạt 44,2.",
        {("Kon Tum", 41.3, None), ("Kon Tum", 44.2, "đầu vào")},
    ),
    "a part in front": (
        "ICT Index 2016 của Kon Tum. Ở lĩnh vực hạ tầng nhân lực, Kon Tum dẫn đầu với 0,71 điểm.",
        {("Kon Tum", 0.71, "hạ tầng nhân lực")},
    ),
    "a score before the part it is of": (
        "PCI 2016: Với 7,12 điểm, Kon Tum đứng đầu chỉ số Chi phí thời gian, trên Gia Lai (7,05 điểm).",
        {("Kon Tum", 7.12, "Chi phí thời gian"), ("Gia Lai", 7.05, "Chi phí thời gian")},
    ),
}


@pytest.mark.parametrize(("body", "told"), SCORED.values(), ids=SCORED)
def test_scores_find_their_names_and_parts(body: str, told: Partly) -> None:
    """Scores told by moves, levels and parts are read with them."""
    assert part_scores(body + "\n") == told


def test_abbreviated_parts_are_parts() -> None:
    """A part's first letters, told in brackets, stand for it later."""
    text = (
        "DTI năm 2022 của Kon Tum gồm chính quyền số (CQS) và kinh tế số (KTS).\n"
        "Năm 2022, Kon Tum có DTI xếp thứ 24/63 tỉnh, thành phố. Trong đó, CQS xếp thứ 40/63; KTS xếp thứ 18/63.\n"
    )
    assert part_ranks(text) == {("Kon Tum", 24, None), ("Kon Tum", 40, "chính quyền số"), ("Kon Tum", 18, "kinh tế số")}


def test_steps_go_with_the_rank_they_lead_to() -> None:
    """Steps without a rank of their own are not the next index's; those of a move are of where it ends."""
    found = extract(
        "Chỉ số của tỉnh Kon Tum\nNăm 2021, PAR INDEX của tỉnh Kon Tum đạt 82,1 điểm nhưng giảm 7 bậc; PCI đạt 60,2 điểm xếp thứ 40, "
        "tăng 6 bậc; SIPAS đạt 84,1%, xếp thứ 38/63. PAPI thăng 5 bậc (từ vị trí 53 lên 48).\n"
    ).rankings
    assert [(r.index, r.rank, r.change) for r in found] == [
        ("PCI", 40, 6),
        ("SIPAS", 38, None),
        ("PAPI", 53, None),
        ("PAPI", 48, 5),
    ]


def test_a_change_is_in_the_unit_of_its_score() -> None:
    """Growth in per cent is no change of a value between nought and one; a lead over another is none either."""
    found = extract("DTI năm 2023 của huyện Pa Ham đạt 0,6122, tăng 7,1% so với năm 2022.\n").scores
    found += extract("SIPAS 2021 của huyện Pa Ham đạt 88,1%, cao hơn 0,4% so với huyện Sìn Hồ.\n").scores
    assert [s.change for s in found] == [None, None]


def test_years_stand_in_brackets_and_open_the_story() -> None:
    """*hạng 6 (2015)* is of 2015; the year that opens a story about an index is its figures'."""
    found = extract(
        "PCI của tỉnh Kon Tum liên tục giảm: từ hạng 4 (năm 2014), hạng 6 (2015), hạng 8 (2016).\n"
    ).rankings
    assert [(r.rank, r.year) for r in found] == [(4, "2014"), (6, "2015"), (8, "2016")]
    found = extract(
        "Năm 2022 có 12 sở được xếp loại tốt về Chỉ số CCHC.\nTrong đó, Sở Tư pháp đứng đầu với 93,3 điểm.\n"
    ).rankings
    assert [(r.rank, r.year) for r in found] == [(1, "2022")]


def test_a_region_behind_a_rank_is_its_scope() -> None:
    """*dẫn đầu khu vực Tây Nguyên* tells among whom, and the next rank is again the unit's own."""
    found = extract(
        "PCI 2019 của Lâm Đồng dẫn đầu khu vực Tây Nguyên, đứng thứ 22 cả nước, tăng 1 bậc so với năm 2018.\n"
    ).rankings
    assert [(r.subject and r.subject.name, r.rank, r.scope, r.change) for r in found] == [
        ("Lâm Đồng", 1, "khu vực Tây Nguyên", None),
        ("Lâm Đồng", 22, None, 1),
    ]
    found = extract("PAPI 2022 của Lâm Đồng tăng 1 bậc trong vùng TN&MT (từ vị trí 4 lên 3).\n").rankings
    assert [(r.rank, r.scope) for r in found] == [(4, "vùng TN&MT"), (3, "vùng TN&MT")]


def test_a_line_may_number_its_units() -> None:
    """Units numbered one after the other in a line are ranked by falling scores, or where the words say so."""
    head = "Kết quả xếp hạng CCHC các sở, ban, ngành tỉnh Long Sơn năm 2021\n"
    text = head + "1. Sở Nội vụ: 93,4 điểm 2. Sở Tư pháp: 92,1 điểm 3. Sở Y tế: 88,7 điểm\n"
    assert part_ranks(text) == {("Sở Nội vụ", 1, None), ("Sở Tư pháp", 2, None), ("Sở Y tế", 3, None)}
    assert not part_ranks(text.replace("92,1", "94,1"))
    text = (
        head
        + "Các vị trí tiếp theo lần lượt là: (7) Sở Nội vụ đạt 84,1%, (8) Sở Tư pháp đạt 84,1%, (9) Sở Y tế đạt 83%.\n"
    )
    assert part_ranks(text) == {("Sở Nội vụ", 7, None), ("Sở Tư pháp", 8, None), ("Sở Y tế", 9, None)}
    assert {s.year for s in extract(text).scores} == {"2021"}


def test_a_move_in_brackets_ends_in_the_year_told() -> None:
    """*so với năm 2020 (từ vị trí 47 lên 13)*: the first is of 2020, the second of the year of the story."""
    found = extract("PCI năm 2021: Kon Tum tăng tới 34 bậc so với năm 2020 (từ vị trí 47 lên vị trí 13).\n").rankings
    assert [(r.rank, r.year, r.change) for r in found] == [(47, "2020", None), (13, "2021", 34)]


def test_a_place_held_by_another_is_the_other_s() -> None:
    """*bỏ xa vị trí thứ hai của B với 0,67 điểm* tells of B."""
    text = "ICT Index 2016 của Kon Tum là 0,8122 điểm, bỏ xa vị trí thứ hai của Gia Lai với 0,6711 điểm.\n"
    assert part_ranks(text) == {("Gia Lai", 2, None)}
    assert part_scores(text) == {("Kon Tum", 0.8122, None), ("Gia Lai", 0.6711, None)}


def test_one_figure_after_several_units_is_not_each_one_s() -> None:
    """What a later sentence tells without a name is not given to all the units of the sentence before."""
    text = (
        "Chỉ số CCHC 2022: Ba xã thấp nhất là xã Nậm Chày (80,1 điểm), xã Nậm Xé (79,4 điểm), xã Dền Thàng (78,8 điểm). "
        "Nội dung kém nhất là cải cách tài chính công (6,2/10 điểm).\n"
    )
    assert {value for _, value, _ in part_scores(text)} == {80.1, 79.4, 78.8}


def test_each_group_s_number_is_its_own() -> None:
    """*18 đơn vị nhóm sở và 17 đơn vị thuộc nhóm cấp huyện* tells two fields."""
    text = (
        "DDCI năm 2022 chấm 18 đơn vị nhóm sở, ban, ngành và 17 đơn vị thuộc nhóm cấp huyện. "
        "Sở Y tế xếp thứ 2 với 71,1 điểm, huyện Ia Pa đứng thứ 3.\n"
    )
    found = extract(text).rankings
    assert [(r.subject and r.subject.name, r.rank, r.out_of) for r in found] == [
        ("Sở Y tế", 2, 18),
        ("huyện Ia Pa", 3, 17),
    ]


def test_a_group_at_the_top_is_not_the_field() -> None:
    """*nhóm 10 tỉnh có điểm cao* tells of a group, not among how many the ranking is made."""
    [ranking] = extract(
        "Kon Tum xếp thứ 2 PAPI 2021, nằm trong nhóm 15 tỉnh, thành phố có điểm số cao của cả nước.\n"
    ).rankings
    assert (ranking.rank, ranking.out_of) == (2, None)


def test_a_table_with_a_ruled_line_keeps_its_columns() -> None:
    """Dashes under the headings are no cells, and a rank is a whole number."""
    rows = [
        "| Tỉnh | Điểm số PCI | Xếp hạng |",
        "|---|---|---|",
        "| Long An | 70.37 | 01 |",
        "| Bến Tre | 69.08 | 02 |",
    ]
    text = "Bảng xếp hạng PCI năm 2020\n" + "\n".join([*rows, "| Trà Vinh | 62.44 | 03 |"]) + "\n"
    assert part_ranks(text) == {("Long An", 1, None), ("Bến Tre", 2, None), ("Trà Vinh", 3, None)}
    assert part_scores(text) == {("Long An", 70.37, None), ("Bến Tre", 69.08, None), ("Trà Vinh", 62.44, None)}
