"""Drives and contests, their periods and criteria: one row a way of telling."""

from __future__ import annotations

import pytest

from bantin import extract

ROWS = [
    (
        "the period in a sentence of its own",
        'UBND huyện Ba Bể phát động đợt thi đua "Sạch nhà, sạch ngõ". Thời gian: từ ngày 01/3/2023 đến hết ngày 30/4/2023.',
        [("Sạch nhà, sạch ngõ", "UBND huyện Ba Bể", "2023-03-01", "2023-04-30")],
    ),
    (
        "the period behind the name",
        'Ban Thường vụ Huyện ủy mở đợt cao điểm "Ngày thứ bảy tình nguyện" từ ngày 1-4-2023 đến ngày 30-4-2023.',
        [("Ngày thứ bảy tình nguyện", "Ban Thường vụ Huyện ủy", "2023-04-01", "2023-04-30")],
    ),
    (
        "the passive, without a name",
        "Đợt thi đua cao điểm được UBND xã Yên Sở phát động, kéo dài từ 1/4 đến 30/4.",
        [("Đợt thi đua cao điểm", "UBND xã Yên Sở", "XXXX-04-01", "XXXX-04-30")],
    ),
    (
        "start and end apart",
        'Xã phát động cuộc thi "Ngõ đẹp", bắt đầu từ 8 giờ ngày 5/3/2023, kết thúc lúc 17 giờ ngày 6/5/2023.',
        [("Ngõ đẹp", None, "2023-03-05", "2023-05-06")],
    ),
    (
        "a bare year is start and end",
        "Chủ tịch UBND huyện Ba Bể phát động phong trào thi đua yêu nước năm 2023.",
        [("phong trào thi đua yêu nước năm 2023", "Chủ tịch UBND huyện Ba Bể", "2023", "2023")],
    ),
    (
        "a stage",
        "Hội nghị đã phát động phong trào thi đua giai đoạn 2025 - 2030.",
        [("phong trào thi đua giai đoạn 2025 - 2030", None, "2025", "2030")],
    ),
    (
        "two names that share a year",
        'Huyện phát động phong trào "Ngõ đẹp", "Nhà sạch" năm 2023.',
        [("Ngõ đẹp", None, "2023", "2023"), ("Nhà sạch", None, "2023", "2023")],
    ),
    ("one that is cited", 'Xã có nhiều cách làm hay trong phong trào "Ngõ đẹp" do tỉnh phát động năm 2019.', []),
    ("one that is summed up", "Xã tổng kết phong trào thi đua yêu nước năm 2022.", []),
    ("no drive but a war", "Chiến dịch quân sự kéo dài từ ngày 1/3/2022 đến ngày 5/6/2022.", []),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_name_launcher_and_period(text: str, told: list[tuple[str, str | None, str, str]]) -> None:
    """Each text gives exactly these campaigns."""
    found = extract(text).campaigns
    assert [(c.name, c.launched_by.name if c.launched_by else None, c.start, c.end) for c in found] == told


def test_numbered_lines_are_criteria() -> None:
    """The lines behind *tiêu chí* are the criteria, without their numbers."""
    record = extract(
        'UBND xã Yên Sở phát động đợt thi đua "Ngõ đẹp".\n\nTiêu chí thi đua tập trung vào hai việc:\n'
        "1. Không còn rác ven đường làng;\n2. Ngõ nào cũng có hoa.\n\nHạn đăng ký là tháng 3."
    )
    assert record.campaigns[0].criteria == ["Không còn rác ven đường làng", "Ngõ nào cũng có hoa"]


def test_semicolons_part_criteria() -> None:
    """A sentence behind *gồm* is cut at its semicolons."""
    record = extract(
        'Xã phát động chuyên đề thi đua "Ngõ đẹp". Nội dung thi đua gồm: dọn rác; trồng hoa; thắp sáng đường quê.'
    )
    assert record.campaigns[0].criteria == ["dọn rác", "trồng hoa", "thắp sáng đường quê"]
