"""A run cut short goes on where it was: kill -9, Ctrl-C, half lines, other inputs."""

from __future__ import annotations

import json
import signal
import time
from pathlib import Path

import pytest

from bantin import BantinError, read_records
from bantin import extract as extract_text
from bantin.errors import InputError
from bantin.record import encode
from bantin.writers import find_format
from bantin.writers.draft import DraftOutput

from .batch_runs import extract, read_lines, start, wait_for, write_documents

COUNT = 800


@pytest.fixture(scope="module")
def unbroken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an input and what an unbroken run makes of it."""
    folder = tmp_path_factory.mktemp("unbroken")
    write_documents(folder / "in.jsonl", COUNT, bad_every=50)
    extract("in.jsonl", "-o", "ref.jsonl", cwd=folder)
    return folder


@pytest.fixture
def folder(unbroken: Path, tmp_path: Path) -> Path:
    """A folder with the same input and nothing else."""
    (tmp_path / "in.jsonl").write_bytes((unbroken / "in.jsonl").read_bytes())
    return tmp_path


def stop_midway(folder: Path, sign: signal.Signals) -> str:
    """Run with --resume, send a signal as soon as something is saved, and return what the run said."""
    process = start("in.jsonl", "-o", "out.jsonl", "--resume", "--workers", "2", cwd=folder)
    wait_for(lambda: (folder / ".out.jsonl.journal").exists() or process.poll() is not None)
    assert process.poll() is None, "the run was over before anything was saved: COUNT is too small"
    process.send_signal(sign)
    return process.communicate(timeout=60)[1]


def assert_is_unbroken(folder: Path, unbroken: Path) -> None:
    assert (folder / "out.jsonl").read_bytes() == (unbroken / "ref.jsonl").read_bytes()
    assert (folder / "out.rejects.jsonl").read_bytes() == (unbroken / "ref.rejects.jsonl").read_bytes()
    assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]


class TestKilled:
    def test_the_same_command_goes_on(self, folder: Path, unbroken: Path) -> None:
        """After kill -9 the run with --resume ends with the bytes of an unbroken one."""
        stop_midway(folder, signal.SIGKILL)
        assert not (folder / "out.jsonl").exists()
        journal = json.loads((folder / ".out.jsonl.journal").read_bytes())
        assert 0 < journal["records"] < COUNT
        told = extract("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        assert f"documents {COUNT} = records {COUNT - COUNT // 50} + rejects {COUNT // 50}" in told
        assert_is_unbroken(folder, unbroken)

    def test_twice(self, folder: Path, unbroken: Path) -> None:
        """Killed again while it goes on, it still ends the same."""
        stop_midway(folder, signal.SIGKILL)
        process = start("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        time.sleep(0.8)
        process.kill()
        process.communicate()
        extract("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        assert_is_unbroken(folder, unbroken)

    def test_a_half_written_line_is_repaired(self, folder: Path, unbroken: Path) -> None:
        """What stands behind the last whole record is cut off."""
        stop_midway(folder, signal.SIGKILL)
        for name in (".out.jsonl.part", ".out.rejects.jsonl.part"):
            with (folder / name).open("ab") as draft:
                draft.write(b'{"schema_version":"1","id":"ha')
        extract("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        assert_is_unbroken(folder, unbroken)

    def test_without_resume_it_begins_anew(self, folder: Path, unbroken: Path) -> None:
        """Nothing of the unfinished run is left in the output."""
        stop_midway(folder, signal.SIGKILL)
        extract("in.jsonl", "-o", "out.jsonl", cwd=folder)
        assert_is_unbroken(folder, unbroken)

    def test_other_inputs_are_refused(self, folder: Path) -> None:
        """A file changed before the place where the run stopped is told, and the state stays as it was."""
        stop_midway(folder, signal.SIGKILL)
        lines = (folder / "in.jsonl").read_bytes().splitlines(keepends=True)
        (folder / "in.jsonl").write_bytes(b"".join(lines[1:]))
        process = start("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        assert "not those of the unfinished run" in process.communicate(timeout=60)[1]
        assert process.returncode == 1
        assert (folder / ".out.jsonl.journal").exists()


class TestOtherOutputs:
    @pytest.mark.parametrize("output", ["out/", "out.parquet", "out.duckdb"])
    def test_what_is_made_at_the_end_goes_on_too(self, folder: Path, unbroken: Path, output: str) -> None:
        """Killed midway, folder, Parquet file and database end with the records of an unbroken run of JSON Lines."""
        process = start("in.jsonl", "-o", output, "--workers", "2", cwd=folder)
        wait_for(lambda: (folder / f".{output.rstrip('/')}.journal").exists() or process.poll() is not None)
        assert process.poll() is None, "the run was over before anything was saved: COUNT is too small"
        process.kill()
        process.communicate()
        assert not (folder / output).exists()
        extract("in.jsonl", "-o", output, "--resume", "--workers", "2", cwd=folder)
        assert list(read_records(folder / output)) == list(read_records(unbroken / "ref.jsonl"))
        assert (folder / "out.rejects.jsonl").read_bytes() == (unbroken / "ref.rejects.jsonl").read_bytes()
        assert not [path.name for path in folder.iterdir() if path.name.startswith(".")]


class TestInterrupted:
    def test_control_c_ends_cleanly(self, folder: Path, unbroken: Path) -> None:
        """After SIGINT the run says how to go on, exits with 130, and goes on."""
        process = start("in.jsonl", "-o", "out.jsonl", "--workers", "2", cwd=folder)
        wait_for((folder / ".out.jsonl.journal").exists)
        process.send_signal(signal.SIGINT)
        told = process.communicate(timeout=60)[1]
        assert process.returncode == 130
        assert "--resume goes on" in told
        assert "Traceback" not in told
        extract("in.jsonl", "-o", "out.jsonl", "--resume", cwd=folder)
        assert_is_unbroken(folder, unbroken)


class TestDrafts:
    """The drafts themselves, stopped between any two steps."""

    def test_two_runs_never_write_the_same_output(self, tmp_path: Path) -> None:
        """The second is told so and spoils nothing."""
        output = str(tmp_path / "x.jsonl")
        with DraftOutput(output, find_format(output), resume=False) as first:
            first.write(b"1\n", b"1")
            with pytest.raises(BantinError, match="another run"):
                DraftOutput(output, find_format(output), resume=False)
        assert (tmp_path / "x.jsonl").read_bytes() == b"1\n"

    def test_what_is_not_saved_is_not_kept(self, tmp_path: Path) -> None:
        """On resuming, the drafts are cut to what the journal knows of both."""
        output = str(tmp_path / "x.csv")
        form = find_format(output)._replace(header=b"head\n")
        first = DraftOutput(output, form, resume=False)
        first.write(b"1\n", b"1")
        first.reject(InputError("empty", "a", path="a"), b"2")
        first.save()
        first.write(b"3\n", b"3")
        first.close()  # as a killed process leaves it: more was written than saved
        with DraftOutput(output, form, resume=True) as second:
            assert second.done.documents == 2
            second.write(b"4\n", b"4")
        assert (tmp_path / "x.csv").read_bytes() == b"head\n1\n4\n"
        assert len(read_lines(tmp_path / "x.rejects.jsonl")) == 1

    @pytest.mark.parametrize("renamed", [0, 1, 2])
    def test_killed_between_the_renames(self, tmp_path: Path, renamed: int) -> None:
        """A run that was complete but for the renames is brought to its end without reading anything again."""
        output = str(tmp_path / "x.jsonl")
        first = DraftOutput(output, find_format(output), resume=False)
        first.write(b"1\n", b"1")
        first.reject(InputError("empty", "a", path="a"), b"2")
        first.save()
        journal = json.loads((tmp_path / ".x.jsonl.journal").read_bytes())
        (tmp_path / ".x.jsonl.journal").write_text(json.dumps(journal | {"complete": True}))
        first.close()
        for name in ("x.jsonl", "x.rejects.jsonl")[:renamed]:
            (tmp_path / f".{name}.part").rename(tmp_path / name)
        with DraftOutput(output, find_format(output), resume=True) as second:
            assert second.done.complete
        assert (tmp_path / "x.jsonl").read_bytes() == b"1\n"
        assert len(read_lines(tmp_path / "x.rejects.jsonl")) == 1
        assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]

    @pytest.mark.parametrize("output", ["x/", "x.parquet", "x.duckdb"])
    def test_killed_while_the_output_is_made(self, tmp_path: Path, output: str) -> None:
        """The draft stays until the output stands; what was half made is thrown away and made again."""
        name = f"{tmp_path}/{output}"
        record = encode(extract_text("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.")) + b"\n"

        def fail(draft: Path, place: Path) -> None:
            half = place.with_name(f".{place.name}.new")
            half.mkdir() if output.endswith("/") else half.write_bytes(b"half")
            raise OSError(28, "No space left on device")

        form = find_format(name)
        with (
            pytest.raises(OSError, match="No space"),
            DraftOutput(name, form._replace(publish=fail), resume=False) as run,
        ):
            run.write(record, b"1")
        assert not (tmp_path / output).exists()
        with DraftOutput(name, form, resume=True) as run:
            assert run.done.complete
        assert [one.commendations[0].collectives for one in read_records(name)] == [7]
        assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]

    def test_a_damaged_journal_is_told(self, tmp_path: Path) -> None:
        """A journal that is no JSON, or promises more than the draft holds, stops the run with advice."""
        (tmp_path / ".x.jsonl.journal").write_text("{")
        with pytest.raises(BantinError, match="without --resume"):
            DraftOutput(str(tmp_path / "x.jsonl"), find_format("x.jsonl"), resume=True)
        (tmp_path / ".x.jsonl.journal").write_text('{"records": 5, "written": 100}')
        with pytest.raises(BantinError, match="without --resume"):
            DraftOutput(str(tmp_path / "x.jsonl"), find_format("x.jsonl"), resume=True)
