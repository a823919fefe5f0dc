"""Regions among whose units a rank is told: *dẫn đầu khu vực Tây Nguyên*, *tăng 1 bậc trong vùng (từ thứ 9 lên 8)*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bantin.assemble.index_frame import Item, Subject
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_BETWEEN = re.compile(
    r" (?:ở |trong |trong số |của )?(?:các |những )?(?:tỉnh |tỉnh, thành phố |địa phương |tỉnh thành )?"
)
_BARE = re.compile(r" (?:ở |trong |toàn )?(?P<region>khu vực|tiểu vùng|vùng|cụm thi đua|cụm)(?= |[,.;:)]|$)")
COUNTED_APART = "rank_field.counted_apart"
"""*Tính riêng 7 tỉnh vùng A thì tỉnh đứng thứ hai*: how many they are holds in its sentence alone."""
_OF_REGION = re.compile(r"(?:,? thành(?: phố)?)? (?:(?:trong|thuộc|của|ở) )?(?:khu vực |vùng )?", re.I)
_OF_WHOLE = re.compile(r" (?:toàn|cả) (?:tỉnh|huyện|thành phố|nước|quốc)(?!\w)")
_BEFORE = re.compile(
    r"(?:trong|ở|tại|toàn) (?P<region>(?:vùng|khu vực|cụm thi đua|cụm|khối)(?: [^,;.:()]{1,40})?) $", re.IGNORECASE
)
_OPENS_WITHIN = re.compile(
    r"(?:^|[:;.] )\W*(?:(?:xét|tính|riêng|so sánh) )?(?:riêng )?(?:trong|ở|tại) (?P<region>(?:cụm(?: thi đua)?|tiểu vùng|vùng|khu vực)(?!\w)[^,;:.()]{0,60}), [^;]*$",
    re.IGNORECASE,
)
WITHIN = {
    "ministry": ("department", "province", "district", "commune"),
    "province": ("department", "district", "commune"),
    "district": ("commune",),
}
"""What lies in a unit of each level (Luật Tổ chức chính quyền địa phương 2015)."""
_CLOSES = re.compile(r" ?(?:[.;)]|,(?! \d)|$)")
_ENDS_OF_FIELD = ("rank.first", "rank.highest", "rank.lowest", "rank.last", "rank.last_is", "rank.last_but_one")


def _is_bare(mention: Mention) -> bool:
    """Tell whether a place is told without its field: *Trong vùng, A thứ nhất*."""
    return mention.rule in ("rank.in_words", "rank.numbered") and mention.get("out_of") is None


def leads_within(sentence: Sentence, item: Item) -> str | None:
    """Return the cluster that opens a sentence, of which a word for the first or the last is told: *Trong cụm, dẫn đầu là A*."""
    if item.mention is None or not (item.mention.rule in _ENDS_OF_FIELD or _is_bare(item.mention)):
        return None
    found = _OPENS_WITHIN.search(sentence.between(sentence.start, item.start))
    whole = _OF_WHOLE.match(sentence.between(item.end, item.end + 20))
    return found["region"] if found and not whole else None


def region_behind(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the span of the region named right behind a rank that ends at `at`."""
    for m in sentence.all("index_subject"):
        if m.get("region") and m.start >= at and _BETWEEN.fullmatch(sentence.between(at, m.start)):
            return m.start, m.end
    bare = _BARE.match(sentence.between(at, sentence.end))
    return (at + bare.start("region"), at + bare.end("region")) if bare else None


def of_region(sentence: Sentence, items: Sequence[Item], at: int) -> Item:
    """Return the units counted at a place, set apart where they are those of a region: *Trong 14 tỉnh miền núi phía Bắc, A …*."""
    field, region = items[at], items[at + 1] if at + 1 < len(items) else None
    if field.mention is None or region is None or region.mention is None or not region.mention.get("region"):
        return field
    if _OF_REGION.fullmatch(sentence.between(field.end, region.start)) is None:
        return field
    m = field.mention
    return replace(field, mention=Mention(m.fact, COUNTED_APART, m.start, m.end, m.value, m.spans))


def region_before(sentence: Sentence, at: int) -> str | None:
    """Return the words that tell, right before a bracket at `at`, in which region it counts."""
    found = _BEFORE.search(sentence.between(sentence.start, at))
    return found["region"] if found else None


def is_ranked_within(sentence: Sentence, item: Item, told_of: Sequence[Subject]) -> bool:
    """Tell whether a unit right behind a rank is the one in which it was made: *xã A xếp thứ nhất thành phố B.*.

    It holds units such as the one told of, and neither figure nor verb follows.
    """
    current = told_of[-1] if told_of else None
    if current is None or item.subject is None or current.level not in WITHIN.get(item.subject.level or "", ()):
        return False
    return _CLOSES.match(sentence.between(item.end, item.end + 4)) is not None
