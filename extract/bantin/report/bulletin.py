"""One bulletin on the page: its facts, and its text with their evidence marked."""

from __future__ import annotations

from typing import NamedTuple

from bantin.record import FAMILIES, Record
from bantin.report.facts import Fact, list_facts
from bantin.report.highlights import mark, name_anchor
from bantin.report.markup import count, escape, link, vietnamese


class Bulletin(NamedTuple):
    """A record with its number on the page, which counts from 1, and its facts."""

    number: int
    record: Record
    facts: tuple[Fact, ...]

    @property
    def anchor(self) -> str:
        """The bulletin's id on the page."""
        return f"b{self.number}"

    @property
    def title(self) -> str:
        """The headline, or the record's id where there is none."""
        return self.record.title or self.record.id


def number_bulletin(number: int, record: Record) -> Bulletin:
    """Give a record its number on the page."""
    return Bulletin(number, record, tuple(list_facts(record, f"b{number}")))


def list_warnings(bulletin: Bulletin) -> list[str]:
    """Return the record's warnings as HTML, each with links to the facts concerned."""
    anchors = {fact.id: fact.anchor for fact in reversed(bulletin.facts)}
    lines = []
    for warning in bulletin.record.warnings:
        facts = [link(anchors[id], escape(id)) if id in anchors else escape(id) for id in warning.facts]
        about = f" ({', '.join(facts)})" if facts else ""
        lines.append(f"<b>{warning.code}</b>: {escape(warning.message)}{about}")
    return lines


def write_bulletin(bulletin: Bulletin) -> str:
    """Return a bulletin as an `<article>`; it is unfolded where there is something to review."""
    record = bulletin.record
    spans = [span for fact in bulletin.facts for span in fact.spans]
    warnings = "".join(f'<p class="warning">{warning}</p>\n' for warning in list_warnings(bulletin))
    return (
        f'<article id="{bulletin.anchor}">\n'
        f"<h3>{bulletin.number}. {vietnamese(bulletin.title)}</h3>\n"
        f"<p>{_write_origin(record)}</p>\n{warnings}"
        f"<details{' open' if warnings else ''}>\n<summary>{count(len(bulletin.facts), 'fact')} and text</summary>\n"
        f"{''.join(_write_family(family, bulletin) for family in FAMILIES)}"
        f'<div class="text" lang="vi">{mark(record.text, spans, bulletin.anchor)}</div>\n'
        f"</details>\n</article>\n"
    )


def _write_origin(record: Record) -> str:
    source = escape(record.source.path)
    url = record.source.url
    # Any other scheme could be a program.
    if url and url.lower().startswith(("https://", "http://")):
        source = f'<a href="{escape(url)}" rel="noreferrer">{source}</a>'
    posted = f"posted {escape(record.published)}" if record.published else "posting date unknown"
    return f"{posted}, from {source}, record {escape(record.id)}"


def _write_family(family: str, bulletin: Bulletin) -> str:
    facts = [fact for fact in bulletin.facts if fact.family == family]
    if not facts:
        return ""
    items = "".join(f'<li id="{fact.anchor}">{_write_fact(fact, bulletin)}</li>\n' for fact in facts)
    return f'<h4><span class="{family}">{family}</span></h4>\n<ul class="facts">\n{items}</ul>\n'


def _write_fact(fact: Fact, bulletin: Bulletin) -> str:
    """A fact's id leads to the first of its words; numbers behind lead to the others."""
    places = [name_anchor(bulletin.anchor, start) for start in sorted({span.start for span in fact.spans})]
    name = f"<b>{escape(fact.id)}</b>"
    further = "".join(" " + link(place, f"[{n}]") for n, place in enumerate(places[1:], start=2))
    values = ", ".join(f"<i>{key}</i> {vietnamese(value)}" for key, value in fact.values.items())
    return f"{link(places[0], name) if places else name}{further} {values}"
