"""What somebody is to do, told as a list: *Trong tháng, hội sẽ có 4 hoạt động: …; tuyên dương 30 thợ giỏi; …*."""

from __future__ import annotations

import re

from bantin.assemble import rows
from bantin.assemble.act import Act
from bantin.matching.reading import Reading, Sentence

BEGINS = re.compile(
    r"\s*(?:và |đồng thời )?(?:tặng|trao|công nhận|khen|tuyên dương|biểu dương|tôn vinh|vinh danh|phong)"
)
"""A clause that begins with its verb, its subject left in the one before."""
_TO_COLON = re.compile(r"(?:(?!\bđã\b)[^.;:]){0,130}:")
"""From *sẽ* to the colon that opens the list; what was done already is no part of it."""


def rows_of(reading: Reading) -> set[int]:
    """Return the sentences that are rows of such a list: *… sẽ tổ chức các hoạt động:* / *- Tuyên dương 30 thợ giỏi*."""
    found: set[int] = set()
    for sentence in reading.sentences:
        if sentence.text.rstrip().endswith(":") and _leads_in(sentence, sentence.end):
            listed = (row.stretch for row in rows.below(reading, sentence, acts=True) if row.marked)
            found |= {row.sentence.index for row in listed if BEGINS.match(row.text.lower())}
    return found


def lists(act: Act, first: int) -> bool:
    """Tell whether an act without subject is an item of such a list in its sentence; `first` is where its words begin."""
    sentence, (start, end) = act.sentence, act.clause
    return BEGINS.match(sentence.between(start, end)) is not None and _leads_in(sentence, first)


def _leads_in(sentence: Sentence, end: int) -> bool:
    """Tell whether a word of what is to come leads to a colon before an offset."""
    plans = [c.end for c in sentence.all("act_status") if c.get("kind") == "planned" and c.end < end]
    return any(_TO_COLON.match(sentence.between(at, end)) for at in plans)
