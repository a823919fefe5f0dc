"""WARC, compressed or not: one bulletin an HTML response."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.page import read_page
from bantin.readers.published import read_published
from bantin.readers.reasons import MAX_BYTES, reject, too_large
from bantin.readers.transfer import Broken, unpack

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_MARKS = (b"WARC/1.", b"\x1f\x8b\x08")
"""What a record begins with: its version, or a gzip member that holds one."""
_DAMAGES = 100
"""Damaged places after which an archive is given up: a bad disk leaves a few, a file that is no archive has many."""
_BLOCK = 1 << 20


def read_warc(file: BinaryIO, path: str) -> Iterator[Bulletin | InputError]:
    """Read the HTML pages that servers answered with (status 200 to 299) and their addresses.

    The n-th such page becomes the bulletin with source path `path#n` and the time it was fetched (which says nothing
    of when it was posted), or one error with position n; all other records are passed over. Behind a
    damaged place, which is one error without position, reading goes on with the next record. Memory holds one page.
    Raises `InputError` for the file as a whole: `empty`, and `unreadable` where it is given up.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    position = damages = 0
    start: int | None = 0
    while start is not None:
        file.seek(start)
        last = start
        begun = start
        start = None
        try:
            records = ArchiveIterator(
                file, record_types=WarcRecordType.response, parse_http=True, auto_decode="none", fsspec_args=False
            )
            for record in records:
                last = begun + record.stream_pos
                if _is_page(record):
                    position += 1
                    try:
                        yield _read_record(record, path, position)
                    except InputError as error:
                        yield error
        except (OSError, ValueError) as error:
            damages += 1
            wrong = reject("unreadable", f"the archive is damaged behind byte {last}: {error}", path=path)
            start = _find_next(file, last + 1) if damages < _DAMAGES else None
            if start is None and not position:
                raise wrong from error
            yield wrong
    if not position and not damages:
        raise reject("empty", "the archive holds no HTML response", path=path)


def _is_page(record: WarcRecord) -> bool:
    """Tell whether a response is a page, or may have been one when its headers were whole."""
    http = record.http_headers
    if http is None:
        return record.headers.get("Content-Type") is None
    if http.status_code is None:
        return True
    told = record.http_content_type or record.headers.get("WARC-Identified-Payload-Type") or ""
    return 200 <= http.status_code < 300 and any(page.startswith(told.strip().lower()) for page in _PAGES)


def _read_record(record: WarcRecord, path: str, position: int) -> Bulletin:
    http = record.http_headers
    length = record.content_length
    data = record.reader.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise too_large(path, position)
    if http is None or http.status_code is None or len(data) < length:
        where = "in its headers" if http is None or not data else f"after {len(data)} of {length} bytes"
        message = f"the record breaks off {where}; fetch the page again"
        raise reject("truncated", message, path=path, position=position)
    try:
        page = unpack(data, http.get("Transfer-Encoding"), http.get("Content-Encoding"))
    except Broken as error:
        message = f"the compressed page is damaged: {error}; fetch it again"
        raise reject("truncated", message, path=path, position=position) from error
    url = record.headers.get("WARC-Target-URI")
    fetched = read_published(record.headers.get("WARC-Date") or "")
    return read_page(page, charset=record.http_charset, url=url, path=path, position=position, fetched=fetched)


def _find_next(file: BinaryIO, start: int) -> int | None:
    """Return where from `start` on the next record may begin; None at the end of the file."""
    overlap = max(len(mark) for mark in _MARKS) - 1
    file.seek(start)
    at, block = start, file.read(_BLOCK)
    while block:
        found = [place for mark in _MARKS if (place := block.find(mark)) >= 0]
        if found:
            return at + min(found)
        tail = block[-overlap:]
        more = file.read(_BLOCK)
        at += len(block) - len(tail)
        block = tail + more if more else b""
    return None
