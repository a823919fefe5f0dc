"""What looks like an act and is none, what is told elsewhere than beside the act, and who decides."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Record
from tests.acts import counts


def statuses(text: str) -> list[str]:
    return [act.status for act in extract(text).commendations]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND cấp huyện quyết định tặng Giấy khen cho hộ gia đình và tập thể mình phụ trách.",
        "Vận động viên nào có huy chương thì mới được Chủ tịch UBND huyện Mộc An tặng giấy khen.",
        "Đồn biên phòng tặng cờ Tổ quốc, Huyện đoàn trao Cờ ra quân cho đội thanh niên tình nguyện.",
    ],
)
def test_a_rule_or_a_condition_is_no_act(text: str) -> None:
    """Who may reward, on what condition, and flags that are no awards."""
    assert statuses(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tại lễ trao thưởng, nhóm có công trình tốt được UBND huyện Mộc An tặng giấy khen.", "given"),
        ("UBND huyện Mộc An đã trình UBND tỉnh để tặng bằng khen cho 3 hợp tác xã.", "proposed"),
        ("Công an huyện Mộc An đã thu hồi 12 khẩu súng, được Bộ Công an tặng bằng khen.", "given"),
        ("UBND tỉnh quyết định thu hồi bằng khen đã tặng 2 cá nhân.", "revoked"),
        ("Xã Tân Lợi đã được UBND tỉnh tặng Cờ thi đua các năm 2016, 2018.", "historic"),
        ("Đăng ngày 05/11/2020\nÔng Sùng 28 năm gác rừng, năm 2011 được Bộ Nông nghiệp tặng Bằng khen.", "historic"),
    ],
)
def test_the_status_is_that_of_the_governing_words(text: str, status: str) -> None:
    """Syllables of other words (*công trình*) and other objects (*12 khẩu súng*) govern nothing."""
    assert status in statuses(text)
    assert len(set(statuses(text))) == 1


def decisions(record: Record) -> dict[str | None, str | None]:
    return {d.number: d.issuer.name if d.issuer else None for d in record.decisions}


@pytest.mark.parametrize(
    ("text", "number", "issuer"),
    [
        (
            "Bảng điểm ấy đã được UBND tỉnh Gia An phê duyệt tại Quyết định số 911/QĐ-UBND, ký 28/6/2023.",
            "911",
            "UBND tỉnh Gia An",
        ),
        (
            "Theo Quyết định 934/QĐ-UBND (30/6/2023), Chủ tịch UBND tỉnh Gia An tặng Bằng khen cho 06 lâm trường.",
            "934",
            "Chủ tịch UBND tỉnh Gia An",
        ),
        (
            "Chủ tịch UBND huyện Mộc An tặng Giấy khen cho 10 trạm y tế (Quyết định 5127/QĐ-UBND, ký 13/12/2022).",
            "5127",
            "Chủ tịch UBND huyện Mộc An",
        ),
        ("Sở Y tế tặng giấy khen cho 3 hộ lý theo Quyết định số 44/QĐ-UBND.", "44", None),
    ],
)
def test_who_issues_a_decision(text: str, number: str, issuer: str | None) -> None:
    """Who approves by it, and who grants by it where the symbol is theirs; a Sở does not issue a QĐ-UBND."""
    assert decisions(extract(text)) == {number: issuer}


def test_decisions_named_behind_several_acts_go_to_their_givers() -> None:
    """*Các hình thức khen thưởng nói trên …* names the decisions of the acts before it."""
    record = extract(
        "Chủ tịch UBND tỉnh Gia An tặng bằng khen cho 2 hợp tác xã. Chủ tịch UBND huyện Mộc An tặng giấy khen cho 7 tiểu "
        "thương. Các hình thức khen thưởng nói trên có trong Quyết định số 18/QĐ-UBND của Chủ tịch UBND tỉnh "
        "Gia An và Quyết định số 12/QĐ-UBND của Chủ tịch UBND huyện Mộc An."
    )
    number = {d.id: d.number for d in record.decisions}
    assert [(c.award_class, number[c.decision or ""]) for c in record.commendations] == [
        ("bằng khen", "18"),
        ("giấy khen", "12"),
    ]


def test_a_name_cut_within_a_word_is_no_giver() -> None:
    """Better nobody than half a name, which no list knows: it is whole right before the verb, *… giải trí cũng trao tặng*."""
    givers = [
        extract(f"Hội Thể thao điện tử giải trí{said} trao tặng bằng khen cho 3 cá nhân.\n").commendations[0].by
        for said in (" cũng", ", đơn vị tài trợ,")
    ]
    assert [by and by.name for by in givers] == ["Hội Thể thao điện tử giải trí", None]


def test_the_head_of_the_page_names_the_place() -> None:
    """A bare *thành phố* of the story is that of the site whose head stands above it."""
    record = extract(
        "UBND THÀNH PHỐ MỘC AN\nBộ phận một cửa các phường cần đổi mới\nCập nhật: 17/05/2017 - 08:10\n\n"
        "Sáng 16/5, các phường cử người về họp. Chỉ số CCHC 2016 của thành phố là 83,46 điểm, đứng thứ 6 trong 15 đơn vị."
    )
    assert [(s.value, s.subject.name if s.subject else None) for s in record.scores] == [(83.46, "thành phố Mộc An")]


def test_an_address_for_several_is_no_receiver() -> None:
    """*các ông, bà:* opens names; a name may be a word that ends lists in small letters (*Đạt*)."""
    (act,) = extract(
        "Chủ tịch UBND xã Tân Lợi tặng Giấy khen cho bản Ná Hin, khối Tân Lập cùng các ông, bà: Lò Quốc Đạt, Vi Thị Xoan."
    ).commendations
    assert [r.name for r in act.recipients] == ["bản Ná Hin", "khối Tân Lập", "Lò Quốc Đạt", "Vi Thị Xoan"]


def test_a_headline_that_calls_the_award_otherwise_raises_a_warning() -> None:
    """The body's word stands; the headline's is told in the warning."""
    record = extract(
        "Trao bằng khen cho 12 nghệ nhân đan lát của huyện Mộc An\nĐăng ngày 02/03/2024\n\n"
        "Sáng 1/3, làng nghề mở hội. Chủ tịch UBND huyện Mộc An tặng giấy khen cho 12 nghệ nhân có sản phẩm mới."
    )
    assert [act.award_class for act in record.commendations] == ["giấy khen"]
    assert "award_differs_between_mentions" in [warning.code for warning in record.warnings]


@pytest.mark.parametrize(
    "text",
    [
        "Nam sinh cứu ba em nhỏ nhận Huy hiệu Tuổi trẻ dũng cảm.",
        "Tổ tuần tra bắt giữ 4 đối tượng được tặng giấy khen.",
    ],
)
def test_to_whom_something_is_done_is_not_who_is_rewarded_for_it(text: str) -> None:
    """The object of a deed is no receiver, though a passive follows."""
    assert not any(c.individuals for c in extract(text).commendations)


def test_a_sum_for_each_stands_between_award_and_receivers() -> None:
    """*giấy khen kèm 2 triệu đồng mỗi người cho anh A*: the sum is the award's, the name its receiver's."""
    (act,) = extract(
        "Chủ tịch UBND huyện Nam Giang tặng giấy khen kèm 2 triệu đồng mỗi người cho anh Bling Thao và anh Zơrâm Nhớp."
    ).commendations
    assert (act.money, [r.name for r in act.recipients]) == (2000000, ["Bling Thao", "Zơrâm Nhớp"])


def test_who_decides_gives_and_not_who_reads_the_decision_out() -> None:
    """*thông báo quyết định của Chủ tịch UBND tỉnh khen thưởng …*: the Chủ tịch gives."""
    (act,) = extract(
        "Ông Lò Văn Sơn, Phó Chủ tịch UBND tỉnh, thông báo quyết định của Chủ tịch UBND tỉnh Bắc Yên khen thưởng 3 đội tuần tra."
    ).commendations
    assert act.by is not None and act.by.name == "Chủ tịch UBND tỉnh Bắc Yên"


def test_a_letter_goes_to_those_right_behind_it() -> None:
    """*gửi thư khen tập thể X* names its receiver without *cho*."""
    (act,) = extract("Bộ trưởng Bộ Y tế gửi thư khen tập thể Bệnh viện Phong Quỳnh Lập.").commendations
    assert [r.name for r in act.recipients] == ["Bệnh viện Phong Quỳnh Lập"]


@pytest.mark.parametrize(
    ("text", "giver", "status"),
    [
        (
            "Thừa ủy quyền Chủ tịch nước, Bí thư Tỉnh ủy Lê Văn An trao Huân chương Lao động hạng Ba cho 2 tập thể.",
            "Chủ tịch nước",
            "given",
        ),
        (
            "Trong 3 năm làm đường, cả huyện có 30 tập thể được Chủ tịch UBND tỉnh Gia An tặng bằng khen.",
            "Chủ tịch UBND tỉnh Gia An",
            "historic",
        ),
    ],
)
def test_by_whose_authority_and_since_when(text: str, giver: str, status: str) -> None:
    """Authority without *của* is that of the office named; what a span of years brought is past."""
    (act,) = extract(text).commendations
    assert (act.by.name if act.by else None, act.status) == (giver, status)


@pytest.mark.parametrize(
    ("to", "figures"),
    [
        (
            "9 tổ chức cơ sở đảng; 12 chi bộ trực thuộc đảng ủy cơ sở và 46 đảng viên hoàn thành xuất sắc nhiệm vụ",
            [{"units": 9}, {"units": 12, "individuals": 46}],
        ),
        (
            "3 tập thể, 5 cá nhân trong phong trào thi đua; 4 tập thể, 7 cá nhân trong công tác dân vận",
            [{"collectives": 3, "individuals": 5}, {"collectives": 4, "individuals": 7}],
        ),
        ("9 cá nhân; 4 cá nhân trong số đó là nữ", [{"individuals": 9}]),
    ],
)
def test_a_kind_counted_again_behind_a_semicolon(to: str, figures: list[dict[str, int]]) -> None:
    """Others of one kind are a set of receivers of their own; some of those counted are not."""
    text = f"Ban Chấp hành Đảng bộ huyện tặng Giấy khen cho {to}."
    assert [counts(act) for act in extract(text).commendations] == figures


def test_a_sentence_may_count_those_the_one_before_did_not() -> None:
    """*trao Giấy khen cho các tập thể, cá nhân. Theo đó, có 7 tập thể và 15 cá nhân được khen thưởng* is one act."""
    (act,) = extract(
        "Ông Lê Ngọc Anh trao Giấy khen của Chủ tịch UBND huyện cho các tập thể, cá nhân. Theo đó, có 7 tập thể và 15 cá "
        "nhân được khen thưởng."
    ).commendations
    assert counts(act) == {"collectives": 7, "individuals": 15}
    assert (act.award, act.by and act.by.name) == ("Giấy khen", "Chủ tịch UBND huyện")


def test_passives_in_a_row_are_of_one_subject() -> None:
    """*A được B tặng X, được C tặng Y và được D tặng Z*: A receives all three."""
    told = extract(
        "Trung úy Lầu A Páo được Bộ Quốc phòng tặng Bằng khen, được Chủ tịch UBND tỉnh tặng Bằng khen và được Tư lệnh BĐBP "
        "tặng Giấy khen."
    ).commendations
    assert [[r.name for r in act.recipients] for act in told] == [["Lầu A Páo"]] * 3
    assert [act.by and act.by.name for act in told] == ["Bộ Quốc phòng", "Chủ tịch UBND tỉnh", "Tư lệnh BĐBP"]


def test_the_day_of_what_is_to_come_is_not_that_of_last_year() -> None:
    told = extract(
        "Huyện sẽ tổ chức lễ tôn vinh 20 gia đình vào ngày 28/6/2025; năm ngoái huyện đã tôn vinh 18 gia đình."
    ).commendations
    assert [(act.households, act.date) for act in told if act.status == "historic"] == [(18, None)]
