"""A figure of an index as told, and the frame that sentences share: index, year, subjects, components."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Evidence

_COMPARED = re.compile(
    r"(?:giữ nguyên (?:thứ hạng|vị trí|số điểm|điểm số)|so với|(?<!\w)so|hơn|kém|trước|bằng|cùng kỳ|(?<!\w)từ|kể từ)(?: kết quả| điểm| mức| báo cáo| bảng xếp hạng| thứ hạng| vị trí| chỉ số)?(?: của)? ?$",
    re.I,
)
_SINCE = re.compile(r"(?:nhất|kỷ lục|lần đầu(?: tiên)?),? kể từ ?$", re.I)
"""*cao nhất kể từ năm 2015*: the year is neither the figure's nor compared with."""
_AIMED = re.compile(r"(?:nâng cao|cải thiện|nâng|duy trì|giải pháp|nhiệm vụ|kế hoạch)[^;.]{0,110}$", re.I)
# "Chỉ số … của các sở, ban, ngành cấp tỉnh và UBND các huyện, thị xã, thành phố năm 2024"
_OF_ALL = re.compile(
    r"(?:[ ,]+(?:của|các|những|và|cấp|khối|UBND|Ủy ban nhân dân|bộ|cơ quan|ngang|thuộc|Chính phủ|sở|ban|phòng|ngành|tỉnh|"
    r"huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu|đơn vị|địa phương|trực thuộc|Trung ương|trên địa bàn)){1,30}(?: \w+){0,4} ?",
    re.I,
)
_PUBLISHED = re.compile(
    r"(?:công bố|ban hành|phê duyệt|ký|kế hoạch|nhiệm vụ|tháng \d{1,2}|quý \w+)(?: vào| trong)? ?$", re.I
)
_POINTS = re.compile(r"^(?:tổng |số )*điểm ")
_POINTS_OF = re.compile(
    r"(?<![\d.,])(?P<n>\d{1,3}) điểm (?P<what>(?!trở|trên|dưới)[^\d,;:.()]{4,70}?)(?= và \d|[,;.]|$)", re.I
)
_KIND = re.compile(r"^(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn) ", re.I)

_RESULT = re.compile(
    r"(?<!\w)(?:kết quả|điểm|chỉ số|xếp hạng|thứ hạng|công bố)(?: đánh giá| xếp hạng| chấm điểm)? $", re.I
)

FIGURES = ("score", "rank")
PROVINCIAL = ("PCI", "PAPI", "PGI", "PII")
"""Indices that measure provinces only (reports of VCCI, UNDP and CECODES, MOST)."""
_LOCAL = re.compile(
    r"(?:\d{1,3} |các |khối )?(?:sở|ban|ngành|huyện|quận|thị xã|xã|phường|thị trấn|cơ quan chuyên môn)(?!\w)", re.I
)
SERVICE = "Bộ chỉ số phục vụ người dân, doanh nghiệp"
"""The index that is measured month by month (Quyết định 766/QĐ-TTg)."""
UNKNOWN = ""
"""The year of a figure that is of another year than its neighbours, not told which."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose figure it is: a name in one spelling and its level (commune, district, province, department …)."""

    name: str
    level: str | None = None

    @property
    def is_local(self) -> bool:
        """Whether it lies in a province: a department, a district, a commune, or all of a kind."""
        return self.level in ("department", "district", "commune") or _LOCAL.match(self.name) is not None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a sentence: offsets into the text, the mention behind it, for a bracket what it holds.

    Kinds: index, subject, component, year, score, rank, change, field, next, target, other; bracket, comma, semi,
    colon, and, pair, both.
    """

    kind: str
    start: int
    end: int
    mention: Mention | None = None
    subject: Subject | None = None
    weak: bool = False
    inner: tuple[Item, ...] = field(default=())


def _initials(words: str) -> str:
    """Return the initials of a part's name: *điểm điều tra xã hội học* gives đtxhh."""
    return "".join(word[0] for word in _POINTS.sub("", words).split())


def touches(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    """Tell whether a span overlaps one of others."""
    return any(start < e and s < end for s, e in spans)


@dataclass(slots=True, kw_only=True)
class Told:
    """One figure as told: a score or a rank, whose, of what, and where it stands."""

    family: str
    start: int
    line: int
    evidence: Evidence
    index: str
    written: str
    subject: Subject | None
    component: str | None
    year: str | None
    value: float | None = None
    max: float | None = None
    unit: str | None = None
    at_max: bool = False
    approximate: bool = False
    rank: int | None = None
    out_of: int | None = None
    from_last: int | None = None
    scope: str | None = None
    change: float | None = None

    def contradicts(self, known: Told) -> bool:
        """Tell whether a part has another score already, so that this one is of a part whose name was not read."""
        return self.value != known.value and self._of_what() == known._of_what()

    def _of_what(self) -> tuple[str | Subject | None, ...]:
        return (self.family, self.index, self.subject, self.component, self.year, self.unit)


def bare_name(name: str) -> str:
    """Return a place's name without its kind: *tỉnh Long An* and *Long An* are one."""
    return _KIND.sub("", name).casefold()


@dataclass(slots=True)
class Frame:
    """What a sentence may leave out, as the sentences before it said it."""

    index: str = ""
    written: str = ""
    base: str | None = None
    passing: str | None = None
    passed_by: str | None = None
    """The base year where the index's own is not told: a later year takes its place."""
    before: str | None = None
    unit: str | None = None
    scale: float | None = None
    scales: dict[str, float] = field(default_factory=dict)
    """The maxima told apart, by the words before each; that of the whole index under "" (*thang điểm đánh giá là 100*)."""
    subjects: list[Subject] = field(default_factory=list)
    components: list[str] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    """The indices named so far, each as last written."""
    unnamed: bool = False
    """Whether the sentence before told of a unit that the story does not name."""
    rank: int | None = None
    rank_of: str | None = None
    """The component that the last rank was told of."""
    ranks: dict[tuple[str, str], int] = field(default_factory=dict)
    """The last rank told of each index and unit, by the unit's name without its kind."""
    among: str | None = None
    """Among which kind of units the last place was told: *thứ 4/19 sở, ban, ngành*."""
    placed_twice: set[tuple[str, str]] = field(default_factory=set)
    """Those whose places of several months of the year were told: who stands behind them is told of neither."""
    fields: list[tuple[Item, Sentence]] = field(default_factory=list)
    listed: bool = False
    near: bool = False
    of_work: bool = False
    """Whether the year of the index is only that of the work reported: *sơ kết công tác cải cách hành chính quý I/2026*."""
    office: Subject | None = None
    host: Subject | None = None
    """The Sở whose site the page is."""
    of_host: bool = False
    """Whether the page has told of its host by its kind alone, *Tổng điểm của Sở*, and of no province since."""
    percent: bool = False
    weights: bool = False
    """Whether the list at hand says how points are parted: *gồm 8 lĩnh vực, cụ thể: 1. … 12 điểm; 2. …*."""
    fractions: bool = False
    """Whether the list at hand tells points of parts with their maxima: *+ A: 14/16 điểm; + B 9/11;*."""
    in_parts: bool = False
    """Whether the bulletin has spoken of the parts of the index: *chỉ số thành phần*, *trụ cột*, *hạng mục*."""
    headed: bool = False
    """Whether a heading of its own names the index at hand: what stands below it is of this index."""
    block: Subject | None = None
    """The units that the line above says it is about: *1. Khối sở, ngành*."""
    group: Subject | None = None
    """Whose mean was told, where nothing is told of the story's own: parts without an owner are theirs."""
    sentence: Sentence | None = None

    @property
    def year(self) -> str | None:
        """The year of measurement: the paragraph's own, else that of the index."""
        return self.passing or self.base

    def begin(self, *, continues: bool) -> None:
        """Start a paragraph, or go on with the list that the last one began."""
        self.listed = continues
        self.components = []
        self.near = self.near and (continues or self.headed)
        self.percent = self.percent and continues
        self.weights = self.weights and continues
        self.fractions = self.fractions and continues
        if not continues:
            self.subjects, self.rank, self.before, self.passing, self.office = [], None, None, None, None
            self.rank_of, self.unnamed = None, False
            if self.index == "SIPAS" and not self.headed:
                self.go_back("PAR INDEX")  # satisfaction is told as a part of the reform index, in passing

    def forget_year_past(self) -> None:
        """Come back from a year before the index's own, which holds for its sentence only."""
        if self.passing is not None and self.base is not None and self.passing < self.base:
            self.passing = None

    def set_index(self, item: Item) -> None:
        """Speak of another index from here on."""
        m = item.mention
        if m is not None:
            name = str(m.get("name") or m.get("about"))
            if name != self.index:
                self.unit = self.scale = None
                self.scales = {}
            self.index, self.written = name, self.said(item)
            self.named[name] = self.written
            self.near = self.near or not item.weak
            if m.get("year"):
                self.base, self.passing = str(m.get("year")), None
        self.components = []

    def go_back(self, index: str) -> None:
        """Speak again of an index that was named before; nothing where it was not."""
        if index != self.index and index in self.named:
            self.index, self.written = index, self.named[index]
            self.unit = self.scale = None

    def fit(self, subject: Subject | None) -> None:
        """Speak again of an index that measures the subject where the one at hand measures provinces only."""
        if subject is not None and self.index in PROVINCIAL and subject.is_local:
            local = [name for name in self.named if name not in PROVINCIAL]
            self.go_back(next((name for name in local if name != "SIPAS"), local[0] if local else ""))

    def most(self, column: str | None) -> float | None:
        """Return the maximum told of the whole, or of the part that a column's heading names: *Điểm khảo sát*."""
        if column is None:
            return self.scales.get("")
        words = _POINTS.sub("", column.lower()).strip()
        fits = (most for said, most in self.scales.items() if words and (words in said or words == _initials(said)))
        return next(fits, None)

    def take_parts(self, sentence: Sentence) -> None:
        """Take the maxima of parts that add up to the whole's: *thang điểm 100, gồm 80 điểm X và 20 điểm Y*."""
        found = {f"điểm {m['what'].lower()}": float(m["n"]) for m in _POINTS_OF.finditer(sentence.text)}
        if len(found) > 1 and sum(found.values()) == self.scales.get(""):
            self.scales.update(found)

    def said(self, item: Item) -> str:
        """Return the words of an item in the sentence at hand."""
        return self.sentence.between(item.start, item.end) if self.sentence else ""

    def is_compared(self, item: Item) -> bool:
        """Tell whether an index with its year is only compared with, *không đổi so với PII 2023*, and note the year."""
        year = item.mention.get("year") if item.mention else None
        before = self.sentence.between(item.start - 30, item.start) if self.sentence else ""
        if not year or not re.search(r"so với(?: kết quả| chỉ số| điểm)? ?$", before, re.I):
            return False
        self.before = str(year)
        return True

    def is_of_result(self, sentence: Sentence, year: Item) -> bool:
        """Tell whether a year is that of the result a sentence names with its index, on a page about another year's work."""
        told = sentence.between(sentence.start, year.start)
        return (
            self.of_work and _RESULT.search(told) is not None and any(not m.get("weak") for m in sentence.all("index"))
        )

    def take_compared(self, sentence: Sentence, item: Item) -> None:
        """Take a year that a sentence without figures only compares with: *So với năm 2022, A tụt 3 bậc. Khi đó …*."""
        if item.mention and re.search(r"so với (?:cùng kỳ )?$", sentence.between(sentence.start, item.start), re.I):
            self.before = str(item.mention.get("year"))

    def set_year(self, sentence: Sentence, item: Item, *, of_index: bool = False) -> None:
        """Take a year of measurement: the index's own holds on, another for the paragraph.

        A year that is only compared with, or in which something was published, is none.
        """
        year = str(item.mention.get("year")) if item.mention else None
        before = sentence.between(max(item.start - 30, sentence.start), item.start)
        if _SINCE.search(before):
            return
        if _COMPARED.search(before):
            self.before = year
        elif not _PUBLISHED.search(before):
            if of_index or self.base is None or (self.passed_by == self.base and str(year) > self.base):
                self.base, self.passing, self.of_work = year, None, False
                self.passed_by = None if of_index else year
            else:
                self.passing = year


def of_index(sentence: Sentence, indices: Sequence[Item], year: Item) -> bool:
    """Tell whether a year is the index's own: *điểm PCI của tỉnh năm 2017*, no aim at it."""
    last = next((i for i in reversed(indices) if i.end <= year.start), None)
    between = sentence.between(last.end, year.start) if last is not None else ""
    if last is None or not (re.fullmatch(r"[^,;:.]{0,45}", between) or _OF_ALL.fullmatch(between)):
        return False
    return not _AIMED.search(sentence.between(max(last.start - 120, sentence.start), last.start))
