"""Receivers that the lines below a sentence name: the rows of a list or of a table."""

from __future__ import annotations

from bantin.assemble import rows
from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.matching.reading import Sentence
from bantin.record import Recipient

_LONG_NAME = 7  # words


def read(context: Context, sentence: Sentence, listed: Listed, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers that the lines below a sentence name, one line one receiver.

    A table is read where it has as many rows as are counted.
    """
    found: list[Recipient] = []
    table = rows.cells(context.reading, sentence) if listed.number else []
    if table and len(table) == listed.number:
        single = listed._replace(row=True)
        return [r for row in table for r in reader.read(context, row.stretch, single)]
    for row in rows.below(context.reading, sentence):
        kind = row.kind or listed.kind
        named = reader.read(context, row.stretch, listed._replace(kind=kind, row=row.single))
        if not row.marked and (not named or any(_is_prose(r.name) for r in named) or _named_late(row, named[0].name)):
            break
        found += named
    return found


def in_sections(
    context: Context, sentence: Sentence, counts: dict[str, int], reader: RecipientReader
) -> list[Recipient]:
    """Return those named in the tables below a sentence, one a kind, where each has as many rows as are counted."""
    tables = rows.sections(context.reading, sentence)
    if not tables or {field: len(listed) for field, listed in tables} != counts:
        return []
    return [
        receiver
        for field, listed in tables
        for row in listed
        for receiver in reader.read(context, row.stretch, Listed(KIND[field], row=True))[:1]
    ]


def _named_late(row: rows.Row, name: str) -> bool:
    """Tell whether a line says something before it names anybody: *Phát biểu tại hội nghị, ông A ghi nhận …*."""
    said = row.stretch.text
    return "," in said[: max(said.find(name), 0)]


def _is_prose(name: str) -> bool:
    """Tell whether a line is a sentence and no name: *Hội thi khép lại với nhiều ý kiến hay của thí sinh*."""
    words = name.split()
    return len(words) > _LONG_NAME and sum(word[:1].isupper() for word in words) == 1
