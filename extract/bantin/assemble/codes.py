"""GSO codes: which administrative unit each name of a record is, or the office of that name belongs to.

Names were found by patterns, with their words' ends, so each is looked up whole (*phường 1* is never found in *phường
13*) and running text is not searched again. What a name means is decided, in this order, by what the words behind it say
it lies in (*xã Hòa Bình, huyện Kiến Xương*), the district of the story or its site, the other districts that the text
names, the province of the story, the other provinces. Codes are those in force when the bulletin was written. After 1
July 2025 codes were given anew, so a unit that had ended by then has none: only `code_2025` says what it became.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bantin.assemble.context import Context
from bantin.assemble.places import ORDER, Named, apart, inside
from bantin.assemble.whereabouts import Whereabouts
from bantin.gazetteer import NOTHING, Found, Gazetteer, Level, Near, Scope, key
from bantin.record import Place, Record, Unit, UnitRef, Warning

_DIRECTLY = re.compile(r"\s*[,(]?\s*| - | (?:thuộc|của|ở|tại) ")  # "Rạch Giá-Bạc Liêu" is a road
_IN_A_LIST = re.compile(r"\s*(?:[,;]|và|[,;] và)\s*")
# "Sở" in capitals: "công đoàn cơ sở" is no Sở
_OF_STATE = re.compile(r"(?:.*\W)?(?P<head>Sở|UBND|HĐND|(?:Ủy ban|Hội đồng) [Nn]hân dân|[Cc]ông an) ")
_LONGEST_PROVINCE = 5  # words: Bà Rịa - Vũng Tàu
_NEIGHBOURS = 3  # this many communes that are known, all of one district, decide for those beside them


def fill(record: Record, context: Context, gazetteer: Gazetteer) -> list[Warning]:
    """Write the codes into a record whose facts are complete, in place; return a warning for each ambiguous place."""
    return _Coder(record, context, gazetteer).fill()


@dataclass(slots=True)
class _Behind:
    """The units (by number) behind the mentions of one: which they directly lie in, which the list of them lies in."""

    directly: list[int] = field(default_factory=list)
    after_list: list[int] = field(default_factory=list)


class _Coder:
    def __init__(self, record: Record, context: Context, gazetteer: Gazetteer) -> None:
        self.record = record
        self.gazetteer = gazetteer
        self.folded = context.reading.source.folded
        self.where = Whereabouts(context, gazetteer, record.source.url)
        self.places: dict[int, Found] = {}  # by the unit's number in the record
        self.by_name: dict[tuple[str, str], Found] = {}
        self.by_bare: dict[str, list[Found]] = {}
        self.bodies: dict[str, Found] = {}
        self.known: list[Scope] = self.where.scopes()

    def fill(self) -> list[Warning]:
        """Fill every code of the record: units first, for what they are decides what the same names mean elsewhere."""
        levels = [_level(unit) for unit in self.record.units]
        behind = self._behind(levels)
        for level in reversed(ORDER):
            for i, unit in enumerate(self.record.units):
                if levels[i] == level:
                    self._note(i, unit, self._of_place(unit, behind.get(i, _Behind())))
            if level != "commune":
                self.known = self.where.scopes(self.places.values())
        self._take_neighbours()
        warnings = []
        for i, unit in enumerate(self.record.units):
            found = self.places[i] if i in self.places else self._of_body(unit.name)
            unit.code, unit.code_2025 = found.code, list(found.code_2025)
            if i in self.places and found.candidates:
                unit.candidates = list(found.candidates)
                message = f"{unit.name} may be any of {len(found.candidates)} units"
                warnings.append(Warning(code="ambiguous_place", message=message, facts=[unit.id]))
        self._fill_references()
        return warnings

    def _take_neighbours(self) -> None:
        """Let the communes of the text that are known decide for the others where all lie in one district."""
        units = [found.unit for found in self.places.values() if found.unit and found.unit.level == "commune"]
        districts = {unit.district for unit in units}
        if len(units) < _NEIGHBOURS or len(districts) > 1 or "" in districts:
            return
        for i, found in self.places.items():
            if found.candidates and self.record.units[i].kind == "commune":
                named = apart(self.record.units[i].name)
                near = self._of_name(self.record.units[i], named, Near((), frozenset(districts)))
                if near.code in found.candidates:
                    self._note(i, self.record.units[i], near)

    def _fill_references(self) -> None:
        record = self.record
        record.place = Place(
            province=self._home(record.place.province, "province"),
            district=self._home(record.place.district, "district"),
            commune=self._home(record.place.commune, "commune"),
        )
        for paper in (*record.decisions, *record.documents):
            paper.issuer = self._coded(paper.issuer)
        for act in record.commendations:
            act.by = self._coded(act.by)
            for receiver in act.recipients:
                if receiver.kind in ("collective", "unit"):
                    receiver.code = self._of_body(receiver.name).code
        for score in record.scores:
            score.subject = self._coded(score.subject)
        for ranking in record.rankings:
            ranking.subject = self._coded(ranking.subject)
        for campaign in record.campaigns:
            campaign.launched_by = self._coded(campaign.launched_by)
        for person in record.people:
            person.unit = self._coded(person.unit)

    def _coded(self, ref: UnitRef | None) -> UnitRef | None:
        return ref and UnitRef(ref.name, self._of_body(ref.name).code)

    def _home(self, ref: UnitRef | None, level: Level) -> UnitRef | None:
        return ref and UnitRef(ref.name, self.where.homes.get(level, NOTHING).code)

    # --- places ------------------------------------------------------------------------------------------------------
    def _behind(self, levels: list[Level | None]) -> dict[int, _Behind]:
        """Return what stands behind the places of the text: *xã A và xã B, huyện C* lie in huyện C."""
        spans = sorted((e.start, e.end, i) for i, u in enumerate(self.record.units) if levels[i] for e in u.evidence)
        behind: dict[int, _Behind] = {}
        target: int | None = None  # what the mention behind the current one lies in
        for (first, end, i), (start, last, after) in zip(reversed(spans[:-1]), reversed(spans[1:]), strict=True):
            between = self.folded[end:start] if start >= end else "\n"
            mine, its = levels[i], levels[after]
            if mine is not None and its is not None and mine != its and ORDER.index(mine) < ORDER.index(its):
                target = after if _DIRECTLY.fullmatch(between) and "\n" not in between else None
                if target is not None:
                    # "Mỹ Tho, Cà Mau" may be a list: only with a kind does it tell where the one lies
                    told = self._has_kind(first, end, i) or self._has_kind(start, last, after)
                    known = behind.setdefault(i, _Behind())
                    (known.directly if told else known.after_list).append(target)
            elif mine == its and target is not None and _IN_A_LIST.fullmatch(between):
                behind.setdefault(i, _Behind()).after_list.append(target)
            else:
                target = None
        return behind

    def _has_kind(self, start: int, end: int, number: int) -> bool:
        name = self.record.units[number].name
        named = apart(name)
        return key(self.folded[start:end]) != key(named.name if named else name)

    def _of_place(self, unit: Unit, behind: _Behind) -> Found:
        named = apart(unit.name)
        stated = [scope for i in behind.directly if (scope := self.gazetteer.scope(self.places[i]))]
        listed = [scope for i in behind.after_list if (scope := self.gazetteer.scope(self.places[i]))]
        if not stated:
            for level, home in self.where.named.items():
                if key(home.name) == key(named.name if named else unit.name) and (not named or named.kind == home.kind):
                    return self.where.homes[level]
        nears = [Near((), scope) for scope in stated] or [Near((*listed, *self.known))]
        found = [self._of_name(unit, named, near) for near in nears]
        meant = {one.code: one for one in found if one.code}
        if len(meant) > 1:
            return Found(candidates=tuple(sorted(meant)))
        return next(iter(meant.values()), found[0])

    def _of_name(self, unit: Unit, named: Named | None, near: Near) -> Found:
        if named is not None:
            return self.gazetteer.resolve(named.name, self.where.when, near, kind=named.kind)
        levels = [level for level in reversed(ORDER) if unit.kind in (level, "other")]
        found = (self.gazetteer.resolve(unit.name, self.where.when, near, levels=(level,)) for level in levels)
        return next((one for one in found if one is not NOTHING), NOTHING)

    def _note(self, number: int, unit: Unit, found: Found) -> None:
        self.places[number] = found
        named = apart(unit.name)
        if named is not None:
            self.by_name[named.key] = found
        self.by_bare.setdefault(key(named.name if named else unit.name), []).append(found)

    # --- bodies and offices ------------------------------------------------------------------------------------------
    def _of_body(self, name: str) -> Found:
        """Return the unit that a name is, or that the office of the name belongs to; once the places are known."""
        if name not in self.bodies:
            self.bodies[name] = self._read_body(name)
        return self.bodies[name]

    def _read_body(self, name: str) -> Found:
        named = inside(name, self.gazetteer)
        if not named:
            return self._of_bare_name(name)
        finest = min(named, key=lambda one: one.order)
        if not finest.name:
            return self.where.home(finest.kind)
        coarser = [self._of_named(one, Near(self.known)) for one in named if one.order > finest.order and one.name]
        stated = next(filter(None, map(self.gazetteer.scope, coarser)), None)
        return self._of_named(finest, Near(self.known, stated))

    def _of_named(self, named: Named, near: Near) -> Found:
        if near.stated is None and named.key in self.by_name:
            return self.by_name[named.key]
        return self.gazetteer.resolve(named.name, self.where.when, near, kind=named.kind)

    def _of_bare_name(self, name: str) -> Found:
        """Return what a name without a kind is: a place of the text or a province; *Sở Y tế* is the story's province's."""
        meant = self.by_bare.get(key(name), [])
        if meant:
            return meant[0] if len({one.code for one in meant}) == 1 else NOTHING
        head = _OF_STATE.match(name)
        words = name[head.end() :].split() if head else name.split()
        longest = min(len(words), _LONGEST_PROVINCE)
        for size in range(longest, 0 if head else len(words) - 1, -1):
            last = " ".join(words[-size:])
            found = self.gazetteer.resolve(last, self.where.when, Near(self.known), levels=("province",))
            if found is not NOTHING:
                return found
        if head and head["head"] == "Sở":
            return self._only_province()
        return NOTHING

    def _only_province(self) -> Found:
        named = {found.code for found in self.places.values() if found.unit and found.unit.level == "province"}
        home = self.where.province
        return home if home.code and named <= {home.code} else NOTHING


def _level(unit: Unit) -> Level | None:
    """Return the level of a unit that is a place; None for a body. A headline's bare name may be of any level."""
    if unit.kind == "province":
        return "province"
    if unit.kind == "district" or (unit.kind == "other" and unit.evidence[0].rule.startswith("place.")):
        return "district"
    return "commune" if unit.kind == "commune" else None
