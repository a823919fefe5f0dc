"""Means of levels and blocks, tables of own and appraised marks, rows of parts, and whom *huyện này* and *nay* mean."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import headed, part_ranks, ranks, read, scores, yearly_ranks

DTI = "Kết quả chỉ số chuyển đổi số (DTI) năm 2022 của các huyện"


def test_means_of_levels() -> None:
    """Bantin gives a mean to the level or block named right before it, not to the province."""
    title = "Chỉ số hài lòng (SIPAS) năm 2023 của tỉnh Hà Giang"
    told = headed(title, "Chỉ số chung toàn tỉnh là 88,6%. Cụ thể: cấp sở 90,11%; cấp huyện 87,95%; cấp xã 87,86%.")
    assert scores(told) >= {("cấp sở", 90.11), ("cấp huyện", 87.95), ("cấp xã", 87.86)}
    told = headed(title, "SIPAS khối sở, ngành bình quân đạt 93,34%; khối quận, huyện bình quân đạt 92,07%.")
    assert scores(told) == {("khối sở, ngành", 93.34), ("khối quận, huyện", 92.07)}
    told = read("* Đối với 20 sở, ban, ngành:\nChỉ số CCHC trung bình đạt 81,93%, tăng 3,12% so với năm 2022.")
    assert scores(told) == {("20 sở, ban, ngành", 81.93)}
    told = headed(title, "Tỷ lệ hồ sơ trực tuyến: cấp sở 90,1%; cấp huyện 85,2%.")
    assert not told.scores


def test_own_and_appraised_marks() -> None:
    """Bantin reads appraised marks beside own marks as the score itself, beside others as a part."""
    head = "Huyện công bố chỉ số CCHC năm 2023 của các xã, thang điểm 100:\n"
    rows = "1\nXã Na Ư\n92,5\n86,75\n1\n2\nXã Pa Ham\n90\n84,5\n2\n3\nXã Tà Lèng\n91,2\n82,25\n3\n"
    told = read(f"{head}STT\nTên đơn vị\nĐiểm tự chấm\nĐiểm thẩm định\nXếp hạng\n{rows}")
    assert {(s.component, s.value) for s in told.scores} == {(None, 86.75), (None, 84.5), (None, 82.25)}
    parts = "1\nXã Na Ư\n52,5\n30,25\n82,75\n2\nXã Pa Ham\n50,5\n31\n81,5\n3\nXã Tà Lèng\n51,2\n28,5\n79,7\n"
    told = read(f"{head}STT\nTên đơn vị\nĐiểm thẩm định\nĐiểm khảo sát\nTổng điểm\n{parts}")
    assert ("Điểm thẩm định", 52.5) in {(s.component, s.value) for s in told.scores}


def test_how_far_marks_are_apart() -> None:
    """Bantin reads no score from a bracket behind a wide gap, but from those behind the units it lies between."""
    assert not read(
        "Chênh lệch giữa điểm tự chấm và điểm thẩm định còn lớn (xã Na Ư 17,75 điểm, xã Pa Ham 14 điểm)."
    ).scores
    assert not read("Khoảng cách về điểm số của các xã vùng cao khá xa (xã Na Ư tới 12,5 điểm).").scores
    told = read("Xã Pa Ham (90,5 điểm) và xã Na Ư (60,25 điểm) chênh lệch khá lớn.")
    assert scores(told) == {("xã Pa Ham", 90.5), ("xã Na Ư", 60.25)}


def test_rows_of_criteria_with_their_maxima() -> None:
    """Bantin reads criteria that no list knows by their points out of a maximum in brackets, and units as units."""
    told = read(
        "Huyện đạt 87 điểm. Các tiêu chí mà huyện chưa đạt điểm là: sáng kiến CCHC (0/2 điểm), "
        "tỷ lệ giải ngân vốn đầu tư công (0,75/1,5 điểm), xử lý phản ánh kiến nghị (0,5/1 điểm)."
    )
    assert {(s.component, s.value, s.max) for s in told.scores if s.max} == {
        ("sáng kiến CCHC", 0.0, 2.0),
        ("tỷ lệ giải ngân vốn đầu tư công", 0.75, 1.5),
        ("xử lý phản ánh kiến nghị", 0.5, 1.0),
    }
    told = read("Hai xã còn thấp: xã Na Ư (60,5/100 điểm), xã Pa Ham (61/100 điểm).")
    assert {(s.component, s.value) for s in told.scores} == {(None, 60.5), (None, 61.0)}


def test_full_marks_in_a_bracket() -> None:
    """Bantin reads full marks whose points stand in a bracket."""
    told = read(
        "Huyện đạt 83 điểm. Trong đó:\n- Cải cách thể chế: đạt điểm tối đa (10 điểm);\n- Cải cách tài chính công: 5 điểm."
    )
    assert ("cải cách thể chế", 10.0, 10.0) in {((s.component or "").lower(), s.value, s.max) for s in told.scores}


def test_the_one_spoken_of_before() -> None:
    """Bantin takes *huyện này* for the unit spoken of before, also where only its bare name was told."""
    told = headed(
        DTI,
        "Huyện Mộc An về nhì.\nĐiều đáng nói là kết quả của Na Hang. Năm 2021, huyện này đứng áp chót với 0,3301 điểm.",
    )
    assert scores(told) == {("Na Hang", 0.3301)}
    assert not {r.subject and r.subject.name for r in told.rankings if r.from_last} - {"Na Hang"}


def test_then_and_now() -> None:
    """Bantin gives what is told behind *thì nay* the year of the index: *năm 2021 xếp thứ 2 thì nay đứng thứ 4*."""
    told = headed(
        DTI, "Huyện Pa Lin năm 2021 xếp thứ 2 thì nay đứng thứ 4. Năm 2021 huyện Mộc An hạng 9 thì năm nay lên hạng 5."
    )
    assert yearly_ranks(told) == {
        ("huyện Pa Lin", None, 2, "2021"),
        ("huyện Pa Lin", None, 4, "2022"),
        ("huyện Mộc An", None, 9, "2021"),
        ("huyện Mộc An", None, 5, "2022"),
    }


def test_places_that_go_on_with_a_part() -> None:
    """Bantin gives bare places behind a comma to the part that began the clause, and drops it in the next sentence."""
    page = (
        f"CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\n{DTI}\nĐăng ngày 12/01/2024\n\n"
        "Xét theo trụ cột, về chính quyền số thì huyện Pa Lin xếp thứ nhất, Mộc An thứ nhì; kinh tế số có Na Hang dẫn đầu. "
        "Chung cuộc huyện Pa Lin dẫn đầu, huyện Mộc An thứ nhì.\n"
    )
    assert part_ranks(page) == {
        ("huyện Pa Lin", 1, "chính quyền số"),
        ("huyện Mộc An", 2, "chính quyền số"),
        ("Na Hang", 1, "kinh tế số"),
        ("huyện Pa Lin", 1, None),
        ("huyện Mộc An", 2, None),
    }


def test_other_posts_below_the_last_and_next() -> None:
    """Bantin reads nothing below a line that leads to the post before and the one behind."""
    story = (
        "Theo báo cáo của Phòng Nội vụ, huyện đạt 83 điểm, cao hơn kết quả tự chấm.\nCác xã tiếp tục rà soát hồ sơ.\n"
        * 3
    )
    told = read(f"{story}◄ Bài trước   Bài sau ►\nBản tin: Xã Na Ư 88,4 điểm")
    assert scores(told) == {("huyện Mộc An", 83.0)}


def test_places_named_after_a_farm() -> None:
    """Bantin reads the whole name of a thị trấn called after its farm."""
    assert scores(read("Thị trấn Nông trường Pa Lin được 71,8 điểm.")) == {("thị trấn Nông trường Pa Lin", 71.8)}


@pytest.mark.parametrize("ward", ["phường 4", "phường Tân Tạo"])
def test_those_a_unit_is_set_between(ward: str) -> None:
    """Bantin gives the figures in a bracket that sets a unit between two others to these: *(sau A: …; trên B: …)*."""
    told = read(f"Phường 9 đạt 94,5 điểm, xếp thứ 2/12 phường (sau {ward}: 95,1 điểm; trên phường 1: 93,8 điểm).")
    assert scores(told) == {("phường 9", 94.5), (ward, 95.1), ("phường 1", 93.8)}
    assert ranks(told) == {("phường 9", 2)}


def test_names_with_an_apostrophe() -> None:
    """Bantin takes no figure behind a name with an apostrophe for that of the one before."""
    told = read("Nhóm khá có 3 xã: Quảng Tân 76,4 điểm, Đắk R'Tíh 74 điểm, Quảng Tâm 71,9 điểm.")
    assert ("Quảng Tân", 74.0) not in scores(told)
    assert ("Quảng Tân", 76.4) in scores(told)


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2023 PAR INDEX và SIPAS của tỉnh Thái Nguyên lần lượt xếp thứ 7 (89,2%) và thứ 3 (88,6%).",
        "Tỉnh mong PAR INDEX, SIPAS tiến bộ. Năm 2023 hai chỉ số này của tỉnh Thái Nguyên lần lượt xếp thứ 7 (89,2%) và thứ 3 (88,6%).",
    ],
)
def test_two_indices_in_turn(text: str) -> None:
    """Bantin gives each of two indices told in turn its place and the score in the bracket behind it."""
    told = extract(f"{text}\n")
    assert {(r.index, r.rank) for r in told.rankings} == {("PAR INDEX", 7), ("SIPAS", 3)}
    assert {(s.index, s.value) for s in told.scores} == {("PAR INDEX", 89.2), ("SIPAS", 88.6)}


def test_indices_that_nothing_names_are_none() -> None:
    """Bantin leaves out the figures of *hai chỉ số này* where the sentence before does not name two."""
    told = extract(
        "PAR INDEX của tỉnh Thái Nguyên tăng. Năm 2023 hai chỉ số này lần lượt đạt 89,2% (thứ 7) và 88,6% (thứ 3).\n"
    )
    assert not told.scores
    assert not told.rankings


def test_points_taken_in_turn_and_lost_whole() -> None:
    """Bantin reads no score in what was taken off several in turn, nor in what was lost whole."""
    told = read("Xã Keng Đu và xã Na Ư nộp muộn, bị trừ lần lượt 5,5 điểm và 7 điểm. Tài chính công mất trọn 2 điểm.")
    assert not told.scores


def test_what_patients_say_is_no_index_of_administration() -> None:
    """Bantin does not take the satisfaction of patients for SIPAS."""
    title = "Chỉ số hài lòng người bệnh năm 2020 của tỉnh Hà Giang"
    told = headed(title, "Chỉ số hài lòng chung của người bệnh nội trú bình quân là 91,3%, Bệnh viện Mắt đạt 96,85%.")
    assert not told.scores


def test_a_name_that_ends_in_a_joining_word() -> None:
    """Bantin reads *Xã Tự Do* as a cell of its own: *Do* with a capital joins nothing to the next line."""
    lead = "UBND huyện Mộc An vừa công bố kết quả Chỉ số cải cách hành chính năm 2023 của các xã trên địa bàn huyện.\n"
    rows = "TT\nXã, thị trấn\nTổng điểm\n1\nXã Na Ư\n91,5\n2\nXã Tự Do\n88,25\n3\nXã Keng Đu\n86,5\n"
    told = read(f"{lead}{rows}\nUBND huyện yêu cầu các xã khắc phục ngay những hạn chế đã được chỉ ra.")
    assert scores(told) == {("xã Na Ư", 91.5), ("xã Tự Do", 88.25), ("xã Keng Đu", 86.5)}
