"""What patterns tell of a text: mentions, and which of those that compete for the same words are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from msgspec import Struct


class Mention(Struct, frozen=True):
    """A fact told in so many words: `text[start:end]`, what they say, and where each group stands.

    `rule` is qualified (`fact.rule`); offsets are code points of the whole text; a group that took no part has neither
    value nor span.
    """

    fact: str
    rule: str
    start: int
    end: int
    value: dict[str, Any]
    spans: dict[str, tuple[int, int]]

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value by its key."""
        return self.value.get(key, default)


Candidate = tuple[Mention, str | None]
"""A mention, and why its words have no such value."""


class Loss(NamedTuple):
    """A mention that was not kept, and the one it lost to; `by` is None where its words have no such value."""

    mention: Mention
    by: Mention | None
    why: str


@dataclass(slots=True)
class Trace:
    """All that happened in one sentence: `mentions` as `Engine.find` gives them, and what was not kept."""

    mentions: list[Mention]
    triggered: tuple[str, ...] = ()
    claims: list[Mention] = field(default_factory=list)
    suppressed: list[Loss] = field(default_factory=list)
    overlapped: list[Loss] = field(default_factory=list)
    refused: list[Loss] = field(default_factory=list)

    @property
    def silent(self) -> tuple[str, ...]:
        """The facts whose trigger stands in the sentence and that were not found."""
        found = {mention.fact for mention in self.mentions}
        return tuple(fact for fact in self.triggered if fact not in found)


def resolve(candidates: list[Candidate], claims: list[Mention], trace: Trace | None) -> list[Mention]:
    """Return the mentions of one fact that are kept: no claimed one, of overlapping ones the longest, then the first.

    Candidates come in the order of their rules.
    """
    kept: list[Mention] = []
    if len(candidates) > 1:
        candidates = sorted(candidates, key=_shortness)
    for mention, wrong in candidates:
        if wrong is not None:
            if trace is not None:
                trace.refused.append(Loss(mention, None, wrong))
        elif claims and (claim := _claiming(mention, claims)):
            if trace is not None:
                trace.suppressed.append(Loss(mention, claim, "suppressed"))
        elif kept and (longer := _overlapping(mention, kept)):
            if trace is not None:
                trace.overlapped.append(Loss(mention, longer, "overlaps a longer mention or an earlier rule's"))
        else:
            kept.append(mention)
    return kept


def _shortness(candidate: Candidate) -> int:
    mention = candidate[0]
    return mention.start - mention.end


def _claiming(mention: Mention, claims: list[Mention]) -> Mention | None:
    """Return the claim that silences a mention: of its own fact or reaching beyond it.

    A claim within a longer mention of another fact says nothing about it: *thi đua - khen thưởng* is no reward, but
    the *Ban Thi đua - Khen thưởng tỉnh* is a body all the same.
    """
    for claim in claims:
        if mention.start < claim.end and claim.start < mention.end:
            inside = mention.start <= claim.start and claim.end <= mention.end
            longer = mention.end - mention.start > claim.end - claim.start
            if mention.fact == claim.fact or not (inside and longer):
                return claim
    return None


def _overlapping(mention: Mention, others: list[Mention]) -> Mention | None:
    for other in others:
        if mention.start < other.end and other.start < mention.end:
            return other
    return None
