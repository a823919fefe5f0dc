"""Units: the provinces, districts, communes and bodies that the article names, each once, with all it says of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

import regex

from bantin.assemble import bodies
from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.places import listed
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Evidence, Place, Unit, UnitKind, UnitRef

_HEADLINE = regex.compile(
    r"(?!(?:Ảnh|Bài|Tin|Nguồn|Video|Clip|Nội dung)\b)(?P<name>\p{Lu}[\w']*(?: \p{Lu}[\w']*){0,3}) ?:"
)
_ADDRESS = regex.compile(r" ?, ?(?P<name>\p{Lu}[\w']*(?: \p{Lu}[\w']*){0,2}) ?, ?$")
_BODY_BEFORE = regex.compile(
    r"(?:UBND|UBDN|ủy ban nhân dân|HĐND|đảng bộ|đảng ủy|chính quyền|cổng thông tin\w*) $", regex.IGNORECASE
)
_LEVEL_IN_NAME = regex.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|trung ương|TP)\b", regex.IGNORECASE
)
_TWO = regex.compile(r"(?P<first>[^,]{2,30}?)(?: ?,| và) (?P<rest>.+)")
# the name goes on in small letters that no list knows, or it is a place's: Công ty Lữ (hành), Trường Sơn
_CUT_SHORT = regex.compile(r"\w+(?: \p{Ll}\w*)? \p{Lu}\p{Ll}*")
_ABBREVIATED = regex.compile(r"(?!\d)(?:(?![AEIOUYĂÂÊÔƠƯ])\p{Lu}){2,5}")  # "xã NTM": letters that spell no name
# alone they name nobody
_NO_BODY = frozenset(
    ("thường trực", "bệnh viện", "học viện", "chi nhánh", "tổng công ty", "công ty", "xí nghiệp", "nhà máy")
)
_OFFICE_OF_STATE = regex.compile(r"(?:phó )?(?:thủ tướng|chủ tịch nước|tổng bí thư)", regex.IGNORECASE)


@dataclass(slots=True)
class _Draft:
    name: str
    kind: UnitKind
    bare: str | None = None  # a place's name without its kind
    forms: Counter[str] = field(default_factory=Counter)
    evidence: list[Evidence] = field(default_factory=list)

    def agrees(self, name: str) -> bool:
        """Tell whether a place's name is not one of another kind: *thị xã Long Mỹ*, *huyện Long Mỹ*."""
        bare = names.key(self.bare or "")
        return names.key(name) == bare or all(names.key(form) in (bare, names.key(name)) for form in self.forms)


class _Units:
    """The units found so far, by what tells them apart."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.found: dict[str, _Draft] = {}

    def place(self, kind: UnitKind, name: str, bare: str, evidence: Evidence) -> None:
        """Note a place; `Hà Nội` and `thành phố Hà Nội` are one province, huyện and tỉnh Quảng Ninh are two."""
        key = f"{kind} {names.key(bare)}"
        if kind == "commune":  # a district may have a xã and a thị trấn of one name
            key = f"{kind} {names.key(name)}"
        known = self.found.get(key)
        if kind == "district" and known is not None and not known.agrees(name):  # thị xã and huyện Long Mỹ
            key = f"{kind} {names.key(name)}"
        known = self.found.setdefault(key, _Draft(name, kind, bare))
        known.forms[name] += 1
        known.name = max(known.forms, key=lambda form: (known.forms[form], len(form)))
        known.evidence.append(evidence)

    def body(self, name: str, kind: UnitKind, evidence: Evidence) -> None:
        """Note a body."""
        self.found.setdefault(f"body {names.key(name)}", _Draft(name, kind)).evidence.append(evidence)


def assemble(context: Context, drafts: Drafts) -> list[Unit]:
    """Return the administrative units and bodies named in the article; lists give one unit for each name."""
    units = _Units(context)
    for sentence in context.reading.sentences:
        if not sentence.by_fact:
            continue
        people = [m for m in sentence.all("person") if m.rule == "person.addressed"]
        for mention in sentence.all("place"):
            if not any(p.start <= mention.start and mention.end <= p.end for p in people):
                _read_place(units, sentence, mention)
        for mention in sentence.all("body"):
            _read_body(units, mention)
    _read_headline(units)
    _read_bare_names(units)
    _merge_bodies(units)
    return [
        Unit(id=drafts.new(), name=draft.name, kind=draft.kind, evidence=sorted(set(draft.evidence)))
        for draft in units.found.values()
    ]


def place_of(context: Context) -> Place:
    """Return where the story is: its province and district; its commune where the site is its own or the story opens with it."""
    found: dict[str, UnitRef] = {}
    for level, home in context.homes.items():
        if level != "commune" or home.of_site or _leads(context, home.full):
            found[level] = UnitRef(home.full)
    return Place(province=found.get("province"), district=found.get("district"), commune=found.get("commune"))


def _leads(context: Context, name: str) -> bool:
    """Tell whether the headline or the first sentence of the story is about the place, rather than names it."""
    for sentence in context.reading.sentences[:3]:
        for mention in sentence.all("place"):
            if not mention.get("list") and context.place_name(mention) == name:
                before = sentence.between(sentence.start, mention.start)
                if (sentence.is_title and len(before) < 30) or _BODY_BEFORE.search(before):
                    return True
    return False


def _read_place(units: _Units, sentence: Sentence, mention: Mention) -> None:
    context = units.context
    evidence = context.reading.evidence(mention)
    if mention.get("list"):
        _read_list(units, mention)
        return
    full = context.place_name(mention)
    if mention.rule == "place.province":
        units.place("province", full, full, evidence)
        _read_address(units, sentence, mention)
        return
    bare = names.clean(str(mention.get("name")))
    if _ABBREVIATED.fullmatch(bare):
        return
    kind = context.level(str(mention.get("kind")), bare)
    for province in context.lists["provinces"].entries if bare.count(" ") > 2 else ():
        if bare.startswith(f"{province} "):  # a foreigner's name behind it: TP Hồ Chí Minh Marie Damour
            full, bare = full.removesuffix(bare[len(province) :]), province
            kind = context.level(str(mention.get("kind")), bare)
    units.place(_unit_kind(kind), _title_case(full), _title_case(bare), evidence)


def _read_list(units: _Units, mention: Mention) -> None:
    """Give each name of a list its head: *các xã A, B và C* is xã A, xã B, xã C."""
    context = units.context
    folded = context.reading.source.folded
    first, last = mention.spans["name"]
    word = context.kind_word(folded[slice(*mention.spans["kind"])])
    for start, end in listed(folded[first:last]):
        bare = names.clean(folded[first + start : first + end])
        kind = _unit_kind(context.level(str(mention.get("kind")), bare))
        units.place(kind, f"{word} {bare}", bare, context.reading.evidence(mention, first + start, first + end))


def _read_address(units: _Units, sentence: Sentence, province: Mention) -> None:
    """Read the district that an address names without its kind: *xã A, B, tỉnh C*."""
    for place in sentence.all("place"):
        if place.get("kind") == "commune" and not place.get("list") and place.end < province.start:
            between = _ADDRESS.fullmatch(sentence.between(place.end, province.start))
            if between is not None:
                start = place.end + between.start("name")
                evidence = units.context.reading.evidence(province, start, start + len(between["name"]))
                units.place("district", between["name"], between["name"], evidence)


def _unit_kind(level: str) -> UnitKind:
    if level == "province":
        return "province"
    return "commune" if level == "commune" else "district"


def _title_case(name: str) -> str:
    """Return a name from a headline all in capitals with capitals at its syllables only."""
    letters = [w for w in name.split() if len(w) > 1 and w.isalpha()]
    if len(letters) > 1 and all(w.isupper() for w in letters[1:]) and letters[-1].isupper():
        return " ".join(w if w.islower() else w.capitalize() for w in name.split())
    return name


def _read_body(units: _Units, mention: Mention) -> None:
    """Note the body of a mention, or the body an office belongs to; *HĐND, UBND huyện* are two."""
    context = units.context
    folded = context.reading.source.folded
    if mention.get("role") is not None and "org" not in mention.spans:
        return
    start, end = mention.spans.get("org", (mention.start, mention.end))
    said = folded[start:end].strip(" -/")
    if mention.get("whole"):
        if not _OFFICE_OF_STATE.match(said) and said[0].isupper():
            units.body(names.clean(said), bodies.kind_of(context, said), context.reading.evidence(mention, start, end))
        return
    if mention.get("role") is not None:
        head = context.lists["office_bodies"].lookup(folded[slice(*mention.spans["role"])])
        if head is not None and not said.lower().startswith(str(head).lower()):
            said = f"{head} {said}"
        elif head is None and not _has_head(context, said):
            return
    if _CUT_SHORT.fullmatch(said) or said.lower() in _NO_BODY:
        return
    for one in _apart(context, said):
        if _tells(one):
            name = bodies.full_name(context, one)
            kind = bodies.kind_of(context, name)
            units.body(name[0].upper() + name[1:], kind, context.reading.evidence(mention, start, end))


def _apart(context: Context, said: str) -> list[str]:
    """Return the bodies of *HĐND, UBND huyện* one by one, each with the level they share."""
    two = _TWO.fullmatch(said) if "," in said or " và " in said else None
    if two is None or context.lists["org_heads"].lookup(two["first"]) is None or not _has_head(context, two["rest"]):
        return [said]
    level = _LEVEL_IN_NAME.search(two["rest"])
    if level is None or not two["first"][0].isupper():
        return [two["rest"]]
    return [f"{two['first']} {two['rest'][level.start() :]}", two["rest"]]


def _has_head(context: Context, said: str) -> bool:
    words = said.split()
    return any(
        context.lists[which].lookup(" ".join(words[:size])) is not None
        for size in range(min(len(words), 6), 0, -1)
        for which in ("org_heads", "party_bodies")
    )


def _tells(said: str) -> bool:
    """Tell whether the words name a body: capitals beyond the first word, or a level it belongs to."""
    if said[0].isupper() and " " in said:
        return True
    return bool(_LEVEL_IN_NAME.search(said)) or sum(word[0].isupper() for word in said.split()) > 1


def _read_headline(units: _Units) -> None:
    """Read the place that opens a headline without its kind: *Vân Canh: Vinh danh …*."""
    reading = units.context.reading
    for sentence in reading.sentences:
        if not sentence.is_title:
            return
        opening = _HEADLINE.match(sentence.text)
        if opening is None or any(m.start == sentence.start for m in sentence.all("place", "body")):
            continue
        name = names.clean(opening["name"])
        if any(draft.bare and names.key(draft.bare) == names.key(name) for draft in units.found.values()):
            continue
        start, end = sentence.start + opening.start("name"), sentence.start + opening.end("name")
        first, last = reading.source.snap(start, end)
        units.place("other", name, name, Evidence(first, last, "place.kind_and_name"))


def _read_bare_names(units: _Units) -> None:
    """Add the mentions of a place by its name alone, where only one unit of the story bears the name."""
    source = units.context.reading.source
    by_name: dict[str, list[_Draft]] = {}
    for draft in units.found.values():
        if draft.bare and " " in draft.bare:
            by_name.setdefault(draft.bare, []).append(draft)
    alone = {
        name: drafts[0]
        for name, drafts in by_name.items()
        if len(drafts) == 1 and source.folded.count(name) > len(drafts[0].evidence)
    }
    if not alone:
        return
    any_of = regex.compile(
        rf"(?<!\w)(?:{'|'.join(regex.escape(n) for n in sorted(alone, key=len, reverse=True))})(?!\w)"
    )
    taken = sorted((m.start, m.end) for s in units.context.reading.sentences for m in s.all("place", "person"))
    for found in any_of.finditer(source.folded):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            first, last = source.snap(found.start(), found.end())
            draft = alone[found.group()]
            draft.evidence.append(Evidence(first, last, draft.evidence[0].rule))


def _merge_bodies(units: _Units) -> None:
    """Take *Phòng Nội vụ* for the *Phòng Nội vụ huyện Mù Cang Chải* where the story knows one only."""
    keys = [k for k in units.found if k.startswith("body ")]
    for key in keys:
        longer = [k for k in keys if k in units.found and k.startswith(f"{key} ")]
        if len(longer) == 1 and not _LEVEL_IN_NAME.search(units.found[key].name):
            units.found[longer[0]].evidence += units.found.pop(key).evidence
