"""Units named without their kind in lists, with figures or places behind them; units that have no name at all."""

from __future__ import annotations

import pytest

from bantin import extract

from .index_pages import headed, ranks, read, scores

TITLE = "Chỉ số cải cách hành chính năm 2023 của các xã"


@pytest.mark.parametrize(
    "sentence",
    [
        "Thứ hạng các xã lần lượt: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45; Mường Tùng 95.",
        "Điểm của các xã như sau: Nậm Nèn 97,5 điểm, Pa Ham 96,8 điểm, Sa Lông 96,45 điểm và Mường Tùng 95 điểm.",
        "Kết quả chấm điểm của 15 xã: Nậm Nèn: 97,5; Pa Ham: 96,8; Sa Lông: 96,45; Mường Tùng: 95,0.",
    ],
)
def test_bare_names_with_figures_take_the_kind_of_their_list(sentence: str) -> None:
    """*các xã: A 97,5; B 96,8* tells of xã A and xã B."""
    record = headed(TITLE, f"Điểm trung bình CCHC năm 2023 của 15 xã là 90,2 điểm. {sentence}")
    expected = {("xã Nậm Nèn", 97.5), ("xã Pa Ham", 96.8), ("xã Sa Lông", 96.45)}
    assert expected <= scores(record)


def test_a_list_goes_on_behind_dots() -> None:
    """Behind dots the list goes on with its kind, also for a name that the huyện bears."""
    record = read(
        "Trung bình 14 xã được 90,2 điểm. Điểm các xã lần lượt: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45; ... "
        "Mường Tùng 89,4; Mộc An 87,3."
    )
    assert {("xã Mường Tùng", 89.4), ("xã Mộc An", 87.3)} <= scores(record)
    assert ("huyện Mộc An", 87.3) not in scores(record)


@pytest.mark.parametrize(
    "sentence",
    [
        "Số hộ nghèo của các xã: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45.",
        "Diện tích các xã lần lượt: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45.",
        "Tỷ lệ giải ngân của các xã: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45.",
        "Ba đội bóng lần lượt: Nậm Nèn 97,5; Pa Ham 96,8; Sa Lông 96,45.",
    ],
)
def test_figures_of_something_else_in_such_a_list(sentence: str) -> None:
    """Households, area and money are no scores."""
    assert scores(headed(TITLE, f"Huyện họp bàn CCHC. {sentence}")) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Cùng trong tốp 5 có Mường Chà (3), Tủa Chùa (4), Nậm Pồ (5).",
        "Các đơn vị khác trong top 5 gồm: Mường Chà (3), Tủa Chùa (4) và Nậm Pồ (5).",
        "Nhóm 5 đơn vị dẫn đầu còn có Mường Chà (thứ 3), Tủa Chùa (thứ 4), Nậm Pồ (thứ 5).",
    ],
)
def test_numbers_behind_names_of_a_group_at_the_top(sentence: str) -> None:
    """In *tốp 5 có A (3), B (4)* the numbers are places."""
    record = read(f"Huyện Mộc An đứng thứ 2/10. {sentence}")
    assert ranks(record) == {("huyện Mộc An", 2), ("Mường Chà", 3), ("Tủa Chùa", 4), ("Nậm Pồ", 5)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Tốp 3 gồm Mường Chà (12), Tủa Chùa (4) đều ở vùng cao.",
        "Trong nhóm 5 có Mường Chà (3), Tủa Chùa (3).",
        "Trong tốp 5 có Mường Chà (3 xã), Tủa Chùa (4 xã).",
        "Tổ 5 gồm Lò Văn Pâng (3), Vàng A Sử (4).",
    ],
)
def test_numbers_that_cannot_be_places(sentence: str) -> None:
    """Beyond the group, told twice, or with a noun, they count something else."""
    assert ranks(read(f"Huyện Mộc An đứng thứ 2/10. {sentence}")) == {("huyện Mộc An", 2)}


@pytest.mark.parametrize(
    "words",
    [
        "chỉ kém huyện dẫn đầu (Mường Chà) 0,37 điểm",
        "thua huyện đứng đầu (Mường Chà) 0,37 điểm",
        "sau huyện dẫn đầu toàn tỉnh (Mường Chà)",
    ],
)
def test_a_leader_named_in_a_bracket(words: str) -> None:
    """*kém huyện dẫn đầu (A) 0,37 điểm* tells who leads and no score."""
    record = read(f"Huyện Mộc An đứng thứ 2/10 với 94,29 điểm, {words}.")
    assert ranks(record) == {("huyện Mộc An", 2), ("Mường Chà", 1)}
    assert scores(record) == {("huyện Mộc An", 94.29)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Huyện Mộc An dẫn đầu, kế sau là huyện Mường Chà; huyện chót bảng kém quán quân hơn 10%.",
        "Huyện Mộc An dẫn đầu, kế sau là huyện Mường Chà, còn huyện đội sổ chỉ bằng nửa.",
        "Huyện Mộc An dẫn đầu, kế sau là huyện Mường Chà; huyện áp chót cũng đã số hóa.",
    ],
)
def test_a_kind_with_its_place_is_nobody(sentence: str) -> None:
    """*huyện chót bảng kém …* does not say which one is last."""
    assert ranks(read(sentence)) == {("huyện Mộc An", 1), ("huyện Mường Chà", 2)}


def test_last_in_speech_of_a_name_twice_borne() -> None:
    """*Phường A … đứng bét* ranks the ward and not the district of that name."""
    record = extract(
        "UBND QUẬN MỘC AN\nQuận Mộc An công bố Chỉ số CCHC năm 2020\nĐăng ngày 05/03/2021\n\n"
        "Chỉ số CCHC năm 2020 của 14 phường vừa được công bố. Phường Mộc An mang tên quận mà đứng bét.\n"
    )
    assert ranks(record) == {("phường Mộc An", 14)}


@pytest.mark.parametrize(
    ("line", "name"),
    [("1. Khối sở, ngành", "khối sở, ngành"), ("II. Khối huyện, thị xã", "khối huyện, thị xã")],
)
def test_a_mean_below_the_heading_of_a_block(line: str, name: str) -> None:
    """*Khối sở* above *Chỉ số bình quân 87%* says whose the mean is; without it nobody's."""
    title = "Chỉ số cải cách hành chính năm 2023"
    told = "Chỉ số bình quân 87,06%, tăng 1,15% so với năm 2022."
    assert scores(headed(title, f"Sáng 9/1, tỉnh họp.\n\n{line}\n{told}\n")) == {(name, 87.06)}
    assert scores(headed(title, f"Sáng 9/1, tỉnh họp.\n\n{told}\n")) == set()
