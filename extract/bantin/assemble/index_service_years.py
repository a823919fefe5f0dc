"""Years of the index that is measured month by month, where the page tells the month's year apart from the figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import SERVICE, Told
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_COMPARED = re.compile(
    r"(?:so với|từ|kể từ|trước|sau|cùng kỳ|hơn|kém|kế hoạch|mục tiêu|chỉ tiêu|phấn đấu)(?: [^,;.]{0,20})? ?$", re.I
)
_MEASURED = re.compile(
    r"(?<!\w)(?:chi tiết|kết quả|(?:tổng )?điểm(?: số)?|bảng (?:điểm|xếp hạng)|xếp hạng|thứ hạng|chỉ số|số liệu|dữ liệu|"
    r"(?:kỳ|lần|đợt|lượt) (?:đánh giá|đo|chấm|xếp hạng)|kỳ|chốt(?: sổ| điểm)?|tính (?:đến|tới)|hết)"
    r"(?: (?:766|đánh giá|chấm|công bố|chi tiết|chung|tổng hợp|từng nhóm|các nhóm|tính (?:đến|tới)|"
    r"của (?:phường|xã|tỉnh|thành phố|đặc khu))){0,2},? ?(?:của |trong |vào |đến |hết |cuối ){0,2}$",
    re.I,
)
"""*Chi tiết tháng 12/2025:*, *số liệu tính đến hết tháng 10/2025*: the month is one that was measured, not that of a plan or a visit."""
_MONTH = re.compile(
    r"(?<!\w)(?:tháng|quý) (?P<n>\d{1,2}|[IV]{1,3})(?!\w)|(?<!\w)(?:nay|(?<!thực )(?<!thể )(?<!phát )(?<!xuất )hiện)(?!\w)",
    re.I,
)
_LAST_OF_YEAR = re.compile(r"(?<!\w)tháng cuối (?:cùng (?:của )?)?năm(?!\w)", re.I)
_COUNTED = re.compile(r"(?<!\w)(?:tính|tổng hợp|đánh giá|số liệu|dữ liệu)(?: riêng)? $", re.I)
_JANUARY = 1
_MONTH_BEFORE = re.compile(r"(?<!\w)tháng (?:trước|liền trước)(?!\w)", re.I)


def date_service(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Give figures without a year that of the only month which the story tells with its year: *Chi tiết tháng 12/2025:*.

    Not where no month is told as measured; nor where their own sentence tells another month, a date of another year, or this day.
    """
    told_months = _months_told(sentences)
    months = {(year, month) for year, month, _ in told_months}
    years = {year for year, _ in months}
    if len(years) != 1 or not any(measured for _, _, measured in told_months):
        return
    year = years.pop()
    for fact in told:
        if fact.index == SERVICE and fact.year is None:
            own = next((s for s in sentences if s.start <= fact.start < s.end), None)
            if own is not None and _may_be_of(own, year, {month for _, month in months}):
                fact.year = year


def _months_told(sentences: Sequence[Sentence]) -> set[tuple[str, int, bool]]:
    """Return the months told with their year and whether as measured, those that something is only compared with or aimed at left out."""
    found = set()
    for sentence in sentences:
        for m in sentence.all("date"):
            said = sentence.between(m.start, m.end)
            number = re.search(r"\d{1,2}", said)
            if m.rule == "date.month_of_year" and m.get("year") and number:
                before = sentence.between(max(m.start - 40, sentence.start), m.start)
                if _COMPARED.search(before):
                    continue
                measured = _MEASURED.search(before) is not None and not sentence.has("index_other")
                found.add((str(m.get("year")), int(number.group()), measured))
            first, last = m.get("month"), m.get("end_month")
            if m.rule == "date.range" and m.get("end_year") and first and last and _is_counted_over(sentence, m):
                found |= {(str(m.get("end_year")), month, True) for month in range(int(first), int(last) + 1)}
    return found


def _is_counted_over(sentence: Sentence, span: Mention) -> bool:
    """Tell whether a span of days is that of the score told behind it: *tính từ ngày 01/7 đến 30/11/2025, xã A đạt 92 điểm*."""
    return _COUNTED.search(sentence.between(sentence.start, span.start)) is not None and any(
        m.start > span.end for m in sentence.all("score")
    )


def _may_be_of(sentence: Sentence, year: str, months: set[int]) -> bool:
    """Tell whether nothing in a sentence speaks against that year."""
    if _LAST_OF_YEAR.search(sentence.text) and max(months) > _JANUARY:
        return True
    if _MONTH_BEFORE.search(sentence.text) and _JANUARY in months:
        return False
    others = {str(m.get("year")) for m in sentence.all("date", "period") if m.get("year")} - {year}
    named = {m["n"] for m in _MONTH.finditer(sentence.text)}
    return not others and named <= {str(n) for n in months} | {f"0{n}" for n in months}
