"""Whatever somebody's scraper left on the disk: every document is a record or a reject, and nothing takes for ever."""

from __future__ import annotations

import gzip
import os
import statistics
import time
from collections import Counter
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bantin import BantinError
from bantin import extract as extract_text
from bantin.text.segment import LONGEST, sentences

from .batch_runs import extract, read_lines
from .hostile_texts import HOSTILE, SENTENCE
from .warc_files import make_record

SIZE = 3_000
MARGIN = 3.2
"""Twice the text may take so many times as long; what grows with the square of the length takes four times."""


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    """No hostile text makes the work grow with the square of its length."""
    texts = HOSTILE[name](SIZE), HOSTILE[name](2 * SIZE)
    measure(texts[0])  # what is loaded and compiled by need
    rounds = [(measure(texts[0]), measure(texts[1])) for _ in range(3)]
    once, twice = (statistics.median(seconds) for seconds in zip(*rounds, strict=True))
    assert twice < MARGIN * once + 0.05, f"{once:.3f} s, {twice:.3f} s"


def measure(text: str) -> float:
    """Return the processor time that one text takes, record or reject."""
    start = time.process_time()
    try:
        extract_text(text)
    except BantinError as error:
        assert "no text" in str(error)
    return time.process_time() - start


@pytest.mark.parametrize("text", ["từ " * 20_000, "x" * 30_000, "a. " + "từ " * 5_000 + "z. b."])
def test_a_sentence_without_an_end_is_cut(text: str) -> None:
    """Segments stay short, are cut between words where there are any, and hold every letter."""
    segments = sentences(text)
    parts = [text[segment.start : segment.end] for segment in segments]
    assert max(map(len, parts)) <= LONGEST
    assert "".join(parts).replace(" ", "") == text.replace(" ", "")
    assert set(parts[-1].split()) <= {"từ", "z.", "b.", "x" * (30_000 % LONGEST or LONGEST)}


def test_a_list_as_long_as_real_ones_is_whole() -> None:
    """A sentence of 3,100 characters, the longest seen, is one segment."""
    assert len(sentences("xã Ia Pa, " * 310)) == 1


def write_hostile_files(folder: Path) -> dict[str, str | None]:
    """Write files of every kind of damage; return for each the one reason of its rejects, None where it is a record."""
    contents: dict[str, tuple[bytes, str | None]] = {
        "empty.txt": (b"", "empty"),
        "empty.jsonl": (b"", "empty"),
        "empty.csv": (b"", "empty"),
        "empty.parquet": (b"", "unreadable"),
        "empty.warc": (b"", "empty"),
        "empty.jsonl.gz": (b"", "empty"),
        "binary.txt": (bytes(range(256)) * 99, "undecodable"),
        "binary.jsonl": (bytes(range(256)).replace(b"\n", b"") * 9, "undecodable"),
        "binary.parquet": (b"PAR1" + bytes(range(256)) * 99 + b"PAR1", "unreadable"),
        "binary.warc.gz": (bytes(range(256)) * 99, "unreadable"),
        "half-a-letter.txt": ((SENTENCE * 3 + "ế").encode()[:-1], None),
        "half-a-line.jsonl": (b'{"text": "a', "invalid_json"),
        "half-a-file.txt.gz": (gzip.compress(SENTENCE.encode() * 99)[:-20], "unreadable"),
        "no-zip.jsonl.gz": (b'{"text": "a"}\n', "unreadable"),
        "surrogates.jsonl": (b'{"id": "\\ud83d", "url": "\\udc00", "text": "a\\ud83d b"}\n', None),
        "zeros.txt": ((SENTENCE * 2).encode() + b"\0", None),
        "types.jsonl": (b'{"text": 7}\n[]\n"a"\n7\n{"text": ["a"]}\n{"text": "a", "url": {}}\n', "wrong_type"),
        "deep.jsonl": (b'{"text": ' + b"[" * 100_000 + b"\n", "invalid_json"),
        "long-number.jsonl": (b'{"text": "a", "n": ' + b"9" * 100_000 + b"}\n", "invalid_json"),
        "same-id.jsonl": (b'{"id": "1", "text": "a"}\n' * 3, None),
        "bomb.txt.gz": (gzip.compress(b"a" * 60_000_000), "too_large"),
        "bomb.jsonl.gz": (gzip.compress(b"a" * 60_000_000), "too_large"),
        "cut.warc": (make_record()[:-60], "truncated"),
        "dates.jsonl": (b'{"text": "a", "published": "99/99/9999"}\n', "invalid_date"),
        "name\nwith line ends\n.txt": (SENTENCE.encode(), None),
        "digits.txt": (HOSTILE["digits and commas"](20_000_000).encode(), "timed_out"),
        "repeats.txt": ((SENTENCE * 10_000).encode(), "timed_out"),
        "repeats-on-lines.txt": (f"{SENTENCE}\n".encode() * 100, None),
        "numbers.txt": (HOSTILE["numbers of 400 digits"](20_000).encode(), None),
        "impossible-dates.txt": (HOSTILE["impossible dates"](20_000).encode(), None),
    }
    for name, (content, _) in contents.items():
        (folder / name).write_bytes(content)
    pq.write_table(pa.table({"text": ["a" * 20_000_001]}), folder / "huge.parquet")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "nowhere.txt").symlink_to("nothing.txt")
    (folder / "around").symlink_to(".")
    (folder / "inner").mkdir()
    (folder / "inner" / "up").symlink_to("..")
    os.mkfifo(folder / "pipe.txt")
    reasons = {name: reason for name, (_, reason) in contents.items()}
    return reasons | {"huge.parquet": "too_large", "loop.txt": "unreadable", "nowhere.txt": "not_found"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_folder_of_damage(tmp_path: Path) -> None:
    """Every document of every damaged file is a record or a reject of the right reason; the run ends well."""
    (tmp_path / "in").mkdir()
    expected = write_hostile_files(tmp_path / "in")
    told = extract("in", "-o", "out.jsonl", "--workers", "2", "--timeout", "2", cwd=tmp_path)
    records, rejects = read_lines(tmp_path / "out.jsonl"), read_lines(tmp_path / "out.rejects.jsonl")
    assert f"documents {len(records) + len(rejects)} = records {len(records)} + rejects {len(rejects)}\n" in told
    found: dict[str, set[str | None]] = {}
    for record in records:
        path, _, _ = record["source"]["path"].removeprefix("in/").partition("#")
        found.setdefault(path, set()).add(None)
    for reject in rejects:
        found.setdefault(reject["path"].removeprefix("in/"), set()).add(reject["reason"])
    assert found == {name: {reason} for name, reason in expected.items()}
    assert Counter(record["id"] for record in records)["1"] == 3  # ids are the input's own business


def test_repeating_a_sentence_says_nothing_new() -> None:
    """A fact told a thousand times is one fact."""
    record = extract_text(SENTENCE * 100)
    assert len(record.decisions) == 1
    assert len(record.commendations) == 1
