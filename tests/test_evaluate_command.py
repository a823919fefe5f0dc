"""`bantin evaluate` as a user runs it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bantin.errors import BantinError
from bantin.evaluate import read_gold
from bantin.record import encode

from .gold_facts import make_line, make_record, make_score

SOURCES = Path(__file__).parents[1] / "extract"


def bantin(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run bantin in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "bantin", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two gold files and records of both texts, the second without its score."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.jsonl").write_text(make_line("a"), encoding="utf-8")
    (tmp_path / "gold/b.jsonl").write_text(make_line("b"), encoding="utf-8")
    records = (make_record("a"), make_record("b", scores=[make_score(value=78.5)]))
    (tmp_path / "out.jsonl").write_bytes(b"".join(encode(record) + b"\n" for record in records))
    return tmp_path


class TestCommand:
    @pytest.mark.parametrize("gold", [["gold"], ["gold/a.jsonl", "gold/b.jsonl"]])
    def test_table(self, folder: Path, gold: list[str]) -> None:
        """Gold files or their folder give one table; the closing lines follow it."""
        run = bantin("evaluate", *gold, "out.jsonl", cwd=folder)
        assert run.returncode == 0, run.stderr
        lines = run.stdout.splitlines()
        assert lines[0].split() == ["field", "P", "R", "F1", "95", "%", "interval", "facts"]
        assert lines[1].split() == ["published", "1.000", "1.000", "1.000", "1.000", "to", "1.000", "2"]
        (score,) = (line.split() for line in lines if line.startswith("score "))
        assert score == ["score", "0.500", "0.500", "0.500", "0.000", "to", "1.000", "2"]
        assert lines[-4].startswith("core F1 0.9000 (0.800 to 1.000) over decision, ")
        assert lines[-3:] == [
            "records with every core fact right 1 of 2 that bear any; no record for 0 of 2 texts",
            "negatives with false facts 0 of 0",
            "attributes given where the text states none: 0",
        ]

    def test_errors(self, folder: Path) -> None:
        """With --errors the differences stand before the table."""
        run = bantin("evaluate", "gold", "out.jsonl", "--errors", cwd=folder)
        missed, false, sentence = run.stdout.splitlines()[:3]
        assert missed.startswith('b\tscore\tmissed\tgold {"index": "PAR INDEX"')
        assert false.startswith('b\tscore\tfalse\tfound {"index": "PAR INDEX"')
        assert sentence == "    Huyện Ia Pa đạt 78,3 điểm, xếp thứ 4/17."
        assert "\n    rules: test.rule\n" in run.stdout

    def test_json(self, folder: Path) -> None:
        """With --json one object holds all of it."""
        run = bantin("evaluate", "gold", "out.jsonl", "--json", "--errors", "--repeats", "20", cwd=folder)
        report = json.loads(run.stdout)
        assert (report["texts"], report["absent"], report["core_f1"], report["repeats"]) == (2, [], 0.9, 20)
        score = report["fields"]["score"]
        assert (score["p"], score["r"], score["f1"], score["n"]) == (0.5, 0.5, 0.5, 2)
        assert score["interval"][0] <= 0.5 <= score["interval"][1]
        assert [error["what"] for error in report["errors"]] == ["missed", "false", "wrong evidence"]
        plain = json.loads(bantin("evaluate", "gold", "out.jsonl", "--json", cwd=folder).stdout)
        assert "errors" not in plain

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("\n{", "bad.jsonl:2: this is no gold object: "),
            ('{"id": "a", "kind": "x", "text_file": "a"}', "bad.jsonl:1: this is no gold object: "),
            ('{"id": "a", "kind": "x", "text_file": "a", "record": {"scores": 1}}', "$.record.scores"),
            (
                '{"id": "a", "kind": "x", "text_file": "a", "record": {"score": []}}',
                "bad.jsonl:1: a record has no 'score'",
            ),
            ('{"id": "a", "kind": "x", "text_file": "a", "record": {"units": [{}]}}', 'each of units needs a "name"'),
            (make_line() * 2, "bad.jsonl:2: the id a was given before, at bad.jsonl:1"),
            ("", "bad.jsonl: no gold object"),
        ],
    )
    def test_bad_gold(self, folder: Path, content: str, words: str) -> None:
        """What is no gold is told with file and line, with exit code 2."""
        (folder / "bad.jsonl").write_text(content, encoding="utf-8")
        run = bantin("evaluate", "bad.jsonl", "out.jsonl", cwd=folder)
        assert (run.returncode, run.stdout) == (2, "")
        assert words in run.stderr
        assert "Traceback" not in run.stderr

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["no.jsonl", "out.jsonl"], "Error: no.jsonl: cannot be read: "),
            (["gold", "no.jsonl"], "Error: no.jsonl: cannot be read: "),
            (["gold", "gold/a.jsonl"], "Error: gold/a.jsonl:1: this is no record: "),
            (["gold", "empty"], "Error: empty: a folder without datapackage.json is none that bantin wrote; "),
            (["empty", "out.jsonl"], "Error: empty: no .jsonl file in this folder"),
            (["out.jsonl"], "Missing argument"),
        ],
    )
    def test_bad_arguments(self, folder: Path, arguments: list[str], words: str) -> None:
        """A file that is not there, or not what it should be, is told with exit code 2."""
        (folder / "empty").mkdir()
        run = bantin("evaluate", *arguments, cwd=folder)
        assert (run.returncode, run.stdout) == (2, "")
        assert words in run.stderr

    def test_help(self, tmp_path: Path) -> None:
        """Help ends in a command line that can be typed."""
        assert "Example:\n    bantin evaluate" in bantin("evaluate", "--help", cwd=tmp_path).stdout


def test_errors_are_bantins_own(tmp_path: Path) -> None:
    """From Python, bad gold raises BantinError."""
    with pytest.raises(BantinError, match="cannot be read"):
        read_gold([tmp_path / "no.jsonl"])
