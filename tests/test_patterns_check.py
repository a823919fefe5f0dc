"""`bantin check`: what the examples of a pattern folder must prove."""

from __future__ import annotations

import pytest

from bantin.patterns import check, load

from .pattern_folders import PERMIT, WritePatterns, fact, rule

PROOFS = {
    "an example that finds too little": ('"giấy phép gia hạn lần 2", "giấy phép số 12"]', '"giấy phép số 12"]', "got"),
    "an example with another value": ('value = { number = "315" }', 'value = { number = "0315" }', "wanted {'number'"),
    "a value of another type": ('{ times = "2", renewed = true }', '{ times = "2", renewed = 1 }', "renewed': 1"),
    "a value too many": ('value = { number = "315" }', 'value = { number = "315", year = 1 }', "'year': 1"),
    "a non-example that is found": ("chưa có giấy phép xây dựng", "có giấy phép số 5", "nothing must be found"),
    "an example that passes now": (
        'value = { number = "315" }',
        'value = { number = "315" }\ntodo = "not yet"',
        "passes now: drop todo",
    ),
    "a non-example that passes now": ('why = "no number"', 'why = "no number"\ntodo = "x"', "passes now"),
    "a rule that no example fires": (
        '[[example]]\ntext = "Đây',
        "[[rule]]\nname = \"dead\"\nregex = '''sổ đỏ'''\n\n[[example]]\ntext = \"Đây",
        "rule 'permit.dead': no example fires it",
    ),
    "a trigger that no match has": (
        'trigger = ["giấy phép"]',
        'trigger = ["giấy phép", "sổ đỏ"]',
        "the trigger 'sổ đỏ' stands in no sentence",
    ),
    "a match without its trigger": (
        'trigger = ["giấy phép"]',
        'trigger = ["lần"]',
        "would be found if its sentence had one of the triggers",
    ),
}


@pytest.mark.parametrize("name", PROOFS)
def test_check_says_what_the_examples_do_not_prove(write_patterns: WritePatterns, name: str) -> None:
    """Such a folder loads; `check` tells file, line and what was found instead."""
    old, new, message = PROOFS[name]
    text = PERMIT.replace(old, new)
    if name.endswith("too little"):
        text = text.replace('[{ times = "2", renewed = true }, ', "[")
    folder = write_patterns(facts__permit=text)
    load(folder)
    problems = check(folder)
    assert any(message in problem for problem in problems), problems
    for problem in problems:
        path, line, _ = problem.split(":", 2)
        assert path.endswith("permit.toml")
        assert 1 <= int(line) <= text.count("\n")


def test_a_todo_that_still_fails_is_no_problem_and_proves_nothing(write_patterns: WritePatterns) -> None:
    """A known gap may stand in the file; the rule it names still needs a real example."""
    gap = (
        '[[example]]\ntext = "GP số 12 của phường."\nfound = "GP số 12"\nvalue = { number = "12" }\ntodo = "short"\n\n'
    )
    assert check(write_patterns(facts__permit=PERMIT.replace("[[non_example]]", gap + "[[non_example]]"))) == []


def test_a_suppressing_rule_may_be_proved_by_a_non_example(write_patterns: WritePatterns) -> None:
    """It fires where it claims, and what it claims nobody else has."""
    noise = fact("noise", rule("old", "giấy phép số 00", "suppress = true"), examples=" ")
    noise = noise.replace('text = "-"', 'text = "Không có giấy phép số 00."')
    assert check(write_patterns(facts__noise=noise)) == []


def test_check_goes_on_after_a_file_that_does_not_load(write_patterns: WritePatterns) -> None:
    """One run tells about all files."""
    folder = write_patterns(
        facts__permit=PERMIT.replace('value = { number = "315" }', 'value = { number = "1" }'),
        facts__broken=fact("broken", rule("a", r"\d+")),
    )
    problems = check(folder)
    assert ["broken.toml" in problems[0], "permit.toml" in problems[1]] == [True, True]
