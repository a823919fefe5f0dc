"""Pattern files: what bantin knows of Vietnamese bulletins, as data with examples."""

from __future__ import annotations

from bantin.patterns.examples import check
from bantin.patterns.lists import WordList, key
from bantin.patterns.loader import load
from bantin.patterns.match import Engine, Sentences
from bantin.patterns.mention import Mention, Trace
from bantin.patterns.model import Example, FactFile, NonExample, PatternSet, Rule
from bantin.patterns.nearly import near_misses
from bantin.patterns.zones import Selector, Zone, split_words

__all__ = [
    "Engine",
    "Example",
    "FactFile",
    "Mention",
    "NonExample",
    "PatternSet",
    "Rule",
    "Selector",
    "Sentences",
    "Trace",
    "WordList",
    "Zone",
    "check",
    "key",
    "load",
    "near_misses",
    "split_words",
]
