"""Those counted besides named ones: *Công ty A và 3 doanh nghiệp khác* are four, *xã A; 8 tập thể; 15 cá nhân* are more."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.groups import KIND
from bantin.patterns import Mention
from bantin.record import Recipient

_NEXT = re.compile(r"\s*;?\s*(?:và )?")
_ENDS = re.compile(r"\s*(?:[.;]|$|(?:đã|có|vì|trong)\b)")
_OTHER = re.compile(r" khác(?!\w)", re.IGNORECASE)


def with_named(act: Act, counts: dict[str, int], receivers: list[Recipient]) -> dict[str, int]:
    """Return the counts of an act, those named added to the others of their kind that the text counts beside them."""
    if act.group is None or not receivers:
        return counts
    whole = dict(counts)
    for count in act.group.mentions:
        kind = str(count.get("kind"))
        if kind in counts and _OTHER.match(act.sentence.between(count.end, act.sentence.end)):
            whole[kind] += sum(1 for receiver in receivers if receiver.kind == KIND.get(kind))
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
