"""Acts of rewarding, their counts and their recipients."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bantin.evaluate.comparison import Comparison
from bantin.evaluate.matching import Item
from bantin.evaluate.values import Fact, accepts, digits, same_number, same_value, same_words

_COUNTS = ("collectives", "individuals", "households", "units", "mixed")
# Acts of gold that may be told as given or left out.
_FREE = ("historic", "in_progress")


def compare(comparison: Comparison) -> None:
    """Compare the acts that were carried out; proposed, planned and revoked ones are as good as absent."""
    if "commendations" not in comparison.gold.families:
        return
    gold = [
        Item(act, act, bool(act.get("optional")) or act["status"] in _FREE)
        for act in comparison.gold.record.commendations
        if act.get("status") in ("given", *_FREE)
    ]
    # Required acts come first: of two that fit equally well, that one is matched.
    gold.sort(key=lambda act: act.values["status"] in _FREE)
    found = [Item(act, act) for act in comparison.found("commendations") if act["status"] == "given"]
    wanted = list(_list_counts(gold, keep_counted=True))
    stated = list(_list_counts(found, keep_counted=False))
    comparison.compare_facts("count", wanted, stated, _same_count)
    comparison.compare_facts("award_count", wanted, stated, _same_award_count)
    _compare_acts(comparison, gold, found)
    comparison.compare_facts("recipient", _list_recipients(gold), _list_recipients(found), _same_recipient)


def _list_counts(acts: Iterable[Item], *, keep_counted: bool) -> Iterable[Item]:
    """One item a figure; those that count names, with no figure in the text, cost nothing."""
    for act in acts:
        counted = bool(act.values.get("counted"))
        if counted and not keep_counted:
            continue
        for kind in _COUNTS:
            if act.values.get(kind) is not None:
                values = {"award_class": act.values.get("award_class"), "kind": kind, "count": act.values[kind]}
                yield Item(values, act.fact, act.optional or counted)


def _list_recipients(acts: Iterable[Item]) -> list[Item]:
    return [Item(one, act.fact, act.optional) for act in acts for one in act.values.get("recipients") or ()]


def _compare_acts(comparison: Comparison, gold: list[Item], found: list[Item]) -> None:
    pairs = comparison.compare_facts(
        "act",
        gold,
        found,
        lambda g, f: _same_class(g, f) and _share_a_count(g, f) and _same_giver(g, f),
        lambda g, f: _same_class(g, f) and _share_a_count(g, f),
        lambda g, f: _same_class(g, f) and _same_giver(g, f) and not (_has_figures(g) and _has_figures(f)),
        _share_a_count,
        _same_class,
    )
    numbers = {decision["id"]: digits(decision["number"]) for decision in comparison.found("decisions")}
    for expected, one in pairs:
        if expected.optional:
            continue
        act: Fact = one.values
        granted: Any = expected.values.get("decision") or None
        comparison.compare_attribute("act.by", expected.values.get("by"), act["by"], same_words, act)
        comparison.compare_attribute("act.year", expected.values.get("year"), act["year"], same_value, act)
        comparison.compare_attribute("act.decision", granted, numbers.get(act["decision"]), same_number, act)


def _same_class(gold: Fact, found: Fact) -> bool:
    return accepts(gold.get("award_class"), found["award_class"], same_value)


def _same_count(gold: Fact, found: Fact) -> bool:
    return gold["kind"] == found["kind"] and accepts(gold["count"], found["count"], same_value)


def _same_award_count(gold: Fact, found: Fact) -> bool:
    return _same_count(gold, found) and _same_class(gold, found)


def _share_a_count(gold: Fact, found: Fact) -> bool:
    return any(gold.get(kind) is not None and accepts(gold[kind], found[kind], same_value) for kind in _COUNTS)


def _has_figures(act: Fact) -> bool:
    return not act.get("counted") and any(act.get(kind) is not None for kind in _COUNTS)


def _same_giver(gold: Fact, found: Fact) -> bool:
    return accepts(gold.get("by"), found["by"], same_words)


def _same_recipient(gold: Fact, found: Fact) -> bool:
    return accepts(gold["name"], found["name"], same_words)
