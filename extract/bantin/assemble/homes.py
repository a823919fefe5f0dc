"""The story's own places: the province, district and commune that *tỉnh*, *huyện*, *xã* alone stand for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from bantin.assemble.lexicon import Lexicon
from bantin.assemble.mastheads import not_shouted, places_of_site
from bantin.matching.reading import Reading, Sentence
from bantin.normalise import names
from bantin.patterns import Mention

LEVELS = ("province", "district", "commune")
LEVEL_OF_PARTY = {
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
}
_LONGEST_SHOUTED = 3  # spaces in a name out of a line in capitals
_OWN_SITE = 4
"""What the page's head counts for a unit that the story may not name: more than another's name told once."""
_LEADS = re.compile(r" (?:tiếp tục |vẫn )?(?:đứng đầu|dẫn đầu|đứng thứ)\b")  # "tỉnh A đứng đầu vùng": one compared with
_NAMED_FREELY = ("school", "company")
"""Bodies whose names need not tell where they are: *Công ty Hòa Bình*, *Trường Tiểu học Thái Bình*."""


@dataclass(frozen=True, slots=True)
class Home:
    """A place of the story: level, kind as a word (huyện, thị xã), name, whether the page's head names it alone."""

    level: str
    kind: str
    name: str
    of_site: bool = False

    @property
    def full(self) -> str:
        """The name with its kind: `huyện Cư M'gar`."""
        return f"{self.kind} {self.name}".strip()


class _Vote(NamedTuple):
    """A mention that speaks for a place of the story: its level, kind as a word, name, and how much it counts."""

    level: str
    kind: str
    name: str
    weight: int


class HomeFinder:
    """Finds the places of a story by how often and where it names them."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self._abbreviations = lexicon.abbreviations
        self._provinces = lexicon.provinces

    def find(self) -> dict[str, Home]:
        """Return the story's place of each level: named in the title, or most often in bodies' names, then first."""
        votes: dict[str, Counter[tuple[str, str]]] = {level: Counter() for level in LEVELS}
        for sentence, mention in self.reading.mentions("place"):
            vote = self._vote(sentence, mention)
            if vote is None:
                continue
            opens = sentence.is_title or sentence.index <= 1
            votes[vote.level][vote.kind, vote.name] += vote.weight + 2 * opens
        self._count_committees(votes)
        site = dict(places_of_site(self.reading, self._abbreviations, self.kind_word, self.level))
        for level, place in site.items():
            votes[level][place] += _OWN_SITE
        self._count_headline(votes)
        homes: dict[str, Home] = {}
        for level, counter in votes.items():
            if not +counter:
                continue
            ranked = counter.most_common(2)
            (word, name), first = ranked[0]
            if level == "commune" and (len(ranked) > 1 and ranked[1][1] * 2 > first):
                continue
            if len(ranked) > 1 and ranked[1][1] == first and level != "province":
                continue
            homes[level] = Home(level, word, name, site.get(level) == (word, name))
        return homes

    def _vote(self, sentence: Sentence, mention: Mention) -> _Vote | None:
        """Return what a mention tells of the story's place; None where it tells nothing of it."""
        if mention.get("list") or not mention.get("name"):
            return None
        name = not_shouted(names.spell_out(names.clean(str(mention.get("name"))), self._abbreviations))
        if sentence.text.isupper() and name.count(" ") > _LONGEST_SHOUTED:
            return None  # where the name ends, a line in capitals does not show
        inside = [b for b in sentence.all("body") if b.start < mention.start and mention.end <= b.end]
        weight = 2 if inside else 0 if _LEADS.match(sentence.between(mention.end, sentence.end)) else 1
        if mention.rule != "place.province":
            level = self.level(str(mention.get("kind")), name)
            return _Vote(level, self.kind_of(mention) or "thành phố", name, weight)
        if any(b.get("head") in _NAMED_FREELY for b in inside):
            return None  # "Trường Tiểu học Hòa Bình"
        word = "thành phố" if self._provinces.get(names.key(name)) == "city" else "tỉnh"
        return _Vote("province", word, name, weight)

    def _count_committees(self, votes: dict[str, Counter[tuple[str, str]]]) -> None:
        """Let the Party's committee of a district speak for it: *Huyện ủy Tam Bình*."""
        for sentence, mention in self.reading.mentions("body"):
            head, _, name = self.reading.source.folded[mention.start : mention.end].rpartition("ủy ")
            if not head:
                continue
            word = LEVEL_OF_PARTY.get(" ".join(head.split()[-1:]).lower() + " ủy", "tỉnh")
            if word != "tỉnh" and name[:1].isupper() and self._provinces.get(names.key(name)) != "city":
                votes["district"][word, not_shouted(names.clean(name))] += 1 + 2 * (sentence.index <= 1)

    def _count_headline(self, votes: dict[str, Counter[tuple[str, str]]]) -> None:
        """Let a headline that opens with a province speak for it, in capitals too: *BẮC KẠN: CHỈ SỐ … TĂNG BẬC*."""
        for sentence in self.reading.sentences[:2]:
            opening = names.clean(sentence.text.partition(":")[0])
            kind = self._provinces.get(names.key(opening)) if sentence.is_title and ":" in sentence.text else None
            if kind is not None:
                word = "thành phố" if kind == "city" else "tỉnh"
                votes["province"][word, not_shouted(opening)] += 4

    def kind_of(self, mention: Mention) -> str:
        """Return the kind a place's mention tells, spelled out; "" where it tells none."""
        return self.kind_word(self.reading.source.folded[slice(*mention.spans.get("kind", (0, 0)))])

    def kind_word(self, written: str) -> str:
        """Return the kind of a place spelled out, in lower case where it was abbreviated: `TP.` gives thành phố."""
        written = names.clean(written)
        full = self._abbreviations.get(written) or self._abbreviations.get(written + ".")
        return full or written.lower()

    def level(self, kind: str, name: str) -> str:
        """Return province, district or commune; a city is a province where it is one of the central cities."""
        if kind == "city":
            return "province" if self._provinces.get(names.key(name)) == "city" else "district"
        return kind
