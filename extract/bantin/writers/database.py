"""Tables to a DuckDB file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from bantin.errors import BantinError
from bantin.tables import Row, Table
from bantin.tables.arrow import make_batch, make_schema
from bantin.tables.database import comment, connect, create_table, insert
from bantin.tables.datapackage import describe
from bantin.writers.atomic import check_file


class DatabaseSink:
    """A DuckDB file with one table each, there whole or not at all: it takes its place when the `with` block ends well.

    Tables and columns carry their descriptions as comments. Raises `BantinError` where the folder cannot be written to.
    """

    def __init__(self, path: Path, tables: Sequence[Table]) -> None:
        check_file(path)
        self._path = Path(os.path.realpath(path))
        self._draft = self._path.with_name(f".{self._path.name}.new")
        if not self._path.parent.is_dir():
            raise BantinError(f"{path}: there is no folder {path.parent}; create it first")
        self._discard()
        self._schemas = {table.name: make_schema(table) for table in tables}
        self._database = connect(self._draft)
        for table in tables:
            create_table(self._database, table)
            comment(self._database, f'TABLE "{table.name}"', " — ".join(describe(table.name)))
            for column in table.columns:
                text = " — ".join(describe(table.name, column.name))
                comment(self._database, f'COLUMN "{table.name}"."{column.name}"', text)

    def write(self, table: Table, rows: Sequence[Row]) -> None:
        """Append rows to a table."""
        insert(self._database, table.name, make_batch(self._schemas[table.name], rows))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._database.close()
            if kind is None:
                os.replace(self._draft, self._path)
        finally:
            self._discard()

    def _discard(self) -> None:
        """Remove the draft and what DuckDB puts beside it; a log left by a killed run would be played into a new file."""
        for suffix in ("", ".wal"):
            self._draft.with_name(self._draft.name + suffix).unlink(missing_ok=True)
        shutil.rmtree(self._draft.with_name(f"{self._draft.name}.tmp"), ignore_errors=True)
