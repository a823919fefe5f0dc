"""A file that is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from bantin.errors import BantinError


class AtomicFile:
    """A file written under a hidden name beside its own and renamed when the `with` block ends well.

    On an error the old file, if there was one, stays as it was. Raises `BantinError` where the folder cannot be
    written to.
    """

    def __init__(self, path: Path) -> None:
        # Through a link: the link stays, its target is replaced.
        self._path = Path(os.path.realpath(path))
        self._draft = self._path.with_name(f".{self._path.name}.{os.getpid()}.tmp")
        check_file(path)
        self._file = open_draft(self._draft, path, "wb")

    def write(self, data: bytes) -> None:
        """Append bytes."""
        self._file.write(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            if kind is None:
                os.replace(self._draft, self._path)
        finally:
            self._draft.unlink(missing_ok=True)


def check_file(path: Path) -> None:
    """Raise `BantinError` where a folder stands in the place of a file."""
    if path.is_dir():
        raise BantinError(f"{path}: this is a folder; name a file in it")


def open_draft(draft: Path, path: Path, mode: str) -> IO[bytes]:
    """Open the draft of a file to be written as `path`; raises `BantinError` where that cannot come to a good end."""
    try:
        return open(draft, mode)
    except FileNotFoundError as error:
        raise BantinError(f"{path}: there is no folder {path.parent}; create it first") from error
    except OSError as error:
        raise BantinError(f"{path}: cannot be written: {error.strerror}; choose another place") from error


def lock(file: IO[bytes], output: str) -> None:
    """Keep a second run off the same drafts; the lock goes with the process, however it ends.

    Raises `BantinError` where another run holds it.
    """
    try:
        import fcntl
    except ImportError:  # not on Windows, where an open file cannot be renamed over anyway
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        raise BantinError(f"{output}: another run is writing it; wait for it or choose another name") from error
