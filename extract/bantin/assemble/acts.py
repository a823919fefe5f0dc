"""Acts of rewarding in one sentence: which award goes to which receivers, and by which words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from bantin.assemble import givers, handing, status, ties
from bantin.assemble import groups as receiver_groups
from bantin.assemble.act import Act
from bantin.assemble.binding import Clause
from bantin.assemble.context import Context
from bantin.assemble.groups import Group
from bantin.assemble.timeline import Timeline
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Status, UnitRef

_LISTS_NAMES = re.compile(
    r"\s*(?:(?:các )?(?:tập thể|cá nhân|đồng chí|ông|bà|anh|chị|đơn vị)\s)*(?-i:[A-ZÀ-ỸĐ])", re.IGNORECASE
)
_FROM = re.compile(
    r"\s(?:(?:trực )?thuộc|của|ở|tại|khối|ngành|trong(?! (?:số|đó|tổng))|(?:đã )?có (?:nhiều )?(?:thành tích|đóng góp)|đạt|vì|hoàn thành)[\s;]",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_SUM_EACH = re.compile(r",\s*(?:riêng|mỗi|mức|kèm)\b[^;]*\bđồng\b", re.IGNORECASE)
_PARTED = re.compile(r":|\b(?:trong đó|gồm|cụ thể|là)\b", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:và|cùng(?: với)?|(?:và )?(?:ngoài ra|thêm vào đó|bên cạnh đó|cùng với đó|cùng đó),? (?:là|có|còn có|còn là))?",
    re.IGNORECASE,
)
_NAMES_AND = re.compile(r"\s*[A-ZÀ-ỸĐ][^.;:]{2,120}?\s(?:và|cùng|cùng với)\s+")
_PART_OF = re.compile(r"(?:^|[\s,;(])(?:trong đó|trong số (?:đó|này|ấy))\b", re.IGNORECASE)


class Judged(NamedTuple):
    """An act with its status, None where its words tell of no act at all, and who gives."""

    act: Act
    status: Status | None
    giver: UnitRef | None


def judged(sentence: Sentence, context: Context, timeline: Timeline) -> Iterator[Judged]:
    """Yield the acts of a sentence; a clause without verb or subject of its own goes on with the one before it."""
    giver: UnitRef | None = None
    state: Status | None = None
    passive = False
    for act in find(sentence):
        state = status.of(act, timeline, state)
        own = givers.of(act, context, None if passive and not act.passive and act.verb is not None else giver)
        passive = act.passive  # "A được Bộ B tặng …; trao Giấy khen cho C": who does that is not told
        if state is not None:
            carried = None if givers.has_unknown_subject(act) else giver
            giver = givers.handing_over(act, context) or (None if handing.is_of_another(act) else own or carried)
        yield Judged(act, state, own)


def find(sentence: Sentence) -> list[Act]:
    """Return the acts of a sentence in order of their receivers, counted ones first within a clause."""
    if not (sentence.has("award") or sentence.has("award_verb")):
        return []
    acts: list[Act] = []
    groups = receiver_groups.find(sentence)
    carried: Mention | None = None
    for start, end in clauses(sentence):
        inside = [g for g in groups if start <= g.start < end]
        if acts and _PART_OF.match(sentence.between(start, end)):  # a clause only where these are given something else
            inside = [replace(g, part=False) for g in inside]
        if acts and inside and _only_counts(sentence, (start, end), inside[0], acts[-1]):
            before = sentence.between(start, inside[0].start)
            if _names_first(sentence, start, before, acts[-1]):
                acts[-1].group = inside[0]
            elif not acts[-1].take(inside[0]) and _are_others(sentence, acts[-1], inside[0]):
                acts.append(replace(acts[-1], group=inside[0], clause=(start, end)))
            for group in inside[1:]:  # "; 12 chi bộ trực thuộc đảng ủy A và 46 đảng viên"
                if not (group.part or group.some):
                    acts[-1].extend(group)
            acts[-1].clause = (acts[-1].clause[0], end)
            continue
        agent = _agent_alone(sentence, start, inside[0], acts[-1]) if acts and inside else None
        if agent is not None:
            acts.append(replace(acts[-1], group=inside[0], clause=(start, end), agent=agent))
            continue
        found = Clause(sentence, (start, end), inside, carried).acts()
        for act in found:
            goes_on = act.award.get("next") or not sentence.between(start, act.award.start).strip()
            if act.verb is None and acts and goes_on:
                act.verb, act.passive = acts[-1].verb, acts[-1].passive  # "…; Kỷ niệm chương của Tổng hội Y học"
        acts += found
        named = [a.award for a in found if not a.generic]
        carried = named[-1] if named else (found[-1].award if found else carried)
    return acts


def clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Return the stretches of a sentence between semicolons outside quotes and brackets, as offsets of the whole text."""
    brackets = [found.span() for found in _BRACKETS.finditer(sentence.text)]
    cuts, quoted = [sentence.start], False
    for i, char in enumerate(sentence.text):
        if char == '"':
            quoted = not quoted
        elif char == ";" and not quoted and not any(first < i < last for first, last in brackets):
            cuts.append(sentence.start + i + 1)
    badges = [m for m in ties.awards(sentence) if m.get("next")]
    cuts += [c.start for c in sentence.all("count") if any(c.end <= b.start <= c.end + 1 for b in badges)]
    cuts = [*sorted(set(cuts)), sentence.end]
    found: list[tuple[int, int]] = []
    parted = False
    for cut, end in pairwise(cuts):
        if parted and _is_next_part(sentence, cut, end) and not _are_freed(sentence):
            continue
        joined = bool(found) and not _tells(sentence, found[-1]) and _receives(sentence, cut, end)
        start = found.pop()[0] if joined else cut  # "Đội A, ông B; đội C và bà D đón nhận Huân chương"
        if start < end:
            part = _part_of(sentence, start, end)
            parted = part < end and any(part <= m.start < end for m in sentence.all("award"))
            found.append((start, part))
            if part < end and _gives_more(sentence, start, part, end):
                found.append((part, end))
    return found


def _tells(sentence: Sentence, span: tuple[int, int]) -> bool:
    """Tell whether a clause has a verb of its own: of giving, of telling, of a meeting."""
    start, end = span
    told = sentence.all("award", "award_verb", "act_status", "event", "count", "date")
    inside = any(start <= m.start < end and not m.get("some") for m in told)
    return inside or not _LISTS_NAMES.match(sentence.between(start, end))


def _receives(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause says that those named before its verb receive an award."""
    heads = [m for m in sentence.all("award") if start <= m.start < end]
    verbs = [m for m in sentence.all("award_verb") if start <= m.start < end]
    return bool(heads and verbs) and verbs[0].get("kind") in ("passive", "receive") and verbs[0].start < heads[0].start


def _gives_more(sentence: Sentence, start: int, part: int, end: int) -> bool:
    """Tell whether a part gets an award of its own: *biểu dương 15 tập thể, trong đó tặng Giấy khen cho 5 tập thể*."""
    verb = next((v for v in sentence.all("award_verb") if part <= v.start < end), None)
    heads = [m for m in sentence.all("award") if start <= m.start < end]
    other = next((m for m in heads if m.start >= part), None)
    if verb is None or other is None:
        return False
    if verb.get("kind") in ("passive", "receive"):
        return _are_freed(sentence) or _is_of_another(sentence, heads, other)
    if verb.get("kind") != "give":
        return False
    if any(c.start < other.start and c.start >= part for c in sentence.all("count")):
        return False
    return all(m.get("class") != other.get("class") for m in heads if m.start < part)


def _is_of_another(sentence: Sentence, heads: list[Mention], award: Mention) -> bool:
    """Tell whether a part gets what somebody else gives: *20 em được biểu dương, trong đó 3 em được tặng Giấy khen của A*."""
    whole = [h for h in heads if h.start < award.start]
    return not whole and any(sentence.between(award.end, b.start) == " của " for b in sentence.all("body"))


def _are_freed(sentence: Sentence) -> bool:
    """Tell whether the parts behind *trong đó* have awards of their own and add up to the whole, which has none."""
    groups = receiver_groups.find(sentence)
    return len(groups) > 1 and groups[0].part and not any(group.part for group in groups[1:])


def _part_of(sentence: Sentence, start: int, end: int) -> int:
    """Return where *trong đó* begins to tell parts of what was counted before it, else the clause's end."""
    found = _PART_OF.search(sentence.between(start, end))
    counted = found and any(start <= c.start < start + found.start() for c in sentence.all("count"))
    return start + found.start() if found and counted else end


def _agent_alone(sentence: Sentence, start: int, group: Group, act: Act) -> Mention | None:
    """Return who gives in a clause that leaves verb and award to the one before: *…; Bộ trưởng cho 2 cá nhân*."""
    bodies = [b for b in sentence.all("body") if start <= b.start and b.end <= group.start]
    if act.passive or act.generic or act.verb is None or not bodies:
        return None
    leads = not sentence.between(start, bodies[0].start).strip(" ,và")
    ties = sentence.between(bodies[-1].end, group.start).strip() == "cho"
    return bodies[0] if leads and ties and len(bodies) == 1 else None


def _is_next_part(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a clause tells one more part: *trong đó: 2 người nhận Huy hiệu 55 năm; 5 người nhận Huy hiệu 45 năm*."""
    count = next((c for c in sentence.all("count") if start <= c.start < end), None)
    verb = next((v for v in sentence.all("award_verb") if start <= v.start < end), None)
    first = count is not None and not sentence.between(start, count.start).strip(" ,và")
    return first and verb is not None and verb.get("kind") in ("passive", "receive")


def _are_others(sentence: Sentence, act: Act, group: Group) -> bool:
    """Tell whether receivers of one kind counted again are others: *cho 14 cá nhân thuộc Sở A; 6 cá nhân thuộc Sở B*."""
    counted = act.group.end if act.group else act.award.end
    from_elsewhere = _FROM.match(sentence.between(group.end, sentence.end))
    return from_elsewhere is not None and not _PARTED.search(sentence.between(counted, group.start))


def _only_counts(sentence: Sentence, span: tuple[int, int], group: Group, act: Act) -> bool:
    """Tell whether a clause goes on counting for the one before: *trao cờ về 6 tập thể; 31 viên chức*.

    It may name more of those named there first: *tặng Giấy khen cho Đội A; Trạm B và 5 cá nhân*.
    """
    aside = _SUM_EACH.search(sentence.between(*span))
    until = span[0] + aside.start() if aside else span[1]
    verbs = [m for m in sentence.all("award", "award_verb") if span[0] <= m.start < until]
    if verbs or group.part or group.some:
        return False
    said = sentence.between(span[0], group.start)
    return _names_first(sentence, span[0], said, act) or _FURTHER.fullmatch(said.strip(" ,")) is not None


def _names_first(sentence: Sentence, start: int, said: str, act: Act) -> bool:
    """Tell whether words before a count name more receivers of an act that has named some: *…; Trạm B và | 5 cá nhân*."""
    if act.group is not None or act.passive or _NAMES_AND.fullmatch(said) is None:
        return False
    at = start + len(said) - len(said.lstrip())
    return any(m.start == at for m in sentence.all("body", "person", "place"))
