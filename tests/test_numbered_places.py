"""The list of places whose names end in a figure is that of the gazetteer."""

from __future__ import annotations

import re

from bantin.gazetteer import table
from bantin.patterns import load


def test_the_list_holds_every_such_name_of_the_gazetteer_and_no_other() -> None:
    named = {unit.name for unit in table.load() if re.search(r"[^\W\d_] \d+$", unit.name)}
    kinds = re.compile(r"(?:Phường|Quận|Xã|Thị trấn) \d+")
    assert set(load().lists["numbered_places"].entries) == {name for name in named if not kinds.fullmatch(name)}
