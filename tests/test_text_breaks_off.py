"""The warning text_truncated: a text whose last paragraph breaks off."""

from __future__ import annotations

import pytest

from bantin import extract

BODY = "Huyện Sốp Cộp họp bàn việc trồng rừng\n04/05/2023\n\nSáng 4/5, UBND huyện Sốp Cộp họp bàn việc trồng rừng phòng hộ ở các xã biên giới.\n"


def truncated(text: str) -> list[str]:
    return [w.message for w in extract(text).warnings if w.code == "text_truncated"]


@pytest.mark.parametrize(
    "ending",
    [
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở những quả đồi...",
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở những quả đồi […]",
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở nương cũ của",
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở nương cũ. Xem tiếp >>",
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở những quả đồi…\nLò Văn Pâng",
    ],
)
def test_a_text_that_breaks_off_is_told(ending: str) -> None:
    assert len(truncated(BODY + ending)) == 1


@pytest.mark.parametrize(
    "ending",
    [
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở những quả đồi cao.",
        "Các hộ nhận cây giống ngay tại trụ sở xã, sau đó mang về trồng ở những quả đồi cao\nTheo Báo Sơn La,",
        "",
    ],
)
def test_a_text_that_ends_is_not(ending: str) -> None:
    assert truncated(BODY + ending) == []
