"""What a change of rules gained, lost and changed, against another revision over the same texts.

    python tests/changes.py BASE [TEXTS]     (or: make changes BASE=main~3 TEXTS=corpus/sample)

BASE is any git revision; its code and patterns read TEXTS (a file or folder that `bantin extract` takes) from a worktree of
its own, with this environment's libraries. Prints one line a difference and a closing line with their numbers.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bantin.evaluate import find_changes
from bantin.record import Record, decode

CHECKOUT = Path(__file__).parents[1]


def read_with(source: Path, texts: Path, folder: Path) -> list[Record]:
    """Return the records that the code under `source` reads from the texts; raises CalledProcessError where it fails."""
    out = folder / "records.jsonl"
    command = [sys.executable, "-m", "bantin", "extract", str(texts), "-o", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(source / "extract")}
    subprocess.run(command, env=environment, cwd=folder, check=True, capture_output=True)
    return [decode(line) for line in out.read_bytes().splitlines()]


def main() -> int:
    """Read the texts twice and print the differences."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("base", help="a git revision")
    parser.add_argument("texts", nargs="?", type=Path, default=CHECKOUT / "corpus" / "sample")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base, before, after = (Path(temporary) / name for name in ("base", "before", "after"))
        before.mkdir()
        after.mkdir()
        git = ["git", "-C", str(CHECKOUT), "worktree"]
        try:
            subprocess.run(
                [*git, "add", "--detach", str(base), arguments.base], check=True, capture_output=True, text=True
            )
        except subprocess.CalledProcessError as error:
            print(f"{arguments.base}: no revision to compare with: {error.stderr.strip()}", file=sys.stderr)
            return 2
        try:
            texts = arguments.texts.resolve()
            changes = list(find_changes(read_with(base, texts, before), read_with(CHECKOUT, texts, after)))
        finally:
            subprocess.run([*git, "remove", "--force", str(base)], check=True, capture_output=True)
    for change in changes:
        print(change)
    counts = Counter(change.what for change in changes)
    print(", ".join(f"{counts[what]} {what}" for what in ("gained", "lost", "changed")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
