"""The output of a run and its rejects, written so that a run cut short at any moment can go on.

Beside OUT.jsonl stand, hidden, while a run is under way or after it was cut short:

    .OUT.jsonl.part             the records so far (JSON Lines, too, where OUT is made of them at the end)
    .OUT.rejects.jsonl.part     the rejects so far
    .OUT.jsonl.journal          how many bytes of both are good, for how many documents

The journal is renamed into place about once a second, after both drafts are on the disk. What the drafts hold beyond it,
half a line perhaps, is cut off when the run goes on.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self, TextIO, cast

import msgspec
from msgspec import Struct

from bantin.errors import BantinError, InputError
from bantin.record import Producer
from bantin.writers.atomic import lock, open_draft
from bantin.writers.rejects import format_reject, rejects_path

if TYPE_CHECKING:
    from bantin.writers import Format

_SECONDS_BETWEEN = 1.0
"""Between two journals: so much work a killed run loses, and so seldom the disk is waited for."""


class Done(Struct, frozen=True, kw_only=True):
    """How far a run has come.

    `digest` is chained over the documents done, so that another input is told from the same; `written` and `rejected`
    are the good bytes of the two drafts; `complete` says that only the renaming was left.
    """

    records: int = 0
    rejects: int = 0
    digest: str = ""
    written: int = 0
    rejected: int = 0
    producer: Producer | None = None
    complete: bool = False

    @property
    def documents(self) -> int:
        """The documents that are a record or a reject by now."""
        return self.records + self.rejects


class DraftOutput:
    """OUT and its rejects file; both appear whole when the `with` block ends well, the old ones stay until then.

    Raises `BantinError`: the folder cannot be written to, another run writes the same output, the journal of the run to
    be resumed is damaged.
    """

    def __init__(self, output: str, format: Format, *, resume: bool) -> None:
        format.check(Path(output))
        self._shown = output
        self._publish_records = format.publish
        self._output = _follow(Path(output))
        self._reject_file = _follow(rejects_path(output))
        self._journal = _hide(self._output, ".journal")
        self._draft = _hide(self._output, ".part")
        self._reject_draft = _hide(self._reject_file, ".part")
        self._sink = _open(self._draft, Path(output))
        try:
            lock(self._sink, output)
            self._rejected = _open(self._reject_draft, rejects_path(output))
        except BaseException:
            self._sink.close()
            raise
        try:
            self.done = self._read_journal() if resume else Done()
            self._begin(format.header)
        except BaseException:
            self.close()
            raise
        self._written_at = time.monotonic()

    def write(self, record: bytes, key: bytes) -> None:
        """Append one document's record, already in the output's format; `key` says which document it was."""
        self._sink.write(record)
        self._commit(key, records=self.done.records + 1, written=self.done.written + len(record))

    def reject(self, error: InputError, key: bytes) -> None:
        """Append one document's line to the rejects."""
        line = format_reject(error)
        self._rejected.write(line)
        self._commit(key, rejects=self.done.rejects + 1, rejected=self.done.rejected + len(line))

    def save(self) -> None:
        """Make all that is done last, whatever happens to this process or the machine."""
        for file in (self._sink, self._rejected):
            file.flush()
            os.fsync(file.fileno())
        new = _hide(self._output, ".journal.new")
        with open(new, "wb") as file:
            file.write(msgspec.json.encode(self.done))
            file.flush()
            os.fsync(file.fileno())
        os.replace(new, self._journal)
        self._written_at = time.monotonic()

    def set_producer(self, producer: Producer) -> None:
        """Say what makes the records; raises `BantinError` where the run to be resumed was made by something else."""
        if self.done.producer not in (None, producer):
            raise BantinError(
                f"{self._shown}: the unfinished run was made by another version of bantin or its patterns; "
                "start anew without --resume"
            )
        self.done = msgspec.structs.replace(self.done, producer=producer)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self.done = msgspec.structs.replace(self.done, complete=True)
                self.save()
                self._publish()
            elif self.done.documents:
                self.save()
            else:
                self._remove()
        finally:
            self.close()

    def close(self) -> None:
        """Let go of the drafts as they are."""
        self._sink.close()
        self._rejected.close()

    def _commit(self, key: bytes, **counts: int) -> None:
        # One assignment: an interrupt falls before or after it, and what was written before it is cut off on resuming.
        self.done = msgspec.structs.replace(self.done, digest=chain(self.done.digest, key), **counts)
        if time.monotonic() - self._written_at > _SECONDS_BETWEEN:
            self.save()

    def _read_journal(self) -> Done:
        try:
            done = msgspec.json.decode(self._journal.read_bytes(), type=Done)
        except FileNotFoundError:
            return Done()
        except (msgspec.DecodeError, OSError) as error:
            raise BantinError(f"{self._journal}: cannot be read: {error}; start anew without --resume") from error
        kept = os.fstat(self._sink.fileno()).st_size, os.fstat(self._rejected.fileno()).st_size
        if not done.complete and (kept[0] < done.written or kept[1] < done.rejected):
            raise BantinError(
                f"{self._draft}: shorter than its journal says; start anew without --resume, the output is lost"
            )
        return done

    def _begin(self, header: bytes) -> None:
        """Cut the drafts to what the journal knows; without a journal, begin anew."""
        if self.done.complete:
            return
        if not self.done.documents:
            # The old journal goes first: it must never stand beside drafts that it does not describe.
            self._journal.unlink(missing_ok=True)
            self.done = msgspec.structs.replace(self.done, written=len(header))
            self._sink.truncate(0)
            self._rejected.truncate(0)
            self._sink.write(header)
            return
        for file, size in ((self._sink, self.done.written), (self._rejected, self.done.rejected)):
            file.truncate(size)
            file.seek(size)

    def _publish(self) -> None:
        """Put the output in its place; where an earlier process was killed in the midst of this, what is left of it."""
        # A draft renamed already was opened anew, empty.
        if os.fstat(self._sink.fileno()).st_size == self.done.written:
            self._publish_records(self._draft, self._output)
        if not self.done.rejects:
            self._reject_file.unlink(missing_ok=True)
        elif os.fstat(self._rejected.fileno()).st_size == self.done.rejected:
            os.replace(self._reject_draft, self._reject_file)
        self._remove()

    def _remove(self) -> None:
        # The journal goes last: as long as it stands the run can be resumed.
        for path in (self._draft, self._reject_draft, self._journal):
            path.unlink(missing_ok=True)


class StreamOutput:
    """Records to standard output, rejects to standard error; nothing can be resumed."""

    def __init__(self, records: BinaryIO, rejects: TextIO, header: bytes) -> None:
        self._records = records
        self._rejects = rejects
        self.done = Done()
        records.write(header)

    def write(self, record: bytes, key: bytes) -> None:
        """Write one document's record."""
        self._records.write(record)
        self.done = msgspec.structs.replace(self.done, records=self.done.records + 1)

    def reject(self, error: InputError, key: bytes) -> None:
        """Write one document's reject."""
        self._rejects.write(format_reject(error).decode())
        self.done = msgspec.structs.replace(self.done, rejects=self.done.rejects + 1)

    def set_producer(self, producer: Producer) -> None:
        """Take note of nothing: standard output has no journal."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is None:
            self._records.flush()


def open_output(output: str, format: Format, *, resume: bool) -> DraftOutput | StreamOutput:
    """Open an output by name for a run's records, or standard output for `-`; raises `BantinError` as DraftOutput does."""
    if output == "-":
        return StreamOutput(sys.stdout.buffer, sys.stderr, format.header)
    return DraftOutput(output, format, resume=resume)


def chain(digest: str, key: bytes) -> str:
    """Return the digest of a chain of documents with one more.

    >>> chain(chain("", b"a"), b"b") == chain(chain("", b"b"), b"a")
    False
    """
    return hashlib.sha256(digest.encode() + b"\0" + key).hexdigest()


def _follow(path: Path) -> Path:
    """Return where a link leads: the link stays, its target is replaced."""
    return Path(os.path.realpath(path))


def _hide(path: Path, suffix: str) -> Path:
    return path.with_name(f".{path.name}{suffix}")


def _open(draft: Path, shown: Path) -> BinaryIO:
    # Neither cut off nor locked yet: another run may be at work on it.
    file = open_draft(draft, shown, "ab")
    file.close()
    return cast(BinaryIO, open_draft(draft, shown, "r+b"))
