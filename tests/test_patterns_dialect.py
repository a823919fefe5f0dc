"""The dialect that regexes of patterns are written in: what it means, and which repeats it allows."""

from __future__ import annotations

import pytest
import regex

from bantin.patterns import load
from bantin.patterns.dialect import expand
from bantin.patterns.syntax import DialectError

from .pattern_folders import WritePatterns, fact, rule

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
    ("  giấy khen\n", "giấy khen", "giấy khen"),
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
def test_repeats_whose_rounds_can_be_told_apart_are_allowed(write_patterns: WritePatterns, pattern: str) -> None:
    """Names, figures with their dots, lists with their commas: nested, but never two ways to read them."""
    load(write_patterns(facts__permit=fact("permit", rule("a", pattern))))
