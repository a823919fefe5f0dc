"""Figures of bodies whom an index does not measure: a school's or a society's points beside a commune's reform index."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Told
from bantin.matching.reading import Sentence

_UNFIT = re.compile(
    r"(?P<kind>trường|bệnh viện|trạm y tế|trung tâm y tế|hội|đoàn|chi bộ|đảng bộ|đảng ủy|chi đoàn|công đoàn|công an (?:xã|phường|thị trấn)|dân quân|câu lạc bộ|hợp tác xã|công ty|doanh nghiệp|đội|tổ|"
    r"thôn|bản|ấp|xóm|khu phố|tổ dân phố)(?!\w)",
    re.IGNORECASE,
)
"""Schools, hospitals, societies, firms: measured where the story's index says so, otherwise by standards of their own."""


def without_unfit(told: Sequence[Told], sentences: Sequence[Sentence]) -> list[Told]:
    """Leave out figures of such bodies that no sentence ties to the index.

    One does that names the index and one of their kind: *Chỉ số hài lòng tại các bệnh viện …*, *chỉ số CCHC của Trường A*, or *của các đơn vị*.
    """
    tied = [s.text.casefold() for s in sentences if s.has("index") or s.is_title]
    return [fact for fact in told if not _is_unfit(fact, tied)]


def _is_unfit(fact: Told, tied: Sequence[str]) -> bool:
    kind = _UNFIT.match(fact.subject.name) if fact.subject is not None and fact.subject.level == "department" else None
    if kind is None or fact.line < 0:
        return False
    word = re.compile(rf"(?<!\w)(?:{re.escape(kind['kind'].casefold())}|các đơn vị)(?!\w)")
    return not any(word.search(text) for text in tied)
