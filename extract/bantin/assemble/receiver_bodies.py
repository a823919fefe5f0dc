"""Places and bodies among the items of a list, with the head of the list where an item has none of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

import regex

from bantin.assemble.lexicon import Lexicon
from bantin.assemble.receiver_items import lies_in_place
from bantin.normalise import names

_PLACES = (
    r"xã|phường|thị trấn|đặc khu|thôn|bản|xóm|ấp|buôn|làng|khóm|khu phố|khối phố|khối|khu dân cư|tổ dân phố số|tổ dân phố|TDP số|TDP|tiểu khu|"
    r"huyện|quận|thị xã|thành phố|TP\.?|TX\.?|TT\.?|tỉnh|chùa|đình|đền|nhà thờ|giáo xứ|họ đạo|thánh thất"
)
_OTHERS = (
    r"chi bộ|dòng họ|dòng tộc|lớp|đội văn nghệ|tổ hợp tác|trường (?:THCS|THPT|Tiểu học|Mầm non|Mẫu giáo|PTDTBT|\w+)"
)
# the name of a place ends where its capitals and figures do: "phường 5 về chuyển đổi số"
_CAPITALS = regex.compile(r"[\p{Lu}\d][^\s]*(?: (?:[\p{Lu}\d-][^\s]*))*")
_RANK_OF_LEVEL = {
    **dict.fromkeys(("thôn", "bản", "xóm", "ấp", "buôn", "làng", "khóm", "khối", "khu", "tổ", "tiểu"), 0),
    **dict.fromkeys(("xã", "phường", "đặc"), 1),
    **dict.fromkeys(("huyện", "quận", "tp", "tp.", "tx", "tx."), 2),
    **dict.fromkeys(("tỉnh",), 3),
}
# "cán bộ, chiến sĩ Đồn A", "Nhân dân thôn B", "lực lượng dân quân xã": people of a body or place as one receiver
_PEOPLE_OF = regex.compile(
    r"^(?i:(?:tập thể )?(?:ê[ -]?kíp(?: (?:trực|mổ))?|kíp trực|cán bộ|nhân dân|chiến sĩ|chiến sỹ|y|bác s[ĩỹ]|điều dưỡng|thầy và trò|thầy,? trò|cô và trò|thầy,? cô|giáo viên|nhân viên|công chức|viên chức|người lao động|quân và dân|quân|dân|"
    r"chính quyền|lực lượng(?: dân quân| công an| xung kích| vũ trang)?|LLVT)(?:(?:,| và)? (?=\p{Ll}|\p{Lu}))){1,5}(?P<of>\S.*)$"
)
# A head in small letters with one of these behind it is another word: hội viên, đội ngũ, đoàn viên.
_NO_NAME = re.compile(
    r"(?:dẫn đầu|đạt|có|tiêu biểu|xuất sắc|hoàn thành|thực hiện|làm|điển hình|viên|ngũ|đội|trưởng|hợp|phận|tuyển|hữu|ngành|đầu|mặt|dân|chức|cán)\b"
)
# bodies named by their level alone, in a list of bodies of the place
_OF_LEVEL = re.compile(r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ?(?:ủy|[đĐ]oàn|hội)|[Bb]an [Cc]huyên án(?: \S*\d\S*)?")
_SCHOOL = re.compile(
    r"(?:MN|MG|TH|THCS|THPT|PTDTBT|PTDTNT|Mầm non|Mẫu giáo|Tiểu học|TH&THCS|TH và THCS|THCS&THPT)\s", re.IGNORECASE
)
# what is a part of a body or lies in a place, and what it can be a part of: Đội Trọng án, Phòng Hình sự, Công an tỉnh
_PART = re.compile(
    r"(?:(?:trung |đại |tiểu |hải |phân |biên )?đội|tổ(?! dân phố)|phòng|khoa|trạm|đồn|tiểu đoàn|chi đoàn|phân xưởng|lớp|"
    r"công an (?:xã|phường|thị trấn))\s",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"(?:công an (?:huyện|quận|thị xã|tỉnh|thành phố|TP)|bộ (?:chỉ huy|tư lệnh)|bộ|tổng cục|cục|chi cục|sở|UBND|Ủy ban nhân dân|"
    r"bệnh viện|trường|tổng công ty|công ty|tập đoàn|huyện|quận|thị xã|tỉnh|thành phố|TP)\b",
    re.IGNORECASE,
)
_OFFICE_OF = re.compile(r"phòng\s", re.IGNORECASE)
_NUMBERED = re.compile(r"[A-ZĐ]{1,3}\d{1,2}")  # departments of the police: Phòng PC03, PA06
_WHOLE_NAME = 3  # spaces in a head that is a name by itself: Ban Quản lý các khu công nghiệp
_OWN_LEVEL = regex.compile(r" (?:huyện|tỉnh|xã|thành phố|thị xã)$")


class Named(NamedTuple):
    """The name of an item, None where it has none; the heads to go on with."""

    name: str | None
    head: str = ""
    org: str = ""


class BodyNames:
    """Reads names of places and bodies out of items; holds the lists it decides by."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._heads = (*lexicon.body_heads, *(brand.lower() for brand in lexicon.lists["firm_brands"].entries))
        self._openings = tuple(f"{head} " for head in self._heads)
        self._shouted = frozenset(h.lower() for h in lexicon.lists["org_heads"].entries if h.isupper())
        self._fields = lexicon.fields
        self._levels = lexicon.levels
        self._offices = lexicon.offices
        heads = "|".join(regex.escape(head) for head in self._heads)
        self._place = regex.compile(
            rf"^(?i:(?P<head>(?:(?:{heads}|nhân dân)(?:,? [\p{{L}}&-]+){{0,4}}? )?(?:(?P<place>{_PLACES})|{_OTHERS}))\s*:?\s+)(?=[\p{{Lu}}\d])(?!(?<=(?i:huyện|tỉnh|quận) )(?i:đoàn|ủy|hội)\b)"
        )

    def head_of(self, noun: str) -> str:
        """Return what was counted where it heads the names behind it: *ba trường: THCS A*."""
        return noun if noun in ("trường", "lớp") or self._place.match(f"{noun} A") else ""

    def counted_head(self, noun: str) -> str:
        """Return what was counted where it heads each name that has no head: *4 khoa (Nội, Ngoại, Nhi, Sản)*."""
        return f"{noun} " if noun and " " not in noun and self.own_head(f"{noun} A") == noun else ""

    def without_colon(self, item: str) -> str:
        """Return an item without the colon that opens its list behind the head: *phòng: Nội vụ*."""
        head, colon, name = item.partition(":")
        return f"{head} {name.strip()}" if colon and name and self.own_head(f"{head} A") == head.lower() else item

    def opens_with_place(self, item: str) -> bool:
        """Tell whether an item is a place with its kind, of no body: *thôn Tân Hòa*."""
        place = self._place.match(item)
        return place is not None and place["head"] == place["place"]

    def is_part(self, item: str, whole: str) -> bool:
        """Tell whether `whole` can be whose part `item` is: *Đội Hình sự* of *Công an quận B*, *Công an xã A* of *huyện B*."""
        part = _PART.match(item)
        office = part is not None and not _OFFICE_OF.match(item) and _OFFICE_OF.match(whole) is not None
        return part is not None and (office or _WHOLE.match(whole) is not None)

    def own_head(self, item: str) -> str:
        """Return the head of a list that opens an item: *xã*, *Công an*, *Phòng*."""
        lowered = f"{item.lower()} "
        if not lowered.startswith(self._openings):
            return ""
        own = next(head for head in self._heads if lowered.startswith(f"{head} "))
        return "" if own in self._shouted and not item[: len(own)].isupper() else own

    def of(self, item: str, head: str, org: str, *, several: bool) -> Named:
        """Return the item's name with the list's head where it has none of its own.

        `several` tells that *các* opened the list, so that bare names behind it take its head.
        """
        if head.lower().startswith("trường ") and _SCHOOL.match(item):
            head = "trường "  # "các trường MN A, MN B, MG C"
        place = self._place.match(item)
        if place and not self._is_office(item):
            capitals = _CAPITALS.match(item, place.end()) if place["place"] else None
            name = item[: capitals.end()] if capitals else item
            return Named(" ".join(name.replace(":", " ").split()), place["head"].strip() + " ", "")
        own = self.own_head(item)
        if own and len(item) > len(own) + 1:
            rest = item[len(own) :].strip()
            return Named(item if self._names(item, rest) else None, "", item[: len(own)])
        if own == item.lower() and own.count(" ") >= _WHOLE_NAME:
            return Named(item)
        people = _PEOPLE_OF.match(item)
        of = people["of"] if people else ""
        if of.lower().startswith(self._levels) or (self.own_head(of) and not of.islower() and " " in of):
            return Named(item)
        if _OF_LEVEL.fullmatch(item):
            return Named(item)
        if self._is_office(item):
            return Named(None, head, org)
        field = names.key(_OWN_LEVEL.sub("", item)) in self._fields or names.key(item) in self._fields
        if org and (field or _NUMBERED.fullmatch(item) or (several and (item[:1].isupper() or item[:1].isdigit()))):
            return Named(f"{org} {item}", "", org)
        if head and (item[:1].isupper() or item[:1].isdigit() or head == "trường "):
            return Named(f"{head}{item}" if head.endswith(" ") else f"{head} {item}", head, "")
        return Named(None, head, org)

    def _is_office(self, item: str) -> bool:
        return item.lower().startswith(self._offices)

    def _names(self, item: str, rest: str) -> bool:
        """Tell whether what stands behind a head names the body: a capital, a level, a field, or more of its title."""
        if not rest[:1].islower() or names.key(rest).startswith((*self._levels, *self._fields)):
            return True
        shouted = item[: -len(rest)].isupper() and rest.islower()  # "các công ty, DNTN kinh doanh xăng dầu"
        if _NO_NAME.match(rest) or shouted:
            return False
        return item[:1].isupper() or lies_in_place(rest)


def rank(item: str) -> int | None:
    """Return how high a place stands, None for a body: an address goes from the lower to the higher."""
    words = [] if _OF_LEVEL.fullmatch(item) else item.lower().split()
    if words[:2] in (["thị", "trấn"], ["thị", "xã"], ["thành", "phố"]):
        return 1 if words[1] == "trấn" else 2
    return _RANK_OF_LEVEL.get(words[0]) if words else None
