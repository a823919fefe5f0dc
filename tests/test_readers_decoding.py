"""Bytes become text: Unicode encodings, Vietnamese Windows text, and what is no text."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.readers.decoding import decode

from .input_files import SENTENCE, read_error

# "huyện tặng giấy khen", as windows-1258 writes it: tone marks follow their letters.
LEGACY_BYTES = b"huy\xea\xf2n t\xe3\xf2ng gi\xe2\xecy khen"
LEGACY_TEXT = "huyê\u0323n tă\u0323ng giâ\u0301y khen"


class TestDecoding:
    @pytest.mark.parametrize(
        ("encoding", "name"),
        [
            ("utf-8", "utf-8"),
            ("utf-8-sig", "utf-8"),
            ("utf-16", "utf-16-le"),
            ("utf-16-le", "utf-16-le"),
            ("utf-16-be", "utf-16-be"),
            ("utf-32", "utf-32-le"),
        ],
    )
    def test_unicode_encodings(self, encoding: str, name: str) -> None:
        """Text comes back whole from UTF-8, UTF-16 with or without mark and UTF-32, never with the mark."""
        assert decode(SENTENCE.encode(encoding)) == (SENTENCE, name)

    def test_windows_1258(self) -> None:
        """Bytes that are not UTF-8 are Vietnamese Windows text, letters and tone marks apart."""
        assert decode(LEGACY_BYTES) == (LEGACY_TEXT, "windows-1258")

    def test_a_text_cut_within_a_letter_stays_utf8(self) -> None:
        """One broken sequence in a UTF-8 text costs that letter and nothing else."""
        assert decode(SENTENCE.encode()[:-2]) == (SENTENCE[:-2] + "\ufffd", "utf-8")

    @pytest.mark.parametrize(
        "data",
        [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"PK\x03\x04" + bytes(64), b"\x00\x01\x02\x03" * 99],
        ids=["png", "zip", "zeros"],
    )
    def test_binary_is_no_text(self, tmp_path: Path, data: bytes) -> None:
        """An image or archive by the name of a text is `undecodable`."""
        (tmp_path / "a.txt").write_bytes(data)
        assert read_error(tmp_path / "a.txt").reason == "undecodable"

    @given(st.binary(max_size=400))
    def test_any_bytes(self, data: bytes) -> None:
        """Any bytes give text that UTF-8 can write, or nothing."""
        text, encoding = decode(data) or ("", "utf-8")
        assert text.encode().decode() == text
        assert codecs.lookup(encoding)

    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")))
    def test_any_utf8_text_comes_back(self, text: str) -> None:
        """Valid UTF-8 is never taken for anything else."""
        assert decode(text.encode()) == (text, "utf-8")
