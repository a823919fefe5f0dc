"""Years listed for as many figures: *các năm 2021, 2022 và 2023 lần lượt đạt 40,1; 40,9 và 41,9 điểm*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import UNKNOWN, Item, Told
from bantin.matching.reading import Sentence

_YEARS = re.compile(
    r"(?<!\w)(?:năm|giai đoạn) (?P<listed>20\d\d(?:, (?:năm )?20\d\d){0,8},? và (?:năm )?20\d\d)(?![\d/])"
    r"|(?<!\w)(?:từ )?năm (?P<first>20\d\d)(?: đến| tới|-| -)(?: hết)?(?: năm)? ?(?P<last>20\d\d)(?![\d/])",
    re.I,
)
_BRACKETED = re.compile(r"\((?:năm )?(20\d\d)\)")
_DATED = re.compile(r"\d{1,3} \((?:năm )?20\d\d\)(?:(?:, |; |,? và )\d{1,3} \((?:năm )?20\d\d\)){1,8}$")
"""*vị trí lần lượt là 32 (2018) và 20 (2019)*."""
_SET_AGAINST = re.compile(r"(?<!\w)so với (?:kết quả )?(?:năm )?(?P<year>20\d\d)(?![\d/-])", re.I)
_OTHER_TIMES = re.compile(
    r"(?<!\w)(?:năm|kỳ|lần) (?:ngoái|trước|liền trước|đầu|kia)(?!\w)|(?<!\w)(?:tháng|quý) \d", re.I
)
_IN_TURN = re.compile(r"(?<!\w)(?:lần lượt|tương ứng|theo thứ tự)(?!\w)", re.I)


def years_listed(before: str, count: int) -> list[str]:
    """Return the years that the words before and among figures list one by one for each of them, none where they do not."""
    if (dated := _DATED.search(before)) is not None and len(_BRACKETED.findall(dated.group())) == count:
        return _BRACKETED.findall(dated.group())
    found = list(_YEARS.finditer(before))
    if count < 2 or len(found) != 1 or not _IN_TURN.search(before, found[0].end()):
        return []
    listed = found[0]["listed"]
    if listed:
        years = re.findall(r"20\d\d", listed)
    else:
        years = [str(year) for year in range(int(found[0]["first"]), int(found[0]["last"]) + 1)]
    return years if len(years) == count else []


def date_places_left(told: Sequence[Told], sentence: Sentence, base: str | None) -> None:
    """Give places left without a year that before the index's own, `base`, where their sentence compares with it alone.

    *rơi từ hạng 11 xuống hạng 17, dù giá trị nhích 1,2% so với 2022*.
    """
    years = [found["year"] for found in _SET_AGAINST.finditer(sentence.text)]
    if base is None or not base.isdecimal() or years != [str(int(base) - 1)] or _OTHER_TIMES.search(sentence.text):
        return
    for fact in told:
        if fact.family == "rank" and fact.year == UNKNOWN:
            fact.year = years[0]


def says_among_all(sentence: Sentence, items: Sequence[Item], at: int) -> bool:
    """Tell whether nothing but *toàn quốc* stands between a figure and what follows: *hạng 3 toàn quốc của năm 2020*."""
    field = items[at + 1] if at + 1 < len(items) else None
    if field is None or field.kind != "field" or field.mention is None:
        return False
    return field.mention.rule == "rank_field.whole" and sentence.between(items[at].end, field.start) == " "
