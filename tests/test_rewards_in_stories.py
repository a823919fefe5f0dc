"""Rewards told in passing within longer stories, as newspapers and sites tell them."""

from __future__ import annotations

import pytest

from bantin import extract
from bantin.record import Commendation

from .acts import counts


def acts(text: str) -> list[Commendation]:
    """Return the acts of a story."""
    return extract(text).commendations


def named(text: str) -> list[list[str]]:
    """Return the names of each act's receivers."""
    return [[receiver.name for receiver in act.recipients] for act in acts(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Trong đó, thôn Đồng Rạ (xã Vân Du), thôn Bãi Sỏi (xã Hoa Lộc) được nhận Cờ thi đua.", [["thôn Đồng Rạ", "thôn Bãi Sỏi"]]),
        ("Dịp này, ấp 4 và ấp 7 được UBND tỉnh Hậu Giang tặng Bằng khen.", [["ấp 4", "ấp 7"]]),
        ("Ông Lò Văn Tướng, thôn Đồng Rạ được UBND tỉnh Sơn La tặng Bằng khen.", [["Lò Văn Tướng"]]),
        (
            "Sáng 2/12/2023, Tiểu đoàn 12, Lữ đoàn 215B, Quân khu 5 long trọng tổ chức Lễ kỷ niệm và đón nhận "
            "Huân chương Chiến công hạng Ba.",
            [["Tiểu đoàn 12"]],
        ),
        ("Bộ Văn hóa tặng bằng khen HLV Đào Văn Phi và VĐV Lù Thị Mẩy.", [["Đào Văn Phi", "Lù Thị Mẩy"]]),
        ("Đại diện Công ty CP Xe khách Mây Trắng cho biết đã tặng giấy khen và thưởng nóng anh Kiều Bá Lộc.", [["Kiều Bá Lộc"]]),
        ("Bộ Y tế gửi thư khen tới tập thể y, bác sĩ Khoa Hồi sức tích cực.", [["y, bác sĩ Khoa Hồi sức tích cực"]]),
        (
            "Sở tặng Giấy khen cho 2 tập thể và 9 cá nhân. Trong số 9 người, anh Kiều Bá Lộc là người bơi ra đầu tiên.",
            [["Kiều Bá Lộc"]],
        ),
        (
            "Sở trao Bằng khen của Bộ Y tế cho 14 cá nhân. Y sĩ Mùa Thị Sông là cá nhân duy nhất ở xã nhận bằng khen đợt này.",
            [["Mùa Thị Sông"]],
        ),
        ("Dân làng vui mừng khi già làng A Byunh được Thủ tướng Chính phủ tặng Bằng khen.", [["A Byunh"]]),
        (
            "UBND thành phố tặng bằng khen cho chị Tôn Nữ Diệu An và 2 thành viên khác của câu lạc bộ là Lý Tú, Đỗ Kim Xoan.",
            [["Lý Tú", "Đỗ Kim Xoan", "Tôn Nữ Diệu An"]],
        ),
        ("Giám đốc Công an tỉnh Kon Tum thưởng nóng Ban chuyên án 50 triệu đồng.", [["Ban chuyên án"]]),
        ("UBND tỉnh Kon Tum khen thưởng Phân xưởng Lò 4 và Trung tâm Cấp cứu mỏ, mức 10 triệu đồng.", [["Phân xưởng Lò 4", "Trung tâm Cấp cứu mỏ"]]),
        ("Công an tỉnh Kon Tum cho biết vừa trao thưởng cho Công an xã Ia Chim vì bắt nhanh kẻ trộm.", [["Công an xã Ia Chim"]]),
        ("Chủ tịch UBND tỉnh Kon Tum tặng bằng khen hai em và thầy giáo Bàn Đức Lộc, người dạy đội tuyển.", [["Bàn Đức Lộc"]]),
        ("Sở tặng Giấy khen cho 02 cá nhân là bác sĩ A Thút, hộ sinh Y Bing Mlô vì có thành tích.", [["A Thút", "Y Bing Mlô"]]),
        ("Giám đốc Sở Y tế Kon Tum khen thưởng đột xuất kíp mổ gồm các bác sĩ Lê Ngọc Quân, Kha Tố, điều dưỡng Mã Thị Hiện.", [["Lê Ngọc Quân", "Kha Tố", "Mã Thị Hiện"]]),
        ("Trung tâm Y tế huyện Ia Pa mất điện. Bộ trưởng Bộ Y tế có thư khen gửi tập thể trung tâm.", [["Trung tâm Y tế huyện Ia Pa"]]),
        ("UBND huyện Ia Pa ký quyết định khen thưởng, tặng giấy khen kèm 3 triệu đồng cho em Kha Tố.", [["Kha Tố"]]),
        ("Hai doanh nghiệp là Cty TNHH Gốm Sa và Cty CP Chè Tủa được UBND tỉnh khen thưởng.", [["Công ty TNHH Gốm Sa", "Công ty CP Chè Tủa"]]),
        ("Trường tặng giấy khen cho 3 em. 7 nghệ sĩ được phong tặng danh hiệu NSƯT, gồm nghệ sĩ ca Huế Tôn Nữ Diệu An.", [[], ["Tôn Nữ Diệu An"]]),
    ],
)  # fmt: skip
def test_who_receives(text: str, names: list[list[str]]) -> None:
    assert named(text) == names


def test_the_names_of_the_next_receivers_are_not_those_before() -> None:
    text = (
        "6 công đoàn và 8 cá nhân nhận bằng khen của LĐLĐ tỉnh Kon Tum, hai doanh nghiệp là Công ty TNHH Gốm Sa và "
        "Công ty CP Chè Tủa được UBND tỉnh Kon Tum tặng bằng khen."
    )
    assert named(text) == [[], ["Công ty TNHH Gốm Sa", "Công ty CP Chè Tủa"]]


@pytest.mark.parametrize("opens", [" (Quyết định số 34 ngày 6/1/2023):", ":", " cho:"])
def test_lines_below_an_act_count_its_receivers(opens: str) -> None:
    told = acts(
        f"UBND huyện Mai Sơn tặng Giấy khen{opens}\n+ 03 tập thể: Đội A; Tổ kẻ vẽ xã Cò Nòi; Viettel Mai Sơn\n+ 12 cá nhân\n"
    )
    assert [counts(act) for act in told] == [{"collectives": 3, "individuals": 12}]
    assert [receiver.name for receiver in told[0].recipients] == ["Đội A", "Tổ kẻ vẽ xã Cò Nòi", "Viettel Mai Sơn"]


def test_lines_that_count_a_kind_twice_tell_no_figure() -> None:
    """Which of the two is meant, or their sum, no text says."""
    assert not acts("UBND huyện Mai Sơn tặng Giấy khen:\n- 3 tập thể\n- 5 tập thể\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trong số 10 em, 5 em được Thủ tướng Chính phủ tặng Bằng khen.", {"individuals": 5}),
        ('Tôn vinh 72 "Doanh nghiệp vì người thợ"', {"units": 72}),
        ("Hội đồng xét chọn đã trao giải thưởng cho 72 doanh nghiệp.", {"units": 72}),
        ("Dịp này, 18 CNLĐ được tuyên dương.", {"individuals": 18}),
        ("Ông là một trong 62 nhà sáng chế không chuyên được tôn vinh.", {"individuals": 62}),
    ],
)
def test_how_many_receive(text: str, told: dict[str, int]) -> None:
    assert [counts(act) for act in acts(text)] == [told]


def test_what_is_being_drawn_up_is_not_given() -> None:
    assert [act.status for act in acts("UBND xã đang thống kê để khen thưởng thêm 40 người.")] == ["proposed"]


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Lai Châu tổ chức lễ trao tặng danh hiệu Nghệ nhân ưu tú cho 7 cá nhân.",
        "Ông Tô Hoài Nam, thừa ủy quyền, trao Huân chương Lao động hạng Ba cho bà Lê Thị Tám.",
    ],
)
def test_who_hands_over_what_is_the_states_gives_nothing(text: str) -> None:
    assert [act.by for act in acts(text)] == [None]


def test_this_is_decision_number() -> None:
    """A sentence that says which decision it was belongs to the act before."""
    record = extract(
        "Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch UBND tỉnh trao quyết định truy tặng Huân chương Dũng cảm cho anh "
        "Hồ Văn Nếp. Đây là Quyết định số 216/QĐ-CTN do Chủ tịch nước ký ngày 28-11-2024."
    )
    assert record.commendations[0].decision == record.decisions[0].id


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        (
            "VKSND tỉnh Kon Tum trao Bằng khen của Viện trưởng VKSND tối cao tặng đ/c Trần Quốc Vĩ. Quyết định khen thưởng "
            "số 251/QĐ-VKSTC được Viện trưởng VKSND tối cao ký ngày 25/7/2022.",
            [True],
        ),
        (
            "Huyện ủy Ia Pa tặng Giấy khen cho 13 chi bộ theo Quyết định số 24-QĐ/HU ngày 20/01/2020; tặng Giấy khen cho 41 "
            "đảng viên.",
            [True, False],
        ),
        (
            "Theo Quyết định số 24-QĐ/HU ngày 20/01/2020, Huyện ủy Ia Pa tặng Giấy khen cho 13 chi bộ; tặng Giấy khen cho 41 "
            "đảng viên.",
            [True, True],
        ),
    ],
)
def test_which_acts_a_decision_grants(text: str, linked: list[bool]) -> None:
    """What is told behind one act is that act's; what opens the sentence is of all of them."""
    assert [act.decision is not None for act in acts(text)] == linked


def test_a_symbol_of_two_parts_is_the_ministrys() -> None:
    text = "Tại Quyết định 273/QĐ-BCA-X06 ký ngày 30/7/2024, Bộ trưởng Bộ Công an tặng Bằng khen cho Công an phường Tân An."
    issuer = extract(text).decisions[0].issuer
    assert issuer is not None and issuer.name == "Bộ trưởng Bộ Công an"


def test_a_lead_with_a_dateline_is_no_headline() -> None:
    record = extract(
        "Người 90 lần hiến máu và ngân hàng sống\n\nVTB.VN - Hội Chữ thập đỏ tỉnh tôn vinh 68 người hiến máu tiêu biểu.\n"
        "Thứ Tư, 14:20, 14/06/2023\n\nAnh Khánh vừa có lần hiến máu thứ 90, anh kể chuyện cũ với nụ cười hiền như mọi ngày.\n"
    )
    assert record.title == "Người 90 lần hiến máu và ngân hàng sống"
    assert [counts(act) for act in record.commendations] == [{"individuals": 68}]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3 tập thể, 8 hộ gia đình do Hội Nông dân huyện Tủa Chùa tuyên dương.", "Hội Nông dân huyện Tủa Chùa"),
        ("10 tập thể được BTV Đoàn khối tặng Giấy khen.", "BTV Đoàn khối"),
        (
            "Chủ tịch UBND xã Tam Nông thưởng nóng tập thể Trung tâm Phục vụ hành chính công xã 5 triệu đồng và tặng giấy "
            "khen 3 cá nhân.",
            "Chủ tịch UBND xã Tam Nông",
        ),
    ],
)
def test_who_gives(text: str, told: str) -> None:
    assert [act.by.name if act.by else None for act in acts(text)] == [told]


def test_awards_of_one_class_share_the_decision_told_behind_them() -> None:
    """Both titles were conferred by the paper that ends the sentence, and by who signed it."""
    record = extract(
        "Cấp huyện, có 11 tập thể được công nhận Tập thể lao động tiên tiến, 23 đồng chí đạt danh hiệu Chiến sĩ thi đua cơ "
        "sở theo Quyết định số 51/QĐ-UBND ngày 14/12/2023 của Chủ tịch UBND huyện Mù Cang Chải."
    )
    assert [act.decision for act in record.commendations] == [record.decisions[0].id] * 2
    assert {act.by.name for act in record.commendations if act.by} == {"Chủ tịch UBND huyện Mù Cang Chải"}


def test_lists_of_what_is_read_most_are_not_the_articles() -> None:
    story = "Sáng 5/6/2024, UBND huyện Kim Sơn họp bàn việc làm đường, có nhiều ý kiến hay được nêu ra ở hội trường.\n"
    assert not acts(f"Huyện Kim Sơn họp bàn làm đường\n\n{story}\nĐọc nhiều\n1. Khen thưởng 8 tập thể, 17 cá nhân\n")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nếu gian dối, cá nhân sẽ bị thu hồi Giấy khen và 3 tập thể bị cắt thi đua.", []),
        ("Lễ tôn vinh 100 người hiến máu tiêu biểu sẽ diễn ra vào ngày 20/6 tại Hà Nội.", ["planned"]),
        ("Kế hoạch nêu rõ: biểu dương 10 tập thể, 20 cá nhân điển hình tại Đại hội.", ["planned"]),
        ("Bà hát từ bé. Năm 38 tuổi, Tôn Nữ Diệu An được phong tặng danh hiệu NSND.", ["historic"]),
    ],
)
def test_what_is_not_given_now(text: str, told: list[str]) -> None:
    assert [act.status for act in acts(text)] == told


def test_what_two_people_were_given_in_their_lives_is_two_acts() -> None:
    """The giver told of the second, whose name nothing reads, is not the first one's."""
    told = acts(
        "Năm 38 tuổi, Tôn Nữ Diệu An được phong tặng danh hiệu NSND. Năm 2016, Thu Quế được Nhà nước phong tặng danh hiệu NSND."
    )
    assert [(act.by.name if act.by else None, [r.name for r in act.recipients]) for act in told] == [
        (None, ["Tôn Nữ Diệu An"]),
        ("Nhà nước", []),
    ]
