"""Bodies joined to an office of the state in a province: *Sở Nội vụ và Kho bạc Nhà nước tỉnh* are two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import touches
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_JOINT = re.compile(r"(?<=\w),? và $|(?<=\w), $")


def without_offices(sentence: Sentence, bodies: Sequence[Mention], offices: Sequence[tuple[int, int]]) -> list[Mention]:
    """Return bodies without those that are read as such an office; of one that ends in the name of it, what stands before."""
    kept = []
    for body in bodies:
        inside = [start for start, end in offices if touches(body.start, body.end, [(start, end)])]
        if not inside:
            kept.append(body)
            continue
        joint = _JOINT.search(sentence.between(body.start, inside[0])) if inside[0] > body.start else None
        if joint is not None:
            end = body.start + joint.start()
            kept.append(Mention(body.fact, body.rule, body.start, end, body.value, body.spans))
    return kept
