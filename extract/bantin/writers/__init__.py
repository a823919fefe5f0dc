"""Records to files: the format follows the suffix."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bantin.errors import BantinError
from bantin.writers import csv, jsonl

if TYPE_CHECKING:
    from bantin.record import Record


class Format(NamedTuple):
    """How a format writes: bytes that open the file, then bytes for each record."""

    header: bytes
    encode: Callable[[Record], bytes]


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
