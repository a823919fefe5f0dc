"""`bantin evaluate`: figures, intervals and differences on facts small enough to count by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bantin.errors import BantinError
from bantin.evaluate import Evaluation, evaluate, list_errors, read_gold, to_table
from bantin.evaluate.names import same_name
from bantin.record import (
    Commendation,
    Decision,
    Evidence,
    Person,
    Producer,
    Ranking,
    Recipient,
    Record,
    Score,
    Source,
    Unit,
    UnitRef,
    encode,
)

SOURCES = Path(__file__).parents[1] / "extract"
TEXT = (
    "Ngày 19/12/2022, Chủ tịch UBND huyện Ia Pa ký Quyết định số 3127/QĐ-UBND tặng giấy khen cho 7 tập thể. "
    "Huyện Ia Pa đạt 78,3 điểm, xếp thứ 4/17. Ông Nguyễn Văn Minh dự."
)
GIVER = UnitRef("Chủ tịch UBND huyện Ia Pa")
GOLD: dict[str, Any] = {
    "published": "2022-12",
    "decisions": [
        {
            "number": "3.127",
            "symbol": "QĐ-UBND",
            "date": "2022-12-19",
            "issuer": {"any": ["Chủ tịch huyện", "Chủ tịch huyện Ia Pa"]},
        }
    ],
    "commendations": [
        {
            "award_class": "giấy khen",
            "by": {"name": "Chủ tịch UBND huyện Ia Pa"},
            "collectives": 7,
            "recipients": [{"name": "phòng Nội vụ"}],
            "decision": "3127",
            "year": None,
            "status": "given",
        }
    ],
    "scores": [
        {
            "index": "PAR INDEX",
            "subject": {"name": "UBND huyện Ia Pa"},
            "value": 78.3,
            "unit": "điểm",
            "year": {"any": ["2022", None]},
        }
    ],
    "rankings": [{"index": "PAR INDEX", "subject": {"name": "huyện Ia Pa"}, "rank": 4, "out_of": 17, "year": None}],
    "people": [{"name": "Nguyễn Văn Minh", "title": None}],
    "units": [{"name": "huyện Ia Pa"}],
}


def said(words: str, rule: str = "test.rule") -> list[Evidence]:
    """Evidence of words of the text."""
    return [Evidence(TEXT.index(words), TEXT.index(words) + len(words), rule)]


def make_record(name: str = "a", **changes: Any) -> Record:
    """A record that has every fact of GOLD right, but for the changes."""
    facts: dict[str, Any] = {
        "published": "2022-12-22T16:38",
        "text": TEXT,
        "decisions": [
            Decision(
                id="d1",
                number="3127",
                symbol="QĐ-UBND",
                date="2022-12-19",
                issuer=GIVER,
                evidence=said("3127"),
            )
        ],
        "commendations": [make_act()],
        "scores": [make_score()],
        "rankings": [
            Ranking(
                id="r1",
                index="PAR INDEX",
                subject=UnitRef("huyện Ia Pa"),
                rank=4,
                out_of=17,
                evidence=said("thứ 4/17"),
            )
        ],
        "people": [Person(id="p1", name="Nguyễn Văn Minh", evidence=said("Nguyễn Văn Minh"))],
        "units": [Unit(id="u1", name="huyện Ia Pa", kind="district", evidence=said("Huyện Ia Pa"))],
    }
    source = Source(path=f"in/{name}.html", sha256="0")
    return Record(id=f"id-{name}", source=source, producer=Producer(bantin="0", patterns="0"), **facts | changes)


def make_act(**changes: Any) -> Commendation:
    """The act of TEXT."""
    facts: dict[str, Any] = {
        "id": "c1",
        "award": "giấy khen",
        "award_class": "giấy khen",
        "by": GIVER,
        "collectives": 7,
        "recipients": [Recipient(name="Phòng Nội vụ", kind="unit")],
        "decision": "d1",
        "evidence": said("7 tập thể", "count.collectives"),
    }
    return Commendation(**facts | changes)


def make_score(**changes: Any) -> Score:
    """The score of TEXT."""
    facts: dict[str, Any] = {
        "id": "s1",
        "index": "PAR INDEX",
        "subject": UnitRef("huyện Ia Pa"),
        "value": 78.3,
        "unit": "điểm",
        "evidence": said("78,3 điểm"),
    }
    return Score(**facts | changes)


def make_line(name: str = "a", kind: str = "commendation", **changes: Any) -> str:
    """A gold line that says GOLD, but for the changes of its facts."""
    gold = {"id": name, "kind": kind, "text_file": f"{name}.txt", "annotated": None, "record": GOLD | changes}
    return json.dumps(gold, ensure_ascii=False) + "\n"


Run = Callable[..., Evaluation]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Evaluates gold lines against records."""

    def run(lines: str, *records: Record, repeats: int = 50) -> Evaluation:
        path = tmp_path / "gold.jsonl"
        path.write_text(lines, encoding="utf-8")
        return evaluate(read_gold([path]), records, repeats=repeats)

    return run


def counts(evaluation: Evaluation, field: str) -> tuple[int, ...]:
    """Right, false, missed."""
    return tuple(evaluation.fields[field].counts)


def errors(evaluation: Evaluation) -> list[tuple[str, str]]:
    return [(error["field"], error["what"]) for error in list_errors(evaluation)]


class TestFigures:
    def test_all_right(self, run: Run) -> None:
        """Every fact right is 1.0 everywhere; a month of gold accepts a day, `any` each of its values."""
        evaluation = run(make_line(), make_record())
        assert errors(evaluation) == []
        assert {name for name, figure in evaluation.fields.items() if figure.f1 != 1.0} == set()
        required = {name for name, figure in evaluation.fields.items() if figure.facts}
        assert required >= {"published", "decision.issuer", "act.by", "act.decision", "score.year", "ranking.out_of"}
        assert (evaluation.core.f1, evaluation.exact, evaluation.bearing) == (1.0, 1, 1)

    def test_a_missed_fact(self, run: Run) -> None:
        """A score not found lowers recall only; its attributes are not asked for."""
        evaluation = run(make_line(), make_record(scores=[]))
        assert counts(evaluation, "score") == (0, 0, 1)
        assert "score.year" not in evaluation.fields
        assert errors(evaluation) == [("score", "missed")]
        assert (evaluation.exact, evaluation.bearing) == (0, 1)
        assert evaluation.core.f1 == pytest.approx(8 / 9)

    def test_a_false_fact(self, run: Run) -> None:
        """A second score lowers precision only; a percentage of no index is free."""
        false, free = make_score(id="s2", value=12.5), make_score(id="s3", value=99.0, index=None)
        evaluation = run(make_line(), make_record(scores=[make_score(), false, free]))
        assert counts(evaluation, "score") == (1, 1, 0)
        assert evaluation.fields["score"].precision == 0.5
        assert ("score", "false") in errors(evaluation)

    def test_one_fact_answers_for_one(self, run: Run) -> None:
        """Facts are matched one to one: the same score twice is once right and once false."""
        evaluation = run(make_line(), make_record(scores=[make_score(), make_score(id="s2")]))
        assert counts(evaluation, "score") == (1, 1, 0)

    @pytest.mark.parametrize("found", [True, False])
    def test_an_optional_fact(self, run: Run, found: bool) -> None:
        """An optional fact costs nothing, found or not, and is not counted as right."""
        lines = make_line(scores=[GOLD["scores"][0] | {"optional": True}])
        evaluation = run(lines, make_record(scores=[make_score()] if found else []))
        assert counts(evaluation, "score") == (0, 0, 0)
        assert errors(evaluation) == []

    def test_required_facts_choose_first(self, run: Run) -> None:
        """Of an optional and a required gold fact that fit alike, the required one is found."""
        optional = GOLD["scores"][0] | {"optional": True}
        evaluation = run(make_line(scores=[optional, GOLD["scores"][0]]), make_record())
        assert counts(evaluation, "score") == (1, 0, 0)

    def test_a_wrong_attribute(self, run: Run) -> None:
        """A giver that differs is false and missed; the act stays right."""
        act = make_act(by=UnitRef("Chủ tịch UBND huyện Phú Thiện"), decision=None)
        evaluation = run(make_line(), make_record(commendations=[act]))
        assert counts(evaluation, "act") == (1, 0, 0)
        assert counts(evaluation, "act.by") == (0, 1, 1)
        assert counts(evaluation, "act.decision") == (0, 0, 1)
        assert evaluation.exact == 1
        assert errors(evaluation) == [("act.by", "differs"), ("act.decision", "differs")]

    def test_an_unsupported_attribute(self, run: Run) -> None:
        """A year where gold says that the text states none is told apart."""
        evaluation = run(make_line(), make_record(commendations=[make_act(year="2022")]))
        assert evaluation.unsupported == 1
        assert "act.year" not in evaluation.fields
        assert errors(evaluation) == [("act.year", "unsupported")]

    def test_any_does_not_accept_the_rest(self, run: Run) -> None:
        """A year that is none of `any` differs."""
        evaluation = run(make_line(), make_record(scores=[make_score(year="2021")]))
        assert counts(evaluation, "score.year") == (0, 1, 1)

    def test_the_award_of_a_count(self, run: Run) -> None:
        """The right count under the wrong award is right as `count`, wrong as `award_count`."""
        evaluation = run(make_line(), make_record(commendations=[make_act(award_class="bằng khen")]))
        assert counts(evaluation, "count") == (1, 0, 0)
        assert counts(evaluation, "award_count") == (0, 1, 1)
        assert counts(evaluation, "act") == (1, 0, 0)

    @pytest.mark.parametrize(("status", "expected"), [("planned", (0, 0, 1)), ("given", (1, 0, 0))])
    def test_only_given_acts_count(self, run: Run, status: str, expected: tuple[int, ...]) -> None:
        """An act that the record has as planned was not found."""
        assert counts(run(make_line(), make_record(commendations=[make_act(status=status)])), "act") == expected

    def test_historic_acts_are_free(self, run: Run) -> None:
        """An act that gold has as historic may be told as given."""
        lines = make_line(commendations=[GOLD["commendations"][0] | {"status": "historic"}])
        evaluation = run(lines, make_record())
        assert counts(evaluation, "act") == counts(evaluation, "count") == counts(evaluation, "recipient") == (0, 0, 0)

    def test_counts_without_a_figure(self, run: Run) -> None:
        """A count of names, which the text does not state, is neither required nor false."""
        record = make_record(commendations=[make_act(counted=True, collectives=5)])
        evaluation = run(make_line(commendations=[GOLD["commendations"][0] | {"counted": True}]), record)
        assert counts(evaluation, "count") == counts(evaluation, "award_count") == (0, 0, 0)
        assert counts(evaluation, "act") == (1, 0, 0)

    def test_families_not_read(self, run: Run) -> None:
        """A family that gold was not read for is not compared."""
        line = json.loads(make_line(scores=[])) | {"annotated": ["decisions"]}
        evaluation = run(json.dumps(line), make_record())
        assert "score" not in evaluation.fields
        assert {"published", "decision", "person (recall)"} <= set(evaluation.fields)

    def test_evidence_that_states_something_else(self, run: Run) -> None:
        """Evidence without the figure, or outside the text, is wrong."""
        beyond = [*said("Minh"), Evidence(0, len(TEXT) + 1, "test.rule")]
        record = make_record(
            scores=[make_score(evidence=said("19/12/2022"))], people=[Person(id="p1", name="Minh", evidence=beyond)]
        )
        evaluation = run(make_line(people=[]), record)
        assert counts(evaluation, "evidence") == (4, 2, 0)

    def test_a_text_without_record(self, run: Run) -> None:
        """Without a record every fact is missed; records of other texts do not matter."""
        evaluation = run(make_line("a") + make_line("b"), make_record("a"), make_record("c"))
        assert evaluation.absent == ["b"]
        assert counts(evaluation, "decision") == (1, 0, 1)
        assert (evaluation.exact, evaluation.bearing) == (1, 2)

    def test_a_record_found_by_id(self, run: Run) -> None:
        """A record belongs to the gold object whose id it bears, too."""
        line = json.loads(make_line("id-a")) | {"text_file": "other.txt"}
        assert run(json.dumps(line), make_record("a")).absent == []
        assert run(json.dumps(line), make_record("b")).absent == ["id-a"]

    def test_negatives(self, run: Run) -> None:
        """A negative text is dirty where a false fact was written, or no record."""
        nothing = {family: [] for family in GOLD if family != "published"}
        lines = "".join(make_line(name, "negative", **nothing) for name in "abc")
        clean = make_record("a", **nothing)
        dirty = make_record("b", **nothing | {"scores": [make_score()]})
        evaluation = run(lines, clean, dirty)
        assert (evaluation.negatives, evaluation.dirty) == (3, ["b", "c"])


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("UBND huyện Ia Pa", "ủy ban nhân dân huyện Ia Pa", True),
        ("Sở GD&ĐT", "sở Giáo dục và Đào tạo", True),
        ("xã Phú Hoà", "Phú Hòa", True),
        ("UBND huyện", "UBND huyện Ia Pa", True),
        ("UBND huyện Ia Pa", "UBND huyện", False),
        ("thị xã Phú Thọ", "xã Phú Thọ", False),
        ("Chủ tịch UBND huyện Ia Pa", "Phó Chủ tịch UBND huyện Ia Pa", False),
        ("ông Nguyễn Văn Minh", "Nguyễn Văn Minh", True),
        ("tỉnh Bà Rịa - Vũng Tàu", "tỉnh BR-VT", True),
        ("huyện Ia Pa", "huyện Ia Mơr", False),
        ("", "", True),
        ("", "huyện", False),
    ],
)
def test_names(gold: str, found: str, same: bool) -> None:
    """Spelling and kinds of office may differ; level, rank and what tells a place may not."""
    assert same_name(gold, found) is same


class TestIntervals:
    def test_they_bracket_the_figure(self, run: Run) -> None:
        """With some texts wrong the interval lies around F1; with none wrong it is that one point."""
        names = [f"t{n}" for n in range(20)]
        records = [make_record(name, scores=[make_score()] if n % 4 else []) for n, name in enumerate(names)]
        evaluation = run("".join(map(make_line, names)), *records, repeats=400)
        figure = evaluation.fields["score"]
        assert figure.interval is not None
        low, high = figure.interval
        assert 0.6 < low < figure.f1 < high < 1.0
        assert evaluation.fields["decision"].interval == (1.0, 1.0)
        core = evaluation.core.interval
        assert core is not None
        assert low < core[0] < evaluation.core.f1 < core[1] < 1.0

    def test_they_are_the_same_on_every_run(self, run: Run) -> None:
        """The draws are fixed."""
        names = [f"t{n}" for n in range(30)]
        records = [make_record(name, scores=[make_score()] * (n % 4)) for n, name in enumerate(names)]
        lines = "".join(map(make_line, names))
        assert run(lines, *records).fields["score"] == run(lines, *records).fields["score"]

    def test_no_fact_no_interval(self, run: Run) -> None:
        """A field without any fact has no interval."""
        evaluation = run(make_line(), make_record())
        assert evaluation.fields["campaign"].interval is None
        assert to_table(evaluation).count("--") >= 3


class TestErrors:
    def test_a_false_fact_is_shown_where_it_stands(self, run: Run) -> None:
        """A difference tells field, document and values, the sentence and the rules that found it."""
        act = make_act(award_class="bằng khen")
        found = list(list_errors(run(make_line(), make_record(commendations=[act]))))
        (false,) = (error for error in found if error["what"] == "false")
        assert (false["document"], false["field"], false["gold"]) == ("a", "award_count", None)
        assert false["found"] == {"award_class": "bằng khen", "kind": "collectives", "count": 7}
        assert false["sentence"] == TEXT[: TEXT.index(" Huyện")]
        assert false["rules"] == ["count.collectives"]
        (missed,) = (error for error in found if error["what"] == "missed")
        assert missed["gold"] == {"award_class": "giấy khen", "kind": "collectives", "count": 7}
        assert (missed["found"], missed["sentence"], missed["rules"]) == (None, None, [])


def bantin(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run bantin in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "bantin", *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"},
        check=False,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two gold files and records of both texts, the second without its score."""
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.jsonl").write_text(make_line("a"), encoding="utf-8")
    (tmp_path / "gold/b.jsonl").write_text(make_line("b"), encoding="utf-8")
    records = (make_record("a"), make_record("b", scores=[make_score(value=78.5)]))
    (tmp_path / "out.jsonl").write_bytes(b"".join(encode(record) + b"\n" for record in records))
    return tmp_path


class TestCommand:
    @pytest.mark.parametrize("gold", [["gold"], ["gold/a.jsonl", "gold/b.jsonl"]])
    def test_table(self, folder: Path, gold: list[str]) -> None:
        """Gold files or their folder give one table; the closing lines follow it."""
        run = bantin("evaluate", *gold, "out.jsonl", cwd=folder)
        assert run.returncode == 0, run.stderr
        lines = run.stdout.splitlines()
        assert lines[0].split() == ["field", "P", "R", "F1", "95", "%", "interval", "facts"]
        assert lines[1].split() == ["published", "1.000", "1.000", "1.000", "1.000", "to", "1.000", "2"]
        (score,) = (line.split() for line in lines if line.startswith("score "))
        assert score == ["score", "0.500", "0.500", "0.500", "0.000", "to", "1.000", "2"]
        assert lines[-4].startswith("core F1 0.9000 (0.800 to 1.000) over decision, ")
        assert lines[-3:] == [
            "records with every core fact right 1 of 2 that bear any; no record for 0 of 2 texts",
            "negatives with false facts 0 of 0",
            "attributes given where the text states none: 0",
        ]

    def test_errors(self, folder: Path) -> None:
        """With --errors the differences stand before the table."""
        run = bantin("evaluate", "gold", "out.jsonl", "--errors", cwd=folder)
        missed, false, sentence = run.stdout.splitlines()[:3]
        assert missed.startswith('b\tscore\tmissed\tgold {"index": "PAR INDEX"')
        assert false.startswith('b\tscore\tfalse\tfound {"index": "PAR INDEX"')
        assert sentence == "    Huyện Ia Pa đạt 78,3 điểm, xếp thứ 4/17."
        assert "\n    rules: test.rule\n" in run.stdout

    def test_json(self, folder: Path) -> None:
        """With --json one object holds all of it."""
        run = bantin("evaluate", "gold", "out.jsonl", "--json", "--errors", "--repeats", "20", cwd=folder)
        report = json.loads(run.stdout)
        assert (report["texts"], report["absent"], report["core_f1"], report["repeats"]) == (2, [], 0.9, 20)
        score = report["fields"]["score"]
        assert (score["p"], score["r"], score["f1"], score["n"]) == (0.5, 0.5, 0.5, 2)
        assert score["interval"][0] <= 0.5 <= score["interval"][1]
        assert [error["what"] for error in report["errors"]] == ["missed", "false", "wrong evidence"]
        plain = json.loads(bantin("evaluate", "gold", "out.jsonl", "--json", cwd=folder).stdout)
        assert "errors" not in plain

    @pytest.mark.parametrize(
        ("content", "words"),
        [
            ("\n{", "bad.jsonl:2: this is no gold object: "),
            ('{"id": "a", "kind": "x", "text_file": "a"}', "bad.jsonl:1: this is no gold object: "),
            ('{"id": "a", "kind": "x", "text_file": "a", "record": {"scores": 1}}', "$.record.scores"),
            (
                '{"id": "a", "kind": "x", "text_file": "a", "record": {"score": []}}',
                "bad.jsonl:1: a record has no 'score'",
            ),
            ('{"id": "a", "kind": "x", "text_file": "a", "record": {"units": [{}]}}', 'each of units needs a "name"'),
            (make_line() * 2, "bad.jsonl:2: the id a was given before, at bad.jsonl:1"),
            ("", "bad.jsonl: no gold object"),
        ],
    )
    def test_bad_gold(self, folder: Path, content: str, words: str) -> None:
        """What is no gold is told with file and line, with exit code 2."""
        (folder / "bad.jsonl").write_text(content, encoding="utf-8")
        run = bantin("evaluate", "bad.jsonl", "out.jsonl", cwd=folder)
        assert (run.returncode, run.stdout) == (2, "")
        assert words in run.stderr
        assert "Traceback" not in run.stderr

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["no.jsonl", "out.jsonl"], "Error: no.jsonl: cannot be read: "),
            (["gold", "no.jsonl"], "Error: no.jsonl: cannot be read: "),
            (["gold", "gold/a.jsonl"], "Error: gold/a.jsonl:1: this is no record: "),
            (["gold", "empty"], "Error: empty: cannot be read: "),
            (["empty", "out.jsonl"], "Error: empty: no .jsonl file in this folder"),
            (["out.jsonl"], "Missing argument"),
        ],
    )
    def test_bad_arguments(self, folder: Path, arguments: list[str], words: str) -> None:
        """A file that is not there, or not what it should be, is told with exit code 2."""
        (folder / "empty").mkdir()
        run = bantin("evaluate", *arguments, cwd=folder)
        assert (run.returncode, run.stdout) == (2, "")
        assert words in run.stderr

    def test_help(self, tmp_path: Path) -> None:
        """Help ends in a command line that can be typed."""
        assert "Example:\n    bantin evaluate" in bantin("evaluate", "--help", cwd=tmp_path).stdout


def test_errors_are_bantins_own(tmp_path: Path) -> None:
    """From Python, bad gold raises BantinError."""
    with pytest.raises(BantinError, match="cannot be read"):
        read_gold([tmp_path / "no.jsonl"])
