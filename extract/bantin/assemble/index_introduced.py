"""Whether points are introduced as a score: what follows *thua*, *hụt* or *khá hơn* is how far, or lost, and no score."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_REACH = 60
"""Characters before a figure in which what introduces it stands."""
_ONLY = re.compile(
    r"(?<![^\W\d_])(?:(?:chỉ|mới|vỏn vẹn|vẻn vẹn|đúng|còn|cũng|đều|vẫn|tròn|trọn|chẵn|thì|đã|lại|nay|những|ngay|vừa) )*$",
    re.I,
)
"""Words that may stand before any figure: *mới chỉ 81,5 điểm*."""
_NAME = regex.compile(r"(?<!\w)\p{Lu}[\w'’.-]*$")
"""A name that was not read: what has points is named, though nobody knows what it is."""
_APART = re.compile(
    r"(?<!\w)(?:khoảng cách|chênh lệch|độ chênh|cách biệt)(?: điểm(?: số)?)? giữa (?:[^.;()]|\([^()]*\)){4,160} (?:là|lên tới|tới|đến|khoảng|còn) $",
    re.I,
)
"""*Khoảng cách giữa đơn vị đứng đầu (…) và đơn vị đứng cuối (…) là 18,4 điểm*."""
_BY_SO_MUCH = re.compile(
    r"(?<!\w)(?:kém|thua|hơn|bỏ xa|cách|vượt|vượt qua|qua mặt)(?: hẳn| cả)?"
    r" (?:(?!đạt|được|với|có|như|mức|trung bình|bình quân)[^\W\d_]+ |(?:thứ|hạng|vị trí|số) \d{1,3} ){2,16}$",
    re.I,
)
"""*A kém đơn vị xếp thứ 3 là B 0,15 điểm*: how far, though B is named right before it."""
_BEHIND_WHOM = re.compile(
    r"(?<!\w)(?:kém|thua|hơn|bỏ xa|cách)(?: hẳn| cả)? [^,;.:()\d]{2,40}, (?:đơn vị|địa phương|tỉnh|huyện|xã|phường|sở|nơi)"
    r" [^,;:()\d]{2,40}, (?:(?:tới|đến|gần|những|chỉ|có) ){0,2}$",
    re.I,
)
"""*Tỉnh kém A, đơn vị liền trên, 0,2 điểm*."""
_AWAY_FROM = re.compile(
    r"(?<!\w)(?:khoảng cách|chênh lệch|độ chênh|cách biệt)(?: điểm(?: số)?)? (?:so )?(?:với|đến|tới) (?:[^.()]|\([^()]*\)){4,200}"
    r" (?:là|lên tới|tới|đến|khoảng|còn|chỉ) $",
    re.I,
)
"""*Khoảng cách với đơn vị đứng đầu (A, 86,1 điểm) là 14,9 điểm; với B chỉ 0,3 điểm*."""
_THIS_TIME = re.compile(
    r"(?:^|[;,(] )\W*(?:còn |riêng |và )?(?:năm|kỳ|lần|đợt) (?:nay|này|ngoái|trước),? (?:(?:chỉ|mới|vẫn|cũng|còn) ){0,2}$",
    re.I,
)
"""*giữ ngôi đầu, năm nay 78,3 điểm*: a clause that tells of when and how many."""
_SIGN = re.compile(r"[^\w\s\"']\W*$")
_LEADS = re.compile(
    r"(?<!\w)(?:đạt|được|với|là|có|số|điểm|và|lên|xuống|từ|ở|về|đến|tới|thành|mức|bằng|trị|quả|chấm|tạm tính|thẩm định|ghi|ghi nhận|giành|nhận|hưởng|thu về|giữ|nguyên|chạm|dừng|lượt|ứng|thứ tự|tức|bình|quân|chung|nhất|đa|đối|trung vị|còn|tổng|nhì|thành phố|tỉnh|huyện|quận|thị xã|xã|phường|thị trấn|sở|phòng)$",
    re.I,
)


def is_introduced(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether something leads to a figure: what it is of, a sign between, or a word such as *đạt*, *với*, *là*."""
    before = sentence.between(sentence.start, items[at].start)
    if _APART.search(before) or _AWAY_FROM.search(before) or _BY_SO_MUCH.search(before) or _BEHIND_WHOM.search(before):
        return False
    start = max(sentence.start, items[at].start - _REACH)
    told = sentence.between(start, items[at].start)
    if _THIS_TIME.search(before):
        return True
    only = _ONLY.search(told)
    told = (told[: only.start()] if only else told).rstrip()
    joined = [item.kind for item in items[max(at - 2, 0) : at]]
    compared = sentence.between(items[at].end, items[at].end + 8) == " so với "
    if joined == ["change", "and"] or (joined == ["change", "comma"] and compared):
        return False  # "tăng 3 bậc và 2,1% so với năm 2019"
    if not told or _SIGN.search(told) or _LEADS.search(told) or _NAME.search(told):
        return True
    bare = told.rstrip("\"' ")
    return any(start + len(bare) <= item.end <= start + len(told) for item in items[:at])
