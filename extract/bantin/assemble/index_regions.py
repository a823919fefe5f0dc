"""Regions among whose units a rank is told: *dẫn đầu khu vực Tây Nguyên*, *tăng 1 bậc trong vùng (từ thứ 9 lên 8)*."""

from __future__ import annotations

import re

from bantin.matching.reading import Sentence

_BETWEEN = re.compile(
    r" (?:ở |trong |trong số |của )?(?:các |những )?(?:tỉnh |tỉnh, thành phố |địa phương |tỉnh thành )?"
)
_BARE = re.compile(r" (?:ở |trong |toàn )?(?P<region>khu vực|vùng)(?= |[,.;:)]|$)")
_BEFORE = re.compile(
    r"(?:trong|ở|tại|toàn) (?P<region>(?:vùng|khu vực|cụm thi đua|cụm|khối)(?: [^,;.:()]{1,40})?) $", re.IGNORECASE
)


def region_behind(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Return the span of the region named right behind a rank that ends at `at`."""
    for m in sentence.all("index_subject"):
        if m.get("region") and m.start >= at and _BETWEEN.fullmatch(sentence.between(at, m.start)):
            return m.start, m.end
    bare = _BARE.match(sentence.between(at, sentence.end))
    return (at + bare.start("region"), at + bare.end("region")) if bare else None


def region_before(sentence: Sentence, at: int) -> str | None:
    """Return the words that tell, right before a bracket at `at`, in which region it counts."""
    found = _BEFORE.search(sentence.between(sentence.start, at))
    return found["region"] if found else None
