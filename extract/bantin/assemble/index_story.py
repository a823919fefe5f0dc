"""Whose story it is: the unit of the headline, else of the page's head; what *Sở*, *đơn vị* and no subject stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.assemble.context import Context
from bantin.assemble.index_frame import PROVINCIAL, Frame, Item, Subject
from bantin.assemble.index_heads import is_masthead
from bantin.matching.reading import Sentence
from bantin.normalise import names

_SITE = re.compile(
    r"\W*(?:(?:cổng|trang)(?: thông tin| TT| TTĐT)?(?: điện tử| ĐT)?(?: tổng hợp)?(?: của)? |(?:UBND|ủy ban nhân dân) [^|>\x22]{4,40}? ?[-|] ?)?"
    r"sở (?P<rest>\S.{2,90})",
    re.IGNORECASE,
)
"""*SỞ TÀI CHÍNH TÂY NINH*, *Trang thông tin điện tử Sở Y tế*, *UBND TỈNH CÀ MAU - SỞ NỘI VỤ*."""
_ENDS = re.compile(
    r",? ?(?:(?:tỉnh|thành phố|TP\.?) )?(?P<place>[^\W\d_]+(?:[ -][^\W\d_]+){0,3})?\s*(?:[|>\x22]|- |$)", re.IGNORECASE
)
"""What may stand behind a department's name in a site's head: its province, then nothing or a path."""
_SEVERAL = 3
"""Units with places of their own that make a ranking of it, no story of one of them."""
_OF_ALL = re.compile(
    r"(?<!\w)(?:các|những|\d{1,3}) (?:sở|huyện|quận|thị xã|thành phố|xã|phường|thị trấn|phòng|đơn vị|địa phương)(?!\w)[^:]*:\W*$",
    re.I,
)
"""*Công bố chỉ số X của các xã, phường năm 2020: Phường A dẫn đầu*: the story is of all of them."""
_HEAD = 2
"""Lines of the article itself that may still be the site's head."""


class Story:
    """Whom a figure without a subject belongs to, as far as the bulletin is read.

    `topic` is the unit of the headline, `winners` are those that it names together.
    """

    def __init__(self, context: Context) -> None:
        self._homes = context.homes
        titles = (s.text for s in context.reading.sentences[:_HEAD] if s.is_title)
        self._head = " ".join([*context.reading.article.masthead, *titles])
        self._named: dict[str, int] = {}
        """Where each home is first named."""
        for _, m in context.reading.mentions("place"):
            for level, home in self._homes.items():
                if home.name.casefold() in context.reading.source.folded[m.start : m.end].casefold():
                    self._named.setdefault(level, m.start)
        self.topic: Subject | None = None
        self.winners: frozenset[str] = frozenset()

    def read_head(self, sentence: Sentence, items: Sequence[Item]) -> None:
        """Take whom a line of the page's head speaks of."""
        strong = [] if is_masthead(sentence) else [i for i in items if i.kind == "subject" and i.subject and not i.weak]
        bare = [i for i in items if i.kind == "subject" and i.mention and i.mention.get("level") and not i.subject]
        if strong and bare and bare[0].start < strong[0].start and not sentence.is_title:
            return  # "Huyện đạt 81 điểm, kém huyện A": the story is of the site's own
        if sentence.is_title and self.topic is None and _names_winner(sentence, items, strong):
            self.winners = frozenset(i.subject.name for i in strong if i.subject)
        elif (sentence.is_title or self.topic is None) and _names_several(sentence, strong):
            self.topic = None  # "Sở A và phường B dẫn đầu": the story is of neither alone
            self.winners = frozenset(i.subject.name for i in strong if i.subject)
        elif strong and not self.winners and (sentence.is_title or (self.topic is None and self._may_be(strong[0]))):
            self.topic = strong[0].subject

    def _tells_of_several(self, frame: Frame, name: str) -> bool:
        """Tell whether a district not the page's own is one of several whose places were told: the story is not its."""
        named = {who for index, who in frame.ranks if index == frame.index}
        return len(named) >= _SEVERAL and name.casefold() in named

    def _is_named_by_now(self, level: str, frame: Frame) -> bool:
        """Tell whether a huyện or xã may be left out: one that is first named further on is not meant."""
        home, read_to = self._homes[level], frame.sentence.end if frame.sentence else 0
        shown = level == "province" or home.of_site or home.name.casefold() in self._head.casefold()
        return shown or self._named.get(level, 0) < read_to

    def _may_be(self, item: Item) -> bool:
        """Tell whether a unit in the lead may be the one of the story: on a commune's own site no other level's."""
        home = self._homes.get("commune")
        return home is None or not home.of_site or (item.subject is not None and item.subject.level == "commune")

    def owner(self, frame: Frame, named: Sequence[Item] = ()) -> Subject | None:
        """Return whom a figure without subject belongs to: the headline's unit, the host told of, else the story's own.

        `named` are the indices of the sentence at hand.
        """
        homes, index = self._homes, frame.index
        if named and named[0].mention is not None:
            index = str(named[0].mention.get("name") or named[0].mention.get("about"))
        if self.topic is not None and (index not in PROVINCIAL or self.topic.level == "province"):
            return self.topic
        if frame.of_host and index not in PROVINCIAL:
            return frame.host
        local: tuple[str, ...] = ("district", "province")
        commune = homes.get("commune")
        if commune is not None and commune.of_site:
            local = ("commune", "district", "province")
        elif commune is not None and commune.name in self._head:  # one told of in passing owns nothing
            local = ("district", "province", "commune")
        if (
            "district" in homes
            and not homes["district"].of_site
            and self._tells_of_several(frame, homes["district"].name)
        ):
            local = ("province",)
        for level in ("province",) if index in PROVINCIAL else local:
            if (
                level in homes
                and self._is_named_by_now(level, frame)
                and not homes[level].name.isupper()
                and homes[level].full not in self.winners
            ):
                home = homes[level]
                # a centrally run city goes by its name alone
                return Subject(home.name if level == "province" and home.kind == "thành phố" else home.full, level)
        return self.topic


def host_of(context: Context) -> Subject | None:
    """Return the Sở whose site the page is, as its head says in a line of its own; None where it names none or several."""
    lines = [*context.reading.article.masthead]
    lines += [s.text for s in context.reading.sentences[:_HEAD] if s.text.isupper()]
    found = {name for line in lines if (name := _office_in(context, line))}
    return Subject(_as_told(context, found.pop()), "department") if len(found) == 1 else None


def _office_in(context: Context, line: str) -> str | None:
    """Return the name of the Sở that a line of a page's head is, in small letters; a headline about one is no such line."""
    site = _SITE.match(line)
    field = context.lexicon.next_field.match(site["rest"]) if site else None
    ends = _ENDS.match(site["rest"], field.end()) if site and field else None
    if field is None or ends is None:
        return None
    place = ends["place"]
    return field["name"].lower() if place is None or names.key(place) in context.lexicon.provinces else None


def _as_told(context: Context, field: str) -> str:
    """Return a department's name as the story writes it, else with capitals: `Sở Kế hoạch và Đầu tư`."""
    said = (context.body_name(m) for _, m in context.reading.mentions("body") if not m.get("role"))
    return next(
        (name for name in said if name.lower() == f"sở {field}" and not name.isupper()),
        "Sở " + " và ".join(part[:1].upper() + part[1:] for part in field.split(" và ")),
    )


def _names_winner(sentence: Sentence, items: Sequence[Item], strong: Sequence[Item]) -> bool:
    """Tell whether a headline names one unit behind all those ranked, with its place: *DTI của các xã: xã A dẫn đầu*."""
    if len(strong) != 1 or strong[0].subject is None or strong[0].subject.level == "province":
        return False
    ranked = any(i.kind == "rank" and 0 <= i.start - strong[0].end <= 1 for i in items)
    return ranked and _OF_ALL.search(sentence.between(sentence.start, strong[0].start)) is not None


def _names_several(sentence: Sentence, strong: Sequence[Item]) -> bool:
    """Tell whether a headline's clause begins with several units joined: *Sở A và phường B*, *DTI 2023: xã A, xã B*."""
    before = sentence.between(sentence.start, strong[0].start).strip(' "') if strong else ""
    if len(strong) < 2 or (before and not before.endswith(":")):
        return False
    return sentence.between(strong[0].end, strong[1].start) in (" và ", ", ")
