"""Acts told in short: awards in brackets, papers shared out, decisions that leave out their award, rows, each one paper."""

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


def test_awards_in_brackets() -> None:
    """An award in brackets behind those counted is theirs, with the giver and decision beside it."""
    text = (
        "Những người được vinh danh gồm: 02 tập thể, 03 cá nhân (Bằng khen của Tư lệnh Quân khu 4); 05 tập thể "
        "(Giấy khen của Chủ tịch UBND huyện, Quyết định số 71/QĐ-UBND ký ngày 3/2/2021)."
    )
    assert acts(text) == [
        ("bằng khen", "Tư lệnh Quân khu 4", {"collectives": 2, "individuals": 3}),
        ("giấy khen", "Chủ tịch UBND huyện", {"collectives": 5}),
    ]
    record = extract(f"{text}\n")
    assert record.commendations[1].decision == record.decisions[0].id


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Chủ tịch UBND xã đã trao 20 Giấy khen, 6 cho tập thể và 14 cho cá nhân.", {"collectives": 6, "individuals": 14}),
        ("Chủ tịch UBND tỉnh tặng Bằng khen cho những điển hình cải cách hành chính năm 2022 gồm có 5 tập thể, 7 cá nhân.",
         {"collectives": 5, "individuals": 7}),
        ("Giám đốc Sở Y tế tặng Giấy khen cho 7 tập thể; cùng với đó là 16 cá nhân.", {"collectives": 7, "individuals": 16}),
        ("Giấy khen của Chủ tịch UBND huyện, lần này về tay mười một tập thể, 6 cá nhân.",
         {"collectives": 11, "individuals": 6}),
        ("UBND xã trao cho hai cô giáo dũng cảm mỗi người một Giấy khen.", {"individuals": 2}),
        ("Hội Nông dân huyện khen 4 cá nhân tích cực, mỗi người một giấy khen.", {"individuals": 4}),
        ("Theo danh sách của Chủ tịch UBND xã, 12 hộ có tên trong quyết định lần lượt lên nhận giấy khen.",
         {"households": 12}),
    ],
)  # fmt: skip
def test_figures(text: str, figures: dict[str, int]) -> None:
    """Figures belong to the award that is shared out among those counted."""
    [(_, _, told)] = acts(text)
    assert told == figures


def test_a_whole_told_by_papers() -> None:
    """Those of whom each is given a paper are counted by the papers, not by the kinds that make them up."""
    [(_, _, told)] = acts("Tỉnh đoàn trao 18 bằng khen cho các tập thể, gồm 9 huyện đoàn và 9 đội hình tình nguyện.")
    assert told == {"collectives": 18}


@pytest.mark.parametrize(
    "text",
    [
        "Xã có 12 mẹ Việt Nam anh hùng, 143 liệt sĩ, nhiều gia đình được tặng huân chương kháng chiến.",
        "Cả tỉnh có 5 huyện về đích, riêng Suối Mơ là huyện đầu tiên của vùng, mấy năm sau được tặng Huân chương Lao động.",
    ],
)
def test_another_subject_in_between(text: str) -> None:
    """Those counted receive nothing where another subject stands before the passive."""
    assert acts(text) == []


def test_a_decision_that_leaves_out_its_award() -> None:
    """A further decision for others grants the award of the decision before it."""
    text = "Chủ tịch UBND huyện ký Quyết định số 12/QĐ-UBND tặng Giấy khen cho 11 tập thể và Quyết định số 13/QĐ-UBND cho 20 cá nhân."
    record = extract(f"{text}\n")
    assert [counts(c) for c in record.commendations] == [{"collectives": 11}, {"individuals": 20}]
    assert [c.decision for c in record.commendations] == [d.id for d in record.decisions]
    assert {c.award for c in record.commendations} == {"Giấy khen"}


def test_a_decision_for_something_else() -> None:
    """A decision that gives money to others grants them no award."""
    text = "Chủ tịch UBND huyện ký Quyết định số 12/QĐ-UBND tặng Giấy khen cho 11 tập thể và Quyết định số 13/QĐ-UBND hỗ trợ 20 hộ."
    assert [told for _, _, told in acts(text)] == [{"collectives": 11}]


def test_rows_that_name_receivers() -> None:
    """Rows of a list of awards name their receivers behind the colon, papers may stand before it."""
    text = (
        "Hội nghị công bố:\n"
        "• Danh hiệu Thầy thuốc Ưu tú theo Quyết định số 17/QĐ-CTN ngày 12/02/2018 của Chủ tịch nước: Trần Đình Hải, Hà Minh Ngọc\n"
        "• Bằng khen của Chủ tịch UBND tỉnh: Khoa Dược, bác sĩ Bùi Thị Lan Chi\n"
        "• Giấy khen của Giám đốc Sở Y tế: 09 tập thể, 27 cá nhân"
    )
    assert names(text) == [["Trần Đình Hải", "Hà Minh Ngọc"], ["Khoa Dược", "Bùi Thị Lan Chi"], []]


def test_rows_of_badges() -> None:
    """Badges told by their years below the badge are acts, their total is none."""
    text = (
        "Huyện ủy Mộc An trao Huy hiệu Đảng cho 12 đảng viên, gồm:\n"
        "75 năm tuổi đảng: 01 đồng chí\n60 năm tuổi đảng: 04 đồng chí\n50 năm tuổi đảng: 07 đồng chí"
    )
    assert acts(text) == [
        (f"huy hiệu {years} năm tuổi đảng", "Huyện ủy Mộc An", {"individuals": number})
        for years, number in ((75, 1), (60, 4), (50, 7))
    ]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Sở tặng Giấy khen cho 02 tập thể – Phòng Y tế, Trạm Y tế xã Suối Cát – và 3 cá nhân.",
         ["Phòng Y tế", "Trạm Y tế xã Suối Cát"]),
        ("UBND huyện tặng Giấy khen cho 3 cá nhân - ông Lê Văn An, bà Trần Thị Bình, anh Lò Văn Chung - vì cứu người.",
         ["Lê Văn An", "Trần Thị Bình", "Lò Văn Chung"]),
        ("UBND huyện tặng Giấy khen cho 5 cá nhân - Ảnh: Lê Văn An.", []),
        ("Bằng khen của Chủ tịch UBND tỉnh được trao cho đại diện Công ty TNHH An Bình, đại diện HTX Sông Đào và ông Lê Văn An.",
         ["Công ty TNHH An Bình", "HTX Sông Đào", "Lê Văn An"]),
        ("Công đoàn các Khu công nghiệp tỉnh được tặng Bằng khen.", ["Công đoàn các Khu công nghiệp tỉnh"]),
        ("Chủ tịch UBND tỉnh công nhận cô Lê Thị An, tổ trưởng tổ Văn, là Chiến sĩ thi đua cấp tỉnh.", ["Lê Thị An"]),
    ],
)  # fmt: skip
def test_receivers(text: str, named: list[str]) -> None:
    """Names between dashes, behind those who stand for them, and before the title they are given are receivers."""
    assert names(text) == [named]


def test_a_title_conferred_beside_another_act() -> None:
    """Who is conferred a title of the State beside another act is named with the title."""
    text = "Xã Suối Cát được tặng Cờ thi đua; riêng ông Lê Văn An được phong Nghệ nhân Ưu tú."
    assert names(text) == [["Xã Suối Cát"], ["Lê Văn An"]]
    assert names("Bà Hà Thị Lụa, người được phong Nghệ nhân Ưu tú, vẫn dạy đàn.") == []


def test_the_agent_of_one_passive() -> None:
    """The agent of one passive gives nothing that the next one tells, nor does who receives it."""
    text = "Phòng Nội vụ được UBND huyện tặng Cờ thi đua, Trạm Y tế xã Suối Cát được tặng Bằng khen."
    assert acts(text) == [("cờ thi đua", "UBND huyện", {"units": 1}), ("bằng khen", None, {"units": 1})]


def test_a_title_taken_back() -> None:
    """A title that is taken back is revoked."""
    [fact] = extract(
        "UBND quận Bàu Sen rút luôn danh hiệu Chiến sĩ thi đua cơ sở đã công nhận cho ông Phan Văn Lộc.\n"
    ).commendations
    assert fact.status == "revoked"


PROSE = "Hội thi khép lại với nhiều ý kiến hay của thí sinh.\n"
TABLE = "TT\nTập thể\nSố bài\n1\nUBND huyện Mộc An\n9.214\n2\nTrường THPT Nam Hà\n2\n3\nHuyện đoàn Sông Đào\n510\nCuộc thi được tổ chức từ tháng 8, thu hút hơn 41.205 người tham gia ở khắp các huyện trong tỉnh nhà.\n"


def test_a_table_of_receivers() -> None:
    """A table flattened one cell a line names the receivers where it has as many rows as are counted."""
    lead = "Căn cứ Quyết định 39/QĐ-UBND ngày 13/10/2023, đã có {} tập thể nhận Bằng khen của Chủ tịch UBND tỉnh:\n"
    assert names(lead.format(3) + TABLE) == [["UBND huyện Mộc An", "Trường THPT Nam Hà", "Huyện đoàn Sông Đào"]]
    assert names(lead.format(4) + TABLE) == [[]]
    assert names(lead.format(4) + PROSE) == [[]]


def test_a_decision_behind_each_act() -> None:
    """A decision behind *theo* grants the act before it, not the one that follows."""
    text = (
        "Chủ tịch UBND quận trao Giấy khen cho 9 tập thể có thành tích theo Quyết định số 18/QĐ-UBND ngày 21/3/2019, đồng "
        "thời UBND thành phố tặng Bằng khen cho ông Lâm Quốc Thái (Quyết định số 65 ngày 8/3/2019)."
    )
    record = extract(f"{text}\n")
    numbers = {d.id: d.number for d in record.decisions}
    assert [numbers.get(c.decision or "") for c in record.commendations] == ["18", "65"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Liên đoàn Lao động tỉnh tặng 3 tập thể và 5 cá nhân Bằng khen vì thành tích phòng, chống dịch năm 2021.",
         ("2021", {"collectives": 3, "individuals": 5})),
        ("UBND tỉnh: 48 Bằng khen, người nhận là 12 tập thể và 36 hộ.", (None, {"collectives": 12, "households": 36})),
    ],
)  # fmt: skip
def test_awards_before_and_behind_those_counted(text: str, told: tuple[str | None, dict[str, int]]) -> None:
    """An award behind those counted is told with the year behind it, one before them with who receives it."""
    [fact] = extract(f"{text}\n").commendations
    assert (fact.year, counts(fact)) == told


def test_what_a_title_has() -> None:
    """A title that *has* so many people was given to them, unless more is told of them."""
    text = "Theo Quyết định số 90/QĐ-SGDĐT của Giám đốc Sở GD&ĐT, Chiến sĩ thi đua cơ sở có 9 người, Lao động tiên tiến 52 người."
    assert [figures for _, _, figures in acts(text)] == [{"individuals": 9}, {"individuals": 52}]
    assert acts("Chiến sĩ thi đua cơ sở có 9 người xin rút tên.") == []
