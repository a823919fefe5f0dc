"""The same bulletin in other bytes gives the same facts: NFD, the other tone style, no-break spaces, Windows line ends."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

import bantin
from bantin.record import FAMILIES

SAMPLE = sorted((Path(__file__).parents[1] / "corpus" / "sample").glob("*.txt"))[::4]

OLD_STYLE = {
    "òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "òe": "oè", "óe": "oé",
    "ủy": "uỷ", "úy": "uý", "ùy": "uỳ", "ũy": "uỹ", "ụy": "uỵ",
}  # fmt: skip
DISGUISES: dict[str, Callable[[str], str]] = {
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "old tone style": lambda text: re.sub("|".join(OLD_STYLE), lambda found: OLD_STYLE[found[0]], text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
}
AS_WRITTEN = {"id", "evidence", "facts", "name", "award", "about", "reason", "number_as_written", "index_as_written"}
"""Keys whose values quote the text, which the disguise changed, or point into it."""


def without_quotes(value: Any) -> Any:
    """Return a fact without ids and quoted words; names of bodies in issuers and givers go as well."""
    if isinstance(value, dict):
        return {key: without_quotes(inner) for key, inner in value.items() if key not in AS_WRITTEN}
    return [without_quotes(inner) for inner in value] if isinstance(value, list) else value


def facts(text: str) -> dict[str, Any]:
    """Return what a text tells, family by family."""
    record = bantin.extract(text)
    told = {family: without_quotes(msgspec.to_builtins(getattr(record, family))) for family in FAMILIES}
    return {**told, "published": record.published, "warnings": [warning.code for warning in record.warnings]}


@pytest.mark.parametrize("disguise", DISGUISES.values(), ids=DISGUISES.keys())
def test_a_disguised_bulletin_gives_the_same_facts(disguise: Callable[[str], str]) -> None:
    """Counts, numbers, dates, links and the number of facts of each family stay as they are."""
    disguised = 0
    for path in SAMPLE:
        text = unicodedata.normalize("NFC", path.read_text(encoding="utf-8"))
        changed = disguise(text)
        disguised += changed != text
        assert facts(changed) == facts(text), path.name
    assert disguised >= len(SAMPLE) // 2
