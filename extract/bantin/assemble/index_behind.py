"""The index that a figure is told in the points of, named behind it, and the year behind such a name."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_ABOUT = re.compile(r" (?:về|ở|trong|của|cho|theo)(?: (?:điểm|kết quả|bảng xếp hạng|bộ))?(?: chỉ số)? ", re.I)
"""*công bố CCHC và DTI, xã A đạt 87,3 điểm về Chỉ số CCHC*: what is named last in front is not what the points are of."""
_FRONTED = re.compile(
    r"\W*(?:(?:còn|riêng) )?(?:đối với|về|ở|trong)(?: (?:công tác|lĩnh vực|mảng|kết quả|xếp hạng))?(?: [^\W\d_]+){2,4}$",
    re.I,
)


_AMONG_BEST = re.compile(
    r"(?<!\w)(?:tốp|top|nhóm) (?:đầu|dẫn đầu|cuối|cao|khá|giữa|\d{1,2})(?: [^\W\d_]+){0,4} về (?:[^\W\d_]+ ?){1,5}$",
    re.I,
)
"""*A nhiều năm nằm trong tốp đầu tỉnh về CCHC, năm 2023 đạt 92,1 điểm*, in a story about another index."""
_ONCE = re.compile(r"(?:^|[.;:] )\W*(?:sau khi|từ chỗ|từ mức)(?!\w)[^,;.:()\d]{0,40}$", re.I)
_OF_YEAR = (" của ", " ", " vào ", " trong ", " ở ")


def named_behind(sentence: Sentence, items: Sequence[Item], at: int, named: Collection[str]) -> bool:
    """Tell whether the item behind a score is the index that it is of: *được 91,4 điểm CCHC*, *đạt 91,4 điểm về CCHC*.

    Of the work alone, *về CCHC*, it is where the bulletin has named (`named`) the index of that work.
    """
    index, rest = (*items[at + 1 : at + 3], None, None)[:2]
    if index is None or index.kind != "index" or index.mention is None:
        return False
    if index.weak:
        said = sentence.between(items[at].end, index.end)
        return said.startswith(" về ") and index.mention.get("about") in named
    if _ABOUT.fullmatch(sentence.between(items[at].end, index.start)):
        return True
    own = rest is not None and rest.kind == "score" and rest.start - index.end <= 1
    return index.start - items[at].end <= 1 and not own


def is_fronted(sentence: Sentence, item: Item) -> bool:
    """Tell whether a work opens its sentence, of whose index the figures behind it are: *Về chuyển đổi số, A đạt 92,3 điểm*."""
    told = sentence.between(sentence.start, item.end)
    if _AMONG_BEST.search(told):
        return True
    return bool(_FRONTED.match(told)) and sentence.between(item.end, item.end + 2) == ", "


def year_behind_index(sentence: Sentence, items: Sequence[Item], at: int, spoken_of: str) -> Item | None:
    """Return the year told behind a rank with what it was given for: *do đứng thứ 7 về CCHC năm 2022, xã được …*."""
    if (both := _year_of_both(sentence, items, at)) is not None:
        return both
    index, year = (*items[at + 1 : at + 3], None, None)[:2]
    if items[at].kind != "rank" or index is None or index.kind != "index" or year is None or year.kind != "year":
        return None
    same = index.mention is not None and (index.mention.get("name") or index.mention.get("about")) == spoken_of
    gap = sentence.between(items[at].end, index.start)
    beside = gap == " " or _ABOUT.fullmatch(gap) is not None
    return year if same and beside and sentence.between(index.end, year.start) == " " else None


def _year_of_both(sentence: Sentence, items: Sequence[Item], at: int) -> Item | None:
    """Return the year told behind score and place that were left: *Sau khi đạt 63 điểm, hạng 41 của năm 2021, A …*."""
    rest = [i for i in items[at + 1 : at + 4] if i.kind != "comma"]
    other = {"score": "rank", "rank": "score"}.get(items[at].kind)
    if [i.kind for i in rest[:2]] != [other, "year"]:
        return None
    if not _ONCE.search(sentence.between(sentence.start, items[at].start)):
        return None
    beside = sentence.between(items[at].end, rest[0].start) in (", ", " và ", " ", " với ", " đạt ")
    return rest[1] if beside and sentence.between(rest[0].end, rest[1].start) in _OF_YEAR else None
