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
_IS_PLACE = re.compile(
    r", (?:(?:cũng|hiện|vốn) )?(?:là )?(?:nơi|đơn vị|địa phương|huyện|xã|phường|thị xã|thành phố|thị trấn|sở)"
    r"(?: (?:đang|hiện|vừa|vẫn|từng|đã)){0,2} (?:(?:có|đạt|giữ)(?= (?:[^,;.:()\d]{0,60} )?(?:điểm|chỉ số|kết quả|vị trí|thứ hạng|ngôi)(?!\w))"
    r"|dẫn đầu|đứng (?:đầu|thứ|cuối|nhất|nhì)|xếp (?:thứ|hạng|cuối|nhất|nhì)|đội sổ|áp chót)",
    re.I,
)
"""*Tại huyện A, nơi có chỉ số CCHC cao nhất tỉnh với 89,1 điểm, …*."""
_OPENS_AT = re.compile(r"^\W*(?:(?:còn|riêng|cũng) )?(?:tại|ở) $", re.I)
_HAS_FIGURE = re.compile(
    r"(?: (?:bên cạnh|láng giềng|giáp ranh|liền kề|kế bên))?, (?:chỉ số (?:này|trên|đó)|con số (?:này|ấy|đó)|mức này|"
    r"(?:chỉ số )?(?:PCI|PAPI|SIPAS|DTI|DDCI|PAR INDEX|PGI|PII))(?: (?:năm \d{4}|cũng|chỉ|mới)){0,2} (?:là|đạt|được|ở mức)(?!\w)",
    re.I,
)
"""*Ở tỉnh A bên cạnh, chỉ số này là 86,7%*: a figure of A."""
_OPENS_WITH = re.compile(r"^\W*(?:(?:còn|riêng) )?với $", re.I)
_FIGURES_OF = re.compile(
    r", (?:tổng )?(?:số )?(?:điểm|kết quả|các (?:chỉ số|lĩnh vực|nội dung|trụ cột)|thứ hạng|chỉ số)(?!\w)", re.I
)
"""*Với thành phố A, điểm từng trụ cột như sau:*: whom all that follows is told of."""
_OUTDONE = re.compile(r"(?<!\w)(?:so với|kém|hơn|cùng với|sau|trên|dưới|thua|vượt|vượt qua|bằng|trừ|ngoài) $", re.I)


def is_speaker_placed(sentence: Sentence, item: Item) -> bool:
    """Tell whether the place of the unit that somebody speaks for is told behind it: it is no aside then."""
    speaks = item.mention is not None and item.mention.get("role") and item.subject is not None
    before = sentence.between(max(item.start - 20, sentence.start), item.start)
    behind = _APPOSED.match(sentence.between(item.end, item.end + 60))
    return bool(speaks and behind and not _OUTDONE.search(before))


def is_topic(sentence: Sentence, item: Item) -> bool:
    """Tell whether a unit that opens a sentence behind *tại*, *với* is whom it tells of: its place is told right behind it."""
    before = sentence.between(sentence.start, item.start)
    behind = sentence.between(item.end, item.end + 110)
    if _OPENS_AT.match(before):
        return (_IS_PLACE.match(behind) or _HAS_FIGURE.match(behind)) is not None
    return _OPENS_WITH.match(before) is not None and _FIGURES_OF.match(behind) is not None


def is_told_of(sentence: Sentence, end: int) -> bool:
    """Tell whether a place is told right behind somebody who speaks for an office: *Đại diện Sở A, đơn vị xếp cuối, …*."""
    return _APPOSED.match(sentence.between(end, end + 60)) is not None


def is_apposed(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether a rank is told between commas right behind a name: *xã A, đơn vị đứng thứ ba, …*."""
    named = next((i for i in reversed(items[:at]) if i.kind != "comma"), None)
    if named is None or named.kind != "subject" or named.weak or named.subject is None:
        return False
    return _BESIDE.fullmatch(sentence.between(named.end, items[at].start)) is not None
