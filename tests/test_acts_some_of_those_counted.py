"""Figures and names of some of those counted, awards behind their receivers, papers that several acts share."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts


@pytest.mark.parametrize(
    "part",
    [
        "Khối trường học có 4 tập thể được tặng Giấy khen gồm: Trường Mầm non Hoa Cúc, Trường THCS Lý Sơn, "
        "Trường Tiểu học Tân Lập và Trường THPT Ba Gia.",
        "Trong số các tập thể được tặng Giấy khen đợt này có Trường Mầm non Hoa Cúc, Trường THCS Lý Sơn, "
        "Trường Tiểu học Tân Lập và Trường THPT Ba Gia.",
    ],
)
def test_some_of_those_counted_are_named_in_their_act(part: str) -> None:
    """What counts or names some of those counted in the sentence before adds their names and is no act of its own."""
    (act,) = extract(f"Chủ tịch UBND huyện Trà Bồng tặng Giấy khen cho 13 tập thể. {part}").commendations
    assert counts(act) == {"collectives": 13}
    assert [r.name for r in act.recipients] == [
        "Trường Mầm non Hoa Cúc",
        "Trường THCS Lý Sơn",
        "Trường Tiểu học Tân Lập",
        "Trường THPT Ba Gia",
    ]


def test_those_of_another_giver_are_no_part() -> None:
    """A part that names a giver of its own is an act of its own."""
    text = (
        "Chủ tịch UBND huyện Trà Bồng tặng Giấy khen cho 13 tập thể. "
        "Khối trường học có 4 tập thể được Giám đốc Sở Giáo dục và Đào tạo tặng Giấy khen."
    )
    assert [counts(act) for act in extract(text).commendations] == [{"collectives": 13}, {"collectives": 4}]


@pytest.mark.parametrize(
    "opening",
    [
        "Sở công nhận danh hiệu thi đua: ",
        "Giám đốc Sở quyết định công nhận: ",
        "Giám đốc Sở công nhận ",
    ],
)
def test_awards_told_behind_their_receivers(opening: str) -> None:
    """Each title stands behind those who get it, with or without a colon before the first."""
    text = f"{opening}7 tập thể “Tập thể Lao động tiên tiến”, 81 cá nhân “Lao động tiên tiến” và 6 cá nhân “Chiến sĩ thi đua cơ sở”."
    told = [(act.award.strip("“”"), counts(act)) for act in extract(text).commendations]
    assert told == [
        ("Tập thể Lao động tiên tiến", {"collectives": 7}),
        ("Lao động tiên tiến", {"individuals": 81}),
        ("Chiến sĩ thi đua cơ sở", {"individuals": 6}),
    ]


def test_an_award_of_another_giver_to_a_part_is_an_act() -> None:
    """Some of those praised who are given somebody's award are an act of its own, with the names behind it."""
    text = (
        "Có 16 gương người tốt được biểu dương, trong đó 2 cá nhân được tặng Bằng khen của Hội Nông dân tỉnh gồm "
        "bà Lê Thị Mận (Chi hội trưởng ấp 3, xã Tân Bình) và ông Trần Văn Bưởi."
    )
    praised, given = extract(text).commendations
    assert counts(praised) == {"individuals": 16}
    assert (given.award, counts(given)) == ("Bằng khen", {"individuals": 2})
    assert [r.name for r in given.recipients] == ["Lê Thị Mận", "Trần Văn Bưởi"]


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Kết quả khen thưởng 5 năm, toàn xã", "historic"),
        ("Sau 3 năm, huyện", "historic"),
        ("Năm nay, xã", "given"),
    ],
)
def test_awards_of_several_years_are_history(opening: str, status: str) -> None:
    """What was given in the course of some years is told as history, whatever tells it in the same sentence."""
    text = f"{opening} có 2 tập thể được tặng Bằng khen, 9 cá nhân được Chủ tịch UBND tỉnh tặng Giấy khen."
    assert [act.status for act in extract(text).commendations] == [status, status]


def test_two_figures_of_one_noun_are_two_acts() -> None:
    """Where two places give in one sentence, the figures of one noun are two; a xã gives no badge of the Party."""
    text = "Cùng ngày, xã Yên Lạc và xã Hòa Thắng trao Huy hiệu Đảng cho 11 và 8 đảng viên."
    acts = extract(text).commendations
    assert [counts(act) for act in acts] == [{"individuals": 11}, {"individuals": 8}]
    assert [act.by for act in acts] == [None, None]


def test_a_headline_counts_those_whom_the_body_only_names() -> None:
    """The headline's figure is that of the receivers named in the body, a team among them a collective."""
    text = (
        "Huyện Tân Trụ: Khen thưởng đột xuất 1 tập thể, 2 cá nhân\n\n"
        "Ông Lê Văn Ba đã trao Giấy khen của Chủ tịch UBND huyện cho Đội dân phòng ấp 4 và các ông Võ Văn Tư, Lê Văn Sáu "
        "vì đã cứu người."
    )
    (act,) = extract(text).commendations
    assert counts(act) == {"collectives": 1, "individuals": 2}
    assert not act.counted
    assert len(act.recipients) == 3


def test_receivers_counted_from_names_are_no_total() -> None:
    """Two named bodies are not the sum of two others who are rewarded in the same story; a caption adds no name."""
    text = (
        "Phó Chủ tịch UBND tỉnh trao Bằng khen của Chủ tịch UBND tỉnh cho Phòng Cảnh sát giao thông và Công an huyện Mai Sơn.\n"
        "Trước đó, ngày 5/6, UBND huyện Mộc Châu thưởng nóng 10 triệu đồng cho Công an huyện.\n"
        "Phó Chủ tịch UBND tỉnh trao thưởng cho ban chuyên án. Ảnh: Lê Na\n"
    )
    named = [[r.name for r in act.recipients] for act in extract(text).commendations if act.award == "Bằng khen"]
    assert named == [["Phòng Cảnh sát giao thông", "Công an huyện Mai Sơn"]]


def test_which_of_several_papers_is_whose_is_left_open() -> None:
    """Two papers told together behind two acts are tied to neither."""
    text = (
        "UBND tỉnh tặng Cờ thi đua cho 4 trường; tặng Bằng khen cho 9 tập thể theo các Quyết định số 71, 72/QĐ-UBND "
        "ngày 5/8/2014 của Chủ tịch UBND tỉnh."
    )
    record = extract(text)
    assert [d.number for d in record.decisions] == ["71", "72"]
    assert [act.decision for act in record.commendations] == [None, None]


@pytest.mark.parametrize(
    ("text", "issuer", "date"),
    [
        (
            "Theo công bố của UBND tỉnh Gia Lai tại Quyết định số 52/QĐ-UBND ngày 4/3/2024, huyện Chư Sê xếp thứ 5.",
            "UBND tỉnh Gia Lai",
            "2024-03-04",
        ),
        (
            "Xã khen 3 cá nhân. Quyết định khen thưởng số 41/QĐ-UBND được Chủ tịch UBND xã ký ngay trong ngày 20/11/2025.",
            "Chủ tịch UBND xã",
            "2025-11-20",
        ),
    ],
)
def test_who_made_a_paper_known_and_when_it_was_signed(text: str, issuer: str, date: str) -> None:
    """A paper is theirs whose announcement it is told to be; the day it was signed *ngay trong ngày* is its own."""
    (paper,) = extract(text).decisions
    assert paper.issuer is not None
    assert (paper.issuer.name, paper.date) == (issuer, date)


@pytest.mark.parametrize(
    "between", ["", " Mỗi cá nhân được thưởng 1 triệu đồng từ quỹ thi đua khen thưởng của phường."]
)
def test_the_paper_behind_an_act_grants_it(between: str) -> None:
    """A decision of reward told right behind an act grants it, a sentence about its money between them or not."""
    text = (
        f"Phường trao Giấy khen cho 3 cá nhân cứu người.{between} "
        "Quyết định khen thưởng số 18/QĐ-UBND được Chủ tịch UBND phường ký ngày 20/11/2025."
    )
    record = extract(text)
    assert record.commendations[0].decision == record.decisions[0].id


def test_a_decision_pointed_at_grants_whatever_else_it_is_about() -> None:
    """*Cũng theo quyết định trên* ties an act to the last paper told, though its title told only of the ranking."""
    text = (
        "UBND huyện ban hành Quyết định số 65/QĐ-UBND ngày 01/3/2024 phê duyệt kết quả xếp hạng các xã. "
        "Cũng theo quyết định trên, 5 xã đứng đầu được UBND huyện tặng Giấy khen."
    )
    record = extract(text)
    assert [act.decision for act in record.commendations] == [record.decisions[0].id]


def test_names_with_an_inner_and() -> None:
    """*và* before the last of as many names as are counted joins one name; *Huyện Đoàn* heads no names behind it."""
    text = (
        "Trung ương Đoàn tặng Bằng khen cho 4 tập thể: Huyện Đoàn Ba Tri, Huyện Đoàn Mỏ Cày, "
        "Đoàn Khối các cơ quan và Doanh nghiệp, Đoàn Công an tỉnh."
    )
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == [
        "Huyện Đoàn Ba Tri",
        "Huyện Đoàn Mỏ Cày",
        "Đoàn Khối các cơ quan và Doanh nghiệp",
        "Đoàn Công an tỉnh",
    ]


def test_classes_of_firms_are_no_names() -> None:
    """What kind of firms were rewarded is no name of one: *các công ty, DNTN kinh doanh …*."""
    text = (
        "UBND huyện tặng Giấy khen cho 9 doanh nghiệp gồm các công ty, DNTN kinh doanh xăng dầu, lúa gạo trên địa bàn."
    )
    (act,) = extract(text).commendations
    assert act.recipients == []


def test_degrees_with_a_point_end_no_sentence() -> None:
    """Short forms of callings before a name do not end the sentence: *ĐD. Lê Thị A, KTV. …*."""
    text = "Sở Y tế tặng Giấy khen cho 3 cá nhân: ĐD. Lê Thị Mơ, KTV. Trần Văn Lúa và DS. Phạm Thị Nếp."
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == ["Lê Thị Mơ", "Trần Văn Lúa", "Phạm Thị Nếp"]


def test_a_case_is_no_school() -> None:
    """*trường hợp* is a case, though *trường* is what may be counted."""
    text = "UBND phường Tân Lập khen thưởng 14 trường hợp, gồm 6 tập thể và 8 cá nhân."
    assert all("units" not in counts(act) for act in extract(text).commendations)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Có 8/12 xã được Chủ tịch UBND huyện tặng Giấy khen.", [{"units": 8}]),
        ("Sáng 8/12 xã được Chủ tịch UBND huyện tặng Giấy khen.", [{}]),
        ("Sở khen thưởng đối với tập thể Trạm Y tế xã Ia Dom (huyện Đức Cơ) cùng 4 cá nhân.", [{"individuals": 4}]),
        (
            "Đại hội thông qua danh sách 4 tập thể, 9 cá nhân đề nghị Chủ tịch UBND tỉnh tặng Bằng khen.",
            [{"collectives": 4, "individuals": 9}],
        ),
    ],
)
def test_figures_of_an_act(text: str, told: list[dict[str, int]]) -> None:
    """Some of all there are, a figure behind a named collective, those who are put up to somebody."""
    assert [counts(act) for act in extract(text).commendations] == told


def test_lines_that_open_with_the_verb_of_giving() -> None:
    """A line *- Tặng Cờ thi đua: A, B* names who gets the award."""
    text = "Hội nghị quyết định:\n- Tặng Cờ thi đua: Trường THPT Tân Hưng, Trường THPT Hoài Ân.\n- Trao Giấy khen: bà Võ Thị Tư.\n"
    named = [[r.name for r in act.recipients] for act in extract(text).commendations]
    assert named == [["Trường THPT Tân Hưng", "Trường THPT Hoài Ân"], ["Võ Thị Tư"]]


def test_branches_called_by_their_brand_are_named() -> None:
    """A branch of a state firm is named by its brand and place, in a list of bodies as in the story."""
    text = "Giám đốc Sở tặng Giấy khen cho các tập thể: Phòng Công nghệ thông tin, VNPT Bình Định, Viettel Bình Định."
    (act,) = extract(text).commendations
    assert [r.name for r in act.recipients] == ["Phòng Công nghệ thông tin", "VNPT Bình Định", "Viettel Bình Định"]


def test_the_day_of_awards_ends_an_account_of_past_years() -> None:
    """*Nhân dịp tổng kết* begins what is given on the day, behind a sentence about past years."""
    text = (
        "Giai đoạn 2011 - 2020, toàn tỉnh có 5 tập thể được Thủ tướng Chính phủ tặng Bằng khen. "
        "Nhân dịp tổng kết, UBND tỉnh tặng Bằng khen cho 32 tập thể."
    )
    assert [act.status for act in extract(text).commendations] == ["historic", "given"]


def test_a_second_paper_is_of_who_issues_the_first() -> None:
    """Papers that one verb of issuing leads to are of one issuer."""
    text = (
        "UBND tỉnh ban hành Quyết định số 21/QĐ-UBND ngày 10/11/2022 công nhận xã Ia Dom đạt chuẩn nông thôn mới và "
        "Quyết định số 22/QĐ-UBND tặng Bằng khen cho 3 tập thể."
    )
    assert [d.issuer.name for d in extract(text).decisions if d.issuer] == ["UBND tỉnh", "UBND tỉnh"]


def test_half_a_term_ends_a_name() -> None:
    """The name of a meeting keeps *nhiệm kỳ* whole."""
    text = "Sáng ngày 15/8/2023, Hội Nông dân tỉnh tổ chức hội nghị sơ kết giữa nhiệm kỳ."
    assert [event.name for event in extract(text).events] == ["hội nghị sơ kết giữa nhiệm kỳ"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Cháu Lê Gia Bảo (12 tuổi) ở thôn 4, xã Ea Nam", "Lê Gia Bảo"),
        ("Ông Lê Văn Tám (56 tuổi), ngụ ấp 5, xã Tân Mỹ", "Lê Văn Tám"),
        ("Võ Quang Huy (18 tuổi), quê xã Đức Long", "Võ Quang Huy"),
        ("Gia đình bà Lò Thị Xuân ở bản Mòng", "Gia đình bà Lò Thị Xuân"),
    ],
)
def test_where_somebody_lives_is_not_who_is_rewarded(subject: str, name: str) -> None:
    """The place told behind a person, an age in brackets between them or not, is where that person lives."""
    (act,) = extract(f"{subject} được Chủ tịch UBND huyện tặng Giấy khen.").commendations
    assert [r.name for r in act.recipients] == [name]


def test_two_clauses_whose_receivers_stand_on_either_side() -> None:
    """Those told before their own verb behind a semicolon are no receivers of the award before it."""
    text = (
        "Được UBND tỉnh tặng Cờ thi đua năm nay có 2 đơn vị là xã Nậm Có và Trường THCS Khau Phạ; "
        "Phòng Tư pháp huyện cùng 3 cá nhân được nhận Bằng khen của Chủ tịch UBND tỉnh."
    )
    flag, diploma = extract(text).commendations
    assert (counts(flag), [r.name for r in flag.recipients]) == ({"units": 2}, ["xã Nậm Có", "Trường THCS Khau Phạ"])
    assert counts(diploma) == {"individuals": 3}


@pytest.mark.parametrize(
    "named",
    [
        "khen thưởng 5 tập thể và 18 cá nhân; trong đó có Công an xã, Chi đoàn thôn 4 và Trạm Y tế xã.",
        "khen thưởng 5 tập thể và 18 cá nhân. "
        "Danh sách một số tập thể được khen thưởng: Công an xã; Chi đoàn thôn 4; Trạm Y tế xã.",
    ],
)
def test_some_names_of_those_counted(named: str) -> None:
    """Names behind *; trong đó có* and in a list of some of those rewarded are theirs whom the act counts."""
    (act,) = extract(f"Chủ tịch UBND xã Bù Gia Mập {named}").commendations
    assert counts(act) == {"collectives": 5, "individuals": 18}
    assert [r.name for r in act.recipients] == ["Công an xã", "Chi đoàn thôn 4", "Trạm Y tế xã"]
