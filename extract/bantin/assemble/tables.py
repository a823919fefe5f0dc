"""Tables that a page's text has flattened, one cell a line or one row a line.

Only what a column's heading says is read: maxima, points, ranks, an index. A table whose headings do not fit its rows
tells nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bantin.assemble import index_items
from bantin.assemble.context import Context
from bantin.assemble.index_frame import Frame, Told
from bantin.assemble.index_items import Subject
from bantin.matching.reading import Sentence
from bantin.normalise import names, numbers
from bantin.record import Evidence

_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,3})? ?%?|\d{1,3} ?/ ?\d{1,3}")
_CELLS = re.compile(r"(?:[^\s|]+(?: [^\s|]+)*)")
_ROW = re.compile(r"(?:(\d{1,3})[.)]? )?([^\d|]{3,90}?) ((?:\d{1,4}(?:[.,]\d{1,3})? ?%?)(?: \d{1,4}(?:[.,/]\d{1,3})? ?%?)+)")
_LONGEST = 100
_HEADINGS = 16
_RUNNING = re.compile(r"(?:STT|TT|Số TT|Số thứ tự)\.?$", re.I)
_MAX = re.compile(r"tối đa|điểm chuẩn|thang điểm|điểm tối đa", re.I)
_RANK = re.compile(r"(?:xếp|thứ) hạng|^hạng|xếp thứ|vị trí|vị thứ", re.I)
_TOTAL = re.compile(r"^(?:tổng|cộng|điểm tổng)", re.I)
_OWN = re.compile(r"tự (?:chấm|đánh giá)", re.I)
_REACHED = re.compile(r"đạt|kết quả|điểm|thẩm định|chấm|số|giá trị|năm", re.I)
_PARTS = re.compile(r"lĩnh vực|nội dung|tiêu chí|thành phần|chỉ số|trục", re.I)
_UNITS = re.compile(r"đơn vị|huyện|xã|phường|thị trấn|thành phố|sở|ngành|cơ quan|địa phương|tỉnh|UBND|tên", re.I)
_MEAN = re.compile(r"(?:giá trị |điểm )?(?:trung bình|bình quân)", re.I)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_IN_BRACKETS = re.compile(r"\(\s*(?:tối đa\s*)?(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:điểm)?\s*\)")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words and where they stand."""

    text: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Tell whether the cell is a figure and nothing else."""
        return _NUMBER.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its running number, its name, its figures."""

    running: Cell | None
    name: Cell
    figures: tuple[Cell, ...]


@dataclass(slots=True)
class Table:
    """A table: headings of the figures' columns, heading of the names, rows; `end` is the first sentence behind it."""

    end: int
    head: Sequence[Cell]
    columns: list[str]
    naming: str
    rows: list[Row]
    names_index: bool
    sentences: Sequence[Sentence]

    def read(self, context: Context, frame: Frame, default: Subject | None) -> list[Told]:
        """Return the figures of the table; `frame` and `default` tell what its headings leave out."""
        for sentence in self.sentences:
            frame.sentence = sentence
            for item in index_items.read(context, sentence):
                if item.kind == "index" and sentence.start < self.rows[0].name.start:
                    frame.set_index(item)
        if not frame.index:
            return []
        owner = frame.subjects[-1] if len(frame.subjects) == 1 else default
        told = [fact for row in self.rows for fact in self._row(context, frame, owner, row)]
        if not any(fact.family == "rank" for fact in told):
            told += self._by_order(context, frame)
        return told

    def _row(self, context: Context, frame: Frame, owner: Subject | None, row: Row) -> list[Told]:
        subject, component = owner, None
        unit = self._unit(context, row)
        if _MEAN.match(row.name.text):
            subject = Subject(names.clean(row.name.text))
        elif unit is not None:
            subject = unit
        elif not _TOTAL.match(row.name.text):
            component = names.clean(row.name.text)
            if not (_PARTS.search(self.naming) or self._knows(row, "component")):
                return []
        columns = self.columns[len(self.columns) - len(row.figures) :]
        most = next((_value(c) for c, title in zip(row.figures, columns, strict=True) if _MAX.search(title)), None)
        out = []
        for cell, title in zip(row.figures, columns, strict=True):
            if _MAX.search(title) or _OWN.search(title):
                continue
            if _RANK.search(title):
                out.append(self._told("rank", cell, context, frame, subject, component))
                rank, _, field = cell.text.partition("/")
                out[-1].rank, out[-1].out_of = int(float(rank.replace(",", "."))), int(field) if field.strip() else None
                continue
            part, top = component, most
            if unit is not None or _MEAN.match(row.name.text):
                bracket = _IN_BRACKETS.search(title)
                top = numbers.decimal(bracket[1]) if bracket else None
                bare = names.clean(_IN_BRACKETS.sub("", title))
                part = None if _TOTAL.match(bare) or self._is_whole(bare) else bare
            elif not _REACHED.search(title):
                continue
            fact = self._told("score", cell, context, frame, subject, part)
            fact.value, fact.unit = _value(cell), "%" if "%" in cell.text else "điểm"
            fact.max = top if fact.unit == "điểm" else None
            year = _YEAR.search(title)
            fact.year = year[1] if year else fact.year
            out.append(fact)
        return out

    def _is_whole(self, title: str) -> bool:
        """Tell whether a heading names the index as a whole: *PAR INDEX 2017*, *Điểm*, *Năm 2022*."""
        heads = [s for s in self.sentences if s.has("index") and names.clean(s.text) in title]
        rest = _YEAR.sub("", title).lower().strip(" :")
        return bool(heads) or rest in ("điểm", "điểm số", "số điểm", "năm", "kết quả", "chỉ số", "điểm đạt", "điểm đạt được", "kết quả điểm", "điểm chỉ số", "%", "điểm (%)", "chỉ số (%)", "")

    def _unit(self, context: Context, row: Row) -> Subject | None:
        for sentence in self.sentences:
            if sentence.start <= row.name.start < sentence.end:
                for item in index_items.subjects(context, sentence):
                    if item.start <= row.name.start + 6 and item.subject is not None:
                        return item.subject
        if _UNITS.search(self.naming) and not _PARTS.search(self.naming) and not _TOTAL.match(row.name.text) and not _MEAN.match(row.name.text):
            return Subject(names.clean(row.name.text)) if row.name.text[:1].isupper() else None
        return None

    def _knows(self, row: Row, fact: str) -> bool:
        return any(s.has(fact) for s in self.sentences if s.start <= row.name.start < s.end)

    def _by_order(self, context: Context, frame: Frame) -> list[Told]:
        """Return ranks where units stand numbered in falling order of their total: the number is the rank."""
        totals = []
        for row in self.rows:
            unit = self._unit(context, row)
            if row.running is None or not row.running.text.isdecimal() or unit is None:
                continue
            whole = [c for c, t in zip(row.figures, self.columns, strict=False) if _TOTAL.match(t) or self._is_whole(names.clean(_IN_BRACKETS.sub("", t)))]
            if whole:
                totals.append((int(row.running.text), _value(whole[0]), row.running, unit))
        falling = all(a[0] < b[0] and a[1] > b[1] for a, b in zip(totals, totals[1:], strict=False))
        if len(totals) < 3 or not falling or totals[0][0] != 1:
            return []
        out = []
        for rank, _, cell, unit in totals:
            fact = self._told("rank", cell, context, frame, unit, None)
            fact.rank = rank
            out.append(fact)
        return out

    def _told(self, family: str, cell: Cell, context: Context, frame: Frame, subject: Subject | None, component: str | None) -> Told:
        start, end = context.reading.source.snap(cell.start, cell.end)
        return Told(
            family=family, start=cell.start, line=-1, evidence=Evidence(start, end, "table.cell"), index=frame.index,
            written=frame.written, subject=subject, component=component, year=frame.year,
        )


def _value(cell: Cell) -> float:
    return numbers.decimal(cell.text.replace("%", "").strip())


def find(context: Context) -> dict[int, Table]:
    """Return the tables by the index of the sentence they begin with."""
    sentences = context.reading.sentences
    lines: list[tuple[list[Cell], int, int]] = []
    at = 0
    while at < len(sentences):
        end = at + 1
        while end < len(sentences) and sentences[end].line == sentences[at].line:
            end += 1
        lines.append((_cells(context, sentences[at], sentences[end - 1]), at, end))
        at = end
    tables: dict[int, Table] = {}
    i = 0
    while i < len(lines):
        j = i
        while j < len(lines) and lines[j][0]:
            j += 1
        if j - i >= 3:
            table = _table(lines[i:j], sentences)
            if table is not None:
                first = next(k for k in range(i, j) if lines[k][0] and lines[k][0][0].start >= table.head[0].start)
                tables[lines[first][1]] = table
        i = max(j, i + 1)
    return tables


def _cells(context: Context, first: Sentence, last: Sentence) -> list[Cell]:
    """Return the cells of a line, none where it is a line of prose."""
    text = context.reading.source.folded[first.start : last.end]
    if first.is_title or len(text) > 3 * _LONGEST or text.endswith((".", ":", ";", "!", "?")):
        return []
    row = _ROW.fullmatch(re.sub(r"\s*\|\s*|\s", " ", text)) if "  " not in text and "|" not in text else None
    if row:
        spans = [row.span(g) for g in (1, 2) if row[g]]
        spans += [(m.start() + row.start(3), m.end() + row.start(3)) for m in re.finditer(r"\S+(?: %)?", row[3])]
    else:
        spans = [m.span() for m in re.finditer(r"[^\s|]+(?: [^\s|]+)*", text)]
    cells = [Cell(text[s:e], first.start + s, first.start + e) for s, e in spans]
    return [] if any(len(c.text) > _LONGEST for c in cells) else cells


def _table(lines: Sequence[tuple[list[Cell], int, int]], sentences: Sequence[Sentence]) -> Table | None:
    cells = [cell for line, _, _ in lines for cell in line]
    if sum(c.is_number for c in cells) < 6 or sum("," in c.text or "." in c.text for c in cells if c.is_number) < 3:
        return None
    first = next(i for i, c in enumerate(cells) if c.is_number)
    numbered = cells[first].text.lstrip("0") == "1" and first + 1 < len(cells) and not cells[first + 1].is_number
    begin = first if numbered else first - 1
    if begin < 1:
        return None
    rows = _rows(cells[begin:], numbered)
    if len(rows) < 2:
        return None
    width = Counter(len(r.figures) for r in rows).most_common(1)[0][0]
    rows = [r for r in rows if len(r.figures) <= width and (len(r.figures) == width or _TOTAL.match(r.name.text) or _MEAN.match(r.name.text))]
    head = cells[max(0, begin - _HEADINGS) : begin]
    titles = _headings(head)
    titles = [t for t in titles if not _RUNNING.match(t)]
    if len(titles) < width + 1 or not rows:
        return None
    inside = [s for s in sentences if head[0].start <= s.start <= cells[-1].start]
    return Table(
        end=lines[-1][2] if rows[-1].figures[-1].end >= lines[-1][0][0].start else _after(lines, rows[-1]),
        head=head,
        columns=titles[-width:],
        naming=titles[-width - 1],
        rows=rows,
        names_index=any(s.has("index") for s in inside),
        sentences=inside,
    )


def _after(lines: Sequence[tuple[list[Cell], int, int]], row: Row) -> int:
    """Return the sentence behind the line of a row's last figure."""
    return next(end for line, _, end in lines if line[-1].end >= row.figures[-1].end)


def _rows(cells: Sequence[Cell], numbered: bool) -> list[Row]:
    rows: list[Row] = []
    at = 0
    while at < len(cells):
        running = None
        if numbered and cells[at].is_number:
            running, at = cells[at], at + 1
        start = at
        while at < len(cells) and not cells[at].is_number:
            at += 1
        named = cells[start:at]
        figures: list[Cell] = []
        while at < len(cells) and cells[at].is_number:
            # the last figure before a name is that row's running number
            ahead = cells[at + 1] if at + 1 < len(cells) else None
            next_number = (running.text if running else "0").lstrip("0")
            if numbered and figures and ahead is not None and not ahead.is_number and cells[at].text.isdecimal():
                if not next_number.isdecimal() or int(cells[at].text) > int(next_number or 0):
                    break
            figures.append(cells[at])
            at += 1
        if named and figures:
            name = named[-1] if len(named) > 1 and not numbered else Cell(" ".join(c.text for c in named), named[0].start, named[-1].end)
            rows.append(Row(running, name, tuple(figures)))
        elif start == at:
            at += 1
    return rows


def _headings(cells: Sequence[Cell]) -> list[str]:
    """Return the headings, those broken over lines put together again."""
    titles: list[str] = []
    for cell in cells:
        text = cell.text
        goes_on = bool(titles) and (text[0].islower() or text[0] == "(" or titles[-1].endswith((",", "-", "/")))
        if goes_on:
            titles[-1] = f"{titles[-1]} {text}"
        else:
            titles.append(text)
    return titles
