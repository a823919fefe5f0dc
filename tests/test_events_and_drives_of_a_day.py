"""Meetings and drives of one day: later ones of the same kind, those of a body, drives launched together."""

from __future__ import annotations

import pytest

from bantin import extract


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sáng 26/7/2018, UBND tỉnh Hòa Bình tổ chức lễ kỷ niệm. Tối cùng ngày, tại Đền thờ liệt sĩ tỉnh diễn ra Lễ dâng hương.",
         [("lễ kỷ niệm", "2018-07-26"), ("Lễ dâng hương", "2018-07-26")]),
        ("Sáng 26/7/2018, UBND tỉnh Hòa Bình tổ chức hội nghị sơ kết. Chiều cùng ngày, hội nghị tiếp tục thảo luận tại tổ.",
         [("hội nghị sơ kết", "2018-07-26")]),
        ("Tại phiên họp Ban Chỉ đạo quốc gia về chuyển đổi xanh ngày 5-3-2022, Bộ Công Thương công bố báo cáo.",
         [("phiên họp Ban Chỉ đạo quốc gia về chuyển đổi xanh", "2022-03-05")]),
        ("Tại cuộc họp của Hội đồng nhân dân tỉnh Hòa Bình ngày 14/5/2021, Sở Tài chính báo cáo.",
         [("cuộc họp của Hội đồng nhân dân tỉnh Hòa Bình", "2021-05-14")]),
    ],
)  # fmt: skip
def test_meetings(text: str, told: list[tuple[str, str]]) -> None:
    """A later meeting of the day is another one unless it only goes on; a body's meeting has the day behind its name."""
    assert [(e.name, e.date) for e in extract(f"{text}\n").events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sáng 2/5/2020, LĐLĐ tỉnh tổ chức Lễ phát động Tháng Công nhân, Tháng hành động vì trẻ em năm 2020. "
         "Tháng Công nhân diễn ra từ 1/5 đến 30/5/2020.",
         [("Tháng Công nhân", "2020-05-01", "2020-05-30"), ("Tháng hành động vì trẻ em năm 2020", "2020", "2020")]),
        ("Sáng 2/5/2020, UBND xã phát động Tháng Thanh niên, hưởng ứng Tháng hành động vì trẻ em năm 2020.",
         [("Tháng Thanh niên", None, None)]),
        ('Từ nay đến 30/6/2020, huyện phát động viết thư "Gửi người ở đảo xa", ban giám khảo chấm 2 vòng.',
         [("Gửi người ở đảo xa", None, "2020-06-30")]),
        ('Cụ Lả viết thư "Gửi người ở đảo xa" đến hết 30/6/2020.', []),
    ],
)  # fmt: skip
def test_drives(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    """Drives launched in one breath are each a drive, with the days of its own; a call for works with a name is a contest."""
    assert [(c.name, c.start, c.end) for c in extract(f"{text}\n").campaigns] == told


@pytest.mark.parametrize("behind", ["Posted by: admin_bv   Views: 88", "by quantri"])
def test_posted_by(behind: str) -> None:
    """A date before *Posted by* is when the page was posted."""
    text = f"Hòa Bình: Hiến máu\n14/08/2021 {behind}\n\nSáng 13/8, bệnh viện tổ chức hiến máu.\n"
    assert extract(text).published == "2021-08-14"


def test_the_confederation_in_short() -> None:
    """*Tổng LĐLĐ* after *của* gives the medal that another body hands over."""
    text = 'LĐLĐ tỉnh tặng Bằng khen cho 12 CĐCS; trao Kỷ niệm chương "Vì thợ mỏ" của Tổng LĐLĐ cho 9 cán bộ.\n'
    givers = [c.by.name if c.by else None for c in extract(text).commendations]
    assert givers == ["Liên đoàn Lao động tỉnh", "Tổng Liên đoàn Lao động"]
