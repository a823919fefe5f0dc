"""Drives and contests, their periods and criteria: one row a way of telling."""

from __future__ import annotations

import pytest

from bantin import extract

ROWS = [
    (
        "the period in a sentence of its own",
        'UBND huyện Ba Bể phát động đợt thi đua "Sạch nhà, sạch ngõ". Thời gian: từ ngày 01/3/2023 đến hết ngày 30/4/2023.',
        [("Sạch nhà, sạch ngõ", "UBND huyện Ba Bể", "2023-03-01", "2023-04-30")],
    ),
    (
        "the period behind the name",
        'Ban Thường vụ Huyện ủy mở đợt cao điểm "Mỗi tuần một buổi xuống bản" từ ngày 5-6-2022 đến hết ngày 20-7-2022.',
        [("Mỗi tuần một buổi xuống bản", "Ban Thường vụ Huyện ủy", "2022-06-05", "2022-07-20")],
    ),
    (
        "the passive, without a name",
        "Đợt thi đua nước rút được UBND xã Yên Sở phát động, diễn ra từ 2/8 đến 19/8.",
        [("Đợt thi đua nước rút", "UBND xã Yên Sở", "XXXX-08-02", "XXXX-08-19")],
    ),
    (
        "start and end apart",
        'Xã phát động cuộc thi "Ngõ đẹp", bắt đầu từ 8 giờ ngày 5/3/2023, kết thúc lúc 17 giờ ngày 6/5/2023.',
        [("Ngõ đẹp", None, "2023-03-05", "2023-05-06")],
    ),
    (
        "a clock with a minute sign",
        'Xã phát động cuộc thi "Ngõ đẹp". Cuộc thi bắt đầu từ 08h00’ ngày 5/3/2023 và kết thúc vào 22h00’ ngày 6/5/2023.',
        [("Ngõ đẹp", None, "2023-03-05", "2023-05-06")],
    ),
    (
        "a bare year is start and end",
        "Chủ tịch UBND huyện Ba Bể phát động phong trào thi đua trồng rừng năm 2023.",
        [("phong trào thi đua trồng rừng năm 2023", "Chủ tịch UBND huyện Ba Bể", "2023", "2023")],
    ),
    (
        "a stage",
        "Đại hội đã phát động phong trào thi đua dạy tốt giai đoạn 2024 - 2029.",
        [("phong trào thi đua dạy tốt giai đoạn 2024 - 2029", None, "2024", "2029")],
    ),
    (
        "two names that share a year",
        'Huyện phát động phong trào "Ngõ đẹp", "Nhà sạch" năm 2023.',
        [("Ngõ đẹp", None, "2023", "2023"), ("Nhà sạch", None, "2023", "2023")],
    ),
    (
        "named in two ways by the headline and the body",
        "Phát động phong trào thi đua đặc biệt mừng 30 năm lập huyện Ba Bể\nĐăng ngày 04/05/2023\n\n"
        "UBND huyện Ba Bể đã phát động phong trào thi đua đặc biệt lập thành tích mừng ngày lập huyện. "
        "Các thôn cùng nhau làm đường, trồng hoa và dọn sạch bờ suối.",
        [("phong trào thi đua đặc biệt lập thành tích mừng ngày lập huyện", "UBND huyện Ba Bể", None, None)],
    ),
    (
        "a ceremony that opens a drive of the police",
        "Sáng 1/12, Công an huyện Mộc Hóa tổ chức lễ ra quân thực hiện đợt cao điểm tấn công trấn áp nạn trộm dừa, bảo đảm giấc ngủ của dân. "
        "Đợt cao điểm được triển khai trong 2 tháng, từ ngày 01/12/2015 đến ngày 31/01/2016.",
        [("đợt cao điểm tấn công trấn áp nạn trộm dừa", "Công an huyện Mộc Hóa", "2015-12-01", "2016-01-31")],
    ),
    (
        "a ceremony that launches a name in quotes",
        'Hội Nông dân huyện Ba Tri tổ chức lễ phát động "Tháng hành động vì ruộng sạch" (17/10 - 18/11/2023).',
        [("Tháng hành động vì ruộng sạch", "Hội Nông dân huyện Ba Tri", "2023-10-17", "2023-11-18")],
    ),
    (
        "the time of a contest with clocks",
        'Xã phát động cuộc thi "Ngõ đẹp".\nThời gian thi: từ 8h00 ngày 09/9/2024 đến 17h00 ngày 04/10/2024, chia làm 4 tuần.',
        [("Ngõ đẹp", None, "2024-09-09", "2024-10-04")],
    ),
    (
        "no name but the occasion stands in quotes",
        'Xã phát động đợt thi đua cao điểm mừng 75 năm ngày ra "Lời kêu gọi trồng dừa", gồm 4 nội dung.',
        [('đợt thi đua cao điểm mừng 75 năm ngày ra "Lời kêu gọi trồng dừa"', None, None, None)],
    ),
    (
        "the launch that a paper is about",
        'Đó là nội dung Chỉ thị số 3/CT-UBND của Chủ tịch UBND huyện về việc phát động phong trào thi đua "Toàn xã trồng dừa".',
        [("Toàn xã trồng dừa", "Chủ tịch UBND huyện", None, None)],
    ),
    (
        "from now to a day, told before it",
        'Từ nay đến hết ngày 30/8/2023, toàn xã Yên Sở mở đợt thi đua "Sạch từ ngõ".',
        [("Sạch từ ngõ", None, None, "2023-08-30")],
    ),
    (
        "from now on, on the day of the launch",
        "Ngày 12/5/2023, Công an xã Yên Sở ra quân đợt cao điểm chống trộm chó. Đợt ra quân kéo dài từ nay đến hết ngày 30/6/2023.",
        [("đợt cao điểm chống trộm chó", "Công an xã Yên Sở", "2023-05-12", "2023-06-30")],
    ),
    (
        "begun on a day, done by another",
        'Ngày mai, 21/5/2023, thôn Hạ mở đợt thi đua "30 ngày làm đường", làm đến hết 20-6-2023.',
        [("30 ngày làm đường", None, "2023-05-21", "2023-06-20")],
    ),
    (
        "a gate that opens and closes",
        'Xã phát động cuộc thi "Ngõ đẹp"; cổng thi mở ngày 5/6 và đóng lúc 17h ngày 25/6/2023.',
        [("Ngõ đẹp", None, "2023-06-05", "2023-06-25")],
    ),
    (
        "a peak without đợt",
        "Từ ngày 1/6/2023 đến hết ngày 30/6/2023, xã Yên Sở mở cao điểm dọn bèo.",
        [("cao điểm dọn bèo", None, "2023-06-01", "2023-06-30")],
    ),
    (
        "something else that lasts",
        'Xã phát động đợt thi đua "Sạch từ ngõ". Mưa lớn kéo dài đến ngày 2/6/2023 làm hỏng đường.',
        [("Sạch từ ngõ", None, None, None)],
    ),
    (
        "something else from now on",
        'Xã phát động đợt thi đua "Sạch từ ngõ". Từ nay đến hết ngày 30/6/2023, các trường tuyển sinh.',
        [("Sạch từ ngõ", None, None, None)],
    ),
    ("one that is cited", 'Xã có nhiều cách làm hay trong phong trào "Ngõ đẹp" do tỉnh phát động năm 2019.', []),
    ("one that is summed up", "Xã tổng kết phong trào thi đua làm thủy lợi năm 2022.", []),
    ("no drive but a war", "Chiến dịch quân sự ở vùng biên kéo dài từ ngày 4/2/2021 tới tận ngày 9/6/2021.", []),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_name_launcher_and_period(text: str, told: list[tuple[str, str | None, str, str]]) -> None:
    """Each text gives exactly these campaigns."""
    found = extract(text).campaigns
    assert [(c.name, c.launched_by.name if c.launched_by else None, c.start, c.end) for c in found] == told


def test_numbered_lines_are_criteria() -> None:
    """The lines behind *tiêu chí* are the criteria, without their numbers."""
    record = extract(
        'UBND xã Yên Sở phát động đợt thi đua "Ngõ đẹp".\n\nCác ngõ được chấm theo hai tiêu chí sau:\n'
        "1. Không còn rác ven đường làng;\n2. Ngõ nào cũng có hoa.\n\nHạn đăng ký là tháng 3."
    )
    assert record.campaigns[0].criteria == ["Không còn rác ven đường làng", "Ngõ nào cũng có hoa"]


def test_semicolons_part_criteria() -> None:
    """A sentence behind *gồm* is cut at its semicolons."""
    record = extract(
        'Xã mở chuyên đề thi đua "Ngõ đẹp". Nội dung thi đua gồm: dọn rác; trồng hoa; thắp sáng đường quê.'
    )
    assert record.campaigns[0].criteria == ["dọn rác", "trồng hoa", "thắp sáng đường quê"]


def test_a_drive_named_twice_is_one_and_its_end_names_no_other() -> None:
    """The paper's *đợt thi đua 90 ngày* and the quoted name run from the same day to the same day."""
    record = extract(
        "Thị xã mở đợt thi đua 90 ngày\nUBND thị xã Ba Đồn ban hành kế hoạch tổ chức đợt thi đua cao điểm 90 ngày trên địa bàn. "
        "Đợt thi đua có tên “Chạy nước rút”, bắt đầu từ ngày 02/10/2023 và kết thúc vào ngày 30/12/2023. "
        "Kết thúc đợt thi đua, thị xã sẽ tổng hợp kết quả.\n"
    )
    assert [(c.start, c.end) for c in record.campaigns] == [("2023-10-02", "2023-12-30")]


_NAMED = "90 ngày đêm về đích nông thôn mới"


@pytest.mark.parametrize(
    "text",
    """
UBND huyện Trà Cú phát động đợt thi đua "90 ngày đêm về đích nông thôn mới" từ ngày 1/3/2023 đến ngày 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua "90 ngày đêm về đích nông thôn mới", thời gian từ 01/3/2023 đến 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua "90 ngày đêm về đích nông thôn mới". Thời gian thực hiện từ ngày 01/3/2023 đến hết ngày 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua “90 ngày đêm về đích nông thôn mới” (từ 1/3 đến 31/5/2023).
UBND huyện Trà Cú phát động đợt thi đua cao điểm “90 ngày đêm về đích nông thôn mới”, bắt đầu từ ngày 1/3/2023 và kết thúc vào ngày 31/5/2023.
Đợt thi đua “90 ngày đêm về đích nông thôn mới” do UBND huyện Trà Cú phát động diễn ra từ ngày 1/3 đến 31/5/2023.
Đợt thi đua “90 ngày đêm về đích nông thôn mới” được UBND huyện Trà Cú phát động, kéo dài từ 1/3/2023 đến 31/5/2023.
UBND huyện Trà Cú tổ chức lễ phát động phong trào thi đua “90 ngày đêm về đích nông thôn mới”. Phong trào diễn ra từ ngày 1/3/2023 đến ngày 31/5/2023.
UBND huyện Trà Cú ra quân chiến dịch “90 ngày đêm về đích nông thôn mới”. Chiến dịch bắt đầu từ 1/3/2023, kết thúc 31/5/2023.
UBND huyện Trà Cú mở đợt cao điểm “90 ngày đêm về đích nông thôn mới” kể từ ngày 1/3/2023 đến ngày 31/5/2023.
Từ ngày 1/3/2023 đến ngày 31/5/2023, UBND huyện Trà Cú mở chiến dịch “90 ngày đêm về đích nông thôn mới”.
Từ 1/3 đến 31/5/2023, huyện Trà Cú triển khai đợt thi đua “90 ngày đêm về đích nông thôn mới”.
UBND huyện Trà Cú ban hành Kế hoạch số 12/KH-UBND phát động đợt thi đua “90 ngày đêm về đích nông thôn mới” với thời gian từ ngày 1/3/2023 đến ngày 31/5/2023.
UBND huyện Trà Cú vừa phát động cuộc thi “90 ngày đêm về đích nông thôn mới”. Thời gian nhận bài dự thi từ ngày 1/3/2023 đến hết ngày 31/5/2023.
Cuộc thi “90 ngày đêm về đích nông thôn mới” do UBND huyện Trà Cú tổ chức, nhận bài từ 1/3/2023 đến 31/5/2023.
UBND huyện Trà Cú phát động cuộc vận động “90 ngày đêm về đích nông thôn mới”. Cuộc vận động được thực hiện trong 3 tháng, từ 1/3/2023 đến 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua “90 ngày đêm về đích nông thôn mới”, chia làm 2 giai đoạn, từ ngày 1/3/2023 đến 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua “90 ngày đêm về đích nông thôn mới”. Đợt thi đua được tính từ ngày 01/3/2023 và tổng kết vào ngày 31/5/2023.
UBND huyện Trà Cú phát động đợt thi đua “90 ngày đêm về đích nông thôn mới” (01/3/2023 - 31/5/2023).
UBND huyện Trà Cú phát động đợt thi đua “90 ngày đêm về đích nông thôn mới”. Thời gian: 01/3/2023 - 31/5/2023.
""".strip().splitlines(),
)
def test_one_drive_in_many_forms(text: str) -> None:
    found = [(c.name, c.start, c.end) for c in extract(text).campaigns]
    assert found == [(_NAMED, "2023-03-01", "2023-05-31")]


def test_a_drive_of_months() -> None:
    record = extract('Hội LHPN huyện phát động chiến dịch "Mùa hè xanh" từ tháng 6 đến tháng 8/2023.')
    assert [(c.start, c.end) for c in record.campaigns] == [("2023-06", "2023-08")]


def test_an_anniversary_in_brackets_is_no_period() -> None:
    record = extract(
        "UBND phường phát động đợt thi đua chào mừng 20 năm thành lập phường (01/4/2003 - 01/4/2023) trong toàn phường."
    )
    assert [(c.start, c.end) for c in record.campaigns] == [(None, None)]


def test_a_drive_told_later_is_not_the_one_spoken_of() -> None:
    """*Đợt thi đua kéo dài … từ … đến …* means a drive told before, not a movement that somebody is praised for below."""
    drives = extract(
        "UBND phường phát động đợt thi đua “60 ngày nâng cao chất lượng”.\n"
        "Đợt thi đua kéo dài 60 ngày, từ ngày 20/3/2026 đến ngày 18/5/2026.\n"
        "Phường tặng Giấy khen cho 21 cá nhân trong triển khai phong trào “Bình dân học vụ số” năm 2025."
    ).campaigns
    assert [(d.name, d.end) for d in drives if d.start == "2026-03-20"] == [
        ("60 ngày nâng cao chất lượng", "2026-05-18")
    ]


def test_a_contest_that_came_to_an_end() -> None:
    """A contest that the story says has come to an end is one of the story, from the day told in brackets on."""
    [contest] = extract(
        'SỞ NỘI VỤ\nNgày đăng: 19/10/2023\n\nSau 60 ngày mở cổng (01/8 - 29/9/2023), cuộc thi "Cán bộ với nhân dân" của '
        "Sở Nội vụ đã khép lại bằng buổi lễ trao giải.\n"
    ).campaigns
    assert (contest.name, contest.start, contest.end) == ("Cán bộ với nhân dân", "2023-08-01", "2023-09-29")


def test_a_kind_alone_has_the_name_told_before() -> None:
    """*phát động Cuộc thi từ ngày …* below a headline that names it."""
    text = 'Cuộc thi "Bếp sạch" năm 2024\n\nHội Phụ nữ xã Ia Sao phát động Cuộc thi từ ngày 5/3/2024 đến hết ngày 30/4/2024.\n'
    (found,) = extract(text).campaigns
    assert (found.name, found.start, found.end) == ("Bếp sạch", "2024-03-05", "2024-04-30")


def test_a_drive_does_not_take_the_name_of_the_next() -> None:
    """Nor is whose anniversary it is the launcher."""
    text = (
        "Tin đoàn\nSáng 26/3/2023, Huyện đoàn Ia Grai kỷ niệm 92 năm ngày thành lập Đoàn TNCS Hồ Chí Minh, "
        'phát động phong trào trồng cây và chiến dịch "Sông trong" năm 2023.\n'
    )
    told = {(found.name, found.launched_by.name if found.launched_by else None) for found in extract(text).campaigns}
    assert told == {("phong trào trồng cây", "Huyện đoàn Ia Grai"), ("Sông trong", "Huyện đoàn Ia Grai")}


def test_what_was_launched_years_ago_is_no_drive_of_the_story() -> None:
    """*phát động … từ năm 2016* is where a story begins to tell of what came of it."""
    assert not extract(
        "Tin mặt trận\nTỉnh phát động cuộc vận động từ năm 2016. Đến nay có 60 xã đạt chuẩn.\n"
    ).campaigns


def test_who_signs_up_for_a_drive_is_no_part_of_its_name() -> None:
    """*phát động phong trào A năm 2018 và các huyện ký kết giao ước thi đua*."""
    told = [
        extract(f"Tin thi đua\nXã {launched}.\n").campaigns[0].name
        for launched in (
            "phát động phong trào thi đua ngành Y tế năm 2018 và các trạm, phòng khám ký kết giao ước thi đua",
            "phát động phong trào chuyển đổi số và cải cách hành chính năm 2018",
        )
    ]
    assert told == [
        "phong trào thi đua ngành Y tế năm 2018",
        "phong trào chuyển đổi số và cải cách hành chính năm 2018",
    ]
