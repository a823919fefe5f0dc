"""Who only hands over: the leader or host of a ceremony gives somebody else's award."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.patterns import Mention
from bantin.record import UnitRef

_ON_BEHALF = re.compile(r"\bthừa (?:lệnh|(?:ủy|uỷ) (?:quyền|nhiệm))(?!\s*,)", re.IGNORECASE)
_OF_STATE = re.compile(r"Chủ tịch nước|Nhà nước|Thủ tướng|Chính phủ|Quốc hội|Hội đồng Nhà nước", re.IGNORECASE)
_TITLE_OF_STATE = re.compile(
    r"(?:Nghệ sĩ|Nghệ sỹ|Nghệ nhân|Nhà giáo|Thầy thuốc) (?:nhân dân|ưu tú)|Anh hùng (?:Lao động|lực lượng)|"
    r"Bà mẹ Việt Nam|(?:\bNS|\bNG|\bTT|\bNN)(?:ND|ƯT)\b|\bAHL[ĐL]",
    re.IGNORECASE,
)
_BELOW_PROVINCE = re.compile(
    r"(?:(?:Phó )?(?:Giám đốc|Chủ tịch|Trưởng phòng|Bí thư)\b )?(?:Sở|(?:UBND|Ủy ban nhân dân|Công an|HĐND) (?:huyện|quận|thị xã|xã|phường|thị trấn)"
    r"|Phòng|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy (?:xã|phường))(?!\w)",
    re.IGNORECASE,
)
"""Offices that give no Bằng khen: ministers and chairmen of provinces do (Luật Thi đua, khen thưởng 2003, Điều 79–80)."""
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
    """A deputy, or an office alone, who *trao* an award gives it for somebody else; a body does so with an order.

    So does an office below the province with a Bằng khen, which is not its to give.
    """
    of_state = act.award.get("class") in ("huân chương", "huy chương")
    host = of_state and subject.get("role") is None and not subject.get("whole")
    who = act.sentence.between(subject.start, subject.end)
    too_high = act.award.get("class") == "bằng khen" and _BELOW_PROVINCE.match(who) is not None
    deputy = subject.get("role") in ("deputy", "member") or who.lower().startswith("phó ")
    return _hands_over(act) and (deputy or host or too_high)


def is_order_of_state(act: Act, giver: UnitRef) -> bool:
    """Tell whether somebody hands over what is the State's: *Bí thư Tỉnh ủy trao Huân chương*, a title of honour.

    Orders and the State's titles of honour are given by the President (Luật Thi đua, khen thưởng 2003, điều 77).
    """
    if act.passive or _OF_STATE.match(giver.name):
        return False
    if _TITLE_OF_STATE.search(act.sentence.between(act.award.start, act.award.end)):
        return True  # "UBND tỉnh tổ chức lễ trao tặng danh hiệu Nghệ nhân ưu tú"
    told = act.sentence.between(act.sentence.start, act.award.start)
    return bool(act.award.get("class") == "huân chương") and _ON_BEHALF.search(told) is None
