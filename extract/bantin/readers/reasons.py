"""Why an input was not read: the closed set of words in a rejects file."""

from __future__ import annotations

from typing import Literal

from bantin.errors import InputError

Reason = Literal[
    "not_found",  # no such file or folder
    "unreadable",  # it is there, but reading fails: no permission, a broken disk
    "unsupported_format",  # no reader for the file's suffix
    "empty",  # no document in the file, no text in the document, no file in the folder
    "too_large",  # more than MAX_BYTES
    "undecodable",  # bytes that are no text in any encoding tried
    "truncated",  # a record of an archive, or the compressed page in it, that breaks off
    "invalid_json",  # a line of JSON Lines that does not parse
    "invalid_row",  # a row of CSV that does not fit its header, or wrong quotes
    "missing_text",  # an object, row or table without `text` and `html`
    "wrong_type",  # a value of the wrong type, e.g. a number as `text`
    "invalid_date",  # `published` is no date
    "extraction_failed",  # a defect of bantin, met in this document
    "timed_out",  # not read within the time limit of one document
    "worker_died",  # two processes died over this document
]

MAX_BYTES = 20_000_000
"""The largest document that is read, in bytes; a long bulletin has 50 kB, so more is a mistake or an attack."""


def reject(reason: Reason, message: str, *, path: str, position: int | None = None) -> InputError:
    """Return the error for one input, its message opening with the place: `path`, `path#position`."""
    place = path if position is None else f"{path}#{position}"
    return InputError(reason, f"{place}: {message}", path=path, position=position)


def too_large(path: str, position: int | None = None) -> InputError:
    """Return the error for a document of more than MAX_BYTES."""
    message = f"more than {MAX_BYTES // 1_000_000} MB in one document; split it into bulletins"
    return reject("too_large", message, path=path, position=position)
