"""Finished drafts, which are JSON Lines, to the formats that cannot be written line by line.

A draft is read record by record, so memory does not grow with it; a run cut short here goes on here.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bantin.record import Record, decode
from bantin.tables import RECORD_TABLES
from bantin.writers import parquet
from bantin.writers.database import DatabaseSink
from bantin.writers.dataset import write_records
from bantin.writers.folder import FolderSink

KIND = "records"
"""What a folder of these tables calls itself."""


def write_parquet(draft: Path, output: Path) -> None:
    """Write a draft's records to a Parquet file."""
    parquet.write_parquet(_read(draft), Record, output)


def write_folder(draft: Path, output: Path) -> None:
    """Write a draft's records to a folder of tables."""
    with FolderSink(output, RECORD_TABLES, kind=KIND) as sink:
        write_records(_read(draft), sink)


def write_database(draft: Path, output: Path) -> None:
    """Write a draft's records to the tables of a DuckDB file."""
    with DatabaseSink(output, RECORD_TABLES) as sink:
        write_records(_read(draft), sink)


def _read(draft: Path) -> Iterator[Record]:
    with open(draft, "rb") as lines:
        yield from map(decode, lines)
