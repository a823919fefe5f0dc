"""Places told as bare fractions in brackets: *A xếp thứ 92/92; B 64,3 điểm (91/92)*."""

from __future__ import annotations

import re

from bantin.assemble.index_frame import Item, touches
from bantin.matching.reading import Sentence
from bantin.patterns import Mention

_BRACKET = re.compile(r"(?:điểm|%) \((?P<rank>[1-9]\d{0,2}) ?/ ?(?P<out_of>\d{1,3})\)")


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
    spans = [(i.start, i.end) for i in found]
    return [i for i in items if not touches(i.start, i.end, spans)] + found
