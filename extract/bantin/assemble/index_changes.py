"""Gives changes to the figures they were told with: steps to ranks, points to scores."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import UNKNOWN, Item, Told
from bantin.assemble.index_last_year import is_once
from bantin.assemble.index_listing import ListWalk
from bantin.patterns import Mention

_AGAINST = re.compile(
    r"(?:^|[.;:] ?)\W*so với (?!(?:cùng kỳ|năm|kỳ|kết quả|lần|trước|mức|đợt|\d|chỉ số|PAR|PAPI|PCI))[^;.]*?, [^;.]*$",
    re.I,
)
"""*So với huyện đứng đầu, A kém 3,7 điểm*: a distance."""
_OF_ANOTHER = re.compile(r" so với (?!(?:cùng kỳ|năm|kỳ|kết quả|lần|trước|mức|đợt|\d|chỉ số|PAR|PAPI|PCI))", re.I)
_SET_AGAINST = re.compile(r"(?:^|[.;,] )so với [^();]{0,60}\([^()]*$", re.I)


class ChangeWalk(ListWalk):
    """A walk that reads changes."""

    def _year_of(self, items: Sequence[Item], at: int) -> str | None:
        year = super()._year_of(items, at)
        told = self.in_bracket or any(i.kind == "year" and i.start < items[at].start for i in items)
        return UNKNOWN if not told and year == self.frame.year and is_once(self._before(items[at])) else year

    def _on_change(self, items: Sequence[Item], at: int) -> None:
        """Give a change to the figure it was told with: steps to ranks, points to scores."""
        m = items[at].mention
        if m is None or self.target:
            return
        sign = -1 if m.get("up") is False or m.get("way") in ("giảm", "thấp hơn") else 1
        family, amount = ("rank", m.get("steps")) if m.get("steps") is not None else ("score", m.get("n"))
        if amount is None or m.rule in ("index_change.distance", "index_change.distance_moved"):
            return
        if _AGAINST.search(re.sub(r"\d[.,]\d", "", self._gap(self.sentence.start, items[at].start))):
            return
        owners = self._owners()
        told = (t for t in reversed(self.told) if t.family == family and t.component is None and t.year != UNKNOWN)
        # "So với PCI 2022 (65,2 điểm), tỉnh tăng 1,3 điểm": 65,2 lost or won nothing
        if self.frame.before != self.frame.year:
            told = (t for t in told if t.year is None or t.year != self.frame.before)
        last = next((t for t in told if t.subject in owners), None)
        mine = last is not None and last.index == self.frame.index
        if family == "score" and (
            _OF_ANOTHER.match(self._gap(items[at].end, items[at].end + 20)) or not _fits(m, last)
        ):
            return
        if last is not None and _SET_AGAINST.search(self._gap(self.sentence.start, last.start)):
            return  # "So với đợt chấm giữa năm (thứ 61), xã tiến 27 bậc": the 61st place moved nowhere
        if last is not None and last.start < self.now:
            return  # "năm 2021 A đạt 84 điểm; năm nay giảm 1,4 điểm": the year before lost nothing
        if last is not None and mine and last.change is None and not self._leads_move(items, at):
            last.change = sign * amount
        elif family == "rank":
            self.steps = sign * amount

    def _leads_move(self, items: Sequence[Item], at: int) -> bool:
        """Tell whether steps stand before the move they count: *thăng 7 bậc (từ vị trí 53 lên 46)*."""
        follows = items[at + 1] if at + 1 < len(items) else None
        inner = follows.inner if follows is not None and follows.kind == "bracket" else items[at + 1 :]
        ranks = [k for k, i in enumerate(inner) if i.kind == "rank"]
        near = bool(ranks) and not re.search(r"[;.]", self._gap(items[at].end, inner[ranks[0]].start))
        return near and self._moves(inner, ranks[0])


def _fits(change: Mention, score: Told | None) -> bool:
    """Tell whether a change is in the score's own unit: 8,6% more is no change of 0,79 points."""
    per_cent = change.get("unit") == "%"
    return score is None or (score.unit == "%") == per_cent or (not change.get("unit") and not per_cent)
