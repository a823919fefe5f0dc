"""Names of receivers in and around an act: in its clause, in brackets, in lists that sentences behind it announce."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bantin.assemble import recipients
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.recipients import RecipientReader
from bantin.assemble.told import Told
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.record import Recipient, RecipientKind

_NAMED_AFTER = re.compile(
    r"(?:\s+(?:của|năm|đột xuất|cấp|giai đoạn|do)\b[^.;:]{0,80}?)?\s*\b(?:cho|tặng|đối với|tới|đến với|đến tay|đến|về tay|thuộc về|về với)\b\s*:?\s*",
    re.IGNORECASE,
)
_LIST_AFTER = re.compile(
    r"(?P<label>[^.;:]{0,80}?)\s*\b(?:bao gồm|gồm có|gồm|đó là|là|như)\b(?:\s+các (?:đồng chí|ông|bà|anh|chị|em|tập thể|đơn vị|cá nhân))?\s*:?\s+|\s*:\s+",
    re.IGNORECASE,
)
KIND: Mapping[str, RecipientKind] = {
    "collectives": "collective",
    "individuals": "individual",
    "households": "household",
    "units": "unit",
    "mixed": "collective",
}


def of_act(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named in the act's own clause."""
    sentence, clause_end = act.sentence, act.clause[1]
    if act.group is not None and act.group.counts:
        kind = KIND[next(iter(act.group.counts))]
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
    if opened.group().rstrip().endswith(":"):
        clause_end = sentence.end  # a list may go on behind its semicolons
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
        opened = re.match(
            r"[^.;]{0,60}?(?:\bgồm(?: có)?\b|\blà\b|:)\s*:?\s+", sentence.between(act.until, sentence.end)
        )
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


def add_lists(context: Context, sentence: Sentence, told: list[Told], reader: RecipientReader) -> None:
    """Add the names of a sentence that announces a list to the last act it can belong to.

    *Bốn cá nhân đó là: …*, *Các đơn vị gồm: …*, *Trong 9 hộ có 4 hộ nuôi tằm gồm: …*.
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
        own = any(t.sentence is sentence for t in told) or sentence.has("award")
        if target is None or (own and getattr(target.fact, kind) != mention.get("n")):
            continue
        label = names.clean(sentence.between(mention.start, mention.end) + (opened["label"] or ""))
        found = reader.read(
            context,
            sentence,
            mention.end + opened.end(),
            end,
            KIND["collectives"] if kind == "units" else KIND[kind],
            label,
        )
        if not found:
            continue
        known = {names.key(r.name) for r in target.fact.recipients}
        target.fact.recipients += [r for r in found if names.key(r.name) not in known]
        if mention.get("n") is not None:
            target.groups.append((label, int(mention.get("n")) - len(found)))


def _announced_kind(kind: object, noun: str) -> str:
    if kind in KIND and kind is not None:
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
