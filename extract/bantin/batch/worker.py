"""A worker process: bulletins in as bytes, finished lines of output back as bytes.

It is sent chunks, lists of bulletins as MessagePack, and answers every bulletin by one message: a letter that says what
it is, then the content. The first message, before any bulletin, says that the patterns are loaded.
"""

from __future__ import annotations

import gc
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

import msgspec

from bantin import clock
from bantin.bulletin import Bulletin
from bantin.errors import MissingPatterns, PatternError

if TYPE_CHECKING:
    from bantin.record import Record

READY = b"!"
"""Patterns are loaded; the content is the Producer as JSON."""
RECORD = b"="
"""The document's record in the output's format."""
FAILED = b"-"
"""The code failed on the document; the content is the message."""
FATAL = b"x"
"""Every document would fail: the patterns do not load; the content is the message, the process ends."""

_CHUNK = msgspec.msgpack.Decoder(list[Bulletin])


def pack(bulletins: list[Bulletin]) -> bytes:
    """Return a chunk as a worker takes it; raises UnicodeEncodeError where a text holds a lone surrogate."""
    return msgspec.msgpack.encode(bulletins)


def warm(*, models: bool) -> None:
    """Load and compile what every document needs, so that processes forked from this one share it.

    With `models` also what some documents need: spaCy and underthesea take a second, too much for one short file. Raises
    PatternError, MissingPatterns.
    """
    from bantin.patterns import cache
    from bantin.pipeline import default
    from bantin.record import Source

    pipeline = default()
    cache.keep(pipeline.patterns)
    pipeline.process(Bulletin(id="", text="bản tin", source=Source(path="", sha256="")))
    if models:
        from bantin.document import read

        read("bản tin")
    gc.collect()
    gc.freeze()  # what is loaded stays: never walked again, and its memory stays shared


def serve(connection: Connection, output: str, seconds: float) -> None:
    """Answer chunks until the connection closes; `output` names the format, `seconds` is the limit of one document.

    A document over the limit ends the process by SIGALRM.
    """
    # Ctrl-C reaches the whole group; the parent decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError, ConnectionResetError, EOFError):  # the parent is gone or has no more work
        _serve(connection, output, seconds)


def _serve(connection: Connection, output: str, seconds: float) -> None:
    try:
        from bantin.pipeline import default, process
        from bantin.writers import find_format

        encode = find_format(output).encode
        connection.send_bytes(READY + msgspec.json.encode(default().producer))
        while True:
            for bulletin in _CHUNK.decode(connection.recv_bytes()):
                with clock.limit(seconds):
                    answer = _extract(bulletin, process, encode)
                connection.send_bytes(answer)
    except (PatternError, MissingPatterns) as error:
        connection.send_bytes(FATAL + str(error).encode())


def _extract(bulletin: Bulletin, process: Callable[[Bulletin], Record], encode: Callable[[Record], bytes]) -> bytes:
    """Return the answer for one document; a failure of the code costs no other document anything."""
    try:
        return RECORD + encode(process(bulletin))
    except (PatternError, MissingPatterns):
        # Not this document's fault, and every other one would fail the same way.
        raise
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{os.path.basename(frame.filename)}:{frame.lineno}"
        message = f"{type(error).__name__} at {where}: {error}"
        return FAILED + message.encode("utf-8", "replace")
