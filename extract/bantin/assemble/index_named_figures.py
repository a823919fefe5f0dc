"""Units of one kind listed by their names alone, each with its figure: *Thứ hạng các phường: A 97,5; B 96,8; C 95,9.*"""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.matching.reading import Sentence

_KIND = "xã|phường|thị trấn|huyện|quận|thị xã|tỉnh"
_HEAD = regex.compile(
    r"(?<!\p{L})(?:thứ hạng|xếp hạng|điểm(?: số)?|kết quả|chỉ số|thứ tự)[^:;.()\d]{0,60}? (?:của )?(?:các|những|từng|(?:\d{1,3}/)?\d{1,3}) "
    rf"(?P<kind>{_KIND})(?! trấn| xã|,|/| và )[^:;.()]{{0,60}}: ?(?:(?P=kind) )?(?=\p{{Lu}})",
    regex.I,
)
"""*Thứ hạng các phường lần lượt:*, *Điểm của 12 xã như sau:*, *Kết quả 7/7 phường: phường A 93; B 92*, of one kind only."""
_ROW = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}']*(?: \p{Lu}[\p{L}']*){0,4})(?::| -|,)? (?P<figure>\d{1,3}(?:,\d{1,2})?)(?: ?(?:điểm|%))?(?![\d/]|,\d| ?(?!và )\p{L})"
    r"(?P<goes_on>(?:;|,| và|; ?(?:\.{3}|…)[;,]?)(?: |$))?"
)
_DOTS = regex.compile(r"(?:\.{3}|…) ?$")
_FEWEST = 3
"""Rows of a list at least."""

Row = tuple[int, int, int]
"""Where a name begins and ends and where its figure begins, in the text of a sentence."""


def rows_of(context: Context, sentence: Sentence) -> tuple[str, list[Row]]:
    """Return the kind that a list names in front and its rows; a sentence behind dots goes on with the list before them."""
    kind, rows = _headed(sentence)
    if rows:
        return kind, rows
    before = context.reading.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.line != sentence.line or not _DOTS.search(before.text):
        return "", []
    kind, opened = _headed(before)
    return (kind, _run(sentence.text, 0)) if opened else ("", [])


def _headed(sentence: Sentence) -> tuple[str, list[Row]]:
    head = _HEAD.search(sentence.text)
    rows = _run(sentence.text, head.end()) if head is not None else []
    return (head["kind"].lower(), rows) if head is not None and len(rows) >= _FEWEST else ("", [])


def _run(text: str, at: int) -> list[Row]:
    rows = []
    while (one := _ROW.match(text, at)) is not None:
        rows.append((*one.span("name"), one.start("figure")))
        if not one["goes_on"]:
            break
        at = one.end()
    return rows


def is_of_row(context: Context, sentence: Sentence, start: int) -> bool:
    """Tell whether a figure that begins at `start` is that of a row."""
    return any(sentence.start + figure == start for _, _, figure in rows_of(context, sentence)[1])
