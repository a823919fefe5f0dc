"""Sentences and soft line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.text import SourceText, sentences
from bantin.text.lines import soften


def cut(text: str) -> list[str]:
    source = SourceText.build(text)
    return [source.folded[segment.start : segment.end] for segment in sentences(source.folded)]


@pytest.mark.parametrize(
    "marked",
    [
        # "|" is where the text is cut
        "Huyện họp sáng 3/5.| Kết quả tốt!| Ai về nhất?| Xã Tân An.",
        "Tổng kết năm 2022.|Ngày 3/5, huyện họp nhóm.|Chiều nay khen thưởng.|Ông Tư về.",
        'Ông nói "làm rồi".|Ông Hai cười.| Bà bảo: "Tốt!"| Mọi người về.',
        '"Tốt lắm!" ông nói to.| Rồi đi.',
        'Họ nói: "Xã đã xong."|Các thôn cũng vậy.',
        'Huyện đã xong.|"Chúng tôi mừng", bà nói.',
        "Đó là nội dung của tỉnh./.|Kết luận có ở dưới./.",
        "Toàn văn của UBND tỉnh ./.| Tin: Lan",
        "Khách đến TP. HCM, TP.HCM, Tp. Huế, TX.Gò Công, TT. Chờ và Q. 11, P.14, H. Ba Tri.",
        "ThS. Lê Hoa, TS.BS Trần Tý, PGS.TS. Võ Út, BS.CKII Đỗ Na, NSƯT. Ba, Đ/c. Năm, đ/c.Sáu.",
        "Đảng ủy T.Ư và giải V.League cùng sân St. Mary.| Hết trận.",
        "Anh N.N.T. (34 tuổi), chị H. T. L. và cháu A. được khen.",
        "Số 4.173, 2.618 và 12.3 ghi ngày 21.01.2025 lúc 9.12 giờ.| Hết.",
        "Quyết định số. 12 của xã.| Đủ hồ sơ.| Tổng số.| Tổng cộng.",
        "Các xã An, Bình… và Cát.| Còn lại thôn Đông…| Thôi.",
        "Vải, lúa, ngô v.v. và v.v.| Ngày 3/5 thu hoạch.",
        "Giao cho TP.| Trong năm nay làm xong.| Về tới TX. Năm Căn.",
        "Công bố của HĐND.|Ngày 4/5 họp tiếp với TT&TT.UBND xã.",
        "Đạt chuẩn quý I.| Huyện mừng.| Đội dẫn đầu bảng B.|Trên sân nhà.",
        "Đi khắp châu Á.| Năm ngoái.| Việt Á.|Phiên họp sau.",
        "Xem https://tin.chomoi.gov.vn/Bai.Viet?ID=7, thư ubnd.x@cm.Gov.vn, tệp anh1.JPG, ho.so.Xa.pdf.| Xong.",
        "Gồm: 1. Phòng Tư pháp; 2. Phòng Nội vụ; (3. Đội Trật tự).| Hết.",
        "1. Phòng Tư pháp|\n2. Phòng Nội vụ.| 3. Phòng Văn hóa|\na. Xã An|\nII. Xã Bình",
        "Nhất là xã A; nhì là xã B: 5 điểm; ba là xã C.",
        "Huyện khen (Ảnh: Tư.)| Sau đó về .|Xã cũng khen.",
        "TIN MỚI|\n\nHuyện Đông khen thưởng|\nẢnh: Văn Tư|\n16|\n21|\nHết",
        "...| Và rồi!?| Xong?!|",
    ],
)
def test_texts_are_cut_where_sentences_end(marked: str) -> None:
    """Stops with or without a space behind them end a sentence; abbreviations, initials, figures and links do not."""
    assert cut(marked.replace("|", "")) == [part.strip() for part in marked.split("|") if part.strip()]


def test_a_segment_knows_its_line() -> None:
    """Sentences of one line share its number, counted from 0; offsets leave out white space."""
    found = sentences("  Xã An.  Xã Na.\n\n Xã Cát \n")
    assert [tuple(segment) for segment in found] == [(2, 8, 0), (10, 16, 0), (19, 25, 2)]


WRAPPED = """\
Sáng 12/3, Ủy ban nhân dân huyện Đông Sơn mời các lò gốm, tổ dệt cùng bà
con bốn xã ven sông về chấm thi hàng mới của làng nghề. Đ/c Nguyễn
Văn Hán, Trưởng phòng Kinh tế và Hạ tầng của huyện đứng ra lo việc chấm.
Lúc bế mạc, Chủ tịch UBND huyện đã trao giấy khen của UBND huyện TP.
Đông Sơn cho 14 lò gốm, 19 thợ dệt vì đã giữ được nghề cũ; cùng hôm đó,
Công an huyện khen 3 chiến sĩ.
"""


def test_a_text_wrapped_at_one_width_is_unwrapped() -> None:
    """Lines too full for the next word go on in the next line, also inside names, dates and behind abbreviations."""
    text = WRAPPED.replace("Đ/c Nguyễn\n", "Tham dự còn có Đ/c Nguyễn\n")
    assert cut(text) == [
        "Sáng 12/3, Ủy ban nhân dân huyện Đông Sơn mời các lò gốm, tổ dệt cùng bà "
        "con bốn xã ven sông về chấm thi hàng mới của làng nghề.",
        "Tham dự còn có Đ/c Nguyễn Văn Hán, Trưởng phòng Kinh tế và Hạ tầng của huyện đứng ra lo việc chấm.",
        "Lúc bế mạc, Chủ tịch UBND huyện đã trao giấy khen của UBND huyện TP. "
        "Đông Sơn cho 14 lò gốm, 19 thợ dệt vì đã giữ được nghề cũ; cùng hôm đó, Công an huyện khen 3 chiến sĩ.",
    ]


def test_a_title_over_wrapped_text_stays_apart() -> None:
    """A blank line and a list item always begin something new, however full the line before them is."""
    title = "Huyện Đông Sơn khen thưởng nhiều lò gốm, tổ dệt giữ nghề trong năm 2022"
    assert cut(f"{title}\n\n{WRAPPED}")[0] == title
    assert cut(f"{WRAPPED}- {title}\n- {title}")[-2:] == [f"- {title}"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Trưa ngày⏎9/8/2020, phiên họp của HĐND⏎xã bế mạc.",
        "Tới dự có đ/c Nguyễn⏎Văn Hán, cùng ông Lê Văn⏎Tư.",
        "Trao giấy khen cho⏎Phòng Nội vụ, Phòng Tư pháp,⏎Công an xã.",
        "Căn cứ quyết định số⏎2.318/QĐ-UBND ký.",
        "Khen thưởng những tổ dệt⏎  có mẫu mới",
    ],
)
def test_an_unfinished_line_goes_on(text: str) -> None:
    """A line goes on where the next one begins in lower case or where no title, cell or sentence can stop."""
    broken = text.replace("⏎", "\n")
    assert soften(broken) == text.replace("⏎", " ")
    assert soften(broken.replace("\n", "\n\n")) == broken.replace("\n", "\n\n")


@pytest.mark.parametrize(
    "text",
    [
        "HUYỆN ĐÔNG SƠN\nkhen thưởng",
        "Khen thưởng 14 tập thể\nSáng 3/5, huyện họp.",
        "Ảnh: Anh Nguyễn\nChuyên gia nhận xét",
        "Huyện khen 3 xã:\nxã An\n- xã Bình\n• xã Cát\n+ xã Dân",
        "Đơn vị\nĐiểm\nTổng\nXã An\n78,5\nXây dựng chính quyền số\n14\n11,30",
        "Huyện đã tổng kết\nimage\nimage banner\nhn3.jpg\nnull\nz38_khen.jpg",
        "1. Xã An được khen\n2. Xã Bình được khen\na) Xã Cát",
        "Huyện họp.\nlãnh đạo về dự;\nxã cũng họp!\nthôn cũng vậy",
    ],
)
def test_titles_captions_cells_and_items_stay_apart(text: str) -> None:
    """Titles, captions, table cells, list items and the page's own words keep their lines."""
    assert soften(text) == text


def test_titles_of_about_one_width_are_no_wrapped_text() -> None:
    """A list of headlines that happen to be as wide as each other is not taken for wrapped text."""
    titles = [f"Huyện Đông Sơn khen thưởng nhiều lò gốm và thợ dệt lâu năm đợt {'I' * n}" for n in (1, 3, 2, 4, 2)]
    assert cut("\n".join(titles)) == titles


def test_rows_of_a_table_set_with_spaces_stay_apart() -> None:
    """Lines of one width with columns are rows, though every one is full."""
    rows = [f"Xã Đông Sơn {n}          {n}8,50 điểm          xếp thứ {n} trên 17" for n in range(1, 8)]
    assert [part for part in cut("\n".join(rows)) if "thứ" in part] == rows


TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("aăĐ1.!?…\"') \n\n-•/,:;")),
)


@given(TEXT)
def test_segments_hold_every_visible_character_once(text: str) -> None:
    """Segments ascend, never overlap, begin and end with visible characters, and leave out only white space."""
    done = 0
    line = 0
    for segment in sentences(text):
        assert done <= segment.start < segment.end <= len(text)
        assert not text[done : segment.start].strip()
        assert text[segment.start : segment.end].strip() == text[segment.start : segment.end]
        assert "\n" not in text[segment.start : segment.end]
        assert segment.line >= line
        assert segment.line == text.count("\n", 0, segment.start)
        done, line = segment.end, segment.line
    assert not text[done:].strip()


@given(TEXT)
def test_softening_only_turns_line_ends_into_spaces(text: str) -> None:
    """Softening keeps the length, every other character and every blank line."""
    softened = soften(text)
    assert len(softened) == len(text)
    assert all(old == new or (old, new) == ("\n", " ") for old, new in zip(text, softened, strict=True))
    assert [bool(block.strip()) for block in softened.split("\n\n")] == [bool(b.strip()) for b in text.split("\n\n")]


def test_a_text_broken_anywhere_is_put_together_in_its_names_too() -> None:
    """Where most open lines run on in small letters, a line that stops within a name runs on as well."""
    text = (
        "Sáng 3/5, Ban Chỉ huy Quân sự\n(CHQS) huyện Mường Nhé họp bàn việc\ngiữ rừng đầu nguồn. Thiếu tá Quàng\n"
        "Văn Tiến, Chỉ huy trưởng, nêu ba\nviệc cần làm ngay trong mùa khô\nnày. Ông Lò Văn Păn và Hội\nNông dân xã sẽ\n"
        "cùng đi tuần với dân quân, mỗi\ntuần hai chuyến qua các bản ven\nsuối, ghi sổ những chỗ có khói\nlạ để báo về huyện.\n\n"
        "MENU\nTrang chủ và tin tức của huyện\nLiên hệ với ban biên tập trang\n"
    )
    softened = soften(text)
    assert "Thiếu tá Quàng Văn Tiến" in softened and "Ban Chỉ huy Quân sự (CHQS)" in softened
    assert "Trang chủ và tin tức của huyện\nLiên hệ" in softened
