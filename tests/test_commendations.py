"""Acts of rewarding, as whole bulletins tell them: one row a construction of the language."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation, Record

COUNTS = ("collectives", "individuals", "households", "units", "mixed")


def acts(text: str, published: str | None = None) -> list[Commendation]:
    return extract(text, published=published).commendations


def told(act: Commendation) -> tuple[str, str | None, dict[str, int], str]:
    counts = {name: getattr(act, name) for name in COUNTS if getattr(act, name) is not None}
    return act.award_class, act.by.name if act.by else None, counts, act.status


ROWS = [
    # award before its receivers
    (
        "Sáng 12/3, UBND huyện Đức Linh tặng giấy khen cho 6 tập thể và 11 cá nhân.",
        [("giấy khen", "UBND huyện Đức Linh", {"collectives": 6, "individuals": 11}, "given")],
    ),
    (
        "Dịp này, Chủ tịch UBND tỉnh Bình Thuận tặng Bằng khen cho 03 tập thể, 05 cá nhân và 02 hộ gia đình.",
        [
            (
                "bằng khen",
                "Chủ tịch UBND tỉnh Bình Thuận",
                {"collectives": 3, "individuals": 5, "households": 2},
                "given",
            )
        ],
    ),
    # the verb of praise is the award
    (
        "UBND xã Hòa Tiến khen thưởng mười hai tập thể, hai mươi mốt cá nhân làm tốt công tác hòa giải.",
        [("khác", "UBND xã Hòa Tiến", {"collectives": 12, "individuals": 21}, "given")],
    ),
    # passive, the giver inside
    (
        "Tại hội nghị, 8 tập thể có nhiều đóng góp cho phong trào đã được UBND thị xã Ba Đồn tặng giấy khen.",
        [("giấy khen", "UBND thị xã Ba Đồn", {"collectives": 8}, "given")],
    ),
    # receiving
    (
        "Dịp này, 5 cá nhân vinh dự nhận bằng khen của Thủ tướng Chính phủ.",
        [("bằng khen", "Thủ tướng Chính phủ", {"individuals": 5}, "given")],
    ),
    # whoever hands over is not the giver where "của" tells another
    (
        "Công an phường Tân Lợi trao giấy khen của Chủ tịch UBND thành phố Buôn Ma Thuột cho 4 cá nhân.",
        [("giấy khen", "Chủ tịch UBND thành phố Buôn Ma Thuột", {"individuals": 4}, "given")],
    ),
    # by authority
    (
        "Thừa ủy quyền của Chủ tịch nước, đồng chí Bí thư Tỉnh ủy trao Huân chương Lao động hạng Ba cho 2 tập thể.",
        [("huân chương", "Chủ tịch nước", {"collectives": 2}, "given")],
    ),
    # a deputy who hands over gives nothing
    (
        "Phó Chủ tịch UBND huyện Đông Sơn trao giấy khen cho 7 cá nhân.",
        [("giấy khen", None, {"individuals": 7}, "given")],
    ),
    # several givers and awards in one sentence
    (
        "Tại lễ tổng kết, LĐLĐ tỉnh Phú Thọ tặng cờ thi đua cho 1 tập thể, tặng bằng khen cho 5 tập thể, 4 cá nhân; "
        "LĐLĐ huyện Lâm Thao tặng giấy khen cho 9 tập thể , 25 cá nhân.",
        [
            ("cờ thi đua", "Liên đoàn Lao động tỉnh Phú Thọ", {"collectives": 1}, "given"),
            ("bằng khen", "Liên đoàn Lao động tỉnh Phú Thọ", {"collectives": 5, "individuals": 4}, "given"),
            ("giấy khen", "Liên đoàn Lao động huyện Lâm Thao", {"collectives": 9, "individuals": 25}, "given"),
        ],
    ),
    (
        "Dịp này, 4 cá nhân được nhận bằng khen của Thủ tướng Chính phủ, 20 cá nhân đã được trao Kỷ niệm chương "
        '"Vì sự nghiệp khuyến học".',
        [
            ("bằng khen", "Thủ tướng Chính phủ", {"individuals": 4}, "given"),
            ("kỷ niệm chương", None, {"individuals": 20}, "given"),
        ],
    ),
    # given beside proposed
    (
        "UBND huyện Tiên Phước tặng giấy khen cho 10 tập thể, đồng thời đề nghị UBND tỉnh tặng bằng khen cho 2 cá nhân.",
        [
            ("giấy khen", "UBND huyện Tiên Phước", {"collectives": 10}, "given"),
            ("bằng khen", "UBND tỉnh", {"individuals": 2}, "proposed"),
        ],
    ),
    (
        "Hội đồng thống nhất trình Chủ tịch UBND huyện Đô Lương tặng Giấy khen cho 24 tập thể; công nhận danh hiệu "
        '"Lao động tiên tiến" cho 310 cá nhân.',
        [
            ("giấy khen", "Chủ tịch UBND huyện Đô Lương", {"collectives": 24}, "proposed"),
            ("danh hiệu", "Chủ tịch UBND huyện Đô Lương", {"individuals": 310}, "proposed"),
        ],
    ),
    # to come
    (
        "Kết thúc đợt thi đua, Chủ tịch UBND huyện Sơn Hà sẽ tặng Giấy khen cho 08 tập thể và 15 cá nhân.",
        [("giấy khen", "Chủ tịch UBND huyện Sơn Hà", {"collectives": 8, "individuals": 15}, "planned")],
    ),
    # the past as background, then the day's act
    (
        "Trong 5 năm qua, toàn huyện có 30 tập thể được UBND tỉnh tặng bằng khen. Nhân dịp này, UBND huyện Yên Lạc "
        "khen thưởng 6 tập thể và 14 cá nhân.",
        [
            ("bằng khen", "UBND tỉnh", {"collectives": 30}, "historic"),
            ("khác", "UBND huyện Yên Lạc", {"collectives": 6, "individuals": 14}, "given"),
        ],
    ),
    # withdrawn
    (
        "Chủ tịch UBND tỉnh Hà Nam vừa ký quyết định thu hồi bằng khen đã tặng cho 02 cá nhân.",
        [("bằng khen", "Chủ tịch UBND tỉnh Hà Nam", {"individuals": 2}, "revoked")],
    ),
    # receivers in front
    (
        "Cho 12 thôn và 20 cá nhân làm tốt nhất, Chủ tịch UBND xã Nga An đã tặng Giấy khen.",
        [("giấy khen", "Chủ tịch UBND xã Nga An", {"units": 12, "individuals": 20}, "given")],
    ),
    # "Ngoài …, cũng trao": the first figure was told before
    (
        "Ngoài 45 học sinh kể trên, Phòng Giáo dục và Đào tạo cũng trao thư khen cho 7 học sinh khuyết tật.",
        [("thư khen", "Phòng Giáo dục và Đào tạo", {"individuals": 7}, "given")],
    ),
    # a part of the figure before is no act
    (
        "Có 87 đảng viên được Ban Thường vụ Tỉnh ủy Hải Dương tặng Huy hiệu Đảng, trong đó 6 đảng viên nhận Huy hiệu "
        "65 năm tuổi Đảng.",
        [("huy hiệu", "Ban Thường vụ Tỉnh ủy Hải Dương", {"individuals": 87}, "given")],
    ),
    # names, then a figure
    (
        "Lãnh đạo tỉnh trao bằng khen của Thủ tướng Chính phủ cho Trường THPT Lam Sơn và 6 cá nhân.",
        [("bằng khen", "Thủ tướng Chính phủ", {"individuals": 6}, "given")],
    ),
    # glued words, typing errors
    (
        "UBND xã Thanh Tùng tặng giấy khen cho03 tập thể và06 cá nhân.",
        [("giấy khen", "UBND xã Thanh Tùng", {"collectives": 3, "individuals": 6}, "given")],
    ),
    (
        "Huyện ủy Thanh Liêm tặng băng khen cho 3 chi bộ.",
        [("bằng khen", "Huyện ủy Thanh Liêm", {"units": 3}, "given")],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), ROWS, ids=[row[0][:40] for row in ROWS])
def test_an_act_is_bound_to_its_award_giver_and_receivers(
    text: str, wanted: list[tuple[str, str | None, dict[str, int], str]]
) -> None:
    """Each construction gives exactly its acts: class of award, giver, counts, status."""
    assert [told(act) for act in acts(text)] == wanted


NOTHING = [
    "Chủ tịch UBND huyện ghi nhận, biểu dương những kết quả mà các đơn vị đã đạt được trong năm.",
    "Ủy ban Kiểm tra đã thi hành kỷ luật 1 tập thể và 7 cá nhân vi phạm.",
    "Hội thi trao 3 giải nhất, 5 giải nhì cho các đội; 120 vận động viên tham gia tranh tài.",
    "Đảng viên hoàn thành xuất sắc nhiệm vụ được đảng ủy cơ sở tặng giấy khen kèm tiền thưởng bằng 0,3 lần lương cơ sở.",
    "Bị cáo được hưởng tình tiết giảm nhẹ do quá trình công tác được tặng nhiều bằng khen, huy chương.",
    "Tập thể dục 30 phút mỗi ngày giúp 16 tình nguyện viên khỏe hơn.",
    "Công ty trao thưởng cho 2 người chơi may mắn trúng giải đặc biệt.",
    "Báo trao tặng 5.000 lá cờ Tổ quốc cho ngư dân; hội trao 89 suất học bổng cho học sinh nghèo.",
    "Đơn vị hoàn thành sớm sẽ được xem xét khen thưởng; nếu đủ điều kiện thì đề nghị cấp trên khen.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:40] for text in NOTHING])
def test_words_that_reward_nobody_give_no_act(text: str) -> None:
    """Praise of work, punishment, prizes, rules, life stories, exercise and lotteries are no commendations."""
    assert [told(act) for act in acts(text) if act.status == "given"] == []


PAGE = """Huyện Mộc Hóa: Khen thưởng 28 tập thể, cá nhân làm tốt cải cách hành chính
Ngày đăng 21/12/2023 | 08:15 | Lượt xem: 112

Chiều 20/12, UBND huyện Mộc Hóa tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2023.

Tại hội nghị, Chủ tịch UBND huyện trao giấy khen cho 10 tập thể và 18 cá nhân có thành tích xuất sắc trong công tác cải cách hành chính năm 2023, theo Quyết định số 4.512/QĐ-UBND ngày 18/12/2023. Các tập thể gồm: Phòng Nội vụ, Phòng Văn hóa và Thông tin, UBND các xã: Bình Hòa Đông, Tân Thành và thị trấn Bình Phong Thạnh.

Ảnh: Lãnh đạo huyện trao giấy khen cho 10 tập thể

Các tin khác
- Xã Tân Lập khen thưởng 6 tập thể (12/12/2023)
"""


@pytest.fixture(scope="module")
def page() -> Record:
    return extract(PAGE)


def test_an_act_told_four_times_is_one(page: Record) -> None:
    """Headline sum, body and caption give one commendation with a piece of evidence for each telling."""
    (act,) = page.commendations
    assert told(act) == (
        "giấy khen",
        "Chủ tịch UBND huyện Mộc Hóa",
        {"collectives": 10, "individuals": 18},
        "given",
    )
    assert len(act.evidence) == 3


def test_an_act_is_linked_to_the_decision_that_grants_it(page: Record) -> None:
    """The decision named behind the act is its decision; year and reason are the merit's."""
    (act,) = page.commendations
    (decision,) = page.decisions
    assert (decision.number, decision.date, act.decision) == ("4512", "2023-12-18", decision.id)
    assert act.year == "2023"
    assert act.reason is not None and "cải cách hành chính" in act.reason


def test_a_list_with_heads_is_distributed(page: Record) -> None:
    """`UBND các xã: A, B` gives each commune; a comma inside an office's name does not end it."""
    (act,) = page.commendations
    assert [r.name for r in act.recipients] == [
        "Phòng Nội vụ",
        "Phòng Văn hóa và Thông tin",
        "UBND xã Bình Hòa Đông",
        "UBND xã Tân Thành",
        "thị trấn Bình Phong Thạnh",
    ]


def test_related_headlines_are_no_facts(page: Record) -> None:
    """What stands under "Các tin khác" is neither text nor fact."""
    assert "Tân Lập" not in page.text


def test_a_decision_cited_beside_grants_nothing() -> None:
    """A decision that announces an index is not the one behind the awards told after it."""
    text = (
        "Theo Quyết định số 55/QĐ-UBND ngày 2/4/2024 của UBND tỉnh Hà Giang công bố Chỉ số cải cách hành chính năm 2023, "
        "huyện Bắc Quang xếp thứ 3. Dịp này, UBND huyện Bắc Quang tặng giấy khen cho 5 tập thể."
    )
    (act,) = acts(text)
    assert act.decision is None


def test_named_receivers_without_a_figure_are_counted() -> None:
    """Names give the numbers, and the record says that it counted them."""
    text = "Công an tỉnh Sơn La trao Giấy khen của Giám đốc Công an tỉnh cho Hạ sĩ Lò Văn Thắng và Binh nhất Quàng Văn Nam."
    (act,) = acts(text)
    assert (act.counted, act.individuals) == (True, 2)
    assert [(r.name, r.kind) for r in act.recipients] == [
        ("Lò Văn Thắng", "individual"),
        ("Quàng Văn Nam", "individual"),
    ]


def test_fewer_names_than_announced_raise_a_warning() -> None:
    """A list announced with three names that names two is queried."""
    text = (
        "UBND huyện Na Rì tặng giấy khen cho 3 tập thể. 3 tập thể gồm: Phòng Tư pháp, Phòng Nội vụ. Hội nghị kết thúc."
    )
    assert "count_differs_from_list" in {w.code for w in extract(text).warnings}


def test_approximate_and_cumulative_counts_are_told_apart() -> None:
    """`hơn 60` is approximate; `300 lượt` counts occasions of the past."""
    (act,) = acts("Hội Khuyến học tỉnh Long An khen thưởng hơn 60 học sinh.")
    assert (act.individuals, act.approximate) == (60, True)
    (past,) = acts("Nhiệm kỳ này, các cấp đã khen thưởng 300 lượt tập thể.")
    assert past.status == "historic"
