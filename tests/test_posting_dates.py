"""Which of a page's dates is the posting date."""

from __future__ import annotations

import pytest

from bantin import extract

_BODY = (
    "Sáng 10/4, UBND huyện Trà Cú tổ chức hội nghị sơ kết công tác cải cách hành chính, có 120 đại biểu tham dự tại hội trường.\n"
    "Hội nghị nghe ba tham luận của các xã và thảo luận về nhiệm vụ của quý tới.\n"
)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            "Huyện Trà Cú sơ kết cải cách hành chính\n(Đăng lúc 19h05' - 12/04/2023; 872 lượt đọc)\n",
            "2023-04-12T19:05",
        ),
        ("Huyện Trà Cú sơ kết cải cách hành chính\n16:12 Thứ Tư 12/04/2023   #cchc #tracu\n", "2023-04-12T16:12"),
        (
            "Thứ Năm, 13/04/2023\nLiên hệ   Góp ý\nHuyện Trà Cú sơ kết cải cách hành chính\n12/04/2023 17:22\n",
            "2023-04-12T17:22",
        ),
        (
            "Chủ nhật, ngày 16 tháng 4 năm 2023\nTrà Cú: Sơ kết công tác cải cách hành chính quý I và bàn nhiệm vụ quý II năm 2023.\n"
            "12/04/2023 | 14:50 | Xem: 402\n",
            "2023-04-12T14:50",
        ),
        (
            "Thứ Năm, ngày 13 tháng 4 năm 2023\nHuyện Trà Cú sơ kết cải cách hành chính\n07:45 | 12/04/2023    A+ A-    Đã đọc: 96\n",
            "2023-04-12T07:45",
        ),
        ("Thứ Năm, 13/04/2023\nHuyện Trà Cú sơ kết cải cách hành chính\n", "2023-04-13"),
    ],
)
def test_a_line_with_its_hour_is_no_clock_of_the_page(head: str, published: str) -> None:
    assert extract(f"{head}\n{_BODY}").published == published


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("Trà Vinh, ngày 20 tháng 4 năm 2023\nHuyện Trà Cú sơ kết cải cách\n12/04/2023\n", "2023-04-12"),
        ("Thứ Năm, 13/04/2023\nHuyện Trà Cú sơ kết cải cách hành chính\n(12/04/2023)\n", "2023-04-12"),
        ("Huyện Trà Cú sơ kết\nĐã đăng vào 12 Tháng Tư 2023, 2:15 CH\n", "2023-04-12T14:15"),
        ("Đăng: 12 | 04 | 2023   Cỡ chữ: A\nHuyện Trà Cú sơ kết cải cách hành chính\n", "2023-04-12"),
        ("Một số điểm lưu ý khi sơ kết giữa năm\n12/04/2023 | Mục: Nội vụ - Tôn giáo\n", "2023-04-12"),
        ("12/04/2023\nHuyện Trà Cú sơ kết cải cách hành chính\n20/04/2023\n", "2023-04-12"),
    ],
)
def test_a_day_right_above_the_story_is_no_clock(head: str, published: str) -> None:
    """An earlier day alone between headline and story is when it was posted; the one above is today's."""
    assert extract(f"{head}\n{_BODY}").published == published


def test_a_by_line_may_hold_the_date() -> None:
    page = f"Huyện Trà Cú sơ kết cải cách hành chính\n\n{_BODY}\nHoàng Giang (Cổng TTĐT tỉnh)  |  12/04/2023\n"
    assert extract(page).published == "2023-04-12"


TITLE = "Huyện Trà Cú sơ kết công tác cải cách hành chính quý I"
LINES = """
Ngày 12/04/2023
12-04-2023
12 - 04 - 2023
12/04/2023   Admin   1.905 lượt xem
Cỡ chữ  A-  A  A+      12/04/2023 (GMT+7)
Ngày 12 Tháng Tư 2023 / 08:30 / Ban biên tập
Gửi lúc 08:30 ngày 12/04/2023  |  Người hỏi: Trần Thị B.
12.04.2023
12/4/2023, 8:30
12/04/2023 - 08:30
08:30 - 12/04/2023
08h30 ngày 12/4/2023
8 giờ 30 phút, ngày 12/04/2023
Thứ tư, 12/04/2023 08:30
Thứ Tư, ngày 12/04/2023, 08:30
Thứ Tư - 12/04/2023 08:30
T4, 12/04/2023 08:30
Thứ 4, 12 Tháng 4 2023 08:30
Thứ tư, 12 Tháng Tư 2023 08:30
Wednesday, 12/04/2023
Wednesday, April 12, 2023 8:30 AM
12 Tháng Tư, 2023
12 Tháng 4, 2023
Tháng Tư 12, 2023
April 12, 2023
12 Apr 2023
12/04/2023 | Lượt xem: 120
12/04/2023 | 120 lượt xem
Lượt xem: 120 | 12/04/2023
Lượt xem: 120 - Ngày đăng: 12/04/2023
Ngày đăng : 12/04/2023
Ngày đăng bài: 12/04/2023
Ngày đăng tin: 12/04/2023 | Người đăng: admin
Đăng ngày 12-04-2023
Đăng lúc 08:30, ngày 12/4/2023
Đăng tải lúc 12/04/2023 08:30
Đã đăng: 12/04/2023
Đăng bởi: admin - 12/04/2023
Đăng bởi admin vào 12/04/2023
Đăng bởi: Phòng Nội vụ | Ngày: 12/04/2023
Người viết: Thanh Hà | 12/04/2023
Người đăng: vhtt Ngày đăng: 12/04/2023 Lượt xem: 12
Tác giả: Thanh Hà - 12/04/2023
Tác giả: Thanh Hà, ngày đăng: 12/04/2023
Thanh Hà - 12/04/2023 08:30
Thanh Hà | 12/04/2023
Theo Báo Trà Vinh - 12/04/2023
Xuất bản ngày 12/04/2023
Ngày xuất bản: 12/04/2023 08:30:00
Ngày phát hành: 12/04/2023
Ngày ban hành: 12/04/2023
Ngày tạo: 12/04/2023
Ngày cập nhật: 12/04/2023
Cập nhật lúc: 08:30 12/04/2023
Cập nhật: 12/04/2023 (GMT+7)
Cập nhật lần cuối: 12/04/2023
Cập nhật vào 12/04/2023
Thời gian: 12/04/2023 08:30
Thời gian đăng: 08:30:15 12/04/2023
Thời gian cập nhật: 12/04/2023
Viết ngày 12/04/2023
Gửi lúc 08:30, 12/04/2023
Post on 12/04/2023
Posted on 12/04/2023 by admin
Posted: 12/04/2023
Published 12/04/2023
Date: 12/04/2023
Updated: 12/04/2023
2023-04-12 08:30
2023-04-12
2023/04/12
12/04/2023 08:30 SA
12/04/2023 2:30 CH
12/04/2023 14:30:22 PM
(12/04/2023)
[12/04/2023]
- 12/04/2023 -
• 12/04/2023 • 120 lượt xem
📅 12/04/2023
🕐 08:30 12/04/2023
<12/04/2023>
Trang chủ / Tin tức / 12/04/2023
Tin tức 12/04/2023
Tin tức - Sự kiện | 12/04/2023 08:30
Cải cách hành chính - 12/04/2023
Chuyên mục: Tin tức - Ngày 12/04/2023
Thứ Tư, 12/04/2023 [GMT +7]
Thứ tư 12/04/2023 08:30 | A- A A+
12/04/2023 08:30 A+ A- In trang
12/04/2023 In bài Gửi email
12/04/2023 Chia sẻ Facebook
12/04/2023    Đọc bài    Lưu
12/04/2023 8:30 | Xem với cỡ chữ
12/04/2023 lúc 08:30
lúc 08:30 ngày 12 tháng 4 năm 2023
Ngày 12 tháng 04 năm 2023
ngày 12 tháng 4 năm 2023 | Lượt xem 15
Trà Cú, ngày 12/04/2023
Trà Vinh, 12/4/2023
(Trà Cú, 12/04/2023)
(TVO) 12/04/2023
12-4-2023 | 08:30
12-4-2023, 08:30 (GMT+7)
08:30' 12/04/2023
08g30 12/04/2023
08:30 AM 12/04/2023
Thứ tư, 12/4/2023 | 08:30 GMT+7
Số lượt xem: 120 Ngày đăng: 12/04/2023 08:30
Lượt xem : 1.120   |   Ngày cập nhật : 12/04/2023
120 lượt xem · 12/04/2023
Tin đăng: 12/04/2023
Ngày: 12/04/2023
Ngày giờ: 12/04/2023 08:30
Đăng: 12/04/2023
Đăng: 08:30 12/04/2023
12/04/2023 bởi Thanh Hà
12/04/2023, Thanh Hà
12/04/2023 - Thanh Hà
12/04/2023 Thanh Hà
12/04/2023 08:30 Thanh Hà
12/04/2023 08:30 bởi Thanh Hà
12/04/2023 08:30 | Văn Nam
12/04/2023 | Tin tức
12/04/2023 / Tin tức
12/04/2023 Tin tức
12/04/2023, 08:30 Theo dõi trên Google News
12/04/2023. Lượt xem: 20
12/04/2023; 20 lượt đọc
Ngày 12/4/2023 - Số lượt đọc 20
Đăng ngày: 12-04-2023 - Đã xem: 20 - Bình luận: 0
Ngày đăng 12/04/2023, Nguồn: UBND huyện
"""


@pytest.mark.parametrize("line", LINES.strip().splitlines())
def test_portals_write_the_posting_line_in_many_forms(line: str) -> None:
    """Each stands under the headline, as articles do, and over it, as lists of posts do; it is no headline itself."""
    under = extract(f"CỔNG THÔNG TIN ĐIỆN TỬ HUYỆN TRÀ CÚ\nTrang chủ | Tin tức | Văn bản\n{TITLE}\n{line}\n\n{_BODY}")
    over = extract(f"Trang chủ | Tin tức | Văn bản\n{line}\n{TITLE}\n\n{_BODY}")
    for record in (under, over):
        assert (record.published or "")[:10] == "2023-04-12"
        assert record.title == TITLE


@pytest.mark.parametrize(
    "lead",
    [
        "12/04/2019 là ngày hội của bà con các ấp Cây Da, Bến Chùa và Xoài Lơ bên dòng Trà Cú.",
        "Năm 2019 xã có 12 ấp, Xoài Lơ được công nhận 12/04/2019 Bến Chùa sau đó hai năm.",
    ],
)
def test_a_day_in_a_sentence_is_no_posting_date(lead: str) -> None:
    assert extract(f"Xã Long Hiệp kể chuyện làng\n\n{lead}\n").published is None
