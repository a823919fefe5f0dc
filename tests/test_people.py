"""Persons as bulletins name them: one row a way of telling name and office."""

from __future__ import annotations

import pytest

from bantin import extract

ROWS = [
    (
        "the office before the name, the district's name between them",
        "Chủ tịch UBND huyện Ea Súp Lê Hữu Cảnh phát biểu tại lễ ra quân.",
        [("Lê Hữu Cảnh", "Chủ tịch UBND huyện Ea Súp", "UBND huyện Ea Súp")],
    ),
    (
        "a bare level before the name",
        "UBND huyện Ea Súp họp. Chủ tịch UBND huyện Lê Hữu Cảnh chủ trì.",
        [("Lê Hữu Cảnh", "Chủ tịch UBND huyện", "UBND huyện Ea Súp")],
    ),
    (
        "a district whose name reads like a person's",
        "Chủ tịch UBND huyện Trần Văn Thời Lê Minh Hải và Bí thư Huyện ủy Dương Thanh Nga cùng dự.",
        [
            ("Lê Minh Hải", "Chủ tịch UBND huyện Trần Văn Thời", "UBND huyện Trần Văn Thời"),
            ("Dương Thanh Nga", "Bí thư Huyện ủy", "Huyện ủy Trần Văn Thời"),
        ],
    ),
    (
        "several offices behind the name",
        "Ông Đỗ Văn Quyết - Ủy viên Ban Thường vụ Huyện ủy, Trưởng Công an huyện Ba Bể chủ trì.",
        [("Đỗ Văn Quyết", "Ủy viên Ban Thường vụ Huyện ủy, Trưởng Công an huyện Ba Bể", "Công an huyện Ba Bể")],
    ),
    (
        "offices before and behind the name",
        "Bí thư Huyện ủy Mã Thị Sen, Chủ tịch HĐND huyện Ba Bể trao quà.",
        [("Mã Thị Sen", "Bí thư Huyện ủy, Chủ tịch HĐND huyện Ba Bể", "Huyện ủy Ba Bể")],
    ),
    (
        "a list of name and office",
        "Đến chung vui có các đồng chí: Vi Văn Sáng - Bí thư Huyện ủy; Khấu Thị Mai - Trưởng Phòng Y tế huyện; đại diện các bản.",
        [
            ("Vi Văn Sáng", "Bí thư Huyện ủy", "Huyện ủy"),
            ("Khấu Thị Mai", "Trưởng Phòng Y tế huyện", "Phòng Y tế huyện"),
        ],
    ),
    (
        "one office behind a list of names",
        "Nhận thư khen là các bác sĩ: Lù A Páo, Vàng Thị Dợ, cán bộ Trung tâm Y tế huyện.",
        [
            ("Lù A Páo", "cán bộ Trung tâm Y tế huyện", "Trung tâm Y tế huyện"),
            ("Vàng Thị Dợ", "cán bộ Trung tâm Y tế huyện", "Trung tâm Y tế huyện"),
        ],
    ),
    (
        "ranks and degrees are no part of name or title",
        "Thượng tá Mùa A Sò, Trưởng Công an huyện và PGS.TS Trịnh Thị Lan dự.",
        [("Mùa A Sò", "Trưởng Công an huyện", "Công an huyện"), ("Trịnh Thị Lan", None, None)],
    ),
    (
        "a former office",
        "Đến dự còn có ông Phạm Tất Thành, nguyên Bí thư Tỉnh ủy Hà Nam.",
        [("Phạm Tất Thành", "nguyên Bí thư Tỉnh ủy Hà Nam", "Tỉnh ủy Hà Nam")],
    ),
    (
        "a picture's bracket between name and office",
        "Bà Kiều Thị Vân (thứ ba từ trái sang) - Chủ tịch Hội Khuyến học huyện Quốc Oai trao quà.",
        [("Kiều Thị Vân", "Chủ tịch Hội Khuyến học huyện Quốc Oai", "Hội Khuyến học huyện Quốc Oai")],
    ),
    (
        "an office that another delegates is not the speaker's",
        "Thừa ủy quyền của Giám đốc Bệnh viện tỉnh, đ/c Đinh Công Trứ tặng giấy khen.",
        [("Đinh Công Trứ", None, None)],
    ),
    (
        "offices of many are nobody's title",
        "Ra đồng có ông Lại Văn Tý, Trưởng phòng Nông nghiệp huyện, thủ trưởng các trạm và Chủ tịch UBND 12 xã.",
        [("Lại Văn Tý", "Trưởng phòng Nông nghiệp huyện", "Phòng Nông nghiệp huyện")],
    ),
    (
        "the word for a class of people",
        "Hai nông dân gồm: Tô Văn Hiến, Ngô Thị Bảy được tuyên dương; phóng viên Tuổi Trẻ đưa tin.",
        [("Tô Văn Hiến", None, None), ("Ngô Thị Bảy", None, None)],
    ),
    (
        "a list behind one word for all",
        "Kíp mổ gồm các bác sĩ Lê Ngọc Quế, Phùng Hữu Nghị, Trần Đăng Hải và điều dưỡng Mã Như Hiền.",
        [
            ("Lê Ngọc Quế", None, None),
            ("Phùng Hữu Nghị", None, None),
            ("Trần Đăng Hải", None, None),
            ("Mã Như Hiền", None, None),
        ],
    ),
    (
        "a middle name that people alone bear",
        "Tay chèo Võ Thị Cẩm Tú về nhất. Cùng chèo có Lô Văn Xuân.",
        [("Võ Thị Cẩm Tú", None, None), ("Lô Văn Xuân", None, None)],
    ),
    (
        "names of schools, of who is not to be told, and by-lines",
        "Trường THCS Tô Hiệu, Tiểu học Nguyễn Văn Tố cùng dự. Công an giữ Trần Văn Đ.\nTác giả bài viết: Hồ Thị Diễm\nLê Thị Huệ",
        [],
    ),
    (
        "neither street, school, by-line nor the late president",
        "Trường THCS Nguyễn Văn Trỗi ở đường Đại tướng Võ Nguyên Giáp học tập Chủ tịch Hồ Chí Minh. Ảnh: Lê Minh.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_name_title_and_body(text: str, told: list[tuple[str, str | None, str | None]]) -> None:
    """Each sentence gives exactly these persons."""
    people = extract(text).people
    assert [(p.name, p.title, p.unit.name if p.unit else None) for p in people] == told


def test_short_forms_are_evidence_of_the_full_name() -> None:
    """*Ông Quyết* is no new person, and a title told later completes the first."""
    record = extract(
        "Ông Đỗ Văn Quyết tới dự.\nÔng Quyết, Chủ tịch UBND xã, phát biểu. Theo ông Quyết, xã đã xong việc."
    )
    (person,) = record.people
    assert person.title == "Chủ tịch UBND xã"
    assert [record.text[e.start : e.end].split(",")[0] for e in person.evidence] == [
        "Ông Đỗ Văn Quyết",
        "Ông Quyết",
        "ông Quyết",
    ]
