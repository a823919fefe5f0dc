"""Campaigns and events by their dates; people and places by their names."""

from __future__ import annotations

from bantin.evaluate.comparison import Comparison
from bantin.evaluate.matching import Item, wrap
from bantin.evaluate.values import Fact, accepts, same_day, same_folded, same_words


def compare(comparison: Comparison) -> None:
    """Compare what the story tells of drives, meetings, people and places."""
    if "campaigns" in comparison.gold.families:
        _compare_dated(comparison, "campaign", comparison.gold.record.campaigns, ("start", "end"))
    if "events" in comparison.gold.families:
        _compare_dated(comparison, "event", comparison.gold.record.events, ("date",))
    _compare_people(comparison)
    comparison.recall_facts(
        "place (recall)", wrap(comparison.gold.record.units), wrap(comparison.found("units")), _same_name
    )


def _compare_dated(comparison: Comparison, name: str, facts: list[dict[str, object]], keys: tuple[str, ...]) -> None:
    """Compare facts that are told apart by their dates; those without any are free."""

    def is_dated(fact: Fact) -> bool:
        return any(fact.get(key) for key in keys)

    def same_dates(gold: Fact, found: Fact) -> bool:
        return all(accepts(gold.get(key), found[key], same_day) for key in keys)

    gold = [Item(fact, fact, bool(fact.get("optional")) or not is_dated(fact)) for fact in facts]
    comparison.compare_facts(name, gold, wrap(filter(is_dated, comparison.found(f"{name}s"))), same_dates)


def _compare_people(comparison: Comparison) -> None:
    pairs = comparison.recall_facts(
        "person (recall)", wrap(comparison.gold.record.people), wrap(comparison.found("people")), _same_person
    )
    for expected, one in pairs:
        if expected.values.get("title"):
            title, found = expected.values["title"], one.values["title"]
            comparison.compare_attribute("person.title", title, found, same_words, one.fact)


def _same_person(gold: Fact, found: Fact) -> bool:
    return accepts(gold["name"], found["name"], same_folded)


def _same_name(gold: Fact, found: Fact) -> bool:
    return accepts(gold["name"], found["name"], same_words)
