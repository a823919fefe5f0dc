"""Says, sentence by sentence, which rule found what, what nearly matched or was dropped, and what was made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from bantin.assemble import acts, assemble
from bantin.assemble.context import Context
from bantin.assemble.timeline import Timeline
from bantin.bulletin import Bulletin
from bantin.matching.reading import PAGE, Reading, Sentence
from bantin.patterns import Mention, Trace, near_misses
from bantin.pipeline import Pipeline, default
from bantin.readers.given import make_bulletin
from bantin.record import FAMILIES, Record

_WIDTH = 100
_NEAR = 3
"""Rules that nearly matched, told for one sentence: the longest."""
_NOT_NEAR = ("place", "body", "person", "component")
"""Facts that are names: one element less of a name is another name."""


def explain(text: str, pipeline: Pipeline | None = None, *, words: str = "") -> str:
    """Return a readable account of how a text was read: article, mentions with their rules, acts, facts.

    `text` is a bulletin as a reader would hand it on; without `pipeline` the patterns that ship with bantin are used.
    With `words`, only the sentences are told that hold them, in any case; ValueError where none does.
    """
    pipeline = pipeline or default()
    bulletin = make_bulletin(text, id=None, url=None, published=None)
    account = _account(pipeline, bulletin)
    asked = words.casefold()
    told = [s for s in account.reading.sentences if asked in account.said(s.start, s.end, width=None).casefold()]
    if not told:
        raise ValueError(f"no sentence of the article holds {words!r}; leave the words out to see all sentences")
    lines = [] if words else [*_article(account.reading)]
    for sentence in told:
        lines += ["", account.said(sentence.start, sentence.end)]
        lines += [f"    {line}" for line in _sentence(account, sentence)]
    if not words:
        lines += ["", *_summary(account.record)]
    return "\n".join(lines).lstrip("\n")


@dataclass(frozen=True, slots=True)
class _Account:
    """One bulletin read, with all that its explanation draws upon."""

    pipeline: Pipeline
    reading: Reading
    context: Context
    timeline: Timeline
    record: Record

    def said(self, start: int, end: int, width: int | None = _WIDTH) -> str:
        """Return words of the text on one line."""
        words = " ".join(self.reading.source.text[start:end].split())
        return words if width is None or len(words) <= width else words[: width - 1] + "…"


def _account(pipeline: Pipeline, bulletin: Bulletin) -> _Account:
    reading = pipeline.read(bulletin)
    record = assemble(reading, bulletin, pipeline.producer, pipeline.lexicon)
    return _Account(pipeline, reading, Context(reading, pipeline.lexicon), Timeline(reading), record)


def _article(reading: Reading) -> Iterator[str]:
    article = reading.article
    title = " ".join(reading.source.text[slice(*article.title)].split()) if article.title else "none found"
    yield f"headline  {title}"
    yield f"posted    {article.published or 'no line of the page says when'}"
    kept, read = len(article.source.text), len(article.source.raw)
    yield f"article   {kept} of {read} characters; the rest is the page's"


def _summary(record: Record) -> Iterator[str]:
    told = [f"{len(getattr(record, family))} {family}" for family in FAMILIES if getattr(record, family)]
    yield f"facts     {', '.join(told) or 'none'}"
    for warning in record.warnings:
        yield f"warning   {warning.code}: {warning.message}"


def _sentence(account: _Account, sentence: Sentence) -> Iterator[str]:
    patterns = account.pipeline.patterns
    facts = frozenset(file.name for file in patterns.facts if not file.name.startswith(PAGE))
    trace = account.pipeline.engine.find_with_trace(account.reading.source.folded, sentence.start, sentence.end, facts)
    for fact in sorted({fact for fact, found in sentence.by_fact.items() if found}):
        for mention in sentence.all(fact):
            yield _line(account, mention, _value(mention))
    yield from _dropped(account, sentence, trace)
    yield from _nearly(account, sentence, trace)
    yield from _acts(account, sentence)
    yield from _facts(account, sentence)


def _line(account: _Account, mention: Mention, rest: str) -> str:
    return f"{mention.rule:<32} “{account.said(mention.start, mention.end, 60)}”{rest}"


def _dropped(account: _Account, sentence: Sentence, trace: Trace) -> Iterator[str]:
    """Tell what a rule found and no fact may use: claimed, overlapped, refused, or not asked for in this text."""
    for loss in trace.suppressed:
        by = f"{loss.by.rule} claims “{account.said(loss.by.start, loss.by.end, 40)}”" if loss.by else "claimed"
        yield _line(account, loss.mention, f"  (suppressed: {by})")
    for loss in trace.overlapped:
        yield _line(account, loss.mention, f"  (dropped: {loss.by.rule if loss.by else '?'} says more)")
    for loss in trace.refused:
        yield _line(account, loss.mention, f"  (dropped: {loss.why})")
    read = {fact for fact, found in sentence.by_fact.items() if found}
    for mention in trace.mentions:
        needs = account.pipeline.patterns.files(mention.fact)[0].needs
        if mention.fact not in read and needs and not _any_told(account.reading, needs):
            yield _line(account, mention, f"  (dropped: the text tells no {' nor '.join(sorted(needs))})")


def _any_told(reading: Reading, needs: frozenset[str]) -> bool:
    return any(
        fact in needs or mention.rule in needs
        for sentence in reading.sentences
        for fact, found in sentence.by_fact.items()
        for mention in found
    )


def _nearly(account: _Account, sentence: Sentence, trace: Trace) -> Iterator[str]:
    """Tell the rules of which all but one element stand in the sentence."""
    files = account.pipeline.patterns.files
    words = " ".join(sentence.text.split())
    spaced = words == sentence.text
    found = []
    for fact in trace.triggered:
        if fact not in _NOT_NEAR:
            inside = [(m.start - sentence.start, m.end - sentence.start) for m in sentence.all(fact)] if spaced else []
            if spaced or not sentence.has(fact):
                found += near_misses(files(fact), words, inside)
    found.sort(key=lambda near: (near.start - near.end, near.rule))
    silent = [fact for fact in trace.silent if any(file.triggers for file in files(fact))]
    if silent and not found:
        yield f"(a trigger, but no rule matched nor nearly did: {', '.join(silent)})"
    for near in found[:_NEAR]:
        yield f"{near.rule:<32} “{words[near.start : near.end][:60].strip()}”  (nearly: without {near.missing})"


def _acts(account: _Account, sentence: Sentence) -> Iterator[str]:
    """Tell which clause ties an award to its receivers and its giver."""
    for act, state, giver in acts.judged(sentence, account.context, account.timeline):
        counts = act.group.counts or {"named": 0} if act.group else {}
        told = ", ".join(f"{n} {kind}" if n else "no figure" for kind, n in counts.items()) or "no receivers counted"
        order = "receivers first" if act.passive else "award first"
        yield (
            f"=> {account.said(act.award.start, act.award.end)}: {told}; by {giver.name if giver else 'nobody told'}; "
            f"{state or 'no act'}; {order}, in the clause “{account.said(*act.clause, width=60)}”"
        )


def _facts(account: _Account, sentence: Sentence) -> Iterator[str]:
    """Tell the facts of the record that have evidence in the sentence."""
    for family in FAMILIES:
        for fact in getattr(account.record, family):
            if any(sentence.start <= e.start < sentence.end for e in fact.evidence):
                yield f"-> {family}: {_told(fact)}"


def _told(fact: Any) -> str:
    values = {key: value for key, value in msgspec.to_builtins(fact).items() if key not in ("evidence", "code")}
    return ", ".join(f"{key} {_short(value)}" for key, value in values.items() if value not in (None, [], False))


def _short(value: Any) -> str:
    if isinstance(value, dict):
        return str(value.get("name"))
    if isinstance(value, list):
        return "; ".join(_short(one) for one in value)
    return f"“{value}”" if isinstance(value, str) and " " in value else str(value)


def _value(mention: Mention) -> str:
    return "  " + ", ".join(f"{k}={v}" for k, v in mention.value.items()) if mention.value else ""
