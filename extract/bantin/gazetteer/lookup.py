"""Which unit a name stands for at a date, among those of the name; what does not decide is left open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final

from bantin.gazetteer import table
from bantin.gazetteer.sites import units_of
from bantin.gazetteer.spelling import plain
from bantin.gazetteer.table import KINDS, LEVELS, AdminUnit, Level, Period

Scope = frozenset[str]
"""Codes of units that something lies in: districts, provinces, and communes that came out of a district."""

_SHORTEST_MISSPELT: Final = 6  # letters: shorter names differ by their marks alone


@dataclass(frozen=True, slots=True)
class Found:
    """What a name stands for: `unit` and its `code`, or `candidates` where more than one unit may be meant.

    `code` is null with a `unit` that the reform of 1 July 2025 ended before the date. `code_2025` holds the codes after
    the reform: the unit's successors, or itself.
    """

    unit: AdminUnit | None = None
    code: str | None = None
    code_2025: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


NOTHING: Final = Found()


@dataclass(frozen=True, slots=True)
class Near:
    """Where a name stands: `stated` is what the words behind it say it lies in, `known` what the story tells, in order."""

    known: Sequence[Scope] = ()
    stated: Scope | None = None


class Gazetteer:
    """Look-ups in the table of administrative units."""

    def __init__(self, units: table.Table) -> None:
        self._table = units

    def knows(self, name: str, levels: Iterable[Level]) -> bool:
        """Tell whether a unit of one of the levels ever bore the name."""
        wanted = frozenset(levels)
        return any(unit.level in wanted for unit in self._table.named(name))

    def resolve(
        self, name: str, when: Period, near: Near, *, kind: str | None = None, levels: Iterable[Level] = ()
    ) -> Found:
        """Return what a name without its kind stands for on the days `when`.

        `kind` is its kind in words (`thị xã`), `levels` what levels it may be of, by default those of the kind or all.
        In each scope units of the kind that were there on these days come first, then those of the kind at another time;
        then, where the scopes decide, units that the reform had ended, those of another kind (a thị xã that is a thành
        phố now) and those whose name differs in marks only (Nặm Giôn for Nậm Giôn).
        """
        wanted = tuple(levels) or (KINDS[kind] if kind else LEVELS)
        units = [unit for unit in self._table.named(name) if unit.level in wanted]
        scopes = near.known if near.stated is None else (near.stated,)
        if not units:
            return self._misspelt(name, wanted, when, scopes, kind)
        here = [u for u in units if u.in_same_order(when)]
        alike = [u for u in here if kind in (u.kind, None)]
        now = [u for u in alike if u.may_hold(when)]
        if now and all(u.level == "province" for u in now):
            return _found(now)
        found = _within(scopes, now) or _within(scopes, alike)
        if found:
            return _found(found)
        gone = [u for u in units if not u.new and kind in (u.kind, None)] if when.reformed else []
        found = _within(scopes, gone, former=True)
        if found:
            return _found(found, former=True)
        others = [u for u in here if u not in alike]
        found = _within(scopes, [u for u in others if u.may_hold(when)]) or _within(scopes, others)
        if found:
            return _found(found)
        anywhere = NOTHING
        if near.stated is None:
            anywhere = _found(now or alike) if alike else _found(gone, former=True)
            # Of several communes the story's would be meant, which the table does not hold; one without namesake is it.
            if scopes and "commune" in wanted and not (anywhere.unit and len({u.code for u in units}) == 1):
                anywhere = NOTHING
        return anywhere if anywhere is not NOTHING else self._misspelt(name, wanted, when, scopes, kind)

    def _misspelt(
        self, name: str, levels: Iterable[Level], when: Period, scopes: Sequence[Scope], kind: str | None
    ) -> Found:
        if kind is None or len(plain(name)) < _SHORTEST_MISSPELT:
            return NOTHING
        for scope in scopes[:1] if "commune" in levels else scopes:
            below = [u for code in sorted(scope) for u in self._table.below(code) if u.kind == kind]
            alike = [u for u in below if u.may_hold(when) and plain(u.name) == plain(name)]
            if alike:
                return _found(alike)
        return NOTHING

    def of_site(self, url: str | None, when: Period) -> dict[Level, Found]:
        """Return what unit a site is of at each level, by the address of one of its pages."""
        return {u.level: _found([u]) for u in (units_of(url, when, self._table) if url else ())}

    def scope(self, found: Found) -> Scope:
        """Return what lies in a unit, or in one of the candidates, as a scope; empty for nothing."""
        unit = found.unit
        if unit is None:
            return frozenset(found.candidates)
        codes = {unit.code}
        if unit.level == "district" or found.code is None:  # what came out of it, by the codes of after the reform
            codes.update(found.code_2025)
        if unit.level == "province" and unit.new:
            codes.update(self._parts.get(unit.code, ()))
        return frozenset(codes)

    def province_of(self, found: Found) -> Found:
        """Return the province that a unit lies in, or lay in when it ended."""
        if found.unit is None:
            return NOTHING
        if found.unit.level == "province":
            return found
        rows = [p for p in self._provinces[found.unit.province] if p.new == found.unit.new]
        province = max(rows, key=lambda p: p.valid_to)
        return Found(province, province.code if found.code else None, _after(province))

    @cached_property
    def _provinces(self) -> dict[str, list[AdminUnit]]:
        """The provinces by code; after the reform a code may be another province's."""
        provinces: dict[str, list[AdminUnit]] = {}
        for unit in self._table.provinces():
            provinces.setdefault(unit.code, []).append(unit)
        return provinces

    @cached_property
    def _parts(self) -> dict[str, set[str]]:
        """By the code of a province since 2025: the provinces that it was made of."""
        parts: dict[str, set[str]] = {}
        for unit in chain.from_iterable(self._provinces.values()):
            for successor in unit.successors:
                parts.setdefault(successor.code, set()).add(unit.code)
        return parts


def _after(unit: AdminUnit) -> tuple[str, ...]:
    return (unit.code,) if unit.new else tuple(s.code for s in unit.successors)


def _found(units: list[AdminUnit], *, former: bool = False) -> Found:
    """Return the one unit of these, or all as candidates; `former`: their codes are no longer in force."""
    by_code = {unit.code: unit for unit in sorted(units, key=lambda u: u.valid_to)}
    after = {_after(unit) for unit in by_code.values()}
    code_2025 = after.pop() if len(after) == 1 else ()
    if len(by_code) == 1:
        code, unit = by_code.popitem()
        return Found(unit, None if former else code, code_2025)
    return Found(None, None, code_2025, () if former else tuple(sorted(by_code))) if by_code else NOTHING


def _within(scopes: Sequence[Scope], units: list[AdminUnit], *, former: bool = False) -> list[AdminUnit]:
    """Return those of the units that lie in the first scope that holds any."""
    for scope in scopes if units else ():
        inside = [u for u in units if _lies_in(u, scope, former=former)]
        if inside:
            return inside
    return []


def _lies_in(unit: AdminUnit, scope: Scope, *, former: bool) -> bool:
    if unit.district in scope or unit.province in scope or (unit.new and unit.code in scope):
        return True
    return former and any(successor.code in scope for successor in unit.successors)


@lru_cache(maxsize=1)
def load() -> Gazetteer:
    """Return the gazetteer that ships with bantin; it is read once, at the first call."""
    return Gazetteer(table.load())
