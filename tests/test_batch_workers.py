"""The batch engine: any number of workers, and what becomes of a document that kills or holds one."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from .batch_runs import SENTENCE, extract, list_workers, read_lines, start, wait_for, write_documents

LONG = "\n\n".join(SENTENCE.format(day=n % 28 + 1, number=n) for n in range(1, 900))
"""A text that takes some seconds."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with 200 documents in one file, some bad, and a text before and behind it."""
    write_documents(tmp_path / "b.jsonl", 200, bad_every=17)
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(SENTENCE.format(day=1, number=name), encoding="utf-8")
    return tmp_path


class TestManyWorkers:
    def test_output_is_the_same_for_any_number(self, folder: Path) -> None:
        """One, two and four workers write the same bytes, records and rejects in the order of the input."""
        outputs = set()
        for workers in ("1", "2", "4"):
            extract(".", "-o", "out.jsonl", "--workers", workers, cwd=folder)
            outputs.add(tuple((folder / name).read_bytes() for name in ("out.jsonl", "out.rejects.jsonl")))
        assert len(outputs) == 1
        paths = [record["source"]["path"] for record in read_lines(folder / "out.jsonl")]
        assert (paths[0], paths[-1]) == ("./a.txt", "./c.txt")
        positions = [int(path.rpartition("#")[2]) for path in paths[1:-1]]
        assert positions == [number for number in range(1, 201) if number % 17]

    def test_nothing_hidden_is_left(self, folder: Path) -> None:
        """After a good end only the two output files are new."""
        before = set(folder.iterdir())
        told = extract(".", "-o", "out.jsonl", cwd=folder)
        assert set(folder.iterdir()) - before == {folder / "out.jsonl", folder / "out.rejects.jsonl"}
        assert "documents 202 = records 191 + rejects 11" in told

    def test_a_table_is_the_same_too(self, folder: Path) -> None:
        """CSV has its header once and its rows in order for any number of workers."""
        extract("b.jsonl", "-o", "one.csv", "--workers", "1", cwd=folder)
        extract("b.jsonl", "-o", "two.csv", "--workers", "2", cwd=folder)
        assert (folder / "one.csv").read_bytes() == (folder / "two.csv").read_bytes()

    def test_the_log_counts_every_document(self, folder: Path) -> None:
        """With --log-json standard error is JSON lines: start, every reject, end with the sums."""
        events = [json.loads(line) for line in extract(".", "-o", "out.jsonl", "--log-json", cwd=folder).splitlines()]
        assert [event["event"] for event in (events[0], events[-1])] == ["started", "finished"]
        assert events[0]["bytes"] == sum(path.stat().st_size for path in folder.iterdir() if path.name[1] == ".")
        rejected = [event for event in events if event["event"] == "rejected"]
        assert [event["position"] for event in rejected] == list(range(17, 201, 17))
        assert (events[-1]["documents"], events[-1]["records"], events[-1]["rejects"]) == (202, 191, 11)


class TestOneDocument:
    def write(self, folder: Path) -> None:
        (folder / "a1.txt").write_text(LONG, encoding="utf-8")

    def test_over_the_time_limit_is_a_reject(self, folder: Path) -> None:
        """A document that takes longer than --timeout is `timed_out`; its neighbours are records."""
        self.write(folder)
        told = extract(".", "-o", "out.jsonl", "--timeout", "1", "--workers", "1", cwd=folder)
        assert "documents 203 = records 191 + rejects 12" in told
        (late,) = [line for line in read_lines(folder / "out.rejects.jsonl") if line["reason"] == "timed_out"]
        assert (late["path"], late["position"]) == ("./a1.txt", None)
        assert "1 s" in late["message"]

    @pytest.mark.parametrize("deaths", [1, 2])
    @pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="workers are found in /proc")
    def test_that_kills_its_worker_is_tried_twice(self, folder: Path, deaths: int) -> None:
        """A worker killed over a document costs one retry; the second one a reject that names the document."""
        self.write(folder)
        process = start("a.txt", "a1.txt", "c.txt", "-o", "out.jsonl", "--timeout", "60", "--workers", "1", cwd=folder)
        killed: set[int] = set()
        for _ in range(deaths):
            (worker,) = wait_for(lambda: [pid for pid in list_workers(process) if pid not in killed and _is_busy(pid)])
            os.kill(worker, signal.SIGKILL)
            killed.add(worker)
        _, told = process.communicate(timeout=60)
        rejects = read_lines(folder / "out.rejects.jsonl")
        assert [(line["path"], line["reason"]) for line in rejects] == [("a1.txt", "worker_died")] * (deaths - 1)
        assert f"documents 3 = records {4 - deaths} + rejects {deaths - 1}" in told


def _is_busy(pid: int) -> bool:
    """Tell whether a worker has worked for half a second, far longer than the short documents take."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") > 0.5
