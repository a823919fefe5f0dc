"""Constructions in which bulletins tell acts of rewarding: who gives what to how many, and what is no act."""

from __future__ import annotations

import pytest

from bantin import extract
from tests.acts import counts

Counts = dict[str, int]


def told(text: str) -> list[tuple[str | None, Counts]]:
    return [(act.by.name if act.by else None, counts(act)) for act in extract(text).commendations]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Giám đốc Sở Tư pháp tặng Giấy khen cho 6 tập thể; còn Làng nghề Gốm Đỏ tặng thư khen cho 4 thợ.",
            [("Giám đốc Sở Tư pháp", {"collectives": 6}), (None, {"individuals": 4})],
        ),
        (
            "Bộ Xây dựng tặng Bằng khen cho 3 tập thể; nhà máy tặng Kỷ niệm chương cho 5 kỹ sư; tặng thư khen cho 2 thợ.",
            [("Bộ Xây dựng", {"collectives": 3}), (None, {"individuals": 5}), (None, {"individuals": 2})],
        ),
        (
            "UBND huyện Vân Sơn tặng Giấy khen cho 5 hộ; huyện Mộc An tặng Giấy khen cho 7 hộ.",
            [("UBND huyện Vân Sơn", {"households": 5}), ("huyện Mộc An", {"households": 7})],
        ),
        (
            "Sở Công Thương tặng Giấy khen cho 4 tập thể, đồng thời tặng Kỷ niệm chương cho 9 cá nhân.",
            [("Sở Công Thương", {"collectives": 4}), ("Sở Công Thương", {"individuals": 9})],
        ),
    ],
)
def test_a_clause_with_a_subject_that_no_rule_knows_has_no_giver(
    text: str, acts: list[tuple[str | None, Counts]]
) -> None:
    """A giver is carried on only to a clause without subject of its own."""
    assert told(text) == acts


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Công đoàn ngành Xây dựng tỉnh trao Giấy khen cho 7 công đoàn cơ sở.", "Công đoàn ngành Xây dựng tỉnh"),
        ("Trung đoàn 91 trao giấy khen cho 4 tiểu đội.", "Trung đoàn 91"),
        ("3 chiến sĩ được Lữ đoàn 215 Công binh tặng giấy khen.", "Lữ đoàn 215 Công binh"),
        ("Ban Chỉ đạo 389 tỉnh tặng Giấy khen cho 3 tập thể.", "Ban Chỉ đạo 389 tỉnh"),
        (
            "60 người được Ban Chỉ đạo vận động trồng rừng phòng hộ quốc gia tôn vinh.",
            "Ban Chỉ đạo vận động trồng rừng phòng hộ quốc gia",
        ),
        ("Huyện đoàn Mộc An biểu dương 12 đoàn viên.", "Huyện đoàn Mộc An"),
        ("5 cá nhân nhận Bằng khen của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc.", "Chủ nhiệm Ủy ban Dân tộc"),
        ("UBND huyện Mộc An, bằng Quyết định số 46/QĐ-UBND ban hành ngày 6/8, tặng cờ cho 2 xã.", "UBND huyện Mộc An"),
    ],
)
def test_givers_are_known_by_the_make_of_their_names(text: str, giver: str) -> None:
    """Unions of a trade, numbered units of the army, steering committees, the youth union of a level."""
    assert [name for name, _ in told(text)] == [giver]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Ngoài 5 cá nhân được Thủ tướng Chính phủ tặng Bằng khen, Sở Y tế cũng tặng Giấy khen cho 9 tập thể.",
            [{"individuals": 5}, {"collectives": 9}],
        ),
        (
            "UBND phường tuyên dương 20 hộ gia đình hiếu học tiêu biểu, 3 hộ vượt khó và 2 khu phố khuyến học.",
            [{"households": 20}, {"households": 3, "units": 2}],
        ),
        (
            "Sở tặng Giấy khen cho 2 tập thể là Trạm Bơm Đông, Trạm Bơm Tây và 4 cá nhân.",
            [{"collectives": 2, "individuals": 4}],
        ),
        (
            "Dịp này, 9 tập thể có thành tích trong công tác văn thư và 4 tập thể có sáng kiến được Giám đốc Sở tặng cờ.",
            [{"collectives": 9}, {"collectives": 4}],
        ),
        (
            "Huyện ủy biểu dương 15 tập thể, 32 cá nhân, trong đó tặng Giấy khen cho 5 tập thể.",
            [{"collectives": 15, "individuals": 32}, {"collectives": 5}],
        ),
        (
            "UBND huyện Mộc An khen thưởng 12 tập thể, 20 cá nhân, cụ thể: tặng Giấy khen cho 7 tập thể, 11 cá nhân "
            "trồng rừng; tặng Giấy khen cho 5 tập thể, 9 cá nhân giữ rừng.",
            [{"collectives": 7, "individuals": 11}, {"collectives": 5, "individuals": 9}],
        ),
        (
            "Hai khoa và bốn thầy thuốc nhận bằng khen của Bộ trưởng Bộ Y tế\n"
            "Hôm qua, hai tập thể và bốn cá nhân được tặng bằng khen của Bộ trưởng Bộ Y tế.",
            [{"collectives": 2, "individuals": 4}],
        ),
        (
            "Cụm suy tôn 1 đơn vị đề nghị tặng Cờ thi đua và 2 đơn vị đề nghị tặng Bằng khen.",
            [{"units": 1}, {"units": 2}],
        ),
        ("UBND huyện Mộc An tặng Giấy khen cho 3 tập thể, còn xã thưởng cho 5 hộ.", [{"collectives": 3}]),
        (
            "Chủ tịch UBND tỉnh tặng bằng khen cho 6 cá nhân.\nMột nữ thợ lặn xúc động khi nhận bằng khen - Ảnh: LÝ AN",
            [{"individuals": 6}],
        ),
    ],
)
def test_receivers_are_counted_once_and_all(text: str, acts: list[Counts]) -> None:
    """Lists with descriptions, names amid counts, two groups before one passive, sums and their parts."""
    assert [number for _, number in told(text)] == acts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Với những đóng góp trong 5 năm qua, Chủ tịch UBND huyện tặng Giấy khen cho 6 tập thể.", ["given"]),
        (
            "Từ năm 2018 đến nay, Hội Làm vườn khen thưởng 32 lượt cá nhân. Năm nay, hội tặng Giấy khen cho 15 cá nhân.",
            ["historic", "given"],
        ),
        ("Từ khi lập xã đến nay, UBND tỉnh đã tặng Bằng khen cho 12 tập thể.", ["historic"]),
        ("Giai đoạn 2011 - 2015, xã có 15 tập thể được UBND tỉnh tặng Bằng khen.", ["historic"]),
        ("Đăng ngày 05/11/2020\nÔng được tặng Bằng khen của Thủ tướng năm 2011.", ["historic"]),
        ("Trước đó, ngày 9/5, Chủ tịch UBND huyện Mộc An đã tặng giấy khen cho 2 cá nhân.", ["given"]),
        (
            "Có 7 cá nhân được đề nghị tặng Bằng khen của UBND tỉnh, 15 cá nhân được tặng Giấy khen của UBND huyện.",
            ["proposed", "given"],
        ),
        ("Phòng Nội vụ thẩm định hồ sơ khen thưởng 18 tập thể.", ["proposed"]),
        ("Ban Chấp hành nhất trí trình LĐLĐ tỉnh tặng Bằng khen cho 3 tập thể.", ["proposed"]),
        ("Phó Chủ tịch UBND huyện yêu cầu các xã khen thưởng 5 tập thể.", ["planned"]),
        ("UBND huyện Mộc An thu hồi Bằng khen của 2 tập thể.", ["revoked"]),
    ],
)
def test_the_words_around_an_act_tell_its_status(text: str, status: list[str]) -> None:
    """Grounds of an award lie in the past, the award does not; what is asked for, ordered or examined is not given."""
    assert [act.status for act in extract(text).commendations] == status


@pytest.mark.parametrize(
    "text",
    [
        "Theo quy chế, mỗi năm Chủ tịch UBND huyện tặng Giấy khen cho không quá 10 tập thể.",
        "Tập thể có 2 cá nhân bị khiển trách thì có được tặng danh hiệu Tập thể lao động tiên tiến?",
        "Thí dụ xưởng có 20 cá nhân đạt Lao động tiên tiến thì chọn nhiều nhất 3 cá nhân.",
        "Điều lệ quy định tặng Giấy khen cho 20 học sinh có điểm cao nhất.",
        "Trả lời: Chủ tịch UBND huyện tặng Giấy khen cho hộ gia đình hiến đất, ngày công.",
    ],
)
def test_rules_questions_and_examples_give_nothing(text: str) -> None:
    """A regulation tells who may be rewarded, not who was."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("UBND tỉnh thưởng nóng 50 triệu đồng và tặng Bằng khen cho 3 tập thể.", 50_000_000),
        ("Ủy ban Dân tộc tặng Bằng khen cho 7 già làng kèm số tiền thưởng hai triệu đồng mỗi người.", 2_000_000),
        ("Chủ tịch UBND xã tặng giấy khen cho 5 hộ, mức thưởng 500.000 đồng.", 500_000),
        ("LĐLĐ tỉnh trao 20 suất học bổng, mỗi suất 2 triệu đồng và tặng Bằng khen cho 5 tập thể.", None),
        ("3 tập thể được Bộ Y tế tặng Bằng khen, UBND tỉnh thưởng 200 triệu đồng.", None),
        ("Xã tặng giấy khen cho 2 tập thể, 5 cá nhân, thưởng tập thể 1 triệu đồng, cá nhân 300.000 đồng.", None),
        ("UBND tỉnh tặng Bằng khen cho 3 thợ đã bắt nhóm trộm 90 triệu đồng.", None),
    ],
)
def test_the_sum_that_goes_with_an_award(text: str, money: int | None) -> None:
    """One sum, told as a reward beside the award; another's reward, a scholarship or a loot is none."""
    assert [act.money for act in extract(text).commendations] == [money]


def test_decisions_told_in_turn_belong_to_the_acts_in_turn() -> None:
    """*lần lượt tại các Quyết định số 91 và 92* pairs two acts with two decisions of one issuer."""
    record = extract(
        "Có 9 tập thể viết chữ đẹp và 4 tập thể có sáng kiến được Giám đốc Sở Nội vụ tặng Giấy khen lần lượt tại các "
        "Quyết định số 91/QĐ-SNV và 92/QĐ-SNV ngày 2/6/2023."
    )
    numbers = {d.id: d.number for d in record.decisions}
    assert [(counts(a), numbers[a.decision or ""]) for a in record.commendations] == [
        ({"collectives": 9}, "91"),
        ({"collectives": 4}, "92"),
    ]
    assert {d.issuer.name for d in record.decisions if d.issuer} == {"Giám đốc Sở Nội vụ"}


def test_a_year_of_birth_is_no_year_of_merit() -> None:
    """The year behind *sinh năm* is the receiver's."""
    acts = extract("UBND huyện Mộc An tặng Giấy khen cho anh Lò Văn Páo (sinh năm 1998, bản Nà Tấu).").commendations
    assert [act.year for act in acts] == [None]


def test_the_day_of_a_report_is_not_the_day_of_the_decision() -> None:
    """*ngày 19/10 cho biết, … vừa ban hành Quyết định*: the day is that of the telling."""
    text = "UBND huyện ngày 19/10 cho biết, Chủ tịch UBND huyện vừa ban hành Quyết định số 35/QĐ-UBND tặng cờ cho 2 xã."
    assert [d.date for d in extract(text).decisions] == [None]


_GIVEN = ("giấy khen", "Chủ tịch UBND huyện Trà Cú", 3, 5, None, "given")


@pytest.mark.parametrize(
    "text",
    """
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú đã ký quyết định tặng Giấy khen cho 3 tập thể, 5 cá nhân.
Tại hội nghị, Chủ tịch UBND huyện Trà Cú trao tặng Giấy khen cho 3 tập thể cùng 5 cá nhân có thành tích xuất sắc.
3 tập thể, 5 cá nhân được Chủ tịch UBND huyện Trà Cú tặng Giấy khen.
Có 3 tập thể và 5 cá nhân vinh dự được Chủ tịch UBND huyện Trà Cú tặng Giấy khen.
3 tập thể, 5 cá nhân đã được nhận Giấy khen của Chủ tịch UBND huyện Trà Cú.
3 tập thể và 5 cá nhân đón nhận Giấy khen của Chủ tịch UBND huyện Trà Cú.
Giấy khen của Chủ tịch UBND huyện Trà Cú được trao cho 3 tập thể, 5 cá nhân.
Giấy khen của Chủ tịch UBND huyện Trà Cú đã được trao tới 3 tập thể và 5 cá nhân.
Giấy khen của Chủ tịch UBND huyện Trà Cú cũng được tặng cho 3 tập thể và 5 cá nhân.
Cho 3 tập thể và 5 cá nhân làm tốt, Chủ tịch UBND huyện Trà Cú đã tặng Giấy khen.
Được tặng Giấy khen của Chủ tịch UBND huyện Trà Cú có 3 tập thể và 5 cá nhân.
Nhận Giấy khen của Chủ tịch UBND huyện Trà Cú lần này là 3 tập thể và 5 cá nhân.
Lãnh đạo huyện đã trao Giấy khen của Chủ tịch UBND huyện Trà Cú cho 3 tập thể, 5 cá nhân.
Thừa ủy quyền, ông Lê Văn A trao Giấy khen của Chủ tịch UBND huyện Trà Cú cho 3 tập thể và 5 cá nhân.
Ông Lê Văn A, Chủ tịch UBND huyện Trà Cú, trao Giấy khen cho 3 tập thể và 5 cá nhân.
Đồng chí Lê Văn A - Chủ tịch UBND huyện Trà Cú đã trao Giấy khen cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú Lê Văn A tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Nhân dịp này, 3 tập thể và 5 cá nhân được tặng Giấy khen của Chủ tịch UBND huyện Trà Cú.
Dịp này, có 3 tập thể, 5 cá nhân được khen thưởng bằng Giấy khen của Chủ tịch UBND huyện Trà Cú.
Chủ tịch UBND huyện Trà Cú khen thưởng 3 tập thể và 5 cá nhân, hình thức Giấy khen.
Theo Quyết định số 12/QĐ-UBND, Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú ban hành Quyết định số 12/QĐ-UBND ngày 3/4/2023 tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Quyết định số 12/QĐ-UBND của Chủ tịch UBND huyện Trà Cú về việc tặng Giấy khen cho 3 tập thể và 5 cá nhân vừa được công bố.
Tại lễ tổng kết, đã công bố Quyết định của Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Hội nghị công bố quyết định khen thưởng của Chủ tịch UBND huyện Trà Cú, theo đó 3 tập thể và 5 cá nhân được tặng Giấy khen.
Kết thúc hội nghị, Chủ tịch UBND huyện Trà Cú tặng 3 tập thể, 5 cá nhân Giấy khen.
Chủ tịch UBND huyện Trà Cú tặng cho 3 tập thể và 5 cá nhân Giấy khen vì có nhiều đóng góp.
Chủ tịch UBND huyện Trà Cú biểu dương và tặng Giấy khen cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tuyên dương, tặng Giấy khen 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú quyết định khen thưởng (tặng Giấy khen) cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú đã khen thưởng, tặng Giấy khen kèm tiền thưởng cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen và tiền thưởng cho 3 tập thể, 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen kèm 2 triệu đồng cho 3 tập thể, 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho ba tập thể và năm cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 03 tập thể, 05 cá nhân điển hình tiên tiến.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen đối với 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen đến 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú gửi Giấy khen tới 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú ký tặng Giấy khen 3 tập thể, 5 cá nhân.
Chủ tịch UBND huyện Trà Cú: tặng Giấy khen cho 3 tập thể, 5 cá nhân.
- Giấy khen của Chủ tịch UBND huyện Trà Cú: 3 tập thể, 5 cá nhân.
- Chủ tịch UBND huyện Trà Cú tặng Giấy khen: 3 tập thể, 5 cá nhân.
+ Tặng Giấy khen của Chủ tịch UBND huyện Trà Cú cho 3 tập thể, 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể (gồm xã A, xã B, xã C) và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể là xã An Bình, xã An Hòa, xã An Phú và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 8 tập thể, cá nhân (3 tập thể, 5 cá nhân).
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 8 tập thể, cá nhân, trong đó có 3 tập thể, 5 cá nhân.
Ghi nhận thành tích đó, 3 tập thể và 5 cá nhân đã được Chủ tịch UBND huyện Trà Cú khen tặng Giấy khen.
Với những kết quả trên, huyện có 3 tập thể và 5 cá nhân được Chủ tịch UBND huyện Trà Cú tặng Giấy khen.
Trong dịp này, Chủ tịch UBND huyện Trà Cú cũng tặng Giấy khen cho 3 tập thể, 5 cá nhân.
Ngoài ra, 3 tập thể, 5 cá nhân khác được Chủ tịch UBND huyện Trà Cú tặng Giấy khen.
Đợt này, Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho tổng số 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú đã có Quyết định khen thưởng 3 tập thể và 5 cá nhân bằng hình thức tặng Giấy khen.
Chủ tịch UBND huyện Trà Cú vừa tặng Giấy khen đột xuất cho 3 tập thể và 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể; 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể/5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể - 5 cá nhân.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể có thành tích trong phong trào và cho 5 cá nhân có nhiều đóng góp.
Chủ tịch UBND huyện Trà Cú tặng Giấy khen cho 3 tập thể tiêu biểu xuất sắc và 5 cá nhân tiêu biểu xuất sắc.
Vinh dự thay, 3 tập thể và 5 cá nhân của xã đã được tặng Giấy khen do Chủ tịch UBND huyện Trà Cú ký.
""".strip().splitlines(),
)
def test_one_act_in_the_many_forms_of_its_sentence(text: str) -> None:
    acts = [
        (a.award_class, a.by.name if a.by else None, a.collectives, a.individuals, a.mixed, a.status)
        for a in extract(text).commendations
    ]
    assert acts == [_GIVEN]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chủ tịch UBND tỉnh Kon Tum vừa ký Quyết định số 214/QĐ-UBND ngày 3/4/2023 về việc tặng Bằng khen cho anh A Thun.",
            ["A Thun"],
        ),
        (
            "Ngày 9/8, UBND huyện có Quyết định số 77/QĐ-UBND về việc khen thưởng đột xuất đối với bà Y Blưi vì cứu người.",
            ["Y Blưi"],
        ),
        (
            "UBND xã ban hành Quyết định về việc tặng Giấy khen cho Công an xã Đăk Hà và ông Phạm Văn Tý.",
            ["Công an xã Đăk Hà", "Phạm Văn Tý"],
        ),
    ],
)
def test_the_title_of_a_decision_rewards_those_it_names(text: str, names: list[str]) -> None:
    """*về việc tặng* tells no purpose where a decision of that title was made."""
    (act,) = extract(f"Tin khen thưởng\n{text}\n").commendations
    assert (act.status, [who.name for who in act.recipients]) == ("given", names)


@pytest.mark.parametrize(
    "text",
    [
        "Xã lấy ý kiến về dự thảo Quyết định về việc tặng Giấy khen cho ông Phạm Văn Tý.",
        "Hội nghị bàn về việc tặng Giấy khen cho ông Phạm Văn Tý.",
    ],
)
def test_a_draft_and_a_matter_talked_about_reward_nobody(text: str) -> None:
    """Nothing has been decided there."""
    assert not extract(f"Tin khen thưởng\n{text}\n").commendations


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("UBND phường trao giấy khen và tiền thưởng cho anh Lò Văn Đạt và anh Cà Văn Phúc.", [{"individuals": 2}]),
        ("UBND phường tặng giấy khen cho hai anh Đạt và Phúc.", [{"individuals": 2}]),
        (
            "Chủ tịch nước tặng Huân chương Lao động hạng Nhì cho em Lò Minh Khôi, hạng Ba cho các em Cà An, Lò Bảo Châu.",
            [{"individuals": 1}, {"individuals": 2}],
        ),
        ("Tỉnh đoàn trao Giải thưởng 15 tháng 10 cho 8 cán bộ Hội.", [{"individuals": 8}]),
    ],
)
def test_those_named_behind_more_than_an_award_are_counted(text: str, acts: list[Counts]) -> None:
    """Money beside the paper, a number before names of address, the next grade's receivers."""
    assert [counts(act) for act in extract(f"Tin khen thưởng\n{text}\n").commendations] == acts


def test_acts_of_a_sentence_about_a_year_before_are_all_history() -> None:
    """Also those in which no year stands right before the receivers."""
    text = (
        "Tổng kết\nĐăng ngày 09/01/2024\n\n"
        "Năm 2023, huyện có 3 tập thể được tặng Cờ thi đua; 2 cá nhân được Thủ tướng Chính phủ tặng Bằng khen.\n"
    )
    assert [act.status for act in extract(text).commendations] == ["historic", "historic"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Công an huyện được Công an tỉnh tặng 3 Giấy khen cho tập thể và 14 Giấy khen cho cá nhân.",
            [{"collectives": 3}, {"individuals": 14}],
        ),
        ("UBND huyện tặng 5 Giấy khen tập thể, 22 Giấy khen cá nhân.", [{"collectives": 5}, {"individuals": 22}]),
        (
            "Có 150 gia đình, 20 dòng họ được UBND huyện biểu dương.",
            [{"households": 150, "units": 20}],
        ),
    ],
)
def test_a_paper_counted_for_its_kind_of_receiver_counts_them(text: str, acts: list[Counts]) -> None:
    """Each paper is one receiver's; a clan is no household."""
    assert [counts(act) for act in extract(f"Tin khen thưởng\n{text}\n").commendations] == acts


def test_whose_award_it_is_may_stand_right_behind_it() -> None:
    """*nhận Bằng khen UBND tỉnh*, without *của*."""
    (act,) = extract("Tin\n10 tập thể, 20 cá nhân nhận Bằng khen UBND tỉnh Kon Tum.\n").commendations
    assert act.by is not None
    assert act.by.name == "UBND tỉnh Kon Tum"


def test_counts_behind_named_receivers_and_semicolons_are_the_acts() -> None:
    """*cho xã A, xã B; 8 tập thể; 15 cá nhân*: the names are not all."""
    text = "Tin\nUBND tỉnh tặng Bằng khen cho xã Ea Ô, xã Ea Kmút; 8 tập thể; 15 cá nhân.\n"
    (act,) = extract(text).commendations
    assert counts(act) == {"collectives": 8, "individuals": 15}
    assert [who.name for who in act.recipients] == ["xã Ea Ô", "xã Ea Kmút"]
