"""A page's bytes, from a file or as a crawler kept them, to one bulletin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from msgspec import UNSET

from bantin.bulletin import Bulletin
from bantin.readers.decoding import decode_page
from bantin.readers.given import check_bulletin, hash_bytes
from bantin.readers.reasons import MAX_BYTES, reject, too_large
from bantin.record import Source


def read_page(
    data: bytes,
    *,
    charset: str | None,
    url: str | None,
    path: str,
    position: int | None = None,
    fetched: str | None = None,
) -> Bulletin:
    """Return the bulletin for the source of a page; `charset` is what the server said of its encoding,
    `fetched` when a crawler fetched it (EDTF).

    Raises `InputError`: `too_large`, `undecodable`, `empty`.
    """
    if len(data) > MAX_BYTES:
        raise too_large(path, position)
    decoded = decode_page(data, charset)
    if decoded is None:
        message = "this is no page in any encoding of Vietnamese"
        raise reject("undecodable", message, path=path, position=position)
    html, encoding = decoded
    source = Source(
        path=path if position is None else f"{path}#{position}",
        url=url,
        media_type="text/html",
        encoding=encoding,
        sha256=hash_bytes(data),
        fetched=fetched or UNSET,
    )
    return check_bulletin(html, id=None, published=None, source=source, position=position, html=True)


def read_html(file: BinaryIO, path: str) -> Iterator[Bulletin]:
    """Read a whole file as one page; `path` is the name that the record gives it.

    Raises `InputError`: `too_large`, `undecodable`, `empty`.
    """
    yield read_page(file.read(MAX_BYTES + 1), charset=None, url=None, path=path)
