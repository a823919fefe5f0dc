"""Scores and rankings of governance indices."""

from __future__ import annotations

from bantin.evaluate.comparison import Comparison
from bantin.evaluate.matching import Item, Test, wrap
from bantin.evaluate.values import Fact, accepts, same_value, same_words


def compare(comparison: Comparison) -> None:
    """Compare scores and rankings; a percentage or rank of no index is free, in gold and in the record."""
    families, record = comparison.gold.families, comparison.gold.record
    if "scores" in families:
        tests = (_same_part_of(_same_score), _same_subject_of(_same_score), _same_score)
        pairs = comparison.compare_facts(
            "score", _list_gold(record.scores, "value"), _list_found(comparison, "scores", "value"), *tests
        )
        _compare_attributes(comparison, "score", "max", pairs)
    if "rankings" in families:
        # A rank alone is too small a number to tell one body's from another's.
        pairs = comparison.compare_facts(
            "ranking",
            _list_gold(record.rankings, "rank"),
            _list_found(comparison, "rankings", "rank"),
            _same_part_of(_same_rank),
            _same_subject_of(_same_rank),
        )
        _compare_attributes(comparison, "ranking", "out_of", pairs)


def _list_gold(facts: list[dict[str, object]], key: str) -> list[Item]:
    return [
        Item(fact, fact, bool(fact.get("optional")) or not fact.get("index"))
        for fact in facts
        if fact.get(key) is not None
    ]


def _list_found(comparison: Comparison, family: str, key: str) -> list[Item]:
    return wrap(fact for fact in comparison.found(family) if fact[key] is not None and fact["index"])


def _compare_attributes(comparison: Comparison, name: str, total: str, pairs: list[tuple[Item, Item]]) -> None:
    """Compare the attributes of required facts; `total` is the key that tells out of how many."""
    rules = (
        ("index", same_words),
        ("subject", same_words),
        ("component", same_words),
        ("year", same_value),
        (total, same_value),
    )
    for expected, one in pairs:
        if not expected.optional:
            for key, same in rules:
                gold, found = expected.values.get(key), one.values[key]
                comparison.compare_attribute(f"{name}.{key}", gold, found, same, one.fact)


def _same_score(gold: Fact, found: Fact) -> bool:
    return accepts(gold["value"], found["value"], same_value) and accepts(gold.get("unit"), found["unit"], same_value)


def _same_rank(gold: Fact, found: Fact) -> bool:
    return accepts(gold["rank"], found["rank"], same_value)


def _same_subject_of(same_figure: Test) -> Test:
    return lambda gold, found: same_figure(gold, found) and accepts(gold.get("subject"), found["subject"], same_words)


def _same_part_of(same_figure: Test) -> Test:
    same_subject = _same_subject_of(same_figure)
    return lambda gold, found: (
        same_subject(gold, found) and accepts(gold.get("component"), found["component"], same_words)
    )
