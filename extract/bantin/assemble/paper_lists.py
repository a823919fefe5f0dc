"""Papers that a list names one a line: the sentence that opens the list says who issued them."""

from __future__ import annotations

import re

from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_MARK = re.compile(r"\s*(?:[-+•*]|\d{1,2}[.)])?\s*")
_ISSUED = re.compile(
    r"(?<!\w)(?:đã |vừa |cũng |mới ){0,2}(?:ký|ban hành|ký ban hành|có|ra)(?: (?:các|\w{1,5}))? quyết định(?!\w)",
    re.IGNORECASE,
)
"""*Giám đốc Sở đã ký 02 quyết định khen thưởng*, with a figure, *các* or *hai* before the noun."""
_REACH = 60  # characters between the issuer and the verb, a name of a person among them
_BACK = 2  # sentences before the list in which its opening is looked for: "… ký 2 quyết định. Cụ thể:"


def opens_line(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a paper is the first thing of a line, behind a dash or number at most."""
    return _MARK.fullmatch(sentence.between(sentence.start, mention.start)) is not None


def issuer_above(context: Context, sentence: Sentence, mention: Mention) -> Mention | None:
    """Return the body that issued the papers of a list, where the words before the list name it.

    *Giám đốc Sở Y tế đã ký 02 quyết định khen thưởng. Cụ thể:* / *- Quyết định số 9 tặng …* / *- Quyết định số 10 …*.
    """
    if not opens_line(sentence, mention):
        return None
    above = [s for s in context.reading.sentences[: sentence.index] if s.line < sentence.line]
    while above and above[-1].has("decision") and any(opens_line(above[-1], d) for d in above[-1].all("decision")):
        above.pop()
    if not above or not above[-1].text.rstrip().endswith(":"):
        return None
    for lead in reversed(above[-_BACK:]):
        issued = _ISSUED.search(lead.text)
        if issued is not None:
            verb = lead.start + issued.start()
            before = [b for b in lead.all("body") if b.end <= verb and verb - b.end <= _REACH]
            clear = bool(before) and not re.search("[,;:.]", lead.between(before[-1].end, verb))
            return before[-1] if clear else None
    return None
