"""Named receivers: what the items of a list name.

Heads of a list are distributed (*các xã: A, B* gives xã A, xã B; *các hộ ông A, bà B* gives hộ ông A, hộ bà B); what
only describes the person or body named before it (*lớp 9A, trường X*; *thôn Y, xã Z*) names nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

import regex

from bantin.assemble.context import Context
from bantin.assemble.lexicon import Lexicon
from bantin.assemble.receiver_bodies import BodyNames, rank
from bantin.assemble.receiver_items import Item, ItemSplitter, Stretch
from bantin.assemble.receiver_persons import PersonNames
from bantin.record import Recipient, RecipientKind

_LEAD = regex.compile(
    r"^(?:(?:các|những|cá nhân|tập thể|gồm|có|là|cùng|và|gồm có|đơn vị|như|(?-i:hai|ba)|đại diện(?: (?:của|cho|lãnh đạo))?(?= (?!lãnh đạo|các)[^,;:–-]{0,40}(?-i:\p{Lu}))|\d{1,2}(?=\s(?-i:\p{Ll})))(?:\s*:)?\s+)*",
    regex.IGNORECASE,
)
_HOUSE = regex.compile(
    r"(?i:^(?P<plural>(?:các|những|hai|ba|\d{1,2})\s+)?(?P<head>hộ gia đình|hộ kinh doanh|hộ dân|hộ(?! (?:sinh|lý|tịch|đê)\b)|gia đình)(?::|\s)\s*)(?P<who>.+)"
)
_CALLED = regex.compile(r"\p{Lu}|(?:ông|bà|anh|chị|em|cụ|cô|chú|bác) \p{Lu}")
_COLLECTIVE = regex.compile(
    r"^(?i:các |những )?(?i:tập thể|nhóm|đơn vị) (?P<name>(?:tàu (?:cá )?)?[\p{Lu}\d][\p{L}\d.&'-]*(?: [\p{Lu}\d-][\p{L}\d.&'-]*)*|lớp \d.+)$"
)
_AS_ONE = regex.compile(r"(?P<all>(?:các|những) )?tập thể(?: |(?=:))", regex.IGNORECASE)
_ALL_OF = regex.compile(
    r"^(?!ban quản lý |(?:các )?(?:đại diện |đồng chí )*lãnh đạo )(?P<of>(?:[\p{L}&-]+ ){0,6})(?:các|những) (?!khu (?:công nghiệp|kinh tế|chế xuất)|cơ quan|doanh nghiệp)(?P<level>thị trấn|thị xã|thành phố|khu phố|tổ dân phố|khu dân cư|\w+)(?: ?: ?| )",
    regex.IGNORECASE,
)
_ONLY_KIND = regex.compile(r"(?:(?:là|gồm)\s+)?(?i:các|những)\s+\p{L}[\p{Ll}\s&-]*(?:(?:THPT|THCS|TH|MN)\s?)?")
"""*9 tập thể (các Đội xung kích)*: what they are, no name."""
_SHARE = regex.compile(r"\d+/\d+\s+\p{Ll}")  # "… cho xã A, 11/12 phiếu cho xã B": a count of votes is no name
_STOP = regex.compile(
    r"^(?:vì|do|đã|nhờ|được|để|trong|tại|nhân dịp|với|đồng thời|theo|kèm|mỗi|về|biểu dương|khen|tặng|trao)\b",
    regex.IGNORECASE,
)
_TAIL = regex.compile(
    r"\s+(?:[-–—] (?:đơn vị|tập thể|địa phương|nơi|lá cờ đầu|người|điển hình|gương)|vì|do|đã|có thành tích|có nhiều|nhờ|về việc|kèm|mỗi|theo|trong|đạt|hoàn thành|tiêu biểu|được|để|nhân dịp|tại buổi|về thành|"
    r"năm học (?=\d)|là những|là các|thì|cùng trú|cùng ngụ|(?<!iếp )nhận|hiến(?= (?:hơn |gần |trên )?\d)|và (?:khen|tặng|trao|truy tặng|gửi|biểu dương|tuyên dương|đề nghị)"
    r"|(?:mức |số tiền |kèm )?\d[\d.,]* (?:(?:triệu|nghìn|ngàn|tỷ|tỉ)(?: đồng)?|đồng))\b.*$",
    regex.DOTALL,  # small letters only: "Đạt" is a name
)
# "nhóm thợ điện gồm: A, B", "đơn vị dẫn đầu Khối thi đua số 3 là Sở A", "các chi bộ tiêu biểu năm 2022: Chi bộ A, Chi bộ B"
_PREFACE = regex.compile(
    r"^\s*(?:(?-i:\p{Ll})[\p{Ll}\s]{0,60}?|(?:(?:các|những) )?(?:đơn vị|tập thể|cá nhân|người|hộ|em|gia đình) [^,;:.()]{4,80}?)"
    r"\b(?:gồm có|bao gồm|gồm|là)\s*:?\s+(?=\p{Lu})"
    r"|^\s*(?:các|những|một số) (?!(?:xã|phường|thị trấn|huyện|quận|thị xã|thôn|bản|xóm|ấp|khu|tổ(?! chức))\b)"
    r"(?!(?P<head>phòng|ban|sở|trường|trạm|khoa|hội|đoàn)\b(?![^:]*:\s+(?i:(?P=head))\b))(?!(?:tập thể|cá nhân|đơn vị|hộ):)[^.;:()]{4,140}:\s+"
    r"(?=(?:(?:ông|bà|anh|chị|em|cô|thầy|hộ|gia đình|đồng chí|xã|phường|thị trấn|thôn|bản) )*\p{Lu})"
)
_ONE_MORE_HOUSE = regex.compile(r"\s*(?:hộ|gia đình) (?:ông|bà|anh|chị) (?=\p{Lu})")
"""*hộ ông A hiến 300m2, | hộ bà B …*: what one gave does not end the list."""
_SHORTEST = 3  # a name shorter than this is an initial or a leftover


class Listed(NamedTuple):
    """What is known of a list before it is read: what its items are, how they were announced, what was counted.

    `row` tells that it is one line of several, which names one receiver and describes it; `pointed` that it is a list
    only if it begins with a name (*Đó là …*); `number` how many were counted, where a figure tells it; `whole` that it
    is a list only if it names as many.
    """

    kind: RecipientKind
    group: str | None = None
    noun: str = ""
    row: bool = False
    pointed: bool = False
    number: int | None = None
    whole: bool = False


@dataclass(slots=True)
class _Carried:
    """What the items before hand on: heads for bare names, and who was named last."""

    head: str = ""
    org: str = ""
    house: str = ""
    several: bool = False
    last: Recipient | None = None
    own_head: str = ""
    exact: bool = False
    """Whether the list has as many items as bodies were counted: each is one, whatever its name."""
    collective: bool = False
    of: str = ""
    """What of each place of a list is named: *Tổ công nghệ các thôn A, B và tổ dân phố C* names that of each."""

    def takes(self, item: str) -> bool:
        """Tell whether an item is a number that the head of the list goes before: *các thôn 1, 4 và 12*, *lớp 8A, 9B*."""
        return item[:1].isdigit() and bool(self.head)


class RecipientReader:
    """Reads names out of a stretch of a sentence; holds the lists it decides by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._splitter = ItemSplitter(lexicon)
        self._persons = PersonNames(lexicon)
        self._bodies = BodyNames(lexicon)

    def read(self, context: Context, stretch: Stretch, listed: Listed) -> list[Recipient]:
        """Return the receivers named in the stretch; the list ends at the first item that names nobody.

        Where others are read than were counted, the list is parted otherwise, if that gives as many.
        """
        preface = _PREFACE.match(stretch.text)
        if preface:
            stretch = stretch._replace(start=stretch.start + preface.end())
        items = self._splitter.items(stretch)
        if listed.number is None and ";" in stretch.text:
            items = self._without_wholes(items)
        found = self._names(context, stretch, items, listed)
        if listed.number is not None and len(found) != listed.number:
            others = _parted_otherwise(stretch, items, listed, more=len(found) > listed.number)
            tried = (self._names(context, stretch, other, listed) for other in others)
            return next((named for named in tried if len(named) == listed.number), found)
        return found

    def _without_wholes(self, items: list[Item]) -> list[Item]:
        """Leave out whose part the first item is between semicolons: *Đội A, Phòng B, Công an tỉnh; …*."""
        parted: list[list[Item]] = []
        for item in items:
            if parted and item.follows_comma:
                parted[-1].append(item)
            else:
                parted.append([item])
        kept: list[Item] = []
        for first, *wholes in parted:
            chain = all(self._bodies.is_part(_LEAD.sub("", first.text), whole.text) for whole in wholes)
            kept += [first] if chain else [first, *wholes]
        return kept

    def _names(self, context: Context, stretch: Stretch, items: list[Item], listed: Listed) -> list[Recipient]:
        """Return the receivers that the items name, one after another."""
        found: list[Recipient] = []
        house = listed.noun.split(" ")[0] if listed.kind == "household" else ""
        carried = _Carried(
            head=self._bodies.head_of(listed.noun), house={"gia": "gia đình"}.get(house, "hộ") if house else ""
        )
        carried.exact = listed.number == len(items) > 1 and listed.kind in ("collective", "unit")
        for item, after in zip_longest(items, items[1:]):
            if ";" in item.joint:
                carried.of = ""  # "UBND các phường: A, B; xã C"
                carried.head = carried.head if carried.several else ""  # "tổ số xã A; tổ số xã B; Viettel C"
            said = item.text.strip(" .:\"'")
            bare = _TAIL.sub("", said).strip(" .:\"'")
            if (
                (len(bare) < _SHORTEST and not carried.takes(bare))
                or _STOP.match(said)
                or _SHARE.match(said)
                or (item.joint and _begins_other(stretch, item, len(bare)))
            ):
                break
            named = self._read(context, stretch, item, bare, listed, carried)
            if named is not None:
                found.append(named)
                carried.last = named
            elif (found or listed.pointed) and bare[:1].islower() and not _describes(item, bare, carried):
                break
            if bare != said and not (named is not None and after is not None and _ONE_MORE_HOUSE.match(after.text)):
                break
        return list({(r.name, r.kind): r for r in reversed(found)}.values())[::-1]

    def _read(
        self, context: Context, stretch: Stretch, item: Item, bare: str, listed: Listed, carried: _Carried
    ) -> Recipient | None:
        """Return the receiver that one item names, and note what it hands on."""
        house = _HOUSE.match(bare)
        if house and item.follows_comma and _tells_more(carried.last, house["who"]):
            return None
        if house:
            carried.house, bare = house["head"], house["who"]
            carried.several = carried.several or house["plural"] is not None
        collective = _COLLECTIVE.match(bare)
        as_one = _AS_ONE.match(bare)
        carried.collective = carried.collective or bool(as_one and as_one["all"])
        if as_one or carried.collective:
            listed = listed._replace(kind="collective")
        if _ONLY_KIND.fullmatch(bare):
            return None
        bare = self._bodies.without_colon(_LEAD.sub("", bare))
        persons = listed.kind == "individual" or (carried.last is not None and carried.last.kind == "individual")
        in_list = persons and not carried.head
        person = self._persons.of(context, stretch, item, bare, listed=in_list or bool(house), place=bool(carried.head))
        if person is not None and (house or carried.house):
            carried.head = carried.org = ""
            name = " ".join(word for word in (carried.house, person.address, person.name) if word)
            return Recipient(name=name, kind="household", group=listed.group)
        if person is not None:
            carried.head = carried.org = ""
            return Recipient(name=person.name, kind="individual", group=listed.group)
        if self._belongs_before(item, bare, listed, carried):
            return None
        return self._body(context, bare, collective["name"] if collective else None, listed, carried)

    def _body(
        self, context: Context, bare: str, collective: str | None, listed: Listed, carried: _Carried
    ) -> Recipient | None:
        several = _ALL_OF.match(bare)
        if several:
            bare = f"{several['of']}{several['level']} {bare[several.end() :]}"
            carried.several, carried.of = True, several["of"]
        elif carried.of and self._bodies.opens_with_place(bare):
            bare = f"{carried.of}{bare}"
        named = self._bodies.of(bare, carried.head, carried.org, several=carried.several)
        carried.head, carried.org = named.head, named.org
        if several and several["of"] and named.name:  # "Khối Dân vận các xã: A, B": each is the Khối Dân vận of its xã
            carried.head, carried.org = f"{several['of']}{several['level']} ", ""
        name = named.name or collective
        if name is None and carried.exact and bare[:1].isupper():
            name = f"{self._bodies.counted_head(listed.noun)}{bare}"
        if name is None:
            return None
        carried.house = ""
        carried.own_head = carried.own_head or self._bodies.own_head(name)
        kind: RecipientKind = "collective" if listed.kind in ("individual", "household") or collective else listed.kind
        return Recipient(name=context.office_name(name, expand=False), kind=kind, group=listed.group)

    def _belongs_before(self, item: Item, bare: str, listed: Listed, carried: _Carried) -> bool:
        """Tell whether an item behind a comma only describes who was named before it: a class, an address, a unit."""
        last = carried.last
        if last is None or not item.follows_comma or _ALL_OF.match(bare):
            return False
        if last.kind in ("individual", "household"):
            return True
        if _lies_in(last.name, bare):
            return True
        return listed.row and self._bodies.own_head(bare) != carried.own_head


def _parted_otherwise(stretch: Stretch, items: list[Item], listed: Listed, *, more: bool) -> Iterator[list[Item]]:
    """Yield the items of a list as it may be meant, too, where they do not name as many as were counted.

    Where `more` are named, a semicolon may part other receivers, *2 đơn vị là A và B; Phòng C được …*, and what follows a
    comma may only tell whose they are: *2 tập thể: Trường A, Sở B; Bệnh viện C, tỉnh D*. Where one item is too many, *và*
    before the last may join one name: *Đoàn A, Đoàn Khối Cơ quan và Doanh nghiệp, Đoàn B*.
    """
    if more and ";" in stretch.text:
        first = next((i for i, item in enumerate(items) if ";" in item.joint), len(items))
        if first < len(items) and any(m.start > items[first].start for m in stretch.sentence.all("award_verb")):
            yield items[:first]
        yield [item for item in items if not item.follows_comma]
    inner = [i for i, item in enumerate(items[:-1]) if i and item.joint.strip() == "và"]
    if len(inner) == 1 and listed.number == len(items) - 1 and not listed.whole:
        at = inner[0]
        before, item = items[at - 1 : at + 1]
        joined = before._replace(end=item.end, text=f"{before.text} và {item.text}")
        yield [*items[: at - 1], joined, *items[at + 1 :]]


def _tells_more(last: Recipient | None, who: str) -> bool:
    """Tell whether a household only says what the person before it does: *ông A, hộ nuôi gà xã B*."""
    return last is not None and last.kind == "individual" and not _CALLED.match(who)


def _describes(item: Item, bare: str, carried: _Carried) -> bool:
    """Tell whether words in small letters go on about who was named before them: a class, an address."""
    last = carried.last
    if last is None or not item.follows_comma:
        return False
    return last.kind in ("individual", "household") or _lies_in(last.name, bare)


def _lies_in(name: str, place: str) -> bool:
    low, high = rank(name), rank(place)
    return low is not None and high is not None and low < high


def _begins_other(stretch: Stretch, item: Item, length: int) -> bool:
    """Tell whether the first `length` characters of an item begin another clause or list: a verb of giving, a count."""
    inside = [m for m in stretch.sentence.all("award_verb", "count") if item.start <= m.start < item.start + length]
    return any(m.fact == "award_verb" or m.get("n") is not None for m in inside)


@lru_cache(maxsize=1)
def reader_of(lexicon: Lexicon) -> RecipientReader:
    """Return the reader that decides by these lists, made once: it holds nothing of any bulletin."""
    return RecipientReader(lexicon)
