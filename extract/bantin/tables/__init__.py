"""Records as tables: one definition from which Arrow schemas, frames, databases and data packages come."""

from __future__ import annotations

from bantin.tables.columns import Column
from bantin.tables.keys import Keys
from bantin.tables.model import RECORD_TABLES, Reference, Row, Table
from bantin.tables.rows import list_rows, read_rows

__all__ = ["RECORD_TABLES", "Column", "Keys", "Reference", "Row", "Table", "list_rows", "read_rows"]
