"""Figures of other boards and surveys on a page about an index: emulation, portals, quick polls, work that no part is named after."""

from __future__ import annotations

import pytest

from tests.index_pages import read, whose

OWN = "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 86,15 điểm, xếp thứ 3/9 huyện, thành phố.\n"


@pytest.mark.parametrize(
    "other",
    [
        "Cùng năm, huyện đứng nhất khối thi đua các huyện vùng thấp với 98,7 điểm.",
        "Xã Cò Nòi đạt 97,5 điểm, dẫn đầu cụm thi đua số 2; xã Hát Lót xếp thứ ba phong trào thi đua.",
        "Theo xếp hạng của Cổng Dịch vụ công quốc gia, tháng 12 huyện đạt 82,5 điểm, đứng thứ 4.",
        "Huyện đạt 82,5 điểm về phục vụ người dân, doanh nghiệp, đứng thứ 4.",
        "Sở Tài chính xếp huyện thứ 2 về công khai ngân sách với 86,2 điểm.",
        "Trung tâm Y tế huyện đứng thứ 7/9 trong bảng xếp hạng CDC tuyến dưới, đạt 74,5 điểm.",
        "Về an toàn giao thông, xã Hát Lót đứng thứ ba; về giữ rừng, xã Cò Nòi đứng thứ nhất.",
        "Về an toàn hồ đập, huyện được xếp hạng B, thứ 17.",
        "Huyện có 2.340 doanh nghiệp, đứng thứ 5/9 địa phương.",
        "Sản lượng ngô đứng thứ nhất tỉnh; quỹ khuyến học đạt 112%, xếp thứ hai; dân quân bắn được 84,5 điểm, xếp thứ ba.",
        "Công an xã Cò Nòi được chấm 96,5 điểm; Công đoàn huyện Mộc An đạt 99 điểm, đứng đầu.",
        "Kỳ chấm thử 6 tháng đầu năm, xã Cò Nòi mới được 71 điểm.",
        "Ứng dụng của huyện được người dùng chấm 84,6 điểm.",
        "Tạp chí Núi Rừng xếp huyện Mộc An thứ 25 trong các điểm nên đến.",
        "Mạng di động của huyện đạt 45,2 Mb/s, đứng thứ 2; khách đến huyện tiêu 1,2 tỷ đồng, xếp thứ ba.",
        "Trọng số của chỉ số tính minh bạch là 15%, chi phí thời gian 20%.",
    ],
)
def test_a_figure_of_another_board_is_none_of_the_index(other: str) -> None:
    """A place or points that their clause ties to another list or field of work are not read as the index's."""
    told = read(OWN + other)
    assert [(whose(s), s.value) for s in told.scores] == [("huyện Mộc An", 86.15)]
    assert [(whose(r), r.rank, r.out_of) for r in told.rankings] == [("huyện Mộc An", 3, 9)]


@pytest.mark.parametrize(
    "other",
    [
        "Một khảo sát nhanh của huyện đoàn cho kết quả 79%.",
        "Khảo sát của Bưu điện huyện cho thấy 95,5% hài lòng.",
        "Tỷ lệ hài lòng với dịch vụ cấp điện là 94%.",
        "Mức độ hài lòng đối với việc thu gom rác chỉ đạt 71,5%.",
        "Đợt lấy phiếu trực tuyến tháng 11 đạt 91,3%.",
    ],
)
def test_another_survey_is_no_satisfaction_index(other: str) -> None:
    """A share of a quick poll, or of one that some other body took, is not the year's satisfaction index."""
    head = "UBND HUYỆN MỘC AN\nChỉ số hài lòng SIPAS năm 2023 của huyện Mộc An\nĐăng ngày 12/01/2024\n\n"
    told = read("Chỉ số SIPAS của huyện Mộc An đạt 88,4%.\n" + other, head=head)
    assert [(whose(s), s.value) for s in told.scores] == [("huyện Mộc An", 88.4)]


@pytest.mark.parametrize(
    ("body", "score", "rank"),
    [
        ("Xã Cò Nòi đạt 91,2 điểm về cải cách hành chính, đứng thứ 4.", 91.2, 4),
        ("Về chỉ số CCHC, xã Cò Nòi đạt 91,2 điểm, đứng thứ tư.", 91.2, 4),
        ("Xã Cò Nòi đạt 91,2 điểm, đứng thứ 4 trong bảng xếp hạng Chỉ số CCHC.", 91.2, 4),
        ("Về thứ hạng, xã Cò Nòi đứng thứ 4 với 91,2 điểm.", 91.2, 4),
    ],
)
def test_the_index_s_own_board_is_read(body: str, score: float, rank: int) -> None:
    """What is said to be about the index, or about places as such, is the index's."""
    told = read(body)
    assert [(whose(s), s.value) for s in told.scores] == [("xã Cò Nòi", score)]
    assert [(whose(r), r.rank) for r in told.rankings] == [("xã Cò Nòi", rank)]


def test_bodies_of_another_level_are_not_ranked_together() -> None:
    """Among how many the provincial force is ranked says nothing about those of the districts."""
    body = (
        "Công an huyện Mộc An đạt 95,1 điểm, dẫn đầu; Công an huyện Sơn Thịnh 94,2 điểm, xếp thứ hai. "
        "Công an tỉnh Hà Giang xếp thứ 15/63 với 86,9 điểm."
    )
    head = "CÔNG AN TỈNH HÀ GIANG\nChỉ số cải cách hành chính năm 2023 của công an các đơn vị\nĐăng ngày 12/01/2024\n\n"
    told = read(body, head=head)
    assert {(r.rank, r.out_of) for r in told.rankings} == {(1, None), (2, None), (15, 63)}


@pytest.mark.parametrize(
    "other",
    [
        "Ở tỉnh Tuyên Quang bên cạnh, chỉ số này là 66,7 điểm.",
        "Tại tỉnh Tuyên Quang láng giềng, chỉ số này chỉ đạt 66,7 điểm.",
        "Ở tỉnh Tuyên Quang, con số này là 66,7 điểm.",
    ],
)
def test_a_neighbour_s_figure_is_the_neighbour_s(other: str) -> None:
    """A place that opens the sentence behind *ở*, *tại* has the index's figure told right behind it."""
    head = "BÁO HÀ GIANG\nChỉ số PCI 2023 của tỉnh Hà Giang tăng\nĐăng ngày 12/05/2024\n\n"
    told = read("Chỉ số PCI 2023 của tỉnh Hà Giang đạt 64,2 điểm, xếp thứ 48/63.\n" + other, head=head)
    assert {(whose(s), s.value) for s in told.scores} == {("tỉnh Hà Giang", 64.2), ("tỉnh Tuyên Quang", 66.7)}
