"""The table of administrative units, and which unit a name stands for at a date."""

from __future__ import annotations

import gzip
import subprocess
import sys
from importlib.resources import files

import pytest

from bantin import gazetteer
from bantin.gazetteer import REFORM, AdminUnit, Found, Near, Period, key, table


def resolve(place: str, date: str | None, *within: str) -> Found:
    """Look up a name with its kind; `within` are codes of the districts and provinces of the story."""
    kind = next(kind for kind in gazetteer.KINDS if place.startswith(f"{kind} "))
    scopes = [frozenset({code}) for code in within]
    return gazetteer.load().resolve(place.removeprefix(f"{kind} "), Period.of(date), Near(scopes), kind=kind)


@pytest.fixture(scope="module")
def units() -> list[AdminUnit]:
    """Every row of the table."""
    return list(table.load())


def test_the_table_holds_every_unit_of_before_and_after_the_reform(units: list[AdminUnit]) -> None:
    """63 provinces, 696 districts and 10,035 communes became 34 provinces and 3,321 communes."""
    last = [u for u in units if u.valid_to == "2025-06-30"]
    new = [u for u in units if u.valid_from >= REFORM]
    count = {level: len({u.code for u in last if u.level == level}) for level in ("province", "district", "commune")}
    assert count == {"province": 63, "district": 696, "commune": 10_035}
    assert len({u.code for u in new if u.level == "province"}) == 34
    assert len({u.code for u in new if u.level == "commune"}) == 3_321
    assert not [u for u in new if u.level == "district"]


def test_every_successor_is_a_unit_of_after_the_reform(units: list[AdminUnit]) -> None:
    """Each unit alive on the last day has a successor, and each successor is in the table."""
    known = {u.code for u in units if u.new}
    assert {s.code for u in units for s in u.successors} <= known
    assert all(u.successors for u in units if u.valid_to == "2025-06-30")
    assert not any(u.successors for u in units if u.new)


def test_split_communes_have_partial_successors(units: list[AdminUnit]) -> None:
    """Lam Điền went to Quảng Bị and Bình Minh in parts, Đại Yên whole to Chương Mỹ."""
    successors = {u.code: {s.code: s.partial for s in u.successors} for u in units if u.district == "277"}
    assert successors["10063"] == {"10072": True, "10126": True}
    assert successors["10054"] == {"10015": False}


@pytest.mark.parametrize(
    ("code", "after"),
    [("29902", "29905"), ("27691", "27694"), ("25462", "25459"), ("31480", "31480"), ("28924", "28921")],
)
def test_targets_of_namesakes_elsewhere_are_mended(units: list[AdminUnit], code: str, after: str) -> None:
    """Phường 3 of Sa Đéc became a part of Sa Đéc only, not of Cao Lãnh as well."""
    assert {s.code for u in units if u.code == code and not u.new for s in u.successors} == {after}


def test_communes_merged_before_the_reform_keep_their_codes_and_successors() -> None:
    """Xã Hồng Phong of Chương Mỹ ended in early 2025; bulletins of 2022 name it."""
    found = resolve("xã Hồng Phong", "2022-12-22", "277")
    assert (found.code, found.code_2025) == ("10093", ("10096",))


def test_the_table_is_small_and_bears_no_time() -> None:
    """At most 300 KB; the same rows give the same bytes."""
    packed = (files("bantin.gazetteer") / table.FILE).read_bytes()
    assert len(packed) <= 300_000
    assert packed[4:8] == bytes(4)
    rows = gzip.decompress(packed).decode().splitlines()[1:]
    assert [table.line_of(unit) for unit in table.load()] == rows


def test_importing_bantin_does_not_read_the_table() -> None:
    """The table is read at the first look-up."""
    code = "import sys, bantin, bantin.cli; sys.exit('bantin.gazetteer' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hoà Bình", "Hòa Bình"),
        ("Thuỷ Xuân Tiên", "Thủy Xuân Tiên"),
        ("02", "2"),
        ("M’Droh", "M'Droh"),
        ("Ngọk Réo", "Ngok Réo"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"),
        ("Mĩ Đức", "Mỹ Đức"),
        ("HCM", "Hồ Chí Minh"),
        ("Ðông Anh", "ĐÔNG ANH"),
        ("Đăk Lăk", "Đắk Lắk"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    """Tone style, dashes, apostrophes, zeros, capitals and letters of other tongues make no difference."""
    assert key(one) == key(other)


def test_names_that_differ_in_tone_do_not_share_a_key() -> None:
    """Vietnamese words keep their marks, and numbers stay whole."""
    assert len({key(name) for name in ("Hòa Bình", "Hóa Bình", "Hòa Binh", "1", "13")}) == 5


def test_namesakes_are_told_apart_by_province_and_district() -> None:
    """Huyện Châu Thành is in ten provinces, Phường 1 in many towns; nothing known leaves them open."""
    assert resolve("huyện Châu Thành", "2021-05-03", "89").code == "892"
    assert resolve("phường 3", "2021-05-03", "867", "87").code == "29902"
    found = resolve("huyện Châu Thành", "2021-05-03")
    assert found.code is None
    assert len(found.candidates) > 5


def test_a_district_and_a_city_of_one_name_are_two() -> None:
    """Huyện Cao Lãnh lies around thành phố Cao Lãnh."""
    assert resolve("huyện Cao Lãnh", "2020", "87").code == "873"
    assert resolve("thành phố Cao Lãnh", "2020", "87").code == "866"


@pytest.mark.parametrize("date", ["2016-03-01", "2019-07-01", "2024-06-14", "2025-06-20"])
def test_a_town_that_became_a_city_keeps_its_code_under_both_kinds(date: str) -> None:
    """Thị xã Gò Công is called so for a while after it became thành phố."""
    assert resolve("thị xã Gò Công", date).code == "816"


def test_another_kind_needs_the_district_or_province() -> None:
    """Huyện Tân Uyên of Bình Dương has long been a thị xã; without a province it is the one of Lai Châu."""
    assert resolve("huyện Tân Uyên", "2019", "74").code == "723"
    assert resolve("huyện Tân Uyên", "2019").code == "111"
    assert resolve("phường Đại Yên", "2022", "277").code == "10054"
    assert resolve("thị trấn Đại Yên", "2022").code is None


def test_a_city_with_a_changed_place_in_the_order_is_read_by_date() -> None:
    """Thành phố Huế was a district until the end of 2024, then a province."""
    assert [resolve("thành phố Huế", date).code for date in ("2024-12-31", "2025-01-01", "2025-07-02")] == [
        "474",
        "46",
        "46",
    ]
    assert set(resolve("thành phố Huế", None).candidates) == {"474", "46"}


def test_provinces_have_new_codes_since_the_reform() -> None:
    """Tỉnh Bắc Ninh is 27, then 24; tỉnh Bình Phước is no more, and its code is another's to take."""
    assert resolve("tỉnh Bắc Ninh", "2025-06-30").code == "27"
    assert resolve("tỉnh Bắc Ninh", "2025-07-01").code == "24"
    gone = resolve("tỉnh Bình Phước", "2026-02")
    assert (gone.code, gone.code_2025) == (None, ("75",))


def test_communes_since_the_reform_lie_in_provinces() -> None:
    """Phường Chương Mỹ bears the code that thị trấn Chúc Sơn had."""
    assert resolve("phường Chương Mỹ", "2025-09-01", "01").code == "10015"
    assert resolve("thị trấn Chúc Sơn", "2022-09-01", "277").code == "10015"
    old = resolve("thị trấn Chúc Sơn", "2025-09-01", "01")
    assert (old.code, old.code_2025) == (None, ("10015",))


def test_a_date_that_is_not_known_leaves_names_of_two_orders_open() -> None:
    """Xã Phú Nghĩa of Hà Nội is 10033 or, grown, 10030; phường Tây Hoa Lư has been one unit only."""
    found = resolve("xã Phú Nghĩa", None, "01")
    assert (found.code, found.candidates, found.code_2025) == (None, ("10030", "10033"), ("10030",))
    assert resolve("phường Tây Hoa Lư", None).code == "14533"


def test_a_slip_in_the_marks_is_forgiven_within_the_district() -> None:
    """Nặm Giôn is the Nậm Giôn of Mường La; in another district the name is unknown."""
    assert resolve("xã Nặm Giôn", "2023", "120", "14").code == "03811"
    assert resolve("xã Nặm Giôn", "2023", "277", "01").code is None


@pytest.mark.parametrize(
    ("url", "codes"),
    [
        ("https://chuongmy.hanoi.gov.vn/tin-tuc/1", ["01", "277"]),
        ("http://ubndhuyenchauthanh.angiang.gov.vn", ["89", "892"]),
        ("https://www.baria-vungtau.gov.vn/x", ["77"]),
        ("https://chuongmy.example.vn", []),
    ],
)
def test_sites_of_the_state_tell_their_unit(url: str, codes: list[str]) -> None:
    """The host names the province and, before it, the district."""
    assert [found.code for found in gazetteer.load().of_site(url, Period.of("2022")).values()] == codes
