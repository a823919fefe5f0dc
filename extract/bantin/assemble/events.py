"""Events: the meetings and ceremonies of the story, each once."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from bantin.assemble import event_dates, event_names, event_scenes
from bantin.assemble.context import Context, When
from bantin.assemble.ids import Drafts
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Event, Evidence, Person

_VENUE = regex.compile(
    r" ?\)?,? ?tại (?P<venue>(?!(?:buổi|cuộc|hội nghị|hội thảo|lễ|đại hội|phiên|kỳ họp|diễn đàn|quyết định|chương trình|đây|đó)\b)"
    r"[^,;.:()\n]{3,90}?)(?= ?[,;.:()]| (?:đã|tổ chức|diễn ra|với|nhằm|để|cho|trong|gắn|do|được|sáng|chiều|ngày) |$)",
    regex.IGNORECASE,
)
# "đến khi huyện tổ chức lễ", "thành tích trong tổ chức Ngày hội" tell of no meeting of the story
_NOT_TOLD = regex.compile(r"\b(?:khi|trong|việc|công tác)(?: [^.;,]{0,25})?$", regex.IGNORECASE)
_CHAIRED_BY = regex.compile(
    r"^(?: (?:hội nghị|cuộc họp|phiên họp|buổi lễ|buổi làm việc|kỳ họp))?(?: là| của| có|:)?[ :]*$", regex.IGNORECASE
)
_ALSO = regex.compile(r"^[^\p{L}]*cũng\b", regex.IGNORECASE)
_REWARDS = frozenset(
    {"trao", "trao tặng", "truy tặng", "khen thưởng", "tuyên dương", "biểu dương", "tôn vinh", "vinh danh"}
)
"""What is done at a meeting, whatever else the day holds."""
_LAUNCH = "phát động"
_CLOSED = regex.compile(r"\b(?:bế mạc|kết thúc)\b", regex.IGNORECASE)
_CONTINUES = regex.compile(r"\b(?:tiếp tục|bế mạc|kết thúc|bước sang|trở lại)\b", regex.IGNORECASE)
"""*Chiều cùng ngày, hội nghị tiếp tục thảo luận*: no other meeting."""
_LONGEST_EVIDENCE = 400
_PAST_DAYS, _COMING_DAYS = 60, 120


@dataclass(slots=True)
class _Draft:
    kind: str
    name: str | None
    when: When | None
    sentence: Sentence
    held: bool
    time: str | None = None
    venue: str | None = None
    chair: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def assemble(context: Context, drafts: Drafts, people: list[Person]) -> list[Event]:
    """Return the meetings and ceremonies of the story; the same one told twice is one event.

    `people` are the persons found in the story: who chairs is one of them.
    """
    found: list[_Draft] = []
    for sentence in context.reading.telling("event"):
        for said, event in _told(context, sentence):
            draft = _draft(context, sentence, event, _when(context, said, event.date, found))
            if draft is not None:
                _add(found, draft, event.date)
    dated = {draft.kind for draft in found if draft.when}
    found = [draft for draft in found if draft.when or draft.kind not in dated] or _undated(context)
    _chair(context, found, people)
    return [
        Event(
            id=drafts.new(),
            kind=draft.kind,
            name=draft.name,
            date=draft.when.start if draft.when else None,
            end=draft.when.end if draft.when else None,
            part_of_day=draft.when.part if draft.when else None,
            time=draft.time,
            venue=draft.venue,
            chaired_by=draft.chair,
            inferred=["date"] if draft.when and draft.when.inferred else [],
            evidence=sorted(set(draft.evidence)),
        )
        for draft in found
    ]


def _told(context: Context, sentence: Sentence) -> list[tuple[Sentence, event_dates.Found]]:
    """Return the dated events of a sentence, each with the sentence that tells its day: its own or a scene before it."""
    told = [(sentence, event) for event in event_dates.find(sentence)]
    if told or sentence.index == 0:
        return told
    before = context.reading.sentences[sentence.index - 1]
    day = event_scenes.scene(before) if before.line == sentence.line else None
    event = event_scenes.held_in(sentence, day) if day is not None else None
    return [(before, event)] if event is not None else []


def _when(context: Context, sentence: Sentence, date: Mention, found: list[_Draft]) -> When | None:
    """Return the day a date tells; *cùng ngày* is that of the last event, or of what was told to happen after it.

    The last day of all that are written may be that of a paper: *quyết định ký hôm 3/5. Chiều cùng ngày, …*
    """
    when = context.when(sentence, date)
    if when is None or not date.get("same") or any(d.end <= date.start for d in sentence.all("date")):
        return when
    for earlier in reversed(context.reading.sentences[: sentence.index]):
        of_event = next((d.when for d in reversed(found) if d.sentence is earlier and d.when), None)
        if of_event is not None:
            return When(of_event.end or of_event.start, None, when.part, of_event.inferred)
        opening = [d for d in event_dates.opening_dates(earlier) if d.fact == "date" and d.get("day")]
        day = context.when(earlier, opening[0]) if opening else None
        if day is not None:
            return When(day.start, None, when.part, day.inferred)
    return when


def _draft(context: Context, sentence: Sentence, event: event_dates.Found, when: When | None) -> _Draft | None:
    if when is None and event.date.fact == "date":
        return None
    if when is not None and not _of_the_story(context, when):
        return None
    first, last = min(event.start, event.date.start), max(event.end, event.date.end)
    evidence = [
        context.reading.evidence(event.date, first, last)
        if last - first < _LONGEST_EVIDENCE
        else context.reading.evidence(event.date)
    ]
    name = event_names.of(sentence, event.start)
    full = event_names.told_before(context, sentence, event, name)
    if full is not None:
        name, where = full
        evidence.append(where)
    draft = _Draft(event.kind, name, when, sentence, event.held, evidence=evidence)
    if when is None:  # the day is not told by the page: the words still tell the part of the day
        part = event.date.get("part")
        draft.when = None
        if not event.held and not part:
            return None
    draft.time = _time(sentence)
    draft.venue = _venue(sentence, event)
    return draft


def _of_the_story(context: Context, when: When) -> bool:
    """Tell whether the day lies near the posting date; a year that no one told is taken to be so."""
    posted = context.published
    if not posted or len(posted) < 10 or when.start.startswith("XXXX") or len(when.start) < 10:
        return True
    days = _days(when.start) - _days(posted)
    return -_PAST_DAYS <= days <= _COMING_DAYS


def _days(date: str) -> int:
    year, month, day = (int(part) for part in date[:10].split("-"))
    return year * 365 + month * 30 + day


def _add(found: list[_Draft], draft: _Draft, date: Mention) -> None:
    """Add an event, or what it tells to the one of the same day; *cùng ngày* tells of another one.

    Launching a drive is an event where the story opens with it; behind another event it is what was done there.
    """
    if draft.kind == _LAUNCH and found:
        return
    for known in found:
        same_day = (known.when.start if known.when else None) == (draft.when.start if draft.when else None)
        another = _is_another(known, draft, date)
        if not same_day and _closes(known, draft):
            known.evidence += draft.evidence
            return
        if same_day and not another:
            known.evidence += draft.evidence
            known.venue = known.venue or draft.venue
            known.time = known.time or draft.time
            if draft.held and not known.held:
                known.kind, known.name, known.held = draft.kind, draft.name, True
            return
    found.append(draft)


def _is_another(known: _Draft, draft: _Draft, date: Mention) -> bool:
    """Tell whether a draft is of another event than the one known of its day: later that day, of another kind."""
    part, other = (known.when and known.when.part), (draft.when and draft.when.part)
    later = bool(date.get("same") and part and other and part != other) and not _CONTINUES.search(draft.sentence.text)
    if not draft.held or (draft.kind == known.kind and not (known.held and later)):
        return False
    apart = known.held and bool(other) and ((bool(part) and part != other) or _opens_with_also(draft.sentence, date))
    return bool(date.get("same")) or (apart and draft.kind not in _REWARDS)


def _opens_with_also(sentence: Sentence, date: Mention) -> bool:
    return _ALSO.search(sentence.between(sentence.start, date.start)) is not None


def _closes(known: _Draft, draft: _Draft) -> bool:
    """Give a known event its last day: *Kỳ họp khai mạc sáng 5/6 và bế mạc chiều 6/6*."""
    if known.sentence is not draft.sentence or known.name != draft.name or known.when is None or draft.when is None:
        return False
    if known.when.end is not None or draft.when.start <= known.when.start or not _CLOSED.search(draft.sentence.text):
        return False
    known.when = When(known.when.start, draft.when.start, known.when.part, known.when.inferred)
    return True


def _undated(context: Context) -> list[_Draft]:
    """Return the meeting that the headline or the lead says is held, where no date of it is told."""
    for sentence in context.reading.sentences[:3]:
        parts = sentence.all("event")
        for i, part in enumerate(parts):
            if part.get("role") != "meeting":
                continue
            before = [m for m in parts[:i] if m.get("role") == "held" and part.start - m.end <= 40]
            before = [m for m in before if not _NOT_TOLD.search(sentence.between(sentence.start, m.start))]
            opens = sentence.is_title and regex.fullmatch(
                r"(?:[^:]{2,40}: )?", sentence.between(sentence.start, part.start)
            )
            if before or opens:
                evidence = [context.reading.evidence(part)]
                return [
                    _Draft(
                        str(part.get("kind")),
                        event_names.of(sentence, part.start),
                        None,
                        sentence,
                        True,
                        evidence=evidence,
                    )
                ]
    return []


def _time(sentence: Sentence) -> str | None:
    for part in sentence.all("event"):
        if part.get("role") == "clock":
            return f"{part.get('hour'):02d}:{part.get('minute') or 0:02d}"
    return None


def _venue(sentence: Sentence, event: event_dates.Found) -> str | None:
    """Return the place said with *tại* right behind the date, or behind the verb that holds the event."""
    held = [m.end for m in sentence.all("event") if m.get("role") == "held"]
    for at in (event.date.end, *held):
        venue = _VENUE.match(sentence.between(at, sentence.end))
        if venue is not None:
            return names.clean(venue["venue"])
    return None


def _chair(context: Context, found: list[_Draft], people: list[Person]) -> None:
    """Tell who chairs: in the sentence of the event or one of the three behind it."""
    sentences = context.reading.sentences
    for draft in found:
        for sentence in sentences[draft.sentence.index : draft.sentence.index + 4]:
            for part in sentence.all("event"):
                if draft.chair is None and _chairs(sentence, part):
                    draft.chair = _person(context, sentence, part, people)
            if draft.chair is not None:
                break


def _chairs(sentence: Sentence, part: Mention) -> bool:
    """Tell whether words of an event tell who chairs it, whatever else they tell: *chủ trì tổ chức hội nghị*."""
    return part.get("role") == "chair" or "chủ trì" in names.clean(sentence.between(part.start, part.end))


def _person(context: Context, sentence: Sentence, chair: Mention, people: list[Person]) -> str | None:
    """Return the id of the person before *chủ trì*, or behind *dưới sự chủ trì của*, *chủ trì là*."""
    mentions = sentence.all("person")
    behind = next((m for m in mentions if m.start >= chair.end), None)
    if behind is not None and _CHAIRED_BY.fullmatch(sentence.between(chair.end, behind.start)):
        who = behind
    else:
        before = [m for m in mentions if m.end <= chair.start]
        if not before:
            return None
        who = before[-1]
    at = context.reading.evidence(who)
    for person in people:
        if any(e.start <= at.end and at.start <= e.end for e in person.evidence):
            return person.id
    return None
