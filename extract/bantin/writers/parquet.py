"""Records as Parquet: one a row, structs and lists within as the record has them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from bantin.tables.arrow import make_nested_schema

_ROWS = 1_000
"""Structs in a row group; as Python objects they take 60 kB each."""
_CHARACTERS = 4_000_000
"""JSON in a row group, where bulletins are long."""


def write_parquet(structs: Iterable[Struct], kind: type[Struct], path: Path) -> None:
    """Write structs of one kind to a Parquet file, which is there whole or not at all; memory holds one row group."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    schema = make_nested_schema(kind)
    draft = path.with_name(f".{path.name}.new")
    try:
        with ParquetWriter(draft, schema, compression="zstd") as writer:
            for rows in _gather(structs):
                writer.write_batch(pyarrow.RecordBatch.from_pylist(rows, schema=schema))
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _gather(structs: Iterable[Struct]) -> Iterable[list[dict[str, Any]]]:
    rows: list[dict[str, Any]] = []
    size = 0
    for struct in structs:
        rows.append(msgspec.to_builtins(struct))
        size += len(getattr(struct, "text", ""))
        if len(rows) >= _ROWS or size > _CHARACTERS:
            yield rows
            rows, size = [], 0
    if rows:
        yield rows
