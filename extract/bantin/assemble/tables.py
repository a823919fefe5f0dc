"""Reads the figures of an index out of tables.

Only what a column's heading says is read: maxima, points, ranks, an index. A table whose headings do not fit its rows
tells nothing.
"""

from __future__ import annotations

import itertools
import re

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Frame, Subject, Told
from bantin.assemble.index_items import items_of
from bantin.assemble.index_subjects import subjects_of
from bantin.assemble.table_grid import MEAN, TOTAL, Cell, Grid
from bantin.normalise import names, numbers
from bantin.record import Evidence

_RUNNING = re.compile(r"(?:S\.?TT|TT|Số TT|Số thứ tự)\.?$", re.I)
_MAX = re.compile(r"tối đa|điểm chuẩn|thang điểm", re.I)
_RANK = re.compile(r"(?:xếp|thứ) hạng|^hạng|xếp thứ|vị trí|vị thứ|^XH$", re.I)
_REMARK = re.compile(r"xếp loại|phân loại|ghi chú|^(?:kết quả )?đánh giá$|mức", re.I)
_OWN = re.compile(r"tự (?:chấm|đánh giá)|tăng|giảm|chênh|thay đổi", re.I)
_REACHED = re.compile(r"đạt|kết quả|điểm|thẩm định|chấm|số|giá trị|năm", re.I)
_PARTS = re.compile(r"lĩnh vực|nội dung|tiêu chí|thành phần|chỉ số|trục|trụ cột", re.I)
_UNITS = re.compile(r"đơn vị|huyện|xã|phường|thị trấn|thành phố|sở|ngành|cơ quan|địa phương|tỉnh|UBND|tên", re.I)
_WHOLE = re.compile(
    r"(?:(?:tổng )?(?:điểm(?: số)?|số điểm|kết quả|chỉ số|giá trị|điểm đạt(?: được)?|điểm chỉ số|tỷ lệ)?)(?: năm)?"
    r" ?(?:20\d\d)?(?: ?\((?:%|điểm)\))?",
    re.I,
)
_PLACE = re.compile(r"\d{1,3}(?: ?/ ?\d{1,3})?")
_PADDED = re.compile(r"0\d+")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_IN_BRACKETS = re.compile(r"\(\s*(?:tối đa\s*)?(\d{1,2}\.\d{3}|\d{1,4}(?:[.,]\d{1,2})?)\s*(?:điểm)?\s*\)")


class Table:
    """A table as the index family reads it."""

    def __init__(self, grid: Grid) -> None:
        self.end, self.titles, self.rows, self.sentences = grid.end, grid.titles, grid.rows, grid.sentences

    @property
    def names_index(self) -> bool:
        """Tell whether a heading names an index."""
        return any(s.has("index") for s in self.sentences if s.start < self.rows[0][0].start)

    def read(self, context: Context, frame: Frame, default: Subject | None) -> list[Told]:
        """Return the figures of the table; `frame` and `default` tell what its headings leave out."""
        kept = frame.base
        for sentence in self.sentences:
            if sentence.start < self.rows[0][0].start:
                frame.sentence = sentence
                for item in items_of(context, sentence):
                    if item.kind == "index":
                        frame.set_index(item)
        frame.base = kept or frame.base  # columns may be of several years
        named = [
            c
            for c, (cell, title) in enumerate(zip(self.rows[0], self.titles, strict=True))
            if not (cell.is_figure or _REMARK.search(title) or _RUNNING.match(title))
        ]
        if not frame.index or not named:
            return []
        owner = frame.subjects[-1] if len(frame.subjects) == 1 else default
        reader = _Rows(self, context, frame, named[0])
        told = [fact for row in self.rows for fact in reader.read(row, owner)]
        if not any(fact.family == "rank" for fact in told):
            told += reader.by_order()
        return told


class _Rows:
    """Reads the rows of one table; `naming` is the column of names."""

    def __init__(self, table: Table, context: Context, frame: Frame, naming: int) -> None:
        self.table, self.context, self.frame, self.naming = table, context, frame, naming
        self.indices = self._of_columns()
        self.parts = bool(_PARTS.search(table.titles[naming])) and not _UNITS.search(table.titles[naming])

    def _of_columns(self) -> dict[str, tuple[str, str]]:
        """Return the index of each heading that names one, and its other words, where the headings name several.

        *Điểm CCHC*, *Điểm thẩm định DTI*.
        """
        lists = self.context.lists
        known = {**lists["index_subjects"].entries, **lists["indices"].entries}
        names_of = sorted(known, key=len, reverse=True)
        found = {}
        for title in self.table.titles:
            said = next((n for n in names_of if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", title, re.I)), None)
            if said is not None:
                rest = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)", "", title, flags=re.I)
                found[title] = (str(known[said]), " ".join(rest.split()))
        return found if len({index for index, _ in found.values()}) > 1 else {}

    def read(self, row: list[Cell], owner: Subject | None) -> list[Told]:
        """Return the figures of one row; `owner` is whose the table is where its rows are components."""
        titles = self.table.titles
        whole = len(row) == len(titles)
        name = row[self.naming] if whole else row[0]
        unit = self._unit(name)
        subject, component, mean = unit or owner, None, bool(MEAN.match(name.text))
        if mean:
            subject = Subject(names.clean(name.text))
        elif unit is None and not TOTAL.match(name.text):
            if not self.parts and not self._knows(name, "component"):
                return []
            component = names.clean(name.text)
        cells = list(
            zip(titles if whole else titles[len(titles) - len(row) + 1 :], row if whole else row[1:], strict=True)
        )
        top = next((_value(c) for t, c in cells if _MAX.search(t) and not _IN_BRACKETS.search(t) and c.is_number), None)
        out: list[Told] = []
        for title, cell in cells:
            if (
                cell is name
                or not cell.is_number
                or _RUNNING.match(title)
                or (_MAX.search(title) and not _IN_BRACKETS.search(title))
            ):
                continue
            year = _YEAR.search(title)
            if _RANK.search(title):
                if whole and _PLACE.fullmatch(cell.text):
                    out.append(self._of_column(title, self._rank(cell, subject, component)))
                    out[-1].year = year[1] if year else out[-1].year
                continue
            fact = self._score(title, cell, subject, component, by_column=unit is not None or mean)
            if fact is not None:
                fact = self._of_column(title, fact)
                fact.year = year[1] if year else fact.year
                if top is not None and fact.unit == "điểm" and fact.max is None:
                    fact.max = top
                out.append(fact)
        return out

    def _of_column(self, title: str, fact: Told) -> Told:
        """Give a figure the index that its column's heading names."""
        index, rest = self.indices.get(title, (None, ""))
        if index is not None:
            fact.index, fact.written = index, self.frame.named.get(index, title)
            whole = fact.family == "rank" or TOTAL.match(rest) or _WHOLE.fullmatch(rest)
            fact.component = None if whole else names.clean(rest)
        return fact

    def _rank(self, cell: Cell, subject: Subject | None, component: str | None) -> Told:
        fact = self._told("rank", cell, subject, component)
        rank, _, field = cell.text.partition("/")
        fact.rank, fact.out_of = int(float(rank.replace(",", "."))), int(field) if field.strip() else None
        return fact

    def _score(
        self, title: str, cell: Cell, subject: Subject | None, component: str | None, *, by_column: bool
    ) -> Told | None:
        bracket = _IN_BRACKETS.search(title)
        bare = _IN_BRACKETS.sub("", title).strip(" :")
        if _OWN.search(title) or "/" in cell.text or _PADDED.fullmatch(cell.text):
            return None
        if by_column:
            component = None if self._is_whole(bare) else names.clean(bare)
        elif not _REACHED.search(title):
            return None
        fact = self._told("score", cell, subject, component)
        fact.value = _value(cell)
        fact.unit = "%" if "%" in cell.text or "(%)" in title or "(tỷ lệ" in title else "điểm"
        if fact.unit == "điểm":
            fact.max = numbers.decimal(bracket[1]) if bracket else self._most(fact)
        return fact

    def _most(self, fact: Told) -> float | None:
        """Return the maximum that the words above the table tell for a column."""
        most = self.frame.most(fact.component)
        return most if most is not None and fact.value is not None and fact.value <= most else None

    def _is_whole(self, title: str) -> bool:
        """Tell whether a heading names the index as a whole: *PAR INDEX 2017*, *Tổng điểm*, *Chỉ số (%)*."""
        heads = [s for s in self.table.sentences if s.has("index") and s.start < self.table.rows[0][0].start]
        index = rf"(?<!\w)(?:{re.escape(self.frame.index)}|CCHC|cải cách hành chính)(?!\w)"
        bare = re.sub(r" {2,}", " ", re.sub(index, "", title, flags=re.I)).strip()
        return bool(TOTAL.match(title) or _WHOLE.fullmatch(bare)) or any(
            s.text in title or title in s.text for s in heads
        )

    def _unit(self, name: Cell) -> Subject | None:
        for sentence in self.table.sentences:
            if sentence.start <= name.start < sentence.end:
                for item in subjects_of(self.context, sentence):
                    if item.start <= name.start + 6 and item.subject is not None:
                        return item.subject
        told = TOTAL.match(name.text) or MEAN.match(name.text) or self.parts or self._knows(name, "component")
        named = _UNITS.search(self.table.titles[self.naming]) and name.text[:1].isupper()
        return Subject(names.clean(name.text)) if named and not told else None

    def _knows(self, name: Cell, fact: str) -> bool:
        return any(s.has(fact) for s in self.table.sentences if s.start <= name.start < s.end)

    def by_order(self) -> list[Told]:
        """Return ranks where units stand numbered in falling order of their total: the number is the rank."""
        titles = self.table.titles
        running = next((c for c, t in enumerate(titles) if _RUNNING.match(t)), None)
        total = next((c for c, t in enumerate(titles) if self._is_whole(_IN_BRACKETS.sub("", t).strip(" :"))), None)
        rows = [r for r in self.table.rows if len(r) == len(titles) and self._unit(r[self.naming]) is not None]
        if running is None or total is None or len(rows) < 3 or not all(r[running].text.isdecimal() for r in rows):
            return []
        order = [(int(r[running].text), _value(r[total])) for r in rows]
        if order[0][0] != 1 or not all(a[0] < b[0] and a[1] > b[1] for a, b in itertools.pairwise(order)):
            return []
        out = []
        for row in rows:
            out.append(self._told("rank", row[running], self._unit(row[self.naming]), None))
            out[-1].rank = int(row[running].text)
        return out

    def _told(self, family: str, cell: Cell, subject: Subject | None, component: str | None) -> Told:
        start, end = self.context.reading.source.snap(cell.start, cell.end)
        return Told(
            family=family,
            start=cell.start,
            line=-1,
            evidence=Evidence(start, end, "table.cell"),
            index=self.frame.index,
            written=self.frame.written,
            subject=subject,
            component=component,
            year=self.frame.year,
        )


def _value(cell: Cell) -> float:
    return numbers.decimal(cell.text.replace("%", "").strip())
