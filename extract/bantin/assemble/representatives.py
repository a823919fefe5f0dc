"""Those who come up to receive for all: *khen thưởng 11 tập thể …; đại diện 3 tập thể lên nhận Giấy khen*."""

from __future__ import annotations

import re

from bantin.assemble.told import Told, counts_of

_NEAR = 2  # sentences behind those counted


def stand_for(whole: Told, one: Told) -> bool:
    """Tell whether an act only tells who received for those of another: *đại diện* so many, no more of a kind than it counts."""
    a, b = counts_of(whole), counts_of(one)
    if one is whole or not b or not all(a.get(kind, 0) >= number for kind, number in b.items()):
        return False
    alike = whole.fact.award_class == one.fact.award_class or whole.generic or one.generic
    giver = one.handed or one.fact.by is None or whole.fact.by is None or one.fact.by.name == whole.fact.by.name
    before = 0 <= one.sentence.index - whole.sentence.index <= _NEAR
    return alike and giver and before and a != b and _are_representatives(one, b)


def _are_representatives(one: Told, counts: dict[str, int]) -> bool:
    """Tell whether the words call the first of those counted representatives."""
    figures = "|".join(str(number) for number in counts.values())
    called = re.compile(rf"(?<!\w)đại diện (?:(?:cho|của) )?0?(?:{figures}) ", re.IGNORECASE)
    return called.search(one.sentence.between(one.sentence.start, max(e.end for e in one.fact.evidence))) is not None
