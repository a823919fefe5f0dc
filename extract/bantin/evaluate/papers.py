"""The posting date, decisions and other numbered papers."""

from __future__ import annotations

from bantin.evaluate.comparison import Comparison
from bantin.evaluate.matching import Item, wrap
from bantin.evaluate.values import Fact, accepts, same_day, same_folded, same_number, same_words


def compare(comparison: Comparison) -> None:
    """Compare what was posted when, and the papers spoken of."""
    _compare_published(comparison)
    if "decisions" in comparison.gold.families:
        _compare_decisions(comparison)
    if "documents" in comparison.gold.families:
        comparison.compare_facts(
            "document",
            wrap(paper for paper in comparison.gold.record.documents if paper.get("number")),
            wrap(paper for paper in comparison.found("documents") if paper.get("number")),
            _same_number,
        )


def _compare_published(comparison: Comparison) -> None:
    gold, found = (
        [Item({"published": date[:10]})] if date else []
        for date in (comparison.gold.record.published, (comparison.record or {}).get("published"))
    )
    comparison.compare_facts("published", gold, found, _same_posting)


def _compare_decisions(comparison: Comparison) -> None:
    gold, found = comparison.gold.record.decisions, comparison.found("decisions")
    pairs = comparison.compare_facts(
        "decision",
        wrap(decision for decision in gold if decision.get("number")),
        wrap(decision for decision in found if decision.get("number")),
        _same_number,
    )
    pairs += comparison.compare_facts(
        "decision without number",
        [Item(decision, decision, optional=True) for decision in gold if not decision.get("number")],
        wrap(decision for decision in found if not decision.get("number")),
        _same_date,
        _same_issuer,
    )
    for expected, one in pairs:
        for key, same in (("date", same_day), ("issuer", same_words), ("symbol", same_folded)):
            comparison.compare_attribute(
                f"decision.{key}", expected.values.get(key), one.values.get(key), same, one.fact
            )


def _same_posting(gold: Fact, found: Fact) -> bool:
    day: str = gold["published"]
    posted: str = found["published"]
    return posted.startswith(day)  # gold may know no more than the month


def _same_number(gold: Fact, found: Fact) -> bool:
    return accepts(gold["number"], found["number"], same_number)


def _same_date(gold: Fact, found: Fact) -> bool:
    return gold.get("date") is not None and accepts(gold["date"], found.get("date"), same_day)


def _same_issuer(gold: Fact, found: Fact) -> bool:
    return accepts(gold.get("issuer"), found.get("issuer"), same_words)
