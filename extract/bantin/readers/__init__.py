"""Inputs to bulletins: files, folders and standard input, one document at a time."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, BinaryIO, cast

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.jsonl import parse_object, read_jsonl
from bantin.readers.plain import read_plain
from bantin.readers.reasons import MAX_BYTES, reject

Reader = Callable[[BinaryIO, str], Iterator[Bulletin | InputError]]
"""Takes a file open for bytes and its name; raises `InputError` where the file as a whole cannot be read."""

READERS: dict[str, Reader] = {
    ".jsonl": read_jsonl,
    ".txt": read_plain,
}


def read_bulletins(inputs: Sequence[str], *, leave_out: Collection[str] = ()) -> Iterator[Bulletin | InputError]:
    """Yield the bulletins of all inputs in order, and an error in place of each that cannot be read.

    An input is a file, a folder (walked in sorted order; hidden files, links to folders and files of unknown suffix are
    passed over) or `-` for standard input (JSON Lines where its first line that is not blank is a JSON object, else one
    text). Files in `leave_out` are passed over in folders: the run's own output is not its input. Nothing is raised for
    an input, however broken.
    """
    kept_out = {os.path.realpath(path) for path in leave_out}
    for given in inputs:
        if given == "-":
            yield from _read_stdin()
        elif os.path.isdir(given):
            yield from _read_folder(given, kept_out)
        else:
            yield from _read_file(given)


def _read_file(path: str) -> Iterator[Bulletin | InputError]:
    name = _show(path)
    suffix, zipped = _suffix(path)
    reader = READERS.get(suffix)
    try:
        if reader is None and os.path.exists(path):
            message = f"no reader for {suffix or 'a file without suffix'}; bantin reads {_list_suffixes()}"
            raise reject("unsupported_format", message, path=name)
        with gzip.open(path) if zipped else open(path, "rb") as file:
            yield from (reader or read_plain)(cast(BinaryIO, file), name)
    except InputError as error:
        yield error
    except (FileNotFoundError, NotADirectoryError):
        yield reject("not_found", "there is no such file or folder", path=name)
    except (EOFError, zlib.error) as error:
        yield reject("unreadable", f"the compressed file is damaged: {error}", path=name)
    except (OSError, ValueError) as error:
        # ValueError: a name with a zero character in it.
        yield reject("unreadable", f"cannot be read: {getattr(error, 'strerror', None) or error}", path=name)


def _read_folder(folder: str, kept_out: set[str]) -> Iterator[Bulletin | InputError]:
    found = False
    for path in _walk(folder):
        found = True
        if isinstance(path, InputError):
            yield path
        elif os.path.realpath(path) not in kept_out:
            yield from _read_file(path)
    if not found:
        yield reject("empty", f"the folder holds no file that bantin reads ({_list_suffixes()})", path=_show(folder))


def _walk(folder: str) -> Iterator[str | InputError]:
    """Yield the paths of the files to read, sorted by name within each folder."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield reject("unreadable", f"the folder cannot be read: {error.strerror}", path=_show(folder))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif _suffix(entry.name)[0] in READERS and _is_file(entry):
            yield entry.path


def _suffix(path: str) -> tuple[str, bool]:
    """Return a file's suffix in small letters without `.gz`, and whether it had one."""
    root, suffix = os.path.splitext(path)
    zipped = suffix.lower() == ".gz"
    inner = os.path.splitext(root)[1] if zipped else suffix
    return (inner or suffix).lower(), zipped


def _is_file(entry: os.DirEntry[str]) -> bool:
    # A link that leads nowhere is a document somebody expects; a pipe or a device would block the run.
    return entry.is_file() or (entry.is_symlink() and not os.path.exists(entry.path))


def _read_stdin() -> Iterator[Bulletin | InputError]:
    stream = sys.stdin.buffer
    try:
        head = line = stream.readline(MAX_BYTES + 1)
        while line and not line.strip() and len(head) <= MAX_BYTES:
            line = stream.readline(MAX_BYTES + 1)
            head += line
        file = io.BufferedReader(_Rejoined(head, stream))
        reader = read_plain if parse_object(line) is None else read_jsonl
        yield from reader(file, "-")
    except InputError as error:
        yield error
    except OSError as error:
        yield reject("unreadable", f"standard input cannot be read: {error.strerror}", path="-")


class _Rejoined(io.RawIOBase):
    """A stream whose beginning has been read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _list_suffixes() -> str:
    return ", ".join(sorted(READERS)) + " and these as .gz"


def _show(path: str) -> str:
    """Return a path as text: names in another encoding than UTF-8 would not go into JSON."""
    return os.fsencode(path).decode("utf-8", "replace")
