"""Bulletins that tell the same act become one commendation of a dataset, with all its sources.

    records ─ store ─→ each bulletin once, in an order of its own
            ─ tellings ─→ what of each commendation tells it from others
            ─ linking ─→ tellings that may be of one act (one decision, one wording, one giver with the same counts)
            ─ rules, settling ─→ tellings of one act
            ─ choosing ─→ Act: values, sources, conflicts

`rules` says when two tellings are of one act, `choosing` which value stands. Which input a record came from, and in what
order, makes no difference to anything.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from bantin.errors import BantinError
from bantin.merge.acts import ACT_TABLES, Act
from bantin.merge.choosing import choose
from bantin.merge.outputs import TABLES, check_output, open_output
from bantin.merge.settling import settle
from bantin.merge.store import Store
from bantin.merge.tellings import list_tellings
from bantin.readers.records import read_records
from bantin.record import Record

__all__ = ["ACT_TABLES", "TABLES", "Act", "Summary", "check_output", "merge", "merge_records"]


class Summary(Struct, kw_only=True):
    """What came in and what became of it."""

    records: int = 0
    bulletins: int = 0
    tellings: int = 0
    acts: int = 0
    retold: int = 0
    conflicts: int = 0

    def __str__(self) -> str:
        return (
            f"records {self.records}, bulletins {self.bulletins}; commendations told {self.tellings}, acts {self.acts}, "
            f"of these told by more than one bulletin {self.retold}, with conflicts {self.conflicts}"
        )


def merge(inputs: Sequence[str], output: str) -> Summary:
    """Merge the records of files, folders and databases into one dataset.

    Raises `BantinError`: an input cannot be read or is the output, the output cannot be written.
    """
    taken = os.path.realpath(output)
    for path in inputs:
        if os.path.realpath(path) == taken:
            raise BantinError(f"{path}: the dataset would take the place of its own input; choose another output")
    return merge_records((record for path in inputs for record in read_records(path)), output)


def merge_records(records: Iterable[Record], output: str) -> Summary:
    """Merge records into one dataset; its name says of what form it is, as for `bantin extract`.

    A folder or .duckdb file has the tables of all bulletins and `acts`, `act_sources`, `conflicts`; a .jsonl, .parquet
    or .csv file has the acts, one a line or row. Memory grows by some bytes for each commendation; working files, as
    large as the records, lie in a hidden folder beside the output until the end.
    """
    check_output(output)
    place = Path(os.path.realpath(output))
    summary = Summary()
    with Store(place.with_name(f".{place.name}.merging"), output) as store:
        store.gather(records)
        with open_output(output) as dataset:
            for key, record in store.list_records():
                dataset.add_record(record, key)
                for told in list_tellings(record, key):
                    summary.tellings += len(told.ids)
                    store.add(told)
            dataset.add_acts(_list_acts(store, summary))
        summary.records, summary.bulletins = store.read, store.kept
    return summary


def _list_acts(store: Store, summary: Summary) -> Iterator[Act]:
    for neighbours in store.list_neighbours():
        for group in settle(neighbours):
            act = choose(group)
            summary.acts += 1
            summary.retold += act.bulletins > 1
            summary.conflicts += bool(act.conflicts)
            yield act
