"""The index of Decision 766, maxima that nobody reached, places in brackets, parts that lead a list, names apart."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import part_ranks, part_scores

SERVICE = "Bộ chỉ số phục vụ người dân, doanh nghiệp"


@pytest.mark.parametrize(
    "name",
    [
        "Bộ chỉ số chỉ đạo, điều hành và đánh giá chất lượng phục vụ người dân, doanh nghiệp",
        "Bộ chỉ số đánh giá chất lượng phục vụ người dân và doanh nghiệp trong thực hiện thủ tục hành chính, dịch vụ công",
        "chỉ số phục vụ người dân, doanh nghiệp theo thời gian thực",
        "Bộ chỉ số theo Quyết định số 766/QĐ-TTg",
        "Chỉ số 766",
    ],
)
def test_index_of_service_by_its_names(name: str) -> None:
    """Each name is of the one index, and what it names on its way is no part of it."""
    record = extract(
        f"Tin xã Tà Hộc\nTháng 7/2025, {name} của xã Tà Hộc đạt 88,4/100 điểm, xếp thứ 12/75 xã, phường.\n"
    )
    assert [(s.index, s.component, s.value, s.max) for s in record.scores] == [(SERVICE, None, 88.4, 100)]
    assert [(r.index, r.component, r.rank, r.out_of) for r in record.rankings] == [(SERVICE, None, 12, 75)]


def test_date_till_which_an_index_tells_gives_its_year() -> None:
    """*Theo chỉ số X, tính đến 30/9/2025 A đạt …* is of 2025; an index with its own year keeps it."""
    text = "Tin xã Tà Hộc\nTheo chỉ số phục vụ người dân, doanh nghiệp{}, tính đến 30/9/2025 xã Tà Hộc đạt 88,4 điểm, xếp thứ 12.\n"
    assert [r.year for r in extract(text.format("")).rankings] == ["2025"]
    assert [r.year for r in extract(text.format(" năm 2024")).rankings] == ["2024"]


NO_SCORE = {
    "a greatest sum with a dot": "DTI cấp huyện có tổng điểm tối đa là 1.000 điểm, chấm theo 7 nhóm.",
    "a maximum behind its figure": "Nhất là quản trị điện tử, khi điểm PAPI còn xa mức 10 điểm tối đa.",
    "the last year's best that is not named": "Chỉ số CCHC quý này chưa công bố, năm ngoái tối đa 100 điểm.",
}


@pytest.mark.parametrize("body", NO_SCORE.values(), ids=NO_SCORE)
def test_a_maximum_is_no_score(body: str) -> None:
    """How many points there may be was reached by nobody."""
    assert not part_scores(f"Chỉ số của huyện Pa Ham\nHuyện Pa Ham họp bàn Chỉ số CCHC. {body}\n")


def test_maxima_of_parts_are_none_of_the_whole() -> None:
    """*điểm X tối đa 60 điểm, điểm Y tối đa 40 điểm* leaves the maximum of the total untold; a scale from–to tells it."""
    head = "Chỉ số CCHC năm 2022\nChỉ số CCHC năm 2022 gồm hai phần. "
    parts = (
        head
        + "Điểm do tổ thẩm định chấm tối đa là 60 điểm, điểm khảo sát tối đa 40 điểm. Huyện Pa Ham đạt 81,2 điểm.\n"
    )
    assert [(s.value, s.max) for s in extract(parts).scores] == [(81.2, None)]
    scale = "PAPI 2022\nNăm 2022, PAPI tỉnh Hà Giang đạt 41,3 trên thang điểm từ 10 đến 80, tăng 1 điểm.\n"
    assert [(s.value, s.max) for s in extract(scale).scores] == [(41.3, 80)]


def test_place_in_a_bracket_behind_a_score() -> None:
    """A fraction in a bracket is a place where the sentence has told one among as many; else it is none."""
    head = "Chỉ số CCHC năm 2024\nTheo Chỉ số CCHC năm 2024, "
    told = head + "xã Nà Ớt đạt 61,2 điểm, xếp thứ 44/44; xã Nà Bó 63,5 điểm (43/44), xã Cò Nòi 64,1 điểm (42/44).\n"
    assert part_ranks(told) == {("xã Nà Ớt", 44, None), ("xã Nà Bó", 43, None), ("xã Cò Nòi", 42, None)}
    other = head + "xã Nà Ớt đạt 61,2 điểm, xếp thứ 44/44; xã Nà Bó 63,5 điểm (17/18).\n"
    assert part_ranks(other) == {("xã Nà Ớt", 44, None)}


def test_part_with_a_colon_leads_all_behind_it() -> None:
    """*kém ở nhóm X: A 1,2/10 điểm, B 2/10 điểm* is of X for each."""
    text = (
        "Chỉ số CCHC năm 2024\nTheo Chỉ số CCHC năm 2024, xã Nà Ớt đạt 61,2 điểm, xã Nà Bó 63,5 điểm và xã Cò Nòi 64,1 điểm. "
        "Ba xã đều yếu ở nhóm thanh toán trực tuyến: Nà Ớt 1,4/10 điểm, Nà Bó 2,3/10 điểm, Cò Nòi 2,6/10 điểm.\n"
    )
    part = "thanh toán trực tuyến"
    assert {("xã Nà Ớt", 1.4, part), ("xã Nà Bó", 2.3, part), ("xã Cò Nòi", 2.6, part)} <= part_scores(text)
    assert len(part_scores(text)) == 6


def test_first_in_as_many_parts_as_are_named() -> None:
    """*đứng đầu 2 chỉ số thành phần là A và B* ranks in A and B; where names are not all read, in none and not in the whole."""
    head = "DDCI năm 2023\nTheo DDCI năm 2023, huyện Pa Ham đạt 80,2 điểm. Huyện Pa Ham còn đứng đầu "
    named = head + 'hai chỉ số thành phần là "Chi phí thời gian" (8,1 điểm) và "Tính minh bạch" (7,9 điểm).\n'
    assert part_ranks(named) == {("huyện Pa Ham", 1, "Chi phí thời gian"), ("huyện Pa Ham", 1, "Tính minh bạch")}
    assert not part_ranks(head + "3 chỉ số thành phần là chợ sớm, chi phí thời gian và bến đò.\n")
    assert not part_ranks(head + "3 chỉ số thành phần.\n")


def test_rank_behind_a_list_is_of_the_last_name() -> None:
    """*tiếp đến là A (82,1 điểm), B đứng thứ ba*: A is second, B third."""
    text = (
        "DDCI năm 2023\nTheo DDCI năm 2023, Sở Y tế dẫn đầu với 84,6 điểm, {} Sở Nội vụ (83,2 điểm), "
        "Sở Xây dựng đứng thứ ba, đạt 81,7 điểm.\n"
    )
    assert part_ranks(text.format("tiếp đến là")) == {
        ("Sở Y tế", 1, None),
        ("Sở Nội vụ", 2, None),
        ("Sở Xây dựng", 3, None),
    }
    assert ("Sở Nội vụ", 3, None) not in part_ranks(text.format("rồi có"))
    both = "DDCI năm 2023\nTheo DDCI năm 2023, Sở Nội vụ (81,7 điểm) và Sở Xây dựng (81,7 điểm) cùng đứng thứ ba.\n"
    assert part_ranks(both) == {("Sở Nội vụ", 3, None), ("Sở Xây dựng", 3, None)}


def test_scores_in_turn_behind_ranks_in_turn() -> None:
    """*A, B và C lần lượt xếp thứ 7, 8, 9 với số điểm tương ứng x; y và z*."""
    text = (
        "Chỉ số CCHC năm 2023\nTheo Chỉ số CCHC năm 2023, ba xã Nà Ớt, Nà Bó và Cò Nòi lần lượt xếp thứ 7, 8, 9 "
        "với số điểm tương ứng 70,1; 69,25 và 66,8.\n"
    )
    assert part_scores(text) == {("xã Nà Ớt", 70.1, None), ("xã Nà Bó", 69.25, None), ("xã Cò Nòi", 66.8, None)}
    assert part_ranks(text) == {("xã Nà Ớt", 7, None), ("xã Nà Bó", 8, None), ("xã Cò Nòi", 9, None)}


@pytest.mark.parametrize(
    ("words", "rank"),
    [
        ("Nơi có điểm CCHC cao nhất huyện là xã Nà Ớt, đạt 94,1 điểm.", 1),
        ("Đứng cuối trong 14 xã, thị trấn là xã Nà Ớt (51,3 điểm); kế trên là xã Nà Bó, 52 điểm.", 14),
    ],
)
def test_who_is_first_or_last_told_behind(words: str, rank: int) -> None:
    """The name behind *cao nhất huyện là*, *đứng cuối trong … là* has the place; the next clause's has not."""
    told = part_ranks(f"Chỉ số CCHC năm 2023\nHuyện Pa Ham công bố Chỉ số CCHC năm 2023 của 14 xã, thị trấn. {words}\n")
    assert told == {("xã Nà Ớt", rank, None)}


def test_full_marks_with_their_figures_behind() -> None:
    """*đạt điểm tuyệt đối là A (6/6) và B (9/9)*: both parts, with their figures."""
    text = (
        "Chỉ số CCHC năm 2023\nTheo Chỉ số CCHC năm 2023, Sở Y tế được 86,9 điểm. "
        "Hai lĩnh vực Sở đạt điểm {} là cải cách thể chế (6/6) và cải cách tài chính công (9/9).\n"
    )
    for said in ("tuyệt đối", "tối đa"):
        found = part_scores(text.format(said))
        assert found == {
            ("Sở Y tế", 86.9, None),
            ("Sở Y tế", 6, "cải cách thể chế"),
            ("Sở Y tế", 9, "cải cách tài chính công"),
        }


def test_office_of_whom_the_story_names_several() -> None:
    """*Chỉ số hài lòng của ngành* is not of the office named last."""
    text = (
        "Chỉ số CCHC năm 2023\nTheo Chỉ số CCHC năm 2023, Sở Y tế được 86,9 điểm. {}"
        "Chỉ số hài lòng của ngành đạt 85,1%.\n"
    )
    assert ("Sở Y tế", 85.1, None) in part_scores(text.format(""))
    assert not any(value == 85.1 for _, value, _ in part_scores(text.format("Dẫn đầu là Sở Nội vụ với 93,7 điểm. ")))


def test_places_of_the_year_before() -> None:
    """*Quán quân năm ngoái là A*, *tăng 4 bậc từ hạng 7* tell places of another year."""
    text = "DDCI năm 2023\nTheo DDCI năm 2023, Sở Y tế dẫn đầu. {}\n"
    record = extract(text.format("Quán quân năm ngoái là Sở Nội vụ lùi về thứ 5."))
    assert {(r.rank, r.year) for r in record.rankings} == {(1, "2023"), (1, None), (5, "2023")}
    record = extract(text.format("So với năm 2022, Sở Nội vụ tăng 4 bậc từ hạng 7."))
    assert {(r.rank, r.year) for r in record.rankings} == {(1, "2023"), (7, "2022")}


def test_those_whom_another_stands_behind() -> None:
    """A table below *A xếp sau B, C và D* is A's; *Trong số này, …* goes on with the table."""
    text = (
        "PCI tỉnh Gia Lai 2022\nTheo PCI năm 2022, tỉnh Gia Lai được 63,2 điểm. Trong vùng, Gia Lai xếp sau Lâm Đồng, Kon Tum và Đắk Lắk.\n\n"
        "Chỉ số thành phần | Năm 2021 | Năm 2022\nGia nhập thị trường | 7,25 | 7,32\nTính minh bạch | 5,83 | 5,77\n"
        "Đào tạo lao động | 5,51 | 5,20\nTiếp cận đất đai | 6,12 | 6,31\n\n"
        "Trong số này, “Gia nhập thị trường” xếp thứ 12 cả nước.\n"
    )
    record = extract(text)
    assert {s.subject.name for s in record.scores if s.subject} <= {"tỉnh Gia Lai", "Gia Lai"}
    assert len(record.scores) == 9
    assert [(r.component, r.rank) for r in record.rankings] == [("Gia nhập thị trường", 12)]


def test_lost_most_in_a_part_with_its_points() -> None:
    """*Mất điểm nhiều nhất là X, chỉ 8,6/11,5 điểm* tells the points of X; without a maximum what was lost."""
    head = "Chỉ số CCHC năm 2023\nTheo Chỉ số CCHC năm 2023, tỉnh Gia Lai được 83,2 điểm. Mất điểm nhiều nhất là lĩnh vực cải cách thể chế, "
    assert ("tỉnh Gia Lai", 7.4, "cải cách thể chế") in part_scores(head + "chỉ 7,4/9,5 điểm.\n")
    assert not any(value == 2.1 for _, value, _ in part_scores(head + "2,1 điểm.\n"))


NO_SCORE_OF_ONE = {
    "how points are parted": "Điểm tối đa của bộ tiêu chí CCHC là 100 điểm, trong đó điểm thẩm định 70 điểm, điểm khảo sát 30 điểm.",
    "points lost one after the other": "Huyện bị trừ 2,5 điểm ở tiêu chí thực hiện nhiệm vụ được giao và 1 điểm ở tiêu chí công khai thủ tục.",
    "what several have": "Huyện nêu 4 xã kém. Các xã này yếu ở nhóm thanh toán trực tuyến 1,1/10 điểm.",
    "a mean of several": "Xã yếu nhất ở nhóm thanh toán trực tuyến (trung bình 1,1/10 điểm).",
}


@pytest.mark.parametrize("body", NO_SCORE_OF_ONE.values(), ids=NO_SCORE_OF_ONE)
def test_points_that_are_no_score_of_the_unit(body: str) -> None:
    """Weights, points lost, what several have or have on average are no score of the one spoken of."""
    assert not part_scores(f"Chỉ số của huyện Pa Ham\nHuyện Pa Ham họp bàn Chỉ số CCHC. {body}\n")


def test_so_many_that_are_last() -> None:
    """A headline on *4 xã có chỉ số … thấp nhất* does not rank the province before it."""
    head = "Gia Lai: 4 xã có chỉ số phục vụ người dân thấp nhất\n"
    assert not part_ranks(head + "Bốn xã có điểm thấp nhất gồm: Ia Dom (51,2 điểm), Ia Púch (52,6 điểm).\n")


def test_part_named_in_front_of_several_units() -> None:
    """*Trong đó nhóm chỉ số X, A đạt 150/180 điểm, B 140/180 điểm*: of the part, not of the whole."""
    text = (
        "DTI cấp xã năm 2024\nTheo DTI năm 2024, xã Nà Ớt đạt 402,5 điểm, xã Nà Bó 391 điểm. "
        "{} hoạt động chính quyền số, xã Nà Ớt đạt 150/180 điểm, xã Nà Bó đạt 140/180 điểm.\n"
    )
    part = "hoạt động chính quyền số"
    for said in ("Trong đó nhóm chỉ số", "Riêng nhóm", "Ở trụ cột"):
        assert {("xã Nà Ớt", 150, part), ("xã Nà Bó", 140, part)} <= part_scores(text.format(said))
    unread = part_scores(text.format("Phần việc").replace("hoạt động chính quyền số", "làm chợ"))
    assert unread == {("xã Nà Ớt", 402.5, None), ("xã Nà Bó", 391, None)}


def test_maximum_of_each_part_told_behind() -> None:
    """*A 4,6 điểm; B 7,4 điểm (mỗi chỉ số tối đa 10 điểm)*: of both."""
    text = (
        "PAPI 2024\nNăm 2024, PAPI tỉnh Gia Lai đạt 42,9 điểm: quản trị môi trường 3,6 điểm; "
        "cung ứng dịch vụ công 7,4 điểm (mỗi chỉ số tối đa 10 điểm).\n"
    )
    assert {(s.component, s.max) for s in extract(text).scores} == {
        (None, None),
        ("quản trị môi trường", 10),
        ("cung ứng dịch vụ công", 10),
    }


def test_share_of_the_satisfied_beside_the_index_of_service() -> None:
    """*mức độ hài lòng của người dân đạt 99%* beside the index of Decision 766 is no SIPAS; a month gives the year."""
    text = (
        "Tin xã Tà Hộc\nTháng 9/2025, chỉ số phục vụ người dân, doanh nghiệp của xã Tà Hộc đạt 74,2 điểm, đứng thứ 60/75 xã, phường. "
        "Mức độ hài lòng của người dân đạt 99,2%.\n"
    )
    record = extract(text)
    assert [(s.index, s.value, s.year) for s in record.scores] == [(SERVICE, 74.2, "2025")]
    assert [(r.rank, r.year) for r in record.rankings] == [(60, "2025")]
