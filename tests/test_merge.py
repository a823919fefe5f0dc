"""Merging: bulletins that tell the same act become one commendation, and nothing else does."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin import BantinError, extract, read_records
from bantin.merge import TABLES, Act, merge, merge_records
from bantin.merge.bodies import Body, agree
from bantin.merge.settling import MOST, settle
from bantin.merge.tellings import Telling, list_tellings
from bantin.record import Record, encode
from bantin.tables.datapackage import describe

from .test_dataset_folder import validate

SAMPLE = Path(__file__).parents[1] / "outputs/sample.jsonl"

DISTRICT = """Huyện Krông Bông khen thưởng người giữ rừng
Ngày đăng: 22/12/2022

Ngày 19/12/2022, Chủ tịch UBND huyện Krông Bông ký Quyết định số 3127/QĐ-UBND tặng giấy khen cho 6 tập thể, 15 cá nhân \
có thành tích trong công tác bảo vệ rừng năm 2022.
"""
PROVINCE = """Krông Bông: 21 tập thể, cá nhân giữ rừng được tặng giấy khen
23/12/2022 08:15

UBND huyện Krông Bông, tỉnh Đắk Lắk vừa tặng giấy khen cho 6 tập thể và 15 cá nhân đã có thành tích bảo vệ rừng trong \
năm 2022, theo Quyết định 3127/QĐ-UBND ngày 19/12/2022.
"""
PAPER = """Những người gác rừng
05/01/2023

Theo Quyết định số 3.127/QĐ-UBND ngày 19/12/2022 của Chủ tịch UBND huyện Krông Bông, có 06 tập thể, 16 cá nhân được \
tặng giấy khen vì bảo vệ rừng.
"""
# Told without the decision, long enough for a copy to be known by its wording.
NO_NUMBER = """Trao giấy khen cho những người giữ rừng
24/12/2022

Sáng 24/12, tại nhà văn hóa thôn 2, bà con nghe kể chuyện ba đêm liền thay nhau canh lửa trên đồi Chư Yang, rồi cùng \
nhau hát mừng ngày hội.

Tại đây, UBND huyện Krông Bông tặng giấy khen cho 6 tập thể, 15 cá nhân có thành tích bảo vệ rừng năm 2022.
"""


def tell(text: str, site: str = "a", **given: str) -> Record:
    return extract(text, url=f"https://{site}.example/1", **given)


def list_acts(folder: Path, *records: Record) -> list[Act]:
    merge_records(records, str(folder / "acts.jsonl"))
    lines = (folder / "acts.jsonl").read_bytes().splitlines()
    return [msgspec.json.decode(line, type=Act) for line in lines]


class TestOneAct:
    def test_three_sites_tell_of_one_decision(self, tmp_path: Path) -> None:
        """District, province and a paper make one commendation with three sources; the paper's 16 is kept as a conflict."""
        (act,) = list_acts(tmp_path, tell(DISTRICT, "huyen"), tell(PROVINCE, "tinh"), tell(PAPER, "bao"))
        assert (act.award, act.collectives, act.individuals, act.year) == ("giấy khen", 6, 15, "2022")
        assert (act.decision_number, act.decision_date, act.status) == ("3127", "2022-12-19", "given")
        assert act.issuer is not None and act.issuer.code == "653"
        assert [(one.url, one.match) for one in act.sources] == [
            ("https://huyen.example/1", "decision"),
            ("https://tinh.example/1", "decision"),
            ("https://bao.example/1", "decision"),
        ]
        assert (act.first_published, act.bulletins) == ("2022-12-22", 3)
        assert [(one.field, one.value, one.chosen) for one in act.conflicts] == [
            ("individuals", "15", True),
            ("individuals", "15", True),
            ("individuals", "16", False),
        ]

    def test_a_copy_on_another_site(self, tmp_path: Path) -> None:
        """The same words on two sites are one act, even where no decision is named, and two bulletins."""
        (act,) = list_acts(tmp_path, tell(NO_NUMBER, "huyen"), tell(NO_NUMBER, "xa"))
        assert [one.match for one in act.sources] == ["wording", "wording"]
        assert act.bulletins == 2

    def test_giver_counts_merit_and_date_agree(self, tmp_path: Path) -> None:
        """Without its number a telling is known by giver, award, counts, merit and a date within reach."""
        (act,) = list_acts(tmp_path, tell(DISTRICT, "huyen"), tell(NO_NUMBER, "xa"))
        assert {one.match for one in act.sources} == {"merit"}
        assert act.decision_number == "3127"

    def test_the_day_whose_year_nobody_tells(self, tmp_path: Path) -> None:
        """A decision of XXXX-12-19 is the one of 2022-12-19 where all else agrees."""
        text = DISTRICT.replace("Ngày đăng: 22/12/2022\n", "").replace("19/12/2022", "19/12")
        known, open_year = tell(DISTRICT, "huyen"), tell(text, "xa")
        assert open_year.decisions[0].date == "XXXX-12-19"
        acts = list_acts(tmp_path, known, open_year)
        assert [act.decision_date for act in acts if act.decision_date != "XXXX-12-19"] == ["2022-12-19"]
        assert len(acts) == 2, "without any year nothing says that it is not last year's number 3127"

    def test_years_of_merit_that_differ_under_one_decision(self, tmp_path: Path) -> None:
        """The same decision and counts are one act; the year that only one site gives is kept as a conflict."""
        other = PROVINCE.replace("trong năm 2022", "trong năm 2021")
        (act,) = list_acts(tmp_path, tell(DISTRICT, "huyen"), tell(other, "tinh"))
        assert [(one.field, one.value, one.chosen) for one in act.conflicts] == [
            ("year", "2022", True),
            ("year", "2021", False),
        ]

    def test_halves_of_one_decision(self, tmp_path: Path) -> None:
        """One decision's collectives and individuals, told apart in one bulletin, are one act of two commendations."""
        record = tell(DISTRICT)
        whole = record.commendations[0]
        record.commendations = [
            msgspec.structs.replace(whole, individuals=None),
            msgspec.structs.replace(whole, id="c2", collectives=None),
        ]
        (act,) = list_acts(tmp_path, record, tell(PROVINCE, "tinh"))
        assert (act.collectives, act.individuals, act.bulletins) == (6, 15, 2)
        assert [one.commendation_id for one in act.sources] == ["c1", "c2", "c1"]


class TestTwoActs:
    @pytest.mark.parametrize(
        "other",
        [
            pytest.param(DISTRICT.replace("3127", "3128"), id="another number"),
            pytest.param(DISTRICT.replace("2022", "2021"), id="the number of another year"),
            pytest.param(DISTRICT.replace("Krông Bông", "Krông Pắc"), id="another issuer"),
            pytest.param(DISTRICT.replace("giấy khen", "bằng khen"), id="another award of one decision"),
            pytest.param(DISTRICT.replace("6 tập thể, 15 cá nhân", "2 tập thể, 3 cá nhân"), id="another part of it"),
            pytest.param(
                DISTRICT.replace("ký Quyết định số 3127/QĐ-UBND tặng", "đề nghị tặng"), id="proposed, not given"
            ),
            pytest.param(
                NO_NUMBER.replace("24/12/2022", "24/05/2022").replace("24/12", "24/5"), id="in another season"
            ),
            pytest.param(NO_NUMBER.replace("bảo vệ rừng", "xây nhà tình nghĩa"), id="another merit"),
            pytest.param(NO_NUMBER.replace("rừng năm 2022", "rừng năm 2021"), id="another year of merit"),
            pytest.param(NO_NUMBER.replace("15 cá nhân", "14 cá nhân"), id="other counts, no number"),
            pytest.param(NO_NUMBER.replace("UBND huyện", "Huyện ủy"), id="another body of the place"),
        ],
    )
    def test_they_stay_two(self, tmp_path: Path, other: str) -> None:
        """Equal in all but one thing that tells acts apart, two tellings are two acts."""
        one, two = tell(DISTRICT, "huyen"), tell(other, "xa")
        assert one.commendations and two.commendations
        acts = list_acts(tmp_path, one, two)
        assert len(acts) == 2
        assert all(act.bulletins == 1 and act.sources[0].match is None and not act.conflicts for act in acts)

    def test_what_fits_two_decisions_stays_alone(self, tmp_path: Path) -> None:
        """Two decisions with the same counts stay two, and a telling without number is added to neither."""
        twin = DISTRICT.replace("3127", "3128")
        acts = list_acts(tmp_path, tell(DISTRICT, "a"), tell(twin, "b"), tell(NO_NUMBER, "c"))
        assert sorted(act.decision_number or "" for act in acts) == ["", "3127", "3128"]

    def test_two_acts_of_one_bulletin(self, tmp_path: Path) -> None:
        """What one bulletin tells apart is never merged, however alike."""
        record = tell(NO_NUMBER)
        record.commendations.append(msgspec.structs.replace(record.commendations[0], id="c2"))
        assert len(list_acts(tmp_path, record)) == 2


class TestBulletins:
    def test_a_bulletin_read_twice_is_one(self, tmp_path: Path) -> None:
        """From two files, under two ids, with and without its address: one row in bulletins, no key twice."""
        again = msgspec.structs.replace(tell(DISTRICT), id="other")
        offline = extract(DISTRICT)
        summary = merge_records([tell(DISTRICT), again, tell(DISTRICT), offline], f"{tmp_path}/x/")
        assert (summary.records, summary.bulletins, summary.acts) == (4, 1, 1)
        assert len(list(read_records(tmp_path / "x"))) == 1

    def test_versions_of_a_bulletin_are_kept(self, tmp_path: Path) -> None:
        """One id, two texts: both are kept under keys of their own and tell one act."""
        first = tell(DISTRICT, id="n1")
        second = tell(DISTRICT.replace("năm 2022.", "năm 2022. Buổi lễ diễn ra ấm cúng."), id="n1")
        merge_records([second, first], f"{tmp_path}/x/")
        assert sorted(pandas.read_parquet(tmp_path / "x/bulletins.parquet")["record_id"]) == ["n1", "n1#2"]
        assert list(pandas.read_parquet(tmp_path / "x/acts.parquet")["bulletins"]) == [2]


def write_lines(path: Path, records: Iterable[Record]) -> str:
    path.write_bytes(b"".join(encode(record) + b"\n" for record in records))
    return str(path)


def list_inputs() -> list[Record]:
    """The sample, retold by others, with copies and a twin."""
    sample = list(read_records(SAMPLE))
    copies = [msgspec.structs.replace(one, id=f"copy {one.id}", source=move(one)) for one in sample[::3]]
    texts = (DISTRICT, PROVINCE, PAPER, NO_NUMBER, DISTRICT.replace("3127", "3128"))
    return sample + copies + [tell(text, f"s{n}") for n, text in enumerate(texts)]


def move(record: Record) -> Any:
    return msgspec.structs.replace(record.source, url=f"https://copies.example/{record.id}", path="copies.jsonl")


class TestOrder:
    def test_no_order_of_inputs_makes_a_difference(self, tmp_path: Path) -> None:
        """Shuffled, spread over files and given in another order, records make the same bytes of every table."""
        records = list_inputs()
        made = []
        for turn in range(3):
            random.Random(turn).shuffle(records)
            half = len(records) // (turn + 2)
            inputs = [
                write_lines(tmp_path / f"b{turn}.jsonl", records[:half]),
                write_lines(tmp_path / f"a{turn}.jsonl", records[half:]),
            ]
            merge(inputs, f"{tmp_path}/dataset/")
            made.append({path.name: path.read_bytes() for path in (tmp_path / "dataset").iterdir()})
        assert made[0] == made[1] == made[2]

    def test_a_database_holds_the_same_rows_in_the_same_order(self, tmp_path: Path) -> None:
        """The tables of x.duckdb are those of the folder."""
        records = list_inputs()
        merge_records(records, f"{tmp_path}/x/")
        merge_records(reversed(records), f"{tmp_path}/x.duckdb")
        with duckdb.connect(str(tmp_path / "x.duckdb"), read_only=True) as database:
            for table in TABLES:
                rows = database.sql(f'FROM "{table.name}"').fetchall()
                assert rows == duckdb.sql(f"FROM '{tmp_path}/x/{table.name}.parquet'").fetchall(), table.name

    def test_a_dataset_is_an_input(self, tmp_path: Path) -> None:
        """Merging a dataset again changes nothing."""
        merge_records(list_inputs(), f"{tmp_path}/x/")
        merge([f"{tmp_path}/x"], f"{tmp_path}/y/")
        for path in (tmp_path / "x").iterdir():
            assert path.read_bytes() == (tmp_path / "y" / path.name).read_bytes(), path.name

    @settings(max_examples=40, deadline=None)
    @given(data=st.data())
    def test_settling_knows_no_order(self, data: st.DataObject) -> None:
        """Tellings that contradict and resemble each other in all ways part into the same acts in any order."""
        tellings = data.draw(st.lists(make_tellings(), max_size=8, unique_by=lambda told: told.record_id))
        shuffled = data.draw(st.permutations(tellings))

        def show(order: list[Telling]) -> set[frozenset[str]]:
            return {frozenset(told.record_id for told, _ in group) for group in settle(order)}

        assert show(tellings) == show(shuffled)
        assert sum(len(group) for group in settle(tellings)) == len(tellings)


def make_tellings() -> st.SearchStrategy[Telling]:
    """Tellings of few values, so that they meet."""
    (told,) = list_tellings(tell(DISTRICT), "r")
    return st.builds(
        lambda number, counts, day, names, record: msgspec.structs.replace(
            told,
            record_id=f"r{record}",
            text=f"t{record}",
            wording=None,
            number=number,
            decision=number and "d1",
            counts=counts,
            figures=counts,
            date=day,
            signed=day if number else None,
            names=names,
        ),
        st.sampled_from([None, "1", "2"]),
        st.sampled_from([{}, {"collectives": 6}, {"collectives": 7}, {"collectives": 6, "individuals": 2}]),
        st.sampled_from([None, "2022-12-19", "2022-12", "XXXX-12-19", "2022-10-01"]),
        st.sampled_from([[], ["xã a"], ["xã b"], ["xã a", "xã b"]]),
        st.integers(1, 20),
    )


class TestManyTellings:
    def test_where_too_many_meet_only_decisions_and_copies_are_merged(self) -> None:
        """Beyond the number compared each with each, tellings are first parted by decision; nothing is lost."""
        (told,) = list_tellings(tell(DISTRICT), "r")
        many = [
            msgspec.structs.replace(told, record_id=f"r{n}", number=str(n // 2), wording=None) for n in range(2 * MOST)
        ]
        assert sorted(len(group) for group in settle(many)) == [2] * MOST


class TestBodies:
    @pytest.mark.parametrize(
        ("one", "other", "agreement"),
        [
            (Body("Chủ tịch UBND huyện Ia Pa", "628"), Body("UBND huyện Ia Pa", "628"), "same"),
            (Body("Phó Chủ tịch Ủy ban nhân dân huyện Ia Pa"), Body("UBND huyện Ia Pa"), "open"),
            (Body("UBND huyện Châu Thành", None, "tỉnh an giang"), Body("UBND huyện Châu Thành", "883"), "open"),
            (Body("UBND huyện Châu Thành", "883"), Body("UBND huyện Châu Thành", "816"), "different"),
            (
                Body("UBND huyện Châu Thành", None, "tỉnh an giang"),
                Body("UBND huyện Châu Thành", None, "tỉnh bến tre"),
                "different",
            ),
            (Body("UBND huyện", None, "p", "d"), Body("UBND huyện Ia Pa", None, "p", "d"), "same"),
            (Body("UBND huyện", None, "p", "d"), Body("UBND huyện", None, "p", "e"), "different"),
            (Body("Huyện ủy Ia Pa"), Body("UBND huyện Ia Pa"), "different"),
            (Body("huyện Ia Pa", "628"), Body("UBND huyện Ia Pa", "628"), "open"),
            (Body("UBND xã Ia Pa"), Body("UBND huyện Ia Pa"), "different"),
            (Body("Thủ tướng Chính phủ"), Body("Thủ tướng Chính phủ"), "same"),
            (Body("Bộ trưởng Bộ Y tế"), Body("Bộ Y tế"), "same"),
            (Body("Bộ Chỉ huy Quân sự"), Body("Bộ Chỉ huy Quân sự"), "open"),
            (Body("Giám đốc Sở Nội vụ", None, "p"), Body("Sở Nội vụ", None, "p"), "same"),
            (Body("Sở Nội vụ", None, "p"), Body("Sở Nội vụ", None, "q"), "different"),
            (Body("UBND tỉnh", None, "p"), Body("UBND tỉnh", None, "p"), "same"),
        ],
    )
    def test_names_of_bodies(self, one: Body, other: Body, agreement: str) -> None:
        """The head signs for the body; a name without its place is told apart by code or by where the bulletin is."""
        assert agree(one, other) == agree(other, one) == agreement


class TestOutputs:
    def test_the_folder_is_a_data_package(self, tmp_path: Path) -> None:
        """All tables are there, described in both languages, and Frictionless finds every key and reference."""
        merge_records(list_inputs(), f"{tmp_path}/x/")
        report = validate(tmp_path / "x")
        assert report.valid, report.flatten(["type", "title", "message"])
        assert [task.name for task in report.tasks] == [table.name for table in TABLES]
        for table in TABLES[-3:]:
            for column in (None, *(column.name for column in table.columns)):
                described = describe(table.name, column)
                assert described.vi.strip() and described.en.strip() and described.vi != described.en

    def test_every_telling_has_its_act(self, tmp_path: Path) -> None:
        """No commendation of a bulletin is lost and none is in two acts; conflicts are of sources of their act."""
        merge_records(list_inputs(), f"{tmp_path}/x/")
        acts, sources, conflicts, told = (
            pandas.read_parquet(tmp_path / f"x/{name}.parquet")
            for name in ("acts", "act_sources", "conflicts", "commendations")
        )
        pairs = list(zip(sources["record_id"], sources["commendation_id"], strict=True))
        assert sorted(pairs) == sorted(zip(told["record_id"], told["id"], strict=True))
        assert len(set(pairs)) == len(pairs)
        assert acts["act_id"].is_unique and set(sources["act_id"]) == set(acts["act_id"])
        known = set(zip(sources["act_id"], sources["record_id"], strict=True))
        assert set(zip(conflicts["act_id"], conflicts["record_id"], strict=True)) <= known
        assert len(conflicts)

    def test_acts_alone(self, tmp_path: Path) -> None:
        """.jsonl, .parquet and .csv hold the same acts; the CSV says where each is told."""
        records = [tell(DISTRICT, "huyen"), tell(PROVINCE, "tinh"), tell(PAPER, "bao")]
        (act,) = list_acts(tmp_path, *records)
        for name in ("acts.parquet", "acts.csv"):
            merge_records(records, f"{tmp_path}/{name}")
        (row,) = pandas.read_parquet(tmp_path / "acts.parquet").to_dict("records")
        assert (row["act_id"], row["individuals"], len(row["sources"]), len(row["conflicts"])) == (act.act_id, 15, 3, 3)
        (line,) = pandas.read_csv(tmp_path / "acts.csv").to_dict("records")
        assert line["act_id"] == act.act_id
        assert line["sources"] == "; ".join(f"https://{site}.example/1" for site in ("huyen", "tinh", "bao"))

    def test_no_records_are_a_dataset(self, tmp_path: Path) -> None:
        """Nothing in, empty tables out."""
        assert str(merge_records([], f"{tmp_path}/x/")).startswith("records 0, bulletins 0; ")
        assert list(read_records(tmp_path / "x")) == []

    def test_two_runs_never_make_the_same_dataset(self, tmp_path: Path) -> None:
        """The second is told so; what a killed run left is no hindrance to the next."""
        records = iter([tell(DISTRICT)])

        def look_on() -> Any:
            with pytest.raises(BantinError, match="another run"):
                merge_records([], f"{tmp_path}/x/")
            yield from records

        left = tmp_path / ".x.merging"
        (left / "work.duckdb.tmp").mkdir(parents=True)
        (left / "work.duckdb.wal").write_bytes(b"half a log")
        (left / "records.jsonl").write_bytes(b"half a record")
        assert merge_records(look_on(), f"{tmp_path}/x/").acts == 1
        assert [path.name for path in tmp_path.iterdir()] == ["x"]

    def test_mistakes_leave_nothing(self, tmp_path: Path) -> None:
        """A missing input, an output that is an input, standard output, a folder that is not there: told, and no file."""
        good = write_lines(tmp_path / "a.jsonl", [tell(DISTRICT)])
        for inputs, output, words in (
            ([good, f"{tmp_path}/no.jsonl"], f"{tmp_path}/x/", "no.jsonl"),
            ([good], good, "its own input"),
            ([good], "-", "standard output"),
            ([good], f"{tmp_path}/no/x.duckdb", "no: there is no folder"),
            ([good], f"{tmp_path}/x.pdf", "no writer for .pdf"),
        ):
            with pytest.raises(BantinError, match=words):
                merge(inputs, output)
        assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
