"""Pattern folders that the loader refuses: file, line and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from bantin.errors import PatternError
from bantin.patterns import check, load

from .pattern_folders import KINDS, PERMIT, WritePatterns, fact, rule

FACT_REFUSALS = {
    "not TOML": (2, 'about = "The', "about = The", "not TOML"),
    "unknown key of the file": (2, 'about = "The number of a permit."', 'abuot = "x"', "did you mean 'about'"),
    "missing key of the file": (1, 'about = "The number of a permit."\n', "", "lacks 'about'"),
    "not the file's name": (1, 'fact = "permit"', 'fact = "permits"', "must agree"),
    "a name in capitals": (1, 'fact = "permit"', 'fact = "Permit"', "small letters"),
    "trigger of the wrong kind": (3, 'trigger = ["giấy phép"]', 'trigger = "giấy phép"', "a list of strings"),
    "trigger with capitals": (3, 'trigger = ["giấy phép"]', 'trigger = ["Giấy phép"]', "in small letters"),
    "trigger twice": (3, 'trigger = ["giấy phép"]', 'trigger = ["giấy phép", "giấy  phép"]', "twice"),
    "unknown normaliser": (6, 'number = "digits"', 'number = "digit"', "did you mean 'digits'"),
    "normaliser of no group": (6, 'number = "digits"', 'munber = "digits"', "groups: number, times"),
    "unknown key of a rule": (14, 'name = "renewed"', 'name = "renewed"\nflags = "i"', "unknown key 'flags'"),
    "rule without name": (12, 'name = "renewed"', "case = true", "lacks 'name'"),
    "rule twice": (13, 'name = "renewed"', 'name = "numbered"', "a second rule 'numbered'"),
    "rule name in capitals": (13, 'name = "renewed"', 'name = "Renewed"', "small letters"),
    "case of the wrong kind": (14, 'name = "renewed"', 'name = "renewed"\ncase = "yes"', "true or false"),
    "set of the wrong kind": (15, "set = { renewed = true }", "set = { renewed = [1] }", "strings, numbers"),
    "set over a group": (15, "set = { renewed = true }", "set = { times = 1 }", "is a group of the same rule"),
    "set on a suppressing rule": (15, "set = { renewed = true }", "set = { a = 1 }\nsuppress = true", "gives no value"),
    "both regex and tokens": (
        12,
        "set = { renewed = true }",
        "tokens = [{ LOWER = 'x' }]",
        "either 'regex' or 'tokens'",
    ),
    "example without text": (22, 'text = "Đây là giấy phép gia hạn lần 2, thay giấy phép số 12."', "", "lacks 'text'"),
    "unknown key of an example": (25, "value = [{", "vaule = [{", "did you mean 'value'"),
    "found is not in the text": (
        24,
        '["giấy phép gia hạn lần 2",',
        '["giấy phép gia hạn lần 3",',
        "does not stand in 'text'",
    ),
    "found nothing": (19, 'found = "Giấy phép xây dựng số 0315"', "found = []", "is a [[non_example]]"),
    "fewer values than found": (25, ', { number = "12" }]', "]", "2 found but 1 values"),
    "example without value": (17, 'value = { number = "315" }', "", "lacks 'value'"),
    "non-example without reason": (27, 'why = "no number"', "", "lacks 'why'"),
}
PATTERN_REFUSALS = {
    "a capturing group": (r"(\d{1,3})", "a bare '(' captures"),
    "a back-reference": (r"(?P<n>\d)\1", "group numbers and back-references"),
    "a back-reference by name": (r"(?P<n>\d)(?P=n)", "is not of the dialect"),
    "a recursive call": (r"số (?R)", "is not of the dialect"),
    "a conditional": (r"(?P<n>\d)?(?(n)a|b)", "is not of the dialect"),
    "a comment": (r"số (?#the number)", "TOML line of its own"),
    "an unknown call": (r"giấy phép (?&kind)", "did you mean (?&kinds)"),
    "a group's name with capitals": (r"(?P<Number>\d)", "is no name"),
    "an unopened bracket": (r"số \d)", "nothing opened"),
    "an unclosed bracket": (r"số (?:\d", "without its"),
    "an unclosed class": (r"số [0-9", "a lone '['"),
    "a brace that is no quantifier": (r"số {n}", "a lone '{'"),
    "a quantifier of nothing": (r"+84", "repeats nothing"),
    "a quantifier of a quantifier": (r"\d{2}{3}", "repeats nothing"),
    "bounds the wrong way round": (r"\d{3,2}", "the smaller number"),
    "an unknown escape": (r"\Asố", "\\A is not of the dialect"),
    "a line end": (r"số\n\d", "\\n is not of the dialect"),
    "two or more spaces": (r"số {2,}\d", "is one space"),
    "an optional letter of a folded word": ("thuỷ?", "would repeat one letter"),
    "an empty pattern": ("  \n ", "with something in it"),
    "a repeat without end": (r"số \d+", "'+' has no end"),
    "a star": (r"số .*\d", "'*' has no end"),
    "a lazy star": (r"số .*?\d", "'*' has no end"),
    "a possessive plus": (r"số \w++", "'+' has no end"),
    "a lower bound only": (r"\d{2,}", "has no end"),
    "a bound too high": (r"số .{0,401}", "401 times is too many"),
    "rounds that look alike": (r"(?:\w{1,20} ?){1,20}!", "rounds that look alike"),
    "a huge look-behind": (r"(?<=(?:do|tại)(?: [\w-]{1,12}){1,9} )số", "would fill the memory"),
    "a huge negative look-behind": (r"(?<!(?: \w{1,9}){1,8})số", "would fill the memory"),
    "rounds within a look ahead": (r"(?=(?:\w{1,20} ?){1,20}!)số", "rounds that look alike"),
}
FRAGMENT_REFUSALS = {
    "a group in a fragment": ("figure", r"(?P<n>\d{1,3})", "a fragment has no groups"),
    "a fragment that calls itself": ("figure", r"\d(?&figure)?", "figure → figure"),
    "a fragment that calls nothing": ("figure", r"\d(?&figures)", "did you mean"),
    "a fragment without end": ("figure", r"\d+", "has no end"),
    "a fragment named as a list": ("kinds", r"\d", "a list's name already"),
}
LIST_REFUSALS = {
    "unknown key of a list": ('about = "What', 'abuot = "What', "did you mean 'about'"),
    "list not the file's name": ('list = "kinds"', 'list = "kind"', "must agree"),
    "an entry that is a table": ('"xả thải" = "sewage"', '"xả thải" = {}', "a string or a whole number"),
    "entries of two kinds": ('"xả thải" = "sewage"', '"xả thải" = 1', "all strings or all whole numbers"),
    "one spelling twice": ('"xả thải" = "sewage"', '"Xây  dựng" = "sewage"', "are one spelling"),
    "an empty spelling": ('"xả thải" = "sewage"', '" " = "sewage"', "an empty spelling"),
}


def refusal(folder: Path) -> PatternError:
    with pytest.raises(PatternError) as caught:
        load(folder)
    assert str(caught.value).startswith(f"{caught.value.path}:{caught.value.line}: ")
    assert check(folder)[0] == str(caught.value)
    return caught.value


@pytest.mark.parametrize("name", FACT_REFUSALS)
def test_a_fact_file_is_refused_with_its_line(write_patterns: WritePatterns, name: str) -> None:
    """The line is that of the key at fault, of the table that lacks one, or the first."""
    line, old, new, message = FACT_REFUSALS[name]
    assert PERMIT.count(old) == 1, "the test must change one place"
    wrong = refusal(write_patterns(facts__permit=PERMIT.replace(old, new)))
    assert (wrong.path.name, wrong.line) == ("permit.toml", line)
    assert message in str(wrong)


@pytest.mark.parametrize("name", PATTERN_REFUSALS)
def test_a_pattern_out_of_the_dialect_is_refused_with_its_line(write_patterns: WritePatterns, name: str) -> None:
    """The message names rule and key, shows the place in the pattern and says what to write."""
    pattern, message = PATTERN_REFUSALS[name]
    wrong = refusal(write_patterns(facts__permit=fact("permit", rule("broken", pattern))))
    assert (wrong.path.name, wrong.line) == ("permit.toml", 6)
    assert message in str(wrong)


@pytest.mark.parametrize("name", FRAGMENT_REFUSALS)
def test_a_fragment_is_refused_with_its_line(write_patterns: WritePatterns, name: str) -> None:
    """A fragment's fault is told once, where it stands, not in each rule that calls it."""
    fragment, pattern, message = FRAGMENT_REFUSALS[name]
    wrong = refusal(
        write_patterns(
            fragments__pieces=f"# pieces\n[fragments]\nyear = '''\\d{{4}}'''\n{fragment} = '''{pattern}'''\n"
        )
    )
    assert (wrong.path.name, wrong.line) == ("pieces.toml", 4)
    assert message in str(wrong)


@pytest.mark.parametrize("name", LIST_REFUSALS)
def test_a_list_is_refused_with_its_line(write_patterns: WritePatterns, name: str) -> None:
    """The line is that of the entry."""
    old, new, message = LIST_REFUSALS[name]
    wrong = refusal(write_patterns(lists__kinds=KINDS.replace(old, new)))
    assert (wrong.path.name, wrong.line) == ("kinds.toml", KINDS[: KINDS.index(old)].count("\n") + 1)
    assert message in str(wrong)


def test_fragments_that_call_each_other_in_a_ring_are_refused(write_patterns: WritePatterns) -> None:
    """The message shows the whole way round."""
    ring = "[fragments]\na = '''x(?&b)'''\nb = '''y(?&c)'''\nc = '''z(?&a)'''\n"
    assert "a → b → c → a" in str(refusal(write_patterns(fragments__pieces=ring)))


def test_two_fragments_of_one_name_are_refused(write_patterns: WritePatterns) -> None:
    """A call means one piece, whichever file it stands in."""
    wrong = refusal(write_patterns(fragments__signs="[fragments]\ndash = '''-'''\nfigure = '''\\d'''\n"))
    assert (wrong.path.name, wrong.line) == ("signs.toml", 3)
    assert "'figure' stands in pieces.toml too" in str(wrong)


def test_a_list_named_as_a_normaliser_is_refused(write_patterns: WritePatterns) -> None:
    """`[normalise]` could mean either."""
    wrong = refusal(write_patterns(lists__digits=KINDS.replace('list = "kinds"', 'list = "digits"')))
    assert (wrong.path.name, wrong.line) == ("digits.toml", 1)
    assert "rename the list" in str(wrong)


@pytest.mark.parametrize("place", ["permit", "facts__permit__old__permit", "fragments"])
def test_a_pattern_file_where_nobody_reads_is_refused(write_patterns: WritePatterns, place: str) -> None:
    """A misplaced file would silently do nothing."""
    folder = write_patterns()
    stray = folder / f"{place.replace('__', '/')}.toml"
    stray.parent.mkdir(exist_ok=True, parents=True)
    stray.write_text(PERMIT, encoding="utf-8")
    wrong = refusal(folder)
    assert (wrong.path, wrong.line) == (stray, 1)
    assert "facts/NAME.toml" in str(wrong)


def test_two_files_of_one_fact_are_refused(write_patterns: WritePatterns) -> None:
    """A fact is its file's name, so that no two can be one."""
    wrong = refusal(write_patterns(facts__permit2=PERMIT))
    assert (wrong.path.name, wrong.line) == ("permit2.toml", 1)


VISA = fact("visa", rule("a", "thị thực"))


@pytest.mark.parametrize(
    ("name", "content", "line", "message"),
    [
        ("facts__visa", VISA, 1, "the fact 'visa' is a file and a folder: move the file into the folder"),
        ("facts__visa__two", VISA.replace('"visa"', '"two"'), 1, "'fact' is 'two' but the file is in the folder visa"),
        ("facts__visa__two", VISA, 6, "rule 'visa.a' stands in one.toml too; rename one"),
        ("facts__visa__two", fact("visa", rule("b", "x"), head='needs = ["permit"]'), 1, "'needs' must be the same"),
    ],
)
def test_files_of_one_folder_that_do_not_go_together_are_refused(
    write_patterns: WritePatterns, name: str, content: str, line: int, message: str
) -> None:
    """One fact, one place, each rule once, and one condition for reading it."""
    wrong = refusal(write_patterns(facts__visa__one=VISA, **{name: content}))
    assert (wrong.path.stem, wrong.line) == (name.rsplit("__", maxsplit=1)[-1], line)
    assert message in str(wrong)


def test_a_file_that_is_not_utf8_is_refused_with_its_line(write_patterns: WritePatterns) -> None:
    """Windows editors still save Vietnamese as windows-1258."""
    folder = write_patterns()
    (folder / "facts/permit.toml").write_bytes('fact = "permit"\nabout = "é"\n'.encode("cp1258"))
    wrong = refusal(folder)
    assert wrong.line == 2
    assert "UTF-8" in str(wrong)


@pytest.mark.parametrize("table", ["[[rule]]", "[[example]]", "[[non_example]]"])
def test_a_fact_file_without_one_of_its_tables_is_refused(write_patterns: WritePatterns, table: str) -> None:
    """Rules, examples and non-examples are all asked for."""
    start = PERMIT.index(table)
    rest = PERMIT[start:].split("\n\n")
    kept = "\n\n".join(part for part in rest if not part.startswith(table))
    head = PERMIT[:start].replace('[normalise]\nnumber = "digits"\n', "")
    wrong = refusal(write_patterns(facts__permit=head + kept))
    assert (wrong.path.name, wrong.line) == ("permit.toml", 1)
    assert table.strip("[]") in str(wrong)
