"""The committed result of `make run`: its diff shows what a change of rules did."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bantin import extract
from bantin.evaluate import find_changes
from bantin.record import FAMILIES, decode

CHECKOUT = Path(__file__).parents[1]
SAMPLE = CHECKOUT / "corpus" / "sample"
COMMITTED = CHECKOUT / "outputs" / "sample.jsonl"


def test_the_sample_gives_what_is_committed() -> None:
    """A fact of corpus/sample gained, lost or changed is named; `make run` commits to it."""
    committed = [decode(line) for line in COMMITTED.read_bytes().splitlines()]
    paths = sorted(SAMPLE.glob("*.txt"))
    assert [Path(r.source.path).name for r in committed] == [p.name for p in paths]
    fresh = []
    for path, old in zip(paths, committed, strict=True):
        fresh.append(extract(path.read_text(encoding="utf-8")))
        fresh[-1].source, fresh[-1].id = old.source, old.id
    changes = [str(change) for change in find_changes(committed, fresh)]
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
