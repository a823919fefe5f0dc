"""Lists of receivers parted by semicolons or headed by their kind: *Đội A, Công an quận B; …*, *các tập thể: …*."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts


def told(text: str) -> tuple[dict[str, int], list[str]]:
    """Return the figures and the names of the one act of a text."""
    (act,) = extract(text).commendations
    return counts(act), [r.name for r in act.recipients]


@pytest.mark.parametrize(
    ("to", "figures", "names"),
    [
        ("các tập thể: Hội Nông dân xã Tân Lập và Trạm Y tế xã Tân Mai", {"collectives": 2}, ["Hội Nông dân xã Tân Lập", "Trạm Y tế xã Tân Mai"]),
        ("các cá nhân: Lò Văn Hặc, Cà Thị Bông", {"individuals": 2}, ["Lò Văn Hặc", "Cà Thị Bông"]),
        ("các đơn vị: phòng Nội vụ, xã Tân Lập", {"units": 2}, ["phòng Nội vụ", "xã Tân Lập"]),
        ("tập thể: Hội Nông dân xã; cá nhân: ông Lò Văn Hặc", {"collectives": 1, "individuals": 1}, ["Hội Nông dân xã", "Lò Văn Hặc"]),
        ("các tập thể: Đội 3, Tổ xe; các cá nhân: bà Cà Thị Bông, ông Lò Văn Hặc", {"collectives": 2, "individuals": 2}, ["Đội 3", "Tổ xe", "Cà Thị Bông", "Lò Văn Hặc"]),
    ],
)  # fmt: skip
def test_the_kind_heads_the_names(to: str, figures: dict[str, int], names: list[str]) -> None:
    """Behind the kind and a colon the first name is read as well as the others."""
    assert told(f"UBND huyện Sông Mã tặng Giấy khen cho {to}.") == (figures, names)


_POLICE = "Đội Cảnh sát hình sự, Công an quận Ô Môn; Công an phường Thới An, quận Ô Môn; Đội Trọng án, Phòng Hình sự, Công an thành phố"
_OF_POLICE = ["Đội Cảnh sát hình sự", "Công an phường Thới An", "Đội Trọng án"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Chủ tịch UBND thành phố Cần Thơ tặng Bằng khen cho các tập thể: {}.", {"collectives": 3}),
        ("Chủ tịch UBND thành phố Cần Thơ tặng Bằng khen cho 3 tập thể, gồm: {}.", {"collectives": 3}),
        ("Chủ tịch UBND thành phố Cần Thơ tặng Bằng khen cho 3 tập thể, 2 cá nhân có thành tích phá án. Các tập thể được khen thưởng gồm: {}.", {"collectives": 3, "individuals": 2}),
    ],
)  # fmt: skip
def test_a_comma_tells_whose_part_it_is(text: str, figures: dict[str, int]) -> None:
    """Where semicolons part the receivers, what follows a comma is the body or place the first belongs to."""
    assert told(text.format(_POLICE)) == (figures, _OF_POLICE)


def test_commas_inside_groups_of_receivers_part_them_too() -> None:
    """Bodies of one level between semicolons are receivers each."""
    names = ["Phòng Nội vụ", "Phòng Y tế", "UBND xã Ia Kha", "UBND xã Ia Grai"]
    text = "UBND huyện Ia Grai tặng Giấy khen cho Phòng Nội vụ, Phòng Y tế; UBND xã Ia Kha, UBND xã Ia Grai."
    assert told(text) == ({"units": 4}, names)


def test_names_and_figures_behind_a_semicolon_belong_to_the_award_before() -> None:
    """*cho Trường A; Trường B cùng 12 nhà giáo*: the figure counts those who are not named."""
    text = "Giám đốc Sở tặng Giấy khen cho Trường THCS Lê Lợi; Trường Mầm non Hoa Sen cùng 12 nhà giáo."
    assert told(text) == ({"individuals": 12}, ["Trường THCS Lê Lợi", "Trường Mầm non Hoa Sen"])


@pytest.mark.parametrize(
    ("to", "number"),
    [
        ("bốn đơn vị khác gồm Phòng 6; Phòng 8; Công an xã Ia Kha và Công an xã Ia Grai, mỗi đơn vị 15 triệu đồng", 4),
        ("Công an xã Ia Kha và 3 đơn vị khác", 4),
    ],
)
def test_others_named_behind_their_figure_are_those_counted(to: str, number: int) -> None:
    """*A và 3 đơn vị khác* are four; *bốn đơn vị khác gồm A, B, C, D* are four, too."""
    assert told(f"Bộ Công an khen thưởng {to}.")[0] == {"units": number}


def test_telegrams_of_praise_are_letters_of_praise() -> None:
    """*Điện khen* is sent as a *Thư khen* is."""
    (act,) = extract(
        "Thứ trưởng Bộ Công an đã ký Điện khen kèm phần thưởng 30 triệu đồng cho Đồn Biên phòng Pha Long."
    ).commendations
    assert (act.award_class, act.by and act.by.name) == ("thư khen", "Thứ trưởng Bộ Công an")
    assert [r.name for r in act.recipients] == ["Đồn Biên phòng Pha Long"]


@pytest.mark.parametrize(
    ("who", "names"),
    [
        ("BHXH các huyện Tân Hiệp, Giồng Riềng", ["Bảo hiểm xã hội huyện Tân Hiệp", "Bảo hiểm xã hội huyện Giồng Riềng"]),
        ("Phòng Nội vụ các huyện Tân Hiệp, Giồng Riềng", ["Phòng Nội vụ huyện Tân Hiệp", "Phòng Nội vụ huyện Giồng Riềng"]),
        ("Công an các phường 3, 5 và 7", ["Công an phường 3", "Công an phường 5", "Công an phường 7"]),
        ("Trong đó, các huyện Tân Hiệp, Giồng Riềng", ["huyện Tân Hiệp", "huyện Giồng Riềng"]),
        ("UB.MTTQ phường, Ban công tác mặt trận tổ dân phố 9", ["Ủy ban Mặt trận Tổ quốc phường", "Ban công tác mặt trận tổ dân phố 9"]),
    ],
)  # fmt: skip
def test_a_body_of_each_place_is_given_the_award(who: str, names: list[str]) -> None:
    """*BHXH các huyện A, B được …*: the two offices receive, not the two huyện."""
    assert told(f"{who} được Chủ tịch UBND tỉnh Kiên Giang tặng Bằng khen.") == ({"units": len(names)}, names)


def test_a_department_and_the_committees_of_several_places_are_parted() -> None:
    """*Sở Nội vụ và UBND các huyện A, B* names three."""
    text = "Chủ tịch UBND tỉnh tặng Bằng khen cho Sở Nội vụ và UBND các huyện Ninh Sơn, Thuận Bắc."
    assert told(text) == ({"units": 3}, ["Sở Nội vụ", "UBND huyện Ninh Sơn", "UBND huyện Thuận Bắc"])


def test_what_another_has_given_is_not_proposed() -> None:
    """*đề nghị … khen thưởng và Chủ tịch UBND xã đã tặng …*: the second is given."""
    (act,) = extract(
        "Hội đồng xã đã bình xét 12 tập thể đề nghị Chủ tịch UBND huyện khen thưởng và Chủ tịch UBND xã đã tặng Giấy khen "
        "cho 8 tập thể."
    ).commendations
    assert (act.collectives, act.status, act.by and act.by.name) == (8, "given", "Chủ tịch UBND xã")
