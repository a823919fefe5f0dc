"""Those told besides others: *Công ty A và 3 doanh nghiệp khác* are four, *xã A; 8 tập thể; 15 cá nhân* are more."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.groups import KIND
from bantin.assemble.merging import same_office
from bantin.assemble.told import Told, counts_of
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Recipient

_NEXT = re.compile(r"\s*;?\s*(?:và )?")
_ENDS = re.compile(r"\s*(?:[.;]|$|(?:đã|có|vì|trong)\b)")
_OTHER = re.compile(r" khác(?!\w)(?P<named>\s*(?:,?\s*(?:gồm|bao gồm|là|đó là|như)\b|[:(]))?", re.IGNORECASE)
"""*khen Công ty A và 3 doanh nghiệp khác*; named behind it, *… 3 doanh nghiệp khác gồm B, C, D*, they are those counted."""
_AND_OTHERS = re.compile(
    r"[^.;]*(?:,|\bvà|\bcùng(?: với)?) (?:các|những|nhiều|một số) (?P<noun>tập thể|cá nhân|đơn vị|hộ)(?: [^\W\d_]+){0,3}? khác\b",
    re.IGNORECASE,
)
_FIELDS = {
    "tập thể": ("collectives", "units"),
    "đơn vị": ("units", "collectives"),
    "hộ": ("households",),
    "cá nhân": ("individuals",),
}


def with_named(act: Act, counts: dict[str, int], receivers: list[Recipient]) -> dict[str, int]:
    """Return the counts of an act, those named added to the others of their kind that the text counts beside them."""
    if act.group is None or not receivers:
        return counts
    whole = dict(counts)
    for count in act.group.mentions:
        kind = str(count.get("kind"))
        other = _OTHER.match(act.sentence.between(count.end, act.sentence.end))
        if kind in counts and other:
            before = act.sentence.between(act.sentence.start, count.start)
            named = [r for r in receivers if r.kind == KIND.get(kind) and not (other["named"] and r.name not in before)]
            whole[kind] += len(named)
    return whole


def behind(act: Act) -> list[Mention]:
    """Return the counts that follow named receivers, each alone between semicolons: *cho xã A, xã B; 8 tập thể; 15 cá nhân*."""
    if act.group is not None or act.passive:
        return []
    counts = [m for m in act.sentence.all("count") if m.start >= act.award.end and m.get("n") is not None]
    found: list[Mention] = []
    for count in counts:
        at = found[-1].end if found else act.award.end
        gap = act.sentence.between(at, count.start)
        if not (_NEXT.fullmatch(gap) if found else gap.rstrip().endswith(";")):
            break
        found.append(count)
    at = found[-1].end if found else act.award.end
    return found if found and _ENDS.match(act.sentence.between(at, act.sentence.end)) else []


def are_some(act: Act, one: Told, told: list[Told]) -> bool:
    """Tell whether those named are some of those counted before, and name them there.

    *Chủ tịch UBND xã tặng Giấy khen cho 6 tập thể. … trao Giấy khen cho Trạm A, Đội B cùng các tập thể khác*.
    """
    more = _AND_OTHERS.match(act.sentence.between(act.award.end, act.clause[1]))
    if more is None or not one.fact.counted or not one.fact.recipients:
        return False
    fields = _FIELDS[more["noun"].lower()]
    for known in reversed(told):
        field = next((f for f in fields if f in counts_of(known)), None)
        alike = known.fact.award_class == one.fact.award_class and known.fact.status == one.fact.status
        if field is None or known.fact.counted or not alike or not same_office(known.fact.by, one.fact.by):
            continue
        if counts_of(known)[field] <= len(one.fact.recipients):
            continue
        seen = {names.key(r.name) for r in known.fact.recipients}
        for receiver in one.fact.recipients:
            if names.key(receiver.name) not in seen:
                receiver.kind = KIND[field]
                known.fact.recipients.append(receiver)
        known.fact.evidence += one.fact.evidence
        return True
    return False
