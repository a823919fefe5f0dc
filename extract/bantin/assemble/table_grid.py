"""Finds tables that a page's text has flattened, one cell a line or one row a line: headings, then like rows."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bantin.assemble.context import Context
from bantin.assemble.table_cells import Cell, parted
from bantin.matching.reading import Sentence

_ROW = re.compile(
    r"(?:(\d{1,3})[.)]? )?([^\d|]{3,90}?) ((?:\d{1,4}(?:[.,]\d{1,4})? ?%?)"
    r"(?: [+-]?\d{1,4}(?:[.,/]\d{1,4})? ?%?| (?:Xuất sắc|Rất tốt|Tốt|Khá|Trung bình|Yếu|Kém)(?= \d|$))+)"
)
_ROW_CELL = re.compile(r"Xuất sắc|Rất tốt|Trung bình|\S+(?: %)?")
_HEADS = re.compile(
    r"(?<=[^\W\d_.)%]) (?=(?:Đơn vị|Tên|Điểm|Xếp|Tổng|Hạng|Thứ|Vị thứ|Kết quả|Ghi chú|Chỉ số|T[ỷỉ] lệ|Tự|Thẩm định|Lĩnh vực|Nội dung|"
    r"Tiêu chí|Địa phương|Cơ quan|Năm|Giá trị|(?:Chính quyền|Kinh tế|Xã hội|Hạ tầng|Nhân lực|Nhận thức|Thể chế) số|Công khai|Tiến độ|"
    r"Dịch vụ công|Thanh toán|Mức độ|Số hóa|Hài lòng)(?!\w))|(?<=[^\W\d_])(?<!iểm)(?<!ỉ số)(?<!quả)(?<!ạng)(?<!lệ) "
    r"(?=(?:SIPAS|DTI|DDCI|PAR INDEX|PCI|PAPI)(?!\w))|(?<=ạng) (?=(?:SIPAS|DTI|DDCI|PAR INDEX)(?: 20\d\d)? \(%\))|(?<=[)%]) (?=[^\W\d_])|(?<=[^\W\d_] 20\d\d) (?=[^\W\d_])"
)
"""Where the next heading begins in a line of headings: *STT Đơn vị Điểm tự chấm Điểm thẩm định*."""
_YEAR_HEADS = re.compile(r"(?<!năm)(?<!so với) (?=20\d\d(?!\w))|(?<= 20\d\d) (?=[^\W_])", re.I)
"""Where a year alone is a heading: *Chỉ số thành phần 2022 2023 Tăng/giảm*."""
_YEAR_ALONE = re.compile(r"(?:năm )?20\d\d", re.I)
_MEAN_ROW = re.compile(
    r"((?:(?:Điểm|Giá trị) (?:trung bình|bình quân)|Trung bình|Bình quân|Tổng)[^\d|]{0,60}?) (\d{1,3}(?:[.,]\d{1,3})? ?%?)"
)
_BLOCK = re.compile(r"(?:Khối|Nhóm|Cấp|Các) (?:[^\W\d_]|[ ,-]){2,70}")
"""A row that only says which units follow: *II. Khối sở, ngành*."""
_BLOCK_NUMBER = re.compile(r"[IVX]{1,4}\.?|[A-D]\.?")
_RULE = re.compile(r":?[-=_]{2,}:?")
_OF_FIGURES = re.compile(r"điểm|hạng|thứ|TT|số|năm|%|t[ỷỉ] lệ|giá trị|PCI|PAPI|DTI|index|tăng|giảm|^20\d\d$", re.I)
_OF_WORDS = re.compile(
    r"^(?:tên|đơn vị|địa phương|tỉnh|thành phố|huyện|quận|xã|phường|sở|bộ|cơ quan|nội dung|lĩnh vực|tiêu chí|chỉ số|"
    r"nhóm|xếp loại|phân loại|ghi chú|đánh giá|mức)",
    re.I,
)
_NAMES = re.compile(
    r"(?:tên )?(?:các )?(?:đơn vị|địa phương|cơ quan|xã|phường|huyện|sở|tỉnh)(?:[ ,/]+[^\W\d_]+){0,5}", re.I
)
"""A heading that stands over names."""
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_FEWEST_SEMICOLONS = 2
_DOTS = "()[] .…"
"""Signs of a row that stands for those left out: *…*, *(...)*."""
_LONGEST = 100
_HEADINGS = 16
_FEWEST = 6
_FEWEST_FIT = 3
"""Figures of a table at least; fewer are enough where each heading says what stands below it."""
TOTAL = re.compile(r"(?:tổng|cộng|điểm tổng|(?:điểm )?còn lại)(?!\w)", re.I)
MEAN = re.compile(r"(?:giá trị |điểm )?(?:trung bình|bình quân)", re.I)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: where it starts, its headings, its rows; `end` is the first sentence behind it.

    Rows behind the others may lack cells on the left: totals and means. Where the headings do not fit the rows, nothing is told.
    """

    end: int
    start: int
    titles: list[str]
    rows: list[list[Cell]]
    sentences: Sequence[Sentence]
    fits: bool = True


_CellLine = tuple[list[Cell], int, int]
"""The cells of a line with the sentences from which to which it reaches."""


def grids_of(context: Context) -> dict[int, Grid]:
    """Return the tables by the index of the sentence they begin with."""
    sentences = context.reading.sentences
    lines: list[_CellLine] = []
    at = 0
    while at < len(sentences):
        end = at + 1
        while end < len(sentences) and sentences[end].line == sentences[at].line:
            end += 1
        lines.append((_cells(context, sentences[at], sentences[end - 1]), at, end))
        at = end
    _part_headings(lines)
    tables: dict[int, Grid] = {}
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and lines[j][0]:
            j += 1
        while j - i >= 3:
            table = _table(lines[i:j], sentences, context.reading.source.text)
            if table is None:
                break
            first = next(k for k in range(i, j) if lines[k][0][0].start >= table.start)
            tables[lines[first][1]] = table
            i = next((k for k in range(first, j) if lines[k][1] >= table.end), j)
        i = max(j, i + 1)
    return tables


def _part_headings(lines: list[_CellLine]) -> None:
    """Part a line of headings into as many cells as the two rows below it have, where its words part so."""
    for k in range(len(lines) - 2):
        width = len(lines[k + 1][0])
        if len(lines[k][0]) != 1 or width < 3 or len(lines[k + 2][0]) != width:
            continue
        line = lines[k][0][0]
        ends = [m.start() for m in _HEADS.finditer(line.text)] + [len(line.text)]
        if len(ends) != width:
            ends = sorted({*ends, *(m.start() for m in _YEAR_HEADS.finditer(line.text))})
        if len(ends) != width:
            continue
        starts = [0] + [end + 1 for end in ends[:-1]]
        cells = [Cell(line.text[s:e], line.start + s, line.start + e) for s, e in zip(starts, ends, strict=True)]
        if _fit([cell.text for cell in cells], lines[k + 1][0]) >= width - 1:
            lines[k] = (cells, *lines[k][1:])


def _cells(context: Context, first: Sentence, last: Sentence) -> list[Cell]:
    """Return the cells of a line, none where it is a line of prose."""
    source = context.reading.source
    text = source.folded[first.start : last.end]
    if "\t" in source.text[first.start : last.end]:  # folding makes a tab a space
        text = "".join("\t" if source.text[first.start + i] == "\t" else sign for i, sign in enumerate(text))
    if (
        first.is_title
        or len(text) > 3 * _LONGEST
        or (text.rstrip(')"').endswith((".", ":", ";", "!", "?", "…")) and text.strip(_DOTS))
    ):
        return []
    if text.count(";") >= _FEWEST_SEMICOLONS and not re.search(r"  |[|\t]", text):
        text = text.replace(";", "|")  # a row of a file of values: "1; Xã A; 64,5; 91,2"
    plain = not re.search(r"  |[|\t]", text)
    row = _ROW.fullmatch(re.sub(r"\s*\|\s*|\s", " ", text)) if plain else None
    mean = _MEAN_ROW.fullmatch(text) if plain else None
    if mean:
        spans = [mean.span(1), mean.span(2)]
    elif row:
        spans = [row.span(g) for g in (1, 2) if row[g]]
        spans += [(m.start() + row.start(3), m.end() + row.start(3)) for m in _ROW_CELL.finditer(row[3])]
    else:
        spans = [m.span() for m in re.finditer(r"[^\s|]+(?: [^\s|]+)*", text)]
    cells = [Cell(text[s:e], first.start + s, first.start + e) for s, e in spans]
    return [] if any(len(c.text) > _LONGEST for c in cells) else cells


def _table(lines: Sequence[_CellLine], sentences: Sequence[Sentence], text: str) -> Grid | None:
    """Return the table in a run of short lines: headings, then rows of as many cells each of its own kind."""
    cells = [cell for line, _, _ in lines for cell in line if cell.text.strip(_DOTS) and not _RULE.fullmatch(cell.text)]
    cells = _without_blocks(cells)
    figures = [c for c in cells if c.is_number]
    if len(figures) < _FEWEST_FIT or sum("," in c.text or "." in c.text for c in figures) < 3:
        return None
    first = next(i for i, c in enumerate(cells) if c.is_number)
    row = next((i for i, c in enumerate(cells) if c.is_number and not _YEAR_ALONE.fullmatch(c.text)), first)
    begins_line = {line[0].start for line, _, _ in lines if line}
    in_rows = sum(len(line) > 1 for line, _, _ in lines) > len(lines) // 2  # else one cell a line
    best: tuple[tuple[int, bool, int], int, int, list[str]] | None = None
    for begin in sorted({*range(max(2, first - 2), first + 1), *range(max(2, row - 2), row + 1)}):
        if in_rows and cells[begin].start not in begins_line:
            continue
        for start in range(max(0, begin - _HEADINGS), begin - 1):
            titles = _below_years(_headings(cells[start:begin], text))
            whole = _rows_of(cells, begin, len(titles))
            fits = _may_head(titles, cells[begin])
            merit = (whole * len(titles), fits, _fit(titles, cells[begin : begin + len(titles)]))
            if whole >= 2 and len(titles) >= 2 and (best is None or merit > best[0]):
                best = (merit, start, begin, titles)
    if best is None:
        return None
    (size, fits, fit), start, begin, titles = best
    width = len(titles)
    if len(figures) < _FEWEST and (fit < width or size // width < 3):
        return None
    count = size // width
    rows = [cells[begin + k * width : begin + (k + 1) * width] for k in range(count)]
    rest = cells[begin + count * width :]
    rows += _short_rows(rest, width)
    titles, rows = parted(titles, rows)
    inside = [s for s in sentences if cells[start].start <= s.start <= cells[-1].start]
    last = rows[-1][-1].end
    return Grid(
        end=next(end for line, _, end in lines if line and line[-1].end >= last),
        start=cells[start].start,
        titles=titles,
        rows=rows,
        sentences=inside,
        fits=fits,
    )


def _without_blocks(cells: Sequence[Cell]) -> list[Cell]:
    """Leave out the rows that only say which units follow: *I*, *Khối sở, ngành*."""
    left: set[int] = set()
    for k, (number, block) in enumerate(itertools.pairwise(cells)):
        if _BLOCK_NUMBER.fullmatch(number.text) and _BLOCK.fullmatch(block.text):
            left |= {k, k + 1}
    return [cell for k, cell in enumerate(cells) if k not in left]


def _fit(titles: Sequence[str], row: Sequence[Cell]) -> int:
    """Return how many headings say what stands below them: figures under *Điểm*, words under *Đơn vị*."""
    pairs = zip(titles, row, strict=False)
    return sum(bool((_OF_FIGURES if cell.is_figure else _OF_WORDS).search(title)) for title, cell in pairs)


def _rows_of(cells: Sequence[Cell], begin: int, width: int) -> int:
    """Return how many whole rows follow whose columns are each all figures or all words; the names' one is words."""
    kinds = [c.is_figure for c in cells[begin : begin + width]]
    if len(kinds) < width or all(kinds) or not any(kinds) or (kinds[0] and kinds[1:2] == [True] and all(kinds[:3])):
        return 0
    count = 0
    while True:
        row = cells[begin + count * width : begin + (count + 1) * width]
        if len(row) < width or [c.is_figure for c in row] != kinds:
            return count
        count += 1


def _short_rows(cells: Sequence[Cell], width: int) -> list[list[Cell]]:
    """Return the rows behind the others that lack cells on the left: totals and means."""
    rows: list[list[Cell]] = []
    at = 0
    while at < len(cells) and (TOTAL.match(cells[at].text) or MEAN.match(cells[at].text)):
        end = at + 1
        while end < len(cells) and cells[end].is_number:
            end += 1
        if not 2 <= end - at <= width:
            break
        rows.append(list(cells[at:end]))
        at = end
    return rows


def _may_head(titles: Sequence[str], first: Cell) -> bool:
    """Tell whether headings may be those of rows that begin so: no running number stands below *Đơn vị*."""
    return not (first.text.isdecimal() and _NAMES.fullmatch(titles[0]))


def _headings(cells: Sequence[Cell], text: str) -> list[str]:
    """Return the headings, those broken over lines put together again.

    Where blank lines part some headings, those that none parts are one: *Điểm*, *ĐTXHH*, *(30)*.
    """
    apart = [_BLANK_LINE.search(text, a.end, b.start) is not None for a, b in itertools.pairwise(cells)]
    titles: list[str] = []
    for k, cell in enumerate(cells):
        said = cell.text
        goes_on = bool(titles) and (said[0].islower() or said[0] == "(" or titles[-1].endswith((",", "-", "/")))
        broken = k > 0 and _mostly(apart) and not apart[k - 1] and "\n" in text[cells[k - 1].end : cell.start]
        if goes_on or broken:
            titles[-1] = f"{titles[-1]} {said}"
        else:
            titles.append(said)
    return titles


def _below_years(titles: list[str]) -> list[str]:
    """Return headings in two rows as one: *Năm 2022*, *Năm 2023* above *Điểm*, *Hạng*, *Điểm*, *Hạng*."""
    first = next((k for k, title in enumerate(titles) if _YEAR_ALONE.fullmatch(title)), len(titles))
    last = first
    while last < len(titles) and _YEAR_ALONE.fullmatch(titles[last]):
        last += 1
    years, below = titles[first:last], titles[last:]
    group = below[: len(below) // len(years)] if len(years) > 1 else []
    if not group or group * len(years) != below:
        return titles
    return titles[:first] + [f"{title} {year.lower()}" for year in years for title in group]


def _mostly(apart: Sequence[bool]) -> bool:
    """Tell whether blank lines part most cells."""
    return sum(apart) * 2 >= len(apart)
