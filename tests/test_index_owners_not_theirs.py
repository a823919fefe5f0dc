"""Figures of an index that a careless reader gives to somebody they are not of: means, distances, earlier years."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Figures, headed, ranks, read, scores


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Ở khối xã, điểm bình quân là 80,3.", {("khối xã", 80.3)}),
        ("Trong khối xã, thị trấn, điểm bình quân đạt 79,2 điểm.", {("khối xã, thị trấn", 79.2)}),
        (
            "Điểm trung vị khối phòng là 77,5 điểm, khối xã là 81 điểm.",
            {("khối phòng", 77.5), ("khối xã", 81.0)},
        ),
        ("Cả huyện chấm 12 xã, bình quân 80,1 điểm; xã Tân An 91,2 điểm.", {("12 xã", 80.1), ("xã Tân An", 91.2)}),
        ("Xã Tân An 91,2 điểm; bình quân chung 80,1 điểm.", {("xã Tân An", 91.2), ("bình quân chung", 80.1)}),
        ("Xã Tân An được 91,2 điểm, trung bình 80,1 điểm.", {("xã Tân An", 91.2)}),
        (
            "Mức bình quân toàn huyện là 80,1 điểm. Riêng khối phòng đạt 85 điểm.",
            {("toàn huyện", 80.1), ("khối phòng", 85.0)},
        ),
        ("Điểm bình quân các xã đạt 80,1; các phòng đạt 85,2.", {("các xã", 80.1), ("các phòng", 85.2)}),
    ],
)
def test_a_mean_is_of_its_block(body: str, told: Figures) -> None:
    """A mean or a median belongs to the block named with it."""
    assert scores(read(body)) == told


@pytest.mark.parametrize(
    "title",
    [
        "Sở Tư pháp và huyện Mèo Vạc đứng đầu Chỉ số CCHC năm 2023",
        "Chỉ số CCHC năm 2023: Sở Tư pháp, huyện Mèo Vạc đứng đầu",
    ],
)
def test_a_headline_of_two_winners_is_no_default(title: str) -> None:
    """What the story tells of nobody by name is of none of the two that its headline names."""
    record = headed(title, "Năm qua, điểm chung đạt 82,5 điểm.")
    assert scores(record) == {("tỉnh Hà Giang", 82.5)}
    assert ranks(record) == {("Sở Tư pháp", 1), ("huyện Mèo Vạc", 1)}


def test_a_headline_of_one_unit_is_the_default() -> None:
    """What the story tells of nobody by name is of the unit in the headline."""
    record = headed("Huyện Mèo Vạc tăng điểm Chỉ số CCHC năm 2023", "Năm qua, điểm chung đạt 82,5 điểm.")
    assert scores(record) == {("huyện Mèo Vạc", 82.5)}


def test_the_story_knows_the_kind_of_a_unit() -> None:
    """A headline's huyện that the story calls thị xã, with the same rank, is one unit."""
    told = headed("Huyện Việt Lâm dẫn đầu DDCI năm 2023", "Kết quả DDCI, thị xã Việt Lâm dẫn đầu với 88 điểm.")
    assert ranks(told) == {("thị xã Việt Lâm", 1)}


@pytest.mark.parametrize(
    "body",
    [
        "Kết quả DDCI, thị xã Việt Lâm đứng thứ hai với 88 điểm.",
        "Kết quả DDCI, huyện Việt Lâm dẫn đầu nhóm một, thị xã Việt Lâm dẫn đầu nhóm hai.",
    ],
    ids=["another rank", "both named"],
)
def test_two_units_of_one_name_stay_apart(body: str) -> None:
    """A huyện and a thị xã of one name are two where their ranks differ or the story names both."""
    record = headed("Huyện Việt Lâm dẫn đầu DDCI năm 2023", body)
    assert ("huyện Việt Lâm", 1) in ranks(record)
    assert len(record.rankings) == 2


@pytest.mark.parametrize(
    "body",
    [
        "Khoảng cách giữa hạng 5 và hạng 9 chưa đầy 2 điểm.",
        "Chênh lệch giữa vị trí thứ 3 và vị trí thứ 8 của Chỉ số CCHC chưa tới 1,5 điểm.",
        "Khoảng cách giữa hạng 12 và hạng 20 là 3,4 điểm nên còn cơ hội.",
        "Huyện chốt bảng điểm rồi khóa bảng chấm công.",
        "Qua thẩm định cho thấy, tiêu chí có điểm bình quân cao nhất là cải cách thể chế (95%), thấp nhất là tài chính công (70%).",
        "Xã Tân An và xã Tân Lợi có chỉ số CCHC cao nhất huyện.",
        "Xã Tân An có chỉ số CCHC cao nhất từ trước đến nay.",
        "Đơn vị có điểm số cao nhất đạt 97 điểm, đơn vị thấp nhất đạt 60 điểm.",
        "Địa phương có chỉ số CCHC thấp nhất (60 điểm).",
    ],
)
def test_nobody_has_such_a_place_or_score(body: str) -> None:
    """Distances, a payroll, the best of many parts, of several, of all years, and those not named rank nobody."""
    record = read(body)
    assert not record.rankings
    assert not record.scores


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Xã Tân Lợi rớt xuống vị trí 11/12 vì còn 35 hồ sơ trễ hẹn, chỉ được 62,4 điểm.", {("xã Tân Lợi", 62.4)}),
        ("Xã Tân Lợi xếp thứ 11 do giải ngân chậm, đạt 62,4 điểm.", {("xã Tân Lợi", 62.4)}),
        ("Xã Tân Lợi xếp thứ 11 do tỷ lệ hồ sơ trễ hẹn cao, chỉ đạt 71%.", set()),
        ("Xã Tân Lợi dẫn đầu với 91 điểm, do kết quả hội thi, đạt 9,5 điểm.", {("xã Tân Lợi", 91.0)}),
    ],
)
def test_a_reason_ends_with_its_comma(body: str, told: Figures) -> None:
    """Points behind a reason are the unit's again; per cent, and what is told in points as well, stay the reason's."""
    assert scores(read(body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Xã Tân An xếp thứ nhì với 90 điểm (năm 2022 xã xếp hạng 9). Tiếp theo là xã Tân Lợi (89 điểm), xã Tân Phú (88 điểm).",
            {("xã Tân An", 2), ("xã Tân An", 9), ("xã Tân Lợi", 3), ("xã Tân Phú", 4)},
        ),
        (
            "Xã Tân An xếp thứ nhì với 90 điểm. Tiếp theo là xã Tân Lợi (81 điểm), xã Tân Phú (88 điểm).",
            {("xã Tân An", 2)},
        ),
        (
            "Đứng nhất xã Tân An. Thứ nhì xã Tân Lợi. Thứ ba xã Tân Phú.",
            {("xã Tân An", 1), ("xã Tân Lợi", 2), ("xã Tân Phú", 3)},
        ),
    ],
    ids=["an earlier year in brackets", "scores that rise", "ranks that lead their sentences"],
)
def test_who_comes_next(body: str, told: Figures) -> None:
    """Those that come next follow the place of this year; where their scores rise they are in no order."""
    assert ranks(read(body)) == told


def test_the_year_before_has_no_name() -> None:
    """*Năm ngoái* is not the year of the index."""
    record = read("Xã Tân An đạt 84 điểm, năm trước là 83,7 điểm, đứng thứ 3 (năm ngoái đứng thứ 8).")
    assert {(s.value, s.year) for s in record.scores} == {(84.0, "2023"), (83.7, None)}
    assert {(r.rank, r.year) for r in record.rankings} == {(3, "2023"), (8, None)}


def test_the_next_place_is_of_the_same_year() -> None:
    """An earlier place told in between has a year of its own."""
    record = read("Xã Tân An đứng thứ 3, năm 2022 đứng thứ 6; tiếp theo là xã Tân Phú.")
    assert {(r.rank, r.year) for r in record.rankings} == {(3, "2023"), (6, "2022"), (4, "2023")}


def test_a_move_arrives_in_this_year() -> None:
    """*Từ vị trí 8 ở kỳ trước lên vị trí 3*: the third place is that of the index's year."""
    record = read("Xã Tân Lợi tiến bộ rõ nhất, từ vị trí 8 ở kỳ trước lên vị trí 3.")
    assert {(r.rank, r.year) for r in record.rankings} == {(8, None), (3, "2023")}


def test_a_month_in_brackets_is_no_number_of_a_paper() -> None:
    """*Chỉ số … (tháng 12/2023) của xã A* is the xã's."""
    assert scores(read("Chỉ số CCHC (tháng 12/2023) của xã Tân An là 85 điểm.")) == {("xã Tân An", 85.0)}


def test_a_part_that_no_list_knows_is_not_the_one_before() -> None:
    """Between parts with their figures, unknown words are a part of their own."""
    record = read(
        "Chỉ số hài lòng (SIPAS) của huyện Mộc An đạt 88%; trong đó tiếp cận dịch vụ 83,9%, thủ tục hành chính 84%, "
        "thái độ của người tiếp dân 83,7%, kết quả dịch vụ 85%."
    )
    assert {s.index for s in record.scores} == {"SIPAS"}
    assert {(s.component, s.value) for s in record.scores} == {
        (None, 88.0),
        ("tiếp cận dịch vụ", 83.9),
        ("thủ tục hành chính", 84.0),
        ("thái độ của người tiếp dân", 83.7),
        ("kết quả dịch vụ", 85.0),
    }


def test_a_committee_of_the_party_tells_whose_huyen_it_is() -> None:
    record = extract(
        "Nhìn lại bảng điểm cải cách hành chính năm 2022\n\n"
        "Ngày 24/5/2023, Thường trực Huyện ủy Tam Bình nghe UBND huyện báo cáo kết quả chấm điểm cải cách hành chính năm 2022. Kết quả: 81,64 "
        "điểm, xếp thứ 6/8 huyện, thị xã, thành phố của tỉnh Vĩnh Long. Năm 2021 huyện còn đứng thứ 4.\n"
    )
    assert [(s.subject.name if s.subject else None, s.value) for s in record.scores] == [("huyện Tam Bình", 81.64)]
    assert [(r.subject.name if r.subject else None, r.rank, r.year) for r in record.rankings] == [
        ("huyện Tam Bình", 6, "2022"),
        ("huyện Tam Bình", 4, "2021"),
    ]


def test_a_province_is_not_ranked_among_districts() -> None:
    record = extract(
        "Chỉ số cải cách hành chính năm 2022\n\nKết quả công bố: 81,64 điểm, xếp thứ 6/8 huyện, thị xã, thành phố của tỉnh Vĩnh Long.\n"
    )
    assert record.rankings == []


def test_patients_are_no_citizens() -> None:
    record = extract("Chỉ số hài lòng người bệnh của Bệnh viện Đa khoa khu vực Nghĩa Lộ đạt 4,47 điểm, xếp thứ hai.")
    assert not [s for s in record.scores if s.index] and not [r for r in record.rankings if r.index]


def test_next_in_order_is_no_source() -> None:
    record = extract("Công bố Chỉ số CCHC năm 2023 của các xã. Tiếp theo xã Long Hiệp xếp thứ 3 với 87,5 điểm.")
    assert [(r.subject.name if r.subject else None, r.rank) for r in record.rankings] == [("xã Long Hiệp", 3)]


@pytest.mark.parametrize(
    "opening",
    [
        "Theo bảng điểm CCHC năm 2023 của UBND huyện Mường Chà, ",
        "Trong bảng xếp hạng chỉ số CCHC năm 2023 của huyện Mường Chà, ",
        "Ở tỉnh Điện Biên, ",
    ],
)
def test_whose_board_it_is_has_not_the_score_of_those_on_it(opening: str) -> None:
    """A unit before a comma and one that lies in it are not two that share a score."""
    record = read(f"{opening}xã Pa Ham đạt 88,2 điểm, đứng đầu.")
    assert scores(record) == {("xã Pa Ham", 88.2)}
    assert ranks(record) == {("xã Pa Ham", 1)}


def test_a_board_of_a_province_has_not_its_own_score_told() -> None:
    """The departments and districts on it do."""
    told = headed("Kết quả PAR INDEX năm 2023", "Ở tỉnh Hà Giang, Sở Nội vụ đạt 92,1 điểm, huyện Mèo Vạc 88,3 điểm.")
    assert scores(told) == {("Sở Nội vụ", 92.1), ("huyện Mèo Vạc", 88.3)}


def test_units_of_one_level_share_a_score() -> None:
    """A comma between two of one level joins them."""
    record = read("Xã Pa Ham, xã Sa Lông cùng đạt 88,2 điểm.")
    assert scores(record) == {("xã Pa Ham", 88.2), ("xã Sa Lông", 88.2)}


@pytest.mark.parametrize(
    "text",
    [
        "Xã Pa Ham vươn lên vị trí thứ 3/18 về chỉ số CCHC của huyện Mường Chà năm 2023 với 91,6 điểm.",
        "Xã Pa Ham đứng thứ 3/18 trên bảng xếp hạng chỉ số CCHC của huyện Mường Chà năm 2023, đạt 91,6 điểm.",
    ],
)
def test_whose_index_it_is_has_not_the_score_of_the_one_ranked_by_it(text: str) -> None:
    """The one who stands in the list is told of, also behind the list's name."""
    record = read(text)
    assert scores(record) == {("xã Pa Ham", 91.6)}
    assert ranks(record) == {("xã Pa Ham", 3)}


def test_a_part_has_one_score_a_year() -> None:
    """The second is of a part whose name was not read."""
    text = "Chỉ số SIPAS năm 2023 của tỉnh Hà Giang là 82,3%, trong đó kết quả dịch vụ 82,7%, đón lời khen, tiếng chê 79,8%."
    assert {(s.component, s.value) for s in extract(f"{text}\n").scores} == {(None, 82.3), ("kết quả dịch vụ", 82.7)}
