"""Says, sentence by sentence, which rule found what, what was claimed by what, and what was bound to what."""

from __future__ import annotations

from collections.abc import Iterator

from bantin.assemble import acts, assemble, status
from bantin.assemble.context import Context
from bantin.bulletin import Bulletin
from bantin.matching.reading import PAGE, Reading, Sentence
from bantin.patterns import Mention, Trace
from bantin.pipeline import Pipeline, default
from bantin.readers.given import make_bulletin
from bantin.record import FAMILIES, Record

_WIDTH = 100


def explain(text: str, pipeline: Pipeline | None = None) -> str:
    """Return a readable account of how a text was read: article, mentions with their rules, acts, facts.

    `text` is a bulletin as a reader would hand it on; without `pipeline` the patterns that ship with bantin are used.
    """
    pipeline = pipeline or default()
    bulletin = make_bulletin(text, id=None, url=None, published=None)
    reading = pipeline.read(bulletin)
    lines = [*_article(reading)]
    context = Context(reading, pipeline.lexicon)
    timeline = status.Timeline(reading)
    facts = frozenset(file.name for file in pipeline.patterns.facts if not file.name.startswith(PAGE))
    for sentence in reading.sentences:
        trace = pipeline.engine.find_with_trace(reading.source.folded, sentence.start, sentence.end, facts)
        lines += ["", _shorten(reading.source.text[sentence.start : sentence.end])]
        lines += [f"    {line}" for line in (*_mentions(reading, sentence), *_losses(reading, trace))]
        lines += [f"    {line}" for line in _acts(sentence, context, timeline)]
    lines += ["", *_facts(pipeline, reading, bulletin)]
    return "\n".join(lines)


def _article(reading: Reading) -> Iterator[str]:
    article = reading.article
    title = reading.source.text[slice(*article.title)] if article.title else "none found"
    yield f"headline  {_shorten(title)}"
    yield f"posted    {article.published or 'no line of the page says when'}"
    kept, read = len(article.source.text), len(article.source.raw)
    yield f"article   {kept} of {read} characters; the rest is the page's"


def _mentions(reading: Reading, sentence: Sentence) -> Iterator[str]:
    for fact in sorted({fact for fact, found in sentence.by_fact.items() if found}):
        for mention in sentence.all(fact):
            yield f"{mention.rule:<32} {_said(reading, mention)}{_value(mention)}"


def _losses(reading: Reading, trace: Trace) -> Iterator[str]:
    for claim in trace.claims:
        yield f"{claim.rule:<32} {_said(reading, claim)}  (claimed: no rule may use these words)"
    for loss in trace.suppressed:
        by = loss.by.rule if loss.by else "?"
        yield f"{loss.mention.rule:<32} {_said(reading, loss.mention)}  (dropped: claimed by {by})"
    for loss in trace.overlapped:
        by = loss.by.rule if loss.by else "?"
        yield f"{loss.mention.rule:<32} {_said(reading, loss.mention)}  (dropped: {by} says more)"
    for loss in trace.refused:
        yield f"{loss.mention.rule:<32} {_said(reading, loss.mention)}  (dropped: {loss.why})"
    if trace.silent:
        yield f"(a trigger, but no rule matched: {', '.join(trace.silent)})"


def _acts(sentence: Sentence, context: Context, timeline: status.Timeline) -> Iterator[str]:
    for act, state, giver in acts.judged(sentence, context, timeline):
        counts = act.group.counts or {"named": 0} if act.group else {}
        told = ", ".join(f"{n} {kind}" if n else "no figure" for kind, n in counts.items()) or "no receivers counted"
        order = "receivers first" if act.passive else "award first"
        award = sentence.between(act.award.start, act.award.end)
        yield (
            f"=> {award}: {told}; by {giver.name if giver else 'nobody told'}; "
            f"{state or 'no act'}; {order}, in the clause {_shorten(sentence.between(*act.clause).strip(), 60)}"
        )


def _facts(pipeline: Pipeline, reading: Reading, bulletin: Bulletin) -> Iterator[str]:
    record: Record = assemble(reading, bulletin, pipeline.producer, pipeline.lexicon)
    told = [f"{len(getattr(record, family))} {family}" for family in FAMILIES if getattr(record, family)]
    yield f"facts     {', '.join(told) or 'none'}"
    for warning in record.warnings:
        yield f"warning   {warning.code}: {warning.message}"


def _said(reading: Reading, mention: Mention) -> str:
    return f"“{_shorten(reading.source.text[mention.start : mention.end], 60)}”"


def _value(mention: Mention) -> str:
    return "  " + ", ".join(f"{k}={v}" for k, v in mention.value.items()) if mention.value else ""


def _shorten(words: str, width: int = _WIDTH) -> str:
    words = " ".join(words.split())
    return words if len(words) <= width else words[: width - 1] + "…"
