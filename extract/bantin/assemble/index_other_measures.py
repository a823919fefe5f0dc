"""Other measures beside an index, told in an aside or as a reason that is over before a figure of the index follows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_REASON = re.compile(r"(?<!\w)(?:do|vì|bởi)(?: \w+)* $", re.I)
_BACK_TO_SCORE = re.compile(
    r"[^,;:()\d]*, (?:nên )?(?:chỉ |mới )?(?:(?:có|đạt|được|còn|với)(?: được)?)?(?: tổng)?(?: số)?(?: điểm)? ?", re.I
)
_SCORED_TOO = re.compile(
    r"(?<!\w)(?:thi|tốt nghiệp|học sinh|giải đấu|bóng|hội thao|văn nghệ|đạt chuẩn|nông thôn mới|hội thi|thi đua|học tập|ocop)(?!\w)",
    re.I,
)
"""Other things that are told in points as well."""
_IN_OTHER = re.compile(r" (?:trong(?! khi| đó)|ở(?! mức)|về|tại|theo(?! đó))(?: [^,;.:()\d]{1,30})? ", re.I)
_OF_FIELD = re.compile(
    r"(?<!\w)(?:đối với|về|ở|trong|của) (?:các )?lĩnh vực [^,;.:()\d]{3,40}?(?: (?:chỉ|mới|đạt|là|được)){0,3} $", re.I
)
"""*Mức hài lòng đối với lĩnh vực đất đai chỉ 84%*: of a field of work that no part of the index is named after."""
_OPENS_FIELD = re.compile(
    r"(?:^|[.;] )\W*(?:lĩnh vực|yếu tố) [^,;.:()\d]{3,40}(?::| là| đạt)(?: (?:chỉ|mới|đạt)){0,2} $", re.I
)
"""*SIPAS của huyện đạt 87,3%. Lĩnh vực đất đai: 82,1%*: of a field of which nothing else is known."""
_CRITERIA = re.compile(
    r"(?<!\w)(?<!chỉ )(?<!điểm )(?<!tổng )số (?:lượng )?(?:tiêu chí|chỉ tiêu|nội dung|chỉ số|nhiệm vụ)(?: thành phần)? (?:[^;.:()\d]{2,40}:? (?:là |đạt )?)?$",
    re.I,
)
"""*số tiêu chí đạt điểm tối đa 32/45*: so many criteria, no points."""
_ZOOM = re.compile(r"\W*100 ?%\W*")
_WHO_IS = re.compile(
    r"\w, (?:địa phương|đơn vị|nơi|huyện|xã|phường|quận|thị xã|tỉnh) (?:(?!đạt|được|có)[^\W\d_]+ ){0,8}$", re.I
)
_THEY = re.compile(
    r"[^;:.()]*?(?:^|[ ,])(?:mà|nhưng|song|thế mà|vậy mà) (?:người ta|họ)(?: (?:vẫn|lại|cũng|đã)){0,2} (?:đạt|được|có|đứng|xếp)(?!\w)[^;:.()]*",
    re.I,
)
"""*xã A cũng nhận hồ sơ cũ mà người ta đạt 89,2 điểm*: a clause that comes back to those spoken of."""
_STEPS_BEHIND = re.compile(
    r"[^,;:.()\d]*?(?<!\w)(?:tụt|tăng|lùi|rớt|lên|giảm)(?: tới| đến| liền)? \d{1,3} (?:bậc|hạng)(?!\w)"
    r"|[^,;:.()\d]*?(?:,|(?<!\w)(?:lại|nhưng|song))(?: [^\W\d_]+){0,3} (?:đứng|xếp|giữ|vươn|lên|xuống|rơi)(?: ở| vào| lên| xuống)? (?:hạng|thứ|vị trí)(?!\w)",
    re.I,
)
"""*A, địa phương thu hút nhiều dự án nhất tỉnh, lại tụt 7 bậc, đứng hạng 12*: what A is known for is over where its place begins."""


_TOPIC = re.compile(
    r"\W*(?:(?:riêng|còn|cũng) )?(?:về|đối với|trong|ở|với)(?: (?:công tác|lĩnh vực|kết quả|chỉ tiêu|nhiệm vụ|phong trào))? ",
    re.I,
)
_COLON = re.compile(r"[^,;.:()\d]{0,30}:")


def is_topic(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether all that follows is told of another measure: *Về thu ngân sách, A đạt 112%; B đạt 64,2%*, *… hội thao: …*."""
    first = not any(i.kind in ("index", "score", "rank", "component") for i in items[:at])
    opens = _TOPIC.fullmatch(sentence.between(sentence.start, items[at].start)) is not None
    return first and (opens or _COLON.match(sentence.between(items[at].end, sentence.end)) is not None)


def goes_on(items: Sequence[Item], at: int) -> bool:
    """Tell whether shares of another measure go on behind a semicolon: *97% hồ sơ nộp trực tuyến; xã B thấp nhất với 45%*."""
    behind = items[at + 1 :]
    figure = next((i.mention for i in behind if i.kind == "score"), None)
    if figure is None or figure.get("unit") != "%" or any(i.kind in ("index", "component") for i in behind):
        return False
    return not any(i.kind in ("index", "component") for i in items[:at])


def is_of_field(sentence: Sentence, item: Item) -> bool:
    """Tell whether a share is told of a field of work."""
    share = item.mention is not None and item.mention.get("unit") == "%"
    before = sentence.between(sentence.start, item.start)
    return share and (_OF_FIELD.search(before) or _OPENS_FIELD.search(before)) is not None


def is_of_nothing(sentence: Sentence, item: Item) -> bool:
    """Tell whether a figure is how many criteria there are of some sort, or how large a page is shown: *100%* in a line."""
    return (
        _ZOOM.fullmatch(sentence.text) is not None
        or _CRITERIA.search(sentence.between(sentence.start, item.start)) is not None
    )


def is_of_other_behind(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether points are said to be another measure's right behind them: *được 95 điểm trong chấm điểm nông thôn mới*."""
    follows = next((i for i in items[at + 1 : at + 3] if i.kind != "index" or not i.weak), None)
    if follows is None or follows.kind != "other" or items[at].kind != "score":
        return False
    scored = _SCORED_TOO.search(sentence.between(follows.start, follows.end)) is not None
    return scored and _IN_OTHER.fullmatch(sentence.between(items[at].end, follows.start)) is not None


def is_over(sentence: Sentence, other: Item, item: Item) -> bool:
    """Tell whether another measure stands in an aside or a reason that is over before the figure.

    *A - quán quân về tăng trưởng - rơi xuống …*; *vì còn 30 hồ sơ trễ hẹn, chỉ được 71,2 điểm*.
    """
    points = item.kind == "score" and item.mention is not None and item.mention.get("unit") == "điểm"
    reason = points and not _SCORED_TOO.search(sentence.between(other.start, other.end))
    if reason and _REASON.search(sentence.between(sentence.start, other.start)):
        return _BACK_TO_SCORE.fullmatch(sentence.between(other.end, item.start)) is not None
    if _THEY.fullmatch(re.sub(r"(?<=\d)\.(?=\d)", "", sentence.between(other.end, item.end))):
        return True
    if _WHO_IS.search(sentence.between(sentence.start, other.start)):
        till = item.start if item.kind == "score" else item.end
        return _STEPS_BEHIND.match(sentence.between(other.end, till)) is not None
    return " - " in sentence.between(sentence.start, other.start) and " - " in sentence.between(other.end, item.start)
