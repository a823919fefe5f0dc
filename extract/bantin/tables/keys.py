"""Keys of records: ids come from the inputs, and nothing keeps two inputs from using the same one."""

from __future__ import annotations

import sqlite3


class Keys:
    """Hands out each record's `record_id`; memory does not grow with their number.

    >>> keys = Keys()
    >>> [keys.assign(id) for id in ("a", "b", "a", "a")]
    ['a', 'b', 'a#2', 'a#3']
    """

    def __init__(self) -> None:
        # A database without a name is a file of SQLite's own, held in memory only as far as its small cache goes.
        self._seen = sqlite3.connect("", isolation_level=None)
        self._seen.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE seen (id BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID;"
        )

    def assign(self, id: str) -> str:
        """Return the id itself where it is new, else the id with the number of its telling behind it."""
        while (times := self._count(id)) > 1:
            id = f"{id}#{times}"
        return id

    def _count(self, id: str) -> int:
        written = id.encode()
        if not self._seen.execute("UPDATE seen SET times = times + 1 WHERE id = ?", (written,)).rowcount:
            self._seen.execute("INSERT INTO seen VALUES (?, 1)", (written,))
            return 1
        (times,) = self._seen.execute("SELECT times FROM seen WHERE id = ?", (written,)).fetchone()
        return int(times)

    def close(self) -> None:
        """Let go of the file."""
        self._seen.close()
