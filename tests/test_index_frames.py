"""Which index measures a unit, maxima of parts told above a table, the rest in order, groups, names that hold a cue."""

from __future__ import annotations

from bantin import extract
from bantin.record import Ranking, Score


def scores(text: str) -> list[tuple[str | None, str | None, str | None, float | None]]:
    return [(*told(score), score.value) for score in extract(text).scores]


def told(fact: Score | Ranking) -> tuple[str | None, str | None, str | None]:
    return fact.index, fact.component, fact.subject.name if fact.subject else None


def ranks(text: str) -> list[tuple[str | None, int | None]]:
    return [(r.subject.name if r.subject else None, r.rank) for r in extract(text).rankings]


def test_an_index_of_provinces_measures_no_department() -> None:
    found = scores(
        "Theo công bố, năm 2020 Chỉ số PAR INDEX của tỉnh Lai Châu đạt 84,1%; Chỉ số PAPI đạt 42,5 điểm.\n"
        "Chỉ số trung bình của 20 sở, ban, ngành đạt 85,3%, trong đó cao nhất là Sở Tư pháp với 92,7%."
    )
    assert found == [
        ("PAR INDEX", None, "tỉnh Lai Châu", 84.1),
        ("PAPI", None, "tỉnh Lai Châu", 42.5),
        ("PAR INDEX", None, "20 sở, ban, ngành", 85.3),
        ("PAR INDEX", None, "Sở Tư pháp", 92.7),
    ]


def test_the_average_of_a_group_is_not_of_the_unit_before_it() -> None:
    found = scores(
        "Năm 2020, Chỉ số CCHC của Sở Nội vụ tỉnh Lai Châu đạt 92%, thấp nhất là Sở Y tế 77,4%. "
        "Khối huyện, thành phố đạt trung bình 83,6%: dẫn đầu là huyện Tân Uyên 88,2%."
    )
    assert [(whose, value) for _, _, whose, value in found][-2:] == [
        ("Khối huyện, thành phố", 83.6),
        ("huyện Tân Uyên", 88.2),
    ]


def test_a_place_whose_name_holds_a_cue_aims_at_nothing() -> None:
    text = (
        "Chỉ số DDCI năm 2021: ở nhóm địa phương, huyện Cần Giuộc xếp hạng 1 với 80,3 điểm; huyện Cần Đước xếp hạng 2."
    )
    assert ranks(text) == [("huyện Cần Giuộc", 1), ("huyện Cần Đước", 2)]


def test_the_rest_follow_in_order_where_every_place_before_is_told() -> None:
    first = "Chỉ số DDCI năm 2021: huyện Mai Châu xếp hạng 1 với 80,3 điểm; huyện Tân Lạc xếp hạng 2 với 79 điểm."
    rest = " Các địa phương còn lại theo thứ tự là huyện Lạc Sơn (75 điểm), huyện Cao Phong (74,2 điểm)."
    assert ranks(first + rest) == [
        ("huyện Mai Châu", 1),
        ("huyện Tân Lạc", 2),
        ("huyện Lạc Sơn", 3),
        ("huyện Cao Phong", 4),
    ]
    gap = "Chỉ số DDCI năm 2021: huyện Mai Châu xếp hạng 1 với 80,3 điểm; huyện Tân Lạc xếp hạng 5 với 71 điểm."
    assert ranks(gap + rest) == [("huyện Mai Châu", 1), ("huyện Tân Lạc", 5)]


def test_the_first_of_those_counted_has_its_score() -> None:
    found = scores(
        "Chỉ số CCHC năm 2021 trung bình của 9 phường đạt 85,3 điểm. "
        "Có 2 phường xếp loại Tốt (từ 90 điểm trở lên) gồm: phường Hồng Hà đạt 94,6 điểm; phường Yên Ninh đạt 92,75 điểm."
    )
    assert [(whose, value) for _, _, whose, value in found] == [
        ("9 phường", 85.3),
        ("phường Hồng Hà", 94.6),
        ("phường Yên Ninh", 92.75),
    ]


def test_parts_told_behind_several_units_are_not_of_the_last() -> None:
    found = scores(
        "Thành phố Yên Bái công bố Chỉ số hài lòng của người dân (SIPAS) năm 2021. Chỉ số SIPAS của phường Hồng Hà đạt 93,4%; "
        "phường Yên Ninh 80,2%. Yếu tố công chức giải quyết công việc được hài lòng cao nhất (91,2%)."
    )
    assert found[-1] == ("SIPAS", "công chức giải quyết công việc", "thành phố Yên Bái", 91.2)


def test_a_share_of_the_full_points_is_a_score() -> None:
    found = scores(
        "Năm 2019, Chỉ số CCHC của huyện Mường Tè đạt 77/100 điểm. Các lĩnh vực: cải cách tài chính công đạt 66,5%; hiện đại hóa "
        "hành chính đạt 61,2% số điểm tối đa."
    )
    assert found[-1] == ("PAR INDEX", "hiện đại hóa hành chính", "huyện Mường Tè", 61.2)


def test_maxima_told_above_a_table_are_those_of_its_columns() -> None:
    text = (
        "UBND huyện Tam Đường công bố Chỉ số cải cách hành chính năm 2022 của các xã. Thang điểm đánh giá là 100 điểm, trong đó điểm "
        "qua thẩm định tối đa 75 điểm, điểm khảo sát mức độ hài lòng của người dân tối đa 25 điểm. Kết quả như sau:\n"
        "Hạng\nĐơn vị\nĐiểm thẩm định\nĐiểm khảo sát\nTổng điểm\n"
        "1\nXã Bình Lư\n70,5\n20,1\n90,6\n2\nXã Sơn Bình\n69,5\n19,5\n89,0\n3\nXã Hồ Thầu\n66,0\n19,0\n85,0\n"
    )
    record = extract(text)
    assert [(s.component, s.value, s.max) for s in record.scores][:3] == [
        ("Điểm thẩm định", 70.5, 75),
        ("Điểm khảo sát", 20.1, 25),
        (None, 90.6, 100),
    ]
    assert {s.index for s in record.scores} == {"PAR INDEX"}
    assert len(record.scores) == 9
