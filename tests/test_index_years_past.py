"""Paragraphs about an earlier year in a story about a later one."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record

from .index_pages import headed, read, whose, yearly_ranks

HEAD = "UBND HUYỆN MỘC AN\nHuyện Mộc An nâng chỉ số CCHC\nĐăng ngày 12/01/2015\n\n"
NOW = "Chỉ số cải cách hành chính năm 2014 của huyện Mộc An đạt 81,2/100 điểm.\n\n"


def years(record: Record) -> dict[float | None, str | None]:
    """Return the year of each score."""
    return {score.value: score.year for score in record.scores}


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2012, huyện xếp thứ 9/11. Điểm hiện đại hóa hành chính đạt 4,2 điểm.",
        "Theo báo cáo năm 2012, huyện đứng thứ 9/11 huyện. Huyện đạt 4,2 điểm.",
        "Trước đó, năm 2012 huyện đạt 61 điểm. Riêng công tác chỉ đạo điều hành được 4,2 điểm.",
    ],
)
def test_a_paragraph_stays_in_the_year_it_opens_with(body: str) -> None:
    """Parts, and what was not told yet, are of the year that the paragraph opened with."""
    assert years(extract(f"{HEAD}{NOW}{body}\n"))[4.2] == "2012"


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2012, huyện chỉ đạt 61 điểm. Nhờ quyết tâm của toàn hệ thống, huyện đạt 74,2 điểm.",
        "Huyện từng yếu. Năm 2012, huyện chỉ xếp thứ 9/11. Huyện đạt 74,2 điểm.",
        "Năm 2012, huyện chỉ xếp thứ 9/11. Năm nay, huyện đạt 74,2 điểm.",
    ],
)
def test_a_second_score_of_the_whole_is_of_no_year_that_has_one(body: str) -> None:
    """What comes back to the present, or was told of the earlier year already, is of the index's own year."""
    assert years(extract(f"{HEAD}{NOW.replace(' đạt 81,2/100 điểm', ' vừa được công bố')}{body}\n"))[74.2] == "2014"


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Xã Nậm Nèn rơi từ hạng 11 xuống hạng 14, dù giá trị đạt 83,9%, nhích 1,2% so với 2022.", "2022"),
        ("Xã Nậm Nèn vươn từ hạng 11 lên hạng 4, điểm tăng 2,5 điểm so với năm 2022.", "2022"),
        ("Xã Nậm Nèn vươn từ hạng 11 năm ngoái lên hạng 4, điểm tăng 2,5 điểm so với năm 2022.", None),
        ("Xã Nậm Nèn vươn từ hạng 11 lên hạng 4, điểm tăng 2,5 điểm so với năm 2019.", None),
        ("Xã Nậm Nèn vươn từ hạng 11 lên hạng 4.", None),
    ],
)
def test_a_place_left_is_of_the_year_compared_with(sentence: str, left: str | None) -> None:
    """Where a sentence compares with the year before alone, the place left is of that year; of no other it is not told."""
    assert ("xã Nậm Nèn", None, 11, left) in yearly_ranks(read(sentence))


@pytest.mark.parametrize("place", ["thứ nhất", "đứng thứ 2", "hạng nhì"])
def test_a_place_in_the_region_has_not_the_whole_field(place: str) -> None:
    """*Trong vùng, A thứ nhất* is a place among those of the region."""
    record = headed(
        "PCI 2022: Hà Giang tụt hạng",
        f"Hà Giang đạt 62,1 điểm PCI 2022, hạng 50/63 tỉnh, thành. Trong vùng, Lào Cai {place} với 69,68 điểm.",
    )
    assert [(r.out_of, r.scope) for r in record.rankings if whose(r) == "Lào Cai"] == [(None, "vùng")]
