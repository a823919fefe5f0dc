"""Names in the lines below a sentence that opens their list, or in an annex: *… cụ thể như sau:* / *1. Phòng A* / *2. Bà B*."""

from __future__ import annotations

import regex

from bantin.assemble import names_below, ties
from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.assemble.told import Told, counted, counts_of
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.record import Recipient

_OF_ANNEX = regex.compile(r"\((?:ban hành )?kèm theo quyết định\b[^()]*\)\W*$", regex.IGNORECASE)


def add_rows(context: Context, sentence: Sentence, told: list[Told], reader: RecipientReader) -> None:
    """Add the names in the lines below a sentence that opens their list, or is over it as the title of an annex."""
    here = [t for t in told if t.sentence is sentence]
    annex = ties.ANNEX.match(sentence.text) is not None
    if annex and not here:
        here = [t for t in told if sentence.index - t.sentence.index == 1 and not counts_of(t)] or _granted(told)
    if not here or here[-1].fact.recipients:
        return
    if annex or sentence.text.rstrip().endswith((":", "sau")) or _OF_ANNEX.search(sentence.text):
        fact = here[-1].fact
        field = next((f for f in KIND if getattr(fact, f) is not None), "collectives")
        number = sum(counts_of(here[-1]).values())
        add(here[-1], names_below.read(context, sentence, Listed(KIND[field], number=number), reader))
        if not counts_of(here[-1]) and here[-1].fact.recipients:
            count(here[-1])  # the list is whole
    else:
        add(here[-1], _rows_counted(context, sentence, reader))


def _granted(told: list[Told]) -> list[Told]:
    """Return the only act that a decision grants and that names nobody yet: the annex of the paper is its list."""
    open_acts = [t for t in told if t.fact.decision and t.fact.status == "given" and not t.fact.recipients]
    return open_acts if len(open_acts) == 1 else []


def _rows_counted(context: Context, sentence: Sentence, reader: RecipientReader) -> list[Recipient]:
    """Return the names in the rows below a row that ends with their number: *1. Tặng Giấy khen: 02 tập thể*."""
    counts = [m for m in sentence.all("count") if m.get("n") is not None]
    if not counts or sentence.between(counts[-1].end, sentence.end).strip(" .;:"):
        return []
    found = names_below.read(context, sentence, Listed(KIND[field_of(counts[-1].get("kind"), "")]), reader)
    return found if len(found) == counts[-1].get("n") else []


def add(target: Told, found: list[Recipient]) -> None:
    """Add receivers to an act that does not name them yet."""
    known = {names.key(r.name) for r in target.fact.recipients}
    target.fact.recipients += [r for r in found if names.key(r.name) not in known]


def count(one: Told) -> None:
    """Let the names be counted where the text gives no figure."""
    for field, number in counted(one.fact.recipients).items():
        setattr(one.fact, field, number)
        one.fact.counted = True


def field_of(kind: object, noun: str) -> str:
    """Return the field of a commendation that a kind of receivers is counted in."""
    if kind in KIND and kind is not None:
        return str(kind)
    return "individuals" if "cá nhân" in noun else "collectives"
