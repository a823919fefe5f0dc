"""What an act rewards and when: the year and the reason of the merit, the day of the act."""

from __future__ import annotations

import re

from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.normalise import dates, names
from bantin.patterns import Mention
from bantin.record import Decision

_REASON = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:,\s*(?=(?:vì|nhờ|đã có|có) ))?(?:vì: )?[\"']?(?P<reason>(?:đã |vì |do |nhờ |có (?!\d|một |hai |ba |bốn |năm |sáu |bảy |tám |chín |mười )|đạt |hoàn thành|tiêu biểu|điển hình|xuất sắc|tham gia|trong (?!tổng|số |dịp|đợt|buổi|nhiều năm học)|làm tốt|dẫn đầu)[^.;\n]{6,260})",
    re.IGNORECASE,
)
_NAMES = re.compile(r"có (?:ông|bà|anh|chị|em|cô|thầy|đồng chí|tập thể|gia đình|hộ|[A-ZĐ])")
_NAMES_BEHIND = re.compile(
    r"\s*[,(]\s*(?:tiêu biểu|điển hình|trong đó|gồm|bao gồm|cụ thể)\b|\s+(?:là|gồm)\s*:?\s+(?=(?-i:[A-ZÀ-ỸĐ]))",
    re.IGNORECASE,
)
_ADVERBS = re.compile(r"(?:\s+(?:cũng|đã|đều|vừa|còn|sẽ))+$", re.IGNORECASE)
_LISTED = re.compile(r"\s*(?:,|\bvà|\bcùng)\s*$", re.IGNORECASE)
_OPEN_BRACKET = re.compile(r"\s*\([^()]*$")  # "… trong phong trào (Quyết định số 2.306": cut at a full stop
_TERM = re.compile(r"\b(?:bầu cử|đại biểu|đại hội)\b[^.;]{0,120}(?<!trong )\bnhiệm kỳ\b[\s\d–-]*$", re.IGNORECASE)
_YEAR_IN_TITLE = re.compile(
    r"(?:năm(?: học)?|giai đoạn) (?P<from>20\d\d)(?: ?[-–] ?(?P<to>20\d\d))?(?!\d)", re.IGNORECASE
)
_OTHER_TIME = re.compile(r";\s*(?:trước đó|năm (?:ngoái|trước|(?:19|20)\d\d))\b", re.IGNORECASE)
_OF_LAW = re.compile(
    r"(?:(?:Nghị quyết|Nghị định|Chỉ thị|Quyết định|Thông tư|Kết luận)(?: của [^,.;]{2,30})? số \S+|Luật(?: [^\W\d_]+){1,6}) $"
)
_BECAUSE = re.compile(r"\s*(?:nhờ|vì|với|do|ghi nhận)\b", re.IGNORECASE)
_RESULTS = re.compile(r"\W*kết quả (?:bình xét|xét|thi đua|khen thưởng|công tác thi đua)\b[^:;.]{0,60}:", re.IGNORECASE)
"""*Kết quả bình xét năm 2016: A tặng …; B tặng …*: the year of all that follows."""
_RECEIVED = re.compile(r",? (?:(?:lại|cũng|tiếp tục|còn|ông|bà|anh|chị|xã|đơn vị) ){0,2}(?:được|nhận|đón nhận)\b")


def year(act: Act) -> str | None:
    """Return the year, school year or stage of the merit: told behind the receivers, in the reason, in the award's name."""
    sentence = act.sentence
    start = act.group.end if act.group else act.award.end
    end = act.clause_end
    if act.passive and act.group is not None and act.award.start > act.group.end:
        inside = [p for p in sentence.all("period") if act.group.end <= p.start < act.award.start]
        if inside:
            return _period(inside[0])
        start = act.award.end
    elif act.amid_receivers:
        start = act.award.end
    later = [
        m.start
        for m in sentence.all("award", "count", "award_verb")
        if m.start >= start and m.get("kind") != "receive" and not (m.get("some") and _has_many(sentence, m))
    ]
    for mention in sentence.all("period"):
        if _TERM.search(sentence.between(sentence.start, mention.end)):
            continue  # "bầu cử đại biểu HĐND nhiệm kỳ 2021 - 2026": how long they sit
        if sentence.between(sentence.start, mention.start).lower().endswith(("so với ", "so với cùng kỳ ")):
            continue  # "khen thưởng 1.125 cá nhân, tăng 12% so với năm 2021"
        if _OF_LAW.search(sentence.between(sentence.start, mention.start)):
            continue  # "thực hiện Nghị quyết số 18 năm 2017 của Trung ương"
        if _opens_next(sentence, mention):
            continue  # "năm 2021 được A tặng Bằng khen, năm 2022 được B tặng Giấy khen"
        if start <= mention.start < end and not any(start <= at < mention.start for at in later):
            return _period(mention)
    direct = [p for p in sentence.all("period") if act.award.end <= p.start < start]
    first = not any(m.end <= act.at for m in sentence.all("award", "count"))
    if not direct and first and _BECAUSE.match(sentence.between(sentence.start, act.at)):
        direct = [p for p in sentence.all("period") if p.end <= act.at]
    headed = _RESULTS.match(sentence.text) if not direct else None
    if headed:
        direct = [p for p in sentence.all("period") if p.end <= sentence.start + headed.end()]
    direct = direct or [p for p in sentence.all("period") if act.award.start < p.start and p.end <= act.award.end]
    return _period(direct[0]) if direct else None


def _opens_next(sentence: Sentence, period: Mention) -> bool:
    """Tell whether a year behind a comma is when the next thing was received."""
    behind = sentence.between(max(period.start - 2, sentence.start), period.start) == ", "
    return behind and _RECEIVED.match(sentence.between(period.end, sentence.end)) is not None


def year_of_title(decision: Decision | None) -> str | None:
    """Return the one year or stage that the title of a decision tells: *về việc khen thưởng thành tích năm 2022*."""
    if decision is None:
        return None
    about = decision.about or ""
    told = {m.group() for m in _YEAR_IN_TITLE.finditer(about) if not _OF_LAW.search(about[: m.start()])}
    found = _YEAR_IN_TITLE.match(told.pop()) if len(told) == 1 and decision.effect == "commends" else None
    if found is None:
        return None
    return dates.period(found["from"], found["to"]) if found["to"] else found["from"]


def _has_many(sentence: Sentence, count: Mention) -> bool:
    """Tell whether a count is of what the rewarded have: *35 giáo viên có nhiều học sinh đạt giải năm học …*."""
    return sentence.between(sentence.start, count.start).lower().endswith(" có ")


def _period(mention: Mention) -> str | None:
    if mention.get("from"):
        return dates.period(str(mention.get("from")), str(mention.get("to")))
    return str(mention.get("year")) if mention.get("year") else None


def reason(act: Act) -> str | None:
    sentence = act.sentence
    if act.passive and act.group is not None and act.verb is not None:
        found = _REASON.match(
            re.sub(
                r"\s*(?:đã |vinh dự )?(?:được|nhận|đón nhận)\b.*$",
                "",
                sentence.between(act.group.end, _next_count(act, act.group.end, act.verb.end)),
            )
        )
        if found:
            return _without_names(found["reason"])
    end = _next_count(act, act.until, act.clause_end)
    found = _REASON.match(sentence.between(act.until, end))
    return _without_names(found["reason"]) if found and not _NAMES.match(found["reason"]) else None


def _without_names(reason: str) -> str:
    """Return a reason without the names that are told behind it: *… năm 2025, tiêu biểu là xã A*."""
    said = names.clean(_OPEN_BRACKET.sub("", _NAMES_BEHIND.split(reason, maxsplit=1)[0]))
    return _ADVERBS.sub("", said)


def _next_count(act: Act, start: int, end: int) -> int:
    """Return where the next receivers are counted: *biểu dương 55 gia đình tiêu biểu | , 12 hộ …*, else `end`."""
    for count in act.sentence.all("count", "award"):
        listed = _LISTED.search(act.sentence.between(start, count.start))
        if count.start > start and listed:
            return min(start + listed.start(), end)
    return end


def date(context: Context, act: Act, link: Decision | None) -> str | None:
    """Return the day of the act: told before its verb in the sentence, else the day of its decision."""
    sentence = act.sentence
    verb = act.verb or act.award
    papers = [m.end for m in sentence.all("decision", "document")]
    for mention in sentence.all("date"):
        if mention.end > verb.start or mention.rule.startswith("date.range"):
            continue
        if any(0 <= mention.start - end <= 12 for end in papers):
            continue
        if _OTHER_TIME.search(sentence.between(mention.end, verb.start)):
            continue  # "… vào ngày 28/6; năm ngoái huyện đã tôn vinh 18 gia đình"
        when = context.when(sentence, mention)
        if when is not None:
            return when.start
    return link.date if link else None
