"""A sentence about an index as a row of items: indices, subjects, components, years, figures, and what joins them."""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from bantin.assemble.context import Context
from bantin.assemble.index_abbreviations import abbreviated
from bantin.assemble.index_bracket_ranks import with_bracket_ranks
from bantin.assemble.index_frame import FIGURES, SERVICE, Item, touches
from bantin.assemble.index_named_places import ranks_in_top
from bantin.assemble.index_strangers import hamlets_of
from bantin.assemble.index_subjects import subjects_of
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_GLUE = re.compile(r"[();:,]|(?<!\w)(?:và|lần lượt|cùng|đều)(?!\w)")
_YEAR_ALONE = re.compile(r" \((?P<year>20\d\d)(?:, 20\d\d)*\)")
_YEAR_LEADS = re.compile(
    r"(?:^\W*|[:;,.] |- |(?P<open>\())(?P<year>20\d\d)(?=(?:: | \(| - |: đạt |: hạng )\d{1,3}[,.]\d{1,2}(?!\d))"
)
"""*2021: 64,2 điểm (hạng 9); 2022: 66,1 điểm*: a year alone before its score."""
_YEAR_GOES_ON = re.compile(
    r"[;,] (?P<year>20\d\d),? (?=(?:(?:chỉ|mới|đã) )?(?:là|đạt|được|có|còn|lên|xuống) \d{1,3}[,.]\d"
    r"|(?:(?:xếp|đứng|tụt|rơi|lên|xuống|về)(?: \w+){0,2} )?(?:thứ|hạng|vị trí(?: thứ)?) \d)",
    re.IGNORECASE,
)
"""*năm 2018 đạt 63,4 điểm, xếp thứ 32; 2019 là 65,1 điểm*: a year alone that goes on with one told."""
_YEAR_CLOSES = re.compile(r" (?P<year>20\d\d)\s*$")
"""*Bảng điểm CCHC huyện A 2022*: a headline ends with the year of its index."""
_OF_PART = re.compile(r"\)?(?: cấp (?:tỉnh|huyện|xã|sở))?(?: trong| của)? ", re.IGNORECASE)
_TILL = re.compile(
    r"(?<!\w)(?:(?:tính )?đến(?: hết| cuối| thời điểm)?(?: ngày)?"
    r"|(?:trích xuất|kết xuất|truy xuất|tra cứu|chốt|ghi nhận)(?: [^,;.:\d]{3,60})?(?: (?:lúc|vào|ngày)| \d{1,2} ?(?:h|giờ)(?: ?\d\d)?,?){0,4}) $",
    re.IGNORECASE,
)
_BEFORE_INDEX = re.compile(r"(?: thì)?,? (?:(?:tổng )?(?:điểm|kết quả)(?: của)? )?", re.IGNORECASE)
"""*Tính đến hết tháng 11/2025, Bộ chỉ số …*: of which month the figure is."""
_NOW = re.compile(
    r"[;,.] (?:còn |nhưng |song |đến |sang |thì )?(?P<now>năm nay|(?:kỳ|lần|đợt) này)(?!\w)"
    r"| thì (?:đến )?(?P<then>nay|năm nay)(?= (?:đã |chỉ |còn |lại )?(?:đứng|xếp|lên|xuống|vươn|giữ|đạt|được|dẫn đầu|tụt|rơi|ở|có)(?!\w))",
    re.IGNORECASE,
)
_BESIDE = 12
"""Characters between a rank and the bracket that names who has it: *dẫn đầu toàn tỉnh (A)*."""
DISTANCE = "index_change.distance"
"""The rule for how far one is ahead or behind: *hơn xã A 3,6 điểm*."""
BEST_PART_OF = "index_subject.best_part_of"
"""The rule for whose best part is told: *chỉ số thành phần có điểm cao nhất ở khối địa phương*, which is nobody's rank."""
_IS = regex.compile(r"(?: bảng| toàn tỉnh| toàn huyện)? là (?=\p{Lu}|(?:xã|phường|huyện|sở|thị|thành|tỉnh|quận) )")
_PATIENTS = re.compile(r"(?<!\w)(?:người bệnh|bệnh nhân)(?!\w)", re.IGNORECASE)
_GLUE_KINDS = {"và": "and", "lần lượt": "pair", "cùng": "both", "đều": "both"}


_FACTS = {
    "index": "index",
    "component": "component",
    "score": "score",
    "rank": "rank",
    "index_change": "change",
    "rank_field": "field",
    "rank_next": "next",
    "index_target": "target",
    "index_other": "other",
}


def items_of(context: Context, sentence: Sentence) -> list[Item]:
    """Return the items of a sentence in order, brackets nested; claimed figures (deltas, thresholds, dates) left out."""
    claimed = [(m.start, m.end) for m in sentence.all("date", "decision", "document", "anniversary")]
    claimed += [
        (m.start, m.end) for m in sentence.all("index_change") if not m.rule.endswith(("steps_up", "steps_down"))
    ]
    claimed += [(m.start, m.end) for m in sentence.all("index_target") if m.get("threshold")]
    items = [
        Item(_FACTS[m.fact], m.start, m.end, m, weak=bool(m.get("weak")))
        for m in sentence.all(*_FACTS)
        if not (m.fact in FIGURES and touches(m.start, m.end, claimed) and not _names_outdone(sentence, m))
        and not m.get("threshold")
    ]
    if _PATIENTS.search(sentence.text):  # asked by their hospital, not by the state
        items = [i for i in items if not (i.kind == "index" and i.mention and i.mention.get("about") == "SIPAS")]
    items += [Item("component", m.start, m.end, m) for m in abbreviated(context, sentence)]
    if _names(context, "ICT INDEX"):
        parts = [(i.start, i.end) for i in items if i.kind == "component"]
        items = [
            i for i in items if not (i.kind == "index" and _is_use(sentence, i) and touches(i.start, i.end, parts))
        ]
    best = [(m.start, m.end) for m in sentence.all("index_subject") if m.rule == BEST_PART_OF]
    items = [i for i in items if not (i.kind == "rank" and touches(i.start, i.end, best))]
    ranks = [(i.start, i.end) for i in items if i.kind == "rank"]
    items = [
        i
        for i in items
        if not (i.kind == "field" and i.mention and "n" in i.mention.spans and touches(*i.mention.spans["n"], ranks))
    ]
    items = [i for i in items if not (i.kind == "score" and touches(i.start, i.end, ranks))]
    offices = [(m.start, m.end) for m in sentence.all("body")]  # the Sở Du lịch is no figure of tourism
    items = [i for i in items if not (i.kind == "other" and touches(i.start, i.end, offices))]
    places = [(m.start, m.end) for m in sentence.all("place")]  # huyện Tiểu Cần xếp hạng 1: nothing it must reach
    items = [i for i in items if not (i.kind in ("target", "next") and touches(i.start, i.start + 1, places))]
    named = [(i.start, i.end) for i in items if i.kind == "index" and not i.weak]
    items = [i for i in items if not (i.kind == "component" and touches(i.start, i.end, named))]
    named = [(i.start, i.end) for i in items if i.kind == "component"]
    items = [i for i in items if not (i.kind == "index" and i.weak and touches(i.start, i.end, named))]
    papers = [(m.start, m.end) for m in sentence.all("date", "decision", "document", "anniversary")]
    items += [
        Item("year", m.start, m.end, m)
        for m in sentence.all("period")
        if m.get("kind") == "year" and not touches(m.start, m.end, papers)
    ]
    items = with_bracket_ranks(sentence, items) + ranks_in_top(sentence)
    items += _parts_of_years(context, sentence, items)
    items += _bare_years(sentence, items)
    items += _now(sentence, items)
    items += hamlets_of(sentence)
    items += subjects_of(context, sentence)
    items.sort(key=lambda i: (i.start, -i.end))
    return _nest(_with_glue(sentence, items))


def _names_outdone(sentence: Sentence, rank: Mention) -> bool:
    """Tell whether a place stands in words of how far one is ahead of whom: *hơn đơn vị xếp thứ nhì là huyện B 36 điểm*."""
    apart = any(m.rule == DISTANCE and m.start < rank.start and rank.end < m.end for m in sentence.all("index_change"))
    return apart and rank.fact == "rank" and _IS.match(sentence.between(rank.end, rank.end + 20)) is not None


def _bare_years(sentence: Sentence, items: list[Item]) -> list[Item]:
    """Return the years that stand alone: in a bracket behind a figure, *hạng 6 (2015)*, of several the first; before scores."""
    ends = {i.end for i in items if i.kind in FIGURES}
    found = []
    for match in _YEAR_ALONE.finditer(sentence.text):
        start, end = match.start("year") + sentence.start, match.end("year") + sentence.start
        if match.start() + sentence.start in ends:
            mention = Mention("period", "period.alone", start, end, {"kind": "year", "year": match["year"]}, {})
            found.append(Item("year", start, end, mention))
    closing = _YEAR_CLOSES.search(sentence.text) if sentence.is_title else None
    if closing and any(m.end == sentence.start + closing.start() for m in sentence.all("place", "body")):
        start, end = closing.start("year") + sentence.start, closing.end("year") + sentence.start
        mention = Mention("period", "period.closing", start, end, {"kind": "year", "year": closing["year"]}, {})
        found.append(Item("year", start, end, mention))
    leading = list(_YEAR_LEADS.finditer(sentence.text))
    told = any(i.kind == "year" for i in items)
    leading = leading if len(leading) > 1 or any(m["open"] for m in leading) else []
    for match in leading + (list(_YEAR_GOES_ON.finditer(sentence.text)) if told else []):
        start, end = match.start("year") + sentence.start, match.end("year") + sentence.start
        mention = Mention("period", "period.leading", start, end, {"kind": "year", "year": match["year"]}, {})
        found.append(Item("year", start, end, mention))
    return found


def _now(sentence: Sentence, items: list[Item]) -> list[Item]:
    """Return where a clause comes back to the year of the index behind another year: *năm 2020 …; năm nay …*."""
    first = min((i.start for i in items if i.kind == "year"), default=sentence.end)  # "năm 2021 thứ 2 thì nay thứ 4"
    found = (m.span("now" if m["now"] else "then") for m in _NOW.finditer(sentence.text))
    spans = ((sentence.start + start, sentence.start + end) for start, end in found)
    return [Item("now", start, end) for start, end in spans if start > first]


def _parts_of_years(context: Context, sentence: Sentence, items: list[Item]) -> list[Item]:
    """Return the quarters, halves and months with their year right behind an index, *chỉ số CCHC quý II/2024*, or till which it tells."""
    named = [i for i in items if i.kind == "index"]
    ends = {i.end for i in named}
    by_month = any(i.mention and SERVICE in (i.mention.get("name"), i.mention.get("about")) for i in named)
    found = []
    for m in sentence.all("period", "date"):
        part = m.get("kind") == "part" if m.fact == "period" else m.rule == "date.month_of_year"
        behind = any(_OF_PART.fullmatch(sentence.between(end, m.start)) for end in ends if end <= m.start)
        till = _TILL.search(sentence.between(max(m.start - 90, sentence.start), m.start)) and (
            any(_BEFORE_INDEX.fullmatch(sentence.between(m.end, i.start)) for i in named if i.start >= m.end)
            or _is_as_of(m, items)
            or (_names(context, SERVICE) and not any(i.kind in ("year", *FIGURES) and i.end <= m.start for i in items))
        )
        opens = not sentence.between(sentence.start, m.start).strip(' -+"') and _names(context, SERVICE)
        monthly = m.rule == "date.month_of_year" and (by_month or opens)
        if m.get("year") and ((part and behind) or monthly or (till and (part or m.rule == "date.full"))):
            value = {"kind": "year", "year": str(m.get("year"))}
            found.append(Item("year", m.start, m.end, Mention("period", m.rule, m.start, m.end, value, {})))
    return found


def _is_as_of(date: Mention, items: list[Item]) -> bool:
    """Tell whether a date till which something is told has an index without a year before it and no figure between."""
    before = [i for i in items if i.end <= date.start and i.kind in ("index", "year", *FIGURES)]
    return bool(before) and all(i.kind == "index" and i.mention and not i.mention.get("year") for i in before)


def _names(context: Context, index: str) -> bool:
    """Tell whether the bulletin names an index.

    Where it names the ICT Index, *chỉ số ứng dụng công nghệ thông tin* is a part of it; where the one that is measured month by
    month, the month that opens a sentence is one that was measured: *Tháng 12/2025 xã ở vị trí thứ 19*.
    """
    return index in _indices_named(context)


@lru_cache(maxsize=1)
def _indices_named(context: Context) -> frozenset[str]:
    said = [m for _, m in context.reading.mentions("index")]
    short = {str(m.get("name")) for m in said if m.rule == "index.short"}
    return frozenset(short | {SERVICE for m in said if SERVICE in (m.get("name"), m.get("about"))})


def _is_use(sentence: Sentence, item: Item) -> bool:
    return bool(re.match(r"chỉ số ứng dụng", sentence.between(item.start, item.end), re.I))


def _with_glue(sentence: Sentence, items: list[Item]) -> list[Item]:
    """Add commas, brackets and joining words that stand between the items."""
    taken = [(i.start, i.end) for i in items]
    taken += [(m.start, m.end) for m in sentence.all("decision", "document")]
    glue = []
    for found in _GLUE.finditer(sentence.text):
        start, end = found.start() + sentence.start, found.end() + sentence.start
        inside = any(s <= start and end <= e for s, e in taken)
        if found.group() in "()" or not inside:
            word = found.group()
            kind = {"(": "open", ")": "close", ";": "semi", ":": "colon", ",": "comma"}.get(word) or _GLUE_KINDS[word]
            if not (word in "()" and inside):
                glue.append(Item(kind, start, end))
    return sorted(items + glue, key=lambda i: (i.start, -i.end))


def _nest(items: list[Item]) -> list[Item]:
    """Fold each bracket into one item; a bracket with neither figure nor year nor change gives its index alone."""
    out: list[Item] = []
    opened: list[tuple[Item, list[Item]]] = []
    for item in items:
        if item.kind == "open":
            opened.append((item, []))
            continue
        if item.kind == "close" and opened:
            first, inner = opened.pop()
            into = opened[-1][1] if opened else out
            if any(i.kind in ("score", "rank", "year", "change", "target") for i in inner):
                into.append(Item("bracket", first.start, item.end, inner=tuple(inner)))
            else:
                last = next((i for i in reversed(into) if i.kind != "field"), None)
                led = last is not None and last.kind == "rank" and first.start - last.end < _BESIDE
                alone = [i.kind for i in inner] == ["subject"]  # "kém quận dẫn đầu (A)"
                into.extend(i for i in inner if i.kind in ("index", "field") or (led and alone))
            continue
        if item.kind != "close":
            (opened[-1][1] if opened else out).append(item)
    for _, inner in opened:
        out.extend(inner)
    return out
