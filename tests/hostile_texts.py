"""Texts that nobody writes and somebody's scraper will find: each grows with the size asked for."""

from __future__ import annotations

from collections.abc import Callable

SENTENCE = (
    "Chiều 19/12, Chủ tịch UBND huyện Ia Pa ký Quyết định số 3127/QĐ-UBND tặng giấy khen cho 7 tập thể, 5 cá nhân. "
)


def _fill(unit: str) -> Callable[[int], str]:
    """Return a function that repeats a unit up to a number of characters."""
    return lambda size: (unit * (size // len(unit) + 1))[:size]


HOSTILE: dict[str, Callable[[int], str]] = {
    "digits and commas": _fill("1,2,34,567."),
    "commas": _fill(","),
    "digits": _fill("7"),
    "one letter": _fill("ế"),
    "one sentence again and again": _fill(SENTENCE),
    "that sentence without an end": _fill(SENTENCE.replace(". ", ", ")),
    "numbers of 400 digits": _fill(f"Quyết định số {'9' * 400}/QĐ-UBND, đạt {'8' * 400} điểm, xếp thứ {'7' * 400}. "),
    "impossible dates": _fill("ngày 31/02/2022, 99/99/9999, 0/0/0000, 32 tháng 13 năm 0, "),
    "decisions without an end": _fill("Quyết định số "),
    "awards without a receiver": _fill("tặng giấy khen "),
    "givers in a chain": _fill("của UBND huyện của Chủ tịch "),
    "capitals": _fill("Nguyễn Văn Ia Pa "),
    "one long word": _fill("Quyếtđịnh"),
    "lists in lists": _fill("- a) 1. * "),
    "opening brackets": _fill("(tập thể "),
    "quotes": _fill('"'),
    "blank lines": _fill("a\n\n"),
    "line ends": _fill("\n"),
    "tabs as a table": _fill("Xã Ia Pa\t78,3\t5\n"),
    "combining marks": _fill("a\u0301\u0323"),
    "zero characters": _fill("khen\0"),
    "ranks": _fill("xếp thứ 5/17, "),
    "scores": _fill("chỉ số cải cách hành chính đạt 78,3 điểm, "),
    "people": _fill("ông Nguyễn Văn A, Phó Chủ tịch, "),
}
