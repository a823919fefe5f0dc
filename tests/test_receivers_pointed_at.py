"""Receivers whom the sentence of their act only points to, and those told with their office, their home, their number."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts


def named(text: str) -> list[list[str]]:
    return [[receiver.name for receiver in act.recipients] for act in extract(text).commendations]


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("Anh Phan Văn Tú kể lại đêm lũ. Anh vừa được Chủ tịch UBND huyện Mộc An tặng Giấy khen.", ["Phan Văn Tú"]),
        (
            "Bà Vi Thị Mận hiến 300 m2 đất. Chồng bà, ông Lò Văn Bảy, góp công. Bà đã được UBND tỉnh tặng Bằng khen.",
            ["Vi Thị Mận"],
        ),
        (
            "Trường Tiểu học Phú Lộc có 12 lớp. Tập thể nhà trường được UBND tỉnh tặng Cờ thi đua.",
            ["Trường Tiểu học Phú Lộc"],
        ),
        ("Chi bộ thôn Đoài có 25 đảng viên. Chi bộ đã được Đảng ủy xã Vân Sơn tặng Giấy khen.", ["Chi bộ thôn Đoài"]),
        (
            "Xã Vân Sơn có 12 thôn. Vừa qua, xã được Chủ tịch UBND huyện Mộc An tặng Giấy khen.",
            ["xã Vân Sơn"],
        ),
        ("Em Hà Thị Mai nhặt được ví. Chủ tịch UBND xã Vân Sơn đã tặng em Giấy khen.", ["Hà Thị Mai"]),
        (
            "Chị Hà Thị Mai nuôi 9 trẻ mồ côi. UBND huyện Mộc An tặng Giấy khen cho chị vì nghĩa cử đẹp.",
            ["Hà Thị Mai"],
        ),
    ],
)
def test_a_short_subject_or_object_stands_for_the_only_one_named_before(text: str, receivers: list[str]) -> None:
    """The name comes with its words: they are evidence of the act, and one is counted."""
    (act,) = extract(text).commendations
    assert [receiver.name for receiver in act.recipients] == receivers
    assert act.counted
    assert sum(counts(act).values()) == 1
    assert any(receivers[0] in text[e.start : e.end] for e in act.evidence) or receivers[0][0].islower()


@pytest.mark.parametrize(
    "text",
    [
        "Anh Phan Văn Tú và anh Lò Văn Bảy kể lại. Anh vừa được Chủ tịch UBND huyện Mộc An tặng Giấy khen.",
        "Ông Lò Văn Nam là trưởng thôn. Ông Vi Văn Ba là bí thư. Ông được Chủ tịch UBND huyện Mộc An tặng Giấy khen.",
        "Trường THCS Hoa Mai thi đua cùng Trường THCS Hoa Lan. Nhà trường được UBND tỉnh Gia Lai tặng Giấy khen.",
        "Nghệ sĩ Bạch Lan về hưu. Ông được Chủ tịch UBND tỉnh Gia Lai tặng Giấy khen.",
    ],
)
def test_where_two_may_be_meant_nobody_is_named(text: str) -> None:
    """*anh*, *ông*, *nhà trường* stand for one only where the words leave no choice."""
    assert all(not receivers for receivers in named(text))


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("Ông Lò Văn Nam, Trưởng ấp 3, xã An Bình, được UBND huyện Mộc An tặng Giấy khen.", ["Lò Văn Nam"]),
        (
            "Ông Lò Văn Nam - Trưởng ấp 3 và bà Vi Thị Hoa - công chức xã được UBND huyện Mộc An tặng Giấy khen.",
            ["Lò Văn Nam", "Vi Thị Hoa"],
        ),
        ("Chị Vi Thị Hoa ở ấp 5, xã An Bình được UBND huyện Mộc An tặng Giấy khen.", ["Vi Thị Hoa"]),
        (
            "Anh Lò Văn Nam, sinh năm 1990, trú tại ấp 5, xã An Bình, được UBND huyện Mộc An tặng Giấy khen.",
            ["Lò Văn Nam"],
        ),
        (
            "Anh Lò Văn Nam, thợ rèn, người đã báo tin cho công an, được UBND huyện Mộc An tặng Giấy khen.",
            ["Lò Văn Nam"],
        ),
        (
            "Ông Lò Văn Nam, hộ nuôi gà xã An Bình, cùng ông Vi Văn Chiến, xã An Hòa, được Hội Nông dân tỉnh tặng Bằng khen.",
            ["Lò Văn Nam", "Vi Văn Chiến"],
        ),
        ("Theo ông Lò Văn Nam, Chủ tịch Hội Nông dân xã, ấp 3 được UBND huyện Mộc An tặng Giấy khen.", []),
    ],
)
def test_office_and_home_of_a_person_receive_nothing(text: str, receivers: list[str]) -> None:
    """The place behind a name says where the person lives or serves."""
    assert named(text) == [receivers]


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        ("Phòng Nội vụ và Phòng Tư pháp là hai tập thể được UBND huyện Mộc An tặng Giấy khen.", 2),
        ("Trong 5 cá nhân được UBND huyện Mộc An tặng Giấy khen có ông Lò Văn Nam.", 1),
        ("Ông Lò Văn Nam và bà Vi Thị Hoa là hai trong số 5 cá nhân được UBND huyện Mộc An tặng Giấy khen.", 2),
        (
            "Chị Vi Thị Hoa nuôi lợn; chị Lò Thị Sao dệt vải. Đó là hai trong số mười chị được UBND huyện khen thưởng.",
            2,
        ),
        ("Bảy cá nhân nhận Bằng khen của UBND tỉnh có chị Vi Thị Hoa và anh Lò Văn Sáng, thợ rèn.", 2),
        ("Một đảng viên được tặng Huy hiệu 70 năm tuổi Đảng (cụ Lò Văn Nam, Chi bộ thôn Đoài).", 1),
        ("Bộ Y tế tặng Bằng khen cho 2 tập thể (Khoa Nội tim mạch; Khoa Cấp cứu) và 6 cá nhân.", 2),
        ("UBND tỉnh tặng Cờ thi đua cho đơn vị dẫn đầu Khối thi đua số 3 là Sở Nội vụ.", 1),
        ("Trạm Y tế gửi thư cảm ơn. UBND xã Vân Sơn tặng Giấy khen cho 2 em. Hai em là Hà Thị Mai, Lò Văn Tú.", 2),
        ("UBND huyện Mộc An tặng Giấy khen cho 9 hộ. Hộ ông Lò Văn Rin cũng có tên trong quyết định này.", 1),
        ("UBND huyện Mộc An tặng Giấy khen cho 9 tập thể. Công an xã Vân Sơn là một trong các tập thể được khen.", 1),
    ],
)
def test_names_told_around_their_number(text: str, receivers: int) -> None:
    """Before *là hai tập thể được*, behind *có*, in brackets, as some of those counted."""
    assert sum(len(names) for names in named(text)) == receivers


@pytest.mark.parametrize(
    ("text", "receivers"),
    [
        (
            "Hai cậu bé Hà Minh Quân và Hà Minh Khôi bơi giỏi. UBND xã Vân Sơn tặng Giấy khen cho hai em.",
            ["Hà Minh Quân", "Hà Minh Khôi"],
        ),
        (
            "Anh Hòa cùng các anh Lò Văn Thuận, Vi Văn Tới đào tìm. Thợ lò Hà Văn Hòa nghe tiếng gõ. "
            "UBND tỉnh Gia Lai tặng Bằng khen cho cả 3 người.",
            ["Hà Văn Hòa", "Lò Văn Thuận", "Vi Văn Tới"],
        ),
        ("Ông Lò Văn Nam và bà Vi Thị Hoa dự lễ. UBND huyện Mộc An trao giấy khen cho hai em.", []),
        (
            "Có 2 tập thể là Chi hội Phụ nữ thôn 3 và Chùa Phước Huệ góp tiền. UBND xã tặng Giấy khen cho 2 tập thể nói trên.",
            ["Chi hội Phụ nữ thôn 3", "Chùa Phước Huệ"],
        ),
    ],
)
def test_names_told_in_a_row_before_the_act(text: str, receivers: list[str]) -> None:
    """As many as are counted, where only one such row is told; grown-ups are no *em*."""
    assert named(text) == [receivers]


def test_a_list_stands_below_a_colon() -> None:
    """*tặng Giấy khen cho:* and a line for each: the list is whole, so its names are counted."""
    record = extract(
        "Tin hoạt động\nSáng nay, Chủ tịch UBND huyện Mộc An tặng Giấy khen cho:\n- Phòng Nội vụ\n- Ông Lò Văn Nam, Trưởng ấp 3\n"
    )
    (act,) = record.commendations
    assert [(r.kind, r.name) for r in act.recipients] == [("unit", "Phòng Nội vụ"), ("individual", "Lò Văn Nam")]
    assert act.counted
    assert counts(act) == {"units": 1, "individuals": 1}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "UBND tỉnh trao Bằng khen cho 74 học sinh và 61 giáo viên.",
            [{"individuals": 74}, {"individuals": 61}],
        ),
        (
            "3 thợ hàn và một ngư dân được tặng bằng khen. UBND tỉnh Gia Lai ký tặng bằng khen cho 4 cá nhân.",
            [{"individuals": 4}],
        ),
        (
            "Trường trao giấy khen của nhà trường cho 46 em đạt danh hiệu Học sinh Xuất sắc và 4 thầy cô có sáng kiến.",
            [{"individuals": 46}, {"individuals": 4}],
        ),
        (
            "UBND huyện Mộc An tặng Giấy khen cho 6 tập thể có thành tích về chuyển đổi số; 4 tập thể có thành tích về cải cách.",
            [{"collectives": 6}, {"collectives": 4}],
        ),
        (
            "Có 8 tập thể, cá nhân được khen thưởng, trong đó 3 tập thể và 5 cá nhân nhận Giấy khen của UBND huyện Mộc An.",
            [{"collectives": 3, "individuals": 5}],
        ),
        (
            "Có 9 hộ được nêu tên, trong đó: 2 hộ nhận Bằng khen của UBND tỉnh; 7 hộ còn lại nhận Giấy khen của UBND huyện.",
            [{"households": 2}, {"households": 7}],
        ),
        (
            "UBND huyện Mộc An vừa ký Quyết định số 41/QĐ-UBND tặng Giấy khen. Có 3 tập thể được khen lần này.",
            [{"collectives": 3}],
        ),
        ("UBND huyện Mộc An tặng Giấy khen cho Tổ số 4 phường Chiềng Lề và thôn 3 xã Cò Nòi.", [{"units": 2}]),
    ],
)
def test_figures_of_one_kind_are_never_added_up(text: str, acts: list[dict[str, int]]) -> None:
    """Each figure is the text's own; the body's one figure stands for the two of another sentence."""
    assert [counts(act) for act in extract("Tin hoạt động\n" + text).commendations] == acts


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (
            "Đại tá Lò Văn Sơn trao Bằng khen của Bộ trưởng Bộ Công an cho 2 xã; trao Kỷ niệm chương của Bộ trưởng cho 4 cá nhân.",
            "Bộ trưởng Bộ Công an",
        ),
        (
            "Ông Lò Văn Nam trao thưởng nóng 50 triệu đồng của Chủ tịch UBND tỉnh cho Ban chuyên án.",
            "Chủ tịch UBND tỉnh",
        ),
        ("Tư lệnh Quân khu tặng Bằng khen cho 6 cá nhân.", "Tư lệnh Quân khu"),
    ],
)
def test_a_giver_is_told_in_full_where_the_text_does(text: str, giver: str) -> None:
    """A short office is the one that the text names in full; money may stand before *của*."""
    acts = extract("Tin hoạt động\n" + text).commendations
    assert acts
    assert {act.by.name if act.by else None for act in acts} == {giver}


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Sở Tư pháp tỉnh Gia Lai họp tổng kết. Ngoài ra Sở đã khen thưởng 15 thẩm phán.", "Sở Tư pháp tỉnh Gia Lai"),
        ("Hội Nông dân huyện Mộc An họp. Hội tặng Giấy khen cho 5 chi hội.", "Hội Nông dân huyện Mộc An"),
        ("Trường THPT Hoa Mai khai giảng. Nhà trường tặng Giấy khen cho 5 học sinh.", "Trường THPT Hoa Mai"),
        ("Trường THPT Hoa Mai và Trường THPT Hoa Lan khai giảng. Nhà trường tặng Giấy khen cho 5 học sinh.", None),
    ],
)
def test_a_bare_head_gives_as_the_only_body_of_its_kind(text: str, giver: str | None) -> None:
    """*Sở*, *Hội*, *Nhà trường* before the verb."""
    (act,) = extract("Tin hoạt động\n" + text).commendations
    assert (act.by.name if act.by else None) == giver


def test_a_name_of_a_clan_is_a_whole_name() -> None:
    """*K'Brèo* needs no family name; a village of that form is a place."""
    record = extract("Tin hoạt động\nÔng K'Brèo, Bí thư Chi bộ, và Phó Bí thư H'Nga Byă về buôn H'Drát.")
    assert [person.name for person in record.people] == ["K'Brèo", "H'Nga Byă"]
