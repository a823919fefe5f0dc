"""Names near a figure that it does not belong to: asides, fields, namesakes, those named next."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import ranks, read, scores


def test_those_a_unit_stands_behind_are_not_ranked_with_it() -> None:
    record = read(
        "Xã Tân Lợi đạt 88,4 điểm, đứng thứ ba khu vực Tây Nguyên, sau xã Bình Sơn và xã Hòa Phú. "
        "Điểm của từng nội dung: cải cách thể chế 9,1 điểm, xếp thứ 4; tài chính công 8,2 điểm, xếp thứ 6."
    )
    assert {who for who, _ in ranks(record)} == {"xã Tân Lợi"}
    assert {who for who, _ in scores(record)} == {"xã Tân Lợi"}


def test_who_follows_the_object_of_a_rank_has_a_rank_of_its_own() -> None:
    record = read("Chỉ số CCHC: quán quân là xã Tân Lợi (90,5 điểm), xã Bình Sơn xếp thứ hai.")
    assert ranks(record) == {("xã Tân Lợi", 1), ("xã Bình Sơn", 2)}


def test_a_bare_name_means_the_district_and_not_the_town_named_after_it() -> None:
    record = extract(
        "Chỉ số DDCI năm 2022 của các huyện\n05/06/2023\n\n"
        "Hội nghị họp tại thị trấn Sa Thầy, huyện Sa Thầy và mời huyện Đăk Hà. "
        "Về DDCI năm 2022, Sa Thầy đạt 71,3 điểm, xếp hạng 8."
    )
    assert ranks(record) == {("huyện Sa Thầy", 8)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Chỉ số CCHC: tài chính công 8,05/12 điểm, là lĩnh vực mất điểm nhiều nhất (3,95 điểm).", {8.05}),
        ("Huyện hoàn thành 25/26 chỉ tiêu; Chỉ số CCHC của huyện đạt 87,25 điểm.", {87.25}),
    ],
)
def test_what_was_lost_or_met_is_no_score_and_no_aim(body: str, told: set[float]) -> None:
    assert {value for _, value in scores(read(body))} == told


def test_this_index_is_no_component_of_itself() -> None:
    record = read("Năm 2023, huyện xếp thứ 6/11 về chỉ số này.")
    assert [(r.rank, r.component) for r in record.rankings] == [(6, None)]


def test_the_average_of_a_group_is_the_groups() -> None:
    record = read("Điểm Chỉ số CCHC của khối huyện bình quân 84,6/100 điểm.")
    assert scores(record) == {("khối huyện", 84.6)}


def test_who_decides_behind_a_paper_cited_in_front_is_its_issuer() -> None:
    record = extract("Tại Quyết định số 65/QĐ-UBND ngày 17/3/2023, UBND tỉnh Kon Tum công bố kết quả DDCI năm 2022.")
    assert [d.issuer.name if d.issuer else None for d in record.decisions] == ["UBND tỉnh Kon Tum"]


def test_a_wish_for_an_award_is_no_award() -> None:
    assert extract("Tập thể muốn được tặng cờ thi đua của Bộ Y tế phải sạch, đẹp.").commendations == []


def test_the_average_of_so_many_is_theirs() -> None:
    record = read("Giá trị trung bình Chỉ số CCHC của 17 xã, thị trấn là 81,3/100 điểm, cao hơn năm 2022 là 1,3 điểm.")
    assert scores(record) == {("17 xã, thị trấn", 81.3)}


def test_the_reform_index_goes_on_behind_the_satisfaction_told_in_passing() -> None:
    record = read(
        "Sở Tư pháp đạt 92,1/100 điểm. Chỉ số hài lòng (SIPAS) của Sở là 90,7%.\n"
        "Ở khối huyện, huyện Bình Sơn đứng đầu với 88,3 điểm, cách đơn vị xếp sau 1,5 điểm."
    )
    assert {(s.index, s.value) for s in record.scores} == {("PAR INDEX", 92.1), ("SIPAS", 90.7), ("PAR INDEX", 88.3)}
