"""Maxima of figures, *chỉ đạo điều hành 13,5 (tối đa 15)*, and points that say how a maximum is parted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_PARTED = re.compile(
    r"thang điểm(?: tối đa)?(?: là)? (?P<max>\d{2,4})(?: điểm)?,? (?:thì|trong đó|gồm|bao gồm|với|chia)(?: có)? (?P<parts>[^;.]*)",
    re.I,
)
"""*PAR INDEX có thang điểm 100 thì 65 điểm do hội đồng thẩm định, 35 điểm qua điều tra*."""
_POINTS = re.compile(r"(?<![\d.,/])(?P<n>\d{1,3}) điểm(?!\w)", re.I)
_FEWEST = 2


def weights_of(sentence: Sentence) -> set[int]:
    """Return where points stand that part the maximum told before them: whole figures that add up to it."""
    found: set[int] = set()
    for parted in _PARTED.finditer(sentence.text):
        points = list(_POINTS.finditer(sentence.text, *parted.span("parts")))
        if len(points) >= _FEWEST and sum(int(p["n"]) for p in points) == int(parted["max"]):
            found |= {sentence.start + p.start() for p in points}
    return found


def is_counted_behind(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether nothing but a maximum stands in the bracket right behind a figure: then the figure is points."""
    bracket = items[at + 1] if at + 1 < len(items) else None
    figure = items[at].mention
    if bracket is None or bracket.kind != "bracket" or len(bracket.inner) != 1 or figure is None:
        return False
    most = bracket.inner[0].mention
    if most is None or most.rule != "score.scale" or figure.get("value") is None:
        return False
    return sentence.between(items[at].end, bracket.start) == " " and figure.get("value") <= most.get("max")
