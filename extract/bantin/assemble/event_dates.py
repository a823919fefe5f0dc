"""Which date of a sentence dates a meeting or ceremony, and which it is that it dates."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from bantin.assemble import event_bodies
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

# Dates of papers, deadlines, births and starts: none of them dates a meeting.
_OTHER_DATE = regex.compile(
    r"(?:\bký|ban hành|trước|đến|tới|tính đến|chậm nhất|hạn|kể từ|từ|sau|sinh|SN|quyết định|văn bản|công văn|kế hoạch|"
    r"nghị quyết|tờ trình|thông báo|QĐ\S*|số \S+|\d/[A-ZĐ][\w-]*|dịp|kỷ niệm|nhân(?!,)|hết|báo|qua(?!,)|vụ việc|đợt) ?(?:vào |lúc )?[,(]? ?$",
    regex.IGNORECASE,
)
_OPENING = regex.compile(
    r"(?:(?:^|, |[)–-] )(?:(?:vào )?(?:lúc|hồi|đúng) )?(?:\d{1,2} ?(?:h|giờ)(?: ?\d{2})?(?: phút|')?,? )|^|[,.;:)\]–-] ?|^(?:vào|trong|ngay|và|đúng|sang|bước sang|cũng|cũng trong|dự kiến,?|mới đây,?|vừa qua,?|tiếp đó,?|trước đó,?|sau đó|theo đó,?) )(?:vào )?$",
    regex.IGNORECASE,
)
_EARLIER = regex.compile(r"(?:trước đó|trước đây|năm ngoái|cách đây)", regex.IGNORECASE)
_LONG_AGO = regex.compile(r"(?:trước đây|năm ngoái|năm trước|cách đây)", regex.IGNORECASE)
_AT = regex.compile(
    r"^[ ,]*(?:\([^()]{1,30}\)[ ,]*)?(?:cũng )?(?:phát biểu )?(?:tại|trong khuôn khổ|trong|nhân|ở)(?: chương trình| buổi| cuộc| dịp)? ?$",
    regex.IGNORECASE,
)
_HELD_ON = regex.compile(
    r"(?:tổ chức|diễn ra|khai mạc|bế mạc|kết thúc|tiến hành|mở|họp)(?:(?: (?:bằng|theo) hình thức)? trực tiếp)?(?: kết hợp)?(?: trực tuyến)?,?(?: (?:vào|trong|từ))?(?: buổi)?(?: tại [^.;,]{2,70})?"
    r"(?: lúc [^,;]{1,20})?,? ?(?:vào )?$",
    regex.IGNORECASE,
)
_CLOSES = regex.compile(
    r"^ ?(?:$|[.,;:)\-]|tại |của |nhằm |với |để |do |và |đã |dưới |nhân |có |ở |trong |do |theo )", regex.IGNORECASE
)
_TOLD_AT = regex.compile(r"\b(?:tại|ở|trong|dự|tham dự|tham gia)(?: chương trình| buổi| cuộc)? ?$", regex.IGNORECASE)
_OF_MEETING = regex.compile(
    r"(?:^kết luận|(?:quang|toàn) cảnh|^phát biểu(?: chỉ đạo| kết luận)?)(?: buổi| cuộc)? ?$", regex.IGNORECASE
)
_SIGNS = regex.compile(r"^[^\p{L}\d(]+")
"""What stands before the first word of an item: *► Sáng 5/6, …*."""
_OPENED = regex.compile(r" ?\(?[^,;()]{0,20}\)? ?,| tại |\)?\s{1,3}(?=[^\W\d_])")
_FIRST_WORDS = regex.compile(r" ([\w]+(?: \p{Ll}\w*)?)")
_DIGIT = regex.compile(r"\d")
_SUBJECT = regex.compile(r"^ \p{Lu}")
_AT_MEETING = regex.compile(r"[^;:]{2,260} tại(?: buổi| cuộc)? $", regex.IGNORECASE)
_NO_VISIT = regex.compile(
    r";|lực lượng|quản lý thị trường|công an|cảnh sát|liên ngành|(?<!ban )chỉ đạo|có ý kiến|buông lỏng|xem xét|về việc|sau khi|"
    r"trước khi|\b(?:mời|bị|giao|thiếu|không)\b",
    regex.IGNORECASE,
)
_NOT_YET = regex.compile(r"\b(?:dự kiến|sẽ|phấn đấu|kế hoạch|được|do)\b", regex.IGNORECASE)
_BEFORE_OR_AFTER = regex.compile(r"(?:sau|trước)(?: khi)?(?: kết thúc)?(?: buổi| cuộc)? $", regex.IGNORECASE)
_DAY_SAID = regex.compile(r"(?:\bhôm|\bvào)", regex.IGNORECASE)
_BLOCKS = regex.compile(
    r"quyết định số|kế hoạch số|công văn|vụ (?:án|tai nạn|cháy|việc)|nghị quyết số|nghị định|;", regex.IGNORECASE
)
_NAMED_THING = regex.compile(
    r"^ (?:giải|chương trình|cuộc thi|lớp|hội|ngày hội|tuần lễ|đêm|đoàn|liên hoan|vòng|trao|lễ)\b|^ (?-i:\p{Lu})",
    regex.IGNORECASE,
)
# kinds whose words are verbs as well: Bộ A họp báo, xã B gặp mặt
_HELD_BY_ITSELF = frozenset(
    {"họp", "họp báo", "giao ban", "gặp mặt", "họp mặt", "tọa đàm", "đối thoại", "tiếp xúc cử tri", "tập huấn"}
)
# what a subject does to end or open something, with the day behind it: Hội A tổng kết phong trào B hôm 3/5
_ENDS_OR_OPENS = frozenset({"tổng kết", "sơ kết", "khánh thành", "khởi công", "ra quân", "khai giảng", "bế giảng"})
_HOLDS = regex.compile(
    r" (?:đã |vừa |cũng )?(?:tổ chức|họp|khai mạc|tổng kết|sơ kết|phát động|ra quân|gặp mặt)\b", regex.IGNORECASE
)
"""*UBND huyện sáng 27/5 đã tổ chức hội nghị*: the day stands between who meets and the verb."""
_DATELINE = regex.compile(
    r"\W*(?:\p{Lu}{2,6}\)? ?[-–] ?)?(?:(?:Nhân|Hưởng ứng|Chào mừng|Kỷ niệm|Thực hiện|Để) [^;:]{3,120}, )?"
)
_IN_BRACKETS = regex.compile(r"^[^()]{2,60} \((?:ngày |sáng |chiều |tối )*$", regex.IGNORECASE)
"""*Tại hội nghị sơ kết 6 tháng (20/7), …*"""
_BESIDE = 25  # characters of what a meeting is about, between it and its day: "Tại hội nghị tổng kết ngày 20/3"
_BESIDE_WHOLE = 40
"""The same where the day is told with its year: *tại buổi họp thường kỳ ban quản lý chợ ngày 20/3/2024*."""
_OF_PAPER = regex.compile(
    r"kế hoạch|nghị quyết|chỉ thị|quyết định|công văn|phong trào|cuộc thi|chiến dịch|đề án|luật|sự kiện|vụ ",
    regex.IGNORECASE,
)
_NEAR = 60
_FAR = 180


@dataclass(frozen=True, slots=True)
class Found:
    """A date and the words of the event it dates; `held` where the sentence says that it is held."""

    date: Mention
    kind: str
    start: int
    end: int
    held: bool


def find(sentence: Sentence) -> list[Found]:
    """Return the dated events of a sentence: those of dates that open a clause, else of dates behind the event."""
    if not (sentence.has("event") and (sentence.has("date") or sentence.has("relative_date"))):
        return []
    parts = _parts(sentence)
    dates = [m for m in sentence.all("date", "relative_date") if _may_date(sentence, m)]
    found = []
    for date in dates:
        event = _behind(sentence, date, parts) if _opens(sentence, date) else None
        if event is not None:
            found.append(event)
    if not found:
        for date in dates:
            event = _before(sentence, date, parts)
            if event is not None:
                found.append(event)
    return found


def opening_dates(sentence: Sentence) -> list[Mention]:
    """Return the dates that open a clause of a sentence."""
    return [m for m in sentence.all("date", "relative_date") if _may_date(sentence, m) and _opens(sentence, m)]


def _parts(sentence: Sentence) -> list[Mention]:
    """Return the words about events that are no part of a body's or person's name."""
    names = sentence.all("body", "person")
    return [
        m
        for m in sentence.all("event")
        if m.get("role") == "visitor"
        or not any(n.start <= m.start and m.end <= n.end and n.end - n.start > 8 for n in names)
    ]


def _may_date(sentence: Sentence, date: Mention) -> bool:
    if date.rule in ("date.month_of_year", "date.range_of_months", "date.range_to_month"):
        return False
    if date.rule in ("date.range", "date.range_in_words"):
        return True
    return not _OTHER_DATE.search(sentence.between(sentence.start, date.start)[-30:])


def _opens(sentence: Sentence, date: Mention) -> bool:
    before = _SIGNS.sub("", sentence.between(sentence.start, date.start))
    after = sentence.between(date.end, sentence.end)
    if _HOLDS.match(after) and any(
        b.end == date.start - 1 and _opens_clause(sentence, b) for b in sentence.all("body")
    ):
        return True
    return bool(_OPENING.search(before)) and bool(_OPENED.match(after))


def _opens_clause(sentence: Sentence, body: Mention) -> bool:
    """Tell whether a body opens its sentence, behind a dateline at most: *(BTH) - Hội A ngày 3/12 tổ chức …*."""
    return _DATELINE.fullmatch(sentence.between(sentence.start, body.start)) is not None


def _behind(sentence: Sentence, date: Mention, parts: list[Mention]) -> Found | None:
    """Return the event of a clause that opens with its date: *Sáng 5/6, UBND xã tổ chức hội nghị*."""
    end = date.end + (sentence.between(date.end, sentence.end) + ";").index(";")
    rest = [m for m in parts if date.end <= m.start < end]
    earlier = bool(_EARLIER.search(sentence.between(sentence.start, date.start)))
    long_ago = bool(_LONG_AGO.search(sentence.between(sentence.start, date.start)))
    for i, part in enumerate(rest):
        role = part.get("role")
        if role == "meeting":
            if _BEFORE_OR_AFTER.search(sentence.between(date.end, part.start)):
                continue
            if _AT.fullmatch(sentence.between(date.end, part.start)):
                return Found(date, str(part.get("kind")), part.start, part.end, False)
            follows = sentence.between(date.end, part.start) in (", ", ") ", "), ")
            if (
                part.get("kind") in _HELD_BY_ITSELF
                or follows
                or any(m.get("role") == "held" for m in rest[i + 1 : i + 4])
            ):
                return Found(date, str(part.get("kind")), part.start, part.end, True)
        elif role == "held":
            return _held(sentence, date, part, rest[i + 1 :])
        elif (role == "act" and not earlier and part.start - date.end > 4) or (
            role == "visit" and not long_ago and _by_visitor(sentence, rest[:i], part)
        ):
            return Found(date, _act_kind(part), part.start, part.end, True)
        elif role == "act_held" and (meeting := _announced_at(sentence, part, rest[i + 1 :])) is not None:
            return Found(date, str(meeting.get("kind")), meeting.start, meeting.end, False)
        elif role in ("told", "paper", "market"):
            return None
    return None


def _by_visitor(sentence: Sentence, before: list[Mention], visit: Mention) -> bool:
    """Tell whether a delegation or the head of an office inspects: *đoàn giám sát … kiểm tra*, not the traffic police."""
    visitor = next((m for m in before if m.get("role") == "visitor"), None)
    if visitor is None or visit.start - visitor.end > _FAR:
        return False
    return not _NO_VISIT.search(sentence.between(before[0].start, visit.start))


def _announced_at(sentence: Sentence, act: Mention, rest: list[Mention]) -> Mention | None:
    """Return the meeting at which something is done on the day: *Ngày 5/6, tỉnh công bố chỉ số … tại hội nghị*."""
    meeting = next((m for m in rest if m.get("role") in ("meeting", "held", "told", "paper")), None)
    if meeting is None or meeting.get("role") != "meeting":
        return None
    return meeting if _AT_MEETING.fullmatch(sentence.between(act.end, meeting.start)) else None


def _held(sentence: Sentence, date: Mention, held: Mention, rest: list[Mention]) -> Found | None:
    """Return what is held: a meeting, an act, or something with a name of its own."""
    for part in rest:
        if part.start - held.end > _NEAR:
            break
        if part.get("role") == "meeting":
            return Found(date, str(part.get("kind")), part.start, part.end, True)
        if part.get("role") in ("act", "act_held") and part.start - held.end <= 2:
            return Found(date, _act_kind(part), part.start, part.end, True)
    following = sentence.between(held.end, sentence.end)
    if held.rule == "event.held" and _NAMED_THING.match(following):
        word = _FIRST_WORDS.match(following)
        if word is not None:
            kind = "lễ" if word[1].lower().startswith("lễ") else word[1].lower()
            return Found(date, kind, held.end + 1, held.end + word.end(), True)
    return None


def _before(sentence: Sentence, date: Mention, parts: list[Mention]) -> Found | None:
    """Return the event that a date behind it dates: *Hội nghị … diễn ra ngày 5/6*, *tại hội nghị …, sáng 5/6*."""
    earlier = [m for m in parts if m.end <= date.start]
    meetings = [m for m in earlier if m.get("role") == "meeting"]
    following = sentence.between(date.end, sentence.end)
    if date.get("same"):
        return None  # "cùng ngày" at the end of a clause tells of something else than the day's event
    for meeting in reversed(meetings):
        gap = sentence.between(meeting.end, date.start)
        if ";" in gap or len(gap) > 2 * _FAR or _is_of_drive(sentence, meeting.end, date.start):
            break
        first = _first_of_row(sentence, meeting, meetings)
        opens = first is meeting and meeting.start - sentence.start <= 3 and gap in (" ", ", ")
        if _HELD_ON.search(gap) or gap == " (" or opens:
            return Found(date, str(first.get("kind")), first.start, first.end, True)
        told_at = _TOLD_AT.search(sentence.between(sentence.start, first.start))
        whole = date.get("year") is not None and not _OF_PAPER.search(gap)
        close = len(gap) <= (_BESIDE_WHOLE if whole else _BESIDE) and not _DIGIT.search(gap)
        close = close or bool(told_at and event_bodies.convened(sentence, first, date))
        told_at = told_at or (close and _OF_MEETING.search(sentence.between(sentence.start, first.start)))
        closes = _CLOSES.match(following) or (told_at and close and _SUBJECT.match(following))
        if len(gap) > _FAR or _BLOCKS.search(gap) or not closes:
            continue
        if date.get("day") is None and date.fact == "date":
            continue
        held = [m for m in earlier if m.get("role") == "held" and 0 <= first.start - m.end <= _NEAR]
        if told_at and _IN_BRACKETS.search(gap) and following.startswith(")"):
            return Found(date, str(first.get("kind")), first.start, first.end, False)
        if held or (told_at and (date.get("part") or close or regex.search(r", ?$", gap))):
            return Found(date, str(first.get("kind")), first.start, first.end, bool(held))
        if first.get("kind") in _HELD_BY_ITSELF and not told_at and date.get("part") and first.start > sentence.start:
            return Found(date, str(first.get("kind")), first.start, first.end, True)
    if not meetings:
        return _act_before(sentence, date, earlier, following)
    return None


def _act_before(sentence: Sentence, date: Mention, earlier: list[Mention], following: str) -> Found | None:
    """Return what a subject did on a day told last: *Hội Nông dân xã vừa tổng kết mùa vụ vào sáng 5/6*."""
    if len(earlier) != 1 or earlier[0].get("act") not in _ENDS_OR_OPENS or not _CLOSES.match(following):
        return None
    act = earlier[0]
    gap = sentence.between(act.end, date.start)
    said = date.get("part") or _DAY_SAID.search(sentence.between(date.start - 4, date.start + 4))
    told = sentence.between(sentence.start, act.start)
    if not said or len(gap) > _FAR or _BLOCKS.search(gap) or len(told) < 4 or _NOT_YET.search(told):
        return None
    return Found(date, _act_kind(act), act.start, act.end, True)


def _is_of_drive(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a date is that of a drive named in a clause of its own: *Tại lễ ra quân, xã phát động Cuộc thi … từ*."""
    drives = [m.start for m in sentence.all("campaign") if start <= m.start < end]
    launches = [
        m.start for m in sentence.all("campaign_status") if m.get("role") == "launch" and start <= m.start < end
    ]
    if not (drives and launches):
        return False
    _, comma, subject = sentence.between(start, launches[-1]).rpartition(",")
    return bool(comma and subject.strip()) and not subject.rstrip().endswith(" và")


def _first_of_row(sentence: Sentence, meeting: Mention, meetings: list[Mention]) -> Mention:
    """Return the meeting that another one is on the agenda of: *cuộc họp trù bị nghe chuẩn bị đại hội*."""
    row = [m for m in meetings if m.end <= meeting.start and meeting.start - m.end <= _NEAR]
    if row and not regex.search(r"[,;:]", sentence.between(row[0].end, meeting.start)):
        return row[0]
    return meeting


def _act_kind(part: Mention) -> str:
    return str(part.get("act")).removeprefix("tới ").removeprefix("đến ")
