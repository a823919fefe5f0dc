"""A dataset to a folder or a database with all its tables, or its acts alone to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import msgspec

from bantin.errors import BantinError
from bantin.merge.acts import ACT_TABLES, Act, list_rows
from bantin.record import Record
from bantin.tables import RECORD_TABLES
from bantin.writers import FOLDER, cells, find_format
from bantin.writers.atomic import AtomicFile
from bantin.writers.database import DatabaseSink
from bantin.writers.dataset import Sink, TableWriter
from bantin.writers.folder import FolderSink
from bantin.writers.parquet import write_parquet

TABLES = (*RECORD_TABLES, *ACT_TABLES)
"""All tables of a dataset."""


class Output(Protocol):
    """Takes first all records, then all acts."""

    def add_record(self, record: Record, key: str) -> None: ...
    def add_acts(self, acts: Iterable[Act]) -> None: ...


def check_output(output: str) -> None:
    """Raise `BantinError` where a dataset cannot be written under a name."""
    if output == "-":
        raise BantinError("a dataset cannot go to standard output; name a folder or a file with -o")
    find_format(output).check(Path(output))


@contextmanager
def open_output(output: str) -> Iterator[Output]:
    """Open a dataset by its name; it is there whole when the block ends well, or not at all."""
    path, suffix = Path(output), Path(output).suffix.lower()
    if find_format(output) is FOLDER:
        with FolderSink(path, TABLES, kind="dataset") as folder:
            yield _Tables(folder)
    elif suffix == ".duckdb":
        with DatabaseSink(path, TABLES) as database:
            yield _Tables(database)
    elif suffix == ".parquet":
        yield _ActsAlone(lambda acts: write_parquet(acts, Act, path))
    else:
        with AtomicFile(path) as file:
            yield _ActsAlone(_format_csv(file.write) if suffix == ".csv" else _format_lines(file.write))


class _Tables:
    def __init__(self, sink: Sink) -> None:
        self._writer = TableWriter(TABLES, sink)

    def add_record(self, record: Record, key: str) -> None:
        self._writer.add_record(record, key)

    def add_acts(self, acts: Iterable[Act]) -> None:
        for act in acts:
            for table, row in list_rows(act):
                self._writer.add(table, row)
        self._writer.close()


class _ActsAlone:
    def __init__(self, write: Callable[[Iterable[Act]], None]) -> None:
        self._write = write

    def add_record(self, record: Record, key: str) -> None:
        """Leave the record out: its acts alone are written."""

    def add_acts(self, acts: Iterable[Act]) -> None:
        self._write(acts)


def _format_lines(write: Callable[[bytes], None]) -> Callable[[Iterable[Act]], None]:
    def write_all(acts: Iterable[Act]) -> None:
        for act in acts:
            write(msgspec.json.encode(act) + b"\n")

    return write_all


def _format_csv(write: Callable[[bytes], None]) -> Callable[[Iterable[Act]], None]:
    """One act a row: the columns of the table `acts`, and where it is told."""

    def write_all(acts: Iterable[Act]) -> None:
        columns = [column.name for column in ACT_TABLES[0].columns]
        write(cells.BOM + cells.format_rows([[*columns, "sources"]]))
        for act in acts:
            _, row = next(list_rows(act))
            places = dict.fromkeys(source.url or source.path for source in act.sources)
            write(cells.format_rows([[*row, "; ".join(places)]]))

    return write_all
