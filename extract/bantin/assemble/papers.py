"""Decisions and other numbered papers: number, symbol, date, issuer, what about."""

from __future__ import annotations

import re
from typing import TypeVar

from bantin.assemble import letterhead, paper_issuers
from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.paper_lists import issuer_above
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Decision, Document, Effect, UnitRef

Paper = TypeVar("Paper", Decision, Document)

_ABOUT = re.compile(r"[\s,)]*(?P<of>(?:về việc|về|v/v|để|nhằm)\s+)?(?P<about>[^.;\n]{4,200})", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:việc )?(?:năm (?:19|20)\d\d )?(?:chính thức )?(?:tặng|truy tặng|phong|khen|tuyên dương|biểu dương|tôn vinh|thưởng|công nhận|công bố|phê duyệt|phê chuẩn|"
    r"ban hành|ban bố|quy định|thành lập|giải thể|kiện toàn|bổ nhiệm|phân công|chỉ định|điều động|luân chuyển|điều chỉnh|sửa đổi|bổ sung|hỗ trợ|thăng|giao|cử|chuẩn y|"
    r"hủy|huỷ|thu hồi|tước|bãi bỏ|rút|xử phạt|phạt|thi hành|cho phép|chấp thuận|sáp nhập|xếp loại|xếp hạng|triển khai)\b",
    re.IGNORECASE,
)
"""What opens the title of a decision without *về việc* (Nghị định 30/2020/NĐ-CP, Phụ lục I): *Quyết định số 5 tặng …*."""
_OPENED = re.compile(
    r"quyết định (?:(?:về (?:việc )?|v/v )?(?P<about>(?!của )[^.,;:()]{4,90}?) )?(?:của|mang|có)? ?$", re.IGNORECASE
)
"""*Quyết định tặng Giấy khen của | Chủ tịch UBND xã mang số 5*, *Quyết định khen thưởng mang | số 5*."""
_BESIDE = re.compile(r"\s*(?:\((?:ngày )?[\d/.-]+\))?\s*(?:,|và)\s*")
"""*Quyết định số 5 (12/5/2023), Quyết định số 6 …*: nothing but its day between two papers."""
_ISSUING = re.compile(r"\b(?:ký|ban hành|có|ra)(?: các)? $", re.IGNORECASE)
"""*UBND tỉnh ban hành Quyết định số 5 … và Quyết định số 6 …*: both are of who issues the first."""
_HANDED = re.compile(
    r"\b(?:lễ|hội nghị|buổi|chương trình)(?: (?:công bố|và|trao)){0,3} (?:trao|công bố) (?:các )?quyết định$",
    re.IGNORECASE,
)
"""*Chiều 5/3, Công an tỉnh tổ chức lễ trao quyết định khen thưởng*: who hands over need not have decided, nor that day."""
_NO_MATTER = re.compile(r"(?:của|do|ngày|là|thì|và|này|trên|cũng|đã|với)\b", re.IGNORECASE)
_SHORTEST_MATTER = 8  # characters
_COMMENDS = re.compile(
    r"khen|tặng|truy tặng|tuyên dương|biểu dương|tôn vinh|bằng khen|cờ thi đua|(?:công nhận|phong tặng)[^.;]{0,20}danh hiệu",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"(?:việc )?(?:ban hành|quy định|phê duyệt|thành lập|kiện toàn|phân công|bổ nhiệm|điều động|sửa đổi)\b",
    re.IGNORECASE,
)
"""*Quyết định số 12 ban hành quy chế, … tặng Giấy khen*: what a paper lays down rewards nobody."""
_ANNOUNCES = re.compile(r"chỉ số|xếp hạng|PAR ?-?INDEX|DDCI|SIPAS|PCI|CCHC năm|điểm số", re.IGNORECASE)
_REVOKES = re.compile(r"^(?:việc )?(?:hủy|huỷ|thu hồi|tước|bãi bỏ|rút (?:tên|danh hiệu|lại))", re.IGNORECASE)


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
        if paper.about is None:
            paper.about, paper.effect = last.about, last.effect


def _is_beside(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether nothing but a comma parts a paper from the one before: *Quyết định số 5/QĐ-UBND, Quyết định số 6 …*."""
    before = [d for d in sentence.all("decision") if d.end <= mention.start and d.get("number")]
    gap = sentence.between(before[-1].end, mention.start) if before else ""
    return bool(mention.get("number")) and _BESIDE.fullmatch(gap) is not None


def _tells_of_many(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether no single paper is meant: *công bố các quyết định khen thưởng*."""
    return bool(re.search(r"\bcác\b", sentence.between(mention.start - 5, mention.end), re.IGNORECASE))


def _goes_on(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a paper goes on behind another of the same subject: *… ký Quyết định số 5 …; Quyết định số 6 tặng …*."""
    before = sentence.between(sentence.start, mention.start).rstrip()
    papers = [d for d in sentence.all("decision") if d.end <= mention.start]
    issued = papers and _ISSUING.search(sentence.between(sentence.start, papers[0].start))
    return bool(papers) and before.endswith((";", " và") if issued else ";")


def _fill(context: Context, sentence: Sentence, mention: Mention, draft: Decision | Document) -> None:
    if mention.get("number"):
        draft.number = str(mention.get("number"))
        first, last = mention.spans["number"]
        draft.number_as_written = context.reading.source.text[first:last]
        draft.series_year = mention.get("series_year")
        if mention.get("symbol"):
            draft.symbol = re.sub(r"\s+", "", str(mention.get("symbol")))
    end, when, issuer = paper_issuers.behind(context, sentence, mention)
    issuer = (
        issuer
        or _issuer_between(sentence, mention)
        or paper_issuers.deciding(sentence, mention, end)
        or paper_issuers.awarding(sentence, mention)
        or issuer_above(context, sentence, mention)
    )
    handed = not mention.get("number") and _HANDED.search(sentence.between(sentence.start, mention.end))
    if (when is None or issuer is None) and not handed:
        before, subject = paper_issuers.before(context, sentence, mention)
        if issuer is None:
            issuer = subject
        if when is None:
            when = before
    head = letterhead.read(context, sentence) if letterhead.is_letterhead(mention) else None
    when = when or (head.when if head else None)
    if when is not None:
        draft.date = when.start
        if when.inferred:
            draft.inferred = ["date"]
    if issuer is not None:
        draft.issuer = UnitRef(context.body_name(issuer))
    elif head is not None and head.issuer is not None:
        draft.issuer = UnitRef(head.issuer)
    later = [m.start for m in sentence.all("decision") if m.start >= end]
    said, draft.about = _matter(sentence.between(end, min([*later, sentence.end])))
    if draft.about is None and (before_number := _matter_between(sentence, mention)) is not None:
        said = draft.about = before_number
    if draft.about is None and head is not None and head.about is not None:
        said = draft.about = head.about
    if isinstance(draft, Decision):
        draft.effect = _effect(said)


def _issuer_between(sentence: Sentence, mention: Mention) -> Mention | None:
    """Return whose decision it is that stands before its number: *Quyết định (khen thưởng) của UBND tỉnh (mang) số 5*."""
    said = sentence.between
    nearest = (b for b in sentence.all("body") if said(b.end, mention.start) in (" ", " mang ", " có "))
    return next((b for b in nearest if _OPENED.search(said(sentence.start, b.start))), None)


def _matter_between(sentence: Sentence, mention: Mention) -> str | None:
    """Return what a decision is about that stands before its number: *Quyết định tặng Giấy khen của A mang số 5*."""
    issuer = _issuer_between(sentence, mention)
    found = _OPENED.search(sentence.between(sentence.start, issuer.start if issuer else mention.start))
    about = found["about"] if found else None
    return names.clean(about) if about and _TITLE.match(about) else None


def _matter(behind: str) -> tuple[str | None, str | None]:
    """Return what is said behind a paper, and the same where it is what the paper is about: not *Theo Quyết định số 5, xã A …*."""
    about = _ABOUT.match(behind)
    if about is None or len(about["about"].strip()) <= _SHORTEST_MATTER or _NO_MATTER.match(about["about"]):
        return None, None
    said = names.clean(about["about"])
    return said, said if about["of"] or _TITLE.match(said) else None


def _effect(about: str | None) -> Effect:
    if about is None:
        return "other"
    if _REVOKES.search(about):
        return "revokes"
    if _RULES.match(about):
        return "announces_index" if _ANNOUNCES.search(about) else "other"
    head = about[:60]
    if _COMMENDS.search(head):
        return "commends"
    return "announces_index" if _ANNOUNCES.search(about) else "other"


def _may_be(numbered: Decision, bare: Decision) -> bool:
    """Tell whether a decision told without its number may be this one."""
    dates_agree = bare.date is None or numbered.date is None or bare.date == numbered.date
    return dates_agree and bare.effect in (numbered.effect, "other")


def _letter(paper: Decision | Document) -> str:
    """Return the letter behind a number: 12/QĐ-UBND and 12a/QĐ-UBND are two papers."""
    last = (paper.number_as_written or "")[-1:]
    return last.lower() if last.isalpha() else ""


def _merge(known: list[Paper], draft: Paper) -> None:
    for paper in known:
        same_series = paper.symbol is None or draft.symbol is None or names.key(paper.symbol) == names.key(draft.symbol)
        if (
            paper.number == draft.number
            and _letter(paper) == _letter(draft)
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
