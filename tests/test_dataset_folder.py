"""A folder of tables as its users open it: Frictionless, pandas, polars, DuckDB, a spreadsheet, a JSON Schema validator."""

from __future__ import annotations

import csv
import json
import warnings
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pandas
import polars
import pytest
from jsonschema import Draft202012Validator

from bantin import BantinError, extract, read_records, to_frames
from bantin.record import RecipientKind, Record, encode, json_schema
from bantin.tables import RECORD_TABLES, Table
from bantin.tables.datapackage import FILE
from bantin.writers.dataset import write_records
from bantin.writers.folder import FolderSink, check_folder

SAMPLE = Path(__file__).parents[1] / "outputs/sample.jsonl"
TABLES = pytest.mark.parametrize("table", RECORD_TABLES, ids=[table.name for table in RECORD_TABLES])
FORMULA = "=HYPERLINK(1)"


def write(folder: Path, *records: Record) -> None:
    with FolderSink(folder, RECORD_TABLES, kind="records") as sink:
        write_records(records, sink)


def validate(folder: Path) -> Any:
    with warnings.catch_warnings():
        # Frictionless loads parts of its own dependencies that announce changes to come; nothing of ours.
        warnings.simplefilter("ignore", DeprecationWarning)
        import frictionless

        return frictionless.validate(str(folder / FILE))


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a folder of tables."""
    folder = tmp_path_factory.mktemp("tables") / "sample"
    write(folder, *read_records(SAMPLE))
    return folder


@pytest.fixture(scope="module")
def frames() -> dict[str, pandas.DataFrame]:
    """The sample as frames."""
    return to_frames(read_records(SAMPLE))


def list_values(frame: pandas.DataFrame, table: Table) -> list[list[Any]]:
    """Return a frame's values as plain Python, None where nothing is known, lists as lists."""
    columns = []
    for column in table.columns:
        cells = frame[column.name]
        values = [None if missing else value for value, missing in zip(cells.tolist(), cells.isna(), strict=True)]
        columns.append([list(value) for value in values] if column.kind == "strings" else values)
    return [list(row) for row in zip(*columns, strict=True)]


class TestFrictionless:
    def test_the_validator_accepts_the_sample(self, dataset: Path) -> None:
        """Types, required values, closed sets, primary and foreign keys, sizes and hashes hold for every row."""
        report = validate(dataset)
        assert report.valid, report.flatten(["type", "title", "message"])
        assert {task.name: task.stats["rows"] for task in report.tasks}["bulletins"] == sum(
            1 for _ in read_records(SAMPLE)
        )

    @pytest.mark.parametrize(
        ("table", "change", "type"),
        [
            ("recipients", lambda rows: [*rows[:-1], ["77342dea3c3d812e", "c99", *rows[-1][2:]]], "foreign-key"),
            ("decisions", lambda rows: [*rows, rows[-1]], "primary-key"),
            ("scores", lambda rows: [[*rows[0][:7], "nhiều", *rows[0][8:]]], "type-error"),
            ("commendations", lambda rows: [[*rows[0][:3], "huy chương vàng", *rows[0][4:]]], "constraint-error"),
        ],
    )
    def test_the_validator_would_notice(
        self, dataset: Path, tmp_path: Path, table: str, change: Any, type: str
    ) -> None:
        """The package describes enough for a wrong value, key or reference to be found."""
        import shutil

        shutil.copytree(dataset, tmp_path / "x")
        path = tmp_path / f"x/{table}.csv"
        with open(path, encoding="utf-8-sig", newline="") as file:
            header, *rows = list(csv.reader(file))
        with open(path, "w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([header, *change(rows)])
        descriptor = json.loads((tmp_path / "x" / FILE).read_text(encoding="utf-8"))
        for resource in descriptor["resources"]:
            del resource["hash"], resource["bytes"]
        (tmp_path / "x" / FILE).write_text(json.dumps(descriptor), encoding="utf-8")
        assert type in [error for (error,) in validate(tmp_path / "x").flatten(["type"])]

    def test_every_column_is_described(self, dataset: Path) -> None:
        """In Vietnamese and in English, and by its type."""
        descriptor = json.loads((dataset / FILE).read_text(encoding="utf-8"))
        for resource, table in zip(descriptor["resources"], RECORD_TABLES, strict=True):
            fields = resource["schema"]["fields"]
            assert [field["name"] for field in fields] == [column.name for column in table.columns]
            assert all(field["description"] and field["description_vi"] and field["type"] for field in fields)
            assert resource["schema"]["primaryKey"] == list(table.key)

    def test_no_records_are_a_dataset_too(self, tmp_path: Path) -> None:
        """Empty tables have their columns, and the validator accepts them."""
        write(tmp_path / "x")
        assert validate(tmp_path / "x").valid
        assert list(read_records(tmp_path / "x")) == []


class TestReaders:
    @TABLES
    def test_parquet(self, dataset: Path, frames: dict[str, pandas.DataFrame], table: Table) -> None:
        """pandas, polars and DuckDB read the same values out of Parquet that to_frames gives."""
        path = dataset / f"{table.name}.parquet"
        expected = list_values(frames[table.name], table)
        # Whole numbers beside nulls come out of pandas as floats, which are equal.
        assert list_values(pandas.read_parquet(path), table) == expected
        assert [list(row) for row in polars.read_parquet(path).rows()] == expected
        assert [list(row) for row in duckdb.sql(f"FROM read_parquet('{path}')").fetchall()] == expected

    @TABLES
    def test_csv(self, dataset: Path, frames: dict[str, pandas.DataFrame], table: Table) -> None:
        """The csv module, pandas, polars and DuckDB read the same cells; lists are JSON."""
        path = dataset / f"{table.name}.csv"
        with open(path, encoding="utf-8-sig", newline="") as file:
            header, *rows = list(csv.reader(file))
        assert header == [column.name for column in table.columns]
        assert rows == [[show(value) for value in row] for row in list_values(frames[table.name], table)]
        read = pandas.read_csv(path, dtype=str, keep_default_na=False)
        assert (list(read.columns), read.to_numpy().tolist()) == (header, rows)
        lazy = polars.read_csv(path, infer_schema=False)
        query = f"FROM read_csv('{path}', all_varchar = true, header = true)"
        for found in (lazy.rows(), duckdb.sql(query).fetchall()):
            assert [["" if cell is None else cell for cell in row] for row in found] == rows
        assert lazy.columns == header

    def test_lists_are_lists(self, dataset: Path) -> None:
        """In Parquet a list can be unnested, in CSV parsed as JSON: both give the same words."""
        parquet = duckdb.sql(f"SELECT unnest(topics) t FROM '{dataset}/bulletins.parquet' ORDER BY t").fetchall()
        cells = duckdb.sql(
            f"SELECT unnest(topics::JSON::VARCHAR[]) t FROM read_csv('{dataset}/bulletins.csv') ORDER BY t"
        ).fetchall()
        assert parquet == cells and len({topic for (topic,) in parquet}) == 4

    def test_tables_join(self, dataset: Path) -> None:
        """The number of a commendation's decision is one join away."""
        (count,) = duckdb.sql(
            f"""SELECT count(*) FROM '{dataset}/commendations.parquet' c
            JOIN '{dataset}/decisions.parquet' d ON d.record_id = c.record_id AND d.id = c.decision"""
        ).fetchall()
        assert count[0] == sum(bool(act.decision) for record in read_records(SAMPLE) for act in record.commendations)

    def test_records_obey_the_json_schema(self, dataset: Path) -> None:
        """What is read back from the folder is valid by the published schema."""
        validator = Draft202012Validator(json_schema())
        for record in read_records(dataset):
            validator.validate(msgspec.json.decode(encode(record)))


def show(value: Any) -> str:
    """Return a value as its cell."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "'")):
        return f"'{value}"
    return "" if value is None else str(value)


class TestSpreadsheets:
    def test_no_cell_is_a_formula(self, tmp_path: Path) -> None:
        """Whatever a bulletin says, no cell begins as a formula does; Parquet holds the words as they are."""
        record = extract("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.")
        record.title = record.author = FORMULA
        record.commendations[0].award = "@award"
        record.commendations[0].recipients = [make_recipient(start) for start in "=+-@\t\r\n＝'"]
        write(tmp_path / "x", record)
        for path in (tmp_path / "x").glob("*.csv"):
            assert path.read_bytes().startswith(b"\xef\xbb\xbf")
            with open(path, encoding="utf-8-sig", newline="") as file:
                for row in csv.reader(file):
                    assert not [cell for cell in row if cell.startswith(("=", "+", "@", "\t", "\r", "\n", "＝"))]
        assert list(read_records(tmp_path / "x")) == [record]


def make_recipient(start: str) -> Any:
    from bantin.record import Recipient

    kind: RecipientKind = "unit"
    return Recipient(name=f"{start}1+1", kind=kind)


class TestPlace:
    """The folder's place: taken whole, and never from somebody else."""

    def test_a_failed_run_leaves_the_old_folder(self, tmp_path: Path) -> None:
        """Until the new tables are whole, the old ones stand."""
        record = extract("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.")
        write(tmp_path / "x", record)
        with pytest.raises(ZeroDivisionError), FolderSink(tmp_path / "x", RECORD_TABLES, kind="records"):
            raise ZeroDivisionError
        assert list(read_records(tmp_path / "x")) == [record]
        assert [path.name for path in tmp_path.iterdir()] == ["x"]

    def test_a_failed_first_run_leaves_nothing(self, tmp_path: Path) -> None:
        """No half folder stands where none was."""
        with pytest.raises(ZeroDivisionError), FolderSink(tmp_path / "x", RECORD_TABLES, kind="records"):
            raise ZeroDivisionError
        assert not list(tmp_path.iterdir())

    def test_an_empty_folder_is_taken(self, tmp_path: Path) -> None:
        """A folder made beforehand may be named."""
        (tmp_path / "x").mkdir()
        write(tmp_path / "x")
        assert (tmp_path / "x" / FILE).exists()

    @pytest.mark.parametrize("package", [None, "{", "[]", '{"resources": []}', '{"bantin": {}, "resources": [1]}'])
    def test_a_folder_of_something_else_stays(self, tmp_path: Path, package: str | None) -> None:
        """Without a data package of bantin's own nothing in a folder is replaced."""
        (tmp_path / "x").mkdir()
        (tmp_path / "x/thesis.odt").write_text("x")
        if package is not None:
            (tmp_path / "x" / FILE).write_text(package)
        with pytest.raises(BantinError, match="which bantin did not write"):
            check_folder(tmp_path / "x")

    def test_a_file_put_into_the_dataset_stays(self, tmp_path: Path) -> None:
        """What bantin did not write stops the run, even when it was put there while the run was under way."""
        write(tmp_path / "x")
        with (
            pytest.raises(BantinError, match=r"holds notes\.txt"),
            FolderSink(tmp_path / "x", RECORD_TABLES, kind="records"),
        ):
            (tmp_path / "x/notes.txt").write_text("x")
        assert (tmp_path / "x/notes.txt").exists()

    def test_a_file_in_its_place(self, tmp_path: Path) -> None:
        """A file is not replaced by a folder."""
        (tmp_path / "x").write_text("x")
        with pytest.raises(BantinError, match="this is a file"):
            FolderSink(tmp_path / "x", RECORD_TABLES, kind="records")

    def test_no_folder_to_put_it_into(self, tmp_path: Path) -> None:
        """A missing folder is told by name."""
        with pytest.raises(BantinError, match=r"there is no folder .*no"):
            FolderSink(tmp_path / "no/x", RECORD_TABLES, kind="records")

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        """Writing through a link replaces its target."""
        write(tmp_path / "target")
        (tmp_path / "x").symlink_to(tmp_path / "target")
        record = extract("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.")
        write(tmp_path / "x", record)
        assert (tmp_path / "x").is_symlink()
        assert list(read_records(tmp_path / "target")) == [record]
