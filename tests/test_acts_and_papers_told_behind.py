"""Papers and receivers that are told behind their act or before it: numbers, subjects of two, those pointed back at."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts

_ACT = "Chủ tịch UBND huyện Yên Lập tặng giấy khen cho 5 tập thể và 8 cá nhân"


@pytest.mark.parametrize(
    "behind",
    [
        ". Quyết định khen thưởng của Chủ tịch UBND huyện mang số 512/QĐ-UBND, ký ngày 2/6/2023.",
        ". Quyết định tặng giấy khen của Chủ tịch UBND huyện số 512/QĐ-UBND ngày 2/6/2023.",
        ". Quyết định về việc tặng giấy khen số 512/QĐ-UBND được Chủ tịch UBND huyện ký ngày 2/6/2023.",
        ". Quyết định mang số 512/QĐ-UBND ngày 2/6/2023.",
        "; kèm theo Quyết định số 512/QĐ-UBND ngày 2/6/2023.",
        "; theo Quyết định số 512/QĐ-UBND ngày 2/6/2023.",
    ],
)
def test_a_paper_told_behind_its_act(behind: str) -> None:
    """A decision whose sentence or clause tells it to be that of the act before grants it, and is its giver's."""
    told = extract(_ACT + behind)
    (decision,) = told.decisions
    assert (decision.number, decision.date, decision.effect) == ("512", "2023-06-02", "commends")
    assert decision.issuer is not None and decision.issuer.name == "Chủ tịch UBND huyện Yên Lập"
    assert [act.decision for act in told.commendations] == [decision.id]


def test_a_paper_about_something_else_grants_nothing() -> None:
    """A decision that says what else it is about grants no act before it."""
    text = f"{_ACT}. Quyết định phê duyệt đề án của UBND tỉnh mang số 15/QĐ-UBND, ký ngày 5/5/2021."
    told = extract(text)
    assert [(d.effect, d.issuer and d.issuer.name) for d in told.decisions] == [("other", "UBND tỉnh")]
    assert [act.decision for act in told.commendations] == [None]


def test_papers_of_several_acts_are_nobodys() -> None:
    """Which of several decisions behind several acts grants which is not told."""
    text = (
        "Theo đó, 3 tập thể được Chủ tịch UBND tỉnh tặng bằng khen và Chủ tịch UBND huyện tặng giấy khen cho 12 tập thể "
        "(các quyết định số 4105/QĐ-UBND, 4106/QĐ-UBND cùng ngày 10/11/2014)."
    )
    assert [act.decision for act in extract(text).commendations] == [None, None]


def test_two_kinds_of_equal_number_are_two_acts() -> None:
    """Two counts of one number in one sentence are of different receivers."""
    text = "Chủ tịch UBND tỉnh tặng Bằng khen cho 3 đơn vị dẫn đầu khối địa phương và 3 đơn vị dẫn đầu khối sở, ngành."
    assert [counts(act) for act in extract(text).commendations] == [{"units": 3}, {"units": 3}]


@pytest.mark.parametrize(
    ("told", "giver"),
    [
        ("và đang làm thủ tục đề nghị Chủ tịch nước truy tặng Huân chương Dũng cảm", "Chủ tịch nước"),
        ("và đã hoàn thiện hồ sơ trình Thủ tướng Chính phủ tặng Bằng khen", "Thủ tướng Chính phủ"),
        (", đồng thời Sở Nội vụ đang đề nghị Chủ tịch nước tặng Huân chương Dũng cảm", "Chủ tịch nước"),
    ],
)
def test_who_is_asked_to_give(told: str, giver: str) -> None:
    """Who gave the award before is not who is asked to give the next one, nor is who asks."""
    text = f"Anh Lê Văn Tám được tặng Bằng khen của Chủ tịch UBND tỉnh {told}.".replace(" ,", ",")
    acts = extract(text).commendations
    assert [(act.by and act.by.name, act.status) for act in acts] == [
        ("Chủ tịch UBND tỉnh", "given"),
        (giver, "proposed"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hai cá nhân, ông Lê Văn An và bà Trần Thị Bình, được", ["Lê Văn An", "Trần Thị Bình"]),
        ("Riêng hai liệt sĩ, Đại úy Ngô Đức Tín và Trung sĩ Lê Thơm, được", ["Ngô Đức Tín", "Lê Thơm"]),
        (
            "Hai tập thể dẫn đầu phong trào (Công an xã Phú An, Trạm Y tế xã) được",
            ["Công an xã Phú An", "Trạm Y tế xã"],
        ),
    ],
)
def test_names_between_those_counted_and_the_verb(text: str, names: list[str]) -> None:
    """As many names as are counted, between commas or in brackets before the verb, are theirs."""
    (act,) = extract(f"{text} Chủ tịch UBND tỉnh tặng Bằng khen.").commendations
    assert [r.name for r in act.recipients] == names


def test_fewer_names_than_counted_between_commas_are_no_list() -> None:
    """A name between commas is no list of more than it names."""
    (act,) = extract("Năm hộ dân, nhất là ông Lê Văn An, được Chủ tịch UBND xã tặng Giấy khen.").commendations
    assert counts(act) == {"households": 5} and act.recipients == []


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        (
            "Đại diện các tập thể nhận giấy khen có UBND xã An Thịnh, Công an huyện.",
            ["UBND xã An Thịnh", "Công an huyện"],
        ),
        ("Lên nhận có đại diện các tập thể: UBND xã An Thịnh, Công an huyện.", ["UBND xã An Thịnh", "Công an huyện"]),
        ("Trong số các tập thể có UBND xã An Thịnh và Công an huyện.", ["UBND xã An Thịnh", "Công an huyện"]),
        ("Đại diện các tập thể nhận giấy khen là đồng chí Lê Văn An và đồng chí Hà Thị Bình.", []),
    ],
)
def test_who_came_to_receive(behind: str, names: list[str]) -> None:
    """Bodies said to come up to receive are some of those counted; who stands for them is not."""
    (act,) = extract(f"{_ACT}. {behind}").commendations
    assert [r.name for r in act.recipients] == names


@pytest.mark.parametrize(
    "pointed",
    [
        "Ba người này được Chủ tịch UBND huyện tặng Giấy khen.",
        "Chủ tịch UBND huyện tặng Giấy khen cho cả 3 cá nhân.",
    ],
)
def test_those_pointed_back_at(pointed: str) -> None:
    """*Ba người này*, *cả 3 cá nhân* are the three named in a row before, whatever is told of each."""
    before = (
        "Cứu được cháu bé là anh Mai Xuân Phúc, công an viên xã Xuân Hưng; chị Hà Thị Thiềm, y sĩ và em Lê Đình Trọng."
    )
    (act,) = extract(f"{before} {pointed}").commendations
    assert [r.name for r in act.recipients] == ["Mai Xuân Phúc", "Hà Thị Thiềm", "Lê Đình Trọng"]


def test_two_men_told_by_their_address() -> None:
    """*hai anh được khen thưởng* are the two anh named before."""
    text = "Anh Mai Xuân Phúc và anh Lê Đình Trọng đã nhảy xuống cứu cháu bé. Sau đó, hai anh được UBND xã khen thưởng."
    (act,) = extract(text).commendations
    assert counts(act) == {"individuals": 2}
    assert [r.name for r in act.recipients] == ["Mai Xuân Phúc", "Lê Đình Trọng"]


@pytest.mark.parametrize(
    "before", ["Tới dự có ông Lê Văn An và bà Trần Thị Bình.", "Ông Lê Văn An và bà Trần Thị Bình chủ trì."]
)
def test_as_many_others_as_are_counted(before: str) -> None:
    """Two who came or presided are not the two individuals rewarded."""
    (act,) = extract(f"{before} Chủ tịch UBND xã tặng Giấy khen cho 2 cá nhân.").commendations
    assert counts(act) == {"individuals": 2} and act.recipients == []


def test_a_body_beside_those_counted_behind_a_semicolon() -> None:
    """A body told together with those counted is rewarded, too, where the clause opens behind a semicolon."""
    text = (
        "UBND tỉnh tặng Cờ thi đua cho xã Nậm Khắt; Phòng Nội vụ huyện cùng 3 cá nhân được nhận Bằng khen của "
        "Chủ tịch UBND tỉnh."
    )
    acts = extract(text).commendations
    assert [r.name for act in acts for r in act.recipients] == ["xã Nậm Khắt", "Phòng Nội vụ huyện"]


def test_a_couple_is_called_as_told() -> None:
    """*gia đình ông bà A* is no family of a woman."""
    (act,) = extract("Chủ tịch UBND xã tặng Giấy khen cho gia đình ông bà Trịnh Xuân Hòe.").commendations
    assert [r.name for r in act.recipients] == ["gia đình ông bà Trịnh Xuân Hòe"]


def test_a_ground_that_lays_down_rules_grants_nothing() -> None:
    """A decision cited as a ground is another's; the one in brackets behind the act is its own."""
    text = (
        "Căn cứ Quyết định số 12/2024/QĐ-UBND ngày 5/3/2024 của UBND tỉnh ban hành quy chế, Chủ tịch UBND xã tặng Giấy khen "
        "cho 4 tập thể (Quyết định số 88/QĐ-UBND ngày 6/6/2025)."
    )
    told = extract(text)
    assert [(d.number, d.effect) for d in told.decisions] == [("12", "other"), ("88", "commends")]
    assert [(act.by and act.by.name, act.decision, act.date) for act in told.commendations] == [
        ("Chủ tịch UBND xã", told.decisions[1].id, "2025-06-06")
    ]


@pytest.mark.parametrize(
    "papers",
    [
        "Tại Quyết định số 45/QĐ-UBND, 46/QĐ-UBND ngày 1/2/2026, Chủ tịch UBND xã tặng Cờ cho 2 thôn và Giấy khen cho 3 hộ.",
        "Quyết định 45/QĐ-UBND (1/2/2026), Quyết định 46/QĐ-UBND (1/2/2026) của Chủ tịch UBND xã khen thưởng 2 thôn.",
        "Chủ tịch UBND xã đã ký các quyết định: số 45/QĐ-UBND ngày 1/2/2026 về khen thưởng 2 thôn; "
        "số 46/QĐ-UBND ngày 1/2/2026 về tặng Giấy khen cho 3 hộ.",
    ],
)
def test_papers_named_together_are_of_one_issuer(papers: str) -> None:
    """Two decisions told together have the day and the issuer that are told once or of each."""
    told = [(d.number, d.date, d.issuer and d.issuer.name) for d in extract(papers).decisions]
    assert told == [("45", "2026-02-01", "Chủ tịch UBND xã"), ("46", "2026-02-01", "Chủ tịch UBND xã")]
