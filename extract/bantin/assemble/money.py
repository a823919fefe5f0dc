"""The sum of money that goes with an award: *tặng Giấy khen kèm 2 triệu đồng*, *thưởng nóng 50 triệu đồng*."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.patterns import Mention

# A word of rewarding, then a few words of for whom or in what form, then the sum.
_REWARDED = re.compile(
    r"(?:\b(?:thưởng|tiền thưởng|mức thưởng|kèm|kèm theo|cùng|với|mỗi)\b[^.;:\d]{0,45}|\bvà\s*)$", re.IGNORECASE
)
_AS_REWARD = re.compile(r"\s*(?:tiền (?:thưởng|mặt)|đồng tiền thưởng)", re.IGNORECASE)
_OTHER_MONEY = re.compile(
    r"\b(?:học bổng|suất|quà|ủng hộ|hỗ trợ|quỹ|tổng|trị giá|thiệt hại|nộp|doanh thu|vốn|dự án|công trình|trộm|chiếm đoạt|lừa đảo)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(r"\s*(?:đã |cũng |vừa |còn )*(?:thưởng|tặng|trao|hỗ trợ)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\s*(?:,|và|cùng|kèm|,? đồng thời)\s*(?:trao |tặng |trao tặng |gửi )?", re.IGNORECASE)


def of(act: Act) -> int | None:
    """Return the sum in đồng; None where no sum stands with the act, or sums of several kinds do."""
    sums = [m for m in act.sentence.all("money") if act.clause[0] <= m.start < act.clause[1]]
    sums = [m for m in sums if not _OTHER_MONEY.search(act.sentence.between(act.clause[0], m.start)[-60:])]
    values = {int(m.get("sum")) for m in sums}
    return values.pop() if len(values) == 1 and any(_is_with(act, m) for m in sums) else None


def _is_with(act: Act, money: Mention) -> bool:
    """Tell whether the sum is a reward and no other award stands between it and the act."""
    sentence = act.sentence
    said = sentence.between(act.clause[0], money.start)
    if money.start < act.at:
        near = _BEFORE.fullmatch(sentence.between(money.end, act.at))
        return bool(near and re.search(r"\bthưởng\b[^.;:\d]{0,20}$", said, re.IGNORECASE))
    reward = _REWARDED.search(said) or _AS_REWARD.match(sentence.between(money.end, act.clause[1]))
    others = [m for m in sentence.all("award") if act.award.end <= m.start < money.start]
    bodies = [b for b in sentence.all("body") if act.until <= b.start < money.start]
    others += [b for b in bodies if _GIVES.match(sentence.between(b.end, money.start))]
    verbs = [v for v in sentence.all("award_verb") if act.until <= v.start < money.start and v.get("kind") == "commend"]
    others += [v for v in verbs if any(v.end <= c.start < money.start and c.get("n") for c in sentence.all("count"))]
    return bool(reward) and not others
