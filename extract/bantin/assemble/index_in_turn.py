"""Several indices whose figures follow in turn: *PAR INDEX và SIPAS lần lượt đạt 89,2% (thứ 7) và 88,6% (thứ 3)*."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bantin.assemble.index_frame import FIGURES, Item
from bantin.assemble.index_whose import WhoseWalk
from bantin.patterns import Mention

_THESE = regex.compile(
    r"(?<!\w)(?:cả )?(?P<said>(?P<n>hai|ba|bốn|2|3|4) chỉ số (?:này|trên|nói trên|ấy|đó))(?!\w)[^;:.()]{0,60}$", regex.I
)
"""*hai chỉ số này của tỉnh A | lần lượt …*: those that the sentence before names."""
_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4}
_JOINTS = ("comma", "and", "semi")


def _groups(items: Sequence[Item], at: int, number: int) -> list[list[Item]]:
    """Return as many figures behind *lần lượt* as there are indices, each with its bracket; none where they are not told so."""
    found: list[list[Item]] = []
    while len(found) < number and at < len(items) and items[at].kind in FIGURES:
        figure, *rest = items[at : at + 2]
        bracketed = [r for r in rest if r.kind == "bracket" and all(i.kind in FIGURES for i in r.inner)]
        found.append([figure, *bracketed])
        at += len(found[-1])
        while at < len(items) and items[at].kind in _JOINTS and len(found) < number:
            at += 1
    return found if len(found) == number else []


class TurnWalk(WhoseWalk):
    """A walk that reads figures of several indices in turn."""

    def _on_pair(self, items: Sequence[Item], at: int) -> int | None:
        """Give each index its figure; figures of indices only pointed at are nobody's where these are not told."""
        these = _THESE.search(self._gap(self.sentence.start, items[at].start))
        indices = list(self.indices)
        if these is not None:
            number = _NUMBERS.get(these["n"].lower()) or int(these["n"])
            indices = self._named_before(these, number)
        else:
            number = len(indices)
        groups = _groups(items, at + 1, number) if number > 1 else []
        bracketed = any(len(group) > 1 for group in groups)
        if not groups or not (bracketed or (these is not None and indices)):
            return None
        subjects, components = self.frame.subjects, self.frame.components
        for index, group in zip(indices, groups, strict=False):
            self.indices = [index]
            self.frame.set_index(index)
            self.frame.subjects, self.frame.components = subjects, components
            self.run(group)
        self.indices = indices
        return next(k for k, item in enumerate(items) if item is groups[-1][-1]) + 1

    def _named_before(self, these: regex.Match[str], number: int) -> list[Item]:
        """Return the indices that the sentence before names, in its order, where they are as many; else none."""
        if not self.sentence.index:
            return []
        before = self.context.reading.sentences[self.sentence.index - 1]
        told = [str(m.get("name") or m.get("about")) for m in before.all("index")]
        start, end = (self.sentence.start + at for at in these.span("said"))
        named = list(dict.fromkeys(told))
        made = [Item("index", start, end, Mention("index", "index.both", start, end, {"name": n}, {})) for n in named]
        return made if len(made) == number else []
