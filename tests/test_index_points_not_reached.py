"""Points that a unit gave itself, lost, or might have had; and figures that lack their word *điểm*."""

from __future__ import annotations

import pytest

from .index_pages import part_scores, parts, ranks, read, scores


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn tự chấm 92,75 điểm, sau thẩm định còn 89,36 điểm, xếp thứ 4/15.",
        "Xã Nậm Nèn tự đánh giá được 92,75 điểm, qua thẩm định đạt 89,36 điểm, đứng thứ 4/15.",
        "Điểm tự chấm của xã Nậm Nèn là 92,75 điểm; sau khi phúc tra còn 89,36 điểm, xếp thứ 4/15.",
        "Xã Nậm Nèn tự chấm 92,75 điểm, nhưng sau rà soát chỉ còn 89,36 điểm, xếp thứ 4/15.",
    ],
)
def test_what_is_left_after_appraisal_is_the_score(sentence: str) -> None:
    """What a unit gave itself is a part, what it was given is its score and has its place."""
    record = read(sentence)
    assert {(s.component is None, s.value) for s in record.scores} == {(False, 92.75), (True, 89.36)}
    assert [(r.component, r.rank) for r in record.rankings] == [(None, 4)]


def test_a_part_that_was_appraised_stays_a_part() -> None:
    """*Lĩnh vực X đạt 9 điểm, sau thẩm định còn 8 điểm* is of that part."""
    record = read("Xã Nậm Nèn: cải cách thể chế đạt 9 điểm, sau thẩm định còn 8,5 điểm.")
    assert {s.component for s in record.scores} == {"cải cách thể chế"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn thiếu giấy tờ; 1,6 điểm tài chính công mất do giải ngân chậm.",
        "Ở xã Nậm Nèn, 2,5 điểm công vụ bị trừ vì cán bộ đi muộn.",
        "Xã Nậm Nèn tiếc 3 điểm số hóa hồ sơ bị mất, sẽ làm lại.",
        "Theo xã Nậm Nèn, 0,5 điểm thanh toán trực tuyến mất bởi mạng yếu.",
    ],
)
def test_points_lost_are_no_score(sentence: str) -> None:
    """What the words behind points say was lost nobody has."""
    assert scores(read(sentence)) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Các nhóm: thủ tục hành chính 7,5/8; mức độ hài lòng đạt tối đa 18/18; tài chính công 9/11.", (18.0, 18.0)),
        ("Thủ tục hành chính được 7,5/8 điểm; tài chính công đạt tối đa 12/12 điểm.", (12.0, 12.0)),
    ],
)
def test_full_marks_told_as_a_fraction(sentence: str, expected: tuple[float, float]) -> None:
    """*đạt tối đa 18/18* is a score and its maximum, no scale of one."""
    assert expected in {(value, most) for _, value, most in parts(read(f"Xã Nậm Nèn. {sentence}"))}


def test_parts_no_list_knows_stand_before_brackets() -> None:
    """In *tiến độ (19,9/20), lối đi (17/18)* each bracket is of the words before it."""
    record = read(
        "Xã Nậm Nèn có tiêu chí cao: tiến độ giải quyết (19,9/20), lối đi lại (17/18), tài chính công (9,8/10)."
    )
    assert parts(record) == {
        ("tiến độ giải quyết", 19.9, 20.0),
        ("lối đi lại", 17.0, 18.0),
        ("tài chính công", 9.8, 10.0),
    }


DTI = "UBND HUYỆN MỘC AN\nChỉ số chuyển đổi số (DTI) năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "DTI của huyện Mộc An là 0,6127, xếp hạng 5/11 (năm 2022: 0,5214, hạng 8/11).",
        "DTI năm 2023 của huyện Mộc An: 0,6127, hạng 5/11 (năm 2022: 0,5214, hạng 8/11).",
    ],
)
def test_a_share_of_one_that_the_index_is(sentence: str) -> None:
    """*DTI của A là 0,6127* tells the score without its unit, and so does the bracket with the year before."""
    assert scores(read(sentence, DTI)) == {("huyện Mộc An", 0.6127), ("huyện Mộc An", 0.5214)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Mức tăng DTI của huyện Mộc An là 0,0912, cao nhất từ trước tới nay.",
        "Trọng số DTI của cấp huyện là 0,2500.",
    ],
)
def test_a_share_that_the_index_moved_by_is_none(sentence: str) -> None:
    """How much it rose or counts is no score."""
    assert scores(read(sentence, DTI)) == set()


def test_parts_of_the_ict_index_are_bare_decimals() -> None:
    """The parts of the ICT Index are told without a word for points."""
    text = (
        DTI.replace("Chỉ số chuyển đổi số (DTI)", "ICT Index")
        + "Huyện có: Hạ tầng kỹ thuật 0,71; Hạ tầng nhân lực 0,64."
    )
    assert part_scores(text) == {
        ("huyện Mộc An", 0.71, "Hạ tầng kỹ thuật"),
        ("huyện Mộc An", 0.64, "Hạ tầng nhân lực"),
    }


def test_those_left_to_right_of_still() -> None:
    """*từ 7,19 còn 6,48 điểm* tells both figures."""
    head = DTI.replace("Chỉ số chuyển đổi số (DTI)", "Chỉ số PCI").replace(
        "UBND HUYỆN MỘC AN", "CỔNG TTĐT TỈNH HÀ GIANG"
    )
    head = head.replace("huyện Mộc An", "tỉnh Hà Giang")
    record = read(
        "Bốn chỉ số giảm, nặng nhất là Gia nhập thị trường, từ 7,19 còn 6,48 điểm; Tính năng động của chính quyền tỉnh được 6,7 điểm.",
        head,
    )
    assert {s.value for s in record.scores} == {7.19, 6.48, 6.7}
    assert {whose.subject.name for whose in record.scores if whose.subject} == {"tỉnh Hà Giang"}
    assert ranks(record) == set()
