"""Bulletins for the browser: a few read by bantin, one hostile, and a thousand alike."""

from __future__ import annotations

import msgspec

import bantin
from bantin.record import Place, Record, Source, UnitRef, Warning

# "𝄞" is two units of a JavaScript string: offsets behind it must not shift.
MUSIC = """Bá Thước: 11 tập thể, cá nhân được tặng giấy khen 𝄞
Đăng lúc 09:10 14/03/2022

Sáng 14/3/2022, Chủ tịch UBND huyện Bá Thước ký Quyết định số 912/QĐ-UBND tặng giấy khen cho 3 tập thể, 8 cá nhân giữ rừng lim.
Năm 2021, huyện Bá Thước đạt 81,25 điểm PAR INDEX, xếp thứ 5/27 huyện của tỉnh Thanh Hóa. Ông Hà Văn Thước chủ trì hội nghị.
"""
HOSTILE = """<script>document.title = "chạy rồi"; window.ran = true</script><img src=x onerror="window.ran = true">
Đăng lúc 07:30 02/05/2023

UBND tỉnh Nghệ An tặng bằng khen cho 2 tập thể </script><script>window.ran = true</script> và 5 cá nhân.
"""
PLANNED = """Kỳ Sơn dự kiến khen 6 hộ trồng gừng
Đăng lúc 10:00 20/06/2023

Huyện Kỳ Sơn, tỉnh Nghệ An dự kiến tặng giấy khen cho 6 hộ gia đình trồng gừng vào tháng 7/2023.
"""
QUIET = """Nước rút ở bãi bồi Cồn Đen
Đăng lúc 15:45 01/02/2021

Bà con Cồn Đen, tỉnh Thái Bình trở lại đồng sau mười ngày ngập.
"""


def make_records() -> list[Record]:
    """Four records in the order of the page: music, hostile (with a warning), planned, quiet (with a strange address)."""
    texts = {"music": MUSIC, "hostile": HOSTILE, "planned": PLANNED, "quiet": QUIET}
    music, hostile, planned, quiet = (bantin.extract(text, id=id) for id, text in texts.items())
    assert [len(record.commendations) for record in (music, hostile, planned, quiet)] == [1, 1, 1, 0]
    warning = Warning(code="count_differs_from_list", message="2 announced <b>, 1 named", facts=["c1"])
    hostile = msgspec.structs.replace(hostile, title=HOSTILE.split("\n", maxsplit=1)[0], warnings=[warning])
    source = Source(path="<b>quiet</b>.txt", url="javascript:window.ran = true", sha256="0")
    quiet = msgspec.structs.replace(quiet, source=source)
    places = {"music": "tỉnh Thanh Hóa", "quiet": "tỉnh Thái Bình"}
    return [
        msgspec.structs.replace(one, place=Place(province=UnitRef(places.get(one.id, "tỉnh Nghệ An"))))
        for one in (music, hostile, planned, quiet)
    ]


def make_many(number: int) -> list[Record]:
    """As many records, alike but for id, title and month."""
    music = make_records()[0]
    return [
        msgspec.structs.replace(
            music, id=f"n{n}", title=f"Bản tin số {n}", published=f"{2015 + n % 9}-{1 + n % 12:02}-11"
        )
        for n in range(number)
    ]
