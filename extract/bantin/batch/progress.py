"""What a run says while it works: a bar for people, JSON lines for programs, or nothing."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from bantin.errors import InputError
    from bantin.readers.gauge import Gauge
    from bantin.writers.draft import Done

_SECONDS_BETWEEN = 5.0
"""Between two lines of progress in a log."""


class Progress(Protocol):
    """Hears of every document; `close` of a run that ended well."""

    def begin(self, done: Done, gauge: Gauge) -> None: ...
    def advance(self, done: Done, error: InputError | None) -> None: ...
    def close(self, done: Done, *, well: bool) -> None: ...


class Quiet:
    """Says nothing."""

    def begin(self, done: Done, gauge: Gauge) -> None: ...
    def advance(self, done: Done, error: InputError | None) -> None: ...
    def close(self, done: Done, *, well: bool) -> None: ...


class Bar:
    """A bar on standard error: share of the input's bytes, documents, documents a second, rejects, time left."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._gauge: Gauge | None = None
        self._before = 0
        self._began = 0.0

    def begin(self, done: Done, gauge: Gauge) -> None:
        """Show the bar; `done` is what an earlier run did already."""
        from tqdm import tqdm

        self._gauge = gauge
        self._before = done.documents
        self._began = time.monotonic()
        layout = "{percentage:3.0f}%|{bar}| {postfix} [{elapsed}<{remaining}]"
        if not gauge.total:  # standard input has no known end
            layout = "{postfix} [{elapsed}]"
        self._bar = tqdm(total=gauge.total or None, bar_format=layout, leave=False, smoothing=0.1)

    def advance(self, done: Done, error: InputError | None) -> None:
        """Count one document."""
        assert self._gauge is not None
        seconds = max(time.monotonic() - self._began, 0.001)
        rate = (done.documents - self._before) / seconds
        told = f"{done.documents:,} documents, {rate:,.0f}/s, {done.rejects:,} rejects"
        self._bar.set_postfix_str(told, refresh=False)
        self._bar.update(self._gauge.read - self._bar.n)

    def close(self, done: Done, *, well: bool) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()


class Log:
    """One JSON object a line on standard error: `started`, `progress`, `rejected`, `finished` or `stopped`."""

    def __init__(self) -> None:
        self._gauge: Gauge | None = None
        self._before = 0
        self._began = self._told = time.monotonic()

    def begin(self, done: Done, gauge: Gauge) -> None:
        """Tell what is there to be read, and what an earlier run did already."""
        self._gauge = gauge
        self._before = done.documents
        self._say("started", done, bytes=gauge.total)

    def advance(self, done: Done, error: InputError | None) -> None:
        """Tell every reject, and now and then how far the run has come."""
        if error is not None:
            self._say(
                "rejected", done, path=error.path, position=error.position, reason=error.reason, message=str(error)
            )
        now = time.monotonic()
        if now - self._told > _SECONDS_BETWEEN:
            self._told = now
            share = self._gauge.read / self._gauge.total if self._gauge and self._gauge.total else 0.0
            seconds = now - self._began
            left = round(seconds * (1 - share) / share) if share else None
            self._say(
                "progress", done, per_second=round((done.documents - self._before) / seconds, 1), seconds_left=left
            )

    def close(self, done: Done, *, well: bool) -> None:
        """Tell how the run ended."""
        self._say("finished" if well else "stopped", done, seconds=round(time.monotonic() - self._began, 1))

    def _say(self, event: str, done: Done, **more: object) -> None:
        counts = {"documents": done.documents, "records": done.records, "rejects": done.rejects}
        print(json.dumps({"event": event, **counts, **more}, ensure_ascii=False), file=sys.stderr, flush=True)
