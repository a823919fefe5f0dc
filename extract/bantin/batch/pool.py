"""Worker processes: chunks go out, results come back in the order of the input."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Self

import msgspec

from bantin.batch import worker
from bantin.batch.tasks import Item, Task, cut, locate
from bantin.errors import BantinError, InputError
from bantin.readers.reasons import Reason, reject
from bantin.record import Producer

_STARTS = 3
"""Workers in a row that may die before they are ready; then something is wrong with the machine, not with a document."""
_CHARACTERS_AHEAD = 40_000_000
"""Text read ahead of the output at most: two of the largest documents."""


@dataclass(slots=True, eq=False)
class _Worker:
    process: BaseProcess
    connection: Connection
    ready: bool = False
    task: Task | None = None


class Pool:
    """At most `workers` processes, started when there is work for them; use in a `with` block.

    Workers are forked from a server process that holds the patterns and nothing else (where there is no fork, spawned):
    one that dies is replaced in milliseconds, memory is shared, and no thread of this process is ever forked. A worker
    is sent a chunk only when it has answered the one before, so that neither side ever waits for the other to read.
    `output` names the format, `seconds` is the limit of one document; with `models` the server holds these too.
    """

    def __init__(self, workers: int, output: str, seconds: float, *, models: bool) -> None:
        self._most = workers
        self._arguments = (output, seconds)
        self._seconds = seconds
        self._workers: list[_Worker] = []
        self._starts = 0
        self._context: ForkServerContext | SpawnContext
        if "forkserver" in multiprocessing.get_all_start_methods():
            self._context = multiprocessing.get_context("forkserver")
            self._context.set_forkserver_preload(
                ["__main__", "bantin.batch.shared_models" if models else "bantin.batch.shared"]
            )
        else:
            self._context = multiprocessing.get_context("spawn")
        self.lost = 0
        """Workers that died over a document."""

    def start(self) -> Producer:
        """Start the first worker and return what it will make records with; raises `BantinError` where it cannot."""
        while True:
            first = self._add_worker()
            message = self._receive(first)
            if message is not None:
                return msgspec.json.decode(message, type=Producer)

    def extract(self, items: Iterable[Item]) -> Iterator[tuple[Item, bytes | InputError]]:
        """Yield each document with its record, as bytes of the output's format, or its error, in order.

        Raises `BantinError` where no worker can work.
        """
        tasks = cut(items)
        more = True
        under_way: deque[Task] = deque()
        unsent: deque[Task] = deque()
        while True:
            while under_way and under_way[0].finished:
                task = under_way.popleft()
                yield from zip(task.items, task.results, strict=True)
            self._send(unsent)
            if more and self._has_room(under_way):
                self._hear(unsent, patient=False)
                new = next(tasks, None)
                if new is None:
                    more = False
                else:
                    under_way.append(new)
                    if not new.finished:
                        unsent.append(new)
            elif under_way:
                self._hear(unsent, patient=not under_way[0].finished)
            else:
                return

    def _has_room(self, under_way: deque[Task]) -> bool:
        ahead = sum(task.characters for task in under_way)
        return len(under_way) < 3 * self._most + 1 and (not ahead or ahead < _CHARACTERS_AHEAD)

    def _send(self, unsent: deque[Task]) -> None:
        """Give the waiting chunks to idle workers; where none is idle, start one."""
        for one in self._workers:
            if unsent and one.ready and one.task is None:
                one.task = unsent.popleft()
                # Where it died, hearing of it gives the chunk to another.
                with suppress(BrokenPipeError, ConnectionResetError):
                    one.connection.send_bytes(worker.pack(one.task.rest()))
        starting = sum(not one.ready for one in self._workers)
        if len(unsent) > starting and len(self._workers) < self._most:
            self._add_worker()

    def _hear(self, unsent: deque[Task], *, patient: bool) -> None:
        """Take in what the workers have to say; patiently: wait until one says something."""
        talking = {one.connection: one for one in self._workers if one.task is not None or not one.ready}
        for connection in wait(list(talking), None if patient else 0):
            assert isinstance(connection, Connection)
            one = talking[connection]
            message = self._receive(one)
            if message is None:
                if one.task is not None:
                    self._mourn(one, one.task)
                    if not one.task.finished:
                        unsent.appendleft(one.task)
            elif one.task is not None:
                one.task.add(self._read(message, one.task))
                if one.task.finished:
                    one.task = None

    def _receive(self, one: _Worker) -> bytes | None:
        """Return a worker's next message; None where it is dead, and it is taken off the list."""
        try:
            message = one.connection.recv_bytes()
        except (EOFError, ConnectionResetError):
            message = b""
        kind = message[:1]
        if kind == worker.FATAL:
            raise BantinError(message[1:].decode())
        if not message:
            one.process.join()
            one.connection.close()
            self._workers.remove(one)
            if not one.ready:
                self._starts += 1
                if self._starts >= _STARTS:
                    raise BantinError(
                        f"worker processes do not start (exit code {one.process.exitcode}); see what they say above"
                    )
            return None
        if kind == worker.READY:
            one.ready = True
            self._starts = 0
            return message[1:]
        return message

    def _read(self, message: bytes, task: Task) -> bytes | InputError:
        if message[:1] == worker.RECORD:
            return message[1:]
        told = f"{message[1:].decode()}; this is a defect of bantin, please report the document"
        return _refuse("extraction_failed", told, task)

    def _mourn(self, one: _Worker, task: Task) -> None:
        """Decide what becomes of the document over which a worker died."""
        self.lost += 1
        code = one.process.exitcode
        if code == -getattr(signal, "SIGALRM", 0):
            task.add(_refuse("timed_out", f"not read within {self._seconds:g} s; raise --timeout or report it", task))
            return
        task.losses += 1
        if task.losses > 1:
            told = f"two worker processes died over it (exit code {code}); report the document"
            task.add(_refuse("worker_died", told, task))

    def _add_worker(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=worker.serve, args=(theirs, *self._arguments), daemon=True)
        process.start()
        theirs.close()
        one = _Worker(process, ours)
        self._workers.append(one)
        return one

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        for one in self._workers:
            one.connection.close()
            one.process.kill()
        for one in self._workers:
            one.process.join()


def _refuse(reason: Reason, message: str, task: Task) -> InputError:
    path, position = locate(task.at_hand)
    return reject(reason, message, path=path, position=position)


def count_processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
