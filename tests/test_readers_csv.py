"""CSV: one bulletin a row."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest

from bantin.bulletin import Bulletin

from .input_files import SENTENCE, read, read_error, summarise


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The name of a table to be written."""
    return tmp_path / "a.csv"


def read_rows(path: Path, content: str | bytes) -> list[str]:
    """Write a table and summarise what is read from it, without the folder."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [line.replace(f"{path}", path.name) for line in summarise(read(path))]


class TestRows:
    def test_a_row_is_a_bulletin(self, table: Path) -> None:
        """Text, id, address and posting date are taken from the columns of these names, in any order and case."""
        with table.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["ID", "Url", "views", "published", "text"])
            writer.writerow(["7", "https://a.gov.vn/7", "12", "22/12/2022 16:38", f'{SENTENCE}\n"Tin", ảnh: A'])
        (bulletin,) = read(table)
        assert isinstance(bulletin, Bulletin)
        assert (bulletin.id, bulletin.source.url, bulletin.published) == ("7", "https://a.gov.vn/7", "2022-12-22T16:38")
        assert bulletin.text == f'{SENTENCE}\n"Tin", ảnh: A'
        assert bulletin.source.path == f"{table}#1"

    def test_a_page_in_a_row(self, table: Path) -> None:
        """A column `html` holds sources of pages; where a row has a text too, the text is the article."""
        table.write_text("html,text\n<p>a</p>,\n<p>b</p>,c\n", encoding="utf-8")
        page, text = (item for item in read(table) if isinstance(item, Bulletin))
        assert (page.html, page.text, page.source.media_type) == ("<p>a</p>", "", "text/html")
        assert (text.html, text.text, text.source.media_type) == (None, "c", "text/plain")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1258"])
    @pytest.mark.parametrize("delimiter", [",", ";", "\t"])
    def test_encodings_and_delimiters(self, table: Path, encoding: str, delimiter: str) -> None:
        """Encoding and delimiter are told from the file, as spreadsheets write them."""
        text = "Thu\u0301 tươ\u0301ng khen bản"
        table.write_bytes(f'id{delimiter}text\r\n1{delimiter}"{text}, {text}; {text}"\r\n'.encode(encoding, "replace"))
        (bulletin,) = read(table)
        assert isinstance(bulletin, Bulletin)
        assert bulletin.id == "1"
        assert bulletin.text.count("khen") == 3
        assert bulletin.source.encoding == {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)

    def test_blank_rows_take_no_number(self, table: Path) -> None:
        """Blank lines and rows of empty cells are no documents."""
        assert read_rows(table, "id,text\n\n1,a\n,\n2,b\n") == ["a.csv#1", "a.csv#2"]

    def test_compressed(self, tmp_path: Path) -> None:
        """A table may end in .csv.gz."""
        path = tmp_path / "a.csv.gz"
        path.write_bytes(gzip.compress(b"text\na\n"))
        assert summarise(read(path)) == [f"{path}#1"]

    def test_a_huge_cell(self, table: Path) -> None:
        """Cells far beyond what csv allows by itself are read; one over 20 MB is `too_large`."""
        assert read_rows(table, f"text\n{'a ' * 1_000_000}\nb\n") == ["a.csv#1", "a.csv#2"]
        assert read_rows(table, f"text\nb\n{'a' * 20_000_001}\n")[:2] == ["a.csv#1", "a.csv too_large"]


class TestBroken:
    def test_bad_rows_cost_no_other(self, table: Path) -> None:
        """Missing text, too many cells and impossible dates are rejects with the number of their row."""
        content = "id,text,published\n1,,\n2,a,b,c\n3,a,31/02/2022\n4,a,\n5\n6,a,\n"
        assert read_rows(table, content) == [
            "a.csv#1 missing_text",
            "a.csv#2 invalid_row",
            "a.csv#3 invalid_date",
            "a.csv#4",
            "a.csv#5 missing_text",
            "a.csv#6",
        ]

    def test_a_quote_that_never_closes(self, table: Path) -> None:
        """From there on nobody knows where rows begin: one reject, and the rest is not taken for a text."""
        assert read_rows(table, 'id,text\n1,a\n2,"b\n3,c\n4,d\n') == ["a.csv#1", "a.csv#2 invalid_row"]

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", "empty"),
            (b"\n \n", "empty"),
            (b"id,text\n", "empty"),
            (b"id,title\n1,a\n", "missing_text"),
            (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40, "undecodable"),
        ],
    )
    def test_a_file_that_is_no_table(self, table: Path, content: bytes, reason: str) -> None:
        """The file as a whole is one reject."""
        table.write_bytes(content)
        assert read_error(table).reason == reason

    def test_the_message_names_the_columns(self, table: Path) -> None:
        """Where no column is the article, the reject lists those that are there."""
        table.write_text("id,title,body\n1,a,b\n")
        assert "only id, title, body" in str(read_error(table))

    def test_zero_characters_and_half_letters(self, table: Path) -> None:
        """A NUL or a broken letter in one cell leaves the other rows alone."""
        long = SENTENCE.replace(",", " ") * 2
        content = f"id,text\n1,{long}\n2,a\0b\n3,".encode() + "định".encode()[:-1] + b"\xc4\n4,c\n"
        assert read_rows(table, content) == ["a.csv#1", "a.csv#2", "a.csv#3", "a.csv#4"]
