"""Rows that tell shares of one behind units, and a table's column of another year's places."""

from __future__ import annotations

import pytest

from tests.index_pages import ranks, read, scores, yearly_ranks

ICT = (
    "SỞ THÔNG TIN VÀ TRUYỀN THÔNG LÀO CAI\nCông bố xếp hạng mức độ ứng dụng CNTT năm 2019\nNgày cập nhật: 20.12.2019\n\n"
    "Sở công bố kết quả đánh giá, xếp hạng ứng dụng CNTT (ICT Index) năm 2019.\n\n"
)
TABLE = (
    "UBND HUYỆN MỘC AN\nKết quả Chỉ số cải cách hành chính năm 2023 của các xã\nĐăng ngày 12/01/2024\n\nBẢNG XẾP HẠNG\n"
    "Hạng\nĐơn vị\nTổng điểm\nNăm 2022\n"
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Các sở, ban, ngành:\n1. Sở Tài chính - 0,9316\n2. Sở Nội vụ - 0,9042\n3. Sở Y tế - 0,8877\n",
            {("Sở Tài chính", 0.9316), ("Sở Nội vụ", 0.9042), ("Sở Y tế", 0.8877)},
        ),
        (
            "Cuối bảng:\nHạng 17: Sở Công Thương - 0,5410\nHạng 18: Ban Dân tộc - 0,5120\n",
            {("Sở Công Thương", 0.541), ("Ban Dân tộc", 0.512)},
        ),
        (
            "Huyện Bắc Hà: 0,9120; thị xã Sa Pa: 0,8834; huyện Văn Bàn: 0,8610.\n",
            {("huyện Bắc Hà", 0.912), ("thị xã Sa Pa", 0.8834), ("huyện Văn Bàn", 0.861)},
        ),
        ("- Sở Tư pháp: 0,7715\n- Sở Du lịch: 0,7402\n", {("Sở Tư pháp", 0.7715), ("Sở Du lịch", 0.7402)}),
        ("Huyện Bắc Hà: 0,9120 ha; thị xã Sa Pa: 0,8834 ha.\n", set()),
        ("Chênh lệch giữa huyện Bắc Hà: 0,0912 và thị xã Sa Pa còn lớn.\n", set()),
        ("Hệ số của huyện Bắc Hà - 0,0912 tỷ đồng.\n", set()),
    ],
)
def test_shares_of_one_in_rows(body: str, found: set[tuple[str, float]]) -> None:
    """bantin reads a share of one that ends the row which its unit begins."""
    assert scores(read(body + "Các đơn vị xếp sau phải xây dựng kế hoạch khắc phục trong quý I.\n", ICT)) == found


def test_numbered_rows_of_shares_are_places() -> None:
    """bantin ranks units numbered from one by falling shares, as it does those with points."""
    body = "1. Sở Tài chính - 0,9316\n2. Sở Nội vụ - 0,9042\n3. Sở Y tế - 0,8877\nHạng 18: Ban Dân tộc - 0,5120\n"
    assert ranks(read(body, ICT)) == {("Sở Tài chính", 1), ("Sở Nội vụ", 2), ("Sở Y tế", 3), ("Ban Dân tộc", 18)}


def test_column_of_a_year_tells_its_places() -> None:
    """bantin reads a column headed by a year alone as that year's places where they fit the places of now."""
    rows = "1\nXã Tà Lèng\n91,61\n3\n2\nXã Bản Lang\n90,65\n1\n3\nXã Dào San\n88,18\n2\n"
    assert yearly_ranks(read(rows, TABLE)) == {
        ("xã Tà Lèng", None, 1, "2023"),
        ("xã Bản Lang", None, 2, "2023"),
        ("xã Dào San", None, 3, "2023"),
        ("xã Tà Lèng", None, 3, "2022"),
        ("xã Bản Lang", None, 1, "2022"),
        ("xã Dào San", None, 2, "2022"),
    }


@pytest.mark.parametrize("column", [("90", "88", "85"), ("3", "3", "2"), ("5", "1", "2"), ("3,5", "1,5", "2,5")])
def test_column_of_a_year_that_tells_no_places(column: tuple[str, str, str]) -> None:
    """bantin takes no places from a column of points, of equal figures, or of figures beyond the places told."""
    one, two, three = column
    rows = f"1\nXã Tà Lèng\n91,61\n{one}\n2\nXã Bản Lang\n90,65\n{two}\n3\nXã Dào San\n88,18\n{three}\n"
    found = {(name, year) for name, _, _, year in yearly_ranks(read(rows, TABLE))}
    assert found == {("xã Tà Lèng", "2023"), ("xã Bản Lang", "2023"), ("xã Dào San", "2023")}
