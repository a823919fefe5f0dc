"""Which rules fire on the examples of other fact files: `python -m bantin.patterns.crossfire > tests/crossfire.tsv`.

Most of it is as it should be (a decision's example holds a date); what a change adds or takes away is worth a look.
"""

from __future__ import annotations

import sys

from bantin.patterns.examples import read
from bantin.patterns.loader import load
from bantin.patterns.match import Engine
from bantin.patterns.model import PatternSet
from bantin.text import SourceText

HEADER = "rule\texamples of\twords"


def table(patterns: PatternSet) -> list[str]:
    """Return a line for each rule and the words it finds in the examples and non-examples of another fact file."""
    engine = Engine(patterns)
    lines: set[str] = set()
    for file in patterns.facts:
        for raw in file.texts:
            text = SourceText.build(raw).text
            reading = read(engine, None, raw)
            lines |= {
                f"{mention.rule}\t{file.name}\t{' '.join(text[mention.start : mention.end].split())}"
                for mention in reading.mentions + reading.claims
                if mention.fact != file.name
            }
    return [HEADER, *sorted(lines)]


def main() -> None:
    """Print the table of the default pattern folder."""
    sys.stdout.buffer.write("".join(f"{line}\n" for line in table(load())).encode())


if __name__ == "__main__":
    main()
