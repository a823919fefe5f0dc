"""Inputs that could not be read, beside the output."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from bantin.errors import InputError


class Reject(Struct, frozen=True, kw_only=True):
    """One line of a rejects file; `position` is the document's number in a file that holds many."""

    path: str
    position: int | None
    reason: str
    message: str


def rejects_path(output: str) -> Path:
    """Return the rejects file of an output file or folder, which stands beside it.

    >>> str(rejects_path("out/a.2022.jsonl")), str(rejects_path("out/a.2022/"))
    ('out/a.2022.rejects.jsonl', 'out/a.2022.rejects.jsonl')
    """
    path = Path(output)
    name = path.name if output.endswith("/") or path.is_dir() else path.stem
    return path.with_name(f"{name}.rejects.jsonl")


def format_reject(error: InputError) -> bytes:
    """Return one line of a rejects file, its line end included."""
    reject = Reject(path=error.path, position=error.position, reason=error.reason, message=str(error))
    return msgspec.json.encode(reject) + b"\n"
