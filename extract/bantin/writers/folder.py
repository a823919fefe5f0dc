"""Tables to a folder: each as CSV and as Parquet, and a data package that describes them.

The folder is made under a hidden name beside its own and takes its place when it is whole; a folder that was there goes
only where bantin wrote all that is in it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from bantin.errors import BantinError
from bantin.tables import Row, Table
from bantin.tables.arrow import make_batch, make_schema
from bantin.tables.datapackage import FILE, Written, make_descriptor
from bantin.writers import cells

if TYPE_CHECKING:
    import pyarrow


class _Files:
    """The two files of one table."""

    def __init__(self, folder: Path, table: Table) -> None:
        from pyarrow.parquet import ParquetWriter

        self._schema: pyarrow.Schema = make_schema(table)
        self._paths = (folder / f"{table.name}.csv", folder / f"{table.name}.parquet")
        with ExitStack() as opened:
            self._csv = opened.enter_context(open(self._paths[0], "wb"))
            self._parquet: Any = opened.enter_context(ParquetWriter(self._paths[1], self._schema, compression="zstd"))
            self._csv.write(cells.BOM + cells.format_rows([[column.name for column in table.columns]]))
            self._opened = opened.pop_all()

    def write(self, rows: Sequence[Row]) -> None:
        self._csv.write(cells.format_rows(rows))
        self._parquet.write_batch(make_batch(self._schema, rows))

    def close(self) -> None:
        self._opened.close()

    def measure(self) -> tuple[Written, Written]:
        csv, parquet = (_measure(path) for path in self._paths)
        return csv, parquet


class FolderSink:
    """A folder of tables, there whole or not at all: it takes its place when the `with` block ends well.

    `kind` says in the data package what the tables are. Raises `BantinError` as `check_folder` does.
    """

    def __init__(self, folder: Path, tables: Sequence[Table], *, kind: str) -> None:
        check_folder(folder)
        # Through a link: the link stays, its target is replaced.
        self._folder = Path(os.path.realpath(folder))
        self._draft = self._folder.with_name(f".{self._folder.name}.new")
        self._kind = kind
        shutil.rmtree(self._draft, ignore_errors=True)
        try:
            self._draft.mkdir()
        except FileNotFoundError as error:
            raise BantinError(f"{folder}: there is no folder {folder.parent}; create it first") from error
        except OSError as error:
            raise BantinError(f"{folder}: cannot be written: {error.strerror}; choose another place") from error
        self._tables = tables
        self._files = {table.name: _Files(self._draft, table) for table in tables}

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Append rows to a table."""
        self._files[table.name].write(rows)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            for files in self._files.values():
                files.close()
            if kind is None:
                self._describe()
                self._take_place()
        finally:
            shutil.rmtree(self._draft, ignore_errors=True)

    def _describe(self) -> None:
        written = [(table, *self._files[table.name].measure()) for table in self._tables]
        descriptor = make_descriptor(self._kind, written)
        (self._draft / FILE).write_bytes(msgspec.json.format(msgspec.json.encode(descriptor)) + b"\n")

    def _take_place(self) -> None:
        """Rename the folder into its place; between two renames there is for a moment none."""
        check_folder(self._folder)  # a run takes hours, and much can be put into a folder by then
        old = self._folder.with_name(f".{self._folder.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        there = self._folder.exists()
        if there:
            os.rename(self._folder, old)
        try:
            os.rename(self._draft, self._folder)
        except BaseException:
            if there:
                os.rename(old, self._folder)
            raise
        shutil.rmtree(old, ignore_errors=True)


def check_folder(folder: Path) -> None:
    """Raise `BantinError` where a folder must not be replaced: it is a file, or holds what bantin did not write."""
    if not folder.exists():
        return
    if not folder.is_dir():
        raise BantinError(f"{folder}: this is a file; choose another name for the folder")
    known = _list_own(folder)
    foreign = sorted(path.name for path in folder.iterdir() if path.name not in known)
    if foreign:
        shown = ", ".join(foreign[:3]) + (", …" if len(foreign) > 3 else "")
        raise BantinError(
            f"{folder}: holds {shown}, which bantin did not write and would destroy; name an empty or a new folder"
        )


def _list_own(folder: Path) -> set[str]:
    """Return the files that the folder's data package says bantin wrote; none where there is no such package."""
    try:
        descriptor = msgspec.json.decode((folder / FILE).read_bytes())
        if "bantin" not in descriptor:
            return set()
        own = {name for one in descriptor["resources"] for name in (one["path"], one["parquet"]["path"])}
    except (OSError, msgspec.DecodeError, LookupError, TypeError):
        return set()
    return own | {FILE}


def _measure(path: Path) -> Written:
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Written(path.name, path.stat().st_size, digest)
