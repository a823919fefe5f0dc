"""One key for the spellings of a place's name: tone style, dashes, apostrophes, leading zeros, words of other tongues.

Hoà Bình, Hòa Bình      hòa bình
Phường 02               2
M'Droh, M’Droh, MDroh   mdroh
Ngọk Réo, Ngok Réo      ngok réo    (a word that no Vietnamese syllable is loses its marks)
Mĩ Đức, Mỹ Đức          mĩ đức
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from bantin.text import one_tone_style
from bantin.text.fold import fold
from bantin.text.tone import is_syllable

_APOSTROPHE: Final = re.compile(r"(?<=\w)' ?(?=\w)")
_WORD: Final = re.compile(r"\w+")
_LETTERS: Final = re.compile(r"[^\W_]+")
# y and i are one sound behind these consonants, and writers take either: Mỹ and Mĩ, Lý and Lí, Quý and Quí.
_Y_FOR_I: Final = re.compile(r"(?:[hklmst]|qu)[yỳýỷỹỵ]")
_TO_I: Final = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
# Names that are no spelling variants but other names of the same place, in everyday use.
_ALIASES: Final = {
    "hcm": "hồ chí minh",
    "đắc lắc": "đak lak",
    "đắc nông": "đak nông",
    "bắc cạn": "bắc kạn",
    "kontum": "kon tum",
    "công tum": "kon tum",
    "buôn mê thuột": "buôn ma thuột",
    "plei ku": "pleiku",
    "br vt": "bà rịa vũng tàu",
}


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """Return what all spellings of a place's name (without its kind) share; names of two places may share one too."""
    folded = one_tone_style(fold(unicodedata.normalize("NFC", name)).text).lower()
    words = map(_word, _WORD.findall(_APOSTROPHE.sub("", folded)))
    found = " ".join(words)
    return _ALIASES.get(found, found)


def _word(word: str) -> str:
    if word.isdecimal():
        return str(int(word))
    if _Y_FOR_I.fullmatch(word):
        return word.translate(_TO_I)
    return word if is_syllable(word) else without_marks(word)


def without_marks(word: str) -> str:
    """Return a word with plain letters; đ stays."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """Return the plain letters and figures of a name's key: `nâm giôn` and `nặm giôn` give namgion."""
    return "".join(filter(str.isalnum, without_marks(key(name))))


def slug(name: str) -> str:
    """Return a name in Latin letters and figures, as addresses and other tables have it: `phuong2`, `xahongphong`."""
    letters = without_marks(name.lower()).replace("đ", "d")
    return "".join(str(int(word)) if word.isdecimal() else word for word in _LETTERS.findall(letters))
