"""Documents in chunks: so many at once go to a worker, and what came of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bantin.bulletin import Bulletin
from bantin.errors import InputError

_DOCUMENTS = 16
_CHARACTERS = 200_000
"""A chunk ends with the document that passes either: enough that passing it on costs nothing beside reading it, few
enough that the last chunks keep all workers busy."""

Item = Bulletin | InputError
"""What readers yield: one document, or what stands for one that cannot be read."""


@dataclass(slots=True)
class Task:
    """A chunk of documents in input order; `results` grows with their answers, bytes of a record or an error."""

    items: list[Item]
    results: list[bytes | InputError] = field(default_factory=list)
    characters: int = 0
    losses: int = 0
    """How often a worker died over the document at hand."""

    @property
    def finished(self) -> bool:
        """Whether every document has its result."""
        return len(self.results) == len(self.items)

    @property
    def at_hand(self) -> Bulletin:
        """The first document without a result."""
        item = self.items[len(self.results)]
        assert isinstance(item, Bulletin)
        return item

    def add(self, result: bytes | InputError) -> None:
        """Note the result of the document at hand; errors of readers behind it are results already."""
        self.results.append(result)
        self.losses = 0
        self.skip_errors()

    def skip_errors(self) -> None:
        """Take over, from the document at hand on, what is an error before any worker sees it."""
        while not self.finished and isinstance(item := self.items[len(self.results)], InputError):
            self.results.append(item)

    def rest(self) -> list[Bulletin]:
        """The documents that a worker has yet to answer, which are those after the results."""
        return [item for item in self.items[len(self.results) :] if isinstance(item, Bulletin)]


def cut(items: Iterable[Item]) -> Iterator[Task]:
    """Yield the documents in chunks."""
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.text) + len(item.html or "") if isinstance(item, Bulletin) else 0
        if len(chunk) >= _DOCUMENTS or size >= _CHARACTERS:
            yield _make(chunk, size)
            chunk, size = [], 0
    if chunk:
        yield _make(chunk, size)


def _make(chunk: list[Item], size: int) -> Task:
    task = Task(chunk, characters=size)
    task.skip_errors()
    return task


def locate(bulletin: Bulletin) -> tuple[str, int | None]:
    """Return a document's file and its number there, as a reject tells them.

    >>> from bantin.record import Source
    >>> locate(Bulletin(id="", text="", source=Source(path="a.jsonl#12", sha256="")))
    ('a.jsonl', 12)
    >>> locate(Bulletin(id="", text="", source=Source(path="a#b.txt", sha256="")))
    ('a#b.txt', None)
    """
    file, mark, number = bulletin.source.path.rpartition("#")
    return (file, int(number)) if mark and number.isdecimal() else (bulletin.source.path, None)


def identify(item: Item) -> bytes:
    """Return bytes that tell a document from every other: the run to be resumed must meet the same ones again."""
    if isinstance(item, InputError):
        return f"{item.path}#{item.position}!{item.reason}".encode("utf-8", "replace")
    return f"{item.source.path}={item.source.sha256}".encode("utf-8", "replace")
