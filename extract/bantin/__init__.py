"""Turns scraped Vietnamese official bulletins into checked JSON records.

>>> from bantin import extract
>>> record = extract("UBND huyện Ia Pa gửi thư khen tới 7 tập thể.", published="05/11/2018")
>>> record.published, record.commendations[0].collectives
('2018-11-05', 7)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bantin.errors import BantinError
from bantin.record import Record

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator

    import pandas

__version__ = "0.1.0"

__all__ = ["BantinError", "Record", "__version__", "extract", "read_records", "to_frames"]


def extract(text: str, *, id: str | None = None, url: str | None = None, published: str | None = None) -> Record:
    """Read one bulletin.

    `text` is the article's plain text; `published` says when the site posted it, as `2018-11-05T09:20`, `2018-11-05` or
    `05/11/2018 09:20`. Without `id` the record's id is the beginning of the SHA-256 of the text's UTF-8 bytes.
    Raises `InputError` where the text is blank or too large, or `published` is no date.
    """
    from bantin.pipeline import process
    from bantin.readers.given import make_bulletin

    return process(make_bulletin(text, id=id, url=url, published=published))


def read_records(path: str | os.PathLike[str]) -> Iterator[Record]:
    """Read records back from what `bantin extract` wrote, one at a time.

    `path` is a .jsonl (also .gz), .parquet or .duckdb file or a folder of tables (.csv holds too little). Raises
    `BantinError`, naming file and place, where something there is no record of this version.
    """
    from bantin.readers.records import read_records

    return read_records(path)


def to_frames(records: Iterable[Record]) -> dict[str, pandas.DataFrame]:
    """Return records as pandas frames: `bulletins`, one for each family of facts, `recipients`, `evidence`, `warnings`.

    They are the tables that `bantin extract -o folder/` writes, with the same columns. Every frame has the key
    `record_id`, unique in `bulletins`; facts also have `id`. Columns and their types are the same for any records, even
    none.
    """
    from bantin.writers.frames import to_frames

    return to_frames(records)
