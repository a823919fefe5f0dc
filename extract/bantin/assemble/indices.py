"""What the bulletin tells about indices: each figure with its index, subject, component and year, read in order.

A paragraph is read as its writer wrote it: what a sentence leaves out is what the one before it said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bantin.assemble.context import Context
from bantin.assemble.index_first_told import first_last, headline_index
from bantin.assemble.index_frame import FIGURES, Frame, Item, Told, of_index
from bantin.assemble.index_heads import announces_order, block_of, block_turned_to, is_block, is_label
from bantin.assemble.index_items import items_of
from bantin.assemble.index_means import whose_parts
from bantin.assemble.index_numbered import ranks_by_number, ranks_in_line
from bantin.assemble.index_past import YearPast, comes_back
from bantin.assemble.index_ranks import FullWalk
from bantin.assemble.index_settle import settled
from bantin.assemble.index_story import Story, host_of
from bantin.assemble.index_unit_fits import index_of_points
from bantin.assemble.index_unnamed import tells_office_alone
from bantin.assemble.index_years import date_places_left
from bantin.assemble.table_grid import grids_of
from bantin.assemble.table_pairs import pairs_of
from bantin.assemble.tables import Table
from bantin.matching.reading import Sentence

_LISTED = re.compile(r"\s*(?:[-+*•·]|\d{1,2}[.)]|[a-zđ]\))\s")
_ELSEWHERE = re.compile(
    r"\W*(?:xem thêm|đọc thêm|đọc tiếp|đọc nhiều|tin liên quan|tin khác|tin mới|tin cũ|tin nổi bật|bài liên quan|"
    r"bài viết khác|bài (?:đăng |viết )?(?:trước|sau|tiếp theo)(?= ?:)|trong số này(?!,)|kỳ trước|kỳ sau)(?!\w)",
    re.IGNORECASE,
)
_OTHERS_BEHIND = re.compile(r"(?<=[.!?)] )(?:đọc thêm|đọc tiếp|xem thêm|tin liên quan) ?:", re.IGNORECASE)
_PARTS = re.compile(r"(?:chỉ số|nội dung|lĩnh vực|tiêu chí|chỉ tiêu) thành phần|trụ cột|hạng mục|chỉ số nội dung", re.I)
_OPENING = re.compile(r"\W*(?:(?:theo đó|trong|cụ thể|kết quả)[, ]+)?", re.IGNORECASE)
_ROW = re.compile(r"[^\d:;.]{4,110}: ?\d{1,4}(?:[.,]\d{1,4})?(?: ?/ ?\d{1,4})? ?(?:điểm|%)?[;,.]?")
"""A line of a list that tells one figure: *Hài lòng về thủ tục: 83,1%*."""
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?(?: ?/ ?\d{2,4})? ?(?:điểm|%)[;.]?")
"""A line that is a figure and nothing else, below the name that it is of."""
_HEADING = re.compile(r"\W*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,2}|[a-zđ])[.):/-]+ [^.;!?]{3,90}:?")
"""A numbered line that ends in no stop."""
_TO_PARTS = re.compile(
    r"\W*(?:[IVX]{2,5}|[2-9]|[b-e])[.)] (?:Về |Kết quả )?(?:các|từng|\d) (?:yếu tố|tiêu chí|nội dung|lĩnh vực|chỉ số thành phần)\b",
    re.IGNORECASE,
)
"""*3. Về các yếu tố đo lường: …* behind *2. Khối huyện: …*: a section about parts, of nobody named in the one before."""
_ACTS = re.compile(
    r"(?<!\w)(?:công bố|ban hành|tổ chức|triển khai|kế hoạch|phát động|tiến hành|quyết định)(?!\w)", re.IGNORECASE
)
_TELLING_FIELDS = (
    "rank_field.group_with",
    "rank_field.share",
    "rank_field.group_of",
    "rank_field.judged",
    "rank_field.judged_are",
    "rank_field.ranked",
    "rank_field.in_groups",
)
_JUDGES = re.compile(r"(?:đánh giá|xếp hạng) ", re.IGNORECASE)
_FAR = 150
"""Characters between an index and its own year at most."""
_FRESH = 1
"""Paragraphs that may pass without a word of the index before it is no longer meant."""


@lru_cache(maxsize=1)
def figures_of(context: Context) -> tuple[Told, ...]:
    """Return every score and rank of an index that the bulletin tells, in order; the caller must not change them."""
    if not context.reading.telling("index"):
        return ()
    return tuple(_Reader(context).read())


class _Reader:
    """Reads the sentences of one bulletin in order; `age` counts paragraphs since the index was spoken of."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.sentences = context.reading.sentences
        self.frame = Frame()
        self.told: list[Told] = []
        self.age = 99
        self.named_in_head = False
        self.in_list = False
        self.story = Story(context)
        self.frame.host = host_of(context)

    def read(self) -> list[Told]:
        found = {at: Table(grid) for at, grid in (pairs_of(self.context) | grids_of(self.context)).items()}
        at = 0
        head = 0
        while at < len(self.sentences):
            table = found.get(at)
            if table is not None:
                if self.age <= _FRESH or self.named_in_head or table.names_index:
                    self.told += table.read(self.context, self.frame, self.story.owner(self.frame))
                    self.age = 0
                at = table.grid.end
                continue
            end = at + 1
            while (
                end < len(self.sentences) and self.sentences[end].line == self.sentences[at].line and end not in found
            ):
                end += 1
            self._paragraph(self.sentences[at:end], is_head=head < 3)
            head += not is_label(self.sentences[at:end], self.sentences[0])
            at = end
        self.told += ranks_by_number(self.context, self.told) or ranks_in_line(self.context, self.told)
        return settled(self.told, self.frame, self.sentences)

    # --- paragraphs ------------------------------------------------------------------------------------------------------
    def _paragraph(self, sentences: Sequence[Sentence], *, is_head: bool) -> None:
        was_list, continues = self.in_list, self._continues(sentences[0])
        self.in_list = continues
        self.frame.headed = self.frame.headed and (continues or not was_list)  # behind the list comes something else
        self.frame.begin(continues=continues and not _TO_PARTS.match(sentences[0].text))
        if continues and not self.sentences[sentences[0].index - 1].text.endswith(":"):
            self.frame.passing = None
        self.age += 0 if continues else 1
        last: list[Told] = []
        past = YearPast(sentences[0])
        before = self.sentences[sentences[0].index - 1] if sentences[0].index else None
        self.frame.block = block_of(before) if before is not None else None
        for sentence in sentences:
            if _ELSEWHERE.match(sentence.text):
                break  # headlines of other stories
            self.frame.sentence = sentence
            self._turn(sentence, opens=sentence is sentences[0] and not continues)
            self.frame.in_parts = self.frame.in_parts or _PARTS.search(sentence.text) is not None
            items = items_of(self.context, sentence)
            if comes_back(sentence) or not (continues or past.holds_on(sentence, _flat(items), self.frame.passing)):
                self.frame.forget_year_past()
            parted = any(i.kind == "target" and i.mention and i.mention.get("structure") for i in items)
            self.frame.weights = self.frame.weights or (parted and sentence.text.rstrip().endswith(":"))
            other = _OTHERS_BEHIND.search(sentence.text)
            if other:
                items = [i for i in items if i.start < sentence.start + other.start()]
            if (
                is_head
                and (sentence.is_title or self.story.topic is None)
                and len(sentences) == 1
                and not self._named(sentence)
            ):
                self.story.read_head(sentence, items)
            indices = [i for i in _flat(items) if i.kind == "index" and not i.weak]
            self._below_heading(sentence, items, indices)
            if indices:
                self.age = 0
                self.named_in_head = self.named_in_head or is_head
            weak = any(i.kind == "index" for i in _flat(items))
            in_force = self.age <= _FRESH or self.named_in_head or weak
            if not any(i.kind in (*FIGURES, "next") for i in _flat(items)):
                self._background(sentence, items)
            elif in_force:
                self._look_ahead(items)
                self._forget_last(items, last)
                self.frame.go_back(index_of_points(self.told, self.frame, _flat(items)))
                walk = self._walk_of(sentence, indices)
                walk.run(items)
                last = walk.told or last
                self.frame.unnamed = walk.unnamed and not self.frame.subjects
                past.take(sentence, items, walk.told, self.frame.passing)
                self.age = 0 if walk.told else self.age
                for fact in walk.told:
                    if fact.year is None:
                        fact.year = self.frame.base  # told before its year: "Ba sở cao nhất năm 2021 là …"
                date_places_left(walk.told, sentence, self.frame.base)
                self.told += walk.told
                self.frame.of_host &= not any(t.subject and t.subject.level == "province" for t in walk.told)

    def _turn(self, sentence: Sentence, *, opens: bool) -> None:
        """Turn to other units; a paragraph that opens with them goes back to the headline's index: *Ở cấp xã, kết quả như sau: …*."""
        block = block_turned_to(sentence)
        if block is not None and opens and not any(not m.get("weak") for m in sentence.all("index")):
            self.frame.go_back(headline_index(self.sentences))
        self.frame.block = block or self.frame.block

    def _walk_of(self, sentence: Sentence, indices: Sequence[Item]) -> FullWalk:
        owner = self.story.owner(self.frame, indices)
        self.frame.group = whose_parts(self.context, self.told, self.frame.index, owner)
        if tells_office_alone(sentence):
            self.frame.subjects, owner = [], owner if owner and owner.level == "department" else None
        return FullWalk(self.context, sentence, self.frame, owner)

    def _below_heading(self, sentence: Sentence, items: Sequence[Item], indices: Sequence[Item]) -> None:
        """Note where a heading of the body names one index, *II. Chỉ số SIPAS 2024*, and where the next begins."""
        if sentence.is_title or not _HEADING.fullmatch(sentence.text):
            return
        plain = not any(i.kind in FIGURES for i in _flat(items))
        names = {i.mention.get("name") or i.mention.get("about") for i in indices if i.mention}
        self.frame.headed = plain and len(names) == 1
        self.in_list = self.in_list and not self.frame.headed

    def _look_ahead(self, items: Sequence[Item]) -> None:
        """Take an index that is named behind its figures: *đạt 84 điểm về chỉ số …*."""
        flat = _flat(items)
        index = next((i for i in flat if i.kind == "index" and not i.weak), None)
        index = index or next((i for i in flat if i.kind == "index"), None)
        first = next((i for i in flat if i.kind in FIGURES), None)
        if index is None or first is None or index.start < first.start or self.frame.sentence is None:
            return
        before = self.frame.sentence.between(first.end, index.start)
        told_of = re.search(r"(?<!\w)(?:về|trong|của|bảng xếp hạng)(?: kết quả| bảng xếp hạng)? ?$", before)
        name = index.mention.get("name") or index.mention.get("about") if index.mention else None
        led = any(
            i.weak and i.mention and i.mention.get("about") == name and i.start < first.start
            for i in flat
            if i.kind == "index"
        )
        if (
            not self.frame.index
            or (led and not index.weak)
            or (self.age > 0 and not index.weak)
            or (told_of and ";" not in before and not index.weak)
        ):
            self.frame.set_index(index)
            year = next((y for y in flat if y.kind == "year" and of_index(self.frame.sentence, [index], y)), None)
            if year is not None:
                self.frame.set_year(self.frame.sentence, year, of_index=True)

    def _forget_last(self, items: Sequence[Item], last: Sequence[Told]) -> None:
        """Forget the unit named last where a sentence tells of parts alone behind figures of several units.

        *Xã A đạt 93%, xã B 92%. Yếu tố tiếp cận dịch vụ được hài lòng cao nhất (91,2%)* is nothing of xã B.
        """
        kinds = {i.kind for i in _flat(items)}
        several = len({fact.subject for fact in last if fact.component is None}) > 1
        if several and len(self.frame.subjects) == 1 and "component" in kinds and "subject" not in kinds:
            self.frame.subjects = []

    def _continues(self, sentence: Sentence) -> bool:
        """Tell whether a line goes on with a list that the line before it began."""
        before = self.sentences[sentence.index - 1] if sentence.index else None
        if before is None or before.is_title:
            return False
        if _FIGURE.fullmatch(sentence.text) and not _FIGURE.fullmatch(before.text):
            return True
        row = is_block(sentence) or (_ROW.fullmatch(sentence.text) and _ROW.fullmatch(before.text))
        return before.text.endswith((":", ";", ",")) or bool((self.in_list and row) or _LISTED.match(sentence.text))

    def _named(self, sentence: Sentence) -> bool:
        """Tell whether a line stands over its figure: a row of a list, no headline."""
        return any(_FIGURE.fullmatch(s.text) for s in self.sentences[sentence.index + 1 : sentence.index + 2])

    def _background(self, sentence: Sentence, items: list[Item]) -> None:
        """Take from a sentence without figures what the next may leave out: index, its year, whom it speaks of."""
        self.frame.sentence = sentence
        flat = list(_flat(items))
        for item in (i for i in flat if i.kind == "year"):
            self.frame.take_compared(sentence, item)
        indices = [i for i in flat if i.kind == "index"]
        for item in (i for i in first_last(sentence, indices) if not self.frame.is_compared(i)):
            if not item.weak or not self.frame.index or self.age > _FRESH:
                self.frame.set_index(item)
            year = next((y for y in flat if y.kind == "year" and 0 <= y.start - item.end <= _FAR), None)
            if year is not None and of_index(sentence, [item], year):
                self.frame.set_year(sentence, year, of_index=True)
                self.frame.of_work = item.weak
        if indices and self.frame.base is None:
            self._take_leading_year(sentence, flat)
        if not indices and sentence.text.endswith(":"):
            for year in (y for y in flat if y.kind == "year"):
                self.frame.set_year(sentence, year)
        self.frame.near |= announces_order(self.sentences[max(sentence.index - 2, 0) : sentence.index + 1])
        aimed = min((i.start for i in flat if i.kind == "target"), default=sentence.end)
        fields = [i for i in flat if i.kind == "field" and i.mention and i.mention.get("n") and i.start < aimed]
        for k, item in enumerate(fields):
            near = self.age == 0 and sentence.text[item.start - sentence.start :].lower().startswith("trong")
            tells = any(_tells_field(sentence, f) for f in fields[max(k - 1, 0) : k + 1])
            if indices or near or ((self.age <= _FRESH or self.named_in_head) and tells):
                self.frame.fields.append((item, sentence))
        offices = [i.subject for i in flat if i.kind == "subject" and i.weak and i.mention and i.mention.get("role")]
        self.frame.office = offices[-1] if offices else self.frame.office
        strong = [i for i in flat if i.kind == "subject" and i.subject and not i.weak]
        ends = bool(strong) and sentence.end - strong[-1].end <= 2
        if strong and (indices or sentence.text.endswith(":") or ends or strong[0].start - sentence.start < 4):
            self.frame.subjects = [i.subject for i in strong[-1:] if i.subject]

    def _take_leading_year(self, sentence: Sentence, items: Sequence[Item]) -> None:
        """Take the year that opens a sentence about the index, where the index's own is not told: *Năm 2024, 6/6 …*."""
        year = next((y for y in items if y.kind == "year"), None)
        opens = year is not None and _OPENING.fullmatch(sentence.between(sentence.start, year.start))
        acts = _ACTS.search(sentence.text) or any(i.kind == "target" and not i.weak for i in items)
        if year is not None and opens and not acts:
            self.frame.set_year(sentence, year)


def _tells_field(sentence: Sentence, field: Item) -> bool:
    """Tell whether words for a number of units say by themselves that these were judged."""
    telling = field.mention is not None and field.mention.rule in _TELLING_FIELDS
    return telling or _JUDGES.match(sentence.between(field.start, field.end)) is not None


def _flat(items: Sequence[Item]) -> list[Item]:
    return [i for item in items for i in ((item, *_flat(item.inner)) if item.inner else (item,))]
