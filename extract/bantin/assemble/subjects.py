"""Who stands as the subject before *được … tặng* or *nhận*."""

from __future__ import annotations

import re

import regex

from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_NEXT_TO = re.compile(r"\s*(?:\([^()]*\))?\s*(?:(?:đã|cũng|vừa|vinh dự|còn|đều|lại|,)\s*){0,3}", re.IGNORECASE)
_FIRST_DID = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:(?:đã|vừa|tiếp tục) )?(?:được (?:bình chọn|bầu chọn|suy tôn|công nhận|đánh giá|xếp)|đạt|dẫn đầu|đứng đầu|xếp)\b"
    r"[^;.:]{0,90},\s*(?:và\s*)?$",
    re.IGNORECASE,
)
"""*Thị xã A được bình chọn dẫn đầu khối, được UBND tỉnh tặng Cờ*: one subject of two passives."""
_NOT_RECEIVER = re.compile(r"(?:của|do|bởi|tại|từ|với|theo)\s*(?:tác giả|nhóm tác giả|ông|bà)?\s*$", re.IGNORECASE)
_TOGETHER = re.compile(r"\bcùng(?: với)?\s*$", re.IGNORECASE)
_ASIDE = re.compile(r"\([^()]*\)")
_ADVERBS = re.compile(r"\s*(?:(?:đã|cũng|vừa|vinh dự|cùng|đều)\s*)*$", re.IGNORECASE)
_OF_OTHERS = re.compile(r"\b(?:các|những|tất cả|chúc mừng|bày tỏ|cho|cùng)\b")
_VILLAGE = r"(?:thôn|bản|xóm|ấp|buôn|làng|khóm|khối|khu phố|tổ dân phố|TDP)"
_ONE_VILLAGE = rf"(?i:{_VILLAGE}) (?:số )?[\p{{Lu}}\d][\p{{L}}\d]*(?: \p{{Lu}}\p{{L}}*){{0,3}}"
_VILLAGES = regex.compile(
    rf"(?:^|, |(?i:\btập thể |\bnhân dân ))(?P<first>)(?:{_ONE_VILLAGE}(?: \([^()]{{2,40}}\))?(?:, | và |,? cùng )){{0,9}}"
    rf"{_ONE_VILLAGE}(?P<last>)(?:(?: \(|, (?:xã|phường|thị trấn) )[^()]{{2,40}}\)?)?\s*,?\s*(?:(?:đã|cũng|vừa|còn|vinh dự|cùng|đều)\s*)*$"
)
"""*thôn A (xã B) và thôn C được …*: villages, which no gazetteer names."""
_OF_VILLAGE = regex.compile(rf" {_ONE_VILLAGE}")
_OF_SEVERAL = regex.compile(
    r"(?:^|[,;]\s|\bvà\s)(?P<of>(?:UBND|HĐND|BHXH|LĐLĐ|UBMTTQ|MTTQ|Ủy ban nhân dân|Bảo hiểm xã hội|Công an|Hội Nông dân|"
    r"Hội (?:LHPN|Liên hiệp Phụ nữ)|Hội Cựu chiến binh|Đoàn Thanh niên|Liên đoàn Lao động|Đảng bộ|Trạm Y tế|Trung tâm Y tế)) các $",
    regex.IGNORECASE,
)
"""*BHXH các | huyện A, B được …*: a body of each place, by a name that no rule takes for one alone."""
_HEAD_BEFORE = regex.compile(
    rf"(?i:\b(?<!già )(?<!trưởng )(?<!phó )(?:{_VILLAGE} (?-i:[\p{{Lu}}\d][\p{{L}}\d]*(?: \p{{Lu}}\p{{L}}*){{0,3}})(?:,? và |, )){{0,9}}(?:(?:các )?(?:{_VILLAGE}|hộ gia đình|hộ|gia đình) )?|(?:nhân dân|quân và dân|chính quyền)(?:,| và) )$"
)
_GROUP_OF = regex.compile(
    r"(?<![\p{L}])[Bb]an (?:công tác [Mm]ặt trận|CTMT) $|(?<![\p{L}])(?:đội|tổ|nhóm|câu lạc bộ|CLB|chi hội|chi đoàn|chi bộ|hội|ban|tổ hợp tác)(?: (?!được|nhận|và|của|ở|tại)\p{Ll}+){1,6} $"
)
"""*tổ phụ nữ | ấp Kinh Mới*, *đội văn nghệ | thôn Hạ*: whose the place is, in small letters that no rule takes for a name."""
_DID = re.compile(r"(?<!người )(?<!từng )\b(?:đã|vừa) (?!từng|nghỉ|mất|về)\w.*,", re.IGNORECASE)
"""*Bà A, Chủ tịch Hội đã đọc báo cáo …, được tặng …*: what is told of in the report is given the award; but *Anh A,
chủ tiệm đã giữ chân kẻ trộm cũng được tặng …*."""
_ONLY_ONE = re.compile(r"\s*(?:còn |cũng )?là (?:\w+ ){1,3}duy nhất\b[^,;.]{0,60}", re.IGNORECASE)
"""*Y sĩ A là người duy nhất ở tuyến xã được …*"""
_FOR_YEARS = re.compile(
    r" (?:\d{1,2}|hai|ba|bốn|năm|nhiều) (?:năm|lần|kỳ|quý)(?: (?:liền|liên tiếp|liên tục))?(?: \([^()]*\))?,? "
)
"""*Công an xã 3 năm liền được tặng …*: no part of the name."""
_ONLY_BODY = re.compile(
    r"\s*(?:cũng )?là (?:đơn vị|địa phương|tập thể|cơ quan|huyện|xã|phường|sở|trường|doanh nghiệp) (?:duy nhất|đầu tiên)\b[^,;.:]{0,60}\s"
)
"""*Huyện A là đơn vị duy nhất của tỉnh | được …*"""
_LIVES = r"(?:ở|trú|ngụ|quê|thuộc|tại|công tác|sinh)\b"
_TOLD_OF = re.compile(rf"\s*[,(-]|\s+{_LIVES}")
"""*bà A, 70 tuổi*, *bà A ở bản B*: something is told of the person."""
_ABOUT = re.compile(
    rf"\s*(?:\([^()]*\)\s*)?(?:[,(–-]|(?={_LIVES}))\s*(?!(?:tập thể|đơn vị|nhân dân|cán bộ)\b)[^;:()]{{0,80}}"
)
"""What stands between a person and where they live or serve: *, Trưởng thôn*, *, 34 tuổi, trú tại*."""
_ABOUT_FIRST = re.compile(r"\s*[,(–-]\s*[^;:()]{2,90}?(?:\)|\([^()]{2,40}\))?\s*(?:,|\bvà|\bcùng(?: với)?)\s*")
_APPOSED = re.compile(r"\s*(?:,|-|–)\s*")
_HOSTS = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:đã |vừa )?(?:long trọng |trang trọng )?(?:tổ chức (?:buổi |đêm )?(?:lễ|gặp mặt|mít tinh|hội nghị)|(?:tổ chức )?kỷ niệm)\b[^;]*"
    r"(?:,|\bvà)\s*(?:vinh dự )?$",
    re.IGNORECASE,
)
"""*Trường A tổ chức lễ kỷ niệm … và đón nhận Huân chương*: who celebrates is given it."""
_HOST_FOR_OTHERS = re.compile(
    r"UBND|Ủy ban|HĐND|Tỉnh|Huyện ủy|Quận ủy|Thành ủy|Thị ủy|Đảng ủy|Sở |Bộ |Ban ", re.IGNORECASE
)
_RELATIVE = re.compile(r",\s*(?:là )?(?:một )?người\s[^,;]*(?=,)", re.IGNORECASE)
"""*anh A, người đã báo tin cho công an, được tặng …*"""
_REST_OF_NAME = 60
_OPENS = 25  # characters before the only person of a clause who is its subject


def before_passive(sentence: Sentence, verb: Mention, clause_start: int) -> tuple[int, int] | None:
    """Return the span of the subject before *được … tặng* or *nhận*: a body, place or person, or a list of them."""
    passives = [
        m
        for m in sentence.all("award_verb")
        if m.get("kind") in ("passive", "receive")
        and clause_start <= m.start <= verb.start
        and not sentence.between(sentence.start, m.start).lower().endswith("công ")  # được UBND tỉnh công nhận
    ]
    at = passives[-1].start if passives else verb.start
    if ";" in sentence.between(clause_start, at):  # such a clause was joined because it lists names alone
        return clause_start, _before_verb(sentence, clause_start, at)
    named = [m for m in sentence.all("body", "place", "person") if clause_start <= m.start and m.end <= at]
    named = [m for m in named if not any(o is not m and o.start <= m.start and m.end <= o.end for o in named)]
    asides = [
        (a.start() + clause_start, a.end() + clause_start) for a in _ASIDE.finditer(sentence.between(clause_start, at))
    ]
    named = [m for m in named if not any(start < m.start < end for start, end in asides)]
    stop = named[-1].end if named else at
    if len(named) > 1 and _is_office_of(sentence, named[-2], named[-1]):
        del named[-1]  # "Đội A và ông B, Phó Trưởng phòng C được tặng …"
    named = [m for i, m in enumerate(named) if m is named[-1] or not i or not _is_office_of(sentence, named[i - 1], m)]
    villages = _VILLAGES.search(sentence.between(clause_start, at))
    persons = any(m.fact == "person" for m in named)  # "ông A, thôn B, được …": where the person lives
    if villages and not persons and (not named or stop < clause_start + villages.end("last")):
        return with_group(sentence, clause_start + villages.start("first")), clause_start + villages.end("last")
    if not named:
        return None
    if named[-1].fact == "body" and (village := _OF_VILLAGE.match(sentence.between(stop, at))):
        stop += village.end()  # "Ban công tác mặt trận tổ dân phố 9"
    if _NEXT_TO.fullmatch(sentence.between(stop, at)):
        listed = _list_ending(sentence, named, clause_start)
        return (listed[0], stop) if listed is not None else None
    return (
        _subject_of_two(sentence, named[0], clause_start, at)
        or _name_going_on(sentence, named, clause_start, at)
        or (_host(sentence, named, clause_start, at) if "nhận" in sentence.between(verb.start, verb.end) else None)
        or _person_alone(sentence, named, clause_start, at)
    )


def _list_ending(sentence: Sentence, named: list[Mention], clause_start: int) -> tuple[int, int] | None:
    """Return the span of the list that ends with the last name, which stands next to the passive."""
    first = len(named) - 1
    while first:
        before = _before_in_list(sentence, named, first)
        said = sentence.between(clause_start, named[before].start) if before is not None else ""
        if before is None or (_NOT_RECEIVER.search(said) and not _TOGETHER.search(said)):
            break
        first = before
    if _TOGETHER.search(sentence.between(clause_start, named[first].start)):
        return None  # "tàu này cùng với Trạm A và Đồn B": the first of them has no name to read
    if _NOT_RECEIVER.search(sentence.between(clause_start, named[first].start)):
        return None
    return with_head(sentence, named[first].start), named[-1].end


def _name_going_on(sentence: Sentence, named: list[Mention], clause_start: int, at: int) -> tuple[int, int] | None:
    """Return the body whose name goes on in small letters up to the passive: *CĐCS Xí nghiệp Chế biến gỗ*."""
    first = named[0]
    if first.fact != "body" or sentence.between(clause_start, first.start).strip():
        return None
    rest = sentence.between(first.end, at)
    if _FOR_YEARS.match(rest):
        return first.start, first.end
    told_of = re.search(r"\bđã\b", rest) or any(m.fact == "person" for m in named) or _OF_OTHERS.search(rest)
    if re.search(r"[,.:]", rest) or len(rest) > _REST_OF_NAME or told_of:
        return None
    return first.start, _before_verb(sentence, first.start, at)


def _subject_of_two(sentence: Sentence, first: Mention, clause_start: int, at: int) -> tuple[int, int] | None:
    """Return the body or place that did something and, a comma behind, is given the award."""
    if first.fact == "person" or first.get("role") or first.get("list"):
        return None
    opens = re.search(r"(?:^|[,;:]\s*)$", sentence.between(clause_start, first.start))
    between = sentence.between(first.end, at)
    did = _FIRST_DID.fullmatch(between) or _ONLY_BODY.fullmatch(between)
    return (first.start, first.end) if opens and did else None


def _host(sentence: Sentence, named: list[Mention], clause_start: int, at: int) -> tuple[int, int] | None:
    """Return who holds the ceremony at which they are given the award."""
    host = next((m for m in named if m.fact != "person"), None)
    if host is None or _HOST_FOR_OTHERS.match(sentence.between(host.start, host.end)):
        return None
    opens = re.search(r"(?:^|[,:]\s*)$", sentence.between(clause_start, host.start))
    end = host.end
    for above in named:  # "Trung đoàn 8, Sư đoàn 3, Quân khu 5 tổ chức …": whose it is, up to the highest
        if _APPOSED.fullmatch(sentence.between(end, above.start)) and above.fact != "person":
            end = above.end
    return (host.start, host.end) if opens and _HOSTS.fullmatch(sentence.between(end, at)) else None


def _person_alone(sentence: Sentence, named: list[Mention], clause_start: int, at: int) -> tuple[int, int] | None:
    """Return the only person of the clause, of whom something is told before the passive: *ông A, 70 tuổi, được …*."""
    people = [m for m in named if m.fact == "person" and " " in str(m.get("name"))]
    if len(people) != 1 or people[0].start - clause_start > _OPENS:
        return None
    between = _RELATIVE.sub("", sentence.between(people[0].end, at))
    apposed = _TOLD_OF.match(between) is not None and not _OF_OTHERS.search(between)
    apposed = apposed or _ONLY_ONE.fullmatch(between) is not None
    if not apposed or _DID.search(between) or _NOT_RECEIVER.search(sentence.between(clause_start, people[0].start)):
        return None
    return with_head(sentence, people[0].start), people[0].end


def _before_in_list(sentence: Sentence, named: list[Mention], at: int) -> int | None:
    """Return which name stands before one in its list, what is told of a person skipped; None where it is the first.

    *ông A, hộ nuôi gà xã B, cùng ông C*: before ông C stands ông A.
    """
    if _goes_with(sentence, named[at - 1], named[at]):
        return at - 1
    person = next((i for i in range(at - 1, -1, -1) if named[i].fact == "person"), None)
    if person is None or named[at].fact != "person":
        return None
    return person if _ABOUT_FIRST.fullmatch(sentence.between(named[person].end, named[at].start)) else None


def _goes_with(sentence: Sentence, before: Mention, named: Mention) -> bool:
    """Tell whether a name stands in one list with the one before, or only tells more of that person.

    *ông A, Trưởng thôn B, xã C*, *chị A ở xã C*: the place is told of the person.
    """
    said = sentence.between(before.end, named.start)
    parts_of_one = before.fact == named.fact == "body" and not (before.get("role") or named.get("role"))
    if parts_of_one and said == " - ":  # "Khoa Nội - Bệnh viện huyện A"
        return True
    if re.fullmatch(r"\s*(?:,|và|cùng|cùng với)\s*", _ASIDE.sub("", said)):  # "thôn A (xã B), thôn C (xã D)"
        return True
    if before.fact != "person":
        return False
    if named.fact == "person":
        return _ABOUT_FIRST.fullmatch(said) is not None
    return _ABOUT.fullmatch(said) is not None and not re.search(r"\b(?:và|cùng)\b", said)


def _is_office_of(sentence: Sentence, person: Mention, office: Mention) -> bool:
    """Tell whether a mention behind a person names an office of theirs: *ông A, Phó Trưởng phòng B*."""
    apposed = bool(_APPOSED.fullmatch(sentence.between(person.end, office.start)))
    return apposed and person.fact == "person" and office.fact == "body" and bool(office.get("role"))


def with_group(sentence: Sentence, start: int) -> int:
    """Return where the name of a group begins that ends with the place at an offset: *tổ phụ nữ ấp Kinh Mới*."""
    found = _GROUP_OF.search(sentence.between(sentence.start, start))
    return start - len(found.group()) if found else start


def _before_verb(sentence: Sentence, start: int, end: int) -> int:
    adverbs = _ADVERBS.search(sentence.between(start, end))
    return start + adverbs.start() if adverbs else end


def before_count(sentence: Sentence, count: int, clause_start: int) -> tuple[int, int] | None:
    """Return the span of the body that is told together with those counted: *tập thể Sở A và 3 cá nhân được …*."""
    said = sentence.between(clause_start, count)
    joint = re.search(r"\s*(?:,|và|cùng|cùng với)\s*$", said)
    named = [b for b in sentence.all("body") if not b.get("role") and joint and b.end == clause_start + joint.start()]
    opened = (
        re.search(r"(?:^\s*|,\s*)(?:tập thể |đơn vị )?$", sentence.between(clause_start, named[0].start))
        if named
        else None
    )
    return (named[0].start, named[0].end) if opened else None


def with_head(sentence: Sentence, start: int) -> int:
    """Return where a name begins with the household or village it heads: *hộ ông A*, *thôn B, thôn C*."""
    said = sentence.between(sentence.start, start)
    several = _OF_SEVERAL.search(said)
    bodies = [b.start for b in sentence.all("body") if said.endswith(" các ") and b.end == start - len(" các ")]
    if several or bodies:
        return sentence.start + several.start("of") if several else bodies[-1]
    found = _HEAD_BEFORE.search(said)
    return with_group(sentence, start - len(found.group())) if found else start
