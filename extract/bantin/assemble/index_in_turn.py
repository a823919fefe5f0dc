"""Several indices whose figures follow in turn: *PAR INDEX và SIPAS lần lượt đạt 89,2% (thứ 7) và 88,6% (thứ 3)*."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bantin.assemble.index_frame import FIGURES, Item
from bantin.assemble.index_whose import WhoseWalk
from bantin.normalise import numbers
from bantin.patterns import Mention

_THESE = regex.compile(
    r"(?<!\w)(?:cả )?(?P<said>(?P<n>hai|ba|bốn|2|3|4) chỉ số (?:này|trên|nói trên|ấy|đó))(?!\w)[^;:.()]{0,60}$", regex.I
)
"""*hai chỉ số này của tỉnh A | lần lượt …*: those told before."""
_JOINTS = ("comma", "and", "semi")


class TurnWalk(WhoseWalk):
    """A walk that reads figures of several indices in turn."""

    def _on_pair(self, items: Sequence[Item], at: int) -> int | None:
        """Give each index its figure with the bracket behind it; those of indices only pointed at, and not told, are nobody's.

        Figures without brackets behind indices named here are paired where they are read.
        """
        groups, end = _figures_behind(items, at)
        these = _THESE.search(self._gap(self.sentence.start, items[at].start))
        indices = list(self.indices) if these is None else self._meant(these)
        fits = len(indices) == len(groups) > 1
        if not groups or (these is None and not (fits and any(len(group) > 1 for group in groups))):
            return None
        subjects, components = self.frame.subjects, self.frame.components
        for index, group in zip(indices, groups, strict=True) if fits else ():
            self.indices = [index]
            self.frame.set_index(index)
            self.frame.subjects, self.frame.components = subjects, components
            self.run(group)
        self.indices = indices
        return end

    def _meant(self, these: regex.Match[str]) -> list[Item]:
        """Return the indices that *hai chỉ số này* points at, in order; none in doubt.

        They are those of the sentence before or those whose places the story told, where just as many are.
        """
        number = numbers.integer(these["n"].lower())
        before = self.context.reading.sentences[self.sentence.index - 1 : self.sentence.index]
        named = dict.fromkeys(str(m.get("name") or m.get("about")) for s in before for m in s.all("index"))
        if len(named) != number:
            named = dict.fromkeys(index for index, _ in self.frame.ranks)
            if len(named) != number or set(self.frame.named) != set(named):
                return []
        start, end = (self.sentence.start + at for at in these.span("said"))
        return [Item("index", start, end, Mention("index", "index.both", start, end, {"name": n}, {})) for n in named]


def _figures_behind(items: Sequence[Item], at: int) -> tuple[list[list[Item]], int]:
    """Return the figures that stand in a row behind *lần lượt*, each with its bracket of figures, and where they end."""
    found: list[list[Item]] = []
    at += 1
    while at < len(items) and items[at].kind in FIGURES:
        figure, *rest = items[at : at + 2]
        bracketed = [r for r in rest if r.kind == "bracket" and all(i.kind in FIGURES for i in r.inner)]
        found.append([figure, *bracketed])
        at += len(found[-1])
        joints = at
        while joints < len(items) and items[joints].kind in _JOINTS:
            joints += 1
        if joints == len(items) or items[joints].kind not in FIGURES:
            break
        at = joints
    return found, at
