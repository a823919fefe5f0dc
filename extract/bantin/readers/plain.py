"""One text file: one bulletin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from bantin.bulletin import Bulletin
from bantin.readers.decoding import decode
from bantin.readers.given import check_bulletin, hash_bytes
from bantin.readers.reasons import MAX_BYTES, reject, too_large
from bantin.record import Source


def read_plain(file: BinaryIO, path: str) -> Iterator[Bulletin]:
    """Read a whole file as one bulletin; `path` is the name that the record gives it.

    Raises `InputError`: `empty`, `too_large`, `undecodable`.
    """
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_large(path)
    decoded = decode(data)
    if decoded is None:
        message = "this is no text in UTF-8, UTF-16 or windows-1258; convert it to UTF-8"
        raise reject("undecodable", message, path=path)
    text, encoding = decoded
    source = Source(path=path, encoding=encoding, sha256=hash_bytes(data))
    yield check_bulletin(text, id=None, published=None, source=source, position=None)
