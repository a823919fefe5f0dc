"""Whose the figures are that are told in turn behind several units, where more were named or each has its place by now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item, Subject, Told
from bantin.matching.reading import Sentence

_IN_TURN = re.compile(
    r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?: (?:là|đạt|được|có|ở mức|với|số|điểm|kết quả|tỷ lệ))* ?:? ?$", re.I
)


def owners_in_turn(
    sentence: Sentence, told: Sequence[Told], owners: Sequence[Subject | None], figures: Sequence[Item]
) -> list[Subject | None]:
    """Return whom as many figures are told of in turn; nothing where the words do not tell.

    Of more units those without a score: *A (95,7%), B (94,2%); C và D lần lượt đạt 91,1% và 90,4%*; of one the units
    just ranked one by one: *A xếp thứ 2, B xếp thứ 3, lần lượt đạt 84,3 điểm và 83,5 điểm*.
    """
    if _IN_TURN.search(sentence.between(sentence.start, figures[0].start)) is None:
        return []
    scored = {t.subject for t in told if t.family == "score" and t.component is None}
    if len(owners) > len(figures):
        left = [o for o in owners if o not in scored]
        return left if len(left) == len(figures) else []
    last = max((t.start for t in told if t.family == "score"), default=sentence.start)
    ranked = [t for t in told if t.family == "rank" and t.start > last]
    units: list[Subject | None] = [t.subject for t in ranked]
    apart = len(set(units)) == len(units) == len(figures) and not scored & set(units)
    return units if apart and units[-1:] == list(owners) and all(t.component is None for t in ranked) else []
