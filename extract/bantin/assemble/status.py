"""Whether an act is given, proposed, planned, past or withdrawn: the words that govern its verb, inside one clause."""

from __future__ import annotations

import re

import regex

from bantin.assemble import programmes, ties
from bantin.assemble.act import Act
from bantin.assemble.timeline import LIFE_STORY, OPENS, Timeline
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import Status

_AT_ONCE = 30  # characters between a word of purpose or condition and the verb it governs
_FOR_DEEDS = re.compile(r"\W*(?:với|từ|ghi nhận) (?:những )?(?:thành tích|kết quả)\b", re.IGNORECASE)
"""*Với những thành tích đó, năm 2013, xã A được tặng …*, told in that year: the year's awards, no life story."""
_YEARS = re.compile(r"\s*(?:trong |vào )?các năm (?:19|20)\d\d")
_BUT_GIVEN = re.compile(r",\s*(?:đã |vừa |và )?được\b")  # "đã thu hồi 12 khẩu súng, được Bộ Công an tặng …"
_DEEDS = re.compile(r"(?:nhiều (?:năm|lần)|(?:trong )?quá trình|hằng năm|hàng năm)$", re.IGNORECASE)
_GROUND_OF = re.compile(
    r"(?:^|[,;]\s*)(?:với|ghi nhận|nhờ|vì|do|tổng kết|sơ kết|từ những)\b[^,;]{0,90}$|\b(?:thành tích|đóng góp|cống hiến)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""*Với những đóng góp trong 5 năm qua*: the deeds are past, the award is not."""
_DONE = re.compile(r"(?:đã|vừa|mới)\s*(?:được\s*|trao\s*|ký\s*|quyết định\s*|ban hành\s*|tổ chức\s*)?$", re.IGNORECASE)
_FOR_ONE_NAMED = regex.compile(
    r"(?: đột xuất| thành tích đột xuất)? (?:cho|đối với) (?:(?i:ông|bà|anh|chị|em|cháu|cô|thầy|bác sĩ|đồng chí|đ/c|tập thể|xã|phường|thị trấn|huyện|quận|thị xã|thôn|bản|ấp) )?\p{Lu}"
)
_FOR_LISTED = re.compile(r" cho (?:các |những )?(?:tập thể|cá nhân|đơn vị|hộ)\b[^.;:]{0,200}:\s*$")
"""*… về việc tặng Giấy khen cho các tập thể, cá nhân …, cụ thể:* with the list of them below."""
_OVER_YEARS = re.compile(r" qua các (?:thời kỳ|thời kì|năm|nhiệm kỳ)", re.IGNORECASE)
"""*1.150 đảng viên đã được tặng Huy hiệu Đảng | qua các thời kỳ*"""
_IS_TO_COME = re.compile(
    r"[^.;:]{0,60}?\b(?:sẽ (?:được )?(?:diễn ra|tổ chức)|(?:được )?dự kiến (?:tổ chức|diễn ra)|sắp diễn ra)\b",
    re.IGNORECASE,
)
"""*Lễ tôn vinh 100 người hiến máu sẽ diễn ra vào ngày 20/6*."""
_IS_TO_BE_HANDED = re.compile(
    r"(?:(?!\b(?:và|đồng thời|rồi|còn)\b)[^.;:,]){0,40}?\bsẽ (?:được )?(?:trao|gửi|chuyển|công bố)\b", re.IGNORECASE
)
"""*Giấy khen cho hai đơn vị sẽ trao vào tháng sau*; *tặng Giấy khen cho hai đơn vị và sẽ trao quà* is another thing."""
_CEREMONY = re.compile(r"\b(?:lễ|chương trình|hội nghị) $", re.IGNORECASE)
_NEXT_MONTH = re.compile(r"[^.;:]{0,80}?\b(?:ngày|tuần|tháng|quý|năm)(?: [^\s,.;]+){0,2} tới\b", re.IGNORECASE)
"""*dự lễ tôn vinh 100 người … vào tháng 7 tới*."""
_WHO = re.compile(r",\s*người [^,]{0,20}$", re.IGNORECASE)
"""*Anh A, người đã nhiều lần chở máy ra đảo, được tặng …*: the deeds are past."""
_AND_HAS = re.compile(r"\bvà [A-ZĐ][^,;.]{1,60} (?:đã|vừa)(?: \w+)? $")
_ACCORDING = re.compile(r"(?:theo|tại|xét|(?:trên cơ sở|căn cứ)(?: [^,;.]{2,60} và)?)\s*$", re.IGNORECASE)


_DENIED = re.compile(
    r"\b(?:không|chưa)(?: đủ điều kiện)?(?: được)? (?:đề nghị|xét|xem xét|trình|đề xuất|đồng ý)(?: (?!và\b)[^,.;\s]+){0,7} ?$",
    re.IGNORECASE,
)
"""*không đề nghị UBND tỉnh | khen thưởng*, *chưa xét | khen*: nobody is proposed."""
_AIMS = re.compile(
    r"\W*(?:[^,;:]{0,40}, )?(?:phấn đấu|dự kiến|mục tiêu|đặt (?:ra )?mục tiêu|chỉ tiêu)\b", re.IGNORECASE
)
"""*Phấn đấu có 3 tập thể được tặng …, 15 cá nhân được tặng …*: all of it is to come."""
_LIED = re.compile(
    r"\b(?:đối tượng|kẻ (?:gian|xấu|lạ|lừa đảo)|người (?:kia|lạ)|tự xưng|mạo danh|giả danh)\b[^.;]{0,120}?"
    r"\b(?:bảo|nói|hứa|thông báo|khoe)(?: là| rằng)?\b[^,.;:]{0,60}$",
    re.IGNORECASE,
)
"""*Kẻ gian giả danh cán bộ tỉnh, nói xã có 5 cá nhân được vinh danh*: nobody was."""


def of(act: Act, timeline: Timeline, previous: Status | None = None) -> Status | None:
    """Return the status of an act; None where the words tell of no act at all (a purpose, a condition, a denial).

    `previous` is the status of the act before it in the sentence: a clause without subject goes on with it.
    """
    sentence = act.sentence
    verb = act.verb or act.award
    first = min((part.start for part in (verb, act.award) if part.start >= act.clause[0]), default=act.at)
    bodies = sentence.all("body")  # the Phòng Tham mưu advises nobody here
    cues = [
        c
        for c in sentence.all("act_status", "act_request")
        if act.clause[0] <= c.start and not any(b.start < c.start and c.end <= b.end for b in bodies)
    ]
    before = [c for c in cues if c.start < first]
    done = _is_done(sentence, act, first)
    if (
        _DENIED.search(sentence.between(act.clause[0], first))
        or _is_rule(act, cues, done)
        or _threatens(before)
        or _is_lied(act)
    ):
        return None
    if act.passive and act.group is not None:
        inner = [c for c in cues if act.group.end <= c.start < max(verb.start, act.award.start)]
        before = [c for c in before if c.end <= act.group.start and not _is_spent(sentence, c, act.group.start)] + inner
    if any(
        c.get("kind") == "revoked" and not _BUT_GIVEN.search(sentence.between(c.end, first)) for c in before
    ) or _revoked_behind(sentence, act, cues):
        return "revoked"
    proposed = [c for c in before if c.get("kind") == "proposed" and not _is_ground(sentence, c)]
    if proposed and not (done and _closes(sentence, proposed[-1], first)):
        return "proposed"
    aims = previous == "planned" and _AIMS.match(sentence.text)
    if previous in ("proposed", "planned") and not done and (aims or _goes_on(sentence, act)):
        return previous
    counted = act.group is not None and bool(act.group.counts)
    ordered = any(c.get("kind") == "ordered" and not done and not _comma_between(sentence, c, first) for c in before)
    to_come = not done and (_is_to_come(sentence, act) or programmes.lists(act, first) or timeline.is_to_come(sentence))
    if to_come or any(c.get("kind") == "planned" and _governs(sentence, c, first) for c in before):
        return "planned"
    if ordered:
        return "planned" if counted else None
    near = [c for c in before if first - c.end <= _AT_ONCE and not _comma_between(sentence, c, first)]
    near = [c for c in near if not _is_title(act, c)]
    if not ties.ANNEX.match(sentence.text) and any(
        c.get("kind") == "condition" or (c.get("kind") == "purpose" and not counted) for c in near
    ):
        return None
    if any(c.get("kind") == "in_progress" and first - c.end <= _AT_ONCE for c in before):
        return "in_progress"
    goes_on = previous == "historic" and act.passive and timeline.opens_with_year_past(sentence)
    return "historic" if goes_on or _is_past(act, timeline) else "given"


def _is_rule(act: Act, cues: list[Mention], done: bool) -> bool:
    """Tell whether a question, an example or a regulation speaks: what is done, or done on a day, is no rule."""
    sentence = act.sentence
    if sentence.text.rstrip().endswith("?"):
        return True
    spoken = [
        c
        for c in sentence.all("act_status")
        if c.get("kind") == "tariff" or (c.get("kind") == "regulation" and c.start < act.until)
    ]
    today = sentence.has("date") or any(c.get("kind") == "occasion" for c in cues)
    return bool(spoken) and not done and not today


def _is_past(act: Act, timeline: Timeline) -> bool:
    """Tell whether an act is told as history: counted in turns, in a life story, in a year before, behind a cue."""
    sentence, group = act.sentence, act.group
    if group is not None and group.turns:
        return True
    counted = group is not None and bool(group.counts)
    story = None if counted else LIFE_STORY.match(sentence.between(act.clause[0], sentence.end))
    if story and not timeline.is_of(int(story["year"])):
        return True
    if _YEARS.match(sentence.between(act.award.end, sentence.end)) or timeline.tells_year_long_past(act):
        return True
    if timeline.tells_year_past(act) or timeline.is_past(sentence):
        return True
    cues = sentence.all("act_status", "act_request")
    today = max((c.start for c in cues if c.get("kind") == "occasion" and c.start <= act.at), default=-1)
    told = [c for c in cues if c.get("kind") == "historic" and today < c.start]
    past = [c for c in told if c.start < act.until]
    if any(_OVER_YEARS.fullmatch(sentence.between(act.until, c.end)) for c in told if c.start >= act.until):
        return True
    past = [c for c in past if not _WHO.search(sentence.between(sentence.start, c.start))]
    past = [
        c for c in past if c.start >= act.clause[0] or c.start - sentence.start <= OPENS or not _of_deeds(sentence, c)
    ]
    return any(not _GROUND_OF.search(sentence.between(sentence.start, c.start)) for c in past)


def _of_deeds(sentence: Sentence, cue: Mention) -> bool:
    """Tell whether a cue may tell how long somebody did something: *có nhiều năm gắn bó*, not *nhiều danh hiệu cao quý*."""
    return bool(_DEEDS.match(sentence.between(cue.start, cue.end)))


def _goes_on(sentence: Sentence, act: Act) -> bool:
    """Tell whether the clause has no subject: it begins with its verb or its award.

    *…; công nhận danh hiệu … cho 812 cá nhân*; *…; Cờ thi đua cho 5 đơn vị và Bằng khen cho 69 đơn vị*.
    """
    start = act.clause[0]
    if start == sentence.start:
        return False
    heads = [h for h in sentence.all("award") if start <= h.start <= act.award.start]
    verbs = [v for v in sentence.all("award_verb") if start <= v.start < act.award.start]
    if heads and not verbs:
        return not sentence.between(start, heads[0].start).strip(' "')
    return bool(programmes.BEGINS.match(sentence.between(*act.clause)))


def _is_title(act: Act, cue: Mention) -> bool:
    """Tell whether a cue opens the title of a decision that names its receivers: *Quyết định … về việc tặng X cho anh A*."""
    sentence = act.sentence
    behind = sentence.between(act.award.end, sentence.end)
    listed = _FOR_LISTED.match(behind)
    if sentence.between(cue.start, cue.end).lower() != "việc" or not (listed or _FOR_ONE_NAMED.match(behind)):
        return False
    before = sentence.between(act.clause[0], cue.start)
    return re.search(r"(?<!dự thảo )(?<!dự thảo các )quyết định\b[^.;]{0,90}\bvề $", before, re.IGNORECASE) is not None


def _is_to_come(sentence: Sentence, act: Act) -> bool:
    """Tell whether the words behind an act say that it is still to happen, or that its ceremony is."""
    behind = sentence.between(act.until, sentence.end)
    ceremony = _CEREMONY.search(sentence.between(act.clause[0], act.award.start)) is not None
    to_come = _IS_TO_COME.match(behind) or _IS_TO_BE_HANDED.match(behind)
    return to_come is not None or (ceremony and _NEXT_MONTH.match(behind) is not None)


def _is_done(sentence: Sentence, act: Act, first: int) -> bool:
    return bool(_DONE.search(sentence.between(act.clause[0], first)))


def _is_spent(sentence: Sentence, cue: Mention, start: int) -> bool:
    """Tell whether a cue belongs to an act before: *7 cá nhân được đề nghị tặng Bằng khen, | 15 cá nhân được tặng …*."""
    awards = [m for m in sentence.all("award") if cue.end <= m.start and m.end <= start]
    return bool(awards) and re.search(r"[,;]", sentence.between(awards[-1].end, start)) is not None


def _is_ground(sentence: Sentence, cue: Mention) -> bool:
    """*theo đề nghị của* names the ground of a decision, it proposes nothing."""
    return bool(_ACCORDING.search(sentence.between(sentence.start, cue.start)))


def _closes(sentence: Sentence, cue: Mention, first: int) -> bool:
    """A finished verb closes the proposal before it: *theo hồ sơ trình, UBND tỉnh đã tặng*, *… và UBND xã đã tặng*."""
    between = sentence.between(cue.end, first)
    return "," in between or _AND_HAS.search(between) is not None


def _is_lied(act: Act) -> bool:
    """Tell whether somebody who passes for another says that an award is given."""
    return _LIED.search(act.sentence.between(act.sentence.start, act.at)) is not None


def _threatens(before: list[Mention]) -> bool:
    """Tell whether awards would be taken away under a condition: *Nếu vi phạm, cá nhân sẽ bị thu hồi Giấy khen*."""
    ifs = [c.start for c in before if c.get("kind") in ("condition", "planned")]
    return bool(ifs) and any(c.get("kind") == "revoked" and ifs[0] < c.start for c in before)


def _governs(sentence: Sentence, cue: Mention, first: int) -> bool:
    between = sentence.between(cue.end, first)
    return ";" not in between and len(between) <= 120 and not _DONE.search(between)


def _comma_between(sentence: Sentence, cue: Mention, first: int) -> bool:
    return "," in sentence.between(cue.end, first)


def _revoked_behind(sentence: Sentence, act: Act, cues: list[Mention]) -> bool:
    near = [c for c in cues if c.get("kind") == "revoked" and 0 <= c.start - act.until <= 60]
    return any(";" not in sentence.between(act.until, c.start) for c in near)
