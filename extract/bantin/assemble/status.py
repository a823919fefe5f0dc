"""Whether an act is given, proposed, planned, past or withdrawn: the words that govern its verb, inside one clause."""

from __future__ import annotations

import re

from bantin.assemble import programmes
from bantin.assemble.act import Act
from bantin.matching.reading import Reading, Sentence
from bantin.normalise import dates
from bantin.patterns import Mention
from bantin.record import Status

_AT_ONCE = 30  # characters between a word of purpose or condition and the verb it governs
# "Năm 2019, ông nhận bằng khen …"
_LIFE_STORY = re.compile(
    r"[\s\-]*(?:[^,;]{0,60}, )?(?:và |đến |vào |riêng |trong )?năm (?P<year>\d{4})\s*,", re.IGNORECASE
)
_FOR_DEEDS = re.compile(r"\W*(?:với|từ|ghi nhận) (?:những )?(?:thành tích|kết quả)\b", re.IGNORECASE)
"""*Với những thành tích đó, năm 2013, xã A được tặng …*, told in that year: the year's awards, no life story."""
_YEARS = re.compile(r"\s*(?:trong |vào )?các năm (?:19|20)\d\d")
_BUT_GIVEN = re.compile(r",\s*(?:đã |vừa |và )?được\b")  # "đã thu hồi 12 khẩu súng, được Bộ Công an tặng …"
_DEEDS = re.compile(r"\W*(?:với|từ|ghi nhận) (?:những )?(?:thành tích|kết quả)\b", re.IGNORECASE)
"""*Với những thành tích đó, năm 2013, xã A được tặng …*, told in that year: the year's awards, no life story."""
_YEARS = re.compile(r"\s*(?:trong |vào )?các năm (?:19|20)\d\d")
_BUT_GIVEN = re.compile(r",\s*(?:đã |vừa |và )?được\b")  # "đã thu hồi 12 khẩu súng, được Bộ Công an tặng …"
_BEGINS = re.compile(
    r"\s*(?:và |đồng thời )?(?:tặng|trao|công nhận|khen|tuyên dương|biểu dương|tôn vinh|vinh danh|phong)"
)
_DEEDS = re.compile(r"(?:nhiều (?:năm|lần)|(?:trong )?quá trình|hằng năm|hàng năm)$", re.IGNORECASE)
_NEXT_TO = 15
_FAR = 60
_OPENING = 4  # sentences in which a story says of which school year it tells
_GROUND_OF = re.compile(
    r"(?:^|[,;]\s*)(?:với|ghi nhận|nhờ|vì|do|tổng kết|sơ kết|từ những)\b[^,;]{0,90}$|\b(?:thành tích|đóng góp|cống hiến)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""*Với những đóng góp trong 5 năm qua*: the deeds are past, the award is not."""
_OPENS = 12  # a sentence about the past says so at its start
_CARRIES = 1  # sentences of the same paragraph that follow it
_DONE = re.compile(r"(?:đã|vừa|mới)\s*(?:được\s*|trao\s*|ký\s*|quyết định\s*|ban hành\s*|tổ chức\s*)?$", re.IGNORECASE)
_ANNEX = re.compile(r"\W*(?:ban hành )?kèm theo quyết định\b", re.IGNORECASE)
"""*(Kèm theo Quyết định số … về việc tặng Giấy khen)* over the list of those rewarded: it is given."""
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
_ACCORDING = re.compile(r"(?:theo|xét|(?:trên cơ sở|căn cứ)(?: [^,;.]{2,60} và)?)\s*$", re.IGNORECASE)


_LIED = re.compile(
    r"\b(?:đối tượng|kẻ (?:gian|xấu|lạ|lừa đảo)|người (?:kia|lạ)|tự xưng|mạo danh|giả danh)\b[^.;]{0,120}?"
    r"\b(?:bảo|nói|hứa|thông báo|khoe)(?: là| rằng)?\b[^,.;:]{0,60}$",
    re.IGNORECASE,
)
"""*Kẻ gian giả danh cán bộ tỉnh, nói xã có 5 cá nhân được vinh danh*: nobody was."""


class Timeline:
    """Which sentences go on telling of the past: the one after *Trong 5 năm qua, …*, until the day's events begin."""

    def __init__(self, reading: Reading) -> None:
        self._posted = dates.year_of(reading.article.published) or _latest_year(reading)
        opening = [p for s in reading.sentences[:_OPENING] for p in s.all("period") if p.get("kind") == "school_year"]
        self._school_year = max((int(p.get("from")) for p in opening), default=0)
        self._to_come = programmes.rows_of(reading)
        self._past: set[int] = set()
        line, left = -1, 0
        for sentence in reading.sentences:
            if sentence.line != line:
                line, left = sentence.line, 0
            cues = sentence.all("act_status", "act_request")
            if any(c.get("kind") == "occasion" for c in cues) or sentence.has("date"):
                left = 0
            elif left:
                self._past.add(sentence.index)
                left -= 1
            if any(c.get("kind") == "historic" and c.start - sentence.start <= _OPENS for c in cues):
                left = _CARRIES

    def tells_year_past(self, act: Act) -> bool:
        """Tell whether a year before the posting year stands right before the receivers, or before the passive.

        *năm 2018 hai đồng chí được tặng …*; *35 năm công tác, năm 2014 được tặng …*.
        """
        passive = [
            v for v in act.sentence.all("award_verb") if v.get("kind") == "passive" and v.start < act.award.start
        ]
        if self._posted is None or (act.group is None and not passive):
            return False
        at = act.group.start if act.group is not None else passive[-1].start
        years = [p for p in act.sentence.all("period") if p.get("year") and act.clause[0] <= p.start and p.end <= at]
        near = bool(years) and at - years[-1].end <= _NEXT_TO
        near = near and not any(d.end <= years[-1].start for d in act.sentence.all("decision"))
        return near and act.passive and int(years[-1].get("year")) < self._posted

    def tells_year_long_past(self, act: Act) -> bool:
        """Tell whether a year well before the posting year is told behind an award without counted receivers.

        *được tặng Bằng khen của Thủ tướng năm 2015*; the year before may be that of the merit. Nor is a school year
        news that ended in the year before, where the story is of a later one.
        """
        if self._posted is None or not act.passive or (act.group is not None and act.group.counts):
            return False
        behind = [p for p in act.sentence.all("period") if 0 <= p.start - act.award.end <= _FAR]
        if behind and behind[0].get("kind") == "school_year":
            today = any(c.get("kind") == "occasion" for c in act.sentence.all("act_status")) or act.sentence.has("date")
            return not today and int(behind[0].get("to")) <= min(self._posted - 1, self._school_year)
        years = [int(p.get("year")) for p in behind if p.get("year")]
        return bool(years) and years[0] < self._posted - 1

    def is_of(self, year: int) -> bool:
        """Tell whether the bulletin was posted in a year."""
        return year == self._posted

    def is_to_come(self, sentence: Sentence) -> bool:
        """Tell whether the sentence is a row of a list of what is to be done."""
        return sentence.index in self._to_come

    def is_past(self, sentence: Sentence) -> bool:
        """Tell whether the sentence continues an account of past years."""
        return sentence.index in self._past


def _latest_year(reading: Reading) -> int | None:
    """Return the latest year that a day is told with: the story is no older."""
    return max((int(m.get("year")) for _, m in reading.mentions("date") if m.get("year")), default=None)


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
    if _is_rule(act, cues, done) or _threatens(before) or _is_lied(act):
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
    if previous in ("proposed", "planned") and not done and _goes_on(sentence, act):
        return previous
    counted = act.group is not None and bool(act.group.counts)
    ordered = any(c.get("kind") == "ordered" and not done and not _comma_between(sentence, c, first) for c in before)
    to_come = not done and (_is_to_come(sentence, act) or programmes.lists(act, first) or timeline.is_to_come(sentence))
    if to_come or any(c.get("kind") == "planned" and _governs(sentence, c, first) for c in before):
        return "planned"
    if ordered:
        return "planned" if counted else None
    near = [c for c in before if first - c.end <= _AT_ONCE and not _comma_between(sentence, c, first)]
    if not _ANNEX.match(sentence.text) and any(
        c.get("kind") == "condition" or (c.get("kind") == "purpose" and not counted) for c in near
    ):
        return None
    if any(c.get("kind") == "in_progress" and first - c.end <= _AT_ONCE for c in before):
        return "in_progress"
    return "historic" if _is_past(act, timeline) else "given"


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
    story = None if counted else _LIFE_STORY.match(sentence.between(act.clause[0], sentence.end))
    if story and not (timeline.is_of(int(story["year"])) and _FOR_DEEDS.match(sentence.text)):
        return True
    if _YEARS.match(sentence.between(act.award.end, sentence.end)) or timeline.tells_year_long_past(act):
        return True
    if timeline.tells_year_past(act) or timeline.is_past(sentence):
        return True
    cues = sentence.all("act_status", "act_request")
    today = max((c.start for c in cues if c.get("kind") == "occasion" and c.start <= act.at), default=-1)
    past = [c for c in cues if c.get("kind") == "historic" and today < c.start < act.until]
    past = [c for c in past if not _WHO.search(sentence.between(sentence.start, c.start))]
    past = [
        c for c in past if c.start >= act.clause[0] or c.start - sentence.start <= _OPENS or not _of_deeds(sentence, c)
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
    """A finished verb closes the proposal before it: *theo hồ sơ trình, UBND tỉnh đã tặng*."""
    return "," in sentence.between(cue.end, first)


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
    return any(c.get("kind") == "revoked" and 0 <= c.start - act.until <= 60 for c in cues)
