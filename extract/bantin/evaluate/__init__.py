"""How well records agree with hand-read facts."""

from __future__ import annotations

from bantin.evaluate.changes import Change, find_changes
from bantin.evaluate.gold import Gold, read_gold
from bantin.evaluate.measures import Evaluation, Figure, evaluate
from bantin.evaluate.report import list_errors, to_json, to_lines, to_table

__all__ = [
    "Change",
    "Evaluation",
    "Figure",
    "Gold",
    "evaluate",
    "find_changes",
    "list_errors",
    "read_gold",
    "to_json",
    "to_lines",
    "to_table",
]
