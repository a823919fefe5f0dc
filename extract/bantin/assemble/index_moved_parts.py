"""Parts of an index named as those that moved: what is told with them, points they stand at or by how much they moved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_GROUP = r"(?:nhóm|chỉ số|nội dung|lĩnh vực|thành phần|tiêu chí|trụ cột) (?:tăng|giảm|sụt|tụt)(?: điểm)?"
_MOVED = re.compile(rf"{_GROUP}(?: (?:nhiều|mạnh|sâu)(?: nhất)?)?(?: là|:| gồm(?: có)?:?)", re.I)
_STANDING = re.compile(
    rf"{_GROUP}(?: là|:| gồm(?: có)?:?)(?= [^\d;]{{4,60}} (?:còn|đạt|được|lên|xuống|ở mức) \d)", re.I
)
"""*Bốn chỉ số giảm là X còn 7,07, Y 7,81*: where the first stands at so much, so do the others."""
_STANDS = re.compile(
    r"\((?:(?:chỉ|nay|hiện|mới|vẫn) ){0,2}(?:còn|đạt|được|lên|xuống|ở mức)(?: (?:ở|mức|tới|đến|còn)){0,2} $", re.I
)
"""*Hai chỉ số giảm là X (còn 6,38 điểm) và Y (chỉ còn 6,9 điểm)*: where a part stands, no matter that it moved."""
_THEN_MOVE = re.compile(r"[,;] (?:tăng|giảm|tụt|sụt|nhích)(?: thêm| tới| đến)? \d", re.I)
"""*X (6,38 điểm, giảm 0,41 điểm)*: the move is told apart."""
_BRACKETED = re.compile(r"\((\d{1,2}(?:,\d{1,3})?) ?điểm\)", re.I)
_FARTHEST_MOVE = 4
"""Points: a part of PCI or PAPI runs from 1 to 10, and none has moved by more than three in a year."""
_FARTHEST_SHARE = 60
"""Per cent: *3 lĩnh vực tăng mạnh là X (91,2%)* tells where it stands, for none has moved so far from one year to the next."""
_OPENS = re.compile(r"\((?:từ )?$", re.I)
_TO = re.compile(r" ?(?:lên|xuống|còn|xuống còn|lên tới|lên đến|thành|->|→) ?")
_BOTH = 2
_VERB_ALONE = re.compile(
    r" ?(?:(?:chỉ|mới|nay|hiện|đã|tổng) )*(?:còn|đạt|được|lên|xuống|có|là|ở mức)?(?: (?:được|điểm|số))* ?", re.I
)
_LEAVES = re.compile(
    r"[^,;:.()\d]{0,40}(?<![^\W\d_]) ?(?:(?:đã )?(?:tăng|giảm|nhích|tụt|sụt|rơi)(?: [^\W\d_]+)? )?từ ", re.I
)
_REACHES = re.compile(r" (?:lên|xuống|còn|xuống còn|lên tới|lên đến) (?:chỉ |mức )?\d{1,3}(?:,\d{1,2})? ?điểm", re.I)


def is_among_moved(sentence: Sentence, item: Item) -> bool:
    """Tell whether points in a part's bracket are how far it moved: *Các chỉ số giảm: X (0,4), Y (0,2)*, not *X (còn 6,4)*."""
    stands = _STANDS.search(sentence.between(sentence.start, item.start)) is not None
    stands = stands or _THEN_MOVE.match(sentence.between(item.end, sentence.end)) is not None
    return not stands and _MOVED.search(sentence.between(sentence.start, item.start)) is not None


def is_too_much(index: str, sentence: Sentence, item: Item) -> bool:
    """Tell whether no part can have moved so far: *giảm sâu nhất là gia nhập thị trường (6,1 điểm)*.

    Of a list, *3 nội dung giảm gồm X (6,1 điểm), Y (2,8 điểm)*, all stand where one does.
    """
    value = item.mention.get("value") if item.mention else None
    if item.mention is not None and item.mention.get("unit") == "%" and (value or 0) > _FARTHEST_SHARE:
        return True
    head = _MOVED.search(sentence.between(sentence.start, item.start))
    told = _BRACKETED.findall(sentence.text, head.end()) if head else []
    most = max([value or 0, *(float(points.replace(",", ".")) for points in told)])
    return index in ("PCI", "PAPI") and most > _FARTHEST_MOVE


def without_group_that_stands(before: str) -> str:
    """Return the words before a figure without those that only name the parts that moved and tell where they stand."""
    return _STANDING.sub("", before)


def tells_both(sentence: Sentence, inner: Sequence[Item]) -> bool:
    """Tell whether the bracket behind a part tells the points left and reached: *tính minh bạch (từ 5,7 lên 6,3)*."""
    if len(inner) != _BOTH or not all(i.mention is not None and i.mention.get("bare") for i in inner):
        return False
    opens = _OPENS.search(sentence.between(sentence.start, inner[0].start)) is not None
    return opens and _TO.fullmatch(sentence.between(inner[0].end, inner[1].start)) is not None


def is_part_left(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether a bare decimal behind a part is what it left: *"Tiếp cận đất đai" từ 6,5 xuống còn 5,87 điểm*."""
    part = items[at - 1] if at else None
    if (
        part is None
        or part.kind != "component"
        or _LEAVES.fullmatch(sentence.between(part.end, items[at].start)) is None
    ):
        return False
    return _REACHES.match(sentence.between(items[at].end, sentence.end)) is not None


def is_lost_in_clause(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether the clause before a semicolon tells what its part lost, and the next one begins with other words.

    *công khai minh bạch bị trừ 1,5 điểm; khảo sát người dân đạt 28,4/30 điểm*, not *tăng 1,2 điểm; đạt 7,4 điểm*.
    """
    clause = [i for i in items[:at] if not any(j.kind == "semi" and i.end <= j.start for j in items[:at])]
    kinds = [i.kind for i in clause if i.kind in ("component", "change", "score")]
    figure = next((i for i in items[at + 1 :] if i.kind in ("score", "bracket", "component", "semi")), None)
    if kinds[-2:] != ["component", "change"] or figure is None or figure.kind != "score":
        return False
    return _VERB_ALONE.fullmatch(sentence.between(items[at].end, figure.start)) is None
