"""Tables of a merged dataset that are no records: what `bantin merge` found to be one act."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from bantin.readers.records import read_parquet_table
from bantin.tables import Column, Row, Table
from bantin.tables.database import list_tables, read_table


def has_table(path: str | os.PathLike[str], name: str) -> bool:
    """Tell whether a dataset, a folder or a .duckdb file, has a table; a file of records has none.

    Raises `BantinError` where a database cannot be opened.
    """
    where = Path(path)
    if where.is_dir():
        return (where / f"{name}.parquet").exists()
    return where.suffix.lower() == ".duckdb" and where.exists() and name in list_tables(where)


def read_columns(path: str | os.PathLike[str], name: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """Yield some columns of a dataset's table, row by row; memory holds some rows.

    Raises `BantinError` where the table cannot be read or has no such column.
    """
    where = Path(path)
    table = Table(name, tuple(Column(column, "string") for column in columns), (), (), (), ())
    batches = read_parquet_table(where / f"{name}.parquet", table) if where.is_dir() else read_table(where, table)
    for batch in batches:
        yield from zip(*(batch.column(column).to_pylist() for column in columns), strict=True)
