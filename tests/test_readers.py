"""Readers: which files and folders become bulletins, and which become rejects."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from bantin.readers import read_bulletins
from bantin.readers.reasons import MAX_BYTES

from .input_files import SENTENCE, read, read_bulletin, read_error, summarise


class TestText:
    def test_a_text_file_is_one_bulletin(self, tmp_path: Path) -> None:
        """The bulletin has the file's text, its path as given, the hash of its bytes and an id from that hash."""
        path = tmp_path / "a.txt"
        path.write_text(SENTENCE, encoding="utf-8")
        bulletin = read_bulletin(path)
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
        assert bulletin.text == SENTENCE
        assert bulletin.id == sha256[:16]
        assert (bulletin.source.path, bulletin.source.sha256, bulletin.source.encoding) == (str(path), sha256, "utf-8")

    def test_line_ends_stay_as_they_are(self, tmp_path: Path) -> None:
        """Offsets point into the input, so a reader does not touch white space."""
        (tmp_path / "a.txt").write_bytes(b" a\r\nb\rc\n")
        assert read_bulletin(tmp_path / "a.txt").text == " a\r\nb\rc\n"

    @pytest.mark.parametrize("suffix", ["", ".pdf", ".docx"])
    def test_an_unknown_suffix_is_a_reject_that_lists_the_known_ones(self, tmp_path: Path, suffix: str) -> None:
        """A file that no reader takes is named, with what bantin reads instead."""
        path = tmp_path / f"a{suffix}"
        path.write_text(SENTENCE)
        error = read_error(path)
        assert error.reason == "unsupported_format"
        assert ".jsonl, .parquet" in str(error)

    def test_the_suffix_may_be_upper_case(self, tmp_path: Path) -> None:
        """A.TXT is a text file."""
        (tmp_path / "A.TXT").write_text(SENTENCE, encoding="utf-8")
        assert read_bulletin(tmp_path / "A.TXT").text == SENTENCE

    @pytest.mark.parametrize("content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\n".encode()])
    def test_a_file_without_text_is_a_reject(self, tmp_path: Path, content: bytes) -> None:
        """Nothing, white space or a byte order mark alone is `empty`."""
        (tmp_path / "a.txt").write_bytes(content)
        assert read_error(tmp_path / "a.txt").reason == "empty"

    def test_a_missing_file_is_a_reject(self, tmp_path: Path) -> None:
        """Whatever its suffix, a file that is not there is `not_found`."""
        (tmp_path / "file.txt").write_text(SENTENCE, encoding="utf-8")
        for name in ("no.txt", "no.pdf", "no", "no/no.txt", "file.txt/no.txt"):
            assert read_error(tmp_path / name).reason == "not_found"

    def test_a_name_that_no_system_takes_is_a_reject(self) -> None:
        """Names too long or with a zero character are `unreadable`, not a crash."""
        assert read_error("x" * 5000 + ".txt").reason == "unreadable"
        assert read_error("x\0.txt").reason == "unreadable"

    def test_a_huge_file_is_a_reject(self, tmp_path: Path) -> None:
        """One byte over the limit is `too_large`; the limit itself is read."""
        path = tmp_path / "a.txt"
        path.write_bytes(b"a" * MAX_BYTES)
        assert len(read_bulletin(path).text) == MAX_BYTES
        path.write_bytes(b"a" * (MAX_BYTES + 1))
        assert read_error(path).reason == "too_large"

    def test_a_name_that_is_not_utf8_is_shown_as_text(self, tmp_path: Path) -> None:
        """A path in another encoding has U+FFFD where it cannot be shown, so that every record is UTF-8."""
        path = os.fsencode(tmp_path) + b"/hu\xe9.txt"
        with open(path, "wb") as file:
            file.write(SENTENCE.encode())
        assert read_bulletin(Path(os.fsdecode(path))).source.path.endswith("/hu\ufffd.txt")


class TestFolders:
    def test_a_folder_is_walked_in_sorted_order(self, tmp_path: Path) -> None:
        """Files and folders come in the order of their names, hidden and unknown ones not at all."""
        for name in ("b.txt", "a/z.txt", "a/b.txt", "c.jsonl", ".hidden.txt", ".git/x.txt", "notes.md", "a/.DS_Store"):
            path = tmp_path / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps({"text": SENTENCE}), encoding="utf-8")
        found = [path.removeprefix(f"{tmp_path}/") for path in summarise(read(tmp_path))]
        assert found == ["a/b.txt", "a/z.txt", "b.txt", "c.jsonl#1"]

    def test_links_to_folders_are_not_followed(self, tmp_path: Path) -> None:
        """A link to its own parent does not make a folder endless."""
        (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
        (tmp_path / "loop").symlink_to(tmp_path)
        assert summarise(read(tmp_path)) == [f"{tmp_path}/a.txt"]

    def test_a_link_that_leads_nowhere_is_a_reject(self, tmp_path: Path) -> None:
        """Somebody expected that document, so it is not passed over in silence."""
        (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
        assert summarise(read(tmp_path)) == [f"{tmp_path}/a.txt not_found"]

    def test_a_pipe_does_not_block_the_run(self, tmp_path: Path) -> None:
        """Only regular files are taken from a folder."""
        os.mkfifo(tmp_path / "pipe.txt")
        (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
        assert summarise(read(tmp_path)) == [f"{tmp_path}/a.txt"]

    def test_a_folder_with_nothing_to_read_is_a_reject(self, tmp_path: Path) -> None:
        """A wrong folder on the command line is told, not counted as success."""
        (tmp_path / "notes.md").write_text(SENTENCE, encoding="utf-8")
        assert summarise(read(tmp_path)) == [f"{tmp_path} empty"]

    def test_a_broken_file_costs_no_other_file(self, tmp_path: Path) -> None:
        """Errors stand in the stream where their documents would."""
        (tmp_path / "a.txt").write_bytes(b"")
        (tmp_path / "b.txt").write_text(SENTENCE, encoding="utf-8")
        (tmp_path / "c.txt").write_bytes(bytes(99))
        assert summarise(read("no.txt", tmp_path)) == [
            "no.txt not_found",
            f"{tmp_path}/a.txt empty",
            f"{tmp_path}/b.txt",
            f"{tmp_path}/c.txt undecodable",
        ]

    def test_files_left_out_are_passed_over(self, tmp_path: Path) -> None:
        """A run whose output lies among its inputs does not read that output."""
        for name in ("a.jsonl", "out.jsonl"):
            (tmp_path / name).write_text(json.dumps({"text": SENTENCE}), encoding="utf-8")
        items = list(read_bulletins([str(tmp_path)], leave_out=[f"{tmp_path}/out.jsonl"]))
        assert summarise(items) == [f"{tmp_path}/a.jsonl#1"]
