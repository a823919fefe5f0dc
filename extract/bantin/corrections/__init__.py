"""What a reviewer marked on a page of `bantin report`, as gold rows and as examples for the pattern files."""

from __future__ import annotations

from bantin.corrections.blocks import write_examples
from bantin.corrections.examples import Block, list_examples
from bantin.corrections.file import Correction, find_records, read_corrections
from bantin.corrections.gold import to_gold, write_gold

__all__ = [
    "Block",
    "Correction",
    "find_records",
    "list_examples",
    "read_corrections",
    "to_gold",
    "write_examples",
    "write_gold",
]
