"""Figures within what somebody says."""

from __future__ import annotations

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence


def is_quoted(sentence: Sentence, item: Item) -> bool:
    """Tell whether a figure stands in a quotation; *"đội sổ"* alone in quotes is no speech."""
    opened = sentence.between(sentence.start, item.start).count('"') % 2
    closed = sentence.between(item.end, sentence.end).count('"') % 2
    alone = sentence.between(item.start - 1, item.start) == sentence.between(item.end, item.end + 1) == '"'
    return bool(opened or closed) and not alone
