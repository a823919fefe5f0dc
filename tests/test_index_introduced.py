"""Points that nothing leads to: how far one is behind, what another lacks; no score of anybody."""

from __future__ import annotations

import pytest

from .index_pages import read, scores


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn khá hơn 2 điểm so với năm trước.",
        "Xã Hừa Ngài thiếu chỉ 1,5 điểm để vào nhóm tốt.",
        "Xã Pa Ham hụt 3,25 điểm vì chậm báo cáo.",
        "Xã Sa Lông để tuột mất 4 điểm ở phút chót.",
        "Xã Ma Thì Hồ bị bạn bè bỏ lại 3 điểm.",
    ],
)
def test_points_behind_a_verb_of_distance_are_no_score(sentence: str) -> None:
    """Nothing there says that somebody has so many points."""
    assert scores(read(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn chỉ 81,5 điểm.",
        "Xã Nậm Nèn vỏn vẹn 81,5 điểm, phải rút kinh nghiệm.",
        "Xã Nậm Nèn mới chỉ được 81,5 điểm.",
        "Xã Nậm Nèn: 81,5 điểm.",
        "Xã Nậm Nèn dừng ở mức 81,5 điểm.",
        "Xã Nậm Nèn được tổ thẩm định chấm 81,5 điểm.",
    ],
)
def test_a_name_a_sign_or_a_verb_leads_to_a_score(sentence: str) -> None:
    """However little is said, it says whose the points are."""
    assert scores(read(sentence)) == {("xã Nậm Nèn", 81.5)}


def test_a_row_of_units_may_leave_the_word_for_points_out() -> None:
    """*A 96 điểm; B 95,5; C 88 điểm*: what stands in the row is counted alike."""
    told = scores(read("Xã Pa Ham 96 điểm; xã Sa Lông 95,5; xã Nậm Nèn 92,75; xã Huổi Mí 88 điểm."))
    assert told == {("xã Pa Ham", 96.0), ("xã Sa Lông", 95.5), ("xã Nậm Nèn", 92.75), ("xã Huổi Mí", 88.0)}


def test_what_the_board_gave_is_a_part() -> None:
    """*Hội đồng thẩm định chấm 60,2 điểm* is not all that the unit has."""
    told = read("Xã Pa Ham đạt 85,4/100 điểm (Hội đồng thẩm định chấm 60,2 điểm; điều tra xã hội học 25,2 điểm).")
    assert {(s.component, s.value) for s in told.scores} == {
        (None, 85.4),
        ("thẩm định", 60.2),
        ("điều tra xã hội học", 25.2),
    }


@pytest.mark.parametrize("by", ["3 bậc và 2,1%", "3 bậc, 2,1%"])
def test_by_how_much_may_be_told_in_places_and_points(by: str) -> None:
    """*tăng 3 bậc và 2,1% so với năm 2019*: neither is a score."""
    assert scores(read(f"Chỉ số CCHC của xã Pa Ham đạt 86,9%, tăng {by} so với năm 2019.")) == {("xã Pa Ham", 86.9)}


def test_the_distance_between_two_is_nobodys_score() -> None:
    """*Khoảng cách giữa … và … là 18,4 điểm*."""
    text = "Khoảng cách giữa đơn vị đứng đầu (xã Pa Ham, 94,5 điểm) và đơn vị đứng cuối (xã Sa Lông, 76,1 điểm) là 18,4 điểm."
    assert 18.4 not in {s.value for s in read(text).scores}
