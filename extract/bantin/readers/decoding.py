"""Bytes to text, whatever the encoding."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from bantin.readers import fonts

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


# What pages that declare these really hold (https://encoding.spec.whatwg.org/#names-and-labels).
_MEANT = {"iso8859-1": "windows-1252", "ascii": "windows-1252", "cp1252": "windows-1252", "cp1258": "windows-1258"}
_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r\f\v")


def decode(data: bytes) -> tuple[str, str] | None:
    """Return the text, without byte order mark, and the encoding's name; None where the bytes are no text.

    Tried in this order: byte order mark, UTF-8, damaged UTF-8 (broken sequences become U+FFFD), UTF-16 without mark,
    windows-1258, windows-1252. Text set in the fonts of TCVN3 or VNI, whatever its encoding, comes back as Unicode, with
    `tcvn3` or `vni` as the encoding's name.

    >>> decode("Quyết định".encode("utf-8-sig"))
    ('Quyết định', 'utf-8')
    >>> decode("Quyết định".encode("utf-16"))
    ('Quyết định', 'utf-16-le')
    """
    for read in (_read_marked, _read_utf8, _read_unmarked_utf16, _read_legacy):
        if decoded := read(data):
            return _finish(data, *decoded, page=False)
    return None


def decode_page(data: bytes, charset: str | None = None) -> tuple[str, str] | None:
    """Return the source of a page as `decode` does; `charset` is what the server said, the page may say it as well.

    What is declared is believed only behind a byte order mark and where the bytes are not UTF-8: many a page in UTF-8
    declares something else, hardly any other bytes are UTF-8 by chance.
    """
    decoded = _read_marked(data) or _read_unmarked_utf16(data) or _read_as(data, "utf-8")
    for encoding in () if decoded else _declared(data, charset):
        decoded = decoded or _read_as(data, encoding)
    for read in () if decoded else (_read_utf8, _read_legacy):
        decoded = decoded or read(data)
    return _finish(data, *decoded, page=True) if decoded else None


def _finish(data: bytes, text: str, encoding: str, *, page: bool) -> tuple[str, str] | None:
    """Return decoded text without its mark, converted from an old font if it is set in one; None if it is binary."""
    if _looks_binary(data if encoding == "utf-8" else text.encode("utf-8", "replace"), len(text)):
        return None
    text = text.lstrip("\ufeff")
    if encoding == "windows-1258":  # which takes some signs of the fonts for combining marks
        western = data.decode("windows-1252", "replace")
        return fonts.convert(western, page=page) or (text, encoding)
    return fonts.convert(text, page=page) or (text, encoding)


def _declared(data: bytes, charset: str | None) -> Iterator[str]:
    """Yield the encodings that the server and the page name, but UTF-8, which the bytes tell by themselves."""
    from bs4.dammit import EncodingDetector

    for name in (charset, EncodingDetector.find_declared_encoding(data, is_html=True)):
        try:
            known = codecs.lookup(name or "").name
        except LookupError:
            continue
        if not known.startswith(("utf-8", "utf-16")):
            yield _MEANT.get(known, known)


def _read_as(data: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return data.decode(encoding), encoding
    except (ValueError, LookupError):
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


def _looks_binary(data: bytes, length: int) -> bool:
    """Tell whether so many characters, written as UTF-8, hold too many control characters for a text."""
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > length * _MAX_CONTROLS
