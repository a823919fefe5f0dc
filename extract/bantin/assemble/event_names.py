"""What a meeting is called: the words from its kind on, to where the clause goes on to tell how, when and by whom."""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.assemble.event_dates import Found
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.record import Evidence

# The name of an event ends where the clause goes on to tell how, when, by whom and what for.
_NAME_ENDS = regex.compile(
    r"[;:()]| (?:do|được|đã|sẽ|vừa|diễn ra|khai mạc|dự kiến|vào|với sự|nhằm|nhân dịp|nhân kỷ niệm|nhân ngày|có sự|có \d+|dưới sự|tại|cho biết|sáng|chiều|tối|(?<!\d )ngày|trong khi|"
    r"gắn với|theo|cho \d|và trao|(?<=ại hội )trao|đồng thời) |, (?=\p{Lu}|kỳ họp |(?<!\d, )\d|tổ chức|bắt đầu|kéo dài|do |với |nhằm |trong |có |tại |đồng thời|dịp |sau |ông |bà |đồng chí|(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|thị xã) (?:có|đã|họp|phát động|triển khai) )"
)
_DANGLING = regex.compile(r"(?: (?:đợt|ngày|(?<!\b(?:nhiệm|định|thường|giữa|cuối|học) )kỳ|lần|vào|trong))+$")
"""*lễ trao Huy hiệu | đợt ngày 7/11*; *hội nghị giữa nhiệm kỳ* is whole."""
_LONGEST_NAME = 200
_BEFORE = 2
"""Sentences before *Hội nghị diễn ra ngày 5/6* in which the meeting may be told by its name."""
_HOLDS = 40  # characters between *tổ chức* and what is held


def of(sentence: Sentence, start: int) -> str | None:
    """Return the name of the event that begins at an offset."""
    said = sentence.between(start, sentence.end)[:_LONGEST_NAME]
    ends = [m.start() for m in _NAME_ENDS.finditer(said) if m.start() > 3 and said[: m.start()].count('"') % 2 == 0]
    drives = [m.start - start for m in sentence.all("campaign")]  # "Lễ phát động Tháng A, Tháng B"
    ends = [end for end in ends if not (end + 2 in drives[1:] and 0 < drives[0] < end and said[end] == ",")]
    dates = [m.start - start for m in sentence.all("date", "relative_date") if m.start > start + 3]
    dates += [m.start - start for m in sentence.all("event") if m.get("role") == "held" and m.start > start + 3]
    said = said[: min([*ends, *dates, len(said)])].rstrip()
    name = _DANGLING.sub("", names.clean(said))
    if name.count('"') % 2 and said.endswith('"'):  # the sign that ends a name in quotes is part of the name here
        name += '"'
    return name or None


def told_before(context: Context, sentence: Sentence, event: Found, name: str | None) -> tuple[str, Evidence] | None:
    """Return the name under which a sentence before tells that the meeting is held, where this one tells its kind alone.

    *Hội A vừa tổ chức Đại hội thi đua lần thứ VII. Đại hội diễn ra sáng 9/4/2024.*
    """
    if name is None or event.start != sentence.start or name.lower() != event.kind:
        return None
    for earlier in context.reading.sentences[max(sentence.index - _BEFORE, 0) : sentence.index]:
        held = [m for m in earlier.all("event") if m.get("role") == "held"]
        for part in earlier.all("event"):
            same = part.get("role") == "meeting" and part.get("kind") == event.kind
            if same and any(0 <= part.start - m.end <= _HOLDS for m in held) and not earlier.has("date"):
                full = of(earlier, part.start)
                return (full, context.reading.evidence(part)) if full else None
    return None
