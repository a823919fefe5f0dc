"""The time one document may take, by the clock on the wall: the last resort against text that no bound foresaw."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

_HAS_TIMER = hasattr(signal, "setitimer")  # not on Windows: there nothing is limited


@contextmanager
def limit(seconds: float) -> Iterator[None]:
    """End this process by SIGALRM where the block takes longer: a regex that runs wild heeds no exception."""
    if not _HAS_TIMER:
        yield
        return
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def stopped() -> Iterator[None]:
    """Stop the clock while models load, which takes seconds and is no document's fault; does nothing without a limit."""
    left = signal.setitimer(signal.ITIMER_REAL, 0)[0] if _HAS_TIMER else 0.0
    try:
        yield
    finally:
        if left:
            signal.setitimer(signal.ITIMER_REAL, left)
