"""Reads the figures of an index out of tables.

Only what a column's heading says is read. A table whose headings do not fit its rows tells nothing.
"""

from __future__ import annotations

import re

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Frame, Subject, Told
from bantin.assemble.index_items import items_of
from bantin.assemble.table_cells import Cell
from bantin.assemble.table_grid import MEAN, TOTAL, Grid
from bantin.assemble.table_headings import (
    IN_BRACKETS,
    MAX,
    OF_PART,
    OF_UNITS,
    OWN,
    RANK,
    REACHED,
    REMARK,
    RUNNING,
    SATISFIED,
    UNITS,
    VERY_SATISFIED,
    WHOLE,
    WHOLE_YEAR,
    YEAR,
    YEAR_ALONE,
    column_of_parts,
    is_appraised_whole,
    is_before_total,
    is_former_place,
    is_month,
    is_of_one,
    is_passed_over,
    is_share_of_index,
    part_of_ranks,
    year_of_ranks,
)
from bantin.assemble.table_order import are_in_order, ranked_by, value_of
from bantin.assemble.table_sums import adds_up
from bantin.assemble.table_units import index_in, indices_of, is_of_parts, names_index_in, unit_named
from bantin.normalise import names, numbers
from bantin.record import Evidence

_FRACTION = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?) ?/ ?(\d{1,3})")
_MOST = 100.0
"""The largest score of a part that is believed without a maximum told."""
_PLACE = re.compile(r"\d{1,3}(?: ?/ ?\d{1,3})?")
_PADDED = re.compile(r"0\d+")


class Table:
    """A table as the index family reads it."""

    def __init__(self, grid: Grid) -> None:
        self.grid, self.titles, self.rows, self.sentences = grid, grid.titles, grid.rows, grid.sentences
        self.in_parts: set[str] = set()
        """Headings of parts that another index gives its name to."""

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
                    if item.kind == "index" and not (frame.index and self._is_in_part(frame.said(item))):
                        frame.set_index(item)
        frame.base = kept or frame.base  # columns may be of several years
        named = [
            c
            for c, (cell, title) in enumerate(zip(self.rows[0], self.titles, strict=True))
            if not (cell.is_figure or REMARK.search(title) or RUNNING.match(title))
        ]
        if not frame.index or not named or not self.grid.fits:
            return []
        named.sort(key=lambda c: not OF_UNITS.search(self.titles[c]))  # the group that stands left of a unit is no name
        owner = frame.subjects[-1] if len(frame.subjects) == 1 else default
        reader = _Rows(self, context, frame, named[0])
        told = [fact for row in self.rows for fact in reader.read(row, owner)]
        if not any(fact.family == "rank" for fact in told):
            told += reader.by_order()
        return told

    def column(self, title: str) -> list[str]:
        """Return what stands below a heading in the rows that lack nothing."""
        at = self.titles.index(title)
        return [row[at].text for row in self.rows if len(row) == len(self.titles)]

    def _is_in_part(self, said: str) -> bool:
        """Tell whether an index is only named in the heading of a part: *Điểm khảo sát SIPAS* beside *Tổng điểm*."""
        total = any(TOTAL.match(title) and said not in title for title in self.titles)
        parts = (title for title in self.titles if said in title and OF_PART.search(title.replace(said, "")))
        named = {title for title in parts if not RANK.search(title)} if total else set()
        self.in_parts |= named
        return bool(named)


class _Rows:
    """Reads the rows of one table; `naming` is the column of names."""

    def __init__(self, table: Table, context: Context, frame: Frame, naming: int) -> None:
        self.table, self.context, self.frame, self.naming = table, context, frame, naming
        self.indices = indices_of(context, table.titles)
        names_in_rows = (row[naming] for row in table.rows if len(row) == len(table.titles))
        self.by_index = all(index_in(table.sentences, name) for name in names_in_rows)  # each row is of another index
        self.parts = is_of_parts(table.titles[naming])

    def read(self, row: list[Cell], owner: Subject | None) -> list[Told]:
        """Return the figures of one row; `owner` is whose the table is where its rows are components."""
        titles = self.table.titles
        whole = len(row) == len(titles)
        name = row[self.naming] if whole else row[0]
        unit = owner if is_month(titles[self.naming], name.text) else self._unit(name)
        subject, component, mean = unit or owner, None, bool(MEAN.match(name.text))
        if mean:
            subject = Subject(names.clean(name.text))
        elif TOTAL.match(name.text) and OF_UNITS.search(titles[self.naming]):
            return []  # what the scores of several units add up to is nobody's
        elif unit is None and not TOTAL.match(name.text):
            if not self.parts and not self._knows(name, "component"):
                return []
            satisfied = self.frame.index == "SIPAS" and SATISFIED.fullmatch(name.text) is not None
            index = index_in(self.table.sentences, name)
            whole_index = satisfied or (index is not None and (self.by_index or index == self.frame.index))
            component = None if whole_index else names.clean(name.text)
        cells = list(zip(titles, row, strict=True)) if whole else self._aligned(row)
        top = next((value_of(c) for t, c in cells if MAX.search(t) and not IN_BRACKETS.search(t) and c.is_number), None)
        out: list[Told] = []
        for column, (title, cell) in enumerate(cells):
            if (
                cell is name
                or not cell.is_number
                or RUNNING.match(title)
                or (MAX.search(title) and not IN_BRACKETS.search(title))
            ):
                continue
            if RANK.search(title) or self._is_former_place(title):
                if whole and not OWN.search(title) and _PLACE.fullmatch(cell.text):
                    out += self._place(column, cell, subject, component)
                continue
            fact = self._score(title, cell, subject, component, by_column=unit is not None or mean)
            if fact is not None:
                fact, year = self._of_column(title, fact), YEAR.search(title)
                fact.year = year[1] if year else fact.year
                if top is not None and fact.unit == "điểm" and fact.max is None:
                    fact.max = top
                believed = fact.max is not None or (fact.value or 0) <= _MOST or adds_up(titles, row, name)
                if fact.component is None or believed:
                    out.append(fact)
        for fact in out if self.by_index else ():
            fact.index, fact.written = index_in(self.table.sentences, name) or fact.index, name.text
        return out

    def _is_former_place(self, title: str) -> bool:
        """Tell whether a column headed by a year tells the places of that year beside those of now."""
        titles = self.table.titles
        ranks = [t for t in titles if RANK.search(t)]
        if len(ranks) != 1 or self.indices or not YEAR_ALONE.fullmatch(title):
            return False
        return is_former_place(title, self.table.column(title), titles, self.table.column(ranks[0]))

    def _place(self, column: int, cell: Cell, subject: Subject | None, component: str | None) -> list[Told]:
        """Return the place in a cell of a whole row; none where the table does not tell of which of its indices it is."""
        titles = self.table.titles
        left = part = part_of_ranks(titles, column)
        part = names.clean(IN_BRACKETS.sub("", part)) if part and not self._is_whole(part) else component
        scored = () if part else tuple(self.indices)
        headed = left if left in self.indices else ranked_by(titles, self.table.rows, column, scored)
        if headed is None:
            return []
        fact = self._of_column(headed, self._rank(cell, subject, part))
        fact.year = year_of_ranks(titles, column) or fact.year
        return [fact]

    def _aligned(self, row: list[Cell]) -> list[tuple[str, Cell]]:
        """Return the cells of a row of totals or means with their headings: those on the right, or those that are summed up."""
        behind = self.table.titles[self.naming + 1 :]
        summed = [t for t in behind if not (RANK.search(t) or REMARK.search(t))]
        for titles in (behind, summed):
            if len(titles) == len(row) - 1:
                return list(zip(titles, row[1:], strict=True))
        last = len(self.table.titles) - len(behind) + behind.index(summed[-1]) if summed else 0
        alike = summed and ("%" in self.table.rows[0][last].text) == ("%" in row[-1].text)
        return [(summed[-1], row[-1])] if alike and len(row) == 2 else []

    def _of_column(self, title: str, fact: Told) -> Told:
        """Give a figure the index that its column's heading names."""
        index, rest = self.indices.get(title, (None, ""))
        if index is not None:
            fact.index, fact.written = index, self.frame.named.get(index, title)
            whole = fact.family == "rank" or TOTAL.match(rest) or WHOLE.fullmatch(rest)
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
        bracket = IN_BRACKETS.search(title)
        bare = IN_BRACKETS.sub("", title).strip(" :")
        fraction = _FRACTION.fullmatch(cell.text) if re.search("điểm", title, re.I) else None
        if OWN.search(title) or ("/" in cell.text and not fraction) or _PADDED.fullmatch(cell.text):
            return None
        if is_passed_over(title, self.table.titles):
            return None
        if self.frame.index == "SIPAS" and VERY_SATISFIED.search(" ".join(self.table.titles)):
            return None
        if by_column:
            component = None if self._is_whole(bare) else names.clean(bare)
            places = YEAR_ALONE.fullmatch(bare) and all(said.isdecimal() for said in self.table.column(title))
            if places or is_before_total(bare, self.table.titles):
                return None
        elif title not in column_of_parts(self.table.titles, self.naming) or not (
            REACHED.search(title) or TOTAL.match(title)
        ):
            return None
        fact = self._told("score", cell, subject, component)
        fact.value = numbers.decimal(fraction[1]) if fraction else value_of(cell)
        fact.unit = "%" if "%" in cell.text or "%" in title or "(tỷ lệ" in title else "điểm"
        if fraction:
            fact.max = numbers.decimal(fraction[2])
        elif fact.unit == "điểm" and is_of_one(title, self.table.column(title)):
            fact.unit = None
        elif fact.unit == "điểm":
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
        if any(title in part for part in self.table.in_parts):
            return False
        if self.frame.index == "SIPAS" and is_share_of_index(title, self.table.titles):
            return True
        plain = TOTAL.match(title) or WHOLE.fullmatch(bare) or WHOLE_YEAR.fullmatch(bare)
        whole = plain or is_appraised_whole(title, self.table.titles)
        return bool(whole) or any(s.text in title or names_index_in(s, title) for s in heads)

    def _unit(self, name: Cell) -> Subject | None:
        if (unit := unit_named(self.context, self.table.sentences, name)) is not None:
            return unit
        told = TOTAL.match(name.text) or MEAN.match(name.text) or self.parts or self._knows(name, "component")
        named = UNITS.search(self.table.titles[self.naming]) and name.text[:1].isupper()
        return Subject(names.clean(name.text)) if named and not told else None

    def _knows(self, name: Cell, fact: str) -> bool:
        return any(s.has(fact) for s in self.table.sentences if s.start <= name.start < s.end)

    def by_order(self) -> list[Told]:
        """Return ranks where units stand numbered in falling order of their total: the number is the rank."""
        titles = self.table.titles
        running = next((c for c, t in enumerate(titles) if RUNNING.match(t)), None)
        wholes = [t for t in titles if self._is_whole(IN_BRACKETS.sub("", t).strip(" :"))]
        total = next((t for t in wholes if TOTAL.match(t)), wholes[0] if wholes else None)
        if self.indices and running is not None:
            total = ranked_by(titles, self.table.rows, running, tuple(self.indices))
        rows = [r for r in self.table.rows if len(r) == len(titles) and self._unit(r[self.naming]) is not None]
        if running is None or total is None or not are_in_order(rows, running, titles.index(total)):
            return []
        out = []
        for row in rows:
            out.append(self._of_column(total, self._told("rank", row[running], self._unit(row[self.naming]), None)))
            out[-1].rank = int(row[running].text)
        return out

    def _told(self, family: str, cell: Cell, subject: Subject | None, component: str | None) -> Told:
        return Told(
            family=family,
            start=cell.start,
            line=-1,
            evidence=Evidence(*self.context.reading.source.snap(cell.start, cell.end), "table.cell"),
            index=self.frame.index,
            written=self.frame.written,
            subject=subject,
            component=component,
            year=self.frame.year,
        )
