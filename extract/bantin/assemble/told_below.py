"""What the lines below an act count and name: *tặng Giấy khen: / - 5 tập thể*, *A. Giấy khen của B / • Cá nhân: 02 / • Ông C*."""

from __future__ import annotations

import re
from typing import NamedTuple

from bantin.assemble import names_below, rows
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.list_openings import masked, opens_item
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Recipient

_HEADS_LINES = re.compile(r"[^:;]{0,120}:\s*")
_OPENS = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d)?[.)]?|[a-hA-H][.)]|[IVX]{1,4}[.)]?)?\s*(?:tặng |trao tặng |công nhận )?", re.IGNORECASE
)
_REST = re.compile(r"[\s:.,]*(?:(?:của|do|năm|theo)[\s:.,]*){0,3}", re.IGNORECASE)
_NOT_GIVEN = frozenset({"proposed", "planned", "condition", "regulation"})


class Below(NamedTuple):
    """How many are counted, by the fields of a commendation, who is named, and the words that count them."""

    counts: dict[str, int]
    receivers: list[Recipient]
    mentions: list[Mention]


def read(context: Context, act: Act, reader: RecipientReader) -> Below:
    """Return what is counted and who is named in the lines below the sentence of an act."""
    sentence = act.sentence
    if is_heading(context, act):
        counted = [m for m in sentence.all("count") if m.start >= act.award.end and m.get("n") is not None]
        kinds = [] if counted else rows.counted_kinds(context.reading, sentence)
        counted = counted or ([] if kinds else rows.counted_below(context.reading, sentence))
        counts = dict(kinds) or _numbers(counted)
        return Below(counts, names_below.read(context, sentence, Listed("unit"), reader), counted)
    behind = masked(sentence, act.award.end, sentence.end)
    if _HEADS_LINES.fullmatch(behind) and sentence.between(act.award.end, sentence.end).rstrip().endswith(":"):
        counted = rows.counted_below(context.reading, sentence)
        return Below(_numbers(counted), [], counted)
    return Below({}, [], [])


def is_heading(context: Context, act: Act) -> bool:
    """Tell whether an act is a line that heads a list of those rewarded: award, giver, paper and figures, no more.

    Not where the list is one of a proposal: the headline or the line over the lists says so.
    """
    sentence, award = act.sentence, act.award
    if act.group is not None or not _OPENS.fullmatch(sentence.between(sentence.start, award.start)):
        return False
    rest = masked(sentence, award.end, sentence.end)
    for mention in sentence.all("body", "period", "count"):
        if mention.start >= award.end:
            first, last = mention.start - award.end, mention.end - award.end
            rest = rest[:first] + " " * (last - first) + rest[last:]
    lists = next(rows.below(context.reading, sentence), None) or rows.counted_below(context.reading, sentence)
    return bool(lists) and _REST.fullmatch(rest) is not None and not _is_of_proposal(context, sentence)


def is_row(context: Context, act: Act) -> bool:
    """Tell whether an act is a line of a list, no caption: *Huy hiệu 60 năm tuổi Đảng: 01 đ/c*, *- Cờ: Đội A*, or heads one."""
    sentence, award = act.sentence, act.award
    if not _OPENS.fullmatch(sentence.between(sentence.start, award.start)):
        return False
    counted = act.group is not None and sentence.between(award.end, act.group.start).strip() == ":"
    named_there = rows.mark_of(sentence) is not None and opens_item(act) is not None
    return counted or named_there or is_heading(context, act)


def _is_of_proposal(context: Context, heading: Sentence) -> bool:
    """Tell whether the lists of a page are of those put up for awards."""
    over = [s for s in context.reading.sentences[: heading.index] if s.is_title or s.text.rstrip().endswith(":")]
    return any(m.get("kind") in _NOT_GIVEN for s in over for m in s.all("act_status", "act_request"))


def _numbers(counts: list[Mention]) -> dict[str, int]:
    return {str(m.get("kind")): int(m.get("n")) for m in counts}
