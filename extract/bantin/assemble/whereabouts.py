"""When a bulletin was written and where its story is: what decides which of the units of one name is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bantin.assemble.context import Context
from bantin.assemble.places import Named, apart
from bantin.gazetteer import LEVELS, NOTHING, REFORM, Found, Gazetteer, Level, Near, Period, Scope
from bantin.matching.reading import Reading

_YEAR = re.compile(r"năm (?<!đến năm )(?<!tới năm )(?<!nhìn năm )((?:19|20)\d\d)(?![\d/-]| ?- ?\d)")


def written(reading: Reading) -> Period:
    """Return the days on which a bulletin may have been written.

    That is its posting date, else the latest full date in its text, else the latest month, else the latest year.
    """
    if reading.article.published:
        return Period.of(reading.article.published)
    stated: list[str] = []
    for _, mention in reading.mentions("date"):
        year, month, day = (mention.get(name) for name in ("year", "month", "day"))
        if year:
            stated.append(f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else ""))
    stated = stated or _YEAR.findall(reading.source.folded)
    return Period.of(max(stated, key=lambda date: (len(date), date), default=None))


_LAST_OLD_DAY = "2025-06-30"


class Whereabouts:
    """The days `when` and the units that the story's places are, for each level that the context knows."""

    def __init__(self, context: Context, gazetteer: Gazetteer, url: str | None) -> None:
        self._gazetteer = gazetteer
        self._url = url
        self.when = written(context.reading)
        self._posted = context.published is not None
        self._site = gazetteer.of_site(url, self.when)
        self.homes: dict[Level, Found] = {}
        self.named: dict[Level, Named] = {}
        for level in LEVELS:
            home = context.homes.get(level)
            named = apart(home.full) if home else None
            if named is not None:
                self.named[level] = named
                self.homes[level] = self._find(named)

    def _find(self, named: Named) -> Found:
        found = self._gazetteer.resolve(named.name, self.when, Near(self.scopes()), kind=named.kind)
        ended = found.unit is not None and not found.unit.new
        if ended and not self._posted and not self.when.unreformed:
            # The day is not known, only which the text names; since the reform there is no such unit.
            first = self.when.first if self.when.first < REFORM else Period().first
            self.when = Period(first, _LAST_OLD_DAY)
            self._site = self._gazetteer.of_site(self._url, self.when)
            self.homes = {level: self._find(self.named[level]) for level in self.homes}
            return self._find(named)
        return found

    def scopes(self, others: Iterable[Found] = ()) -> list[Scope]:
        """Return what narrows a name down: the story's district, other districts, the story's province, other provinces.

        What the story does not name, its site tells. After the reform the story's commune stands for its district: what
        it was made of is often named.
        """
        scope = self._gazetteer.scope
        districts: set[str] = set()
        provinces: set[str] = set()
        for other in others:
            if other.unit is not None and other.unit.level == "district":
                districts |= scope(other)
            provinces |= scope(self._gazetteer.province_of(other))
        commune = scope(self._at("commune")) if self.when.reformed else frozenset()
        scopes = (commune, scope(self._at("district")), districts, scope(self.province), provinces)
        return [frozenset(one) for one in scopes if one]

    def _at(self, level: Level) -> Found:
        found = self.homes.get(level, NOTHING)
        return self._site.get(level, NOTHING) if found is NOTHING else found

    def home(self, kind: str) -> Found:
        """Return what the kind alone stands for: the story's unit of that kind (*UBND huyện*, *UBND tỉnh*)."""
        for level, found in self.homes.items():
            if self.named[level].kind == kind:
                return found
        return self.province if self.province.unit is not None and self.province.unit.kind == kind else NOTHING

    @property
    def province(self) -> Found:
        """The story's province, also where only a district of it is named."""
        found = self._at("province")
        return self._gazetteer.province_of(self._at("district")) if found is NOTHING else found
