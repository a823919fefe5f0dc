"""Acts whose receivers are partly named, partly counted; counts of all there are; who receives for all; who may give."""

from __future__ import annotations

import pytest

from bantin import extract

from .acts import counts


def acts(text: str) -> list[tuple[str | None, dict[str, int], list[str]]]:
    """Return giver, figures and named receivers of each act."""
    told = extract(f"{text}\n").commendations
    return [(c.by.name if c.by else None, counts(c), [r.name for r in c.recipients]) for c in told]


@pytest.mark.parametrize(
    ("text", "figures", "named"),
    [
        ("UBND huyện tặng Giấy khen cho các tổ chức tiêu biểu năm 2022: Trường THCS Cửa Rào, Công an xã Phú Sơn.",
         {"units": 2}, ["Trường THCS Cửa Rào", "Công an xã Phú Sơn"]),
        ("Bí thư Huyện ủy Hà Văn Dũng trao Giấy khen của Huyện ủy cho các đảng viên xuất sắc: Lê Văn An, Lò Văn Chung.",
         {"individuals": 2}, ["Lê Văn An", "Lò Văn Chung"]),
        ("UBND huyện tặng Giấy khen cho các tập thể xuất sắc: Trường THCS Cửa Rào, Công an xã Phú Sơn và 27 cá nhân.",
         {"individuals": 27}, ["Trường THCS Cửa Rào", "Công an xã Phú Sơn"]),
        ("Huyện ủy tặng Giấy khen cho các tổ chức đảng tiêu biểu: Đảng bộ xã Cửa Rào, Chi bộ Điện lực; cùng 27 đảng viên.",
         {"individuals": 27}, ["Đảng bộ xã Cửa Rào", "Chi bộ Điện lực"]),
        ("UBND huyện tặng Giấy khen cho 7 tập thể; cùng 16 cá nhân.", {"collectives": 7, "individuals": 16}, []),
        ("- Danh hiệu “Tập thể lao động xuất sắc”: Phòng Tổ chức, Phòng Kế hoạch.",
         {"units": 2}, ["Phòng Tổ chức", "Phòng Kế hoạch"]),
        ('Danh hiệu "Chiến sĩ thi đua cơ sở": ông Lê Văn An, bà Hà Thị Bình và 5 cá nhân khác.',
         {"individuals": 7}, ["Lê Văn An", "Hà Thị Bình"]),
        ("UBND tỉnh trao Cờ thi đua cho đại diện lãnh đạo xã Suối Cát và Công an huyện Mộc An.",
         {"units": 2}, ["xã Suối Cát", "Công an huyện Mộc An"]),
    ],
)  # fmt: skip
def test_named_and_counted(text: str, figures: dict[str, int], named: list[str]) -> None:
    """A colon behind *cho các …* opens the names; who is counted beside them receives the same."""
    [(_, told, names)] = acts(text)
    assert (told, names) == (figures, named)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Kết quả: 4/12 tập thể, 45/160 cá nhân được Chủ tịch UBND huyện tặng Giấy khen.",
         [{"collectives": 4, "individuals": 45}]),
        ("Trong khóa, 1 đại biểu được tặng Huân chương Lao động hạng Ba; 4 đại biểu và 2 Ban HĐND được Chủ tịch UBND tỉnh "
         "tặng Bằng khen.", [{"individuals": 1}, {"individuals": 4, "units": 2}]),
        ("Năm 2019 có 5 tập thể được Bằng khen của UBND tỉnh, 12 cá nhân được Giấy khen của Sở Y tế.",
         [{"collectives": 5}, {"individuals": 12}]),
        ("Năm nào cháu cũng mang được giấy khen của nhà trường về treo.", []),
    ],
)  # fmt: skip
def test_figures(text: str, figures: list[dict[str, int]]) -> None:
    """Shares of all there are, delegates who are rewarded, and *được* alone before an award."""
    assert [told for _, told, _ in acts(text)] == figures


@pytest.mark.parametrize(
    ("behind", "others"),
    [
        (", đại diện 3 tập thể và 5 cá nhân lên nhận Giấy khen.", []),
        (". Tại buổi lễ, lãnh đạo huyện đã trao Giấy khen cho đại diện 3 tập thể và 5 cá nhân.", []),
        (". Hội Nông dân huyện tặng Giấy khen cho đại diện 3 tập thể.", [{"collectives": 3}]),
    ],
)
def test_representatives(behind: str, others: list[dict[str, int]]) -> None:
    """Who comes up for those counted is not rewarded once more, unless somebody else gives."""
    first = {"collectives": 11, "individuals": 23}
    text = f"UBND huyện tặng Giấy khen cho 11 tập thể, 23 cá nhân{behind}"
    assert [told for _, told, _ in acts(text)] == [first, *others]


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Đồng chí Trần Văn Quang, Giám đốc Sở Nội vụ trao Bằng khen cho 20 cá nhân.", None),
        ("Chủ tịch UBND huyện Ba Tơ trao Bằng khen cho 3 tập thể.", None),
        ("Chủ tịch UBND huyện Ba Tơ trao Giấy khen cho 3 tập thể.", "Chủ tịch UBND huyện Ba Tơ"),
        ("Chủ tịch UBND tỉnh trao Bằng khen cho 3 tập thể.", "Chủ tịch UBND tỉnh"),
        ("Giám đốc Sở Nội vụ trao Bằng khen của Bộ Nội vụ cho 3 tập thể.", "Bộ Nội vụ"),
    ],
)
def test_who_only_hands_over(text: str, giver: str | None) -> None:
    """A Bằng khen that an office below the province hands over is somebody else's."""
    [(by, _, _)] = acts(text)
    assert by == giver


@pytest.mark.parametrize(
    ("posted", "statuses"),
    [
        ("20/01/2020", ["given", "historic"]),
        ("20/12/2019", ["given", "historic"]),
        ("20/01/2021", ["historic", "historic"]),
    ],
)
def test_the_year_that_is_summed_up(posted: str, statuses: list[str]) -> None:
    """What was awarded in the year that a story sums up is its news, also where it is posted early in the next one."""
    text = (
        f"Xã Cửa Rào tổng kết công tác quân sự năm 2019\nĐăng lúc 08:31 ngày {posted}\n\n"
        "Năm 2019, có 3 tập thể được Chủ tịch UBND huyện tặng Giấy khen. Năm 2018, xã có 2 tập thể được tặng Giấy khen.\n"
    )
    assert [c.status for c in extract(text).commendations] == statuses
