"""Many inputs to one output: read, process, write, count."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bantin.errors import BantinError, InputError, MissingPatterns, PatternError
from bantin.readers import read_bulletins
from bantin.readers.reasons import reject
from bantin.writers import find_format, open_writer
from bantin.writers.rejects import RejectsWriter, rejects_path

if TYPE_CHECKING:
    from bantin.bulletin import Bulletin
    from bantin.record import Record


@dataclass(frozen=True)
class Summary:
    """How many documents came in and what became of them."""

    documents: int
    records: int
    rejects: int

    def __post_init__(self) -> None:
        if self.documents != self.records + self.rejects:
            raise RuntimeError(f"documents were lost: {self}; this is a defect of bantin, please report it")

    def __str__(self) -> str:
        return f"documents {self.documents} = records {self.records} + rejects {self.rejects}"


def run(inputs: Sequence[str], output: str, *, progress: bool) -> Summary:
    """Extract all inputs into one output file, and what cannot be read into its rejects file.

    Inputs are files, folders or `-`; `output` is a file name ending in .jsonl or .csv, or `-`. One document's failure
    costs no other document anything. Raises `BantinError`: before anything is read, where the output's suffix is
    unknown, its folder cannot be written to or it is itself an input; while reading, where the patterns do not load.
    """
    from tqdm import tqdm

    encode = find_format(output).encode
    outputs = () if output == "-" else (output, str(rejects_path(output)))
    _refuse_overwriting(inputs, outputs)
    documents = records = rejects = 0
    with open_writer(output) as sink, RejectsWriter(output) as rejected:
        # Loading takes a second, so mistakes in the command line are told first.
        from bantin.pipeline import process

        items = read_bulletins(inputs, leave_out=outputs)
        for item in tqdm(items, disable=not progress, leave=False, unit=" documents"):
            documents += 1
            result = item if isinstance(item, InputError) else _extract(item, process, encode)
            if isinstance(result, InputError):
                rejected.write(result)
                rejects += 1
            else:
                sink.write(result)
                records += 1
    return Summary(documents, records, rejects)


def _extract(
    bulletin: Bulletin, process: Callable[[Bulletin], Record], encode: Callable[[Record], bytes]
) -> bytes | InputError:
    """Return the encoded record, or the error that stands for a document on which the code failed."""
    try:
        return encode(process(bulletin))
    except (PatternError, MissingPatterns):
        # Not this document's fault, and every other one would fail the same way.
        raise
    except Exception as error:
        path, position = _split_position(bulletin.source.path)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        message = f"{type(error).__name__} at {where}: {error}; this is a defect of bantin, please report the document"
        return reject("extraction_failed", message, path=path, position=position)


def _split_position(path: str) -> tuple[str, int | None]:
    """Return a source path and the `#n` behind it apart.

    >>> _split_position("a.jsonl#12")
    ('a.jsonl', 12)
    >>> _split_position("a#b.txt")
    ('a#b.txt', None)
    """
    file, mark, number = path.rpartition("#")
    return (file, int(number)) if mark and number.isdecimal() else (path, None)


def _refuse_overwriting(inputs: Sequence[str], outputs: Sequence[str]) -> None:
    taken = {os.path.realpath(path) for path in outputs}
    for path in inputs:
        if path != "-" and os.path.realpath(path) in taken:
            raise BantinError(f"{path}: the run would write over its own input; choose another output")
