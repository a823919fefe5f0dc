"""Pattern files: what bantin knows of Vietnamese bulletins, as data with examples."""

from __future__ import annotations

from bantin.patterns.examples import check
from bantin.patterns.lists import WordList
from bantin.patterns.loader import load
from bantin.patterns.match import Engine, Mention, Trace
from bantin.patterns.model import Example, FactFile, NonExample, PatternSet, Rule
from bantin.patterns.nearly import near_misses

__all__ = [
    "Engine",
    "Example",
    "FactFile",
    "Mention",
    "NonExample",
    "PatternSet",
    "Rule",
    "Trace",
    "WordList",
    "check",
    "load",
    "near_misses",
]
