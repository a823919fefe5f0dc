"""What the engine finds with a pattern folder: which match stays, what it leaves out, where it stands."""

from __future__ import annotations

import random

import pytest

from bantin.patterns import Engine, Mention, check, load

from .pattern_folders import PERMIT, WritePatterns, fact, found, rule


def test_of_overlapping_matches_the_longest_stays_then_the_earlier_rule(write_patterns: WritePatterns) -> None:
    """Within one fact file; a match that is left over elsewhere stays as well."""
    rules = rule("short", "b c") + rule("long", "a b c") + rule("twin", "a b c") + rule("other", "c")
    patterns = load(write_patterns(facts__permit=fact("permit", rules)))
    assert found(patterns, "a b c, b c, c") == [
        ("permit.long", "a b c"),
        ("permit.short", "b c"),
        ("permit.other", "c"),
    ]


def test_mentions_of_different_facts_may_overlap_and_come_in_order(write_patterns: WritePatterns) -> None:
    """Sorted by start, the longer first, then by fact."""
    files = {f"facts__{n}": fact(n, rule("r", p)) for n, p in (("c", "a b"), ("b", "a"), ("d", "a"))}
    patterns = load(write_patterns(facts__permit=fact("permit", rule("r", "b")), **files))
    assert [r for r, _ in found(patterns, "a b")] == ["c.r", "b.r", "d.r", "permit.r"]


def test_a_suppressed_span_is_nobodys(write_patterns: WritePatterns) -> None:
    """Not even a longer mention's, nor in another fact; also when only that fact is asked for."""
    noise = fact("noise", rule("phone", r"điện thoại:? \d{1,9}", "suppress = true") + rule("word", "thoại"))
    figures = fact("figures", rule("figure", r"(?P<n>\d{1,9})") + rule("long", r"thoại \d{1,9} hộ"))
    patterns = load(write_patterns(facts__noise=noise, facts__figures=figures))
    text = "Điện thoại 0912, 30 hộ; điện thoại 5 hộ"
    assert found(patterns, text) == [("figures.figure", "30")]
    assert found(patterns, text, facts={"figures"}) == [("figures.figure", "30")]
    assert found(patterns, text, facts={"noise"}) == []


def test_a_trace_tells_what_was_not_kept_and_why(write_patterns: WritePatterns) -> None:
    """Claims, suppressed and overlapped mentions, refused values, facts whose trigger alone stood there."""
    noise = fact("noise", rule("zero", "số 0", "suppress = true"))
    other = fact("other", rule("a", "sổ đỏ"), head='trigger = ["giấy"]')
    both = PERMIT.replace("[[example]]", rule("any", "(?P<number>giấy phép)") + "[[example]]", 1)
    patterns = load(write_patterns(facts__noise=noise, facts__other=other, facts__permit=both))
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


def test_offsets_are_of_the_whole_text_whatever_its_white_space(write_patterns: WritePatterns) -> None:
    """Runs of spaces and line ends are one space to a pattern; spans count them all and have none at their edges."""
    patterns = load(write_patterns())
    text = "Xưa.  Cấp giấy \n phép   xả\nthải số  0315 . Nay."
    start, end = text.index("Cấp"), text.index(" . Nay") + 3
    (mention,) = Engine(patterns).find(text, start, end)
    assert text[mention.start : mention.end] == "giấy \n phép   xả\nthải số  0315"
    (span,) = mention.spans.values()
    assert text[slice(*span)] == "0315"


def test_patterns_do_not_see_beyond_the_sentence(write_patterns: WritePatterns) -> None:
    """Neither looking around nor anchors nor the match itself reach a neighbour."""
    rules = rule("behind", "(?<=a)b") + rule("ahead", "b(?=c)") + rule("whole", "^b$") + rule("long", "b c d")
    patterns = load(write_patterns(facts__permit=fact("permit", rules)))
    assert [m.rule for m in Engine(patterns).find("abc", 1, 2)] == ["permit.whole"]
    assert found(patterns, "abc") == [("permit.behind", "b")]


def test_a_group_that_took_no_part_is_absent_and_one_of_two_spellings_is_not(write_patterns: WritePatterns) -> None:
    """A name may stand in two alternatives."""
    pattern = r"(?:số (?P<n>\d{1,3})|(?P<n>\d{1,3}) cái)(?: của (?P<who>\w{1,9}))?"
    patterns = load(write_patterns(facts__permit=fact("permit", rule("a", pattern))))
    text = "số 3, 4 cái của  ai"
    first, second = Engine(patterns).find(text, 0, len(text))
    assert (first.value, second.value) == ({"n": "3"}, {"n": "4", "who": "ai"})
    assert second.spans.keys() == {"n", "who"}
    assert (first.get("who"), first.get("who", "-"), second.get("who")) == (None, "-", "ai")


def test_a_normaliser_may_leave_a_value_out_or_refuse_the_mention(write_patterns: WritePatterns) -> None:
    """None: the key is absent; ValueError: nothing is told here, and a shorter reading may take its place."""

    def small(words: str) -> object:
        if len(words) > 2:
            raise ValueError("too large")
        return int(words) or None

    head = '[normalise]\nn = "small"\nkind = "kinds"'
    rules = rule("a", r"số (?P<n>\d{1,6})(?: (?P<kind>\w{2,3} \w{4}))?") + rule("b", "số")
    patterns = load(write_patterns(facts__permit=fact("permit", rules, head=head)), normalisers={"small": small})
    text = "số 7 Xả thải, số 00 văn hóa, số 123"
    values = [(m.rule, m.value) for m in Engine(patterns).find(text, 0, len(text))]
    assert values == [("permit.a", {"n": 7, "kind": "sewage"}), ("permit.a", {}), ("permit.b", {})]


@pytest.mark.parametrize(
    "pattern",
    [
        r"ông:? (?:là )?\p{Lu}\p{L}{0,9}",
        r"(?:ông|bà)(?!\p{L}|,)(?: ?(?: [A-Z]|-))?",
        r"(?<!\d)\d{1,2}(?! bà)(?:[/.-]\d{1,2}| (?:bà|số) \d)",
        r"(?<!\d)(?:số )?\d{1,3}(?!\p{L})(?:,\d|%)?(?: ?- ?(?&figure))?",
        r"số (?: ?\d{1,3}|A)",
        r"(?P<kind>(?&kinds))(?:,? (?:số|là)){0,2} (?=\d)",
        r"(?-i:A|An)(?: bà| \d| công){1,2}",
        r"(?i:là)(?: (?&kinds)|-A)?(?: [^\W\d]{1,3})?",
        r"(?:(?<=[,:])|(?:(?<=ông))) ?(?:(?:bà|là) )?(?:A|[12]|số)",
    ],
)
@pytest.mark.parametrize("case", [False, True])
def test_a_rule_tells_what_its_regex_matches(write_patterns: WritePatterns, pattern: str, case: bool) -> None:
    """Looking only where a first word stands, and what may follow it, loses nothing: random words, read in both ways."""
    head = "case = true" if case else ""
    patterns = load(write_patterns(facts__permit=fact("permit", rule("a", pattern, head))))
    (regex,) = [one.pattern for one in patterns.files("permit")[0].rules]
    assert regex is not None
    draw = random.Random(7)
    words = [
        "ông",
        "Ông",
        "công",
        "bà",
        "Bà",
        "là",
        "LÀ",
        "An",
        "A",
        "số",
        "xây dựng",
        "Xả thải",
        "12",
        "3",
        "1234",
        "ß",
        "²",
    ]
    engine, told = Engine(patterns), 0
    for _ in range(1500):
        text = "".join(
            draw.choice(words) + draw.choice(["", " ", " ", " ", ",", ", ", "-", "/", "%", ":"]) for _ in range(6)
        )
        text = text.strip()
        spans = [match.group().strip() for match in regex.finditer(text) if match.group().strip()]
        assert [text[m.start : m.end] for m in engine.find(text, 0, len(text))] == spans, text
        told += len(spans)
    assert told > 20


def test_without_its_trigger_a_fact_is_not_looked_for(write_patterns: WritePatterns) -> None:
    """The trigger may be in any case and broken over lines; it need not stand where the match does."""
    patterns = load(write_patterns(facts__permit=fact("permit", rule("a", r"\d{1,9}"), head='trigger = ["giấy phép"]')))
    assert found(patterns, "Giấy  phép: 12") == [("permit.a", "12")]
    assert found(patterns, "giấy: 12") == []


def test_a_rule_that_minds_case_does(write_patterns: WritePatterns) -> None:
    """`case = true` of a rule; a list in it is as written."""
    patterns = load(write_patterns(facts__permit=fact("permit", rule("a", "Sở (?&kinds)", "case = true"))))
    assert found(patterns, "Sở xây dựng") == [("permit.a", "Sở xây dựng")]
    assert found(patterns, "sở xây dựng") == found(patterns, "Sở Xây dựng") == []


def test_a_rule_of_tokens_finds_words_not_letters(write_patterns: WritePatterns) -> None:
    """A spaCy Matcher pattern; its constants are its value, and wrong syntax is told with its line."""
    tokens = '[[rule]]\nname = "a"\ntokens = [{ LOWER = "tổ dân phố" }, { LOWER = "số" }]\nset = { kind = "ward" }\n'
    patterns = load(write_patterns(facts__permit=fact("permit", tokens, head='trigger = ["dân phố"]')))
    text = "Ông ở  tổ   dân phố số 5."
    assert Engine(patterns).find(text, 0, len(text)) == [
        Mention("permit", "permit.a", 7, 22, {"kind": "ward"}, {}),
    ]
    wrong = check(write_patterns(facts__permit=fact("permit", tokens.replace("LOWER", "LOWRE"))))
    assert wrong[0].startswith(f"{patterns.folder / 'facts/permit.toml'}:6: rule 'permit.a': not a token pattern")
