"""Meetings and ceremonies and their dates: one row a way of telling."""

from __future__ import annotations

import pytest

from bantin import extract

ROWS = [
    ("a meeting held", "Sáng 5/6/2023, UBND xã tổ chức hội nghị sơ kết.", [("hội nghị", "2023-06-05")]),
    (
        "the date behind the host",
        "(BTH) - UBND xã sáng 5/6/2023 đã tổ chức hội nghị sơ kết.",
        [("hội nghị", "2023-06-05")],
    ),
    ("the passive", "Lễ ra quân được UBND xã tổ chức chiều 5/6/2023.", [("lễ", "2023-06-05")]),
    (
        "the day behind a named one",
        "Nhân Ngày Thủy lợi Việt Nam, sáng nay (5/6/2023), trạm bơm tổ chức hội nghị.",
        [("hội nghị", "2023-06-05")],
    ),
    ("a commune named for its market", "Sáng 5/6/2023, UBND xã Chợ Đình họp bàn việc hè.", [("họp", "2023-06-05")]),
    (
        "the day with its year behind what the meeting is called",
        "Ba thợ điện nhận quà tại hội nghị thường kỳ ban quản lý chợ huyện ngày 5/6/2023.",
        [("hội nghị", "2023-06-05")],
    ),
    ("the day of a paper told at one", "Bà An nói tại hội nghị triển khai kế hoạch cấy lúa ngày 5/6/2023.", []),
    ("it takes place", "Phiên họp cuối quý của HĐND thị trấn diễn ra ngày 5/6/2023.", [("phiên họp", "2023-06-05")]),
    ("told at a meeting", "Chiều 5/6/2023, tại buổi họp báo, ông An cho biết như trên.", [("họp báo", "2023-06-05")]),
    (
        "the date behind what was told",
        "Phát biểu tại hội nghị bàn việc cấy lúa sáng 5/6/2023, bà An đề nghị nỗ lực hơn.",
        [("hội nghị", "2023-06-05")],
    ),
    ("a verb for a meeting", "Ngày 5/6/2023, Hội đồng huyện họp xét danh hiệu.", [("họp", "2023-06-05")]),
    ("no noun but a verb", "Ngày 5/6/2023, UBND xã tổ chức sơ kết công tác hè.", [("sơ kết", "2023-06-05")]),
    ("the day's act of rewarding", "Ngày 5/6/2023, Công an xã trao giấy khen cho anh Tú.", [("trao", "2023-06-05")]),
    ("the clock before the date", "8h ngày 5/6/2023, ông An chủ trì cuộc họp.", [("cuộc họp", "2023-06-05")]),
    (
        "a weekday",
        "Sáng thứ Hai (5/6/2023), phường Tân Lợi mở hội thảo bàn cách đưa dịch vụ công về từng khu phố.",
        [("hội thảo", "2023-06-05")],
    ),
    ("an announced one", "Hội thảo dự kiến tổ chức vào chiều 5/6/2023 ở nhà văn hóa xã.", [("hội thảo", "2023-06-05")]),
    (
        "told twice",
        "Sáng 5/6/2023, xã tổ chức hội nghị. Ông An phát biểu tại hội nghị sáng 5/6/2023.",
        [("hội nghị", "2023-06-05")],
    ),
    (
        "the date behind an occasion in other words",
        "Trong không khí Tháng Nông dân, sáng 5/6/2023, huyện tổ chức hội thảo trồng ngô.",
        [("hội thảo", "2023-06-05")],
    ),
    (
        "the date right behind what it was about",
        "Tại hội nghị sơ kết ngày 5/6/2023, xã bàn vụ mía.",
        [("hội nghị", "2023-06-05")],
    ),
    (
        "whose meeting behind the date",
        "Dự phiên họp giao ban chiều 5/6/2023 của UBND xã có các trưởng thôn.",
        [("phiên họp", "2023-06-05")],
    ),
    (
        "the clock behind a comma",
        "Được phép của huyện, vào lúc 8h00 ngày 5/6/2023, xã mở đại hội.",
        [("đại hội", "2023-06-05")],
    ),
    (
        "a formal check by a delegation",
        "► Sáng 5/6/2023, Đoàn giám sát của HĐND huyện kiểm tra việc thu quỹ đê điều tại xã Yên Sở.",
        [("kiểm tra", "2023-06-05")],
    ),
    (
        "a working visit",
        "Chiều 5/6/2023, Thường trực Huyện ủy làm việc với Đảng ủy xã Yên Sở.",
        [("làm việc", "2023-06-05")],
    ),
    (
        "a delegation with its head in between",
        "Trước đó, ngày 5/6/2023, đoàn kiểm tra của Sở Xây dựng do bà Lê Thị Na làm trưởng đoàn đã làm việc với xã.",
        [("làm việc", "2023-06-05")],
    ),
    (
        "those asked in",
        "Ngày 5/6/2023, Chi cục Thuế mời 3 doanh nghiệp nợ lâu làm việc trực tiếp.",
        [("làm việc", "2023-06-05")],
    ),
    (
        "a school's anniversary",
        "Ngày 5/6/2023, Trường THCS Phú Hòa kỷ niệm 40 năm ngày thành lập.",
        [("kỷ niệm", "2023-06-05")],
    ),
    (
        "what was announced at a meeting",
        "Ngày 5/6/2023, Hội đồng tỉnh công bố kết quả chấm điểm của các xã tại hội nghị trực tuyến.",
        [("hội nghị", "2023-06-05")],
    ),
    (
        "a scene with the day before it",
        "Tối 5/6/2023, nhà văn hóa xã sáng đèn. UBND xã tổ chức lễ vinh danh thợ gốm.",
        [("lễ", "2023-06-05")],
    ),
    (
        "what a whistle announces",
        "Đúng 7h ngày 5/6/2023, hồi còi ngân dài trên bến báo hiệu hội thao làng chài.",
        [("hội thao", "2023-06-05")],
    ),
    (
        "a session by its kind",
        "Phiên tổng kết vụ mía của nhà máy và nông dân diễn ra ngày 5/6/2023.",
        [("phiên họp", "2023-06-05")],
    ),
    ("a verb with the day behind it", "UBND xã họp rút kinh nghiệm chiều 5/6/2023.", [("họp", "2023-06-05")]),
    (
        "a day told last",
        "Hội Nông dân xã vừa tổng kết phong trào nuôi ong vào sáng 5/6/2023.",
        [("tổng kết", "2023-06-05")],
    ),
    (
        "a subject right behind the day of a meeting",
        "Để kịp vụ, ở cuộc họp ngày 5/6/2023 Chủ tịch UBND xã giao thêm máy bơm.",
        [("cuộc họp", "2023-06-05")],
    ),
    (
        "a meeting concluded",
        "Kết luận hội nghị ngày 5/6/2023, Chủ tịch UBND xã dặn nạo vét kênh.",
        [("hội nghị", "2023-06-05")],
    ),
    (
        "another one the same day",
        "Ngày 5/6/2023, xã mở lớp tập huấn. Cũng trong chiều 5/6/2023, phiên họp UBND xã bàn việc thu thuế.",
        [("tập huấn", "2023-06-05"), ("phiên họp", "2023-06-05")],
    ),
    (
        "the same day is the event's, not the paper's",
        "Sáng 5/6/2023, xã họp dân. Giấy khen ký hôm 1/6/2023. Chiều cùng ngày, đoàn công tác làm việc với hợp tác xã.",
        [("họp", "2023-06-05"), ("làm việc", "2023-06-05")],
    ),
    ("tomorrow with its date", "Ngày mai, 5/6/2023, thị trấn tổ chức dâng hương.", [("dâng hương", "2023-06-05")]),
    (
        "launching as the story's event",
        "Chiều 5/6/2023, xã phát động phong trào nuôi tằm.",
        [("phát động", "2023-06-05")],
    ),
    (
        "launching at a meeting",
        "Sáng 5/6/2023, xã họp dân. Chiều 6/6/2023, thôn Hạ phát động đợt thi đua dọn ngõ.",
        [("họp", "2023-06-05")],
    ),
    ("the month in words without ngày", "Chiều 5 tháng 6 năm 2023, xã tổ chức hội nghị.", [("hội nghị", "2023-06-05")]),
    ("a market day", "Sáng 5/6/2023, chợ Cầu Mới đã họp trong mưa; sáng 6/6/2023 bến cá họp lại.", []),
    ("a look at a site", "Sáng 5/6/2023, đoàn công tác của xã đi kiểm tra khu nhà cũ ven sông.", []),
    ("a raid", "Ngày 5/6/2023, lực lượng Công an phối hợp đoàn kiểm tra xác minh việc bán thuốc.", []),
    ("someone asked in by the police", "Ngày 5/6/2023, Công an mời ông Tư làm việc vì đăng tin sai sự thật.", []),
    ("an order to hold meetings", "Ngày 5/6/2023, UBND huyện yêu cầu các xã tổ chức hội nghị đối thoại.", []),
    ("a match", "Đội bóng xã đá trận ra quân vào tối 5/6/2023.", []),
    ("a visit of long ago", "Cách đây 9 năm, ngày 5/6/2014, Bí thư Tỉnh ủy làm việc với Đảng ủy xã.", []),
    ("a disaster behind a reward", "Huyện khen thưởng tổ cứu nạn trận lũ rạng sáng 5/6/2023.", []),
    ("an order to check", "Ngày 5/6/2023, Chủ tịch UBND tỉnh chỉ đạo các sở kiểm tra tình hình sạt lở.", []),
    ("a fault of checks", "Ngày 5/6/2023, Bí thư Đảng ủy xã bị phê bình do buông lỏng kiểm tra việc cấp đất.", []),
    ("a man before the police", "Chiều 5/6/2023, nguyên Chủ tịch UBND xã đến làm việc với Công an huyện.", []),
    ("a head of a company at his work", "Ngày 5/6/2023, Chủ tịch HĐQT làm việc tại nhà máy như mọi ngày.", []),
    ("an accident is no scene", "Tối 5/6/2023, xe tải lao xuống vực. Xã tổ chức hội nghị nông dân.", []),
    ("a scene and what is held every year", "Tối 5/6/2023, sân đình rộn rã. Mỗi năm làng tổ chức hội thi cỗ.", []),
    ("what is yet to be opened", "Tỉnh dự kiến khởi công cầu vào ngày 5/6/2023.", []),
    ("one that only bounds a period", "Huyện trồng cây đến khi huyện tổ chức lễ kỷ niệm.", []),
    ("an accident", "Trưa 5/6/2023, xe tải lật trên quốc lộ; ngày 6/6/2023 công an bắt lái xe.", []),
    ("a decision", "Ngày 5/6/2023, Hạt Kiểm lâm ban hành Quyết định số 12/QĐ-HKL về tổ chức hội nghị.", []),
    ("what somebody said", "Ngày 5/6/2023, ông An cho biết xóm đã trao thưởng cho anh Tú.", []),
    ("a deadline", "Các xã tổ chức hội nghị trước ngày 5/6/2023.", []),
    ("an anniversary", "Xã trao quà nhân kỷ niệm 75 năm ngày mở chợ (5/6/1948 - 5/6/2023).", []),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_kind_and_date(text: str, told: list[tuple[str, str]]) -> None:
    """Each sentence gives exactly these dated events."""
    assert [(e.kind, e.date) for e in extract(text).events if e.date] == told


def test_what_a_lead_tells_of_a_meeting() -> None:
    """Name, part of day, time, venue and who chairs, each from its own words."""
    record = extract(
        "Lúc 8 giờ sáng ngày 5/6/2023, tại hội trường UBND xã, UBND xã Yên Sở tổ chức hội nghị bàn giao, nghiệm thu "
        "kênh mương. Đồng chí Đỗ Văn Quyết, Chủ tịch UBND xã chủ trì hội nghị."
    )
    (event,) = record.events
    assert event.name == "hội nghị bàn giao, nghiệm thu kênh mương"
    assert (event.part_of_day, event.time, event.venue) == ("sáng", "08:00", "hội trường UBND xã")
    assert event.chaired_by == record.people[0].id


def test_a_range_of_days_has_an_end() -> None:
    """Two days of one month are start and end of one event."""
    (event,) = extract("Trong hai ngày 5 và 6/6/2023, huyện tổ chức hội thao.").events
    assert (event.date, event.end) == ("2023-06-05", "2023-06-06")


def test_a_name_keeps_its_quotes() -> None:
    """The sign that ends a name in quotes is part of the name; what follows about the time is not."""
    (event,) = extract('Chiều 5/6/2023, xã phát động đợt thi đua "Sạch từ ngõ", bắt đầu từ 6/6 và kết thúc 9/7.').events
    assert event.name == 'phát động đợt thi đua "Sạch từ ngõ"'


def test_a_closing_day_is_the_end() -> None:
    """A meeting that opens on one day and closes on the next is one event."""
    (event,) = extract("Kỳ họp thứ tám HĐND xã khai mạc sáng 5/6/2023 và bế mạc chiều 6/6/2023.").events
    assert (event.date, event.end) == ("2023-06-05", "2023-06-06")


def test_the_year_comes_from_the_posting_date() -> None:
    """A year that is filled in is named in `inferred`; a day long past is another story's."""
    (event,) = extract("Sáng 28/12, xã tổ chức hội nghị.", published="2023-01-02").events
    assert (event.date, event.inferred) == ("2022-12-28", ["date"])
    assert not extract("Ngày 5/6/2019, tại hội nghị, xã đã hứa.", published="2023-01-02").events


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Sáng 5/6/2023, xã tổ chức Lễ phát động Tháng Thanh niên, Tháng hành động vì trẻ em.",
            "Lễ phát động Tháng Thanh niên, Tháng hành động vì trẻ em",
        ),
        ("Sáng 5/6/2023, xã tổ chức Lễ phát động Tháng Thanh niên, Bí thư xã dự.", "Lễ phát động Tháng Thanh niên"),
        (
            "Sáng 5/6/2023, xã tổ chức hội nghị rút kinh nghiệm 45 ngày làm đường.",
            "hội nghị rút kinh nghiệm 45 ngày làm đường",
        ),
        ("Sáng 5/6/2023, xã tổ chức hội nghị sơ kết ngày mai bế mạc.", "hội nghị sơ kết"),
    ],
)
def test_where_the_name_of_a_meeting_ends(text: str, name: str) -> None:
    """A second drive and a number of days belong to the name, a guest and a day do not."""
    assert [event.name for event in extract(text).events] == [name]
