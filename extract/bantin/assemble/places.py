"""Administrative units in names: *Phòng Nội vụ huyện Ia Grai* holds huyện Ia Grai, *Huyện ủy Ia Grai* too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bantin.gazetteer import KINDS, Gazetteer, Level, key

ORDER: tuple[Level, ...] = ("commune", "district", "province")

_KIND = re.compile(
    rf"(?<!\w)(?P<kind>(?:tỉnh|thành|huyện|quận|thị) ?(?:ủy|đoàn)|{'|'.join(KINDS)})(?!\w)", re.IGNORECASE
)
_OF_PARTY = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "quận": "quận", "thị": "thị xã"}
_WORD = re.compile(r"[^\s,;:()]+")
_LONGEST = 6  # words: Phan Rang - Tháp Chàm, Văn Miếu - Quốc Tử Giám


@dataclass(frozen=True, slots=True)
class Named:
    """A unit as a name states it: its kind in words, its name ("" where only the kind stands: *UBND huyện*)."""

    kind: str
    name: str

    @property
    def order(self) -> int:
        """The place of its kind among all, the smallest units first; a city lies above a quận."""
        return 2 * ORDER.index(KINDS[self.kind][-1]) + (self.kind == "thành phố")

    @property
    def key(self) -> tuple[str, str]:
        """What tells it apart from other units of a text."""
        return self.kind, key(self.name)


_ASIDE = re.compile(r"\([^()]*\)")
_NEXT = re.compile(r"\s*(?:,| và (?=[^\W\d_]))\s*")


def listed(names: str) -> Iterator[tuple[int, int]]:
    """Yield where each name of a list of places stands, asides left out: *Trà Giáp (61,2 điểm) và Trà Ka*.

    Offsets are characters of the text given, without the spaces around a name.
    """
    bare = _ASIDE.sub(lambda aside: " " * len(aside.group()), names)
    start = 0
    for end, following in [*((m.start(), m.end()) for m in _NEXT.finditer(bare)), (len(bare), len(bare))]:
        said = bare[start:end]
        if said.strip():
            yield start + len(said) - len(said.lstrip()), start + len(said.rstrip())
        start = following


@lru_cache(maxsize=16384)
def apart(name: str) -> Named | None:
    """Return the kind and the name of a place's full name: `thị xã Ba Đồn`; None where it begins with no kind."""
    found = _KIND.match(name)
    if found is None or found["kind"].lower() not in KINDS:
        return None
    return Named(found["kind"].lower(), name[found.end() :].strip())


@lru_cache(maxsize=16384)
def inside(name: str, gazetteer: Gazetteer) -> tuple[Named, ...]:
    """Return the units that a body's name holds, in order; a kind at its end stands for one without name.

    A name of a unit ends where the longest one that the gazetteer knows for the kind ends; behind it no capital may
    follow, else the name is another: *xã Tân* is not in *xã Tân Phú Đông*.
    """
    found: list[Named] = []
    at = 0
    while (match := _KIND.search(name, at)) is not None:
        at = match.end()
        written = match["kind"].lower()
        kind = written if written in KINDS else _OF_PARTY[re.split(r" |ủy|đoàn", written)[0]]
        if not name[at:].strip():
            found.append(Named(kind, ""))
            continue
        words = list(_WORD.finditer(name, at))
        for size in range(min(_LONGEST, len(words)), 0, -1):
            end = words[size - 1].end()
            if gazetteer.knows(name[at:end], KINDS[kind]):
                if size == len(words) or not _goes_on(name, end, words[size]):
                    found.append(Named(kind, name[at:end].strip()))
                    at = end
                break
    return tuple(found)


def _goes_on(name: str, end: int, word: re.Match[str]) -> bool:
    return not name[end : word.start()].strip() and word[0][0].isupper() and not _KIND.match(name, word.start())
