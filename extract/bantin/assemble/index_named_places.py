"""Places told as bare numbers in brackets behind names, and who leads named in a bracket.

*Trong tốp 5 có A (3), B (4) và C (5)*; *chỉ kém quận dẫn đầu (A) 0,4 điểm*.
"""

from __future__ import annotations

import regex

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_NAME = r"(?:(?i:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn) )?\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){1,3}"
_ONE = regex.compile(rf"(?P<name>{_NAME}) \((?:(?i:thứ|hạng) )?(?P<rank>[1-9]\d?)\)")
_TOP = regex.compile(
    r"(?<!\p{L})(?i:top|tốp|nhóm) (?P<n>\d{1,2})(?![\d.,/%])[^.;:()\d]{0,40}?(?: có| gồm| là|:)(?: các| lần lượt){0,2} "
    rf"(?P<list>{_NAME} \((?:(?i:thứ|hạng) )?\d{{1,2}}\)(?:(?:, |; |,? và ){_NAME} \((?:(?i:thứ|hạng) )?\d{{1,2}}\)){{1,9}})"
)
_LEADER = regex.compile(
    r"(?<!\p{L})(?i:dẫn đầu|đứng đầu|đầu bảng|nhất bảng|đứng thứ nhất|cuối bảng|chót bảng|đứng cuối|đội sổ)"
    rf"(?i: bảng| khối| cả nước| toàn tỉnh| thành phố| tỉnh| huyện)? \((?P<name>{_NAME})\)"
)
IN_BRACKET = regex.compile(r"(?: bảng| khối| cả nước| toàn tỉnh| thành phố| tỉnh| huyện)? \(", regex.I)
"""What stands between such a rank and the name."""


def placed_in_top(sentence: Sentence) -> list[tuple[int, int, Mention]]:
    """Return the names of a group at the top with the places behind them, none where these go beyond the group or repeat."""
    found: list[tuple[int, int, Mention]] = []
    for top in _TOP.finditer(sentence.text):
        ones = list(_ONE.finditer(sentence.text, *top.span("list")))
        ranks = [int(one["rank"]) for one in ones]
        if len(set(ranks)) < len(ranks) or max(ranks) > int(top["n"]):
            continue
        for one, rank in zip(ones, ranks, strict=True):
            start, end = (sentence.start + at for at in one.span("rank"))
            mention = Mention("rank", "rank.numbered", start, end, {"rank": rank}, {})
            found.append((sentence.start + one.start("name"), sentence.start + one.end("name"), mention))
    return found


def ranks_in_top(sentence: Sentence) -> list[Item]:
    """Return the places of a group at the top as items."""
    return [Item("rank", m.start, m.end, m) for _, _, m in placed_in_top(sentence)]


def named_spans(sentence: Sentence) -> list[tuple[int, int]]:
    """Return where the names stand, in offsets of the sentence's own text."""
    spans = [(start - sentence.start, end - sentence.start) for start, end, _ in placed_in_top(sentence)]
    return spans + [leader.span("name") for leader in _LEADER.finditer(sentence.text)]
