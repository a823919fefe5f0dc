"""Marks a unit gives itself and those it is given: parts of no index, behind which the whole's place is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Told

_MARKS = re.compile(r"(?:điểm )?(?:tự (?:chấm|đánh giá)|thẩm định|đánh giá|chấm)(?: điểm)?$", re.IGNORECASE)


def rank_wholes(told: Sequence[Told]) -> None:
    """Let places told behind marks be of the whole: *tự chấm 94,5 điểm, Sở thẩm định 88,7 điểm, xếp thứ 6/17*."""
    for fact in told:
        if fact.family == "rank" and fact.component is not None and _MARKS.match(fact.component):
            fact.component = None
