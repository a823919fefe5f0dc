"""Numbers as Vietnamese bulletins write them: digits, decimal commas, thousands dots, words.

Decimal comma and thousands dot are the national convention (Nghị định 30/2020/NĐ-CP uses them throughout); a dot
before exactly three digits therefore separates thousands, any other dot is read as a decimal point.
"""

from __future__ import annotations

import re

_UNITS = {
    "không": 0,
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
_ORDINALS = {"nhất": 1, "nhì": 2, "tư": 4, "bét": -1}
_TWICE = re.compile(r"([^()]+?) ?\(([^()]+)\)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+")


def integer(written: str) -> int:
    """Return the whole number a count is written as: `06`, `1.329`, `mười sáu`, `ba (03)`.

    Raises ValueError where it is none.
    """
    written = written.strip()
    twice = _TWICE.fullmatch(written)
    if twice:
        first, second = integer(twice[1]), integer(twice[2])
        if first != second:
            raise ValueError(f"two numbers: {written!r}")
        return first
    if _THOUSANDS.fullmatch(written):
        return int(written.replace(".", ""))
    if written.isdecimal():
        return int(written)
    return _words(written.lower())


def _words(written: str) -> int:
    """Read number words up to the hundreds: *mười sáu*, *hai mươi mốt*, *một trăm linh năm*."""
    total, unit = 0, None
    for word in written.split():
        if word in ("linh", "lẻ"):
            continue
        if word == "mươi":
            total, unit = total + (unit or 1) * 10, None
        elif word == "trăm":
            total, unit = total + (unit or 1) * 100, None
        elif word == "mười":
            total, unit = total + (unit or 0) + 10, None
        elif word in _UNITS:
            if unit is not None:
                raise ValueError(f"no number: {written!r}")
            unit = _UNITS[word]
        else:
            raise ValueError(f"no number: {written!r}")
    return total + (unit or 0)


def decimal(written: str) -> float:
    """Return the value of a score: `81,6`, `47, 25`, `90.13`, `1.030` (a thousand and thirty), `0.589`, `82`.

    Raises ValueError where it is none.
    """
    bare = re.sub(r"\s+", "", written)
    if _THOUSANDS.fullmatch(bare) and not bare.startswith("0"):
        return float(bare.replace(".", ""))
    return float(bare.replace(",", "."))


def ordinal(written: str) -> int:
    """Return the rank an ordinal tells: `nhất` 1, `nhì` 2, `tư` 4, `07` 7, `ba` 3.

    Raises ValueError where it is none.
    """
    written = written.strip().lower()
    return _ORDINALS[written] if written in _ORDINALS else integer(written)


def digits(written: str) -> str:
    """Return a paper's number without thousands dot, spaces, leading zeros, letter: `6.150` gives `6150`, `30c` `30`.

    Raises ValueError where nothing but zeros is left.
    """
    bare = re.sub(r"\D", "", written).lstrip("0")
    if not bare:
        raise ValueError(f"no number of a paper: {written!r}")
    return bare


def money(written: str) -> int:
    """Return a sum in đồng: `3.600.000 đồng`, `1,39 tỷ đồng`, `hai triệu`.

    Raises ValueError where it is none.
    """
    found = re.match(
        r"([\d.,]+|\D+?(?=\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)))\s*(nghìn|ngàn|triệu|tỷ|tỉ)?", written.strip().lower()
    )
    if not found:
        raise ValueError(f"no sum of money: {written!r}")
    scale = {None: 1, "nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 10**9, "tỉ": 10**9}[found[2]]
    amount = decimal(found[1].rstrip(".,")) if found[1][0].isdigit() else integer(found[1])
    return round(amount * scale)
