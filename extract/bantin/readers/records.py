"""Records read back from JSON Lines."""

from __future__ import annotations

import os
from collections.abc import Iterator

import msgspec

from bantin.errors import BantinError
from bantin.record import Record, decode


def read_records(path: str | os.PathLike[str]) -> Iterator[Record]:
    """Yield the records of a JSON Lines file; memory holds one at a time.

    Raises `BantinError`, naming file and line, where the file cannot be read or a line is no record of this version.
    """
    try:
        with open(path, "rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.strip():
                    continue
                try:
                    yield decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    message = f"{os.fspath(path)}:{number}: this is no record: {error}; write it with `bantin extract`"
                    raise BantinError(message) from error
    except OSError as error:
        raise BantinError(f"{os.fspath(path)}: cannot be read: {error.strerror}") from error
