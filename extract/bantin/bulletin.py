"""One input document on its way to a record."""

from __future__ import annotations

from msgspec import Struct

from bantin.record import Source


class Bulletin(Struct, frozen=True, kw_only=True):
    """A document as a reader hands it on: decoded, nothing interpreted.

    `id` is the input's own id or a hash of its content; `text` is the decoded input, offsets of `SourceText.origin`
    point into it; of a page `html` is the decoded source, to which `Evidence.source` leads, and `text` is empty;
    `published` is the posting date only where the input states it apart from the text (EDTF).
    """

    id: str
    source: Source
    text: str = ""
    html: str | None = None
    published: str | None = None
