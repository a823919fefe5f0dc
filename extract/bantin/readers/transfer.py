"""What servers wrap around a page: chunks and compression."""

from __future__ import annotations

import io
import zlib

from bantin.readers.reasons import MAX_BYTES

_GZIP = b"\x1f\x8b"
_ANY_HEADER = 47
"""zlib's number for "gzip or zlib, whichever the header says"."""
_NO_HEADER = -15


class Broken(Exception):
    """The data ends too early or is not what it is said to be."""


def unpack(data: bytes, transfer: str | None, content: str | None) -> bytes:
    """Return the page in an HTTP body, at most MAX_BYTES + 1 bytes of it; the arguments are the headers of these names.

    Crawlers often keep the headers and unwrap the body: one that is not wrapped as they say is taken as it is. Raises
    `Broken`.
    """
    if transfer and "chunked" in transfer.lower():
        data = _join_chunks(data)
    for encoding in reversed((content or "").lower().split(",")):
        data = _decompress(data, encoding.strip())
    return data


def _decompress(data: bytes, encoding: str) -> bytes:
    try:
        if encoding in ("gzip", "x-gzip"):
            return _inflate(data, _ANY_HEADER) if data.startswith(_GZIP) else data
        if encoding == "deflate":
            try:
                return _inflate(data, _ANY_HEADER)
            except zlib.error:
                return _inflate(data, _NO_HEADER)
        if encoding == "br":
            from fastwarc.stream_io import BrotliReader

            return BrotliReader(io.BytesIO(data)).read(MAX_BYTES + 1)
        if encoding == "zstd":
            from fastwarc.stream_io import ZstdReader

            return ZstdReader(io.BytesIO(data)).read(MAX_BYTES + 1)
    except (zlib.error, OSError, ValueError) as error:
        raise Broken(str(error)) from error
    return data


def _inflate(data: bytes, kind: int) -> bytes:
    page = b""
    while data and len(page) <= MAX_BYTES:
        stream = zlib.decompressobj(kind)
        page += stream.decompress(data, MAX_BYTES + 1 - len(page))
        if not stream.eof and len(page) <= MAX_BYTES:
            raise Broken("it ends too early")
        data = stream.unused_data if stream.unused_data.startswith(_GZIP) else b""
    return page


def _join_chunks(data: bytes) -> bytes:
    parts: list[bytes] = []
    at = 0
    while True:
        end = data.find(b"\r\n", at, at + 1000)
        try:
            size = int(data[at:end].split(b";")[0], 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            if at:
                raise Broken("its chunks end too early")
            return data
        if not size:
            return b"".join(parts)
        at = end + 2 + size + 2
        if at - 2 > len(data):
            raise Broken("its last chunk ends too early")
        parts.append(data[end + 2 : at - 2])
