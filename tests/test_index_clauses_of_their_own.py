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
