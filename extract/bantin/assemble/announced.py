"""Lists of receivers told behind their act: sentences that announce names, and the lines below them.

*Bốn cá nhân đó là: …*, *Đó là …*, *Danh sách cá nhân được tặng Giấy khen:* and a line for each.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from bantin.assemble import antecedents, listed_below, names_below, one_of, rows
from bantin.assemble.context import Context
from bantin.assemble.groups import KIND
from bantin.assemble.list_openings import list_behind, masked
from bantin.assemble.merging import same_office
from bantin.assemble.receiver_items import Stretch
from bantin.assemble.recipients import Listed, RecipientReader
from bantin.assemble.told import Told, counts_of
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention, WordList
from bantin.record import Recipient

_IS = r"(?:bao gồm|gồm có|gồm|đó là|là|có)"
# "Đó là", "Trong đó có", "Vinh dự nhận giấy khen là", "Được khen thưởng lần này có"
_POINTING = regex.compile(
    r"(?:(?:về|còn) (?:tập thể|cá nhân|hộ gia đình),? (?:có|gồm|là)|đó là|gồm có|gồm|bao gồm|trong (?:số )?(?:đó|này|ấy),? (?:có|gồm)|cụ thể(?: là)?|tiêu biểu (?:là|có|như)|"
    r"(?:tiêu biểu|điển hình|nổi bật) trong (?:số )?(?:(?:các|những) )?(?:tập thể|cá nhân|đơn vị|doanh nghiệp|hộ|gia đình)(?: (?:này|đó|ấy|được khen|được khen thưởng))? (?:có|là)|"
    r"có thể kể (?:đến|tới))\s*:?\s+(?=\S)",
    regex.IGNORECASE,
)
_OF_KIND = regex.compile(r"(?:về|còn) (?:tập thể|cá nhân|hộ gia đình)\b", regex.IGNORECASE)
_STANDING_FOR = r"đại diện (?:cho )?(?:các |những )?(?:tập thể|đơn vị|cơ quan)"
_RECEIVING = regex.compile(
    rf"(?:(?:(?:cùng|cũng|còn) )*(?:được|vinh dự|nhận|đón nhận)\s[^.;:]{{0,120}}?\b(?:còn )?{_IS}\b|"
    rf"(?:lên |cùng )?nhận\s[^.;:]{{0,60}}?\b{_IS}\s+{_STANDING_FOR}\b|"
    rf"{_STANDING_FOR} (?:lên |đến |vinh dự )?(?:nhận|đón nhận)\s[^.;:]{{0,60}}?\b{_IS}(?!\s*:? (?:các )?(?:đồng chí|ông|bà|anh|chị)\b))\s*:?\s*",
    regex.IGNORECASE,
)
"""*Vinh dự nhận giấy khen là*, *Lên nhận có đại diện các tập thể:*, *Đại diện các đơn vị nhận Giấy khen gồm*."""
# "Hộ ông A và hộ bà B cũng có tên trong quyết định này"
_ALSO_NAMED = regex.compile(
    r"(?P<who>[^.;:]{5,200}?)\s+(?:cũng|đều|cùng) có (?:tên|mặt) trong (?:quyết định|danh sách)(?: (?:này|nói trên|khen thưởng|được khen))?[^,;:]{0,20}$",
    regex.IGNORECASE,
)
_PART_OF = regex.compile(r"trong (?:số |tổng số )?$", regex.IGNORECASE)
_AMONG = regex.compile(r"[^.;:]{0,120}?\bcó\b\s*:?\s+", regex.IGNORECASE)
# "bảy cá nhân đều là dân quân, trong đó có một nữ - chị A"
_AMONG_THEM = regex.compile(
    r"[^.;:]{0,140}?\btrong (?:số )?đó,? có\s+(?:(?:\d{1,2}|một|hai|ba)\s[\p{Ll}\s]{1,30}?(?:-|là|,)\s+)?(?-i:(?=[\p{L}]))",
    regex.IGNORECASE,
)
_SAID_BEFORE = regex.compile(
    r"\b(?:nói trên|kể trên|trên|này|ấy|đó|khen|thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh)\b"
)
_FIRST_PERSON = regex.compile(r"\b(?:tôi|chúng tôi|chúng em|mình)\b", regex.IGNORECASE)
_REST = regex.compile(r" (?:còn lại|kia)(?= (?:là|gồm))", regex.IGNORECASE)
"""*ba người còn lại là các ông A, B và bà C*: with one named before they are all."""
_CHOSE = regex.compile(r"\b(?:bình chọn|bầu|chọn|đề nghị|đề xuất|thống nhất|kiến nghị|cho rằng)\b", regex.IGNORECASE)
"""*Các xóm bình chọn "Tổ sạch": giải thuộc về tổ A* tells what they did, it opens no list of them."""
_CAME = regex.compile(
    r"[\s,](?:(?:đã|cùng|đến|tới|về|tham|đồng|đều)\s)*(?:dự|chủ trì|có mặt)(?!\p{L}| (?:án|thi|báo|kiến|phòng|toán|bị)\b)"
)
"""*Các đồng chí: A - Bí thư, B - Phó Bí thư đến dự*: who came is named, not who was rewarded."""
_DO = regex.compile(
    r"\b(?:ký|tiếp tục|phối hợp|phát biểu|tham luận|triển khai|thực hiện|tham gia|báo cáo|cần|phải|sẽ|đã|đang|cam kết)\b"
)
_SPOKE = regex.compile(r"\b(?:tham luận|ý kiến|phát biểu|báo cáo|chia sẻ|tâm sự)\b[^.;:]{0,40} của\b", regex.IGNORECASE)
"""*nghe 4 tham luận của các tập thể, cá nhân tiêu biểu: A, B*: who spoke is named."""
_OPENING = 40  # characters before the first counted list, behind which another may open the sentence
_NEAR = 2  # sentences behind an act in which its receivers may be named without a word of rewarding


class _Announced(NamedTuple):
    """A list that is announced: where it begins and ends, of whom, and how many there should be."""

    begin: int
    end: int
    field: str | None
    label: str
    noun: str = ""
    number: int | None = None
    near: int = _NEAR
    at: int = 0
    """Where the words begin that announce it."""
    part: bool = False
    """Whether it names only some of those counted."""


def add_lists(context: Context, sentence: Sentence, told: list[Told], reader: RecipientReader) -> None:
    """Add the names of a sentence that announces a list to the last act it can belong to."""
    if not told:
        return
    if sentence.text.rstrip().endswith(":") and not told[-1].fact.recipients:
        listed_below.add(told[-1], names_below.in_sections(context, sentence, counts_of(told[-1]), reader))
    lists = _counted(sentence, told)
    end = min((one.at for one in lists), default=sentence.end)
    if not lists or end - sentence.start > _OPENING or ";" in sentence.between(sentence.start, end):
        lists = [*_uncounted(context, sentence, told, end), *lists]
    _add_pointed(context, sentence, told)
    for one in lists:
        whole = next((o for o in lists if o.part and o.begin <= one.at < o.end), one)
        target = _target(told, whole, sentence) or _named_above(told, sentence)
        if (
            target is None
            or _SPOKE.search(sentence.between(sentence.start, one.begin))
            or any(o is not one and one.part and one.begin <= o.at < one.end for o in lists)
        ):
            continue
        units = one.field is None and target.fact.units is not None and target.fact.collectives is None
        kind = KIND["units" if units else "collectives" if one.field in (None, "units") else one.field]
        number = getattr(target.fact, one.field, None) if one.number is None and one.field else one.number
        listed = Listed(kind, one.label or None, one.noun, pointed=one.near == 1, number=None if one.part else number)
        found = reader.read(context, Stretch(sentence, one.begin, one.end), listed)
        if not found and one.end == sentence.end and not sentence.between(one.begin, one.end).strip():
            found = names_below.read(context, sentence, listed, reader)
        listed_below.add(target, found)
        whole_below = target.sentence is sentence and not counts_of(target) and sentence.text.rstrip().endswith(":")
        if target.fact.counted or (whole_below and not one.part):
            listed_below.count(target)
        if found and one.number is not None and not one.part:
            target.groups.append((one.label, one.number - len(found)))
    if not lists:
        listed_below.add_rows(context, sentence, told, reader)


def _add_pointed(context: Context, sentence: Sentence, told: list[Told]) -> None:
    """Add the persons of the sentence before of whom this one says that they are some of those counted."""
    here = next((t for t in told if t.sentence is sentence and not t.fact.recipients), None)
    if here is None or not sentence.index:
        return
    earlier = context.reading.sentences[sentence.index - 1]
    for count in sentence.all("count"):
        for person in one_of.in_sentence_before(sentence, earlier, count):
            listed_below.add(here, [Recipient(name=str(person.get("name")), kind="individual")])
        address = one_of.address_alone(sentence, count)
        meant = antecedents.person_meant(context, sentence, address) if address else None
        listed_below.add(here, [Recipient(name=meant, kind="individual")] if meant else [])


def _counted(sentence: Sentence, told: list[Told]) -> list[_Announced]:
    """Return the lists behind counts that are no act's own: *Trong 9 hộ có 4 hộ nuôi tằm gồm: …*."""
    found = []
    counts = sentence.all("count")
    for i, mention in enumerate(counts):
        one = one_of.before(sentence, mention)
        own = [t for t in told if t.sentence is sentence]
        if one is None and any(e.start <= mention.start < e.end for t in own for e in t.fact.evidence):
            continue
        end = counts[i + 1].start if i + 1 < len(counts) and counts[i + 1].get("n") else sentence.end
        begin, part = list_behind(sentence, mention.end, end), False
        before = sentence.between(sentence.start, mention.start)
        among = _AMONG_THEM.match(masked(sentence, mention.end, sentence.end))
        if _PART_OF.search(before):
            among = among or _AMONG.match(masked(sentence, mention.end, end))
        if among:
            begin, part, end = mention.end + among.end(), True, sentence.end
        elif _PART_OF.search(before) and any(_figure(t, mention) for t in told):
            person = next((m for m in sentence.all("person") if sentence.between(mention.end, m.start) == ", "), None)
            if person is not None:  # "Trong số 8 người, anh A là người đã kéo …"
                begin, part, end = person.start, True, person.end
        if one is not None:
            (begin, end), part = one, True
        part = part or _REST.match(sentence.between(mention.end, sentence.end)) is not None
        some = mention.get("n") is None and one is None and not own
        if begin is None or (some and _are_told_of(sentence, before, begin, end)):
            continue
        noun = str(mention.get("noun") or sentence.between(mention.start, mention.end)).lower()
        field = listed_below.field_of(mention.get("kind"), noun)
        if (own or sentence.has("award")) and not part and not _is_part(sentence):
            target = _target(told, _Announced(begin, end, field, "", "", mention.get("n")), sentence)
            if target is None or getattr(target.fact, field) != mention.get("n"):
                continue
        label = names.clean(sentence.between(mention.start, begin)).removesuffix(" gồm").removesuffix(" là")
        if part:
            label = ""  # some of them: no list of that many
        near = 0 if one and mention.get("n") is not None else _NEAR
        found.append(_Announced(begin, end, field, label, noun, mention.get("n"), near, mention.start, part))
    return found


def _tells_deeds(behind: str) -> bool:
    """Tell whether names behind a noun are told to have come or to do something, and no list of those rewarded."""
    return bool(_CAME.search(behind) or _DO.search(behind))


def _are_told_of(sentence: Sentence, before: str, begin: int, end: int) -> bool:
    """Tell whether units named without a figure are told of otherwise: *Dự có các đơn vị: A, B*, *Các xã: A, B ký giao ước*."""
    if _SAID_BEFORE.search(sentence.text.lower()) or _PART_OF.search(before) or " nhận " in f" {before} ".lower():
        return False
    return bool(before.strip(" -+*•")) or _DO.search(sentence.between(begin, end)) is not None


def _figure(one: Told, count: Mention) -> bool:
    """Tell whether an act counts this very number."""
    return count.get("n") is not None and getattr(one.fact, listed_below.field_of(count.get("kind"), "")) == count.get(
        "n"
    )


def _is_part(sentence: Sentence) -> bool:
    return sentence.text.lower().startswith("trong ")


def _uncounted(context: Context, sentence: Sentence, told: list[Told], end: int) -> list[_Announced]:
    """Return the list that a sentence opens without a figure, by its first words; it ends at `end`."""
    if any(t.sentence is sentence and t.fact.recipients for t in told):
        return []
    text = masked(sentence, sentence.start, end)
    also = _ALSO_NAMED.match(sentence.between(sentence.start, end).rstrip(" ."))
    if also:
        return [_Announced(sentence.start, sentence.start + also.end("who"), None, "")]
    pointing = _POINTING.match(text)
    if pointing:
        return [_Announced(sentence.start + pointing.end(), end, None, "", near=1)]
    receiving = _RECEIVING.match(text)
    if receiving and _SAID_BEFORE.search(receiving.group().lower()) and not _FIRST_PERSON.search(receiving.group()):
        return [_Announced(sentence.start + receiving.end(), end, None, names.clean(receiving.group()))]
    nouns = context.lists["counted_nouns"]
    opened = _by_noun(nouns).match(text)
    again = opened is not None and bool(_SAID_BEFORE.search(opened["label"].lower()))
    if opened is None or (not again and _tells_deeds(text[opened.end() :])):
        return []
    there_are = opened["verb"] == "có" and not (again or _are_among(opened, sentence, told))
    if there_are or not (again or opened["many"] or opened["list"]):
        return []
    at = sentence.start + opened.start("noun")
    if any(body.start <= at < body.end for body in sentence.all("body")):
        return []  # "Chủ tịch UBND huyện tặng Giấy khen cho 4 tập thể:": who gives
    if opened["verb"] is None and _CHOSE.search(opened["label"]):
        return []
    noun = opened["noun"].lower()
    label = names.clean(text[: opened.end("label")])
    return [_Announced(sentence.start + opened.end(), end, str(nouns.lookup(noun)), label, noun)]


def _are_among(opened: regex.Match[str], sentence: Sentence, told: list[Told]) -> bool:
    """Tell whether some of those counted just before are named: *… cho 12 hộ. Trong số các hộ có hộ ông A …*."""
    near = sentence.index - told[-1].sentence.index == 1 and told[-1].sentence.line == sentence.line
    counted = [told[-1].sentence.between(m.start, m.end) for m in told[-1].sentence.all("count")]
    same = any(opened["noun"].lower() in said.lower() for said in counted)
    return near and same and not opened["label"].strip() and opened.group().lower().startswith("trong ")


@lru_cache(maxsize=8)
def _by_noun(nouns: WordList) -> regex.Pattern[str]:
    """Return what opens a list by its noun: *Các gia đình gồm*, *Danh sách hội viên được khen:*."""
    spellings = "|".join(regex.escape(noun) for noun in sorted(nouns.entries, key=len, reverse=True))
    return regex.compile(
        rf"(?:trong (?:tổng )?số\s+)?(?P<list>(?:danh sách|tên)\s+)?(?P<many>(?:các|những|số)\s+)?(?P<noun>{spellings})(?!\p{{L}})"
        rf"(?(many)|(?(list)|(?! (?-i:\p{{Lu}}))))"  # "Xã A thì khác:" tells of one
        rf"(?P<label>[^.;:]{{0,120}}?)\s*(?:\b(?P<verb>{_IS})\b\s*:?\s*|:\s*)",
        regex.IGNORECASE,
    )


def _named_above(told: list[Told], sentence: Sentence) -> Told | None:
    """Return the act whose first kind of receivers the sentence before named: *… Về cá nhân có ông A*."""
    last = told[-1]
    goes_on = _OF_KIND.match(sentence.text) and sentence.index - last.sentence.index == 1
    return last if goes_on and last.fact.counted and last.fact.status == "given" else None


def _target(told: list[Told], one: _Announced, sentence: Sentence) -> Told | None:
    """Return the latest act the list can belong to: best one that counts this very number, or this kind."""
    candidates = [t for t in told if t.fact.status in ("given", "proposed") and not t.fact.counted]
    row = rows.mark_of(sentence)
    heads = next((t for t in candidates if t.sentence is sentence and not counts_of(t) and t.fact.by), None)
    if heads is not None:  # "Danh sách học sinh được Giám đốc Sở tặng Giấy khen:" lists no other giver's
        candidates = [t for t in candidates if same_office(t.fact.by, heads.fact.by)]
    for t in reversed(candidates):
        if one.number is not None and one.field and getattr(t.fact, one.field) == one.number:
            return t
    candidates = [t for t in candidates if not (row and rows.mark_of(t.sentence) == row)]  # each row its own list
    if not one.near:
        return None
    fields = ("collectives", "units") if one.field in ("units", "collectives") else (one.field,)
    for t in reversed(candidates):
        if any(f is not None and getattr(t.fact, f) is not None for f in fields):
            return t
    last = candidates[-1] if candidates else None
    if last is None or sentence.index - last.sentence.index > one.near:
        return None
    return last if one.number is None or one.part or last.some else None
