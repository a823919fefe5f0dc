"""What the whole bulletin tells of single figures: how many were ranked, the headline's year, scores that cannot be."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from bantin.assemble.index_fields_apart import is_others_field
from bantin.assemble.index_frame import SERVICE, Frame, Subject, Told, bare_name
from bantin.assemble.index_heading_scales import give_bracket_maxima, give_heading_maxima
from bantin.assemble.index_last_year import undate_past
from bantin.assemble.index_marks import rank_wholes
from bantin.assemble.index_regions import COUNTED_APART
from bantin.assemble.index_service_years import date_service
from bantin.assemble.index_unfit_owners import without_unfit
from bantin.matching.reading import Sentence

_LOCAL = ("province", "district", "commune")
_PEERS = ("district", "commune")
_SMALL = 50
"""The largest maximum that a part of an index has in what ministries and provinces publish."""
_LOW = 20
_TIMES = 4
"""*xã A được 8,5 điểm* beside *xã B đạt 91 điểm*: nobody is told to have a tenth of what others have; a part is not read."""
_FAR = 10**6
_PROVINCES_SINCE_2025 = 34
_REACHED = r"(?: này| ta| nhà)? (?:(?:đã|mới|chỉ|mới chỉ|vẫn|cũng) )?(?:đạt|được|có)(?: được)?(?: số điểm| điểm)? "
"""*khi ấy phường mới được 70 điểm*: of the story's own, by its kind."""
_RUNG = re.compile(r"[^\W\d_]+ [^\W\d_]+ (?P<rung>tỉnh|huyện|xã|phường)(?!\w)", re.I)
_BELOW = re.compile(r"(?:Trung tâm|Bệnh viện|Trạm Y tế|Trường|Phòng|Chi cục|Đội|Hạt)(?!\w)")
"""*Trung tâm Y tế huyện A dẫn đầu. Sở Y tế đứng thứ 9/20 sở*: the twenty are none of those under it."""
_BESIDE = 80
"""Characters between a rank and the number ranked that is its own and not the whole ranking's."""
_BEHIND_SCORE = 25
"""Characters between the beginnings of a score and of the place right behind it."""
_MONTH = re.compile(r"(?<!\w)(?:tháng \d{1,2}|quý (?:[IV]{1,3}|[1-4]))(?!\w)", re.I)
_OF_MONTH = re.compile(r"\((?:(?:vào|hồi) )?(?:tháng \d{1,2}|quý [IVX\d]{1,3})/20\d\d(?::| đạt| là| được|,)? $", re.I)
_NEAR = 120
"""Characters between the words for the last place and its number at most."""


def settled(told: list[Told], frame: Frame, sentences: Sequence[Sentence]) -> list[Told]:
    """Return the figures told, completed by what others say of them; those that others make impossible are left out."""
    told = without_unfit(told, sentences)
    rank_wholes(told)
    undate_past(told, sentences)
    _date_headline(told, sentences)
    _name_headline(told, sentences)
    _fill_fields(told, frame)
    give_heading_maxima(told, sentences)
    give_bracket_maxima(told, sentences)
    _leave_contradicted(told, sentences)
    date_service(told, sentences)
    told = _without_rounded(told)
    parts = [fact for fact in told if _is_of_part(fact, told)]
    kept = [fact for fact in told if not (fact in parts or _is_behind_part(fact, parts))]
    return [fact for fact in kept if not _is_told_with_last(fact, kept)]


def _without_rounded(told: Sequence[Told]) -> list[Told]:
    """Leave out figures told again without their decimals: *được 28,5 điểm … Được 28 điểm cũng là cố gắng*.

    Not of the index that has another figure each month.
    """
    exact = {
        (t.index, t.subject, t.component, t.year, t.unit, round_to)
        for t in told
        if t.family == "score" and t.subject and t.year and t.index != SERVICE and t.value and not t.value.is_integer()
        for round_to in (float(int(t.value)), float(round(t.value)))
    }
    return [
        t
        for t in told
        if t.family != "score" or (t.index, t.subject, t.component, t.year, t.unit, t.value) not in exact
    ]


def _leave_contradicted(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Take the unit from a score of the whole that was only taken to be its own, where another one is told of it by name.

    *Chỉ số SIPAS năm 2023 đạt 91,2%; xã A cao nhất với 96,5%*: whose the first is, is not told.
    """
    wholes = [t for t in told if t.family == "score" and t.component is None and t.subject is not None]
    named = {id(t): _is_named(t, sentences) for t in wholes}
    for fact in wholes:
        for other in wholes:
            same = (other.index, other.subject, other.year, other.unit) == (
                fact.index,
                fact.subject,
                fact.year,
                fact.unit,
            )
            same = same and not (fact.index == SERVICE and _is_of_month(fact, sentences))
            same = same and not _is_dated(fact, sentences)
            if same and fact.year and fact.value != other.value and named[id(other)] and not named[id(fact)]:
                fact.subject = fact.subject if _is_named(fact, sentences, by_kind=True) else None
                break


def _is_of_month(fact: Told, sentences: Sequence[Sentence]) -> bool:
    """Tell whether the sentence of a figure tells of which month it is: another month has another."""
    return any(_MONTH.search(s.text) for s in sentences if s.start <= fact.start < s.end)


def _is_dated(fact: Told, sentences: Sequence[Sentence]) -> bool:
    """Tell whether a bracket says of which month a figure is: *đánh giá giữa năm (tháng 9/2025: 58,3 điểm)*."""
    return any(_OF_MONTH.search(s.between(s.start, fact.start)) for s in sentences if s.start <= fact.start < s.end)


def _is_named(fact: Told, sentences: Sequence[Sentence], *, by_kind: bool = False) -> bool:
    """Tell whether the unit of a figure is named in its sentence before it, or told by its kind right before it; or in a table."""
    if fact.line < 0:
        return True  # whose the table is
    for sentence in sentences:
        if sentence.start <= fact.start < sentence.end and fact.subject is not None:
            before = sentence.between(sentence.start, fact.start)
            kind = fact.subject.name[: -len(bare_name(fact.subject.name))].strip() if by_kind else ""
            told = bool(kind) and re.search(rf"(?<!\w){re.escape(kind)}{_REACHED}$", before, re.I) is not None
            return told or bare_name(fact.subject.name) in before.casefold()
    return True


def _is_of_part(fact: Told, told: Sequence[Told]) -> bool:
    """Tell whether a score's maximum is below what the index or a part of it is told to have reached: it is of a part.

    Or it is far below what others have reached in the index.
    """
    if fact.family == "score" and fact.component is None and fact.max is None and fact.unit == "điểm":
        wholes = [
            t.value or 0
            for t in told
            if (t.family, t.index, t.component, t.unit) == ("score", fact.index, None, "điểm")
            and t.subject != fact.subject
        ]
        return 1 < (fact.value or 0) <= _LOW and max(wholes, default=0) >= _TIMES * (fact.value or 0)
    if fact.family != "score" or fact.component is not None or fact.max is None or fact.max <= 1:
        return False
    told = [t for t in told if t.family == "score" and t.index == fact.index and t.unit == fact.unit]
    if fact.max > _SMALL:
        told = [t for t in told if (t.subject, t.year) == (fact.subject, fact.year)]
    return any(t.value > fact.max for t in told if t.value and t is not fact)


def _is_behind_part(fact: Told, parts: Sequence[Told]) -> bool:
    """Tell whether a place is told right behind a part's score whose part was not read: *25,1/32 điểm, thấp nhất tỉnh*."""
    if fact.family != "rank" or fact.component is not None:
        return False
    return any(part.subject in (fact.subject, None) and 0 < fact.start - part.start < _BEHIND_SCORE for part in parts)


def _is_told_with_last(fact: Told, told: Sequence[Told]) -> bool:
    """Tell whether a rank only numbers the last place told just before: *cuối bảng là A, hạng 14*."""
    if fact.family != "rank" or fact.rank is None or fact.from_last:
        return False
    for other in told:
        same = (other.index, other.subject, other.component, other.year, other.line) == (
            fact.index,
            fact.subject,
            fact.component,
            fact.year,
            fact.line,
        )
        if same and other.family == "rank" and other.from_last == 1 and 0 < fact.start - other.start < _NEAR:
            if other.rank is None:
                other.rank, other.out_of = fact.rank, other.out_of or fact.out_of
            return other.rank == fact.rank
    return False


def _date_headline(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Give the headline's figures the year of the story's, where most of these are of one year."""
    titles = {s.line for s in sentences if s.is_title}
    for fact in (t for t in told if t.line in titles and t.year is None):
        years = Counter(t.year for t in told if t.index == fact.index and t.year and t.line not in titles)
        most = years.most_common(1)
        if most and most[0][1] * 3 > years.total() * 2:
            fact.year = most[0][0]


def _name_headline(told: Sequence[Told], sentences: Sequence[Sentence]) -> None:
    """Give a headline's figure the unit that the story tells the same of, where only the unit's kind differs.

    *Huyện A dẫn đầu* above *thị xã A đứng thứ nhất*: the story, which names it in full, is right.
    """
    titles = {s.line for s in sentences if s.is_title}
    body = [t for t in told if t.line not in titles and t.subject is not None]
    for fact in (t for t in told if t.line in titles and t.subject is not None):
        mine = fact.subject
        if mine is None or mine.level not in _PEERS or any(t.subject == mine for t in body):
            continue
        same = {
            t.subject
            for t in body
            if (t.family, t.index, t.component, t.rank, t.value)
            == (fact.family, fact.index, fact.component, fact.rank, fact.value)
            and t.subject is not None
            and t.subject.level == mine.level
            and bare_name(t.subject.name) == bare_name(mine.name)
        }
        fact.subject = same.pop() if len(same) == 1 else mine


def _fill_fields(told: Sequence[Told], frame: Frame) -> None:
    """Give ranks the number of those ranked where a sentence near or another rank of the same ranking tells it."""
    apart = [s for item, s in frame.fields if item.mention and item.mention.rule == COUNTED_APART]
    for fact in sorted(
        told, key=lambda t: any(s.start <= t.start < s.end for s in apart)
    ):  # what is counted apart, last
        if fact.family == "rank" and fact.out_of is None and fact.subject is not None and fact.scope is None:
            away, number, who = _field_of(fact, frame, told) or (_FAR, _siblings_field(fact, told), None)
            number = None if number is not None and _is_of_other_years(fact, number) else number
            least = (fact.rank or 0) if away < _BESIDE else _deepest(fact, told)
            if number and least <= number:
                fact.out_of, fact.scope = number, fact.scope or who
        if fact.from_last and fact.out_of and fact.rank is None:
            fact.rank = fact.out_of - fact.from_last + 1


def _is_of_other_years(fact: Told, number: int) -> bool:
    """Tell whether a number of provinces is that of another time: 63 to 2024, 34 from 2025 (Nghị quyết 202/2025/QH15)."""
    level = fact.subject.level if fact.subject else None
    return level == "province" and number == _PROVINCES_SINCE_2025 and bool(fact.year) and str(fact.year) < "2025"


def _deepest(fact: Told, told: Sequence[Told]) -> int:
    """Return the last place told in the ranking of a fact: among fewer it was not made."""
    level = fact.subject.level if fact.subject else None
    return max(
        (
            t.rank
            for t in told
            if t.family == "rank"
            and t.rank
            and t.index == fact.index
            and t.component == fact.component
            and t.subject
            and t.subject.level == level
        ),
        default=0,
    )


def _field_of(fact: Told, frame: Frame, told: Sequence[Told]) -> tuple[int, int, str] | None:
    """Return how far away and how many of the subject's level are ranked, as the nearest sentence tells; a vague level must be near."""
    level = fact.subject.level if fact.subject else None
    found = []
    for item, sentence in frame.fields:
        m = item.mention
        if m is None or not m.get("n"):
            continue
        if m.rule == COUNTED_APART and not sentence.start <= fact.start < sentence.end:
            continue  # "Tính riêng 7 tỉnh vùng A thì tỉnh đứng thứ hai."
        if is_others_field(fact, told, item, sentence):
            continue
        kind = m.get("level")
        here = sentence.line == fact.line
        if fact.component and not (here and 0 <= item.start - fact.start < 60):
            continue
        if kind == level or (
            here and (kind == "any" or level is None or fact.component or (kind == "local" and level in _LOCAL))
        ):
            shared = m.rule == "rank_field.share"  # "12/15 cơ quan chưa …" counts those that it speaks of
            found.append((kind != level, shared, abs(item.start - fact.start), int(m.get("n")), str(m.get("who"))))
    return min(found)[2:] if found else None


def _is_below(subject: Subject | None) -> bool:
    """Tell whether a body lies in a Sở or a huyện: a Sở is not ranked with it."""
    return subject is not None and _BELOW.match(subject.name) is not None


def _rung(subject: Subject | None) -> str:
    """Return of which level a body is said to be: *Công an huyện A* is ranked with others of a huyện."""
    found = _RUNG.match(subject.name) if subject is not None and subject.level == "department" else None
    return found["rung"].lower() if found is not None else ""


def _siblings_field(fact: Told, told: Sequence[Told]) -> int | None:
    """Return the number told with another unit's rank in the same ranking."""
    level = fact.subject.level if fact.subject else None
    if fact.component:
        return None
    numbers = {
        other.out_of
        for other in told
        if other.family == "rank"
        and other.out_of
        and other.index == fact.index
        and other.year == fact.year
        and not other.component
        and other.subject
        and other.subject != fact.subject
        and _is_below(other.subject) == _is_below(fact.subject)
        and _rung(other.subject) == _rung(fact.subject)
        # of a name alone, *A đứng đầu; B đội sổ*, those that its own line ranks
        and (other.subject.level == level if level is not None else other.line == fact.line >= 0)
    }
    return numbers.pop() if len(numbers) == 1 else None
