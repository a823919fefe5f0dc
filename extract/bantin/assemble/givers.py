"""Who gives: the body after *của*, else the subject of the verb, else the head of office who hands over.

The order is the record's contract: of a Giấy khen *của* Giám đốc Sở Y tế that a nurse hands over, the Giám đốc is the
giver; a deputy who hands over gives nothing.
"""

from __future__ import annotations

import re
from itertools import zip_longest

import regex

from bantin import tokens
from bantin.assemble import agents, handing, ties
from bantin.assemble.act import Act
from bantin.assemble.bodies import leading, opening
from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.patterns import Mention
from bantin.record import UnitRef

_OF = re.compile(
    r"\s*,?\s*(?:đột xuất\s*)?(?:\d[\d.,]* (?:(?:triệu|nghìn|ngàn|tỷ|tỉ) )?đồng\s*)?(?:năm \d{4}\s*)?(?:(?:ngành|khối) (?:[^\W\d_]+ ){1,5})?(?:của|do|từ|mà)\s*(?:lãnh đạo\s*)?$",
    re.IGNORECASE,
)
_OF_FIRST = re.compile(r"\W*(?:(?:cũng|còn|riêng) )?của (?:lãnh đạo )?", re.IGNORECASE)
_SO_MANY = re.compile(r"(?:,| là| có| thì có) (?:\d{1,4} )?(?:tấm |chiếc )?", re.IGNORECASE)
_BY_AUTHORITY = re.compile(r"(?:thừa )?(?:ủy|uỷ) (?:quyền|nhiệm)(?: của)?\s*$", re.IGNORECASE)
_ON_BEHALF = re.compile(r"thay mặt\s*(?:cho\s*)?$", re.IGNORECASE)
_LEADERS = re.compile(r"^(?:đại diện )?lãnh đạo ", re.IGNORECASE)
_LEADERS_OF_PLACE = re.compile(
    r"^(?:đại diện )?lãnh đạo (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\b", re.IGNORECASE
)
_CEREMONY = re.compile(
    r"(?:hội nghị|lễ|buổi|chương trình|đại hội)[^.;]{0,60}(?:biểu dương|tôn vinh|tuyên dương|khen thưởng|vinh danh)",
    re.IGNORECASE,
)
_DECISION_OF = re.compile(r"quyết định(?: khen thưởng| số \S+| ngày \S+){0,3} của\s*$", re.IGNORECASE)
"""*công bố quyết định của Chủ tịch UBND tỉnh khen thưởng …*: who decides gives, not who reads it out."""
_BY_DECISION = re.compile(
    r"(?:theo|căn cứ|bằng|tại|công bố) (?:các )?quyết định(?: [^.;,]{1,40})? của\s*$", re.IGNORECASE
)
_OTHER_ACT = re.compile(
    r"(?:\b(?:đề nghị|đề xuất|kiến nghị|tổng hợp danh sách|(?:xác )?lập hồ sơ|để trình|trình (?:cấp|Thủ tướng|Chủ tịch|Chính phủ|UBND|Bộ))\b|cho biết|thông tin|cho hay|phát biểu|chủ trì|yêu cầu|nhấn mạnh|khẳng định|báo cáo|trình bày|đánh giá cao|ghi nhận\b[^,]*,|chúc mừng(?!(?:,| và)\s*$)|\bdự (?:buổi |chương )?(?:lễ|hội nghị|trình)\s*$)",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;]|\b(?:còn|riêng)\b", re.IGNORECASE)
_NO_SUBJECT = re.compile(
    r"\s*(?:(?:tại|trong|về|nhân|với|cho|ngoài|cùng|theo|để|từ|ở|vì|do|ghi nhận|bên cạnh|căn cứ|đối với|qua|sau|trước|"
    r"trên|ngày|sáng|chiều|tối|năm|dịp|đồng thời|thừa|thay mặt|cụ thể|trong đó|hiện|bao gồm|gồm|kèm)\b.*|.*\b(?:và|để|cùng)\s*|"
    r"(?:(?:cũng|đã|vừa|mới|sẽ|tiếp tục|hủy bỏ|hủy|thu hồi|tước|rút|lần lượt|ngoài ra|công bố|ký|có|ra|ban hành|quyết định|thống nhất|tổ chức|lễ|xét|nay|"
    r"công nhận|phong tặng|khen thưởng|biểu dương|tuyên dương|suy tôn|đề nghị|trình|xét tặng|trân trọng|long trọng|trực tiếp|kịp thời|được|đang|còn)\s+|quyết định số \S+\s*)*)",
    re.IGNORECASE,
)
"""Words before a verb that leave its subject to the clause before: an adverbial, an adverb, another verb."""
_GOES_ON = re.compile(r";\s*(?P<too>đồng thời\s*)?(?:đã |cũng |quyết định )*$", re.IGNORECASE)
"""*UBND huyện phát động đợt thi đua …; đồng thời tặng …*: the sentence's subject does that, too."""
_GOVERNS = re.compile(
    r"(?:Chủ tịch |Bộ trưởng )?(?:UBND|Ủy ban nhân dân|Bộ (?!Chỉ huy|CHQS|Tư lệnh|phận|môn)|Thủ tướng|Chính phủ)",
    re.IGNORECASE,
)
_TO_THEM = re.compile(r"\s*(?:đột xuất )?(?:cho|tặng|tới|đến)\b", re.IGNORECASE)
_IS_GIVEN = re.compile(r"\s*(?:(?:cũng|đã|vừa|còn) )*được (?:\w+ ){0,2}", re.IGNORECASE)
_OBJECT = re.compile(r" (?:(?:cho|tập thể|đơn vị|lực lượng|cán bộ, chiến s[ĩỹ]) ){0,2}", re.IGNORECASE)
_TO_ONE = re.compile(r"(?:(?!\bvà\b)[^,;:.]){1,60}")
_NO_MORE = re.compile(r"\s*(?:[.;,)]|$|(?:vì|về|do đã|năm|và \d)\b)")
_IS_REWARDED = re.compile(
    r" được (?!sự\b)(?:(?!ủy|uỷ|giao|phân công|phép)[^,.;\s]+ ){0,6}$| (?:đã |vừa )?(?:trình|tham mưu)(?: [^,.;\s]+){0,4} $",
    re.IGNORECASE,
)
"""*Phòng Nội vụ trình | khen thưởng*; *Cục Thuế tỉnh | được Tổng cục | khen thưởng 3 tập thể*: whose people are rewarded, by somebody else."""
_REACH = 140
_CAPITAL_LAST = regex.compile(r"\b\p{Lu}\p{Ll}*$")
_SMALL_NEXT = regex.compile(r" \p{Ll}")


def of(act: Act, context: Context, previous: UnitRef | None) -> UnitRef | None:
    """Return the giver of an act; `previous` is the giver of the act before it in the same sentence.

    Who hands over an order of the State without saying whose it is gives nothing of his own.
    """
    giver = _of(act, context, previous)
    return None if giver is not None and handing.is_order_of_state(act, giver) else giver


def _of(act: Act, context: Context, previous: UnitRef | None) -> UnitRef | None:
    sentence = act.sentence
    if act.agent is not None:
        return _ref(context, sentence, act.agent)
    papers = sentence.all("decision", "document", "count")
    bodies = [b for b in sentence.all("body") if not _overlaps(b, act.award)]
    bodies = [b for b in bodies if not any(_overlaps(b, paper) for paper in papers)]
    found = _after_of(sentence, act, bodies)
    if found is None and not agents.has_short_owner(act):  # "tặng Giấy khen của Sở": not who gave power to another's
        found = _authorised(sentence, act, bodies)
    owner = None if found else agents.short_owner(act, context) or agents.spokesman(act, context, bodies)
    if owner is not None:
        return owner
    if act.passive:
        found = found or _agent(sentence, act, bodies) or _decider(sentence, act, bodies) or agents.of_all(act, bodies)
        return _ref(context, sentence, found) if found else None
    found = (
        found
        or _agent_between(sentence, act, bodies)
        or _issuer_of_governing_decision(sentence, act, bodies)
        or _on_behalf(context, act, bodies)
        or agents.writer(act, bodies)
    )
    if found is not None:
        return _ref(context, sentence, found)
    if has_unknown_subject(act):
        return agents.place_subject(sentence, act, context) or agents.short_subject(act, context)
    subject = _subject(sentence, act, bodies)
    if subject is not None:
        return None if handing.is_only_handing(act, subject) else _ref(context, sentence, subject)
    if act.verb is not None and _IS_GIVEN.fullmatch(sentence.between(act.award.end, act.verb.start)):
        previous = None  # "…; Kỷ niệm chương được trao cho ông A"
    place = agents.place_subject(sentence, act, context)
    # a clause without a subject of its own goes on with the one before
    return place or agents.short_subject(act, context) or previous


def handing_over(act: Act, context: Context) -> UnitRef | None:
    """Return who hands over another's award and so may give what the next clause tells without a subject.

    *Tỉnh đoàn trao Bằng khen của Trung ương Đoàn cho 2 chi đoàn; trao Giấy khen cho 5 cá nhân*.
    """
    sentence = act.sentence
    bodies = [b for b in sentence.all("body") if not _overlaps(b, act.award)]
    if act.passive or _after_of(sentence, act, bodies) is None:
        return None
    subject = _subject(sentence, act, bodies)
    return None if subject is None or handing.is_only_handing(act, subject) else _ref(context, sentence, subject)


def _on_behalf(context: Context, act: Act, bodies: list[Mention]) -> Mention | None:
    """*Thay mặt Cục Thủy lợi, Cục phó … trao thư khen*; unnamed leaders of a place give nothing of their own."""
    start = act.clause[0]
    for body in reversed(bodies):
        if body.end <= act.at and _ON_BEHALF.search(act.sentence.between(start, body.start)):
            return None if _LEADERS_OF_PLACE.match(context.body_name(body)) else body
    return None


def _overlaps(body: Mention, other: Mention) -> bool:
    return body.start < other.end and other.start < body.end


def _ref(context: Context, sentence: Sentence, body: Mention) -> UnitRef | None:
    """The leaders of a body, unnamed, stand for it; a name that ends within a word (*Hội Thể | thao điện tử*) gives None."""
    if _is_cut_short(sentence, body):
        return None
    name = agents.at_place_named(context, sentence, body) or agents.in_full(context, body)
    return UnitRef(name if _LEADERS_OF_PLACE.match(name) else _LEADERS.sub("", name))


def _is_cut_short(sentence: Sentence, body: Mention) -> bool:
    end = body.end - sentence.start
    if not _CAPITAL_LAST.search(sentence.text[:end]) or not _SMALL_NEXT.match(sentence.text, end):
        return False
    verb_next = any(v.start == body.end + 1 for v in sentence.all("award_verb"))
    if verb_next or any(p.end == body.end for p in sentence.all("place")):
        return False
    return any(start < end < stop for start, stop in tokens.words(sentence.text))


def _after_of(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """*giấy khen của Viện trưởng Viện Dâu tằm*, *Của Hội A là 15 giấy khen …*; *cho 4 cá nhân của …* is not meant."""
    for body, after in zip_longest(bodies, bodies[1:]):
        opens = _OF_FIRST.fullmatch(sentence.between(act.clause[0], body.start)) and body.end <= act.award.start
        if opens and _SO_MANY.fullmatch(sentence.between(body.end, act.award.start)):
            return body
        bare = body.start == act.award.end + 1 and _GOVERNS.match(sentence.between(body.start, body.end))
        rest = sentence.between(body.end, sentence.end)
        if bare and (_TO_THEM.match(rest) or (act.passive and _NO_MORE.match(rest))):
            return body  # "Bằng khen Bộ Y tế cho 3 hộ"; "3 hộ nhận Bằng khen UBND tỉnh."
        if body.start >= act.award.end and _OF.fullmatch(sentence.between(act.award.end, body.start)):
            second = after is not None and sentence.between(body.end, after.start).strip() == ","
            alone = body.rule == "body.office_alone"  # "của Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc": one holder
            return after if second and alone and after.get("role") == "head" else body
    return None


def _authorised(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    for body in bodies:
        if body.start < act.clause[0] or body.end > act.award.start:
            continue
        if _BY_AUTHORITY.search(sentence.between(sentence.start, body.start)):
            return body
        if re.match(r"\s*(?:ủy|uỷ) (?:quyền|nhiệm)", sentence.between(body.end, sentence.end)):
            return body
    return None


def _agent(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """*8 tập thể được UBND tỉnh tặng*: the body between the passive and its verb."""
    verb = act.verb or act.award
    start = act.group.end if act.group else act.clause[0]
    verbs = sentence.all("award_verb")
    given_before = [v for v in verbs if v.get("kind") == "commend"] + sentence.all("award")
    awards = [a for a in given_before if start <= a.start and a.end <= verb.start]
    passives = [v for v in verbs if v.get("kind") == "passive" and start <= v.start < verb.start]
    if not passives:
        return None
    inside = [b for b in bodies if passives[-1].end <= b.start and b.end <= verb.start]
    given = max((a.end for a in awards if passives[-1].end <= a.start), default=0)
    # "được Bộ A tặng Bằng khen, Sở B tặng Cờ", "được Hội A tuyên dương và Xã B gửi thư khen": each has its own agent
    # "được tặng Bằng khen của Bộ A và đang trình Chủ tịch nước tặng Huân chương": the Bộ gave what stands before it
    others = [b for b in inside if b.start >= given and not (given and _OF.fullmatch(sentence.between(given, b.start)))]
    giving = (b for b in others if not _OTHER_ACT.search(sentence.between(b.end, verb.start)))
    return next(giving, inside[0] if inside else None)


def _decider(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """*Theo quyết định của Ban Thường vụ Tỉnh ủy, 6 đảng viên được tặng …; 4 đảng viên …*: who decided gives all."""
    start = sentence.start if ties.by_one_decision(sentence) else act.clause[0]
    before = [b for b in bodies if start <= b.start and b.end <= act.at]
    return next((b for b in before if _BY_DECISION.search(sentence.between(start, b.start))), None)


def _agent_between(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """*Huy hiệu được Ban Thường vụ Thành ủy tặng 58 đảng viên*: the agent behind the award's own passive."""
    if act.group is None or act.generic:
        return None
    for passive in sentence.all("award_verb"):
        if passive.get("kind") == "passive" and act.award.end <= passive.start < act.group.start:
            return next((b for b in bodies if passive.end <= b.start and b.end <= act.group.start), None)
    return None


def _issuer_of_governing_decision(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """*Quyết định số 12 của Tổng cục trưởng cho truy tặng Kỷ niệm chương*: the issuer gives."""
    decisions = [d for d in sentence.all("decision") if d.end <= act.at and d.start >= act.clause[0]]
    for decision in reversed(decisions):
        for body in bodies:
            if decision.end <= body.start and body.end <= act.at:
                between = sentence.between(decision.end, body.start)
                if re.search(r"của\s*$", between) and len(between) <= 60:
                    others = any(body.end <= b.start and b.end <= act.at for b in bodies)
                    return None if others else body  # "Quyết định số 5 của A, B tặng …": B does
    return None


def has_unknown_subject(act: Act) -> bool:
    """Tell whether somebody whom no rule knows does what follows an earlier act: *…; còn Làng trẻ X tặng …*."""
    sentence, at = act.sentence, act.verb.start if act.verb else act.at
    earlier = [m.end for m in sentence.all("award", "count") if m.end <= at]
    if act.passive or not earlier:
        return False
    said = _APART.split(sentence.between(max(earlier), at))
    start = at - len(said[-1])
    if len(said) < 2 or any(b.end > start and b.start < at for b in sentence.all("body")):
        return False
    return not _NO_SUBJECT.fullmatch(said[-1])


def _subject(sentence: Sentence, act: Act, bodies: list[Mention]) -> Mention | None:
    """Return the nearest body before the verb that can be its subject."""
    verb = act.verb or act.award
    for body in reversed(bodies):
        if body.end > verb.start or body.start < act.clause[0]:
            continue
        if body.get("role") == "member":
            continue
        between = sentence.between(body.end, verb.start)
        if len(between) > _REACH or _OTHER_ACT.search(between) or _IS_REWARDED.search(between):
            return None
        said = sentence.between(sentence.start, body.start)
        if agents.NOT_SUBJECT.search(said) and not _DECISION_OF.search(said):
            continue
        if said.endswith("được ") and any(body.end <= a.start and a.end <= verb.start for a in sentence.all("award")):
            continue  # "chúc mừng 2 cá nhân được Bộ A tặng Bằng khen và trao Giấy khen cho …"
        given = [v for v in sentence.all("award_verb") if v.end < body.start and v.get("kind") in ("give", "commend")]
        # "Chủ tịch UBND huyện thưởng nóng tập thể Công an huyện và tặng …"
        if any(_OBJECT.fullmatch(sentence.between(v.end, body.start)) for v in given):
            continue
        awards = [a.end for a in sentence.all("award") if a.end < body.start and given]
        if awards and "," in between and _TO_ONE.fullmatch(sentence.between(awards[-1], body.start)):
            continue  # "… tặng Giấy khen tập thể Công đoàn Khoa A, tặng …"
        return body
    goes_on = _GOES_ON.search(sentence.between(sentence.start, verb.start))
    first = not any(m.end <= verb.start for m in sentence.all("award", "award_verb"))
    if goes_on and (first or goes_on["too"]):
        return opening(sentence, bodies, sentence.start + goes_on.start()) or leading(sentence, bodies)
    return None


def organiser(sentence: Sentence, context: Context) -> UnitRef | None:
    """Return who holds the ceremony of praise: *Lễ tôn vinh … do Hội Sinh vật cảnh tổ chức*."""
    if not _CEREMONY.search(sentence.text):
        return None
    for body in sentence.all("body"):
        behind = sentence.between(body.end, sentence.end)
        if re.match(r"\s*(?:đã |vừa |phối hợp [^.;]{0,80}?)?tổ chức\b", behind):
            return _ref(context, sentence, body)
    return None
