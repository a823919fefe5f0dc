"""The Frictionless data package that describes a folder of tables.

https://specs.frictionlessdata.io/tabular-data-package/
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from bantin.record import SCHEMA_VERSION
from bantin.tables.columns import Column
from bantin.tables.model import Reference, Table

FILE = "datapackage.json"
_TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "strings": "array"}


class Described(NamedTuple):
    """What a table or column means, in Vietnamese and in English."""

    vi: str
    en: str


class Written(NamedTuple):
    """A file as it was written: its name, its bytes and their SHA-256."""

    name: str
    size: int
    sha256: str


def describe(table: str, column: str | None = None) -> Described:
    """Return the description of a table, or of a column; raises KeyError where there is none.

    A column that means the same in all tables is described once, under `common`.
    """
    texts = load_descriptions()
    found = texts[table].get(column or "_table") or texts["common"][column or ""]
    return Described(found["vi"], found["en"])


@cache
def load_descriptions() -> dict[str, dict[str, dict[str, str]]]:
    """Return descriptions.toml: table, then column (`_table` for the table itself), then language."""
    return tomllib.loads(files(__package__).joinpath("descriptions.toml").read_text(encoding="utf-8"))


def make_descriptor(kind: str, tables: Sequence[tuple[Table, Written, Written]]) -> dict[str, Any]:
    """Return the descriptor of tables, each with its CSV and its Parquet file; `kind` is `records` or `dataset`.

    Resources are the CSV files, which every reader of data packages can read; `parquet` names the same table with
    exact types. References that may be null are no foreign keys to Frictionless, which has no such thing for keys of
    two columns: they stand as `references` of the column.
    """
    return {
        "profile": "tabular-data-package",
        "name": f"bantin-{kind}",
        "bantin": {"schema_version": SCHEMA_VERSION, "kind": kind},
        "resources": [_describe_table(*one) for one in tables],
    }


def _describe_table(table: Table, csv: Written, parquet: Written) -> dict[str, Any]:
    described = describe(table.name)
    links = {one.columns[-1]: one for one in table.references if one.may_lack}
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": csv.name,
        "description": described.en,
        "description_vi": described.vi,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "bytes": csv.size,
        "hash": f"sha256:{csv.sha256}",
        "parquet": {"path": parquet.name, "bytes": parquet.size, "hash": f"sha256:{parquet.sha256}"},
        "schema": {
            "fields": [_describe_column(table, column, links.get(column.name)) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": list(one.columns),
                    "reference": {"resource": one.table, "fields": list(one.target)},
                }
                for one in table.references
                if not one.may_lack
            ],
            "missingValues": [""],
        },
    }


def _describe_column(table: Table, column: Column, link: Reference | None) -> dict[str, Any]:
    described = describe(table.name, column.name)
    constraints: dict[str, Any] = {}
    # An empty string, which Parquet tells from null, is an empty cell.
    if column.required and (column.kind != "string" or column.choices or column.name in table.key):
        constraints["required"] = True
    if column.choices:
        constraints["enum"] = list(column.choices)
    field: dict[str, Any] = {
        "name": column.name,
        "type": _TYPES[column.kind],
        "description": described.en,
        "description_vi": described.vi,
    }
    if constraints:
        field["constraints"] = constraints
    if link:
        field["references"] = {"resource": link.table, "fields": list(link.target), "with": list(link.columns)}
    return field
