"""One act of rewarding, as one sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bantin.assemble.groups import Group
from bantin.matching.reading import Sentence
from bantin.patterns import Mention


@dataclass(slots=True)
class Act:
    """One act as one sentence tells it: its words, its receivers if counted, and where its verb stands.

    `agent` is who gives where the clause names only giver and receivers.
    """

    sentence: Sentence
    award: Mention
    verb: Mention | None
    group: Group | None
    clause: tuple[int, int]
    passive: bool = False
    heads: list[Mention] = field(default_factory=list)
    agent: Mention | None = None

    @property
    def generic(self) -> bool:
        """Tell whether no award is named (*khen thưởng*, *tuyên dương*)."""
        return self.award.fact != "award"

    @property
    def at(self) -> int:
        """Return where the act's words start."""
        starts = (
            [self.award.start] + ([self.verb.start] if self.verb else []) + ([self.group.start] if self.group else [])
        )
        return min(starts)

    @property
    def until(self) -> int:
        """Return where the act's words end."""
        return max(part.end for part in (self.award, self.group) if part is not None)

    def extend(self, group: Group) -> bool:
        """Take in receivers of other kinds that are counted behind: *trao cờ về 6 tập thể; 31 viên chức*.

        Return whether they could be: the same kind counted again is another set of receivers.
        """
        own = self.group
        if own is None or self.passive or set(own.counts) & set(group.counts):
            return False
        own.counts.update(group.counts)
        own.mentions += group.mentions
        own.approximate |= group.approximate
        own.end = group.end
        return True
