"""Acts as schools, party committees and trade unions tell them: classes, badges by years, lists with a head of their own."""

from __future__ import annotations

import pytest

from bantin import extract

from .acts import counts


def acts(text: str) -> list[tuple[str, str | None, dict[str, int]]]:
    """Return award, giver and figures of each act."""
    return [(c.award.lower(), c.by.name if c.by else None, counts(c)) for c in extract(f"{text}\n").commendations]


def names(text: str) -> list[list[str]]:
    """Return the receivers named of each act."""
    return [[r.name for r in c.recipients] for c in extract(f"{text}\n").commendations]


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Hiệu trưởng Trường THCS Nà Phặc tặng Giấy khen cho 40 học sinh giỏi và 3 tập thể lớp tiên tiến: 6A, 7B, 9C.",
         ["lớp 6A", "lớp 7B", "lớp 9C"]),
        ("Nhà trường tặng giấy khen cho 25 học sinh và 2 tập thể lớp: 4A1, 5A3.", ["lớp 4A1", "lớp 5A3"]),
        ("Nhà trường tặng giấy khen cho 25 học sinh và 3 tập thể lớp: 4A1, 5A3.", []),
        ("UBND xã tặng Giấy khen cho 2 hộ và 2 cá nhân: ông Lù Văn Páo, bà Vi Thị Lả.", ["Lù Văn Páo", "Vi Thị Lả"]),
    ],
)  # fmt: skip
def test_names_of_the_last_counted(text: str, classes: list[str]) -> None:
    """Names behind several counts are those of the last one where they are as many; a class is named with its kind."""
    [named] = names(text)
    assert named == classes


def test_badges_by_years() -> None:
    """Badges told by their years alone are acts each, also where the noun of those counted is left out."""
    text = (
        "Bí thư Huyện ủy Yên Thế trao Huy hiệu 65 năm tuổi Đảng cho 2 đảng viên, Huy hiệu 55 năm cho 6, Huy hiệu 50 năm "
        "cho 12 đảng viên, 45 năm cho 21 đảng viên; 40 năm 33 đồng chí và Huy hiệu 30 năm tuổi Đảng cho 50 đồng chí."
    )
    assert [told["individuals"] for _, _, told in acts(text)] == [2, 6, 12, 21, 33, 50]
    assert {giver for _, giver, _ in acts(text)} == {"Bí thư Huyện ủy Yên Thế"}


@pytest.mark.parametrize(
    "text",
    [
        "Đảng ủy xã trao Huy hiệu 60 năm tuổi Đảng cho 3 đảng viên, 40 năm cho thuê bến vẫn chưa đòi nợ.",
        "Đảng ủy xã trao Huy hiệu 60 năm tuổi Đảng cho 3 đảng viên, 30 năm 2 lần đổi tên xã.",
    ],
)
def test_years_that_are_no_badges(text: str) -> None:
    """Years of something else behind those counted are no badge."""
    assert [told for _, _, told in acts(text)] == [{"individuals": 3}]


def test_a_list_headed_by_another_giver() -> None:
    """Names below a heading that says who gives are that giver's, not those of the act counted before."""
    text = (
        "Lễ bế giảng\n\n"
        "Sáng 25/5, Trường THPT Yên Thế tổ chức lễ bế giảng. Hiệu trưởng tặng Giấy khen cho 60 học sinh giỏi.\n\n"
        "Danh sách học sinh đạt huy chương được Giám đốc Sở tặng Bằng khen:\n"
        "Lò Văn Hải - lớp 11B - môn Tin học\n"
        "Vi Thị Xuân - lớp 12C - môn Sinh học\n"
        "Sau buổi lễ, nhà trường tặng hoa cho phụ huynh và chúc các em nghỉ hè vui khỏe, bổ ích."
    )
    assert acts(text) == [
        ("giấy khen", "Hiệu trưởng", {"individuals": 60}),
        ("bằng khen", "Giám đốc Sở", {"individuals": 2}),
    ]
    assert names(text) == [[], ["Lò Văn Hải", "Vi Thị Xuân"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('Hội Phụ nữ huyện trao Bằng khen cho 30 "phụ nữ làm kinh tế giỏi" và 5 hợp tác xã.', {"individuals": 30, "units": 5}),
        ('Đoàn xã tặng giấy khen cho 8 "học sinh vượt khó".', {"individuals": 8}),
        ('Đoàn xã tặng giấy khen cho 8 "học sinh cá biệt" nay đã tiến bộ.', None),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho tập thể cán bộ và nhân dân xã Yên Mông, 4 cá nhân.", {"individuals": 4}),
        ("UBND huyện Yên Thế tặng giấy khen cho 21 cá nhân và 6 tập thể, trong số này có 5 người là cựu chiến binh, 2 sinh viên.",
         {"individuals": 21, "collectives": 6}),
        ('Chủ tịch UBND tỉnh truy tặng danh hiệu vinh dự Nhà nước "Bà mẹ Việt Nam Anh hùng" cho 4 mẹ.', {"individuals": 4}),
    ],
)  # fmt: skip
def test_figures(text: str, told: dict[str, int] | None) -> None:
    """Figures are read where a title in quotes, a name or a comma stands beside them, and not of parts of those counted."""
    found = acts(text)
    assert [figures for _, _, figures in found if figures] == ([told] if told else [])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Đảng ủy xã Vân Đồn trao Huy hiệu 60 năm tuổi Đảng đợt 2/9 cho đồng chí Lê Viết Toản.", ["Lê Viết Toản"]),
        ("Đảng ủy phường trao tặng Huy hiệu 80 năm tuổi Đảng (đợt 2/9) cho đồng chí Vũ Thị Mây (sinh năm 1927).", ["Vũ Thị Mây"]),
        ("Thị ủy tặng Huy hiệu Đảng dịp 19/5 cho đảng viên Trần Thị Lụa và Hoàng Văn Giáp.", ["Trần Thị Lụa", "Hoàng Văn Giáp"]),
        ("Chủ tịch UBND xã tặng Giấy khen (năm 2023) cho ông Nguyễn Văn Ba.", ["Nguyễn Văn Ba"]),
    ],
)  # fmt: skip
def test_receivers_behind_the_occasion(text: str, named: list[str]) -> None:
    """The occasion of an award may stand between it and those who receive it."""
    assert names(text) == [named]


def test_titles_of_a_year_beside_each_other() -> None:
    """*cá nhân và Tập thể lao động tiên tiến*: what stands behind those counted is the next title, no mixed count."""
    text = "UBND huyện Sơn Động tặng danh hiệu Lao động tiên tiến cho 320 cá nhân và Tập thể Lao động tiên tiến cho 12 đơn vị."
    assert [told for _, _, told in acts(text)] == [{"individuals": 320}, {"units": 12}]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Trường THCS Lê Lợi được tặng danh hiệu Tập thể Lao động xuất sắc.", [["Trường THCS Lê Lợi"]]),
        ("Nhiều năm liền trường được tặng danh hiệu Tập thể Lao động xuất sắc.", []),
        ("Trường THCS Lê Lợi đạt danh hiệu Tập thể Lao động xuất sắc.", []),
    ],
)
def test_a_title_of_emulation_given_to_a_body(text: str, named: list[list[str]]) -> None:
    """A title of emulation that somebody named is given is an act, though nobody says by whom; one they have is none."""
    assert names(text) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Chủ tịch UBND tỉnh khen thưởng nóng ban chuyên án vì đã phá 2 vụ.", ["ban chuyên án"]),
        ("Chủ tịch UBND tỉnh khen thưởng nóng Ban chuyên án thuộc Bộ Chỉ huy Bộ đội Biên phòng tỉnh trong 3 ngày đã phá 2 vụ.",
         ["Ban chuyên án thuộc Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]),
        ("Chủ tịch UBND tỉnh khen thưởng nóng Bộ Chỉ huy Bộ đội Biên phòng tỉnh vì đã phá 2 vụ.", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh"]),
        ("Ban công tác Mặt trận khu phố 3 và UB.MTTQ phường được UBND thành phố tặng giấy khen.",
         ["Ban công tác Mặt trận khu phố 3", "Ủy ban Mặt trận Tổ quốc phường"]),
        ("Chủ tịch UBND xã tặng Giấy khen cho Ban CTMT thôn Đông, Ban công tác Mặt trận thôn Đoài và TDP số 4.",
         ["Ban công tác Mặt trận thôn Đông", "Ban công tác Mặt trận thôn Đoài", "TDP số 4"]),
    ],
)  # fmt: skip
def test_teams_and_committees_of_the_front(text: str, named: list[str]) -> None:
    """Investigation teams, border guard commands and the Front's committees of villages are receivers by their whole names."""
    assert names(text) == [named]


def test_a_headline_adds_up_what_two_wards_gave() -> None:
    """*cho 64 đảng viên phường A và B* is 41 and 23, whatever a caption shows; what was given over the years is past."""
    told = extract(
        "Trao Huy hiệu Đảng cho 64 đảng viên phường Tam Kỳ và Quảng Phú\n30/08/2025\n"
        "Tại phường Tam Kỳ, sáng 29/8, lãnh đạo Đảng ủy phường đã trao Huy hiệu Đảng cho 41 đảng viên của phường.\n"
        "Ảnh: Lãnh đạo phường Tam Kỳ gắn Huy hiệu 65 năm tuổi Đảng cho đảng viên Ngô Thị Hoa.\n"
        "Đến nay 1.150 đảng viên đã được tặng Huy hiệu Đảng qua các thời kỳ.\n"
        "Chiều cùng ngày, phường Quảng Phú có 23 đảng viên được nhận Huy hiệu Đảng.\n"
    ).commendations
    figures = [(act.individuals, act.status) for act in told if (act.individuals or 0) > 1]
    assert sorted(figures) == [(23, "given"), (41, "given"), (1150, "historic")]
