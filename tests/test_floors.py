"""Accuracy on corpus/sample does not fall; the floors themselves work."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

PINNED = {"gold": "a", "floors": {"act": 0.9, "core": 0.95}, "changes": []}


@pytest.fixture(scope="module")
def floors() -> ModuleType:
    spec = importlib.util.spec_from_file_location("floors", Path(__file__).with_name("floors.py"))
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_field_falls_under_its_floor(floors: ModuleType) -> None:
    """The committed records of corpus/sample, which test_sample holds to today's rules."""
    pinned = json.loads(floors.FLOORS.read_text(encoding="utf-8"))
    assert floors.complaints(pinned, floors.measure(), floors.hash_gold()) == []


def test_a_fall_another_gold_and_a_new_field_are_named(floors: ModuleType) -> None:
    """Each is a complaint that names the field and what to do."""
    assert floors.complaints(PINNED, {"act": 0.89, "core": 0.95}, "a") == ["act: 0.89 is under 0.9"]
    assert floors.complaints(PINNED, {"act": 0.9, "core": 0.95, "new": 1.0}, "a") == ["new has no floor: --raise"]
    assert "gold changed" in floors.complaints(PINNED, {"act": 1.0, "core": 1.0}, "b")[0]


def test_floors_only_rise(floors: ModuleType) -> None:
    """Raising keeps what is higher; lowering and another gold need a reason, which is kept."""
    assert floors.raised(PINNED, {"act": 0.8, "core": 0.99}, "a", None)["floors"] == {"act": 0.9, "core": 0.99}
    with pytest.raises(SystemExit, match="--reason"):
        floors.lowered(PINNED, {"act": 0.8, "core": 0.99}, "act", None)
    with pytest.raises(SystemExit, match="--reason"):
        floors.raised(PINNED, {"act": 0.8, "core": 0.99}, "b", None)
    lowered = floors.lowered(PINNED, {"act": 0.8, "core": 0.99}, "act", "a wrong rule is gone")
    assert lowered["floors"] == {"act": 0.8, "core": 0.95}
    assert lowered["changes"] == [{"field": "act", "from": 0.9, "to": 0.8, "reason": "a wrong rule is gone"}]
