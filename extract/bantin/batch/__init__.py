"""Many inputs to one output: read, process, write, count."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from bantin.batch.pool import Pool, count_processors
from bantin.batch.progress import Bar, Log, Progress, Quiet
from bantin.batch.tasks import Item, identify
from bantin.errors import BantinError, InputError, Interrupted
from bantin.readers import measure, read_bulletins
from bantin.readers.gauge import Gauge
from bantin.writers import find_format
from bantin.writers.draft import DraftOutput, StreamOutput, chain, open_output
from bantin.writers.rejects import rejects_path

__all__ = ["Bar", "Log", "Options", "Progress", "Quiet", "Summary", "run"]

_MANY = 1_000_000
"""Bytes of input from which loading the models before there is need of them pays."""


@dataclass(frozen=True, kw_only=True)
class Options:
    """How a run works: processes (None: as many as there are processors), seconds a document, go on or begin anew."""

    workers: int | None = None
    timeout: float = 5.0
    resume: bool = False
    progress: Progress = field(default_factory=Quiet)


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


def run(inputs: Sequence[str], output: str, options: Options) -> Summary:
    """Extract all inputs into one output file, and what cannot be read into its rejects file.

    Inputs are files, folders, glob patterns or `-`; `output` is a name that `find_format` knows, or `-`. Records come in
    the order of the inputs, the same bytes for any number of workers. One document's failure costs no other document
    anything. Raises `BantinError`: before anything is read, where the output's suffix is unknown, its folder cannot be
    written to, it is itself an input, the patterns do not load or the run to be resumed is another one; `Interrupted`
    after Ctrl-C, with the state saved.
    """
    form = find_format(output)
    outputs = () if output == "-" else (output, str(rejects_path(output)))
    _refuse_overwriting(inputs, outputs)
    try:
        with open_output(output, form, resume=options.resume) as out:
            if out.done.complete:  # killed between its last document and its end
                return Summary(out.done.documents, out.done.records, out.done.rejects)
            return _extract(inputs, output, outputs, out, options)
    except KeyboardInterrupt:  # while the output was made of the finished draft
        raise Interrupted("interrupted; all documents are done; the same command with --resume goes on") from None


def _extract(
    inputs: Sequence[str], output: str, outputs: Sequence[str], out: DraftOutput | StreamOutput, options: Options
) -> Summary:
    gauge = Gauge(measure(inputs))
    workers = options.workers or count_processors()
    with Pool(workers, output, options.timeout, models=gauge.total > _MANY) as pool:
        try:
            return _run(read_bulletins(inputs, leave_out=outputs, gauge=gauge), out, pool, options.progress, gauge)
        except KeyboardInterrupt:
            options.progress.close(out.done, well=False)
            kept = "nothing was kept"
            if output != "-" and out.done.documents:
                kept = f"{out.done.documents} documents are done; the same command with --resume goes on"
            raise Interrupted(f"interrupted; {kept}") from None


def _run(
    documents: Iterable[Item], out: DraftOutput | StreamOutput, pool: Pool, progress: Progress, gauge: Gauge
) -> Summary:
    # Loading takes a second, so mistakes in the command line are told first.
    out.set_producer(pool.start())
    counter = _Counter(documents)
    items = iter(counter)
    _skip(items, out)
    progress.begin(out.done, gauge)
    for item, result in pool.extract(items):
        error = result if isinstance(result, InputError) else None
        if isinstance(result, InputError):
            out.reject(result, identify(item))
        else:
            out.write(result, identify(item))
        progress.advance(out.done, error)
    progress.close(out.done, well=True)
    return Summary(counter.count, out.done.records, out.done.rejects)


class _Counter:
    """Counts the documents as they come in, so that they can be held against what comes out."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = items
        self.count = 0

    def __iter__(self) -> Iterator[Item]:
        for item in self._items:
            self.count += 1
            yield item


def _skip(items: Iterator[Item], out: DraftOutput | StreamOutput) -> None:
    """Read over the documents that an earlier run did; raises `BantinError` where they are not the same."""
    digest = ""
    for _ in range(out.done.documents):
        item = next(items, None)
        if item is None:
            break
        digest = chain(digest, identify(item))
    if digest != out.done.digest:
        raise BantinError(
            "the inputs are not those of the unfinished run; give the same ones, or start without --resume"
        )


def _refuse_overwriting(inputs: Sequence[str], outputs: Sequence[str]) -> None:
    taken = {os.path.realpath(path) for path in outputs}
    for path in inputs:
        if path != "-" and os.path.realpath(path) in taken:
            raise BantinError(f"{path}: the run would write over its own input; choose another output")
