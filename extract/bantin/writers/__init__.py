"""Records to files: the format follows the name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bantin.errors import BantinError
from bantin.writers import csv, jsonl
from bantin.writers.atomic import check_file
from bantin.writers.convert import write_database, write_folder, write_parquet
from bantin.writers.folder import check_folder

if TYPE_CHECKING:
    from bantin.record import Record


class Format(NamedTuple):
    """How a format writes: bytes that open the draft, then bytes for each record; the finished draft becomes the output.

    `publish(draft, output)` puts the output in its place, whole; the draft may be left over. `check` raises
    `BantinError` where that place is taken by something else.
    """

    header: bytes
    encode: Callable[[Record], bytes]
    publish: Callable[[Path, Path], None]
    check: Callable[[Path], None] = check_file


FORMATS: dict[str, Format] = {
    ".csv": Format(csv.HEADER, csv.format_rows, os.replace),
    ".duckdb": Format(jsonl.HEADER, jsonl.format_lines, write_database),
    ".jsonl": Format(jsonl.HEADER, jsonl.format_lines, os.replace),
    ".parquet": Format(jsonl.HEADER, jsonl.format_lines, write_parquet),
}
FOLDER = Format(jsonl.HEADER, jsonl.format_lines, write_folder, check_folder)


def find_format(output: str) -> Format:
    """Return the format for an output name; `-`, standard output, is JSON Lines.

    A name that ends in `/`, is a folder's or has no suffix is a folder of tables. Raises `BantinError` for an unknown
    suffix.
    """
    if output == "-":
        return FORMATS[".jsonl"]
    path = Path(output)
    suffix = path.suffix.lower()
    named = path.name not in ("", "..")
    if named and (output.endswith("/") or (suffix not in FORMATS and path.is_dir())):
        return FOLDER
    if named and not suffix and not path.name.startswith("."):
        return FOLDER
    if suffix not in FORMATS:
        known = ", ".join(sorted(FORMATS))
        raise BantinError(
            f"{output}: no writer for {suffix or 'a name without suffix'}; end the name in one of {known}, "
            "or in / for a folder of tables"
        )
    return FORMATS[suffix]
