"""Parquet: one bulletin a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.entries import KEYS, read_entry
from bantin.readers.reasons import reject

if TYPE_CHECKING:
    import pyarrow

_ROWS = 64
"""Rows held at once; pages of 100 kB make 6 MB of these."""
_BUFFER = 1_000_000
"""Bytes read ahead in each column; without it a whole row group is held."""


def read_parquet(file: BinaryIO, path: str) -> Iterator[Bulletin | InputError]:
    """Read rows with a column `text` or `html` and, where there are any, `id`, `url` and `published`.

    The n-th row becomes the bulletin with source path `path#n` or one error with position n; memory holds some rows at a
    time, whatever the size of a row group. Raises `InputError` for the file as a whole: `empty`, `unreadable`,
    `missing_text`.
    """
    import pyarrow
    from pyarrow.parquet import ParquetFile

    position = 0
    try:
        table = ParquetFile(file, pre_buffer=False, buffer_size=_BUFFER)
        names = table.schema_arrow.names
        columns = [key for key in KEYS if names.count(key) == 1]
        if not {"text", "html"} & set(columns):
            message = f"no column `text` or `html`, only {', '.join(names)[:200]}; name the article's column so"
            raise reject("missing_text", message, path=path)
        for batch in table.iter_batches(_ROWS, columns=columns, use_threads=False):
            values = {name: _plain(batch.column(name)) for name in columns}
            for row in range(batch.num_rows):
                position += 1
                try:
                    entry = {name: column[row].as_py() for name, column in values.items()}
                    yield read_entry(entry, path, position, place=f"row {position}")
                except InputError as error:
                    yield error
                except (ValueError, ArithmeticError, LookupError) as error:
                    message = f"row {position} holds a value that cannot be read: {_first_line(error)}"
                    yield reject("undecodable", message, path=path, position=position)
    except (pyarrow.ArrowException, OSError, ValueError, MemoryError) as error:
        where = f" behind row {position}" if position else ""
        message = f"the Parquet file is damaged{where}: {_first_line(error)}"
        raise reject("unreadable", message, path=path) from error
    if not position:
        raise reject("empty", "the file holds no document", path=path)


def _plain(column: pyarrow.Array) -> Any:
    """Return a column whose values come out as plain Python: moments to the microsecond, dictionaries unrolled."""
    import pyarrow

    if pyarrow.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if pyarrow.types.is_timestamp(column.type):
        return column.cast(pyarrow.timestamp("us", column.type.tz), safe=False)
    return column


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:300]
