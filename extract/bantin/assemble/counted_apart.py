"""Counts beside those rewarded: how many a unit has, who is told to do something else behind the act.

*Chi bộ có 32 đảng viên, 4 đảng viên được tặng …* rewards four; *khen thưởng 25 tập thể; 2 đơn vị bị phê bình* no unit.
"""

from __future__ import annotations

import re

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_HAS = re.compile(
    r"\W*(?!(?:năm|tháng|quý|trong|qua|đến|tính|kết quả|dịp|hiện|ngoài|theo|toàn|cả|nhiệm kỳ|giai đoạn|đợt)\b)[^\W\d][^,.;:]{1,60}?"
    r" (?:hiện |đang |đã |hiện đang )?(?P<verb>có|gồm|kết nạp|đào tạo|giới thiệu|vận động|phát triển|thành lập)(?: mới| được)? $",
    re.IGNORECASE,
)
"""*Chi bộ có |*, *Huyện đoàn kết nạp |*: what is counted next is what somebody has or did."""
_CHAINED = re.compile(r"(?: (?!(?:được|nhận|cùng|và)\b)[^\W\d_]+){0,6}, ", re.IGNORECASE)
_PLAIN = re.compile(r"(?:tập thể|cá nhân|đơn vị|hộ|hộ gia đình|gia đình)$", re.IGNORECASE)
"""Nouns under which those rewarded are counted, whoever they are."""
_ALL = re.compile(r"[^.,;:]{0,40}?\b(?:cùng|đều)\b", re.IGNORECASE)
_BREAK = re.compile(r"(?:;|, với|,) ?$", re.IGNORECASE)
_ELSE = re.compile(
    r"(?: (?!(?:được|có|vì|do|đã|trong|của|thuộc|tại)\b)[^\W\d_]+){0,3}?(?: (?:cũng|đã|đang|còn|vẫn|mới|vừa)){0,2} "
    r"(?:bị|chưa|vẫn|mất|thiếu|không(?! quản| ngại| ngừng| tiếc| sợ)|phải|ký|đăng ký|cam kết|về đích|phát biểu|thoát nghèo|vay"
    r"|được(?! (?:bình chọn|bầu|chọn|suy tôn|đánh giá|xếp loại|ghi nhận|đề cử|lựa chọn|đề nghị|xét)\b))(?!\w)",
    re.IGNORECASE,
)
_WITH = re.compile(r"(?: [^\W\d_]+){0,4}? (?:tham gia|tham dự|hưởng ứng)(?!\w)", re.IGNORECASE)
"""*…, với 145 hộ | tham gia*"""


def receivers(sentence: Sentence) -> list[Mention]:
    """Return the counts of a sentence without those of somebody whom no award of it is for."""
    counts = sentence.all("count")
    return [m for i, m in enumerate(counts) if not (_is_strength(sentence, counts, i) or _does_else(sentence, m))]


def _is_strength(sentence: Sentence, counts: list[Mention], at: int) -> bool:
    """Tell whether a count is how many a unit has, and the last one of its row is rewarded: *28 lớp, 2 tập thể được …*."""
    start = sentence.text.rfind(";", 0, counts[at].start - sentence.start) + 1 + sentence.start
    first = at
    while first and counts[first - 1].start >= start and _are_chained(sentence, counts[first - 1], counts[first]):
        first -= 1
    last = at
    while last + 1 < len(counts) and _are_chained(sentence, counts[last], counts[last + 1]):
        last += 1
    has = _HAS.fullmatch(sentence.between(start, counts[first].start))
    if has is None or last == at or not _is_given(sentence, counts[last]):
        return False
    if has["verb"].lower() not in ("có", "gồm") or counts[at].get("kind") == counts[last].get("kind"):
        return True
    return not _is_plain(sentence, counts[at]) and _is_plain(sentence, counts[last])


def _are_chained(sentence: Sentence, one: Mention, other: Mention) -> bool:
    counted = one.get("n") is not None and other.get("n") is not None
    return counted and _CHAINED.fullmatch(sentence.between(one.end, other.start)) is not None


def _is_plain(sentence: Sentence, count: Mention) -> bool:
    return _PLAIN.search(sentence.between(count.start, count.end)) is not None


def _is_given(sentence: Sentence, count: Mention) -> bool:
    """Tell whether a passive or a verb of receiving follows a count, for it alone."""
    behind = sentence.between(count.end, sentence.end)
    said = re.split("[,;]", behind, maxsplit=1)[0]
    verbs = [v for v in sentence.all("award_verb") if count.end <= v.start < count.end + len(said)]
    return bool(verbs) and verbs[0].get("kind") in ("passive", "receive") and not _ALL.match(said)


def _does_else(sentence: Sentence, count: Mention) -> bool:
    """Tell whether those counted behind an act do something else, and are given no award themselves."""
    before = sentence.between(sentence.start, count.start)
    joint = _BREAK.search(before)
    heads = [h for h in sentence.all("award", "award_verb") if h.fact == "award" or h.get("kind") == "commend"]
    if joint is None or not any(h.end <= count.start for h in heads):
        return False
    behind = sentence.between(count.end, sentence.end)
    clause = count.end + len(re.split("[;]", behind, maxsplit=1)[0])
    if any(count.end <= h.start < clause for h in heads):
        return False
    return (_WITH if "với" in joint.group().lower() else _ELSE).match(behind) is not None
