"""Lines below a sentence that list something: *- …*, *1. …*, or *Tập thể: …* and *Cá nhân: …*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from bantin.assemble.groups import KIND
from bantin.assemble.receiver_items import Stretch
from bantin.matching.reading import Reading, Sentence
from bantin.patterns import Mention
from bantin.record import RecipientKind

_MARK = re.compile(r"\s*(?:[-+*•▪●◦✓➤–·»]|\(?\d{1,3}\s?[.)/-](?!\d)|\(?[a-zđ]\)|[IVX]{1,4}[.)])\s*")
_ROW_OF_LIST = re.compile(r"\s*(?:[-+*•▪●]|\d{1,3}[.)/-]) ?[^\W\d_]")
_HEADING = re.compile(
    r"\s*(?:về |các |danh sách |những |có )*(?:\d{1,3} )?(?P<noun>tập thể|cá nhân|hộ gia đình|gia đình|hộ|đơn vị)"
    r"(?: tiêu biểu| xuất sắc)?(?: \(\d+\))?(?: (?:gồm|là))?\s*(?P<end>:\s*|$)",
    re.IGNORECASE,
)
_KINDS: dict[str, RecipientKind] = {
    "tập thể": "collective",
    "đơn vị": "unit",
    "cá nhân": "individual",
    "hộ gia đình": "household",
    "gia đình": "household",
    "hộ": "household",
}
_FIELDS = {kind: field for field, kind in KIND.items() if field != "mixed"}
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,2}\.?")  # "2.1. Tập thể:": the number is a sentence of its own
_SO_MANY = re.compile(r"0?(\d{1,3})\W*")
_HEADS = 12  # characters before an award at the head of a row: *- Tặng Giấy khen*
_JOINED = re.compile(r"\s*(?:,|và|cùng)\s*", re.IGNORECASE)
_BEFORE_COUNT = 4
"""Characters between the mark of a line and what is counted: *- Có 5 tập thể*."""
_CELL_NUMBER = re.compile(r"0?(\d{1,3})\.?")
_HEADINGS = 10  # cells of headings over the first row of a table
_LONGEST_HEADING = 60
_CELLS = 6  # cells of a row behind the name
_LONGEST = 260  # characters of a line that still only names somebody
_LONGEST_BARE = 120  # without a mark before it


class Row(NamedTuple):
    """A line of a list: its words behind the mark, the kind that a heading gave, whether it names one receiver only."""

    stretch: Stretch
    kind: RecipientKind | None
    single: bool
    marked: bool


def mark_of(sentence: Sentence) -> str | None:
    """Return the sign that marks a row of a list: *+*, *-*; None for a sentence that has none."""
    mark = _MARK.match(sentence.text)
    sign = mark.group().strip() if mark else ""
    return sign if sign and not sign[0].isalnum() else None


def below(reading: Reading, sentence: Sentence, *, acts: bool = False) -> Iterator[Row]:
    """Yield the lines that list something right below a sentence, up to the first that does not.

    A line that tells of an award ends the list, unless it is one of `acts`.
    """
    kind: RecipientKind | None = None
    marked = False
    line = sentence.line
    last = sentence.index  # of the table under a heading
    for row in reading.sentences[sentence.index + 1 :]:
        if row.index <= last:
            line = row.line
            continue
        if row.line == line:
            if line == sentence.line:
                return  # the paragraph goes on: nothing stands below
            continue
        if _NUMBERED.fullmatch(row.text):
            continue
        line = row.line
        mark = _MARK.match(row.text)
        at = mark.end() if mark else 0
        heading = _HEADING.match(row.text, at)
        if heading:
            kind = _KINDS[heading["noun"].lower()]
            if row.text[heading.end() :].strip(" :"):
                yield Row(Stretch(row, row.start + heading.end(), row.end), kind, single=False, marked=True)
            elif table := cells(reading, row):
                yield from (cell._replace(kind=kind) for cell in table)
                last = table[-1].stretch.sentence.index
            marked = False
            continue
        if row.text.rstrip().endswith(":"):
            marked = False
            continue  # "* Khối doanh nghiệp:" heads the names below it
        other = row.has("award_verb") and row.has("award")
        other = other or any(m.start - row.start - at <= _HEADS for m in row.all("award"))
        if (other and not acts) or len(row.text) > (_LONGEST if mark else _LONGEST_BARE) or (marked and not mark):
            return
        marked = marked or mark is not None
        yield Row(Stretch(row, row.start + at, row.end), kind, single=True, marked=mark is not None)


def cells(reading: Reading, sentence: Sentence) -> list[Row]:
    """Return the names in the rows of a table below a sentence that is flattened one cell a line.

    Headings, then for each row its number, a name and what else is told of it: *TT* / *Tập thể* / *1* / *Phòng A* / *2* …
    """
    after = reading.sentences[sentence.index + 1 :]
    numbered = ((at, _CELL_NUMBER.fullmatch(s.text)) for at, s in enumerate(after[:_HEADINGS]))
    first, number = next(((at, int(n[1])) for at, n in numbered if n), (0, 0))
    heads = after[:first]
    if number != 1 or any(len(s.text) > _LONGEST_HEADING or _ROW_OF_LIST.match(s.text) for s in heads):
        return []
    found: list[Row] = []
    at: int | None = first
    while at is not None and at + 1 < len(after):
        name = after[at + 1]
        found.append(Row(Stretch(name, name.start, name.end), None, single=True, marked=True))
        behind = range(at + 2, min(at + 2 + _CELLS, len(after) - 1))
        numbers = ((k, _CELL_NUMBER.fullmatch(after[k].text)) for k in behind)
        at = next(
            (k for k, n in numbers if n and int(n[1]) == len(found) + 1 and after[k + 1].text[:1].isalpha()), None
        )
    return found


def sections(reading: Reading, sentence: Sentence) -> list[tuple[str, list[Row]]]:
    """Return the rows of tables one below the other, each under the kind it lists, with that kind's field.

    *A. Tập thể* / *1* / *Trạm B* / *B. Cá nhân* / *1* / *Bà C* / *bản D* / *2* …
    """
    found: list[tuple[str, list[Row]]] = []
    near = reading.sentences[sentence.index + 1 : sentence.index + 2]
    while (heading := next((s for s in near if _kind_headed(s)), None)) is not None:
        listed = cells(reading, heading)
        if not listed:
            break
        found.append((_FIELDS[_KINDS[_kind_headed(heading)]], listed))
        last = listed[-1].stretch.sentence.index
        near = reading.sentences[last + 1 : last + 1 + _CELLS]
    return found


def _kind_headed(sentence: Sentence) -> str:
    """Return the kind that a line heads: *II. CÁ NHÂN*; "" for other lines."""
    mark = _MARK.match(sentence.text)
    heading = _HEADING.fullmatch(sentence.text, mark.end() if mark else 0)
    return heading["noun"].lower() if heading else ""


def counted_kinds(reading: Reading, sentence: Sentence) -> list[tuple[str, int]]:
    """Return what the headings of the rows below a sentence count, by fields: *• Tập thể: 04*, *• Cá nhân: 06*."""
    found: list[tuple[str, int]] = []
    last = max((row.stretch.sentence.index for row in below(reading, sentence)), default=sentence.index)
    for row in reading.sentences[sentence.index + 1 : last + 1]:
        mark = _MARK.match(row.text)
        heading = _HEADING.match(row.text, mark.end() if mark else 0)
        number = _SO_MANY.fullmatch(row.text[heading.end() :]) if heading else None
        if heading and number:
            found.append((_FIELDS[_KINDS[heading["noun"].lower()]], int(number[1])))
    return found


def counted_below(reading: Reading, sentence: Sentence) -> list[Mention]:
    """Return what is counted at the start of the lines right below a sentence: *- 5 tập thể: …*, *- 12 cá nhân*.

    Nothing where a kind is counted twice: which of the two is meant, or both, is not told.
    """
    found: list[Mention] = []
    line = sentence.line
    for row in reading.sentences[sentence.index + 1 :]:
        if row.line == line:
            if line == sentence.line:
                return []
            continue
        line = row.line
        mark = _MARK.match(row.text)
        at = row.start + (mark.end() if mark else 0)
        here = [m for m in row.all("count") if m.get("n") is not None and m.start - at <= _BEFORE_COUNT]
        if not here or row.has("award") or row.has("award_verb"):
            break
        found.append(here[0])
        for before, count in pairwise(row.all("count")):
            if before is found[-1] and _JOINED.fullmatch(row.between(before.end, count.start)):
                found.append(count)
    kinds = [m.get("kind") for m in found]
    return found if len(set(kinds)) == len(kinds) else []
