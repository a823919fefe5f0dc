"""Records read back from what bantin wrote: JSON Lines, Parquet, a folder of tables, a DuckDB file."""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import msgspec

from bantin.errors import BantinError
from bantin.readers.files import find_suffix
from bantin.record import Record, decode
from bantin.tables import RECORD_TABLES, Row, Table, read_rows
from bantin.tables.database import read_table
from bantin.tables.datapackage import FILE

if TYPE_CHECKING:
    import pyarrow

_ROWS = 64
"""Records held at once."""
_FACTS = 4096
"""Rows of a table held at once."""


def read_records(path: str | os.PathLike[str]) -> Iterator[Record]:
    """Yield the records of a .jsonl (also .gz), .parquet or .duckdb file or a folder of tables; memory holds some.

    A name without a suffix that is known is read as JSON Lines. Raises `BantinError`, naming file and place, where it
    cannot be read or holds no records of this version.
    """
    where = Path(path)
    suffix, zipped = find_suffix(os.fspath(path))
    if where.is_dir():
        read: Callable[[Path], Iterator[Record]] = _read_folder
    elif suffix == ".parquet":
        read = _read_parquet
    elif suffix == ".duckdb":
        read = _read_database
    else:
        read = _read_zipped if zipped else _read_lines
    try:
        yield from read(where)
    except OSError as error:
        raise BantinError(f"{where}: cannot be read: {error.strerror or error}") from error
    except (ValueError, EOFError, zlib.error) as error:
        raise BantinError(f"{where}: these are no records: {error}; write them with `bantin extract`") from error


def _read_lines(path: Path) -> Iterator[Record]:
    with open(path, "rb") as file:
        yield from _decode(file, path)


def _read_zipped(path: Path) -> Iterator[Record]:
    with gzip.open(path) as file:
        yield from _decode(cast(IO[bytes], file), path)


def _decode(lines: IO[bytes], path: Path) -> Iterator[Record]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            message = f"{path}:{number}: this is no record: {error}; write it with `bantin extract`"
            raise BantinError(message) from error


def _read_parquet(path: Path) -> Iterator[Record]:
    from bantin.tables.arrow import drop_unset

    number = 0
    for batch in _read_batches(path, _ROWS):
        for row in batch.to_pylist():
            number += 1
            try:
                yield msgspec.convert(drop_unset(Record, row), Record)
            except (msgspec.ValidationError, LookupError, TypeError) as error:
                message = f"{path}: row {number} is no record: {error}; write it with `bantin extract`"
                raise BantinError(message) from error


def _read_folder(path: Path) -> Iterator[Record]:
    if not (path / FILE).exists():
        raise BantinError(f"{path}: a folder without {FILE} is none that bantin wrote; name one, or a file of records")
    yield from read_rows(
        {table.name: _list_rows(read_parquet_table(path / f"{table.name}.parquet", table)) for table in RECORD_TABLES}
    )


def read_parquet_table(path: Path, table: Table) -> Iterator[pyarrow.RecordBatch]:
    """Yield the rows of a table's Parquet file; raises `BantinError` where it is damaged or lacks a column."""
    return _read_batches(path, _FACTS, [column.name for column in table.columns])


def _read_database(path: Path) -> Iterator[Record]:
    if not path.exists():
        raise BantinError(f"{path}: there is no such file")
    yield from read_rows({table.name: _list_rows(read_table(path, table)) for table in RECORD_TABLES})


def _read_batches(path: Path, rows: int, columns: list[str] | None = None) -> Iterator[pyarrow.RecordBatch]:
    """Yield a Parquet file's rows; raises `BantinError` where it is damaged or lacks a column."""
    import pyarrow
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            lacking = sorted(set(columns or ()) - set(file.schema_arrow.names))
            if lacking:
                raise BantinError(f"{path}: has no column {', '.join(lacking)}; write it with `bantin extract`")
            yield from file.iter_batches(rows, columns=columns, use_threads=False)
    except pyarrow.ArrowException as error:
        raise BantinError(f"{path}: the Parquet file is damaged: {str(error).splitlines()[0]}") from error


def _list_rows(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
