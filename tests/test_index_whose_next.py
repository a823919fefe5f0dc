"""Whose the next figures are: the holder named behind a level, a name not read, a group of its own, a part let go."""

from __future__ import annotations

import pytest

from .index_pages import headed, ranks, read, scores, yearly_ranks

BOARD = "Công bố DDCI năm 2023 của các sở, ngành và địa phương"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Xã Phú Xuân đứng thứ năm. Đứng đầu huyện là xã Phú Lập.", {("xã Phú Xuân", 5), ("xã Phú Lập", 1)}),
        ("Xã Nà Bó xếp thứ 3. Xếp cuối huyện vẫn là xã Tà Lai.", {("xã Nà Bó", 3), ("xã Tà Lai", -1)}),
        ("Xã Nà Bó xếp thứ 3. Dẫn đầu toàn huyện thuộc về xã Tân Hợp.", {("xã Nà Bó", 3), ("xã Tân Hợp", 1)}),
        ("Xã Nà Bó dẫn đầu huyện, xã Tân Hợp xếp thứ 2.", {("xã Nà Bó", 1), ("xã Tân Hợp", 2)}),
    ],
)
def test_holder_named_behind_the_level(body: str, found: set[tuple[str, int]]) -> None:
    """*Đứng đầu huyện là A* ranks A, whoever was told of before."""
    assert ranks(read(body)) == found


def test_unit_in_which_a_place_was_won() -> None:
    """What follows *xã A xếp thứ nhất thành phố B.* goes on with A."""
    body = "Xã Ea Kao đạt 812 điểm, xếp thứ nhất thành phố Buôn Ma Thuột. Trong đó hạ tầng số đạt 150/150 điểm."
    record = headed("DTI cấp xã năm 2023", body)
    assert scores(record) == {("xã Ea Kao", 812), ("xã Ea Kao", 150)}


@pytest.mark.parametrize(
    "body",
    [
        "Năm 2023, xã Nà Bó lên thứ 5 với 84,6 điểm, vượt qua cả Bến Lức (84,2 điểm).",
        "Năm 2023, xã Nà Bó kém Tân Hợp, đơn vị liền trên, 0,2 điểm, đạt 84,6 điểm.",
        "Xã Nà Bó đạt 84,6 điểm. Huyện kém Chiềng Sơn, địa phương đứng trên, tới 1,2 điểm.",
    ],
)
def test_points_of_a_name_not_read_or_a_distance(body: str) -> None:
    """Points behind a name that nobody knows, or that tell how far one is behind, are none of the unit told of."""
    assert scores(read(body)) == {("xã Nà Bó", 84.6)}


def test_names_that_begin_like_a_place() -> None:
    """*Ba Tri 89,2 điểm* is a name and no third place."""
    record = read("Giồng Trôm đạt 90,1 điểm (hạng 1), Ba Tri 89,2 điểm (hạng 2), Thạnh Phú 80,1 điểm (hạng 9).")
    assert ("Giồng Trôm", 3) not in ranks(record)
    assert ("Giồng Trôm", 2) not in ranks(record)


def test_mean_of_a_group_without_commas() -> None:
    """*khối sở ngành là 74,3 điểm* is that group's, not that of the one told before."""
    record = headed(BOARD, "Điểm trung vị DDCI khối địa phương là 70,2 điểm, khối sở ngành là 74,3 điểm.")
    assert scores(record) == {("khối địa phương", 70.2), ("khối sở ngành", 74.3)}


def test_what_a_part_lost_ends_it() -> None:
    """Behind what a part lost the next clause begins another; a verb alone goes on with it."""
    other = read("Trong đó, công khai minh bạch bị trừ 1,5 điểm; khảo sát người dân đạt 28,4/30 điểm.")
    assert {s.component for s in other.scores} == {"khảo sát người dân"}
    same = read("Chỉ số thành phần tính minh bạch giảm 0,4 điểm; chỉ còn 6,7 điểm.")
    assert {(s.component, s.value) for s in same.scores} == {("tính minh bạch", 6.7)}


def test_bodies_below_a_department_are_not_ranked_with_it() -> None:
    """The number of Sở that one is ranked among is none of the units under it."""
    body = "Trung tâm Y tế huyện Tuy Phước dẫn đầu với 93,1 điểm. Sở Y tế đứng thứ 9/20 sở, ngành của tỉnh."
    record = headed("Sở Y tế công bố điểm CCHC năm 2023 của các đơn vị", body)
    assert {r.subject.name: r.out_of for r in record.rankings if r.subject} == {
        "Trung tâm Y tế huyện Tuy Phước": None,
        "Sở Y tế": 20,
    }


def test_share_of_sheets_returned_is_no_score() -> None:
    """*thu về 98,7%* of the sheets sent out is no satisfaction."""
    record = read("Chỉ số SIPAS của huyện đạt 90,2%. Có 2.160 phiếu, thu về 98,7%.")
    assert scores(record) == {("huyện Mộc An", 90.2)}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Trong các lĩnh vực, cải cách thể chế đạt 98,3%, cải cách tài chính công đạt 95%.", {98.3, 95}),
        ("Một số lĩnh vực còn thấp: cải cách thể chế 71,2%; cải cách tài chính công chỉ đạt 65%.", {71.2, 65}),
        ("Hai nội dung giữ điểm cao là chính quyền số 93,4% và cải cách thể chế 96,5%.", {93.4, 96.5}),
        ("Về các nội dung, cải cách thể chế đạt 100% kế hoạch, cải cách tài chính công đạt 95%.", set()),
        ("Về các nội dung, cải cách thể chế có 71,2% việc xong, tỷ lệ hồ sơ đúng hạn 95%.", set()),
    ],
)
def test_shares_of_parts_where_the_whole_is_told_in_per_cent(body: str, found: set[float]) -> None:
    """Per cent listed behind two parts or more are their scores, where the index itself was told in per cent."""
    whole = "Chỉ số CCHC năm 2023 của huyện đạt 88,2%, xếp thứ 3.\n\n"
    assert {s.value for s in read(whole + body).scores if s.component} == found
    assert not [s for s in read(whole.replace("88,2%", "88,2 điểm") + body).scores if s.component]


def test_day_till_which_the_service_index_is_told() -> None:
    """The day till which data were taken gives the index of Quyết định 766 its year."""
    head = "UBND PHƯỜNG HẢI CHÂU\nPhường Hải Châu và Bộ chỉ số 766\nĐăng ngày 02/11/2025\n\n"
    for body in (
        "Tính đến ngày 31/10/2025, phường Hải Châu đạt 95,1 điểm, xếp thứ nhất.",
        "Dữ liệu trích xuất lúc 17h ngày 31/10/2025 cho thấy, phường Hải Châu đạt 95,1 điểm, xếp thứ nhất.",
        "Số liệu chốt ngày 31/10/2025: phường Hải Châu được 95,1 điểm, xếp thứ nhất.",
    ):
        assert yearly_ranks(read(body, head)) == {("phường Hải Châu", None, 1, "2025")}
    assert {r.year for r in read("Phường Hải Châu xếp thứ nhất, họp ngày 31/10/2025.", head).rankings} == {None}


def test_place_and_points_left_are_of_one_year() -> None:
    """*Từ chỗ xếp thứ 12 với 75,1 điểm vào năm 2021* tells both of that year."""
    record = read("Từ chỗ xếp thứ 12 với 75,1 điểm vào năm 2021, huyện đã vươn lên thứ 5 với 84,6 điểm.")
    assert {(r.rank, r.year) for r in record.rankings} == {(12, "2021"), (5, "2023")}
    assert {(s.value, s.year) for s in record.scores} == {(75.1, "2021"), (84.6, "2023")}
