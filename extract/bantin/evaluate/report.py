"""An evaluation as a table, as a list of differences and as a JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from bantin.evaluate.comparison import CORE, Comparison, Difference
from bantin.evaluate.evidence import find_sentence, list_rules
from bantin.evaluate.measures import Evaluation, Figure

_UNTOLD = ("evidence", "id", "inferred", "optional")


def to_table(evaluation: Evaluation) -> str:
    """Return the figures as text: one line a field, then what they come to."""
    lines = [f"{'field':26}{'P':>8}{'R':>8}{'F1':>8}{'95 % interval':>17}{'facts':>8}"]
    for name, figure in evaluation.fields.items():
        cells = "".join(_show(value, 8) for value in (figure.precision, figure.recall, figure.f1))
        lines.append(f"{name:26}{cells}{_show_interval(figure):>17}{figure.facts:8}")
    core, dirty = evaluation.core, evaluation.dirty
    lines += [
        "",
        f"core F1 {core.f1:.4f} ({_show_interval(core)}) over {', '.join(CORE)}",
        f"records with every core fact right {evaluation.exact} of {evaluation.bearing} that bear any; "
        f"no record for {len(evaluation.absent)} of {len(evaluation.texts)} texts",
        f"negatives with false facts {len(dirty)} of {evaluation.negatives}"
        + (f": {' '.join(dirty)}" if dirty else ""),
        f"attributes given where the text states none: {evaluation.unsupported}",
    ]
    return "\n".join(lines)


def to_json(evaluation: Evaluation, *, errors: bool = False) -> dict[str, Any]:
    """Return the figures as a JSON object, with `errors` the differences too.

    A field has `p`, `r` (null where nothing was found or expected), `f1`, `interval` ([low, high] of F1, or null) and
    `n`, the number of facts that gold requires.
    """
    report: dict[str, Any] = {
        "texts": len(evaluation.texts),
        "absent": evaluation.absent,
        "core_f1": round(evaluation.core.f1, 4),
        "core_interval": _round_interval(evaluation.core),
        "records_exact": evaluation.exact,
        "records_bearing_core_facts": evaluation.bearing,
        "negatives": evaluation.negatives,
        "negatives_with_false_facts": evaluation.dirty,
        "unsupported": evaluation.unsupported,
        "repeats": evaluation.repeats,
        "fields": {
            name: {
                "p": _round(figure.precision),
                "r": _round(figure.recall),
                "f1": _round(figure.f1),
                "interval": _round_interval(figure),
                "n": figure.facts,
            }
            for name, figure in evaluation.fields.items()
        },
    }
    if errors:
        report["errors"] = list(list_errors(evaluation))
    return report


def list_errors(evaluation: Evaluation) -> Iterator[dict[str, Any]]:
    """Yield every difference, text by text.

    Keys: `document` (the gold object's id), `field`, `what` (missed, false, differs, unsupported, wrong evidence),
    `gold` and `found` (null where there is none); `sentence` (null where no evidence lies in the text) and `rules`
    are those of the fact found.
    """
    for text in evaluation.texts:
        for difference in text.differences:
            yield _describe(text, difference)


def to_lines(error: dict[str, Any]) -> str:
    """Return one of `list_errors` for people to read, its sentence on a line of its own."""
    values = [
        f"{key} {json.dumps(error[key], ensure_ascii=False)}" for key in ("gold", "found") if error[key] is not None
    ]
    lines = ["\t".join((error["document"], error["field"], error["what"], *values))]
    if error["sentence"]:
        lines.append(f"    {error['sentence']}")
    if error["rules"]:
        lines.append(f"    rules: {', '.join(error['rules'])}")
    return "\n".join(lines)


def _describe(text: Comparison, difference: Difference) -> dict[str, Any]:
    words = (text.record or {}).get("text", "")
    return {
        "document": text.gold.id,
        "field": difference.field,
        "what": difference.what,
        "gold": _shorten(difference.gold),
        "found": _shorten(difference.found),
        "sentence": find_sentence(words, difference.fact),
        "rules": list_rules(difference.fact),
    }


def _shorten(value: Any) -> Any:
    """A fact without what is empty and what tells nothing of it."""
    if not isinstance(value, dict):
        return value
    return {key: _shorten(one) for key, one in value.items() if key not in _UNTOLD and one not in (None, [], False)}


def _show(value: float | None, width: int) -> str:
    return f"{'--':>{width}}" if value is None else f"{value:{width}.3f}"


def _show_interval(figure: Figure) -> str:
    return "--" if figure.interval is None else f"{figure.interval[0]:.3f} to {figure.interval[1]:.3f}"


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _round_interval(figure: Figure) -> list[float] | None:
    return None if figure.interval is None else [round(bound, 3) for bound in figure.interval]
