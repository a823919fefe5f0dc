"""Inputs to files: what folders and patterns stand for, in order, and how a name is shown."""

from __future__ import annotations

import glob
import io
import os
from collections.abc import Collection, Iterator
from typing import Any, BinaryIO

from bantin.errors import InputError
from bantin.readers.reasons import reject


def expand(given: str, suffixes: Collection[str], leave_out: Collection[str]) -> Iterator[str | InputError]:
    """Yield the files that an input names: itself, those of a folder or those that a glob pattern matches.

    Folders are walked in sorted order; hidden files, links to folders, files of other suffixes and those in `leave_out`
    (real paths, of folders with all that is in them) are passed over. A pattern (`*`, `?`, `[...]`, `**` for folders in folders) that is itself the name of a
    file is that file. Yields an error for a folder without files and a pattern without matches.
    """
    if os.path.isdir(given):
        found = False
        for path in _walk(given, suffixes):
            found = True
            if isinstance(path, InputError) or not _is_left_out(path, leave_out):
                yield path
        if not found:
            known = list_suffixes(suffixes)
            yield reject("empty", f"the folder holds no file that bantin reads ({known})", path=show(given))
    elif glob.has_magic(given) and not os.path.lexists(given):
        matches = sorted(glob.iglob(given, recursive=True))
        for match in matches:
            if not os.path.isdir(match) and not _is_left_out(match, leave_out):
                yield match
        if not matches:
            yield reject("not_found", "no file matches the pattern", path=show(given))
    else:
        yield given


def _is_left_out(path: str, leave_out: Collection[str]) -> bool:
    real = os.path.realpath(path)
    return any(real == one or real.startswith(one + os.sep) for one in leave_out)


def _walk(folder: str, suffixes: Collection[str]) -> Iterator[str | InputError]:
    """Yield the paths of the files to read, sorted by name within each folder."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield reject("unreadable", f"the folder cannot be read: {error.strerror}", path=show(folder))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, suffixes)
        elif find_suffix(entry.name)[0] in suffixes and _is_file(entry):
            yield entry.path


def find_suffix(path: str) -> tuple[str, bool]:
    """Return a file's suffix in small letters without `.gz`, and whether it had one.

    >>> find_suffix("a/B.JSONL.gz"), find_suffix("a/b")
    (('.jsonl', True), ('', False))
    """
    root, suffix = os.path.splitext(path)
    zipped = suffix.lower() == ".gz"
    inner = os.path.splitext(root)[1] if zipped else suffix
    return (inner or suffix).lower(), zipped


def _is_file(entry: os.DirEntry[str]) -> bool:
    # A link that leads nowhere is a document somebody expects; a pipe or a device would block the run.
    try:
        return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))
    except OSError:  # links in a circle
        return True


def list_suffixes(suffixes: Collection[str]) -> str:
    """Return the suffixes for a message."""
    return ", ".join(sorted(suffixes)) + " and these as .gz"


def show(path: str) -> str:
    """Return a path as text: names in another encoding than UTF-8 would not go into JSON."""
    return os.fsencode(path).decode("utf-8", "replace")


class Rejoined(io.RawIOBase):
    """A stream whose beginning has been read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        """Tell that this can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer from the beginning first."""
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
