"""What `bantin evaluate` tells beside its figures: intervals, and each difference where it stands."""

from __future__ import annotations

from bantin.evaluate import list_errors, to_table

from .gold_facts import TEXT, Measure, make_act, make_line, make_record, make_score


class TestIntervals:
    def test_they_bracket_the_figure(self, measure: Measure) -> None:
        """With some texts wrong the interval lies around F1; with none wrong it is that one point."""
        names = [f"t{n}" for n in range(20)]
        records = [make_record(name, scores=[make_score()] if n % 4 else []) for n, name in enumerate(names)]
        evaluation = measure("".join(map(make_line, names)), *records, repeats=400)
        figure = evaluation.fields["score"]
        assert figure.interval is not None
        low, high = figure.interval
        assert 0.6 < low < figure.f1 < high < 1.0
        assert evaluation.fields["decision"].interval == (1.0, 1.0)
        core = evaluation.core.interval
        assert core is not None
        assert low < core[0] < evaluation.core.f1 < core[1] < 1.0

    def test_they_are_the_same_on_every_run(self, measure: Measure) -> None:
        """The draws are fixed."""
        names = [f"t{n}" for n in range(30)]
        records = [make_record(name, scores=[make_score()] * (n % 4)) for n, name in enumerate(names)]
        lines = "".join(map(make_line, names))
        assert measure(lines, *records).fields["score"] == measure(lines, *records).fields["score"]

    def test_no_fact_no_interval(self, measure: Measure) -> None:
        """A field without any fact has no interval."""
        evaluation = measure(make_line(), make_record())
        assert evaluation.fields["campaign"].interval is None
        assert to_table(evaluation).count("--") >= 3


class TestErrors:
    def test_a_false_fact_is_shown_where_it_stands(self, measure: Measure) -> None:
        """A difference tells field, document and values, the sentence and the rules that found it."""
        act = make_act(award_class="bằng khen")
        found = list(list_errors(measure(make_line(), make_record(commendations=[act]))))
        (false,) = (error for error in found if error["what"] == "false")
        assert (false["document"], false["field"], false["gold"]) == ("a", "award_count", None)
        assert false["found"] == {"award_class": "bằng khen", "kind": "collectives", "count": 7}
        assert false["sentence"] == TEXT[: TEXT.index(" Huyện")]
        assert false["rules"] == ["count.collectives"]
        (missed,) = (error for error in found if error["what"] == "missed")
        assert missed["gold"] == {"award_class": "giấy khen", "kind": "collectives", "count": 7}
        assert (missed["found"], missed["sentence"], missed["rules"]) == (None, None, [])
