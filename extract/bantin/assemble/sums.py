"""Totals that the parts told elsewhere add up to: they are evidence of the parts, no acts of their own."""

from __future__ import annotations

import re

from bantin.assemble.told import Told, counts_of
from bantin.normalise import names

_NEAR = 2  # sentences from a total to its first part: "Cụ thể:" may stand between
_SURE = 2  # parts of which more do not add up to a total by chance, however far behind it they stand
_GRADE = re.compile(r"\d|[\"“”]|\bhạng\b")


def without_sums(told: list[Told]) -> list[Told]:
    """Drop a total that the parts elsewhere add up to: 48 tập thể, cá nhân = 17 tập thể and 31 cá nhân."""
    dropped = _split_people(told)
    for one in told:
        mine = counts_of(one)
        others = [
            t for t in told if t is not one and t not in dropped and t.fact.status == one.fact.status and counts_of(t)
        ]
        if _has_grade(one):
            others = [t for t in others if t.generic or names.key(t.fact.award) == names.key(one.fact.award)]
        if not mine or not others or one.fact.counted:  # counted by us from names: nobody told a total
            continue
        if _is_rough(one, told):
            dropped.append(one)
            continue
        parts = _parts(mine, one, others) or _parts_behind(mine, one, others)
        if parts:
            dropped.append(one)
            alike = len({(t.sentence.index, t.fact.award, tuple(counts_of(t))) for t in parts}) == 1
            heads = len(parts) == 1 or not any(part.fact.by for part in parts)
            for part in parts:
                part.fact.evidence += one.fact.evidence
                if part.fact.by is None and heads:
                    part.fact.by = one.fact.by
                part.fact.year = part.fact.year or (one.fact.year if alike else None)
    return [t for t in told if t not in dropped]


def _split_people(told: list[Told]) -> list[Told]:
    """Return tellings of one sentence that part by their work the people whom the body counts as one: *3 nhân viên và
    một người dân* of *4 cá nhân*. What they say of the act goes to that telling.
    """
    wholes = [t for t in told if set(counts_of(t)) == {"individuals"} and not t.sentence.is_title]
    parted: list[Told] = []
    for whole in wholes:
        parts = [t for t in wholes if t.sentence is not whole.sentence and t not in parted]
        for sentence in {t.sentence.index: t.sentence for t in parts}.values():
            beside = [t for t in parts if t.sentence is sentence and t.fact.award_class == whole.fact.award_class]
            if len({(names.key(t.fact.award), t.fact.by) for t in beside}) > 1:
                continue
            number = sum(counts_of(t)["individuals"] for t in beside)
            if len(beside) > 1 and number == counts_of(whole)["individuals"]:
                parted += beside
                for part in beside:
                    whole.fact.evidence += part.fact.evidence
                    whole.fact.by = whole.fact.by or part.fact.by
    return parted


def _has_grade(one: Told) -> bool:
    """Tell whether an award is of one grade or title, so that no awards of another name are parts of it."""
    said = one.fact.award
    return not one.generic and bool(_GRADE.search(said)) and len(re.findall(r"\d+", said)) <= 1


def _is_rough(one: Told, told: list[Told]) -> bool:
    """Tell whether a lead counts roughly what the body tells: *trao Huân chương và Bằng khen cho gần 30 tập thể, cá nhân*."""
    if not one.fact.approximate or one.sentence.index > 2:
        return False
    if one.sentence.is_title and one.generic:
        return any(t.sentence.index > one.sentence.index and not t.generic and counts_of(t) for t in told)
    if one.generic or len(one.sentence.all("award")) < 2:
        return False
    below = [t for t in told if t.sentence.index > one.sentence.index and t.fact.award_class == one.fact.award_class]
    return any(sum(counts_of(t).values()) < sum(counts_of(one).values()) for t in below if counts_of(t))


def _parts(mine: dict[str, int], one: Told, others: list[Told]) -> list[Told]:
    """Return the tellings whose counts add up to `mine`; empty where none do."""
    if "mixed" in mine:
        for other in others:
            if sum(v for k, v in counts_of(other).items() if k != "mixed") == mine["mixed"]:
                return [other]
        firm = [t for t in others if not t.fact.counted]
        of_one: dict[str | None, list[Told]] = {}
        for other in others:
            of_one.setdefault(other.fact.by.name if other.fact.by else None, []).append(other)
        sums = (
            ts
            for ts in [others, firm, *of_one.values()]
            if sum(sum(counts_of(t).values()) for t in ts) == mine["mixed"]
        )
        return next(sums, [])
    if one.sentence.is_title and one.generic:  # a headline's total, whatever of its parts the body tells in figures
        parts = [t for t in others if not t.sentence.is_title and set(counts_of(t)) & set(mine)]
        if parts and all(mine.get(k, v) >= v for t in parts for k, v in counts_of(t).items()):
            return parts
    if not (one.sentence.is_title or one.sentence.index <= 2) or len(others) < 2:
        return []
    beside = [t for t in others if t.sentence is one.sentence]
    apart = any(t.fact.award_class != one.fact.award_class for t in beside) or (
        beside and _GRADE.search(one.fact.award)
    )
    if apart and not one.generic:
        return []  # "3 tập thể nhận cờ, 8 tập thể đạt danh hiệu, 5 tập thể nhận bằng khen": no sum, as it happens
    if one.sentence.is_title and set(mine) <= {"collectives", "units"}:
        bodies = [sum(counts_of(t).get(k, 0) for k in ("collectives", "units")) for t in others]
        if all(bodies) and sum(bodies) == sum(mine.values()):
            return others
    total = {k: sum(counts_of(t).get(k, 0) for t in others) for k in mine}
    return others if total == mine else []


def _span(one: Told) -> tuple[int, int]:
    """Return where the words of a telling stand; the badges of one list begin together: *17 đảng viên: 1 đồng chí 65 năm*."""
    return one.fact.evidence[0].start, one.fact.evidence[0].end


def _parts_behind(mine: dict[str, int], one: Told, others: list[Told]) -> list[Told]:
    """Return the tellings behind `one`, in one run, that add up to it: a headline's badges, *…, cụ thể: …*."""
    behind = [t for t in others if not t.caption and (one.generic or t.fact.award_class == one.fact.award_class)]
    behind = sorted((t for t in behind if _span(t) > _span(one)), key=_span)
    near = one.sentence.is_title or not behind or behind[0].sentence.index - one.sentence.index <= _NEAR
    left = dict(mine)
    for size, part in enumerate(behind, 1):
        for kind, number in counts_of(part).items():
            left[kind] = left.get(kind, 0) - number
        if size > 1 and (near or size > _SURE) and not any(left.values()):
            return behind[:size]
        if any(number < 0 for number in left.values()):
            break
    return []
