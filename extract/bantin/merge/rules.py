"""When two tellings are of one act. Precision comes first: what is not known to be the same stays two.

Never the same are tellings of one bulletin; of different awards, status, decisions or givers; proposed and given. A
decision is the same where number, year and issuer are: numbers begin anew each year, with each issuer. Else

decision  the same decision, and some count is the same or no count is stated by both
wording   the same words at the same place of the same text, posted within REACH days
merit     the same giver, award, counts; dates within REACH days; receivers or merit that agree, or the same day and two
          counts that are the same
"""

from __future__ import annotations

import re
from typing import Literal

from bantin.merge.acts import Match
from bantin.merge.bodies import Body, agree
from bantin.merge.dates import compatible, count_days, is_full
from bantin.merge.tellings import Telling
from bantin.normalise.names import key

REACH = 31
"""Days within which sites tell of an act without its decision: commune pages and monthly papers follow by some weeks; a
giver's next round of the same award comes with the next quarter."""

Relation = Match | Literal["different"] | None

_GRADE = re.compile(r"\d+|hạng \w+")
# Classes of which there are many awards, so that the name of the award tells, not the class.
_NAMED = ("danh hiệu", "huân chương", "huy chương", "huy hiệu", "kỷ niệm chương", "giải thưởng")


def relate(one: Telling, other: Telling) -> Relation:
    """Tell why two tellings are of one act, that they are of different ones, or None where that is open."""
    if one.record_id == other.record_id or _differ(one, other):
        return "different"
    copied = one.wording is not None and one.wording == other.wording
    if copied and _are_near(one.published, other.published, unknown=True):
        return "wording"
    decision = _compare_decisions(one, other)
    if decision == "different":
        return "different"
    counts = _compare_counts(one, other)
    if decision == "same":
        if counts == "apart":
            return "different"
        vague = one.award_class != other.award_class and counts != "same"
        return None if vague or (counts == "none" and _merits_differ(one, other)) else "decision"
    if decision == "open":
        sure = counts == "same" and is_full(one.signed) and one.signed == other.signed
        return "decision" if sure else None
    return _compare_merits(one, other) if one.award_class == other.award_class and one.status == other.status else None


def _differ(one: Telling, other: Telling) -> bool:
    """Tell whether award, status or giver contradict each other."""
    classes = {one.award_class, other.award_class}
    if len(classes) > 1 and "khác" not in classes:
        return True
    if len(classes) == 1:
        grades = _GRADE.findall(one.award.lower()), _GRADE.findall(other.award.lower())
        if (all(grades) and grades[0] != grades[1]) or (one.award_class in _NAMED and not _same_award(one, other)):
            return True
    # An act told as background was given once; a proposal was not.
    if one.status != other.status and {one.status, other.status} != {"given", "historic"}:
        return True
    return bool(one.by and other.by and agree(one.by, other.by) == "different")


def _same_award(one: Telling, other: Telling) -> bool:
    """Compare the names of awards; one that names no more than its class may be any of it."""
    a, b = (key(told.award).removeprefix(told.award_class).strip() for told in (one, other))
    return a == b or not a or not b


def _compare_decisions(one: Telling, other: Telling) -> Literal["same", "open", "different", "unknown"]:
    """Compare the decisions; unknown where not both tellings have a number."""
    if one.number is None or other.number is None:
        apart = is_full(one.signed) and is_full(other.signed) and one.signed != other.signed
        return "different" if apart else "unknown"
    series = {one.series, other.series} - {None, "XXXX"}
    if one.number != other.number or len(series) > 1 or _symbols_differ(one.symbol, other.symbol):
        return "different"
    issuers = _compare_bodies(one.issuer, other.issuer)
    if issuers == "different":
        return "different"
    known = one.series == other.series and one.series not in (None, "XXXX")
    return "same" if known and issuers == "same" else "open"


def _symbols_differ(one: str | None, other: str | None) -> bool:
    a, b = ("".join((symbol or "").upper().split()) for symbol in (one, other))
    return not (a.startswith(b) or b.startswith(a))


def _compare_bodies(one: Body | None, other: Body | None) -> Literal["same", "open", "different"]:
    return agree(one, other) if one and other else "open"


def _compare_counts(one: Telling, other: Telling) -> Literal["same", "some", "apart", "none"]:
    """Compare the figures: all the same, some, none of those that both state, or none stated by both."""
    if one.figures and one.figures == other.figures:
        return "same"
    common = one.figures.keys() & other.figures.keys()
    if not common:
        return "none"
    return "some" if any(one.figures[kind] == other.figures[kind] for kind in common) else "apart"


def _compare_merits(one: Telling, other: Telling) -> Relation:
    giver = _compare_bodies(one.by, other.by)
    if giver != "same" or not one.counts or one.counts != other.counts or one.approximate or other.approximate:
        return None
    if one.date and other.date and not compatible(one.date, other.date):
        return "different"
    if one.names and other.names and not set(one.names) & set(other.names):
        return "different"
    if _years_differ(one, other):
        return "different"
    if not _are_near(find_day(one), find_day(other), unknown=False):
        return None
    shared = set(one.names) & set(other.names)
    if shared and 2 * len(shared) >= min(len(one.names), len(other.names)):
        return "merit"
    if _share(one, other) >= 0.5:
        return "merit"
    told = len(one.figures) >= 2 and one.figures == other.figures
    same_day = is_full(one.date) and one.date == other.date
    return "merit" if told and same_day and not _merits_differ(one, other) else None


def _merits_differ(one: Telling, other: Telling) -> bool:
    return _years_differ(one, other) or (bool(one.merit and other.merit) and _share(one, other) < 0.2)


def _years_differ(one: Telling, other: Telling) -> bool:
    return bool(one.year and other.year and one.year != other.year)


def _share(one: Telling, other: Telling) -> float:
    """Return what part of the shorter merit's words the other has, too; 0 where one has none."""
    shorter = min(len(one.merit), len(other.merit))
    return len(set(one.merit) & set(other.merit)) / shorter if shorter else 0.0


def _are_near(one: str | None, other: str | None, *, unknown: bool) -> bool:
    a, b = count_days(one), count_days(other)
    return unknown if a is None or b is None else abs(a - b) <= REACH


def find_day(told: Telling) -> str | None:
    """Return the day by which tellings are compared: of the act, its decision or its posting."""
    return next((date for date in (told.date, told.signed, told.published) if is_full(date)), None)
