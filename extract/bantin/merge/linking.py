"""Keys under which tellings of one act can meet; only those that meet are compared.

A key need not tell acts apart, it must only never part what `rules` would join.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from bantin.merge.bodies import key
from bantin.merge.dates import count_days, is_full
from bantin.merge.rules import find_day
from bantin.merge.tellings import Telling

Link = tuple[int, int]
"""A key and a day: tellings meet under a key where their days follow each other closely."""


def list_links(told: Telling) -> Iterator[Link]:
    """Yield the keys of a telling: its decision by issuer and year and by day, its wording, its giver with the counts."""
    if told.number is not None:
        if told.issuer is not None and told.series != "XXXX":
            yield _hash("issuer", told.number, told.series, key(told.issuer)), 0
        if is_full(told.signed):
            yield _hash("signed", told.number, told.signed), 0
    if told.wording is not None:
        yield _hash("wording", told.wording), 0
    day = count_days(find_day(told))
    if told.by is not None and told.counts and day is not None and not told.approximate:
        yield _hash("giver", key(told.by), told.award_class, told.status, sorted(told.counts.items())), day


def _hash(*parts: object) -> int:
    """Return 63 bits of the parts: two keys that fall together cost a comparison, no more."""
    return int.from_bytes(hashlib.blake2b(repr(parts).encode(), digest_size=8).digest(), "big") >> 1
