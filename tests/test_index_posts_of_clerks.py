"""Sentences beside an index whose figures are of something else, and figures whose index or unit stands apart."""

from __future__ import annotations

from .index_pages import headed, ranks, read, scores


def test_figures_of_lessons_and_forms() -> None:
    """Bantin reads no score from an examination, from forms that came back or from how points are given."""
    for told in (
        "Học sinh của huyện đạt trung bình 6,5 điểm môn Toán.",
        "Lớp có 45 học viên, bài kiểm tra cuối khóa đạt trung bình 8,2 điểm.",
        "Hướng dẫn cách chấm: hoàn thành đúng hạn được 1 điểm; hoàn thành dưới 70% được 0,5 điểm.",
        "Có 3.200 phiếu phát ra, thu về 3.150 phiếu, đạt 98,4%.",
        "Lớp có 30 người, trong đó 12 người đạt 9 điểm.",
        "Mức hài lòng đối với lĩnh vực đất đai chỉ đạt 84%.",
        "Xã Vĩnh Lâm được 95 điểm trong chấm điểm nông thôn mới nâng cao.",
    ):
        assert not read(told).scores
    assert scores(read("Xã Vĩnh Lâm được 95 điểm trong chấm điểm cải cách hành chính.")) == {("xã Vĩnh Lâm", 95.0)}


def test_what_may_come_is_no_place() -> None:
    """Bantin reads no place from what a unit might reach."""
    assert not read("Nếu làm tốt khâu này thì huyện có thể lên hạng 2.").rankings
    assert ranks(read("Huyện đã lên hạng 2.")) == {("huyện Mộc An", 2)}


def test_each_index_with_its_place() -> None:
    """Bantin gives a place to the index named before it where another follows behind *và*."""
    told = headed("Chỉ số của tỉnh Hà Giang", "Năm 2022, PAPI đứng thứ 12 (43,4 điểm) và PAR INDEX hạng 18 (86,2%).")
    assert {(r.index, r.rank) for r in told.rankings} == {("PAPI", 12), ("PAR INDEX", 18)}


def test_per_cent_beside_points_of_service() -> None:
    """Bantin reads no per cent as the service index, which is told in points."""
    told = headed(
        "Xã Nam Phú sơ kết cải cách hành chính năm 2025",
        "Chỉ số phục vụ người dân, doanh nghiệp của xã Nam Phú đạt 88,7 điểm. Nguyên nhân là số hóa kết quả mới đạt 61%.",
    )
    assert scores(told) == {("xã Nam Phú", 88.7)}


def test_another_told_by_its_bare_name() -> None:
    """Bantin gives what follows *Trong khi* and a bare name to that unit."""
    told = read("Xã Bắc Hà đội sổ. Trong khi Bảo Thắng bứt phá, từ vị trí thứ 5 lên thứ nhất.")
    assert {(r.subject and r.subject.name, r.rank) for r in told.rankings if r.rank} == {
        ("Bảo Thắng", 5),
        ("Bảo Thắng", 1),
    }


def test_among_how_many_is_no_maximum() -> None:
    """Bantin takes *trên tổng số 10 huyện* for the number of units, not for the most points there are."""
    told = read("Huyện vươn lên vị trí thứ 5 trên tổng số 10 huyện, thành phố, điểm CCHC đạt 79,9 điểm.")
    assert [(s.value, s.max) for s in told.scores] == [(79.9, None)]


def test_parts_behind_best_and_worst() -> None:
    """Bantin gives parts told behind the best and the worst to the unit of the page, whatever stands between."""
    told = headed(
        "Kết quả SIPAS năm 2023 của thị xã Mường Lý",
        "SIPAS của thị xã Mường Lý đạt 94,12%. Cao nhất phường Hòa Mạc 98%, thấp nhất xã Yên Nam 88,75%. "
        "Có 3.200 phiếu phát ra, thu về 3.150 phiếu. Yếu tố tiếp cận dịch vụ 95,2%; thủ tục hành chính 94,8%.",
    )
    assert {s.subject and s.subject.name for s in told.scores if s.component} <= {"thị xã Mường Lý", None}


def test_a_part_that_rose_much() -> None:
    """Bantin keeps *tăng mạnh* out of the name of a part."""
    told = headed(
        "PCI 2022 của tỉnh Hà Giang", "PCI 2022 của tỉnh đạt 66,2 điểm. Tính minh bạch tăng mạnh lên 6,11 điểm."
    )
    assert {(s.component or "").lower() for s in told.scores} == {"", "tính minh bạch"}


def test_figures_told_again_without_decimals() -> None:
    """Bantin leaves out a figure that only rounds another of the same unit and year, not one of another year or unit."""
    told = read('Xã Keng Đu được 28,5 điểm. Cán bộ xã Keng Đu nói: "Xã Keng Đu được 28 điểm cũng là cố gắng".')
    assert scores(told) == {("xã Keng Đu", 28.5)}
    told = read("Xã Keng Đu được 28,5 điểm, xã Na Ư được 28 điểm. Năm 2022 xã Keng Đu đạt 28 điểm.")
    assert scores(told) == {("xã Keng Đu", 28.5), ("xã Na Ư", 28.0), ("xã Keng Đu", 28.0)}


def test_the_result_of_an_appraisal_is_no_part() -> None:
    """Bantin reads what is told *theo kết quả thẩm định* as the score itself."""
    told = read("Theo kết quả thẩm định, xã Na Ư đạt 60,5 điểm. Theo kết quả thẩm định: 1. Phòng Y tế: 96,5 điểm.")
    assert {s.component for s in told.scores} == {None}


def test_a_place_in_the_province() -> None:
    """Bantin reads *đứng thứ 2 tỉnh về chỉ số CCHC* as a place."""
    assert ranks(read("Năm 2023 huyện đứng thứ 2 tỉnh về chỉ số CCHC.")) == {("huyện Mộc An", 2)}
