"""Acts that tell again of some of those counted before: *… cùng các tập thể khác*, *Khối xã có 3 tập thể được tặng …*."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.groups import KIND
from bantin.assemble.merging import same_office
from bantin.assemble.told import Told, counts_of
from bantin.normalise import names

_AND_OTHERS = re.compile(
    r"[^.;]*(?:,|\bvà|\bcùng(?: với)?) (?:các|những|nhiều|một số) (?P<noun>tập thể|cá nhân|đơn vị|hộ)(?: [^\W\d_]+){0,3}? khác\b",
    re.IGNORECASE,
)
_FIELDS = {
    "tập thể": ("collectives", "units"),
    "đơn vị": ("units", "collectives"),
    "hộ": ("households",),
    "cá nhân": ("individuals",),
}
_AMONG = re.compile(
    r"\W*(?:trong (?:tổng )?số|danh sách(?: một số)?) (?:các |những )?(?P<noun>tập thể|cá nhân|đơn vị|hộ)\b[^.;:,]{0,90}$",
    re.IGNORECASE,
)
_THERE_ARE = re.compile(
    r"(?:[^.;:,]{0,60}?,? (?:có|gồm|gồm có)|[^.;:,]{0,60}:) (?:các |những )?(?=(?-i:[A-ZÀ-ỸĐ])|(?:ông|bà|anh|chị|em) )",
    re.IGNORECASE,
)
"""*Trong số các tập thể được tặng Giấy khen đợt này | có Trạm A, Đội B*."""
_OF_A_KIND = re.compile(
    r"\W*(?:trong đó,? )?(?:riêng )?(?:khối|cụm|lực lượng|ngành)\b[^.;:\d]{2,60}?,? (?:đã )?có $", re.IGNORECASE
)
_NEAR = 2
"""Sentences behind an act in which a figure may be of some of those it counts."""


def names_behind(act: Act) -> int | None:
    """Return where those begin who are named behind *Trong số các tập thể được tặng … có*, None where nothing says so."""
    sentence = act.sentence
    if not act.passive or not _AMONG.match(sentence.between(act.clause[0], act.award.start)):
        return None
    there = _THERE_ARE.match(sentence.between(act.award.end, sentence.end))
    return act.award.end + there.end() if there else None


def are_some(act: Act, one: Told, told: list[Told]) -> bool:
    """Tell whether those an act tells of are some of those counted before, and name them there.

    *Chủ tịch UBND xã tặng Giấy khen cho 6 tập thể. … trao Giấy khen cho Trạm A, Đội B cùng các tập thể khác*.
    """
    among = _AMONG.match(act.sentence.between(act.clause[0], act.award.start)) if names_behind(act) else None
    more = among or _AND_OTHERS.match(act.sentence.between(act.award.end, act.clause[1]))
    if more is not None and one.fact.counted and one.fact.recipients:
        fields = _FIELDS[more["noun"].lower()]
    elif _is_of_a_kind(act, one):
        fields = tuple(counts_of(one))
    else:
        return False
    for known in reversed(told):
        field = next((f for f in fields if f in counts_of(known)), None)
        alike = known.fact.award_class == one.fact.award_class and known.fact.status == one.fact.status
        if field is None or known.fact.counted or not alike or not same_office(known.fact.by, one.fact.by):
            continue
        number = len(one.fact.recipients) if one.fact.counted else max(counts_of(one).values())
        if counts_of(known)[field] <= number:
            continue
        if not one.fact.counted and one.sentence.index - known.sentence.index > _NEAR:
            continue
        seen = {names.key(r.name) for r in known.fact.recipients}
        for receiver in one.fact.recipients:
            if names.key(receiver.name) not in seen:
                receiver.kind = KIND[field]
                known.fact.recipients.append(receiver)
        known.fact.evidence += one.fact.evidence
        return True
    return False


def _is_of_a_kind(act: Act, one: Told) -> bool:
    """Tell whether an act counts those of one kind of place, without a giver: *Khối các xã có 5 tập thể được tặng …*."""
    if act.group is None or not act.passive or one.fact.by is not None or one.fact.decision or len(counts_of(one)) != 1:
        return False
    return _OF_A_KIND.fullmatch(act.sentence.between(act.clause[0], act.group.start)) is not None
