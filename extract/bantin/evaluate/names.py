"""Whether two names name the same office, body, place or person."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any

_Words = tuple[str, ...]


class _Table:
    """The word lists of names.toml, folded."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.ranks = _list_words(data["ranks"])
        self.kinds = _list_words(data["kinds"])
        self.levels: dict[str, str] = {
            _strip_marks(kind): level for level, kinds in data["levels"].items() for kind in kinds
        }
        self.written_out = {_strip_marks(short): _strip_marks(full) for short, full in data["abbreviations"].items()}
        self.written_out |= {_strip_marks(word): "" for word in data["address"]}
        longest_first = sorted(self.written_out, key=len, reverse=True)
        self.abbreviation = re.compile(rf"\b(?:{'|'.join(longest_first)})\b")


@cache
def _table() -> _Table:
    return _Table(tomllib.loads(files(__package__).joinpath("names.toml").read_text(encoding="utf-8")))


def _strip_marks(text: str) -> str:
    """Return the ASCII words of a text in small letters with single spaces."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("ð", "d"))
    return " ".join(re.findall(r"[a-z0-9]+", "".join(char for char in plain if not unicodedata.combining(char))))


def _list_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in _strip_marks(phrase).split())


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name as ASCII words in small letters, abbreviations spelled out, forms of address left out.

    >>> fold("Đ/c Chủ tịch UBND TP. Huế"), fold("ông Nguyễn Văn A"), fold("Bà Rịa")
    ('d c chu tich uy ban nhan dan thanh pho hue', 'nguyen van a', 'ba ria')
    """
    table = _table()
    spelled = table.abbreviation.sub(lambda found: table.written_out[found.group()], _strip_marks(name))
    return " ".join(spelled.split())


def _find_level(words: _Words) -> str | None:
    levels = _table().levels
    for phrase in (*map(" ".join, pairwise(words)), *words):  # "thị xã" before "xã"
        if phrase in levels:
            return levels[phrase]
    return None


def _contains(words: _Words, part: _Words) -> bool:
    return any(words[i : i + len(part)] == part for i in range(len(words) - len(part) + 1))


@lru_cache(maxsize=65536)
def same_name(gold: str, found: str) -> bool:
    """Tell whether the name found is the one expected.

    It is where both are equal when folded, or one is the other with kinds of office or place left out, in whole words;
    never where the two are of different rank or level. What is found may add to a gold name of kinds alone ("UBND
    huyện") only behind it. An empty name is the same as an empty one only.

    >>> same_name("UBND huyện Ia Pa", "huyện Ia Pa"), same_name("huyện Ia Pa", "xã Ia Pa")
    (True, False)
    >>> same_name("Giám đốc Sở Y tế", "Phó Giám đốc Sở Y tế")
    False
    """
    g, f = tuple(fold(gold).split()), tuple(fold(found).split())
    if not g or not f or g == f:
        return g == f
    table = _table()
    if any((rank in g) != (rank in f) for rank in table.ranks):
        return False
    gold_level, found_level = _find_level(g), _find_level(f)
    if gold_level and found_level and gold_level != found_level:
        return False
    short, long = sorted((g, f), key=len)
    if _contains(long, short):
        return not table.kinds.issuperset(short) or (short == g and long[: len(g)] == g)
    telling_g, telling_f = (tuple(word for word in words if word not in table.kinds) for words in (g, f))
    return bool(telling_g) and telling_g == telling_f
