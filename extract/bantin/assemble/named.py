"""Names of receivers in an act's own clause: behind the award, in brackets, before a passive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bantin.assemble import list_openings as openings
from bantin.assemble import subjects
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Recipient

_TO = r"\b(?:(?:tặng|trao|gửi) (?:cho|tới|đến)|cho|tặng|đối với|tới|đến với|đến tay|tới tay|tận tay|đến|về tay|thuộc về|(?:thì |đã )?về với|gửi(?= (?:(?-i:[A-ZĐ])|cán bộ|nhân dân|tập thể|quân và dân|ê[ -]?kíp|kíp|đội ngũ|lực lượng|thầy|cô|ông|bà|anh|chị|em|hai|ba|các)))\b\s*:?\s*"
_NAMED_AFTER = re.compile(
    r"(?:\s*\((?:đợt|năm|lần)\b[^()]{1,30}\))?"
    r"(?:\s+(?:của|năm|đợt|(?:nhân )?dịp|đột xuất|cấp|giai đoạn|do|ngành|khối)\b[^.;:]{0,80}?|,?\s*(?:(?:kèm|mức thưởng)\b)?(?:(?!khen\b|chương\b)[^;:]){0,30}? đồng"
    r"(?: ?(?:/|cho )?(?:mỗi )?(?:người|em|tập thể|cá nhân|đơn vị|gia đình|hộ))?(?: của [^.;:,]{2,60}?)?"
    r"|\s+(?:và|cùng|kèm(?: theo)?)(?: một| các)?(?: phần| suất| số)? (?:tiền thưởng|thưởng|quà|tiền mặt|tiền|hoa)(?: của [^.;:,]{2,40}?)?)?"
    rf"(?:\s+(?:đã|vừa|cũng|còn|được|vinh dự|trao tặng|truy tặng|trao|gửi|dành)\b){{0,4}}\s*{_TO}",
    re.IGNORECASE,
)
_ITEM_COLON = re.compile(r"(?:\s+(?:của|năm|theo)\b[^.;:]{0,80}?)?\s*:\s+(?=(?-i:[A-ZÀ-ỸĐ]))", re.IGNORECASE)
"""A line of a list of awards: *- Cờ thi đua của Tổng Liên đoàn: Công đoàn A, Công đoàn B*."""
# "Cờ đơn vị dẫn đầu khối trường học cho Đoàn Trường A", "kỷ niệm chương của Hội trao bà B"
_FURTHER = re.compile(
    r"(?:\s+(?!(?:vì|do|để|đã|nhằm|và|từ|tại|trong|của|kèm)\b)[^\W\d_A-ZĐ][^\W\d_]*){1,8}?\s+cho\s+"
    r"|(?:\s+của\s+[^.;:,]{2,60}?)?\s+(?:trao|tặng|gửi)\s+(?=(?:ông|bà|anh|chị|em|cụ|đồng chí)\s)",
)
_GOES_ON = re.compile(
    r"\s*(?:và |cùng )?(?:(?:các )?(?:tập thể|cá nhân|ông|bà|anh|chị|em|đồng chí|hộ) )*(?-i:[A-ZÀ-ỸĐ])", re.IGNORECASE
)
_ATTENDING = re.compile(r"\W*(?:(?:tới|đến|về|tham|cùng) )?dự\b", re.IGNORECASE)
"""*Dự, trao Huy hiệu cho các đồng chí có ông A*: who came is named, not who was rewarded."""
_APPOSED = re.compile(r"\s+(?:(?:tập thể|đơn vị|gia đình) )?(?=[A-ZÀ-ỸĐ\d])")
_LED = re.compile(
    r"\s+(?:tập thể(?= )|(?=cán bộ|y,? |thầy))(?:\s*(?:cán bộ,? (?:và )?(?:chiến s[ĩỹ]|nhân viên)|y,? bác s[ĩỹ]|thầy và trò))?\s+",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\s+(?:cho\s+)?(?:kíp (?:trực|mổ)|ê[ -]?kíp|tổ công tác|tổ|nhóm|đội)(?: [^\W\d_]+){0,6} gồm(?: có)?\s*:?\s*(?:các\s+)?",
    re.IGNORECASE,
)
"""*khen thưởng kíp mổ gồm các bác sĩ A, B*: those of the team are named."""
_AND_PRAISED = re.compile(
    r"\s+(?:và|,|kèm)\s+(?:thưởng nóng|thưởng|biểu dương|tuyên dương)\s+(?=(?:ông|bà|anh|chị|cô|em|cháu)\s)"
)
"""*tặng giấy khen và thưởng nóng anh A 5 triệu đồng*: both are his."""
_MOTHER = re.compile(r"\s+(?:mẹ|má)\s+(?=[A-ZĐ])")
_CALLED = re.compile(r"\s*(?:ông|bà|anh|chị|cô|em|cậu|họ) là\b", re.IGNORECASE)  # "vinh danh cô là …" calls her so
_DESERVED = re.compile(
    r"[^,.;()]{0,60}?\s*(?:\([^()]*\)\s*)?,?\s*(?:(?:vì|do|đã có|đã (?:đóng )?góp|(?:trong [^.;,]{1,20} )?đã (?:triệt phá|phá|bắt|cứu|lập)|có (?:nhiều )?thành tích|nhờ|về (?:mô hình|thành tích|việc))\b|(?:mức )?\d[\d.,]* (?:triệu |nghìn |ngàn )?đồng\b)",
    re.IGNORECASE,
)
_CLASS = r"\d{1,2}[A-ZĐ]\d{0,2}"
"""A class of a school: *12A1*, *9B*."""
_BRACKETED = re.compile(rf"\s*\((?!Ảnh|Anh:|Nguồn)([^()\d][^()]*|{_CLASS}(?:(?:, | và ){_CLASS})*)\)")
_BRACKETED_BEHIND = re.compile(rf"(?:\s+của [^,;:()]{{3,60}}?)?{_BRACKETED.pattern}")
_AND = re.compile(r"\s*(?:,|và|cùng|cùng với)\s*")
_AND_ONE = re.compile(rf"(?:\s+(?:thuộc|của|ở|tại)\s+(?:(?! có | đã | đạt )[^.;:()]){{3,90}}?)?{_AND.pattern}")
"""*7 thợ thuộc đội A, đội B và | ông C*: one more is named behind whose those counted are."""
_BECAUSE = re.compile(r"\s*(?:[,.;]|$|(?:vì|do|đã có|có thành tích|nhờ)\b)")
_SQUAD = re.compile(r"[Bb]an [Cc]huyên án(?: (?!\d[\d.,]* (?:triệu|nghìn|tỷ|tỉ|đồng))\S*\d\S*)?")
_CALLED_SO = re.compile(r"\s+(?:đều )?là\s+(?:những |các )?$")  # "Phòng A và Phòng B là hai tập thể được …"
_OF_ALL = re.compile(r"\btrong (?:số |tổng số )?(?:các |những )?$", re.IGNORECASE)
_THERE_IS = re.compile(r"[^.;:,]{0,60}?(?:,\s*)?\bcó\s+(?=\S)", re.IGNORECASE)
_THERE_ARE = re.compile(
    r"(?:\s+của [^.;:,()]{3,60}?)?\s+(?:lần này |đợt này )?có (?=(?:ông|bà|anh|chị|em|cô|thầy|cụ|đồng chí|tập thể) [A-ZĐ])"
)
_TO_OTHERS = re.compile(r"\b(?:cho|tới|đến)\b")
_AWARDING = re.compile(r"UBND|Ủy ban nhân dân|Bộ (?!Chỉ huy|Tư lệnh|đội)")


def counted(receivers: list[Recipient]) -> dict[str, int]:
    """Return how many of each kind are named, by the fields of a commendation."""
    numbers = {field: sum(1 for r in receivers if r.kind == kind) for field, kind in KIND.items() if field != "mixed"}
    return {field: number for field, number in numbers.items() if number}


def of_act(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named in the act's own clause."""
    if act.group is not None and act.group.counts:
        return _beside_counts(context, act, reader)
    sentence, clause_end = act.sentence, act.clause[1]
    if act.verb is not None and (act.passive or act.verb.get("kind") == "receive"):
        span = subjects.before_passive(sentence, act.verb, act.clause[0])
        if span is not None:
            return reader.read(context, Stretch(sentence, *span), Listed("unit"))
    if act.amid is not None:
        return reader.read(context, Stretch(sentence, act.amid, act.award.start), Listed("individual"))
    after = act.award.end
    behind = sentence.between(after, clause_end)
    if _ATTENDING.match(sentence.text) and re.search(r"\bcó\b", behind):
        return []
    opened = opens_item(act) or _NAMED_AFTER.match(behind) or _FURTHER.match(behind)
    if opened is not None:
        clause_end = sentence.end if opened.group().rstrip().endswith(":") else _list_end(sentence, clause_end)
        grades = [m.start for m in sentence.all("award") if m.get("next") and after < m.start < clause_end]
        clause_end = min([clause_end, *grades])  # "hạng Nhì cho em A, | hạng Ba cho các em B, C"
        return reader.read(context, Stretch(sentence, after + opened.end(), clause_end), Listed("unit"))
    return _directly_behind(context, act, reader)


def opens_item(act: Act) -> re.Match[str] | None:
    """Return the words behind an award that opens its clause, up to the colon: *- Cờ thi đua của Sở A: Đội B, Đội C*."""
    sentence, (start, _) = act.sentence, act.clause
    if act.generic or re.search(r"\w", sentence.between(start, act.award.start)):
        return None
    return _ITEM_COLON.match(openings.masked(sentence, act.award.end, act.clause_end))


def _list_end(sentence: Sentence, end: int) -> int:
    """Return where a list ends that goes on behind its semicolons: *cho tập thể A; tập thể B; ông C*."""
    while end < sentence.end:
        part = re.match(r"[^;]*;?", sentence.between(end, sentence.end))
        stop = end + (part.end() if part else 0)
        inside = [m for m in sentence.all("award", "award_verb", "count", "act_status") if end <= m.start < stop]
        if stop == end or inside or not _GOES_ON.match(sentence.between(end, stop)):
            return end
        end = stop
    return end


def _directly_behind(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receiver that stands right behind its award or praise: *gửi thư khen Công an tỉnh A*.

    A government office there is who awards: *tặng Bằng khen UBND tỉnh*.
    """
    sentence, end = act.sentence, act.clause[1]
    verb = act.verb
    if verb is None or act.passive or verb.get("kind") == "receive" or _opens(act, verb):
        return []
    said = sentence.between(act.award.end, end)
    team = _TEAM.match(said)
    if team:
        return reader.read(context, Stretch(sentence, act.award.end + team.end(), end), Listed("individual"))
    mother = _MOTHER.match(said)
    led = mother or _LED.match(said) or _AND_PRAISED.match(said)
    at = act.award.end + (led.end() if led else len(said) - len(said.lstrip()))
    if not said[:1].isspace() or _TO_OTHERS.search(said) or _CALLED.match(said):
        return []
    if act.generic and not _is_praised(sentence, at, end, mother=mother is not None):
        return []
    offices = [m for m in sentence.all("body") if m.start == at and (m.get("role") or m.get("whole"))]
    addressed = any(m.start == at for m in sentence.all("person"))
    # "thưởng nóng Đội A 5 triệu"
    end = min([m.start for m in sentence.all("money") if at < m.start < end], default=end)
    name = sentence.between(at, end)
    if (
        (offices and not addressed)
        or not (addressed or name[:1].isupper() or _SQUAD.match(name))
        or _AWARDING.match(name)
    ):
        return []
    return reader.read(context, Stretch(sentence, at, end), Listed("unit"))


def _opens(act: Act, verb: Mention) -> bool:
    """Tell whether the verb opens the sentence, or a clause that names an award: *; tặng Giấy khen …* leaves out who."""
    bare = not act.sentence.between(act.clause[0], verb.start).strip()
    return bare and (not act.generic or act.clause[0] == act.sentence.start)


def _is_praised(sentence: Sentence, at: int, end: int, *, mother: bool) -> bool:
    """Tell whether praise names whom it is for: *tuyên dương bà B*, *biểu dương mẹ A*, *khen thưởng Đội C vì …*."""
    if any(m.start == at and (mother or m.rule == "person.addressed") for m in sentence.all("person")):
        return True
    ends = [m.end for m in sentence.all("body") if m.start == at and not m.get("role")]
    while ends and (more := [m.end for m in sentence.all("body") if m.start - 2 == max(ends) and not m.get("role")]):
        if sentence.between(max(ends), max(ends) + 2) != ", ":
            break
        ends += more  # "biểu dương Sở A, Chi cục B đã góp phần …"
    if squad := _SQUAD.match(sentence.between(at, end)):  # "ban chuyên án thuộc Bộ Chỉ huy A"
        of = (" thuộc ", " của ")
        whose = [m for m in sentence.all("body") if sentence.between(at + squad.end(), m.start) in of]
        ends.append(whose[0].end if whose else at + squad.end())
    return bool(ends) and bool(_DESERVED.match(sentence.between(max(ends), end)))


def _beside_counts(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named beside counted ones: *3 tập thể gồm …*, *2 tập thể (…)*, *hai em A và B*."""
    group = act.group
    assert group is not None
    first = group.mentions[0]
    said = act.sentence.between(first.start, first.end)
    kind = KIND[next(iter(group.counts))]
    if kind == "individual" and {"units", "collectives"} & set(group.counts):
        kind = "unit" if "units" in group.counts else "collective"
    listed = Listed(kind, noun=_noun(said), number=sum(group.counts.values()))
    found: list[Recipient] = []
    read: set[int] = set()
    for span, of in _list_spans(act, listed):
        if span[0] in read:
            continue
        known = {r.name for r in found}
        named = reader.read(context, Stretch(act.sentence, *span), of)
        if not of.whole or len(named) == of.number:
            found += [r for r in named if r.name not in known]
            read |= {span[0]} if of.whole else set()
    beside = next(
        (m for m in act.sentence.all("person") if m.rule == "person.addressed" and m.start >= group.end), None
    )
    words = act.sentence.between
    joined = beside is not None and not act.passive and _AND_ONE.fullmatch(words(group.end, beside.start))
    if beside is not None and joined and _BECAUSE.match(words(beside.end, act.sentence.end)):  # "hai em và thầy A"
        return [*found, *reader.read(context, Stretch(act.sentence, beside.start, beside.end), Listed("individual"))]
    if not found and len(group.mentions) == 1:
        end = act.verb.start if act.passive and act.verb is not None else act.clause[1]
        opened = _APPOSED.match(act.sentence.between(group.end, end))
        if opened:
            named = reader.read(context, Stretch(act.sentence, group.end + opened.end(), end), listed)
            found = named if len(named) == first.get("n") else []
    return found


def _noun(said: str) -> str:
    """Return what is counted: *hai em* gives em."""
    return said.split(" ", 1)[-1].lower().removeprefix("tập thể ")


def _list_spans(act: Act, listed: Listed) -> Iterator[tuple[tuple[int, int], Listed]]:
    """Yield where names may stand around counted receivers, and what is listed there.

    Behind each count, in brackets, behind the last one, or between the receivers and the verb.
    """
    sentence, group = act.sentence, act.group
    assert group is not None
    verb = act.verb or act.award
    for i, count in enumerate(group.mentions):
        if count.get("kind") is None:
            continue  # "; các cá nhân này": those counted before
        noun = _noun(sentence.between(count.start, count.end))
        own = listed._replace(kind=KIND[str(count.get("kind"))], noun=noun, number=count.get("n"))
        bracketed = _BRACKETED.match(sentence.between(count.end, act.clause[1]))
        if bracketed:
            yield (count.end + bracketed.start(1), count.end + bracketed.end(1)), own
        elif dashed := openings.between_dashes(sentence, count.end, act.clause[1]):
            yield dashed, own._replace(whole=True)
        elif i + 1 < len(group.mentions):
            begun = openings.list_behind(sentence, count.end, group.mentions[i + 1].start)
            if begun is not None:
                yield (begun, group.mentions[i + 1].start), own
    if act.passive:
        yield from _around_passive(act, listed)
        return
    begun = openings.own_list(sentence, act.until)
    if begun is not None:
        count = group.mentions[-1]
        if len(group.mentions) > 1 and count.get("kind") is not None:  # "7 học sinh và 2 tập thể lớp: 6A, 9C"
            noun = _noun(sentence.between(count.start, count.end))
            kind = KIND[str(count.get("kind"))]
            yield (begun, sentence.end), Listed(kind, noun=noun, number=count.get("n"), whole=True)
        yield (begun, sentence.end), listed
    first = max(act.award.end, verb.end)
    between = sentence.between(first, group.start)
    opened = (_NAMED_AFTER.match(between) or _LED.match(between)) if first >= act.clause[0] else None
    if opened is None and act.generic and first >= act.clause[0]:
        opened = re.match(r"\s+(?=[A-ZĐ])", between)  # "khen thưởng Ban CHQS thị trấn A và 2 đồng chí"
    if opened and group.start - first - opened.end() > 5:
        yield (first + opened.end(), group.start), listed


def _around_passive(act: Act, listed: Listed) -> Iterator[tuple[tuple[int, int], Listed]]:
    """Yield where names may stand around the counted subject of a passive, and what is listed there."""
    sentence, group, verb = act.sentence, act.group, act.verb or act.award
    assert group is not None
    before = subjects.before_count(sentence, group.start, act.clause[0])
    if before is not None:
        yield before, listed._replace(kind="collective", noun="")
    opened = re.match(
        r"[^.;,]{0,40}?(?:\bgồm\b|(?<!nguyên )(?<!vốn )(?<!từng )\blà\b|:)\s*:?\s*",
        sentence.between(group.end, verb.start),
    )
    if opened:
        yield (group.end + opened.end(), _before_passive_words(sentence, group.end, verb.start)), listed
    bracketed = _BRACKETED_BEHIND.match(sentence.between(act.until, act.clause[1]))
    if bracketed:
        yield (act.until + bracketed.start(1), act.until + bracketed.end(1)), listed
    called = _CALLED_SO.search(sentence.between(act.clause[0], group.start))
    if called:
        yield (act.clause[0], act.clause[0] + called.start()), listed
    begun = openings.own_list(sentence, act.until)
    there = _THERE_ARE.match(sentence.between(act.until, sentence.end)) if begun is None else None
    if there:
        begun = act.until + there.end()
    if begun is None and _OF_ALL.search(sentence.between(act.clause[0], group.start)):
        among = _THERE_IS.match(openings.masked(sentence, act.until, sentence.end))
        begun = act.until + among.end() if among else None
    if begun is not None:
        yield (begun, sentence.end), listed


def _before_passive_words(sentence: Sentence, start: int, end: int) -> int:
    """Return where the words of the passive begin: *… vinh dự được*."""
    found = re.search(r"[\s,]*(?:vinh dự |đã |vừa |cùng )*(?:được|nhận|đón nhận)\b", sentence.between(start, end))
    return start + found.start() if found else end
