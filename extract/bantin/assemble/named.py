"""Names of receivers in an act's own clause: behind the award, or before a passive."""

from __future__ import annotations

import re

from bantin.assemble import list_openings as openings
from bantin.assemble import named_beside, some_of, subjects
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Recipient

# "Cờ đơn vị dẫn đầu khối trường học cho Đoàn Trường A", "kỷ niệm chương của Hội trao bà B"
_FURTHER = re.compile(
    r"(?:\s+(?!(?:vì|do|để|đã|nhằm|và|từ|tại|trong|của|kèm)\b)[^\W\d_A-ZĐ][^\W\d_]*){1,8}?\s+cho\s+"
    r"|(?:\s+của\s+[^.;:,]{2,60}?)?\s+(?:trao|tặng|gửi)\s+(?=(?:ông|bà|anh|chị|em|cụ|đồng chí)\s)",
)
_ON_BEHALF = re.compile(
    r"[,)] (?:lên |đã )?(?:đại diện|thay mặt)(?: cho)? (?P<who>[^,;:()]{2,60}?) (?:lên |đã |vinh dự )*$", re.IGNORECASE
)
_SUM = re.compile(r",? (?:với |kèm )?số tiền $")
_NEXT_AWARD = re.compile(r"(?:,|\bvà) (?:(?:trao |tặng )?danh hiệu )?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\s*(?:và |cùng )?(?:(?:các )?(?:tập thể|cá nhân|ông|bà|anh|chị|em|đồng chí|hộ):? )*(?-i:[A-ZÀ-ỸĐ])", re.IGNORECASE
)
_ATTENDING = re.compile(r"\W*(?:(?:tới|đến|về|tham|cùng) )?dự\b", re.IGNORECASE)
"""*Dự, trao Huy hiệu cho các đồng chí có ông A*: who came is named, not who was rewarded."""
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
_SQUAD = re.compile(r"[Bb]an [Cc]huyên án(?: (?!\d[\d.,]* (?:triệu|nghìn|tỷ|tỉ|đồng))\S*\d\S*)?")
_TO_OTHERS = re.compile(r"\b(?:cho|tới|đến)\b")
_AWARDING = re.compile(r"UBND|Ủy ban nhân dân|Bộ (?!Chỉ huy|Tư lệnh|đội)")


def of_act(context: Context, act: Act, reader: RecipientReader) -> list[Recipient]:
    """Return the receivers named in the act's own clause."""
    if act.group is not None and act.group.counts:
        return named_beside.of_counts(context, act, reader)
    sentence, clause_end = act.sentence, act.clause[1]
    if act.verb is not None and (act.passive or act.verb.get("kind") == "receive"):
        stands = _ON_BEHALF.search(sentence.between(act.clause[0], act.verb.start))
        if stands:  # "ông A, Giám đốc Sở, đại diện đơn vị | nhận …"
            at = act.clause[0] + stands.start("who")
            return reader.read(context, Stretch(sentence, at, act.verb.start), Listed("unit"))
        span = subjects.before_passive(sentence, act.verb, act.clause[0])
        if span is not None:
            return reader.read(context, Stretch(sentence, *span), Listed("unit"))
    among = some_of.names_behind(act)
    if among is not None:
        return reader.read(context, Stretch(sentence, among, sentence.end), Listed("unit"))
    if act.amid is not None:
        return reader.read(context, Stretch(sentence, act.amid, act.award.start), Listed("individual"))
    after = act.award.end
    behind = sentence.between(after, clause_end)
    if _ATTENDING.match(sentence.text) and re.search(r"\bcó\b", behind):
        return []
    opened = openings.opens_item(act) or openings.NAMED_AFTER.match(behind) or _FURTHER.match(behind)
    if opened is not None:
        clause_end = sentence.end if opened.group().rstrip().endswith(":") else _list_end(sentence, clause_end)
        others = [m for m in sentence.all("award") if after < m.start < clause_end]
        others = [m for m in others if m.get("next") or _NEXT_AWARD.search(sentence.between(after, m.start))]
        clause_end = min([clause_end, *(m.start for m in others)])  # "hạng Nhì cho em A, | hạng Ba cho các em B, C"
        return reader.read(context, Stretch(sentence, after + opened.end(), clause_end), Listed("unit"))
    return _directly_behind(context, act, reader)


def _list_end(sentence: Sentence, end: int) -> int:
    """Return where a list ends that goes on behind its semicolons: *cho tập thể A; tập thể B; ông C*."""
    while end < sentence.end:
        part = re.match(r"[^;]*;?", sentence.between(end, sentence.end))
        stop = end + (part.end() if part else 0)
        told = sentence.all("award", "award_verb", "count", "act_status")
        inside = [m for m in told if end <= m.start < stop and not m.get("some")]  # "; các cá nhân: ông C"
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
    # "tặng Giấy khen tập thể Khoa A, | tặng Giấy khen cho …"
    gives = (v.start for v in sentence.all("award_verb") if v.get("kind") == "give")
    end = min((at for at in gives if act.until < at < end), default=end)
    said = sentence.between(act.award.end, end)
    team = _TEAM.match(said)
    if team:
        return reader.read(context, Stretch(sentence, act.award.end + team.end(), end), Listed("individual"))
    mother = _MOTHER.match(said)
    led = mother or openings.LED.match(said) or _AND_PRAISED.match(said)
    at = act.award.end + (led.end() if led else len(said) - len(said.lstrip()))
    if not said[:1].isspace() or _TO_OTHERS.search(said) or _CALLED.match(said):
        return []
    if act.generic and not _is_praised(sentence, at, end, mother=mother is not None):
        return []
    offices = [m for m in sentence.all("body") if m.start == at and (m.get("role") or m.get("whole"))]
    addressed = any(m.start == at for m in sentence.all("person"))
    # "thưởng nóng Đội A 5 triệu"
    end = min([m.start for m in sentence.all("money") if at < m.start < end], default=end)
    end -= len(said := sentence.between(at, end)) - len(_SUM.sub("", said))
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
