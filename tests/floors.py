"""Floors under the accuracy on corpus/sample: F1 by field that may only rise.

    python tests/floors.py                               say which field stands under its floor, exit code 1 if any does
    python tests/floors.py --raise                       lift the floors to what the committed records reach
    python tests/floors.py --lower FIELD --reason WHY    let one field fall to what it reaches, and say why in the file

`corpus/gold/floors.json` holds the floors, the hash of the gold they were measured on, and every lowering with its reason.
When the gold changes its figures are no longer comparable: `--raise --reason WHY` measures all of them anew.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from bantin.evaluate import evaluate, read_gold
from bantin.record import decode

CHECKOUT = Path(__file__).parents[1]
FLOORS = CHECKOUT / "corpus" / "gold" / "floors.json"
PARTS = sorted((CHECKOUT / "corpus" / "gold").glob("part-*.jsonl"))
RECORDS = CHECKOUT / "outputs" / "sample.jsonl"


def hash_gold() -> str:
    """Return the sha256 of the gold files in the order of their names."""
    return hashlib.sha256(b"".join(part.read_bytes() for part in PARTS)).hexdigest()


def measure() -> dict[str, float]:
    """Return what the committed records reach: F1 by field, rounded down to thousandths, and `core`."""
    records = [decode(line) for line in RECORDS.read_bytes().splitlines()]
    result = evaluate(read_gold(PARTS), records, repeats=0)
    figures = {name: figure.f1 for name, figure in result.fields.items()}
    figures["core"] = result.core.f1
    figures["negatives clean"] = 1 - len(result.dirty) / result.negatives
    return {name: math.floor(f1 * 1000) / 1000 for name, f1 in figures.items()}


def complaints(pinned: dict[str, Any], reached: dict[str, float], gold: str) -> list[str]:
    """Return what is wrong: another gold than the floors', fields under their floor, fields without one."""
    if pinned["gold"] != gold:
        return ["the gold changed since the floors were measured: --raise --reason WHY measures them anew"]
    floors = pinned["floors"]
    under = [f"{name}: {reached.get(name, 0.0)} is under {floor}" for name, floor in floors.items()
             if reached.get(name, 0.0) < floor]  # fmt: skip
    return under + [f"{name} has no floor: --raise" for name in reached if name not in floors]


def raised(pinned: dict[str, Any], reached: dict[str, float], gold: str, reason: str | None) -> dict[str, Any]:
    """Return the floors lifted to what is reached; with another gold all are set anew, for a reason."""
    if pinned["gold"] == gold:
        floors = {name: max(f1, pinned["floors"].get(name, 0.0)) for name, f1 in reached.items()}
        return {**pinned, "floors": floors}
    if not reason:
        raise SystemExit("the gold changed: say why with --reason")
    changes = [*pinned["changes"], {"field": "all", "reason": reason}]
    return {"gold": gold, "floors": reached, "changes": changes}


def lowered(pinned: dict[str, Any], reached: dict[str, float], field: str, reason: str | None) -> dict[str, Any]:
    """Return the floors with one at what is reached, and the reason."""
    if not reason:
        raise SystemExit("a floor is lowered for a reason: say it with --reason")
    change = {"field": field, "from": pinned["floors"][field], "to": reached[field], "reason": reason}
    return {**pinned, "floors": {**pinned["floors"], field: reached[field]}, "changes": [*pinned["changes"], change]}


def main() -> int:
    """Check, lift or lower the floors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to what is reached")
    parser.add_argument("--lower", metavar="FIELD", help="let one field fall to what it reaches")
    parser.add_argument("--reason", help="why; written to the file")
    arguments = parser.parse_args()
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    reached, gold = measure(), hash_gold()
    if arguments.lift or arguments.lower:
        new = (
            raised(pinned, reached, gold, arguments.reason)
            if arguments.lift
            else lowered(pinned, reached, arguments.lower, arguments.reason)
        )
        FLOORS.write_text(json.dumps(new, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        return 0
    found = complaints(pinned, reached, gold)
    print("\n".join(found) or "every field stands on or over its floor")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
