"""How far the reading has come, in bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import BinaryIO


class Gauge:
    """Bytes of the files as they lie on the disk: `total` of all inputs, 0 where not known, and `read` by now."""

    def __init__(self, total: int = 0) -> None:
        self.total = total
        self._passed = 0
        self._file: BinaryIO | None = None

    @property
    def read(self) -> int:
        """The bytes of the files passed, and of the one at hand up to where it stands."""
        return self._passed + (self._file.tell() if self._file is not None and not self._file.closed else 0)

    @contextmanager
    def watch(self, file: BinaryIO) -> Iterator[None]:
        """Follow a file while the block reads it."""
        self._file = file
        try:
            yield
        finally:
            self._file = None
            with suppress(OSError, ValueError):
                self._passed += os.fstat(file.fileno()).st_size
