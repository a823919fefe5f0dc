"""Who gives, told otherwise than by a body's name at the verb: as the writer of a letter, once before a colon, by a place."""

from __future__ import annotations

import re

import regex

from bantin.assemble import antecedents, ties
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import UnitRef

_BARE = re.compile(
    r"^(?:Bộ trưởng|Giám đốc|Tổng giám đốc|Hiệu trưởng|Tư lệnh|Chính ủy|(?:Tổng )?[Cc]ục trưởng|Chi cục trưởng|Viện trưởng|Chánh án)"
    r"(?: (?:Bộ|Sở|Cục|Tổng cục|Trung tâm|Bệnh viện|Trường|Công ty|Quân khu|Viện))?$",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:^|[,;:]\s*|\b(?:[nN]goài ra|[dD]ịp này|[bB]ên cạnh đó|[nN]hân dịp này|[hH]ôm qua|[vV]ừa qua|[rR]iêng|còn)\s+)\s*"
    r"(?:(?P<head>[nN]hà trường|Sở|Hội|Cục|Chi cục|Tổng cục|Công ty|Trung tâm|Bệnh viện|Liên đoàn|Hiệp hội|Phòng|Trường|"
    r"Bộ Chỉ huy|Ban Chỉ huy|Bộ Tư lệnh|Quỹ|Viện|Tòa án|Ngân hàng|Tổng công ty|Tập đoàn|Đoàn|Công đoàn|Ban)"
    r"|(?P<level>Tỉnh|Thành phố|Thị xã|Huyện|Quận|Xã|Phường|Thị trấn|Đặc khu|(?:(?<=[,;:] )|(?<=iêng )|(?<=còn ))(?:tỉnh|huyện|quận|xã|phường)))"
    rf"\s+{ties.DOING}{{0,3}}$"
)
_OF_SHORT = re.compile(
    r"\s*của (?:nhà (?=trường))?(?P<head>Sở|Hội|Cục|Chi cục|Công ty|Trung tâm|Bệnh viện|Phòng|[tT]rường)(?=\s*(?:[.,;:()]|$)|\s+(?:cho|tặng|vì|kèm|và|với|dành)\b)"
)
_BARE_LEVEL = re.compile(r" (?P<level>xã|phường|thị trấn|huyện|quận|thị xã|tỉnh)$", re.IGNORECASE)
_AT = re.compile(r"\W*(?:tại|ở)\s", re.IGNORECASE)
_SAYS_WE = regex.compile(
    r"(?: \p{Lu}[\p{L} ]{2,30})?,? ?(?:vừa )?cho (?:biết|hay),? (?:rằng )?"
    r"(?:(?:đơn vị|cơ quan|công ty|nhà trường|trường|bệnh viện|sở|phòng|hội|xã|phường|huyện|tỉnh|đoàn) )?(?:đã|vừa|cũng đã|đã kịp thời) "
)
_GIVES = re.compile(r"\s*(?:trao tặng|trao|tặng)\b[^:;]*:", re.IGNORECASE)
_IN = re.compile(r"\btrong (?:bức )?$", re.IGNORECASE)
NOT_SUBJECT = re.compile(
    r"(?:của|tại|với|cho|trong|thuộc|từ|ở|đến|tới|theo|gồm|là|và phòng|cùng|dự|như|trên địa bàn|đối với|bàn|thành lập|phối hợp)\s*(?:có\s*)?(?:(?:các|những)\s+)?(?:tập thể\s*)?$",
    re.IGNORECASE,
)
"""*tại huyện A*, *của Sở B*: what stands before a name that is no subject."""


def in_full(context: Context, body: Mention) -> str:
    """Return an office's name, a short one as it is told in full: *Giấy khen của Giám đốc* where one Giám đốc Sở A is told."""
    name = context.body_name(body)
    if body.get("role") != "head" or not _BARE.search(name):
        return name
    named = (context.body_name(m) for _, m in context.reading.mentions("body") if m.get("role") == "head")
    full = {other for other in named if other.lower().startswith(f"{name.lower()} ")}
    return full.pop() if len(full) == 1 else name


def at_place_named(context: Context, sentence: Sentence, body: Mention) -> str | None:
    """*Tại xã A, Đảng ủy xã trao …*: a bare level is the place that the sentence opens with."""
    said = sentence.between(body.start, body.end)
    level = _BARE_LEVEL.search(said)
    opened = _AT.match(sentence.text)
    if level is None or opened is None:
        return None
    for place in sentence.all("place"):
        if place.start == sentence.start + opened.end() and place.end < body.start and not place.get("list"):
            name = context.place_name(place)
            if name.startswith(level["level"].lower() + " "):
                return f"{context.body_name(body, expand=False)[: -len(level['level'])]}{name}"
    return None


def short_subject(act: Act, context: Context) -> UnitRef | None:
    """*Ngoài ra, Sở đã khen thưởng 15 giáo viên*, *Huyện cũng biểu dương …*: the one of that kind that the text names."""
    verb = act.verb or act.award
    short = _SHORT.search(act.sentence.between(act.clause[0], verb.start))
    if short is None or act.passive:
        return None
    if short["level"]:
        place = antecedents.place_meant(context, act.sentence, short["level"].lower())
        return UnitRef(place) if place else None
    head = "trường" if short["head"].lower() == "nhà trường" else short["head"].lower()
    body = antecedents.body_meant(context, act.sentence, head)
    return UnitRef(body) if body else None


def has_short_owner(act: Act) -> bool:
    """Tell whether an award is told to be of a body by its kind alone: *Giấy khen của Sở*."""
    return _OF_SHORT.match(act.sentence.between(act.award.end, act.sentence.end)) is not None


def short_owner(act: Act, context: Context) -> UnitRef | None:
    """*nhận giấy khen của Phòng*: the one body of that kind that the text names."""
    short = _OF_SHORT.match(act.sentence.between(act.award.end, act.sentence.end))
    body = antecedents.body_meant(context, act.sentence, short["head"].lower()) if short else None
    return UnitRef(body) if body else None


def spokesman(act: Act, context: Context, bodies: list[Mention]) -> UnitRef | None:
    """*Đại diện Công ty A cho biết đã tặng …*, *bà B, Giám đốc Sở C, cho hay đơn vị đã tặng …*: the body spoken for."""
    verb = act.verb or act.award
    if act.passive:
        return None
    for body in reversed(bodies):
        if act.clause[0] <= body.start and body.end <= verb.start:
            if _SAYS_WE.fullmatch(act.sentence.between(body.end, verb.start)) is None:
                return None
            if body.get("role") and "org" not in body.spans:
                return None
            start, end = body.spans.get("org", (body.start, body.end))
            return UnitRef(context.office_name(context.reading.source.folded[start:end]))
    return None


def writer(act: Act, bodies: list[Mention]) -> Mention | None:
    """*Trong thư khen gửi tập thể Bệnh viện A, Bộ trưởng Bộ Y tế đánh giá …*: who writes it gives it."""
    said = act.sentence.between
    if act.award.get("class") != "thư khen" or not _IN.search(said(act.sentence.start, act.award.start)):
        return None
    behind = (b for b in bodies if b.start > act.until and b.get("role") and said(b.start - 2, b.start) == ", ")
    return next(behind, None)


def of_all(act: Act, bodies: list[Mention]) -> Mention | None:
    """*Huy hiệu Đảng do Ban Thường vụ Tỉnh ủy trao tặng: 1 đồng chí nhận …, 4 đồng chí nhận …*: told once for all."""
    said = act.sentence.between
    behind = (b for b in bodies if b.end <= act.at and _GIVES.match(said(b.end, act.at)))
    return next((b for b in behind if said(act.sentence.start, b.start).endswith(" do ")), None)


def place_subject(sentence: Sentence, act: Act, context: Context) -> UnitRef | None:
    """*Huyện Ia Pa khen thưởng …*, *Thành phố tặng …*: the place itself stands for its government."""
    if act.award.get("class") == "huy hiệu":
        return None  # "Xã A tổ chức trao Huy hiệu Đảng …": it is a committee of the Party that gives
    verb = act.verb or act.award
    for place in reversed(sentence.all("place")):
        if act.clause[0] <= place.start and place.end <= verb.start:
            between = sentence.between(place.end, verb.start)
            before = sentence.between(sentence.start, place.start)
            if ties.DOES.fullmatch(between) and not NOT_SUBJECT.search(before):
                return UnitRef(context.place_name(place))
    return None
