"""Which line ends are only where the page ran out, and which end something.

Three kinds of evidence make a line end soft. The whole text may be wrapped at one width, which shows: each line is
full, as the next line's first word would not have fitted. Or the two lines themselves tell: the next one goes on in
lower case, or the first one stops where no sentence, title or cell can ("đ/c Nguyễn", "Sáng ngày"). Or most line ends
of the text are of that second kind: then those that split a name in the same paragraphs are soft as well.
"""

from __future__ import annotations

import re
from typing import Final

from bantin.text.stops import ends_sentence
from bantin.text.tone import is_syllable

# Wider lines are paragraphs, not wrapped: mail and text browsers wrap at 72 to 80, print-to-text at up to 120.
_WIDEST_WRAP: Final = 120
# Narrower columns fill by chance: one word more would overflow most lines of a menu or a table.
_NARROWEST_WRAP: Final = 40
_FEWEST_FULL: Final = 3
_SHORTEST_BROKEN: Final = 25
_FEWEST_RUNNING: Final = 6
# The widest line may be an outlier (a link, a title), and the second and third.
_WIDTHS_TRIED: Final = 8
# How many open lines on either side have a say: a paragraph's worth, so that a menu does not outvote the article.
_AROUND: Final = 3

_LINE: Final = re.compile(r"[^\n]+")
_ITEM: Final = re.compile(r"[-+*•●▪■◦·○►➢✓]|\d{1,2}[.)/](?!\d)|[a-zđA-ZĐ][.)/] |[IVX]{1,4}[.)/] ")
_COLUMNS: Final = re.compile(r" {3}")  # a table set with spaces

_END: Final = 80  # characters at the end of a line that are looked at: no such phrase is longer
# A line that stops after one of these goes on, whatever the next line begins with. Words that end menu items and
# table heads as well (theo, về, trong, được) are left out.
_JOINING: Final = "của|và|với|cho|tại|do|bởi|là|gồm|các|những|hoặc|mỗi"
_OPEN_END: Final = re.compile(
    rf"(?<!\w)(?:{_JOINING}|{_JOINING.upper()}|(?i:đ/c|đồng chí|ông|bà))\Z|[,(]\Z"  # "Xã Tự Do" is a name
)
# A form of address with a family name alone: nobody is called so, the rest of the name follows.
_OPEN_NAME: Final = re.compile(
    r"(?<!\w)(?:[Đđ]/c|[Đđ]ồng chí|[Ôô]ng|[Bb]à|anh|chị|em)\s+(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|"
    r"Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Lương|Đào|Đoàn|Mai|Tô|Trương|Hà|Cao|Lò|Quàng|Rơ)(?:\s+(?:Văn|Thị|Đình|Đức|Hữu))?\Z"
)
# "số" alone is a noun as well ("chính quyền số"), in a cell before a figure's.
_OPEN_NUMBER: Final = re.compile(
    r"(?<!\w)(?:ngày|tháng|năm|thứ|lúc|hồi|khoảng|hơn|gần|(?:quyết định|qđ|kế hoạch|chỉ thị|nghị quyết|công văn) số)\Z",
    re.IGNORECASE,
)
_MOMENT: Final = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?:,?\s*[-|]?\s*\d{1,2}[:hg]\d{2}|\s*[|•])|"
    r"(?:(?:lúc )?\d{1,2}(?:[:hg]| giờ )\d{2},? )?ngày \d{1,2}(?:[/.-]| tháng )\d{1,2}(?:[/.-]| năm )\d{4}\s*(?:[|•]|$)|lúc \d{1,2}[:hg]\d{2}",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(r"[\d.,/%-]+")


class _Line:
    __slots__ = ("_stops", "end", "first_word", "follows", "is_item", "start", "text")

    def __init__(self, start: int, end: int, text: str, follows: bool) -> None:
        self.start = start
        self.end = end  # before trailing white space
        self.text = text  # without white space around it
        self.follows = follows  # the line before it is not blank
        self.first_word = text.split(None, 1)[0]
        self.is_item = _ITEM.match(text) is not None
        self._stops: bool | None = None

    @property
    def stops(self) -> bool:
        if self._stops is None:
            self._stops = ends_sentence(self.text)
        return self._stops


def soften(folded: str) -> str:
    """Return `folded` with every soft line end as " ", so that a wrapped sentence stands on one line.

    Blank lines always stay, and so do the ends before list items, of complete sentences, titles, captions and table
    cells. The length stays.
    """
    if "\n" not in folded:
        return folded
    lines = _lines(folded)
    full = _full_lines(lines) or _broken_lines(lines)
    pieces: list[str] = []
    done = 0
    for i in range(1, len(lines)):
        before, line = lines[i - 1], lines[i]
        if not line.follows or line.is_item:
            continue
        if (i - 1 in full and _may_wrap(before.text, line.text)) or _runs_on(before, line):
            end = folded.index("\n", before.end)
            pieces += (folded[done:end], " ")
            done = end + 1
    if not pieces:
        return folded
    pieces.append(folded[done:])
    return "".join(pieces)


def _lines(folded: str) -> list[_Line]:
    """The lines that are not blank."""
    lines: list[_Line] = []
    last_end = -1
    for found in _LINE.finditer(folded):
        text = found.group().strip()
        if text:
            end = found.start() + len(found.group().rstrip())
            lines.append(_Line(found.start(), end, text, found.start() == last_end + 1))
            last_end = found.end()
    return lines


def _full_lines(lines: list[_Line]) -> set[int]:
    """The lines (by index) that are full in a text wrapped at one width; empty where the text is not wrapped so."""
    widths = [line.end - line.start for line in lines]
    limits = sorted({width for width in widths if _NARROWEST_WRAP <= width <= _WIDEST_WRAP}, reverse=True)
    if len(limits) < 2:
        return set()
    open_ends = [i for i, line in enumerate(lines[1:]) if line.follows and not line.is_item and not lines[i].stops]
    best: set[int] = set()
    for limit in limits[:_WIDTHS_TRIED]:
        full = _full_among(open_ends, lines, widths, limit)
        if len(full) > len(best):
            best = full
    if len(best) < _FEWEST_FULL or len({widths[i] for i in best}) == 1:  # lines of one width are rows of a table
        return set()
    # Of wrapped lines most begin with a small letter; of titles in a list, which may all be about as wide, none does.
    small = sum(lines[i + 1].text[0].islower() for i in best)
    return best if 3 * small >= len(best) else set()


def _broken_lines(lines: list[_Line]) -> set[int]:
    """The open lines (by index) of paragraphs that are broken anywhere, in a text most of whose open lines run on."""
    open_ends = [
        i
        for i, line in enumerate(lines[1:])
        if line.follows
        and len(lines[i].text) >= _SHORTEST_BROKEN
        and not line.is_item
        and not lines[i].stops
        and lines[i].text[-1] not in ":;"
    ]
    running = {i for i in open_ends if _runs_on(lines[i], lines[i + 1])}
    if len(running) < _FEWEST_RUNNING or 2 * len(running) < len(open_ends):
        return set()
    paragraphs = [0]
    for line in lines[1:]:
        paragraphs.append(paragraphs[-1] + (not line.follows))
    broken = {paragraphs[i] for i in running}
    return {i for i in open_ends if paragraphs[i] in broken}


def _full_among(open_ends: list[int], lines: list[_Line], widths: list[int], limit: int) -> set[int]:
    """The open lines that are full for wrapping at `limit`, where most open lines around them are so too."""
    full = [widths[i] <= limit < widths[i] + 1 + len(lines[i + 1].first_word) for i in open_ends]
    found: set[int] = set()
    for k, i in enumerate(open_ends):
        around = full[max(0, k - _AROUND) : k + _AROUND + 1]
        if full[k] and 2 * sum(around) > len(around) and not _COLUMNS.search(lines[i].text):
            found.add(i)
    return found


def _may_wrap(before: str, line: str) -> bool:
    """A full line goes on, but for a title in capitals over a text."""
    return not (before.isupper() and not line.isupper())


def _runs_on(first: _Line, second: _Line) -> bool:
    """The two lines themselves tell that the first is not the end."""
    before, line = first.text, second.text
    if before[-1] in ":;" or first.stops:
        return False
    if _MOMENT.match(line):  # "10/01/2026 07:30 SA  Lượt xem 212" under a headline that ends with "năm"
        return False
    word = second.first_word.rstrip(",.;:!?)\"'")
    if word[:1].islower():
        # "image", "null", "hn3": the page's own words, not the text's
        return is_syllable(word) and not before.isupper()
    if " " not in before:  # a cell, a menu item
        return False
    end = max(0, len(before) - _END)
    if word[:1].isdigit() and not _BARE_NUMBER.fullmatch(line) and _OPEN_NUMBER.search(before, end):
        return True
    # "… được / Chỉ huy trưởng …", but the cell "Điểm đạt được" over another one
    passive = len(before) >= _NARROWEST_WRAP and before.endswith(" được")
    return bool(_OPEN_END.search(before, end) or (word[:1].isupper() and (passive or _OPEN_NAME.search(before, end))))
