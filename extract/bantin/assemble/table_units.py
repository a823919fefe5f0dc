"""What a cell names: the unit whose row it is, its kind spelled out or abbreviated; the index."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Subject
from bantin.assemble.index_subjects import subjects_of
from bantin.assemble.table_cells import Cell
from bantin.assemble.table_headings import PARTS, UNITS
from bantin.matching.reading import Sentence
from bantin.normalise import names

_SHORT = re.compile(r"(?P<kind>TT|TX|TP|P|X|H|Q)(?:\. ?| )(?P<name>[^\W\d_][^\d,;:()]{1,30}|\d{1,2})")
_KINDS = {
    "TT": ("thị trấn", "commune"),
    "TX": ("thị xã", "district"),
    "TP": ("thành phố", "district"),
    "P": ("phường", "commune"),
    "X": ("xã", "commune"),
    "H": ("huyện", "district"),
    "Q": ("quận", "district"),
}
_LABEL = re.compile(r"(?:(?:bộ )?chỉ số|điểm(?: số)?|kết quả)? ?", re.I)
_NAME_OF = re.compile(r"^tên ", re.I)
_AHEAD = 6
"""Characters that may stand before a unit's name in its cell: *UBND*."""


def unit_named(context: Context, sentences: Sequence[Sentence], cell: Cell) -> Subject | None:
    """Return the unit that the patterns find in a cell, or the one that its abbreviated kind tells: *TT Đông Hà*."""
    short = _SHORT.fullmatch(cell.text)
    for sentence in sentences:
        if sentence.start <= cell.start < sentence.end:
            for item in subjects_of(context, sentence):
                if (
                    item.start <= cell.start + (0 if short else _AHEAD)
                    and item.subject is not None
                    and item.end > cell.start
                ):
                    return item.subject
    if short is None or not all(word[:1].isupper() or word.isdigit() for word in short["name"].split()):
        return None
    kind, level = _KINDS[short["kind"]]
    name = names.clean(short["name"])
    return Subject(f"{kind} {name}", context.level("city", name) if kind == "thành phố" else level)


def names_index_in(sentence: Sentence, title: str) -> bool:
    """Tell whether a line of headings names the index in this one of them."""
    start = sentence.start + sentence.text.find(title)
    return title in sentence.text and any(start <= m.start < start + len(title) for m in sentence.all("index"))


def index_in(sentences: Sequence[Sentence], cell: Cell) -> str | None:
    """Return the index that a cell names and nothing else: the last row below its parts, or each row's own."""
    told = (m for s in sentences if s.start <= cell.start < s.end for m in s.all("index") if m.end >= cell.end)
    found = next((m for m in told if _LABEL.fullmatch(cell.text[: max(m.start - cell.start, 0)])), None)
    return str(found.get("name") or found.get("about")) if found is not None and found.start < cell.end else None


def is_of_parts(title: str) -> bool:
    """Tell whether a heading stands over the names of parts or indices, not of units: *Lĩnh vực*, *Tên chỉ số*."""
    title = _NAME_OF.sub("", title)
    return PARTS.search(title) is not None and UNITS.search(title) is None


def indices_of(context: Context, titles: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Return the index of each heading that names one, and its other words, where the headings name several.

    *Điểm CCHC*, *Điểm thẩm định DTI*.
    """
    lists = context.lists
    known = {**lists["index_subjects"].entries, **lists["indices"].entries}
    names_of = sorted(known, key=len, reverse=True)
    found = {}
    for title in titles:
        said = next((n for n in names_of if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", title, re.I)), None)
        if said is not None:
            rest = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", "", title, flags=re.I)
            found[title] = (str(known[said]), " ".join(rest.split()))
    return found if len({index for index, _ in found.values()}) > 1 else {}
