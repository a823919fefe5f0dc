"""Figures of clauses that open with their part, of points lost, of leaders without a name."""

from __future__ import annotations

import pytest

from tests.index_pages import HEAD, headed, part_ranks, part_scores, ranks, read, scores

DTI = "UBND HUYỆN MỘC AN\nKết quả chuyển đổi số (DTI) năm 2023 của các xã huyện Mộc An\nĐăng ngày 12/01/2024\n\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Xét từng trụ cột, về chính quyền số, xã An Lộc đạt 151,2/200 điểm; về kinh tế số, xã Bình Sa đạt 98,5/150 điểm.",
            {("xã An Lộc", 151.2, "chính quyền số"), ("xã Bình Sa", 98.5, "kinh tế số")},
        ),
        (
            "Xã An Lộc được 402 điểm; lĩnh vực xã hội số, xã Bình Sa được 87,5 điểm.",
            {("xã An Lộc", 402, None), ("xã Bình Sa", 87.5, "xã hội số")},
        ),
        (
            "Trong đó chính quyền số thì xã An Lộc cao nhất, 151 điểm; xã hội số thì xã Bình Sa đứng đầu với 87,5 điểm.",
            {("xã An Lộc", 151, "chính quyền số"), ("xã Bình Sa", 87.5, "xã hội số")},
        ),
        (
            "Về kinh tế số, xã Bình Sa được 98,5 điểm; còn tổng điểm thì xã An Lộc nhiều nhất với 402 điểm.",
            {("xã Bình Sa", 98.5, "kinh tế số")},
        ),
    ],
)
def test_each_clause_that_opens_with_a_part_tells_of_it(body: str, expected: set[object]) -> None:
    """A part told first in a clause is what the figures of that clause are of, in each clause anew."""
    assert expected <= part_scores(DTI + body + "\n")


def test_a_clause_that_opens_with_a_part_ranks_in_it() -> None:
    """Who leads in a clause that opens with a part leads in that part alone."""
    body = "Xét theo trụ cột, về chính quyền số, xã An Lộc dẫn đầu; về kinh tế số, xã Bình Sa đứng đầu với 98 điểm.\n"
    assert part_ranks(DTI + body) == {("xã An Lộc", 1, "chính quyền số"), ("xã Bình Sa", 1, "kinh tế số")}


@pytest.mark.parametrize(
    "clause",
    [
        "hiện đại hóa hành chính mất nhiều điểm nhất (3,15 điểm do hồ sơ giấy còn nhiều)",
        "cải cách tài chính công bị trừ nhiều điểm nhất (2,5 điểm)",
        "lĩnh vực cải cách thể chế để mất điểm nhất (1,75 điểm)",
        "nội dung cải cách thủ tục hành chính mất ít điểm nhất (0,25 điểm)",
    ],
)
def test_most_points_lost_are_no_score(clause: str) -> None:
    """How many points a part lost most of all is no score of the part."""
    assert scores(read(f"Sở Y tế đạt 86,4 điểm, trong khi {clause}.")) == {("Sở Y tế", 86.4)}


@pytest.mark.parametrize(
    "clause",
    [
        "còn tỉnh dẫn đầu cả nước có 47,9 điểm",
        "trong khi tỉnh dẫn đầu cả nước đạt 47,9 điểm",
        "còn tỉnh đứng đầu bảng có tới 47,9 điểm",
    ],
)
def test_who_leads_without_a_name_is_nobody_known(clause: str) -> None:
    """A leader told by its kind and its points alone is not the province of the story."""
    record = headed(
        "Hà Giang xếp thứ 40 PAPI năm 2022", f"PAPI năm 2022 của tỉnh Hà Giang đạt 41,2 điểm, xếp thứ 40, {clause}."
    )
    assert {r.rank for r in record.rankings} == {40}
    assert {s.value for s in record.scores} == {41.2}


def test_a_province_that_leads_itself_is_ranked() -> None:
    """A province told by its kind that leads and has its points behind a comma or *với* is the story's own."""
    record = headed("Chỉ số PAPI năm 2022 của tỉnh Hà Giang", "Năm 2022, tỉnh dẫn đầu cả nước với 47,9 điểm PAPI.")
    assert ranks(record) == {("tỉnh Hà Giang", 1)}


@pytest.mark.parametrize(
    "body",
    [
        "Huyện Đại Từ đạt 62,7 điểm, huyện Phú Lương (61,8 điểm) và huyện Võ Nhai đứng thứ 9/9 với 60,1 điểm.",
        "Nhóm cuối gồm huyện Đại Từ (62,7 điểm), huyện Phú Lương (61,8 điểm) và huyện Võ Nhai xếp thứ 9/9, đạt 60,1 điểm.",
    ],
)
def test_the_last_joined_by_and_has_the_place_told_behind_it(body: str) -> None:
    """A place and a score behind the last of several units are its alone where the others have their scores."""
    record = headed("Công bố chỉ số DDCI năm 2022 tỉnh Thái Nguyên", body)
    assert ranks(record) == {("huyện Võ Nhai", 9)}
    assert scores(record) == {("huyện Đại Từ", 62.7), ("huyện Phú Lương", 61.8), ("huyện Võ Nhai", 60.1)}


def test_a_second_score_behind_units_with_scores_is_nobodys() -> None:
    """A score behind units that all have theirs is told of none of them: its owner was not read."""
    body = "Nhóm cuối là huyện Đại Từ (62,7 điểm), huyện Phú Lương (61,8 điểm) và nơi kia chỉ với 60,1 điểm."
    record = headed("Công bố chỉ số DDCI năm 2022 tỉnh Thái Nguyên", body)
    assert scores(record) == {("huyện Đại Từ", 62.7), ("huyện Phú Lương", 61.8)}


def test_the_sum_of_a_table_is_the_page_s_own() -> None:
    """The sum row of a table of parts is of the unit of the story, though an earlier score of it is told by name."""
    body = (
        "Điểm chỉ số CCHC của huyện Mộc An năm 2023 đạt 91,4/100 điểm, kỳ trước huyện Mộc An được 88,2 điểm năm 2023.\n"
        "Nội dung\nĐiểm đạt\nĐiểm tối đa\nCông khai, minh bạch\n17,4\n18\nTiến độ giải quyết\n19,5\n20\n"
        "Thanh toán trực tuyến\n54,5\n62\nTổng cộng\n91,4\n100\n"
    )
    assert {s.subject.name if s.subject else None for s in read(body, HEAD).scores} == {"huyện Mộc An"}


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Huyện phấn đấu chỉ số CCHC năm 2024 vào tốp 5 toàn tỉnh (năm 2022 huyện xếp thứ 9/13).",
            {("huyện Mộc An", 9, "2022")},
        ),
        ("Mục tiêu năm 2025 huyện lọt vào nhóm 3 (năm 2023 huyện đứng thứ 6).", {("huyện Mộc An", 6, "2023")}),
        ("Mục tiêu: năm 2026 huyện lọt vào nhóm 3 (năm 2024 đứng thứ 6, năm 2025 đứng thứ 5).", set()),
        ("Huyện phấn đấu vào tốp 5 toàn tỉnh (năm 2022 đặt mục tiêu xếp thứ 9).", set()),
    ],
)
def test_a_bracket_behind_an_aim_tells_what_was_measured(body: str, expected: set[object]) -> None:
    """A bracket behind an aim that opens with a year already measured tells of that year; a later one is aimed at."""
    record = read(body)
    assert {(r.subject.name if r.subject else None, r.rank, r.year) for r in record.rankings} == expected


def test_the_block_of_a_mean_is_the_one_just_ranked_in() -> None:
    """*Trung bình của khối* is of the units among whom the place before it was told."""
    body = "Sở Y tế đạt 88,2 điểm, xếp thứ 4/19 sở, ban, ngành. Điểm trung bình của khối là 86,5 điểm."
    assert scores(read(body)) == {("Sở Y tế", 88.2), ("sở, ban, ngành", 86.5)}


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Xã An Lộc dẫn đầu cả DTI và PAR INDEX", {("DTI", 1), ("PAR INDEX", 1)}),
        ("Xã An Lộc đứng đầu huyện ở cả hai chỉ số DTI và PAR INDEX", {("DTI", 1), ("PAR INDEX", 1)}),
        ("Xã An Lộc dẫn đầu DTI, còn PAR INDEX xếp thứ 4", {("DTI", 1), ("PAR INDEX", 4)}),
    ],
)
def test_a_place_in_two_indices_is_told_of_both(clause: str, expected: set[object]) -> None:
    """Who leads in *cả* one index *và* another leads in both."""
    record = read(f"Năm 2023, phường Hồng đạt 80,1 điểm PAR INDEX. {clause}.")
    assert {(r.index, r.rank) for r in record.rankings} == expected


def test_units_of_a_region_are_no_field_of_other_sentences() -> None:
    """*Trong 14 tỉnh miền núi phía Bắc* says among whom its own sentence ranks, and no other one."""
    body = "Năm 2023, tỉnh Hà Giang đạt 63,1 điểm PCI, xếp thứ 44. Trong 14 tỉnh miền núi phía Bắc, tỉnh đứng thứ 9."
    record = headed("Hà Giang xếp thứ 44 PCI năm 2023", body)
    assert {(r.rank, r.out_of) for r in record.rankings} == {(44, None), (9, 14)}


def test_blocks_told_behind_all_judged_are_what_places_are_out_of() -> None:
    """*27 đơn vị được xếp hạng, gồm 18 sở và 9 huyện*: each is ranked among those of its kind."""
    body = (
        "Có 27 đơn vị được xếp hạng DDCI, gồm 18 sở, ban, ngành và 9 huyện, thành phố. Sở Y tế đứng thứ 5 với 71,2 điểm. "
        "Huyện Bắc Mê đứng cuối bảng với 60,3 điểm."
    )
    record = headed("Hà Giang công bố DDCI năm 2023", body)
    assert {(r.rank, r.out_of) for r in record.rankings} == {(5, 18), (9, 9)}


@pytest.mark.parametrize(
    "body",
    [
        "Tháng 8/2023 phường An Khê xếp thứ nhất với 96,4 điểm; tháng 7/2023 phường An Khê xếp thứ 8 với 91,2 điểm. "
        "Đứng sau An Khê là phường Cái Sơn (95,9 điểm).",
    ],
)
def test_nobody_follows_a_unit_with_places_of_two_months(body: str) -> None:
    """Who stands behind a unit whose places of two months were told has no place that the text tells."""
    assert "phường Cái Sơn" not in {who for who, _ in ranks(read(body))}


def test_the_mean_of_chambers_is_theirs() -> None:
    """*Khối phòng chuyên môn đạt 88,4%* is no figure of the block told before it."""
    head = "UBND HUYỆN MỘC AN\nChỉ số hài lòng (SIPAS) năm 2023 của các xã\nĐăng ngày 12/01/2024\n\n"
    body = (
        "Chỉ số SIPAS chung của huyện Mộc An đạt 89,7%; khối xã, thị trấn đạt 90,2%, khối phòng chuyên môn đạt 88,4%."
    )
    expected = {("huyện Mộc An", 89.7), ("khối xã, thị trấn", 90.2), ("khối phòng chuyên môn", 88.4)}
    assert scores(read(body, head)) == expected


@pytest.mark.parametrize(
    "aim",
    [
        "Kế hoạch năm 2024 của huyện là đạt từ 92,5 điểm.",
        "Nhiệm vụ trọng tâm năm 2024 là đưa chỉ số CCHC lên 92,5 điểm.",
        "Định hướng của huyện là vào tốp 3 với 92,5 điểm.",
    ],
)
def test_what_a_plan_is_to_reach_is_no_score(aim: str) -> None:
    """What a plan *là đạt* is aimed at."""
    assert scores(read(f"Năm 2023 huyện Mộc An được 88,1 điểm. {aim}")) == {("huyện Mộc An", 88.1)}


def test_an_input_pillar_is_a_part() -> None:
    """*Ở trụ cột đầu vào, tỉnh đạt …* tells of a part of the index, also before a unit told by its kind."""
    text = (
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\nHà Giang xếp thứ 31 PII năm 2023\n\nNăm 2023 Hà Giang đạt 38,1 điểm PII. "
        "Ở trụ cột đầu vào, tỉnh đạt 36,4 điểm, xếp hạng 35; ở trụ cột đầu ra, tỉnh đạt 39,9 điểm, xếp hạng 28.\n"
    )
    assert {(v, part) for _, v, part in part_scores(text)} == {(38.1, None), (36.4, "đầu vào"), (39.9, "đầu ra")}
    assert {(r, part) for _, r, part in part_ranks(text)} == {(31, None), (35, "đầu vào"), (28, "đầu ra")}


def test_a_share_of_the_satisfied_is_sipas() -> None:
    """*Xã A đạt tỷ lệ hài lòng cao nhất 95,3%* in a story about satisfaction is the index of xã A."""
    head = "UBND HUYỆN MỘC AN\nChỉ số hài lòng (SIPAS) năm 2023 của các xã\nĐăng ngày 12/01/2024\n\n"
    body = "Xã An Lộc đạt tỷ lệ hài lòng cao nhất 95,3%, xã Bình Sa thấp nhất 82,6%. Tỷ lệ hồ sơ đúng hạn đạt 99,1%."
    assert scores(read(body, head)) == {("xã An Lộc", 95.3), ("xã Bình Sa", 82.6)}
