"""Facts out of mentions: every family of the record, then the checks a careful reader would make."""

from __future__ import annotations

from bantin import gazetteer
from bantin.assemble import (
    campaigns,
    checks,
    codes,
    commendations,
    events,
    ids,
    papers,
    people,
    rankings,
    scores,
    units,
)
from bantin.assemble.context import Context
from bantin.assemble.lexicon import Lexicon
from bantin.bulletin import Bulletin
from bantin.matching.reading import Reading
from bantin.normalise import names
from bantin.record import Producer, Record, Topic


def assemble(reading: Reading, bulletin: Bulletin, producer: Producer, lexicon: Lexicon) -> Record:
    """Return the record of a bulletin from its reading; `lexicon` is made of the pattern set that read it."""

    context, drafts = Context(reading, lexicon), ids.Drafts()
    article = reading.article
    record = Record(
        id=bulletin.id,
        source=bulletin.source,
        producer=producer,
        title=_title(reading),
        author=article.author,
        published=article.published,
        place=units.place_of(context),
        text=article.source.text,
    )
    record.decisions = papers.decisions(context, drafts)
    record.documents = papers.documents(context, drafts)
    record.commendations = commendations.assemble(context, drafts, record.decisions, lexicon)
    record.people = people.assemble(context, drafts, _rewarded(record))
    record.scores = scores.assemble(context, drafts)
    record.rankings = rankings.assemble(context, drafts)
    record.campaigns = campaigns.assemble(context, drafts)
    record.events = events.assemble(context, drafts, record.people)
    record.units = units.assemble(context, drafts)
    record.topics = _topics(record)
    record.warnings = checks.warnings(context, record)
    record.warnings += codes.fill(record, context, gazetteer.load())
    ids.number(record)
    return record


def _title(reading: Reading) -> str | None:
    span = reading.article.title
    if span is None:
        return None
    return names.clean(reading.source.text[span[0] : span[1]]) or None


def _rewarded(record: Record) -> set[str]:
    """Return the keys of the names of persons who receive something."""
    return {names.key(r.name) for c in record.commendations for r in c.recipients if r.kind == "individual"}


def _topics(record: Record) -> list[Topic]:
    found: list[Topic] = []
    if record.campaigns:
        found.append("campaign")
    if any(c.status in ("given", "revoked", "proposed") for c in record.commendations):
        found.append("commendation")
    if any(s.index for s in record.scores) or any(r.index for r in record.rankings):
        found.append("index")
    if record.events:
        found.append("meeting")
    return found
