"""Mutated inputs through readers and batch: no crash, no hang, every document accounted for.

    python tests/fuzz_inputs.py [--inputs 20000] [--seed N]

Takes the texts of corpus/sample, puts them into every format that bantin reads, breaks the bytes at random (flips, cuts,
repeats, splices, numbers and letters nobody expects) and extracts them, a thousand files a run. Prints the counts by
format and reason; exits with 1 where a run ends badly, the sums do not add up, or the code failed on a document. The
documents to blame are kept in the folder that is printed.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.batch_runs import read_lines, start
from tests.hostile_texts import HOSTILE
from tests.warc_files import make_record

SAMPLE = Path(__file__).parents[1] / "corpus" / "sample"
A_RUN = 1000
LIMIT = 600  # seconds for one run; far more than the time limit of its documents allows
LONGEST = 200_000  # characters of a word that is still made longer: doublings multiply
NASTY = [
    b"\0",
    b"\xff",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\n",
    b'"',
    b",",
    b"\\",
    b"{",
    b"]",
    b"<",
    b"&#",
    b"9" * 50,
    b"\xef\xbb\xbf",
]
DEFECTS = ("extraction_failed", "worker_died")


def main() -> None:
    """Make, break, run, count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--inputs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    print(f"seed {arguments.seed}")
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLE.glob("*.txt"))]
    texts += [make(500) for make in HOSTILE.values()]
    outcomes: Counter[str] = Counter()
    documents = wrong = 0
    for first in range(0, arguments.inputs, A_RUN):
        folder = Path(tempfile.mkdtemp(prefix="bantin-fuzz-"))
        (folder / "in").mkdir()
        for number in range(first, min(first + A_RUN, arguments.inputs)):
            suffix = chance.choice(list(FORMATS))
            content = FORMATS[suffix]([mutate_text(chance.choice(texts), chance) for _ in range(chance.randint(1, 3))])
            (folder / "in" / f"{number:06}{suffix}").write_bytes(mutate(content, chance))
        count, told = run(folder)
        documents += count
        records, rejects = read_lines(folder / "out.jsonl"), read_lines(folder / "out.rejects.jsonl")
        outcomes.update(f"{find_format(record['source']['path'])} record" for record in records)
        outcomes.update(f"{find_format(reject['path'])} {reject['reason']}" for reject in rejects)
        defects = [reject for reject in rejects if reject["reason"] in DEFECTS]
        if count < 0 or count != len(records) + len(rejects) or defects:
            wrong += 1
            print(f"{folder}: {told.strip()[-500:]}", *(reject["message"] for reject in defects[:5]), sep="\n  ")
        else:
            shutil.rmtree(folder)
    for outcome, count in sorted(outcomes.items()):
        print(f"{outcome:40}{count:8}")
    print(f"inputs {arguments.inputs}, documents {documents}, runs with a fault {wrong}")
    sys.exit(1 if wrong else 0)


def run(folder: Path) -> tuple[int, str]:
    """Extract a folder and return how many documents the run says it met, -1 where it ended badly, and what it said."""
    process = start("in", "-o", "out.jsonl", "--workers", "2", cwd=folder)
    try:
        _, told = process.communicate(timeout=LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        return -1, "the run hangs"
    found = re.search(r"^documents (\d+) = records", told, re.MULTILINE)
    return (int(found[1]) if found and process.returncode == 0 else -1), told


def mutate_text(text: str, chance: random.Random) -> str:
    """Return a text with some of its words moved, doubled, left out or made huge."""
    words = text.split(" ")
    for _ in range(chance.randint(0, 6)):
        at = chance.randrange(len(words))
        word = words[at] if len(words[at]) < LONGEST else ""
        words[at : at + 1] = chance.choice(
            [[""], [word] * 30, [word, chance.choice(words)], [word * 20], ["31/02/2022"], ["1,2,3.4.5"]]
        )
    return " ".join(words)


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return bytes broken in a few places; one in four is left whole."""
    data = bytearray(content)
    for _ in range(chance.choice([0, 1, 3, 10])):
        at = chance.randrange(len(data) + 1)
        match chance.randrange(5):
            case 0:
                data[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                data[at:at] = chance.choice(NASTY)
            case 2:
                del data[at : at + chance.choice([1, 10, 1000])]
            case 3:
                data[at:at] = data[at : at + chance.choice([5, 500])]
            case 4 if chance.random() < 0.2:
                del data[at:]
    return bytes(data)


def make_csv(texts: list[str]) -> bytes:
    """Return a table of texts."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerows([("id", "text"), *enumerate(texts)])
    return file.getvalue().encode()


def make_jsonl(texts: list[str]) -> bytes:
    """Return texts and pages in turn, an object a line."""
    entries = ({("html" if number % 2 else "text"): text} for number, text in enumerate(texts))
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries).encode()


def make_parquet(texts: list[str]) -> bytes:
    """Return a Parquet file of texts."""
    file = io.BytesIO()
    pq.write_table(pa.table({"text": texts}), file)
    return file.getvalue()


def make_page(text: str) -> bytes:
    """Return a page whose paragraphs are the lines of a text."""
    return ("<html><body><article>" + "".join(f"<p>{line}</p>" for line in text.split("\n")) + "</article>").encode()


FORMATS = {
    ".txt": lambda texts: texts[0].encode(),
    ".txt.gz": lambda texts: gzip.compress(texts[0].encode()),
    ".csv": make_csv,
    ".jsonl": make_jsonl,
    ".jsonl.gz": lambda texts: gzip.compress(make_jsonl(texts)),
    ".parquet": make_parquet,
    ".warc": lambda texts: b"".join(make_record(make_page(text)) for text in texts),
    ".warc.gz": lambda texts: b"".join(gzip.compress(make_record(make_page(text))) for text in texts),
}


def find_format(path: str) -> str:
    """Return the suffixes of a source path."""
    return "".join(Path(path.partition("#")[0]).suffixes)


if __name__ == "__main__":
    main()
