"""Units whose place is told between commas behind their name: *Đại diện UBND huyện A, đơn vị dẫn đầu tỉnh với 88,1 điểm, nói …*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_KIND = r", (?:(?:hiện|cũng|vốn) )?(?:là )?(?:đơn vị|địa phương|nơi|cơ quan|huyện|xã|phường|thị xã|thị trấn|sở)(?: (?:đang|hiện|vừa|vẫn|từng|đã)){0,2} "
_BESIDE = re.compile(_KIND + "$")
_APPOSED = re.compile(
    _KIND + r"(?:dẫn đầu|đứng (?:đầu|thứ|cuối|nhất|nhì)|xếp (?:thứ|hạng|cuối|nhất|nhì)|đội sổ|áp chót)(?!\w)"
)
_OUTDONE = re.compile(r"(?<!\w)(?:so với|kém|hơn|cùng với|sau|trên|dưới|thua|vượt|vượt qua|bằng|trừ|ngoài) $", re.I)


def is_speaker_placed(sentence: Sentence, item: Item) -> bool:
    """Tell whether the place of the unit that somebody speaks for is told behind it: it is no aside then."""
    speaks = item.mention is not None and item.mention.get("role") and item.subject is not None
    before = sentence.between(max(item.start - 20, sentence.start), item.start)
    behind = _APPOSED.match(sentence.between(item.end, item.end + 60))
    return bool(speaks and behind and not _OUTDONE.search(before))


def is_told_of(sentence: Sentence, end: int) -> bool:
    """Tell whether a place is told right behind somebody who speaks for an office: *Đại diện Sở A, đơn vị xếp cuối, …*."""
    return _APPOSED.match(sentence.between(end, end + 60)) is not None


def is_apposed(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether a rank is told between commas right behind a name: *xã A, đơn vị đứng thứ ba, …*."""
    named = next((i for i in reversed(items[:at]) if i.kind != "comma"), None)
    if named is None or named.kind != "subject" or named.weak or named.subject is None:
        return False
    return _BESIDE.fullmatch(sentence.between(named.end, items[at].start)) is not None
