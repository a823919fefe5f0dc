"""CSV with a header: one bulletin a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.decoding import decode
from bantin.readers.entries import KEYS, read_entry
from bantin.readers.files import Rejoined
from bantin.readers.reasons import MAX_BYTES, reject, too_large

_SNIFFED = 1_000_000
"""Bytes from which the encoding is told: enough that one odd name does not decide, little enough to keep in memory."""
_DELIMITERS = ",;\t"


def read_csv(file: BinaryIO, path: str) -> Iterator[Bulletin | InputError]:
    """Read rows with a column `text` or `html` and, where there are any, `id`, `url` and `published`.

    The encoding is told from the beginning; fields are parted by comma, semicolon or tab, whichever the header has, and
    quoted by `"`. The n-th row below the header that is not blank becomes the bulletin with source path `path#n` or one
    error with position n; memory holds one row. Raises `InputError` for the file as a whole: `empty`, `undecodable`,
    `missing_text`, and `too_large` or `invalid_row` from where on it cannot be cut into rows.
    """
    head = file.read(_SNIFFED)
    decoded = decode(_cut(head))
    if decoded is None:
        message = "this is no text in UTF-8, UTF-16 or windows-1258; convert it to UTF-8"
        raise reject("undecodable", message, path=path)
    stream = io.TextIOWrapper(io.BufferedReader(Rejoined(head, file)), decoded[1], "replace", newline="")
    lines = _read_lines(stream, path)
    first = next((line for line in lines if line.strip("\ufeff\r\n\t ")), None)
    if first is None:
        raise reject("empty", "the file holds no document", path=path)
    delimiter = max(_DELIMITERS, key=first.count)
    names = [name.strip().lower() for name in next(csv.reader([first.lstrip("\ufeff")], delimiter=delimiter))]
    if not {"text", "html"} & set(names):
        message = (
            f"no column `text` or `html`, only {', '.join(names)[:200]}; name the article's column so in the first row"
        )
        raise reject("missing_text", message, path=path)
    csv.field_size_limit(MAX_BYTES)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    yield from _read_rows(rows, names, decoded[1], path)


def _read_rows(
    rows: Iterator[list[str]], names: list[str], encoding: str, path: str
) -> Iterator[Bulletin | InputError]:
    position = 0
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            # Where a quote is wrong, nobody knows where the next row begins.
            message = (
                f"row {position + 1} below the header is no CSV: {error}; nothing behind it is read, mend its quotes"
            )
            raise reject("invalid_row", message, path=path, position=position + 1) from error
        if row is None:
            break
        if not any(row):
            continue
        position += 1
        try:
            yield _read_row(row, names, encoding, path, position)
        except InputError as error:
            yield error
    if not position:
        raise reject("empty", "the file holds no document", path=path)


def _read_row(row: list[str], names: list[str], encoding: str, path: str, position: int) -> Bulletin:
    if len(row) > len(names):
        message = f"{len(row)} fields under {len(names)} names; put fields that hold the delimiter in quotes"
        raise reject("invalid_row", message, path=path, position=position)
    entry: dict[str, object] = {}
    for name, cell in zip(names, row, strict=False):
        if name in KEYS and cell:
            entry.setdefault(name, cell)
    return read_entry(entry, path, position, place=f"row {position} below the header", encoding=encoding)


def _cut(head: bytes) -> bytes:
    """Return the beginning of a file up to its last line end, so that no letter is cut in two."""
    return head[: head.rfind(b"\n") + 1] or head if len(head) == _SNIFFED else head


def _read_lines(stream: io.TextIOWrapper, path: str) -> Iterator[str]:
    while line := stream.readline(MAX_BYTES + 1):
        if len(line) > MAX_BYTES:
            raise too_large(path)
        yield line
