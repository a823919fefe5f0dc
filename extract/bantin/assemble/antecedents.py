"""Receivers that their sentence only points to: *Năm 2023, ông được … tặng*, *Nhà trường vừa nhận Cờ thi đua*.

Who is meant must be beyond doubt: the only one of that kind named before, or the one named last, alone, close by.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from bantin.assemble.act import Act
from bantin.assemble.context import Context
from bantin.assemble.receiver_persons import full_name
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Evidence, Recipient, RecipientKind

_HEADS = (
    r"trường|hội|chi hội|đoàn|chi đoàn|công đoàn|chi bộ|đảng bộ|công ty|doanh nghiệp|hợp tác xã|trung tâm|bệnh viện|trạm|ban|phòng|sở|chi cục|"
    r"cục|đồn|đội|câu lạc bộ|tổ"
)
_LEVELS = r"tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu"
_LEVEL_LAST = regex.compile(rf" (?:{_LEVELS})$", regex.IGNORECASE)
_VILLAGES = r"thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố|tổ dân phố"
_WHO = (
    rf"(?P<together>tập thể\s+)?(?:(?P<person>ông|bà|anh|chị|cô|thầy|em|cụ|bác|chú)|nhà (?P<school>trường)|(?P<body>{_HEADS})"
    rf"|(?P<level>{_LEVELS})|(?P<village>{_VILLAGES}))"
)
_TO_SHORT = regex.compile(
    rf"\s*(?:đột xuất\s*)?(?:cho|tới|đến|tặng|gửi(?: cho| tới| đến)?)\s+{_WHO}(?=\s*(?:[.,;]|$)|\s+(?:vì|do|về|trước|ngay|nhằm|để|và|trong|tại|với)\b)",
    regex.IGNORECASE,
)
_SHORT_BETWEEN = regex.compile(rf"\s*(?:cho\s+)?{_WHO}\s*", regex.IGNORECASE)
_SHORT = regex.compile(
    r"(?:^|[,;:.]\s*|\b(?:và|nên|mà|do đó|vì vậy|vừa qua|nhờ đó|nhờ vậy)\s+|\bnăm (?:học )?\d{4}(?:\s?-\s?\d{4})?\s+|[-–+]\s+)"
    rf"(?:(?:riêng|bản thân|cá nhân|chính|hiện)\s+)?{_WHO}"
    r"(?:\s+(?:này|ấy|ta))?\s*(?:(?:đã|vừa|cũng|còn|đều|liên tục|nhiều lần|lại|từng|mới|vinh dự|tiếp tục|lần đầu|nhiều năm liền)\s*)*$",
    regex.IGNORECASE,
)
_NEAR = 2
"""Sentences before a short subject in which one named alone may be meant where the story names others, too."""


def find(context: Context, act: Act) -> tuple[list[Recipient], list[Evidence]]:
    """Return whom the short subject before a passive stands for, with where they are named; nothing where in doubt."""
    verb, sentence = act.verb, act.sentence
    if verb is None or act.group is not None:
        return [], []
    if not act.passive and verb.get("kind") == "give":
        behind = sentence.between(act.award.end, act.clause[1])
        short = _TO_SHORT.match(behind) or _SHORT_BETWEEN.fullmatch(sentence.between(verb.end, act.award.start))
        return _stands_for(context, sentence, short) if short else ([], [])
    if not (act.passive or verb.get("kind") == "receive"):
        return [], []
    begin = sentence.start + sentence.between(sentence.start, verb.start).rfind(";") + 1
    passives = [m for m in sentence.all("award_verb") if m.get("kind") in ("passive", "receive")]
    at = min((m.start for m in passives if begin <= m.start <= verb.start), default=verb.start)
    short = _SHORT.search(sentence.between(begin, at))
    return _stands_for(context, sentence, short) if short else ([], [])


def _stands_for(
    context: Context, sentence: Sentence, short: regex.Match[str]
) -> tuple[list[Recipient], list[Evidence]]:
    """Return whom a short word for a person, body or place stands for in a sentence, with where they are named."""
    if short["level"]:
        return _place(context, short["level"].lower(), sentence, together=bool(short["together"]))
    if short["person"]:
        named = _meant(list(_persons(context, sentence, short["person"].lower())), sentence)
        if named is None or " " not in named[0]:
            return [], []
        name, mention = named
        return [Recipient(name=name, kind="individual")], [context.reading.evidence(mention)]
    head = (short["school"] or short["body"] or short["village"]).lower()
    fact = "place" if short["village"] else "body"
    named = _meant(list(_headed(context, sentence, head, fact)), sentence)
    if named is None:
        return [], []
    name, mention = named
    kind: RecipientKind = "collective" if short["together"] else "unit"
    return [Recipient(name=name, kind=kind)], [context.reading.evidence(mention)]


_Named = tuple[str, Mention]


def body_meant(context: Context, sentence: Sentence, head: str) -> str | None:
    """Return the full name of the body that a word alone means: *Sở*, behind *Sở Nội vụ tỉnh A*; None in doubt."""
    named = _meant(list(_headed(context, sentence, head, "body")), sentence)
    return named[0] if named else None


def place_meant(context: Context, sentence: Sentence, level: str) -> str | None:
    """Return the full name of the place that a word alone means: *huyện*, in a story of one huyện; None in doubt."""
    named = _place(context, level, sentence, together=False)[0]
    return named[0].name if named else None


def person_meant(context: Context, sentence: Sentence, address: str) -> str | None:
    """Return the full name of whom a word of address alone means: *Ông*, behind *CCB Lê Văn A kể …*; None in doubt.

    Where nobody was addressed so before, it is the only person of the sentence before.
    """
    named = _meant(list(_persons(context, sentence, address)), sentence)
    if named is None and sentence.index:
        before = context.reading.sentences[sentence.index - 1]
        people = {str(m.get("name")) for m in before.all("person") if " " in str(m.get("name")) and not _address(m)}
        return people.pop() if len(people) == 1 and before.line == sentence.line else None
    return named[0] if named is not None and " " in named[0] else None


def _meant(found: list[tuple[Sentence, _Named]], sentence: Sentence) -> _Named | None:
    """Return the only one named before the sentence, or the one that is named alone close by."""
    near = [one for where, one in found if sentence.index - where.index <= _NEAR]
    return _in_full([one for _, one in found]) or _in_full(near)


def _in_full(found: list[_Named]) -> _Named | None:
    """Return the fullest of several namings of one: *Sở Nội vụ*, *Sở Nội vụ tỉnh A*; None where they name several."""
    fullest = max(found, key=lambda one: len(one[0]), default=None)
    if fullest is None:
        return None
    words = set(names.key(fullest[0]).split())
    return fullest if all(words.issuperset(names.key(name).split()) for name, _ in found) else None


def _persons(context: Context, sentence: Sentence, address: str) -> Iterator[tuple[Sentence, _Named]]:
    """Yield the persons addressed so before a sentence, by their full names."""
    for where, m in context.reading.mentions("person"):
        if where.index >= sentence.index or _address(m) != address:
            continue
        name = str(m.get("name"))
        yield where, (name if " " in name else full_name(context, name) or name, m)


def _address(mention: Mention) -> str:
    words = str(mention.get("address") or "").lower().split()
    return words[0] if words and words[0] != "các" else ""


def _headed(context: Context, sentence: Sentence, head: str, fact: str) -> Iterator[tuple[Sentence, _Named]]:
    """Yield the bodies or villages named before a sentence whose name begins with a word: *Trường Tiểu học A*."""
    for where, m in context.reading.mentions(fact):
        if where.index >= sentence.index or m.get("role") or m.get("list"):
            continue
        name = context.body_name(m, expand=False) if fact == "body" else context.place_name(m)
        rest = name[len(head) + 1 :]
        if name.lower().startswith(f"{head} ") and _tells_which(rest):
            yield where, (name, m)


def _tells_which(rest: str) -> bool:
    """Tell whether the words behind a head name one body: *Nội vụ*, *đa khoa tỉnh*; not *Trung tâm | khám bệnh*."""
    return any(sign.isupper() or sign.isdigit() for sign in rest) or _LEVEL_LAST.search(rest) is not None


def _place(
    context: Context, level: str, sentence: Sentence, *, together: bool
) -> tuple[list[Recipient], list[Evidence]]:
    """Return the story's place of a level, where it is named before the sentence."""
    name = context.home(level)
    for where, m in context.reading.mentions("place"):
        if name is not None and where.index <= sentence.index and context.place_name(m) == name:
            kind: RecipientKind = "collective" if together else "unit"
            return [Recipient(name=name, kind=kind)], [context.reading.evidence(m)]
    return [], []
