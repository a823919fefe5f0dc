"""Lines that tell a figure of each of several units, one after the other: rows of a list, lists in a line."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_HEAD = re.compile(r"\W*(?:(?:ở|với|tại|về|riêng) )?(?:khối|nhóm|cấp|các) [^\d;:.()%]{2,60}: ?", re.I)
"""*Khối phòng chuyên môn: …*: whom a line is about."""
_BESIDE = re.compile(r":? ?(?:(?:chỉ |mới )?(?:đạt|được) )?", re.I)
_FEWEST = 2
_PARTS = re.compile(r"(?<!\w)(?:lĩnh vực|nội dung|tiêu chí|chỉ số thành phần|trục nội dung)(?!\w)", re.I)
_OF_PART = re.compile(
    r'(?:[^;:.()"\d]{0,40}?[^;:.()"\d,])?"?,? (?:(?:chỉ|mới|cũng|đều|đã) ){0,2}(?:(?:đạt|được|là|ở mức) )?', re.I
)
_CLOSES_SHARE = re.compile(r" ?(?:[,;.)](?!\d)|\(| và |$)")
_OPENS_ROW = re.compile(r"(?:^|; ?|\. |: )(?:[-+*•·] ?|\d{1,3}[.)/] ?|(?:hạng|thứ|xếp thứ) \d{1,3} ?[:-] ?)?$", re.I)
_BEFORE_SHARE = re.compile(r" ?[:–-] ")
_SHARE_OF_ONE = re.compile(r"0,\d{3,4}")
_ENDS_ROW = re.compile(r" ?(?:[;.,](?!\d)|$)")


def tells_shares_of_units(sentence: Sentence, items: Sequence[Item]) -> bool:
    """Tell whether a line is a list of units with their per cent: *Khối phòng: Phòng A 96,3%; Phòng B 95,1%*."""
    head = _HEAD.match(sentence.text)
    first = next((i for i in items if i.kind == "subject"), None)
    if head is None or first is None or first.start != sentence.start + head.end():
        return False
    pairs = itertools.pairwise(items)
    rows = [
        a
        for a, b in pairs
        if a.kind == "subject"
        and b.kind == "score"
        and b.mention is not None
        and b.mention.get("unit") == "%"
        and _BESIDE.fullmatch(sentence.between(a.end, b.start))
    ]
    return len(rows) >= _FEWEST


def is_share_in_row(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether a share of one stands alone behind a unit that opens its row: *1. Sở A - 0,9316*, *huyện B: 0,8834; …*."""
    unit = next((i for i in reversed(items[:at]) if i.kind != "colon"), None)
    figure = items[at]
    if unit is None or unit.kind != "subject" or unit.weak or unit.subject is None:
        return False
    return (
        _SHARE_OF_ONE.fullmatch(sentence.between(figure.start, figure.end)) is not None
        and _OPENS_ROW.search(sentence.between(sentence.start, unit.start)) is not None
        and _BEFORE_SHARE.fullmatch(sentence.between(unit.end, figure.start)) is not None
        and _ENDS_ROW.match(sentence.between(figure.end, sentence.end)) is not None
    )


def tells_shares_of_parts(sentence: Sentence) -> bool:
    """Tell whether a sentence lists parts of the index with their per cent: *Trong các lĩnh vực, X đạt 98,3%, Y đạt 95%*."""
    if _PARTS.search(sentence.text) is None or sentence.has("index_other"):
        return False
    parts = [m for m in sentence.all("component") if not m.get("loose")]
    shares = [m for m in sentence.all("score") if m.get("unit") == "%"]
    rows = [
        share
        for share in shares
        if _CLOSES_SHARE.match(sentence.between(share.end, share.end + 4))
        and any(_OF_PART.fullmatch(sentence.between(p.end, share.start)) for p in parts if p.end <= share.start)
    ]
    return len(rows) >= _FEWEST and len(rows) == len(shares)
