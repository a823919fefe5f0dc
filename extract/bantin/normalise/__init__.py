"""Values out of words: numbers, dates, names; the normalisers that pattern files may name."""

from __future__ import annotations

from collections.abc import Callable

from bantin.normalise import names, numbers


def _lower(written: str) -> str:
    return names.clean(written).lower()


NORMALISERS: dict[str, Callable[[str], object]] = {
    "integer": numbers.integer,
    "decimal": numbers.decimal,
    "ordinal": numbers.ordinal,
    "digits": numbers.digits,
    "money": numbers.money,
    "name": names.clean,
    "lower": _lower,
}
"""Normaliser by the name pattern files use; each takes the words found and raises ValueError where they state none."""
