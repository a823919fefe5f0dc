"""Where a sentence ends, and where a full stop only shortens a word.

Scraped pages lose the space after a full stop ("năm 2022.Ngày 3/5"), so that the stop and its neighbours have to tell.
All texts here are folded: straight quotes, no carriage returns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

# Words that a full stop shortens. Single capitals (Q. 11, N. N. T.) are told by their shape.
_ABBREVIATIONS: Final = frozenset(
    re.findall(
        r"\S+",
        """
        TP Tp tp TX Tx tx TT Tt tt Đ/c đ/c Đ/C đ/C Đc đc CT PCT BT PBT GĐ PGĐ TGĐ HLV ThS Ths Th TS Ts GS Gs PGS TSKH
        BS Bs BSCKI BSCKII CKI CKII ĐD ĐDT CNĐD KTV NHS DS DSCKI KS Ks LS Ls CN KTS NSƯT NSND NGƯT NGND Mr Mrs Ms Dr St Tr tr v.v Ng No Cty cty ĐT đt
        Tel Fax Nxb NXB
        """,
    )
)
# Words that begin a sentence. Those of the first list begin names of places and people too (Năm Căn, Từ Sơn, Đồng
# Hới), unless a small letter or a figure follows.
_STARTER: Final = re.compile(
    r" *[\"'(]?(?:(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Hôm|Trong|Ngoài|Nhân|Từ|Với|Để|Khi|Sau|Trước|Đến|Qua|Các|Những|Nhiều|"
    r"Mỗi|Hiện|Đồng|Cùng|Bên|Tuy|Vì|Do|Nhờ|Đây|Đó|Năm|Kết|Phát|Dự|Tham|Về|Được|Đã|Có|Không|Như|Đối|Riêng|Thay|Hội|"
    r"Buổi) +(?P<next>\w)|(?:Ông|Bà|Đ/c|Đồng chí|Theo|Tại) )"
)
# "Á" and "Ý" are words: "khắp châu Á. Năm nay"
_INITIAL: Final = re.compile(r"[A-ZĐĂÂÊÔƠƯ]")
# A class, rank or quarter named by a capital: the stop behind it is a real one.
_NAMED_BY_CAPITAL: Final = re.compile(
    r"(?<!\w)(?:quý|thứ|khóa|đợt|kỳ|loại|hạng|nhóm|khối|bảng|mục|phần) +[A-ZĐ]\Z", re.IGNORECASE
)
_FILE: Final = re.compile(
    r"\.[\w.()-]{0,80}(?<=\.)(?:jpe?g|png|gif|bmp|webp|pdf|docx?|xlsx?|pptx?|rar|zip|mp[34])\b", re.I
)
_DOMAIN: Final = re.compile(r"\.(?:vn|com|net|org|gov|edu|info|html?|aspx?|php)\b", re.I)
_ADDRESS: Final = re.compile(r"://|www\.|\w@\w")

# Each alternative begins with a sign of its own, so that the search leaps from one of these to the next.
_STOP: Final = re.compile(r"\.(?:/\.|/(?=\s|\Z)|[.!?…]*)|/\.(?![a-z0-9])|![.!?…]*|\?[.!?…]*|…[.!?…]*")
_QUOTE: Final = re.compile('"')
_CLOSERS: Final = "\"')]}"
_WORD_BEFORE: Final = re.compile(r"(?:v\.v|[^\W_]+(?:/[^\W_]+)?)\Z")
_NUMBER_AHEAD: Final = re.compile(r"\W?số\. +\d", re.I)  # "Quyết định số. 12"
_LIST_NUMBER: Final = r"(?:\d{1,2}|[IVX]{1,4}|[a-zđA-ZĐ])"
_ITEM_NUMBER: Final = re.compile(rf"\s*[-+*•]?\s*{_LIST_NUMBER}")  # "1. Phòng Nội vụ", fills the sentence so far
_INLINE_NUMBER: Final = re.compile(rf"(?::\s*(?:0?1|I|[aA])|[;(]\s*{_LIST_NUMBER})\Z")  # "gồm: 1. Phòng A; 2. Phòng B"

# No abbreviation, list number or link is looked for farther back than this: keeps hostile input linear.
_REACH: Final = 16
_LINK_REACH: Final = 200


def ends_sentence(line: str) -> bool:
    """Say whether `line`, which has no trailing white space, stops where a sentence ends."""
    bare = line.rstrip(_CLOSERS)
    if not bare.endswith((".", "!", "?", "…", "./")):
        return False
    return not bare.endswith(".") or bare.endswith(("..", "/.")) or not _shortens(bare, len(bare) - 1, 0)


def ends(line: str) -> Iterator[int]:
    """Yield the end of every sentence that a stop in `line` ends, closing quotes and brackets included."""
    quotes = [found.start() for found in _QUOTE.finditer(line)] if '"' in line else []
    begun = 0  # where the sentence at hand begins
    for stop in _STOP.finditer(line):
        end = _close(line, begun, stop.end(), quotes)
        if _is_end(line, begun, stop, end):
            yield end
            begun = end


def _close(line: str, begun: int, end: int, quotes: list[int]) -> int:
    """Take in the quotes and brackets that close behind the stop; a quote that opens is left to what follows."""
    while end < len(line) and line[end] in _CLOSERS:
        opens = (bisect_left(quotes, end) - bisect_left(quotes, begun)) % 2 == 0
        if line[end] == '"' and opens:
            break
        end += 1
    return end


def _is_end(line: str, begun: int, stop: re.Match[str], end: int) -> bool:
    if end == len(line) or "/" in stop.group():
        return True
    if line[end].isspace():
        return _ends_before_space(line, begun, stop, end)
    return _ends_glued(line, begun, stop, end)


def _ends_before_space(line: str, begun: int, stop: re.Match[str], end: int) -> bool:
    mark, at = stop.group(), stop.start()
    if end == stop.end() and mark in ("!", "?"):
        return True
    if end == stop.end() and mark == ".":
        if not _shortens(line, at, begun):
            return not _NUMBER_AHEAD.match(line, max(0, at - 3))
        return not _numbers(line, at, begun) and _starts(line, end)
    # "xã A, xã B… và xã C", "xã A, xã B… (Quyết định số 5)", '"Tốt!" ông nói'
    following = line[end : end + _REACH].lstrip()[:1]
    return not (following.islower() or (following == "(" and mark in ("...", "…")))


def _ends_glued(line: str, begun: int, stop: re.Match[str], end: int) -> bool:
    """Say whether a stop with no space behind it ends a sentence: a capital follows, perhaps in quotes or brackets."""
    at = stop.start()
    opens = end + (line[end] in "\"'(")
    first = line[opens : opens + 1]
    if not first.isupper() or _in_link(line, at):
        return False
    if stop.group() != ".":
        return True
    if _shortens(line, at, begun):
        return False
    before = line[at - 1 : at]
    if before.islower() or before.isdigit() or before in "\"')]}%":
        return True
    # "…của HĐND.Ngày 3/5", "tốt .Sau đó", unlike "TT&TT.UBND"
    return line[opens + 1 : opens + 2].islower()


def _starts(line: str, end: int) -> bool:
    """Say whether what follows can only begin a sentence."""
    starter = _STARTER.match(line, end)
    if starter is None:
        return False
    following = starter["next"]
    return following is None or following.islower() or following.isdigit()


def _in_link(line: str, stop: int) -> bool:
    """Say whether the stop belongs to a file name or an address."""
    if _FILE.match(line, stop) or _DOMAIN.match(line, stop):
        return True
    word = line[max(0, stop - _LINK_REACH) : stop].rsplit(maxsplit=1)[-1:]
    return bool(word) and bool(_ADDRESS.search(word[0]))


def _shortens(line: str, stop: int, begun: int) -> bool:
    """Say whether the full stop at `stop` belongs to the word or number before it."""
    if _numbers(line, stop, begun):
        return True
    window = line[max(begun, stop - _REACH) : stop]
    word = window[window.rfind(" ") + 1 :]
    if not word.isalnum():
        found = _WORD_BEFORE.search(window)
        if found is None:
            return False
        word = found.group()
    if _INITIAL.fullmatch(word):
        return not _NAMED_BY_CAPITAL.search(window)
    return word in _ABBREVIATIONS


def _numbers(line: str, stop: int, begun: int) -> bool:
    """Say whether the full stop at `stop` stands behind the number of a list item."""
    if stop - begun > 1 and line[stop - 1].islower() and line[stop - 2].isalpha():
        return False  # a word: no number has a small letter behind another letter
    if stop - begun <= _REACH and _ITEM_NUMBER.fullmatch(line, begun, stop):
        return True
    return bool(_INLINE_NUMBER.search(line, max(begun, stop - _REACH), stop))
