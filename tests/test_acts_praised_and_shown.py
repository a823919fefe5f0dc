"""Acts told beside the list of those counted: bodies praised by name, some named with the others, who only came."""

from __future__ import annotations

import pytest

from bantin import extract

from .acts import counts


def names(text: str) -> list[list[str]]:
    """Return the receivers named of each act."""
    return [[r.name for r in c.recipients] for c in extract(f"{text}\n").commendations]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sáng 10/5, Chủ tịch UBND tỉnh biểu dương Sở Công Thương, Chi cục Thủy lợi, Cục Thuế tỉnh đã đóng góp lớn vào "
         "kết quả thu ngân sách.", [["Sở Công Thương", "Chi cục Thủy lợi", "Cục Thuế tỉnh"]]),
        ("Chủ tịch UBND huyện Yên Thế trao Giấy khen cho 5 cá nhân; biểu dương Tổ Thu gom xã Tam Tiến về mô hình "
         '"Rác về đúng chỗ".', [[], ["Tổ Thu gom xã Tam Tiến"]]),
        ("Chủ tịch UBND huyện biểu dương Phòng Y tế đã góp phần dập dịch.", [["Phòng Y tế"]]),
        ("Chủ tịch UBND tỉnh biểu dương Sở Công Thương, Chi cục Thủy lợi và yêu cầu báo cáo kịp thời.", []),
        ("Chủ tịch UBND xã trao Giấy khen cho 1 tập thể là Hải đội 5 và 2 cá nhân.", [["Hải đội 5"]]),
        ("UBND huyện Yên Thế tặng giấy khen cho 5 hộ gia đình tiêu biểu, trong đó hộ ông Lò Văn Chiêu (bản Cọ) hiến 300m2, "
         "hộ bà Vi Thị Lả (bản Nà) hiến 250m2.", [["hộ ông Lò Văn Chiêu", "hộ bà Vi Thị Lả"]]),
        ("UBND huyện Yên Thế tặng giấy khen cho 5 hộ gia đình tiêu biểu, trong đó hộ nghèo hiến 300m2 đất.", [[]]),
    ],
)  # fmt: skip
def test_named(text: str, told: list[list[str]]) -> None:
    """Bodies praised for what they did, and some of those counted, are named; those only spoken of are not."""
    assert names(text) == told


def test_some_named_with_the_others() -> None:
    """Names told with *cùng các tập thể khác* are some of those counted before, no act of their own."""
    text = (
        "Chủ tịch UBND xã Tân Sơn tặng Giấy khen cho 5 tập thể, 9 cá nhân.\n\n"
        "Ông Lê Văn Đạt trao Giấy khen cho Ban Công an, Trạm Thú y, Trường Mầm non Hoa Mai cùng các tập thể khác."
    )
    [act] = extract(f"{text}\n").commendations
    assert counts(act) == {"collectives": 5, "individuals": 9}
    assert {(r.name, r.kind) for r in act.recipients} == {
        ("Ban Công an", "collective"),
        ("Trạm Thú y", "collective"),
        ("Trường Mầm non Hoa Mai", "collective"),
    }


@pytest.mark.parametrize("came", ["đến dự và chỉ đạo", "dự, chủ trì", "cùng dự lễ"])
def test_who_came(came: str) -> None:
    """Those whom a sentence says to have come to the ceremony are given nothing."""
    text = (
        "Sáng 12/4, Đảng ủy xã Đồng Vương tổ chức lễ trao Huy hiệu Đảng đợt 3/2. "
        f"Các đồng chí: Lý Văn Sìn - Bí thư Đảng ủy, Hà Thị Thu - Phó Bí thư Thường trực {came}.\n\n"
        "Đảng ủy xã tặng Giấy khen cho 3 tập thể."
    )
    assert not any(names(text))


def test_a_total_of_three_kinds() -> None:
    """A headline's total of collectives, people and households is the sum of the parts, those named by the way aside."""
    text = (
        "Hội thao: khen thưởng 20 tập thể, cá nhân, hộ\n\n"
        "Chiều 5/6, UBND xã Tân Sơn tổng kết. Dịp này, Chủ tịch UBND xã tặng Giấy khen cho 3 tập thể, 10 cá nhân; Hội Nông "
        "dân huyện tặng Giấy khen 2 tập thể và 1 cá nhân. Huyện cũng biểu dương 04 hộ gia đình tiêu biểu.\n\n"
        "Trước đó, ông Lê Văn Đạt được Chủ tịch UBND xã tặng Giấy khen đột xuất."
    )
    assert all(c.mixed is None for c in extract(f"{text}\n").commendations)


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Sở công bố Quyết định số 412/QĐ-UBND (ngày 04.02.2019) của UBND tỉnh Hòa Bình về kế hoạch.", "UBND tỉnh Hòa Bình"),
        ("Hội nghị nghe Quyết định số 7/QĐ-UBND (ký ngày 4/2/2019) của Chủ tịch UBND xã Tân Sơn.", "Chủ tịch UBND xã Tân Sơn"),
        ("Giám đốc Sở tặng Giấy khen (Quyết định số 31/QĐ-SYT ngày 09/03/2022) cho 4 tập thể.", "Giám đốc Sở"),
        ("Giám đốc Sở tặng Giấy khen (Quyết định số 31/QĐ-UBND ngày 09/03/2022) cho 4 tập thể.", None),
        ("Sở nêu Quyết định số 412/QĐ-UBND (ngày 04.02.2019), UBND tỉnh Hòa Bình góp ý sau.", None),
    ],
)  # fmt: skip
def test_who_issued(text: str, issuer: str | None) -> None:
    """A decision is the body's behind its bracketed date, or the giver's whose sign it bears."""
    [decision] = extract(f"{text}\n").decisions
    assert (decision.issuer.name if decision.issuer else None) == issuer
