"""What the zone files say of each element of a page, by its tag, class, id and attributes."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from typing import Final

from bantin.patterns import Selector, Zone, split_words

_ATTRIBUTE: Final = re.compile(r" (=?[^ \t\n\f\r/>=]*+)=\"([^\"]*+)\"")
_KNOWN: Final = 50_000
"""Start tags kept in memory: a site repeats its own from page to page, a million sites do not."""


def attributes(start: str) -> dict[str, str]:
    """Return the attributes of a start tag as a tree builder writes it, all values in double quotes."""
    return {name: html.unescape(value) for name, value in _ATTRIBUTE.findall(start)}


class Labeller:
    """Names the zones of elements; holds nothing of any page but a bounded memory of start tags seen."""

    def __init__(self, zones: Mapping[str, Zone]) -> None:
        self._patterns = [(zone.name, zone.pattern) for zone in zones.values() if zone.words]
        self._by_key: dict[str | None, list[tuple[Selector, str]]] = {}
        for zone in zones.values():
            for selector in zone.selectors:
                self._by_key.setdefault(selector.key, []).append((selector, zone.name))
        self._seen: dict[str, frozenset[str]] = {}

    def zones(self, tag: str, start: str) -> frozenset[str]:
        """Return the zones of an element by its name and its start tag."""
        zones = self._seen.get(start)
        if zones is None:
            if len(self._seen) >= _KNOWN:
                self._seen.clear()
            zones = self._seen[start] = self._read(tag, start)
        return zones

    def _read(self, tag: str, start: str) -> frozenset[str]:
        zones = {zone for selector, zone in self._by_key.get(None, ()) if selector.tag == tag}
        for name, value in attributes(start).items() if " " in start else ():
            if name in self._by_key:
                zones.update(self._stated(tag, name, value))
            if name in ("class", "id"):
                for part in value.split():
                    words = " ".join(split_words(part))
                    zones.update(zone for zone, pattern in self._patterns if pattern.search(words))
        return frozenset(zones)

    def _stated(self, tag: str, name: str, value: str) -> list[str]:
        """Return the zones whose selectors name an attribute of this value."""
        selectors = [(s, zone) for s, zone in self._by_key[name] if s.tag in (None, tag)]
        if name == "class":
            classes = value.split()
            return [zone for s, zone in selectors if s.value in classes]
        if name == "style":  # "display: none;" among other declarations
            declared = value.lower().replace(" ", "")
            return [zone for s, zone in selectors if s.value is None or s.value in declared]
        stated = value.strip() if name == "id" else value.strip().lower()
        return [
            zone for s, zone in selectors if s.value is None or (s.value if name == "id" else s.value.lower()) == stated
        ]
