"""Figures of an index in columns and in prose of several years: which column, which year they belong to."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record

HEAD = (
    "UBND HUYỆN ĐỒNG LẠC\nKết quả Chỉ số cải cách hành chính năm 2023 của các xã\nĐăng ngày 15/01/2024\n\n"
    "UBND huyện Đồng Lạc công bố Chỉ số CCHC năm 2023 của các xã, thị trấn như sau:\n\n"
)
FOOT = "\n\nPhòng Nội vụ theo dõi việc khắc phục hạn chế của các xã.\n"
Figures = set[tuple[str | None, str | None, float | None, str | None]]


def scores(record: Record) -> Figures:
    """Return whose score of which part is how many, in which year."""
    return {(s.subject.name if s.subject else None, s.component, s.value, s.year) for s in record.scores}


def ranks(record: Record) -> Figures:
    """Return whose rank in which part is which, in which year."""
    return {(r.subject.name if r.subject else None, r.component, r.rank, r.year) for r in record.rankings}


ROWS = (
    ("1", "Xã Yên Thọ", "61,5", "28,4", "89,9"),
    ("2", "Xã Nậm Rịa", "60,25", "27,1", "87,35"),
    ("3", "Xã Cẩm Tú", "58,0", "26,3", "84,3"),
)
BODY = "\n\n".join(cell for row in ROWS for cell in row)


@pytest.mark.parametrize("broken", ["Điểm\nkhảo sát", "Điểm\nKhảo sát\n(30)", "Điểm\nKS dân"])
def test_headings_that_no_blank_line_parts_are_one(broken: str) -> None:
    """Where blank lines part the cells, a heading may be broken over lines without one."""
    heads = f"Số TT\n\nĐơn vị\n\nĐiểm thẩm định\n\n{broken}\n\nTổng điểm\n\n"
    found = scores(extract(HEAD + heads + BODY + FOOT))
    assert ("xã Yên Thọ", "Điểm thẩm định", 61.5, "2023") in found
    assert ("xã Cẩm Tú", None, 84.3, "2023") in found
    assert {value for *_, value, _ in found} == {61.5, 28.4, 89.9, 60.25, 27.1, 87.35, 58.0, 26.3, 84.3}


@pytest.mark.parametrize("names", ["Đơn vị", "Tên xã", "Địa phương", "Đơn vị, địa phương"])
def test_running_numbers_stand_below_no_heading_of_names(names: str) -> None:
    """One heading too many on the left or too few: the numbers of the rows are no scores."""
    body = "\n".join(cell for row in ROWS for cell in row)
    for heads in (f"{names}\nĐiểm thẩm định\nĐiểm\nĐTXHH\nTổng điểm\n", f"{names}\nĐiểm\nĐiểm tự\nĐạt\nTổng\n"):
        found = scores(extract(HEAD.rstrip("\n") + "\n" + heads + body + FOOT))
        assert not {value for *_, value, _ in found} & {1.0, 2.0, 3.0}
