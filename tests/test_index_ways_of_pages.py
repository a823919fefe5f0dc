"""Ways in which pages tell their figures: points over points, who comes next, places of a class, this year and last."""

from __future__ import annotations

import pytest

from .index_pages import headed, parts, ranks, read, scores, yearly_scores


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Riêng tổ chức bộ máy đạt 7,25 điểm/9 điểm.", ("tổ chức bộ máy", 7.25, 9.0)),
        ("Huyện mất điểm ở cải cách thể chế (đạt 5,5 điểm/8 điểm).", ("cải cách thể chế", 5.5, 8.0)),
        ("Về hiện đại hóa hành chính được 11 điểm / 14,5 điểm.", ("hiện đại hóa hành chính", 11.0, 14.5)),
        ("Huyện yếu ở đổi mới cơ chế tài chính, được 3 điểm/6 điểm.", ("đổi mới cơ chế tài chính", 3.0, 6.0)),
    ],
)
def test_points_over_points_are_a_score_and_its_maximum(sentence: str, found: tuple[str, float, float]) -> None:
    """The unit stands behind both numbers."""
    assert found in parts(read(sentence))


@pytest.mark.parametrize(
    "behind",
    [
        "tiếp đến xã Bản Mù 86 điểm, xã Pá Lau 85,75 điểm.",
        "tiếp theo xã Bản Mù 86 điểm, xã Pá Lau 85 điểm.",
        "kế đó xã Bản Mù (86 điểm), xã Pá Lau (85,75 điểm).",
        "sau đó xã Bản Mù được 86 điểm, xã Pá Lau được 85 điểm.",
    ],
)
def test_whole_points_follow_the_first(behind: str) -> None:
    """A name with whole points behind *tiếp đến* is the next in order, as with a decimal."""
    found = ranks(read(f"Huyện tự chấm 22 xã: xã Làng Nhì cao nhất 89,5 điểm, {behind}"))
    assert {("xã Làng Nhì", 1), ("xã Bản Mù", 2), ("xã Pá Lau", 3)} <= found


@pytest.mark.parametrize(
    "told",
    [
        "đạt 75,2 điểm, đứng cuối nhóm khá.",
        "đạt 75,2 điểm, đội sổ trong nhóm trung bình.",
        "đạt 75,2 điểm, dẫn đầu nhóm trung bình.",
        "đạt 75,2 điểm, cao nhất loại khá.",
    ],
)
def test_an_end_of_a_class_is_no_place_of_all(told: str) -> None:
    """Who is last of those that did fairly well is not last."""
    found = read(f"Xã Bản Mù {told}")
    assert ranks(found) == set()
    assert ("xã Bản Mù", 75.2) in scores(found)


@pytest.mark.parametrize(
    ("told", "rank"), [("đứng cuối khối xã", -1), ("đội sổ.", -1), ("dẫn đầu khối xã.", 1), ("đứng cuối bảng.", -1)]
)
def test_an_end_of_a_block_is_a_place(told: str, rank: int) -> None:
    """A block of units is ranked by itself; a class is not."""
    assert ranks(read(f"Xã Bản Mù đạt 75,2 điểm, {told}")) == {("xã Bản Mù", rank)}


def test_this_year_and_last_lead_to_points() -> None:
    """A clause that says when and how many goes on with the unit before it."""
    found = yearly_scores(read("Xã Bản Mù giữ ngôi đầu ba năm liền, năm nay 88,3 điểm."))
    assert ("xã Bản Mù", None, 88.3, "2023") in found
    found = yearly_scores(read("Xã Pá Lau về nhì, năm nay chỉ 86,5 điểm."))
    assert ("xã Pá Lau", None, 86.5, "2023") in found


@pytest.mark.parametrize(
    "told", ["hơn năm trước 3,1 điểm.", "tiến bộ so với năm trước 3,1 điểm.", "hụt năm nay 4 điểm."]
)
def test_points_more_than_last_year_are_no_score(told: str) -> None:
    """How far one has come is no score."""
    assert scores(read(f"Xã Bản Mù {told}")) == set()


@pytest.mark.parametrize(
    "told",
    [
        "có chỉ số chung là 0,5127, xếp hạng 16/63.",
        "đạt chỉ số chung 0,5127, xếp hạng 16/63.",
        "có giá trị chỉ số chung đạt 0,5127, xếp thứ 16/63.",
        "với chỉ số chung ở mức 0,5127, xếp thứ 16/63.",
    ],
)
def test_an_index_in_all_is_a_bare_share(told: str) -> None:
    """The whole of an index measured from nought to one has no unit."""
    found = headed("Công bố Vietnam ICT Index 2014", f"Theo Báo cáo Vietnam ICT Index 2014, tỉnh Hà Giang {told}")
    assert scores(found) == {("tỉnh Hà Giang", 0.5127)}


@pytest.mark.parametrize(
    "mean",
    ["Bình quân 9 xã đạt 80,2 điểm.", "Trung bình chung của 9 xã là 80,2 điểm.", "Bình quân cả 9 xã được 80,2 điểm."],
)
def test_a_mean_tells_of_how_many(mean: str) -> None:
    """The mean of all tells among how many the last is last."""
    found = read(f"Xã Bản Mù đứng nhất với 88 điểm; thấp nhất là xã Pá Lau (71 điểm). {mean}")
    assert {(r.rank, r.out_of) for r in found.rankings} == {(1, 9), (9, 9)}


def test_a_month_is_no_number_of_units() -> None:
    """*cuối tháng 1 xã được …* tells of the xã at the end of January, not of one xã."""
    head = "UBND XÃ BẢN MÙ\nBộ chỉ số phục vụ người dân, doanh nghiệp\nĐăng ngày 6/3/2026\n\n"
    for when in ("Ở thời điểm cuối tháng 1", "Hết tháng 2", "Hết quý 3", "Đến hết tháng 12"):
        assert ("xã Bản Mù", 86.52) in scores(read(f"{when} xã được 86,52 điểm, xếp thứ 31.", head))


def test_a_class_that_leads_a_clause_has_ends_of_its_own() -> None:
    """*Nhóm khá đứng đầu là A* is no first place of all."""
    found = read("Nhóm khá đứng đầu là xã Bản Mù 79 điểm. Nhóm trung bình thì cao nhất là xã Pá Lau 69 điểm.")
    assert ranks(found) == set()


@pytest.mark.parametrize(
    "told",
    ["tiếp đến xã Pá Lau giảm 12 điểm.", "sau đó xã Pá Lau bị trừ 10 điểm.", "tiếp theo xã Pá Lau mất 3,5 điểm."],
)
def test_who_lost_points_next_is_not_the_next(told: str) -> None:
    """Points lost say nothing of the order."""
    assert ranks(read(f"Xã Bản Mù cao nhất với 88 điểm, {told}")) == {("xã Bản Mù", 1)}


@pytest.mark.parametrize("body", ["Trung tâm", "Bệnh viện", "Nhà trường", "Chi cục"])
def test_a_body_by_its_kind_alone_is_not_the_place_it_lies_in(body: str) -> None:
    """The huyện of the page does not own what is told of its hospital."""
    found = read(f"Chỉ số CCHC năm 2023 của {body} đạt 90,25/100 điểm, xếp thứ 3/22 đơn vị trực thuộc Sở.")
    assert scores(found) <= {(None, 90.25)}
    assert ranks(found) == set()


def test_the_mean_of_some_is_no_units() -> None:
    """Neither the province nor the last named has it."""
    found = read("Xã Bản Mù đứng thứ 3 với 85 điểm. Trung bình 5 xã vùng cao đạt 80 điểm.")
    assert scores(found) == {("xã Bản Mù", 85.0)}


def test_a_name_not_read_takes_its_rank_with_it() -> None:
    """*…, còn Kbang đội sổ* is nothing of the unit before it."""
    page = "Kết quả Chỉ số CCHC năm 2023, huyện Vị Xuyên dẫn đầu, huyện Bắc Mê đứng thứ hai, còn Kbang đội sổ."
    assert ranks(headed("Chỉ số CCHC năm 2023", page)) == {("huyện Vị Xuyên", 1), ("huyện Bắc Mê", 2)}
