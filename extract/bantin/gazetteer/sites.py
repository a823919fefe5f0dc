"""Which unit a government site is of, by its host name: *chuongmy.hanoi.gov.vn*, *tuangiao.dienbien.gov.vn*."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from bantin.gazetteer.spelling import slug
from bantin.gazetteer.table import AdminUnit, Period, Table

_STATE: Final = ".gov.vn"
_KIND: Final = re.compile(r"(?:ubnd)?(?:huyen|quan|thixa|tx|thanhpho|tp|xa|phuong|thitran|dackhu)(?=[a-z0-9])")
_PROVINCES: Final = {"tphcm": "hochiminh", "hochiminhcity": "hochiminh", "brvt": "bariavungtau", "hue": "thuathienhue"}


def units_of(url: str, when: Period, units: Table) -> list[AdminUnit]:
    """Return the units that a site of the state is of, province first; empty where its host names none.

    A district's site names its province too: without it *chauthanh* would be any of ten. An address that is none
    (`http://[xã`) names nobody.
    """
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return []
    if not host.endswith(_STATE):
        return []
    labels = ["".join(filter(str.isalnum, label)) for label in host.removesuffix(_STATE).split(".")]
    names = {labels[-1], _PROVINCES.get(labels[-1], labels[-1])}
    provinces = [p for p in units.provinces() if slug(p.name) in names and p.may_hold(when)]
    if len({p.code for p in provinces}) != 1:
        return []
    for label in labels[:-1]:
        names = {label, _KIND.sub("", label)}
        inside = [u for u in units.below(provinces[0].code) if slug(u.name) in names and u.may_hold(when)]
        if len({u.code for u in inside}) == 1:
            return [provinces[-1], inside[-1]]
    return provinces[-1:]
