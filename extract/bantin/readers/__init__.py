"""Inputs to bulletins: files, folders and standard input, one document at a time."""

from __future__ import annotations

import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import BinaryIO, cast

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.csv import read_csv
from bantin.readers.files import Rejoined, expand, find_suffix, list_suffixes, show
from bantin.readers.gauge import Gauge
from bantin.readers.jsonl import parse_object, read_jsonl
from bantin.readers.page import read_html
from bantin.readers.parquet import read_parquet
from bantin.readers.plain import read_plain
from bantin.readers.reasons import MAX_BYTES, reject
from bantin.readers.warc import read_warc

Reader = Callable[[BinaryIO, str], Iterator[Bulletin | InputError]]
"""Takes a file open for bytes and its name; raises `InputError` where the file as a whole cannot be read."""

READERS: dict[str, Reader] = {
    ".csv": read_csv,
    ".htm": read_html,
    ".html": read_html,
    ".jsonl": read_jsonl,
    ".parquet": read_parquet,
    ".txt": read_plain,
    ".warc": read_warc,
}
_OPENS_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:(?:!doctype\s+html|html|head|body)\b|!--)", re.IGNORECASE)
_UNPACK_THEMSELVES = (".warc",)
"""Formats that are compressed record by record, so that their readers find the next one behind a damaged place."""


def read_bulletins(
    inputs: Sequence[str], *, leave_out: Collection[str] = (), gauge: Gauge | None = None
) -> Iterator[Bulletin | InputError]:
    """Yield the bulletins of all inputs in order, and an error in place of each that cannot be read.

    An input is a file, a folder (walked in sorted order; hidden files, links to folders and files of unknown suffix are
    passed over), a glob pattern or `-` for standard input (JSON Lines where its first line that is not blank is a JSON
    object, a page where that line begins with a tag of HTML, else one text). Files in `leave_out` are passed over in folders and patterns: the run's own output is not its
    input. Nothing is raised for an input, however broken. `gauge` is told how far the reading has come.
    """
    kept_out = {os.path.realpath(path) for path in leave_out}
    for given in inputs:
        if given == "-":
            yield from _read_stdin()
            continue
        for path in expand(given, READERS, kept_out):
            if isinstance(path, InputError):
                yield path
            else:
                yield from _read_file(path, gauge or Gauge())


def measure(inputs: Sequence[str]) -> int:
    """Return the bytes of all files that the inputs name, as they lie on the disk."""
    files = (path for given in inputs if given != "-" for path in expand(given, READERS, ()))
    return sum(_size(path) for path in files if isinstance(path, str))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _read_file(path: str, gauge: Gauge) -> Iterator[Bulletin | InputError]:
    name = show(path)
    suffix, zipped = find_suffix(path)
    reader = READERS.get(suffix)
    try:
        if reader is None and os.path.exists(path):
            message = f"no reader for {suffix or 'a file without suffix'}; bantin reads {list_suffixes(READERS)}"
            raise reject("unsupported_format", message, path=name)
        with open(path, "rb") as file, gauge.watch(file):
            unpacked = gzip.GzipFile(fileobj=file) if zipped and suffix not in _UNPACK_THEMSELVES else file
            yield from (reader or read_plain)(cast(BinaryIO, unpacked), name)
    except InputError as error:
        yield error
    except (FileNotFoundError, NotADirectoryError):
        yield reject("not_found", "there is no such file or folder", path=name)
    except (EOFError, zlib.error) as error:
        yield reject("unreadable", f"the compressed file is damaged: {error}", path=name)
    except (OSError, ValueError) as error:
        # ValueError: a name with a zero character in it.
        yield reject("unreadable", f"cannot be read: {getattr(error, 'strerror', None) or error}", path=name)
    except Exception as error:  # a library met what its authors never saw
        yield reject("unreadable", f"cannot be read: {type(error).__name__}: {error}; please report it", path=name)


def _read_stdin() -> Iterator[Bulletin | InputError]:
    stream = sys.stdin.buffer
    try:
        head = line = stream.readline(MAX_BYTES + 1)
        while line and not line.strip() and len(head) <= MAX_BYTES:
            line = stream.readline(MAX_BYTES + 1)
            head += line
        file = io.BufferedReader(Rejoined(head, stream))
        reader = READERS[".html"] if _OPENS_PAGE.match(line) else read_jsonl if parse_object(line) else read_plain
        yield from reader(file, "-")
    except InputError as error:
        yield error
    except OSError as error:
        yield reject("unreadable", f"standard input cannot be read: {error.strerror}", path="-")
