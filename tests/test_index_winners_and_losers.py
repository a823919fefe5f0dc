"""Who won, who lost and by how much, as newspapers put it."""

from __future__ import annotations

import pytest

from .index_pages import Figures, headed, ranks, read, scores, yearly_ranks


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("88,5 điểm đã giúp Sở Tư pháp ngồi ghế quán quân.", {("Sở Tư pháp", 88.5)}),
        ("Với 21 cơ quan được chấm, 88,5 điểm đưa Sở Tư pháp lên ngôi đầu.", {("Sở Tư pháp", 88.5)}),
        ("Số điểm 61,2 điểm khiến Sở Y tế tiếp tục chốt sổ.", {("Sở Y tế", 61.2)}),
        ("90,1 điểm mang về cho xã Tân An vị trí thứ hai.", {("xã Tân An", 90.1)}),
    ],
)
def test_points_that_helped_are_of_whom_they_helped(body: str, told: Figures) -> None:
    """Points in front of a verb of helping are those of the unit behind it."""
    assert scores(read(body)) == told


@pytest.mark.parametrize(
    "body",
    [
        "Sở Tư pháp (93,1 điểm) đã qua mặt Sở Y tế (92,4 điểm) để thành đơn vị số một.",
        "Sở Tư pháp (93,1 điểm) vượt mặt Sở Y tế (92,4 điểm), trở thành đơn vị dẫn đầu.",
        "Sở Tư pháp (93,1 điểm) chỉ chịu thua Sở Y tế (92,4 điểm), đứng thứ hai.",
        "Sở Tư pháp (93,1 điểm) bỏ lại Sở Y tế (92,4 điểm) và đứng thứ nhất.",
    ],
)
def test_one_overtaken_is_an_aside(body: str) -> None:
    """A unit that another overtakes keeps its score and gets no place."""
    record = read(body)
    assert scores(record) == {("Sở Tư pháp", 93.1), ("Sở Y tế", 92.4)}
    assert {who for who, _ in ranks(record)} == {"Sở Tư pháp"}


@pytest.mark.parametrize(
    "body",
    [
        "Về nhì là xã Tân An, thua đúng 0,25 điểm, tức 87,9 điểm.",
        "Xã Tân An thua sát nút 0,3 điểm, được 87,9 điểm.",
        "Xã Tân An được 87,9 điểm, thua phường Hà Lầm tới 2,1 điểm.",
        "Xã Tân An được 87,9 điểm, kém vỏn vẹn 0,1 điểm.",
    ],
)
def test_by_how_much_one_lost_is_no_score(body: str) -> None:
    """Points by which a unit lost are a distance."""
    assert {value for _, value in scores(read(body))} == {87.9}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Nằm dưới cùng là xã Tân An, 61,2 điểm.", ("xã Tân An", -1)),
        ("Xã Tân An đứng dưới cùng với 61,2 điểm.", ("xã Tân An", -1)),
        ("Xã Tân An tiếp tục chốt sổ với 61,2 điểm.", ("xã Tân An", -1)),
        ("Xếp cuối 21 cơ quan là Sở Y tế (61,2 điểm).", ("Sở Y tế", 21)),
        ("Xã Tân An với 61,2 điểm giữ đáy bảng 14 xã, thị trấn.", ("xã Tân An", 14)),
    ],
)
def test_more_words_for_the_last_place(body: str, told: tuple[str, int]) -> None:
    """The last of so many has their number as its place."""
    record = read(body)
    assert ranks(record) == {told}
    assert [r.from_last for r in record.rankings] == [1]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Thứ nhì thuộc Thủy Nguyên (80,1 điểm).", {("Thủy Nguyên", 2)}),
        (
            "Thứ nhì thuộc xã Tân An (80,1 điểm) và thứ ba, cách một khoảng mỏng, thuộc xã Bình An (80,0 điểm).",
            {("xã Tân An", 2), ("xã Bình An", 3)},
        ),
        ("Hạng ba thuộc về phường Hà Lầm (79,2 điểm).", {("phường Hà Lầm", 3)}),
    ],
)
def test_a_place_belongs_to_whom_it_is_said_to(body: str, told: Figures) -> None:
    """*Thứ nhì thuộc A* ranks A second."""
    assert ranks(read(body)) == told


def test_a_name_before_a_share_of_one_is_a_unit() -> None:
    """A bare name with a value of four decimals behind a colon is a unit, to which *quận này* leads back."""
    record = headed(
        "Kết quả DTI năm 2022",
        "Nhóm quận có người thắng mới là Hồng Bàng: 0,8124 điểm. Quận này trước đó chỉ xếp thứ năm (năm 2021).",
    )
    assert scores(record) == {("Hồng Bàng", 0.8124)}
    assert {(who, rank, year) for who, _, rank, year in yearly_ranks(record)} == {("Hồng Bàng", 5, "2021")}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Phiên họp đặt mức sàn 75,5 điểm cho các xã.", set()),
        ("Điểm sàn là 70 điểm, xã Tân An được 81,2 điểm.", {("xã Tân An", 81.2)}),
        ("Thang đo là 100 điểm, xã Tân An được 81,2 điểm.", {("xã Tân An", 81.2)}),
        ("Thang đo 100 điểm chia cho 8 phần; xã Tân An được 81,2 điểm.", {("xã Tân An", 81.2)}),
    ],
)
def test_floors_and_scales_are_no_scores(body: str, told: Figures) -> None:
    """A floor that is set and a scale are nobody's scores."""
    assert scores(read(body)) == told


def test_a_meeting_s_committee_is_not_measured() -> None:
    """A committee at whose meeting figures were told does not own them."""
    record = headed(
        "Kết quả DTI năm 2022",
        "Số liệu được nêu tại phiên họp của Ủy ban Chuyển đổi số tỉnh sáng 5/1.\nChỉ số DTI năm 2022 đạt 0,6512 điểm.",
    )
    assert scores(record) == {("tỉnh Hà Giang", 0.6512)}


@pytest.mark.parametrize(
    "body",
    [
        "Ở bảng của tỉnh, huyện Bắc Mê được 91,3 điểm CCHC, giành vị trí đầu khối huyện.",
        "Bắc Mê là điểm sáng hiếm hoi. Huyện vùng cao này được 91,3 điểm CCHC, giành vị trí đầu khối huyện.",
        "Huyện Bắc Mê có 91,3 điểm cải cách hành chính, đứng thứ nhất.",
        "Huyện Bắc Mê có 91,3 điểm PAR INDEX, đứng thứ nhất.",
    ],
)
def test_points_of_an_index_are_of_that_index(body: str) -> None:
    """*Được 91,3 điểm CCHC* leads back from another index told before."""
    record = headed("Các chỉ số năm 2022", f"PAPI năm 2022 của tỉnh đạt 41,2 điểm.\n{body}")
    assert {(s.index, s.value) for s in record.scores} == {("PAPI", 41.2), ("PAR INDEX", 91.3)}
    assert {(r.index, r.rank) for r in record.rankings} == {("PAR INDEX", 1)}
    assert {(r.subject.name if r.subject else "").removeprefix("huyện ") for r in record.rankings} == {"Bắc Mê"}


def test_the_whole_province_s_satisfaction_is_the_province_s() -> None:
    """*SIPAS năm 2022 toàn tỉnh* is of the province, and so are the parts told behind it."""
    record = headed(
        "Chỉ số CCHC của huyện Bắc Mê", "Chỉ số SIPAS năm 2022 toàn tỉnh là 85,4%. Yếu tố tiếp cận dịch vụ đạt 84,1%."
    )
    assert scores(record) == {("tỉnh Hà Giang", 85.4), ("tỉnh Hà Giang", 84.1)}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("Huyện Bắc Mê dẫn đầu, còn huyện Vị Xuyên xếp ngay sau.", {("huyện Bắc Mê", 1), ("huyện Vị Xuyên", 2)}),
        (
            "Huyện Bắc Mê đứng thứ 4; huyện Vị Xuyên bám sát sau.",
            {("huyện Bắc Mê", 4), ("huyện Vị Xuyên", 5)},
        ),
        ("Huyện Vị Xuyên xếp ngay sau.", set()),
        ("Huyện Bắc Mê đứng cuối, huyện Vị Xuyên xếp ngay sau.", {("huyện Bắc Mê", -1)}),
    ],
)
def test_who_stands_right_behind_has_the_next_place(body: str, told: Figures) -> None:
    """A unit told to stand right behind the last one ranked has the next place, where that has a number."""
    assert ranks(headed("Chỉ số CCHC năm 2022", body)) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "Bất ngờ lớn nhất mang tên Thạch Hà: hạng bảy của năm 2021 đã đổi thành hạng ba của năm 2022.",
            {("Thạch Hà", 7, "2021"), ("Thạch Hà", 3, "2022")},
        ),
        (
            "Huyện Bắc Mê: hạng năm của năm 2021 nay thành hạng nhất của năm 2022.",
            {("huyện Bắc Mê", 5, "2021"), ("huyện Bắc Mê", 1, "2022")},
        ),
    ],
)
def test_a_place_that_became_another_is_of_one_unit(
    body: str, told: set[tuple[str | None, float | int | None, str | None]]
) -> None:
    """Places of two years behind a name and a colon are both that unit's."""
    record = headed("Chỉ số CCHC năm 2022", body)
    assert {(who, rank, year) for who, _, rank, year in yearly_ranks(record)} == told


def test_a_share_of_others_is_not_how_many_were_ranked() -> None:
    """*12/15 cơ quan chưa …* counts those that it speaks of; the number ranked is told elsewhere."""
    record = headed(
        "Chỉ số CCHC năm 2022",
        "Chỉ số CCHC năm 2022 của 19 sở, ngành đã công bố. Sở Xây dựng lên hạng 5.\nTheo ông An, 12/15 cơ quan chưa nộp.",
    )
    assert [(r.rank, r.out_of) for r in record.rankings] == [(5, 19)]


def test_a_scale_of_parts_is_each_part_s() -> None:
    """A scale that parts are marked on is the maximum of each."""
    record = headed(
        "DTI năm 2022 của huyện Bắc Mê",
        "Ba trụ cột được chấm trên thang 1 có kết quả: nhận thức số 0,91; hạ tầng số 0,78; nhân lực số 0,702.",
    )
    assert {(s.component, s.max) for s in record.scores} == {
        ("nhận thức số", 1),
        ("hạ tầng số", 1),
        ("nhân lực số", 1),
    }


def test_what_follows_a_unit_not_named_is_not_the_story_s() -> None:
    """Parts told behind those of a unit that the story does not name are nobody's."""
    record = headed(
        "DTI năm 2022 của tỉnh",
        "Chỉ số DTI năm 2022 đã công bố. Đi sâu vào quận dẫn đầu, nhận thức số đạt 0,91 điểm. Trụ cột thể chế số đạt điểm tối đa.",
    )
    assert {s.subject for s in record.scores if s.at_max} == {None}
