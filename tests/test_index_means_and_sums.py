"""Indices: means of those judged, parts that add up to their total, who leads before a second, full marks with their points."""

from __future__ import annotations

from bantin import extract
from tests.index_pages import headed, parts, ranks, read, scores, whose

OFFICES = "Công bố kết quả xếp hạng CCHC năm 2022"


def test_a_mean_is_that_of_the_units_counted_as_judged() -> None:
    """*có 21 sở, ngành được đánh giá; … Điểm bình quân đạt 83,2 điểm* is those units' mean."""
    told = "Theo Chỉ số CCHC, có 21 sở, ngành được đánh giá, 12 đơn vị loại tốt. Điểm bình quân đạt 83,2 điểm."
    assert scores(headed(OFFICES, told)) == {("sở, ngành", 83.2)}
    told = (
        "Kết quả Chỉ số CCHC: trong 14 xã, phường được xếp hạng có 4 đơn vị loại Tốt; giá trị trung bình đạt 78,6 điểm."
    )
    assert scores(headed(OFFICES, told)) == {("xã, phường", 78.6)}


def test_a_mean_behind_several_counts_is_nobodys() -> None:
    """Where sở and huyện are counted, a mean that names neither is of none of them."""
    told = "Theo Chỉ số CCHC, có 21 sở, ngành và 9 huyện được đánh giá. Điểm bình quân đạt 83,2 điểm."
    assert scores(headed(OFFICES, told)) == set()


def test_parts_beside_a_mean_are_not_the_story_s_own() -> None:
    """On a page about districts, parts with a mean and without a name are not the province's."""
    told = (
        "UBND tỉnh Hà Giang công bố Chỉ số CCHC năm 2022 của các sở, ban, ngành và các huyện.\n"
        "Trong 8 lĩnh vực, lĩnh vực Cải cách thể chế đạt cao nhất, bình quân 95,1%; lĩnh vực Cải cách tài chính công thấp nhất "
        "với 74,8%."
    )
    assert {whose(s) for s in headed("Công bố Chỉ số CCHC năm 2022", told).scores} <= {None}


def test_means_of_parts_are_of_the_only_group_announced() -> None:
    """Where the page announces the index of one kind of units, means of parts are theirs; a mean has no place."""
    record = extract(
        "TRANG THÔNG TIN ĐIỆN TỬ HUYỆN MỘC AN\nKết quả chuyển đổi số cấp xã năm 2023\nNgày đăng: 11/04/2024\n\n"
        "UBND huyện Mộc An ban hành Báo cáo kết quả đánh giá, xếp hạng mức độ chuyển đổi số (DTI) năm 2023 của 12 xã.\n"
        'Xét theo nhóm, chỉ số "Nhận thức số" có điểm bình quân cao nhất; chỉ số "Kinh tế số" bình quân chỉ đạt 31,4/100 điểm.\n'
    )
    assert {(whose(s), s.component, s.value) for s in record.scores} == {("12 xã", "Kinh tế số", 31.4)}
    assert ranks(record) == set()


def _table(total: str) -> str:
    rows = [
        ("1", "Xã Nà Phan", "398,5", "158,2", "171,4", total),
        ("2", "Xã Bản Lùng", "381,0", "149,6", "166,9", "697,5"),
    ]
    rows += [("3", "Xã Tam Lư", "377,4", "151,3", "160,0", "688,7")]
    titles = ("TT", "Đơn vị", "Chính quyền số", "Kinh tế số", "Xã hội số", "Tổng điểm")
    return "Kết quả DTI năm 2023 như sau:\n" + "\n".join(cell for row in (titles, *rows) for cell in row)


def test_points_above_a_hundred_are_believed_in_a_row_that_adds_up() -> None:
    """Parts with more than a hundred points are read where they make the row's total."""
    record = read(_table("728,1"))
    assert ("Chính quyền số", 398.5, None) in parts(record)
    assert ("Xã hội số", 171.4, None) in parts(record)


def test_points_above_a_hundred_are_not_believed_beside_another_total() -> None:
    """A row whose figures do not make its total has columns that nobody explained."""
    assert ("Chính quyền số", 398.5, None) not in parts(read(_table("842,6")))


def test_the_only_one_before_a_second_leads() -> None:
    """*đứng thứ 2/11 với 74,2 điểm, sau huyện A (75,3 điểm)* ranks A first; behind two units nobody is."""
    told = "Theo Chỉ số CCHC, huyện Mộc An đứng thứ 2/11 với 74,2 điểm, sau"
    assert ("huyện Tam Lư", 1) in ranks(read(f"{told} huyện Tam Lư (75,3 điểm)."))
    assert ("huyện Tam Lư", 1) not in ranks(read(f"{told} huyện Tam Lư (75,3 điểm) và huyện Nậm Chua (75,1 điểm)."))
    assert ("huyện Tam Lư", 1) not in ranks(
        read("Theo Chỉ số CCHC, huyện Mộc An đứng thứ 4/11 với 74,2 điểm, sau huyện Tam Lư (75,3 điểm).")
    )


def test_full_marks_with_their_points_behind_have_a_value() -> None:
    """*đạt điểm tối đa là "A" (10 điểm) và "B" (12 điểm)* tells how many points each has."""
    record = read(
        'Có 2 nội dung huyện đạt điểm tối đa là "Cải cách thể chế" (10 điểm) và "Cải cách tài chính công" (12 điểm).'
    )
    assert {(s.component, s.value) for s in record.scores} == {
        ("Cải cách thể chế", 10.0),
        ("Cải cách tài chính công", 12.0),
    }


def test_who_satisfies_most_is_first() -> None:
    """*Sở A có chỉ số hài lòng cao nhất, với 91,6%* is the first place; of parts compared with one another there is none."""
    title = "Kết quả Chỉ số hài lòng (SIPAS) năm 2018"
    record = headed(title, "Sở Tư pháp có chỉ số hài lòng cao nhất, với 91,6%; kế đến là Sở Xây dựng 90,1%.")
    assert ranks(record) == {("Sở Tư pháp", 1), ("Sở Xây dựng", 2)}
    assert ranks(headed(title, "Xã Nà Phan có mức hài lòng cao nhất (96,4%).")) == {("xã Nà Phan", 1)}
    assert ranks(headed(title, "Thái độ công chức có mức hài lòng cao nhất (96,4%).")) == set()


def test_days_counted_over_date_the_service_index() -> None:
    """*tính từ ngày 01/7 đến 30/11/2025* gives the year of the index that is measured month by month."""
    head = "TRANG THÔNG TIN ĐIỆN TỬ XÃ NÀ PHAN\nXã Nà Phan phục vụ người dân\n03/12/2025\n\n"
    told = (
        "xã Nà Phan đạt 91,08/100 điểm Bộ chỉ số phục vụ người dân, doanh nghiệp trong thực hiện thủ tục hành chính, "
        "xếp thứ 9/99 xã, phường, tăng 12 bậc so với tháng 10.\n"
    )
    record = extract(f"{head}Theo kết quả tổng hợp, tính từ ngày 01/7 đến 30/11/2025, {told}")
    assert {s.year for s in record.scores} | {r.year for r in record.rankings} == {"2025"}
    record = extract(f"{head}Đợt ra quân từ ngày 01/7 đến 30/11/2025, {told}")
    assert {s.year for s in record.scores} == {None}


def test_both_numbers_of_those_appraised_are_read() -> None:
    """*có 19 sở, ban, ngành và 8 huyện được thẩm định, chấm điểm* tells among how many a last place is."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2020",
        "Năm 2020 có 19 sở, ban, ngành và 8 huyện, thành phố được thẩm định, chấm điểm Chỉ số CCHC. "
        "Đứng cuối khối là Sở Y tế với 77,9 điểm.",
    )
    assert {(whose(r), r.rank, r.out_of, r.from_last) for r in record.rankings} == {("Sở Y tế", 19, 19, 1)}


def test_means_of_parts_are_nobodys_where_several_blocks_are_told() -> None:
    """Behind the means of sở, huyện and xã a part's mean is of none of them, nor of the province."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2023 của các huyện",
        "Chỉ số CCHC khối sở đạt 88,1%, khối huyện đạt 84,2%, khối xã đạt 80,1%. "
        "Trong đó tiêu chí chỉ đạo điều hành bình quân đạt 92%.",
    )
    assert {(whose(s), s.component) for s in record.scores if s.component} == {(None, "chỉ đạo điều hành")}


def test_a_mean_of_a_named_part_keeps_its_name() -> None:
    """*tiêu chí chỉ đạo điều hành bình quân đạt 92%* names the part without the word for the mean."""
    record = headed(
        "Công bố Chỉ số CCHC năm 2023 của các huyện", "Tiêu chí chỉ đạo điều hành bình quân đạt 92% Chỉ số CCHC."
    )
    assert {s.component for s in record.scores} <= {"chỉ đạo điều hành"}
