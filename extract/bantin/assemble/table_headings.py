"""What the headings of a table's columns say: maxima, ranks, scores, units, parts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.table_grid import TOTAL

RUNNING = re.compile(r"(?:S\.?TT|TT|Số TT|(?:Số )?thứ tự)\.?$", re.I)
MAX = re.compile(r"tối đa|điểm chuẩn|thang điểm", re.I)
RANK = re.compile(r"(?:xếp|thứ) hạng|^hạng|xếp thứ|vị trí|vị thứ|^XH$", re.I)
REMARK = re.compile(r"xếp loại|phân loại|ghi chú|^(?:kết quả )?đánh giá$|mức", re.I)
OWN = re.compile(
    r"tự (?:chấm|đánh giá)|tăng|giảm|chênh|thay đổi|so (?:với|sánh)|(?:điểm|số)(?: bị)? (?:cộng|trừ|thưởng)|(?:rất|không|chưa)(?: thực sự)? hài lòng|bình thường|trọng số|t[ỷỉ] trọng|phiếu|hồ sơ|"
    r"^(?:tổng )?số (?!điểm)|diện tích|dân số|đồng\)|\((?:ha|người|hộ)\)|t[ỷỉ] lệ (?:đúng|trễ|quá|giải|hộ|thu|số|trực|hoàn)",
    re.I,
)
"""Headings of columns that tell no score: what was asked for, moved, added, counted."""
REACHED = re.compile(r"đạt|kết quả|điểm|thẩm định|chấm|số|giá trị|năm|hài lòng|^20\d\d$", re.I)
PARTS = re.compile(r"lĩnh vực|nội dung|tiêu chí|thành phần|chỉ số|trục|trụ cột", re.I)
UNITS = re.compile(r"đơn vị|huyện|xã|phường|thị trấn|thành phố|sở|ngành|cơ quan|địa phương|tỉnh|UBND|tên", re.I)
WHOLE = re.compile(
    r"(?:(?:tổng )?(?:điểm(?: số)?|số điểm|kết quả|chỉ số|giá trị|điểm đạt(?: được)?|điểm chỉ số|t[ỷỉ] lệ(?: đạt)?)?)"
    r" ?(?:tháng \d{1,2}|quý (?:[IV]{1,3}|[1-4]))?(?:/|,? ?năm)? ?(?:20\d\d)?(?: ?\((?:%|điểm)\)| ?%)?",
    re.I,
)
SATISFIED = re.compile(r"(?:mức độ|sự|chỉ số|t[ỷỉ] lệ)(?: sự| mức độ)? hài lòng(?: chung)?(?: ?\(%\))?", re.I)
PLAINLY_SATISFIED = re.compile(r"hài lòng(?: ?\(%\))?", re.I)
VERY_SATISFIED = re.compile(r"rất hài lòng", re.I)
PART_OF_YEAR = re.compile(r"(?<!\w)(?:tháng \d{1,2}|quý (?:[IV]{1,3}|[1-4]))(?!\w)", re.I)
_PERIODS = re.compile(r"(?:các )?(?:tháng|quý|kỳ|thời gian|thời điểm|kỳ đánh giá|tháng đánh giá)", re.I)
WHOLE_YEAR = re.compile(r"(?:điểm )?cả năm", re.I)
SHARE_OF_ONE = re.compile(r"0[.,]\d{1,4}")
ANY_POINTS = re.compile(r"(?:số )?điểm(?: số| đạt(?: được)?)?", re.I)
YEAR_ALONE = re.compile(r"(?:năm )?20\d\d", re.I)
OF_PART = re.compile(r"điểm|khảo sát|điều tra", re.I)
OF_UNITS = re.compile(r"^(?:tên )?(?:đơn vị|địa phương|cơ quan|xã|phường|huyện|sở|tỉnh)", re.I)
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_OWN_MARKS = re.compile(r"(?:điểm )?(?:(?:đơn vị|xã|huyện|phường) )?tự (?:chấm|đánh giá)(?: điểm)?", re.I)
_APPRAISED = re.compile(
    r"(?:(?:kết quả|điểm|số điểm) )?(?:(?:sau |được |do |của )?(?:hội đồng |tổ )?(?:thẩm định|phúc tra|công nhận)(?: chấm| lại)?|hội đồng chấm)(?: điểm)?",
    re.I,
)
"""Headings of what a unit gives itself, and of what it is given in the end."""
_FEWEST = 3
"""Rows in which a column of whole numbers may be told to be one of places."""
IN_BRACKETS = re.compile(
    r"\(\s*(?:(?:tối đa|thang(?: điểm)?)\s*)?(\d{1,2}\.\d{3}|\d{1,4}(?:[.,]\d{1,2})?)\s*(?:điểm)?\s*\)"
)


def is_passed_over(title: str, titles: Sequence[str]) -> bool:
    """Tell whether a part of the year has a later one beside it, or the whole year: *Quý I*, *Quý II*, *Cả năm*."""
    if not PART_OF_YEAR.search(title):
        return False
    later = titles[titles.index(title) + 1 :]
    return any(PART_OF_YEAR.search(t) for t in later) or any(WHOLE_YEAR.fullmatch(t) for t in titles)


def is_share_of_index(title: str, titles: Sequence[str]) -> bool:
    """Tell whether a heading of a satisfaction table names the index: *Hài lòng*, where none says *Rất hài lòng*."""
    plain = PLAINLY_SATISFIED.fullmatch(title) and not any(VERY_SATISFIED.search(t) for t in titles)
    return bool(SATISFIED.fullmatch(title) or plain)


def column_of_parts(titles: Sequence[str], naming: int) -> list[str]:
    """Return which columns of a table of parts tell these parts' scores: the total, else the only one of its kind and year."""
    reached = [
        t for c, t in enumerate(titles) if c != naming and not (OWN.search(t) or RANK.search(t) or REMARK.search(t))
    ]
    reached = [t for t in reached if not (RUNNING.match(t) or (MAX.search(t) and not IN_BRACKETS.search(t)))]
    total = [t for t in reached if re.match(r"tổng", t, re.I)]
    kinds = [((YEAR.search(t) or [""])[0], "%" in t or "lệ" in t.lower()) for t in reached]
    return total or [t for t, kind in zip(reached, kinds, strict=True) if kinds.count(kind) == 1]


def part_of_ranks(titles: Sequence[str], column: int) -> str | None:
    """Return the heading left of a column of ranks where several columns are headed alike: the ranks are in that part."""
    if titles.count(titles[column]) < 2 or column == 0:
        return None
    return titles[column - 1]


def year_of_ranks(titles: Sequence[str], column: int) -> str | None:
    """Return the year that the heading of ranks names, else that of the heading left of it where several are headed alike."""
    left = part_of_ranks(titles, column)
    year = YEAR.search(titles[column]) or (YEAR.search(left) if left else None)
    return str(year[1]) if year else None


def is_former_place(title: str, column: Sequence[str], titles: Sequence[str], places: Sequence[str]) -> bool:
    """Tell whether a column headed by a year alone tells the places of that year: *Hạng, Đơn vị, Tổng điểm, Năm 2020*.

    Each stands there once, none is beyond the places told, and the points are in a column of their own.
    """
    whole = YEAR_ALONE.fullmatch(title) is not None and all(said.isdecimal() for said in column)
    if not whole or len(column) < _FEWEST or len(set(column)) < len(column) or len(places) != len(column):
        return False
    if not all(said.isdecimal() for said in places) or not any(TOTAL.match(t) for t in titles if t != title):
        return False
    return min(map(int, column)) >= 1 and max(map(int, column)) <= max(map(int, places))


def is_before_total(title: str, titles: Sequence[str]) -> bool:
    """Tell whether *Điểm* stands beside *Tổng điểm*: what is there before something is added to it."""
    return ANY_POINTS.fullmatch(title) is not None and any(TOTAL.match(t) for t in titles)


def is_appraised_whole(title: str, titles: Sequence[str]) -> bool:
    """Tell whether *Điểm thẩm định* stands beside *Điểm tự chấm* and no other points: it is the score, not a part of it."""
    if not _APPRAISED.fullmatch(title) or not any(_OWN_MARKS.fullmatch(t) for t in titles):
        return False
    others = [t for t in titles if t != title and REACHED.search(t) and not (OWN.search(t) or RANK.search(t))]
    return all(RUNNING.match(t) or REMARK.search(t) for t in others)


def is_of_one(title: str, column: Sequence[str]) -> bool:
    """Tell whether all figures of a column are parts of one, *0,7512*, and its heading calls them no points."""
    return "điểm" not in title.lower() and all(SHARE_OF_ONE.fullmatch(said) for said in column)


def is_month(title: str, name: str) -> bool:
    """Tell whether a row is of a month or a quarter of the year at hand: *Tháng 02* below *Tháng*."""
    return _PERIODS.fullmatch(title) is not None and PART_OF_YEAR.fullmatch(name.strip()) is not None
