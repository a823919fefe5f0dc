"""JSON Lines: one bulletin a line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.entries import name_type, read_entry
from bantin.readers.reasons import MAX_BYTES, reject, too_large

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_jsonl(file: BinaryIO, path: str) -> Iterator[Bulletin | InputError]:
    """Read objects with `text` or `html` and, where given, `id`, `url` and `published`; other keys are left alone.

    The n-th line that is not blank (n from 1) becomes the bulletin with source path `path#n` or one error with position
    n; memory holds one line at a time. Raises `InputError` for the file as a whole: `empty`, `undecodable`.
    """
    position = 0
    for number, raw in _read_lines(file):
        if number == 1 and raw.startswith(_UTF16_MARKS):
            message = "JSON Lines are UTF-8, this file is UTF-16; convert it, e.g. iconv -f UTF-16 -t UTF-8"
            raise reject("undecodable", message, path=path)
        line = raw.strip().removeprefix(codecs.BOM_UTF8)
        if not line:
            continue
        position += 1
        try:
            yield _read_line(line, number, path, position)
        except InputError as error:
            yield error
    if not position:
        raise reject("empty", "the file holds no document", path=path)


def parse_object(line: bytes) -> dict[str, Any] | None:
    """Return the JSON object a line holds, None where it holds no such thing."""
    try:
        value = json.loads(line.decode())
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def _read_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield line numbers and lines; of a line that is too long only so much as shows it."""
    number = 0
    while line := file.readline(MAX_BYTES + 1):
        number += 1
        yield number, line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = file.readline(MAX_BYTES + 1)


def _read_line(line: bytes, number: int, path: str, position: int) -> Bulletin:
    if len(line) > MAX_BYTES:
        raise too_large(path, position)
    entry = _parse_line(line, number, path, position)
    return read_entry(entry, path, position, place=f"line {number}", data=line)


def _parse_line(line: bytes, number: int, path: str, position: int) -> dict[str, Any]:
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError as error:
        message = f"line {number} is not UTF-8 (byte {error.start + 1} of the line); convert the file"
        raise reject("undecodable", message, path=path, position=position) from error
    except json.JSONDecodeError as error:
        message = f"line {number}, column {error.colno} is no JSON: {error.msg}; write one object a line"
        raise reject("invalid_json", message, path=path, position=position) from error
    except (ValueError, RecursionError) as error:
        # Integers of thousands of digits, lists in lists a thousand deep.
        message = f"line {number} is JSON beyond reason: {error}"
        raise reject("invalid_json", message, path=path, position=position) from error
    if not isinstance(value, dict):
        message = f"line {number} is a JSON {name_type(value)}; write an object with `text` or `html`"
        raise reject("wrong_type", message, path=path, position=position)
    return value
