"""The command line as a user runs it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bantin import read_records

SOURCES = Path(__file__).parents[1] / "extract"
BULLETIN = (
    "Huyện Trà Lĩnh cảm ơn những người giữ đập\n\n"
    "Hôm 6/4/2023, Chủ tịch UBND huyện Trà Lĩnh ký Quyết định số 3127/QĐ-UBND tặng giấy khen cho 4 tổ thủy nông "
    "và 9 hộ dân đã canh đập suốt mùa lũ.\n"
)


def bantin(*arguments: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run bantin in a folder; the checkout's sources need not be installed."""
    return subprocess.run(
        [sys.executable, "-m", "bantin", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        check=False,
    )


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """A folder with a text, a file of two good lines and a bad one, and an empty file."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(BULLETIN, encoding="utf-8")
    good = json.dumps({"id": "x", "text": BULLETIN, "published": "22/12/2022 16:38"}, ensure_ascii=False)
    (folder / "b.jsonl").write_text(f"{good}\nnot json\n{good}\n", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    return folder


class TestExtract:
    def test_a_folder_becomes_records_and_rejects(self, inputs: Path, tmp_path: Path) -> None:
        """Every document is a line of the output or of the rejects file; the closing line counts them."""
        run = bantin("extract", "in", "-o", "out.jsonl", cwd=tmp_path)
        assert run.returncode == 0
        assert run.stderr == "documents 5 = records 3 + rejects 2\nrejects are listed in out.rejects.jsonl\n"
        assert run.stdout == ""
        records = read_lines(tmp_path / "out.jsonl")
        paths = [record["source"]["path"] for record in records]
        assert paths == ["in/a.txt", "in/b.jsonl#1", "in/b.jsonl#3"]
        assert [record["published"] for record in records][1:] == ["2022-12-22T16:38"] * 2
        rejects = read_lines(tmp_path / "out.rejects.jsonl")
        assert [(reject["path"], reject["position"], reject["reason"]) for reject in rejects] == [
            ("in/b.jsonl", 2, "invalid_json"),
            ("in/c.txt", None, "empty"),
        ]

    def test_the_same_input_gives_the_same_bytes(self, inputs: Path, tmp_path: Path) -> None:
        """A second run writes the same file, even over the first and among its own inputs."""
        assert bantin("extract", ".", "-o", "out.jsonl", cwd=tmp_path).returncode == 0
        first = (tmp_path / "out.jsonl").read_bytes()
        assert bantin("extract", ".", "-o", "out.jsonl", cwd=tmp_path).returncode == 0
        assert (tmp_path / "out.jsonl").read_bytes() == first

    def test_standard_input_and_output(self, tmp_path: Path) -> None:
        """`-` reads a text from standard input; without -o records go to standard output."""
        run = bantin("extract", "-", cwd=tmp_path, stdin=BULLETIN)
        assert json.loads(run.stdout)["source"]["path"] == "-"
        assert run.stderr == "documents 1 = records 1 + rejects 0\n"

    def test_a_page_on_standard_input(self, tmp_path: Path) -> None:
        """Standard input that begins with a tag of HTML is read as a page."""
        page = f"<!DOCTYPE html>\n<html><body><h1>Tin xã Nga An</h1>{'<p>' + BULLETIN + '</p>'}</body></html>"
        run = bantin("extract", "-", cwd=tmp_path, stdin=page)
        assert json.loads(run.stdout)["source"]["media_type"] == "text/html"

    def test_json_lines_on_standard_input(self, tmp_path: Path) -> None:
        """Standard input whose first line is a JSON object is JSON Lines; rejects go to standard error."""
        line = json.dumps({"id": "x", "text": BULLETIN})
        run = bantin("extract", "-", cwd=tmp_path, stdin=f"\n{line}\n{{\n{line}\n")
        assert [json.loads(record)["source"]["path"] for record in run.stdout.splitlines()] == ["-#1", "-#3"]
        reject, closing = run.stderr.splitlines()
        assert json.loads(reject)["reason"] == "invalid_json"
        assert closing == "documents 3 = records 2 + rejects 1"

    def test_a_table(self, inputs: Path, tmp_path: Path) -> None:
        """An output that ends in .csv is a table of commendations."""
        assert bantin("extract", "in", "-o", "out.csv", cwd=tmp_path).returncode == 0
        assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").startswith("record_id,place,")
        assert (tmp_path / "out.rejects.jsonl").exists()

    @pytest.mark.parametrize("output", ["out.parquet", "out.duckdb", "out", "out/"])
    def test_tables(self, inputs: Path, tmp_path: Path, output: str) -> None:
        """Other names are other forms of the same records; a second run takes the place of the first."""
        bantin("extract", "in", "-o", "ref.jsonl", cwd=tmp_path)
        for _ in range(2):
            run = bantin("extract", "in", "-o", output, cwd=tmp_path)
            assert run.stderr == "documents 5 = records 3 + rejects 2\nrejects are listed in out.rejects.jsonl\n"
        assert list(read_records(tmp_path / output)) == list(read_records(tmp_path / "ref.jsonl"))
        assert (tmp_path / output).is_dir() == (output in ("out", "out/"))

    def test_a_folder_is_never_its_own_input(self, inputs: Path, tmp_path: Path) -> None:
        """The CSV and Parquet files of an output folder that lies among the inputs are not read as bulletins."""
        for _ in range(2):
            run = bantin("extract", "in", "-o", "in/tables/", cwd=tmp_path)
            assert run.stderr.startswith("documents 5 = records 3 + rejects 2\n")

    def test_a_folder_of_somebody_else_is_left_alone(self, inputs: Path, tmp_path: Path) -> None:
        """Told before anything is read, and nothing in it is touched."""
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine/notes.txt").write_text("x")
        run = bantin("extract", "in", "-o", "mine", cwd=tmp_path)
        assert run.returncode == 1
        assert "mine: holds notes.txt, which bantin did not write" in run.stderr
        assert [path.name for path in (tmp_path / "mine").iterdir()] == ["notes.txt"]

    @pytest.mark.parametrize("output", ["out.parquet", "out.duckdb", "out/"])
    def test_every_command_reads_every_form(self, inputs: Path, tmp_path: Path, output: str) -> None:
        """report and evaluate say of a dataset what they say of JSON Lines."""
        told = []
        (tmp_path / "gold.jsonl").write_text('{"id": "a", "kind": "bulletin", "text_file": "a.txt", "record": {}}\n')
        for name in ("out.jsonl", output):
            bantin("extract", "in", "-o", name, cwd=tmp_path)
            assert bantin("report", name, "-o", "page.html", cwd=tmp_path).returncode == 0
            scores = bantin("evaluate", "gold.jsonl", name, cwd=tmp_path)
            told.append(((tmp_path / "page.html").read_bytes(), scores.returncode, scores.stdout, scores.stderr))
        assert told[0] == told[1]

    def test_quiet(self, inputs: Path, tmp_path: Path) -> None:
        """With --quiet nothing is said."""
        run = bantin("extract", "in", "-o", "out.jsonl", "--quiet", cwd=tmp_path)
        assert (run.returncode, run.stdout, run.stderr) == (0, "", "")

    def test_nothing_could_be_read(self, tmp_path: Path) -> None:
        """Where no record came out at all, the exit code is 1 and the rejects say why."""
        run = bantin("extract", "no.txt", "-o", "out.jsonl", cwd=tmp_path)
        assert run.returncode == 1
        assert run.stderr.startswith("documents 1 = records 0 + rejects 1\n")

    def test_rejects_of_an_earlier_run_go(self, inputs: Path, tmp_path: Path) -> None:
        """A run without rejects leaves no rejects file."""
        bantin("extract", "in", "-o", "out.jsonl", cwd=tmp_path)
        bantin("extract", "in/a.txt", "-o", "out.jsonl", cwd=tmp_path)
        assert not (tmp_path / "out.rejects.jsonl").exists()

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (["extract", "in", "-o", "out.pdf"], 2, "end the name in one of .csv, .duckdb, .jsonl, .parquet"),
            (["extract"], 2, "Missing argument"),
            (["extract", "in", "--fast"], 2, "No such option"),
            (["extract", "in", "-o", "no/out.jsonl"], 1, "there is no folder no"),
            (["extract", "in/b.jsonl", "-o", "in/b.jsonl"], 1, "over its own input"),
            (["exract", "in"], 2, "No such command"),
        ],
    )
    def test_mistakes_are_told_before_anything_is_read(
        self, inputs: Path, tmp_path: Path, arguments: list[str], code: int, words: str
    ) -> None:
        """A wrong command line writes nothing and says what to do."""
        before = sorted(tmp_path.rglob("*"))
        run = bantin(*arguments, cwd=tmp_path)
        assert run.returncode == code
        assert words in run.stderr
        assert sorted(tmp_path.rglob("*")) == before


class TestMerge:
    def test_files_become_a_dataset(self, inputs: Path, tmp_path: Path) -> None:
        """The two equal bulletins of the folder tell one act; the closing line counts what came of what."""
        bantin("extract", "in", "-o", "a.jsonl", cwd=tmp_path)
        bantin("extract", "in/a.txt", "-o", "b.parquet", cwd=tmp_path)
        run = bantin("merge", "a.jsonl", "b.parquet", "-o", "dataset/", cwd=tmp_path)
        assert run.returncode == 0, run.stderr
        assert run.stderr == (
            "records 4, bulletins 2; commendations told 2, acts 1, of these told by more than one bulletin 1, "
            "with conflicts 0\n"
        )
        assert len(list(read_records(tmp_path / "dataset"))) == 2
        quiet = bantin("merge", "dataset", "-o", "acts.csv", "--quiet", cwd=tmp_path)
        assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, "", "")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["a.txt", "-o", "x/"], "a.txt:1: this is no record"),
            (["no.jsonl", "-o", "x/"], "no.jsonl: cannot be read"),
            (["a.txt", "-o", "x.pdf"], "no writer for .pdf"),
            (["a.txt", "-o", "-"], "standard output"),
            (["a.txt"], "Missing option"),
            (["a.txt", "-o", "."], "no writer"),
            (["a.txt", "-o", "../in"], "which bantin did not write"),
        ],
    )
    def test_mistakes_are_told(self, inputs: Path, arguments: list[str], words: str) -> None:
        """Exit code 2, the reason, no traceback, nothing written."""
        before = sorted(inputs.rglob("*"))
        run = bantin("merge", *arguments, cwd=inputs)
        assert run.returncode == 2
        assert words in run.stderr
        assert "Traceback" not in run.stderr
        assert sorted(inputs.rglob("*")) == before


class TestOtherCommands:
    def test_check_of_our_own_patterns(self, tmp_path: Path) -> None:
        """The patterns that come with bantin hold all their examples."""
        run = bantin("check", cwd=tmp_path)
        assert run.returncode == 0, run.stdout
        assert run.stdout.strip().endswith("all examples hold")

    def test_check_of_a_folder_that_is_none(self, tmp_path: Path) -> None:
        """A folder without patterns is a problem, told without a traceback."""
        run = bantin("check", ".", cwd=tmp_path)
        assert run.returncode == 1
        assert "facts" in run.stdout + run.stderr
        assert "Traceback" not in run.stderr

    def test_explain(self, inputs: Path, tmp_path: Path) -> None:
        """The sentence and the rules that fired are shown."""
        run = bantin("explain", "in/a.txt", cwd=tmp_path)
        assert run.returncode == 0, run.stderr
        assert "3127" in run.stdout

    def test_explain_a_missing_file(self, tmp_path: Path) -> None:
        """What cannot be read is said, with exit code 1."""
        run = bantin("explain", "no.txt", cwd=tmp_path)
        assert (run.returncode, run.stdout) == (1, "")
        assert run.stderr == "Error: no.txt: there is no such file or folder\n"

    def test_schema(self, inputs: Path, tmp_path: Path) -> None:
        """The schema printed is a valid one, and every record written obeys it."""
        from jsonschema import Draft202012Validator

        schema = json.loads(bantin("schema", cwd=tmp_path).stdout)
        Draft202012Validator.check_schema(schema)
        bantin("extract", "in", "-o", "out.jsonl", cwd=tmp_path)
        for record in read_lines(tmp_path / "out.jsonl"):
            Draft202012Validator(schema).validate(record)

    def test_version(self, tmp_path: Path) -> None:
        """The version is that of the package."""
        from bantin import __version__

        assert bantin("--version", cwd=tmp_path).stdout == f"bantin, version {__version__}\n"

    @pytest.mark.parametrize(
        "command", ["", "extract", "check", "evaluate", "explain", "merge", "report", "corrections", "schema"]
    )
    def test_every_help_has_an_example(self, tmp_path: Path, command: str) -> None:
        """Help ends in a command line that can be typed."""
        text = bantin(*command.split(), "--help", cwd=tmp_path).stdout
        assert f"Example:\n    bantin {command}".rstrip() in text.replace("\n  ", "\n").replace("\n  ", "\n    ")
