"""Whose mean a sentence tells where only the words before it say who was judged: *19 sở, ngành được đánh giá; điểm bình quân đạt 84 điểm*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Item, Subject, Told
from bantin.matching.reading import Sentence
from bantin.normalise import names

_JUDGED = ("rank_field.judged", "rank_field.judged_are")
_PLAIN = re.compile(
    r"(?:(?:giá trị|(?:tổng |số |mức )?điểm(?: số)?|chỉ số|kết quả)(?: CCHC| PAR INDEX| SIPAS| DTI| DDCI)?(?: đạt)? )?"
    r"(?:trung bình|bình quân|trung vị)",
    re.I,
)
"""No mean of a part: *điểm cải cách thể chế trung bình*."""
_MEAN_IS = re.compile(r"(?<!\w)(?:bình quân|trung bình)(?: (?:chỉ|mới|đều)){0,2}(?: (?:đạt|là|được))? $", re.I)
_LEVELS = (r"(?:sở|ban|ngành|phòng)", r"(?:huyện|quận|thị xã|thành phố)", r"(?:(?<!thị )xã|phường|thị trấn|đặc khu)")
_OF_GROUP = re.compile(
    r"(?<!\w)của (?P<who>(?:(?:các|\d{1,3}|UBND các) )?(?:"
    + "|".join(rf"{level}(?:(?:, | và ){level}){{0,4}}" for level in _LEVELS)
    + r"))(?P<more>,? (?:và )?(?:UBND|các|\d{1,3}|sở|huyện|xã|phường|thành phố|cơ quan|đơn vị)(?!\w))?(?= trên địa bàn| trực thuộc| thuộc|[.;,]|$)?",
    re.I,
)
_ALL_OF = re.compile(r"(?:UBND )?(?:các|khối|cấp|\d{1,3}) (?:[^\W\d_]|[ ,]){2,80}", re.I)
"""*18 xã, thị trấn*, *khối địa phương*: those whose mean is told."""
_COUNTED = re.compile(
    r"(?:UBND )?(?:các|\d{1,3}) (?:sở|ban|ngành|phòng|huyện|xã|phường|thị trấn|tỉnh|đơn vị|địa phương)(?!\w)", re.I
)
"""*33 xã, thị trấn*: they may have a mean, and no place among themselves."""
_ANY = re.compile(r"(?:các|\d{1,3}|UBND các) ", re.I)


def is_plain(sentence: Sentence, mean: Item) -> bool:
    """Tell whether words for a mean name neither a part nor those whose mean it is."""
    return _PLAIN.fullmatch(sentence.between(mean.start, mean.end)) is not None


def are_group(subjects: Sequence[Subject]) -> bool:
    """Tell whether what is told is told of several at once, none of them named: *CCHC của 33 xã đạt 84,4 điểm. … cuối bảng*."""
    return bool(subjects) and all(_COUNTED.match(subject.name) for subject in subjects)


def tells_mean(before: str) -> bool:
    """Tell whether the words before a figure call it a mean: *tiêu chí X bình quân chỉ đạt 81%*."""
    return _MEAN_IS.search(before) is not None


def judged_in_line(sentence: Sentence, mean: Item, fields: Sequence[tuple[Item, Sentence]]) -> Subject | None:
    """Return the units that the paragraph says were judged, where it counts no others before the mean."""
    counted = [item.mention for item, where in fields if where.line == sentence.line and item.start < mean.start]
    told = [m for m in counted if m is not None and m.get("n")]
    if len(told) != 1 or told[0].rule not in _JUDGED:
        return None
    return Subject(str(told[0].get("who")))


def whose_parts(context: Context, told: Sequence[Told], index: str, default: Subject | None) -> Subject | None:
    """Return whose mean of an index was told last, where the bulletin tells no figure of the story's own in it, nor of another kind of units.

    *Giá trị trung bình của 18 xã đạt 74%. Theo từng lĩnh vực, X cao nhất (88%)*: X is of the 18.
    """
    wholes = [t for t in told if t.index == index and t.component is None and t.subject is not None]
    if any(t.subject == default for t in wholes):
        return None
    means = [t.subject for t in wholes if t.family == "score" and t.subject and _ALL_OF.fullmatch(t.subject.name)]
    levels = {t.subject.level for t in wholes if t.subject and t.subject.level}
    one = (
        len(set(means)) == 1
        and len(levels) <= 1
        and _is_only_kind(context, means[-1].name, {t.subject.name for t in wholes if t.subject})
    )
    return means[-1] if one else None


def announced_group(context: Context) -> Subject | None:
    """Return the units of one kind whose index the bulletin announces, *kết quả DTI năm 2023 của 14 xã, thị trấn*; None where of several.

    Nor where it tells a figure of another kind: *khối sở đạt 88%, khối huyện đạt 84%*.
    """
    found: set[str] = set()
    for sentence in context.reading.sentences:
        if not any(not m.get("weak") for m in sentence.all("index")) or sentence.has("score"):
            continue
        for one in _OF_GROUP.finditer(sentence.text):
            if _ANY.match(one["who"]):
                found.add("" if one["more"] else names.clean(one["who"].removeprefix("UBND ")).lower())
    who = found.pop() if len(found) == 1 else ""
    return Subject(who) if who and _is_only_kind(context, who) else None


def _is_only_kind(context: Context, who: str, named: Iterable[str] = ()) -> bool:
    """Tell whether the bulletin tells figures of units of one kind only: `who` and those `named`."""
    told = [*named] + [str(m.get("name")) for _, m in context.reading.mentions("index_subject") if m.get("name")]
    told = [name for name in told if not name.lower().startswith(("toàn ", "cả "))]  # "toàn huyện": of all its xã
    kinds = {kind for name in [who, *told] for kind in _LEVELS if re.search(rf"(?<!\w){kind}(?!\w)", name, re.I)}
    return len(kinds) == 1
