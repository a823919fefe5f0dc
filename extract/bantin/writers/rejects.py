"""Inputs that could not be read, beside the output."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec
from msgspec import Struct

from bantin.errors import InputError
from bantin.writers.atomic import AtomicFile


class Reject(Struct, frozen=True, kw_only=True):
    """One line of a rejects file; `position` is the document's number in a file that holds many."""

    path: str
    position: int | None
    reason: str
    message: str


def rejects_path(output: str) -> Path:
    """Return the rejects file of an output file.

    >>> str(rejects_path("out/a.2022.jsonl"))
    'out/a.2022.rejects.jsonl'
    """
    path = Path(output)
    return path.with_name(f"{path.stem}.rejects.jsonl")


class RejectsWriter:
    """Writes rejects as JSON Lines; the file exists only where there are any, one left by an earlier run goes.

    With output `-` the lines go to standard error.
    """

    def __init__(self, output: str) -> None:
        self._path = None if output == "-" else rejects_path(output)
        self._file: AtomicFile | None = None

    def write(self, error: InputError) -> None:
        """Append one line."""
        reject = Reject(path=error.path, position=error.position, reason=error.reason, message=str(error))
        line = msgspec.json.encode(reject) + b"\n"
        if self._path is None:
            sys.stderr.write(line.decode())
            return
        if self._file is None:
            self._file = AtomicFile(self._path)
        self._file.write(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.__exit__(kind, error, traceback)
        elif self._path is not None and kind is None:
            self._path.unlink(missing_ok=True)
