"""Lines above a story that say nothing of it: the site's name in capitals, the headline told again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Subject
from bantin.matching.reading import Sentence
from bantin.normalise import names

_PUBLISHER = re.compile(r"\W*(?:TRUNG TÂM|CỔNG|TRANG|BÁO|ĐÀI|BAN BIÊN TẬP)(?!\w)")
_BLOCK = re.compile(r"(?:[-+*•]|[IVX]{1,4}\.|[A-D]\.|\d\.)? ?(?P<name>(?:Khối|Nhóm) (?:[^\W\d_]|[ ,-]){2,60}):?", re.I)
_KINDS = r"(?:sở|ban|ngành|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|phòng|cơ quan|địa phương)"
_OF_THOSE = re.compile(
    rf"\W*(?:Đối với|Với|Về|Riêng) (?P<name>(?:khối |các |\d{{1,3}} )(?:UBND )?(?:các )?{_KINDS}(?:(?:, | và ){_KINDS}){{0,4}}):?",
    re.I,
)
"""*Đối với 20 sở, ban, ngành:*, a line over what is told of them."""
_OPENS_BLOCK = re.compile(
    r"\W*(?:(?:còn|riêng|đối với|ở|tại|trong|với|về) ){0,2}khối (?:các )?(?:UBND )?(?:cấp )?"
    r"(?:sở|huyện|xã|phường|quận|phòng|ban|cơ quan|địa phương|doanh nghiệp|đơn vị)(?!\w)",
    re.I,
)
_TURNS_TO = re.compile(
    rf"\W*(?:(?:Còn|Riêng) )?(?:Đối với|Ở|Tại|Trong|Với|Về) (?P<name>(?:khối (?:các )?|các |\d{{1,3}} )(?:UBND )?(?:các )?(?:cấp )?{_KINDS}"
    rf"(?:(?:, | và )(?:UBND )?{_KINDS}){{0,4}}|(?:UBND )?cấp {_KINDS}|UBND các {_KINDS}(?:(?:, | và ){_KINDS}){{0,4}})"
    r"(?: \((?:gồm )?\d{1,3} (?:đơn vị|cơ quan|địa phương)\))?[,:] ",
    re.I,
)
"""*Đối với khối các sở, ngành (18 đơn vị): …*, *Ở khối huyện, A dẫn đầu …*: whom the rest of the paragraph is about."""
_IN_ORDER = re.compile(
    r"(?<!\w)(?:(?:xếp|sắp xếp|kể)(?: theo)? thứ tự|thứ tự (?:xếp hạng|như sau|từ)|từ (?:cao|trên) (?:xuống|đến)(?: thấp| dưới)?)(?!\w)"
    r"[^:.;]{0,60}:$",
    re.IGNORECASE,
)
"""*Xếp theo thứ tự từ trên xuống:*: the list below is of the index, though its lines do not say so."""
_OF_INDEX = re.compile(r"(?<!\w)(?:chỉ số|điểm|xếp hạng)(?!\w)", re.IGNORECASE)
_LABEL = 60  # characters of a line of the page's head


def is_label(paragraph: Sequence[Sentence], headline: Sentence) -> bool:
    """Tell whether a paragraph is such a line: *UBND XÃ A*, *TỈNH B*, the words of `headline` further down."""
    first = paragraph[0]
    if len(paragraph) > 1 or first is headline:
        return False
    text = first.text.strip()
    return text == headline.text.strip() or (not first.is_title and text.isupper() and len(text) <= _LABEL)


def is_masthead(sentence: Sentence) -> bool:
    """Tell whether a line in capitals names who publishes the page: *TRUNG TÂM VĂN HÓA HUYỆN A*."""
    return sentence.text.isupper() and _PUBLISHER.match(sentence.text) is not None


def block_of(sentence: Sentence) -> Subject | None:
    """Return the units that such a line says it is about: *khối sở, ngành*."""
    found = _BLOCK.fullmatch(sentence.text.strip()) or _OF_THOSE.fullmatch(sentence.text.strip())
    return Subject(names.clean(found["name"][:1].lower() + found["name"][1:])) if found else None


def is_block(sentence: Sentence) -> bool:
    """Tell whether a line only says which units follow in a list: *Khối huyện*, *II. Khối sở, ngành*."""
    return _BLOCK.fullmatch(sentence.text.strip()) is not None


def opens_with_block(clause: str) -> bool:
    """Tell whether a clause turns to a block of units: *Khối huyện chứng kiến …*, *Ở khối sở, ban, ngành, …*."""
    return _OPENS_BLOCK.match(clause) is not None


def block_turned_to(sentence: Sentence) -> Subject | None:
    """Return the units that a sentence opens with and goes on to speak of: *Ở khối huyện, A dẫn đầu*."""
    found = _TURNS_TO.match(sentence.text)
    if found is None:
        return None
    name = names.clean(found["name"])
    name = name[:1].lower() + name[1:] if not name.startswith("UBND ") else name.removeprefix("UBND ")
    return Subject(name)


def announces_order(sentences: Sequence[Sentence]) -> bool:
    """Tell whether the last of some sentences puts a list about the index in order: *Điểm các sở xếp theo thứ tự như sau:*."""
    last = sentences[-1]
    line = [s for s in sentences if s.line == last.line]
    ordered = _IN_ORDER.search(last.text.rstrip()) and any(_OF_INDEX.search(s.text) for s in line)
    return bool(ordered) and not any(s.has("index_other") for s in line)
