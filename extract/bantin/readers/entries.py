"""One bulletin from named values: an object of JSON Lines, a row of CSV or Parquet."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from bantin.bulletin import Bulletin
from bantin.readers.decoding import decode
from bantin.readers.given import check_bulletin, hash_bytes, mend_surrogates
from bantin.readers.reasons import MAX_BYTES, reject, too_large
from bantin.record import Source

KEYS = ("text", "html", "id", "url", "published")
"""What readers take from an entry; all else is left alone."""

Entry = Mapping[str, object]


def read_entry(
    entry: Entry, path: str, position: int, *, place: str, encoding: str = "utf-8", data: bytes | None = None
) -> Bulletin:
    """Return the bulletin for an entry with `text`, or `html` (the source of a page), and perhaps the other KEYS.

    Values are strings; bytes are decoded, a whole number may be an id, a date `published`. `position` is the document's
    number in its file, `place` says where that is ("line 4"), `encoding` that of the file, `data` the bytes the entry was
    read from; without them those of its article are hashed. Raises `InputError`: `missing_text`, `wrong_type`, `undecodable`, `too_large`, `empty`,
    `invalid_date`.
    """
    text = _take(entry, "text", path, position)
    html = _take(entry, "html", path, position)
    is_page = html is not None and not (text and text.strip())
    article = html if is_page else text
    if article is None:
        message = f"{place} has neither `text` nor `html`; give the article there"
        raise reject("missing_text", message, path=path, position=position)
    if data is None:
        data = article.encode()
        if len(data) > MAX_BYTES:
            raise too_large(path, position)
    source = Source(
        path=f"{path}#{position}",
        url=_take(entry, "url", path, position),
        media_type="text/html" if is_page else "text/plain",
        encoding=encoding,
        sha256=hash_bytes(data),
    )
    return check_bulletin(
        article,
        id=_take(entry, "id", path, position),
        published=_take(entry, "published", path, position),
        source=source,
        position=position,
        html=is_page,
    )


def name_type(value: object) -> str:
    """Return what a value is called in JSON."""
    names = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}
    return names.get(type(value), "number" if isinstance(value, (int, float)) else type(value).__name__)


def _take(entry: Entry, key: str, path: str, position: int) -> str | None:
    value = entry.get(key)
    if value is None:
        return None
    if isinstance(value, str):
        return mend_surrogates(value)
    if isinstance(value, bytes):
        decoded = decode(value)
        if decoded is None:
            message = f"`{key}` holds bytes that are no text; give UTF-8"
            raise reject("undecodable", message, path=path, position=position)
        return decoded[0]
    # Databases number their rows; True is an int to Python and an id to nobody.
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if key == "published" and isinstance(value, datetime.date):
        return value.isoformat()
    message = f"`{key}` is no string but {name_type(value)}; write a string"
    raise reject("wrong_type", message, path=path, position=position)
