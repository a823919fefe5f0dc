"""Named receivers of awards: one row a construction of the language."""

from __future__ import annotations

import pytest

from bantin import extract


def named(text: str) -> list[str]:
    """Return the receivers of a text's acts as `kind: name`."""
    found = extract(text, published="2023-05-10").commendations
    return [f"{r.kind}: {r.name}" for act in found for r in act.recipients]


LINES = [
    # numbered, with classes, schools and brackets behind the names
    (
        "UBND huyện Mường Ảng tặng Giấy khen cho 4 học sinh đoạt giải, gồm:\n"
        "1. Lường Thảo Vy, lớp 9A2, Trường THCS Ẳng Nưa\n"
        "2. Đường Gia Bảo, lớp 8B, Trường THCS Búng Lao (môn Toán)\n"
        "3. Em Khoàng A Súa (lớp 9C, Trường THCS Mường Đăng)\n"
        "4. Lỗ Thị Mùi - Trường THCS Ngối Cáy.\n"
        "Mức thưởng là 500.000 đồng/em.",
        [
            "individual: Lường Thảo Vy",
            "individual: Đường Gia Bảo",
            "individual: Khoàng A Súa",
            "individual: Lỗ Thị Mùi",
        ],
    ),
    # bodies whose names hold commas, dashes and "và"; the text ends with the list
    (
        "Chủ tịch UBND huyện Đam Rông tặng Giấy khen cho 4 tập thể có thành tích trong phòng cháy rừng:\n"
        "- Hạt Kiểm lâm huyện;\n"
        "- Phòng Lao động - Thương binh và Xã hội;\n"
        "- Đội 3, Đoàn Kinh tế - Quốc phòng 78;\n"
        "- Chi bộ thôn Liêng Trang 2.",
        [
            "collective: Hạt Kiểm lâm huyện",
            "collective: Phòng Lao động - Thương binh và Xã hội",
            "collective: Đội 3",
            "collective: Chi bộ thôn Liêng Trang 2",
        ],
    ),
    # a line for each kind
    (
        "UBND huyện Vân Canh tặng Giấy khen cho 2 tập thể và 3 cá nhân làm tốt công tác dân vận:\n"
        "Tập thể: Hội Cựu chiến binh huyện; Đảng ủy xã Canh Liên.\n"
        "Cá nhân: Đinh A Blơi, Bí thư Chi bộ làng Canh Tiến; bà Mang Thị Hạnh; ông Lê Công Phụng.\n"
        "Sau lễ trao, đoàn thăm làng Hiệp Hà.",
        [
            "collective: Hội Cựu chiến binh huyện",
            "collective: Đảng ủy xã Canh Liên",
            "individual: Đinh A Blơi",
            "individual: Mang Thị Hạnh",
            "individual: Lê Công Phụng",
        ],
    ),
    # headings over numbered lines
    (
        "Chủ tịch UBND huyện Phù Yên ký Quyết định số 88/QĐ-UBND tặng Giấy khen cho 2 tập thể, 1 cá nhân, cụ thể như sau:\n"
        "I. Tập thể\n1. Phòng Giáo dục và Đào tạo huyện.\n2. Nhân dân và cán bộ bản Suối Cù.\n"
        "II. Cá nhân\n1. Ông Cầm Ngọc Ún, trưởng bản Suối Cù.\nQuyết định có hiệu lực từ ngày ký.",
        [
            "collective: Phòng Giáo dục và Đào tạo huyện",
            "collective: Nhân dân và cán bộ bản Suối Cù",
            "individual: Cầm Ngọc Ún",
        ],
    ),
    # a heading of its own, an address for several
    (
        "UBND thị xã Buôn Hồ khen thưởng các tập thể, cá nhân tiêu biểu.\nDanh sách cá nhân được tặng Giấy khen:\n"
        "- Bà H'Lan Niê, buôn Tring 1\n- Ông Y Wem Hwing, buôn Dlung 1B, xã Ea Blang\n"
        "- Các ông, bà: Lê Thị Nga, Phan Đình Cảnh.\nTin: Hà An",
        ["individual: H'Lan Niê", "individual: Y Wem Hwing", "individual: Lê Thị Nga", "individual: Phan Đình Cảnh"],
    ),
]

BEHIND = [
    (
        "Chủ tịch UBND tỉnh Hòa Bình tặng Bằng khen cho 2 tập thể, 2 cá nhân. Đó là Công an huyện Mai Châu, "
        "Ban Chỉ huy Quân sự huyện cùng ông Hà Công Rộng và bà Ngần Thị Tuyết.",
        [
            "collective: Công an huyện Mai Châu",
            "collective: Ban Chỉ huy Quân sự huyện",
            "individual: Hà Công Rộng",
            "individual: Ngần Thị Tuyết",
        ],
    ),
    (
        "UBND huyện Tủa Chùa tặng Giấy khen cho 12 cá nhân. Được khen thưởng lần này có anh Mùa A Páo, chị Sùng Thị Dính, "
        "những người nhiều năm giữ rừng.",
        ["individual: Mùa A Páo", "individual: Sùng Thị Dính"],
    ),
    (
        "Hội Nông dân huyện Ba Tri tặng giấy khen cho 3 hội viên. Vinh dự nhận giấy khen là các ông: Danh Ươl, "
        "Trần Văn Bé Ba và bà Thị Sa Rây.",
        ["individual: Danh Ươl", "individual: Trần Văn Bé Ba", "individual: Thị Sa Rây"],
    ),
    (
        "UBND tỉnh Bạc Liêu tặng Bằng khen cho 15 tập thể. Trong đó có Đồn Biên phòng Gành Hào và Trạm Y tế xã Vĩnh Hậu.",
        ["collective: Đồn Biên phòng Gành Hào", "collective: Trạm Y tế xã Vĩnh Hậu"],
    ),
    (
        "Chủ tịch UBND huyện Thuận Châu tặng Giấy khen cho 3 gia đình hiến đất. Ba gia đình ấy là gia đình ông Hà Văn Sỹ, "
        "gia đình bà Quàng Thị Pâng và hộ anh Cầm Văn Bạo.",
        [
            "household: gia đình ông Hà Văn Sỹ",
            "household: gia đình bà Quàng Thị Pâng",
            "household: hộ anh Cầm Văn Bạo",
        ],
    ),
    (
        "UBND xã Tả Phìn tặng Giấy khen cho 2 hộ. Hai hộ được khen là những gia đình đã hiến đất: Sùng A Lìn và Vàng A Chu.",
        ["household: hộ Sùng A Lìn", "household: hộ Vàng A Chu"],
    ),
    # one of those counted
    (
        "UBND xã Tả Phìn tặng Giấy khen cho 14 hộ hiến đất. Gia đình bà Lý Mẩy Chạn là một trong 14 hộ ấy.",
        ["household: Gia đình bà Lý Mẩy Chạn"],
    ),
    (
        "UBND xã Tả Phìn tặng Giấy khen cho 6 cá nhân. Sáu cá nhân đều là dân quân, trong đó có một nữ - chị Hà Thị Ớt.",
        ["individual: Hà Thị Ớt"],
    ),
]

INSIDE = [
    (
        "Tại lễ mít tinh, Trung tá Vi Văn Thành và Thiếu tá Lò Văn Ún được Bộ trưởng Bộ Công an tặng Bằng khen.",
        ["individual: Vi Văn Thành", "individual: Lò Văn Ún"],
    ),
    # heads of a list are distributed
    (
        "Sáng 4/5, UBND huyện trao Giấy khen cho Công an các xã Tân Hội, Tân Thạnh và UBND các xã: Phước Hải, Phước Dân.",
        [
            "unit: Công an xã Tân Hội",
            "unit: Công an xã Tân Thạnh",
            "unit: UBND xã Phước Hải",
            "unit: UBND xã Phước Dân",
        ],
    ),
    (
        "Chủ tịch UBND thành phố Bến Tre tặng Giấy khen cho các xã: An Bình, Lộc Thuận và phường 5 về chuyển đổi số.",
        ["unit: xã An Bình", "unit: xã Lộc Thuận", "unit: phường 5"],
    ),
    ("Bộ trưởng Bộ Công an gửi thư khen Ban chuyên án 922H.", ["unit: Ban chuyên án 922H"]),
    # between two counts
    (
        "UBND huyện trao Giấy khen cho 2 tập thể là Trạm Y tế xã Ea Tul, Đội quản lý thị trường số 4 và 3 cá nhân.",
        ["collective: Trạm Y tế xã Ea Tul", "collective: Đội quản lý thị trường số 4"],
    ),
    # the body before those counted
    (
        "Theo báo cáo, tập thể Sở Công Thương và 3 cá nhân của sở được Chủ tịch UBND tỉnh Lào Cai tặng bằng khen.",
        ["collective: Sở Công Thương"],
    ),
    # right behind the noun that is counted
    (
        "Hai em Rơ Châm Hăng và Puih Kha được UBND huyện Chư Prông tặng Giấy khen.",
        ["individual: Rơ Châm Hăng", "individual: Puih Kha"],
    ),
    # a given name stands for the full one told elsewhere
    (
        "Tỉnh đoàn Bắc Giang trao Huy hiệu “Tuổi trẻ dũng cảm” cho Thắng và anh Bảo. "
        "Trước đó, Nguyễn Hữu Thắng và Tô Gia Bảo đã cứu ba cháu nhỏ.",
        ["individual: Nguyễn Hữu Thắng", "individual: Tô Gia Bảo"],
    ),
    # people of a body are one receiver
    (
        "UBND huyện tặng Giấy khen cho cán bộ, chiến sĩ Đồn Biên phòng Ba Lạt và Nhân dân thôn Tây Tiến.",
        ["unit: cán bộ, chiến sĩ Đồn Biên phòng Ba Lạt", "unit: Nhân dân thôn Tây Tiến"],
    ),
    (
        "Giám đốc Sở Y tế tặng giấy khen cho Khoa Nội tổng hợp, Bộ môn Gây mê và võ sĩ Kim Sa Vươl.",
        ["unit: Khoa Nội tổng hợp", "unit: Bộ môn Gây mê", "individual: Kim Sa Vươl"],
    ),
]

NOBODY = [
    "Ông Trần Văn Nam, Phó Chủ tịch UBND tỉnh trao Bằng khen cho 5 tập thể. Phát biểu có các đồng chí: Lê Văn Bình, Tạ Tú.",
    "UBND huyện tặng Giấy khen cho 9 cá nhân. Tham dự có: ông Y Thịnh Êban, Bí thư Huyện ủy; bà Lê Thị Thu.",
    "UBND huyện tặng Giấy khen cho 7 cá nhân. Hội nghị bầu Ban Chấp hành gồm các ông: Lê Văn Toàn, Bùi Văn Bảo.",
    "UBND xã Đông Hải tặng Giấy khen cho 6 tập thể. Ba nhiệm vụ trọng tâm là:\n- Phòng Kinh tế rà soát quy hoạch;\n"
    "- Công an xã tuần tra đêm.",
    "UBND huyện tặng Giấy khen cho 2 tập thể Công an huyện và 3 cá nhân.",
    "UBND tỉnh tặng Bằng khen cho 4 tập thể. Đó là kết quả của sự nỗ lực mà Công an tỉnh và Sở Y tế đã đóng góp.",
    "Đại diện cho 12 cá nhân được UBND huyện tặng Giấy khen, ông Bùi Văn Đức phát biểu cảm ơn.",
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_below_an_act_name_its_receivers(text: str, expected: list[str]) -> None:
    """Each line names one receiver; what follows the name describes it."""
    assert named(text) == expected


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_sentences_behind_an_act_name_its_receivers(text: str, expected: list[str]) -> None:
    """A sentence that tells who was rewarded belongs to the act before it."""
    assert named(text) == expected


@pytest.mark.parametrize(("text", "expected"), INSIDE)
def test_the_clause_of_an_act_names_its_receivers(text: str, expected: list[str]) -> None:
    """Names stand behind the award, beside the counts, or before a passive."""
    assert named(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_only_told_of_receives_nothing(text: str) -> None:
    """Speakers, guests, those elected and those in charge are no receivers."""
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UBND huyện tặng cờ thi đua cho 9 tập thể (các Đội xung kích thôn bản) và thư khen cho 12 dân quân.", []),
        ("UBND huyện tặng Giấy khen cho 4 tập thể là các Đội văn nghệ quần chúng.", []),
        ("UBND tỉnh tặng Bằng khen cho các Trường THPT và 3 cá nhân.", []),
        (
            "UBND huyện tặng Giấy khen cho 3 tập thể (các phòng: Nội vụ, Tài chính - Kế hoạch, Tư pháp).",
            ["collective: phòng Nội vụ", "collective: phòng Tài chính - Kế hoạch", "collective: phòng Tư pháp"],
        ),
        (
            "Sở Y tế gửi thư khen tới 3 khoa (Sản, Mắt, Dinh dưỡng).",
            ["unit: khoa Sản", "unit: khoa Mắt", "unit: khoa Dinh dưỡng"],
        ),
        (
            "UBND xã tặng cờ thi đua cho 2 tập thể là các đội xung kích (Quyết định số 8/QĐ-UBND), gồm các bản: Co Muông, Pá Khoang.",
            ["collective: bản Co Muông", "collective: bản Pá Khoang"],
        ),
        (
            "2 tập thể lớp (9A1, 8B) dẫn đầu khối được Đoàn trường tặng Cờ thi đua.",
            ["collective: lớp 9A1", "collective: lớp 8B"],
        ),
        (
            "Ông Tám trao Cờ thi đua của Bộ trưởng Bộ Y tế cho Sở Y tế Nam Định - lá cờ đầu của vùng.",
            ["unit: Sở Y tế Nam Định"],
        ),
        (
            "Ông Tám trao Cờ thi đua khối thuế của UBND tỉnh cho Chi cục Thuế Nam Trực.",
            ["unit: Chi cục Thuế Nam Trực"],
        ),
        (
            "Ông Tám trao Huân chương Lao động hạng Nhì cho Sở Y tế Nam Định và Huân chương Lao động hạng Ba cho ông Lê Văn Chín.",
            ["unit: Sở Y tế Nam Định", "individual: Lê Văn Chín"],
        ),
        (
            "Chủ tịch huyện gửi thư khen tới 7 chiến sĩ thuộc Đồn Biên phòng Mường Lạn, Trạm Kiểm lâm Tân Mỹ và ông Giàng A Lử, lái đò.",
            ["individual: Giàng A Lử"],
        ),
        (
            "Bí thư xã gửi thư khen tới 3 tập thể (Ban Chỉ huy Quân sự xã, Văn phòng HĐND & UBND, Công an xã).",
            ["collective: Ban Chỉ huy Quân sự xã", "collective: Văn phòng HĐND & UBND", "collective: Công an xã"],
        ),
        (
            "UBND xã tặng giấy khen cho 12 cá nhân.\nCác xóm còn bình chọn tổ sạch: giải này thuộc về chị Lê Thị Na và chị Vi Thị Tư.",
            [],
        ),
    ],
)
def test_heads_kinds_and_appositions_of_those_counted(text: str, found: list[str]) -> None:
    """A head goes before each name of its list; what only says of what kind they are, or why, names nobody."""
    assert named(text) == found
