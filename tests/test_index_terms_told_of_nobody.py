"""Points that say how an index is built or what one would get, and places that headlines and brackets tell."""

from __future__ import annotations

from .index_pages import headed, part_scores, ranks, read, scores

DTI = "Kết quả chỉ số chuyển đổi số (DTI) năm 2023 của các xã, thị trấn huyện Mộc An"


def test_points_of_a_condition_are_nobodys() -> None:
    """Bantin reads no score from what a unit would be given: *nếu xã làm xong thì được 2 điểm*."""
    for rule in (
        "Ví dụ nếu xã hoàn thành hết kế hoạch thì được 2 điểm, làm được một nửa được 1 điểm.",
        "Đơn vị nào có sáng kiến được công nhận thì được 1,5 điểm.",
        "Nếu gửi báo cáo trước ngày 15, được tính 0,5 điểm.",
        "Phường nào để hồ sơ trễ hẹn mà không xin lỗi thì chỉ được 3 điểm.",
    ):
        assert not read(rule).scores
    told = read("Năm nay xã Tà Lèng được 82,5 điểm, còn xã Na Ư thì chỉ được 71 điểm.")
    assert scores(told) == {("xã Tà Lèng", 82.5), ("xã Na Ư", 71.0)}


def test_marks_for_a_school_are_no_score() -> None:
    """Bantin reads no score from the marks that a school asks for."""
    for told in (
        "Về giáo dục, điểm sàn lớp 10 trường Lê Lợi là 28,5 điểm.",
        "Điểm chuẩn vào lớp 6 trường chuyên đạt 41 điểm.",
        "Kỳ tuyển sinh vừa rồi, trường THPT Mộc An lấy từ mức 21,5 điểm.",
        "Thí sinh trúng tuyển được 24 điểm.",
    ):
        assert not read(told).scores
    assert scores(read("Chỉ số CCHC của xã Na Ư đạt 78,5 điểm.")) == {("xã Na Ư", 78.5)}


def test_points_in_brackets_that_parts_count() -> None:
    """Bantin reads no score from how much each part counts, but from the same brackets behind a unit."""
    for built in (
        "Có 14 xã được chấm theo 3 trụ cột gồm chính quyền số (tối đa 500 điểm), kinh tế số (250 điểm), xã hội số (250 điểm).",
        "Việc đánh giá dựa trên ba trụ cột: chính quyền số (40 điểm), kinh tế số (30 điểm) và xã hội số (30 điểm).",
        "Bộ tiêu chí tính điểm qua các nhóm: chính quyền số (tối đa là 60 điểm); kinh tế số (20 điểm); xã hội số (20 điểm).",
        "Điểm của mỗi xã do chính quyền số (điểm tối đa 45 điểm), kinh tế số (25 điểm) và xã hội số (30 điểm) cộng lại.",
    ):
        assert not headed(DTI, built).scores
    told = "Xã Pa Ham được chấm theo 3 trụ cột: chính quyền số (31 điểm), kinh tế số (22 điểm), xã hội số (20 điểm)."
    page = f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n{DTI}\nĐăng ngày 12/01/2024\n\n{told}\n"
    assert part_scores(page) == {
        ("xã Pa Ham", 31.0, "chính quyền số"),
        ("xã Pa Ham", 22.0, "kinh tế số"),
        ("xã Pa Ham", 20.0, "xã hội số"),
    }


def test_the_bracket_of_an_end_is_of_the_one_named_behind() -> None:
    """Bantin gives a bracket behind a place in front to the one named behind it, not to the unit before."""
    told = read(
        "Xã Tân Lập xếp thứ 4 với 81,7 điểm. Xếp cuối cùng (thứ 14/14) là xã Na Ư, 60,5 điểm. "
        "Đứng đầu bảng (88,9 điểm) là xã Pa Ham. Vị trí thứ hai (87 điểm) thuộc về xã Mường Mùn."
    )
    assert ranks(told) == {("xã Tân Lập", 4), ("xã Na Ư", 14), ("xã Pa Ham", 1), ("xã Mường Mùn", 2)}
    assert scores(told) >= {("xã Pa Ham", 88.9), ("xã Mường Mùn", 87.0), ("xã Na Ư", 60.5)}


def test_a_year_is_no_fifth_place() -> None:
    """Bantin reads no place from *bảng xếp hạng năm nay*, but one from *xếp hạng năm*."""
    assert not read("Bảng xếp hạng năm nay có nhiều xáo trộn, thứ hạng năm ngoái không còn.").rankings
    assert ranks(read("Xã Na Ư xếp hạng năm với 80,1 điểm.")) == {("xã Na Ư", 5)}


def test_a_headline_of_two_indices_and_one_leader() -> None:
    """Bantin leaves open in which of two indices a headline's unit leads, and gives it no figures of all units."""
    told = headed(
        "Công bố chỉ số CCHC, chỉ số hài lòng các phường, xã năm 2021: Phường Hòa Bắc dẫn đầu",
        "Thành phố Lai An vừa công bố Chỉ số CCHC và chỉ số hài lòng (SIPAS) năm 2021 của 12 phường, xã.\n"
        "Về SIPAS, kết quả mức độ hài lòng chung đạt 93,2%.",
    )
    assert not told.rankings
    assert ("phường Hòa Bắc", 93.2) not in scores(told)


def test_a_place_in_each_of_two_indices() -> None:
    """Bantin tells a place that is said of two indices in both."""
    told = read("Năm 2023, PAR INDEX và SIPAS của huyện cùng đứng thứ 3/9 huyện.")
    assert {(r.index, r.rank) for r in told.rankings} == {("PAR INDEX", 3), ("SIPAS", 3)}
