"""Codes of the administrative units that a record's names are or belong to."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record


def codes(record: Record) -> dict[str, str | None]:
    """Return the codes of a record's units by name."""
    return {unit.name: unit.code for unit in record.units}


def ambiguous(record: Record) -> list[str]:
    """Return the names that the record warns of as ambiguous."""
    names = {unit.id: unit.name for unit in record.units}
    return [names[fact] for w in record.warnings if w.code == "ambiguous_place" for fact in w.facts]


ACT = (
    "Huyện Chương Mỹ khen thưởng công tác dân vận\n"
    "Chủ tịch UBND huyện Chương Mỹ ban hành Quyết định số 4512/QĐ-UBND tặng Giấy khen cho 3 tập thể: "
    "Phòng Nội vụ huyện Chương Mỹ, UBND xã Lam Điền và xã Đại Yên. "
    "Ông Trịnh Duy Thắng, Chủ tịch UBND xã Lam Điền phát biểu tại hội nghị."
)


def test_every_name_of_an_act_bears_the_code_of_its_unit() -> None:
    """Giver, issuer, receivers and the speaker's office belong to the huyện or to its xã."""
    record = extract(ACT, published="2022-11-18")
    (act,) = record.commendations
    assert act.by is not None
    assert act.by.code == "277"
    assert {r.name: r.code for r in act.recipients} == {
        "Phòng Nội vụ huyện Chương Mỹ": "277",
        "UBND xã Lam Điền": "10063",
        "xã Đại Yên": "10054",
    }
    assert [d.issuer.code for d in record.decisions if d.issuer] == ["277"]
    assert [p.unit.code for p in record.people if p.unit] == ["10063"]
    assert record.place.district is not None
    assert record.place.district.code == "277"
    assert record.place.province is None


def test_units_tell_what_became_of_them() -> None:
    """Lam Điền was split in 2025, Đại Yên went into phường Chương Mỹ."""
    after = {unit.name: unit.code_2025 for unit in extract(ACT, published="2022-11-18").units}
    assert after["xã Lam Điền"] == ["10072", "10126"]
    assert after["xã Đại Yên"] == ["10015"]


def test_the_nine_communes_of_chuong_my() -> None:
    """Each resolves in the district of the story, whatever other districts have communes of the name."""
    names = "Đại Yên, Đông Phương Yên, Hoàng Diệu, Lam Điền, Quảng Bị, Thanh Bình và Thủy Xuân Tiên"
    text = f"Huyện Chương Mỹ tổng kết năm\nUBND huyện Chương Mỹ khen các xã: {names}; thị trấn Chúc Sơn, thị trấn Xuân Mai."
    found = codes(extract(text, published="2022-12-22"))
    communes = {code for name, code in found.items() if name.startswith(("xã", "thị trấn"))}
    assert communes == {"10015", "10018", "10054", "10078", "10030", "10048", "10045", "10063", "10084"}


def test_what_stands_behind_a_name_goes_before_the_story() -> None:
    """Both huyện have a xã Hòa Bình; the words behind it tell which, and a list shares what stands behind it."""
    text = (
        "Huyện Vũ Thư giao lưu công tác hòa giải\n"
        "UBND huyện Vũ Thư đón đoàn xã Hòa Bình, huyện Kiến Xương, tỉnh Thái Bình và các xã Tân Phong, Minh Lãng."
    )
    found = codes(extract(text, published="2018-05-02"))
    assert (found["xã Hòa Bình"], found["xã Tân Phong"]) == ("13135", "13210")


def test_one_name_of_two_communes_is_left_open() -> None:
    """Where two huyện of the province have a xã Tân Sơn and nothing decides, there are candidates and a warning."""
    text = (
        "Tỉnh Nghệ An khen thưởng\nUBND tỉnh Nghệ An tặng Bằng khen cho Nhân dân xã Tân Sơn vì xây dựng nông thôn mới."
    )
    record = extract(text, published="2024-08-30")
    (unit,) = (u for u in record.units if u.name == "xã Tân Sơn")
    assert (unit.code, unit.candidates) == (None, ["17140", "17674"])
    assert ambiguous(record) == ["xã Tân Sơn"]


def test_communes_that_are_known_decide_for_those_beside_them() -> None:
    """Four xã of Đô Lương and one more: it is the xã Tân Sơn of Đô Lương."""
    text = (
        "Tỉnh Nghệ An khen thưởng\nUBND tỉnh Nghệ An tặng Bằng khen cho các xã: "
        "Thượng Sơn, Trù Sơn, Đại Sơn, Hiến Sơn và Tân Sơn."
    )
    record = extract(text, published="2018-08-30")
    assert codes(record)["xã Tân Sơn"] == "17674"
    assert not ambiguous(record)


def test_the_site_decides_where_the_story_does_not() -> None:
    """Ten provinces have a huyện Châu Thành; the page's address says which is meant."""
    text = "Châu Thành sơ kết phong trào thi đua\nUBND huyện Châu Thành tổ chức hội nghị sơ kết tại xã An Hòa."
    assert ambiguous(extract(text, published="2021-07-09"))
    found = codes(extract(text, published="2021-07-09", url="https://chauthanh.angiang.gov.vn/tin/7"))
    assert (found["huyện Châu Thành"], found["xã An Hòa"]) == ("892", "30592")


def test_phuong_1_is_not_in_phuong_13() -> None:
    """Numbered wards are whole names, with or without a zero before them."""
    text = "Quận Tân Bình họp giao ban\nUBND quận Tân Bình làm việc với Phường 13 và Phường 02."
    found = codes(extract(text, published="2019-03-04"))
    assert (found["phường 13"], found["phường 02"]) == ("26974", "26965")


@pytest.mark.parametrize("name", ["TP. HCM", "TPHCM", "TP Hồ Chí Minh", "thành phố Hồ Chí Minh"])
def test_the_city_under_all_its_names(name: str) -> None:
    """Ho Chi Minh City is 79, the man it is named after is no place."""
    found = extract(f"UBND {name} khen thưởng 5 tập thể\nLễ trao diễn ra ở {name}.", published="2023-05-10")
    assert "79" in codes(found).values()


@pytest.mark.parametrize("name", ["Hoà Bình", "Hòa Bình", "HOÀ BÌNH"])
def test_both_tone_styles_find_a_unit(name: str) -> None:
    """Hoà Bình and Hòa Bình are one province."""
    record = extract(f"UBND tỉnh {name} họp phiên thường kỳ\nSáng 3/5, UBND tỉnh {name} họp.", published="2021-05-03")
    assert record.place.province is not None
    assert record.place.province.code == "17"


REFORMED = (
    "Xã Mai Châu trao thưởng\n"
    "Chủ tịch UBND xã Mai Châu tặng Giấy khen cho 12 cá nhân. Xã được thành lập từ thị trấn Mai Châu và các xã Nà Phòn, "
    "Tòng Đậu thuộc huyện Mai Châu, tỉnh Hòa Bình cũ, nay là tỉnh Phú Thọ."
)


def test_after_the_reform_codes_are_those_of_the_new_communes() -> None:
    """What the reform ended has no code any more: its code may be another unit's; `code_2025` says what it became."""
    units = {unit.name: unit for unit in extract(REFORMED, published="2025-09-16").units}
    assert (units["xã Mai Châu"].code, units["tỉnh Phú Thọ"].code) == ("05200", "25")
    for ended in ("thị trấn Mai Châu", "xã Nà Phòn", "xã Tòng Đậu"):
        assert (units[ended].code, units[ended].code_2025) == (None, ["05200"])
    assert (units["tỉnh Hòa Bình"].code, units["tỉnh Hòa Bình"].code_2025) == (None, ["25"])
    assert units["huyện Mai Châu"].code is None
    assert "05200" in units["huyện Mai Châu"].code_2025


def test_a_text_without_a_day_is_read_by_its_latest_date_or_its_district() -> None:
    """The latest full date counts; without one, a story of a huyện is from before the reform, when there were any."""
    bac_ninh = "Tỉnh Bắc Ninh họp\nSáng {}, UBND tỉnh Bắc Ninh họp phiên thường kỳ."
    assert codes(extract(bac_ninh.format("14/3/2023")))["tỉnh Bắc Ninh"] == "27"
    assert codes(extract(bac_ninh.format("14/3/2026")))["tỉnh Bắc Ninh"] == "24"
    assert ambiguous(extract(bac_ninh.format("14/3")))
    story = "Huyện Lương Tài thi đua\nUBND huyện Lương Tài, tỉnh Bắc Ninh phát động thi đua. Hội thi bế mạc năm 2030."
    assert codes(extract(story))["tỉnh Bắc Ninh"] == "27"


@pytest.mark.parametrize(
    ("office", "code"),
    [
        ("Sở Nội vụ", "64"),
        ("Sở Y tế Gia Lai", "64"),
        ("Ban Thường vụ Huyện ủy Ia Grai", "628"),
        ("Công an tỉnh Gia Lai", "64"),
        ("Đảng ủy thị trấn Ia Kha", "23764"),
        ("Bộ Nội vụ", None),
        ("Trường Đại học Hà Nội", None),
    ],
)
def test_offices_belong_to_the_unit_they_name(office: str, code: str | None) -> None:
    """A Sở is the province's; ministries and schools named after a place belong to none."""
    text = (
        "Huyện Ia Grai khen thưởng\nChủ tịch UBND huyện Ia Grai, tỉnh Gia Lai tặng Giấy khen cho 1 tập thể. "
        f"Ông Nguyễn Hữu Thọ, Trưởng phòng Tổ chức {office}, dự hội nghị của {office}."
    )
    assert {u.code for u in extract(text, published="2022-07-06").units if u.name.endswith(office)} == {code}


def test_an_address_that_is_none_names_nobody_and_costs_nothing() -> None:
    text = "UBND xã tặng Giấy khen cho 3 hộ."
    told, known = (extract(text, url=url) for url in ("http://[phuong-ba.gov.vn/x", "https://example.org/x"))
    assert told.commendations == known.commendations
    assert [u.code for u in told.units] == [u.code for u in known.units]
