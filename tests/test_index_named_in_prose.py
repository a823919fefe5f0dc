"""Results in prose: bare names, lists under one head, strangers, regions, ranges, thresholds, distances, growth."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import headed, parts, ranks, read, scores

TITLE = "Chỉ số cải cách hành chính năm 2023"


@pytest.mark.parametrize(
    "said",
    [
        "đứng cuối danh sách là Mường Cơi (thứ 22/23, 63,9 điểm) và Suối Tọ (thứ 23/23, 62,1 điểm)",
        "ở đáy bảng gồm Mường Cơi (thứ 22/23, 63,9 điểm), Suối Tọ (thứ 23/23, 62,1 điểm)",
        "kém nhất: Mường Cơi (thứ 22/23, 63,9 điểm); Suối Tọ (thứ 23/23, 62,1 điểm)",
    ],
)
def test_a_list_of_names_under_one_kind(said: str) -> None:
    """Names in a list have the kind that leads it, whatever words stand between, and nothing is the page's own."""
    record = read(f"Huyện Mộc An xếp thứ 4/11. Hai xã {said}.")
    assert scores(record) == {("xã Mường Cơi", 63.9), ("xã Suối Tọ", 62.1)}
    assert ranks(record) >= {("xã Mường Cơi", 22), ("xã Suối Tọ", 23)}
    assert not any(name == "huyện Mộc An" and rank != 4 for name, rank in ranks(record))


def test_a_list_of_offices_and_a_list_of_people() -> None:
    """Offices in a list are told by their field alone; people in brackets with their age are none."""
    record = headed(TITLE, "Hai sở đứng cuối bảng là Xây dựng (hạng 18, 75,5 điểm) và Y tế (hạng 19, 74,1 điểm).")
    assert scores(record) == {("Sở Xây dựng", 75.5), ("Sở Y tế", 74.1)}
    people = "Ba huyện có người đứng đầu mới là Yên Lãng (ông Lò Văn Páo, 45 tuổi), Mỏ Chè (bà Vàng Thị Mỷ, 41 tuổi)."
    assert not headed(TITLE, people).scores


@pytest.mark.parametrize(
    ("said", "rank"),
    [
        ("Đakrông vẫn chưa thoát vị trí cuối cùng, 64,5 điểm", -1),
        ("Mỏ Chè chưa thoát khỏi đáy bảng, 64,5 điểm", -1),
        ("Mỏ Chè lùi về vị trí thứ hai, 64,5 điểm", 2),
        ("Ngược lại, Mỏ Chè từ hạng 2 năm trước tụt xuống hạng 6 (64,5 điểm)", 6),
        ("Năm nay Mỏ Chè vọt lên hạng 3 với 64,5 điểm", 3),
    ],
)
def test_a_bare_name_before_its_verb(said: str, rank: int) -> None:
    """A name without its kind opens a sentence of its own; the one before keeps nothing of it."""
    record = headed("DDCI năm 2023", f"Huyện Yên Lãng dẫn đầu với 80,2 điểm. {said}.")
    name = said.removeprefix("Ngược lại, ").removeprefix("Năm nay ")[:7].strip()
    assert scores(record) == {("huyện Yên Lãng", 80.2), (name, 64.5)}
    assert (name, rank) in ranks(record)
    assert {r for n, r in ranks(record) if n == "huyện Yên Lãng"} == {1}


def test_bare_names_joined_take_ranks_in_turn() -> None:
    """Names joined before ranks go together one by one, one that looks like a person's too."""
    record = headed(TITLE, "Xếp thứ 3 là huyện Yên Lãng; Mỏ Chè, Hoàng Su Va đứng thứ 5, thứ 6.")
    assert ranks(record) == {("huyện Yên Lãng", 3), ("Mỏ Chè", 5), ("Hoàng Su Va", 6)}


@pytest.mark.parametrize(
    "said", ["Lò Thị Hoa đứng thứ nhất với 98 điểm", "Tà Sua kém xa, 80 điểm", "Pá Hu cùng Tà Xi bám đuổi, xếp thứ 2"]
)
def test_a_stranger_is_not_the_one_before(said: str) -> None:
    """What a sentence tells of a name that is not understood is nobody's."""
    record = read(f"Huyện Mộc An đạt 88,5 điểm. {said}.")
    assert scores(record) == {("huyện Mộc An", 88.5)}
    assert ranks(record) == set()


def test_with_one_as_leader() -> None:
    """*với A là địa phương dẫn đầu* tells of A; who was asked, and one compared with, are not told of."""
    body = (
        "Khảo sát có 1.200 doanh nghiệp FDI. PGI lần đầu công bố, với Tiền Giang là địa phương dẫn đầu, đạt 17,2 điểm."
    )
    record = headed("PGI năm 2022", body)
    assert scores(record) == {("Tiền Giang", 17.2)}
    assert ranks(record) == {("Tiền Giang", 1)}
    assert scores(headed("PGI năm 2022", "So với Tiền Giang dẫn đầu (17,2 điểm), tỉnh kém 1,5 điểm.")) == {
        ("Tiền Giang", 17.2)
    }


def test_a_region_in_front_is_among_whom() -> None:
    """A region before its comma says among whom a province is ranked; inside a sentence it says nothing of the next."""
    record = headed("DTI năm 2023", "Khu vực Tây Nguyên, Gia Lai đứng thứ hai, chỉ sau Lâm Đồng (0,71 điểm).")
    assert ranks(record) == {("Gia Lai", 2), ("Lâm Đồng", 1)}
    assert {r.scope for r in record.rankings} == {"Khu vực Tây Nguyên"}
    other = headed("DTI năm 2023", "Vùng Tây Nguyên có Gia Lai đứng thứ 40, Lâm Đồng đứng thứ 12.")
    assert {r.scope for r in other.rankings} == {None}


def test_a_part_led_in_a_region() -> None:
    """The part behind the region is what a unit leads in, and the score behind is of that part."""
    record = headed(
        "PAR INDEX năm 2023", "Tỉnh Hà Giang dẫn đầu khu vực Đông Bắc về cải cách thể chế khi đạt 9,5 điểm."
    )
    assert parts(record) == {("cải cách thể chế", 9.5, None)}
    assert [(r.component, r.rank) for r in record.rankings] == [("cải cách thể chế", 1)]
    longer = headed("PCI năm 2023", "Long An đứng đầu về Thiết chế pháp lý và an ninh trật tự, đạt 8,8 điểm.")
    assert parts(longer) == {("Thiết chế pháp lý và an ninh trật tự", 8.8, None)}


def test_a_rank_is_of_the_first_name_behind_it() -> None:
    """A further name with a score of its own has its own rank."""
    record = headed(TITLE, "Thứ hai là huyện Yên Lãng (79,2 điểm), huyện Mỏ Chè 76,6 điểm, xếp thứ 4/9.")
    assert ranks(record) == {("huyện Yên Lãng", 2), ("huyện Mỏ Chè", 4)}


@pytest.mark.parametrize(
    "said",
    [
        "Nộp muộn mất 0,5 - 1 điểm",
        "Xã không có sáng kiến bị 0 điểm",
        "Điểm các xã từ 61,5 điểm (Tân An) đến 93,2 điểm (Bình Sa)",
        "Các xã còn lại dao động từ 80 đến 89,5 điểm",
        "Xã nào qua ngưỡng 85 điểm mới được xét",
        "Xã này cách Phòng Tư pháp 1,2 điểm",
        "Phòng này chỉ sau Phòng Tư pháp 0,4 điểm",
        "Tăng mạnh nhất là xã Tân An (5,2 điểm), xã Bình Sa (4,8 điểm)",
        "Giảm nhiều nhất thuộc về xã Tân An, 3,4 điểm",
        "Thang điểm 100, trong đó điểm thẩm định 65 điểm, điểm điều tra xã hội học 35 điểm",
    ],
)
def test_what_is_no_score(said: str) -> None:
    """Ranges, thresholds, distances, growth and weights are nobody's scores."""
    assert scores(read(f"Năm 2023, xã Trà Kót đạt 91,5 điểm. {said}.")) == {("xã Trà Kót", 91.5)}


def test_growth_with_the_score_reached() -> None:
    """Beside by how much one grew stands what it reached: that is its score."""
    record = headed(
        TITLE, "Tăng nhiều nhất là Yên Lãng (tăng 5,2 điểm, đạt 88,1 điểm), Mỏ Chè (tăng 4,1 điểm, đạt 86 điểm)."
    )
    assert scores(record) == {("Yên Lãng", 88.1), ("Mỏ Chè", 86.0)}


def test_a_score_just_over_a_mark() -> None:
    """The mark is no score, the figure reached is."""
    record = headed(TITLE, "Sở Công Thương vừa đủ qua ngưỡng 89,5 điểm với 89,6 điểm.")
    assert scores(record) == {("Sở Công Thương", 89.6)}


def test_blocks_without_a_verb() -> None:
    """Means of blocks may stand bare beside their block; shares of people in a block are none."""
    body = "SIPAS năm 2021: toàn tỉnh 85,6%; khối huyện 86,9%, khối sở 83,7%; trung vị 84%."
    assert scores(headed("Người dân chấm điểm", body)) == {
        ("tỉnh Hà Giang", 85.6),
        ("khối huyện", 86.9),
        ("khối sở", 83.7),
    }
    assert scores(headed("SIPAS năm 2021", "Ở khối huyện, khối xã 85% hồ sơ đúng hạn, Yên Lãng 12 đơn vị.")) == set()


def test_last_year_set_against_this() -> None:
    """*Năm ngoái … năm nay …*: the first is not of the index's year."""
    record = headed(TITLE, "Năm ngoái huyện Yên Lãng đứng thứ 9, năm nay vươn lên thứ 3 với 90,2 điểm.")
    assert {(r.rank, r.year) for r in record.rankings} == {(9, None), (3, "2023")}
    moved = headed(TITLE, "Huyện Yên Lãng từ thứ 2 năm trước tụt xuống thứ 6.")
    assert {(r.rank, r.year) for r in moved.rankings} == {(2, None), (6, "2023")}


def test_points_before_their_parts() -> None:
    """Points of several parts, each before its name, and the total behind them."""
    body = "Yên Lãng được 61,2 điểm thẩm định và 30,1 điểm điều tra xã hội học, tổng 91,3 điểm, hạng 2."
    record = headed(TITLE, body)
    assert parts(record) == {("thẩm định", 61.2, None), ("điều tra xã hội học", 30.1, None), (None, 91.3, None)}
    assert [(r.component, r.rank) for r in record.rankings] == [(None, 2)]


def test_rows_of_parts_on_a_told_scale() -> None:
    """Bare decimals behind parts are their points where the scale of each is told, changes are not."""
    body = (
        "Điểm các chỉ số thành phần của huyện Yên Lãng (thang 10):\n+ Tính minh bạch và tiếp cận thông tin 7,9\n"
        "+ Tính năng động: 8,41 (cao nhất tỉnh)\n+ Chi phí thời gian 7,35\n+ Hỗ trợ doanh nghiệp: 7,1 - xếp thứ 4\n"
        "+ Tiếp cận đất đai: 7,59, giảm so với năm 2022 (-0,31)"
    )
    record = headed("DDCI năm 2023", body)
    assert parts(record) == {
        ("Tính minh bạch và tiếp cận thông tin", 7.9, 10.0),
        ("Tính năng động", 8.41, 10.0),
        ("Chi phí thời gian", 7.35, 10.0),
        ("Hỗ trợ doanh nghiệp", 7.1, 10.0),
        ("Tiếp cận đất đai", 7.59, 10.0),
    }
    assert {(r.component, r.rank) for r in record.rankings} == {("Tính năng động", 1), ("Hỗ trợ doanh nghiệp", 4)}


def test_places_behind_a_dash() -> None:
    """*431 điểm - nhất*: a place told behind its score."""
    body = "Bảng điểm DTI cấp xã (thang 500): xã Tân An 431 điểm - nhất; xã Bình Sa 417 điểm - nhì; xã Phú Ô 402 điểm - ba."
    assert ranks(read(body)) >= {("xã Tân An", 1), ("xã Bình Sa", 2), ("xã Phú Ô", 3)}


def test_what_is_the_provinces_is_not_the_communes() -> None:
    """A bare level that the story does not name takes no figure from the one told of before."""
    record = headed(TITLE, "Điểm CCHC của xã Hùng An thuộc huyện Yên Lãng là 90,1 điểm. Điểm của sở là 86 điểm.")
    assert scores(record) == {("xã Hùng An", 90.1)}


def test_a_communes_own_page() -> None:
    """On a commune's page a bare xã is the page's own, and the xã in a list are others."""
    page = (
        "CỔNG THÔNG TIN ĐIỆN TỬ XÃ HÙNG AN, TỈNH TUYÊN QUANG\nKết quả chuyển đổi số năm 2025\nĐăng ngày 12/01/2026\n\n"
        "Xã xếp thứ 15/124 xã, phường về DTI với 71,4/100 điểm. Ba xã liền kề: Bằng Hành (thứ 30), Đồng Yên (thứ 44).\n"
    )
    record = extract(page)
    assert scores(record) == {("xã Hùng An", 71.4)}
    assert ranks(record) == {("xã Hùng An", 15), ("xã Bằng Hành", 30), ("xã Đồng Yên", 44)}


def test_a_name_with_an_aside() -> None:
    """What stands between dashes behind a bare name leaves the name whose figures follow."""
    record = headed(
        TITLE,
        "Mỏ Chè giữ ngôi quán quân (91,2 điểm); Yên Lãng - huyện xa nhất tỉnh - gây bất ngờ khi về nhì với 90,4 điểm.",
    )
    assert scores(record) == {("Mỏ Chè", 91.2), ("Yên Lãng", 90.4)}
    assert ranks(record) == {("Mỏ Chè", 1), ("Yên Lãng", 2)}


@pytest.mark.parametrize(
    "said",
    [
        "hơn vị trí thứ 2 (Sở Nội vụ) 0,7 điểm",
        "bỏ xa hạng 2 tới 0,7 điểm",
        "được thưởng 2 điểm và trên hạng 2 của khối",
    ],
)
def test_the_place_of_one_outdone(said: str) -> None:
    """A place that somebody is ahead of is another's."""
    record = headed("DDCI năm 2022", f"Cục Hải quan giành vị trí số 1 khối sở với 80,1 điểm, {said}.")
    assert scores(record) == {("Cục Hải quan", 80.1)}
    assert ranks(record) == {("Cục Hải quan", 1)}


def test_the_last_place_is_one() -> None:
    """Of two with other scores before *đứng cuối* not each is the last; of two that share it each is."""
    assert not ranks(headed(TITLE, "Sở Xây dựng (60,2 điểm), Sở Y tế (59,8 điểm) đứng cuối."))
    both = ranks(headed(TITLE, "Sở Xây dựng và Sở Y tế cùng đứng cuối với 59,8 điểm."))
    assert both == {("Sở Xây dựng", -1), ("Sở Y tế", -1)}


def test_last_year_behind_its_figure() -> None:
    """*đội sổ năm ngoái* is not of the index's year, nor is the score in the bracket of the place left."""
    record = read('Xã Tân An "đội sổ" năm ngoái nay vươn lên hạng 9.')
    assert {(r.rank, r.from_last, r.year) for r in record.rankings} == {(None, 1, None), (9, None, "2023")}
    left = headed(TITLE, "Mỏ Chè tụt từ vị trí thứ 4 (85 điểm) xuống vị trí thứ 10 (80,3 điểm).")
    assert {(s.value, s.year) for s in left.scores} == {(85.0, None), (80.3, "2023")}


def test_names_with_bare_figures() -> None:
    """Bare names with bare figures in a row are each one's own; those behind *như* too."""
    row = headed(TITLE, "Điểm số: Mỏ Chè: 91,2; thị xã Bãi Sậy: 90,9; Yên Lãng: 89,4.")
    assert scores(row) == {("Mỏ Chè", 91.2), ("thị xã Bãi Sậy", 90.9), ("Yên Lãng", 89.4)}
    like = headed(TITLE, "Một số xã có điểm thấp như Nà Ớt (65,2 điểm), Pá Hu (66,1 điểm).")
    assert scores(like) == {("xã Nà Ớt", 65.2), ("xã Pá Hu", 66.1)}
    places = headed(TITLE, "Những nơi có điểm thấp như Nà Ớt (65,2 điểm), Pá Hu (66,1 điểm).")
    assert scores(places) == {("Nà Ớt", 65.2), ("Pá Hu", 66.1)}


def test_ranks_in_words_in_turn() -> None:
    """*A và B xếp thứ hai, ba*: one by one; a range behind scores in turn ranks these."""
    record = read("Xã Tân An và xã Bình Sa xếp thứ hai, ba.")
    assert ranks(record) == {("xã Tân An", 2), ("xã Bình Sa", 3)}
    body = "Các xã Tân An, Bình Sa, Phú Ô lần lượt đạt 92,5; 91,8 và 91,1 điểm, xếp các vị trí từ thứ 1 đến thứ 3."
    assert ranks(read(body)) == {("xã Tân An", 1), ("xã Bình Sa", 2), ("xã Phú Ô", 3)}
    first = headed(TITLE, "Ba vị trí dẫn đầu lần lượt thuộc về Mỏ Chè, Yên Lãng và Bãi Sậy.")
    assert ranks(first) == {("Mỏ Chè", 1), ("Yên Lãng", 2), ("Bãi Sậy", 3)}


def test_the_countrys_mean_in_a_bracket() -> None:
    """A mean that one is compared with is the country's and not that one's."""
    record = headed(
        "Kết quả SIPAS", "SIPAS năm 2023 của tỉnh Hà Giang đạt 83,1%, thấp hơn mức trung bình cả nước (83,7%)."
    )
    assert scores(record) == {("tỉnh Hà Giang", 83.1), ("cả nước", 83.7)}


def test_figures_right_behind_a_name_unread() -> None:
    """A name behind *cho biết* is whose figure follows; one that no rule reads keeps its figure from others."""
    record = read("Xã Tân An xếp thứ 4. Lãnh đạo phòng cho biết Mỏ Chè đạt 91,2 điểm.")
    assert scores(record) == {("Mỏ Chè", 91.2)}
    assert not scores(read("Xã Tân An xếp thứ 4, cùng lúc đó Pá Hu đạt 91,2 điểm."))
    assert ranks(read("Phường Xuân Hương - Đà Lạt xếp thứ 4.")) != set()
