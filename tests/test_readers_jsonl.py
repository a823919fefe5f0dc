"""JSON Lines: each line is a bulletin or a reject of its own."""

from __future__ import annotations

import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers.jsonl import read_jsonl
from bantin.readers.reasons import MAX_BYTES

from .input_files import SENTENCE, read, read_bulletin, read_error, summarise


class TestJsonLines:
    def test_a_line_is_a_bulletin(self, tmp_path: Path) -> None:
        """Id, address, posting date and text are taken over; the path says which document of the file it is."""
        line = json.dumps({"id": "x1", "url": "https://a.gov.vn/1", "text": SENTENCE, "published": "2022-12-22T16:38"})
        (tmp_path / "a.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
        bulletin = read_bulletin(tmp_path / "a.jsonl")
        assert (bulletin.id, bulletin.text, bulletin.published) == ("x1", SENTENCE, "2022-12-22T16:38")
        assert bulletin.source.path == f"{tmp_path}/a.jsonl#1"
        assert bulletin.source.url == "https://a.gov.vn/1"
        assert bulletin.source.sha256 == hashlib.sha256(line.encode()).hexdigest()

    @pytest.mark.parametrize("given_id", ['"id": null, ', '"id": "", ', ""])
    def test_without_an_id_the_hash_is_the_id(self, tmp_path: Path, given_id: str) -> None:
        """No id, null and the empty string are the same: the first 16 digits of the line's hash."""
        line = f'{{{given_id}"text": "a"}}'
        (tmp_path / "a.jsonl").write_text(line)
        assert read_bulletin(tmp_path / "a.jsonl").id == hashlib.sha256(line.encode()).hexdigest()[:16]

    def test_a_number_is_an_id(self, tmp_path: Path) -> None:
        """Row numbers of a database become strings."""
        (tmp_path / "a.jsonl").write_text('{"id": 17, "text": "a"}')
        assert read_bulletin(tmp_path / "a.jsonl").id == "17"

    def test_each_bad_line_is_one_reject_and_the_others_go_on(self, tmp_path: Path) -> None:
        """Rejects and records of a file share one count: the n-th line that is not blank is document n."""
        lines = [
            b'\xef\xbb\xbf{"text": "a"}',
            b"{",
            b"",
            b'{"id": "x"}',
            b'{"text": null}',
            b'{"text": 5}',
            b'{"text": " "}',
            b"[1]",
            b'"a"',
            b'{"text": "a", "id": true}',
            b'{"text": "a", "url": []}',
            b'{"text": "a", "published": "hom qua"}',
            b'{"text": "\xe1"}',
            b'{"text": ' + b"[" * 100_000,
            b'{"n": ' + b"9" * 5000 + b"}",
            b'{"text": "z"}',
        ]
        (tmp_path / "a.jsonl").write_bytes(b"\r\n".join(lines))
        reasons = ["", "invalid_json", "missing_text", "missing_text", "wrong_type", "empty", "wrong_type"]
        reasons += ["wrong_type", "wrong_type", "wrong_type", "invalid_date", "undecodable"]
        reasons += ["invalid_json", "invalid_json", ""]
        expected = [f"{tmp_path}/a.jsonl#{n} {reason}".strip() for n, reason in enumerate(reasons, start=1)]
        assert summarise(read(tmp_path / "a.jsonl")) == expected

    def test_the_message_names_the_line(self, tmp_path: Path) -> None:
        """Blank lines do not count as documents, so the message gives the line of the file as well."""
        (tmp_path / "a.jsonl").write_text("\n\n{")
        assert "line 3, column 2" in str(read_error(tmp_path / "a.jsonl"))

    def test_half_an_emoji_costs_one_character(self, tmp_path: Path) -> None:
        """A lone surrogate becomes U+FFFD, a pair the character it spells."""
        (tmp_path / "a.jsonl").write_text(r'{"text": "a\ud83d b\ud83d\ude00", "id": "\udc00"}')
        bulletin = read_bulletin(tmp_path / "a.jsonl")
        assert (bulletin.text, bulletin.id) == ("a\ufffd b\U0001f600", "\ufffd")

    def test_a_huge_line_costs_no_other_line(self, tmp_path: Path) -> None:
        """A line over the limit is one reject; the next line is read."""
        with open(tmp_path / "a.jsonl", "wb") as file:
            file.write(b'{"text": "' + b"a" * (2 * MAX_BYTES) + b'"}\n{"text": "b"}\n')
        path = f"{tmp_path}/a.jsonl"
        assert summarise(read(path)) == [f"{path}#1 too_large", f"{path}#2"]

    @pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf\n"])
    def test_a_file_without_documents_is_a_reject(self, tmp_path: Path, content: bytes) -> None:
        """A file of blank lines is `empty` as a whole."""
        (tmp_path / "a.jsonl").write_bytes(content)
        assert summarise(read(tmp_path / "a.jsonl")) == [f"{tmp_path}/a.jsonl empty"]

    def test_utf16_is_told_as_such(self, tmp_path: Path) -> None:
        """JSON Lines saved as UTF-16 are one reject that says how to convert them."""
        (tmp_path / "a.jsonl").write_text('{"text": "a"}\n', encoding="utf-16")
        error = read_error(tmp_path / "a.jsonl")
        assert error.reason == "undecodable"
        assert "iconv" in str(error)

    def test_memory_holds_one_line_at_a_time(self) -> None:
        """The first bulletin is there before the second line is read."""
        file = io.BytesIO(b'{"text": "a"}\n{"text": "b"}\n')
        first = next(read_jsonl(file, "a.jsonl"))
        assert isinstance(first, Bulletin)
        assert file.tell() == 14

    @given(st.lists(st.binary(max_size=40) | st.sampled_from([b'{"text": "a"}', b'{"text": 1}', b"{}", b"[]"])))
    def test_any_lines(self, lines: list[bytes]) -> None:
        """Whatever stands in a file, each line that is not blank is one bulletin or one error."""
        content = b"\n".join(line.replace(b"\n", b"") for line in lines)
        count = sum(bool(line.strip().removeprefix(b"\xef\xbb\xbf")) for line in content.split(b"\n"))
        if not count or content.startswith((b"\xff\xfe", b"\xfe\xff")):
            with pytest.raises(InputError):
                list(read_jsonl(io.BytesIO(content), "a.jsonl"))
        else:
            assert len(list(read_jsonl(io.BytesIO(content), "a.jsonl"))) == count
