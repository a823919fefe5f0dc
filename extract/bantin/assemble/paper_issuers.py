"""Who issued a paper and when, by the words around its number."""

from __future__ import annotations

import re

from bantin.assemble.bodies import leading
from bantin.assemble.context import Context, When
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_NEXT_TO = 12  # characters between a paper's number and its date
_CITED = re.compile(
    r"(?:^|[,.;:] )(?:\w+ \w+, )?(?:tại|bằng|theo) $|^\W*(?:tại|bằng|theo) (?:các )?(?:quyết định|QĐ)[^;]{0,80}(?:,|và) ?$",
    re.IGNORECASE,
)
_OF_OTHER_PAPER = re.compile(
    r"(?:Nghị định|Luật|Nghị quyết|Kế hoạch|Thông tư|Tờ trình|Chỉ thị|Công văn|Hướng dẫn|Biên bản)\b[^,;.]{0,70}$|đề nghị [^,;.]{2,60}$"
)
"""*Căn cứ Nghị định số 98 | ngày 31/12, UBND tỉnh ban hành Quyết định số 45*: the other paper's day."""
_DECIDES = re.compile(
    r" (?:đã |vừa |chính thức )?(?:công bố|phê duyệt|công nhận|ban hành|quyết định|tặng|trao tặng|khen thưởng|truy tặng|thành lập)\b"
)
_TAIL = re.compile(
    r"[\s,(]*(?:năm (?:19|20)\d\d[\s,]*)?(?:của (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|Sở|trường)[\s,(]+)?(?:(?:được|đã|vừa|mới|do|bởi|mà|chính|của|ký|ban hành|vào|hôm|phê duyệt|kí|cùng|đề|đóng dấu|ngay|trong)[\s,(]*){0,4}$",
    re.IGNORECASE,
)
_BY_WHICH = re.compile(
    r"^,?\s*(?:(?:đã|vừa|mới)\s*)?(?:(?:phê duyệt|công bố|chuẩn y|ban hành|thông qua|quyết định)\b[^.;]{0,40}?)?\b(?:tại|bằng|theo)(?: các)?\s*$",
    re.IGNORECASE,
)
_ISSUES = re.compile(
    r"\b(?:ký|kí|ban hành|ra|có|công bố|phê duyệt|trình|phát hành)\b(?: (?:văn bản|và|các|tiếp|công bố|ban hành|thêm|quyết định:?))*\s*$",
    re.IGNORECASE,
)
_READS_OUT = re.compile(r"^(?: (?:đã|vừa|tổ chức|chính thức|lễ))* công bố(?: các)?\s*$", re.IGNORECASE)
"""*Ngày 20/12, UBND tỉnh công bố Quyết định số 5*: the day on which it is made known is seldom its own."""
_APPROVES = re.compile(
    r"^ (?:(?:đã|vừa|mới|cũng|chính thức) ){0,2}(?:phê duyệt|công bố|ban hành|công nhận)(?!\w)(?:[^.;()]|\([^()]*\)){0,200}?(?:\(\s*(?:theo |tại )?|\b(?:theo|tại|bằng) )$",
    re.IGNORECASE,
)
"""*UBND tỉnh vừa phê duyệt … (Quyết định số 5)*, *… được Chủ tịch UBND huyện công bố (Quyết định số 5)*."""
_MADE_KNOWN_BY = re.compile(r"(?:công bố|phê duyệt|thông báo|quyết định) của $", re.IGNORECASE)
"""*Theo công bố của UBND tỉnh tại Quyết định số 5*: what they made known, they issued."""
_GOES_ON_ISSUING = re.compile(r";\s*(?:(?:đồng thời|đã|và|cũng) )*(?:ký |ban hành )+(?:các )?$", re.IGNORECASE)
"""*UBND huyện đã chỉ đạo …; ban hành Quyết định số 5*: the sentence's subject issues it."""
_NO_ISSUER = re.compile(r"(?:của|tại|với|cho|theo|thuộc)\s*$")
_STANDS_IN = re.compile(r"\b(?:thừa lệnh|(?:thừa )?(?:ủy|uỷ) quyền)\b[^.;]{0,90}$|đại diện $", re.IGNORECASE)
"""*Thừa lệnh Giám đốc Công an tỉnh, Phòng Tổ chức cán bộ công bố Quyết định số 5*: who reads it out did not decide."""
_SIGNS = re.compile(r"(?: [^\W\d_]+){0,5}? (?:ký|kí|ban hành|phê duyệt)\b")
_SIGNS_IT = re.compile(
    r"(?: [^\W\d_]+){0,5}? (?:(?:đã|vừa|mới) ){0,2}(?:ký|kí|ban hành)(?: ban hành)?\s*(?:$|[,;)]|\.(?!\d)|(?:(?:hôm|vào|từ) )?(?:ngày )?\d)"
)
"""*UBND xã ban hành ngày 4/5*, with nothing else that it issues: *UBND xã ban hành kế hoạch*."""
_WITHIN = re.compile(r",? (?:trong đó|theo đó|qua đó),? $")
_OF_GIVER = re.compile(r"\s*[,;(–-]?\s*(?:(?:kèm )?theo |tại )?$")


def behind(context: Context, sentence: Sentence, mention: Mention) -> tuple[int, When | None, Mention | None]:
    """Read what follows the number: *ngày 4/5*, *(ký ngày 4/5)*, *của UBND tỉnh*, in any order."""
    end, when, issuer = mention.end, None, None
    for other in sentence.all("date", "relative_date", "body", "person"):
        if other.start < end or (
            other.fact == "relative_date" and not _dated_before(context, sentence, mention, other)
        ):
            continue
        gap = sentence.between(end, other.start)
        if sentence.between(mention.end, end).count("(") and gap.startswith(")"):
            gap = gap[1:]  # "Quyết định số 5 (ngày 4/3) của UBND tỉnh"
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
    if re.search(r"(?:của|do|bởi)\s*$", gap):
        return True
    rest = sentence.between(body.end, sentence.end)
    if gap.strip() in ("được", "mà"):
        return _SIGNS.match(rest) is not None
    return gap.strip() in ("", ",", "(") and _SIGNS_IT.match(rest) is not None


def _dated_before(context: Context, sentence: Sentence, mention: Mention, other: Mention) -> bool:
    """Tell whether *cùng ngày* means a day that is told before it.

    That of another paper, in the sentence or the one before: *Quyết định số 5 ngày 4/3; … số 6 cùng ngày*; or the only
    day of the sentence: *Ngày 4/3, Chủ tịch UBND xã trao … (Quyết định số 5 cùng ngày)*.
    """
    if not other.get("same"):
        return False
    own = [d for d in sentence.all("date") if d.end <= mention.start]
    if len(own) == 1 and sentence.between(mention.end, other.start).strip(" (,") == "":
        return True
    before = context.reading.sentences[max(sentence.index - 1, 0) : sentence.index + 1]
    papers = [p.end for s in before for p in s.all("decision", "document") if p.end <= mention.start]
    dates = [d.start for s in before for d in s.all("date") if d.end <= mention.start]
    return bool(papers and dates) and any(0 <= max(dates) - end <= _NEXT_TO for end in papers)


def deciding(sentence: Sentence, mention: Mention, end: int) -> Mention | None:
    """Return who decides by a paper that is named first.

    *Tại Quyết định số 5 ngày 4/3, UBND tỉnh công bố …*, *đọc Quyết định số 5, trong đó Giám đốc Sở tặng …*.
    """
    body = next((b for b in sentence.all("body") if b.start >= end), None)
    if body is None or not _DECIDES.match(sentence.between(body.end, sentence.end)):
        return None
    gap = sentence.between(end, body.start).removeprefix(")")  # "Quyết định số 5 (ngày 4/3), UBND tỉnh …"
    cited = gap == ", " and _CITED.search(sentence.between(sentence.start, mention.start))
    return body if cited or _WITHIN.fullmatch(gap) else None


def awarding(sentence: Sentence, mention: Mention) -> Mention | None:
    """Return whose award a paper grants that stands right behind it: *Bằng khen của Chủ tịch UBND tỉnh, Quyết định số 5*."""
    near = (b for b in sentence.all("body") if b.end <= mention.start)
    for body in (b for b in near if _OF_GIVER.fullmatch(sentence.between(b.end, mention.start))):
        if any(sentence.between(award.end, body.start) == " của " for award in sentence.all("award")):
            return body
    return None


def before(context: Context, sentence: Sentence, mention: Mention) -> tuple[When | None, Mention | None]:
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
            stands_in = _STANDS_IN.search(preceding) or sentence.between(body.start, body.end).startswith("đại diện")
            known_by = _BY_WHICH.search(gap) and _MADE_KNOWN_BY.search(preceding)
            if known_by or not (stands_in or _NO_ISSUER.search(preceding)):
                issuer = body
                start = body.start
        break
    if issuer is None and _GOES_ON_ISSUING.search(sentence.between(sentence.start, mention.start)):
        return None, leading(sentence, bodies)
    for date in reversed([d for d in sentence.all("date") if d.end <= start]):
        if _OF_OTHER_PAPER.search(sentence.between(sentence.start, date.start)):
            break
        gap = sentence.between(date.end, start)
        if (
            issuer is not None
            and not _READS_OUT.search(sentence.between(issuer.end, mention.start))
            and len(gap) <= 60
            and not re.search(r"[.;]|\b(?:cho biết|cho hay|thông tin|xác nhận)\b", gap)
        ):
            when = context.when(sentence, date)
        break
    return when, issuer
