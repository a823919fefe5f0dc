"""Where a list of names begins: behind an award and *cho*, behind those counted and *gồm*, *là* or a colon, in dashes."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.matching.reading import Sentence

_OPENER = r"\b(?:bao gồm|gồm có|gồm|trong đó có(?: \d{1,3} [^\W\d_][^.,;:()\d]{1,30}? (?:là|gồm))?|trong đó(?= (?:có )?(?:hộ|gia đình) (?:ông|bà|anh|chị)\b)|đó là|là|như|cụ thể)\b(?:\s+các (?:đồng chí|ông|bà|anh|chị|em|tập thể|đơn vị|cá nhân))?\s*:?(?:\s+|$)"
_LIST_AFTER = re.compile(
    rf"(?P<label>[^.;:]{{0,140}}?)\s*(?:;\s*(?=trong đó có [A-ZÀ-ỸĐ]))?(?:{_OPENER}|:(?:\s+|$))", re.IGNORECASE
)
_FURTHER_COLON = re.compile(
    r"(?:những|các) (?!(?:xã|phường|thị trấn|huyện|quận|thị xã|thôn|bản|xóm|ấp|khu|tổ|trường|phòng|sở|ban|ngành|chi bộ)\b[^:]{0,30}:)"
    r"[^.;:]{0,160}?:\s+"
)
_HEADED_COLON = re.compile(
    r"\bgồm (?P<head>(?:các|những) (?:xã|phường|thị trấn|huyện|thôn|bản|xóm|ấp|khóm|buôn|khu phố|tổ dân phố|khối phố|trường|phòng|ban|sở) ?:\s+)$"
)
_AMONG = re.compile(r"\btrong đó có\s*$", re.IGNORECASE)
_FAR = 60  # characters behind which "là" opens no list any more
_ADDRESSED = re.compile(r"(?:ông|bà|anh|chị|em|cô|thầy|đồng chí) [A-ZÀ-ỸĐ]")
_NOT_FAR = re.compile(r"(?:là|như)\s*$", re.IGNORECASE)
_CREDIT = re.compile(r"\b(?:ảnh|nguồn|tin|bài|tác giả|người viết)$", re.IGNORECASE)
"""*5 cá nhân - Ảnh: Lê Văn An*: who took the picture"""
_DESCRIBED = re.compile(r"(?: (?!(?:và|gồm|là)\b)[^\W\d_]+){1,12}(?= \(| [-–—] )")
_DASHES = re.compile(
    r"\s+[-–—]\s+(?P<names>(?:(?:hộ |gia đình )?(?:ông |bà |anh |chị |em |cô |thầy ))?(?-i:[A-ZÀ-ỸĐ])[^–—;:()]*?)(?:\s+[-–—]\s|[.;]|$)"
)
_TO = r"\b(?:(?:tặng|trao|gửi) (?:cho|tới|đến)|cho|tặng|đối với|tới|đến với|đến tay|tới tay|tận tay|đến|về tay|thuộc về|(?:thì |đã )?về với|gửi(?= (?:(?-i:[A-ZĐ])|cán bộ|nhân dân|tập thể|quân và dân|ê[ -]?kíp|kíp|đội ngũ|lực lượng|thầy|cô|ông|bà|anh|chị|em|hai|ba|các)))\b\s*:?\s*"
NAMED_AFTER = re.compile(
    r"(?:\s*\((?:đợt|năm|lần)\b[^()]{1,30}\))?"
    r"(?:\s+(?:của|năm|đợt|(?:nhân )?dịp|đột xuất|cấp|giai đoạn|do|ngành|khối)\b[^.;:]{0,80}?|,?\s*(?:(?:kèm|mức thưởng)\b)?(?:(?!khen\b|chương\b)[^;:]){0,30}? đồng"
    r"(?: ?(?:/|cho )?(?:mỗi )?(?:người|em|tập thể|cá nhân|đơn vị|gia đình|hộ))?(?: của [^.;:,]{2,60}?)?"
    r"|\s+(?:và|cùng|kèm(?: theo)?)(?: một| các)?(?: phần| suất| số)? (?:tiền thưởng|thưởng|quà|tiền mặt|tiền|hoa)(?: của [^.;:,]{2,40}?)?)?"
    rf"(?:\s+(?:đã|vừa|cũng|còn|được|vinh dự|trao tặng|truy tặng|trao|gửi|dành)\b){{0,4}}\s*{_TO}",
    re.IGNORECASE,
)
"""*Giấy khen của A năm 2023 | cho* …: the words between an award and those it goes to."""
_ITEM_COLON = re.compile(
    r"(?:\s+(?:của|năm|theo)\b[^.;:]{0,80}?)?\s*:\s+"
    r"(?=(?:(?:các )?(?:em|cháu|thầy|cô|ông|bà|anh|chị|đồng chí|đ/c|tập thể|xã|phường|thị trấn|huyện|thị xã|thành phố|thôn|hộ|gia đình) )?"
    r"(?-i:[A-ZÀ-ỸĐ]))",
    re.IGNORECASE,
)
"""A line of a list of awards: *- Cờ thi đua của Tổng Liên đoàn: Công đoàn A, Công đoàn B*."""
_OPENS = re.compile(r"\W*(?:(?:truy tặng|trao tặng|tặng|trao) \W*)?", re.IGNORECASE)
"""*- Tặng | Cờ thi đua: Trường A, Trường B*: nothing but the verb stands before the award."""
LED = re.compile(
    r"\s+(?:tập thể(?= )|(?=cán bộ|y,? |thầy))(?:\s*(?:cán bộ,? (?:và )?(?:chiến s[ĩỹ]|nhân viên)|y,? bác s[ĩỹ]|thầy và trò))?\s+",
    re.IGNORECASE,
)
"""*khen thưởng | tập thể cán bộ, chiến sĩ* Đồn A."""


def opens_item(act: Act) -> re.Match[str] | None:
    """Return the words behind an award that opens its clause, up to the colon: *- Cờ thi đua của Sở A: Đội B, Đội C*."""
    sentence, (start, _) = act.sentence, act.clause
    if act.generic or not _OPENS.fullmatch(sentence.between(start, act.award.start)):
        return None
    return _ITEM_COLON.match(masked(sentence, act.award.end, act.clause_end))


def own_list(sentence: Sentence, start: int) -> int | None:
    """Return where a list begins behind receivers, None where others are counted or something else is given first."""
    begun = list_behind(sentence, start, sentence.end)
    others = [m for m in sentence.all("award", "count") if start <= m.start and not m.get("some")]
    apart = any(m.start < (begun or 0) and not _AMONG.search(sentence.between(start, m.start)) for m in others)
    return None if apart else begun


def list_behind(sentence: Sentence, start: int, end: int) -> int | None:
    """Return where the list begins that *gồm*, *là* or a colon opens behind an offset, brackets and papers aside."""
    opened = _LIST_AFTER.match(masked(sentence, start, end))
    if opened is None or "?" in opened["label"] or _CREDIT.search(opened["label"]):
        return None
    said = masked(sentence, start + opened.end(), end)
    if len(opened["label"]) > _FAR and _NOT_FAR.search(opened.group().rstrip(" :")) and not _ADDRESSED.match(said):
        return None
    further = _FURTHER_COLON.match(said) if said[:1].islower() else None  # "là những gia đình hiến đất: A, B"
    headed = _HEADED_COLON.search(further.group()) if further else None
    if headed is not None:
        return start + opened.end() + headed.start("head")  # "là các tổ tự quản, gồm các bản: A, B"
    return start + opened.end() + (further.end() if further else 0)


def described(sentence: Sentence, start: int, end: int) -> str:
    """Return the words between those counted and their names in brackets or dashes: *5 hộ | hiến đất* (ông A, bà B)."""
    found = _DESCRIBED.match(sentence.between(start, end))
    return found.group() if found else ""


def between_dashes(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the names between dashes right behind a count: *2 tập thể - Phòng A, Đội B - cùng 8 cá nhân*."""
    found = _DASHES.match(sentence.between(start, end))
    return (start + found.start("names"), start + found.end("names")) if found else None


def masked(sentence: Sentence, start: int, end: int) -> str:
    """Return the words between two offsets with brackets, papers and dates blanked out, offsets unchanged."""
    text = re.sub(r"\([^()]*\)", lambda m: " " * len(m.group()), sentence.between(start, end))
    for mention in sentence.all("decision", "document", "date", "relative_date"):
        first, last = max(mention.start, start) - start, min(mention.end, end) - start
        if first < last:
            text = text[:first] + " " * (last - first) + text[last:]
    return text
