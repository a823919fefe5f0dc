"""Whose page tells, when its figures were taken, and which index they are of."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import whose, yearly_ranks, yearly_scores

SERVICE = "XÃ MƯỜNG TRAI: 100 NGÀY PHỤC VỤ DÂN\nĐăng ngày 14/10/2025\n\n"


@pytest.mark.parametrize(
    "head",
    [
        "Trang TTĐT xã Mường Trai, tỉnh Sơn La\n",
        "Cổng TTĐT xã Mường Trai - tỉnh Sơn La\n",
        "Trang thông tin ĐT xã Mường Trai, tỉnh Sơn La\n",
    ],
)
def test_the_short_name_of_a_commune_site(head: str) -> None:
    """*Trang TTĐT xã A, tỉnh B* is the site of xã A, and *của xã* means it."""
    record = extract(head + SERVICE + "Điểm Bộ chỉ số 766 của xã là 91,58 điểm, xếp thứ 12 trên 75 xã, phường.\n")
    assert [(whose(s), s.value) for s in record.scores] == [("xã Mường Trai", 91.58)]
    assert [(whose(r), r.rank, r.out_of) for r in record.rankings] == [("xã Mường Trai", 12, 75)]


@pytest.mark.parametrize(
    "when",
    [
        "Kết quả trích xuất từ Cổng Dịch vụ công quốc gia lúc 8h ngày 10/10/2025 thì điểm Bộ chỉ số 766",
        "Theo số liệu kết xuất ngày 10/10/2025, điểm Bộ chỉ số 766",
        "Tra cứu trên Cổng dịch vụ công lúc 9 giờ 30 ngày 10/10/2025, Bộ chỉ số 766",
        "Chốt ngày 10/10/2025, điểm Bộ chỉ số 766",
    ],
)
def test_the_day_on_which_figures_were_taken(when: str) -> None:
    """Figures drawn from a portal on a day are of its year."""
    text = f"Trang TTĐT xã Mường Trai, tỉnh Sơn La\n{SERVICE}{when} của xã là 91,58 điểm, xếp thứ 12.\n"
    record = extract(text)
    assert yearly_scores(record) == {("xã Mường Trai", None, 91.58, "2025")}
    assert yearly_ranks(record) == {("xã Mường Trai", None, 12, "2025")}


@pytest.mark.parametrize(
    "words",
    [
        "điểm phục vụ người dân, doanh nghiệp của xã đạt 95,08/100 điểm",
        "điểm số phục vụ người dân, doanh nghiệp của xã là 95,08/100 điểm",
    ],
)
def test_the_points_of_service(words: str) -> None:
    """*điểm phục vụ người dân, doanh nghiệp* names the index."""
    record = extract(
        f"UBND XÃ MƯỜNG TRAI - TỈNH SƠN LA\nXã họp tổng kết\nĐăng ngày 14/10/2025\n\nTháng 9/2025, {words}.\n"
    )
    assert [(s.index, s.value) for s in record.scores] == [("Bộ chỉ số phục vụ người dân, doanh nghiệp", 95.08)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cùng với PCI, năm nay VCCI công bố Chỉ số xanh cấp tỉnh (PGI).",
        "Bên cạnh chỉ số PCI, VCCI còn xếp hạng PGI.",
        "Song song với công bố PCI, PGI cũng được đưa ra.",
        "Ngoài PCI, còn có PGI.",
    ],
)
def test_an_index_that_another_leads_over_to(sentence: str) -> None:
    """Behind *Cùng với PCI … PGI* what follows is of PGI."""
    record = extract(
        "BÁO HÀ GIANG\nHà Giang và PCI năm 2022\nĐăng ngày 12/04/2023\n\nTỉnh đạt 65,2 điểm PCI 2022.\n\n"
        f"{sentence} Hà Giang đạt 14,89 điểm, đứng thứ 19.\n"
    )
    assert {(s.index, s.value) for s in record.scores} == {("PCI", 65.2), ("PGI", 14.89)}
    assert [(r.index, r.rank) for r in record.rankings] == [("PGI", 19)]


def test_levels_that_were_asked_about() -> None:
    """*đối với cấp huyện là 86%, đối với cấp xã là 87%* tells of levels, not of the site's own unit."""
    record = extract(
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\nChỉ số hài lòng (SIPAS) năm 2023\nĐăng ngày 12/01/2024\n\n"
        "Theo SIPAS, mức hài lòng chung đối với cấp huyện là 86,12%, đối với cấp xã là 87,75%.\n"
    )
    assert [(whose(s), s.value) for s in record.scores] == [("cấp huyện", 86.12), ("cấp xã", 87.75)]


@pytest.mark.parametrize("first", ["THỨ TỰ", "STT"])
def test_a_table_with_steps_beside_its_scores(first: str) -> None:
    """A column of *+2 bậc*, *-1 hạng* and *0* is one of figures; its rows are in order though some are left out."""
    rows = "1\nLũng Pô\n90,5\n+2 bậc\n2\nTT. Mộc An\n89,25\n-1 bậc\n3\nNà Sài\n88\n0\n14\nMường Hum\n55,5\n-3 bậc\n"
    record = extract(
        "UBND HUYỆN MỘC AN\nChỉ số cải cách hành chính năm 2023 của các xã\nĐăng ngày 12/01/2024\n\n"
        f"Kết quả chấm điểm CCHC khối xã, thị trấn như sau:\n\n{first}\nXÃ, THỊ TRẤN\nTỔNG ĐIỂM\nSO VỚI 2022\n{rows}"
    )
    told = [(whose(r), r.rank) for r in record.rankings]
    assert told == [("Lũng Pô", 1), ("thị trấn Mộc An", 2), ("Nà Sài", 3), ("Mường Hum", 14)]
    assert [s.value for s in record.scores] == [90.5, 89.25, 88.0, 55.5]
