"""Speed on plain text beside underthesea's word segmentation: the same texts, one process, start-up not counted.

    python tests/benchmarks/text_speed.py [TEXTS.jsonl | TEXTS.jsonl.gz | FOLDER] [--limit N]

Prints one table. The ratio is what counts: machines differ and are noisy, both run on the same one in turn. Blocks
of texts are read by both right after each other, so that noise hits both alike.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

BLOCK = 100  # texts; one by one in turn, each would throw the other out of the processor's caches
DEFAULT = Path(__file__).parents[2] / "corpus" / "sample"


def read_texts(source: Path) -> Iterator[str]:
    """Yield the texts of a folder of .txt files or of a JSON Lines file with a key `text`."""
    if source.is_dir():
        for path in sorted(source.glob("*.txt")):
            yield path.read_text(encoding="utf-8")
        return
    opener = gzip.open if source.suffix == ".gz" else open
    with opener(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main() -> None:
    """Run both over the texts and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", nargs="?", type=Path, default=DEFAULT)
    parser.add_argument("--limit", type=int, help="read the first N texts only")
    arguments = parser.parse_args()

    from underthesea import word_tokenize

    from bantin import extract
    from bantin.record import encode

    texts = list(read_texts(arguments.source))[: arguments.limit]
    for text in read_texts(DEFAULT):  # compile the patterns, load the models: the sample uses nearly all of them
        encode(extract(text))
        word_tokenize(text, use_token_normalize=False)
    gc.collect()
    gc.freeze()  # as `bantin extract` does: what is loaded stays, and is not walked over again and again
    size = sum(len(text.encode()) for text in texts)
    ours = theirs = 0.0
    for first in range(0, len(texts), BLOCK):
        block = texts[first : first + BLOCK]
        start = time.process_time()
        for text in block:
            encode(extract(text))
        middle = time.process_time()
        for text in block:
            word_tokenize(text, use_token_normalize=False)
        ours += middle - start
        theirs += time.process_time() - middle
    print(f"{len(texts)} texts, {size / 1e6:.1f} MB")
    print(f"{'':36}{'MB/s':>8}")
    print(f"{'bantin, text to record line':36}{size / ours / 1e6:8.3f}")
    print(f"{'underthesea.word_tokenize':36}{size / theirs / 1e6:8.3f}")
    print(f"{'ratio':36}{theirs / ours:8.1f}")


if __name__ == "__main__":
    main()
