"""A decision posted in full: number, day, matter and who decides stand in its head, its articles say what it grants.

The form is that of administrative papers (Nghị định 30/2020/NĐ-CP, phụ lục III): *Số: 5/QĐ-UBND*, *…, ngày … tháng …*,
*QUYẾT ĐỊNH*, *Về việc …*, *CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …*, *Điều 1. …*.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bantin.assemble.context import Context, When
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Decision

RULE = "decision.letterhead"
_HEAD = 14  # sentences, a line each, from the number to the grounds of the decision
_DAY = re.compile(r"^[^\d,;:]{2,40}, (?=ngày)|^(?=ngày)", re.IGNORECASE)
_MATTER = re.compile(r"^(?:về việc|v/v:?) (?P<about>.{8,200})", re.IGNORECASE | re.DOTALL)
_CHAIR = re.compile(
    r"^CHỦ TỊCH (?:ỦY|UỶ) BAN NHÂN DÂN (?P<level>XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH)(?P<name> [^\d,.;:()]{2,30})?$"
)
_ARTICLE = re.compile(r"Điều \d{1,2}\b")


class Head(NamedTuple):
    """What the head of a decision tells besides its number."""

    when: When | None
    issuer: str | None
    about: str | None


def read(context: Context, sentence: Sentence) -> Head:
    """Return what the lines behind the number of a decision posted in full tell."""
    when, issuer, about = None, None, None
    for line in context.reading.sentences[sentence.index : sentence.index + _HEAD]:
        text = " ".join(line.text.split())
        if text.lower().startswith("căn cứ"):
            break
        dates = [d for d in line.all("date") if d.get("day")]
        if when is None and dates and (line is sentence or _DAY.match(text)):
            when = context.when(line, dates[0])
        matter, chair = _MATTER.match(text), _CHAIR.match(text)
        about = about or (names.clean(matter["about"]) if matter else None)
        if chair is not None:
            name = (chair["name"] or "").title()
            issuer = issuer or context.office_name(f"Chủ tịch UBND {chair['level'].lower()}{name}")
    return Head(when, issuer, about)


def is_letterhead(mention: Mention) -> bool:
    """Tell whether a number stands in the head of a decision posted in full."""
    return mention.rule == RULE


def decision_above(context: Context, sentence: Sentence, decisions: list[Decision]) -> Decision | None:
    """Return the decision of whose article a sentence is: *Điều 1. Tặng Giấy khen cho …*."""
    above = context.reading.sentences[: sentence.index + 1]
    first = next((s for s in reversed(above) if s.index == 0 or above[s.index - 1].line != s.line), sentence)
    if not _ARTICLE.match(first.text):
        return None
    heads = (d for d in decisions for e in d.evidence if e.rule == RULE and e.end <= sentence.start)
    return next(reversed(list(heads)), None)
