"""The committed result of `make run`: its diff shows what a change of rules did."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bantin import extract
from bantin.record import FAMILIES, encode

CHECKOUT = Path(__file__).parents[1]
SAMPLE = CHECKOUT / "corpus" / "sample"
COMMITTED = CHECKOUT / "outputs" / "sample.jsonl"
IGNORED = {"evidence", "id", "decision", "chaired_by", "signed_by", "inferred"}


def summarise(record: dict[str, Any]) -> set[str]:
    """Return one line a fact, without what moves when other facts come and go."""
    lines = {f"{key}: {record[key]}" for key in ("title", "author", "published")}
    lines |= {f"warning: {w['code']}" for w in record["warnings"]}
    for family in FAMILIES:
        for fact in record[family]:
            told = {k: v for k, v in fact.items() if k not in IGNORED and v not in (None, [], False)}
            lines.add(f"{family}: {json.dumps(told, ensure_ascii=False)}")
    return lines


def test_the_sample_gives_what_is_committed() -> None:
    """A fact of corpus/sample gained, lost or changed is named; `make run` commits to it."""
    committed = [json.loads(line) for line in COMMITTED.read_text(encoding="utf-8").splitlines()]
    paths = sorted(SAMPLE.glob("*.txt"))
    assert [Path(r["source"]["path"]).name for r in committed] == [p.name for p in paths]
    changes = []
    for path, old in zip(paths, committed, strict=True):
        new = json.loads(encode(extract(path.read_text(encoding="utf-8"))))
        gained, lost = summarise(new) - summarise(old), summarise(old) - summarise(new)
        changes += [f"{path.name}: lost   {line}" for line in sorted(lost)]
        changes += [f"{path.name}: gained {line}" for line in sorted(gained)]
    if changes:
        pytest.fail(
            "the sample's facts changed; if that is right, run `make run`:\n" + "\n".join(changes), pytrace=False
        )


def test_every_evidence_states_its_fact() -> None:
    """Each slice of the committed records lies in its text and holds the figure, number or name it stands for."""
    for line in COMMITTED.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        for family in FAMILIES:
            for fact in record[family]:
                spans = [record["text"][e["start"] : e["end"]] for e in fact["evidence"]]
                assert spans and all(span.strip() for span in spans), (record["source"]["path"], family, fact)
                if family == "decisions" and fact["number"]:
                    assert any(fact["number"] in span.replace(".", "") for span in spans), fact
                if family == "scores" and fact["value"] is not None:
                    figure = f"{fact['value']:g}".replace(".", ",")
                    assert any(figure in span.replace(", ", ",").replace(".", ",") for span in spans), fact
