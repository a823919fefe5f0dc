"""Those counted besides named ones: *Công ty A và 3 doanh nghiệp khác* are four."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.groups import KIND
from bantin.record import Recipient

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
