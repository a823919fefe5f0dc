"""Persons: a name beside which a word of address, a rank or an office stands; later short forms are evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import regex

from bantin.assemble import titles
from bantin.assemble.context import Context
from bantin.assemble.ids import Drafts
from bantin.assemble.titles import Offices, Title
from bantin.matching.reading import Sentence
from bantin.normalise import names
from bantin.patterns import Mention
from bantin.record import Evidence, Person

# Things and days that bear a person's name, and by-lines.
_NAMESAKES = (
    r"đường|(?<!thành )phố|(?<!môi )(?<!thị )(?<!công )(?<!nông )(?<!lâm )trường|tiểu học|THCS|THPT|mầm non|mẫu giáo|giải|giải thưởng|quỹ|cúp|cầu|công viên|quảng trường|tượng đài|tượng|di tích|đền|lăng|chùa|mộ|bảo tàng|"
    r"nhà lưu niệm|khu lưu niệm|nhà máy|nghĩa trang|hội thi|cuộc thi|mang tên|ngày sinh|năm sinh|ngày mất|tấm gương|"
    r"gương sáng|quê hương|tưởng niệm|tưởng nhớ|cố|tư tưởng|lãnh tụ|danh nhân|tác phẩm|bộ đội|cháu ngoan|gương"
)
_NAMESAKE = re.compile(rf"\b(?:{_NAMESAKES}) ?(?:của )?$", re.IGNORECASE)
_NAMESAKE_ENDS = tuple(re.sub(r"\([^()]*\)", "", _NAMESAKES).lower().split("|"))
_BYLINE = re.compile(r"\b(?:tác giả(?: bài viết)?|tin|ảnh|bài|nguồn|thực hiện|biên tập) ?: ?$", re.IGNORECASE)
_AUTHOR = re.compile(r"tác giả(?: bài viết)? ?:", re.IGNORECASE)
_LISTED = re.compile(r" ?(?:\([^()]{1,40}\) ?)?(?:,|và|;) ?$")
# "04 nông dân gồm: A", "9 cá nhân, gồm: A", "bốn thanh niên A": what is counted right before the names are people
_AGE = re.compile(
    r"\s*[,(]\s*(?:nam|nữ|SN|sinh(?: năm)?|\d{1,3} tuổi|người (?:vừa|đã|từng|con)|(?:con|cháu|vợ|chồng) (?:ông|bà|anh|chị))\b",
    re.IGNORECASE,
)
"""*Lý Văn A, 40 tuổi*, *(SN 1995)*: what is told of people only."""
_OPENS = regex.compile(r"\s*|(?: \p{Ll}\p{L}*){0,6},? ?(?:(?:bao gồm|gồm có|gồm|đó là|là)\s*:?|:|\()\s*")
_SEVERAL = re.compile(r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2}) $", re.IGNORECASE)
_GIVEN = re.compile(r"\w+ (?:Văn|Thị) \w\w+(?P<more> \w\w+)?")
"""A whole name whose second word is borne by people only; `more`: four words. *Trần Văn Đ.* hides who it is."""
_WHOLE = re.compile(r" |^[HK]'")  # K'Brội is a whole name
_BESIDE = 40
"""Characters directly before a name in which what else it may name is looked for."""


@dataclass(slots=True)
class _Draft:
    """A person as told so far."""

    name: str
    title: Title | None = None
    evidence: list[Evidence] = field(default_factory=list)
    last: int = 0

    @property
    def key(self) -> str:
        return names.key(self.name)


def assemble(context: Context, drafts: Drafts, rewarded: set[str]) -> list[Person]:
    """Return the persons of the story, each once, in order of their first mention.

    `rewarded` are the keys of the names of those who receive an award: a bare name of theirs is a person's.
    """
    found: dict[str, _Draft] = {}
    waiting: list[tuple[Mention, Title | None]] = []
    for sentence in context.reading.telling("person"):
        mentions = [m for m in sentence.all("person") if not _is_namesake(sentence, m)]
        if mentions:
            _read_sentence(context, sentence, mentions, found, waiting, rewarded)
    for mention, title in waiting:  # told by a short name, or without office, before or after their full one
        draft = _short_form(found, mention)
        if draft is not None:
            draft.evidence.append(context.reading.evidence(mention))
            draft.title = draft.title or title
    _merge_short_forms(found)
    return [
        Person(
            id=drafts.new(),
            name=draft.name,
            title=titles.written(context, draft.title) if draft.title else None,
            unit=titles.unit(context, draft.title) if draft.title else None,
            evidence=sorted(set(draft.evidence)),
        )
        for draft in found.values()
    ]


def _read_sentence(
    context: Context,
    sentence: Sentence,
    mentions: list[Mention],
    found: dict[str, _Draft],
    waiting: list[tuple[Mention, Title | None]],
    rewarded: set[str],
) -> None:
    offices = Offices(context, sentence)
    told: list[tuple[Mention, Title | None]] = []
    for i, mention in enumerate(mentions):
        told.append((mention, offices.after(mention, mentions[i + 1 :])))
    told = [(m, titles.joined(offices.before(m), title)) for m, title in told]
    told = _share(sentence, told)
    listed = False
    for i, (mention, title) in enumerate(told):
        near = i > 0 and _LISTED.fullmatch(sentence.between(told[i - 1][0].end, mention.start))
        counted = _follows_count(sentence, mention)
        listed = _is_plural(sentence, mention) or counted or (listed and (bool(near) or title is not None))
        name = _full_name(mention)
        known = found.get(names.key(name))
        sure = title or listed or mention.rule == "person.addressed" or names.key(name) in rewarded
        if known is None:
            alone = _tells_itself(sentence, mention, name)
            meant = sure or alone or _AGE.match(sentence.between(mention.end, sentence.end))
            if not _WHOLE.search(name) or not meant:
                waiting.append((mention, title))
                continue
            known = found[names.key(name)] = _Draft(name)
        if title is not None and (known.title is None or title.weight > known.title.weight):
            known.title = title
        known.evidence.append(_evidence(context, mention, title))
        known.last = mention.start


def _follows_count(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether people are counted right before a name: *09 cá nhân, gồm: A*, *2 ngư dân là B*, *bốn thanh niên C*."""
    at = mention.spans["name"][0]
    people = ("individuals", "households")
    counts = [m for m in sentence.all("count") if m.get("kind") in people and m.end <= at]
    return bool(counts) and _OPENS.fullmatch(sentence.between(counts[-1].end, at)) is not None


def _share(sentence: Sentence, told: list[tuple[Mention, Title | None]]) -> list[tuple[Mention, Title | None]]:
    """Give the title behind a list of bare names to each of them: *các đồng chí A, B, C, cán bộ Hạt Kiểm lâm*."""
    shared: list[tuple[Mention, Title | None]] = []
    for i in range(len(told) - 1, -1, -1):
        mention, title = told[i]
        if title is None and shared and not _is_addressed_alone(shared[0][0]):
            following, theirs = shared[0]
            near = _LISTED.fullmatch(sentence.between(mention.end, following.start))
            if near and theirs is not None and theirs.shared() and theirs.start > following.start:
                title = theirs
        shared.insert(0, (mention, title))
    return shared


def _tells_itself(sentence: Sentence, mention: Mention, name: str) -> bool:
    """Tell whether the name alone shows a person: *Lô Văn Xiêng*; a by-line alone in its line tells nothing of them."""
    given = _GIVEN.match(name)
    known = given is not None and (mention.rule == "person.surname" or given["more"] is not None)
    return known and sentence.text.strip(" .-–*") != str(mention.get("name"))


def _is_plural(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether a word of address opens a list of people: *các đồng chí A*, *ba bác sĩ A*."""
    address = str(mention.get("address", "")).lower()
    before = sentence.between(max(sentence.start, mention.start - 8), mention.start)
    return address.startswith(("các ", "hai ")) or (
        _is_addressed_alone(mention) and _SEVERAL.search(before) is not None
    )


def _is_addressed_alone(mention: Mention) -> bool:
    return mention.rule == "person.addressed"


def _evidence(context: Context, mention: Mention, title: Title | None) -> Evidence:
    """Return the name with its title where they stand together."""
    if title is None:
        return context.reading.evidence(mention)
    return context.reading.evidence(mention, min(mention.start, title.start), max(mention.end, title.end))


def _full_name(mention: Mention) -> str:
    name = str(mention.get("name", ""))
    if name.isupper() and len(name) > 3:
        name = " ".join(part.capitalize() for part in name.split())
    return name


def _is_namesake(sentence: Sentence, mention: Mention) -> bool:
    """Tell whether the name is a street's, a school's, a prize's, the late president's, a place's or a by-line."""
    name = names.key(str(mention.get("name", "")))
    if name in ("hồ chí minh", "việt nam", "hồ") or not name:
        return True
    text, at = sentence.text, mention.start - sentence.start
    near = max(at - _BESIDE, 0)
    before = text[near:at].lower()
    return bool(
        (mention.rule != "person.addressed" and ":" in before[-2:] and _BYLINE.search(text, near, at))
        or (before.removesuffix("của ").rstrip().endswith(_NAMESAKE_ENDS) and _NAMESAKE.search(text, near, at))
        or _AUTHOR.match(text, at, mention.end - sentence.start)
    )


def _merge_short_forms(found: dict[str, _Draft]) -> None:
    """Give what was told of *chị Thu Ngần* to the Kha Thu Ngần named later."""
    for key in [k for k in found if k.count(" ") == 1]:
        longer = [d for k, d in found.items() if k.endswith(f" {key}")]
        if len(longer) == 1:
            short = found.pop(key)
            longer[0].evidence += short.evidence
            if longer[0].title is None:
                longer[0].title = short.title


def _short_form(found: dict[str, _Draft], mention: Mention) -> _Draft | None:
    """Return the person a short name means: of those whose full name ends in it, the one told last before it."""
    said = names.key(str(mention.get("name", "")))
    fitting = [d for d in found.values() if d.key == said or d.key.endswith(f" {said}")]
    before = [d for d in fitting if d.evidence[0].start <= mention.start]
    return max(before, key=lambda d: d.evidence[0].start, default=None) or (fitting[0] if fitting else None)
