"""Which decision grants an act: never another one that is cited beside it."""

from __future__ import annotations

import re

from bantin.assemble import givers, granting_lists, letterhead, rows, ties
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.merging import same_office
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Decision, UnitRef

_NUMBERING = granting_lists.NUMBERING
_DATING = 30  # characters of a date behind a paper's number: ", ký ngày 5/3/2019."
_BESIDE = 12  # characters of what stands between two papers named side by side, line ends among them
_BRACKET = re.compile(r"\(\s*(?:theo\s*)?$", re.IGNORECASE)
_GROUND = re.compile(r"(?:theo|tại|\(|bằng|kèm|kèm theo|căn cứ|ban hành kèm)\s*(?:các\s*)?$", re.IGNORECASE)
_BEHIND_ALL = re.compile(r"\s*;\s*(?:(?:ban hành )?kèm )?theo\s*")
"""*Giấy khen: 10 tập thể; theo Quyết định số 5*"""
_OF_GIVER = re.compile(r" của [^,;:()]{2,60}[,;] ")
"""*Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 5*"""
_SPELLS_OUT = re.compile(
    r"\W*(?:(?:cụ thể|theo đó|gồm|bao gồm|đó là)\b|(?:vinh dự )?được (?:tặng|trao|khen|nhận)\b)", re.IGNORECASE
)
_OF_WHAT = re.compile(
    r" (?:về (?:việc )?)?(?:công nhận|tặng|truy tặng|khen thưởng|tuyên dương|biểu dương)\b", re.IGNORECASE
)
_PAPER = re.compile(r"\b(?:quyết định|QĐ)\b", re.IGNORECASE)
"""*Theo QĐ, …* points at a paper; *theo đó* may mean anything said before."""
_TELLS_PAPER = re.compile(
    r"\W*(?:(?:đây|đó) (?:cũng )?là|danh sách[^.;]{0,40}?\btheo|đây là (?:phần thưởng|hình thức)[^.;]{0,200}?\b(?:theo|tại)|"
    r"việc (?:khen thưởng|tặng)[^.;]{0,60}?\b(?:theo|tại|căn cứ)|quyết định(?: (?:khen thưởng|khen|(?:về (?:việc )?)?tặng [^.;,]{4,60}|này))?(?: của [^.;,]{4,60})?(?: mang| có)?)\s*",
    re.IGNORECASE,
)
"""*Danh sách ban hành kèm theo Quyết định số 5*, *Đây là phần thưởng của A, theo Quyết định số 5*: told behind the act."""
_THIS_IS = re.compile(r"\W*(?:đây|đó) (?:cũng )?là quyết định\b", re.IGNORECASE)
"""*… truy tặng Huân chương cho anh A. Đây là Quyết định số 5 do …*: told of an act without figures, too."""
_OF_REWARD = re.compile(r"\W*Quyết định khen thưởng số \S+[^.;]{0,20}\b(?:được|do) [^.;]{4,80}\bký\b", re.IGNORECASE)
"""*… trao Bằng khen tặng Phòng A. Quyết định khen thưởng số 5/QĐ-B được … ký ngày …*"""
_TOLD_ABOVE = re.compile(
    r"(?:khen thưởng|hình thức|phần thưởng|danh hiệu)[^.;]{0,30}\b(?:nói trên|kể trên|trên đây|này)\b|"
    r"^\W*quyết định (?:tặng|khen)[^.;,]{0,60} của [^.;,]{4,60} (?:mang|có) số ",
    re.IGNORECASE,
)
"""Sentences behind acts that tell of their papers: *Mọi phần thưởng kể trên …*, *Quyết định khen thưởng của A mang số 5*."""
_ALSO = re.compile(r"\b(?:cũng|ngoài|bên cạnh đó|còn)\b", re.IGNORECASE)
"""*Tại Quyết định số 5, A tặng Cờ … A cũng tặng Bằng khen cho 3 cá nhân*: by which paper is not told."""
_AUTHORITY = {
    "UBND": ("UBND", "Ủy ban nhân dân"),
    "CTN": ("Chủ tịch nước",),
    "TTg": ("Thủ tướng",),
    "HU": ("Huyện ủy",),
    "TU": ("Tỉnh ủy", "Thành ủy"),
}
"""Who a symbol stands for (Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW): the last part of QĐ-UBND."""


def decision_of(act: Act, decisions: list[Decision], context: Context) -> Decision | None:
    """Return the decision that grants the act."""
    sentence = act.sentence
    by_start = {e.start: d for d in decisions for e in d.evidence}
    of_all = act.passive and ties.by_one_decision(sentence) and not _is_given_apart(act)
    first = sentence.start if of_all else act.clause[0]
    inside = [m for m in sentence.all("decision") if first <= m.start < act.clause[1]]
    giving = _subject(act, inside)
    if giving is not None and giving.start in by_start:
        return by_start[giving.start]
    for mention in inside:
        decision = by_start.get(mention.start)
        if decision is None or _closes_other(sentence, mention, act):
            continue
        if mention.end <= act.award.start and decision.effect in ("commends", "other", "revokes"):
            others = [m for m in inside if mention.start < m.start < act.award.start and m.get("number")]
            if not others and (
                decision.effect == "commends" or decision.about is None or _grants(sentence, mention.end, act)
            ):
                return decision
        amid = act.group is not None and act.award.end <= mention.start and mention.end <= act.group.start
        amid = amid and not any(act.award.end <= c.start < mention.start for c in sentence.all("count"))
        if amid and _BRACKET.search(sentence.between(act.award.end, mention.start)):
            return decision
        if mention.start >= act.until:
            between = sentence.between(act.until, mention.start)
            others = [m for m in sentence.all("award", "count") if act.until <= m.start < mention.start]
            other = any(m.fact == "award" or m.get("n") is not None for m in others)
            if not other and (_GROUND.search(between) or _OF_GIVER.fullmatch(between)):
                return decision
    closing = next((m for m in sentence.all("decision") if m.start >= act.clause[1]), None)
    if closing is not None and _closes_list(act, closing) and closing.start in by_start:
        return by_start[closing.start]
    pointers = [m for m in sentence.all("decision") if m.get("referred")]
    if pointers and not _reads_out_other(sentence, pointers[0], by_start, context):
        earlier = [m for s, m in context.reading.mentions("decision") if m.end < sentence.start and m.get("number")]
        if earlier:
            decision = by_start.get(earlier[-1].start)
            named = any(_PAPER.search(sentence.between(m.start, m.end)) for m in pointers)
            if decision is not None and (decision.effect == "commends" or (named and decision.effect != "revokes")):
                return decision
    spelled_out = _of_sentence_before(act, by_start, context)
    nearby = granting_lists.decision_over(act, by_start, context) or _of_tail(act, by_start, context)
    above = letterhead.decision_above(context, sentence, decisions)
    return above or spelled_out or nearby or _of_issuer(act, decisions, context) or _of_badges(act, decisions, context)


def _reads_out_other(sentence: Sentence, pointer: Mention, by_start: dict[int, Decision], context: Context) -> bool:
    """Tell whether what a pointer means is a paper told before it without number, none of this paragraph having one.

    *… công bố quyết định tặng huy chương, theo đó Bộ A tặng …*: not one numbered further up.
    """
    papers = [m for m in sentence.all("decision") if m.get("unnumbered") and m.end <= pointer.start]
    if not any(_OF_WHAT.match(sentence.between(m.end, pointer.start)) for m in papers):
        return False
    near = [s for s in context.reading.sentences[: sentence.index + 1] if s.line == sentence.line]
    return not any(m.start in by_start and m.get("number") for s in near for m in s.all("decision"))


def _is_given_apart(act: Act) -> bool:
    """*Theo Quyết định số 5, 3 tập thể được tặng …; 5 cá nhân được UBND xã khen*: the last names a giver of its own."""
    sentence, (start, end) = act.sentence, act.clause
    passive = [v.end for v in sentence.all("award_verb") if v.get("kind") == "passive" and start <= v.start < end]
    named = any(body.start == at + 1 for body in sentence.all("body") for at in passive)
    return named and ";" in sentence.between(sentence.start, start)


def _subject(act: Act, inside: list[Mention]) -> Mention | None:
    """Return the decision that itself gives: *Quyết định số 403 tặng 14 cá nhân*, *Quyết định số 404 cho 20 hộ*."""
    verb, group = act.verb, act.group
    if group is None:
        return None
    paper = next((m for m in inside if m.start == act.clause[0] and m.end <= group.start), None)
    if paper is not None and ties.PAPER_FOR.fullmatch(act.sentence.between(paper.end, group.start)):
        return paper
    if verb is None or not verb.end <= group.start <= verb.end + _NUMBERING:
        return None
    return next(
        (m for m in inside if m.end <= verb.start and not act.sentence.between(m.end, verb.start).strip()), None
    )


def _of_sentence_before(act: Act, by_start: dict[int, Decision], context: Context) -> Decision | None:
    """Return the one decision about rewarding that a sentence spells out: *… tại Quyết định số 5. Cụ thể, … tặng …*."""
    sentence = act.sentence
    if not sentence.index or sentence.has("decision") or not _SPELLS_OUT.match(sentence.text):
        return None
    papers = context.reading.sentences[sentence.index - 1].all("decision")
    decision = by_start.get(papers[0].start) if len(papers) == 1 and papers[0].get("number") else None
    if decision is None:
        return None
    giver = givers.of(act, context, None)
    if giver is None:
        return decision if decision.effect == "other" and decision.about is None and decision.issuer else None
    return decision if decision.effect == "commends" and same_office(giver, decision.issuer) else None


def _of_badges(act: Act, decisions: list[Decision], context: Context) -> Decision | None:
    """Return the one decision about badges of the Party, for a badge told by its years below it.

    *Quyết định số 5-QĐ/TU về việc tặng Huy hiệu Đảng. Đợt này có … gồm: - Huy hiệu 60 năm tuổi Đảng: 3 đồng chí;*,
    *Huy hiệu được tặng theo Quyết định số 5-QĐ/TU*.
    """
    counted = act.group is not None and bool(act.group.counts)
    further = _ALSO.search(act.sentence.between(act.sentence.start, act.award.start))
    if not counted or act.award.get("class") != "huy hiệu" or act.sentence.has("decision") or further:
        return None
    beside = {
        context.reading.source.snap(m.start, m.end)[0]
        for s, m in context.reading.mentions("decision")
        if any(award.get("class") == "huy hiệu" for award in s.all("award"))
    }
    granting = [
        d
        for d in decisions
        if d.effect == "commends" and ("huy hiệu" in (d.about or "").lower() or d.evidence[0].start in beside)
    ]
    before = granting and context.reading.source.snap(act.at, act.until)[0] > granting[0].evidence[0].start
    return granting[0] if len(granting) == 1 and before else None


def _closes_other(sentence: Sentence, mention: Mention, act: Act) -> bool:
    """Tell whether a paper ends the act before, in brackets or behind *theo*.

    *tặng A cho 9 thôn (Quyết định số 1) và tặng B cho …*, *tặng A cho 9 thôn theo Quyết định số 1, đồng thời … tặng B …*.
    """
    before = sentence.between(act.clause[0], mention.start)
    verb = (act.verb or act.award).start
    if mention.end > verb or not any(
        c for c in sentence.all("count") if act.clause[0] <= c.start and c.end <= mention.start
    ):
        return False
    behind = sentence.between(mention.end, verb)
    if _BRACKET.search(before):
        return ")" in behind
    awarded = any(act.clause[0] <= a.start and a.end <= mention.start for a in sentence.all("award"))
    return awarded and _GROUND.search(before) is not None and "," in behind


def _closes_list(act: Act, mention: Mention) -> bool:
    """Tell whether a paper stands behind all of an act: *9 tập thể, gồm: A; B; C (Quyết định số 5)*, *…; theo Quyết định số 5*."""
    sentence = act.sentence
    told = sentence.all("award", "award_verb", "count")
    other = any(act.until <= m.start < mention.start and (m.fact != "count" or m.get("n")) for m in told)
    between = sentence.between(act.until, mention.start)
    return not other and bool(_BRACKET.search(between) or _BEHIND_ALL.fullmatch(between))


def _of_tail(act: Act, by_start: dict[int, Decision], context: Context) -> Decision | None:
    """Return the decision that ends the act's line: *Chi cục A, giấy khen: 8 tập thể. QĐ số 12/QĐ-CC, ký 5/3/2019.*"""
    sentence = act.sentence
    tail = context.reading.after(sentence)
    if tail is not None and tail.has("money") and not tail.has("decision") and not tail.has("award"):
        tail = context.reading.after(tail)  # "Mỗi cá nhân được thưởng 1 triệu đồng. Quyết định khen thưởng số 5 …"
    papers = [m for m in tail.all("decision") if m.get("number")] if tail is not None else []
    if tail is not None and len(papers) == 1 and ties.ANNEX.match(tail.text):
        return by_start.get(papers[0].start)
    if tail is not None and len(papers) == 1 and _OF_REWARD.match(tail.text) and len(sentence.all("award")) == 1:
        return by_start.get(papers[0].start)
    if tail is None or (act.group is None and not _THIS_IS.match(tail.text)):
        return None
    if tail.line != sentence.line or len(papers) != 1:
        return None
    if _TELLS_PAPER.fullmatch(tail.between(tail.start, papers[0].start)) and len(sentence.all("award")) == 1:
        return by_start.get(papers[0].start)
    opens = papers[0].start == tail.start and tail.end - papers[0].end <= _DATING
    return by_start.get(papers[0].start) if opens else None


def _of_issuer(act: Act, decisions: list[Decision], context: Context) -> Decision | None:
    """Return the decision read out just before: *Các Quyết định số 1 của A, số 2 của B. … A tặng …; B tặng …*.

    It must be about rewarding or about nothing told, and the only one of this giver in the sentences before, or in one
    behind that says so: *Mọi phần thưởng vừa kể căn cứ Quyết định số 1 của A và số 2 của B*.
    """
    sentence = act.sentence
    giver = givers.of(act, context, None)
    if giver is None or act.group is None or _ALSO.search(sentence.between(sentence.start, act.award.start)):
        return None
    near = [s for s in context.reading.sentences if 0 < sentence.index - s.index <= 4]
    row = rows.mark_of(sentence)  # "- Quyết định số 5 của A tặng … / - A tặng Giấy khen …": each row tells its own
    near = [s for s in near if row is None or rows.mark_of(s) != row]
    near += [
        s
        for s in context.reading.sentences[sentence.index + 1 : sentence.index + 4]
        if _TOLD_ABOVE.search(s.text) and s.has("decision")
    ]
    starts = {m.start for s in near for m in s.all("decision")}
    found = [
        d
        for d in decisions
        if d.issuer is not None
        and d.effect in ("commends", "other")
        and (d.effect == "commends" or d.about is None)
        and any(e.start in starts for e in d.evidence)
        and names.key(d.issuer.name) == names.key(giver.name)
    ]
    return found[0] if len(found) == 1 else None


def _grants(sentence: Sentence, end: int, act: Act) -> bool:
    """A decision about something else than the act does not grant it."""
    between = sentence.between(end, act.at if act.at >= end else act.award.start)
    between = re.sub(r"^[\s,(]*(?:được )?ban hành\b", "", between)
    if act.award.get("class") == "danh hiệu":
        between = between.replace("công nhận", "")
    return not re.search(r"công bố|chỉ số|xếp hạng|phê duyệt|công nhận|ban hành|\b(?:hủy|huỷ)\b", between)


def may_issue(giver: UnitRef, decision: Decision) -> bool:
    """Tell whether a decision that grants the giver's award is the giver's: it bears his symbol, or no number at all.

    A symbol stands for a name that holds it or its letters as initials: `QĐ-LĐLĐ` for the Liên đoàn Lao động huyện.
    """
    if decision.number is None:
        return True
    initials = "".join(word[0] for word in giver.name.split()).upper()
    for authority in re.split(r"[-/]", decision.symbol or "")[1:]:  # QĐ-BCA-X06: the ministry, then its department
        if any(name.lower() in giver.name.lower() for name in _AUTHORITY.get(authority, ())):
            return True
        if giver.name == "Giám đốc Sở" and re.fullmatch(r"S[A-ZĐ]{1,5}", authority):
            return True  # "Giám đốc Sở", in a page of one: QĐ-SYT
        if len(authority) >= 3 and (authority in giver.name or authority.upper() in initials):
            return True
    return False


def share(link: Decision, decisions: list[Decision], context: Context) -> None:
    """Give the decisions named beside one its issuer and effect: *theo Quyết định số 5/QĐ-UBND, Quyết định số 6 …*."""
    text = context.reading.source.text
    for other in decisions:
        first, then = sorted((link.evidence[0], other.evidence[0]), key=lambda e: e.start)
        if then.start - first.end > _BESIDE:
            continue
        if other is not link and text[first.end : then.start].strip() in ("", ",", "và"):
            other.issuer, other.effect = other.issuer or link.issuer, link.effect
