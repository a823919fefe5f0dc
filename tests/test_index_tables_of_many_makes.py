"""Tables of an index in the makes that offices use: what each column says, and what no column says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bantin import extract
from bantin.record import Record

HEAD = (
    "UBND HUYỆN MỘC AN\nKết quả Chỉ số cải cách hành chính năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"
    "UBND huyện Mộc An vừa công bố Chỉ số CCHC năm 2023 của các xã, thị trấn trong huyện, kết quả như sau:\n"
)
FOOT = "\nCác xã, thị trấn xây dựng kế hoạch khắc phục hạn chế và gửi về Phòng Nội vụ huyện trước ngày 28/02/2024.\n"
Cells = tuple[str, ...]
Whose = set[tuple[str | None, str | None, float | None, float | None, str | None]]
NAMES = ("Xã Tân Lợi", "Xã Bình Sơn", "Thị trấn Mộc")
SHORT = ("xã Tân Lợi", "xã Bình Sơn", "thị trấn Mộc")


def cells(*rows: Cells) -> str:
    """Return a table with each cell on a line of its own."""
    return "\n".join(cell for row in rows for cell in row)


def lines(*rows: Cells) -> str:
    """Return a table with each row on one line, nothing but a space between cells."""
    return "\n".join(" ".join(row) for row in rows)


def read(table: str, head: str = HEAD) -> Record:
    """Read a table below a head that names the index."""
    return extract(f"{head}{table}{FOOT}")


def scores(record: Record) -> Whose:
    """Return whose score of which part is how many of how many, in which year."""
    return {(s.subject.name if s.subject else None, s.component, s.value, s.max, s.year) for s in record.scores}


def wholes(values: Sequence[float], year: str = "2023") -> Whose:
    """Return scores of the whole index, one for each of the three units."""
    return {(name, None, value, None, year) for name, value in zip(SHORT, values, strict=True)}


def rows(*columns: Sequence[str]) -> list[Cells]:
    """Return rows of the three units with the columns given; *N* stands for the names."""
    return [tuple(NAMES[k] if column == "N" else column[k] for column in columns) for k in range(3)]


def test_two_years_in_two_columns() -> None:
    """A column headed by a year alone tells the index of that year."""
    record = read(
        cells(
            ("TT", "Đơn vị", "Năm 2022", "Năm 2023", "Thứ hạng"),
            *rows("123", "N", ("81,5", "80,2", "79,1"), ("90,25", "88,4", "85,7"), "123"),
            ("Trung bình", "80,27", "88,12"),
        )
    )
    means: Whose = {("Trung bình", None, 80.27, None, "2022"), ("Trung bình", None, 88.12, None, "2023")}
    assert scores(record) == wholes((81.5, 80.2, 79.1), "2022") | wholes((90.25, 88.4, 85.7)) | means
    assert {(r.rank, r.year) for r in record.rankings} == {(1, "2023"), (2, "2023"), (3, "2023")}


def test_a_year_over_places() -> None:
    """A column headed by a year alone whose figures are all whole numbers may hold places: it tells no score."""
    table = cells(("Đơn vị", "Điểm", "Hạng", "Năm 2022"), *rows("N", ("90,25", "88,4", "85,7"), "123", "312"))
    assert scores(read(table)) == wholes((90.25, 88.4, 85.7))


@pytest.mark.parametrize(
    "column",
    ["Số phiếu", "Số hồ sơ tiếp nhận", "Số thu (tỷ đồng)", "Tỷ lệ đúng hạn", "Điểm cộng", "Điểm trừ", "Trọng số"],
)
def test_columns_that_tell_no_score(column: str) -> None:
    """What was counted, added or weighed beside the score is none."""
    table = cells(
        ("TT", "Đơn vị", column, "Tổng điểm"), *rows("123", "N", ("12,5", "98", "97,1"), ("90,25", "88,4", "85,7"))
    )
    assert scores(read(table)) == wholes((90.25, 88.4, 85.7))


def test_points_before_the_total() -> None:
    """*Điểm* beside *Tổng điểm* is what was there before something was added: the total is the score."""
    table = cells(("Đơn vị", "Điểm", "Tổng điểm"), *rows("N", ("90,25", "88,4", "85,7"), ("90,75", "88,9", "85,2")))
    assert scores(read(table)) == wholes((90.75, 88.9, 85.2))


def test_a_part_named_by_another_index() -> None:
    """*Điểm khảo sát SIPAS* beside *Tổng điểm* is a part of the index that the page is about."""
    table = cells(
        ("Hạng", "Đơn vị", "Điểm thẩm định (tối đa 65)", "Điểm khảo sát SIPAS (tối đa 35)", "Tổng điểm"),
        *rows("123", "N", ("60,5", "59,4", "58,2"), ("30,1", "29,2", "28,3"), ("90,6", "88,6", "86,5")),
    )
    record = read(table)
    assert {s.index for s in record.scores} | {r.index for r in record.rankings} == {"PAR INDEX"}
    assert ("xã Tân Lợi", "Điểm khảo sát SIPAS", 30.1, 35.0, "2023") in scores(record)


def test_two_indices_in_two_columns() -> None:
    """*Chỉ số SIPAS* beside *Chỉ số CCHC* is an index of its own."""
    table = cells(
        ("Đơn vị", "Chỉ số CCHC", "Chỉ số SIPAS"), *rows("N", ("90,6", "88,6", "86,5"), ("95,1", "94,2", "93,3"))
    )
    told = {(s.index, s.component) for s in read(table).scores}
    assert told == {("PAR INDEX", None), ("SIPAS", None)}


def test_headings_on_one_line() -> None:
    """Headings that a page has put on one line part where the next begins, if that makes as many as the rows have."""
    table = lines(
        ("STT", "Đơn vị", "Điểm tự chấm", "Kết quả", "Xếp hạng"),
        *rows("123", "N", ("91,5", "90,5", "89,5"), ("90,25", "88,4", "85,7"), "123"),
        ("Bình quân", "88,1"),
    )
    record = read(table)
    assert wholes((90.25, 88.4, 85.7)) <= scores(record)
    assert {(r.subject.name if r.subject else None, r.rank) for r in record.rankings} == set(
        zip(SHORT, (1, 2, 3), strict=True)
    )


def test_headings_that_do_not_part() -> None:
    """Where the words of a line part into fewer headings than the rows have cells, nothing is read."""
    table = lines(("STT", "Đơn vị", "Kết quả"), *rows("123", "N", ("91,5", "90,5", "89,5"), ("90,25", "88,4", "85,7")))
    assert not read(table).scores


def test_rows_that_name_a_block() -> None:
    """A row that says which units follow is no row of figures and no heading."""
    table = cells(
        ("STT", "Đơn vị", "Điểm"),
        ("I", "Khối phòng, ban"),
        ("1", "Phòng Nội vụ", "92,4"),
        ("2", "Phòng Tư pháp", "91,3"),
        ("II", "Khối xã, thị trấn"),
        ("1", "Xã Tân Lợi", "90,25"),
        ("2", "Xã Bình Sơn", "88,4"),
    )
    told = {(s.component, s.value) for s in read(table).scores}
    assert told == {(None, 92.4), (None, 91.3), (None, 90.25), (None, 88.4)}


def test_a_group_left_of_the_unit() -> None:
    """The name is in the column of units, though a column of groups stands left of it."""
    table = cells(("Nhóm", "Đơn vị", "Điểm"), *rows(("Tốt", "Tốt", "Khá"), "N", ("90,25", "88,4", "75,7")))
    assert scores(read(table)) == wholes((90.25, 88.4, 75.7))


def test_a_name_over_its_figure() -> None:
    """A figure alone on its line is that of the name alone on the line above."""
    table = "Xã Tân Lợi\n90,25 điểm\nXã Bình Sơn\n88,4 điểm\nThị trấn Mộc\n85,7 điểm"
    assert scores(read(table)) == wholes((90.25, 88.4, 85.7))


def test_fractions_and_changes_of_rank() -> None:
    """*17,2/18* in a column of points has its maximum; a change of rank is no rank."""
    table = cells(
        ("Lĩnh vực", "Điểm", "Thay đổi thứ hạng"),
        ("Chỉ đạo, điều hành", "9,5/10", "2"),
        ("Cải cách thể chế", "8,25/9", "1"),
        ("Tài chính công", "7,5/8", "3"),
    )
    record = read(table)
    assert {(s.component, s.value, s.max) for s in record.scores} == {
        ("Chỉ đạo, điều hành", 9.5, 10.0),
        ("Cải cách thể chế", 8.25, 9.0),
        ("Tài chính công", 7.5, 8.0),
    }
    assert not record.rankings


def test_parts_of_one_have_no_unit() -> None:
    """Figures between nought and one are no points where no heading calls them so."""
    head = HEAD.replace("cải cách hành chính", "chuyển đổi số").replace("CCHC", "chuyển đổi số (DTI)")
    table = cells(
        ("STT", "Đơn vị", "DTI", "Kinh tế số"),
        *rows("123", "N", ("0,7512", "0,7411", "0,6"), ("0,65", "0,6411", "0,5901")),
    )
    assert {s.unit for s in read(table, head).scores} == {None}


def test_rows_at_the_end_of_a_page() -> None:
    """Rows that end in a rank, in a bar or in four decimals are rows, no counters of the page's foot."""
    table = "| STT | Đơn vị | Điểm | Hạng |\n|---|---|---|---|\n" + "\n".join(
        f"| {' | '.join(row)} |" for row in rows("123", "N", ("90,25", "88,4", "85,7"), "123")
    )
    record = extract(f"{HEAD}{table}\n")
    assert scores(record) == wholes((90.25, 88.4, 85.7))
    assert len(record.rankings) == 3
