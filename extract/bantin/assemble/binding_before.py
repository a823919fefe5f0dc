"""Receivers that stand before the words that give to them: passives, agents behind *do*, what is put in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bantin.assemble import ties
from bantin.assemble.act import Act
from bantin.assemble.groups import Group
from bantin.patterns import Mention

if TYPE_CHECKING:
    from bantin.assemble.binding import Clause


def is_suffered(clause: Clause, verb: Mention, award: Mention) -> bool:
    """Tell whether a verb of giving stands behind a passive, so that its award is for who stands before that.

    Not where it says to whom: *A được B tặng Cờ thi đua, C tặng Bằng khen cho D*.
    """
    passives = [v for v in clause.verbs if v.get("kind") == "passive" and v.end <= verb.start]
    between = any(passives[0].end <= h.start and h.end <= verb.start for h in clause.heads) if passives else False
    to = between and ties.TO_NAMED.match(clause.sentence.between(award.end, clause.span[1])) is not None
    return bool(passives) and not to


def passive(clause: Clause, group: Group, limit: int) -> Act | None:
    """Return the act told behind its receivers: *… được UBND tỉnh tặng bằng khen*, *… nhận giấy khen*."""
    for verb in clause.verbs:
        if not group.end <= verb.start < min(limit, group.end + ties.FAR):
            continue
        said = clause.sentence.between(group.end, verb.start)
        if ties.OTHER_SUBJECT.search(said) or (ties.GOES_ON.fullmatch(said) and _is_object(clause, group)):
            return None
        if _someone_else(clause, group, verb):
            return None
        kind = verb.get("kind")
        asked = ties.ASKED.fullmatch(clause.sentence.between(group.end, verb.start))
        if kind == "receive" or (asked and kind == "give"):
            award = clause.award_within(verb.end)
            if award is not None:
                return clause.act(award, verb, group, passive=True)
        elif kind == "passive":
            act = _suffered(clause, verb, group, limit)
            if act is not None:
                return act
        elif group.counts:
            return None
    return None


def _someone_else(clause: Clause, group: Group, verb: Mention) -> bool:
    """Tell whether somebody by name is who the passive speaks of: *120 thí sinh, em A đạt giải Nhất, được trao …*."""
    people = [m for m in clause.sentence.all("person") if group.end <= m.start and m.end <= verb.start]
    return (
        len(people) == 1 < sum(group.counts.values())
        and ties.NEXT_PERSON.fullmatch(clause.sentence.between(group.end, people[0].start)) is not None
    )


def _is_object(clause: Clause, group: Group) -> bool:
    """Tell whether somebody does something for those counted: *đã khám cho 380 người*."""
    return ties.OBJECT.search(clause.sentence.between(clause.span[0], group.start)) is not None


def _suffered(clause: Clause, passive: Mention, group: Group, limit: int) -> Act | None:
    after = [v for v in clause.verbs if v.start > passive.start and v.get("kind") in ("give", "commend")]
    if not after or after[0].start >= limit:
        return None
    said = clause.sentence.between(passive.end, after[0].start)
    if ties.OTHER_SUBJECT.search(said) or ties.OTHER_PASSIVE.fullmatch(said):
        return None
    award = next((h for h in clause.heads if passive.end <= h.start < limit and h.fact == "award"), None)
    if award is not None and award.start <= after[0].end + ties.REACH:
        return clause.act(award, after[0], group, passive=True)
    if after[0].get("kind") == "commend":
        return clause.act(after[0], after[0], group, passive=True)
    return None


def shared_passive(clause: Clause, group: Group) -> Act | None:
    """Return the act whose passive stands behind another group of the same kinds: *3 tập thể … và 2 tập thể … được*."""
    after = next((g for g in clause.groups if g.start >= group.end), None)
    if after is None or not set(group.counts) & set(after.counts) <= {"collectives", "individuals", "units"}:
        return None
    if not set(group.counts) & set(after.counts) or not ties.MORE.search(
        clause.sentence.between(group.end, after.start)
    ):
        return None
    if any(group.end <= v.start < after.start for v in clause.verbs) or _is_object(clause, group):
        return None
    index = clause.groups.index(after) + 1
    return passive(clause, group, clause.groups[index].start if index < len(clause.groups) else clause.span[1])


def praised_with(clause: Clause, group: Group, limit: int) -> Act | None:
    """Return the act of *khen 12 thợ với danh hiệu A, 9 tổ với danh hiệu B*."""
    verb = next((v for v in reversed(clause.verbs) if v.end <= group.start and v.get("kind") == "commend"), None)
    award = next((h for h in clause.heads if h.fact == "award" and group.end <= h.start < limit), None)
    if verb is None or award is None:
        return None
    bound = [act.award for act in clause.bound]
    between = [h for h in clause.heads if h.fact == "award" and verb.end <= h.start < group.start and h not in bound]
    if between or not ties.WITH_TITLE.fullmatch(clause.sentence.between(group.end, award.start)):
        return None
    return clause.act(award, verb, group)


def done_by(clause: Clause, group: Group, limit: int) -> Act | None:
    """Return the act whose agent *do* leads in behind the receivers: *3 tập thể do Hội A tuyên dương*."""
    verb = next(
        (v for v in clause.verbs if group.end <= v.start < limit and v.get("kind") in ("give", "commend")), None
    )
    if verb is None:
        return None
    said = clause.sentence.between
    agents = [
        b for b in clause.sentence.all("body") if said(group.end, b.start).strip() == "do" and b.end <= verb.start
    ]
    agent = next((b for b in agents if ties.DOES.fullmatch(said(b.end, verb.start))), None)
    award = verb if verb.get("kind") == "commend" else clause.award_within(verb.end)
    if agent is None or award is None:
        return None
    act = clause.act(award, verb, group, passive=True)
    act.agent = agent
    return act


def in_bracket(clause: Clause, group: Group, limit: int) -> Act | None:
    """Return the act whose award stands in brackets behind its receivers: *3 tập thể, 2 cá nhân (Bằng khen của Bộ A)*."""
    award = next((h for h in clause.heads if h.fact == "award" and group.end <= h.start < limit), None)
    if award is None or not ties.OPENS_BRACKET.fullmatch(clause.sentence.between(group.end, award.start)):
        return None
    verb = next((v for v in reversed(clause.verbs) if v.end <= group.start), None)
    return clause.act(award, verb, group)


def fronted(clause: Clause, group: Group, limit: int) -> Act | None:
    """Return the act whose receivers stand in front: *Cho 12 thôn làm tốt nhất, UBND xã đã tặng Giấy khen*."""
    if not ties.FRONTED.search(clause.sentence.between(clause.span[0], group.start)):
        return None
    if any(h.end <= group.start for h in clause.heads + clause.verbs):
        return None  # "trao chứng nhận cho 23 đơn vị, tặng giấy khen cho 79 tập thể": another thing is given
    verb = next((v for v in clause.verbs if group.end <= v.start < limit and v.get("kind") == "give"), None)
    award = clause.award_within(verb.end) if verb is not None else None
    return clause.act(award, verb, group) if award is not None else None
