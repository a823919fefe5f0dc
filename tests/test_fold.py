"""Folding: one style for tones, dashes, quotes and blanks, with every character in its place."""

from __future__ import annotations

import unicodedata
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.text import SourceText, one_tone_style
from bantin.text.fold import fold
from bantin.text.tone import canonical, fold_tones, is_syllable

NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from('\u200b\u200d\ufeff\u00ad\u00a0\u2028\r\n\t \u0301\u0309\u0323ÐðoaáàuyỷỳqQgGìíêếâHòÒ"“”–.1'),
    )
)

MARKS = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = "aăâeêioôơuưy"

SENTENCES = [
    "Ủy ban nhân dân huyện Hòa Thủy tặng giấy khen cho 14 tập thể - trong đó có Đội Quý Hòa.",
    "Bà Thúy, ông Lê Quý Toán khỏe mạnh về tới xã Khoái Hòa lúc 7 giờ; đ/c Đỗ Oánh ở lại.",
    'Huyện ủy gửi thư khen "gương sáng" em Lòe và gia đình ông Huỳnh Khuyến tùy theo công lao.',
]
NEW_STYLE = {"òa": "oà", "ỏe": "oẻ", "òe": "oè", "ủy": "uỷ", "úy": "uý", "ùy": "uỳ"}


def new_style(text: str) -> str:
    for old, new in NEW_STYLE.items():
        text = text.replace(old, new).replace(old.capitalize(), new.capitalize())
    return text.replace("Ủy", "Uỷ")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("hoà", "hòa"),
        ("Hoà", "Hòa"),
        ("HOÀ", "HÒA"),
        ("khoẻ", "khỏe"),
        ("thuỷ", "thủy"),
        ("Thuý", "Thúy"),
        ("uỷ", "ủy"),
        ("Uỷ", "Ủy"),
        ("tuỳ", "tùy"),
        ("Qúy", "Quý"),
        ("QÚY", "QUÝ"),
        ("qúa", "quá"),
        ("qủa", "quả"),
        ("gía", "giá"),
        ("gìơ", "giờ"),
        ("gíup", "giúp"),
        ("hòan", "hoàn"),
        ("tóan", "toán"),
        ("hùynh", "huỳnh"),
        ("túân", "tuấn"),
        ("ủyên", "uyển"),
        ("đựơc", "được"),
        ("ngừơi", "người"),
        ("tíên", "tiến"),
        ("múôn", "muốn"),
        ("ngóai", "ngoái"),
        ("ngoaí", "ngoái"),
        ("khuyủ", "khuỷu"),
        ("khủyu", "khuỷu"),
        ("muà", "mùa"),
        ("mưà", "mừa"),
        ("mià", "mìa"),
        ("maí", "mái"),
    ],
)
def test_a_misplaced_tone_moves_to_its_canonical_place(written: str, folded: str) -> None:
    """A syllable written in the new style, or with a slipped tone mark, folds to the old style."""
    assert canonical(written) == folded
    assert fold(f"ở {written}, {written}.").text == f"ở {folded}, {folded}."


@pytest.mark.parametrize(
    "words",
    [
        "hòa quý gì giá giữ của mía mứa huế thuở xoắn tiến yếu uyển được người muống khuấy hoàng khoét huỳnh quỳnh",
        "quốc giếng ngoái khuỷu ẩm ý ướt",
        "niño café Noël señor résumé Ångström Škoda naïve ngía",
    ],
)
def test_canonical_and_foreign_words_stay(words: str) -> None:
    """A word with its tone in place, or that is not Vietnamese, comes back as it is."""
    assert [canonical(word) for word in words.split()] == words.split()
    assert fold_tones(words) == words


def test_the_quick_search_misses_no_word_that_the_rules_would_change() -> None:
    """For every onset, vowel group, tone place and coda, folding a text and folding the word agree."""
    onsets = ["", "h", "kh", "ng", "ngh", "th", "đ", "g", "gi", "qu"]
    groups = ["".join(group) for size in (1, 2, 3) for group in product(VOWELS, repeat=size)]
    for onset, group, coda in product(onsets, groups, ["", "n", "ch"]):
        for place, mark in product(range(len(onset + group)), MARKS[:2]):
            vowel = (onset + group)[place]
            if vowel not in VOWELS:
                continue
            toned = unicodedata.normalize("NFC", vowel + mark)
            word = (onset + group)[:place] + toned + (onset + group)[place + 1 :] + coda
            assert fold_tones(word) == canonical(word), word


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("10\u00a0tập\u202fthể\u3000và", "10 tập thể và"),
        ("a\tb\x00c\x0bd\x0ce", "a b c d e"),
        ("một\r\nhai\rba", "một \nhai\nba"),
        ("một\u2028hai\u2029ba\u0085bốn", "một\nhai\nba\nbốn"),
        ("“a” „b‟ «c» 5″ ‘d’ ‚e‛ 7′ `f´", "\"a\" \"b\" \"c\" 5\" 'd' 'e' 7' 'f'"),
        ("2‐3‑a‒4–5—b―6−7", "2-3-a-4-5-b-6-7"),
        ("ＱＤ số １２／ＱＤ", "QD số 12/QD"),
        ("xã A… • mục", "xã A… • mục"),
        ("Ðồng Ðăng, ðồng chí", "Đồng Đăng, đồng chí"),
        ("Huyện uỷ Hoà Bình", "Huyện ủy Hòa Bình"),
        ("xâyUỷ ban", "xâyỦy ban"),
    ],
)
def test_look_alikes_fold_to_one_form(written: str, folded: str) -> None:
    """Odd blanks, quotes, dashes, fullwidth forms and the Icelandic letter fold to what patterns are written with."""
    assert fold(written).text == folded


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("gi\u200bấy khen", "giấy  khen"),
        ("số 4\u200b.1\u200b73/QĐ ký", "số 4.173/QĐ   ký"),
        ("\ufeffHuyện \u200bkhen\u200b thưởng\u200b", " Huyện  khen  thưởng "),
        ("tập\u00adthể\u200d.", "tậpthể.  "),
        ("cho 14\u200btập thể", "cho 14 tập thể"),
        ("\u200b\u200b", "  "),
        ("ho\u200bà Tha\u0302\u200b\u0301n", "hòa  Thấn  "),
    ],
)
def test_invisible_characters_leave_their_word(written: str, folded: str) -> None:
    """A zero-width character moves behind the word it broke, and is a blank elsewhere."""
    text = unicodedata.normalize("NFC", written)
    assert fold(text).text == folded


def test_snap_keeps_a_mended_figure_whole() -> None:
    """A span found in the folded text grows to the whole word where folding moved characters, and only there."""
    source = SourceText.build("Quyết định số 4.1\u200b73 khen")
    start = source.folded.index("4.173")
    assert source.folded[start : start + 5] == "4.173"
    assert source.snap(start, start + 5) == (14, 20)
    assert source.text[14:20] == "4.1\u200b73"
    assert source.snap(start + 1, start + 2) == (14, 20)
    assert source.snap(0, 5) == (0, 5)
    assert source.snap(14, 20) == (14, 20)
    assert source.snap(20, 25) == (20, 25)


@given(NASTY)
def test_folding_keeps_the_length_and_folds_once(text: str) -> None:
    """Folding keeps every offset, and folding a folded text changes nothing."""
    folded = fold(unicodedata.normalize("NFC", text))
    assert len(folded.text) == len(unicodedata.normalize("NFC", text))
    assert fold(folded.text).text == folded.text


@given(NASTY, st.data())
def test_snap_widens_and_snaps_once(text: str, data: st.DataObject) -> None:
    """A snapped span holds the span it came from, stays inside the text, and stays put when snapped again."""
    source = SourceText.build(text)
    start = data.draw(st.integers(0, len(source.text)))
    end = data.draw(st.integers(start, len(source.text)))
    left, right = source.snap(start, end)
    assert 0 <= left <= start <= end <= right <= len(source.text)
    assert source.snap(left, right) == (left, right)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("case", [str, str.upper])
def test_disguised_sentences_fold_to_the_same_text(sentence: str, case: type[str]) -> None:
    """Decomposed letters, the other tone style, no-break spaces and long dashes make no difference to patterns."""
    plain = case(sentence)
    assert fold(plain).text == plain
    disguised = case(new_style(sentence)).replace(" ", "\u00a0").replace("-", "–").replace('"', "“")
    assert disguised != plain
    for form in ("NFC", "NFD"):
        assert SourceText.build(unicodedata.normalize(form, disguised)).folded == plain


@pytest.mark.parametrize(
    ("name", "styled"),
    [
        ("UBND  huyện\u00a0Hoà Bình ", "UBND huyện Hòa Bình"),
        ("Nguye\u0302\u0303n Ðình Qúy", "Nguyễn Đình Quý"),
        ("José Muñoz", "José Muñoz"),
        ("", ""),
    ],
)
def test_names_get_one_style(name: str, styled: str) -> None:
    """A name comes out composed, in the old tone style, with single spaces and the Vietnamese Đ."""
    assert one_tone_style(name) == styled
    assert one_tone_style(styled) == styled


def test_syllables_are_told_from_page_words() -> None:
    """Vietnamese spelling is recognised in any case; English page words, file names and glued words are not."""
    assert all(map(is_syllable, ["huyện", "KHUỶU", "nghiêng", "Được", "quý", "và", "ở", "giữ"]))
    assert not any(map(is_syllable, ["image", "null", "hn3", "date", "", "hànhchính", "İ"]))
