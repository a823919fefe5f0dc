"""kill -9 at random moments: the same command with --resume must end with the bytes of an unbroken run.

    python tests/fuzz_kills.py [--kills 20] [--documents 2000] [--seed N]

Two workers. Each round begins anew, is killed once or more at random moments and then goes on to its end. Prints each
round and the counts; exits with 1 where an output differs, a hidden file is left, or nothing was ever resumed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.batch_runs import extract, read_lines, start, write_documents


def main() -> None:
    """Kill and compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    print(f"seed {arguments.seed}")
    kills = rounds = resumed = wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_documents(folder / "in.jsonl", arguments.documents, bad_every=97, sentences=6)
        began = time.monotonic()
        extract("in.jsonl", "-o", "ref.jsonl", "--workers", "2", cwd=folder)
        whole = time.monotonic() - began
        expected = read_outputs(folder, "ref")
        while kills < arguments.kills:
            rounds += 1
            for left in folder.glob("*out.*"):
                left.unlink()
            states = []
            while kills < arguments.kills:
                states.append(kill(folder, chance.uniform(0, whole)))
                kills += 1
                if chance.random() < 0.6:
                    break
            resumed += any(states)
            told = extract("in.jsonl", "-o", "out.jsonl", "--workers", "2", "--resume", cwd=folder)
            good = read_outputs(folder, "out") == expected and not list(folder.glob(".*"))
            wrong += not good
            print(
                f"round {rounds}: killed with {states} documents saved; {told.splitlines()[0]}; {'same' if good else 'DIFFERENT'}"
            )
    print(f"kills {kills}, rounds {rounds}, went on from a saved state {resumed}, outputs that differ {wrong}")
    sys.exit(1 if wrong or not resumed else 0)


def kill(folder: Path, seconds: float) -> int:
    """Run for so long, kill -9, and return how many documents were saved."""
    process = start("in.jsonl", "-o", "out.jsonl", "--workers", "2", "--resume", cwd=folder)
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    return sum(state["records"] + state["rejects"] for state in read_lines(folder / ".out.jsonl.journal"))


def read_outputs(folder: Path, name: str) -> tuple[bytes, bytes]:
    """Return the bytes of an output and of its rejects."""
    return (folder / f"{name}.jsonl").read_bytes(), (folder / f"{name}.rejects.jsonl").read_bytes()


if __name__ == "__main__":
    main()
