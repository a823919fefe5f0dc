"""Commendations: acts of single sentences brought together into one fact for each act of rewarding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bantin.assemble import acts as sentence_acts
from bantin.assemble import givers, recipients, status
from bantin.assemble.acts import Act
from bantin.assemble.context import Context
from bantin.assemble.groups import COUNT_FIELDS
from bantin.assemble.ids import Drafts
from bantin.assemble.merging import merge
from bantin.assemble.recipients import RecipientReader
from bantin.matching.reading import Sentence
from bantin.normalise import dates, names
from bantin.patterns import WordList
from bantin.record import Commendation, Decision, Recipient, RecipientKind, Status, UnitRef

_REASON = re.compile(
    r"\s*(?:\([^()]*\)\s*)?[\"']?(?P<reason>(?:đã |vì |do |nhờ |có |đạt |hoàn thành|tiêu biểu|điển hình|xuất sắc|tham gia|trong |làm tốt|dẫn đầu)[^.;\n]{6,260})",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"(?:\s+(?:của|năm|đột xuất|cấp|giai đoạn|do)\b[^.;:]{0,80}?)?\s*\b(?:cho|tặng|đối với|tới|đến)\b\s*:?\s*", re.IGNORECASE
)
_LIST_AFTER = re.compile(
    r"(?P<label>[^.;:]{0,80}?)\s*\b(?:bao gồm|gồm có|gồm|đó là|là|như)\b(?:\s+các (?:đồng chí|ông|bà|anh|chị|em|tập thể|đơn vị|cá nhân))?\s*:?\s+|\s*:\s+",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"\s*(?:nhờ|vì|với|do|ghi nhận)\b", re.IGNORECASE)
_TO_COME = re.compile(r"sẽ diễn ra|dự kiến (?:tổ chức|diễn ra)|sẽ (?:được )?tổ chức|sắp diễn ra", re.IGNORECASE)
_GROUND = re.compile(r"(?:theo|tại|\(|bằng|kèm theo|căn cứ|ban hành kèm)\s*(?:các\s*)?$", re.IGNORECASE)
_KIND: Mapping[str, RecipientKind] = {
    "collectives": "collective",
    "individuals": "individual",
    "households": "household",
    "units": "unit",
    "mixed": "collective",
}


@dataclass(slots=True)
class Told:
    """A commendation as one sentence tells it, with where it stands."""

    fact: Commendation
    sentence: Sentence
    caption: bool
    generic: bool
    some: bool = False
    groups: list[tuple[str, int]] = field(default_factory=list)
    other_awards: list[str] = field(default_factory=list)
    echo: bool = False


def assemble(
    context: Context, drafts: Drafts, decisions: list[Decision], lists: Mapping[str, WordList]
) -> list[Commendation]:
    """Return the acts of rewarding that the text tells, each once.

    `decisions` are the decisions already read; an act is linked to the one that grants it, never to one cited beside.
    """
    timeline = status.Timeline(context.reading)
    reader = RecipientReader(lists)
    told: list[Told] = []
    for sentence in context.reading.sentences:
        previous: UnitRef | None = None
        before: Status | None = None
        here: list[Told] = []
        for act in sentence_acts.find(sentence):
            before = state = status.of(act, timeline, before)
            if state is None:
                continue
            giver = givers.of(act, context, previous)
            previous = giver or previous
            one = _tell(context, drafts, act, giver, decisions, reader)
            if one is None:
                continue
            one.fact.status = state
            if _is_part(one, told):
                continue
            here.append(one)
        _share(sentence, here)
        told += here
        _lists_of(context, sentence, told, reader)
    _look_ahead(context, told)
    return merge(context, told)


def _look_ahead(context: Context, told: list[Told]) -> None:
    """Read what only the body tells of a headline's act: that it is still to come, and who holds the ceremony."""
    given_below = any(t.fact.status == "given" and not t.sentence.is_title for t in told)
    for one in told:
        if not one.sentence.is_title or one.fact.status != "given" or given_below:
            continue
        opening = context.reading.sentences[one.sentence.index + 1 : one.sentence.index + 5]
        if any(_TO_COME.search(s.text) for s in opening):
            one.fact.status = "planned"
        if one.generic:
            organiser = next((o for s in opening if (o := givers.organiser(s, context))), None)
            one.fact.by = organiser or one.fact.by


def _is_part(one: Told, told: list[Told]) -> bool:
    """*Trong đó, 3 đảng viên nhận Huy hiệu 65 năm*: parts of what the sentence before counted are no acts."""
    if not re.match(r"\s*trong (?:đó|số đó)\b", one.sentence.text, re.IGNORECASE) or one.fact.by is not None:
        return False
    return any(t.fact.award_class == one.fact.award_class and one.sentence.index - t.sentence.index == 1 for t in told)


def _share(sentence: Sentence, here: list[Told]) -> None:
    """Acts of one sentence share what is told once behind the last: the reason with its year, the decision.

    *tặng cờ cho 1 tập thể, bằng khen cho 5 tập thể vì đã có thành tích … năm học 2021-2022*.
    """
    for one, after in zip(reversed(here[:-1]), reversed(here[1:]), strict=False):
        end = max(e.end for e in one.fact.evidence)
        bare = re.match(r"\s*[,;]", sentence.between(end, sentence.end)) is not None
        if bare and one.fact.year is None and after.fact.reason and not one.fact.reason:
            one.fact.year, one.fact.reason = after.fact.year, after.fact.reason
        if one.fact.decision is None and after.fact.decision and one.fact.by == after.fact.by and ";" not in sentence.between(end, after.fact.evidence[0].start):
            one.fact.decision = after.fact.decision


def _tell(
    context: Context,
    drafts: Drafts,
    act: Act,
    giver: UnitRef | None,
    decisions: list[Decision],
    reader: RecipientReader,
) -> Told | None:
    """Turn an act into a commendation; None where neither receivers nor a giver are told."""
    sentence = act.sentence
    award = context.reading.source.text[act.award.start : act.award.end]
    fact = Commendation(
        id=drafts.new(),
        award=" ".join(award.split()),
        award_class=act.award.get("class") or "khác",
        by=giver,
        evidence=[context.reading.evidence(act.award, act.at, act.until)],
    )
    named = _named(context, act, reader)
    if act.group is not None and act.group.counts:
        for name, value in act.group.counts.items():
            setattr(fact, name, value)
        fact.approximate = act.group.approximate
        fact.recipients = named
    elif named:
        fact.recipients, fact.counted = named, True
        for name in COUNT_FIELDS:
            number = sum(1 for r in named if _KIND[name] == r.kind) if name != "mixed" else 0
            setattr(fact, name, number or None)
    some = act.group is not None and act.group.some
    link = _decision(act, decisions, context)
    alone = bool(act.group and act.group.counts) or bool(named) or _stands_alone(act, giver, some)
    if not alone and (link is None or act.generic):
        return None
    if act.generic and act.group is None and not (named and giver):
        return None
    if _is_idle(act, fact):
        return None
    fact.year = _year(act)
    fact.reason = _reason(act)
    fact.decision = link.id if link else None
    if fact.by is None and link is not None and link.effect != "revokes":
        fact.by = link.issuer
    fact.date = _date(context, act, link)
    return Told(
        fact=fact,
        sentence=sentence,
        caption=_is_caption(sentence),
        generic=act.generic,
        some=some,
        echo=not alone,
    )


def _is_idle(act: Act, fact: Commendation) -> bool:
    """Tell whether the words reward nobody officially: plain *khen*, *nhiều bằng khen* of a life, contests, brands."""
    sentence = act.sentence
    counted = act.group is not None and bool(act.group.counts)
    said = sentence.between(act.award.start, act.award.end).lower()
    if said == "khen" and fact.by is None:
        return True
    many = re.search(r"(?:nhiều|các|những|hàng trăm|hàng chục)\s*$", sentence.between(sentence.start, act.award.start), re.IGNORECASE)
    if many and not counted and (act.passive or (act.group is None and not fact.recipients)):
        return True
    if fact.award_class in ("giải thưởng", "danh hiệu") and not counted and fact.by is None:
        return True
    if act.generic and fact.by is None and not sentence.is_title and counted and set(act.group.counts) == {"units"}:  # type: ignore[union-attr]
        return True
    if re.match(r"\s*mỗi\b", sentence.between(act.clause[0], act.clause[1]), re.IGNORECASE):
        return True
    return act.generic and fact.by is not None and names.key(fact.by.name) in ("ban tổ chức", "ban giám khảo")


def _stands_alone(act: Act, giver: UnitRef | None, some: bool) -> bool:
    """Tell whether an act without figure and names is one: somebody in particular gives it to *nhiều tập thể*."""
    if act.verb is None or (act.generic and not some):
        return False
    if giver is None:
        return some and not act.generic
    particular = any(w[:1].isupper() for w in giver.name.split()[1:]) and giver.name[:1].isupper()
    return particular and (some or act.passive or bool(act.sentence.has("date") or _occasion(act.sentence)))


def _occasion(sentence: Sentence) -> bool:
    return any(m.get("kind") == "occasion" for m in sentence.all("act_status"))


def _named(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named in the act's own clause."""
    sentence, clause_end = act.sentence, act.clause[1]
    if act.group is not None and act.group.counts:
        kind = _KIND[next(iter(act.group.counts))]
        first = act.group.mentions[0]
        noun = sentence.between(first.start, first.end).split(" ", 1)[-1].lower()
        listed: list[Recipient] = []
        for start, end in _list_spans(act):
            found = reader.read(context, sentence, start, end, kind, None, noun)
            listed += [r for r in found if r.name not in {x.name for x in listed}]
        return listed
    if act.verb is not None and (act.passive or act.verb.get("kind") == "receive"):
        span = recipients.before_passive(sentence, act.verb, act.clause[0])
        if span is not None:
            return reader.read(context, sentence, *span, "unit", None)
    after = act.award.end
    opened = _NAMED_AFTER.match(sentence.between(after, clause_end))
    if opened is None:
        return []
    return reader.read(context, sentence, after + opened.end(), clause_end, "unit", None)


def _list_spans(act: Act) -> Iterator[tuple[int, int]]:
    """Yield where names may stand around counted receivers: behind them, in brackets, or between them and the verb."""
    sentence, group = act.sentence, act.group
    assert group is not None
    verb = act.verb or act.award
    for count in group.mentions:
        bracketed = re.match(r"\s*\((?!Ảnh|Anh:|Nguồn)([^()\d][^()]*)\)", sentence.between(count.end, act.clause[1]))
        if bracketed:
            yield count.end + bracketed.start(1), count.end + bracketed.end(1)
    if act.passive:
        opened = re.match(r"[^.;,]{0,40}?(?:\bgồm\b|\blà\b|:)\s*:?\s*", sentence.between(group.end, verb.start))
        if opened:
            yield group.end + opened.end(), _before_passive_words(sentence, group.end, verb.start)
        opened = re.match(r"[^.;]{0,60}?(?:\bgồm(?: có)?\b|\blà\b|:)\s*:?\s+", sentence.between(act.until, sentence.end))
        if opened:
            yield act.until + opened.end(), sentence.end
        return
    opened = _LIST_AFTER.match(sentence.between(group.end, sentence.end))
    if opened and len(opened["label"] or "") < 60:
        yield group.end + opened.end(), sentence.end
    first = max(act.award.end, verb.end)
    opened = _NAMED_AFTER.match(sentence.between(first, group.start))
    if opened and group.start - first - opened.end() > 5:
        yield first + opened.end(), group.start


def _before_passive_words(sentence: Sentence, start: int, end: int) -> int:
    """Return where the words of the passive begin: *… vinh dự được*."""
    found = re.search(r"[\s,]*(?:vinh dự |đã |vừa |cùng )*(?:được|nhận|đón nhận)\b", sentence.between(start, end))
    return start + found.start() if found else end


def _lists_of(context: Context, sentence: Sentence, told: list[Told], reader: RecipientReader) -> None:
    """Add the names of a sentence that announces a list to the last act it can belong to.

    *Ba tập thể đó là: …*, *Các tập thể gồm: …*, *Trong 16 tập thể có 7 phòng, ban gồm: …*.
    """
    if not told:
        return
    counts = sentence.all("count")
    for i, mention in enumerate(counts):
        if any(t.sentence is sentence and any(e.start <= mention.start < e.end for e in t.fact.evidence) for t in told):
            continue
        end = counts[i + 1].start if i + 1 < len(counts) and counts[i + 1].get("n") else sentence.end
        opened = _LIST_AFTER.match(sentence.between(mention.end, end))
        if opened is None or "?" in (opened["label"] or ""):
            continue
        noun = str(mention.get("noun") or sentence.between(mention.start, mention.end)).lower()
        kind = _announced_kind(mention.get("kind"), noun)
        target = _target(told, kind, mention.get("n"))
        if target is None:
            continue
        label = names.clean(sentence.between(mention.start, mention.end) + (opened["label"] or ""))
        found = reader.read(
            context, sentence, mention.end + opened.end(), end, _KIND["collectives"] if kind == "units" else _KIND[kind], label
        )
        if not found:
            continue
        known = {names.key(r.name) for r in target.fact.recipients}
        target.fact.recipients += [r for r in found if names.key(r.name) not in known]
        if mention.get("n") is not None:
            target.groups.append((label, int(mention.get("n")) - len(found)))


def _announced_kind(kind: object, noun: str) -> str:
    if kind in _KIND and kind is not None:
        return str(kind)
    return "individuals" if "cá nhân" in noun else "collectives"


def _target(told: list[Told], kind: str, number: int | None) -> Told | None:
    """Return the latest act that counts this kind, best with this very number."""
    candidates = [t for t in told if t.fact.status in ("given", "proposed") and not t.fact.counted]
    for t in reversed(candidates):
        if number is not None and getattr(t.fact, kind) == number:
            return t
    fields = ("collectives", "units") if kind in ("units", "collectives") else (kind,)
    for t in reversed(candidates):
        if any(getattr(t.fact, f) is not None for f in fields):
            return t
    return None


def _year(act: Act) -> str | None:
    """Return the year, school year or stage of the merit: told behind the receivers, in the reason."""
    sentence = act.sentence
    start = act.group.end if act.group else act.award.end
    end = act.clause[1]
    if act.passive and act.group is not None and act.award.start > act.group.end:
        inside = [p for p in sentence.all("period") if act.group.end <= p.start < act.award.start]
        if inside:
            return _period(inside[0])
        start = act.award.end
    later = [
        m.start for m in sentence.all("award", "count", "award_verb") if m.start >= start and m.get("kind") != "receive"
    ]
    for mention in sentence.all("period"):
        if start <= mention.start < end and not any(start <= at < mention.start for at in later):
            return _period(mention)
    direct = [p for p in sentence.all("period") if act.award.end <= p.start < start]
    first = not any(m.end <= act.at for m in sentence.all("award", "count"))
    if not direct and first and _BECAUSE.match(sentence.between(sentence.start, act.at)):
        direct = [p for p in sentence.all("period") if p.end <= act.at]
    return _period(direct[0]) if direct else None


def _period(mention: object) -> str | None:
    get = mention.get  # type: ignore[attr-defined]
    if get("from"):
        return dates.period(str(get("from")), str(get("to")))
    return str(get("year")) if get("year") else None


def _reason(act: Act) -> str | None:
    sentence = act.sentence
    if act.passive and act.group is not None and act.verb is not None:
        found = _REASON.match(re.sub(r"\s*(?:đã |vinh dự )?(?:được|nhận|đón nhận)\b.*$", "", sentence.between(act.group.end, act.verb.end)))
        if found:
            return names.clean(found["reason"])
    found = _REASON.match(sentence.between(act.until, act.clause[1]))
    return names.clean(found["reason"]) if found else None


def _decision(act: Act, decisions: list[Decision], context: Context) -> Decision | None:
    """Return the decision that grants the act."""
    sentence = act.sentence
    by_start = {e.start: d for d in decisions for e in d.evidence}
    inside = [m for m in sentence.all("decision") if act.clause[0] <= m.start < act.clause[1]]
    for mention in inside:
        decision = by_start.get(mention.start)
        if decision is None:
            continue
        if mention.end <= act.at and decision.effect in ("commends", "other", "revokes"):
            others = [m for m in inside if mention.start < m.start < act.at and m.get("number")]
            if not others and (decision.effect == "commends" or decision.about is None or _grants(sentence, mention.end, act)):
                return decision
        if mention.start >= act.until:
            between = sentence.between(act.until, mention.start)
            other = any(act.until <= m.start < mention.start for m in sentence.all("award", "count"))
            if not other and _GROUND.search(between):
                return decision
    if any(m.get("referred") for m in sentence.all("decision")):
        earlier = [m for s, m in context.reading.mentions("decision") if m.end < sentence.start and m.get("number")]
        if earlier:
            decision = by_start.get(earlier[-1].start)
            if decision is not None and decision.effect == "commends":
                return decision
    return _of_issuer(act, decisions, context)


def _of_issuer(act: Act, decisions: list[Decision], context: Context) -> Decision | None:
    """Return the decision read out just before: *Các Quyết định số 1 của A, số 2 của B. … A tặng …; B tặng …*.

    It must be about rewarding or about nothing told, and the only one of this giver in the three sentences before.
    """
    sentence = act.sentence
    giver = givers.of(act, context, None)
    if giver is None or act.group is None:
        return None
    near = [s for s in context.reading.sentences if 0 < sentence.index - s.index <= 4]
    starts = {m.start for s in near for m in s.all("decision")}
    found = [
        d
        for d in decisions
        if d.issuer is not None
        and d.effect in ("commends", "other")
        and (d.effect == "commends" or d.about is None)
        and any(e.start in starts for e in d.evidence)
        and names.key(d.issuer.name) == names.key(giver.name)
    ]
    return found[0] if len(found) == 1 else None


def _grants(sentence: Sentence, end: int, act: Act) -> bool:
    """A decision about something else than the act does not grant it."""
    between = sentence.between(end, act.at)
    return not re.search(r"công bố|chỉ số|xếp hạng|phê duyệt|công nhận|ban hành|h[uủ][yỷ]", between)


def _date(context: Context, act: Act, link: Decision | None) -> str | None:
    """Return the day of the act: told before its verb in the sentence, else the day of its decision."""
    sentence = act.sentence
    verb = act.verb or act.award
    papers = [m.end for m in sentence.all("decision", "document")]
    for mention in sentence.all("date"):
        if mention.end > verb.start or mention.rule.startswith("date.range"):
            continue
        if any(0 <= mention.start - end <= 12 for end in papers):
            continue
        when = context.when(sentence, mention)
        if when is not None:
            return when.start
    return link.date if link else None


def _is_caption(sentence: Sentence) -> bool:
    if re.match(r"\W*(?:chú thích )?ảnh\b", sentence.text, re.IGNORECASE):
        return True
    return not sentence.is_title and not sentence.text.rstrip().endswith((".", "!", "?", "…", '"', ";")) and len(sentence.text) < 220
