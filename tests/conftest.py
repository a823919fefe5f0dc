"""Fixtures that the tests of several modules ask for."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from bantin.evaluate import Evaluation, evaluate, read_gold
from bantin.record import Record

from .gold_facts import Measure
from .pattern_folders import FRAGMENTS, KINDS, PERMIT, WritePatterns

# How long an example takes says more about the machine than about the code; tests/benchmarks measure speed.
hypothesis.settings.register_profile("any_machine", deadline=None)
hypothesis.settings.load_profile("any_machine")


@pytest.fixture
def write_patterns(tmp_path: Path) -> WritePatterns:
    """Write a pattern folder from file contents by path; without any, the good one of pattern_folders."""

    def writer(**files: str) -> Path:
        contents = {"facts/permit": PERMIT, "lists/kinds": KINDS, "fragments/pieces": FRAGMENTS} | {
            name.replace("__", "/"): content for name, content in files.items()
        }
        for name, content in contents.items():
            path = tmp_path / f"{name}.toml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return writer


@pytest.fixture
def measure(tmp_path: Path) -> Measure:
    """Evaluate gold lines against records."""

    def measurer(lines: str, *records: Record, repeats: int = 50) -> Evaluation:
        path = tmp_path / "gold.jsonl"
        path.write_text(lines, encoding="utf-8")
        return evaluate(read_gold([path]), records, repeats=repeats)

    return measurer
