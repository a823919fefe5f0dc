"""Places told as bare fractions in brackets: *A xếp thứ 92/92; B 64,3 điểm (91/92)*."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item, touches
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_BRACKET = re.compile(r"(?:điểm|%) \((?P<rank>[1-9]\d{0,2}) ?/ ?(?P<out_of>\d{1,3})\)")
_BESIDE_SCORE = re.compile(
    r"\((?:(?P<rank>[1-9]\d{0,2}) ?/ ?(?P<out_of>\d{1,3})[;,] (?:đạt |được )?\d{1,3}(?:,\d{1,2})? ?(?:điểm|%)"
    r"|\d{1,3}(?:,\d{1,2})? ?(?:điểm|%)[;,] (?P<rank_behind>[1-9]\d{0,2}) ?/ ?(?P<out_of_behind>\d{1,3}))\)"
)
"""*Ba cơ quan cuối bảng là A (22/22; 59,3 điểm), B (21/22; 60,5 điểm)*."""
_PLACED = re.compile(r"(?<!\w)(?:cuối|chót|đầu|cao nhất|thấp nhất|xếp|đứng|hạng|vị trí)(?!\w)", re.IGNORECASE)


def _beside_scores(sentence: Sentence, items: list[Item]) -> list[Item]:
    """Return the fractions beside scores in brackets that place several units among as many, where ranks are spoken of before."""
    found = []
    for match in _BESIDE_SCORE.finditer(sentence.text):
        name, field = ("rank", "out_of") if match["rank"] else ("rank_behind", "out_of_behind")
        start, end = sentence.start + match.start(name), sentence.start + match.end(field)
        value = {"rank": int(match[name]), "out_of": int(match[field])}
        told = _PLACED.search(sentence.text[: match.start()])
        if told and value["rank"] <= value["out_of"]:
            found.append(Item("rank", start, end, Mention("rank", "rank.numbered", start, end, value, {})))
    fields = {i.mention.get("out_of") for i in found if i.mention}
    ranks = {i.mention.get("rank") for i in found if i.mention}
    return found if len(fields) == 1 and len(ranks) == len(found) > 1 else []


def with_bracket_ranks(sentence: Sentence, items: list[Item]) -> list[Item]:
    """Take fractions behind scores as places, where the sentence has told a place among as many before."""
    found: list[Item] = []
    for match in _BRACKET.finditer(sentence.text):
        start, end = sentence.start + match.start("rank"), sentence.start + match.end("out_of")
        told = (i for i in items if i.kind == "rank" and i.end <= start and i.mention)
        rank, out_of = int(match["rank"]), int(match["out_of"])
        if rank <= out_of and any(i.mention.get("out_of") == out_of for i in told if i.mention):
            value = {"rank": rank, "out_of": out_of}
            found.append(Item("rank", start, end, Mention("rank", "rank.numbered", start, end, value, {})))
    found += _beside_scores(sentence, items)
    spans = [(i.start, i.end) for i in found]
    return [i for i in items if not touches(i.start, i.end, spans)] + found
