"""Who moved most, places told before their holders, means of blocks, numbers that hold for some ranks only."""

from __future__ import annotations

import pytest

from bantin.record import Record
from tests.index_pages import headed, part_scores, ranks, read, scores, whose

COMMUNES = (
    "UBND HUYỆN MỘC AN\nKết quả Chỉ số cải cách hành chính năm 2023 của các xã, thị trấn\nĐăng ngày 12/01/2024\n\n"
)
PROVINCE = "Kết quả Chỉ số cải cách hành chính năm 2023 của các sở, ngành và UBND huyện, thành phố"


def communes(body: str) -> Record:
    """Read a body under a headline about the xã of a huyện."""
    return read(body, COMMUNES)


def both(body: str) -> Record:
    """Read a body under a headline about the sở and huyện of a province."""
    return headed(PROVINCE, body)


@pytest.mark.parametrize(
    ("told", "name", "places"),
    [
        (
            "Xã có mức tăng hạng nhiều nhất là Chiềng Khừa, từ vị trí thứ 17 năm 2022 lên vị trí thứ 9.",
            "xã Chiềng Khừa",
            {17, 9},
        ),
        ("Đơn vị thăng hạng ấn tượng nhất là Lóng Sập, từ hạng 12 năm 2022 lên hạng 4.", "Lóng Sập", {12, 4}),
        ("Xã tụt hạng sâu nhất là Hua Păng, từ thứ 3 xuống thứ 12 với 70,1 điểm.", "xã Hua Păng", {3, 12}),
        ("Bứt phá mạnh nhất phải kể đến Lóng Sập, từ vị trí thứ 14 vươn lên thứ 5.", "Lóng Sập", {14, 5}),
    ],
)
def test_who_moved_most(told: str, name: str, places: set[int]) -> None:
    """A name alone behind who moved most has the places that follow, not the unit told of before."""
    found = ranks(communes(f"Xã Tân Lập xếp thứ nhất với 91 điểm. {told}"))
    assert found == {("xã Tân Lập", 1)} | {(name, place) for place in places}


@pytest.mark.parametrize(
    "told",
    [
        "Xếp thứ 10/11 và 11/11 lần lượt là huyện Quản Bạ (78,03%) và huyện Yên Minh (76,15%).",
        "Hai vị trí 10/11 và 11/11 thuộc về huyện Quản Bạ (78,03%) và huyện Yên Minh (76,15%).",
        "Xếp thứ 10 và 11 là huyện Quản Bạ và huyện Yên Minh.",
        "Đứng thứ 10/11 và thứ 11/11 là huyện Quản Bạ và huyện Yên Minh.",
    ],
)
def test_places_before_their_holders(told: str) -> None:
    """Places told together in front go in turn to the units named behind them."""
    found = ranks(both(f"Huyện Xín Mần dẫn đầu. {told}"))
    assert found == {("huyện Xín Mần", 1), ("huyện Quản Bạ", 10), ("huyện Yên Minh", 11)}


def test_places_in_turn_of_one_unit() -> None:
    """Places of one unit in years told behind them are not all its place of this year."""
    assert ranks(both("Huyện Bắc Mê xếp thứ 4/11 và 3/11 lần lượt trong các năm 2022, 2023.")) == set()


@pytest.mark.parametrize(
    ("body", "name", "value"),
    [
        (
            "Đối với khối các sở, ban, ngành (18 đơn vị): Giá trị trung bình đạt 87,93%.",
            "khối các sở, ban, ngành",
            87.93,
        ),
        (
            "Đối với UBND các huyện, thành phố (11 đơn vị): Huyện Xín Mần dẫn đầu. Giá trị trung bình của khối đạt 84,37 điểm.",
            "các huyện, thành phố",
            84.37,
        ),
        ("Ở khối huyện, huyện Xín Mần dẫn đầu, điểm trung bình đạt 84,2 điểm.", "khối huyện", 84.2),
        (
            "Huyện Bắc Mê xếp thứ 9/10, thấp hơn điểm bình quân chung khối cấp huyện (80,64 điểm).",
            "khối cấp huyện",
            80.64,
        ),
        ("Chỉ số hài lòng chung của 9 xã, thị trấn đạt 88,93%.", "9 xã, thị trấn", 88.93),
    ],
)
def test_means_of_blocks(body: str, name: str, value: float) -> None:
    """The mean of a block is the block's, wherever its paragraph has named it."""
    assert scores(both(body)) == {(name, value)}


def test_mean_of_a_part_in_a_block() -> None:
    """The mean of a part is not that of the block's whole index."""
    assert scores(both("Ở khối huyện, huyện Xín Mần dẫn đầu. Điểm cải cách thể chế trung bình đạt 85%.")) == set()


def test_parts_of_those_judged() -> None:
    """Where only the mean of those judged was told, parts without an owner are theirs; not where the story's own was."""
    mean = "Giá trị trung bình Chỉ số CCHC của 18 xã, thị trấn đạt 74,36%.\n"
    parts = "Xét theo từng lĩnh vực, lĩnh vực “Cải cách thể chế” đạt giá trị trung bình cao nhất là 88,2%."
    assert ("Cải cách thể chế", 88.2) in {(s.component, s.value) for s in communes(mean + parts).scores}
    assert "huyện Mộc An" not in {whose(s) for s in communes(mean + parts).scores}
    own = read("Huyện đạt 84,1 điểm. Điểm trung bình của 8 xã đạt 88,9 điểm.\nCải cách tài chính công đạt 9,2/10 điểm.")
    assert ("huyện Mộc An", 9.2) in scores(own)


def test_best_part_of_a_block() -> None:
    """Whose best part is told has the points of that part, and no place."""
    record = both("“Chi phí thời gian” là chỉ số thành phần có điểm cao nhất ở khối địa phương với 8,12/10 điểm.")
    assert (scores(record), ranks(record)) == ({("khối địa phương", 8.12)}, set())
    assert scores(both("Sở Tư pháp có điểm cao nhất ở khối sở với 95 điểm.")) == {("Sở Tư pháp", 95)}


@pytest.mark.parametrize(
    "body",
    [
        "Vị Xuyên, địa phương thu hút nhiều dự án nhất tỉnh lại tụt 7 bậc, đứng hạng 12.",
        "Vị Xuyên, huyện nhiều năm nằm trong tốp đầu, chỉ xếp thứ 12.",
        "Vị Xuyên, địa phương thu hút đầu tư tốt, lại chỉ xếp hạng 12.",
        "Vị Xuyên, nơi có nhiều xã khó khăn, vẫn giữ hạng 12.",
    ],
)
def test_known_for_something(body: str) -> None:
    """What a unit is known for does not part it from its place."""
    assert ranks(both(body)) == {("Vị Xuyên", 12)}


def test_known_for_a_place_in_another_measure() -> None:
    """A place in what a unit is known for is none in the index."""
    body = "Huyện Vị Xuyên, nơi tỷ lệ hộ nghèo đứng thứ 3 toàn tỉnh, được nhắc tên."
    assert ranks(both(f"Huyện Xín Mần dẫn đầu. {body}")) == {("huyện Xín Mần", 1)}


def test_once() -> None:
    """A place that a unit once had is of no year told."""
    record = both("Huyện Bắc Mê, đơn vị từng đứng cuối bảng, nay đạt 84,2 điểm, xếp thứ 3.")
    assert {(r.rank, r.from_last, r.year) for r in record.rankings} == {(3, None, "2023"), (None, 1, None)}


def test_number_of_another_kind() -> None:
    """How many are ranked with a Sở is not how many huyện there are."""
    record = both("Huyện Bắc Mê đứng cuối. Sở Tư pháp dẫn đầu; Sở Tài chính xếp thứ 3 trong 18 đơn vị được đánh giá.")
    assert {(whose(r), r.out_of) for r in record.rankings} == {
        ("huyện Bắc Mê", None),
        ("Sở Tư pháp", 18),
        ("Sở Tài chính", 18),
    }


def test_number_of_some() -> None:
    """Some of those ranked, told apart for one sentence, are not all of them."""
    record = communes(
        "Xã Tân Lập dẫn đầu. Trong 4 xã thuộc khu vực biên giới, xã Lóng Sập xếp thứ 19, xã Chiềng Khừa thứ 3."
    )
    assert {r.out_of for r in record.rankings} == {None}


@pytest.mark.parametrize(
    "body",
    [
        "Việc chấm điểm áp dụng Bộ chỉ số của tỉnh, tổng điểm 100, trong đó 60 điểm tự đánh giá và 40 điểm điều tra xã hội học.",
        "Tổng điểm là 100 điểm, trong đó điểm thẩm định 65 điểm, điểm điều tra xã hội học 35 điểm.",
        "Bộ tiêu chí có tổng điểm là 100 điểm (55 điểm tự chấm, 45 điểm khảo sát).",
    ],
)
def test_points_that_make_up_the_whole(body: str) -> None:
    """Points that add up to the most there are say what parts count; nobody has them."""
    assert read(body).scores == []


def test_points_of_parts_in_front() -> None:
    """Points told in front of their parts are each one's own."""
    body = "UBND HUYỆN MỘC AN\nChỉ số CCHC năm 2023 của huyện Mộc An\n\n"
    body += "Huyện đạt tổng 86,5 điểm, trong đó 60,2 điểm thẩm định và 26,3 điểm điều tra xã hội học.\n"
    assert {(value, part) for _, value, part in part_scores(body)} == {
        (86.5, None),
        (60.2, "thẩm định"),
        (26.3, "điều tra xã hội học"),
    }


def test_appraised_behind_own_marks() -> None:
    """What was appraised behind own marks of the whole is the score of the whole."""
    record = communes(
        "Thị trấn Mộc Lý tự chấm 97 điểm, thẩm định còn 91,35 điểm; xã Tân Lập tự chấm 95,5 điểm, thẩm định 90,1 điểm."
    )
    assert {(s.value, s.component) for s in record.scores} == {
        (97, "tự chấm"),
        (91.35, None),
        (95.5, "tự chấm"),
        (90.1, None),
    }
    part = communes("Xã Tân Lập tự chấm 61 điểm, thẩm định 58 điểm.")
    assert (58, None) not in {(s.value, s.component) for s in part.scores}


def test_two_parts_under_one_head() -> None:
    """One figure under one head is of both parts together; *cùng đạt* is said of each."""
    joint = read("Điểm điều tra xã hội học và tác động của CCHC là 13,1/15 điểm.")
    assert {s.component for s in joint.scores} == {"điều tra xã hội học và tác động của CCHC"}
    assert len(read("Cải cách thể chế và cải cách tài chính công cùng đạt 9/10 điểm.").scores) == 2


def test_back_to_the_headline() -> None:
    """A paragraph that opens with other units goes back to the headline's index where it names none."""
    passing = "Chỉ số chuyển đổi số cấp huyện (DTI) năm 2023 của huyện xếp thứ 4/13.\n"
    turned = read(f"{passing}Ở cấp xã, kết quả đánh giá năm 2023: xã Tân Lập 94,05 điểm, xếp thứ nhất.")
    assert {s.index for s in turned.scores} == {"PAR INDEX"}
    named = read(f"{passing}Ở cấp xã, kết quả đánh giá chuyển đổi số: xã Tân Lập 94,05 điểm, xếp thứ nhất.")
    assert {s.index for s in named.scores} == {"DTI"}


def test_they() -> None:
    """*người ta* comes back to the unit spoken of, over other measures told between."""
    record = read("“Xã Tiên Phong cũng nhận hồ sơ cũ mà người ta đạt 89,2 điểm, đứng thứ 20”, bà nói.")
    assert (scores(record), ranks(record)) == ({("xã Tiên Phong", 89.2)}, {("xã Tiên Phong", 20)})
    assert scores(read("Xã Tiên Phong giải quyết 900 hồ sơ, đạt 99 điểm.")) == set()


def test_dated_in_a_bracket() -> None:
    """The figure of a month, told in a bracket, keeps its owner, and moves nowhere."""
    body = "Huyện đạt 71,85/100 điểm, đứng thứ 34. So với đợt đánh giá giữa năm (tháng 6/2023: 58,3 điểm, thứ 61), huyện đã tiến 27 bậc."
    record = read(body)
    assert ("huyện Mộc An", 58.3) in scores(record)
    assert {r.change for r in record.rankings if r.rank == 61} == {None}


def test_place_told_as_a_result() -> None:
    """*Với kết quả đứng đầu, A …* ranks A, not the story's own."""
    record = read("Với kết quả đứng đầu, xã Tân Lập cùng xã Hua Păng được Chủ tịch UBND huyện tặng Giấy khen.")
    assert ranks(record) == {("xã Tân Lập", 1)}


def test_last_year_in_a_speech() -> None:
    """*Năm ngoái ta đứng thứ 7 với 79,3 điểm*, said by somebody, is nothing of this year."""
    record = read(
        "Huyện xếp hạng 10/11. Ông Trần Minh Tâm nói: “Năm ngoái ta đứng thứ 7 với 79,3 điểm, năm nay tụt ba bậc”."
    )
    assert "2023" not in {s.year for s in record.scores if s.value == 79.3}
    assert {(r.year, r.change) for r in record.rankings if r.rank == 7} == {(None, None)}


def test_names_that_rise() -> None:
    """A name alone behind a comma that rises to a place has it, and the one it left."""
    record = both("Nhóm huyện: Quang Bình giữ ngôi đầu, Đồng Văn lên thứ nhì từ thứ 5, Yên Minh rơi xuống cuối bảng.")
    assert {("Quang Bình", 1), ("Đồng Văn", 5)} <= ranks(record)
    assert ("Quang Bình", 5) not in ranks(record)


def test_asked_of_a_level_in_a_year() -> None:
    """How satisfied people are with the xã is nothing of the huyện."""
    head = "UBND HUYỆN MỘC AN\nChỉ số hài lòng SIPAS năm 2022\n\n"
    body = "Mức độ hài lòng chung đối với UBND cấp xã năm 2022 đạt 85,14%. Đối với UBND huyện, tỷ lệ hài lòng là 88,3%."
    assert "huyện Mộc An" not in {whose(s) for s in read(body, head).scores if s.value == 85.14}


def test_rows_of_months() -> None:
    """A table whose rows are months tells the figures of whose page it is."""
    head = "ỦY BAN NHÂN DÂN PHƯỜNG LONG CHÂU\nPhường Long Châu họp về cải cách hành chính quý I năm 2026\nNgày đăng 09/04/2026\n\n"
    text = "Bộ chỉ số phục vụ người dân và doanh nghiệp của phường quý I đạt 91,08 điểm, hạng 11/124 xã, phường.\n"
    table = (
        "Kết quả từng tháng như sau:\nTháng\nĐiểm\nHạng\nTháng 01\n92,71\n7\nTháng 02\n91,4\n10\nTháng 3\n89,13\n18\n"
    )
    record = read(text + table, head)
    owner = "phường Long Châu"
    assert scores(record) == {(owner, 91.08), (owner, 92.71), (owner, 91.4), (owner, 89.13)}
    assert ranks(record) == {(owner, 11), (owner, 7), (owner, 10), (owner, 18)}
