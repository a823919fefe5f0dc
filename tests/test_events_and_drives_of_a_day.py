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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hội CCB huyện vừa tổ chức Đại hội thi đua lần thứ VII. Đại hội diễn ra trong buổi sáng 9/4/2024.",
         [("Đại hội thi đua lần thứ VII", "2024-04-09")]),
        ("UBND xã Phú An tổ chức Hội nghị tổng kết năm 2023. Hội nghị được tổ chức ngày 9/1/2024.",
         [("Hội nghị tổng kết năm 2023", "2024-01-09")]),
        ("UBND xã Phú An tổ chức Lễ khai trương. Hội nghị được tổ chức ngày 9/1/2024.", [("Hội nghị", "2024-01-09")]),
    ],
)  # fmt: skip
def test_a_meeting_named_before_its_day(text: str, told: list[tuple[str, str]]) -> None:
    """A sentence that tells the day by the kind alone dates the meeting of that kind told just before."""
    assert [(e.name, e.date) for e in extract(f"{text}\n").events] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Phó Chủ tịch UBND huyện phát động thi đua giai đoạn 2024 - 2029 với 5 chỉ tiêu.",
         [("thi đua giai đoạn 2024 - 2029", "2024", "2029")]),
        ("Hội nghị phát động thi đua năm 2026 và gặp mặt đầu xuân.", [("thi đua năm 2026", "2026", "2026")]),
        ("Chủ tịch UBND xã yêu cầu chuẩn bị phát động thi đua năm 2026.", []),
        ('UBND huyện phát động phong trào thi đua năm 2017 với chủ đề "Đoàn kết", và phát động đợt thi đua trồng rừng '
         "từ ngày 01/02 đến ngày 30/6/2017.",
         [("phong trào thi đua năm 2017", "2017", "2017"), ("đợt thi đua trồng rừng", "2017-02-01", "2017-06-30")]),
        ("Tỉnh đoàn tổng kết Chiến dịch Thanh niên tình nguyện hè năm 2023. "
         'Với chủ đề "Tuổi trẻ chung tay", Chiến dịch diễn ra từ ngày 04/6 đến ngày 15/8/2023.',
         [("Chiến dịch Thanh niên tình nguyện hè năm 2023", "2023-06-04", "2023-08-15")]),
    ],
)  # fmt: skip
def test_drives_and_their_own_periods(text: str, told: list[tuple[str, str, str]]) -> None:
    """*thi đua năm 2026* is a drive where it is launched; a period behind a second drive is that one's."""
    assert [(c.name, c.start, c.end) for c in extract(f"{text}\n").campaigns] == told
