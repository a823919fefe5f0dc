"""Unicode properties (`\\p{L}`) as character classes, which the `re` module of the standard library lacks.

They hold the letters of the scripts that Vietnamese texts are written in or quote: Latin, Greek, Cyrillic. `\\p{L}` on
its own is any letter of any script.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import chain
from typing import Final

# Latin, combining marks, Greek, Cyrillic; Latin with marks, Greek with breathings; signs, currencies, forms of numbers.
_BLOCKS: Final = (range(0x530), range(0x1E00, 0x2190), range(0x2460, 0x249C))
_EDGES: Final = {r"\m": r"\b(?=\w)", r"\M": r"\b(?<=\w)"}
"""Where a word begins and where it ends."""
_PROPERTY: Final = re.compile(r"\\([pP])\{(\w+)\}")


@lru_cache(maxsize=64)
def members(category: str) -> str:
    """Return the signs of a general category (`L`, `Lu`) as the inside of a character class, "" where there are none."""
    spans: list[list[int]] = []
    for code in chain(*_BLOCKS):
        if unicodedata.category(chr(code)).startswith(category):
            if spans and spans[-1][1] == code - 1:
                spans[-1][1] = code
            else:
                spans.append([code, code])
    return "".join(_escaped(first) if first == last else f"{_escaped(first)}-{_escaped(last)}" for first, last in spans)


def spell(atom: str) -> str:
    """Return an atom of a pattern with classes in place of the properties that it names.

    A letter alone is a sign of a word that is no digit, no underscore and no number of another shape (², ½, Ⅷ), which
    the regex engine tells faster than it looks a letter up.
    """
    if atom in (r"\p{L}", r"[\p{L}]"):
        return _letter()
    if atom in _EDGES:
        return _EDGES[atom]
    if atom.startswith("["):
        return _PROPERTY.sub(lambda found: members(found[2]), atom)
    found = _PROPERTY.fullmatch(atom)
    if found is None:
        return atom
    return f"[{'^' if found[1] == 'P' else ''}{members(found[2])}]"


@lru_cache(maxsize=1)
def _letter() -> str:
    return rf"[^\W\d_{members('No')}{members('Nl')}]"


def _escaped(code: int) -> str:
    return f"\\u{code:04x}"
