"""What the word lists say, in the shapes that assembling asks for; made once for a pattern set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import regex

from bantin.normalise import names
from bantin.patterns import WordList


class Lexicon:
    """The word lists of a pattern set and look-ups drawn from them; keys are as `names.key` gives them."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self.lists = lists
        self.abbreviations = {k: str(v) for k, v in lists["abbreviations"].entries.items()}
        self.provinces = {names.key(k): str(v) for k, v in lists["provinces"].entries.items()}
        self.body_heads = tuple(sorted((k.lower() for k in lists["org_heads"].entries), key=len, reverse=True))
        self.fields = frozenset(names.key(k) for k in lists["fields"].entries)
        self.compound_fields = frozenset(field for field in self.fields if " và " in field)
        self.levels = tuple(k.lower() for k in lists["level_words"].entries)
        self.offices = tuple(k.lower() for k in lists["offices"].entries)
        self.surnames = frozenset(lists["surnames"].entries)

    @cached_property
    def next_field(self) -> regex.Pattern[str]:
        """What finds the next name in a list of offices, with the comma or *và* before it."""
        known = self.lists["fields"].regex(ignore_case=True)
        return regex.compile(rf"(?:, ?| và )?(?P<name>(?i:{known}))(?!\p{{L}})")
