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
        ("Thứ Năm, 13/04/2023\nHuyện Trà Cú sơ kết cải cách hành chính\n", "2023-04-13"),
    ],
)
def test_a_line_with_its_hour_is_no_clock_of_the_page(head: str, published: str) -> None:
    assert extract(f"{head}\n{_BODY}").published == published


def test_a_by_line_may_hold_the_date() -> None:
    page = f"Huyện Trà Cú sơ kết cải cách hành chính\n\n{_BODY}\nHoàng Giang (Cổng TTĐT tỉnh)  |  12/04/2023\n"
    assert extract(page).published == "2023-04-12"
