"""What tests of commendations look at."""

from __future__ import annotations

from bantin.assemble.groups import KIND
from bantin.record import Commendation


def counts(act: Commendation) -> dict[str, int]:
    """Return the figures of an act by their fields; those that the text does not tell are left out."""
    return {name: number for name in KIND if (number := getattr(act, name)) is not None}
