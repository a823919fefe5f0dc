"""Administrative units of Vietnam since 2017: names with GSO codes, when they held, what became of them in July 2025."""

from __future__ import annotations

from bantin.gazetteer.lookup import NOTHING, Found, Gazetteer, Near, Scope, load
from bantin.gazetteer.spelling import key
from bantin.gazetteer.table import KINDS, LEVELS, REFORM, AdminUnit, Level, Period, Successor

__all__ = [
    "KINDS",
    "LEVELS",
    "NOTHING",
    "REFORM",
    "AdminUnit",
    "Found",
    "Gazetteer",
    "Level",
    "Near",
    "Period",
    "Scope",
    "Successor",
    "key",
    "load",
]
