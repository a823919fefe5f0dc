"""SourceText: the text as it was read, and the way back to the input."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bantin.text import SourceText

RAW = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Mn", "Mc"]),
        st.sampled_from(
            "aeouÂ\u0302\u0301\u0323\u0f73\u0f71\u0344\u1100\u1161\u11a8가\u09c7\u09be\u2000\u212bế\n\u200b "
        ),
        st.characters(categories=["Cs"]),
    )
)


@st.composite
def raw_and_keep(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    raw = draw(RAW)
    cuts = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=8)))
    return raw, list(zip(cuts[::2], cuts[1::2], strict=False))


def nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def expected(raw: str, keep: list[tuple[int, int]]) -> str:
    """The contract of `build`, the slow way: touching pieces are one, others are joined by a line end."""
    text, done = "", None
    for start, end in keep:
        if start == end:
            continue
        if done is not None and start != done and not text.endswith("\n"):
            text += "\n"
        text += raw[start:end]
        done = end
    return nfc(text)


@given(RAW)
@example("e\u0302\u0301 \u0301")
@example("\u0f40\u0f73\u0f71")
def test_the_text_is_the_composed_input(raw: str) -> None:
    """Without `keep` the text is the NFC of the whole input."""
    assert SourceText.build(raw).text == nfc(raw)


@given(raw_and_keep())
def test_the_text_is_the_composed_pieces(case: tuple[str, list[tuple[int, int]]]) -> None:
    """Pieces that do not touch are joined by one line end, across which nothing composes."""
    raw, keep = case
    assert SourceText.build(raw, keep).text == expected(raw, keep)


@given(raw_and_keep())
def test_every_character_knows_its_origin(case: tuple[str, list[tuple[int, int]]]) -> None:
    """Each character is in the NFC of its origin, or is a joiner of empty origin; origins ascend and lie in `keep`."""
    raw, keep = case
    source = SourceText.build(raw, keep)
    done = (0, 0)
    for offset, char in enumerate(source.text):
        start, end = source.origin(offset)
        assert (start, end) >= done
        assert source.origin(offset, offset + 1) == (start, end)
        done = (start, end)
        if start == end:
            assert char == "\n"
            continue
        assert char in nfc(raw[start:end])
        assert set(range(start, end)) <= {i for first, last in keep for i in range(first, last)}
    tail = source.origin(len(source.text))
    assert tail == (max(done[1], 0), done[1]) or not source.text


@given(raw_and_keep(), st.data())
def test_spans_concatenate(case: tuple[str, list[tuple[int, int]]], data: st.DataObject) -> None:
    """The origin of a span goes from its first character's origin to its last one's."""
    source = SourceText.build(*case)
    a, b, c = sorted(data.draw(st.tuples(*3 * [st.integers(0, len(source.text))])))
    if a < b < c:
        assert source.origin(a, c) == (source.origin(a, b)[0], source.origin(b, c)[1])
    assert source.origin(a, a)[0] == source.origin(a, a)[1] == source.origin(a)[0]


@given(raw_and_keep())
def test_the_folded_copy_has_the_same_length(case: tuple[str, list[tuple[int, int]]]) -> None:
    """Offsets of the folded copy are offsets of the text."""
    source = SourceText.build(*case)
    assert len(source.folded) == len(source.text)


def test_offsets_lead_back_through_page_noise_and_decomposed_letters() -> None:
    """A figure found behind decomposed letters and dropped page noise is found again in the input."""
    raw = "Trang chủ | Liên hệ\nHuye\u0323\u0302n Chợ Mới\nLượt xem: 77\nta\u0306\u0323ng 14 tập thể\nIn bài"
    first, second = raw.index("Huy"), raw.index("ta\u0306")
    keep = [(first, raw.index("\nLượt")), (second, raw.index("\nIn"))]
    source = SourceText.build(raw, keep)
    assert source.text == "Huyện Chợ Mới\ntặng 14 tập thể"
    at = source.text.index("14 tập thể")
    start, end = source.origin(at, at + len("14 tập thể"))
    assert raw[start:end] == "14 tập thể"
    assert source.origin(source.text.index("ệ")) == (first + 3, first + 6)
    assert source.origin(source.text.index("\n")) == (keep[0][1], keep[0][1])
    assert source.origin(len(source.text)) == (keep[1][1], keep[1][1])


def test_what_was_written_stays() -> None:
    """Zero-width characters, no-break spaces and the tone style of the input stay in the text."""
    raw = "Uỷ\u200b ban\u00a0 “Hoà”\r\n"
    assert SourceText.build(raw).text == raw


@pytest.mark.parametrize(("start", "end"), [(-1, None), (4, None), (0, 4), (2, 1), (-2, -1)])
def test_offsets_outside_the_text_are_refused(start: int, end: int | None) -> None:
    """An offset or span outside the text, or turned round, raises IndexError."""
    with pytest.raises(IndexError):
        SourceText.build("bản").origin(start, end)


@pytest.mark.parametrize("keep", [[(2, 1)], [(0, 2), (1, 3)], [(2, 3), (0, 1)], [(0, 4)], [(-1, 1)]])
def test_pieces_out_of_order_are_refused(keep: list[tuple[int, int]]) -> None:
    """Pieces that overlap, descend or leave the input raise ValueError."""
    with pytest.raises(ValueError, match="keep"):
        SourceText.build("bản", keep)


def test_nothing_kept_is_an_empty_text() -> None:
    """Without pieces the text is empty and its only offset is valid."""
    source = SourceText.build("bản tin", [])
    assert (source.text, source.folded, source.origin(0), source.origin(0, 0)) == ("", "", (0, 0), (0, 0))
