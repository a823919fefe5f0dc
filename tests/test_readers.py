"""Readers: what becomes a bulletin, what becomes a reject."""

from __future__ import annotations

import codecs
import hashlib
import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.bulletin import Bulletin
from bantin.errors import InputError
from bantin.readers import read_bulletins
from bantin.readers.decoding import decode
from bantin.readers.jsonl import read_jsonl
from bantin.readers.published import read_published
from bantin.readers.reasons import MAX_BYTES

SENTENCE = "Sáng 19/12, UBND huyện Ia Pa tặng giấy khen cho 7 tập thể."
# "huyện tặng giấy khen", as windows-1258 writes it: tone marks follow their letters.
LEGACY_BYTES = b"huy\xea\xf2n t\xe3\xf2ng gi\xe2\xecy khen"
LEGACY_TEXT = "huyê\u0323n tă\u0323ng giâ\u0301y khen"


def read(*inputs: Path | str) -> list[Bulletin | InputError]:
    return list(read_bulletins([str(path) for path in inputs]))


def read_bulletin(path: Path) -> Bulletin:
    (item,) = read(path)
    assert isinstance(item, Bulletin), item
    return item


def read_error(path: Path | str) -> InputError:
    (item,) = read(path)
    assert isinstance(item, InputError), item
    return item


def summarise(items: list[Bulletin | InputError]) -> list[str]:
    """Each bulletin as its source path, each error as `path#position reason`."""
    return [
        item.source.path
        if isinstance(item, Bulletin)
        else f"{item.path}{'' if item.position is None else f'#{item.position}'} {item.reason}"
        for item in items
    ]


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

    @pytest.mark.parametrize("suffix", ["", ".pdf", ".html"])
    def test_an_unknown_suffix_is_a_reject_that_lists_the_known_ones(self, tmp_path: Path, suffix: str) -> None:
        """A file that no reader takes is named, with what bantin reads instead."""
        path = tmp_path / f"a{suffix}"
        path.write_text(SENTENCE)
        error = read_error(path)
        assert error.reason == "unsupported_format"
        assert ".jsonl, .txt" in str(error)

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


class TestDecoding:
    @pytest.mark.parametrize(
        ("encoding", "name"),
        [
            ("utf-8", "utf-8"),
            ("utf-8-sig", "utf-8"),
            ("utf-16", "utf-16-le"),
            ("utf-16-le", "utf-16-le"),
            ("utf-16-be", "utf-16-be"),
            ("utf-32", "utf-32-le"),
        ],
    )
    def test_unicode_encodings(self, encoding: str, name: str) -> None:
        """Text comes back whole from UTF-8, UTF-16 with or without mark and UTF-32, never with the mark."""
        assert decode(SENTENCE.encode(encoding)) == (SENTENCE, name)

    def test_windows_1258(self) -> None:
        """Bytes that are not UTF-8 are Vietnamese Windows text, letters and tone marks apart."""
        assert decode(LEGACY_BYTES) == (LEGACY_TEXT, "windows-1258")

    def test_a_text_cut_within_a_letter_stays_utf8(self) -> None:
        """One broken sequence in a UTF-8 text costs that letter and nothing else."""
        assert decode(SENTENCE.encode()[:-2]) == (SENTENCE[:-2] + "\ufffd", "utf-8")

    @pytest.mark.parametrize(
        "data",
        [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"PK\x03\x04" + bytes(64), b"\x00\x01\x02\x03" * 99],
        ids=["png", "zip", "zeros"],
    )
    def test_binary_is_no_text(self, tmp_path: Path, data: bytes) -> None:
        """An image or archive by the name of a text is `undecodable`."""
        (tmp_path / "a.txt").write_bytes(data)
        assert read_error(tmp_path / "a.txt").reason == "undecodable"

    @given(st.binary(max_size=400))
    def test_any_bytes(self, data: bytes) -> None:
        """Any bytes give text that UTF-8 can write, or nothing."""
        text, encoding = decode(data) or ("", "utf-8")
        assert text.encode().decode() == text
        assert codecs.lookup(encoding)

    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")))
    def test_any_utf8_text_comes_back(self, text: str) -> None:
        """Valid UTF-8 is never taken for anything else."""
        assert decode(text.encode()) == (text, "utf-8")


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


class TestPublished:
    @pytest.mark.parametrize(
        ("given_date", "edtf"),
        [
            ("2022-12-22T16:38", "2022-12-22T16:38"),
            ("2022-12-22 16:38:07", "2022-12-22T16:38"),
            ("2022-12-22T16:38:07.250+07:00", "2022-12-22T16:38"),
            ("2022-12-22T20:38:07Z", "2022-12-23T03:38"),
            ("2022-12-22", "2022-12-22"),
            ("2022-12", "2022-12"),
            ("2022", "2022"),
            ("22/12/2022", "2022-12-22"),
            ("2/1/2022 7:05", "2022-01-02T07:05"),
            ("16:38 22-12-2022", "2022-12-22T16:38"),
            ("Thứ Năm, 22/12/2022 | 16:38 GMT+7", "2022-12-22T16:38"),
            ("Ngày đăng: 22.12.2022, 16h38", "2022-12-22T16:38"),
            ("31/02/2022", None),
            ("12/31/2022", None),
            ("22/12/2022 25:00", None),
            ("0001-01-01T00:00+14:00", None),
            ("hôm qua", None),
            ("1671698280", None),
        ],
    )
    def test_posting_dates(self, given_date: str, edtf: str | None) -> None:
        """Posting dates are ISO or day first, in local time; what is no date is refused."""
        assert read_published(given_date) == edtf
