"""The offices beside a person's name: before it, after it, in chains of several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bantin.assemble import bodies
from bantin.assemble.context import Context
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention, WordList
from bantin.record import UnitRef

_BRACKET = r"(?: ?\([^()]{1,50}\))?"
_RANKED = r"(?:(?:(?:(?:hiện|nay|đang|vốn|hiện nay) )?(?:là|giữ chức(?: vụ)?)|làm) )?"
_AFTER_NAME = re.compile(rf"{_BRACKET} ?(?:[,:(/]|-{{1,2}})? ?{_RANKED}$", re.IGNORECASE)
_BETWEEN = re.compile(r" ?(?:,|-|/|;? ?kiêm|, ?kiêm) ?(?:là )?$")
_BEFORE_NAME = re.compile(r" ?[-:]? ?$")
_BEFORE_ADDRESS = re.compile(r" ?[,:-]? ?$")
# "Chủ tịch UBND các xã", "thủ trưởng các phòng": offices of many, nobody's title
_OF_MANY = re.compile(
    r" (?:(?:UBND|HĐND|UBMTTQ|phòng|ban|chi bộ|công đoàn) )?"
    r"(?:các|những|một số|toàn|mọi|từng|\d+ (?:xã|phường|thị trấn|thôn|ấp|bản|huyện|tỉnh|phòng|ban|sở|ngành|đơn vị|cơ quan|chi bộ|trường|người|đồng chí))",
    re.I,
)
# as a verb or for many they stand without a name far more often than with one
_WEAK = frozenset(
    {"lãnh đạo", "phụ trách", "đại diện", "thường trực", "thành viên", "cán bộ", "thủ trưởng", "công chức"}
)
# "theo ủy nhiệm của Viện trưởng Viện Mắt, bà A": the office is another's
_OF_ANOTHER = re.compile(
    r"(?:của|cho|với|cùng|thay mặt|thừa lệnh|(?:thừa )?ủy quyền|theo|do|bởi|từ|tới|đến|trước|chỉ đạo)(?: (?:các )?(?:đồng chí|ông|bà))? ?$",
    re.I,
)
# "Tổ trưởng | tổ dân phố số 7", "công chức Văn phòng | - Thống kê xã A", "Đoàn ĐBQH | và HĐND tỉnh"
_NUMBERED = re.compile(
    r" (?:tổ dân phố|khu phố|khu dân cư|khối phố|tổ|khóm|khu|thôn|ấp|bản|xóm) (?:số )?\d{1,3}(?!\d| (?:xã|phường|thị trấn) )"
    r"|(?: -|,) (?:Thống kê|Hộ tịch|hộ tịch|thống kê|Xã hội|xã hội|Xây dựng|xây dựng|Kế toán|kế toán)(?: (?:xã|phường|thị trấn|đặc khu)(?: [A-ZĐ]\w*(?: [A-ZĐ]\w*){0,3})?)?(?!\w)"
    r"|(?<!\w) và (?:HĐND|UBND) (?:tỉnh|huyện|thành phố|thị xã|quận|xã|phường)(?!\w)"
)
_WORD = re.compile(r" {1,2}([\w'&/.-]+)")
_LONGEST_TAIL = 8


@dataclass(frozen=True, slots=True)
class Title:
    """Offices as one title: their spans in the whole text, before and behind the name, and the offices in them."""

    spans: tuple[tuple[int, int], ...]
    offices: tuple[Mention, ...]

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]

    @property
    def weight(self) -> tuple[int, int, int]:
        """How much the title tells: its offices, those that name their body, its length."""
        told = sum(1 for m in self.offices if m.get("org") or m.get("whole"))
        return len(self.offices), told, sum(end - start for start, end in self.spans)

    def shared(self) -> bool:
        """Tell whether several people may hold the office: deputies and members, unlike heads."""
        return bool(self.offices[0].get("role") != "head")


class Offices:
    """The offices of one sentence; each is given to one person only."""

    def __init__(self, context: Context, sentence: Sentence) -> None:
        self._context = context
        self._sentence = sentence
        self._ranks = _ranks(context.lists["ranks"])
        self._offices = [m for m in sentence.all("body") if self._is_office(m)]
        self._taken: set[int] = set()

    def _is_office(self, body: Mention) -> bool:
        if body.get("role") is not None:
            if self._text(self._sentence.start, body.start).lower().endswith(("ban ", "tập thể ")):
                return False  # Ban Giám đốc, tập thể lãnh đạo
            return not _OF_MANY.match(self._text(body.end, self._sentence.end))
        said = self._text(body.start, body.end).lower()
        return bool(body.get("whole")) and ("thủ tướng" in said or said.endswith("chủ tịch nước"))

    def after(self, person: Mention, others: list[Mention]) -> Title | None:
        """Return the title behind a name: *bà A, Phó Giám đốc Sở Y tế, Giám đốc Bệnh viện Mắt*."""
        at = person.end
        chain: list[Mention] = []
        for office in self._offices:
            if office.start < at or id(office) in self._taken:
                continue
            gap = self._without_rank(self._text(at, office.start))
            joint = _BETWEEN if chain else _AFTER_NAME
            if not joint.fullmatch(gap) or ((chain or not gap.strip()) and self._is_weak(office)):
                break
            if any(p.start >= office.end and self._text(office.end, p.start) in ("", " ") for p in others):
                break  # it stands right before the next name
            chain.append(office)
            at = office.end
        return self._title(chain, behind=True)

    def before(self, person: Mention) -> Title | None:
        """Return the title before a name: *Thứ trưởng, Chủ nhiệm Ủy ban A Nguyễn Văn B*."""
        named = person.spans.get("name", (person.start, person.end))[0]
        addressed = any(o.start == person.start and o.end <= named for o in self._offices)  # "HLV Trần Văn A"
        at = named if addressed else person.start
        chain: list[Mention] = []
        joint = _BEFORE_ADDRESS if person.rule == "person.addressed" else _BEFORE_NAME
        comma = False
        for office in reversed(self._offices):
            if office.end > at or id(office) in self._taken:
                continue
            if not joint.fullmatch(self._text(office.end, at)) or (not chain and self._is_weak(office)):
                break
            if chain and _OF_ANOTHER.search(self._text(self._sentence.start, office.start)):
                break
            comma = comma or (not chain and "," in self._text(office.end, at))
            chain.insert(0, office)
            at, joint = office.start, _BETWEEN
        if comma and _OF_ANOTHER.search(self._text(self._sentence.start, at)):
            return None
        return self._title(chain, behind=False)

    def _title(self, chain: list[Mention], *, behind: bool) -> Title | None:
        if not chain:
            return None
        self._taken.update(id(m) for m in chain)
        end = self._end(chain[-1]) if behind else chain[-1].end
        return Title(((chain[0].start, end),), tuple(chain))

    def _end(self, office: Mention) -> int:
        """Return where the office ends: words of its body that no list knows belong to it, up to a verb or a sign."""
        rest = self._text(office.end, self._sentence.end)
        numbered = _NUMBERED.match(rest)
        if numbered:
            return office.end + numbered.end()
        at, verbs = 0, self._context.lists["title_ends"].entries
        for _ in range(_LONGEST_TAIL):
            word = _WORD.match(rest, at)
            if any(p.start <= office.end + at + 1 < p.end for p in self._sentence.all("person")):
                return office.end
            if word is None or word[1][0] == "-":
                return office.end + at if at else office.end
            if word[1].rstrip(".") in verbs:
                # behind words that no list knows; in small letters they may well be the verb's adverbs
                return office.end + at if at and rest[1].isupper() else office.end
            at = word.end()
        return office.end

    def _is_weak(self, office: Mention) -> bool:
        first, last = office.spans.get("role", (office.start, office.end))
        return self._text(first, last).lower() in _WEAK and not office.get("org")

    def _without_rank(self, gap: str) -> str:
        return self._ranks.sub("", gap)

    def _text(self, start: int, end: int) -> str:
        return " ".join(self._sentence.between(start, end).split("\n"))


@lru_cache(maxsize=8)
def _ranks(ranks: WordList) -> re.Pattern[str]:
    spellings = sorted(ranks.entries, key=len, reverse=True)
    return re.compile(rf"(?<=[,-] )(?:{'|'.join(map(re.escape, spellings))})[,.]? ?", re.IGNORECASE)


def joined(before: Title | None, behind: Title | None) -> Title | None:
    """Return one title of the offices before a name and those behind it."""
    if before is None or behind is None:
        return before or behind
    return Title(before.spans + behind.spans, before.offices + behind.offices)


def written(context: Context, title: Title) -> str:
    """Return the title as the bulletin writes it."""
    folded = context.reading.source.folded
    return ", ".join(names.clean(folded[start:end]) for start, end in title.spans)


def unit(context: Context, title: Title) -> UnitRef | None:
    """Return the body of the first office that heads one, else of the first that tells its body."""
    ranks = ("head", None, "deputy", "member")
    offices = sorted(title.offices, key=lambda m: ranks.index(m.get("role")))
    for office in offices:
        name = _body(context, office)
        if name:
            return UnitRef(name)
    return None


def _body(context: Context, office: Mention) -> str | None:
    folded = context.reading.source.folded
    span = office.spans.get("role")
    org = folded[slice(*office.spans["org"])] if "org" in office.spans else ""
    if org.lower() == "thường trực":
        return None
    if span is None:
        return "Chính phủ" if "thủ tướng" in folded[office.start : office.end].lower() else None
    head = context.lists["office_bodies"].lookup(folded[span[0] : span[1]])
    if head is None:
        return bodies.full_name(context, org.strip(" -/")) or None
    said = org.strip(" -/")
    if not said and str(head).lower() in ("phòng", "ban", "khoa", "đội", "tổ", "bộ", "cục", "vụ", "văn phòng", "đoàn"):
        return None
    if said.lower().startswith(str(head).lower()):
        return bodies.full_name(context, said)
    return bodies.full_name(context, f"{head} {said}".strip())
