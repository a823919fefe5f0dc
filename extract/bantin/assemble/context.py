"""What the whole bulletin tells about its parts: whose huyện it is, which year, what a short form stands for."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from bantin.assemble.homes import LEVEL_OF_PARTY, Home, HomeFinder
from bantin.assemble.lexicon import Lexicon
from bantin.matching.reading import Reading, Sentence
from bantin.normalise import dates, names
from bantin.patterns import Mention

_BARE = re.compile(
    r"(?:^| )(?P<word>tỉnh|thành phố|TP\.?|huyện|quận|thị xã|TX\.?|xã|phường|thị trấn|đặc khu)$", re.IGNORECASE
)
_PARTY = re.compile(r"(?:tỉnh|thành|huyện|quận|thị) ủy$", re.IGNORECASE)
_BRACKETS = re.compile(r" ?\([^()]*\)")
_END = 16
"""Characters at the end of a name in which a bare level or a party committee stands."""
_SHOUTED_LEVEL = re.compile(r"(?<= )(?:TỈNH|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|XÃ|PHƯỜNG|THỊ TRẤN)(?= |$)")
"""A level in a line in capitals: *LĐLĐ TỈNH*, which is LĐLĐ tỉnh."""
_CITY = re.compile(r" ([Tt])hành phố$")
_LEVEL_OF_WORD = {
    "tỉnh": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}


@dataclass(frozen=True, slots=True)
class When:
    """A date as read: EDTF `start`, `end` of a range, whether the year was filled in."""

    start: str
    end: str | None = None
    part: str | None = None
    inferred: bool = False


class Context:
    """A reading with everything that is resolved from the document as a whole."""

    def __init__(self, reading: Reading, lexicon: Lexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.lists = lexicon.lists
        self.published = reading.article.published
        self._abbreviations = lexicon.abbreviations
        self._provinces = lexicon.provinces
        self.impossible: list[Mention] = []
        self.retold: dict[str, list[str]] = {}
        """By the id of an act's draft: other awards under which a headline or caption tells the same act."""
        self._office_names: dict[tuple[str, bool], str] = {}
        self._finder = HomeFinder(reading, lexicon)
        self.homes = self._finder.find()

    # --- places ------------------------------------------------------------------------------------------------------
    def place_name(self, mention: Mention) -> str:
        """Return a place mention's name in one spelling, its kind spelled out: `thành phố Vinh`."""
        name = names.clean(str(mention.get("name", "")))
        if mention.rule == "place.province":
            return names.spell_out(name, self._abbreviations)
        kind = self._finder.kind_of(mention) or "thành phố"
        return f"{kind} {names.spell_out(name, self._abbreviations)}".strip()

    def kind_word(self, written: str) -> str:
        """Return the kind of a place spelled out, in lower case where it was abbreviated: `TP.` gives thành phố."""
        return self._finder.kind_word(written)

    def level(self, kind: str, name: str) -> str:
        """Return province, district or commune; a city is a province where it is one of the central cities."""
        return self._finder.level(kind, name)

    def body_name(self, mention: Mention, *, expand: bool = True) -> str:
        """Return a body's or office's name in one spelling; a bare level takes the story's place of that level.

        `Chủ tịch UBND huyện` becomes `Chủ tịch UBND huyện Cư M'gar` where the bulletin tells of one huyện only.
        """
        said = self.reading.source.folded[mention.start : mention.end]
        return self.office_name(said, expand=expand)

    def office_name(self, said: str, *, expand: bool = True) -> str:
        """Return the name that folded words of an office or body stand for; see `body_name`."""
        known = self._office_names.get((said, expand))
        if known is None:
            known = self._office_names[said, expand] = self._spell_office(said, expand=expand)
        return known

    def _spell_office(self, said: str, *, expand: bool) -> str:
        name = _BRACKETS.sub("", said)
        name = names.spell_out(names.clean(name), self._abbreviations)
        name = _CITY.sub(r" \1hành phố", name)
        name = _SHOUTED_LEVEL.sub(lambda level: level.group().lower(), name)
        if expand:
            party = _PARTY.search(name, max(0, len(name) - _END))
            if party:
                home = self._home_of(LEVEL_OF_PARTY[party[0].lower()])
                if home is not None:
                    return f"{name} {home.name}"
            bare = _BARE.search(name, max(0, len(name) - _END))
            if bare:
                home = self._home_of(bare["word"].lower())
                if home is not None:
                    name = f"{name[: bare.start('word')]}{bare['word'].lower()} {home.name}"
        return name

    def _home_of(self, word: str) -> Home | None:
        if word in ("thành phố", "tp", "tp."):
            return next((h for h in self.homes.values() if h.kind == "thành phố"), None)
        home = self.homes.get(_LEVEL_OF_WORD.get(word, ""))
        return home if home is not None and home.kind == word else None

    def home(self, word: str) -> str | None:
        """Return the full name that a bare `huyện`, `tỉnh`, `xã`, `thành phố` stands for in this story."""
        home = self._home_of(word.lower())
        return home.full if home else None

    # --- dates -------------------------------------------------------------------------------------------------------
    def when(self, sentence: Sentence, mention: Mention) -> When | None:
        """Return the date a `date` or `relative_date` mention tells; None where the calendar has no such day.

        A missing year comes from the posting date, a full date in the same sentence, the title's year.
        """
        if mention.fact == "relative_date":
            return self._relative(sentence, mention)
        day, month, year = mention.get("day"), mention.get("month"), mention.get("year")
        end_day, end_month, end_year = mention.get("end_day"), mention.get("end_month"), mention.get("end_year")
        if mention.get("short_year"):
            year = self._century(int(mention.get("short_year")))
        ranged = end_day is not None or end_month is not None
        if ranged:
            end_month = end_month if end_month is not None else month
            month = month if month is not None else end_month
            end_year = end_year if end_year is not None else year
            if year is None and end_year is not None:
                year = end_year - 1 if month is not None and end_month is not None and month > end_month else end_year
        try:
            start = dates.edtf(year, month, day)
            end = dates.edtf(end_year, end_month, end_day) if ranged else None
        except (TypeError, ValueError):
            self.impossible.append(mention)
            return None
        inferred = False
        if start.startswith("XXXX"):
            found = self._missing_year(sentence, mention, start)
            if found is not None:
                try:
                    start = dates.with_year(start, found)
                    if end is not None and end.startswith("XXXX"):
                        later = month is not None and end_month is not None and end_month < month
                        end = dates.with_year(end, found + later)
                    inferred = True
                except ValueError:
                    self.impossible.append(mention)
                    return None
        part = mention.get("part")
        return When(start, end, str(part) if part else None, inferred)

    def _missing_year(self, sentence: Sentence, mention: Mention, date: str) -> int | None:
        if self.published:
            return dates.nearest_year(date, self.published)
        near = [
            m
            for m in sentence.all("date")
            if m is not mention and m.get("year") and m.get("day") and m.rule != "date.range"
        ]
        if near:
            return int(min(near, key=lambda m: abs(m.start - mention.start)).get("year"))
        return None

    def _relative(self, sentence: Sentence, mention: Mention) -> When | None:
        part = str(mention.get("part")).lower() if mention.get("part") else None
        if mention.get("same"):
            for earlier in reversed(self.reading.sentences[: sentence.index + 1]):
                found = [m for m in earlier.all("date") if m.end <= mention.start and m.get("day")]
                if found:
                    when = self.when(earlier, found[0 if earlier is not sentence else -1])
                    return When(when.start, None, part, when.inferred) if when else None
            return None
        posted = self.published[:10] if self.published else ""
        if len(posted) < 10:
            return None
        day = datetime.date.fromisoformat(posted) + datetime.timedelta(days=int(mention.get("days", 0)))
        return When(day.isoformat(), None, part, inferred=True)

    def _century(self, short: int) -> int:
        """Return the year two digits stand for: the one nearest the posting date, else of this century."""
        posted = dates.year_of(self.published)
        if posted is None:
            return 2000 + short
        return min((1900 + short, 2000 + short, 2100 + short), key=lambda y: abs(y - posted))
