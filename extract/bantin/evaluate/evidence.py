"""Whether evidence lies in the text and states its fact, and the sentence in which it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bantin.evaluate.comparison import Comparison
from bantin.evaluate.names import fold
from bantin.evaluate.values import Fact, digits
from bantin.record import FAMILIES
from bantin.text import Segment, SourceText, sentences


def compare(comparison: Comparison) -> None:
    """Count the facts whose evidence states them; gold is not needed for it."""
    text = (comparison.record or {}).get("text", "")
    for family in FAMILIES:
        for fact in comparison.found(family):
            slices = list_slices(text, fact)
            whole = len(slices) == len(fact["evidence"]) > 0
            if whole and _STATES.get(family, _say_anything)(fact, slices):
                comparison.count("evidence", right=1)
            else:
                comparison.count("evidence", false=1)
                comparison.differ("evidence", "wrong evidence", None, slices, fact)


def list_slices(text: str, fact: Fact) -> list[str]:
    """Return the words of each piece of evidence that lies in the text and is not empty."""
    spans = ((evidence["start"], evidence["end"]) for evidence in fact["evidence"])
    return [text[start:end] for start, end in spans if 0 <= start < end <= len(text)]


def list_rules(fact: Fact) -> list[str]:
    """Return the ids of the rules that found a fact, each once, in order."""
    return list(dict.fromkeys(evidence["rule"] for evidence in fact.get("evidence", ())))


def find_sentence(text: str, fact: Fact) -> str | None:
    """Return the sentence in which a fact's first evidence begins, on one line; None where no evidence is in the text."""
    starts = [evidence["start"] for evidence in fact.get("evidence", ()) if 0 <= evidence["start"] < len(text)]
    if not starts:
        return None
    for segment in _cut(text):
        if segment.end > starts[0]:
            return " ".join(text[segment.start : segment.end].split())
    return None


@lru_cache(maxsize=1)
def _cut(text: str) -> list[Segment]:
    return sentences(SourceText.build(text).folded)


def _say_anything(fact: Fact, slices: list[str]) -> bool:
    return bool(fold(" ".join(slices)))


def _say_name(fact: Fact, slices: list[str]) -> bool:
    return not set(fold(fact["name"]).split()).isdisjoint(fold(" ".join(slices)).split())


def _say_number(fact: Fact, slices: list[str]) -> bool:
    if not fact["number"]:
        return _say_anything(fact, slices)
    number = digits(fact["number"])
    return any(digits(figure) == number for said in slices for figure in re.findall(r"[\d.]+", said))


def _say_value(fact: Fact, slices: list[str]) -> bool:
    value = fact["value"]
    if value is None:
        return _say_anything(fact, slices)
    figures = (figure for said in slices for figure in re.findall(r"\d+(?:[.,]\d+)?", said.replace(", ", ",")))
    return any(abs(float(figure.replace(",", ".")) - value) < 1e-6 for figure in figures)


_STATES: dict[str, Callable[[Fact, list[str]], bool]] = {
    "decisions": _say_number,
    "scores": _say_value,
    "people": _say_name,
    "units": _say_name,
}
