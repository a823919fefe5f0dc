"""Inputs that stand for many files: glob patterns, and folders with everything in them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bantin.readers import measure, read_bulletins
from bantin.readers.gauge import Gauge

from .input_files import read, read_error, summarise
from .warc_files import make_record


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of every format, one folder deep."""
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.csv").write_text("text\nb\nb\n")
    (inner / "c.jsonl.gz").write_bytes(gzip.compress(b'{"text": "c"}\n'))
    pq.write_table(pa.table({"text": ["d"]}), inner / "d.parquet")
    (inner / "e.warc").write_bytes(make_record())
    (inner / "f.pdf").write_bytes(b"%PDF")
    (inner / ".g.txt").write_text("g")
    return tmp_path


def shorten(folder: Path, lines: list[str]) -> list[str]:
    return [line.replace(f"{folder}/", "") for line in lines]


def test_a_folder_is_read_in_the_order_of_names(folder: Path) -> None:
    """Every format is read, other and hidden files are not; positions count within each file."""
    found = shorten(folder, summarise(read(folder)))
    assert found == ["a.txt", "b.csv#1", "b.csv#2", "inner/c.jsonl.gz#1", "inner/d.parquet#1", "inner/e.warc#1"]


def test_glob_patterns(folder: Path) -> None:
    """`*` stays within a folder, `**` goes through all; matches are read in sorted order."""
    assert shorten(folder, summarise(read(folder / "*.txt"))) == ["a.txt"]
    assert shorten(folder, summarise(read(folder / "**" / "[ce].*"))) == ["inner/c.jsonl.gz#1", "inner/e.warc#1"]
    assert shorten(folder, summarise(read(folder / "**" / "*.pdf"))) == ["inner/f.pdf unsupported_format"]


def test_a_pattern_that_matches_nothing(folder: Path) -> None:
    """It is one reject that names the pattern."""
    error = read_error(folder / "*.htm")
    assert (error.reason, error.path) == ("not_found", f"{folder}/*.htm")


def test_a_name_that_looks_like_a_pattern(folder: Path) -> None:
    """A file that is there by that very name is read as it is."""
    (folder / "x[1].txt").write_text("x")
    assert shorten(folder, summarise(read(folder / "x[1].txt"))) == ["x[1].txt"]


def test_how_far_the_reading_is(folder: Path) -> None:
    """Bytes as they lie on the disk: all of them when all is read, never more."""
    total = measure([str(folder)])
    assert total == sum(path.stat().st_size for path in folder.rglob("[a-e].*"))
    gauge = Gauge(total)
    seen = [gauge.read for _ in read_bulletins([str(folder)], gauge=gauge)]
    assert seen == sorted(seen)
    assert gauge.read == total
