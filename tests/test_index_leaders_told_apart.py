"""Leaders and last places told in other ways: in words of a distance, of a group, behind a part; figures of those counted."""

from __future__ import annotations

from .index_pages import headed, part_ranks, part_scores, ranks, read, scores


def test_the_one_outdone_has_its_place() -> None:
    """Bantin ranks the one that another is so far ahead of and goes on with that other."""
    told = read(
        "Xã Tân Lập dẫn đầu với 91,7 điểm, hơn đơn vị xếp thứ nhì là xã Na Ư 3,6 điểm, tăng 2 bậc so với năm 2022."
    )
    assert ranks(told) == {("xã Tân Lập", 1), ("xã Na Ư", 2)}
    assert {(r.rank, r.change) for r in told.rankings} == {(1, 2), (2, None)}
    assert scores(told) == {("xã Tân Lập", 91.7)}
    for sentence in (
        "Xã Pa Ham đứng thứ 9, kém đơn vị xếp thứ 8 là xã Mường Mùn 0,15 điểm.",
        "Xã Pa Ham đứng thứ 9, thua xã đứng thứ 8 là xã Mường Mùn tới 1,2 điểm.",
    ):
        assert ranks(read(sentence)) == {("xã Pa Ham", 9), ("xã Mường Mùn", 8)}
    assert ranks(read("Xã Pa Ham đứng thứ 9, kém đơn vị xếp thứ 8 khoảng 0,15 điểm.")) == {("xã Pa Ham", 9)}


def test_a_group_is_led_by() -> None:
    """Bantin ranks who leads a group of units named by their kind, and nobody of a group of leaders."""
    told = headed(
        "Công bố chỉ số DDCI năm 2023",
        "Về DDCI, nhóm sở, ngành dẫn đầu là Sở Tư pháp, nhóm địa phương dẫn đầu là huyện Mộc An, huyện Pa Lin xếp thứ hai.",
    )
    assert ranks(told) == {("Sở Tư pháp", 1), ("huyện Mộc An", 1), ("huyện Pa Lin", 2)}
    assert not headed("Công bố chỉ số DDCI năm 2023", "Tỉnh nằm trong nhóm các địa phương dẫn đầu.").rankings


def test_the_last_with_its_points() -> None:
    """Bantin ranks the last that a clause of its own names with points: *; cuối cùng là xã A (60,1 điểm)*."""
    told = read("Xã Tân Lập dẫn đầu (91,7 điểm); cuối cùng là xã Na Ư (60,1 điểm).")
    assert ranks(told) == {("xã Tân Lập", 1), ("xã Na Ư", -1)}
    told = read("Xã Tân Lập dẫn đầu. Cuối cùng là xã Na Ư với 60,1 điểm.")
    assert ("xã Na Ư", -1) in ranks(told)
    assert ranks(read("Xã Tân Lập dẫn đầu; cuối cùng là xã Na Ư báo cáo.")) == {("xã Tân Lập", 1)}
    top = read("Ba xã khá gồm xã Tân Lập (91,7 điểm), xã Pa Ham (90 điểm), cuối cùng là xã Na Ư (89,1 điểm).")
    assert ("xã Na Ư", -1) not in ranks(top)


def test_a_part_before_who_leads_it() -> None:
    """Bantin gives rank and score behind a part and a colon to that part: *+ Kinh tế số: dẫn đầu là A, 240,6/300 điểm*."""
    page = (
        "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÀ GIANG\nKết quả chỉ số chuyển đổi số (DTI) năm 2023 của các huyện\n"
        "Đăng ngày 12/01/2024\n\nXét riêng từng trụ cột:\n"
        "+ Kinh tế số: dẫn đầu là huyện Pa Lin, 240,6/300 điểm - nhờ chợ trực tuyến.\n"
        "+ Xã hội số: đứng đầu là huyện Mộc An với 246,9/300 điểm.\n"
    )
    assert part_scores(page) == {("huyện Pa Lin", 240.6, "Kinh tế số"), ("huyện Mộc An", 246.9, "Xã hội số")}
    assert part_ranks(page) == {("huyện Pa Lin", 1, "Kinh tế số"), ("huyện Mộc An", 1, "Xã hội số")}


def test_figures_of_those_named_and_counted() -> None:
    """Bantin gives figures in turn to those named before *là 3 đơn vị*, and to nobody where they are only counted."""
    told = headed(
        "Chỉ số hài lòng (SIPAS) năm 2023 của các xã",
        "Các xã Tân Lập, Na Ư và phường Bắc Sơn là 3 đơn vị có chỉ số hài lòng cao nhất, lần lượt là 98,75%; 98,2% và 97,64%. "
        "Đứng cuối là 3 xã có chỉ số thấp nhất, lần lượt là 70%; 71% và 72%.",
    )
    assert scores(told) == {("xã Tân Lập", 98.75), ("xã Na Ư", 98.2), ("phường Bắc Sơn", 97.64)}


def test_parts_of_satisfaction_in_a_sentence() -> None:
    """Bantin reads per cent behind known parts of SIPAS, though no word of the index stands near."""
    told = headed(
        "Chỉ số hài lòng (SIPAS) năm 2023 của tỉnh Hà Giang",
        "Kết quả 5 yếu tố của tỉnh: Tiếp cận dịch vụ 89,5%; Thủ tục hành chính 90,12%; Kết quả dịch vụ 91,44%; "
        "Tiếp nhận, xử lý góp ý, phản ánh kiến nghị 82,04%.",
    )
    assert {(s.component, s.value) for s in told.scores} == {
        ("Tiếp cận dịch vụ", 89.5),
        ("Thủ tục hành chính", 90.12),
        ("Kết quả dịch vụ", 91.44),
        ("Tiếp nhận, xử lý góp ý, phản ánh kiến nghị", 82.04),
    }


def test_lines_of_parts_out_of_their_maxima() -> None:
    """Bantin reads a flattened list of parts whose lines tell points out of the most there are, of whatever index is at hand."""
    lines = "Công khai, minh bạch\n18/18\nTiến độ giải quyết\n18,74/20\nSố hóa hồ sơ\n15,8/22"
    told = read(f"Huyện đạt 84,9 điểm.\nChi tiết các nhóm chỉ số của huyện:\n{lines}")
    assert {(s.component, s.value, s.max) for s in told.scores if s.component} == {
        ("Công khai, minh bạch", 18.0, 18.0),
        ("Tiến độ giải quyết", 18.74, 20.0),
        ("Số hóa hồ sơ", 15.8, 22.0),
    }
    money = read(
        "Huyện đạt 84,9 điểm.\nKinh phí từng nội dung (triệu đồng):\nTập huấn\n18/18\nMua máy\n18,7/20\nSố hóa\n15,8/22"
    )
    assert {s.value for s in money.scores} == {84.9}


def test_most_satisfied_of_all() -> None:
    """Bantin ranks who has *mức hài lòng cao nhất toàn tỉnh*."""
    told = headed(
        "Chỉ số hài lòng (SIPAS) năm 2023 của các huyện",
        "Huyện Pa Lin có mức hài lòng cao nhất toàn tỉnh 93,8%, thấp nhất là huyện Mộc An 84,15%.",
    )
    assert ranks(told) == {("huyện Pa Lin", 1), ("huyện Mộc An", -1)}
