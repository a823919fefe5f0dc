"""Indices: units that speak, units compared with a region, index, year and unit named behind the figure."""

from __future__ import annotations

from bantin import extract
from tests.index_pages import headed, ranks, read, scores, whose, yearly_ranks, yearly_scores


def test_the_place_of_a_unit_that_somebody_speaks_for_is_its_own() -> None:
    """What is told between commas or in brackets behind *đại diện* of a unit is that unit's."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2023",
        "Đại diện UBND huyện Yên Lũng, đơn vị dẫn đầu khối huyện với 89,15 điểm, nêu cách làm.\n"
        "Đại diện huyện Nậm Chua (đứng cuối, 68,4 điểm) kể khó khăn.",
    )
    assert ("huyện Yên Lũng", 89.15) in scores(record)
    assert ("huyện Yên Lũng", 1) in ranks(record)
    assert ("huyện Nậm Chua", 68.4) in scores(record)
    assert ("huyện Nậm Chua", -1) in ranks(record)


def test_an_office_that_speaks_for_an_unnamed_leader_has_no_rank() -> None:
    """*Đại diện đơn vị dẫn đầu* is somebody whom the story does not name."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2023", "Theo UBND huyện Yên Lũng, đơn vị dẫn đầu sẽ được thưởng 20 triệu đồng."
    )
    assert ranks(record) == set()


def test_a_name_in_apposition_has_the_rank() -> None:
    """A rank between commas behind a name is the name's: *xã A, đơn vị đứng thứ ba, …*."""
    assert ("xã Nà Phan", 3) in ranks(read("Xã Nà Phan, đơn vị đứng thứ 3 về chỉ số CCHC, được biểu dương."))


def test_a_region_behind_a_superlative_owns_nothing() -> None:
    """*giảm nhiều nhất khu vực Tây Bắc* says among whom, and the next sentence is still the story's own."""
    record = headed(
        "Chỉ số cải cách hành chính của Hà Giang tụt hạng",
        "Chỉ số PAR INDEX năm 2022 của Hà Giang đạt 82,15%, tụt 9 bậc, là mức giảm nhiều nhất khu vực Đông Bắc. "
        "Chỉ số SIPAS đạt 81,3%, xếp hạng 44.",
    )
    assert {whose(s) for s in record.scores} == {"Hà Giang"}
    assert {whose(r) for r in record.rankings} == {"Hà Giang"}


def test_a_ward_with_a_number_for_a_name_owns_no_figures() -> None:
    """A numbered ward in a caption is not meant by the first digits of a score."""
    record = headed(
        "PAPI năm 2021 của Hà Giang",
        "Các chỉ số giảm gồm: Thủ tục hành chính công đạt 7,1 điểm; Cung ứng dịch vụ công đạt 7,84 điểm và Quản trị điện tử "
        "chỉ đạt 2,71 điểm.\n\nẢnh: Người dân phường 7 (TP. Hà Giang) làm thủ tục.",
    )
    assert {whose(s) for s in record.scores} <= {"tỉnh Hà Giang", "Hà Giang", None}


def test_who_analyses_is_not_measured() -> None:
    """*Phân tích của Phòng Nội vụ cho thấy, huyện …* tells of the huyện; the points there are to win are no score."""
    record = read(
        "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 78,4 điểm.\n"
        "Phân tích của Phòng Nội vụ cho thấy, trong tổng số 100 điểm, huyện mất nhiều ở phần cải cách thủ tục hành chính "
        "(chỉ đạt 11,5/17 điểm)."
    )
    assert scores(record) == {("huyện Mộc An", 78.4), ("huyện Mộc An", 11.5)}


def test_an_index_named_behind_the_points_is_theirs() -> None:
    """*công bố CCHC và DTI, phường A đạt 86,1/100 điểm về Chỉ số CCHC*: the points are of the index behind them."""
    record = extract(
        "TRANG THÔNG TIN ĐIỆN TỬ PHƯỜNG LÂM HẠ\nKết quả các chỉ số năm 2025\n10/04/2026\n\n"
        "Theo quyết định công bố Chỉ số CCHC và Chỉ số chuyển đổi số (DTI) cấp xã năm 2025, phường Lâm Hạ đạt 86,12/100 điểm "
        "về Chỉ số CCHC, xếp hạng 21/99; DTI đạt 70,4 điểm, xếp hạng 30/99.\n"
    )
    assert {(s.index, s.value) for s in record.scores} == {("PAR INDEX", 86.12), ("DTI", 70.4)}
    assert {(r.index, r.rank) for r in record.rankings} == {("PAR INDEX", 21), ("DTI", 30)}


def test_the_year_of_a_result_comes_before_that_of_the_work() -> None:
    """On a page about a quarter's work the result of another year dates what follows, too."""
    record = extract(
        "TRANG THÔNG TIN ĐIỆN TỬ PHƯỜNG LÂM HẠ\nPhường Lâm Hạ sơ kết công tác cải cách hành chính quý I/2026\n10/04/2026\n\n"
        "Kết quả năm 2025 do UBND tỉnh công bố, phường Lâm Hạ đạt 86,12 điểm Chỉ số CCHC, xếp hạng 21/99 xã, phường. "
        "Lĩnh vực cải cách tài chính công đạt 9,1/10 điểm.\n"
    )
    assert {s.year for s in record.scores} == {"2025"}


def test_points_are_of_the_index_told_in_points() -> None:
    """Behind a sentence on SIPAS in per cent, leaders with points are those of the index that the page told in points."""
    record = read(
        "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 78,4 điểm, xếp thứ 14/18.\n"
        "Chỉ số SIPAS của huyện là 80,9%, đứng thứ 12. Dẫn đầu là huyện Tam Lư (91,2 điểm)."
    )
    told = {(whose(s), s.value, s.index) for s in record.scores}
    assert ("huyện Tam Lư", 91.2, "PAR INDEX") in told
    assert ("huyện Mộc An", 80.9, "SIPAS") in told


def test_per_cent_behind_an_index_in_per_cent_stays_with_it() -> None:
    """A leader told in the unit of the index at hand is that index's."""
    record = read(
        "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 78,4 điểm.\n"
        "Chỉ số SIPAS của huyện là 80,9%, đứng thứ 12. Dẫn đầu là huyện Tam Lư (91,2%)."
    )
    assert ("huyện Tam Lư", 91.2, "SIPAS") in {(whose(s), s.value, s.index) for s in record.scores}


def test_a_year_behind_the_work_dates_the_place_before_it() -> None:
    """*do đứng thứ 5 về CCHC năm 2022, huyện được khen* is of 2022."""
    record = read(
        "Chỉ số CCHC năm 2023 của huyện Mộc An đạt 78,4 điểm, xếp thứ 9/18.\n"
        "Trước đó, do đứng thứ 5 về CCHC năm 2022, huyện được UBND tỉnh tặng Bằng khen."
    )
    assert {(rank, year) for _, _, rank, year in yearly_ranks(record)} == {(9, "2023"), (5, "2022")}


def test_a_name_behind_a_figure_and_va_is_read() -> None:
    """*là A 80,1%, xếp thứ 11/12 và B 78,4%, xếp thứ 12/12*: figures behind the second name are its own."""
    record = read("Hai địa phương thấp nhất là Nậm Chua 80,1%, xếp thứ 11/12 và Yên Lũng 78,4%, xếp thứ 12/12.")
    assert scores(record) == {("Nậm Chua", 80.1), ("Yên Lũng", 78.4)}
    assert ranks(record) == {("Nậm Chua", 11), ("Yên Lũng", 12)}


def test_a_mean_in_brackets_is_that_of_the_unit_named() -> None:
    """*(thành phố trung bình 91,2%)* is no score of the quận told of before."""
    record = read("Chỉ số CCHC năm 2023 của huyện Mộc An đạt 94,8% (thành phố trung bình 91,2%).")
    assert scores(record) == {("huyện Mộc An", 94.8), ("thành phố", 91.2)}


def test_the_whole_province_is_no_ward_of_the_headline() -> None:
    """*hài lòng chung trên toàn tỉnh đạt* is the province's, not the first winner's that the headline names."""
    record = extract(
        "HÀ GIANG - KÊNH THÔNG TIN CẢI CÁCH HÀNH CHÍNH\nThứ Hai, 02/03/2026 | 10:05\n"
        "Phường Lâm Hạ, xã Nà Phan dẫn đầu bảng xếp hạng cải cách hành chính cấp xã tỉnh Hà Giang\n\n"
        "UBND tỉnh Hà Giang công bố Chỉ số CCHC năm 2025 của 99 xã, phường.\n"
        "Về SIPAS, mức độ hài lòng chung trên toàn tỉnh đạt 85,9%; toàn tỉnh đạt 81,42 điểm.\n"
    )
    assert ("tỉnh Hà Giang", None, 85.9, "2025") in {(w, p, v, "2025") for w, p, v, _ in yearly_scores(record)}
    assert "phường Lâm Hạ" not in {whose(s) for s in record.scores}


def test_units_that_lead_together_are_ranked_by_their_scores() -> None:
    """*A và B là hai đơn vị dẫn đầu tỉnh với số điểm 95,6 và 94,9* ranks both; rising scores rank nobody."""
    told = "Xã Nà Phan và xã Bản Lùng là hai đơn vị dẫn đầu huyện với số điểm"
    assert ranks(read(f"{told} 95,6 và 94,9.")) == {("xã Nà Phan", 1), ("xã Bản Lùng", 2)}
    assert ranks(read(f"{told} 94,6 và 95,9.")) == set()
    told = "Xã Nà Phan (95,6 điểm), xã Bản Lùng (94,9 điểm) là hai đơn vị"
    assert ranks(read(f"{told} dẫn đầu.")) == {("xã Nà Phan", 1), ("xã Bản Lùng", 2)}
    assert ranks(read(f"{told} thấp nhất.")) == set()


def test_one_of_a_leading_group_is_not_the_first() -> None:
    """*vào nhóm 10 xã, phường dẫn đầu tỉnh* is no first place."""
    record = headed("Xã Nà Phan vào nhóm 10 xã, phường dẫn đầu tỉnh về chỉ số CCHC", "Xã Nà Phan đạt 92,1 điểm CCHC.")
    assert ranks(record) == set()


def test_ddci_has_no_score_of_the_province() -> None:
    """A part of DDCI told of nobody is nobody's: the index ranks no province."""
    record = headed(
        "Hà Giang công bố Chỉ số DDCI năm 2022",
        'Chỉ số thành phần được chấm cao nhất là "Tính minh bạch" (8,02 điểm), thấp nhất là "Chi phí thời gian" (6,11 điểm).',
    )
    assert {whose(s) for s in record.scores} == {None}


def test_a_place_goes_on_with_the_name_that_its_score_is_of() -> None:
    """A rank behind the score of a name that nothing explains is not that of the unit before."""
    record = read(
        "Huyện Tam Lư đạt 92,1%, xếp thứ nhất, còn theo bảng điểm thì Bản Lùng Xa chỉ được 78,4%, xếp thứ 11/11."
    )
    assert ranks(record) == {("huyện Tam Lư", 1)}
    record = read("Huyện Tam Lư đạt 92,1%, xếp thứ nhất và Bản Lùng Xa 78,4%, xếp thứ 11/11.")
    assert ranks(record) == {("huyện Tam Lư", 1), ("Bản Lùng Xa", 11)}


def test_shares_and_points_are_of_the_index_behind_each() -> None:
    """*đạt 90,1% về SIPAS, 88,2 điểm về CCHC* tells one figure of each index."""
    record = read("Tại hội nghị công bố CCHC và SIPAS, huyện Tam Lư đạt 90,1% về SIPAS, 88,2 điểm về CCHC.")
    assert {(s.index, s.value) for s in record.scores} == {("SIPAS", 90.1), ("PAR INDEX", 88.2)}


def test_a_place_in_other_work_is_of_its_index_alone() -> None:
    """*đứng thứ 3 về chuyển đổi số* is no place in the index at hand, which the next rank is of again."""
    record = read("Huyện được khen vì đứng thứ 3 về chuyển đổi số năm 2022; năm 2023 CCHC của huyện xếp thứ 7.")
    assert {(r.index, r.rank, r.year) for r in record.rankings} == {("DTI", 3, "2022"), ("PAR INDEX", 7, "2023")}


def test_each_rank_has_the_year_behind_its_index() -> None:
    """*thứ 12 về PCI năm 2022 và thứ 20 về PAPI năm 2023* dates both."""
    record = headed("Hà Giang cải thiện các chỉ số", "Hà Giang đứng thứ 12 về PCI năm 2022 và thứ 20 về PAPI năm 2023.")
    assert {(r.index, r.rank, r.year) for r in record.rankings} == {("PCI", 12, "2022"), ("PAPI", 20, "2023")}


def test_how_far_one_is_behind_is_no_score_of_the_one_named_before_it() -> None:
    """*A kém đơn vị xếp thứ 3 là B 0,15 điểm* gives B its place and no score; *hơn B đạt 90 điểm* does give one."""
    record = read("Huyện Tam Lư kém đơn vị xếp thứ 3 là huyện Nậm Chua 0,15 điểm.")
    assert scores(record) == set()
    assert ranks(record) == {("huyện Nậm Chua", 3)}
    assert scores(read("Huyện Tam Lư đạt 91,2 điểm, hơn huyện Nậm Chua 4,2 điểm.")) == {("huyện Tam Lư", 91.2)}


def test_a_superlative_is_no_part_of_a_part_s_name() -> None:
    """*lĩnh vực Xây dựng chính quyền số thấp nhất với 74,8%* names the part without its place."""
    record = read(
        "Huyện đạt cao nhất ở cải cách thể chế 95,1%; lĩnh vực Xây dựng chính quyền số thấp nhất với 74,8%, xếp thứ 9."
    )
    assert {s.component for s in record.scores} == {"cải cách thể chế", "Xây dựng chính quyền số"}


def test_points_by_the_board_are_a_part() -> None:
    """*điểm do Hội đồng thẩm định là 63,4/70* is the part appraised."""
    record = read("Huyện đạt 91,4/100 điểm, trong đó điểm do Hội đồng thẩm định là 63,4/70 điểm.")
    assert {(s.component, s.value) for s in record.scores} == {(None, 91.4), ("thẩm định", 63.4)}


def test_the_place_of_an_office_that_somebody_speaks_for_is_its_own() -> None:
    """*Đại diện Sở A, đơn vị xếp cuối với 70,2 điểm* tells of the Sở; one that only speaks has no figures."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2023",
        "Đại diện Sở Y tế, đơn vị xếp cuối với 70,2 điểm, phát biểu. Đại diện Sở Nội vụ cho biết huyện Tam Lư đạt 92 điểm.",
    )
    assert scores(record) == {("Sở Y tế", 70.2), ("huyện Tam Lư", 92.0)}
    assert ranks(record) == {("Sở Y tế", -1)}
