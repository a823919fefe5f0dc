"""Figures told in turn: of years listed, of units scored before, of leaders; who is best of a block; what a set holds."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import ranks, read

PAPI = "UBND TỈNH SƠN LA\nChỉ số PAPI của tỉnh Sơn La\nĐăng ngày 12/01/2024\n\n"


@pytest.mark.parametrize(
    "body",
    [
        "PAPI các năm 2021, 2022 và 2023 của tỉnh lần lượt đạt 40,1; 41,2 và 42,6 điểm.",
        "Từ năm 2021 đến năm 2023, điểm PAPI của tỉnh lần lượt là 40,1; 41,2 và 42,6 điểm.",
    ],
    ids=["listed", "from one to the other"],
)
def test_years_in_turn(body: str) -> None:
    """As many figures as years are listed are told of these one by one."""
    told = {(s.value, s.year) for s in read(body, PAPI).scores}
    assert told == {(40.1, "2021"), (41.2, "2022"), (42.6, "2023")}


def test_ranks_of_years_in_turn() -> None:
    """The same holds for ranks."""
    record = read("PAPI các năm 2022 và 2023 của tỉnh lần lượt xếp thứ 45 và 38.", PAPI)
    assert {(r.rank, r.year) for r in record.rankings} == {(45, "2022"), (38, "2023")}


@pytest.mark.parametrize(
    "body",
    [
        "PAPI các năm 2021, 2022 và 2023 của tỉnh lần lượt đạt 40,1 và 42,6 điểm.",
        "Từ năm 2021 đến nay, PAPI của tỉnh lần lượt đạt 40,1; 41,2 và 42,6 điểm.",
    ],
    ids=["one less", "till now"],
)
def test_years_that_do_not_pair(body: str) -> None:
    """Where years and figures are not as many, no figure is told."""
    assert not read(body, PAPI).scores


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Xã Tân An đạt 95 điểm, xã Tân Lợi đạt 94,1 điểm, lần lượt xếp thứ nhất, nhì về Chỉ số CCHC.",
            {("xã Tân An", 1), ("xã Tân Lợi", 2)},
        ),
        ("Xã Tân An đạt 93 điểm, xã Tân Lợi đạt 94,1 điểm, lần lượt xếp thứ nhất, nhì về Chỉ số CCHC.", set()),
        (
            "Ba đơn vị dẫn đầu Chỉ số CCHC là xã Tân An, xã Tân Lợi và xã Tân Phú, lần lượt đạt 95; 94,1 và 92 điểm.",
            {("xã Tân An", 1), ("xã Tân Lợi", 2), ("xã Tân Phú", 3)},
        ),
        (
            "Ba đơn vị dẫn đầu Chỉ số CCHC là xã Tân An, xã Tân Lợi và xã Tân Phú, lần lượt đạt 92; 94,1 và 95 điểm.",
            set(),
        ),
        ("Ba đơn vị cuối bảng CCHC là xã Tân An, xã Tân Lợi và xã Tân Phú, lần lượt đạt 75; 74,1 và 72 điểm.", set()),
        (
            "Về Chỉ số CCHC, nhất khối xã là Tân An với 95 điểm, nhì là Tân Lợi 94,1 điểm.",
            {("Tân An", 1), ("Tân Lợi", 2)},
        ),
        (
            "Nhất khối xã là Tân An với 95 điểm, nhì là Tân Lợi 94,1 điểm.",
            {("Tân An", 1), ("Tân Lợi", 2)},
        ),
    ],
    ids=[
        "scored before",
        "scores that rise",
        "leaders",
        "leaders that rise",
        "the last",
        "behind a comma",
        "best of a block",
    ],
)
def test_places_in_turn(body: str, told: set[tuple[str | None, int | None]]) -> None:
    """Places go to units in the order told where their scores fall."""
    assert ranks(read(body)) == told


def test_how_points_are_parted() -> None:
    """What a set of indicators gives its parts is no score."""
    body = "Bộ chỉ số DTI cấp xã có 2 trụ cột: Chính quyền số (60 điểm), Xã hội số (40 điểm). Xã Tân An đạt 82,5 điểm."
    assert [(s.component, s.value) for s in read(body).scores] == [(None, 82.5)]


def test_parts_that_no_list_knows() -> None:
    """A part named before *cao nhất (…)*, *thấp nhất (…)* has that figure, though its name holds a comma."""
    body = "SIPAS huyện đạt 85%. Yếu tố Nơi chờ, chỗ đỗ xe được đánh giá cao nhất (90,2%), yếu tố Biển báo, lối vào thấp nhất (71,8%)."
    told = {(s.component, s.value) for s in read(body).scores if s.component}
    assert told == {("Nơi chờ, chỗ đỗ xe", 90.2), ("Biển báo, lối vào", 71.8)}


def test_an_island() -> None:
    """*Huyện đảo A* is a huyện: its figures are not those of the one before."""
    record = read("Chỉ số CCHC của xã Tân An đạt 84,5 điểm. Huyện đảo Bạch Vân về đích thứ tư, đạt 83,9 điểm.")
    assert ("huyện Bạch Vân", 83.9) in {(s.subject.name if s.subject else None, s.value) for s in record.scores}
    assert ranks(record) == {("huyện Bạch Vân", 4)}


def test_a_superlative_right_before_a_scored_name_is_its_own() -> None:
    """*A cao nhất 95,4%, thấp nhất B: 87,9%*: the last place is B's."""
    record = extract(
        "Tin tức\nSIPAS năm 2023 của thành phố Mộc An đạt 92,06%; trong đó Phường 1 đạt cao nhất 95,4%, thấp nhất Phường 3: 87,9%."
    )
    assert [(r.subject.name if r.subject else None, r.rank, r.from_last) for r in record.rankings] == [
        ("phường 1", 1, None),
        ("phường 3", None, 1),
    ]


def test_a_range_of_ranks_is_nobodys() -> None:
    """*ba xã còn lại xếp từ hạng 5 đến hạng 7*."""
    record = extract(
        "Tin tức\nKết quả xếp hạng cải cách hành chính năm 2023 của thành phố Mộc An. Ba xã còn lại xếp từ hạng 5 đến hạng 7."
    )
    assert not record.rankings
