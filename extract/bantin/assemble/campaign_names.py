"""What a drive or contest is called: the words in quotes behind its kind, else those up to where the clause goes on."""

from __future__ import annotations

import regex

from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention

# Words between which a name may stand are left out where they open what is said about it.
_NAME_ENDS = regex.compile(
    r"[;:()]|(?<=\d), |, (?=đồng chí|gồm|bao gồm|đ/c|ông|bà|[\p{Lu}\d]|kéo dài|nhằm|với|do|được|gắn|trong|từ|bắt đầu|có|đã|sẽ|tổ chức|thiết thực|bảo đảm|đảm bảo|phục vụ|hưởng ứng|mừng|chào mừng|lập thành tích|hướng|tạo|"
    r"góp phần|phát động|trao|công tác|tuyên dương|biểu dương|đồng thời)| (?:do|được|nhằm|trên địa bàn|trong toàn|trong cán bộ|trong các|với|gắn với|vào|kéo dài|để|"
    r"từ (?:ngày|tháng|năm|đầu|giữa|cuối|nay)|diễn ra|có|cho|tới|đến|đã|sẽ|đang|là|và (?:chiến dịch|phong trào|cuộc|đợt|phát động|công tác|sơ kết|tổng kết|trao|triển khai|tuyên dương|biểu dương)|nhân|tại) "
    r"|(?<=\d{4}) và (?!các |năm |những |giai đoạn )(?=\p{Ll})"
    r"|,? và (?=(?:các|đại diện|lãnh đạo|những|\d+) [^.;:]{2,60} (?:ký|cam kết|đăng ký|hưởng ứng|tham gia) )"
)
_QUOTED = regex.compile(r'[^"\n;:.]{0,90}?"(?P<name>[^"\n]{3,160})"')
_ANOTHER_QUOTE = regex.compile(r"\b(?:kỷ niệm|chào mừng|hưởng ứng|thực hiện|nhân ngày|ra)\b", regex.IGNORECASE)
"""Words between a drive and what is in quotes, which is then no name of it: *… kỷ niệm Ngày Bác Hồ ra "Lời kêu gọi …"*."""
_MORE_QUOTED = regex.compile(r'(?:,| và)(?: phong trào| cuộc vận động| cuộc thi)? ?"(?P<name>[^"\n]{3,160})"')
_LONGEST_NAME = 170
_NEAR = 2  # sentences before a kind alone in which its name may stand without quotes


def names_told(context: Context, sentence: Sentence, mention: Mention) -> list[tuple[str, int, int, bool]]:
    """Return the names that follow the kind; of a kind alone, *phát động Cuộc thi từ ngày …*, the one told before it.

    That is the only one in quotes, else the only one of that kind in the sentence before.
    """
    told = _names(sentence, mention)
    if len(told) > 1 or told[0][2] > mention.end:
        return told
    kind = sentence.between(mention.start, mention.end).lower()
    before = [
        (name, in_quotes, sentence.index - s.index)
        for s, m in context.reading.mentions("campaign")
        if m.start < mention.start and s.between(m.start, m.end).lower() == kind
        for name, _, _, in_quotes in _names(s, m)
    ]
    quoted = {name for name, in_quotes, _ in before if in_quotes}
    if len(quoted) == 1:
        return [(quoted.pop(), mention.start, mention.end, True)]
    near = {name for name, in_quotes, gap in before if not in_quotes and gap <= _NEAR and len(name) > len(kind)}
    return [(near.pop(), mention.start, mention.end, False)] if len(near) == 1 and not quoted else told


def _names(sentence: Sentence, mention: Mention) -> list[tuple[str, int, int, bool]]:
    """Return the names that follow the kind: those in quotes, else the words up to where the clause goes on."""
    said = sentence.between(mention.start, sentence.end)
    stop = _NAME_ENDS.search(said, mention.end - mention.start)
    quoted = _QUOTED.match(said)
    if quoted is not None and (
        _ANOTHER_QUOTE.search(said[: quoted.start("name")])
        or any(mention.end <= m.start < mention.start + quoted.start("name") for m in sentence.all("campaign"))
    ):
        quoted = None  # "phát động Tháng Thanh niên và chiến dịch "Hành quân xanh""
    if quoted is not None and (stop is None or quoted.start("name") - 1 <= stop.start()):
        found = [quoted]
        while (more := _MORE_QUOTED.match(said, found[-1].end())) is not None:
            found.append(more)
        at = mention.start
        return [(names.clean(m["name"]), at + m.start("name") - 1, at + m.end(), True) for m in found]
    end = min(stop.start() if stop else len(said), _LONGEST_NAME)
    dates = [d.start - mention.start for d in sentence.all("date") if mention.end <= d.start < mention.start + end]
    end = min([end, *dates])
    if said[:end].count('"') % 2 == 1:
        end = said.index('"')
    name = names.clean(said[:end])
    name += '"' if name.count('"') % 2 else ""  # the sign that ends a name in quotes is part of the name here
    return [(name, mention.start, mention.start + len(said[:end].rstrip()), False)]
