"""The copy of a text that patterns are matched against: one letter, one dash, one quote, one tone style.

Every step keeps the length, so that an offset into the folded copy is an offset into the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from bantin.text.tone import fold_tones

_SPACES: Final = "\u00a0\u1680\u180e\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_CONTROLS: Final = "".join(chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\x85")
# Invisible characters; the direction marks among them come with text pasted from chat programs.
_ZERO_WIDTH: Final = "\u00ad\ufeff" + "".join(
    map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)))
)
_FOLDS: Final = (
    dict.fromkeys(_SPACES + _CONTROLS, " ")
    | dict.fromkeys("\u2028\u2029\u0085", "\n")
    | dict.fromkeys("“”„‟«»″", '"')
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | dict.fromkeys("‘’‚‛′`´\uff40", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ"}
)


def _char_class(chars: str) -> str:
    return "[" + "".join(f"\\U{ord(char):08x}" for char in sorted(chars)) + "]"


_FOLDED: Final = re.compile(_char_class("".join(_FOLDS)))
_INVISIBLE: Final = re.compile(_char_class(_ZERO_WIDTH))
# A carriage return alone ends a line, as on old Macs; before a line feed it is part of the end.
_RETURNS: Final = re.compile(r"\r+\n?")


class Folded:
    """A folded text: `text` has the length of what was folded, `snap` keeps spans from cutting a mended word."""

    __slots__ = ("_mended", "text")

    def __init__(self, text: str, mended: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self._mended = mended

    def cut(self, start: int, end: int) -> Folded:
        """Return the folded form of `[start, end)`, which cuts no mended word."""
        inside = [(a - start, b - start) for a, b in self._mended if start <= a and b <= end]
        return Folded(self.text[start:end], inside)

    def snap(self, start: int, end: int) -> tuple[int, int]:
        """Widen `[start, end)` so that neither edge lies inside a word that had invisible characters taken out."""
        if not self._mended:
            return start, end
        return self._edge(start, 0), self._edge(end, 1)

    def _edge(self, offset: int, side: int) -> int:
        after = bisect_right(self._mended, (offset, -1))  # how many mended words begin before the offset
        if after and offset < self._mended[after - 1][1]:
            return self._mended[after - 1][side]
        return offset


def fold(text: str) -> Folded:
    """Return the folded copy of NFC `text`; folding it again changes nothing.

    White space other than "\\n" becomes " " (a lone "\\r", line and paragraph separators "\\n"), quotes, dashes and
    fullwidth ASCII their ASCII, Ð (U+00D0) the letter Đ (U+0110), every tone mark moves to its canonical place. An
    invisible character inside a word moves behind the word as " " ("gi\\u200bấy khen" gives "giấy  khen"); elsewhere it
    becomes " ".
    """
    if "\r" in text:
        text = _RETURNS.sub(_line_end, text)
    folded = _FOLDED.sub(lambda found: _FOLDS[found.group()], text)
    mended: list[tuple[int, int]] = []
    if _INVISIBLE.search(folded):
        folded = _mend(folded, mended)
    return Folded(fold_tones(folded), mended)


def _line_end(returns: re.Match[str]) -> str:
    count = len(returns.group())
    return " " * (count - 1) + "\n" if returns.group().endswith("\n") else "\n" * count


def _mend(text: str, mended: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    done = 0
    for run in re.finditer(r"[^ \n]+", text):
        if not _INVISIBLE.search(run.group()):
            continue
        pieces.append(text[done : run.start()])
        _mend_run(run.group(), run.start(), pieces, mended)
        done = run.end()
    pieces.append(text[done:])
    return "".join(pieces)


def _mend_run(run: str, at: int, pieces: list[str], mended: list[tuple[int, int]]) -> None:
    """Mend one run of visible and invisible characters; append its folded form, and its mended words to `mended`."""
    word_start = 0  # of the word being collected
    word: list[str] = []
    gap = ""  # invisible characters since the last visible one

    def close(end: int) -> None:
        """Write `run[word_start:end]`: the visible characters, composed anew, and blanks for the rest."""
        visible = unicodedata.normalize("NFC", "".join(word))
        if len(visible) > end - word_start:  # a composition that Unicode undoes: take the characters as they are
            visible = "".join(word)
        pieces.append(visible + " " * (end - word_start - len(visible)))
        if len(word) < end - word_start:
            mended.append((at + word_start, at + end))
        word.clear()

    for i, char in enumerate(run):
        if char in _ZERO_WIDTH:
            gap += char
            continue
        if gap:
            before = word[-1] if word else ""
            if not before:
                pieces.append(" " * len(gap))
                word_start = i
            elif before.isdecimal() and char.isalpha():
                # "16<ZWSP>tập thể": a separator, unlike the break inside "gi<ZWSP>ấy"
                close(i - len(gap))
                pieces.append(" " * len(gap))
                word_start = i
            gap = ""
        word.append(char)
    if word:
        close(len(run) - len(gap))
    pieces.append(" " * len(gap))
