"""`bantin evaluate`: what counts as right, false or missed, on facts small enough to count by hand."""

from __future__ import annotations

import json

import pytest

from bantin.evaluate import Evaluation, list_errors
from bantin.evaluate.names import same_name
from bantin.record import Evidence, Person, UnitRef

from .gold_facts import GOLD, TEXT, Measure, make_act, make_line, make_record, make_score, said


def counts(evaluation: Evaluation, field: str) -> tuple[int, ...]:
    """Right, false, missed."""
    return tuple(evaluation.fields[field].counts)


def errors(evaluation: Evaluation) -> list[tuple[str, str]]:
    return [(error["field"], error["what"]) for error in list_errors(evaluation)]


class TestFigures:
    def test_all_right(self, measure: Measure) -> None:
        """Every fact right is 1.0 everywhere; a month of gold accepts a day, `any` each of its values."""
        evaluation = measure(make_line(), make_record())
        assert errors(evaluation) == []
        assert {name for name, figure in evaluation.fields.items() if figure.f1 != 1.0} == set()
        required = {name for name, figure in evaluation.fields.items() if figure.facts}
        assert required >= {"published", "decision.issuer", "act.by", "act.decision", "score.year", "ranking.out_of"}
        assert (evaluation.core.f1, evaluation.exact, evaluation.bearing) == (1.0, 1, 1)

    def test_a_missed_fact(self, measure: Measure) -> None:
        """A score not found lowers recall only; its attributes are not asked for."""
        evaluation = measure(make_line(), make_record(scores=[]))
        assert counts(evaluation, "score") == (0, 0, 1)
        assert "score.year" not in evaluation.fields
        assert errors(evaluation) == [("score", "missed")]
        assert (evaluation.exact, evaluation.bearing) == (0, 1)
        assert evaluation.core.f1 == pytest.approx(8 / 9)

    def test_a_false_fact(self, measure: Measure) -> None:
        """A second score lowers precision only; a percentage of no index is free."""
        false, free = make_score(id="s2", value=12.5), make_score(id="s3", value=99.0, index=None)
        evaluation = measure(make_line(), make_record(scores=[make_score(), false, free]))
        assert counts(evaluation, "score") == (1, 1, 0)
        assert evaluation.fields["score"].precision == 0.5
        assert ("score", "false") in errors(evaluation)

    def test_one_fact_answers_for_one(self, measure: Measure) -> None:
        """Facts are matched one to one: the same score twice is once right and once false."""
        evaluation = measure(make_line(), make_record(scores=[make_score(), make_score(id="s2")]))
        assert counts(evaluation, "score") == (1, 1, 0)

    @pytest.mark.parametrize("found", [True, False])
    def test_an_optional_fact(self, measure: Measure, found: bool) -> None:
        """An optional fact costs nothing, found or not, and is not counted as right."""
        lines = make_line(scores=[GOLD["scores"][0] | {"optional": True}])
        evaluation = measure(lines, make_record(scores=[make_score()] if found else []))
        assert counts(evaluation, "score") == (0, 0, 0)
        assert errors(evaluation) == []

    def test_required_facts_choose_first(self, measure: Measure) -> None:
        """Of an optional and a required gold fact that fit alike, the required one is found."""
        optional = GOLD["scores"][0] | {"optional": True}
        evaluation = measure(make_line(scores=[optional, GOLD["scores"][0]]), make_record())
        assert counts(evaluation, "score") == (1, 0, 0)

    def test_a_wrong_attribute(self, measure: Measure) -> None:
        """A giver that differs is false and missed; the act stays right."""
        act = make_act(by=UnitRef("Chủ tịch UBND huyện Phú Thiện"), decision=None)
        evaluation = measure(make_line(), make_record(commendations=[act]))
        assert counts(evaluation, "act") == (1, 0, 0)
        assert counts(evaluation, "act.by") == (0, 1, 1)
        assert counts(evaluation, "act.decision") == (0, 0, 1)
        assert evaluation.exact == 1
        assert errors(evaluation) == [("act.by", "differs"), ("act.decision", "differs")]

    def test_an_unsupported_attribute(self, measure: Measure) -> None:
        """A year where gold says that the text states none is told apart."""
        evaluation = measure(make_line(), make_record(commendations=[make_act(year="2022")]))
        assert evaluation.unsupported == 1
        assert "act.year" not in evaluation.fields
        assert errors(evaluation) == [("act.year", "unsupported")]

    def test_any_does_not_accept_the_rest(self, measure: Measure) -> None:
        """A year that is none of `any` differs."""
        evaluation = measure(make_line(), make_record(scores=[make_score(year="2021")]))
        assert counts(evaluation, "score.year") == (0, 1, 1)

    def test_the_award_of_a_count(self, measure: Measure) -> None:
        """The right count under the wrong award is right as `count`, wrong as `award_count`."""
        evaluation = measure(make_line(), make_record(commendations=[make_act(award_class="bằng khen")]))
        assert counts(evaluation, "count") == (1, 0, 0)
        assert counts(evaluation, "award_count") == (0, 1, 1)
        assert counts(evaluation, "act") == (1, 0, 0)

    @pytest.mark.parametrize(("status", "expected"), [("planned", (0, 0, 1)), ("given", (1, 0, 0))])
    def test_only_given_acts_count(self, measure: Measure, status: str, expected: tuple[int, ...]) -> None:
        """An act that the record has as planned was not found."""
        assert counts(measure(make_line(), make_record(commendations=[make_act(status=status)])), "act") == expected

    def test_historic_acts_are_free(self, measure: Measure) -> None:
        """An act that gold has as historic may be told as given."""
        lines = make_line(commendations=[GOLD["commendations"][0] | {"status": "historic"}])
        evaluation = measure(lines, make_record())
        assert counts(evaluation, "act") == counts(evaluation, "count") == counts(evaluation, "recipient") == (0, 0, 0)

    def test_counts_without_a_figure(self, measure: Measure) -> None:
        """A count of names, which the text does not state, is neither required nor false."""
        record = make_record(commendations=[make_act(counted=True, collectives=5)])
        evaluation = measure(make_line(commendations=[GOLD["commendations"][0] | {"counted": True}]), record)
        assert counts(evaluation, "count") == counts(evaluation, "award_count") == (0, 0, 0)
        assert counts(evaluation, "act") == (1, 0, 0)

    def test_families_not_read(self, measure: Measure) -> None:
        """A family that gold was not read for is not compared."""
        line = json.loads(make_line(scores=[])) | {"annotated": ["decisions"]}
        evaluation = measure(json.dumps(line), make_record())
        assert "score" not in evaluation.fields
        assert {"published", "decision", "person (recall)"} <= set(evaluation.fields)

    def test_evidence_that_states_something_else(self, measure: Measure) -> None:
        """Evidence without the figure, or outside the text, is wrong."""
        beyond = [*said("Minh"), Evidence(0, len(TEXT) + 1, "test.rule")]
        record = make_record(
            scores=[make_score(evidence=said("19/12/2022"))], people=[Person(id="p1", name="Minh", evidence=beyond)]
        )
        evaluation = measure(make_line(people=[]), record)
        assert counts(evaluation, "evidence") == (4, 2, 0)

    def test_a_text_without_record(self, measure: Measure) -> None:
        """Without a record every fact is missed; records of other texts do not matter."""
        evaluation = measure(make_line("a") + make_line("b"), make_record("a"), make_record("c"))
        assert evaluation.absent == ["b"]
        assert counts(evaluation, "decision") == (1, 0, 1)
        assert (evaluation.exact, evaluation.bearing) == (1, 2)

    def test_a_record_found_by_id(self, measure: Measure) -> None:
        """A record belongs to the gold object whose id it bears, too."""
        line = json.loads(make_line("id-a")) | {"text_file": "other.txt"}
        assert measure(json.dumps(line), make_record("a")).absent == []
        assert measure(json.dumps(line), make_record("b")).absent == ["id-a"]

    def test_negatives(self, measure: Measure) -> None:
        """A negative text is dirty where a false fact was written, or no record."""
        nothing = {family: [] for family in GOLD if family != "published"}
        lines = "".join(make_line(name, "negative", **nothing) for name in "abc")
        clean = make_record("a", **nothing)
        dirty = make_record("b", **nothing | {"scores": [make_score()]})
        evaluation = measure(lines, clean, dirty)
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
