"""Receiver groups: counts that belong together, *5 đơn vị, 40 học sinh và 3 hộ gia đình*."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bantin.assemble import counted_apart, ties
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import RecipientKind

KIND: Mapping[str, RecipientKind] = {
    "collectives": "collective",
    "individuals": "individual",
    "households": "household",
    "units": "unit",
    "mixed": "collective",
}
"""The fields of a commendation that hold counts, each with the kind of those counted."""
# A few words may describe the first kind before the next one follows; words of another clause may not.
_JOIN = re.compile(
    r"(?:\s+(?!(?:được|tặng|trao|nhận|có|do|vì|của|đã|trong|thuộc|là|gồm|đạt|khen|cho|tại|với|và|cùng|theo|đề)\b)[^\W\d_]+){0,5}"
    r"\s*(?:,|và|cùng|cùng với|với|&|-|/|\+)\s*(?:và|cùng|với)?\s*(?:cho)?\s*| ",
    re.IGNORECASE,
)
# What is counted behind these words is a part of something or where somebody is from, it receives nothing itself.
_PART = re.compile(
    r"(?<!\w)(?:trong đó|trong số (?:đó|này|ấy)|bao gồm|trong số|trong|ngoài|một trong|thuộc|của|tại|từ|ở|trên|mỗi|qua|hiện có|lãnh đạo|bí thư|chủ tịch)(?: có)?\s*$",
    re.IGNORECASE,
)
_DONE_TO = re.compile(
    r"\b(?:cứu|cứu sống|cứu được|giúp|giúp đỡ|giải cứu|vớt|kéo|dìu|cõng|chở|nuôi|chăm sóc|đỡ đầu|điều trị|phẫu thuật|bắt|bắt giữ|triệt phá|"
    r"hỗ trợ|nhận nuôi|dạy|kèm cặp|vận động|đưa)(?: thành công| kịp thời| an toàn)?(?: được)?\s*$",
    re.IGNORECASE,
)
"""*cứu 3 học sinh*, *bắt 2 đối tượng*: to whom something is done is told, not who is rewarded for it."""
_CONSISTS = re.compile(
    r"(?: (?!(?:của|thuộc|tại|ở|từ|vì|do|có|được)\b)[^\W\d_]+){0,8}(?: năm \d{4})?(?:,? (?:bao gồm|gồm có|gồm):?|:) ",
    re.IGNORECASE,
)
"""*các điển hình cải cách hành chính năm 2022 gồm có 5 tập thể …*: who those told without a figure are."""
_ANYBODY = re.compile(r"điển hình|gương|tập thể.*cá nhân|cá nhân.*tập thể", re.IGNORECASE)
_BESIDES = re.compile(r"(?:ngoài|cùng với|bên cạnh)(?: có)?\s*$", re.IGNORECASE)
"""*Ngoài 3 tập thể được tỉnh tặng …*: they are told with an act of their own."""
_NEAR = 110  # characters between those counted and the award they are given
_AMONG = re.compile(r"(?:^\W*|\blà (?:một|1|hai|2|ba|3|bốn|4) )trong (?:tổng )?(?:số )?$", re.IGNORECASE)
_REWARDED = re.compile(r"(?:(?! có \d)[^.,;:()]){0,70}? (?:đã |vinh dự |vừa )?(?:được|nhận|đón nhận) ", re.IGNORECASE)
"""*Trong 29 hội viên được tặng …, có 3 …*: the whole is rewarded, what is counted behind it is a part."""
_TAKEN_FROM = re.compile(r"\b(?:thu hồi|hủy bỏ|tước)\b[^.;,]{0,30}\bcủa\s*$", re.IGNORECASE)
"""*thu hồi Bằng khen của 2 tập thể*: they are the receivers."""
_NAMES_ASIDE = re.compile(r"\s*\((?!theo |kèm |Quyết định|QĐ)[^()]{2,240}\)", re.IGNORECASE)
_NAMED_AMID = re.compile(
    r"\s*,?\s*(?:là|gồm|gồm có|:)\s*:?\s[^.]{3,200}\s(?:và|cùng|cùng với)\s*(?:cho\s*)?", re.IGNORECASE
)
"""*2 tập thể là Trạm A, Trạm B và 4 cá nhân*: names between two kinds of one group."""
_OF_TOTAL = re.compile(r"\s*trong (?:tổng )?(?:số )?", re.IGNORECASE)
"""*Trong tổng số 271 đảng viên …, có 99 …*: everything counted behind it is a part."""
_PARTS = re.compile(
    r"(?:[^,;:.]{0,60}?,)?\s*(?:\(\s*)?(?:trong đó|trong số đó|bao gồm|gồm|cụ thể)(?: có)?\s*(?::|là)?\s*",
    re.IGNORECASE,
)
"""*9 đảng viên, gồm: 2 đảng viên …, 7 đảng viên …*: what opens the parts of those counted before it."""
_THE_REST = re.compile(r"\b(?:số )?còn lại\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:trong (?:số )?đó|gồm|cụ thể)\b[\s,:]*(?:có )?$", re.IGNORECASE)
_OPENS_PARTS = re.compile(
    r"\s*(?:\(|[,;:]?\s*)(?:trong đó|trong số đó|bao gồm|gồm|cụ thể|là)?(?: có| là)?\s*:?\s*(?<=[(:mó])\s*|\s*\(\s*",
    re.IGNORECASE,
)
_FALLEN = re.compile(r"\bliệt s[ĩỹ]$", re.IGNORECASE)
"""*1.230 liệt sĩ, 3 xã được phong tặng …*: those counted behind them are rewarded, not they."""
PAPERS = re.compile(r"(?<![\w.,/])(\d{1,3}) (?:tấm |chiếc )?$")
"""*15 Giấy khen*: how many papers there are, right before the award."""
OF_PAPERS = re.compile(r"(?: của [^.;:,()]{3,50})?,? trong (?:số )?đó,? (?:có |gồm )?", re.IGNORECASE)
_GOVERNED = re.compile(r"(?:^|\s)(?:cho|tặng|tới|đến)\s*$", re.IGNORECASE)
DEEDS_OF = re.compile(r"\b(?:thành tích|đóng góp|công lao|chiến công)[^,.;]{0,30}? của\s*$", re.IGNORECASE)
"""*tôn vinh công lao của 12 chiến sĩ*: those whose deeds are praised are the receivers."""


@dataclass(slots=True)
class Group:
    """Counts that stand together; offsets of the whole text.

    `some` where receivers are told without a figure, `governed` where an award goes to them (*Giấy khen cho …*).
    """

    start: int
    end: int
    counts: dict[str, int] = field(default_factory=dict)
    approximate: bool = False
    turns: bool = False
    some: bool = False
    part: bool = False
    whole: bool = False
    governed: bool = False
    nouns: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def find(sentence: Sentence) -> list[Group]:
    """Return the groups of a sentence in order; one kind of receiver stands once in a group."""
    groups: list[Group] = []
    opening = ""
    for mention in counted_apart.receivers(sentence):
        some = mention.get("n") is None
        kind = str(mention.get("kind") or "")
        last = groups[-1] if groups else None
        gap = _NAMES_ASIDE.sub("", sentence.between(last.end, mention.start)) if last else ""
        joined = _JOIN.fullmatch(gap) or _named_amid(sentence, last, mention)
        apart = last is not None and _FALLEN.search(sentence.between(last.start, last.end)) is not None
        apart = apart or (is_title(sentence, mention) and not (last is not None and last.governed))
        if last is not None and last.some and not some and _ANYBODY.search(last.nouns[-1]) and _CONSISTS.fullmatch(gap):
            last.some, last.nouns, last.mentions = False, [], []
            _add(last, mention)
            continue
        if last is not None and last.some == some and joined and not apart and (some or _fits(last, kind)):
            _add(last, mention)
            continue
        group = Group(mention.start, mention.start, some=some)
        before = sentence.between(sentence.start, mention.start)[-40:]
        whole = not groups and _AMONG.search(before) and _is_rewarded(sentence, mention)
        own = (
            bool(whole)
            or bool(_BESIDES.search(before) and _is_given(sentence, mention))
            or bool(_TAKEN_FROM.search(before))
        )
        aside = bool(_PART.search(before) or _DONE_TO.search(before))
        group.part = aside and not DEEDS_OF.search(before) and not own
        among = bool(groups) and (groups[0].part or groups[0].whole) and bool(_OF_TOTAL.fullmatch(opening))
        # "Trong số các đơn vị …, 3 cá nhân được", "Trong số 10 em, 5 em được"
        among = among and not (not groups[0].whole and _is_given(sentence, mention))
        group.part = group.part or (among and not (groups[0].whole and _is_graded(sentence, mention)))
        group.whole = bool(whole)
        group.governed = _is_governed(sentence, mention)
        if not groups:
            opening = sentence.between(sentence.start, mention.start)
        _add(group, mention)
        groups.append(group)
    _mark_parts(sentence, groups)
    _free_parts(sentence, groups)
    _free_sole(sentence, groups)
    _free_counted(sentence, groups)
    return _broken_down(sentence, groups)


def is_title(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether what is counted is a title itself, not those another award goes to: *35 chiến sĩ thi đua*."""
    return any(
        award.get("class") == "danh hiệu" and mention.start < award.start < mention.end
        for award in ties.awards(sentence)
    )


def _is_governed(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether an award goes to those counted: *tặng Giấy khen cho 20 tập thể xuất sắc*."""
    awards = [award for award in ties.awards(sentence) if award.end <= mention.start]
    return bool(awards) and bool(_GOVERNED.search(sentence.between(awards[-1].end, mention.start)))


def _mark_parts(sentence: Sentence, groups: list[Group]) -> None:
    """Mark the groups that *gồm* opens behind one of the same kind and that add up to it, unless they have awards."""
    for at, whole in enumerate(groups[:-1]):
        if len(whole.counts) != 1 or not _PARTS.fullmatch(sentence.between(whole.end, groups[at + 1].start)):
            continue
        ((kind, left),) = whole.counts.items()
        parts: list[Group] = []
        for group in groups[at + 1 :]:
            left -= group.counts.get(kind, left + 1)
            parts.append(group)
            if left <= 0:
                break
        awards = [a for a in ties.awards(sentence) if whole.end <= a.start < parts[-1].end]
        rest = parts and _THE_REST.search(sentence.between(parts[-1].end, sentence.end)) is not None
        if (left == 0 or (left > 0 and rest)) and not awards:
            for group in parts:
                group.part = True


def _free_parts(sentence: Sentence, groups: list[Group]) -> None:
    """Let parts that add up to their whole be given their own awards where the whole is given none by name.

    *Có 8 tập thể, cá nhân được khen, trong đó 3 tập thể nhận Cờ thi đua, 5 cá nhân nhận Giấy khen*.
    """
    whole, parts = (groups[0], groups[1:]) if groups else (None, [])
    if whole is None or not parts or not _WITHIN.search(sentence.between(whole.end, parts[0].start)):
        return
    told: dict[str, int] = {}
    for group in parts:
        for kind, number in group.counts.items():
            told[kind] = told.get(kind, 0) + number
    both = set(whole.counts) == {"mixed"} and sum(told.values()) == whole.counts["mixed"]
    awards = [a for a in ties.awards(sentence) if a.end <= parts[0].start]
    rewarded = all(_is_rewarded(sentence, group.mentions[-1]) for group in parts)
    if whole.counts and (both or told == whole.counts) and not awards and rewarded:
        whole.part = True
        for group in parts:
            group.part = False


def _free_sole(sentence: Sentence, groups: list[Group]) -> None:
    """Let a part be rewarded where its whole is not: *125 hộ hiến đất, trong đó 12 hộ được UBND huyện tặng Giấy khen*."""
    whole, parts = (groups[0], groups[1:]) if groups else (None, [])
    if whole is None or len(parts) != 1 or not parts[0].part or whole.part or not whole.counts:
        return
    rewarded = any(h.end <= parts[0].start for h in sentence.all("award", "award_verb"))
    within = _WITHIN.search(sentence.between(whole.end, parts[0].start)) is not None
    if within and not rewarded and _is_rewarded(sentence, parts[0].mentions[-1]):
        whole.part, parts[0].part = True, False


def _free_counted(sentence: Sentence, groups: list[Group]) -> None:
    """Let parts be the receivers that add up to the papers told: *15 Giấy khen, trong đó 3 tập thể, 12 cá nhân*."""
    for at, first in enumerate(groups):
        award = next((a for a in reversed(ties.awards(sentence)) if a.end <= first.start), None)
        if award is None or not first.part or any(g.end > award.start for g in groups[:at]):
            continue
        papers = PAPERS.search(sentence.between(sentence.start, award.start))
        parts = [g for g in groups[at:] if g.part and ";" not in sentence.between(first.start, g.start)]
        told = sum(number for g in parts for number in g.counts.values())
        if papers and int(papers[1]) == told and OF_PAPERS.fullmatch(sentence.between(award.end, first.start)):
            for group in parts:
                group.part = False


def _broken_down(sentence: Sentence, groups: list[Group]) -> list[Group]:
    """Take the kinds of a total of both from its parts: *8 tập thể, cá nhân (3 tập thể, 5 cá nhân)*."""
    kept: list[Group] = []
    for group in groups:
        whole = kept[-1] if kept else None
        if (
            whole is not None
            and set(whole.counts) == {"mixed"}
            and "mixed" not in group.counts
            and sum(group.counts.values()) == whole.counts["mixed"]
            and _OPENS_PARTS.fullmatch(sentence.between(whole.end, group.start))
        ):
            whole.counts, whole.mentions, whole.end = group.counts, group.mentions, group.end
        else:
            kept.append(group)
    return kept


def _named_amid(sentence: Sentence, group: Group | None, mention: Mention) -> bool:
    """Tell whether nothing but the names of a group stands between it and what is counted next."""
    if group is None or not _NAMED_AMID.fullmatch(sentence.between(group.end, mention.start)):
        return False
    verbs = sentence.all("award_verb", "award")
    if ";" in sentence.between(group.end, mention.start) and any(m.start >= mention.end for m in verbs):
        return False  # "tặng Cờ cho 2 đơn vị là A và B; Phòng C cùng 3 cá nhân được nhận Bằng khen"
    return not any(group.end <= m.start < mention.start for m in verbs)


def _is_given(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a passive follows what is counted before the clause ends."""
    said = re.split("[,;]", sentence.between(mention.end, sentence.end), maxsplit=1)[0]
    verbs = sentence.all("award_verb")
    return any(v.get("kind") == "passive" and mention.end <= v.start < mention.end + len(said) for v in verbs)


def _is_rewarded(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether those counted are said right behind to be given an award by name."""
    passive = _REWARDED.match(sentence.between(mention.end, sentence.end))
    near = mention.end + _NEAR
    heads = [h for h in sentence.all("award", "award_verb") if h.fact == "award" or h.get("kind") == "commend"]
    return bool(passive) and any(mention.end < head.start < near for head in heads)


def _is_graded(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a part gets an award of its own grade: *có 3 hội viên nhận Huy hiệu 60 năm*."""
    near = mention.end + _NEAR
    awards = [a for a in ties.awards(sentence) if mention.end < a.start < near]
    return bool(awards) and any(char.isdigit() for char in sentence.between(awards[0].start, awards[0].end))


def _fits(group: Group, kind: str) -> bool:
    """Tell whether a count goes on a group: a figure for both kinds together stands alone."""
    return "mixed" not in group.counts and kind != "mixed" and kind not in group.counts


def _add(group: Group, mention: Mention) -> None:
    group.end = mention.end
    group.mentions.append(mention)
    if mention.get("n") is None:
        group.nouns.append(str(mention.get("noun")).lower())
        return
    group.counts[str(mention.get("kind"))] = int(mention.get("n"))
    group.approximate = group.approximate or mention.get("approx") is not None
    group.turns = group.turns or mention.get("turns") is not None
