"""Who only hands over: the leader or host of a ceremony gives somebody else's award."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.patterns import Mention
from bantin.record import UnitRef

_ON_ORDER = re.compile(r"\bthừa (?:lệnh|(?:ủy|uỷ) (?:quyền|nhiệm))\s*,", re.IGNORECASE)
_OF_STATE = re.compile(r"Chủ tịch nước|Nhà nước|Thủ tướng|Chính phủ|Quốc hội|Hội đồng Nhà nước", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"\s*(?:của|do)\b", re.IGNORECASE)
_HANDS_OVER = ("trao", "trao tặng")


def is_handed(act: Act) -> bool:
    """Tell whether an award without *của* behind it is handed over: *Hội A trao Kỷ niệm chương cho 9 cá nhân*."""
    return _is_handed_over(act) and not _OF_SOMEBODY.match(act.sentence.between(act.award.end, act.sentence.end))


def is_of_another(act: Act) -> bool:
    """Tell whether another's award is handed over: *Ông A trao Giấy khen của Sở B …*; what follows it is not B's."""
    return _is_handed_over(act) and not is_handed(act)


def _is_handed_over(act: Act) -> bool:
    return not act.passive and _hands_over(act)


def _hands_over(act: Act) -> bool:
    verb = act.verb
    return verb is not None and act.sentence.between(verb.start, verb.end).lower() in _HANDS_OVER


def is_only_handing(act: Act, subject: Mention) -> bool:
    """A deputy, or an office alone, who *trao* an award gives it for somebody else; a body does so with an order."""
    of_state = act.award.get("class") in ("huân chương", "huy chương")
    host = of_state and subject.get("role") is None and not subject.get("whole")
    deputy = act.sentence.between(subject.start, subject.end).lower().startswith("phó ")
    return _hands_over(act) and (subject.get("role") in ("deputy", "member") or host or deputy)


def is_order_of_state(act: Act, giver: UnitRef) -> bool:
    """Tell whether somebody hands over an order on authority of one not named: *Thừa ủy quyền, ông A trao Huân chương*.

    Orders are given by the President (Luật Thi đua, khen thưởng).
    """
    if act.passive or act.award.get("class") != "huân chương" or _OF_STATE.match(giver.name):
        return False
    return _ON_ORDER.search(act.sentence.between(act.sentence.start, act.award.start)) is not None
