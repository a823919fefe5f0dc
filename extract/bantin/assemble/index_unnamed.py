"""Ranks of units that the text speaks of without a name: *tỉnh chót bảng kém quán quân 10%*, *cuối cùng là một xã vùng sâu*."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

# "Đơn vị xếp thứ nhất mỗi tuần được …", "tỉnh nào bét bảng?", "khoảng cách giữa tỉnh xếp …", "sau một năm giữ ngôi …"
_OF_NOBODY = re.compile(
    r"(?:(?:^|[.;:,(] ?|giữa |hơn |kém |thua |cách |sau |dưới |và |nếu |khi |mỗi |từng )(?:đơn vị|địa phương|cơ quan)(?: nào)?(?: được| bị)?"
    r"|(?:giữa|hơn|kém|thua|so với|giữa (?:tỉnh|huyện|xã|sở)[^,;.]{0,30} và) (?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|sở|bộ)"
    r"|nhóm \d{1,2} (?:tỉnh|địa phương|đơn vị|xã|phường|huyện|sở)(?:(?:, | và )(?:thành phố|thị xã|xã|phường|thị trấn|đặc khu|ban|ngành)){0,3}(?: có| đạt)?(?: điểm(?: số)?)?"
    r"|(?:khoảng cách|chênh lệch|cách biệt|chênh nhau)[^,;.:\d]{0,30}(?<!\w)giữa (?:[^,;.:()]{2,40} và )?"
    r"|(?:những|các) (?:đơn vị|địa phương|tập thể|cơ quan)(?: được| bị)?"
    r"|(?:nơi|đơn vị|địa phương|xã|huyện|sở) (?:kia|khác|nọ)(?: thì| lại)?"
    r"|(?<![\d/])\d{1,3} (?:tập thể|cá nhân)"  # "tặng Bằng khen cho 6 tập thể đứng nhất, nhì, ba"
    r"|(?<!\w)(?:nào|ai)(?: đang| sẽ| bị)?"
    r"|sau (?:một|hai|ba|bốn|năm|nhiều|\d{1,2}) (?:năm|kỳ)(?: liền| liên tiếp| liên tục){0,2}"
    r"(?: \(?(?:20\d\d|từ|đến|và|,| |-){1,9}\)?)?(?: đều| cùng| luôn){0,2}(?: giữ| ở)?) ?$",
    re.I,
)
_UNNAMED = re.compile(
    r"(?: cùng)? (?:vẫn )?(?:là|thuộc về) (?:một|hai|ba|bốn|vài|những|các|\d{1,2}) (?:tỉnh|huyện|quận|thị xã|thành phố|xã|phường|sở|bộ|đơn vị|"
    r"địa phương|cơ quan)(?!\w)"
)
"""*đứng cuối cùng là một xã vùng sâu*: the text does not name who is last."""
_ONE_WORD = regex.compile(
    r"[,;] (?:còn|riêng|trong khi) (?P<name>\p{Lu}[^\W\d_]{2,9}) (?:(?:vẫn|lại|tiếp tục|cũng) ){0,2}$"
)
"""*…, còn Kbang đội sổ*."""
_UNREAD = regex.compile(
    r"(?: (?!về |chỉ số |lĩnh vực |nội dung |tiêu chí |thành phần |trụ cột |hạng mục )[^\W\d_]+){0,9}?"
    r" (?:thuộc về|gọi tên|dành cho|là) (?!(?:Năm|Tại|Theo)(?!\w))\p{Lu}"
)
"""*hạng ba thuộc về A*, where A was not read: of nobody told before."""
_KIND_ALONE = re.compile(
    r"(?:^|[.;,:] ?|(?<!\w)(?:và|còn|trong khi|nhưng|kém|hơn|thua|sau) )"
    r"(?:tỉnh|huyện|quận|thị xã|xã|phường|sở|đơn vị|địa phương) $",
    re.I,
)
_BESIDE_LEADER = re.compile(
    r"(?:\d ?%|(?<!\w)(?:xa|cách|bằng|kịp|sát|vượt|vượt qua|với|như|theo)|(?<!\w)(?:kinh nghiệm|cách làm|bài học|mô hình)(?: hay)? (?:của|từ|ở))"
    r" (?:các |những |nhiều |một số )?(?:tỉnh|huyện|quận|thị xã|xã|phường|sở|đơn vị|địa phương|nơi) $",
    re.I,
)
"""*điểm còn cách xa tỉnh dẫn đầu*, *học kinh nghiệm của các xã đứng đầu*: whom one is measured by, told by the kind alone."""
_AT_END = re.compile(r"(?:cuối|chót|bét|đáy) bảng|đội sổ|áp chót", re.I)
_AT_TOP = re.compile(r"dẫn đầu|đứng đầu|đầu bảng|quán quân|á quân", re.I)
_HAS = re.compile(
    r"(?: (?:cả|toàn|trong|của) [^\W\d_]+| tỉnh| huyện| khối| bảng| bảng xếp hạng)?(?: chỉ| mới)? (?:có|đạt|được)"
    r"(?: (?:tổng|số|điểm|được|tới|đến)){0,3} \d",
    re.I,
)
"""*còn tỉnh dẫn đầu cả nước có 47,9 điểm*: who leads is told with its points and no name."""
_OFFICE_ALONE = re.compile(
    r"\W*(?:(?:Trong )?(?:n|N)ăm 20\d\d,? )?(?:Phòng|Cục|Chi cục|Nhà trường|Trường|Bệnh viện|Trung tâm|Ban|Văn phòng|Công an|Kho bạc)"
    r" (?:(?:đã|chỉ|cũng|vẫn|tiếp tục) )?(?:đạt|xếp|đứng|được|dẫn đầu)(?!\w)"
)
_SET_APART = re.compile(r" (?:chỉ )?(?:kém|hơn|thua|cách|bỏ xa)(?!\w)", re.I)


def tells_office_alone(sentence: Sentence) -> bool:
    """Tell whether a sentence is about an office told by its head alone: *Phòng đạt 91 điểm*, *Nhà trường xếp thứ 6*."""
    return _OFFICE_ALONE.match(sentence.text) is not None


def is_of_unnamed(sentence: Sentence, item: Item) -> bool:
    """Tell whether the words around a rank say that it is any unit's, or that of one told by its kind alone."""
    before, said = sentence.between(sentence.start, item.start), sentence.between(item.start, item.end)
    rest = sentence.between(item.end, sentence.end)
    if _OF_NOBODY.search(before) or _UNNAMED.match(rest[:50]) or _UNREAD.match(rest[:90]):
        return True
    extreme = _AT_END.match(said) or _AT_TOP.match(said)
    if extreme and _BESIDE_LEADER.search(before):
        return True
    ends = _AT_END.match(said) or (_AT_TOP.match(said) and _SET_APART.match(rest))
    return (ends is not None and _KIND_ALONE.search(before) is not None) or has_points_unnamed(sentence, item)


def has_points_unnamed(sentence: Sentence, item: Item) -> bool:
    """Tell whether a rank describes a unit told by its kind alone, whose points follow: they are nobody's, too."""
    before, said = sentence.between(sentence.start, item.start), sentence.between(item.start, item.end)
    led = _AT_TOP.match(said) and _HAS.match(sentence.between(item.end, sentence.end))
    return bool(led) and _KIND_ALONE.search(before) is not None


def follows_unread_name(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether a name that was not read stands right before a rank: *B thứ hai, còn Kbang đội sổ* is nothing of B."""
    found = _ONE_WORD.search(sentence.between(sentence.start, items[at].start))
    start = sentence.start + found.start("name") if found else 0
    return found is not None and not any(i.start <= start < i.end for i in items[:at])
