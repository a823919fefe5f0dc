"""Counts beside an act that nobody of was rewarded; refusals, plans, who is rewarded by somebody else, other papers' days."""

from __future__ import annotations

import pytest

from bantin import extract

from .acts import counts


def figures(text: str) -> list[dict[str, int]]:
    """Return the figures of each act."""
    return [counts(c) for c in extract(f"{text}\n").commendations]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chi bộ có 32 đảng viên, 4 đảng viên được Đảng ủy tặng giấy khen.", [{"individuals": 4}]),
        ("Trường có 28 lớp, 1.050 học sinh, 2 tập thể được Sở GD&ĐT tặng giấy khen.", [{"collectives": 2}]),
        ("Công ty có 320 lao động, 12 cá nhân được UBND thành phố tặng bằng khen.", [{"individuals": 12}]),
        ("Huyện đoàn kết nạp 450 đoàn viên, 12 chi đoàn được tặng bằng khen.", [{"units": 12}]),
        ("Huyện có 3 tập thể, 5 cá nhân được UBND tỉnh tặng Bằng khen.", [{"collectives": 3, "individuals": 5}]),
        ("Có 12 học sinh, 3 tập thể được tặng Giấy khen.", [{"collectives": 3, "individuals": 12}]),
        ("Xã có 125 hộ hiến đất, trong đó 12 hộ được UBND huyện tặng giấy khen.", [{"households": 12}]),
    ],
)
def test_what_a_unit_has(text: str, told: list[dict[str, int]]) -> None:
    """How many a unit has is no count of those rewarded, who are told last or behind *trong đó*."""
    assert figures(text) == told


@pytest.mark.parametrize(
    "behind",
    [
        "; 2 đơn vị bị phê bình.",
        "; 3 đơn vị chưa hoàn thành nhiệm vụ.",
        "; 120 hộ được hỗ trợ vay vốn.",
        "; 12 xã đã về đích.",
        "; 25 gia đình đăng ký hiến đất năm 2024.",
        ", 3 hộ nghèo được tặng quà.",
        ", với 145 hộ tham gia.",
    ],
)
def test_who_does_something_else(behind: str) -> None:
    """Who is counted behind an act and does something else is not rewarded, nor is their year the merit's."""
    [act] = extract(f"UBND huyện tặng giấy khen cho 25 tập thể, 47 cá nhân{behind}\n").commendations
    assert (counts(act), act.year) == ({"collectives": 25, "individuals": 47}, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("UBND tỉnh tặng bằng khen cho ông Lê Văn Nam vì đã hỗ trợ gạo cho 500 hộ dân.", [{"individuals": 1}]),
        ("Công ty TNHH Minh Tâm được UBND tỉnh tặng bằng khen vì đã tạo việc làm cho 350 lao động.", [{"units": 1}]),
        ("UBND xã tặng giấy khen kèm số tiền thưởng 15 triệu đồng cho 7 cá nhân.", [{"individuals": 7}]),
        ("Dịp này, có 25 thanh niên được kết nạp Đảng, tuyên dương 10 đoàn viên.", [{"individuals": 10}]),
        ("Có 35 hộ, cá nhân tiêu biểu được UBND xã tặng giấy khen.", [{"mixed": 35}]),
        ("UBND xã trao 35 giấy khen cho các tập thể, cá nhân.", [{"mixed": 35}]),
        ("UBND xã trao 35 giấy khen cho các tập thể.", [{"collectives": 35}]),
        ("UBND huyện khen thưởng thường xuyên 23 tập thể.", [{"collectives": 23}]),
    ],
)
def test_for_whom_a_deed_was(text: str, told: list[dict[str, int]]) -> None:
    """Those for whom the rewarded did something are not rewarded."""
    assert figures(text) == told


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Không đề nghị khen thưởng 7 cá nhân do vi phạm.", []),
        ("Hội đồng thi đua không đề nghị UBND tỉnh khen thưởng 4 đơn vị.", []),
        ("Hội đồng thống nhất chưa xét khen thưởng 3 tập thể do chưa đủ hồ sơ.", []),
        ("Phấn đấu có 3 tập thể được UBND tỉnh tặng bằng khen, 15 cá nhân được UBND huyện tặng giấy khen.",
         ["planned", "planned"]),
    ],
)  # fmt: skip
def test_refused_and_planned(text: str, statuses: list[str]) -> None:
    """What is refused is no proposal; all that is aimed at is planned."""
    assert [c.status for c in extract(f"{text}\n").commendations] == statuses


@pytest.mark.parametrize(
    "text",
    ["Cục Thuế tỉnh được Tổng cục khen thưởng 3 tập thể.", "Hội Nông dân xã được cấp trên tặng giấy khen 3 tập thể."],
)
def test_who_is_rewarded_gives_nothing(text: str) -> None:
    """The subject of a passive is not who gives."""
    [act] = extract(f"{text}\n").commendations
    assert (act.by, counts(act)) == (None, {"collectives": 3})


@pytest.mark.parametrize(
    "behind",
    [
        "Dự hội nghị có lãnh đạo các đơn vị: Công an huyện, Ban CHQS huyện, Phòng Nội vụ.",
        "Chủ tịch UBND huyện đề nghị các đơn vị: Kho bạc, Ngân hàng, Công an huyện tiếp tục phối hợp.",
        "Các địa phương: xã Hòa An, xã Hòa Lợi ký giao ước thi đua.",
    ],
)
def test_units_listed_for_something_else(behind: str) -> None:
    """Units named in a sentence of something else receive nothing."""
    [act] = extract(f"UBND huyện tặng giấy khen cho 3 tập thể. {behind}\n").commendations
    assert act.recipients == []


def test_other_papers() -> None:
    """The day and the year of a law are not the decision's nor the merit's."""
    record = extract(
        "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023, Chủ tịch UBND tỉnh ban hành Quyết định số 45/QĐ-UBND tặng bằng "
        "khen cho 9 tập thể có thành tích thực hiện Nghị quyết số 18 năm 2017 của Trung ương.\n"
    )
    assert ([d.date for d in record.decisions], [c.year for c in record.commendations]) == ([None], [None])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ông Bùi Đức Hinh, Giám đốc Sở, đại diện đơn vị nhận Cờ thi đua của Chính phủ.", []),
        (
            "Bà Hà Thị Mai, Chủ tịch Hội, đại diện Hội LHPN xã Cửa Rào nhận Cờ thi đua của Chính phủ.",
            ["Hội LHPN xã Cửa Rào"],
        ),
        ("UBND tỉnh thưởng nóng Ban chuyên án số tiền 20 triệu đồng.", ["Ban chuyên án"]),
    ],
)
def test_who_stands_for_the_receiver(text: str, named: list[str]) -> None:
    """Who receives for a body is not rewarded."""
    assert [r.name for c in extract(f"{text}\n").commendations for r in c.recipients] == named
