"""WARC: the HTML pages of an archive become bulletins, broken ones rejects, and the rest is read all the same."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path

import pytest

from bantin.bulletin import Bulletin

from .input_files import read, read_error, summarise
from .warc_files import PAGE, URL, make_record

PACKED = gzip.compress(PAGE.encode(), mtime=0)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """The name of an archive to be written."""
    return tmp_path / "a.warc"


def read_pages(path: Path, content: bytes) -> list[str]:
    """Write an archive and summarise what is read from it, without the folder."""
    path.write_bytes(content)
    return [line.replace(f"{path}", path.name) for line in summarise(read(path))]


class TestPages:
    @pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
    def test_a_page_is_a_bulletin(self, tmp_path: Path, name: str) -> None:
        """Address, source of the page, its encoding and the hash of its bytes; compressed record by record or not."""
        path = tmp_path / name
        records = [make_record(), make_record(url=f"{URL}2")]
        path.write_bytes(b"".join(gzip.compress(record) if name.endswith("gz") else record for record in records))
        first, second = read(path)
        assert isinstance(first, Bulletin)
        assert isinstance(second, Bulletin)
        assert (first.html, first.text, first.published) == (PAGE, "", None)
        assert first.source.path == f"{path}#1"
        assert (first.source.url, second.source.url) == (URL, f"{URL}2")
        assert (first.source.media_type, first.source.encoding) == ("text/html", "utf-8")
        assert first.source.fetched == "2022-12-19T08:02"
        assert first.source.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()

    def test_only_good_html_responses_count(self, archive: Path) -> None:
        """Requests, redirects, errors, pictures and papers are passed over and take no number."""
        others = [
            make_record(kind="request"),
            make_record(status="301 Moved Permanently"),
            make_record(status="404 Not Found"),
            make_record(content_type="application/pdf"),
            make_record(content_type="image/png"),
        ]
        pages = [make_record(), make_record(content_type="application/xhtml+xml"), make_record(content_type=None)]
        assert read_pages(archive, b"".join(others + pages)) == ["a.warc#1", "a.warc#2", "a.warc#3"]

    def test_an_archive_without_pages_is_a_reject(self, archive: Path) -> None:
        """Nothing at all, or nothing that is HTML, is `empty`."""
        for content in (b"", make_record(status="404 Not Found")):
            assert read_pages(archive, content) == ["a.warc empty"]

    def test_the_servers_charset_counts_where_the_bytes_allow_it(self, archive: Path) -> None:
        """windows-1258 in the header is used; UTF-8 under a wrong header stays UTF-8."""
        text = "<p>Quyết định".encode()
        vietnamese = "<p>Qu\xea\u0301t".encode("windows-1258")
        archive.write_bytes(
            make_record(text, content_type="text/html; charset=iso-8859-1")
            + make_record(vietnamese, content_type="text/html; charset=windows-1258")
        )
        first, second = (item for item in read(archive) if isinstance(item, Bulletin))
        assert (first.html, first.source.encoding) == ("<p>Quyết định", "utf-8")
        assert (second.html, second.source.encoding) == ("<p>Qu\xea\u0301t", "windows-1258")

    @pytest.mark.parametrize(
        ("body", "headers"),
        [
            (PACKED, "Content-Encoding: gzip\r\n"),
            (zlib.compress(PAGE.encode()), "Content-Encoding: deflate\r\n"),
            (zlib.compress(PAGE.encode())[2:-4], "Content-Encoding: deflate\r\n"),
            (b"4\r\n<htm\r\n2;x\r\nl>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n"),
            (PAGE.encode(), "Content-Encoding: gzip\r\n"),
            (PAGE.encode(), "Transfer-Encoding: chunked\r\n"),
        ],
    )
    def test_what_servers_wrap_around_is_taken_off(self, archive: Path, body: bytes, headers: str) -> None:
        """Chunks and compression are undone; bodies that a crawler unwrapped already are taken as they are."""
        archive.write_bytes(make_record(body, headers=headers))
        (page,) = read(archive)
        assert isinstance(page, Bulletin)
        assert page.html in (PAGE, "<html>")


class TestBroken:
    @pytest.mark.parametrize(
        ("body", "headers"),
        [
            (PACKED[:-40], "Content-Encoding: gzip\r\n"),
            (b"\x1f\x8b\x08garbage", "Content-Encoding: gzip\r\n"),
            (b"4\r\n<htm\r\n9\r\nl>\r\n", "Transfer-Encoding: chunked\r\n"),
        ],
    )
    def test_a_page_that_breaks_off(self, archive: Path, body: bytes, headers: str) -> None:
        """A damaged page is `truncated` with its number; the next one is read."""
        content = make_record(body, headers=headers) + make_record()
        assert read_pages(archive, content) == ["a.warc#1 truncated", "a.warc#2"]

    @pytest.mark.parametrize(("name", "cut"), [("a.warc", n) for n in (10, 120, 150, 400)] + [("a.warc.gz", 100)])
    def test_an_archive_that_breaks_off(self, tmp_path: Path, name: str, cut: int) -> None:
        """What came before is kept; the last record, cut in its page or in any of its headers, is one reject."""
        record = gzip.compress(make_record(), mtime=0) if name.endswith("gz") else make_record()
        assert read_pages(tmp_path / name, record + record[:-cut]) == [f"{name}#1", f"{name}#2 truncated"]

    def test_reading_goes_on_behind_a_damaged_place(self, tmp_path: Path) -> None:
        """Garbage between records is one reject without number, whatever it is; all pages around it are read."""
        packed = gzip.compress(make_record(), mtime=0)
        plain = make_record() + b"no record\r\n\r\n" + make_record()
        assert read_pages(tmp_path / "a.warc", plain) == ["a.warc#1", "a.warc unreadable", "a.warc#2"]
        between = packed + b"no gzip" * 9 + packed
        assert read_pages(tmp_path / "a.warc.gz", between) == ["a.warc.gz#1", "a.warc.gz unreadable", "a.warc.gz#2"]

    def test_garbage_is_given_up(self, archive: Path) -> None:
        """A file that is no archive is one reject; one full of false beginnings is not searched for ever."""
        assert read_pages(archive, b"\x00\x01garbage" * 1000) == ["a.warc unreadable"]
        many = read_pages(archive, make_record() + b"WARC/1.x\r\n" * 5000)
        assert many[0] == "a.warc#1"
        assert set(many[1:]) == {"a.warc unreadable"}
        assert len(many) <= 101

    def test_bombs_are_not_unpacked(self, tmp_path: Path) -> None:
        """A page, or a record, of 60 MB in a few kB is `too_large`; the next one is read."""
        bomb = gzip.compress(b" " * 60_000_000)
        content = make_record(bomb, headers="Content-Encoding: gzip\r\n") + make_record()
        assert read_pages(tmp_path / "a.warc", content) == ["a.warc#1 too_large", "a.warc#2"]
        record = gzip.compress(make_record(b" " * 60_000_000)) + gzip.compress(make_record(), mtime=0)
        assert read_pages(tmp_path / "a.warc.gz", record) == ["a.warc.gz#1 too_large", "a.warc.gz#2"]

    def test_a_length_beyond_the_file(self, archive: Path) -> None:
        """A record that says it is larger than the archive is `truncated`, without asking for the memory."""
        assert read_pages(archive, make_record(length=10**15)) == ["a.warc#1 truncated"]

    def test_the_message_says_where(self, archive: Path) -> None:
        """The reject names archive and number and says what to do."""
        archive.write_bytes(make_record(length=5000))
        error = read_error(archive)
        assert str(error).startswith(f"{archive}#1: the record breaks off after ")
        assert str(error).endswith("fetch the page again")
