"""Sentences that tell of somebody whom the reading does not know: their figures are not those of the one before."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from bantin.assemble.index_frame import FIGURES, Item, touches
from bantin.matching.reading import Sentence

_OPENS = regex.compile(
    r"\W*(?:\d{1,3}[.)] )?(?P<name>\p{Lu}(?:'\p{L})?\p{Ll}+(?: \p{Lu}(?:'\p{L})?\p{Ll}+){1,3})(?= (?:\p{Ll}|\(\d)|: \d|, \d|, (?:địa phương|đơn vị|nơi|huyện|xã|phường) \p{Ll})(?! (?:cho biết|cho hay|nói|chia sẻ|thông tin|nhấn mạnh))"
)
"""A sentence that opens with a name of several capitals, which is none of a part, an index or a ceremony."""
_ROW = regex.compile(
    r"\W*(?:\d{1,3}[.)]|[-+*•]) (?P<name>(?!(?:Điểm|Tổng|Đạt|Được|Năm|Hạng|Thứ|Cộng|Chung|Huyện|Xã|Tỉnh|Sở|Phường|Quận)(?!\p{L}))"
    r"\p{Lu}\p{Ll}{1,6})(?=(?: -|:)? \(?\d{1,3}[.,]\d)"
)
"""A row of a list that opens with a name of one syllable: *2. Mộc (89,3 điểm)*."""
_GROWTH = regex.compile(
    r"(?<!\p{L})(?:tăng|giảm|tụt|sụt|mất|cải thiện)(?: điểm)?(?: nhiều| mạnh| cao| sâu| ít| thấp| ấn tượng){1,2} nhất(?: là|,? thuộc về|:| gồm| ở) "
    r"(?!.*(?<!\p{L})(?:đạt|được|còn|từ|lên|xuống|với tổng|tổng điểm)(?!\p{L}))[^;.]*$",
    regex.I,
)
"""*tăng mạnh nhất là A (5,2 điểm), B (4,8 điểm)*: by how much they moved."""
_HAMLET = regex.compile(
    r"(?:^|[:;,] |(?<=\p{L}) và )(?P<name>(?:bản|làng|buôn|(?i:ấp|thôn|xóm|khóm|khu phố|tổ dân phố|khu dân cư)) "
    r"(?:\p{Lu}\p{L}*|\d{1,2})(?: (?:\p{Lu}\p{L}*|\d{1,2}(?![,.\d]| điểm))){0,3})"
    r"(?=:? (?:(?:chỉ|đã|lại|vẫn) )?"
    r"(?:cao nhất|thấp nhất|nhất|nhì|dẫn đầu|đứng|xếp|bét|đội sổ|cuối|(?:được|đạt|với|có) \d|\d)| \(\d)"
)
"""*ấp Thị 1 được 47 điểm*: a hamlet, which no public index measures; *Bản Liền* in capitals may be a commune's name."""


def hamlets_of(sentence: Sentence) -> list[Item]:
    """Return the hamlets that a sentence tells figures of: what they got is no figure of the commune."""
    spans = (
        (sentence.start + f.start("name"), sentence.start + f.end("name")) for f in _HAMLET.finditer(sentence.text)
    )
    return [Item("hamlet", start, end) for start, end in spans]


_TELLS = regex.compile(
    r" (?:(?:đã|chỉ|vẫn|cũng|lại|đang|mới|bất ngờ) ){0,2}(?:(?:đạt|được|có|với)(?: tổng)?(?: số)?(?: điểm)?(?: là)? )?\(?"
)
_GOES_ON = regex.compile(r",? ?(?:(?:và|nên|đang|chỉ) )*\(?")
"""What stands between the score of such a name and its place: *A B 78,4%, xếp thứ 11*."""
_UNREAD = regex.compile(
    r"(?<!\p{L}|- |\d |\p{Lu}\p{Ll}{0,6} )\p{Lu}\p{Ll}+(?: \p{Lu}(?:'\p{L})?\p{Ll}+){1,3}(?= \p{Ll}| \d| \(\d)"
)


def strangers_of(sentence: Sentence, items: Sequence[Item]) -> list[int]:
    """Return where names of several capitals end that are nobody known."""
    known = [(i.start, i.end) for item in items for i in (item, *item.inner)]
    known += [(m.start, m.end) for fact, told in sentence.by_fact.items() if fact != "person" for m in told]
    spans = ((sentence.start + f.start(), sentence.start + f.end()) for f in _UNREAD.finditer(sentence.text))
    return [end for start, end in spans if not touches(start, end, known)]


def is_of_stranger(sentence: Sentence, ends: Sequence[int], start: int) -> bool:
    """Tell whether a figure that begins at `start` is told right behind one of these names: *A B đạt 91,2 điểm*."""
    return any(end < start and _TELLS.fullmatch(sentence.between(end, start)) is not None for end in ends)


def goes_on_with_stranger(sentence: Sentence, ends: Sequence[int], item: Item) -> bool:
    """Tell whether a rank goes on with figures of such a name, which end at `ends`."""
    return item.kind == "rank" and any(
        end <= item.start and _GOES_ON.fullmatch(sentence.between(end, item.start)) is not None for end in ends
    )


def is_growth(before: str) -> bool:
    """Tell whether the words before points say by how much those named moved."""
    return _GROWTH.search(regex.sub(r"(?<=\d)[.,](?=\d)", "", before)) is not None


def opens_with_stranger(sentence: Sentence, items: Sequence[Item]) -> bool:
    """Tell whether a sentence opens with a name that is nobody known, and names none other before its first figure."""
    found = _OPENS.match(sentence.text) or _ROW.match(sentence.text)
    if found is None:
        return False
    start, end = found.start("name") + sentence.start, found.end("name") + sentence.start
    flat = [i for item in items for i in (item, *item.inner)]
    first = next((i.start for i in flat if i.kind in FIGURES), None)
    if first is None or any(i.start < end and start < i.end for i in flat):
        return False
    known = (m for fact, told in sentence.by_fact.items() if fact != "person" for m in told)
    if any(m.start < end and start < m.end for m in known):
        return False
    return not any(i.kind in ("subject", "component", "index") and i.start < first for i in flat)
