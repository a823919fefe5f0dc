"""DuckDB: opening it so that it stays within its memory, heeds no network and works the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from bantin.errors import BantinError

if TYPE_CHECKING:
    import duckdb
    import pyarrow

    from bantin.tables.model import Row, Table

_MEMORY = "512MB"
_ROWS = 4096
"""Rows read at once."""
_TYPES = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "strings": "VARCHAR[]",
}


def connect(path: Path, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """Open a database file, made where there is none; raises `BantinError` where it cannot be.

    One thread, so that rows keep their order; what does not fit into memory goes to a folder beside the file.
    """
    import duckdb

    try:
        return duckdb.connect(
            str(path),
            read_only=read_only,
            config={
                "threads": 1,
                "memory_limit": _MEMORY,
                "temp_directory": f"{path}.tmp",
                "autoinstall_known_extensions": False,
                "autoload_known_extensions": False,
            },
        )
    except duckdb.Error as error:
        raise BantinError(f"{path}: cannot be opened as a DuckDB database: {_first_line(error)}") from error


def create_table(database: duckdb.DuckDBPyConnection, table: Table) -> None:
    """Create a table with its columns.

    Keys are not declared: DuckDB would hold an index of every key in memory. The data package says what they are.
    """
    columns = ", ".join(
        f'"{column.name}" {_TYPES[column.kind]}{" NOT NULL" if column.required else ""}' for column in table.columns
    )
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')


def comment(database: duckdb.DuckDBPyConnection, what: str, text: str) -> None:
    """Describe a table (`TABLE x`) or a column (`COLUMN x.y`) in the database itself."""
    quoted = text.replace("'", "''")
    database.execute(f"COMMENT ON {what} IS '{quoted}'")


def insert(database: duckdb.DuckDBPyConnection, table: str, batch: pyarrow.RecordBatch) -> None:
    """Append rows to a table; raises `BantinError` where they cannot be kept, the disk being full for example."""
    import duckdb

    try:
        database.register("_batch", batch)
        database.execute(f'INSERT INTO "{table}" SELECT * FROM _batch')
        database.unregister("_batch")
    except duckdb.Error as error:
        raise BantinError(f"table {table} cannot be written: {_first_line(error)}") from error


def query(database: duckdb.DuckDBPyConnection, sql: str) -> Iterator[Row]:
    """Yield the rows of a query; other statements may run on the database meanwhile."""
    with database.cursor() as cursor:
        for batch in cursor.sql(sql).to_arrow_reader(_ROWS):
            yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def list_tables(path: Path) -> set[str]:
    """Return the names of a database's tables; raises `BantinError` where the file is no DuckDB database."""
    with connect(path, read_only=True) as database:
        return {name for (name,) in database.sql("SELECT table_name FROM duckdb_tables()").fetchall()}


def read_table(path: Path, table: Table) -> Iterator[pyarrow.RecordBatch]:
    """Yield the rows of a database's table in the order in which they were written, which a single thread keeps.

    Raises `BantinError` where the file is no DuckDB database or has no such table.
    """
    import duckdb

    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    with connect(path, read_only=True) as database:
        try:
            query = f'SELECT {columns} FROM "{table.name}"'
            yield from database.sql(query).to_arrow_reader(_ROWS)
        except duckdb.Error as error:
            raise BantinError(
                f"{path}: table {table.name} cannot be read: {_first_line(error)}; write it with `bantin extract`"
            ) from error


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
