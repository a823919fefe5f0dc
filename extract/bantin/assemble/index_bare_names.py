"""Units named without their kind: where a clause begins before a verb of ranking, in a list under one head."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import regex

from bantin.assemble.context import Context
from bantin.assemble.index_frame import Item, Subject, touches
from bantin.assemble.index_named_figures import rows_of
from bantin.assemble.index_named_places import named_spans
from bantin.matching.reading import Sentence
from bantin.normalise import numbers

_VOWEL = "[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]"
_NAME = r"\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+){1,3}"
_WORD = rf"\p{{Lu}}\p{{Ll}}{{0,3}}{_VOWEL}(?!{_VOWEL})\p{{Ll}}{{1,3}}{_VOWEL}\p{{Ll}}{{0,3}}"
"""A name of several syllables in one word, which no Vietnamese word has: *Đakrông*, *Pleiku*."""
_RANKS = (
    r"(?: là (?:điểm sáng|đơn vị|địa phương|nơi|huyện|xã|phường|tỉnh|quận|thị xã)(?!\w)| (?:tiếp tục |vẫn |cũng |chỉ |lại |đã |hiện |đang |mới |bất ngờ )*(?:(?:chưa |không )?thoát(?= (?:khỏi |được )?(?:vị trí|cảnh|ngôi|đáy|cuối|nhóm|tốp|top|chót))|"
    r"lùi (?=về|xuống|\d|một|hai|ba|thứ)|vọt|bứt|soán|trượt|nằm|leo|thăng (?=\d|hạng|bậc)|từ (?=(?:vị trí|hạng|thứ|chỗ|ngôi) )|"
    r"còn (?=\d)|(?:lên|xuống) (?=(?:thứ|hạng|vị trí|ngôi) )|bứt phá|ngược dòng|dẫn đầu|đứng|xếp|rơi|nhảy|giữ|vươn|tụt|thứ|hạng|áp chót|đội sổ|chót|tăng|giảm|"
    r"cao nhất|thấp nhất|(?:đạt|có)(?: chỉ số| số điểm| điểm| tổng điểm| kết quả)?[^,;.()]{0,40} \d|(?:được|với) \d|\d)"
    r"|, (?:địa phương|đơn vị|nơi|huyện|xã|phường|quận|thị xã) (?:[^\W\d_]+ ){2,12}?(?:(?:lại|đã|vẫn|chỉ|cũng|tiếp tục|nhưng|mới) ){0,3}(?:tụt|tăng|rơi|lùi|xếp|đứng|dẫn đầu|giữ|vươn|đạt)(?= [^,.;()]{0,20}\d| đầu)|, (?:địa phương|đơn vị|nơi|huyện|xã|phường|quận|thị xã) (?:[^\W\d_]+ ){2,12}?[^\W\d_]+, (?:(?:lại|đã|vẫn|chỉ|cũng|tiếp tục|nhưng|mới) ){0,3}(?:tụt|tăng|rơi|lùi|xếp|đứng|giữ|vươn|đạt)(?= [^,.;()]{0,20}\d)"
    r"| - [^-;.()\d]{4,60} - | - \d{1,3}(?:,\d{1,2})? ?(?:điểm|%)|: \d{1,3},\d{1,4}(?=[;.,]|$)|: (?=(?:hạng|thứ|từ hạng|từ thứ|từ vị trí|vị trí) )|, \d| \((?:\d|(?:tăng|giảm|đạt|được|hạng|thứ|xếp) [^()]{0,30}\d)|: \d{1,3}(?:,\d{1,4})? ?(?:điểm|%))"
)
# A name that nothing else explains, where a clause begins and before a verb of ranking: "…; Đức Linh dẫn đầu".
_CAPITALS = regex.compile(
    r"(?:^|[.;:] |\(\d{1,2}\) ?|(?<![\d.,/])\d{1,2}[.)] |, (?:còn |riêng )?| là | mang tên | thuộc(?: về)? (?=[^,.;()]{3,30} \(\d)| (?:và|như|gồm) (?=[^,.;]{3,40} \()|(?<=\d|%|điểm|nhất|nhì|hai|ba|tư|bảng) và (?=[^,.;\d]{3,30} (?:\d{1,3}[.,]\d{1,2} ?(?:%|điểm)|(?:hạng|thứ|xếp thứ|đứng thứ|xếp hạng|ở vị trí) \d))| có (?=[^,.;()\d]{3,30} (?:dẫn đầu|đứng đầu|đứng thứ|xếp thứ|về nhất|cao nhất))|(?:hơn|kém|sau|trên) (?=[^,.;]{3,40} \(\d)|Ngược lại, |(?:t|T)rong khi(?: đó,?)? |(?:cho biết|cho hay|rằng),? |(?<!\w)(?:năm 20\d\d|(?:n|N)ăm (?:ngoái|trước|nay)),? |(?<=điểm|%) - |(?<!\w)(?:q|Q)uán quân |(?<!\w)(?:á|Á) quân )"
    rf"(?P<name>{_NAME})(?={_RANKS})|(?:^|[.;] )(?P<name>{_WORD})(?={_RANKS})"
)
_SPOKEN_OF = regex.compile(
    rf"(?<!\w)(?:kết quả|điểm số|thứ hạng|vị trí|trường hợp|bước tiến|cú bứt phá|sự trở lại) của (?P<name>{_NAME})(?=[.,;]|$)"
)
"""*Điều đáng nói là kết quả của Nghĩa Hành. Năm 2021, huyện này …*."""
_JOINED = regex.compile(
    rf"(?:^|[.;] )(?P<names>{_NAME}(?:, {_NAME}){{0,5}}(?:,? và |, ){_NAME})"
    r"(?= (?:cùng |đều |lần lượt )?(?:đứng|xếp|giữ|chiếm|dẫn đầu|về nhất|về nhì|đồng hạng|đạt \d|được \d|có \d))"
    r"|(?<!\w)vị trí (?:dẫn đầu|đứng đầu|đầu|cuối|chót|tiếp theo)(?: bảng)? (?:lần lượt )?(?:thuộc về|gọi tên|là)(?: lần lượt)? "
    rf"(?P<names>{_NAME}(?:, {_NAME}){{0,5}}(?:,? và |, ){_NAME})(?=[.;]|$)"
)
"""*; Xín Mần, Hoàng Su Phì đứng thứ 5, thứ 6*; *ba vị trí đầu lần lượt thuộc về A, B, C*."""
_ONE = regex.compile(_NAME)
_KINDS = "xã|phường|thị trấn|huyện|quận|thị xã|tỉnh|thành phố"
_LIST_SAID = regex.compile(
    rf"(?<!\w)(?:(?:C|c)ác|(?:N|n)hững|(?P<n>(?:H|h)ai|(?:B|b)a|(?:B|b)ốn|(?:N|n)ăm|\d{{1,2}})) (?P<kind>{_KINDS}|sở)"
    rf"(?:, (?:{_KINDS})| [\p{{Ll}}\d]{{1,7}}){{1,10}}?(?: (?:là|gồm|gồm có|thuộc về|gọi tên)(?: lần lượt(?: là)?)?:?|:) (?=\p{{Lu}})"
)
"""*Hai xã đứng cuối danh sách là …*, *Ba xã liền kề: …*."""
_WITH_PLACES = regex.compile(
    r"(?P<name>\p{Lu}[\p{L}']*(?: [\p{L}']+){0,5}?) \((?=[^()]{0,40}(?:điểm|%|hạng|thứ|xếp|vị trí|\d,\d))[^()]*\d[^()]*\)(?:, | và |; )?"
)
_ALL_NAMED = regex.compile(
    rf"{_NAME}(?:, {_NAME}){{0,9}}(?:,? và |, ){_NAME}(?=,? (?:với|lần lượt|cùng|đều|đạt|được|có) [^.]{{0,40}}?\d{{1,3}}[,.]?\d)"
)
"""*3 xã xếp cuối là | A, B, C* với số điểm lần lượt là 70,1; 69,5; 66,2."""
_MOST_MOVED = regex.compile(
    rf"(?:^|[.;:,] )(?:\W|trong đó,? |còn |riêng )*(?:(?P<kind>{_KINDS}) |(?:đơn vị|địa phương|nơi) )?[^.;:()\d]{{3,60}} nhất(?: tỉnh| huyện| bảng| khối)?"
    rf" (?:vẫn )?(?:là|thuộc về|phải kể đến|có thể kể đến|gọi tên) (?P<name>(?-i:{_NAME}))"
    r"(?=,? (?:(?:đã|khi) )?(?:từ (?:vị trí|hạng|thứ|chỗ|ngôi)|(?:tăng|giảm|tụt|lùi|rớt|thăng|nhảy)(?: tới| đến| liền)? \d"
    r"|(?:lên|xuống|vươn|rơi|vọt|xếp|đứng)(?: [^\W\d_]+){0,2} \d)| \((?:từ|tăng|giảm|tụt|lùi) )",
    regex.I,
)
"""*Xã thăng hạng nhiều nhất là A, từ thứ 17 lên thứ 9*: the word in front says of which kind A is."""


def listed_with_figures(context: Context, sentence: Sentence, found: list[Item]) -> list[Item]:
    """Return the places of a list in which each has its figures behind it: *các xã: A (hạng 4 - 89 điểm), B (…)*."""
    taken = [(i.start, i.end) for i in found]
    out = []
    for (first, last), subject in _listed(context, sentence):
        start, end = first + sentence.start, last + sentence.start
        if subject is not None and not touches(start, end, taken):
            out.append(Item("subject", start, end, None, subject))
            taken.append((start, end))
    return out


def _listed(context: Context, sentence: Sentence) -> Iterator[tuple[tuple[int, int], Subject | None]]:
    """Yield where in the sentence such places stand, and what they are."""
    text = sentence.text
    kind, rows = rows_of(context, sentence)
    for first, last, _ in rows:
        yield (first, last), _named(context, kind, text[first:last])
    for most in _MOST_MOVED.finditer(text):
        name = most["name"]
        yield most.span("name"), _named(context, most["kind"].lower(), name) if most["kind"] else Subject(name)
    for opened in _LIST_SAID.finditer(text):
        kind = opened["kind"].lower()
        for one in _all_named(text, opened):
            yield one.span(), _named(context, kind, one.group())
        at = opened.end()
        while (one := _WITH_PLACES.match(text, at)) is not None:
            yield one.span("name"), _named(context, kind, one["name"])
            at = one.end()


def _all_named(text: str, opened: regex.Match[str]) -> list[regex.Match[str]]:
    """Return the names behind the words that open a list, where they are as many as these say."""
    listed = _ALL_NAMED.match(text, opened.end())
    told = list(_ONE.finditer(text, *listed.span())) if listed else []
    return told if opened["n"] is None or numbers.integer(opened["n"].lower()) == len(told) else []


def _named(context: Context, kind: str, name: str) -> Subject | None:
    """Return the unit of a kind by its bare name; None where it can be none."""
    if kind == "sở":
        known = context.lexicon.next_field.match(name)
        return Subject(f"Sở {name}", "department") if known and known["name"] == name else None
    if not all(word[:1].isupper() for word in name.split()):
        return None
    return Subject(f"{kind} {name}", context.level(str(context.lists["place_kinds"].lookup(kind)), name))


def names_alone(sentence: Sentence, taken: list[tuple[int, int]], people: list[tuple[int, int]]) -> list[Item]:
    """Return the names that nothing explains but the verb of ranking behind them; several joined are no people."""
    if sentence.text.isupper():
        return []
    spans = named_spans(sentence)
    for found in _JOINED.finditer(sentence.text):
        spans += [one.span() for one in _ONE.finditer(sentence.text, *found.span("names"))]
    alone = [
        (found.span("name"), [*taken, *people])
        for found in itertools.chain(_CAPITALS.finditer(sentence.text), _SPOKEN_OF.finditer(sentence.text))
    ]
    out: list[Item] = []
    for (first, last), others in [(span, taken) for span in spans] + alone:
        start, end = first + sentence.start, last + sentence.start
        if not touches(start, end, [*others, *((i.start, i.end) for i in out)]):
            out.append(Item("subject", start, end, None, Subject(sentence.text[first:last])))
    return out
