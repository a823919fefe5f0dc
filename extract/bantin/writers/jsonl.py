"""Records as JSON Lines."""

from __future__ import annotations

from bantin.record import Record, encode

HEADER = b""


def format_lines(record: Record) -> bytes:
    """Return the record as one line of JSON, its line end included."""
    return encode(record) + b"\n"
