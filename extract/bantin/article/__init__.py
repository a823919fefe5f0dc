"""Finds the article in a page of plain text: headline, posting date, body; everything else is left out.

What a line of a page's tools looks like is data (`page_posted`, `page_noise`, `page_end`); what is decided here is only
the order of things: menus, then the headline, then paragraphs, then a by-line, then the rest of the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bantin.article.byline import BYLINE, author
from bantin.article.lines import BEFORE_TITLE, LONG, SENTENCE_END, Line, is_furniture, numbers_paper
from bantin.article.lines import read as lines_of_page
from bantin.article.posted import posted
from bantin.patterns import Engine
from bantin.text import SourceText

_HEADINGS = frozenset({"page_list.award_marked", "page_list.award_of"})
_ALONE, _COUNTED = "page_list.award_alone", "page_list.counted"
# A line of a list of names, which the line above it announced with a colon.
_LISTED = re.compile(r"(?:[-+*•▪]|\d{1,3}[.)/]|[IVX]{1,4}[.)]|[a-hA-H][.)]) ?\S")
_DECIMAL_CELL = re.compile(
    r"(?:[-+*•|] ?)?[^\n]{0,80}?\d{1,4}[.,]\d{1,4}(?: ?/ ?\d{1,4}(?:[.,]\d{1,2})?)? ?(?:%|điểm)?[.;]?"
    r"(?:\s*\|)?(?:[\s|]+(?:\d{1,3}(?:/\d{1,3})?|Xuất sắc|Tốt|Khá|Trung bình|Yếu)(?:\s*\|)?)?"
)
_SITE = re.compile(
    r"(?:Cổng|Trang)(?: thành phần)?(?: thông tin điện tử| thông tin| TTĐT| tin điện tử)\b", re.IGNORECASE
)
"""*Cổng thông tin điện tử thị xã A* over the page's clock: the site, no headline."""
_DATELINE = re.compile(r"(?:\([^()]{2,20}\)|(?:[A-ZĐÀ-Ỹ]{2,}[A-ZĐÀ-Ỹ.]*[ /]?){1,4}(?:Online)?) ?[-–] \S")
"""*VOV.VN - Sáng 3/5, …*, *(BĐ) - …*, *LÀO CAI - …*: what a newspaper's lead opens with."""
_CELL = 110  # characters: no cell of that pattern is longer
_CELL_BEHIND = re.compile(r"\d{1,3}(?:/\d{1,3})?|Xuất sắc|Tốt|Khá|Trung bình|Yếu")
# So many lines that end in a decimal are a table or a list of scores, no counters of the page's foot.
_TABLE = 3
_SHORT = 15
_HEADING = 45
_CAPTION = 150
_BULLET = re.compile(r"[-+•›»*▪·] ?\S")


@dataclass(frozen=True, eq=False)
class Article:
    """The article of a page: its text, the headline's span in it, the posting date, the by-line, the lines above it."""

    source: SourceText
    title: tuple[int, int] | None
    published: str | None
    author: str | None
    found: bool
    masthead: tuple[str, ...] = ()


def find(
    raw: str,
    engine: Engine,
    *,
    published: str | None = None,
    stated: str | None = None,
    headline: tuple[int, int] | None = None,
    listed: int = 0,
    site: tuple[str, ...] = (),
) -> Article:
    """Return the article of a page's text.

    `published` is a posting date known from elsewhere; it wins over the page's own line, which wins over the `stated`
    one, that of the page's metadata. Where the page's markup tells it, `headline` is the span of the headline in `raw`
    and `listed` the offset behind the last row of a table or item of a list that belongs to the story. `site`
    is what the page's head calls the site.
    """
    page = SourceText.build(raw)
    lines = lines_of_page(page, engine)
    marked = _line_at(page, lines, headline) if headline else None
    end = _end_of_article(lines, listed)
    date, dated = posted(lines, end)
    first, title = _start_of_article(lines, end, dated) if marked is None else (marked, lines[marked])
    kept = [line for line in lines[first:end] if not is_furniture(line) or (marked is not None and line is title)]
    kept = _without_tail(kept, sum(page.origin(line.start)[0] < listed for line in kept) if listed else 0)
    if not kept:
        kept, title = [line for line in lines if not is_furniture(line)], None
    spans = _blocks(page, lines, kept)
    source = page.cut(spans)
    heading = None
    if title is not None and kept and kept[0] is title:
        cut = next((m.start for m in title.mentions if m.rule == "page_posted.behind_the_title"), title.end)
        heading = (0, min(cut, title.end) - title.start)
        heading = (0, len(source.text[: heading[1]].rstrip()))
    return Article(
        source=source,
        title=heading,
        published=published or date or stated,
        author=author([line for line in kept if not (listed and line.text.startswith("- "))]),
        found=bool(kept),
        masthead=(*site, *(line.text for line in lines[:first] if not line.is_paragraph)),
    )


def _line_at(page: SourceText, lines: list[Line], span: tuple[int, int]) -> int | None:
    """Return the index of the line that stands in a span of the raw text."""
    return next((i for i, line in enumerate(lines) if span[0] <= page.origin(line.start)[0] < span[1]), None)


def _end_of_article(lines: list[Line], listed: int) -> int:
    """Return the index of the first line after the article: a heading of related posts behind a paragraph.

    Where the markup tells the story's tables (`listed`), a row of cells over a list is no heading.
    """
    told = False
    last = max((i for i, line in enumerate(lines) if line.is_paragraph), default=-1)
    for i, line in enumerate(lines):
        if told and (
            line.has("page_end")
            or _is_related_headline(line)
            or (i > last and not (listed and "  " in line.text) and _heads_list(lines, i))
        ):
            return i
        told = told or line.is_paragraph
    return len(lines)


def _is_related_headline(line: Line) -> bool:
    """A short line that ends in a posting date in brackets is the headline of another post."""
    if not line.mentions or len(line.text) >= LONG:
        return False
    return any(m.rule == "page_posted.behind_the_title" for m in line.mentions)


def _heads_list(lines: list[Line], i: int) -> bool:
    """Tell whether a short heading and nothing but bulleted headlines stand from here on, as under "Tin thể thao"."""
    line = lines[i]
    if len(line.text) > _HEADING or line.text.endswith((":", ".")) or _BULLET.match(line.text) or line.has("page_list"):
        return False
    following = lines[i + 1 : i + 3]
    return len(following) == 2 and all(_BULLET.match(f.text) for f in following)


def _start_of_article(lines: list[Line], end: int, dated: int) -> tuple[int, Line | None]:
    """Return the index where the article starts and its headline: the last heading before the first paragraph.

    `dated` is the index of the line with the posting date, -1 without one; a date above it is the page's clock.
    """
    body = next((i for i in range(end) if lines[i].is_paragraph), end)
    for i in range(1, min(end, 12)):
        posted = lines[i].has("page_posted")
        if sum(line.is_paragraph for line in lines[:i]) > 1:
            break
        if any(m.rule == BEFORE_TITLE for m in lines[i - 1].mentions):
            return i, lines[i]
        if (
            posted is not None
            and i >= min(dated, body)
            and is_furniture(lines[i])
            and not any(m.rule == "page_noise.file_name" for m in lines[i].mentions)
            and len(lines[i - 1].text) >= 25
            and not is_furniture(lines[i - 1])
            and not (i == 1 and _SITE.match(lines[0].text))
        ):
            # whatever its punctuation: the line over the posting date is the headline, but for a newspaper's lead
            first = _heading_above(lines, i - 1) if _DATELINE.match(lines[i - 1].text) else i - 1
            return first, lines[first]
    paper = next((i for i in range(body) if numbers_paper(lines[i])), None)
    if paper is not None:  # a decision posted in full: its head belongs to it
        over = [i for i in range(paper) if _is_headline(lines[i]) and not lines[i].text.isupper()]
        return (over[-1], lines[over[-1]]) if over else (paper, None)
    if body == end:
        headings = [i for i in range(end) if not is_furniture(lines[i]) and len(lines[i].text) >= _SHORT]
        if not headings:
            return 0, None
        return headings[0], lines[headings[0]]
    for i in range(body - 1, -1, -1):
        line = lines[i]
        if not is_furniture(line) and len(line.text) >= _SHORT and " " in line.text:
            # a date line parts the menus above from the headline, or the headline from the lead
            above = _heading_above(lines, i)
            return above, lines[above]
    if body + 1 < end and lines[body].text and len(lines[body].text) < LONG and lines[body + 1].is_paragraph:
        return body, lines[body]
    return body, None


def _heading_above(lines: list[Line], i: int) -> int:
    """Return the line above `i` when `i` is a caption or lead under a longer headline, else `i`."""
    if i > 0 and not is_furniture(lines[i - 1]) and _is_headline(lines[i - 1]) and not _is_headline(lines[i]):
        return i - 1
    return i


def _is_headline(line: Line) -> bool:
    return 25 <= len(line.text) < LONG and not SENTENCE_END.search(line.text) and "|" not in line.text


def _without_tail(lines: list[Line], sure: int) -> list[Line]:
    """Drop what follows the by-line or a short heading under the last paragraph: menus and other posts' headlines.

    Captions stay: they end like sentences, name a photographer, or are longer than headlines. The first `sure` lines
    are the story's.
    """
    last = max((i for i, line in enumerate(lines) if line.is_paragraph), default=None)
    if last is None:
        return lines
    last = max(last, sure - 1)
    cells = [i for i, line in enumerate(lines) if len(line.text) <= _CELL and _DECIMAL_CELL.fullmatch(line.text)]
    if len(cells) >= _TABLE:  # headings and names of units in a table look like by-lines and headlines
        last = max(last, cells[-1])
        while last + 1 < len(lines) and _CELL_BEHIND.fullmatch(lines[last + 1].text):
            last += 1
    last = _end_of_rewarded(lines, _end_of_list(lines, last))
    for i in range(last + 1, len(lines)):
        line = lines[i]
        byline = bool(BYLINE.match(line.text))
        if byline or (len(line.text) <= _HEADING and not _is_caption(line)):
            rest = [line for line in lines[i + 1 :] if _is_caption(line)]
            return lines[: i + byline] + rest
    return lines


def _end_of_list(lines: list[Line], last: int) -> int:
    """Return the last line of the list that the last paragraph or a *Danh sách …:* under it announces, else `last`."""
    heads = last + 1 if last + 1 < len(lines) and lines[last + 1].text.startswith("Danh sách") else last
    end = heads
    while lines[heads].text.endswith(":") and end + 1 < len(lines) and _LISTED.match(lines[end + 1].text):
        end += 1
    return end if end > heads else last


def _end_of_rewarded(lines: list[Line], last: int) -> int:
    """Return the last line of the lists of those rewarded under the last paragraph, each headed by an award, else `last`.

    *A. Giấy khen của Chủ tịch UBND phường (Quyết định số 5)* / *• Tập thể: 02* / *• Khu phố 3* / *• Khu phố 4*.
    """
    end = last
    for i in range(last + 1, len(lines)):
        line = lines[i]
        heads = _heads_rewarded(lines, i)
        row = line.has("page_list") or _LISTED.match(line.text) or (line.text[0] == "(" and line.text[-1] in ").")
        if not (heads or (row and end > last)):
            break
        if heads and end == last and (i + 1 == len(lines) or not _lists(lines[i + 1])):
            break
        end = i
    return end


def _heads_rewarded(lines: list[Line], i: int) -> bool:
    """Tell whether a line names an award over those who got it; the award alone only right over a line that counts."""
    rules = {m.rule for m in lines[i].mentions}
    if rules & _HEADINGS:
        return True
    return _ALONE in rules and any(m.rule == _COUNTED for line in lines[i + 1 : i + 2] for m in line.mentions)


def _lists(line: Line) -> bool:
    return line.has("page_list") is not None or _LISTED.match(line.text) is not None


def _is_caption(line: Line) -> bool:
    credited = re.search(r"\bảnh\b", line.text, re.IGNORECASE) is not None and len(line.text) > _SHORT
    return credited or len(line.text) >= _CAPTION or bool(re.search(r"[.!?…][\"')]?$", line.text))


def _blocks(page: SourceText, lines: list[Line], kept: list[Line]) -> list[tuple[int, int]]:
    """Return the raw spans of the kept lines; neighbours stay together with the blank lines between them."""
    at = {id(line): i for i, line in enumerate(lines)}
    blocks: list[tuple[Line, Line]] = []  # the first and the last line of each
    last = -2
    for line in kept:
        first = blocks.pop()[0] if at[id(line)] == last + 1 else line
        blocks.append((first, line))
        last = at[id(line)]
    return [(page.origin(first.start)[0], page.origin(final.start, final.end)[1]) for first, final in blocks]
