"""Whether words of rewarding make an act: told of somebody in particular, official, not of a life or a contest."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.record import UnitRef

_OF_STATE = frozenset({"Chủ tịch nước", "Thủ tướng Chính phủ", "Thủ tướng", "Chính phủ", "Nhà nước"})
_BARE_SUBJECT = re.compile(
    r"(?:^|[,;]\s*)(?:bệnh viện|nhà trường|huyện|tỉnh|xã|phường|thành phố|thị xã|công ty|hội|sở|ngành|đơn vị)\s*(?:đã|cũng|còn|thì)?\s*$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\s*(?:năm \d{4}\s*|,?\s*(?:kèm|mức thưởng|(?:và|cùng) (?:phần |suất )?(?:quà|thưởng|tiền|\d))[^;:]{0,50}?)?(?:cho|tới|đến|đối với|(?=tập thể |cá nhân |lực lượng |Ban ))\s*\w"
)
_ABSENT = re.compile(
    r"\W*(?:riêng )?đối với\b[^.;]{0,140}\b(?:không (?:thể|đủ|có điều kiện)|vắng mặt|chưa thể)\b", re.IGNORECASE
)
"""*Đối với 2 đảng viên … do tuổi cao không thể dự lễ*: some of those rewarded, told of again."""
_ATTENDING = re.compile(r"\W*(?:(?:tới|đến|về|tham|cùng) dự|dự (?:hội nghị|buổi lễ|lễ))\b", re.IGNORECASE)
"""*Tới dự có … và các đảng viên được nhận huy hiệu*: who came, no act."""
_MEETING = re.compile(
    r"\W*(?:hội nghị|đại hội|buổi lễ|lễ (?:tổng kết|sơ kết|kỷ niệm))(?: (?:còn|cũng|đã|vừa|trân trọng)){1,3}\s*",
    re.IGNORECASE,
)
_DONE = re.compile(r"\b(?:đã|vừa|cũng)\b", re.IGNORECASE)
_BY_RULE = re.compile(r"[^.;]{0,80}\btheo (?:đúng )?(?:quy định|quy chế|Luật)\b", re.IGNORECASE)
"""*Hộ gương mẫu … được tặng Giấy khen của Chủ tịch UBND cấp xã theo quy định*: what the law says, of nobody."""
_SPEECH = re.compile(r"\W*(?:phát biểu|kết luận|chỉ đạo|trao đổi|cho ý kiến)\b", re.IGNORECASE)
"""*Phát biểu tại đây, ông A biểu dương 3 xã về đích sớm*: words of a speech hand over nothing."""
_OF_EMULATION = re.compile(
    r"(?:tập thể )?lao động (?:tiên tiến|xuất sắc)|chiến s[ĩỹ] thi đua|đơn vị (?:quyết thắng|tiên tiến)", re.IGNORECASE
)
"""Titles that are given each year, to those who are named (Luật Thi đua, khen thưởng 2022, Điều 19–20)."""
_OF_THE_LAW = re.compile(r"thi đua|lao động|tiên tiến|quyết thắng|ưu tú|nhân dân", re.IGNORECASE)


def is_conferred(act: Act) -> bool:
    """Tell whether the verb is the state's own for its titles: *phong tặng*, *truy tặng* (Luật Thi đua, khen thưởng).

    A title of that law also *thuộc về* somebody; so do those of games. The titles of a year are *tặng*, *công nhận*.
    """
    said = act.sentence.between(min(act.verb.start if act.verb else act.at, act.at), act.clause[1])
    title = act.sentence.between(act.award.start, act.award.end)
    if _OF_THE_LAW.search(title) and "thuộc về" in said:
        return True
    if act.passive and act.verb is not None and act.verb.get("kind") == "give" and _OF_EMULATION.search(title):
        return True
    told_now = act.clause[0] > act.sentence.start or act.sentence.has("date") or _occasion(act.sentence)
    if told_now and re.search(r"\bđược phong\b", said, re.IGNORECASE):
        return True
    return re.search(r"\b(?:phong tặng|truy tặng|truy phong)\b", said, re.IGNORECASE) is not None


def at_meeting(act: Act) -> bool:
    """Tell whether a meeting is told to praise: *Đại hội cũng tuyên dương ông A*; it does so for whoever holds it."""
    return not act.passive and _MEETING.fullmatch(_before(act)) is not None


def is_idle(act: Act, giver: UnitRef | None, receivers: bool, *, counted: bool, named: bool, above: bool) -> bool:
    """Tell whether the words reward nobody officially: plain *khen*, *nhiều bằng khen* of a life, contests, brands.

    `counted` tells that receivers are counted, `above` that the sentence before told of an award that such plain words
    go on about; `named` that a title is asked for somebody by name, or conferred on them, which no life story does.
    """
    sentence = act.sentence
    said = sentence.between(act.award.start, act.award.end).lower()
    if said == "khen" and giver is None and not above:
        return True
    many = re.search(
        r"(?:nhiều|các|những|hàng trăm|hàng chục)\s*$", sentence.between(sentence.start, act.award.start), re.IGNORECASE
    )
    if many and not counted and (act.passive or (act.group is None and not receivers)):
        return True
    if _only_says(act) or (not (counted or receivers) and _is_rule(act)):
        return True
    if act.award.get("class") in ("giải thưởng", "danh hiệu") and not counted and giver is None and not named:
        return True
    if counted and act.award.get("class") in ("giải thưởng", "danh hiệu") and _compete(act):
        return True
    only_units = counted and act.group is not None and set(act.group.counts) == {"units"}
    if act.generic and giver is None and only_units and not (sentence.is_title or _BARE_SUBJECT.search(_before(act))):
        return True
    if _ABSENT.match(sentence.text) or (not counted and act.passive and _ATTENDING.match(sentence.text)):
        return True
    if re.match(r"\s*mỗi\b", sentence.between(act.clause[0], act.clause[1]), re.IGNORECASE):
        return True
    organiser = giver is not None and names.key(giver.name) in ("ban tổ chức", "ban giám khảo")
    done = _DONE.search(sentence.between(act.clause[0], act.at)) or sentence.has("date") or _occasion(sentence)
    return organiser and (act.generic or not done)


def _only_says(act: Act) -> bool:
    """Tell whether praise is words of a speech: *Phát biểu tại hội nghị, ông A biểu dương 3 xã*."""
    said = act.sentence.between(act.award.start, act.award.end).lower()
    praises = act.generic and not act.passive and said in ("biểu dương", "tuyên dương")
    return praises and _SPEECH.match(act.sentence.text) is not None


def _is_rule(act: Act) -> bool:
    """Tell whether an award is given as the law says: *… được tặng Giấy khen của Chủ tịch UBND cấp xã theo quy định*."""
    return _BY_RULE.match(act.sentence.between(act.award.end, act.clause[1])) is not None


def _compete(act: Act) -> bool:
    """Tell whether those counted take part in a contest, whose titles reward nobody officially: *5 thí sinh*."""
    group = act.group
    said = (act.sentence.between(m.start, m.end).lower() for m in (group.mentions if group else ()))
    return any("thí sinh" in words for words in said)


def _before(act: Act) -> str:
    return act.sentence.between(act.clause[0], act.at)


def stands_alone(act: Act, giver: UnitRef | None, some: bool) -> bool:
    """Tell whether an act without figure and names is one: somebody in particular gives it to *nhiều tập thể*."""
    if act.verb is None or (act.generic and not some):
        return False
    if giver is None:
        return some and not act.generic
    particular = giver.name in _OF_STATE or (
        any(w[:1].isupper() for w in giver.name.split()[1:]) and giver.name[:1].isupper()
    )
    dated = bool(act.sentence.has("date") or _occasion(act.sentence))
    return particular and (some or act.passive or dated or _has_object(act))


def _has_object(act: Act) -> bool:
    """*UBND tỉnh tặng bệnh viện Cờ thi đua*, *tặng Bằng khen cho lực lượng dân quân*: somebody is given it."""
    sentence, verb = act.sentence, act.verb
    if verb is None or verb.get("kind") != "give":
        return False
    between = re.sub(r"\W|của|cho", "", sentence.between(verb.end, act.award.start))
    behind = sentence.between(act.award.end, act.clause[1])
    return len(between) >= 4 or bool(_OBJECT.match(behind))


def _occasion(sentence: Sentence) -> bool:
    return any(m.get("kind") == "occasion" for m in sentence.all("act_status"))
