"""One act of rewarding, as one sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.assemble import ties
from bantin.assemble.groups import PAPERS, Group
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_AMID = re.compile(
    r" (?:cho )?((?:(?:ông|bà|anh|chị|em|cô|thầy) )?[A-ZĐÀ-Ỹ][^\W\d_]{1,6}(?: [A-ZĐÀ-Ỹ][^\W\d_]{0,6}){0,4})(?:(?:, [^.;]{3,60},)? (?:là|đạt))? "
)
_OF_EACH = ("giấy khen", "bằng khen", "thư khen", "kỷ niệm chương", "cờ thi đua")
"""Classes of awards of which each receiver is given one."""
_BOTH = re.compile(r"(?:,| và|/) ?(?:tập thể|cá nhân)(?!\w)", re.IGNORECASE)
_KINDS = (
    ("tập thể", "collectives"),
    ("cá nhân", "individuals"),
    ("học sinh", "individuals"),
    ("hộ", "households"),
    ("đơn vị", "units"),
)


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

    def name(self, text: str) -> str:
        """Return the award as the text writes it; one told by its years behind another with its head."""
        return " ".join([*str(self.award.get("head") or "").split(), *text[self.award.start : self.award.end].split()])

    @property
    def counts(self) -> dict[str, int]:
        """Return the figures of those who receive: as counted, or as many as papers are given to a kind of receivers.

        *trao 18 Bằng khen cho các tập thể*: 18 collectives.
        """
        group = self.group
        if group is None or group.counts or not group.some or self.award.get("class") not in _OF_EACH:
            return group.counts if group else {}
        papers = PAPERS.search(self.sentence.between(self.clause[0], self.award.start))
        kinds = {kind for noun in group.nouns for word, kind in _KINDS if word in noun}
        if papers is None or not kinds:
            return {}
        both = _BOTH.match(self.sentence.between(group.end, self.sentence.end))  # "các tập thể, cá nhân"
        return {kinds.pop() if len(kinds) == 1 and not both else "mixed": int(papers[1])}

    @property
    def amid(self) -> int | None:
        """Return where a person's name stands between verb and award: *tặng anh Lê Văn Hạnh giấy khen*."""
        if self.verb is None or self.verb.get("kind") != "give" or self.passive:
            return None
        named = _AMID.fullmatch(self.sentence.between(self.verb.end, self.award.start))
        return self.verb.end + named.start(1) if named else None

    @property
    def amid_receivers(self) -> bool:
        """Whether those counted stand between the verb and the award: *tặng 3 tập thể Giấy khen*."""
        return self.group is not None and not self.passive and self.award.start > self.group.end

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

    @property
    def clause_end(self) -> int:
        """Return where the clause ends that tells more of the receivers: theirs, where their list holds a ";"."""
        if self.until <= self.clause[1]:
            return self.clause[1]
        stop = self.sentence.text.find(";", self.until - self.sentence.start)
        return self.sentence.end if stop < 0 else self.sentence.start + stop

    def take(self, group: Group) -> bool:
        """Take in a further group, beside those named or those counted; return whether it could be."""
        return self.take_beside_named(group) or self.extend(group)

    def take_beside_named(self, group: Group) -> bool:
        """Take in a group counted behind receivers that are named: *cho các tập thể: Đội A, Trạm B và 27 cá nhân*.

        Return whether it is one.
        """
        own, between = self.group, self.sentence.between
        if self.passive or (own is not None and (own.counts or not own.some)):
            return False
        said = between(own.end if own else self.award.end, group.start)
        named = (ties.NAMED_AND if own else ties.TO_NAMED_AND).fullmatch(said) is not None
        self.group = group if named else own
        return named

    def extend(self, group: Group) -> bool:
        """Take in receivers of other kinds that are counted behind: *trao cờ về 6 tập thể; 31 viên chức*.

        Return whether they could be: the same kind counted again is another set of receivers.
        """
        own = self.group
        if own is None or group.some or self.passive or set(own.counts) & set(group.counts):
            return False
        own.counts.update(group.counts)
        own.mentions += group.mentions
        own.approximate |= group.approximate
        own.end = group.end
        return True
