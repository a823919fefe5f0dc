"""Meetings told by the body that meets: *Tại phiên họp Hội đồng A ngày 5/6, Sở B công bố …*."""

from __future__ import annotations

import regex

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_FIRST = len("Phát biểu tại phiên ")
_TOPIC = 25  # characters of what a body is for, between its name and the day: "… về chuyển đổi số ngày 5/6"
_NO_TOPIC = regex.compile(r"[\d,;:()]|\b(?:vụ|trận|đợt)\b")


def convened(sentence: Sentence, meeting: Mention, date: Mention) -> bool:
    """Tell whether a sentence opens with a meeting, the body that meets and the day, and goes on behind a comma."""
    if meeting.start - sentence.start > _FIRST or sentence.between(date.end, date.end + 2) != ", ":
        return False
    for body in sentence.all("body"):
        if sentence.between(meeting.end, body.start) in (" ", " của ") and meeting.end < body.start < date.start:
            topic = sentence.between(body.end, date.start)
            return body.end <= date.start and len(topic) <= _TOPIC and not _NO_TOPIC.search(topic)
    return False
