"""Tables whose cells hold a score and a place together."""

from __future__ import annotations

import pytest

from bantin import extract

HEAD = "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\nPAR INDEX, SIPAS, PCI năm 2023 của tỉnh Hà Giang\nĐăng ngày 12/06/2024\n\nKết quả như sau:\n\n"
TWO_YEARS = {
    ("PAR INDEX", 81.2, "2022"),
    ("PAR INDEX", 85.4, "2023"),
    ("SIPAS", 79.8, "2022"),
    ("SIPAS", 82.9, "2023"),
    ("PCI", 61.5, "2022"),
    ("PCI", 64.2, "2023"),
}
PLACES = {
    ("PAR INDEX", 50, "2022"),
    ("PAR INDEX", 31, "2023"),
    ("SIPAS", 40, "2022"),
    ("SIPAS", 22, "2023"),
    ("PCI", 48, "2022"),
    ("PCI", 39, "2023"),
}


def table(form: str) -> str:
    """Return a table of three indices in two years with its cells put in a form."""
    cells = ["Chỉ số", "Năm 2022", "Năm 2023"]
    for name, unit, *told in (
        ("PAR INDEX", "%", "81,2", "50", "85,4", "31"),
        ("SIPAS", "%", "79,8", "40", "82,9", "22"),
        ("PCI", " điểm", "61,5", "48", "64,2", "39"),
    ):
        cells += [name, *(form.format(told[k] + unit, told[k + 1]) for k in (0, 2))]
    return "\n".join(cells) + "\n"


@pytest.mark.parametrize("form", ["{} - hạng {}/63", "{} (thứ {})", "{}, xếp hạng {}", "{} / hạng {}"])
def test_a_cell_of_score_and_place_tells_both(form: str) -> None:
    """A cell that holds a score and a place gives both to the index of its row and the year of its column."""
    record = extract(HEAD + table(form))
    assert {(s.index, s.value, s.year) for s in record.scores} == TWO_YEARS
    assert {(r.index, r.rank, r.year) for r in record.rankings} == PLACES


def test_a_cell_without_a_place_tells_its_score() -> None:
    """A cell of such a column that holds a score alone tells no place."""
    record = extract(HEAD + table("{} - hạng {}").replace("61,5 điểm - hạng 48", "61,5"))
    assert {(s.index, s.value, s.year) for s in record.scores} == TWO_YEARS
    assert {(r.index, r.rank, r.year) for r in record.rankings} == PLACES - {("PCI", 48, "2022")}


def test_lines_of_scores_and_places_without_headings_are_no_table() -> None:
    """Lines of prose that end with a score and a place are read as sentences."""
    body = "PAR INDEX: 85,4% - hạng 31/63\nSIPAS: 82,9% - hạng 22/63\n"
    record = extract(HEAD + body)
    assert {(r.index, r.rank) for r in record.rankings} == {("PAR INDEX", 31), ("SIPAS", 22)}
