"""The text of a bulletin, built once from what was read, knowing for every character where it came from."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Final, Self

from bantin.text.fold import Folded, fold
from bantin.text.lines import soften

_COPIED: Final = -1  # in place of a stretch's raw end: see _Map

# Characters that are NFC already and begin a new composition whatever stands before them: all that ordinary Vietnamese
# text consists of. The exact test for the rest is `_begins_chunk`.
_ORDINARY: Final = "\u0000-\u02ff\u1e00-\u1eff\u2002-\u206f"
_SUSPECT: Final = re.compile(rf"[{_ORDINARY}]?[^{_ORDINARY}]+")


class _Map:
    """Where each stretch of the text came from: three parallel columns, found by bisection.

    Stretch i is `text[at[i]:at[i + 1]]`. Where `raw_end[i]` is _COPIED it was copied unchanged from raw, from
    `raw_start[i]` on; else every character of it comes from all of `raw[raw_start[i]:raw_end[i]]`.
    """

    __slots__ = ("at", "length", "raw_end", "raw_start")

    def __init__(self) -> None:
        self.at: list[int] = []
        self.raw_start: list[int] = []
        self.raw_end: list[int] = []
        self.length = 0

    def add(self, length: int, raw_start: int, raw_end: int = _COPIED) -> None:
        self.at.append(self.length)
        self.raw_start.append(raw_start)
        self.raw_end.append(raw_end)
        self.length += length

    def character(self, offset: int) -> tuple[int, int]:
        i = bisect_right(self.at, offset) - 1
        start, end = self.raw_start[i], self.raw_end[i]
        if end == _COPIED:
            start += offset - self.at[i]
            end = start + 1
        return start, end


@dataclass(frozen=True, eq=False)
class SourceText:
    """A bulletin's text with the way back to the input; make one with `SourceText.build`.

    `text` is the kept pieces of `raw` in NFC, otherwise as written. `folded` is its copy for matching, of the same
    length: folded as `bantin.text.fold.fold` says, with soft line ends (wrapped lines) as spaces. All offsets are code
    points; those of `text` and `folded` are the same.
    """

    raw: str
    text: str
    _map: _Map
    _whole: SourceText | None = None
    """The text this one is one stretch of, from `_at` on; its folding holds here too."""
    _at: int = 0

    @classmethod
    def build(cls, raw: str, keep: Sequence[tuple[int, int]] | None = None) -> Self:
        """Build the text from the pieces `keep` of `raw`, or from all of it.

        `keep` holds ascending [start, end) pairs that do not overlap (ValueError else). Between two pieces that do not
        touch stands one "\\n", unless the first ends with one.
        """
        parts: list[str] = []
        origins = _Map()
        done = 0
        for start, end in _pieces(raw, keep):
            if parts and raw[done - 1] != "\n":
                parts.append("\n")
                origins.add(1, done, done)
            for text, raw_start, raw_end in _composed(raw, start, end):
                parts.append(text)
                origins.add(len(text), raw_start, raw_end)
            done = end
        origins.add(0, done, done)  # the end of the text
        return cls(raw, "".join(parts), origins)

    def cut(self, keep: Sequence[tuple[int, int]]) -> Self:
        """Return the text of some pieces of the same `raw` (as `build` takes them), folded as they are folded here.

        What this text knows of itself is not worked out again where the pieces are one stretch of it.
        """
        part = self.build(self.raw, keep)
        at = self.text.find(part.text) if len(keep) == 1 else -1
        one_stretch = at >= 0 and self.origin(at)[0] == keep[0][0]
        return replace(part, _whole=self, _at=at) if one_stretch else part

    def origin(self, start: int, end: int | None = None) -> tuple[int, int]:
        """Return the [start, end) of `raw` that the character at `start`, or `text[start:end]`, came from.

        Every offset from 0 to `len(text)` is valid (IndexError else); the last one, empty spans and the "\\n" between
        two pieces come from an empty range. A character that normalisation changed comes from all characters that it
        was composed of.
        """
        if not 0 <= start <= len(self.text) or (end is not None and not start <= end <= len(self.text)):
            raise IndexError(f"span [{start}, {end}) outside a text of {len(self.text)} characters")
        first, after = self._map.character(start)
        if end is None:
            return first, after
        if end == start:
            return first, first
        return first, self._map.character(end - 1)[1]

    @cached_property
    def _folded(self) -> Folded:
        if self._whole is not None:
            return self._whole._folded.cut(self._at, self._at + len(self.text))
        return fold(self.text)

    @cached_property
    def folded(self) -> str:
        """The copy of `text` that patterns are matched against; see the class."""
        if self._whole is not None:
            return self._whole.folded[self._at : self._at + len(self.text)]
        return soften(self._folded.text)

    def snap(self, start: int, end: int) -> tuple[int, int]:
        """Widen a span so that neither edge cuts a word whose invisible characters folding moved behind it.

        Call it on every span found in `folded` before showing it as a span of `text`.
        """
        return self._folded.snap(start, end)


def _pieces(raw: str, keep: Sequence[tuple[int, int]] | None) -> list[tuple[int, int]]:
    """The kept pieces without empty ones, those that touch joined."""
    pieces: list[tuple[int, int]] = []
    done = 0
    for start, end in ((0, len(raw)),) if keep is None else keep:
        if not done <= start <= end <= len(raw):
            raise ValueError(f"keep: [{start}, {end}) overlaps, descends or leaves the {len(raw)} characters of raw")
        done = end
        if start == end:
            continue
        touches = bool(pieces) and pieces[-1][1] == start
        pieces.append((pieces.pop()[0] if touches else start, end))
    return pieces


def _composed(raw: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The stretches of the NFC of `raw[start:end]`, with raw_start and raw_end as in _Map; none is empty."""
    piece = raw[start:end]
    done = 0
    if not unicodedata.is_normalized("NFC", piece):
        for chunk_start, chunk_end in _chunks(piece):
            chunk = piece[chunk_start:chunk_end]
            composed = _nfc(chunk) if len(chunk) < 16 else unicodedata.normalize("NFC", chunk)
            if composed == chunk:
                continue
            if done < chunk_start:
                yield piece[done:chunk_start], start + done, _COPIED
            yield composed, start + chunk_start, start + chunk_end
            done = chunk_end
    if done < len(piece):
        yield piece[done:], start + done, _COPIED


@lru_cache(maxsize=4096)
def _nfc(chunk: str) -> str:
    return unicodedata.normalize("NFC", chunk)


def _chunks(piece: str) -> Iterator[tuple[int, int]]:
    """The stretches of `piece` that normalisation may change, cut wherever a new composition begins.

    What lies between them is NFC already, and no chunk composes or reorders with its neighbours.
    """
    for suspect in _SUSPECT.finditer(piece):
        chunk_start = suspect.start()
        for at in range(chunk_start + 1, suspect.end()):
            if _begins_chunk(piece[at]):
                yield chunk_start, at
                chunk_start = at
        yield chunk_start, suspect.end()


@lru_cache(maxsize=4096)
def _begins_chunk(char: str) -> bool:
    """Say whether NFC may be taken apart before `char`: its first part neither reorders nor composes backwards."""
    first = unicodedata.normalize("NFD", char)[0]
    return unicodedata.combining(first) == 0 and first not in _second_parts()


@lru_cache(maxsize=1)
def _second_parts() -> frozenset[str]:
    """Starters that may be the second part of a canonical composition, from Unicode's decompositions.

    Canonical compositions end below U+30000; Hangul vowels and final consonants (The Unicode Standard, 3.12) compose by
    rule and have no entries.
    """
    parts = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for code in range(0xC0, 0x30000):
        mapping = unicodedata.decomposition(chr(code)).split()
        if len(mapping) == 2 and not mapping[0].startswith("<"):
            parts.add(chr(int(mapping[1], 16)))
    return frozenset(parts)
