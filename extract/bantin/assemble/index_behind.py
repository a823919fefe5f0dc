"""The index that a figure is told in the points of, named behind it, and the year behind such a name."""

from __future__ import annotations

from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_ABOUT = (" về ", " ở ", " trong ", " của ", " cho ")
"""*công bố CCHC và DTI, xã A đạt 87,3 điểm về Chỉ số CCHC*: what is named last in front is not what the points are of."""


def named_behind(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether the item behind a score is the index that it is of: *được 91,4 điểm CCHC*, *đạt 91,4 điểm về CCHC*."""
    index, rest = (*items[at + 1 : at + 3], None, None)[:2]
    if index is None or index.kind != "index" or index.weak:
        return False
    if sentence.between(items[at].end, index.start) in _ABOUT:
        return True
    own = rest is not None and rest.kind == "score" and rest.start - index.end <= 1
    return index.start - items[at].end <= 1 and not own


def year_behind_index(sentence: Sentence, items: Sequence[Item], at: int, spoken_of: str) -> Item | None:
    """Return the year told behind a rank with the work that it was given for: *do đứng thứ 7 về CCHC năm 2022, xã được …*."""
    index, year = (*items[at + 1 : at + 3], None, None)[:2]
    if items[at].kind != "rank" or index is None or index.kind != "index" or year is None or year.kind != "year":
        return None
    same = index.mention is not None and (index.mention.get("name") or index.mention.get("about")) == spoken_of
    beside = sentence.between(items[at].end, index.start) in (" ", *_ABOUT)
    return year if same and index.weak and beside and sentence.between(index.end, year.start) == " " else None
