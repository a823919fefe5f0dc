"""One bulletin from values a caller or a JSON object gives."""

from __future__ import annotations

import hashlib

from bantin.bulletin import Bulletin
from bantin.readers.published import read_published
from bantin.readers.reasons import MAX_BYTES, reject, too_large
from bantin.record import Source

_ID_DIGITS = 16
"""Hex digits of a hash that serve as id: 64 bits, so no two of a million bulletins are likely to share one."""


def hash_bytes(data: bytes) -> str:
    """Return the SHA-256 of an input's bytes in hex."""
    return hashlib.sha256(data).hexdigest()


def id_from_hash(sha256: str) -> str:
    """Return the id of a bulletin whose input gives none."""
    return sha256[:_ID_DIGITS]


def mend_surrogates(text: str) -> str:
    r"""Return the text with lone surrogates replaced by U+FFFD and pairs joined.

    JSON can spell half an emoji (a title cut by a script); UTF-8 cannot.

    >>> mend_surrogates("a\ud83d")
    'a\ufffd'
    """
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def make_bulletin(text: str, *, id: str | None, url: str | None, published: str | None) -> Bulletin:
    """Return the bulletin for a text that a Python caller holds; its source's path is `<text>`.

    Raises `InputError`: `empty`, `too_large`, `invalid_date`.
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:
        text = mend_surrogates(text)
        data = text.encode()
    if len(data) > MAX_BYTES:
        raise too_large("<text>")
    sha256 = hash_bytes(data)
    source = Source(path="<text>", url=url, sha256=sha256)
    return check_bulletin(text, id=id, published=published, source=source, position=None)


def check_bulletin(
    text: str, *, id: str | None, published: str | None, source: Source, position: int | None, html: bool = False
) -> Bulletin:
    """Return the bulletin for decoded values; `position` is the document's number in its file, for errors.

    With `html` the text is the source of a page.

    Raises `InputError`: `empty`, `invalid_date`.
    """
    path = source.path if position is None else source.path.removesuffix(f"#{position}")
    if not text.strip():
        raise reject("empty", "there is no text", path=path, position=position)
    posted = read_published(published) if published else None
    if published and posted is None:
        message = f"`published` is {published!r}, which is no date; write it as 2018-11-05T09:20 or 05/11/2018 09:20"
        raise reject("invalid_date", message, path=path, position=position)
    id = id or id_from_hash(source.sha256)
    if html:
        return Bulletin(id=id, source=source, html=text, published=posted)
    return Bulletin(id=id, source=source, text=text, published=posted)
