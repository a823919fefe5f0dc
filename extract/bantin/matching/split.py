"""Parts a place's name from the person's name behind it: *Thị trấn Sa Thầy Hồ Mỹ Duyên*.

Capitals alone do not tell where the district ends. How long names of places and of persons usually are, the family
names, the provinces and, where that leaves doubt, word segmentation do: a full name is one word, and so is a place's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import structs

from bantin import tokens
from bantin.matching import listed
from bantin.normalise import names
from bantin.patterns import Mention, WordList

_SYLLABLE = re.compile(r"[^\W\d_][\w']*")
# Shares of the lengths in syllables, by count over the gazetteer and over the holders of offices in sample bulletins.
_PLACE = {0: 0.3, 1: 0.05, 2: 0.55, 3: 0.09, 4: 0.01}
_BODY = {0: 0.6, 1: 0.1, 2: 0.15, 3: 0.1, 4: 0.05}
_PERSON = {2: 0.06, 3: 0.7, 4: 0.22, 5: 0.02}
# The same for a run of capitals that is a place's or body's name and nothing else.
_PLACE_ALONE = {1: 0.05, 2: 0.8, 3: 0.1, 4: 0.02}
_BODY_ALONE = {1: 0.3, 2: 0.3, 3: 0.05, 4: 0.02}
_MIDDLE = frozenset({"Văn", "Thị"})  # the middle names that tell men from women stand in persons' names only
_DOUBT = 8.0  # odds below which word segmentation is asked
_NAMED_AFTER_PEOPLE = re.compile(
    r"\b(?:(?<!môi )(?<!thị )(?<!nông )(?<!lâm )trường|công ty|bệnh viện|quỹ|bảo tàng|giải thưởng|nhà hát|thư viện)\b",
    re.I,
)

# a school of a grade has a name of its own, most often a hero's or a writer's
_SCHOOL = re.compile(
    r"\btrường (?:THCS|THPT|PTTH|PTCS|TH|tiểu học|mầm non|mẫu giáo|PTDTNT|PTDTBT)(?: và THCS)? ?$", re.I
)


class _Run(NamedTuple):
    """A run of capitalised syllables: their offsets in the sentence, and the words before them in the mention."""

    syllables: list[re.Match[str]]
    before: str

    @property
    def end(self) -> int:
        return self.syllables[-1].end()

    def words(self, first: int, last: int | None = None) -> str:
        return " ".join(m.group() for m in self.syllables[first:last])


class NameSplitter:
    """Cuts persons' names off the ends of places and bodies; holds the lists it decides by."""

    def __init__(self, lists: Mapping[str, WordList]) -> None:
        self._surnames = frozenset(lists["surnames"].entries)
        self._places = frozenset(lists["places_like_people"].entries)
        classes = frozenset(word.lower() for word, kind in lists["honorifics"].entries.items() if kind == "class")
        self._known = listed.Known(self._surnames, classes)
        self._provinces = frozenset(lists["provinces"].entries)
        self._levels = frozenset(k.lower() for k in lists["level_words"].entries) | {"phố", "xã", "trấn", "ủy"}

    def split(self, text: str, offset: int, by_fact: dict[str, list[Mention]]) -> None:
        """Shorten the places and bodies of one sentence that end in a person's name, and add that person.

        Names that stand in a list after *các đồng chí* become persons as well; family names within places and bodies,
        and provinces within persons' names, are dropped. `text` is the sentence, `offset` where it starts; `by_fact`
        is changed in place.
        """
        cuts: dict[int, int] = {}
        for mention in by_fact.get("body", ()):
            cut = self._cut(text, offset, mention)
            if cut is not None:
                cuts[cut[0]] = cut[1]
        for mention in by_fact.get("place", ()):
            if "name" in mention.spans and not mention.get("list") and mention.rule != "place.province":
                cut = self._cut(text, offset, mention)
                if cut is not None and not any(s <= cut[0] < e or s < cut[1] <= e for s, e in cuts.items()):
                    cuts[cut[0]] = cut[1]
        if cuts:
            for fact in ("body", "place"):
                kept = [_shorten(m, cuts) for m in by_fact.get(fact, ())]
                by_fact[fact] = [m for m in kept if m is not None]
        people = by_fact.get("person", [])
        if not cuts and not people:
            return
        people = [m for m in people if not any(m.start < end and start < m.end for start, end in cuts.items())]
        people += [_person(text, offset, start, end) for start, end in cuts.items()]
        people = list(listed.trimmed(people, by_fact, text, offset, self._known))
        people += listed.more(people, by_fact, text, offset)
        by_fact["person"] = sorted(people, key=lambda m: m.start)
        by_fact["place"] = [m for m in by_fact.get("place", ()) if not _within_a_person(m, people)]

    def _cut(self, text: str, offset: int, mention: Mention) -> tuple[int, int] | None:
        """Return the span of the person's name at the end of the mention, None where there is none."""
        start, end = mention.start - offset, mention.end - offset
        if self._surnames.isdisjoint(_SYLLABLE.findall(text, start, end)):
            return None
        run = self._run(text, start, end)
        if run is None or len(run.syllables) < 2 or run.words(0) in self._places | self._provinces:
            return None
        firsts = [i for i, m in enumerate(run.syllables) if m.group() in self._surnames and len(run.syllables) - i >= 2]
        if not firsts:
            return None
        if mention.get("role") is None:
            # without an office no person is due: only a name that cannot be a place's is cut off
            firsts = [i for i in firsts if run.syllables[i + 1].group() in _MIDDLE and len(run.syllables) - i > 2]
            if not firsts or (firsts[0] == 0 and not self._behind_level(run)):
                return None
        odds = {i: self._odds(run, i, mention) for i in firsts}
        alone = self._odds_alone(run, mention)
        best = max(odds, key=lambda i: (odds[i], i))
        rest = max([alone, *(v for i, v in odds.items() if i != best)])
        if odds[best] < rest * _DOUBT and rest < odds[best] * _DOUBT:
            words = set(tokens.words(text))
            odds = {i: v * (6 if (run.syllables[i].start(), run.end) in words else 1) for i, v in odds.items()}
            best = max(odds, key=lambda i: (odds[i], i))
        if odds[best] <= alone:
            return None
        return run.syllables[best].start() + offset, run.end + offset

    def _odds(self, run: _Run, first: int, mention: Mention) -> float:
        """Return how likely it is that the person's name starts at syllable `first`."""
        person = _PERSON.get(len(run.syllables) - first, 0.001)
        if run.syllables[first + 1].group() in _MIDDLE:
            person *= 4
        if first == 0 and self._directly_behind_office(run, mention):
            return person
        place = (_PLACE if self._behind_level(run) else _BODY).get(first, 0.001)
        if first and run.words(0, first) in self._provinces | self._places:
            place = 5.0
        if first == 0 and _NAMED_AFTER_PEOPLE.search(run.before):
            place = 0.05
        return place * person

    def _odds_alone(self, run: _Run, mention: Mention) -> float:
        if self._directly_behind_office(run, mention):
            return 0.01
        if _SCHOOL.search(run.before):
            return 2.0
        if _NAMED_AFTER_PEOPLE.search(run.before):
            return 0.3
        return (_PLACE_ALONE if self._behind_level(run) else _BODY_ALONE).get(len(run.syllables), 0.001)

    def _behind_level(self, run: _Run) -> bool:
        words = run.before.split()
        return bool(words) and words[-1].lower() in self._levels

    @staticmethod
    def _directly_behind_office(run: _Run, mention: Mention) -> bool:
        span = mention.spans.get("role")
        return span is not None and len(run.before.rstrip()) <= span[1] - mention.start

    def _run(self, text: str, start: int, end: int) -> _Run | None:
        """Return the capitalised syllables at the end of `text[start:end]`, after any word of level or abbreviation."""
        found: list[re.Match[str]] = []
        last = text[start:end].rpartition(" ")[2]
        if last.isalpha() and last[0].islower():
            return None
        at = end
        syllables = list(_SYLLABLE.finditer(text, start, end))
        for i, syllable in reversed(list(enumerate(syllables))):
            word = syllable.group()
            if not word[0].isupper() or text[syllable.end() : at].strip():
                break
            named_so = not found and i > 1 and all(s.group().istitle() for s in syllables[i - 2 : i])  # "Trần Đức Quận"
            if word.lower() in self._levels and not named_so:
                break
            if len(word) > 1 and word.isupper():
                break
            found.append(syllable)
            at = syllable.start()
        if not found or found[0].end() != end:
            return None
        return _Run(found[::-1], text[start:at])


def _person(text: str, offset: int, start: int, end: int) -> Mention:
    name = names.clean(text[start - offset : end - offset])
    return Mention("person", "person.surname", start, end, {"name": name}, {"name": (start, end)})


def _within_a_person(place: Mention, people: list[Mention]) -> bool:
    return place.rule == "place.province" and any(
        p.spans["name"][0] <= place.start and place.end <= p.end for p in people
    )


def _shorten(mention: Mention, cuts: dict[int, int]) -> Mention | None:
    """Return the mention cut off at the person's name it holds; None where it is nothing but the name."""
    for start, end in cuts.items():
        if mention.start < start < mention.end:
            last = start - 1
            spans = {k: (s, min(e, last)) for k, (s, e) in mention.spans.items() if s < last}
            value = dict(mention.value)
            for key, (s, e) in mention.spans.items():
                if e > last and key in value and isinstance(value[key], str):
                    if s < last:
                        value[key] = value[key][: last - s].strip(" ,-")
                    else:
                        value.pop(key)
            if mention.fact == "place" and not value.get("name"):
                return None
            return structs.replace(mention, end=last, value=value, spans=spans)
        if start <= mention.start < end and mention.fact == "place":
            return None
    return mention
