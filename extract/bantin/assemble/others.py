"""Those told besides others: *Công ty A và 3 doanh nghiệp khác* are four, *xã A; 8 tập thể; 15 cá nhân* are more."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.groups import KIND
from bantin.patterns import Mention
from bantin.record import Recipient

_TOGETHER = re.compile(r"(?: của [^.;:,]{3,50})? (?:cùng|cùng với)(?: với)? ")
_NEXT = re.compile(r"\s*;?\s*(?:và )?")
_ENDS = re.compile(r"\s*(?:[.;]|$|(?:đã|có|vì|trong)\b)")
_OTHER = re.compile(r" khác(?!\w)(?P<named>\s*(?:,?\s*(?:gồm|bao gồm|là|đó là|như)\b|[:(]))?", re.IGNORECASE)
"""*khen Công ty A và 3 doanh nghiệp khác*; named behind it, *… 3 doanh nghiệp khác gồm B, C, D*, they are those counted."""


def told_with(act: Act) -> bool:
    """Tell whether those counted are told behind the award of the one who got it: *Anh A được tặng Giấy khen cùng 3 người*."""
    group, sentence = act.group, act.sentence
    if group is None or group.start < act.award.end:
        return False
    verbs = sentence.all("award_verb")
    given = any(act.clause[0] <= v.start < act.award.start and v.get("kind") in ("passive", "receive") for v in verbs)
    return given and _TOGETHER.fullmatch(sentence.between(act.award.end, group.start)) is not None


def with_named(act: Act, counts: dict[str, int], receivers: list[Recipient]) -> dict[str, int]:
    """Return the counts of an act, those named added to the others of their kind that the text counts beside them."""
    if act.group is None or not receivers:
        return counts
    whole = dict(counts)
    for count in act.group.mentions:
        kind = str(count.get("kind"))
        other = _OTHER.match(act.sentence.between(count.end, act.sentence.end))
        if kind in counts and (other or told_with(act)):
            before = act.sentence.between(act.sentence.start, count.start)
            named = [
                r
                for r in receivers
                if r.kind == KIND.get(kind) and not (other and other["named"] and r.name not in before)
            ]
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
