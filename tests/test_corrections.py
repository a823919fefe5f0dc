"""Corrections become gold rows and examples that hold; what is wrong with a file of them is told."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner

import bantin
from bantin import patterns
from bantin.cli import main
from bantin.corrections import find_records, list_examples, read_corrections, to_gold, write_examples, write_gold
from bantin.errors import BantinError
from bantin.evaluate import evaluate, read_gold
from bantin.record import FAMILIES, Record, encode

TEXT = """Xã Đồng Tâm khen người giữ bến đò
Đăng lúc 09:10 14/03/2022

Sáng 14/3/2022, Chủ tịch UBND huyện Bá Thước ký Quyết định số 912/QĐ-UBND, do ông Hà Văn Thước trình. Chủ tịch UBND huyện tặng giấy khen cho 3 tập thể, 8 cá nhân theo Quyết định số 912/QĐ-UBND.
Năm 2021, huyện Bá Thước đạt 81,25 điểm PAR INDEX, xếp thứ 5/27 huyện.
"""


@pytest.fixture(scope="module")
def record() -> Record:
    """What bantin reads of the text."""
    record = bantin.extract(TEXT, id="ben-do")
    assert record.commendations and record.decisions and record.scores and record.rankings
    return record


def mark_all(record: Record, verdict: str = "right", **others: str) -> list[dict[str, str]]:
    """Marks of all facts; `others` are verdicts by id."""
    return [
        {"family": family, "fact": fact.id, "verdict": others.get(fact.id, verdict), "comment": ""}
        for family in FAMILIES
        for fact in getattr(record, family)
    ]


def correct(record: Record, /, **changes: Any) -> dict[str, Any]:
    """A line of a corrections file."""
    line = {"corrections_version": "1", "id": record.id, "complete": True, "facts": mark_all(record), "missing": []}
    return {**line, "record": msgspec.to_builtins(record), **changes}


def write_lines(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    return path


def miss(record: Record, words: str, family: str, comment: str = "") -> dict[str, Any]:
    start = record.text.index(words)
    return {"family": family, "start": start, "end": start + len(words), "words": words, "comment": comment}


class TestGold:
    def make(self, tmp_path: Path, record: Record, **changes: Any) -> dict[str, Any] | None:
        (one,) = find_records(read_corrections(write_lines(tmp_path / "c.jsonl", correct(record, **changes))), ())
        return to_gold(one)

    def test_a_bulletin_read_in_full_is_right_in_all(self, tmp_path: Path, record: Record) -> None:
        """Evaluated against the row, the record has every fact right and none missed."""
        row = self.make(tmp_path, record)
        assert row is not None
        (tmp_path / "gold.jsonl").write_bytes(write_gold([row]))
        evaluation = evaluate(read_gold([tmp_path / "gold.jsonl"]), [record], repeats=10)
        assert evaluation.exact == evaluation.bearing == 1
        assert evaluation.fields["act"].f1 == evaluation.fields["act.decision"].f1 == 1
        assert (row["kind"], row["annotated"]) == ("commendation", list(FAMILIES))
        assert row["record"]["published"] == "2022-03-14"

    def test_references_are_told_by_name(self, tmp_path: Path, record: Record) -> None:
        """As in corpus/gold: an act names its decision's number, not an id; nothing tells how a fact was read."""
        row = self.make(tmp_path, record)
        assert row is not None
        (act,) = row["record"]["commendations"]
        assert (act["decision"], act["collectives"], act["optional"]) == ("912", 3, False)
        assert not {"id", "evidence", "inferred"} & act.keys()

    def test_a_wrong_fact_is_left_out(self, tmp_path: Path, record: Record) -> None:
        """The family was read in full all the same: what the record says there is false."""
        row = self.make(tmp_path, record, facts=mark_all(record, s1="wrong"))
        assert row is not None
        assert row["record"]["scores"] == []
        assert "scores" in row["annotated"]

    def test_families_that_stay_open(self, tmp_path: Path, record: Record) -> None:
        """A fact without a verdict, and one that was missed, leave their family out of `annotated`."""
        marks = [mark for mark in mark_all(record) if mark["family"] != "rankings"]
        row = self.make(tmp_path, record, facts=marks, missing=[miss(record, "huyện Bá Thước", "units")])
        assert row is not None
        assert set(FAMILIES) - set(row["annotated"]) == {"rankings", "units"}

    def test_bulletins_without_a_row(self, tmp_path: Path, record: Record) -> None:
        """One not read in full, and one of which every family is open, tell nothing of what was missed."""
        assert self.make(tmp_path, record, complete=False) is None
        gaps = [miss(record, "Bá Thước", family) for family in FAMILIES]
        assert self.make(tmp_path, record, missing=gaps) is None

    def test_a_bulletin_that_claims_nothing(self, tmp_path: Path) -> None:
        """Where all families of claims were read in full and none holds a fact, the text is a negative one."""
        quiet = bantin.extract("Mưa lớn làm nước sông dâng cao ở nhiều nơi.", id="mua")
        row = self.make(tmp_path, quiet)
        assert row is not None
        assert row["kind"] == "negative"

    def test_a_row_is_called_after_its_file(self, tmp_path: Path, record: Record) -> None:
        """As in corpus/gold; of a file that holds many bulletins the record's id tells which."""
        for path, told in (("in/12-ben-do.txt", ("12-ben-do", "12-ben-do.txt")), ("in/all.jsonl#3", ("ben-do",) * 2)):
            source = msgspec.structs.replace(record.source, path=path)
            row = self.make(tmp_path, msgspec.structs.replace(record, source=source))
            assert row is not None
            assert (row["id"], row["text_file"]) == told


class TestExamples:
    def make(self, tmp_path: Path, *lines: dict[str, Any]) -> tuple[dict[str, list[dict[str, Any]]], list[str]]:
        """The blocks by pattern file as TOML reads them, and the notes."""
        corrections = find_records(read_corrections(write_lines(tmp_path / "c.jsonl", *lines)), ())
        blocks, notes = list_examples(corrections)
        told: dict[str, list[dict[str, Any]]] = {}
        for section in write_examples(blocks).split("# ---- patterns/facts/")[1:]:
            name, _, content = section.partition(".toml\n")
            read = tomllib.loads(content)
            told.setdefault(name.split("/")[0], []).extend(read.get("example", []) + read.get("non_example", []))
        return told, notes

    def test_right_facts_are_examples_that_hold(self, tmp_path: Path, record: Record) -> None:
        """Pasted into their files, all examples of the pattern folder pass `bantin check`."""
        folder = tmp_path / "patterns"
        shutil.copytree(patterns.load().folder, folder)
        corrections = find_records(read_corrections(write_lines(tmp_path / "c.jsonl", correct(record))), ())
        blocks, notes = list_examples(corrections)
        assert notes == []
        assert {"decision", "award", "score", "rank", "person"} <= {block.fact for block in blocks}
        for name in {block.file for block in blocks}:
            path = folder / name
            text = path.read_text(encoding="utf-8") + write_examples([b for b in blocks if b.file == name])
            path.write_text(text, encoding="utf-8")
        assert patterns.check(folder) == []

    def test_a_sentence_comes_once_a_file(self, tmp_path: Path, record: Record) -> None:
        """Two facts of one sentence and file are one example, with both; also where the bulletin comes twice."""
        again = correct(msgspec.structs.replace(record, id="again"), id="again")
        told, _ = self.make(tmp_path, correct(record), again)
        texts = [block["text"] for block in told["decision"]]
        assert len(texts) == len(set(texts)) == 2

    def test_a_wrong_fact_is_a_non_example(self, tmp_path: Path, record: Record) -> None:
        """The reviewer's comment is the why."""
        marks = [{"family": "scores", "fact": "s1", "verdict": "wrong", "comment": "điểm của năm khác"}]
        told, notes = self.make(tmp_path, correct(record, facts=marks))
        assert notes == []
        (block,) = told["score"]
        assert block.keys() == {"text", "why"}
        assert block["why"] == "điểm của năm khác"
        assert "81,25 điểm" in block["text"]

    def test_a_missed_fact_is_an_example_to_come(self, tmp_path: Path, record: Record) -> None:
        """The words are what is to be found; todo says that no rule finds them yet."""
        quiet = bantin.extract("Đội cứu hộ Na Hang nhận cúp Bến Vàng của tỉnh.", id="cup")
        gap = miss(quiet, "cúp Bến Vàng", "commendations", "một giải thưởng")
        told, notes = self.make(tmp_path, correct(quiet, facts=[], missing=[gap]))
        assert notes == []
        (block,) = told["award"]
        assert block == {"text": quiet.text.strip(), "found": "cúp Bến Vàng", "todo": "một giải thưởng"}

    def test_words_that_a_rule_finds_already(self, tmp_path: Path, record: Record) -> None:
        """Where no fact was made of words that were found, no example helps; the note leads to explain."""
        told, notes = self.make(
            tmp_path, correct(record, facts=[], missing=[miss(record, "giấy khen", "commendations")])
        )
        assert "award" not in told
        assert ["bantin explain" in note for note in notes] == [True]

    def test_a_sentence_part_right_part_wrong(self, tmp_path: Path, record: Record) -> None:
        """The example has what is left when the wrong is gone, and waits for a rule that does so."""
        two = bantin.extract(
            "Xã Ea Lê đạt 71,5 điểm PAR INDEX năm 2021; mục tiêu cũ là đạt 88 điểm PAR INDEX.", id="two"
        )
        assert len(two.scores) >= 1
        listed = [{"family": "scores", "fact": s.id, "verdict": "right", "comment": ""} for s in two.scores]
        listed[-1]["verdict"] = "wrong"
        told, _ = self.make(tmp_path, correct(two, facts=listed))
        (block,) = told["score"]
        wrong = two.scores[-1].evidence[0]
        assert two.text[wrong.start : wrong.end] not in block.get("found", [])
        assert block.keys() == {"text", "found", "todo"}

    def test_strange_letters(self, tmp_path: Path) -> None:
        """Quotes, backslashes and DEL come out of TOML as they went in."""
        odd = bantin.extract('Tổ "Ong \\ Mật\x7f" được tặng giấy khen.', id="odd")
        gap = miss(odd, "Ong \\ Mật", "units")
        told, _ = self.make(tmp_path, correct(odd, facts=[], missing=[gap]))
        assert [block["text"] for block in told["body"]] == [odd.text.strip()]


class TestFile:
    def test_records_from_the_dataset(self, tmp_path: Path, record: Record) -> None:
        """A correction without its record takes that of the dataset with the same id."""
        line = correct(record, record=None)
        path = write_lines(tmp_path / "c.jsonl", line)
        (one,) = find_records(read_corrections(path), [bantin.extract("Trời mưa.", id="x"), record])
        assert one.record == record

    @pytest.mark.parametrize(
        ("changes", "words"),
        [
            ({"corrections_version": "2"}, "c.jsonl:1: this is no correction"),
            ({"verdicts": []}, "unknown field `verdicts`"),
            ({"id": "other"}, "the correction is of other, the record in it is ben-do"),
            ({"record": None}, "name the dataset that was reviewed with --records"),
            ({"facts": [{"family": "scores", "fact": "s9", "verdict": "right"}]}, "has 0 scores called 's9'"),
            ({"facts": [{"family": "scores", "fact": "s1", "verdict": "right"}] * 2}, "s1 is marked twice"),
            ({"facts": [{"family": "scores", "fact": "s1", "verdict": "maybe"}]}, "this is no correction"),
            (
                {"missing": [{"family": "units", "start": 3, "end": 6, "words": "xyz"}]},
                "the text does not have 'xyz' at 3",
            ),
        ],
    )
    def test_mistakes(self, tmp_path: Path, record: Record, changes: dict[str, Any], words: str) -> None:
        """What is wrong is told with file and line, and what to do."""
        path = write_lines(tmp_path / "c.jsonl", correct(record, **changes))
        with pytest.raises(BantinError) as caught:
            find_records(read_corrections(path), ())
        assert words in str(caught.value)

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (b"", "holds no corrections"),
            (b"\n{\n", "c.jsonl:2: this is no correction"),
            (b"\xff", "this is no correct"),
        ],
    )
    def test_files_that_are_none(self, tmp_path: Path, content: bytes, words: str) -> None:
        """An empty file, broken JSON, bytes that are no text."""
        (tmp_path / "c.jsonl").write_bytes(content)
        with pytest.raises(BantinError, match=words):
            read_corrections(tmp_path / "c.jsonl")

    def test_a_bulletin_that_comes_twice(self, tmp_path: Path, record: Record) -> None:
        """Two reviews of one bulletin might contradict each other."""
        path = write_lines(tmp_path / "c.jsonl", correct(record), correct(record))
        with pytest.raises(BantinError, match=r"c.jsonl:2: the bulletin ben-do was given before, at .*c.jsonl:1"):
            read_corrections(path)


class TestCommand:
    def test_it_writes_both(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: Record) -> None:
        """Gold rows, the examples beside them, the same each time, and a line that counts."""
        monkeypatch.chdir(tmp_path)
        write_lines(Path("c.jsonl"), correct(record, record=None))
        Path("records.jsonl").write_bytes(encode(record))
        arguments = ["corrections", "c.jsonl", "--records", "records.jsonl", "-o", "g.jsonl"]
        run = CliRunner().invoke(main, arguments)
        assert run.exit_code == 0
        assert run.stderr.startswith("bulletins 1, gold rows in g.jsonl 1, blocks in g.examples.toml ")
        assert read_gold(["g.jsonl"])[0].id == "ben-do"
        assert tomllib.loads(Path("g.examples.toml").read_text(encoding="utf-8"))["example"]
        first = Path("g.jsonl").read_bytes(), Path("g.examples.toml").read_bytes()
        CliRunner().invoke(main, arguments)
        assert first == (Path("g.jsonl").read_bytes(), Path("g.examples.toml").read_bytes())

    @pytest.mark.parametrize(
        ("arguments", "code", "words"),
        [
            (["no.jsonl", "-o", "g.jsonl"], 2, "no.jsonl: cannot be read"),
            (["c.jsonl", "-o", "g.toml"], 2, "end the name in .jsonl"),
            (["c.jsonl", "-o", "no/g.jsonl"], 1, "there is no folder no"),
            (["c.jsonl", "-o", "g.jsonl", "--records", "no.jsonl"], 2, "no.jsonl: cannot be read"),
        ],
    )
    def test_mistakes(
        self,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        record: Record,
        arguments: list[str],
        code: int,
        words: str,
    ) -> None:
        """A bad input or output is told, with its exit code, and nothing is written."""
        monkeypatch.chdir(tmp_path)
        given = msgspec.to_builtins(record) if "--records" not in arguments else None
        write_lines(Path("c.jsonl"), correct(record, record=given))
        run = CliRunner().invoke(main, ["corrections", *arguments])
        assert run.exit_code == code
        assert words in " ".join(run.output.split())
        assert [path.name for path in tmp_path.iterdir()] == ["c.jsonl"]
