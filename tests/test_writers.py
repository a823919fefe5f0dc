"""Writers: what stands in the output, and what happens to it when a run fails."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bantin import BantinError, read_records, to_frames
from bantin.errors import InputError
from bantin.record import (
    FAMILIES,
    Commendation,
    Decision,
    Evidence,
    Place,
    Producer,
    Recipient,
    Record,
    Score,
    Source,
    UnitRef,
    Warning,
)
from bantin.writers import find_format
from bantin.writers.atomic import AtomicFile
from bantin.writers.draft import open_output
from bantin.writers.rejects import rejects_path

TEXT = "UBND huyện Ia Pa tặng giấy khen cho 2 tập thể theo Quyết định số 3127/QĐ-UBND."


def find(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(start, start + len(words), "fact.rule")


def make_record(*, id: str = "r1", commendations: list[Commendation] | None = None) -> Record:
    return Record(
        id=id,
        source=Source(path="a.jsonl#1", url="https://a.gov.vn/1", sha256="0" * 64),
        producer=Producer(bantin="0.1.0", patterns="0"),
        published="2022-12-22T16:38",
        place=Place(province=UnitRef("tỉnh Gia Lai", "64"), district=UnitRef("huyện Ia Pa", "628")),
        text=TEXT,
        decisions=[Decision(id="d1", number="3127", date="2022-12-19", evidence=[find("3127/QĐ-UBND")])],
        commendations=[make_commendation()] if commendations is None else commendations,
        warnings=[Warning(code="count_differs_from_list", message="2 and 1", facts=["c1"])],
    )


def make_commendation(*, award: str = "giấy khen", names: tuple[str, ...] = ("xã Ia Der", "xã Ia Dêr")) -> Commendation:
    return Commendation(
        id="c1",
        award=award,
        award_class="giấy khen",
        by=UnitRef("UBND huyện Ia Pa", "628"),
        collectives=2,
        recipients=[Recipient(name=name, kind="collective") for name in names],
        year="2022",
        decision="d1",
        evidence=[find("giấy khen"), find("2 tập thể")],
    )


def write(output: Path, *records: Record) -> None:
    form = find_format(str(output))
    with open_output(str(output), form, resume=False) as sink:
        for record in records:
            sink.write(form.encode(record), record.id.encode())


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in which no unfinished file may be left."""
    yield tmp_path
    assert not list(tmp_path.glob(".*"))


class TestJsonLines:
    def test_records_come_back_as_they_were_written(self, folder: Path) -> None:
        """One line a record, in order; reading gives equal records."""
        records = [make_record(id="r1"), make_record(id="r2", commendations=[])]
        write(folder / "x.jsonl", *records)
        assert list(read_records(folder / "x.jsonl")) == records
        assert (folder / "x.jsonl").read_bytes().count(b"\n") == 2

    def test_vietnamese_is_written_as_such(self, folder: Path) -> None:
        """The output can be searched with grep: no escapes, keys in the record's order."""
        write(folder / "x.jsonl", make_record())
        line = (folder / "x.jsonl").read_text(encoding="utf-8")
        assert "huyện Ia Pa" in line
        assert list(json.loads(line))[:4] == ["schema_version", "id", "source", "producer"]

    def test_no_record_is_an_empty_file(self, folder: Path) -> None:
        """A run without records still leaves an output."""
        write(folder / "x.jsonl")
        assert (folder / "x.jsonl").read_bytes() == b""

    def test_reading_something_else_names_the_line(self, folder: Path) -> None:
        """A line that is no record is an error with file and line."""
        write(folder / "x.jsonl", make_record())
        with open(folder / "x.jsonl", "a", encoding="utf-8") as file:
            file.write('\n{"id": 1}\n')
        with pytest.raises(BantinError, match=r"x\.jsonl:3: .*no record"):
            list(read_records(folder / "x.jsonl"))

    def test_reading_a_missing_file(self, folder: Path) -> None:
        """A missing file is an error of bantin's own."""
        with pytest.raises(BantinError, match=r"no\.jsonl"):
            list(read_records(folder / "no.jsonl"))


class TestAtomicFile:
    def test_a_failed_run_leaves_the_old_output(self, folder: Path) -> None:
        """Until the run ends well, the output is what it was before."""
        write(folder / "x.jsonl", make_record())
        before = (folder / "x.jsonl").read_bytes()
        with pytest.raises(KeyboardInterrupt), AtomicFile(folder / "x.jsonl") as sink:
            sink.write(b"half a li")
            raise KeyboardInterrupt
        assert (folder / "x.jsonl").read_bytes() == before

    def test_a_failed_first_run_leaves_nothing(self, folder: Path) -> None:
        """No half file stands where none was."""
        with pytest.raises(ZeroDivisionError), AtomicFile(folder / "x.jsonl") as sink:
            sink.write(b"half a li")
            raise ZeroDivisionError
        assert not list(folder.iterdir())

    def test_a_link_stays_a_link(self, folder: Path) -> None:
        """Writing through a link replaces its target."""
        (folder / "x.jsonl").symlink_to(folder / "target.jsonl")
        write(folder / "x.jsonl", make_record())
        assert (folder / "x.jsonl").is_symlink()
        assert len(list(read_records(folder / "target.jsonl"))) == 1

    @pytest.mark.parametrize("name", ["no/x.jsonl", "folder.jsonl"])
    def test_a_place_that_cannot_be_written_to(self, folder: Path, name: str) -> None:
        """A missing folder, or a folder by the output's name, is told by name."""
        (folder / "folder.jsonl").mkdir()
        with pytest.raises(BantinError, match=name), AtomicFile(folder / name):
            pass
        with pytest.raises(BantinError, match=name), open_output(str(folder / name), find_format(name), resume=False):
            pass

    @pytest.mark.parametrize("name", ["x.pdf", ".x", ".jsonl", ".", ".."])
    def test_an_unknown_suffix_lists_the_known_ones(self, name: str) -> None:
        """Nothing is opened for an output that bantin cannot write."""
        with pytest.raises(BantinError, match=r"\.csv, \.duckdb, \.jsonl, \.parquet, or in /"):
            find_format(name)


class TestCsv:
    def read(self, path: Path) -> list[dict[str, str]]:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def test_a_commendation_is_a_row(self, folder: Path) -> None:
        """Everything a reader of the table wants to know stands in the row; unknown values are empty."""
        write(folder / "x.csv", make_record(), make_record(commendations=[]))
        (row,) = self.read(folder / "x.csv")
        assert row == {
            "record_id": "r1",
            "place": "huyện Ia Pa, tỉnh Gia Lai",
            "posted": "2022-12-22T16:38",
            "decision_number": "3127",
            "decision_date": "2022-12-19",
            "giver": "UBND huyện Ia Pa",
            "award": "giấy khen",
            "award_class": "giấy khen",
            "status": "given",
            "collectives": "2",
            "individuals": "",
            "households": "",
            "units": "",
            "mixed": "",
            "recipients": "xã Ia Der; xã Ia Dêr",
            "year": "2022",
            "source": "https://a.gov.vn/1",
        }

    def test_excel_sees_utf8(self, folder: Path) -> None:
        """The file opens with a byte order mark, even without a row."""
        write(folder / "x.csv")
        assert (folder / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfrecord_id,place,")

    @pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'"])
    def test_text_is_never_a_formula(self, folder: Path, start: str) -> None:
        """A cell that a spreadsheet would run gets an apostrophe in front."""
        award = f"{start}HYPERLINK(1)"
        write(folder / "x.csv", make_record(commendations=[make_commendation(award=award, names=(award,))]))
        (row,) = self.read(folder / "x.csv")
        assert (row["award"], row["recipients"]) == (f"'{award}", f"'{award}")

    def test_commas_quotes_and_line_ends_stay_within_their_cell(self, folder: Path) -> None:
        """Whatever stands in a name, the row keeps its columns."""
        write(folder / "x.csv", make_record(commendations=[make_commendation(names=('a, "b"\r\nc\n',))]))
        (row,) = self.read(folder / "x.csv")
        assert row["recipients"] == 'a, "b"\r\nc\n'


class TestRejects:
    def reject(self, output: Path, *errors: InputError) -> None:
        with open_output(str(output), find_format(str(output)), resume=False) as sink:
            for error in errors:
                sink.reject(error, error.path.encode())

    def test_a_reject_is_a_line(self, folder: Path) -> None:
        """Path, position, reason and message stand in the file beside the output."""
        error = InputError("invalid_json", "a.jsonl#3: line 4 is no JSON", path="a.jsonl", position=3)
        self.reject(folder / "x.jsonl", error)
        assert json.loads((folder / "x.rejects.jsonl").read_text(encoding="utf-8")) == {
            "path": "a.jsonl",
            "position": 3,
            "reason": "invalid_json",
            "message": "a.jsonl#3: line 4 is no JSON",
        }

    def test_without_rejects_there_is_no_file(self, folder: Path) -> None:
        """A file left by an earlier run goes."""
        self.reject(folder / "x.csv", InputError("empty", "a.txt: empty", path="a.txt"))
        assert rejects_path(f"{folder}/x.csv").exists()
        self.reject(folder / "x.csv")
        assert [path.name for path in folder.iterdir()] == ["x.csv"]


class TestFrames:
    def test_every_family_has_a_frame(self) -> None:
        """Facts have the key record_id and id; unit references are two columns."""
        frames = to_frames([make_record()])
        assert set(frames) == {"bulletins", *FAMILIES, "recipients", "evidence", "warnings"}
        for family in FAMILIES:
            assert list(frames[family].columns[:2]) == ["record_id", "id"]
        assert list(frames["bulletins"]["record_id"]) == list(frames["bulletins"]["id"]) == ["r1"]
        (commendation,) = frames["commendations"].to_dict("records")
        assert commendation["by_name"] == "UBND huyện Ia Pa"
        assert commendation["by_code"] == "628"
        assert commendation["collectives"] == 2
        assert commendation["approximate"] is False
        (bulletin,) = frames["bulletins"].to_dict("records")
        assert bulletin["place_district_name"] == "huyện Ia Pa"
        assert bulletin["source_path"] == "a.jsonl#1"

    def test_parts_of_facts_point_at_them(self) -> None:
        """Receivers, evidence and warnings have frames of their own, evidence with its words."""
        frames = to_frames([make_record()])
        assert list(frames["recipients"]["commendation_id"]) == ["c1", "c1"]
        evidence = frames["evidence"][["family", "fact_id", "words"]]
        assert evidence.to_numpy().tolist() == [
            ["decisions", "d1", "3127/QĐ-UBND"],
            ["commendations", "c1", "giấy khen"],
            ["commendations", "c1", "2 tập thể"],
        ]
        assert list(frames["warnings"]["code"]) == ["count_differs_from_list"]

    def test_columns_are_stable(self) -> None:
        """No records, or records without a fact, give the same columns of the same types."""
        empty = to_frames([])
        score = Score(id="s1", value=78.3, unit="%", at_max=False)
        record = make_record()
        record.scores.append(score)
        for name, frame in to_frames([record, make_record(id="r2", commendations=[])]).items():
            assert frame.dtypes.to_dict() == empty[name].dtypes.to_dict(), name

    def test_unknown_is_missing_not_zero(self) -> None:
        """A count that is not stated is NA in a whole-number column."""
        commendations = to_frames([make_record()])["commendations"]
        assert str(commendations["individuals"].dtype) == "Int64"
        assert commendations["individuals"].isna().all()
        assert commendations["collectives"].sum() == 2
