"""Numbers of units that hold for some ranks only: *xếp thứ 3 trong 18 đơn vị*, *Trong 4 phường vùng ven, A xếp thứ 19*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Told
from bantin.matching.reading import Sentence

_BEHIND_RANK = re.compile(r" (?:trên |trong )?(?:tổng )?(?:số )?", re.I)
_SOME_OF = re.compile(
    r"^\W*(?:riêng )?(?:trong|tính|xét|so)(?: riêng| số| tổng số| cả){0,2} \d{1,3} (?:xã|phường|thị trấn|huyện|thị xã|sở|đơn vị|địa phương)"
    r"(?:(?:,| và|/) ?(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|ban|ngành))*"
    r" (?:thuộc (?!tỉnh|thành phố|huyện|diện đánh giá)|của (?:khu vực|vùng|huyện|thành phố|thị xã) [^,]{2,40} (?:cũ|trước đây)"
    r"|miền|vùng|ven|mới|khu vực|biên giới|ở |phía|cũ(?!\w)|được sáp nhập|sáp nhập|còn lại|nông thôn|nội thị|nội thành|ngoại thành)",
    re.I,
)
"""*Trong 4 phường thuộc khu vực …*, *Trong số 6 xã miền núi*: some of those ranked, told apart for one sentence."""
_INSPECTED = re.compile(
    r"(?<!\w)(?:kiểm tra|thanh tra|giám sát|làm việc|tập huấn|khảo sát)(?: [^,;.:()\d]{1,40})?(?: tại| ở| đối với| cho| với| của)? $",
    re.I,
)
"""*tổ chức 12 cuộc kiểm tra tại 19 cơ quan, đơn vị*: nobody is ranked among them."""
_OPENING = 20  # characters before a number that opens its sentence: "Tính riêng trong số"


def is_others_field(fact: Told, told: Sequence[Told], field: Item, sentence: Sentence) -> bool:
    """Tell whether a number of units told in a sentence is not that of those among whom a fact ranks its unit.

    It counts those who were inspected; or stands right behind a rank of another kind of unit; or counts some of those ranked, of which the sentence alone speaks, and
    tells places beyond their number.
    """
    n = field.mention.get("n") if field.mention else None
    if _INSPECTED.search(sentence.between(sentence.start, field.start)):
        return True
    opens = field.start - sentence.start < _OPENING
    if opens and _SOME_OF.match(sentence.between(sentence.start, sentence.end)):
        ranks = [t.rank for t in told if t.family == "rank" and t.rank and sentence.start <= t.start < sentence.end]
        return not sentence.start <= fact.start < sentence.end or max(ranks, default=0) > (n or 0)
    level = fact.subject.level if fact.subject else None
    for other in told:
        if other.family != "rank" or other.subject is None or not other.start < field.start:
            continue
        last = max(other.start, other.evidence.end)
        beside = last <= field.start and _BEHIND_RANK.fullmatch(sentence.between(last, field.start))
        if (beside or other.start < field.start <= last) and other.start >= sentence.start:
            if level is None:  # a name alone, *Khoái Châu*, is none of an office
                return other.subject.level == "department"
            return other.subject.level not in (None, level)
    return False
