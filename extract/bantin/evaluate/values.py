"""Single values of a fact: what gold accepts, and when two values are the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from bantin.evaluate.names import fold, same_name

Fact = Mapping[str, Any]
Same = Callable[[Any, Any], bool]

_DAY = len("2022-12-19")


def name_of(value: Any) -> Any:
    """Return the name of a unit reference; any other value is returned as it is."""
    return value.get("name") if isinstance(value, Mapping) else value


def list_accepted(gold: Any) -> list[Any]:
    """Return the values that a gold value accepts: those under `any`, else itself; unit references become names."""
    if not isinstance(gold, Mapping):
        return [gold]
    if "any" in gold:
        return [value for choice in gold["any"] for value in list_accepted(choice)]
    return list_accepted(gold.get("name"))


def accepts(gold: Any, found: Any, same: Same) -> bool:
    """Tell whether one of the accepted gold values is the same as the value found.

    >>> accepts({"any": ["2022", None]}, None, same_value), accepts({"name": "huyện Ia Pa"}, "xã Ia Pa", same_words)
    (True, False)
    """
    return any(same(choice, name_of(found)) for choice in list_accepted(gold))


def same_words(gold: Any, found: Any) -> bool:
    """Tell whether two names (or null) name the same; see `bantin.evaluate.names.same_name`."""
    return same_name(_as_text(gold), _as_text(found))


def same_folded(gold: Any, found: Any) -> bool:
    """Tell whether two strings (or null) have the same words, tone marks and punctuation aside."""
    return fold(_as_text(gold)) == fold(_as_text(found))


def same_value(gold: Any, found: Any) -> bool:
    """Tell whether two numbers or strings are equal; null equals null only."""
    if isinstance(gold, int | float) and isinstance(found, int | float):
        return abs(gold - found) < 1e-6
    return (gold is None) == (found is None) and str(gold) == str(found)


def same_day(gold: Any, found: Any) -> bool:
    """Tell whether two EDTF dates are equal, times of day left out; null equals null only."""
    return (gold is None) == (found is None) and str(gold)[:_DAY] == str(found)[:_DAY]


def same_number(gold: Any, found: Any) -> bool:
    """Tell whether two numbers of papers are the same."""
    return digits(gold) == digits(found)


def digits(number: Any) -> str | None:
    """Return the digits of a paper's number without leading zeros, what follows a slash left out; None for none.

    >>> digits("6.150"), digits("08/2022"), digits(None)
    ('6150', '8', None)
    """
    return re.sub(r"\D", "", _as_text(number).split("/")[0]).lstrip("0") or None


def _as_text(value: Any) -> str:
    return str(value or "")
