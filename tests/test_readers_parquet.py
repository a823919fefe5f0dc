"""Parquet: one bulletin a row."""

from __future__ import annotations

import datetime
import tracemalloc
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from bantin.bulletin import Bulletin
from bantin.readers import read_bulletins

from .input_files import SENTENCE, read, read_error, summarise


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """The name of a table to be written."""
    return tmp_path / "a.parquet"


def write(path: Path, **columns: pa.Array | list[object]) -> None:
    pq.write_table(pa.table(columns), path)


class TestRows:
    def test_a_row_is_a_bulletin(self, table: Path) -> None:
        """Text, id, address and posting date are taken from the columns of these names; others are left alone."""
        moment = datetime.datetime(2022, 12, 22, 16, 38, 5, 123456)
        write(table, id=[7], views=[3], url=["https://a.gov.vn/7"], published=[moment], text=[SENTENCE])
        (bulletin,) = read(table)
        assert isinstance(bulletin, Bulletin)
        assert (bulletin.id, bulletin.source.url, bulletin.published) == ("7", "https://a.gov.vn/7", "2022-12-22T16:38")
        assert (bulletin.text, bulletin.source.path) == (SENTENCE, f"{table}#1")

    @pytest.mark.parametrize(
        ("values", "published"),
        [
            (pa.array([1671701885_000_000_001], pa.timestamp("ns")), "2022-12-22T09:38"),
            (pa.array([1671701885], pa.timestamp("s", "UTC")), "2022-12-22T16:38"),
            (pa.array([19348], pa.date32()), "2022-12-22"),
            (pa.array(["22/12/2022"]).dictionary_encode(), "2022-12-22"),
            (pa.array([None], pa.string()), None),
        ],
    )
    def test_dates_of_every_type(self, table: Path, values: pa.Array, published: str | None) -> None:
        """Moments with a zone are told in Vietnam's time, those without as they are."""
        write(table, text=["a"], published=values)
        (bulletin,) = read(table)
        assert isinstance(bulletin, Bulletin)
        assert bulletin.published == published

    def test_a_page_as_bytes(self, table: Path) -> None:
        """A column `html` may hold strings or the bytes of the page."""
        write(table, html=pa.array(["<p>Quyết định</p>".encode("utf-16"), b"<p>b</p>"]))
        pages = [item.html for item in read(table) if isinstance(item, Bulletin)]
        assert pages == ["<p>Quyết định</p>", "<p>b</p>"]

    def test_bad_rows_cost_no_other(self, table: Path) -> None:
        """Null, blank text and impossible dates are rejects with the number of their row."""
        write(table, text=["a", None, " ", "b"], published=["31/02/2022", None, None, "2022"])
        reasons = [line.replace(str(table), "") for line in summarise(read(table))]
        assert reasons == ["#1 invalid_date", "#2 missing_text", "#3 empty", "#4"]

    def test_values_that_are_no_text(self, table: Path) -> None:
        """Numbers, lists and bytes of a picture are rejects that say what they are."""
        for values, reason in (([1.5], "wrong_type"), ([["a"]], "wrong_type"), ([b"\x89PNG\0\0\1\2"], "undecodable")):
            write(table, text=values)
            assert read_error(table).reason == reason

    def test_strings_that_are_no_utf8(self, table: Path) -> None:
        """A string column may hold broken bytes: that row is `undecodable`, the next is read."""
        broken = pa.StringArray.from_buffers(2, pa.py_buffer(b"\0\0\0\0\2\0\0\0\3\0\0\0"), pa.py_buffer(b"\xc4\xffb"))
        write(table, text=broken)
        assert [line.replace(str(table), "") for line in summarise(read(table))] == ["#1 undecodable", "#2"]

    def test_a_row_group_is_never_held_whole(self, table: Path) -> None:
        """Memory is that of some rows, whatever the size of the file."""
        texts = pa.table({"text": [f"{number} " * 10_000 for number in range(1000)]})
        pq.write_table(texts, table, use_dictionary=False, write_batch_size=16)
        tracemalloc.start()
        allocated = pa.total_allocated_bytes()
        peak = count = 0
        for _ in read_bulletins([str(table)]):
            count += 1
            peak = max(peak, pa.total_allocated_bytes() - allocated)
        _, python_peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert count == 1000
        assert peak + python_peak < 25_000_000  # the texts are 49 MB


class TestBroken:
    def test_garbage(self, table: Path) -> None:
        """Nothing, text or random bytes are one reject, `unreadable`."""
        for content in (b"", b"PAR1", b"no table", b"PAR1" + bytes(range(256)) * 50 + b"PAR1"):
            table.write_bytes(content)
            error = read_error(table)
            assert error.reason == "unreadable"
            assert "\n" not in str(error)

    @pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.999])
    def test_a_file_that_breaks_off(self, table: Path, share: float) -> None:
        """A Parquet file's index stands at its end: a cut one is one reject."""
        write(table, text=[SENTENCE] * 100)
        content = table.read_bytes()
        table.write_bytes(content[: int(len(content) * share)])
        assert read_error(table).reason == "unreadable"

    def test_damage_in_the_midst(self, table: Path) -> None:
        """Rows before a damaged page of the file are kept, then one reject says where it is."""
        pq.write_table(pa.table({"text": [f"{SENTENCE} {n}" for n in range(400)]}), table, row_group_size=100)
        content = bytearray(table.read_bytes())
        start = pq.ParquetFile(table).metadata.row_group(2).column(0).data_page_offset
        content[start : start + 40] = b"\xff" * 40
        table.write_bytes(bytes(content))
        items = summarise(read(table))
        assert items[0] == f"{table}#1"
        assert items[-1] == f"{table} unreadable"
        assert 100 < len(items) <= 201

    def test_without_an_article(self, table: Path) -> None:
        """No rows is `empty`; no column `text` or `html` is told with the columns that are there."""
        write(table, text=pa.array([], pa.string()))
        assert read_error(table).reason == "empty"
        write(table, id=[1], body=["a"])
        error = read_error(table)
        assert (error.reason, "only id, body" in str(error)) == ("missing_text", True)
