"""What merging keeps on the disk: the records as they came, and what is known of them, in a DuckDB file.

Memory holds some bytes for each telling; everything that is sorted or joined is sorted and joined by DuckDB, within its
limit.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from array import array
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from bantin.errors import BantinError
from bantin.merge.linking import list_links
from bantin.merge.rules import REACH
from bantin.merge.tellings import Telling
from bantin.record import Record, decode, encode
from bantin.tables import Column, Keys, Row, Table
from bantin.tables.arrow import make_batch, make_schema
from bantin.tables.database import connect, create_table, insert, query
from bantin.writers.atomic import lock

_ROWS = 20_000
"""Rows held before they go to the database."""


def _make(name: str, *columns: Column) -> Table:
    return Table(name, columns, (), (), (), ())


_POSTINGS = _make(
    "postings",
    Column("begins", "integer", True),
    Column("size", "integer", True),
    Column("id", "string", True),
    Column("text", "string", True),
    Column("url", "string"),
    Column("published", "string"),
    Column("digest", "string", True),
)
_TELLINGS = _make("tellings", Column("number", "integer", True), Column("told", "string", True))
_LINKS = _make(
    "links", Column("key", "integer", True), Column("day", "integer", True), Column("number", "integer", True)
)
_ROOTS = _make("roots", Column("number", "integer", True), Column("root", "integer", True))

# The same text at the same address, or, where no address is known, under the same id, is one bulletin read twice; one
# without an address is nothing new beside one with it. Versions of a bulletin, and copies on other sites, are kept.
_KEPT = """
    SELECT begins, size FROM (
        SELECT *,
            row_number() OVER (
                PARTITION BY text, coalesce('url ' || url, 'id ' || id) ORDER BY published NULLS LAST, id, digest
            ) AS nth,
            bool_or(url IS NOT NULL) OVER (PARTITION BY text, id) AS placed
        FROM postings
    ) WHERE nth = 1 AND (url IS NOT NULL OR NOT placed)
    ORDER BY id, published NULLS LAST, url NULLS LAST, text, digest
"""


class Store:
    """A folder of working files, gone when the `with` block ends; one run at a time makes one `output`.

    Raises `BantinError`: it cannot be written to, another run is making the same output.
    """

    def __init__(self, folder: Path, output: str) -> None:
        try:
            folder.mkdir(exist_ok=True)
            self._spool = open(folder / "records.jsonl", "a+b")  # noqa: SIM115 - open as long as the store is
        except FileNotFoundError as error:
            raise BantinError(f"{folder.parent}: there is no folder of this name; create it first") from error
        except OSError as error:
            raise BantinError(f"{folder}: cannot be written: {error.strerror}; choose another place") from error
        try:
            lock(self._spool, output)
            # What a killed run left; its log would be played into the new file.
            self._spool.truncate(0)
            for left in folder.glob("work.duckdb*"):
                shutil.rmtree(left) if left.is_dir() else left.unlink()
        except BaseException:
            self._spool.close()
            raise
        self._folder = folder
        self._database = connect(folder / "work.duckdb")
        for table in (_POSTINGS, _TELLINGS, _LINKS, _ROOTS):
            create_table(self._database, table)
        self._waiting: dict[Table, list[Row]] = {}
        self.read = self.kept = self.told = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._database.close()
        self._spool.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def gather(self, records: Iterable[Record]) -> None:
        """Take in all records."""
        at = 0
        for record in records:
            line = encode(record)
            text, digest = (hashlib.sha256(content).hexdigest()[:32] for content in (record.text.encode(), line))
            self._spool.write(line)
            self._add(_POSTINGS, (at, len(line), record.id, text, record.source.url, record.published, digest))
            at += len(line)
            self.read += 1
        self._spool.flush()
        self._flush(_POSTINGS)

    def list_records(self) -> Iterator[tuple[str, Record]]:
        """Yield each bulletin once with its key, in an order that is that of no input."""
        keys = Keys()
        try:
            for at, size in query(self._database, _KEPT):
                record = decode(os.pread(self._spool.fileno(), size, at))
                self.kept += 1
                yield keys.assign(record.id), record
        finally:
            keys.close()

    def add(self, told: Telling) -> None:
        """Take in a telling."""
        self._add(_TELLINGS, (self.told, msgspec.json.encode(told).decode()))
        for link in list_links(told):
            self._add(_LINKS, (*link, self.told))
        self.told += 1

    def list_neighbours(self) -> Iterator[list[Telling]]:
        """Yield all tellings, those together that may be of one act, in the order of the first of each."""
        for table in (_TELLINGS, _LINKS):
            self._flush(table)
        for number, root in enumerate(self._find_roots()):
            self._add(_ROOTS, (number, root))
        self._flush(_ROOTS)
        joined = "SELECT root, told FROM tellings JOIN roots USING (number) ORDER BY root, number"
        decoder = msgspec.json.Decoder(Telling)
        for _, rows in groupby(query(self._database, joined), key=itemgetter(0)):
            yield [decoder.decode(told) for _, told in rows]

    def _find_roots(self) -> array[int]:
        """Return for each telling the first of those that it is linked with, straight or by others."""
        roots = array("q", range(self.told))

        def find(one: int) -> int:
            while roots[one] != one:
                roots[one] = one = roots[roots[one]]
            return one

        last: Any = None
        for row in query(self._database, "SELECT key, day, number FROM links ORDER BY key, day, number"):
            if last is not None and last[0] == row[0] and row[1] - last[1] <= REACH:
                a, b = sorted((find(last[2]), find(row[2])))
                roots[b] = a
            last = row
        for number in range(self.told):
            roots[number] = find(number)
        return roots

    def _add(self, table: Table, row: Row) -> None:
        rows = self._waiting.setdefault(table, [])
        rows.append(row)
        if len(rows) >= _ROWS:
            self._flush(table)

    def _flush(self, table: Table) -> None:
        rows = self._waiting.pop(table, [])
        if rows:
            insert(self._database, table.name, make_batch(make_schema(table), rows))
