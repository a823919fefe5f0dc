"""Which date of a sentence dates a meeting or ceremony, and which it is that it dates."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

# Dates of papers, deadlines, births and starts: none of them dates a meeting.
_OTHER_DATE = regex.compile(
    r"(?:\bký|ban hành|trước|đến|tới|tính đến|chậm nhất|hạn|kể từ|từ|sau|sinh|SN|quyết định|văn bản|công văn|kế hoạch|"
    r"nghị quyết|tờ trình|thông báo|QĐ\S*|số \S+|\d/[A-ZĐ][\w-]*|dịp|kỷ niệm|nhân(?!,)|hết|báo|qua|vụ việc) ?(?:vào |lúc )?[,(]? ?$",
    regex.IGNORECASE,
)
_OPENING = regex.compile(
    r"(?:(?:^|, )(?:(?:vào )?(?:lúc|hồi|đúng) )?(?:\d{1,2} ?(?:h|giờ)(?: ?\d{2})?(?: phút)?,? )|^|[,.;:)\]–-] ?|^(?:vào|trong|ngay|và|đúng|mới đây,?|vừa qua,?|tiếp đó,?|trước đó,?|sau đó|theo đó,?) )(?:vào )?$",
    regex.IGNORECASE,
)
_EARLIER = regex.compile(r"(?:trước đó|trước đây|năm ngoái|cách đây)", regex.IGNORECASE)
_AT = regex.compile(
    r"^[ ,]*(?:\([^()]{1,30}\)[ ,]*)?(?:cũng )?(?:phát biểu )?(?:tại|trong khuôn khổ|trong|nhân|ở)(?: chương trình| buổi| cuộc| dịp)? ?$",
    regex.IGNORECASE,
)
_HELD_ON = regex.compile(
    r"(?:tổ chức|diễn ra|khai mạc|bế mạc|tiến hành|được mở|họp)(?: (?:vào|trong|từ|trực tuyến))?(?: tại [^.;,]{2,70})?"
    r"(?: lúc [^,;]{1,20})?,? ?(?:vào )?$",
    regex.IGNORECASE,
)
_CLOSES = regex.compile(
    r"^ ?(?:$|[.,;:)\-]|tại |của |nhằm |với |để |do |và |đã |dưới |nhân |có |ở |trong |do |theo )", regex.IGNORECASE
)
_TOLD_AT = regex.compile(r"(?:\btại|trong|\bdự|tham dự|tham gia)(?: chương trình| buổi| cuộc)? ?$", regex.IGNORECASE)
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
_BESIDE = 25  # characters of what a meeting is about, between it and its day: "Tại hội nghị tổng kết ngày 20/3"
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


def _parts(sentence: Sentence) -> list[Mention]:
    """Return the words about events that are no part of a body's or person's name."""
    names = sentence.all("body", "person")
    return [
        m
        for m in sentence.all("event")
        if not any(n.start <= m.start and m.end <= n.end and n.end - n.start > 8 for n in names)
    ]


def _may_date(sentence: Sentence, date: Mention) -> bool:
    if date.rule in ("date.month_of_year", "date.range_of_months", "date.range_to_month"):
        return False
    if date.rule in ("date.range", "date.range_in_words"):
        return True
    return not _OTHER_DATE.search(sentence.between(sentence.start, date.start)[-30:])


def _opens(sentence: Sentence, date: Mention) -> bool:
    before = sentence.between(sentence.start, date.start)
    after = sentence.between(date.end, sentence.end)
    return bool(_OPENING.search(before)) and bool(
        regex.match(r" ?\(?[^,;()]{0,20}\)? ?,| tại |\s{1,3}(?=[^\W\d_])", after)
    )


def _behind(sentence: Sentence, date: Mention, parts: list[Mention]) -> Found | None:
    """Return the event of a clause that opens with its date: *Sáng 5/6, UBND xã tổ chức hội nghị*."""
    end = date.end + (sentence.between(date.end, sentence.end) + ";").index(";")
    rest = [m for m in parts if date.end <= m.start < end]
    earlier = bool(_EARLIER.search(sentence.between(sentence.start, date.start)))
    for i, part in enumerate(rest):
        role = part.get("role")
        if role == "meeting":
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
        elif role == "act" and not earlier and part.start - date.end > 4:
            return Found(date, _act_kind(part), part.start, part.end, True)
        elif role in ("told", "paper"):
            return None
    return None


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
        word = regex.match(r" ([\w]+(?: \p{Ll}\w*)?)", following)
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
        if len(gap) > _FAR or _BLOCKS.search(gap) or not _CLOSES.match(following):
            continue
        if date.get("day") is None and date.fact == "date":
            continue
        held = [m for m in earlier if m.get("role") == "held" and 0 <= first.start - m.end <= _NEAR]
        told_at = _TOLD_AT.search(sentence.between(sentence.start, first.start))
        close = len(gap) <= _BESIDE and not regex.search(r"\d", gap)
        if held or (told_at and (date.get("part") or close or regex.search(r", ?$", gap))):
            return Found(date, str(first.get("kind")), first.start, first.end, bool(held))
    return None


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
