"""Vietnamese written with fonts of the years before Unicode: TCVN3 (ABC) and VNI, found out and converted.

Such a text looks like Western European letters to any program: the fonts drew Vietnamese ones in their places.
"""

from __future__ import annotations

import html
import re
import unicodedata
from html.entities import html5
from itertools import islice
from typing import Final

# TCVN 5712:1993, VN3: each sign as windows-1252 shows it, and the letter it was drawn as. Checked against the charmap
# TCVN5712-1 of the GNU C Library (`iconv -f TCVN5712-1`), whose upper half is VN3.
_TCVN3: Final = dict(
    zip(
        "¡¢§£¤¥¦¨©®ª«¬\u00ad¸µ¶·¹¾»¼½ÆÊÇÈÉËÐÌÎÏÑÕÒÓÔÖÝ×ØÜÞãßáâäèåæçéíêëìîóïñòôøõö÷ùýúûüþ",
        "ĂÂĐÊÔƠƯăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ",
        strict=True,
    )
)
# VNI-Windows: a letter and, behind it, the sign that carries its marks, as windows-1252 shows them; a few letters have
# one sign. From the table of vowels in xvnkb (github.com/lamdao/xvnkb, vni.h); its order: none, sắc, huyền, hỏi, ngã,
# nặng for each vowel.
_VNI_MARKS: Final = {
    "a": "áàảãạ", "e": "éèẻẽẹ", "o": "óòỏõọ", "u": "úùủũụ", "y": "ýỳỷỹ", "ô": "ớờởỡợ", "ö": "ứừửữự",
}  # fmt: skip
_VNI_CIRCUMFLEX: Final = {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}
_VNI_SINGLE: Final = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _list_vni() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for vowel, letters in _VNI_MARKS.items():
        table |= {vowel + sign: letter for sign, letter in zip("ùøûõï", letters, strict=False)}
    for vowel, letters in _VNI_CIRCUMFLEX.items():
        table |= {vowel + sign: letter for sign, letter in zip("âáàåãä", letters, strict=True)}
    table |= {"a" + sign: letter for sign, letter in zip("êéèúüë", "ăắằẳẵặ", strict=True)}
    for written, letter in list(table.items()):
        table[written.upper()] = letter.upper()
        table[written[0].upper() + written[1:]] = letter.upper()
    return table


_VNI: Final = _list_vni()
_VNI_LETTER: Final = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TCVN3_TABLE: Final = str.maketrans(_TCVN3)

_VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_OFTENEST: Final = "đư"
_ENOUGH: Final = 40
"""Letters that no font drew in another's place: a text with so many is in Unicode."""
_WESTERN: Final = re.compile("[\u00a1-\u00ff]")
_COMMON: Final = re.compile(
    r"(?<!\w)(?:và|của|được|các|người|những|với|này|đã|không|dân|tỉnh|huyện|xã|đồng|hội|nghị|việc|năm|ngày|thực|hiện|tổ|"
    r"chức|bộ|cán|quyết|định|thưởng|tập|thể|về|là|có|tại|đến|từ)(?!\w)"
)
_FEWEST: Final = 5
_TIMES: Final = 3
"""A text is taken for another's font where it then holds so many common words, and so many times as many as before."""
_REFERENCE: Final = re.compile(r"&(?:#(1[6-9]\d|2[0-5]\d)|([A-Za-z]{2,8}));?")


def convert(text: str, *, page: bool = False) -> tuple[str, str] | None:
    """Return a text set in an old font as Unicode, and the font's name (`tcvn3`, `vni`); None where it is not.

    `text` shows the signs as windows-1252 does. Of a `page` also those that are written as character references.

    >>> convert("QuyÕt ®Þnh cña UBND huyÖn vÒ viÖc tÆng giÊy khen cho c¸c tËp thÓ vµ c¸ nh©n trong n¨m")[1]
    'tcvn3'
    """
    # a page's scripts are long: looking for one letter leaps over them, looking for any of a class does not
    if any(len(text.split(letter, _ENOUGH)) > _ENOUGH for letter in _OFTENEST):
        return None
    if sum(1 for _ in islice(_VIETNAMESE.finditer(text), _ENOUGH)) == _ENOUGH:
        return None
    western = _REFERENCE.sub(_western, text) if page and "&" in text else text
    if sum(1 for _ in islice(_WESTERN.finditer(western), _ENOUGH)) < _FEWEST:
        return None
    shown = html.unescape(text) if page else text
    plain = _count(unicodedata.normalize("NFC", shown))
    found = [
        (_count(converted), name, converted)
        for name, converted in (
            ("tcvn3", western.translate(_TCVN3_TABLE)),
            ("vni", _VNI_LETTER.sub(lambda letter: _VNI[letter.group()], western)),
        )
    ]
    count, name, converted = max(found)
    return (converted, name) if count >= _FEWEST and count >= _TIMES * plain else None


def _count(text: str) -> int:
    return len(_COMMON.findall(text.lower()))


def _western(reference: re.Match[str]) -> str:
    """Return the sign of windows-1252 that a reference stands for, any other reference as it is."""
    sign = chr(int(reference[1])) if reference[1] else html5.get(f"{reference[2]};", "")
    return sign if len(sign) == 1 and "\u00a1" <= sign <= "\u00ff" else reference.group()
