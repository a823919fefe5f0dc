"""Campaigns: the drives and contests that the story launches or runs, with their period and what they are judged by."""

from __future__ import annotations

import regex

from bantin.assemble import bodies
from bantin.assemble.campaign_names import names_told
from bantin.assemble.campaign_periods import Draft, ranges_of, read_criteria, read_periods
from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Campaign, UnitRef

_CITED = regex.compile(
    r"(?:\btrong|hưởng ứng|thực hiện|tham gia|đẩy mạnh|qua|tổng kết|sơ kết|đánh giá|thông qua|gắn với|chấm|trao giải|giải|về|các|những|"
    r"nhiều|tại|của|kết quả|tiêu biểu|thành tích|\d)(?: tốt| hiệu quả| có hiệu quả)?(?: các| những)? ?$",
    regex.IGNORECASE,
)
_DONE = regex.compile(
    r"(?:giao|yêu cầu|chỉ đạo|quyết định|thống nhất|đề nghị|sẽ) (?:[^.;:]{0,60} )?(?:thực hiện|triển khai) ?$",
    regex.IGNORECASE,
)
"""*yêu cầu các phường mở đợt cao điểm 30 ngày từ 1/6 đến 30/6*: with its days behind it, it is one to come."""
_TOGETHER = regex.compile(r"^ phối hợp(?: (?:với|cùng))? $")  # "UBND phường phối hợp Ủy ban MTTQ phường phát động …"
_NOT_NOW = regex.compile(
    r"(?:sau|chuẩn bị|sắp|từ khi|kể từ khi|từ ngày|qua \S+ (?:năm|tháng)|được|đã từng|do \S+(?: \S+){0,6}|khi|(?<!về )việc|(?<!tổ chức (?:buổi )?)lễ|sau lễ|tại lễ) ?$",
    regex.IGNORECASE,
)
_YEAR_AGO = regex.compile(r"(?:^|[.;] )(?:từ |vào |trong )?năm (?P<year>\d{4}),", regex.IGNORECASE)
_PASSIVE = regex.compile(
    r"^[^.;]{0,120}?\b(?:được|do) (?P<who>[^.;,]{0,80}?)\s?(?:phát động|tổ chức|mở)\b", regex.IGNORECASE
)
_HONOURED = regex.compile(r"\b(?:thành lập|truyền thống(?: của)?|đại hội(?: \w+){0,3}) $", regex.IGNORECASE)
"""*Lễ kỷ niệm 92 năm Ngày thành lập Đoàn TNCS Hồ Chí Minh*: whose day it is launches nothing."""
_NEXT_DRIVE = regex.compile(r"(?: (?!(?:do|được|nhằm|với|để|theo|và|của)\b)[\p{L}\d-]+){0,9}, ")
"""What stands between the kinds of two drives launched at once: the first one's name."""
_SINCE = regex.compile(r"\s*từ năm (?P<year>\d{4})(?! ?(?:-|đến|tới))", regex.IGNORECASE)
"""*phát động cuộc vận động từ năm 2016*: launched long ago."""
_OVER = regex.compile(r"khép lại|bế mạc|kết thúc", regex.IGNORECASE)
"""Verbs that close a drive; *tổng kết* and *sơ kết* may only look back on one."""
_ENDED = "campaign_status.came_to_an_end"
_ANOTHER = regex.compile(
    r"\b(?:thứ (?:hai|ba|tư|2|3|4)|tiếp theo|lần (?:hai|ba|thứ|2|3|II|III)|mới|đợt (?:2|3|II|III))\b", regex.IGNORECASE
)
_SAME_OPENING = 6  # words with which the headline and the body name one drive in different ways
_DAY = len("2023-10-02")
_REACH = 45
_OPENS = 60  # characters before a drive that opens its sentence
_THEME = regex.compile(r'^\W*(?:với|mang) (?:chủ đề|khẩu hiệu|thông điệp|tên gọi) "[^"]{3,160}", ', regex.IGNORECASE)


def assemble(context: Context, drafts: Drafts) -> list[Campaign]:
    """Return the drives and contests of the story; one that is only spoken of in passing is none of them."""
    found: list[Draft] = []
    for sentence, mention in context.reading.mentions("campaign"):
        for draft in _read(context, sentence, mention):
            _add(found, draft)
    if found:
        read_periods(context, found)
        read_criteria(context, found)
        found = _one_a_period(found)
    return [
        Campaign(
            id=drafts.new(),
            name=draft.name,
            launched_by=draft.by,
            start=draft.period[0] if draft.period else None,
            end=draft.period[1] if draft.period else None,
            criteria=draft.criteria,
            inferred=["start", "end"] if draft.inferred else [],
            evidence=sorted(set(draft.evidence)),
        )
        for draft in found
        if draft.exact or not draft.doubtful
    ]


def _read(context: Context, sentence: Sentence, mention: Mention) -> list[Draft]:
    """Return the drives that a mention opens the names of, where the sentence launches or runs them."""
    launch = _launched(sentence, mention)
    names_here = names_told(context, sentence, mention)
    last = max(end for _, _, end, _ in names_here)
    if _SINCE.match(sentence.between(last, sentence.end)):
        return []
    quoted = any(of[3] for of in names_here)
    runs = launch is None and _runs(sentence, mention, last, quoted=quoted)
    if launch is None and not runs:
        return []
    # that a contest "of 2022" was organised is often told of one long over: its year is not the story's period
    organised = launch is None or launch.get("role") != "launch"
    period = None if organised and not _in_headline(context, mention) else _own_period(sentence, mention.start, last)
    by = _launcher(context, sentence, mention, launch)
    out = []
    for name, start, end, quoted in names_here:
        first = launch.start if launch is not None and launch.end <= start else min(start, mention.start)
        evidence = [context.reading.evidence(mention, first, max(end, mention.end))]
        draft = Draft(name, str(mention.get("kind")), quoted, sentence, start, by, period, evidence=evidence)
        draft.doubtful = organised and not runs and not _in_headline(context, mention)
        out.append(draft)
    return out


def _in_headline(context: Context, mention: Mention) -> bool:
    """Tell whether the headline speaks of a drive or contest of this kind."""
    kind = mention.get("kind")
    word = {
        "contest": ("cuộc thi", "thi viết", "thi ảnh", "thi tìm hiểu", "thi trực tuyến", "giải báo chí", "bình chọn"),
        "drive": ("thi đua", "phong trào", "phát động", "cao điểm", "chiến dịch"),
    }.get(str(kind), ())
    return any(s.is_title and any(w in s.text.lower() for w in word) for s in context.reading.sentences[:2])


def _launched(sentence: Sentence, mention: Mention) -> Mention | None:
    """Return the verb that launches the drive: right before it, or behind it in the passive."""
    before = sentence.between(sentence.start, mention.start)
    year = _YEAR_AGO.search(before)
    if year is not None and not sentence.has("date"):
        return None
    verbs = [m for m in sentence.all("campaign_status") if m.get("role") in ("launch", "organise")]
    closing = [m for m in sentence.all("campaign_status") if m.get("role") == "close"]
    for verb in closing:
        at_once = not sentence.between(verb.end, mention.start).strip(' "')
        bare = sentence.between(mention.end, mention.end + 1) in (",", ".")  # "Kết thúc đợt thi đua, …" names none
        if at_once and not bare and verb.end <= mention.start and _OVER.match(sentence.between(verb.start, verb.end)):
            return verb
    ended = next((v for v in closing if v.rule == _ENDED and v.start >= mention.end), None)
    if ended is not None and not _CITED.search(before) and sentence.all("campaign")[-1] is mention:
        return ended
    for verb in reversed([v for v in verbs if v.end <= mention.start]):
        gap = sentence.between(verb.end, mention.start)
        told = sentence.between(sentence.start, verb.start)
        apart = gap.strip(' "') and regex.search(r'[.;:,"()]', gap) and not _in_one_list(sentence, verb, mention)
        if len(gap) <= _REACH and not apart and not _NOT_NOW.search(told):
            return verb if not (gap.strip() and _CITED.search(gap)) else None
    if _CITED.search(before) or not (mention.start - sentence.start < 40 or sentence.is_title):
        return None
    for verb in (v for v in verbs if v.start >= mention.end):
        if _PASSIVE.match(sentence.between(mention.end, verb.end)):
            return verb
    passive = _PASSIVE.match(sentence.between(mention.end, sentence.end))
    return mention if passive is not None else None


def _in_one_list(sentence: Sentence, verb: Mention, mention: Mention) -> bool:
    """Tell whether one launch is of several drives: *Lễ phát động Tháng Công nhân, Tháng hành động vì trẻ em*."""
    first = next((m for m in sentence.all("campaign") if m.start == verb.end + 1), None)
    if first is None or first is mention or sentence.all("campaign").index(mention) != 1:
        return False
    return _NEXT_DRIVE.fullmatch(sentence.between(first.end, mention.start)) is not None


def _runs(sentence: Sentence, mention: Mention, end: int, *, quoted: bool) -> bool:
    """Tell whether the sentence says from when to when the drive runs: *Cuộc thi … diễn ra từ ngày … đến ngày …*."""
    closes = any(m.get("role") == "close" and m.end == mention.start - 1 for m in sentence.all("campaign_status"))
    for period in ranges_of(sentence):
        if period.start >= end:
            before = sentence.between(sentence.start, mention.start)
            if period.start - end <= 3 and (closes or quoted or _DONE.search(before) or not _CITED.search(before)):
                return True
            break
    before = _THEME.sub("", sentence.between(sentence.start, mention.start))
    if len(before) > _OPENS or _CITED.search(before):
        return False
    for part in sentence.all("campaign_status"):
        if part.get("role") == "runs" and part.start >= mention.end:
            return any(0 <= d.start - part.end <= _REACH or d is part for d in ranges_of(sentence))
    return False


def _of_office(sentence: Sentence, period: Mention) -> bool:
    """*… bầu cử đại biểu HĐND các cấp nhiệm kỳ 2026 - 2031*: a term of office is no drive's time."""
    said = sentence.between(max(period.start - 12, sentence.start), period.end).lower()
    return "nhiệm kỳ" in said or "khóa" in said


def _own_period(sentence: Sentence, start: int, end: int) -> tuple[str, str | None] | None:
    """Return the year or stage told in the name or right behind it; a bare year is both start and end."""
    for period in sentence.all("period"):
        inside = start < period.start < end
        behind = 0 <= period.start - end <= 14 and not regex.search(r"[.;:]", sentence.between(end, period.start))
        if inside or behind:
            if period.get("year") and period.get("kind") == "year":
                return str(period.get("year")), str(period.get("year"))
            if (
                period.get("from")
                and period.get("kind") in ("stage", "school_year")
                and not _of_office(sentence, period)
            ):
                return str(period.get("from")), str(period.get("to"))
    return None


def _launcher(context: Context, sentence: Sentence, mention: Mention, launch: Mention | None) -> UnitRef | None:
    """Return who launches: the body before the verb, or the one between *được* or *do* and the verb."""
    if launch is None:
        return None
    listed = [
        b
        for b in sentence.all("body")
        if (b.get("role") != "member" or b.get("org")) and not _in_quotes(sentence, b) and not _is_honoured(sentence, b)
    ]
    if launch.start >= mention.end or launch is mention:
        passive = _PASSIVE.match(sentence.between(mention.end, sentence.end))
        if passive is None:
            return None
        first, last = mention.end + passive.start("who"), mention.end + passive.end("who")
        bodies_there = [b for b in listed if first <= b.start and b.end <= last + 1]
    else:
        bodies_there = [b for b in listed if b.end <= launch.start]
    if not bodies_there:
        return None
    body = bodies_there[0] if launch.start >= mention.end else bodies_there[-1]
    if len(bodies_there) > 1 and _TOGETHER.search(sentence.between(bodies_there[-2].end, body.start)):
        body = bodies_there[-2]
    said = context.reading.source.folded[body.start : body.end]
    return UnitRef(bodies.full_name(context, said))


def _is_honoured(sentence: Sentence, body: Mention) -> bool:
    return _HONOURED.search(sentence.between(sentence.start, body.start)) is not None


def _in_quotes(sentence: Sentence, body: Mention) -> bool:
    return sentence.between(sentence.start, body.start).count('"') % 2 == 1


def _one_a_period(found: list[Draft]) -> list[Draft]:
    """Bring together drives of one kind that run from the same day to the same day, unless both have names of their own."""
    kept: list[Draft] = []
    for draft in found:
        dated = draft.period is not None and len(draft.period[0] or "") == _DAY
        same = next(
            (
                k
                for k in kept
                if dated and k.period == draft.period and k.kind == draft.kind and not (k.quoted and draft.quoted)
            ),
            None,
        )
        if same is None:
            kept.append(draft)
            continue
        same.evidence += draft.evidence
        same.by = same.by or draft.by
        same.criteria = same.criteria or draft.criteria
        same.doubtful = same.doubtful and draft.doubtful
        if draft.quoted:
            same.name, same.quoted = draft.name, True
    return kept


def _add(found: list[Draft], draft: Draft) -> None:
    """Add a drive, or what it tells to the one it means: of the same name, or of a shorter one and the same period."""
    for known in found:
        if _same(known, draft):
            known.evidence += draft.evidence
            known.by = known.by or draft.by
            known.period = known.period or draft.period
            known.doubtful = known.doubtful and draft.doubtful
            if known.sentence.is_title and not draft.sentence.is_title:
                known.sentence, known.start = draft.sentence, draft.start  # the body tells when it runs
            if (draft.quoted, len(draft.name)) > (known.quoted, len(known.name)):
                known.name, known.quoted = draft.name, draft.quoted
            return
    found.append(draft)


def _same(one: Draft, other: Draft) -> bool:
    first, second = names.key(one.name), names.key(other.name)
    if first == second:
        return one.period is None or other.period is None or one.period == other.period
    if (one.quoted and other.quoted) or bool(_ANOTHER.search(one.name)) != bool(_ANOTHER.search(other.name)):
        return False
    if one.period is not None and other.period is not None and one.period != other.period:
        return False
    alike = first.split()[:_SAME_OPENING] == second.split()[:_SAME_OPENING]
    if alike and first.count(" ") >= _SAME_OPENING and not (one.quoted or other.quoted):
        return True
    short, long = sorted((first, second), key=len)
    plain = other if one.quoted else one
    of_year = plain.period not in (None, one.period) or plain.period not in (None, other.period)
    of_year = of_year and len(set(first.split()) & set(second.split())) < _SAME_OPENING  # "phong trào thi đua năm 2026"
    named_once = (
        not of_year and one.quoted != other.quoted and one.kind == other.kind and one.sentence is not other.sentence
    )
    return set(short.split()) <= set(long.split()) or named_once
