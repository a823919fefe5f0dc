"""Grades that units are put in, and who is best of one; means of a block told of again."""

from __future__ import annotations

import pytest

from .index_pages import part_scores, ranks, read, scores


@pytest.mark.parametrize(
    "text",
    [
        "Nhóm Tốt có 12 xã, cao nhất là xã Pa Ham (89,95 điểm), thấp nhất là xã Sa Lông (80,15 điểm).",
        "Loại Khá gồm 7 đơn vị, cao nhất là xã Pa Ham với 79 điểm.",
    ],
)
def test_the_best_of_a_class_is_not_first_of_all(text: str) -> None:
    """What is told of a class gives no place among all."""
    assert ranks(read(text)) == set()
    assert scores(read(text))


def test_the_best_of_all_stays_first() -> None:
    """A class told in another clause takes nothing from it."""
    text = "Nhóm Tốt có 12 xã; cao nhất huyện là xã Pa Ham (89,95 điểm)."
    assert ranks(read(text)) == {("xã Pa Ham", 1)}


def test_a_mean_of_this_block_is_not_of_the_one_told_last() -> None:
    """*khối này bình quân đạt 88,3 điểm* names nobody."""
    record = read("Xã Pa Ham đạt 84,2 điểm. Chỉ số CCHC khối này bình quân đạt 88,3 điểm.")
    assert scores(record) == {("xã Pa Ham", 84.2)}


def test_a_ministrys_board_has_not_the_score_of_one_on_it() -> None:
    """*của Bộ A, Công an tỉnh B đạt …*: the ministry drew the board up."""
    text = "Kết quả chấm điểm CCHC năm 2023 của Bộ Công an, Công an tỉnh Kon Tum đạt 95,68/100 điểm.\n"
    assert part_scores(text) == {("Công an tỉnh Kon Tum", 95.68, None)}
