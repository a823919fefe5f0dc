"""Places and bodies as bulletins name them: one row a way of telling."""

from __future__ import annotations

import pytest

from bantin import extract

ROWS = [
    (
        "a body is evidence of its place as well",
        "UBND huyện Ba Bể ban hành kế hoạch.",
        [("UBND huyện Ba Bể", "other"), ("huyện Ba Bể", "district")],
    ),
    (
        "a list shares its head",
        "Các xã: Yên Sở, Vân Côn và thị trấn Trạm Trôi đã báo cáo.",
        [("xã Yên Sở", "commune"), ("xã Vân Côn", "commune"), ("thị trấn Trạm Trôi", "commune")],
    ),
    (
        "a counted list in brackets",
        "Có 2 xã về đích (Yên Sở, Hội Nghĩa).",
        [("xã Yên Sở", "commune"), ("xã Hội Nghĩa", "commune")],
    ),
    (
        "abbreviated and glued kinds",
        "Đoàn qua TX.Dĩ An, Q. 11 và TPHCM.",
        [("thị xã Dĩ An", "district"), ("quận 11", "district"), ("thành phố Hồ Chí Minh", "province")],
    ),
    (
        "a city of a province and one that is none",
        "Thành phố Vĩnh Long giáp thành phố Cần Thơ.",
        [("thành phố Vĩnh Long", "district"), ("thành phố Cần Thơ", "province")],
    ),
    (
        "two units of one name",
        "Huyện Quảng Ninh không thuộc tỉnh Quảng Ninh.",
        [("huyện Quảng Ninh", "district"), ("tỉnh Quảng Ninh", "province")],
    ),
    (
        "an address without kinds",
        "Lễ hội mở ở xã Bát Tràng, Gia Lâm, Hà Nội.",
        [("xã Bát Tràng", "commune"), ("Hà Nội", "province"), ("Gia Lâm", "district")],
    ),
    (
        "bodies by kind",
        "Công an huyện, Huyện ủy, Hội Nông dân huyện và Trường THCS Yên Sở cùng dự.",
        [
            ("Công an huyện", "police"),
            ("Huyện ủy", "party"),
            ("Hội Nông dân huyện", "union"),
            ("Trường THCS Yên Sở", "school"),
        ],
    ),
    (
        "two bodies that share a level",
        "HĐND, UBND huyện đã thống nhất.",
        [("HĐND huyện", "other"), ("UBND huyện", "other")],
    ),
    (
        "names in a list with figures in brackets",
        "Một số xã như Trà Nú, Trà Kót còn chậm; hai xã chót là Trà Giáp (61,2%) và Trà Ka (58%, thứ 13/13).",
        [("xã Trà Nú", "commune"), ("xã Trà Kót", "commune"), ("xã Trà Giáp", "commune"), ("xã Trà Ka", "commune")],
    ),
    (
        "what kind of place between its level and its name",
        "Đoàn ra huyện đảo Phú Quý rồi lên xã vùng cao Vũ Chấn.",
        [("huyện Phú Quý", "district"), ("xã Vũ Chấn", "commune")],
    ),
    ("no body is named", "Các phòng, ban hoàn thành nhiệm vụ CCHC, môi trường sạch, hội trường đẹp.", []),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_names_and_kinds(text: str, told: list[tuple[str, str]]) -> None:
    """Each sentence gives exactly these units, in any order."""
    assert sorted((u.name, u.kind) for u in extract(text).units) == sorted(told)


def test_the_name_alone_is_evidence_of_its_unit() -> None:
    """A headline's bare name is the district told with its kind below; told nowhere, it is a unit of no known kind."""
    known = extract("Ba Bể: Khen thưởng 5 tập thể\n\nUBND huyện Ba Bể vừa tặng giấy khen cho 5 tập thể của huyện.")
    (unit,) = [u for u in known.units if u.kind == "district"]
    assert [known.text[e.start : e.end] for e in unit.evidence] == ["Ba Bể", "huyện Ba Bể"]
    alone = extract("Ba Bể: Khen thưởng 5 tập thể\n\nSau buổi tát đầm, huyện tặng giấy khen 5 tập thể.")
    assert [(u.name, u.kind) for u in alone.units] == [("Ba Bể", "other")]


def test_the_place_of_the_story() -> None:
    """The district that bodies belong to is the story's; a commune named in passing is not."""
    place = extract("Sáng 5/6, UBND huyện Ba Bể, tỉnh Bắc Kạn họp. Đoàn đã thăm xã Nam Mẫu.").place
    assert place.province and place.province.name == "tỉnh Bắc Kạn"
    assert place.district and place.district.name == "huyện Ba Bể"
    assert place.commune is None


@pytest.mark.parametrize(
    ("head", "commune"),
    [
        ("ĐẢNG ỦY - UBND XÃ NAM MẪU, TỈNH BẮC KẠN", "xã Nam Mẫu"),
        ("XÃ NAM MẪU - HUYỆN BA BỂ", "xã Nam Mẫu"),
        ("Trang thông tin điện tử xã Nam Mẫu", "xã Nam Mẫu"),
        ("Xã Nam Mẫu khen 11 hộ trồng quế", None),
        ("Số 12, xã Nam Mẫu, huyện Ba Bể", None),
        ("Xã Nam Mẫu | Xã Khang Ninh | Xã Quảng Khê", None),
    ],
)
def test_the_commune_whose_site_it_is(head: str, commune: str | None) -> None:
    """A head that opens with one commune is that commune's own; addresses, menus and headlines are not."""
    page = f"{head}\nTrang chủ | Tin tức | Văn bản | Liên hệ\nTin hoạt động\nRa quân làm đường\n05/06/2024 08:15\n\nSáng 5/6, bà con ra quân làm 2 km đường. Ai cũng vui vì đường mới rộng hơn trước nhiều.\n"
    place = extract(page).place
    assert (place.commune.name if place.commune else None) == commune
