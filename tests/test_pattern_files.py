"""The pattern files that bantin ships: their examples, plain and in disguise, and their speed on hostile text."""

from __future__ import annotations

import random
import re
import statistics
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from bantin.patterns import Engine, Example, FactFile, PatternSet, Rule, check, crossfire, load
from bantin.patterns.examples import Reading, read, same
from bantin.record import UnitKind
from bantin.text import SourceText, one_tone_style, sentences

FOLDER = Path(__file__).parents[1] / "patterns"
NAMES = sorted(path.relative_to(FOLDER / "facts").as_posix() for path in (FOLDER / "facts").rglob("*.toml"))
WIDEST = 120
ONE_LINE = ("about = ", "text = ", "found = ", "value = ", "why = ", "todo = ")
"""Keys of one sentence, and of what is read from it, each on a line that may be long."""
CROSSFIRE = Path(__file__).with_name("crossfire.tsv")


@pytest.fixture(scope="module")
def patterns() -> PatternSet:
    return load(FOLDER)


def find_file(patterns: PatternSet, name: str) -> FactFile:
    return next(file for file in patterns.facts if file.path == FOLDER / "facts" / name)


@pytest.fixture(scope="module")
def engine(patterns: PatternSet) -> Engine:
    return Engine(patterns)


def test_every_file_loads_and_finds_exactly_what_its_examples_say() -> None:
    """Spans, values, non-examples; no rule without an example that fires it, no trigger without a match."""
    problems = check(FOLDER)
    assert not problems, "\n" + "\n".join(problems)


def test_no_pattern_runs_over_the_edge() -> None:
    """A rule is read by people: `patterns/README.md` tells where to break a long one."""
    wrong = [
        f"{path.relative_to(FOLDER)}:{number}: {len(line)} characters"
        for path in sorted(FOLDER.rglob("*.toml"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if len(line) > WIDEST and not line.startswith(ONE_LINE)
    ]
    assert not wrong, "\n" + "\n".join(wrong)


def test_the_checkout_has_fact_files() -> None:
    """The tests below go by file; without files they would pass unseen."""
    assert NAMES


# The examples again in disguise: other bytes, same facts.

NEW_STYLE = {
    **{"òa": "oà", "óa": "oá", "ỏa": "oả", "õa": "oã", "ọa": "oạ"},
    **{"òe": "oè", "óe": "oé", "ỏe": "oẻ", "õe": "oẽ", "ọe": "oẹ"},
    **{"ùy": "uỳ", "úy": "uý", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"},
}


def wrap(text: str, seed: str) -> str | None:
    """Break one line at a space, as a mail program would; None where no break reads as a soft one."""
    folded = SourceText.build(text).folded
    breaks = [at for at, sign in enumerate(text) if sign == " "]
    random.Random(seed).shuffle(breaks)
    for at in breaks:
        wrapped = f"{text[:at]}\n{text[at + 1 :]}"
        if SourceText.build(wrapped).folded == folded:
            return wrapped
    return None


def new_tone_style(text: str) -> str:
    """Move tone marks as newer schoolbooks write them: hoà, khoẻ, thuỷ."""
    for old, new in NEW_STYLE.items():
        for one, other in ((old, new), (old.upper(), new.upper()), (old.capitalize(), new.capitalize())):
            text = re.sub(rf"(?<![qQ]){one}(?!\w)", other, text)
    return text


DISGUISES: dict[str, Callable[[str], str | None]] = {
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "double spaces": lambda text: text.replace(" ", "  "),
    "a wrapped line": lambda text: wrap(text, seed=text),
    "the new tone style": new_tone_style,
}


def spaced(words: str) -> str:
    """Return words as two disguises may share them: one tone style, single spaces."""
    return one_tone_style(" ".join(words.split()))


def difference(example: Example, plain: Reading, other: Reading, like: Callable[[Any], Any] = lambda v: v) -> str:
    """Return how two readings of one example differ, "" where they do not; `like` makes values comparable."""
    wanted = [like(spaced(words)) for words in plain.found]
    got = [like(spaced(words)) for words in other.found]
    if wanted != got:
        return f"{example.text!r}\n  wanted {wanted}\n  got    {got}"
    for words, want, have in zip(wanted, plain.values, other.values, strict=True):
        if not same(like(want), like(have)):
            return f"{example.text!r}: {words!r}\n  wanted {want}\n  got    {have}"
    return ""


def small(value: Any) -> Any:
    """Return a value with its strings in small letters."""
    if isinstance(value, dict):
        return {key: small(inner) for key, inner in value.items()}
    return value.lower() if isinstance(value, str) else value


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("name", NAMES)
def test_an_example_in_disguise_tells_the_same(patterns: PatternSet, engine: Engine, name: str, disguise: str) -> None:
    """Other code points, other white space, other tone marks: same spans, same values."""
    fact = find_file(patterns, name)
    wrong = []
    for example in proven(fact):
        disguised = DISGUISES[disguise](example.text)
        if disguised is not None:
            wrong.append(difference(example, read(engine, fact.name, example.text), read(engine, fact.name, disguised)))
    assert not any(wrong), f"{fact.path}, in {disguise}:\n" + "\n".join(filter(None, wrong))


@pytest.mark.parametrize("name", NAMES)
def test_an_example_in_capitals_tells_the_same(patterns: PatternSet, engine: Engine, name: str) -> None:
    """Headlines are often set in capitals; facts with a rule that minds case are left out."""
    fact = find_file(patterns, name)
    wrong = []
    rules = [rule for file in patterns.files(fact.name) for rule in file.rules]
    if not any(rule.case or "(?-i:" in (rule.expanded or "") for rule in rules):
        for example in proven(fact):
            capitals = read(engine, fact.name, example.text.upper())
            wrong.append(difference(example, read(engine, fact.name, example.text), capitals, small))
    assert not any(wrong), f"{fact.path}, in capitals:\n" + "\n".join(filter(None, wrong))


def proven(fact: FactFile) -> Iterator[Example]:
    """Yield the examples that are expected to pass."""
    return (example for example in fact.examples if example.todo is None)


# Speed.

HOSTILE_LENGTH = 20_000
SLOWEST = 1.0
"""Seconds for 20 kB; the slowest regex of an ordinary file takes a twentieth of it."""
WORTH_A_LOOK = 0.1
"""Seconds below which the growth of the time is not examined: it would be noise."""
STEEPEST = 6
"""Times longer for twice the text: 2 is linear, 4 is quadratic with a long way to go, 8 is cubic."""


def hostile_pieces(fact: FactFile) -> Iterator[tuple[str, str]]:
    """Yield pieces that make careless patterns slow when they come over and over."""
    yield "digits", "1234567890"
    yield "figures", "1.234,5 "
    yield "dates", "1/2-3."
    yield "commas", ", "
    yield "capitals", "ĐN"
    yield "capital words", "Nguyễn Hữu "
    yield "small words", "a đ ă "
    yield "quotes", '" ("'
    yield "hyphens", "A - "
    yield "triggers", " ".join(fact.triggers) + " "
    for number, example in enumerate(fact.examples):
        for words in example.found:
            yield f"example {number + 1}", words + " "
            yield f"half of example {number + 1}", words[: len(words) * 2 // 3] + " "


def folded_text(text: str) -> str:
    """Return a text as patterns see it."""
    return re.sub(r"\s+", " ", SourceText.build(text).folded)


def seconds(rule: Rule, text: str) -> float:
    """Return the processor's time, which other work on the machine hardly changes."""
    assert rule.pattern is not None
    begun = time.process_time()
    for _ in rule.pattern.finditer(text):
        pass
    return time.process_time() - begun


@pytest.mark.parametrize("name", NAMES)
def test_no_text_makes_a_regex_slow(patterns: PatternSet, name: str) -> None:
    """Twenty kilobytes of one thing take less than a second, and twice the text about twice the time."""
    fact = find_file(patterns, name)
    wrong = []
    # At the end, so that the regex engine cannot tell from a sign that is missing that there is no match.
    ending = " " + " ".join(folded_text(words) for example in fact.examples for words in example.found)
    for rule in (rule for rule in fact.rules if rule.pattern is not None):
        for what, piece in hostile_pieces(fact):
            text = folded_text(piece * (HOSTILE_LENGTH // len(piece) + 1))[:HOSTILE_LENGTH] + ending
            if seconds(rule, text) > WORTH_A_LOOK:
                whole, half = (
                    statistics.median(seconds(rule, part) for _ in range(5))
                    for part in (text, text[HOSTILE_LENGTH // 2 :])
                )
                if whole > SLOWEST or whole > STEEPEST * half:
                    wrong.append(f"{rule.name} on {what} ({piece!r}…): {half:.3f} s for 10 kB, {whole:.3f} s for 20 kB")
    assert not wrong, f"{fact.path}:\n" + "\n".join(wrong)


@pytest.mark.parametrize("blank", [" ", "\n", " \n", "x ", "Ủy  "])
def test_white_space_makes_no_engine_slow(engine: Engine, blank: str) -> None:
    """A page is full of it."""
    text = "Ngày" + blank * HOSTILE_LENGTH + "quyết định"
    begun = time.process_time()
    engine.find(text, 0, len(text))
    assert time.process_time() - begun < 10 * SLOWEST


def test_the_words_looked_for_first_stand_in_every_match(patterns: PatternSet) -> None:
    """The engine runs a regex only where such a word stands: what it finds must not depend on that."""
    shuffle = random.Random(7).shuffle
    texts = [text for fact in patterns.facts for text in fact.texts]
    words = " ".join(texts).split()
    shuffle(words)
    texts += [" ".join(words[at : at + 30]) for at in range(0, len(words), 30)]
    rules = [rule for fact in patterns.facts for rule in fact.rules]
    promised = [(rule.name, rule.pattern, rule.needs) for rule in rules if rule.pattern is not None]
    wrong = []
    for text in texts:
        folded = SourceText.build(text).folded
        seen = [" ".join(folded[s.start : s.end].split()) for s in sentences(folded)]
        for name, pattern, first in promised:
            for sentence in seen:
                there = sentence if first is None or first.case else sentence.casefold()
                if first and pattern.search(sentence) and not any(word in there for word in first.words):
                    wrong.append(f"{name}: {sentence!r} holds none of {sorted(first.words)[:9]}")
    assert not wrong, "\n" + "\n".join(wrong)


# What changed elsewhere.


def test_the_cross_fire_table_is_up_to_date(patterns: PatternSet) -> None:
    """Which rules fire on other files' examples is reviewed with each change of a rule."""
    now = crossfire.table(patterns)
    before = CROSSFIRE.read_text(encoding="utf-8").splitlines()
    gone = [f"- {line}" for line in before if line not in now]
    come = [f"+ {line}" for line in now if line not in before]
    how = "if this is as it should be: python -m bantin.patterns.crossfire > tests/crossfire.tsv"
    assert not gone + come, "rules fire on other files' examples in another way:\n" + "\n".join([*gone, *come, how])
    assert now == before


def test_the_first_words_of_bodies_have_kinds_that_a_record_knows() -> None:
    kinds = {str(kind) for kind in load().lists["org_heads"].entries.values()}
    assert kinds <= set(get_args(UnitKind))
