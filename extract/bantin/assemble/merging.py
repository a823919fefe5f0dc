"""The same act told twice is one commendation; a title's sum of parts is evidence of the parts."""

from __future__ import annotations

import re

from bantin.assemble import representatives, sums
from bantin.assemble.groups import KIND
from bantin.assemble.told import Told, counted, counts_of, is_posthumous
from bantin.normalise import names
from bantin.record import Commendation, UnitRef

_FIGURE = re.compile(r"\d+")
_SPELLS_OUT = re.compile(r"\W*(?:theo đó|cụ thể|trong đó|kết quả)\b,?", re.IGNORECASE)
_LEAD = 2  # sentences at the start of a text that sum it up
_GRADED = ("huân chương", "huy chương")


def merge(told: list[Told]) -> list[Commendation]:
    """Return one commendation for each act, in order of first telling, with the evidence of every telling."""
    kept: list[Told] = []
    for one in sorted(told, key=_rank):
        same = next((k for k in kept if _same(k, one)), None)
        differs = None if same else next((k for k in kept if _retold(k, one)), None)
        if same is not None:
            _absorb(same, one)
        elif differs is not None:
            differs.fact.evidence += one.fact.evidence
            differs.other_awards.append(one.fact.award)
        else:
            kept.append(one)
    kept = sums.without_sums(kept)
    kept = _without_echoes(kept)
    kept = [one for one in kept if not any(_says_which(k, one) or representatives.stand_for(k, one) for k in kept)]
    kept.sort(key=lambda t: t.fact.evidence[0].start)
    return [t.fact for t in kept]


def _retold(known: Told, one: Told) -> bool:
    """Tell whether a caption or title retells a known act under another award's name: the body's words stand."""
    if not (one.caption or one.sentence.is_title) or one.generic or known.generic:
        return False
    if _of_other_grades(known, one):
        return False
    a, b = counts_of(known), counts_of(one)
    return bool(b) and all(a.get(k) == v for k, v in b.items()) and known.fact.status == one.fact.status


def _rank(one: Told) -> tuple[int, int, int]:
    """Counted and named before the vague, body before title and caption, then in order of the text."""
    vague = 0 if counts_of(one) and not one.fact.counted else 1
    return (vague, 1 if one.sentence.is_title or one.caption else 0, one.sentence.index)


def _same(known: Told, one: Told) -> bool:
    """Tell whether two tellings are of one act."""
    a, b = counts_of(known), counts_of(one)
    # the most frequent case first: a text may tell hundreds of acts
    firm = not (known.fact.counted or one.fact.counted)
    others = firm and a != b and not (b.items() <= a.items() or _alike(a) == _alike(b))
    if others or _of_other_grades(known, one) or is_posthumous(known) != is_posthumous(one):
        return False
    if known.fact.counted != one.fact.counted and a and _alike(a) == _alike(b):
        alike = known.fact.award_class == one.fact.award_class or known.generic or one.generic
        return alike and _givers_agree(known.fact.by, one.fact.by)
    if known.fact.counted or one.fact.counted:
        return (
            known.fact.award_class == one.fact.award_class
            and (_givers_agree(known.fact.by, one.fact.by) or same_office(known.fact.by, one.fact.by))
            and any(_of_one_name(x, y) for x in _names(known) for y in _names(one))
        )
    if not a or not b or _counted_beside(known, one):
        return False
    equal = a == b or _alike(a) == _alike(b)
    vague = one.sentence.is_title or one.caption or one.generic or one.fact.by is None or _names_all(one, known)
    part = not equal and all(a.get(k) == v for k, v in b.items()) and vague
    if not (equal or part):
        return False
    if known.fact.award_class != one.fact.award_class and not (known.generic or one.generic):
        return False
    if known.fact.status != one.fact.status and not (one.sentence.is_title or known.sentence.is_title):
        return False
    if equal and (
        one.caption or one.sentence.is_title or _is_handed_over(known, one) or same_office(known.fact.by, one.fact.by)
    ):
        return True
    return _givers_agree(known.fact.by, one.fact.by)


def _counted_beside(known: Told, one: Told) -> bool:
    """Tell whether one award goes to two of equal number: *tặng Giấy khen cho 3 đơn vị khối xã và 3 đơn vị khối trường*."""
    a, b = known.fact.evidence[0], one.fact.evidence[0]
    apart = a != b and not one.some  # "18 bằng khen cho các tập thể": counted by the papers, once
    return known.sentence is one.sentence and apart and (a.start == b.start or a.end == b.end)


def _names_all(one: Told, known: Told) -> bool:
    """Tell whether a later sentence says who those counted were: *Hai tập thể được tặng Giấy khen là A và B*."""
    later = one.sentence.index > known.sentence.index
    named = {field: sum(1 for r in one.fact.recipients if r.kind == KIND[field]) for field in counts_of(one)}
    return later and one.passive and named == counts_of(one)


def _says_which(known: Told, one: Told) -> bool:
    """Tell whether a later act says what award the same giver's unnamed one was: *đến trao thưởng cho Đội A. …*."""
    vague = one.generic and one.fact.counted and one.fact.money is None
    later = known.sentence.index > one.sentence.index and not known.generic and bool(counts_of(known))
    return vague and later and known.fact.status == one.fact.status and same_office(known.fact.by, one.fact.by)


def _is_handed_over(known: Told, one: Told) -> bool:
    """Tell whether the headline or lead tells who hands over what the body tells to be another's."""
    first, then = sorted((known, one), key=lambda t: t.sentence.index)
    lead = first.sentence.is_title or first.sentence.index <= _LEAD
    alike = known.fact.award_class == one.fact.award_class and not (known.generic or one.generic)
    return lead and alike and first.handed and not then.handed and first.sentence is not then.sentence


def _of_other_grades(known: Told, one: Told) -> bool:
    """Tell whether two awards are two grades: Huy hiệu 60 and 50 năm tuổi Đảng, Huân chương Lao động hạng Nhì and Ba."""
    grades = _FIGURE.findall(known.fact.award), _FIGURE.findall(one.fact.award)
    if all(grades) and grades[0] != grades[1]:
        return True
    x, y = names.key(known.fact.award), names.key(one.fact.award)
    return known.fact.award_class == one.fact.award_class in _GRADED and x not in y and y not in x


def _alike(counts: dict[str, int]) -> dict[str, int]:
    """*hai khoa và bốn thầy thuốc*, *hai tập thể và bốn cá nhân*: beside people, units and collectives are the same."""
    if "units" not in counts or "collectives" in counts or "individuals" not in counts:
        return counts
    return {"collectives" if kind == "units" else kind: number for kind, number in counts.items()}


def _names(one: Told) -> set[str]:
    return {names.key(r.name) for r in one.fact.recipients}


def _of_one_name(a: str, b: str) -> bool:
    """Tell whether two names are one, or one without its place: *Bệnh viện Sản Nhi*, *Bệnh viện Sản Nhi Ninh Bình*."""
    return a == b or (" " in a and b.startswith(a + " ")) or (" " in b and a.startswith(b + " "))


def _givers_agree(a: UnitRef | None, b: UnitRef | None) -> bool:
    if a is None or b is None:
        return True
    x, y = names.key(a.name), names.key(b.name)
    return x == y or x in y or y in x or _abbreviates(a.name, b.name) or _abbreviates(b.name, a.name)


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether a name is another with words told by their initials: *Ban vận động HMTN* for *… hiến máu tình nguyện*."""
    words = full.split()
    for word in short.split():
        size = len(word) if word.isupper() and word.isalpha() and words[:1] != [word] else 0
        if size > 1 and "".join(w[0] for w in words[:size]).upper() == word:
            del words[:size]
        elif words and names.key(words[0]) == names.key(word):
            del words[0]
        else:
            return False
    return not words


def same_office(a: UnitRef | None, b: UnitRef | None) -> bool:
    """Two names of one level of government: the chairman and his committee, the place and its committee."""
    if a is None or b is None:
        return True
    x, y = set(names.key(a.name).split()), set(names.key(b.name).split())
    offices = {"chủ", "tịch", "ubnd", "ủy", "ban", "nhân", "dân", "giám", "đốc", "lãnh", "đạo"}
    return x - offices <= y - offices or y - offices <= x - offices


def _giver_fits(known: Told, one: Told) -> bool:
    """Tell whether a vague telling may be of the same giver; leaders who hand over stand for their own office."""
    return _givers_agree(known.fact.by, one.fact.by) or (one.some and same_office(known.fact.by, one.fact.by))


def _absorb(known: Told, one: Told) -> None:
    """Add one telling to another: evidence always, attributes where they were missing."""
    fact, more = known.fact, one.fact
    if known.generic and not one.generic:
        fact.award, fact.award_class = more.award, more.award_class
        known.generic = False
    elif known.sentence.is_title and more.award.lower().startswith(f"{fact.award.lower()} "):
        fact.award = more.award  # "Huân chương Lao động" in the headline, "… hạng Ba" in the story
    fact.evidence += more.evidence
    if fact.by is None or (
        more.by is not None and len(more.by.name) > len(fact.by.name) and _givers_agree(fact.by, more.by)
    ):
        fact.by = more.by
    if known.handed and not one.handed and more.by is not None:
        fact.by, known.handed = more.by, False
    counts = () if more.counted and not fact.counted else KIND
    a, b = counts_of(known), counts_of(one)
    if a != b and _alike(a) == _alike(b):
        counts = ()
        if fact.collectives is None and not one.sentence.is_title:
            fact.units, fact.collectives = None, more.collectives  # the later telling is the fuller one
    for name in (*counts, "reason", "year", "date", "decision", "money"):
        if getattr(fact, name) is None:
            setattr(fact, name, getattr(more, name))
    fact.counted = fact.counted and more.counted
    known.groups += one.groups
    _take_names(known, one)
    if fact.status != more.status and known.sentence.is_title and not one.sentence.is_title:
        fact.status = more.status


def _take_names(known: Told, one: Told) -> None:
    """Add the receivers that only the other telling names."""
    seen = _names(known)
    known.fact.recipients += [
        r for r in one.fact.recipients if not any(_of_one_name(names.key(r.name), name) for name in seen)
    ]
    for kind, number in (counted(known.fact.recipients) if known.fact.counted else {}).items():
        setattr(known.fact, kind, number)


def _hands(one: Told, known: Told) -> bool:
    """Tell whether a vague telling says who hands over what a counted one says to be another's."""
    lead = one.sentence.index <= _LEAD and known.sentence.index > one.sentence.index
    return lead and one.handed and not known.handed and bool(counts_of(known)) and known.fact.by is not None


def _names_ceremony(one: Told) -> bool:
    """*tổ chức lễ trao tặng Huy hiệu Đảng* names the ceremony at which others give."""
    start = min(e.start for e in one.fact.evidence)
    return bool(
        re.search(
            r"\b(?:[lL]ễ|[hH]ội nghị|buổi|chương trình)\b[^.;]{0,20}$", one.sentence.between(one.sentence.start, start)
        )
    )


def _names_award(known: Told, one: Told) -> bool:
    """*khen thưởng 7 tập thể* … *Lãnh đạo huyện trao giấy khen cho các tập thể*: the later telling names the award."""
    told_by = known.fact.by is not None and one.fact.by is not None
    vague = one.caption or (
        one.some and ((told_by and same_office(known.fact.by, one.fact.by)) or _counts_them(known, one))
    )
    apart = known.sentence is not one.sentence  # "khen thưởng 9 em; tặng Bằng khen cho các tổ" are two
    return apart and known.generic and not known.sentence.is_title and not one.generic and vague


def _counts_them(known: Told, one: Told) -> bool:
    """*… trao Giấy khen cho các tập thể, cá nhân. Theo đó, có 7 tập thể và 15 cá nhân được khen thưởng*: who they were."""
    next_one = known.sentence.index - one.sentence.index == 1
    return next_one and known.fact.by is None and _SPELLS_OUT.match(known.sentence.text) is not None


def _of_another(known: Told, one: Told) -> bool:
    """Tell whether a life story tells of somebody unread what it told of a person by name: *A được … NSND; B được Nhà nước …*."""
    apart = known.sentence is not one.sentence and known.fact.counted and one.passive
    return apart and one.fact.status == "historic" and known.fact.by is None and one.fact.by is not None


def _without_echoes(told: list[Told]) -> list[Told]:
    """Drop vague tellings (no figure) that only repeat a counted act, and vague captions and titles beside any act."""
    firm = [t for t in told if counts_of(t) and not (t.caption and sum(counts_of(t).values()) == 1)]
    kept = []
    for one in told:
        pictured = one.caption and sum(counts_of(one).values()) == 1  # *Một nữ y tá nhận bằng khen* is one of many
        vague = (one.caption or one.sentence.is_title) and one.fact.counted
        if counts_of(one) and not vague and not pictured:
            kept.append(one)
            continue
        others = [t for t in told if t is not one and not t.generic]
        alone = not any(t.fact.award_class == one.fact.award_class for t in others)
        like = [
            t
            for t in told
            if t is not one
            and t.fact.status == one.fact.status
            and (t.fact.award_class == one.fact.award_class or one.generic or _names_award(t, one))
            # a caption shows who hands over, a headline need not say who gives
            and (one.caption or one.sentence.is_title or _names_award(t, one) or _giver_fits(t, one) or _hands(one, t))
            and (t in firm or told.index(t) < told.index(one))
            and not _of_another(t, one)
        ]
        if like:
            like[0].fact.evidence += one.fact.evidence
            if alone and _names_award(like[0], one) and not one.caption:
                like[0].fact.award, like[0].fact.award_class = one.fact.award, one.fact.award_class
            if not (one.caption and one.generic and like[0].fact.recipients):  # "trao thưởng cho ban chuyên án. Ảnh: …"
                _take_names(like[0], one)
            if len(like) == 1:
                shown = one.caption and one.fact.by is not None and one.fact.by.name.lower().startswith("lãnh đạo ")
                like[0].fact.by = like[0].fact.by or (None if shown else one.fact.by)
                like[0].fact.year = like[0].fact.year or (None if one.caption else one.fact.year)
                like[0].fact.decision = like[0].fact.decision or one.fact.decision
            continue
        named = one.sentence.is_title and bool(one.fact.recipients) and not one.generic
        if one.echo or ((one.caption or (one.sentence.is_title and not named)) and told != [one]):
            continue
        if any(t.fact.award_class == one.fact.award_class for t in firm) and _names_ceremony(one):
            continue
        kept.append(one)
    return kept
