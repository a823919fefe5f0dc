"""Sentences of a reviewed bulletin as examples and non-examples of the pattern files whose rules read them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bantin import patterns
from bantin.corrections.file import Correction, Mark, Missing
from bantin.patterns import Engine, Mention, PatternSet
from bantin.patterns.examples import plain, read
from bantin.text import SourceText, sentences

# The file that is to find a fact which was missed: the one of its figure or name.
_FILES = {
    "decisions": "decision",
    "documents": "document",
    "commendations": "award",
    "scores": "score",
    "rankings": "rank",
    "campaigns": "campaign",
    "events": "event",
    "people": "person",
    "units": "body",
}


class Block(NamedTuple):
    """An example for a file of `fact`; a non-example where `found` is empty.

    `file` is its path in the pattern folder: of a fact in several files, the one of the first rule that fired.
    `note` is the `why` of a non-example; of an example, if there is one, it is its `todo`: the file does not find this
    yet. `value` holds a value for each of `found`, or is empty.
    """

    fact: str
    file: str
    text: str
    found: tuple[str, ...]
    value: tuple[dict[str, object], ...]
    note: str


class _Place(NamedTuple):
    """A sentence, and the file whose rules were at work in it."""

    fact: str
    start: int
    end: int


class _Told(NamedTuple):
    """Words of a place that a fact was read from; `mark` is None where nobody looked at it."""

    start: int
    end: int
    mark: Mark | None


def list_examples(corrections: Sequence[Correction]) -> tuple[list[Block], list[str]]:
    """Return the blocks, and a line on each mark of which none can be made.

    A sentence in which all that a file's rules told is right is an example; one in which it is wrong, a non-example;
    one in which some is wrong or missing, an example of what is right, with `todo`. A sentence comes once a file.
    """
    known = patterns.load()
    engine = Engine(known)
    blocks: dict[tuple[str, str], Block] = {}
    notes: list[str] = []
    for correction in corrections:
        source = SourceText.build(correction.record.text)
        if source.text != correction.record.text:
            notes.append(f"{correction.place}: the text is not as bantin writes it; no examples of it")
            continue
        for made in _read_bulletin(correction, source, known, engine):
            if isinstance(made, str):
                notes.append(f"{correction.place}: {made}")
            elif not any(made.text in file.texts for file in known.files(made.fact)):
                blocks.setdefault((made.fact, made.text), made)
    return sorted(blocks.values(), key=lambda block: block.file), notes


def _read_bulletin(
    correction: Correction, source: SourceText, known: PatternSet, engine: Engine
) -> Iterator[Block | str]:
    files = {file.name for file in known.facts}
    bounds = [(segment.start, segment.end) for segment in sentences(source.folded)]
    places: dict[_Place, list[_Told]] = {}
    gaps: dict[_Place, list[Missing]] = {}
    for file, start, end, mark, fact in _list_told(correction):
        place = _find_place(bounds, file, start, end)
        if place is not None and file in files:
            places.setdefault(place, []).append(_Told(start, end, mark))
        elif mark is not None:
            yield f"{fact} was read by {file}, which is no pattern file; no example of it"
    for gap in correction.missing:
        place = _find_place(bounds, _FILES[gap.family], gap.start, gap.end)
        if place is None:
            yield f"{gap.words!r} stands in more than one sentence; no example of it"
        else:
            gaps.setdefault(place, []).append(gap)
    for place in sorted({*places, *gaps}, key=lambda one: (one.start, one.fact)):
        told = places.get(place, [])
        if place in gaps or any(one.mark for one in told):
            yield from _read_place(source.text, place, told, gaps.get(place, []), known, engine)


def _list_told(correction: Correction) -> Iterator[tuple[str, int, int, Mark | None, str]]:
    """Yield for each evidence its file, its words, the mark its fact bears and the fact's id."""
    marks: dict[tuple[str, str], Mark] = {(mark.family, mark.fact): mark for mark in correction.facts}
    for family in _FILES:
        for fact in getattr(correction.record, family):
            for one in fact.evidence:
                yield one.rule.split(".")[0], one.start, one.end, marks.get((family, fact.id)), fact.id


def _find_place(bounds: list[tuple[int, int]], fact: str, start: int, end: int) -> _Place | None:
    """The sentence that holds the words whole; None where none does."""
    return next((_Place(fact, low, high) for low, high in bounds if low <= start and end <= high), None)


def _read_place(
    text: str, place: _Place, told: list[_Told], gaps: list[Missing], known: PatternSet, engine: Engine
) -> Iterator[Block | str]:
    sentence = text[place.start : place.end]
    reading = read(engine, place.fact, sentence)
    file = _file_of(known, place.fact, reading.mentions)
    wrong = [one for one in told if one.mark and one.mark.verdict == "wrong"]
    right = [one for one in told if one.mark and one.mark.verdict == "right"]
    comments = [one.mark.comment for one in wrong if one.mark] + [gap.comment for gap in gaps]
    comment = "; ".join(dict.fromkeys(filter(None, comments)))
    for gap in gaps:
        if any(_meets(mention, gap.start - place.start, gap.end - place.start) for mention in reading.mentions):
            yield (f"{gap.words!r} is found by {file} and made no fact of; `bantin explain` shows why: {sentence!r}")
            gaps = [one for one in gaps if one is not gap]
    if not wrong and not gaps:
        if right and len(right) == len(told) and reading.found:
            values = tuple(plain(value) for value in reading.values)
            yield Block(place.fact, file, sentence, reading.found, values, "")
        return
    kept = [
        (mention.start, sentence[mention.start : mention.end])
        for mention in reading.mentions
        if not any(_meets(mention, one.start - place.start, one.end - place.start) for one in wrong)
    ]
    if not kept and not gaps and right:
        yield f"one reading of {file} is right and wrong at once; no example of {sentence!r}"
        return
    found = tuple(words for _, words in sorted(kept + [(gap.start - place.start, gap.words) for gap in gaps]))
    note = comment or ("a reviewer found this wrong" if wrong else "a reviewer found this missing")
    yield Block(place.fact, file, sentence, found, (), note)


def _file_of(known: PatternSet, fact: str, mentions: Sequence[Mention]) -> str:
    """The path of the file that an example belongs to, within the pattern folder."""
    files = known.files(fact)
    fired = {mention.rule for mention in mentions[:1]}
    file = next((file for file in files if any(rule.name in fired for rule in file.rules)), files[0])
    return file.path.relative_to(known.folder).as_posix()


def _meets(mention: Mention, start: int, end: int) -> bool:
    return mention.start < end and start < mention.end
