"""Places and scores of lists that go from the first to the last: numbered lines, *nhất là … nhì là …*, fractions in brackets."""

from __future__ import annotations

import pytest

from .index_pages import headed, ranks, read, scores

LINES = "\n1) Sở Y tế: 91,5%;\n2) Sở Du lịch: 90,25%;\n3) Sở Xây dựng: 88%;\n…\n14) Sở Công Thương: 71,4%.\n"
TITLE = "Kết quả Chỉ số cải cách hành chính năm 2023 của các sở"


@pytest.mark.parametrize(
    "head",
    [
        "Chỉ số trung bình tăng so với năm trước. Xếp theo thứ tự từ trên xuống:",
        "Điểm của các sở xếp theo thứ tự như sau:",
        "Chỉ số của từng sở từ cao xuống thấp:",
        "Kết quả xếp hạng, kể theo thứ tự từ cao đến thấp:",
    ],
)
def test_shares_of_a_list_in_order_are_scores(head: str) -> None:
    """A list that a line about the index puts in order tells scores and places, also behind a line of dots."""
    record = headed(TITLE, f"Sáng 9/1, tỉnh họp.\n\nKhối sở\n{head}{LINES}")
    assert {("Sở Y tế", 91.5), ("Sở Xây dựng", 88.0), ("Sở Công Thương", 71.4)} <= scores(record)
    assert {("Sở Y tế", 1), ("Sở Xây dựng", 3), ("Sở Công Thương", 14)} <= ranks(record)


@pytest.mark.parametrize(
    "head",
    [
        "Tỷ lệ giải ngân của các sở xếp theo thứ tự từ cao xuống thấp:",
        "Tỷ lệ hồ sơ trực tuyến, kể từ trên xuống:",
        "Khách du lịch đến tỉnh xếp theo thứ tự như sau:",
    ],
)
def test_shares_of_another_measure_in_order_are_none(head: str) -> None:
    """What a list in order tells of files or money is no index."""
    assert scores(headed(TITLE, f"Sáng 9/1, tỉnh họp.\n\nKhối sở\n{head}{LINES}")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Khối xã, nhất là xã Nậm Nèn 90,5 điểm, nhì là xã Pa Ham 88 điểm, ba là xã Sa Lông 87,25 điểm.",
        "Xếp hạng khối xã: nhất là xã Nậm Nèn (90,5 điểm); nhì là xã Pa Ham (88 điểm); ba là xã Sa Lông (87,25 điểm).",
        "Xã Nậm Nèn dẫn đầu với 90,5 điểm; nhì là xã Pa Ham, 88 điểm; ba là xã Sa Lông, 87,25 điểm.",
        "Xã Nậm Nèn cao nhất (90,5 điểm), xã Pa Ham đứng kế (88 điểm), xã Sa Lông hạng ba (87,25 điểm).",
    ],
)
def test_first_second_third_by_bare_words(sentence: str) -> None:
    """*nhất là … nhì là … ba là …* and *đứng kế* tell places."""
    record = read(sentence)
    assert ranks(record) == {("xã Nậm Nèn", 1), ("xã Pa Ham", 2), ("xã Sa Lông", 3)}
    assert scores(record) == {("xã Nậm Nèn", 90.5), ("xã Pa Ham", 88.0), ("xã Sa Lông", 87.25)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Huyện giao ba việc: một là số hóa, hai là học tập, ba là xã Sa Lông phải sửa trụ sở.",
        "Các xã vùng cao, nhất là xã Nậm Nèn, còn khó khăn; ba là xã Sa Lông chưa có sóng.",
        "Trụ sở xã Pa Ham đứng kế chợ, cách huyện 12 km.",
    ],
)
def test_arguments_counted_are_no_places(sentence: str) -> None:
    """*ba là* without a second before it only counts."""
    assert ranks(read(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Ba xã nằm cuối là xã Nậm Nèn (15/15; 59,3 điểm), xã Pa Ham (14/15; 60,5 điểm) và xã Sa Lông (13/15; 61,9 điểm).",
        "Ba xã đứng cuối gồm xã Nậm Nèn (59,3 điểm; 15/15), xã Pa Ham (60,5 điểm; 14/15), xã Sa Lông (61,9 điểm; 13/15).",
        "Nhóm xếp cuối bảng: xã Nậm Nèn (15/15, đạt 59,3 điểm), xã Pa Ham (14/15, đạt 60,5 điểm), "
        "xã Sa Lông (13/15, đạt 61,9 điểm).",
    ],
)
def test_fractions_beside_scores_are_places(sentence: str) -> None:
    """Several fractions of one number beside scores, where last places are spoken of, are places."""
    record = read(sentence)
    assert ranks(record) == {("xã Nậm Nèn", 15), ("xã Pa Ham", 14), ("xã Sa Lông", 13)}
    assert scores(record) == {("xã Nậm Nèn", 59.3), ("xã Pa Ham", 60.5), ("xã Sa Lông", 61.9)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Xã Nậm Nèn được 81 điểm, xã Pa Ham được 80 điểm (15/18; 62 điểm).",
        "Xã Nậm Nèn dẫn đầu, nội dung tài chính công đạt cao (9/10; 88 điểm).",
    ],
)
def test_one_fraction_beside_a_score_is_no_place(sentence: str) -> None:
    """One fraction alone may be of files or points."""
    assert not {r for r in ranks(read(sentence)) if r[1] not in (1, None)}


def test_those_judged_are_those_ranked() -> None:
    """*Được chấm là 9 sở và 12 huyện* tells out of how many."""
    text = "Được chấm lần này là 9 sở, ngành và 12 huyện, thị xã. Huyện Mộc An ở cuối bảng xếp hạng với 62,7 điểm."
    record = headed("Bộ chỉ số DDCI năm 2023: kết quả", text)
    assert [(r.rank, r.out_of, r.from_last) for r in record.rankings] == [(12, 12, 1)]
