"""When a drive or contest runs, and what it is judged by."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

import regex

from bantin.assemble.context import Context, When
from bantin.assemble.event_dates import opening_dates
from bantin.matching.reading import Sentence
from bantin.normalise import dates, names
from bantin.patterns import Mention
from bantin.record import Evidence, UnitRef

_CLOCK = r"(?: (?:lúc )?\d{1,2} ?(?:giờ|h)(?: ?\d{2})?(?: phút|['’′])?,?)?"
_ENDS_ON = regex.compile(
    rf"(?:kết thúc|đến|hết|tổng kết|bế mạc)(?: vào| trong| hết| lúc)?{_CLOCK}:? ?$", regex.IGNORECASE
)
_STARTS_ON = regex.compile(rf"(?:bắt đầu|từ|khởi động|phát động)(?: vào| từ)?{_CLOCK}:? ?$", regex.IGNORECASE)
_WORKS = regex.compile(r"\b(?:nhận|gửi) (?:bài|tác phẩm|sản phẩm|ảnh)|dự thi\b", regex.IGNORECASE)
_QUOTE_ENDS = regex.compile(r'"[,:]? (?:\(|diễn ra |kéo dài |thực hiện )?$')
"""*phát động chiến dịch "Mùa hè xanh" từ tháng 6 đến tháng 8*: months right behind the name."""
_YEAR = regex.compile(r"(?<!\d)20\d\d(?![\d-])")
_OPENS = regex.compile(r",? [^;.]{0,60}?\b(?:mở|phát động|ra quân|tổ chức|triển khai) [^;.]{0,30}$", regex.IGNORECASE)
_UNTIL = "until"
_FROM_THAT_DAY = regex.compile(r"mở|khởi động|ra quân|(?:tổ chức )?(?:lễ )?ra quân", regex.IGNORECASE)
"""Verbs that begin a drive on the day they are told of; *phát động* may come long before."""
_IT = regex.compile(
    r"^(?:đợt|chiến dịch|phong trào|cuộc thi|cuộc vận động|cao điểm|tháng cao điểm|chương trình)\b", regex.IGNORECASE
)
_BEHIND = 3  # sentences behind the launch in which *kéo dài đến ngày …* still speaks of the drive
_ITEM = regex.compile(r"(?:\d{1,2}[.)]|[-+*•]|[a-hđ][.)]) ?(?P<item>.{8,})", regex.DOTALL)


@dataclass(slots=True)
class Draft:
    """A drive or contest as told so far; `doubtful` until the story tells when it runs."""

    name: str
    kind: str
    quoted: bool
    sentence: Sentence
    start: int
    by: UnitRef | None = None
    period: tuple[str | None, str | None] | None = None
    exact: bool = False
    inferred: bool = False
    doubtful: bool = False
    criteria: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


def ranges_of(sentence: Sentence) -> list[Mention]:
    """Return the mentions that tell a start and an end, in order."""
    return [m for m in sentence.all("date", "campaign_status") if is_range(m) and m.get("role") != _UNTIL]


def is_range(date: Mention) -> bool:
    """Tell whether a date mention has an end of its own."""
    return date.get("end_month") is not None


def read_periods(context: Context, found: list[Draft]) -> None:
    """Give the day-exact periods of the story to its drives: in the sentence that launches, or one that tells when."""
    for draft in found:
        for sentence in (draft.sentence, *context.reading.sentences):
            if draft.exact:
                break
            same = draft.sentence is sentence
            for date in ranges_of(sentence):
                between = sentence.between(draft.start, date.start)
                other = any(d.sentence is sentence and draft.start < d.start < date.start for d in found)
                near = same and date.get("day") and date.start > draft.start and ";" not in between and not other
                near = near or (same and date.get("day") and _leads(sentence, date, draft))
                near = near or (same and not date.get("day") and _QUOTE_ENDS.search(between) is not None)
                told = _tells_when(sentence, date.start) and (
                    draft is _spoken_of(found, sentence) or same or _names_it(sentence, draft, found)
                )
                if near or told:
                    _take(context, draft, sentence, context.when(sentence, date), date)
                    break
            else:
                if same or (_tells_when(sentence, sentence.end) and draft is _spoken_of(found, sentence)):
                    _two_dates(context, draft, sentence)
        if not draft.exact:
            _ends_on(context, draft, found)


def _ends_on(context: Context, draft: Draft, found: list[Draft]) -> None:
    """Read *từ nay đến hết ngày 30/6*, *kéo dài đến 30/6*: it begins on the day of the launch, where that is told."""
    first = draft.sentence.index
    for sentence in context.reading.sentences[first : first + _BEHIND + 1]:
        for until in sentence.all("campaign_status"):
            if until.get("role") != _UNTIL:
                continue
            same = sentence is draft.sentence
            leads = same and until.end <= draft.start
            if leads and not _OPENS.fullmatch(sentence.between(until.end, draft.start)):
                continue
            if not same and not (_speaks_of_drive(sentence, until) and draft is _spoken_of(found, sentence)):
                continue
            if same and not leads and any(draft.start < d.start < until.start for d in found if d.sentence is sentence):
                continue
            when = context.when(sentence, until)
            if when is None or when.end is None:
                continue
            begins = _launch_day(context, draft, now=bool(until.get("now")))
            draft.period, draft.exact = (begins.start if begins else None, when.end), True
            draft.inferred = when.inferred or bool(begins and begins.inferred)
            draft.evidence.append(context.reading.evidence(until))
            return


def _speaks_of_drive(sentence: Sentence, until: Mention) -> bool:
    """Tell whether a sentence is about a drive: it names one, or *Đợt ra quân*, *Phong trào* stands before the day."""
    said = sentence.between(sentence.start, until.start)
    return bool(_IT.search(said)) or any(m.end <= until.start for m in sentence.all("campaign"))


def _launch_day(context: Context, draft: Draft, *, now: bool) -> When | None:
    """Return the day on which the sentence of the launch opens."""
    sentence = draft.sentence
    verbs = [
        m
        for m in sentence.all("campaign_status")
        if m.get("role") == "launch" and m.end <= draft.start + len(draft.name)
    ]
    begins = verbs and _FROM_THAT_DAY.match(sentence.between(verbs[-1].start, verbs[-1].end))
    if not (now or begins):
        return None
    days = [
        d
        for d in opening_dates(sentence)
        if d.end <= draft.start and not is_range(d) and (d.get("day") or d.fact != "date")
    ]
    return context.when(sentence, days[-1]) if days else None


def _leads(sentence: Sentence, date: Mention, draft: Draft) -> bool:
    """Tell whether the only range of a sentence stands before the launch: *từ 1/3 đến 31/5, phường mở cao điểm A*."""
    opened = _OPENS.fullmatch(sentence.between(date.end, draft.start)) if date.end <= draft.start else None
    return opened is not None and len(ranges_of(sentence)) == 1


def _tells_when(sentence: Sentence, before: int) -> bool:
    return any(
        m.get("role") in ("runs", _UNTIL) and (m.end <= before or m.start == before)
        for m in sentence.all("campaign_status")
    )


def _spoken_of(found: list[Draft], sentence: Sentence) -> Draft | None:
    """Return the only drive told before a sentence, or in all where none is: the one it speaks of without a name."""
    before = [draft for draft in found if draft.sentence.index <= sentence.index] or found
    contests = [draft for draft in before if draft.kind == "contest"]
    if _WORKS.search(sentence.text) and contests:
        return contests[-1]
    return before[0] if len(before) == 1 else None


def _names_it(sentence: Sentence, draft: Draft, found: list[Draft]) -> bool:
    """Tell whether a sentence means a drive: by its name, or by its kind where it was told before: *Đợt thi đua kéo dài …*.

    By its kind not where the sentence names another one.
    """
    if names.key(draft.name) in names.key(sentence.text):
        return True
    told = draft.sentence.index <= sentence.index
    if any(names.key(other.name) in names.key(sentence.text) for other in found if other.sentence is draft.sentence):
        return False
    return told and any(m.get("kind") == draft.kind for m in sentence.all("campaign"))


def _take(context: Context, draft: Draft, sentence: Sentence, when: When | None, date: Mention) -> None:
    if when is None or when.end is None:
        return
    start, end, inferred = when.start, when.end, when.inferred
    year = _YEAR.search(draft.name)
    if year is not None and start.startswith("XXXX") and end.startswith("XXXX"):  # "Giọt máu hồng hè 2025"
        start, end, inferred = dates.with_year(start, int(year[0])), dates.with_year(end, int(year[0])), True
    draft.period, draft.exact, draft.inferred = (start, end), True, inferred
    draft.evidence.append(context.reading.evidence(date))


def _two_dates(context: Context, draft: Draft, sentence: Sentence) -> None:
    """Read *bắt đầu từ ngày 1/3/2023, kết thúc ngày 30/4/2023*."""
    behind = draft.start if draft.sentence is sentence else sentence.start
    dates = [d for d in sentence.all("date") if d.get("day") and not is_range(d) and d.start > behind]
    for first, last in pairwise(dates):
        opens = _STARTS_ON.search(sentence.between(sentence.start, first.start))
        closes = _ENDS_ON.search(sentence.between(first.end, last.start))
        start, end = context.when(sentence, first), context.when(sentence, last)
        if opens and closes and start and end:
            draft.period, draft.exact, draft.inferred = (start.start, end.start), True, start.inferred or end.inferred
            draft.evidence += [context.reading.evidence(first), context.reading.evidence(last)]
            return


def read_criteria(context: Context, found: list[Draft]) -> None:
    """Read what the drive is judged by: the items behind the colon, or the numbered lines that follow."""
    sentences = context.reading.sentences
    draft = found[0]
    for i, sentence in enumerate(sentences):
        heads = [m for m in sentence.all("campaign_status") if m.get("role") == "criteria"]
        if not heads or draft.criteria:
            continue
        said = sentence.between(heads[0].end, sentence.end)
        items = [names.clean(item) for item in said.split(";")] if ";" in said else []
        for following in sentences[i + 1 :]:
            item = _ITEM.fullmatch(following.text)
            if item is None or (";" in said and following is sentences[i + 1]):
                break
            items.append(names.clean(item["item"]))
        draft.criteria = [item for item in items if item]
