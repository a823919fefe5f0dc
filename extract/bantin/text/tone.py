"""One place for every tone mark: hoà and hòa, tóan and toán, Qúy and Quý are the same words.

The canonical place is the old style of Vietnamese print (hòa, khỏe, thủy); the new style (hoà, khoẻ, thuỷ) and slips of
the keyboard are folded to it. The rules, common spelling practice, for a syllable `onset + vowels + coda`:

    qu and gi are onsets          quý, quá, giá, giữ; but gì, where i is the vowel
    a marked vowel bears it       huế, tiến, được (ươ: ơ), muống (uô: ô), uyển (uyê: ê), mưa's ư as in mứa
    oa, oe, uy: open first        hòa, khỏe, thủy; before a consonant last: hoàn, khoét, huỳnh
    three vowels: the middle      ngoái, khuỷu, người
    else the first                của, mía, nói
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_MARKS: Final = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
_VOWELS: Final = "aăâeêioôơuưy"


def _with_mark(letter: str, mark: str) -> str:
    return unicodedata.normalize("NFC", letter + mark)


def _letters() -> dict[str, tuple[str, str]]:
    letters = {plain: (plain, "") for plain in _PLAIN}
    letters |= {_with_mark(vowel, mark): (vowel, mark) for vowel in _VOWELS for mark in _MARKS}
    return letters


_LETTERS: Final = _letters()


def _placed(place: int, vowel_groups: str) -> dict[str, int]:
    return dict.fromkeys(vowel_groups.split(), place)


# A vowel group and the index of the letter that bears the tone, open ("tỏa") and before a consonant ("toàn").
# A group that is missing here is no Vietnamese one ("ie", "uo"): such a word is left alone.
_SINGLE: Final = dict.fromkeys(_VOWELS, 0)
_OPEN: Final = (
    _SINGLE
    | _placed(0, "ai ao au ay âu ây eo êu ia iu oi ôi ơi ua ui ưa ưi ưu oa oe uy")
    | _placed(1, "uê uơ iê yê uô ươ oai oao oay oeo uây uôi ươi ươu iêu yêu uya uyu uêu")
)
_CLOSED: Final = _SINGLE | _placed(1, "oa oă oe oo uâ uê uơ uy iê yê uô ươ") | _placed(2, "uyê")

_SYLLABLE: Final = re.compile(
    r"(qu(?=[aăâeêioôơy])|gi(?=[aăâeêoôơuư])|ngh|[cgknpt]h|ng(?![eêi])|tr|[bcdđghklmnprstvx]?)"
    rf"([{_VOWELS}]+)(ch|n[gh]|[cmnpt]|)"
)


@lru_cache(maxsize=65536)
def is_syllable(word: str) -> bool:
    """Say whether `word` is spelt like one Vietnamese syllable ("huyện" is, "image" is not); case is ignored."""
    letters = [_LETTERS.get(letter) for letter in word.lower()]
    return None not in letters and _tone_index("".join(letter[0] for letter in letters if letter)) is not None


@lru_cache(maxsize=65536)
def canonical(word: str) -> str:
    """Return `word` with its tone mark in the canonical place, the same length and case.

    `word` is one syllable in NFC. Words with a letter Vietnamese does not have (niño, café), without exactly one tone
    mark or without a Vietnamese vowel group come back unchanged.
    """
    letters = [_LETTERS.get(letter) for letter in word.lower()]
    marked = [i for i, letter in enumerate(letters) if letter is None or letter[1]]
    if len(marked) != 1 or len(letters) != len(word):
        return word
    found = letters[marked[0]]
    if found is None:
        return word
    target = _tone_index("".join(letter[0] for letter in letters if letter))
    if target is None or target == marked[0]:
        return word
    return "".join(
        _in_case_of(word[i], _with_mark(letter[0], found[1] if i == target else ""))
        for i, letter in enumerate(letters)
        if letter
    )


def _in_case_of(model: str, letter: str) -> str:
    return letter.upper() if model.isupper() else letter


@lru_cache(maxsize=16384)
def _tone_index(plain: str) -> int | None:
    """Where the tone of a lower-case syllable without its tone mark belongs; None when it is no syllable."""
    syllable = _SYLLABLE.fullmatch(plain)
    if syllable is None:
        return None
    _, vowels, coda = syllable.groups()
    place = (_CLOSED if coda else _OPEN).get(vowels)
    return None if place is None else syllable.start(2) + place


def _cased(letters: str) -> str:
    return letters + letters.upper()


def _toned(vowels: str) -> str:
    return _cased("".join(_with_mark(vowel, mark) for vowel in vowels for mark in _MARKS))


_LETTER: Final = _cased("".join(_LETTERS))
# Pairs of vowels that only a misplaced mark gives, as far as two letters and their neighbours can tell; `canonical`
# has the last word. Searching for these instead of reading every word, and for any pair before asking which, keeps
# folding at a few ms for 100 kB.
_CANDIDATE: Final = re.compile(
    rf"[{_cased('aâăeêioôơuưy')}{_toned('iouưy')}](?=[{_toned('aeiouy')}{_cased(_VOWELS)}])(?:"
    + "|".join(
        (
            rf"(?<=[{_cased('o')}])[{_toned('ae')}](?![{_LETTER}])",  # hoà
            rf"(?<=[{_cased('u')}])(?<![qQ].)[{_toned('y')}](?![{_LETTER}])",  # thuỷ
            rf"(?<=[{_cased('aâeêioôơuưy')}])[{_toned('iuo')}]",  # maí
            rf"(?<=[{_toned('o')}])(?:[{_cased('ă')}]|[{_cased('aoe')}][{_LETTER}])",  # hòan, ngòai
            rf"(?<=[{_toned('u')}])(?:[{_cased('âêôơ')}]|[{_cased('aăây')}][{_LETTER}])",  # túân, húynh
            rf"(?<=[{_toned('ư')}])[{_cased('ơ')}]",  # đựơc
            rf"(?<=[{_toned('iy')}])[{_cased('ê')}]",  # tíên
            rf"(?<=[qQ][{_toned('u')}])[{_cased(_VOWELS)}]",  # qúy
            rf"(?<=[gG][{_toned('i')}])[{_cased('aăâeêoôơuư')}]",  # gía
            rf"(?<=[{_cased('aâuy')}])[{_toned('y')}]",  # ngaỳ
            rf"(?<=[{_cased('i')}])(?<![gG].)[{_toned('a')}]",  # mià
            rf"(?<=[{_cased('uưy')}])(?<![qQ].)[{_toned('a')}]",  # muà, mưà
        )
    )
    + ")"
)


# No syllable has more letters (ngh + three vowels + ng): looking further would make one endless word quadratic.
_LONGEST: Final = 8


def fold_tones(text: str) -> str:
    """Return NFC `text` with every Vietnamese syllable's tone in its canonical place; the length stays."""
    pieces: list[str] = []
    done = 0
    for found in _CANDIDATE.finditer(text):
        if found.start() < done:
            continue
        start, end = _word_around(text, found.start(), found.end())
        word = text[start:end]
        folded = canonical(word)
        if folded is not word and start >= done:
            pieces += (text[done:start], folded)
            done = end
    if not pieces:
        return text
    pieces.append(text[done:])
    return "".join(pieces)


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The letters around `text[start:end]`, cut where a capital follows a lower-case letter ("xâyTP")."""
    first, last = max(0, start - _LONGEST), min(len(text), end + _LONGEST)
    while start > first and text[start - 1].isalpha() and not (text[start].isupper() and text[start - 1].islower()):
        start -= 1
    while end < last and text[end].isalpha() and not (text[end].isupper() and text[end - 1].islower()):
        end += 1
    return start, end


def one_tone_style(name: str) -> str:
    """Return a name as the project writes it: NFC, tones in their canonical place, single spaces, Đ for Ð."""
    composed = unicodedata.normalize("NFC", name).translate({0xD0: "Đ", 0xF0: "đ"})
    return fold_tones(" ".join(composed.split()))
