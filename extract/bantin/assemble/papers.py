"""Decisions and other numbered papers: number, symbol, date, issuer, what about."""

from __future__ import annotations

import re
from typing import TypeVar

from bantin.assemble.bodies import leading
from bantin.assemble.context import Context, When
from bantin.assemble.ids import Drafts
from bantin.assemble.paper_lists import issuer_above
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Decision, Document, Effect, UnitRef

Paper = TypeVar("Paper", Decision, Document)

_NEXT_TO = 12  # characters between a paper's number and its date
_CITED = re.compile(r"(?:^|[,.;:] )(?:\w+ \w+, )?(?:tại|bằng|theo) $", re.IGNORECASE)
_DECIDES = re.compile(
    r" (?:đã |vừa |chính thức )?(?:công bố|phê duyệt|công nhận|ban hành|quyết định|tặng|trao tặng|khen thưởng|truy tặng|thành lập)\b"
)
_TAIL = re.compile(
    r"[\s,(]*(?:năm (?:19|20)\d\d[\s,]*)?(?:(?:được|đã|do|chính|của|ký|ban hành|vào|hôm|phê duyệt|kí|cùng)[\s,(]*){0,3}$",
    re.IGNORECASE,
)
_BY_WHICH = re.compile(
    r"^,?\s*(?:(?:đã|vừa|mới)\s*)?(?:(?:phê duyệt|công bố|chuẩn y|ban hành|thông qua|quyết định)\b[^.;]{0,40}?)?\b(?:tại|bằng|theo)(?: các)?\s*$",
    re.IGNORECASE,
)
_ISSUES = re.compile(
    r"\b(?:ký|kí|ban hành|ra|có|công bố|phê duyệt|trình|phát hành)\b(?: (?:văn bản|và|các|tiếp|công bố|ban hành|thêm))*\s*$",
    re.IGNORECASE,
)
_APPROVES = re.compile(
    r"^ (?:(?:đã|vừa|mới|cũng|chính thức) ){0,2}(?:phê duyệt|công bố|ban hành|công nhận)(?!\w)(?:[^.;()]|\([^()]*\)){0,200}?(?:\(\s*(?:theo |tại )?|\b(?:theo|tại|bằng) )$",
    re.IGNORECASE,
)
"""*UBND tỉnh vừa phê duyệt … (Quyết định số 5)*, *… được Chủ tịch UBND huyện công bố (Quyết định số 5)*."""
_GOES_ON_ISSUING = re.compile(r";\s*(?:(?:đồng thời|đã|và|cũng) )*(?:ký |ban hành )+(?:các )?$", re.IGNORECASE)
"""*UBND huyện đã chỉ đạo …; ban hành Quyết định số 5*: the sentence's subject issues it."""
_ABOUT = re.compile(r"[\s,)]*(?:(?:về việc|về|v/v|để|nhằm)\s+)?(?P<about>[^.;\n]{4,200})", re.IGNORECASE)
_NO_ISSUER = re.compile(r"(?:của|tại|với|cho|theo|thuộc)\s*$")
_SIGNS = re.compile(r"(?: [^\W\d_]+){0,5}? (?:ký|kí|ban hành|phê duyệt)\b")
_SIGNED = re.compile(r"^[\s,]*(?:đã|vừa|mới)?\s*$")
_COMMENDS = re.compile(
    r"khen|tặng|truy tặng|tuyên dương|biểu dương|tôn vinh|bằng khen|cờ thi đua|(?:công nhận|phong tặng)[^.;]{0,20}danh hiệu",
    re.IGNORECASE,
)
_ANNOUNCES = re.compile(r"chỉ số|xếp hạng|PAR ?-?INDEX|DDCI|SIPAS|PCI|CCHC năm|điểm số", re.IGNORECASE)
_REVOKES = re.compile(r"^(?:việc )?(?:h[uủ][yỷ]|thu hồi|tước|bãi bỏ)", re.IGNORECASE)


def decisions(context: Context, drafts: Drafts) -> list[Decision]:
    """Return the decisions of the text; one number is one decision, however often and however spelled.

    A decision without number is kept where a date or an issuer tells it and no numbered one stands for it.
    """
    numbered: list[Decision] = []
    bare: list[tuple[Decision, Sentence]] = []
    listed: list[Decision] = []
    for sentence, mention in context.reading.mentions("decision"):
        if mention.get("referred") or (not mention.get("number") and _tells_of_many(sentence, mention)):
            continue
        draft = Decision(id=drafts.new(), evidence=[context.reading.evidence(mention)])
        _fill(context, sentence, mention, draft)
        last = listed[-1] if listed else None
        if last is not None and draft.issuer is None and last.symbol == draft.symbol and _goes_on(sentence, mention):
            draft.issuer = last.issuer
        if mention.rule == "decision.next_in_list" or _is_beside(sentence, mention):
            _share(listed, draft)
        else:
            listed = []
        listed.append(draft)
        if mention.get("number"):
            _merge(numbered, draft)
        elif draft.date or (draft.issuer and not sentence.is_title):
            bare.append((draft, sentence))
    for draft, _ in bare:
        if draft.date is None and (numbered or draft.effect == "other"):
            continue
        if not any(_may_be(d, draft) for d in numbered):
            _merge(numbered, draft)
    return numbered


def documents(context: Context, drafts: Drafts) -> list[Document]:
    """Return the other numbered papers of the text."""
    found: list[Document] = []
    for sentence, mention in context.reading.mentions("document"):
        kind = names.clean(str(mention.get("kind")))
        draft = Document(
            id=drafts.new(), kind=kind[:1].upper() + kind[1:].lower(), evidence=[context.reading.evidence(mention)]
        )
        _fill(context, sentence, mention, draft)
        _merge(found, draft)
    return found


def _share(listed: list[Decision], last: Decision) -> None:
    """Papers of one list share what is told behind the last: *các Quyết định số 1, 2, 3/QĐ-UBND ngày 4/5 của …*."""
    for paper in listed:
        paper.date = paper.date or last.date
        paper.issuer = paper.issuer or last.issuer
        paper.symbol = paper.symbol or last.symbol


def _is_beside(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether nothing but a comma parts a paper from the one before: *Quyết định số 5/QĐ-UBND, Quyết định số 6 …*."""
    before = [d for d in sentence.all("decision") if d.end <= mention.start and d.get("number")]
    return bool(before and mention.get("number")) and sentence.between(before[-1].end, mention.start).strip() in (
        ",",
        "và",
    )


def _tells_of_many(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether no single paper is meant: *công bố các quyết định khen thưởng*."""
    return bool(re.search(r"\bcác\b", sentence.between(mention.start - 5, mention.end), re.IGNORECASE))


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a paper begins a clause behind another: *… ký Quyết định số 5 …; Quyết định số 6 tặng …*."""
    before = sentence.between(sentence.start, mention.start)
    return before.rstrip().endswith(";") and any(d.end <= mention.start for d in sentence.all("decision"))


def _fill(context: Context, sentence: Sentence, mention: Mention, draft: Decision | Document) -> None:
    if mention.get("number"):
        draft.number = str(mention.get("number"))
        first, last = mention.spans["number"]
        draft.number_as_written = context.reading.source.text[first:last]
        draft.series_year = mention.get("series_year")
        if mention.get("symbol"):
            draft.symbol = re.sub(r"\s+", "", str(mention.get("symbol")))
    end, when, issuer = _tail(context, sentence, mention)
    if issuer is None:
        said = sentence.between
        nearest = (b for b in sentence.all("body") if said(b.end, mention.start) == " ")
        issuer = next((b for b in nearest if said(sentence.start, b.start).lower().endswith("quyết định của ")), None)
    if issuer is None:
        issuer = _deciding(sentence, mention, end) or issuer_above(context, sentence, mention)
    if when is None or issuer is None:
        before, subject = _before(context, sentence, mention)
        if issuer is None:
            issuer = subject
        if when is None:
            when = before
    if when is not None:
        draft.date = when.start
        if when.inferred:
            draft.inferred = ["date"]
    if issuer is not None:
        draft.issuer = UnitRef(context.body_name(issuer))
    later = [m.start for m in sentence.all("decision") if m.start >= end]
    about = _ABOUT.match(sentence.between(end, min([*later, sentence.end])))
    if (
        about
        and len(about["about"].strip()) > 8
        and not re.match(r"(?:của|do|ngày|là|thì|và|này|trên|cũng|đã|với)\b", about["about"], re.IGNORECASE)
    ):
        draft.about = names.clean(about["about"])
    draft.effect = _effect(draft.about)


def _tail(context: Context, sentence: Sentence, mention: Mention) -> tuple[int, When | None, Mention | None]:
    """Read what follows the number: *ngày 4/5*, *(ký ngày 4/5)*, *của UBND tỉnh*, in any order."""
    end, when, issuer = mention.end, None, None
    for other in sentence.all("date", "relative_date", "body", "person"):
        if other.start < end or (
            other.fact == "relative_date" and not _dated_before(context, sentence, mention, other)
        ):
            continue
        gap = sentence.between(end, other.start)
        if not _TAIL.fullmatch(gap) or len(gap) > 30:
            break
        if other.get("end_month") is not None:
            break  # "Kế hoạch số 41/KH-UBND, từ 1/3 đến 31/5 xã mở cao điểm": when it runs
        if (other.fact == "date" or other.get("same")) and when is None:
            when = context.when(sentence, other)
        elif other.fact == "body" and issuer is None and _is_issuer(sentence, gap, other):
            issuer = other
        elif other.fact == "person" and (issuer is not None or re.search(r"do(?: chính)?\s*$", gap)):
            pass  # "do Chủ tịch UBND huyện Lê Văn Phú ký ngày 4/5"
        else:
            break
        end = other.end
    return end, when, issuer


def _is_issuer(sentence: Sentence, gap: str, body: Mention) -> bool:
    """Tell whether a paper is a body's, or signed by it: *… số 5 của UBND huyện*, *được Chủ tịch UBND huyện ký ngày 4/5*."""
    if re.search(r"(?:của|do)\s*$", gap):
        return True
    return gap.strip() == "được" and _SIGNS.match(sentence.between(body.end, sentence.end)) is not None


def _dated_before(context: Context, sentence: Sentence, mention: Mention, other: Mention) -> bool:
    """Tell whether *cùng ngày* means the day of another paper, named before it in its sentence or in the one before.

    *Quyết định số 5 ngày 4/3; … số 6 cùng ngày*.
    """
    if not other.get("same"):
        return False
    before = context.reading.sentences[max(sentence.index - 1, 0) : sentence.index + 1]
    papers = [p.end for s in before for p in s.all("decision", "document") if p.end <= mention.start]
    dates = [d.start for s in before for d in s.all("date") if d.end <= mention.start]
    return bool(papers and dates) and any(0 <= max(dates) - end <= _NEXT_TO for end in papers)


def _deciding(sentence: Sentence, mention: Mention, end: int) -> Mention | None:
    """Return who decides behind a paper cited in front: *Tại Quyết định số 5 ngày 4/3, UBND tỉnh công bố …*."""
    if not _CITED.search(sentence.between(sentence.start, mention.start)):
        return None
    for body in sentence.all("body"):
        if body.start >= end:
            joined = sentence.between(end, body.start) == ", "
            return body if joined and _DECIDES.match(sentence.between(body.end, sentence.end)) else None
    return None


def _before(context: Context, sentence: Sentence, mention: Mention) -> tuple[When | None, Mention | None]:
    """Read what stands before: *Hôm 4/5, Tổng cục Thủy sản vừa ký Quyết định số 9*."""
    when, issuer = None, None
    bodies = [b for b in sentence.all("body") if b.end <= mention.start]
    approving = [b for b in bodies if _APPROVES.match(sentence.between(b.end, mention.start))]
    if approving and not _NO_ISSUER.search(sentence.between(sentence.start, approving[-1].start)):
        return None, approving[-1]
    start = mention.start
    own_verb = bool(_ISSUES.search(sentence.between(mention.start, mention.end)[:12]))
    for body in reversed(bodies):
        gap = sentence.between(body.end, mention.start)
        if len(gap) > 70 or ";" in gap:
            break
        if _ISSUES.search(gap.rstrip()) or own_verb or _BY_WHICH.search(gap):
            preceding = sentence.between(sentence.start, body.start)
            if not _NO_ISSUER.search(preceding):
                issuer = body
                start = body.start
        break
    if issuer is None and _GOES_ON_ISSUING.search(sentence.between(sentence.start, mention.start)):
        return None, leading(sentence, bodies)
    for date in reversed([d for d in sentence.all("date") if d.end <= start]):
        gap = sentence.between(date.end, start)
        if (
            issuer is not None
            and len(gap) <= 60
            and not re.search(r"[.;]|\b(?:cho biết|cho hay|thông tin|xác nhận)\b", gap)
        ):
            when = context.when(sentence, date)
        break
    return when, issuer


def _effect(about: str | None) -> Effect:
    if about is None:
        return "other"
    if _REVOKES.search(about):
        return "revokes"
    head = about[:60]
    if _COMMENDS.search(head):
        return "commends"
    return "announces_index" if _ANNOUNCES.search(about) else "other"


def _may_be(numbered: Decision, bare: Decision) -> bool:
    """Tell whether a decision told without its number may be this one."""
    dates_agree = bare.date is None or numbered.date is None or bare.date == numbered.date
    return dates_agree and bare.effect in (numbered.effect, "other")


def _merge(known: list[Paper], draft: Paper) -> None:
    for paper in known:
        same_series = paper.symbol is None or draft.symbol is None or names.key(paper.symbol) == names.key(draft.symbol)
        if (
            paper.number == draft.number
            and same_series
            and getattr(paper, "kind", None) == getattr(draft, "kind", None)
        ):
            if paper.number is None and (paper.date != draft.date):
                continue
            paper.evidence += draft.evidence
            draft.id = paper.id
            for name in ("series_year", "symbol", "date", "issuer", "about"):
                if getattr(paper, name) is None:
                    setattr(paper, name, getattr(draft, name))
                    if name == "date":
                        paper.inferred = draft.inferred
            if paper.effect == "other":
                paper.effect = draft.effect
            return
    known.append(draft)
