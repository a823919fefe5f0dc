"""Names in one spelling: one tone style, single spaces, abbreviations of office and place spelled out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bantin.text import one_tone_style

_EDGES = " \t\n,;:.-–/\"'“”()[]"


@lru_cache(maxsize=65536)
def clean(name: str) -> str:
    """Return a name in NFC and one tone style with single spaces and without quotes or punctuation at its edges."""
    bare = one_tone_style(" ".join(name.split())).strip(_EDGES)
    return f"{bare})" if bare.count("(") > bare.count(")") else bare  # a bracket at the end belongs to its opening


_WORD = re.compile(r"\w+")
_GLUED = re.compile(r"\b(TP|TX|TT|Tp|Tx|Q|P|H)\.\s*")


def spell_out(name: str, abbreviations: Mapping[str, str]) -> str:
    """Return the name with each abbreviation of the table spelled out, whole words only, case kept elsewhere."""
    if "." not in name:
        return " ".join([abbreviations.get(word) or word for word in name.split(" ")])
    words = _GLUED.sub(r"\1. ", name).split(" ")
    return " ".join([abbreviations.get(word) or abbreviations.get(word.rstrip(".")) or word for word in words])


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return what two spellings of one name share: lower case, one tone style, words only."""
    return " ".join(_WORD.findall(clean(name).lower()))
