"""Whether two names name the same giver or issuer: the body it signs for, of the same place.

Chủ tịch UBND huyện Ia Pa    UBND huyện Ia Pa       same body, same place
UBND huyện Châu Thành        UBND huyện Châu Thành  open, where neither code nor province tells which
Huyện ủy Ia Pa               UBND huyện Ia Pa       different
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

from msgspec import Struct

from bantin.gazetteer import spelling
from bantin.normalise import names

Agreement = Literal["same", "open", "different"]


class Body(Struct, frozen=True):
    """A body by name; `code` is its unit's GSO code, province and district are those of the bulletin."""

    name: str
    code: str | None = None
    province: str | None = None
    district: str | None = None


class Parts(NamedTuple):
    """A name taken apart: the body with the level of its place, the place, whether there is but one in the country."""

    kind: str
    place: str
    national: bool


def agree(one: Body, other: Body) -> Agreement:
    """Tell whether two names name the same body.

    Bodies of one kind are the same where their codes are, else where their places' names and provinces are; a place
    that is not named is that of the bulletin. Where one lacks what would tell, it is open.
    """
    a, b = part(one.name), part(other.name)
    if a.kind != b.kind:
        # "huyện Ia Pa" may be the committee of the district, or the Party's.
        bare = a.kind in _table().levels or b.kind in _table().levels
        return "open" if bare and _level(a.kind) == _level(b.kind) and a.place == b.place else "different"
    if a.national or b.national:
        return "same"
    if one.code and other.code:
        return "same" if one.code == other.code else "different"
    if a.place and b.place and a.place != b.place:
        return "different"
    return _compare_places(one, other, needed=not (a.place and b.place) and _level(a.kind) not in ("tỉnh", None))


def _compare_places(one: Body, other: Body, *, needed: bool) -> Agreement:
    """Compare where two bodies of one name lie; the district is `needed` where the name does not say it."""
    answer: Agreement = "same"
    for a, b in [(one.province, other.province), *([(one.district, other.district)] if needed else [])]:
        if a and b and a != b:
            return "different"
        if not a or not b:
            answer = "open"
    return answer


def key(body: Body) -> str:
    """Return what the names of one body share, apart from where its place lies."""
    parts = part(body.name)
    return f"{parts.kind} {parts.place}"


@lru_cache(maxsize=65536)
def part(name: str) -> Parts:
    """Take a name apart.

    >>> part("Chủ tịch Ủy ban nhân dân huyện Ia Pa, tỉnh Gia Lai")
    Parts(kind='ubnd huyện', place='ia pa', national=False)
    >>> part("Bảo hiểm xã hội thị xã Ayun Pa"), part("Thủ tướng Chính phủ").national
    (Parts(kind='bảo hiểm xã hội thị xã', place='ayun pa', national=False), True)
    """
    table = _table()
    words = names.key(name)
    if table.abbreviations.search(words):
        words = table.abbreviations.sub(lambda found: table.written[found.group()], words)
    words = table.heads.sub("", words) or words
    pieces = table.levels_in.split(words, maxsplit=2)
    if len(pieces) == 1:
        national = _begins(words, table.national) and not _begins(words, table.local)
        return Parts(words, "", national)
    return Parts(f"{pieces[0]}{pieces[1]}", spelling.key(pieces[2].strip()), False)


def _begins(words: str, heads: tuple[str, ...]) -> bool:
    return any(words == head or words.startswith(f"{head} ") for head in heads)


def _level(kind: str) -> str | None:
    return next((level for level in _table().longest_first if kind == level or kind.endswith(f" {level}")), None)


class _Table:
    def __init__(self, data: dict[str, Any]) -> None:
        self.levels = frozenset(data["levels"])
        self.longest_first = sorted(data["levels"], key=len, reverse=True)
        self.national = tuple(data["national"])
        self.local = tuple(data["local"])
        self.written: dict[str, str] = data["abbreviations"]
        self.abbreviations = re.compile(rf"\b(?:{_alternatives(self.written)})\b")
        self.heads = re.compile(rf"^(?:(?:{_alternatives(data['heads'])}) )+(?=\w)")
        # "bảo hiểm xã hội" and "hợp tác xã" name no commune.
        self.levels_in = re.compile(rf"(?<!hợp tác )\b({_alternatives(self.levels)})\b(?! hội\b)")


def _alternatives(words: Any) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@cache
def _table() -> _Table:
    return _Table(tomllib.loads(files(__package__).joinpath("bodies.toml").read_text(encoding="utf-8")))
