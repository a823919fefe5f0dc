"""What stands over the list an act is told in: the decision that grants it, the year it rewards."""

from __future__ import annotations

import re

from bantin.assemble import givers, rows
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.merging import same_office
from bantin.matching.reading import Sentence
from bantin.normalise import dates
from bantin.record import Decision

NUMBERING = 6
"""Characters of a list's number: *12. *."""
_LONGEST_ROW = 160  # characters
_YEAR = re.compile(
    r"\b(?:khen thưởng|danh hiệu thi đua)\b[^.;:]{0,40}?\bnăm(?: học)? (?P<from>20\d\d)(?: ?[-–] ?(?P<to>20\d\d))?(?!\d)"
    r"[^.;:]{0,60}(?::|như sau\W*)\s*$",
    re.IGNORECASE,
)
"""*Hội nghị công bố các quyết định khen thưởng năm 2023 như sau:*"""


def decision_over(act: Act, by_start: dict[int, Decision], context: Context) -> Decision | None:
    """Return the decision told over an act that opens its line; None where none is, or more than one.

    *2. Quyết định số 12/QĐ-UBND* / *Tặng Giấy khen …*; *… công bố Quyết định số 12/QĐ-UBND về khen thưởng. Cụ thể:* /
    *Giấy khen: 10 tập thể* / *Danh hiệu Lao động tiên tiến: 46 cá nhân*.
    """
    sentence = act.sentence
    if not sentence.index or act.at - sentence.start > NUMBERING:
        return None
    heading = _of_heading(sentence, by_start, context)
    if heading is not None:
        return heading
    opened = _of_paragraph(sentence, by_start, context)
    giver = givers.of(act, context, None) if opened is not None else None
    return opened if opened is not None and (giver is None or same_office(giver, opened.issuer)) else None


def year_over(act: Act, context: Context) -> str | None:
    """Return the year that the sentence over a list of acts says is rewarded, for an act in a row of the list."""
    sentences = context.reading.sentences
    at = act.sentence.index
    while at > 0 and rows.mark_of(sentences[at]) is not None and sentences[at].line != sentences[at - 1].line:
        at -= 1
    head = sentences[at]
    told = _YEAR.search(head.text) if head is not act.sentence else None
    if told is None:
        return None
    return dates.period(told["from"], told["to"]) if told["to"] else told["from"]


def _of_heading(sentence: Sentence, by_start: dict[int, Decision], context: Context) -> Decision | None:
    heading = context.reading.sentences[sentence.index - 1]
    papers = heading.all("decision")
    if len(papers) != 1 or papers[0].start - heading.start > NUMBERING or heading.line == sentence.line:
        return None
    if sentence.index > 1 and context.reading.sentences[sentence.index - 2].line == heading.line:
        return None
    return by_start.get(papers[0].start)


def _of_paragraph(sentence: Sentence, by_start: dict[int, Decision], context: Context) -> Decision | None:
    """Return the one decision about rewarding of the paragraph whose colon opens the list of lines."""
    sentences = context.reading.sentences
    at = sentence.index - 1
    while at > 0 and not sentences[at].text.rstrip().endswith(":") and _is_row(sentences[at]):
        at -= 1
    head = sentences[at]
    if not head.text.rstrip().endswith(":") or head.line == sentence.line:
        return None
    papers = [m for s in sentences[: at + 1] if s.line == head.line for m in s.all("decision")]
    if len(papers) != 1:
        return None
    decision = by_start.get(papers[0].start)
    return decision if decision is not None and decision.effect == "commends" else None


def _is_row(sentence: Sentence) -> bool:
    """Tell whether a line belongs to such a list: short, it counts or names an award and cites no paper of its own."""
    listed = bool(sentence.all("award", "count"))
    return listed and len(sentence.text) <= _LONGEST_ROW and not sentence.has("decision")
