"""Receiver groups: counts that belong together, *16 tập thể, 21 cá nhân và 8 hộ gia đình*."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

COUNT_FIELDS = ("collectives", "individuals", "households", "units", "mixed")
_JOIN = re.compile(
    r"\s*(?:lao động|nhỏ|tiêu biểu|xuất sắc|điển hình|tiên tiến|ưu tú|người|của (?:huyện|tỉnh|xã|thành phố|ngành))?\s*"
    r"(?:,|và|cùng|cùng với|với|&|-|/|;)?\s*(?:và|cùng|với)?\s*(?:cho)?\s*$",
    re.IGNORECASE,
)
_PART = re.compile(r"(?:trong đó|trong số đó|bao gồm|trong số|trong)(?: có)?\s*$", re.IGNORECASE)
_SOME_KIND = {"tập thể": "collectives", "cá nhân": "individuals", "hộ gia đình": "households"}


@dataclass(slots=True)
class Group:
    """Counts that stand together; offsets of the whole text. `some` where receivers are told without a figure."""

    start: int
    end: int
    counts: dict[str, int] = field(default_factory=dict)
    approximate: bool = False
    turns: bool = False
    some: bool = False
    part: bool = False
    nouns: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def find(sentence: Sentence) -> list[Group]:
    """Return the groups of a sentence in order; one kind of receiver stands once in a group."""
    groups: list[Group] = []
    for mention in sentence.all("count"):
        some = mention.get("n") is None
        kind = str(mention.get("kind") or "")
        last = groups[-1] if groups else None
        gap = sentence.between(last.end, mention.start) if last else ""
        if last is not None and last.some == some and _JOIN.fullmatch(gap) and (some or _fits(last, kind, gap)):
            _add(last, mention)
            continue
        group = Group(mention.start, mention.start, some=some)
        group.part = bool(_PART.search(sentence.between(sentence.start, mention.start)[-20:]))
        _add(group, mention)
        groups.append(group)
    return groups


def _fits(group: Group, kind: str, gap: str) -> bool:
    """Tell whether a count goes on a group: another kind, after a comma or conjunction, never after a semicolon."""
    return kind not in group.counts and "mixed" not in group.counts and ";" not in gap and bool(gap.strip())


def _add(group: Group, mention: Mention) -> None:
    group.end = mention.end
    group.mentions.append(mention)
    if mention.get("n") is None:
        group.nouns.append(str(mention.get("noun")).lower())
        return
    group.counts[str(mention.get("kind"))] = int(mention.get("n"))
    group.approximate = group.approximate or mention.get("approx") is not None
    group.turns = group.turns or mention.get("turns") is not None
