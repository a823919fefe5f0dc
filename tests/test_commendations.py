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
        "Sáng 12/3, UBND huyện Đức Linh tặng giấy khen cho 6 tập thể nuôi ong và 11 cá nhân.",
        [("giấy khen", "UBND huyện Đức Linh", {"collectives": 6, "individuals": 11}, "given")],
    ),
    (
        "Nhân hội làng, Chủ tịch UBND tỉnh Bình Thuận tặng Bằng khen cho 02 hộ gia đình, 05 cá nhân cùng 03 tập thể.",
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
        "Tại buổi gặp mặt, 5 thầy thuốc vinh dự đón nhận bằng khen của Bộ Y tế.",
        [("bằng khen", "Bộ Y tế", {"individuals": 5}, "given")],
    ),
    # whoever hands over is not the giver where "của" tells another
    (
        "Công an phường Tân Lợi trao tận tay giấy khen của Chủ tịch UBND thành phố Buôn Ma Thuột cho 4 bảo vệ chợ.",
        [("giấy khen", "Chủ tịch UBND thành phố Buôn Ma Thuột", {"individuals": 4}, "given")],
    ),
    # by authority
    (
        "Thừa ủy quyền của Bộ trưởng Bộ Công an, đồng chí Bí thư Tỉnh ủy trao Huân chương Chiến công hạng Nhì cho 2 tập thể.",
        [("huân chương", "Bộ trưởng Bộ Công an", {"collectives": 2}, "given")],
    ),
    # a deputy who hands over gives nothing
    (
        "Phó Chủ tịch UBND huyện Đông Sơn trao giấy khen cho 7 cá nhân.",
        [("giấy khen", None, {"individuals": 7}, "given")],
    ),
    # several givers and awards in one sentence
    (
        "Tại ngày hội tay nghề, LĐLĐ tỉnh Phú Thọ trao cờ thi đua cho 1 tập thể thợ may, tặng bằng khen cho 13 tập thể "
        "thợ hàn, 4 cá nhân; LĐLĐ huyện Lâm Thao tặng giấy khen cho 19 tập thể thợ mộc , 25 cá nhân.",
        [
            ("cờ thi đua", "Liên đoàn Lao động tỉnh Phú Thọ", {"collectives": 1}, "given"),
            ("bằng khen", "Liên đoàn Lao động tỉnh Phú Thọ", {"collectives": 13, "individuals": 4}, "given"),
            ("giấy khen", "Liên đoàn Lao động huyện Lâm Thao", {"collectives": 19, "individuals": 25}, "given"),
        ],
    ),
    (
        "Tối ấy, 4 nghệ nhân được nhận bằng khen của Bộ Công Thương, 17 nghệ nhân nữa cũng được trao Kỷ niệm chương "
        '"Vì nghề gốm".',
        [
            ("bằng khen", "Bộ Công Thương", {"individuals": 4}, "given"),
            ("kỷ niệm chương", None, {"individuals": 17}, "given"),
        ],
    ),
    # given beside proposed
    (
        "UBND huyện Tiên Phước tặng giấy khen cho 10 tập thể làm vườn, đồng thời đề nghị UBND tỉnh tặng thêm bằng khen cho 2 cá nhân.",
        [
            ("giấy khen", "UBND huyện Tiên Phước", {"collectives": 10}, "given"),
            ("bằng khen", "UBND tỉnh", {"individuals": 2}, "proposed"),
        ],
    ),
    (
        "Ban giám khảo nhất trí trình Chủ tịch UBND huyện Đô Lương tặng Giấy khen cho 24 tập thể; công nhận danh hiệu "
        '"Bàn tay vàng" cho 31 cá nhân.',
        [
            ("giấy khen", "Chủ tịch UBND huyện Đô Lương", {"collectives": 24}, "proposed"),
            ("danh hiệu", "Chủ tịch UBND huyện Đô Lương", {"individuals": 31}, "proposed"),
        ],
    ),
    # to come
    (
        "Khi vụ cấy kết thúc, Chủ tịch UBND huyện Sơn Hà sẽ tặng Giấy khen cho 15 cá nhân, 08 tập thể xuống đồng sớm nhất.",
        [("giấy khen", "Chủ tịch UBND huyện Sơn Hà", {"collectives": 8, "individuals": 15}, "planned")],
    ),
    # the past as background, then the day's act
    (
        "Trong 7 năm qua, cả vùng bãi có 30 tập thể được UBND tỉnh tặng bằng khen. Nhân dịp này, UBND huyện Yên Lạc "
        "khen thưởng 14 cá nhân cùng 6 tập thể.",
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
        "Đợt 19/5 có 74 đảng viên được Thành ủy Chí Linh trao Huy hiệu Đảng, trong đó 6 đảng viên nhận Huy hiệu "
        "65 năm tuổi Đảng.",
        [("huy hiệu", "Thành ủy Chí Linh", {"individuals": 74}, "given")],
    ),
    # names, then a figure
    (
        "Phó Chủ tịch tỉnh trao bằng khen của Bộ Y tế cho Bệnh viện Đa khoa Hậu Lộc và 6 y sĩ.",
        [("bằng khen", "Bộ Y tế", {"individuals": 6}, "given")],
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
    "Bí thư Đảng ủy xã ghi nhận, biểu dương những kết quả mà các tổ hợp tác làm được từ đầu vụ.",
    "Ủy ban Kiểm tra đã thi hành kỷ luật 1 tập thể và 7 cá nhân vi phạm.",
    "Hội thi trao 3 giải nhất, 5 giải nhì cho các đội cồng chiêng; 140 tay chèo về đua thuyền.",
    "Hòa giải viên đạt loại giỏi được UBND cấp xã tặng giấy khen kèm một khoản thưởng bằng nửa tháng lương.",
    "Luật sư xin giảm án vì lúc trong quân ngũ người lái đò được tặng nhiều huy chương, bằng khen.",
    "Tập thể dục 30 phút mỗi ngày giúp 16 tình nguyện viên khỏe hơn.",
    "Công ty trao thưởng cho 2 người chơi may mắn trúng giải đặc biệt.",
    "Báo trao tặng 3.000 lá cờ Tổ quốc cho các chủ tàu; hội trao 64 suất học bổng cho trẻ mồ côi.",
    "Tổ nào gặt xong trước mưa sẽ được xét khen thưởng; nếu đủ tiêu chuẩn thì xã trình cấp trên khen.",
]


@pytest.mark.parametrize("text", NOTHING, ids=[text[:40] for text in NOTHING])
def test_words_that_reward_nobody_give_no_act(text: str) -> None:
    """Praise of work, punishment, prizes, rules, life stories, exercise and lotteries are no commendations."""
    assert [told(act) for act in acts(text) if act.status == "given"] == []


PAGE = """Huyện Mộc Hóa: Khen thưởng 26 tập thể, cá nhân giữ rừng tràm
Đăng lúc 08:15, 21/12/2023 | Đã đọc: 112

Chiều 20/12, UBND huyện Mộc Hóa gặp gỡ những người gác rừng tràm qua mùa khô.

Sau phần hỏi đáp, Chủ tịch UBND huyện lần lượt trao giấy khen cho 9 tập thể cùng 17 cá nhân làm tốt việc phòng cháy rừng năm 2023, theo Quyết định 2.964/QĐ-UBND ký ngày 18/12/2023. Các tập thể gồm: Hạt Kiểm lâm, Phòng Lao động, Thương binh và Xã hội, UBND các xã: Bình Hòa Đông, Tân Thành và thị trấn Bình Phong Thạnh.

Ảnh: Lễ trao giấy khen cho 9 tập thể giữ rừng

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
        {"collectives": 9, "individuals": 17},
        "given",
    )
    assert len(act.evidence) == 3


def test_an_act_is_linked_to_the_decision_that_grants_it(page: Record) -> None:
    """The decision named behind the act is its decision; year and reason are the merit's."""
    (act,) = page.commendations
    (decision,) = page.decisions
    assert (decision.number, decision.date, act.decision) == ("2964", "2023-12-18", decision.id)
    assert act.year == "2023"
    assert act.reason is not None and "phòng cháy rừng" in act.reason


def test_a_list_with_heads_is_distributed(page: Record) -> None:
    """`UBND các xã: A, B` gives each commune; a comma inside an office's name does not end it."""
    (act,) = page.commendations
    assert [r.name for r in act.recipients] == [
        "Hạt Kiểm lâm",
        "Phòng Lao động, Thương binh và Xã hội",
        "UBND xã Bình Hòa Đông",
        "UBND xã Tân Thành",
        "UBND thị trấn Bình Phong Thạnh",
    ]


def test_related_headlines_are_no_facts(page: Record) -> None:
    """What stands under "Các tin khác" is neither text nor fact."""
    assert "Tân Lập" not in page.text


def test_a_decision_cited_beside_grants_nothing() -> None:
    """A decision that announces an index is not the one behind the awards told after it."""
    text = (
        "Theo Quyết định số 55/QĐ-UBND của UBND tỉnh Hà Giang về công bố PAR INDEX năm 2023, huyện Bắc Quang đứng thứ 4. "
        "Dịp này, UBND huyện Bắc Quang tặng giấy khen cho 5 tập thể một cửa."
    )
    (act,) = acts(text)
    assert act.decision is None


def test_named_receivers_without_a_figure_are_counted() -> None:
    """Names give the numbers, and the record says that it counted them."""
    text = "Bộ Chỉ huy Quân sự tỉnh Sơn La trao Giấy khen của Tư lệnh Quân khu 2 cho Thượng úy Cà Văn Pâng và Binh nhì Lường Văn Ơn."
    (act,) = acts(text)
    assert (act.counted, act.individuals) == (True, 2)
    assert [(r.name, r.kind) for r in act.recipients] == [
        ("Cà Văn Pâng", "individual"),
        ("Lường Văn Ơn", "individual"),
    ]


def test_fewer_names_than_announced_raise_a_warning() -> None:
    """A list announced with three names that names two is queried."""
    text = "UBND huyện Na Rì tặng giấy khen cho 3 tập thể trồng cam. 3 tập thể gồm: Trạm Khuyến nông, Hạt Kiểm lâm. Lễ kết thúc."
    assert "count_differs_from_list" in {w.code for w in extract(text).warnings}


def test_approximate_and_cumulative_counts_are_told_apart() -> None:
    """`hơn 60` is approximate; `300 lượt` counts occasions of the past."""
    (act,) = acts("Hội Chữ thập đỏ tỉnh Long An khen thưởng hơn 60 tình nguyện viên.")
    assert (act.individuals, act.approximate) == (60, True)
    (past,) = acts("Nhiệm kỳ này, các cấp đã khen thưởng 300 lượt tập thể.")
    assert past.status == "historic"


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "Quyết định số 41/QĐ-UBND được Chủ tịch UBND huyện Mộc An ký ban hành ngày 05/3/2024.",
            [("41", "QĐ-UBND", "2024-03-05", "Chủ tịch UBND huyện Mộc An")],
        ),
        (
            "Quyết định của UBND huyện Mộc An số 41/QĐ-UBND, ngày 05/3/2024.",
            [("41", "QĐ-UBND", "2024-03-05", "UBND huyện Mộc An")],
        ),
        (
            "Hai quyết định số 41 và 42/QĐ-UBND ngày 05/3/2024 của UBND huyện Mộc An.",
            [
                ("41", "QĐ-UBND", "2024-03-05", "UBND huyện Mộc An"),
                ("42", "QĐ-UBND", "2024-03-05", "UBND huyện Mộc An"),
            ],
        ),
    ],
)
def test_issuer_and_symbol_of_a_decision_wherever_they_stand(
    text: str, papers: list[tuple[str, str, str, str]]
) -> None:
    """Signed by, of, and told once for two."""
    found = extract("Tin hoạt động\n" + text).decisions
    assert [(d.number, d.symbol, d.date, d.issuer.name if d.issuer else None) for d in found] == papers
