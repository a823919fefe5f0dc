"""Which index a sentence without one goes back to, as the unit of its scores tells.

*Điểm CCHC của huyện là 78,1 điểm. Chỉ số SIPAS đạt 80,9%. Dẫn đầu là huyện A (91,3 điểm)*: in points is the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bantin.assemble.index_frame import Frame, Item, Told

_PARTS_END = 20
"""Points up to which a score may be one of a part."""


def index_of_points(told: Sequence[Told], frame: Frame, items: Iterable[Item]) -> str:
    """Return the only other index told in points where the one at hand is told in per cent; the one at hand else."""
    flat = list(items)
    if any(i.kind in ("index", "component") for i in flat):
        return frame.index
    scores = [i.mention for i in flat if i.kind == "score" and i.mention is not None]
    points = [m for m in scores if m.get("unit") == "điểm" and (m.get("value") or 0) > _PARTS_END]
    if not points or len(points) < len(scores):
        return frame.index
    units: dict[str, set[str | None]] = {}
    for fact in told:
        if fact.family == "score" and fact.component is None:
            units.setdefault(fact.index, set()).add(fact.unit)
    others = [index for index, said in units.items() if index != frame.index and said == {"điểm"}]
    return others[0] if units.get(frame.index) == {"%"} and len(others) == 1 else frame.index
