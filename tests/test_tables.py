"""Records as tables: what the columns are, and that nothing is lost on the way there and back."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow.parquet import ParquetFile, read_schema

from bantin import BantinError, read_records, to_frames
from bantin.record import FAMILIES, Record, encode, json_schema
from bantin.tables import RECORD_TABLES, Keys
from bantin.tables.arrow import make_nested_schema, make_schema
from bantin.tables.datapackage import describe, load_descriptions
from bantin.writers import find_format
from bantin.writers.draft import open_output

from .made_records import make_records

SAMPLE = Path(__file__).parents[1] / "outputs/sample.jsonl"
OUTPUTS = ("x.jsonl", "x.parquet", "x.duckdb", "x/")


def write(output: str, records: list[Record]) -> None:
    form = find_format(output)
    with open_output(output, form, resume=False) as sink:
        for record in records:
            sink.write(form.encode(record), record.id.encode())


@pytest.fixture(scope="module")
def sample() -> list[Record]:
    return list(read_records(SAMPLE))


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder of its own for every example of Hypothesis."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


class TestRoundTrips:
    @pytest.mark.parametrize("output", OUTPUTS)
    def test_the_sample_comes_back(self, sample: list[Record], tmp_path: Path, output: str) -> None:
        """What extract wrote in any of these forms are the records that JSON Lines hold, byte for byte as JSON."""
        write(f"{tmp_path}/{output}", sample)
        back = list(read_records(tmp_path / output))
        assert back == sample
        assert [encode(record) for record in back] == [encode(record) for record in sample]

    @pytest.mark.parametrize("output", OUTPUTS)
    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(records=st.lists(make_records(), max_size=3))
    def test_any_records_come_back(self, records: list[Record], output: str) -> None:
        """Empty strings stay apart from null, odd characters, missing keys and equal ids survive."""
        with tempfile.TemporaryDirectory() as name:
            write(f"{name}/{output}", records)
            assert list(read_records(f"{name}/{output}")) == records

    def test_zipped_lines_are_read(self, sample: list[Record], tmp_path: Path) -> None:
        """A .jsonl.gz file is read as it lies."""
        import gzip

        (tmp_path / "x.jsonl.gz").write_bytes(gzip.compress(SAMPLE.read_bytes()))
        assert list(read_records(tmp_path / "x.jsonl.gz")) == sample

    @pytest.mark.parametrize("output", ["x.parquet", "x/"])
    def test_the_same_records_are_the_same_bytes(self, sample: list[Record], tmp_path: Path, output: str) -> None:
        """Neither Parquet nor CSV nor the data package holds anything that differs from run to run."""
        contents = []
        for _ in range(2):
            write(f"{tmp_path}/{output}", sample[:40])
            files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
            contents.append({path.name: path.read_bytes() for path in files})
        assert contents[0] == contents[1]


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("x.parquet", b"PAR1 and no more", "damaged"),
            ("x.duckdb", b"no database at all", "cannot be opened"),
            ("x.jsonl.gz", b"not zipped", "x.jsonl.gz"),
            ("x.jsonl", b'{"id": 1}\n', r"x\.jsonl:1"),
        ],
    )
    def test_a_damaged_file_is_named(self, tmp_path: Path, name: str, content: bytes, words: str) -> None:
        """The message says which file it is and what is wrong."""
        (tmp_path / name).write_bytes(content)
        with pytest.raises(BantinError, match=words):
            list(read_records(tmp_path / name))

    @pytest.mark.parametrize("name", ["no.parquet", "no.duckdb", "no.jsonl", "no.jsonl.gz"])
    def test_a_missing_file_is_named(self, tmp_path: Path, name: str) -> None:
        """A file that is not there is told by name and not made."""
        with pytest.raises(BantinError, match=name):
            list(read_records(tmp_path / name))
        assert not list(tmp_path.iterdir())

    def test_a_folder_of_something_else(self, tmp_path: Path) -> None:
        """A folder without a data package is none of bantin's."""
        with pytest.raises(BantinError, match=r"datapackage\.json"):
            list(read_records(tmp_path))

    def test_a_parquet_file_of_something_else(self, tmp_path: Path) -> None:
        """A Parquet file with other columns is no file of records."""
        pyarrow.parquet.write_table(pyarrow.table({"text": ["a"]}), tmp_path / "x.parquet")
        with pytest.raises(BantinError, match=r"row 1 is no record"):
            list(read_records(tmp_path / "x.parquet"))

    def test_tables_that_do_not_fit_each_other(self, sample: list[Record], tmp_path: Path) -> None:
        """A table taken from another dataset is noticed, not read as if it belonged."""
        write(f"{tmp_path}/x/", sample[:3])
        write(f"{tmp_path}/y/", sample[3:6])
        shutil.copy(tmp_path / "y/evidence.parquet", tmp_path / "x")
        with pytest.raises(BantinError, match="table evidence"):
            list(read_records(tmp_path / "x"))

    def test_a_table_that_is_gone(self, sample: list[Record], tmp_path: Path) -> None:
        """The file that lacks is named."""
        write(f"{tmp_path}/x/", sample[:3])
        (tmp_path / "x/scores.parquet").unlink()
        with pytest.raises(BantinError, match=r"x.*scores|scores.*x|cannot be read"):
            list(read_records(tmp_path / "x"))


class TestKeys:
    @pytest.mark.parametrize("output", ["x/", "x.duckdb"])
    def test_equal_ids_have_keys_of_their_own(self, sample: list[Record], tmp_path: Path, output: str) -> None:
        """Two inputs may use one id: the tables tell them apart and keep the id."""
        import msgspec

        twice = [sample[0], msgspec.structs.replace(sample[1], id=sample[0].id), sample[0]]
        write(f"{tmp_path}/{output}", twice)
        assert list(read_records(tmp_path / output)) == twice
        frames = to_frames(twice)
        first = sample[0].id
        assert list(frames["bulletins"]["record_id"]) == [first, f"{first}#2", f"{first}#3"]
        assert set(frames["bulletins"]["id"]) == {first}

    @given(st.lists(st.sampled_from(["a", "b", "a#2", "a#2#2", "a#3"]), max_size=20))
    def test_no_key_is_given_twice(self, ids: list[str]) -> None:
        """Whatever the ids look like, keys differ; a new id is its own key where it can be."""
        keys = Keys()
        given = [keys.assign(id) for id in ids]
        keys.close()
        assert max(Counter(given).values(), default=1) == 1
        assert [key[0] for key in given] == [id[0] for id in ids]

    def test_keys_are_unique_and_references_lead_somewhere(self, sample: list[Record]) -> None:
        """In the sample every key is there once, and every reference that is not null is a key."""
        frames = to_frames(sample)
        for table in RECORD_TABLES:
            frame = frames[table.name]
            assert not frame.duplicated(list(table.key)).any(), table.name
            for link in table.references:
                named = frame.dropna(subset=list(link.columns))[list(link.columns)]
                known = set(map(tuple, frames[link.table][list(link.target)].to_numpy().tolist()))
                assert set(map(tuple, named.to_numpy().tolist())) <= known, link
                assert link.may_lack or len(named) == len(frame), link


class TestColumns:
    def test_every_table_and_column_is_described_in_both_languages(self) -> None:
        """Vietnamese and English differ and neither is empty."""
        for table in RECORD_TABLES:
            for column in (None, *(column.name for column in table.columns)):
                described = describe(table.name, column)
                assert described.vi.strip() and described.en.strip() and described.vi != described.en, column

    def test_nothing_is_described_that_is_not_there(self) -> None:
        """A column renamed leaves no description behind; what is common is used more than once."""
        texts = load_descriptions()
        columns = {table.name: {column.name for column in table.columns} for table in RECORD_TABLES}
        for table, names in columns.items():
            assert set(texts[table]) - {"_table"} <= names, table

    def test_frames_parquet_and_databases_have_the_same_columns(self, sample: list[Record], tmp_path: Path) -> None:
        """One definition: names and order are the same in every form, types those of the definition."""
        import duckdb

        write(f"{tmp_path}/x/", sample[:5])
        write(f"{tmp_path}/x.duckdb", sample[:5])
        frames = to_frames(sample[:5])
        assert list(frames) == [table.name for table in RECORD_TABLES]
        with duckdb.connect(str(tmp_path / "x.duckdb"), read_only=True) as database:
            for table in RECORD_TABLES:
                names = [column.name for column in table.columns]
                assert read_schema(tmp_path / f"x/{table.name}.parquet") == make_schema(table)
                assert list(frames[table.name].columns) == names
                described = database.sql(
                    "SELECT column_name, comment FROM duckdb_columns() "
                    f"WHERE table_name = '{table.name}' ORDER BY column_index"
                ).fetchall()
                assert [name for name, _ in described] == names
                assert [text for _, text in described] == [" — ".join(describe(table.name, name)) for name in names]

    def test_parquet_is_the_json_schema(self, sample: list[Record], tmp_path: Path) -> None:
        """The Arrow schema of x.parquet says the same as the JSON Schema: keys, order, types, what may be null."""
        write(f"{tmp_path}/x.parquet", sample[:5])
        schema = ParquetFile(tmp_path / "x.parquet").schema_arrow
        assert schema == make_nested_schema(Record)
        published = json_schema()
        record = published["$defs"][published["$ref"].rsplit("/", 1)[1]]
        assert {field.name: show_arrow(field) for field in schema} == {
            name: show_json(part, name in record.get("required", ()), published)
            for name, part in record["properties"].items()
        }
        assert schema.names == list(record["properties"])


def show_arrow(field: pyarrow.Field) -> Any:
    """Return what an Arrow field allows in the words of `show_json`."""
    kind = field.type
    shown: Any
    if pyarrow.types.is_struct(kind):
        shown = {inner.name: show_arrow(inner) for inner in kind}
    elif pyarrow.types.is_list(kind):
        shown = [show_arrow(kind.value_field)]
    else:
        shown = {"int64": "integer", "double": "number", "bool": "boolean", "string": "string"}[str(kind)]
    return (shown, "null") if field.nullable else shown


def show_json(part: dict[str, Any], required: bool, whole: dict[str, Any]) -> Any:
    """Return what a part of the JSON Schema allows: a type, a list of one, keys; a pair where it may be null or missing."""
    # Only `fetched` is ever left out; a struct that has a default is always written.
    null = not required and "default" not in part and "$ref" not in part
    if "$ref" in part:
        part = whole["$defs"][part["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in part:
        (inner,) = (one for one in part["anyOf"] if one.get("type") != "null")
        null = True
        part = whole["$defs"][inner["$ref"].rsplit("/", 1)[1]] if "$ref" in inner else inner
    shown: Any
    if "enum" in part:
        null = null or None in part["enum"]
        shown = "string"
    elif part["type"] == "object":
        must = part.get("required", ())
        shown = {name: show_json(inner, name in must, whole) for name, inner in part["properties"].items()}
    elif part["type"] == "array":
        shown = [show_json(part["items"] if part.get("items") else part["prefixItems"][0], True, whole)]
    else:
        shown = part["type"]
    return (shown, "null") if null else shown


def test_families_are_tables() -> None:
    """Every family of facts is a table, and no other list of the record is forgotten."""
    names = [table.name for table in RECORD_TABLES]
    assert names[0] == "bulletins" and set(FAMILIES) < set(names)
    assert set(names) - set(FAMILIES) == {"bulletins", "recipients", "evidence", "warnings"}
