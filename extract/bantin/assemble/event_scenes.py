"""A day told in a sentence that only sets the scene: *Tối 5/6, sân kho sáng đèn. UBND xã tổ chức lễ mừng công.*"""

from __future__ import annotations

import regex

from bantin.assemble.event_dates import Found, opening_dates
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_LONGEST_SCENE = 150
_REACH = 60
_OTHER_TIME = regex.compile(
    r"\b(?:hằng năm|hàng năm|mỗi|tháng trước|tuần trước|từng|sẽ|dự kiến|trước đó|trước đây|sau đó|năm ngoái|năm trước|lần đầu|thường xuyên|định kỳ)\b",
    regex.IGNORECASE,
)
_PLACE = regex.compile(
    r"\b(?:hội trường|nhà (?:văn hóa|hát|thi đấu|sinh hoạt|rông|cộng đồng)|sân|quảng trường|trung tâm|trụ sở|đình|trường|rạp|công viên|phố đi bộ)\b",
    regex.IGNORECASE,
)
"""Where people gather: a day on which a bus crashed sets no scene."""
_HOUR = regex.compile(r"\d ?(?:h|giờ)\b")
_TELLING = ("count", "decision", "document", "score", "rank")


def scene(sentence: Sentence) -> Mention | None:
    """Return the date of a short sentence in which nothing but the scene is told."""
    if sentence.end - sentence.start > _LONGEST_SCENE or sentence.has("event") or sentence.is_title:
        return None
    if not (sentence.has("date") or sentence.has("relative_date")):
        return None
    if any(sentence.has(fact) for fact in _TELLING):
        return None
    if not _PLACE.search(sentence.text):
        return None
    dates = [d for d in opening_dates(sentence) if d.get("part") or _hour(sentence, d)]
    return dates[0] if len(dates) == 1 else None


def _hour(sentence: Sentence, date: Mention) -> bool:
    """Tell whether the hour stands before the day: *Đúng 8 giờ ngày 5/6*."""
    return _HOUR.search(sentence.between(sentence.start, date.start)) is not None


def held_in(sentence: Sentence, date: Mention) -> Found | None:
    """Return the meeting that a sentence behind the scene says is held, with no day of its own."""
    if sentence.has("date") or sentence.has("relative_date"):
        return None
    parts = sentence.all("event")
    for i, part in enumerate(parts):
        if part.get("role") in ("told", "paper"):
            return None
        if part.get("role") != "held":
            continue
        if _OTHER_TIME.search(sentence.text):
            return None
        meeting = next((m for m in parts[i + 1 :] if m.get("role") == "meeting"), None)
        if meeting is None or meeting.start - part.end > _REACH:
            return None
        return Found(date, str(meeting.get("kind")), meeting.start, meeting.end, True)
    return None
