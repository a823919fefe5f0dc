"""Bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs

# UTF-32 stands first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# windows-1258 stands before windows-1252 since both accept nearly any bytes and the bulletins are Vietnamese.
_LEGACY = ("windows-1258", "windows-1252")

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_MAX_DAMAGE = 0.25
"""Broken UTF-8 sequences for each whole one up to which a text counts as damaged UTF-8: a sentence cut in the middle of
a letter has one in eight, windows-1258 read as UTF-8 more broken ones than whole."""
_MAX_CONTROLS = 0.01
"""Share of control characters from which bytes count as binary: images and archives have 5 % and more, text none."""


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text, without byte order mark, and the encoding's name; None where the bytes are no text.

    Tried in this order: byte order mark, UTF-8, damaged UTF-8 (broken sequences become U+FFFD), UTF-16 without mark,
    windows-1258, windows-1252.

    >>> decode("Quyết định".encode("utf-8-sig"))
    ('Quyết định', 'utf-8')
    >>> decode("Quyết định".encode("utf-16"))
    ('Quyết định', 'utf-16-le')
    """
    for read in (_read_marked, _read_utf8, _read_unmarked_utf16, _read_legacy):
        if decoded := read(data):
            text, encoding = decoded
            return None if _looks_binary(text) else (text.lstrip("\ufeff"), encoding)
    return None


def _read_marked(data: bytes) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), encoding
    return None


def _read_utf8(data: bytes) -> tuple[str, str] | None:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    broken = text.count(_REPLACEMENT)
    whole = sum(character >= "\x80" for character in text) - broken
    return (text, "utf-8") if broken <= whole * _MAX_DAMAGE else None


def _read_unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    # Spaces and digits alone put a zero byte into any UTF-16 text, and no single-byte text has one.
    if b"\0" not in data:
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data.decode(encoding, "replace")
        latin = sum("\x20" <= character < "\u0370" or "\u1e00" <= character < "\u1f00" for character in text)
        if latin > len(text) * 0.8:
            return text, encoding
    return None


def _read_legacy(data: bytes) -> tuple[str, str] | None:
    from bs4.dammit import UnicodeDammit

    # Known encodings only: guessing by letter frequency would depend on what else is installed.
    dammit = UnicodeDammit(data, known_definite_encodings=_LEGACY)
    if dammit.unicode_markup is None or dammit.contains_replacement_characters or dammit.original_encoding is None:
        return None
    return dammit.unicode_markup, dammit.original_encoding


def _looks_binary(text: str) -> bool:
    controls = sum(character < " " and character not in "\t\n\r\f\v" for character in text)
    return controls > len(text) * _MAX_CONTROLS
