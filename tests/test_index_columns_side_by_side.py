"""Columns of a table beside each other: which is the score, whose part a rank is in, what a row of sums is."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record

CCHC = "Chỉ số cải cách hành chính", "Chỉ số CCHC"
SIPAS = "Chỉ số hài lòng", "Chỉ số hài lòng (SIPAS)"
FOOT = "\nCác xã, thị trấn xây dựng kế hoạch khắc phục hạn chế và gửi về Phòng Nội vụ huyện trước ngày 28/02/2024.\n"
NAMES = ("Xã Tân Lợi", "Xã Bình Sơn", "Thị trấn Mộc")
SCORES = ("90,25", "88,4", "85,7")
TOLD = {90.25, 88.4, 85.7}


def read(titles: tuple[str, ...], *rows: tuple[str, ...], index: tuple[str, str] = CCHC) -> Record:
    """Read a table, each cell on a line, below a head that names the index."""
    head = (
        f"UBND HUYỆN MỘC AN\nKết quả {index[0]} năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"
        f"UBND huyện Mộc An vừa công bố {index[1]} năm 2023 của các xã, thị trấn trong huyện, kết quả như sau:\n"
    )
    return extract(head + "\n".join(cell for row in (titles, *rows) for cell in row) + FOOT)


def units(*columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return rows of the three units."""
    return [(NAMES[k], *(column[k] for column in columns)) for k in range(3)]


def scores(record: Record) -> set[tuple[str | None, float | None]]:
    """Return which part has how many points."""
    return {(s.component, s.value) for s in record.scores}


WHOLE = {(None, value) for value in TOLD}


@pytest.mark.parametrize(
    "column", ["So sánh", "So với năm 2022", "Số điểm bị trừ", "Quý III", "Không hài lòng (%)", "Bình thường (%)"]
)
def test_beside_the_year(column: str) -> None:
    """Differences, deductions and parts of the year stand beside the year's score and are none."""
    assert scores(read(("Đơn vị", column, "Cả năm"), *units(("4,5", "3,2", "2,9"), SCORES))) == WHOLE


def test_the_last_month() -> None:
    """Of several months the last is told."""
    record = read(("Đơn vị", "Điểm tháng 4", "Điểm tháng 5"), *units(("80,2", "79,4", "78,1"), SCORES))
    assert scores(record) == WHOLE


def test_what_is_left() -> None:
    """What is left after deductions is the score, not what was there before."""
    record = read(
        ("Đơn vị", "Điểm", "Điểm trừ", "Còn lại"), *units(("91,5", "90", "88"), ("1,25", "1,6", "2,3"), SCORES)
    )
    assert scores(record) == WHOLE


def test_ranks_of_parts() -> None:
    """Where two columns of ranks are headed alike, each is of what stands left of it."""
    record = read(
        ("Đơn vị", "Tổng điểm", "Xếp hạng", "Tài chính công", "Xếp hạng"),
        *units(SCORES, ("1", "2", "3"), ("7,5", "8,2", "7,1"), ("2", "1", "3")),
    )
    told = {(r.component, r.rank) for r in record.rankings if r.subject and r.subject.name == "xã Tân Lợi"}
    assert told == {(None, 1), ("Tài chính công", 2)}


def test_ranks_of_years() -> None:
    """The same holds for the year of the heading left of it."""
    record = read(
        ("Đơn vị", "Điểm 2022", "Xếp hạng", "Điểm 2023", "Xếp hạng"),
        *units(("81,5", "82,4", "80,1"), ("2", "1", "3"), SCORES, ("1", "2", "3")),
    )
    told = {(r.year, r.rank) for r in record.rankings if r.subject and r.subject.name == "xã Tân Lợi"}
    assert told == {("2022", 2), ("2023", 1)}


def test_very_satisfied() -> None:
    """Where some are *rất hài lòng*, those only *hài lòng* are not the index; else they are."""
    shares = ("Xã", "Rất hài lòng (%)", "Hài lòng (%)"), ("Xã", "Hài lòng (%)", "Không hài lòng (%)")
    less = ("8,5", "9,4", "11,2")
    assert not read(shares[0], *units(less, SCORES), index=SIPAS).scores
    assert scores(read(shares[1], *units(SCORES, less), index=SIPAS)) == WHOLE


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (("Lĩnh vực", "Điểm thẩm định", "Điểm khảo sát", "Tổng"), {8.0, 9.25}),
        (("Lĩnh vực", "Điểm thẩm định", "Điểm khảo sát", "Điểm hội đồng"), set()),
    ],
    ids=["with their sum", "without"],
)
def test_parts_scored_in_two_columns(titles: tuple[str, ...], told: set[float]) -> None:
    """A part scored in two columns has their sum, where a column tells it."""
    record = read(titles, ("Chỉ đạo, điều hành", "6,5", "1,5", "8,0"), ("Cải cách thể chế", "7,0", "2,25", "9,25"))
    assert {s.value for s in record.scores} == told


def test_a_sum_over_units() -> None:
    """What the scores of several units add up to is nobody's."""
    assert scores(read(("Đơn vị", "Tổng điểm"), *units(SCORES), ("Tổng", "264,35"))) == WHOLE


def test_a_scale_in_the_heading() -> None:
    """A scale in brackets is the maximum of its column."""
    record = read(("Xã", "Điểm (thang điểm 1000)"), *units(("902,5", "884,1", "857,3")))
    assert {(s.value, s.max) for s in record.scores} == {(902.5, 1000.0), (884.1, 1000.0), (857.3, 1000.0)}


def test_a_year_before_the_next_heading() -> None:
    """A year at the end of a heading is no score, though the next one begins with *Điểm*."""
    record = extract(
        "UBND HUYỆN MỘC AN\nKết quả Chỉ số CCHC năm 2023 của huyện Mộc An\n\nChỉ số CCHC: Điểm CCHC 2022 Điểm CCHC 2023.\n"
    )
    assert not record.scores
