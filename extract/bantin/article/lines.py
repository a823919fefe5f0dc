"""The lines of a page: what stands where, and which are the page's own furniture."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.patterns import Engine, Mention, Sentences
from bantin.text import SourceText

BEFORE_TITLE = "page_posted.before_the_title"
_PAGE_FACTS = frozenset({"page_posted", "page_noise", "page_end", "page_list"})
SENTENCE_END = re.compile(r"""[.!?…;:]["')\]|]?\s*$""")
# A paragraph of a story is a sentence, or longer than any headline; headlines of portals stay under 200 characters.
LONG = 200
_NUMBER = re.compile(r"Số ?:? ?\d[\d.]{0,6} ?(?:/ ?\d{4} ?)?[/-] ?QĐ", re.IGNORECASE)
_BELOW = 3
"""Lines below the number of a decision posted in full in which its own day stands (Nghị định 30/2020/NĐ-CP)."""
_SENTENCE = 60


@dataclass(slots=True, eq=False)
class Line:
    """One line of the page: offsets into the page's text, the mentions of page facts in it."""

    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    is_paragraph: bool = field(init=False)
    """Whether the line tells something rather than heads or labels it."""

    def __post_init__(self) -> None:
        size = len(self.text)
        self.is_paragraph = size >= LONG or (size >= _SENTENCE and bool(SENTENCE_END.search(self.text, size - 3)))

    def has(self, fact: str) -> Mention | None:
        """Return the first mention of a page fact."""
        return next((m for m in self.mentions if m.fact == fact), None) if self.mentions else None


def read(page: SourceText, engine: Engine) -> list[Line]:
    """Return the lines of a page that are not blank, a date in brackets before a headline as a line of its own."""
    pieces, at = [], 0
    for written in page.folded.split("\n"):
        bare = written.strip()
        if bare:
            pieces.append((bare, at + written.index(bare[0])))
        at += len(written) + 1
    short = [piece for piece in pieces if len(piece[0]) < 2 * LONG]
    found = iter(engine.find_all(Sentences(short), _PAGE_FACTS))
    lines: list[Line] = []
    for bare, start in pieces:
        mentions = tuple(next(found)) if len(bare) < 2 * LONG else ()
        line = Line(start, start + len(bare), bare, mentions)
        if mentions:
            lines += _split(line)
        else:
            lines.append(line)
    for i, line in enumerate(lines):
        if line.mentions and any(map(numbers_paper, lines[max(i - _BELOW, 0) : i])):
            line.mentions = tuple(m for m in line.mentions if m.fact != "page_posted")
    return lines


def numbers_paper(line: Line) -> bool:
    """Tell whether a line is the number in the head of a decision posted in full: *Số: 1486/QĐ-UBND*."""
    return _NUMBER.match(line.text) is not None


def _split(line: Line) -> list[Line]:
    """Part a posting date in brackets from the headline behind it on its line."""
    date = next((m for m in line.mentions if m.rule == BEFORE_TITLE), None)
    if date is None:
        return [line]
    behind = line.text[date.end - line.start :]
    rest = behind.strip()
    start = date.end + len(behind) - len(behind.lstrip())
    mentions = tuple(m for m in line.mentions if m.start >= start)
    return [
        Line(line.start, date.end, line.text[: date.end - line.start], (date,)),
        Line(start, start + len(rest), rest, mentions),
    ]


def is_furniture(line: Line) -> bool:
    """Tell whether a line is the page's and not the article's."""
    if not line.mentions:
        return False
    if line.has("page_noise"):
        return True
    if line.is_paragraph:
        return False
    posted = line.has("page_posted")
    return posted is not None and not posted.rule.endswith("behind_the_title")
