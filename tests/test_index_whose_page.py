"""Figures told of *Sở*, *xã*, *đơn vị* or of nobody on the page of a department or a commune."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import Figures, part_scores, ranks, scores, yearly_ranks, yearly_scores

LEAD = "Bàn chuyện chấm điểm\nĐăng ngày 12/11/2025\n\nBuổi họp sáng qua kéo dài hơn mọi khi, vì bảng điểm vừa gửi về tối hôm trước.\n"
COMMUNE = f"XÃ MƯỜNG SẠI - TỈNH SƠN LA\nTrang thông tin điện tử\n{LEAD}"
OFFICE = f"SỞ Y TẾ TỈNH KON TUM\nTrang chủ | Tin tức\n{LEAD}"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Chỉ số CCHC năm 2025 vừa công bố, xã chỉ có 71,3 điểm, xếp thứ 44.", {("xã Mường Sại", 71.3)}),
        ("Bảng Chỉ số CCHC năm 2025 đã có, tổng điểm là 71,3 điểm.", {("xã Mường Sại", 71.3)}),
        (
            "Chỉ số CCHC năm 2024 của huyện Quỳnh Nhai (cũ) từng đạt 80,1 điểm.\nNăm 2025, tổng điểm là 71,3 điểm.",
            {("huyện Quỳnh Nhai", 80.1), ("xã Mường Sại", 71.3)},
        ),
        (
            "Chỉ số CCHC năm 2025 của tỉnh Sơn La đạt 86,2 điểm. Riêng chỉ số SIPAS của tỉnh là 84,1%.",
            {("tỉnh Sơn La", 86.2), ("tỉnh Sơn La", 84.1)},
        ),
    ],
    ids=["xã", "nobody", "a district in passing", "the province"],
)
def test_a_page_of_a_commune_tells_of_the_commune(body: str, told: Figures) -> None:
    """On a commune's own site, what is told of nobody is the commune's, not the province's or a former district's."""
    assert scores(extract(f"{COMMUNE}{body}\n")) == told


def test_a_provincial_index_is_no_commune_s() -> None:
    """On a commune's own site, PCI without a subject is the province's: it measures no commune."""
    assert scores(extract(f"{COMMUNE}Chỉ số PCI năm 2024 đạt 66,2 điểm.\n")) == {("tỉnh Sơn La", 66.2)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Chỉ số CCHC năm 2023 đã công bố: Sở đạt 91,2 điểm.", {("Sở Y tế", 91.2)}),
        ("Về Chỉ số CCHC năm 2023, tổng điểm của Sở: 91,2/100.", {("Sở Y tế", 91.2)}),
        ("Mức hài lòng với sự phục vụ của Sở (SIPAS 2023) là 93,1%.", {("Sở Y tế", 93.1)}),
        (
            "Chỉ số CCHC năm 2023: Sở đạt 91,2 điểm, chỉ thua Sở Tư pháp (92,5 điểm). Năm 2022 đơn vị được 88,4 điểm.",
            {("Sở Y tế", 91.2), ("Sở Tư pháp", 92.5), ("Sở Y tế", 88.4)},
        ),
        (
            "Chỉ số CCHC năm 2023 của Sở là 91,2 điểm.\nNăm ngoái, cơ quan chỉ được 88,4 điểm.",
            {("Sở Y tế", 91.2), ("Sở Y tế", 88.4)},
        ),
    ],
)
def test_so_on_a_page_of_a_department_is_that_department(body: str, told: Figures) -> None:
    """On a department's site, *Sở*, *đơn vị* and *cơ quan* are that department, not the one just compared with."""
    assert scores(extract(f"{OFFICE}{body}\n")) == told


def test_what_follows_the_total_of_so_is_of_so() -> None:
    """Parts listed below the total of *Sở* are the department's."""
    text = (
        f"{OFFICE}Kết quả Chỉ số CCHC năm 2023.\nTổng điểm của Sở: 91,2/100. Xếp hạng: 4/18 (năm 2022: 9/18).\n"
        "Kết quả theo lĩnh vực:\n- Cải cách thể chế: 13,5/14;\n- Cải cách bộ máy: 9,5/10;\n- Cải cách tài chính công: 6,5/7.\n"
    )
    assert part_scores(text) == {
        ("Sở Y tế", 91.2, None),
        ("Sở Y tế", 13.5, "Cải cách thể chế"),
        ("Sở Y tế", 9.5, "Cải cách bộ máy"),
        ("Sở Y tế", 6.5, "Cải cách tài chính công"),
    }
    assert {(*told, year) for *told, year in yearly_ranks(extract(text))} == {
        ("Sở Y tế", None, 4, "2023"),
        ("Sở Y tế", None, 9, "2022"),
    }


@pytest.mark.parametrize(
    "body",
    [
        "Chỉ số CCHC năm 2023 của tỉnh Kon Tum đạt 85,1 điểm.\nĐiểm chung năm 2022 là 84,2 điểm.",
        "Năm 2023, chỉ số CCHC đạt 85,1 điểm. Năm 2022 là 84,2 điểm.",
    ],
    ids=["the province told of", "nobody told of"],
)
def test_a_page_of_a_department_may_tell_of_the_province(body: str) -> None:
    """On a department's site, what is told of nobody stays the province's as long as no *Sở* was told of."""
    assert {whose for whose, *_ in yearly_scores(extract(f"{OFFICE}{body}\n"))} == {"tỉnh Kon Tum"}


@pytest.mark.parametrize(
    "head",
    [
        "SỞ Y TẾ TỈNH KON TUM\n",
        "UBND TỈNH KON TUM\nSỞ Y TẾ\n",
        "Trang thông tin điện tử Sở Y tế Kon Tum\n",
        "Sở Y tế » Tin tức\n",
    ],
)
def test_a_head_names_the_department(head: str) -> None:
    """A line of a page's head that is a department's name says whose site it is."""
    text = f"{head}Trang chủ | Tin tức\n{LEAD}Chỉ số CCHC năm 2023: Sở đạt 91,2 điểm.\n"
    assert scores(extract(text)) == {("Sở Y tế", 91.2)}


@pytest.mark.parametrize(
    "head",
    ["BÁO KON TUM\n", "SỞ Y TẾ | SỞ TƯ PHÁP\nSở Tư pháp\nSở Y tế\n"],
    ids=["a newspaper", "several"],
)
def test_so_of_nobody_is_nobody_s(head: str) -> None:
    """*Sở* where neither page nor story says which is not the province."""
    text = f"{head}Trang chủ | Tin tức\n{LEAD}Tại tỉnh Kon Tum, chỉ số CCHC năm 2023: Sở đạt 91,2 điểm.\n"
    assert scores(extract(text)) <= {(None, 91.2)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "So với xã Chiềng Lao - nơi đang dẫn đầu tỉnh với 92,15 điểm - Mường Sại được 71,3 điểm.",
            {("xã Chiềng Lao", 92.15), ("xã Mường Sại", 71.3)},
        ),
        (
            "Đứng sau phường Tô Hiệu - đơn vị đầu bảng với 95,5 điểm - xã được 71,3 điểm.",
            {("phường Tô Hiệu", 95.5), ("xã Mường Sại", 71.3)},
        ),
    ],
)
def test_an_aside_between_dashes_is_of_the_one_compared_with(body: str, told: Figures) -> None:
    """What stands between dashes behind a unit that is only compared with is that unit's."""
    record = extract(f"{COMMUNE}Chỉ số CCHC năm 2025 đã công bố. {body}\n")
    assert scores(record) == told
    assert {whose for whose, _ in ranks(record)} <= {"xã Chiềng Lao", "phường Tô Hiệu"}


@pytest.mark.parametrize(
    ("others", "told"),
    [
        (", huyện Vị Xuyên xếp thứ hai, huyện Bắc Mê xếp thứ ba", {("tỉnh Hà Giang", 82.5)}),
        ("", {("huyện Quang Bình", 82.5)}),
    ],
    ids=["a ranking", "its story"],
)
def test_a_district_among_many_owns_no_total(others: str, told: Figures) -> None:
    """In a ranking of several districts, the one named most often does not own what is told of nobody."""
    text = (
        f"BÁO ĐIỆN TỬ\nTrang chủ | Tin tức\n{LEAD}Kết quả đã có trong một quyết định mới của tỉnh Hà Giang.\n"
        f"Chỉ số CCHC năm 2022 tại Hà Giang: huyện Quang Bình xếp thứ nhất{others}.\n"
        "Huyện Quang Bình có 12 xã; ở huyện Quang Bình, hồ sơ trễ giảm.\n"
        "Năm 2022, chỉ số CCHC đạt 82,5 điểm.\n"
    )
    assert scores(extract(text)) == told


def test_a_commune_told_of_in_passing() -> None:
    """Figures without a subject are not those of a commune that the text names in passing."""
    record = extract(
        "Chuyện cải cách\nĐăng ngày 12/01/2024\n\nChị Lò Thị Mai ở xã Nậm Rịa kể chuyện làm giấy tờ.\n\n"
        "Chỉ số PAR INDEX năm 2023 đạt 84,2 điểm, tăng 1,5 điểm.\n"
    )
    assert all(s.subject is None or "Nậm Rịa" not in s.subject.name for s in record.scores)
