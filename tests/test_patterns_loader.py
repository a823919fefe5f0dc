"""Pattern folders: what the loader takes, what it refuses and where it says so, and what the engine then finds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import regex

from bantin.errors import MissingPatterns, PatternError
from bantin.patterns import Engine, Mention, PatternSet, check, load
from bantin.patterns.dialect import expand
from bantin.patterns.lists import WordList
from bantin.patterns.syntax import DialectError

PERMIT = """\
fact = "permit"
about = "The number of a permit."
trigger = ["giấy phép"]

[normalise]
number = "digits"

[[rule]]
name = "numbered"
regex = '''giấy phép (?:(?&kinds) )?số (?P<number>\\d{1,6})'''

[[rule]]
name = "renewed"
regex = '''giấy phép gia hạn lần (?P<times>(?&figure))'''
set = { renewed = true }

[[example]]
text = "Phường cấp Giấy phép xây dựng số 0315 cho hộ ông Lò Văn Pấng."
found = "Giấy phép xây dựng số 0315"
value = { number = "315" }

[[example]]
text = "Đây là giấy phép gia hạn lần 2, thay giấy phép số 12."
found = ["giấy phép gia hạn lần 2", "giấy phép số 12"]
value = [{ times = "2", renewed = true }, { number = "12" }]

[[non_example]]
text = "Hộ này chưa có giấy phép xây dựng."
why = "no number"
"""
KINDS = """\
list = "kinds"
about = "What a permit allows."

[entries]
"xây dựng" = "building"
"xả thải" = "sewage"
"""
FRAGMENTS = """\
[fragments]
figure = '''\\d{1,3}'''
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a pattern folder from file contents by path; without any, the good one above."""

    def writer(**files: str) -> Path:
        contents = {"facts/permit": PERMIT, "lists/kinds": KINDS, "_fragments": FRAGMENTS} | {
            name.replace("__", "/"): content for name, content in files.items()
        }
        for name, content in contents.items():
            path = tmp_path / f"{name}.toml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return tmp_path

    return writer


def fact(name: str, rules: str, *, head: str = "", examples: str = "") -> str:
    """Return a fact file with these rules; its example and non-example are of no account unless given."""
    examples = examples or '[[example]]\ntext = "x"\nfound = "x"\nvalue = {}\n'
    return f'fact = "{name}"\nabout = "A test."\n{head}\n{rules}\n{examples}\n[[non_example]]\ntext = "-"\nwhy = "-"\n'


def rule(name: str, pattern: str, more: str = "") -> str:
    """Return one [[rule]]."""
    return f"[[rule]]\nname = \"{name}\"\nregex = '''{pattern}'''\n{more}\n"


def found(patterns: PatternSet, text: str, **options: Any) -> list[tuple[str, str]]:
    """Return rule and words of each mention in a text that is one sentence."""
    return [(m.rule, text[m.start : m.end]) for m in Engine(patterns).find(text, 0, len(text), **options)]


# What the loader takes.


def test_a_good_folder_loads_and_its_examples_pass(write: Write) -> None:
    """Every part of the fact file is there under the name the file gives it."""
    folder = write()
    assert check(folder) == []
    patterns = load(folder)
    (permit,) = patterns.facts
    assert (permit.name, permit.about, permit.triggers) == ("permit", "The number of a permit.", ("giấy phép",))
    assert [r.name for r in permit.rules] == ["permit.numbered", "permit.renewed"]
    assert permit.rules[0].groups == ("number",)
    assert permit.rules[1].constants == {"renewed": True}
    assert permit.examples[0].found == ("Giấy phép xây dựng số 0315",)
    assert permit.non_examples[0].why == "no number"
    assert permit.path == folder / "facts/permit.toml"
    assert patterns.fact("permit") is permit
    assert patterns.lists["kinds"].entries == {"xây dựng": "building", "xả thải": "sewage"}


def test_the_same_files_are_read_once_and_changed_files_again(write: Write) -> None:
    """The cache goes by content, so that an edited rule is seen at once."""
    folder = write()
    first = load(folder)
    assert load(folder) is first
    write(_fragments=FRAGMENTS.replace("{1,3}", "{1,2}"))
    assert load(folder) is not first
    assert load(folder).hash != first.hash


def test_the_hash_is_of_the_toml_files_alone_and_not_of_their_line_ends(write: Write) -> None:
    """A README beside the patterns or a checkout with CRLF makes no other pattern set."""
    folder = write()
    before = load(folder).hash
    (folder / "README.md").write_text("how to add a rule")
    path = folder / "facts/permit.toml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert load(folder).hash == before
    assert len(before) == 16


def test_a_folder_without_facts_is_no_pattern_folder(tmp_path: Path) -> None:
    """The error names the folder that was asked for."""
    with pytest.raises(MissingPatterns, match=r"it has no folder 'facts'"):
        load(tmp_path)


def test_normalisers_can_be_given_for_those_of_bantin(write: Write) -> None:
    """A program of its own may bring normalisers of its own."""
    patterns = load(write(), normalisers={"digits": int})
    text = "giấy phép số 0315"
    (mention,) = Engine(patterns).find(text, 0, len(text))
    assert mention.value == {"number": 315}


# What the loader refuses: file, line and what to do.

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
def test_a_fact_file_is_refused_with_its_line(write: Write, name: str) -> None:
    """The line is that of the key at fault, of the table that lacks one, or the first."""
    line, old, new, message = FACT_REFUSALS[name]
    assert PERMIT.count(old) == 1, "the test must change one place"
    wrong = refusal(write(facts__permit=PERMIT.replace(old, new)))
    assert (wrong.path.name, wrong.line) == ("permit.toml", line)
    assert message in str(wrong)


@pytest.mark.parametrize("name", PATTERN_REFUSALS)
def test_a_pattern_out_of_the_dialect_is_refused_with_its_line(write: Write, name: str) -> None:
    """The message names rule and key, shows the place in the pattern and says what to write."""
    pattern, message = PATTERN_REFUSALS[name]
    wrong = refusal(write(facts__permit=fact("permit", rule("broken", pattern))))
    assert (wrong.path.name, wrong.line) == ("permit.toml", 6)
    assert message in str(wrong)


@pytest.mark.parametrize("name", FRAGMENT_REFUSALS)
def test_a_fragment_is_refused_with_its_line(write: Write, name: str) -> None:
    """A fragment's fault is told once, where it stands, not in each rule that calls it."""
    fragment, pattern, message = FRAGMENT_REFUSALS[name]
    wrong = refusal(write(_fragments=f"# pieces\n[fragments]\nyear = '''\\d{{4}}'''\n{fragment} = '''{pattern}'''\n"))
    assert (wrong.path.name, wrong.line) == ("_fragments.toml", 4)
    assert message in str(wrong)


@pytest.mark.parametrize("name", LIST_REFUSALS)
def test_a_list_is_refused_with_its_line(write: Write, name: str) -> None:
    """The line is that of the entry."""
    old, new, message = LIST_REFUSALS[name]
    wrong = refusal(write(lists__kinds=KINDS.replace(old, new)))
    assert (wrong.path.name, wrong.line) == ("kinds.toml", KINDS[: KINDS.index(old)].count("\n") + 1)
    assert message in str(wrong)


def test_fragments_that_call_each_other_in_a_ring_are_refused(write: Write) -> None:
    """The message shows the whole way round."""
    ring = "[fragments]\na = '''x(?&b)'''\nb = '''y(?&c)'''\nc = '''z(?&a)'''\n"
    assert "a → b → c → a" in str(refusal(write(_fragments=ring)))


def test_a_list_named_as_a_normaliser_is_refused(write: Write) -> None:
    """`[normalise]` could mean either."""
    wrong = refusal(write(lists__digits=KINDS.replace('list = "kinds"', 'list = "digits"')))
    assert (wrong.path.name, wrong.line) == ("digits.toml", 1)
    assert "rename the list" in str(wrong)


@pytest.mark.parametrize("place", ["permit", "facts__old__permit", "fragments"])
def test_a_pattern_file_where_nobody_reads_is_refused(write: Write, place: str) -> None:
    """A misplaced file would silently do nothing."""
    folder = write()
    stray = folder / f"{place.replace('__', '/')}.toml"
    stray.parent.mkdir(exist_ok=True)
    stray.write_text(PERMIT, encoding="utf-8")
    wrong = refusal(folder)
    assert (wrong.path, wrong.line) == (stray, 1)
    assert "facts/NAME.toml" in str(wrong)


def test_two_files_of_one_fact_are_refused(write: Write) -> None:
    """A fact is its file's name, so that no two can be one."""
    wrong = refusal(write(facts__permit2=PERMIT))
    assert (wrong.path.name, wrong.line) == ("permit2.toml", 1)


def test_a_file_that_is_not_utf8_is_refused_with_its_line(write: Write) -> None:
    """Windows editors still save Vietnamese as windows-1258."""
    folder = write()
    (folder / "facts/permit.toml").write_bytes('fact = "permit"\nabout = "é"\n'.encode("cp1258"))
    wrong = refusal(folder)
    assert wrong.line == 2
    assert "UTF-8" in str(wrong)


@pytest.mark.parametrize("table", ["[[rule]]", "[[example]]", "[[non_example]]"])
def test_a_fact_file_without_one_of_its_tables_is_refused(write: Write, table: str) -> None:
    """Rules, examples and non-examples are all asked for."""
    start = PERMIT.index(table)
    rest = PERMIT[start:].split("\n\n")
    kept = "\n\n".join(part for part in rest if not part.startswith(table))
    head = PERMIT[:start].replace('[normalise]\nnumber = "digits"\n', "")
    wrong = refusal(write(facts__permit=head + kept))
    assert (wrong.path.name, wrong.line) == ("permit.toml", 1)
    assert table.strip("[]") in str(wrong)


# What the examples must prove.

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
def test_check_says_what_the_examples_do_not_prove(write: Write, name: str) -> None:
    """Such a folder loads; `check` tells file, line and what was found instead."""
    old, new, message = PROOFS[name]
    text = PERMIT.replace(old, new)
    if name.endswith("too little"):
        text = text.replace('[{ times = "2", renewed = true }, ', "[")
    folder = write(facts__permit=text)
    load(folder)
    problems = check(folder)
    assert any(message in problem for problem in problems), problems
    for problem in problems:
        path, line, _ = problem.split(":", 2)
        assert path.endswith("permit.toml")
        assert 1 <= int(line) <= text.count("\n")


def test_a_todo_that_still_fails_is_no_problem_and_proves_nothing(write: Write) -> None:
    """A known gap may stand in the file; the rule it names still needs a real example."""
    gap = (
        '[[example]]\ntext = "GP số 12 của phường."\nfound = "GP số 12"\nvalue = { number = "12" }\ntodo = "short"\n\n'
    )
    assert check(write(facts__permit=PERMIT.replace("[[non_example]]", gap + "[[non_example]]"))) == []


def test_a_suppressing_rule_may_be_proved_by_a_non_example(write: Write) -> None:
    """It fires where it claims, and what it claims nobody else has."""
    noise = fact("noise", rule("old", "giấy phép số 00", "suppress = true"), examples=" ")
    noise = noise.replace('text = "-"', 'text = "Không có giấy phép số 00."')
    assert check(write(facts__noise=noise)) == []


def test_check_goes_on_after_a_file_that_does_not_load(write: Write) -> None:
    """One run tells about all files."""
    folder = write(
        facts__permit=PERMIT.replace('value = { number = "315" }', 'value = { number = "1" }'),
        facts__broken=fact("broken", rule("a", r"\d+")),
    )
    problems = check(folder)
    assert ["broken.toml" in problems[0], "permit.toml" in problems[1]] == [True, True]


# The dialect.

DIALECT = [
    ("giấy khen", "giấy khen", "giấy khen"),
    ("giấy khen", "GIẤY KHEN", "GIẤY KHEN"),
    ("giấy khen", "giấykhen", None),
    ("giấy ?khen", "giấykhen", "giấykhen"),
    ("giấy *khen", "giấykhen", "giấykhen"),
    ("giấy +khen", "giấykhen", None),
    ("giấy\\skhen", "giấy khen", "giấy khen"),
    ("giấy[ ]khen", "giấy khen", "giấy khen"),
    ("  giấy\n    khen\n", "giấykhen", "giấykhen"),
    ("  giấy[ ]\n    khen\n", "giấy khen", "giấy khen"),
    ("thuỷ lợi", "thủy lợi", "thủy lợi"),
    ("(?:hoà|hoả)", "hòa", "hòa"),
    ("qu[ýy]", "quý", "quý"),
    ("“(?P<n>[^”]{1,9})”", '"Quê hương"', '"Quê hương"'),
    ("2021 ?[–—] ?2025", "2021-2025", "2021-2025"),
    ("[a–c]", "-", "-"),
    ("（a）", "(a)", "(a)"),
    ("số ?(?: bảy)?", "số bảy", "số bảy"),
    ("số (?: bảy)", "số bảy", "số bảy"),
    ("(?:số ){1,3}bảy", "số số bảy", "số số bảy"),
    ("(?:a ?,? ?){1,3} b", "a,a b", "a,a b"),
    ("(?-i:\\p{Lu})\\p{L}{1,6}", "ông Hùng", "Hùng"),
    ("a.b", "a\nb", "a\nb"),
    ("(?<= )b", "a b", "b"),
    ("(?P<n>a)|(?P<n>b)", "b", "b"),
]


@pytest.mark.parametrize(("pattern", "text", "words"), DIALECT)
def test_the_dialect_means_what_it_says(pattern: str, text: str, words: str | None) -> None:
    """Patterns run over folded text; a space is one space there."""
    match = regex.search(expand(pattern), text, regex.VERSION0 | regex.DOTALL | regex.IGNORECASE)
    assert (match and match[0]) == words


def test_a_call_is_written_out_without_stray_groups() -> None:
    """A fragment's own calls are written out too; an unknown one is refused."""
    from bantin.patterns.syntax import read

    fragments = {"day": read(r"\d{1,2}"), "date": read("(?&day)/(?&day)")}
    assert expand("ngày (?P<d>(?&date))", fragments) == r"ngày (?P<d>(?:(?:\d{1,2})/(?:\d{1,2})))"
    with pytest.raises(DialectError, match=r"known: date, day"):
        expand("(?&dya)", fragments)


BOUNDED = [
    r"\d{1,400}",
    r"(?:,? \p{Lu}\p{L}{0,9}){1,9}",
    r"(?:(?: | ?- ?)\p{Lu}\p{L}{0,9}){0,5}",
    r"\d{1,3}(?:[.,]\d{3}){0,5}",
    r"(?:(?&kinds),? ?){1,3}",
    r"(?:[^;]{1,200};){1,50}",
]


@pytest.mark.parametrize("pattern", BOUNDED)
def test_repeats_whose_rounds_can_be_told_apart_are_allowed(write: Write, pattern: str) -> None:
    """Names, figures with their dots, lists with their commas: nested, but never two ways to read them."""
    load(write(facts__permit=fact("permit", rule("a", pattern))))


# Lists.


def word_list(entries: dict[str, str | int], *, case: bool = False) -> WordList:
    return WordList("words", "", entries, case, Path("words.toml"))


def test_a_list_prefers_the_longer_spelling_and_escapes_signs() -> None:
    """`Q.` is no any-letter, and `thành phố trực thuộc` is not cut at `thành phố`."""
    words = word_list({"thành phố": "a", "thành phố trực thuộc": "b", "thành": "c", "q.": "d"})
    pattern = regex.compile(words.regex(ignore_case=True), regex.IGNORECASE)
    text = "Thành phố trực thuộc, thành phố, thành, Q. 3, qu"
    assert pattern.findall(text) == ["Thành phố trực thuộc", "thành phố", "thành", "Q."]


def test_a_list_gives_its_value_in_any_case_and_tone_style() -> None:
    """The look-up folds as the text was folded."""
    words = word_list({"ủy viên": 1, "Hội hoà giải": 2})
    assert [words.lookup(w) for w in ("Uỷ viên", "ỦY  VIÊN", "hội hòa giải", "hội")] == [1, 1, 2, None]


def test_a_list_that_minds_case_does_so_in_any_rule(write: Write) -> None:
    """`case = true` of a list holds within rules that ignore case, and in the look-up."""
    words = word_list({"Hà": "a", "HÀ": "b"}, case=True)
    assert [words.lookup(w) for w in ("Hà", "HÀ", "hà")] == ["a", "b", None]
    kinds = KINDS.replace("[entries]", "case = true\n\n[entries]").replace("xây dựng", "Xây dựng")
    text = "giấy phép Xây dựng số 1, giấy phép xây dựng số 2"
    assert found(load(write(lists__kinds=kinds)), text) == [("permit.numbered", "giấy phép Xây dựng số 1")]


# The engine.


def test_of_overlapping_matches_the_longest_stays_then_the_earlier_rule(write: Write) -> None:
    """Within one fact file; a match that is left over elsewhere stays as well."""
    rules = rule("short", "b c") + rule("long", "a b c") + rule("twin", "a b c") + rule("other", "c")
    patterns = load(write(facts__permit=fact("permit", rules)))
    assert found(patterns, "a b c, b c, c") == [
        ("permit.long", "a b c"),
        ("permit.short", "b c"),
        ("permit.other", "c"),
    ]


def test_mentions_of_different_facts_may_overlap_and_come_in_order(write: Write) -> None:
    """Sorted by start, the longer first, then by fact."""
    files = {f"facts__{n}": fact(n, rule("r", p)) for n, p in (("c", "a b"), ("b", "a"), ("d", "a"))}
    patterns = load(write(facts__permit=fact("permit", rule("r", "b")), **files))
    assert [r for r, _ in found(patterns, "a b")] == ["c.r", "b.r", "d.r", "permit.r"]


def test_a_suppressed_span_is_nobodys(write: Write) -> None:
    """Not even a longer mention's, nor in another fact; also when only that fact is asked for."""
    noise = fact("noise", rule("phone", r"điện thoại:? \d{1,9}", "suppress = true") + rule("word", "thoại"))
    figures = fact("figures", rule("figure", r"(?P<n>\d{1,9})") + rule("long", r"thoại \d{1,9} hộ"))
    patterns = load(write(facts__noise=noise, facts__figures=figures))
    text = "Điện thoại 0912, 30 hộ; điện thoại 5 hộ"
    assert found(patterns, text) == [("figures.figure", "30")]
    assert found(patterns, text, facts={"figures"}) == [("figures.figure", "30")]
    assert found(patterns, text, facts={"noise"}) == []


def test_a_trace_tells_what_was_not_kept_and_why(write: Write) -> None:
    """Claims, suppressed and overlapped mentions, refused values, facts whose trigger alone stood there."""
    noise = fact("noise", rule("zero", "số 0", "suppress = true"))
    other = fact("other", rule("a", "sổ đỏ"), head='trigger = ["giấy"]')
    both = PERMIT.replace("[[example]]", rule("any", "(?P<number>giấy phép)") + "[[example]]", 1)
    patterns = load(write(facts__noise=noise, facts__other=other, facts__permit=both))
    text = "giấy phép số 0, giấy phép số 7"
    trace = Engine(patterns).find_with_trace(text, 0, len(text))
    assert [m.rule for m in trace.mentions] == ["permit.numbered"]
    assert [m.rule for m in trace.claims] == ["noise.zero"]
    assert [(loss.mention.rule, loss.by and loss.by.rule) for loss in trace.refused] == [
        ("permit.numbered", None),
        ("permit.any", None),
        ("permit.any", None),
    ]
    assert trace.silent == ("noise", "other")


def test_offsets_are_of_the_whole_text_whatever_its_white_space(write: Write) -> None:
    """Runs of spaces and line ends are one space to a pattern; spans count them all and have none at their edges."""
    patterns = load(write())
    text = "Xưa.  Cấp giấy \n phép   xả\nthải số  0315 . Nay."
    start, end = text.index("Cấp"), text.index(" . Nay") + 3
    (mention,) = Engine(patterns).find(text, start, end)
    assert text[mention.start : mention.end] == "giấy \n phép   xả\nthải số  0315"
    (span,) = mention.spans.values()
    assert text[slice(*span)] == "0315"


def test_patterns_do_not_see_beyond_the_sentence(write: Write) -> None:
    """Neither looking around nor anchors nor the match itself reach a neighbour."""
    rules = rule("behind", "(?<=a)b") + rule("ahead", "b(?=c)") + rule("whole", "^b$") + rule("long", "b c d")
    patterns = load(write(facts__permit=fact("permit", rules)))
    assert [m.rule for m in Engine(patterns).find("abc", 1, 2)] == ["permit.whole"]
    assert found(patterns, "abc") == [("permit.behind", "b")]


def test_a_group_that_took_no_part_is_absent_and_one_of_two_spellings_is_not(write: Write) -> None:
    """A name may stand in two alternatives."""
    pattern = r"(?:số (?P<n>\d{1,3})|(?P<n>\d{1,3}) cái)(?: của (?P<who>\w{1,9}))?"
    patterns = load(write(facts__permit=fact("permit", rule("a", pattern))))
    text = "số 3, 4 cái của  ai"
    first, second = Engine(patterns).find(text, 0, len(text))
    assert (first.value, second.value) == ({"n": "3"}, {"n": "4", "who": "ai"})
    assert second.spans.keys() == {"n", "who"}
    assert (first.get("who"), first.get("who", "-"), second.get("who")) == (None, "-", "ai")


def test_a_normaliser_may_leave_a_value_out_or_refuse_the_mention(write: Write) -> None:
    """None: the key is absent; ValueError: nothing is told here, and a shorter reading may take its place."""

    def small(words: str) -> object:
        if len(words) > 2:
            raise ValueError("too large")
        return int(words) or None

    head = '[normalise]\nn = "small"\nkind = "kinds"'
    rules = rule("a", r"số (?P<n>\d{1,6})(?: (?P<kind>\w{2,3} \w{4}))?") + rule("b", "số")
    patterns = load(write(facts__permit=fact("permit", rules, head=head)), normalisers={"small": small})
    text = "số 7 Xả thải, số 00 văn hóa, số 123"
    values = [(m.rule, m.value) for m in Engine(patterns).find(text, 0, len(text))]
    assert values == [("permit.a", {"n": 7, "kind": "sewage"}), ("permit.a", {}), ("permit.b", {})]


def test_without_its_trigger_a_fact_is_not_looked_for(write: Write) -> None:
    """The trigger may be in any case and broken over lines; it need not stand where the match does."""
    patterns = load(write(facts__permit=fact("permit", rule("a", r"\d{1,9}"), head='trigger = ["giấy phép"]')))
    assert found(patterns, "Giấy  phép: 12") == [("permit.a", "12")]
    assert found(patterns, "giấy: 12") == []


def test_a_rule_that_minds_case_does(write: Write) -> None:
    """`case = true` of a rule; a list in it is as written."""
    patterns = load(write(facts__permit=fact("permit", rule("a", "Sở (?&kinds)", "case = true"))))
    assert found(patterns, "Sở xây dựng") == [("permit.a", "Sở xây dựng")]
    assert found(patterns, "sở xây dựng") == found(patterns, "Sở Xây dựng") == []


def test_a_rule_of_tokens_finds_words_not_letters(write: Write) -> None:
    """A spaCy Matcher pattern; its constants are its value, and wrong syntax is told with its line."""
    tokens = '[[rule]]\nname = "a"\ntokens = [{ LOWER = "tổ dân phố" }, { LOWER = "số" }]\nset = { kind = "ward" }\n'
    patterns = load(write(facts__permit=fact("permit", tokens, head='trigger = ["dân phố"]')))
    text = "Ông ở  tổ   dân phố số 5."
    assert Engine(patterns).find(text, 0, len(text)) == [
        Mention("permit", "permit.a", 7, 22, {"kind": "ward"}, {}),
    ]
    wrong = check(write(facts__permit=fact("permit", tokens.replace("LOWER", "LOWRE"))))
    assert wrong[0].startswith(f"{patterns.folder / 'facts/permit.toml'}:6: rule 'permit.a': not a token pattern")


# The README.

README = Path(__file__).parents[1] / "patterns" / "README.md"


def test_the_fact_file_of_the_readme_is_a_good_one(tmp_path: Path) -> None:
    """What a newcomer copies works: each TOML block names its file in its first line."""
    blocks = regex.findall(r"```toml\n# (\S+)\n(.*?)```", README.read_text(encoding="utf-8"), regex.DOTALL)
    assert len(blocks) == 3
    for name, content in blocks:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert check(tmp_path) == []


def test_the_readme_lists_every_normaliser() -> None:
    """A normaliser nobody can find is not used."""
    from bantin.normalise import NORMALISERS

    rows = regex.findall(r"^\| `(\w+)` \|", README.read_text(encoding="utf-8"), regex.MULTILINE)
    assert set(rows) == set(NORMALISERS)
