"""Components that a bulletin names by their first letters: *chính quyền số (CQS) … CQS xếp thứ 4*."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention

_TOLD = regex.compile(r'"? ?\((?P<short>\p{Lu}{2,6})\)')


@lru_cache(maxsize=1)
def _told_short(context: Context) -> tuple[dict[str, str], re.Pattern[str] | None]:
    """Return the components by the abbreviation told behind them, and what finds the abbreviations."""
    full: dict[str, str] = {}
    for sentence, mention in context.reading.mentions("component"):
        found = _TOLD.match(sentence.text, mention.end - sentence.start)
        words = str(mention.get("name")).split()
        if found and [w[0].upper() for w in words] == list(found["short"]):
            full.setdefault(found["short"], names.clean(str(mention.get("name"))))
    if not full:
        return full, None
    return full, re.compile(r"(?<!\w)(?:" + "|".join(full) + r")(?!\w)")


def abbreviated(context: Context, sentence: Sentence) -> list[Mention]:
    """Return the mentions of components by abbreviation, `full` their name."""
    full, pattern = _told_short(context)
    found = []
    for match in pattern.finditer(sentence.text) if pattern else ():
        start, end = match.start() + sentence.start, match.end() + sentence.start
        if sentence.text[match.start() - 1 : match.start()] != "(":
            value = {"name": full[match.group()], "full": full[match.group()]}
            found.append(Mention("component", "component.abbreviated", start, end, value, {"name": (start, end)}))
    return found
