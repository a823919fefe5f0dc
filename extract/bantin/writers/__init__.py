"""Records to files: the format follows the suffix."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from bantin.errors import BantinError
from bantin.writers import csv, jsonl
from bantin.writers.atomic import AtomicFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bantin.record import Record


class Format(NamedTuple):
    """How a format writes: bytes that open the file, then bytes for each record."""

    header: bytes
    encode: Callable[[Record], bytes]


class Sink(Protocol):
    """What takes the bytes."""

    def write(self, data: bytes, /) -> object: ...


FORMATS: dict[str, Format] = {
    ".csv": Format(csv.HEADER, csv.format_rows),
    ".jsonl": Format(jsonl.HEADER, jsonl.format_lines),
}


def find_format(output: str) -> Format:
    """Return the format for an output name; `-`, standard output, is JSON Lines.

    Raises `BantinError` for an unknown suffix.
    """
    suffix = ".jsonl" if output == "-" else Path(output).suffix.lower()
    if suffix not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise BantinError(
            f"{output}: no writer for {suffix or 'a name without suffix'}; end the name in one of {known}"
        )
    return FORMATS[suffix]


def open_writer(output: str) -> AbstractContextManager[Sink]:
    """Open an output for bytes, its header written: a file that appears whole when the block ends, or standard output.

    Raises `BantinError` for an unknown suffix or a folder that cannot be written to.
    """
    header = find_format(output).header
    return _open_stdout(header) if output == "-" else _open_file(output, header)


@contextmanager
def _open_file(output: str, header: bytes) -> Iterator[Sink]:
    with AtomicFile(Path(output)) as file:
        file.write(header)
        yield file


@contextmanager
def _open_stdout(header: bytes) -> Iterator[Sink]:
    sys.stdout.buffer.write(header)
    yield sys.stdout.buffer
    sys.stdout.buffer.flush()
