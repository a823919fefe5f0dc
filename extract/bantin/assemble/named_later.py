"""Awards that only a later sentence names: *khen 8 tập thể … Hình thức khen là Giấy khen*; *Các tập thể được … tặng Giấy khen*."""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.assemble.told import Told, counts_of
from bantin.record import UnitRef

_FORM_IS = regex.compile(
    r"\b(?:hình thức (?:khen thưởng|khen)(?: là|:| bằng)|(?:,|bằng|với|theo) (?:các )?hình thức(?: khen thưởng| khen)?:?(?: tặng| trao tặng| trao)?|(?:tập thể|cá nhân|hộ|gia đình|đơn vị|em|người) \(|đồng kèm(?: theo)?)\s*$",
    regex.IGNORECASE,
)
_PRIZE_OF = regex.compile(r"\W*(?:đây|đó) là (?:phần thưởng|hình thức khen thưởng) (?:của|do)\s*", regex.IGNORECASE)
_THEY = regex.compile(
    r"\W*(?:các|những|tất cả các) (?:tập thể|cá nhân|hộ|gia đình|đơn vị|điển hình)\b", regex.IGNORECASE
)
_NEAR = 2
"""Sentences behind an act in which its award may be named."""


def name_awards(context: Context, told: list[Told]) -> list[Told]:
    """Return the acts, those without an award named by a sentence behind them; what names it is evidence, no act."""
    spent: list[Told] = []
    for one in told:
        _take_giver(context, one)
        if not one.generic or not counts_of(one) or one.sentence.is_title:
            continue
        _take_form(context, one)
        vague = next((t for t in told if t not in spent and _opened(t, one)), None)
        if vague is not None:
            _take_award(one, vague)
            spent.append(vague)
            continue
        later = next((t for t in told if t not in spent and _names(t, one)), None)
        if later is not None and one.generic:
            _take_award(one, later)
            spent.append(later)
    return [t for t in told if t not in spent]


def _take_award(one: Told, other: Told) -> None:
    """Let an act have the award, giver and decision that another sentence tells of it."""
    one.fact.award, one.fact.award_class = other.fact.award, other.fact.award_class
    one.fact.by = one.fact.by or other.fact.by
    one.fact.decision = one.fact.decision or other.fact.decision
    one.fact.date = one.fact.date or other.fact.date
    one.fact.evidence += other.fact.evidence
    one.generic = False


def _opened(before: Told, one: Told) -> bool:
    """Tell whether the sentence before told the decision and its award: *… Quyết định số 5 tặng Giấy khen. Có 3 tập thể được khen*."""
    vague = (
        not before.generic and not counts_of(before) and not before.fact.recipients and before.fact.decision is not None
    )
    near = one.sentence.index - before.sentence.index == 1 and one.passive and one.generic
    agree = one.fact.by is None or before.fact.by is None or one.fact.by.name == before.fact.by.name
    return vague and near and agree and before.fact.status == one.fact.status


def _take_form(context: Context, one: Told) -> None:
    """Read *Hình thức khen là Giấy khen* behind an act."""
    first = one.sentence.index
    for sentence in context.reading.sentences[first : first + _NEAR]:
        for award in sentence.all("award"):
            if award.start < one.fact.evidence[-1].end or not _FORM_IS.search(
                sentence.between(sentence.start, award.start)
            ):
                continue
            one.fact.award = " ".join(context.reading.source.text[award.start : award.end].split())
            one.fact.award_class = award.get("class") or "khác"
            one.fact.evidence.append(context.reading.evidence(award))
            one.generic = False
            return


def _take_giver(context: Context, one: Told) -> None:
    """Read *Đây là phần thưởng của Chủ tịch UBND huyện* behind an act whose giver is not told."""
    following = context.reading.after(one.sentence)
    if one.fact.by is not None or following is None or not counts_of(one):
        return
    for body in following.all("body"):
        if _PRIZE_OF.fullmatch(following.between(following.start, body.start)):
            one.fact.by = UnitRef(context.body_name(body))
            one.fact.evidence.append(context.reading.evidence(body))
            return


def _names(later: Told, one: Told) -> bool:
    """Tell whether an act without figures says of those counted before what they were given, by whom."""
    gap = later.sentence.index - one.sentence.index
    vague = not later.generic and not counts_of(later) and not later.fact.recipients
    agree = one.fact.by is None or later.fact.by is None or one.fact.by.name == later.fact.by.name
    alike = later.fact.status == one.fact.status and agree
    return 0 < gap <= _NEAR and vague and alike and later.passive and bool(_THEY.match(later.sentence.text))
