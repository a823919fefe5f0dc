"""Which index is told of first, in a sentence and in a bulletin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.index_frame import Item
from bantin.matching.reading import Sentence

_BESIDE = re.compile(
    r"^\W*(?:cùng với|bên cạnh|song song với|ngoài|không chỉ|đi cùng|cùng lúc với)"
    r"(?: (?:việc|công bố|kết quả|bảng xếp hạng|báo cáo|bộ|chỉ số|điểm)){0,3} ?$",
    re.IGNORECASE,
)


def headline_index(sentences: Sequence[Sentence]) -> str:
    """Return the one index that the headline names or tells the work of; nothing where it names none or several."""
    told = [m for s in sentences if s.is_title for m in s.all("index")]
    names = {str(m.get("name") or m.get("about")) for m in told}
    return names.pop() if len(names) == 1 else ""


def first_last(sentence: Sentence, indices: Sequence[Item]) -> list[Item]:
    """Return the indices of a sentence, those of the first one behind the others: it is told of first.

    Not one that only leads over to another: *Cùng với PCI, VCCI công bố PGI.*
    """
    strong = [i for i in indices if not i.weak]
    first = next((i for i in strong if not _BESIDE.search(sentence.between(sentence.start, i.start))), None)
    if first is None or first.mention is None:
        return list(indices)
    name = first.mention.get("name") or first.mention.get("about")
    same = [i for i in indices if i.mention and (i.mention.get("name") or i.mention.get("about")) == name]
    return [i for i in indices if i not in same] + same
