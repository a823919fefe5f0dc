"""Decisions over the list an act stands in: a heading that names the paper, or a paragraph that opens the list."""

from __future__ import annotations

from bantin.assemble import givers
from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.merging import same_office
from bantin.matching.reading import Sentence
from bantin.record import Decision

NUMBERING = 6
"""Characters of a list's number: *12. *."""
_LONGEST_ROW = 160  # characters


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
