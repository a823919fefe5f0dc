"""Lists of words: their spellings in a regex, and the value of each."""

from __future__ import annotations

from pathlib import Path

import regex

from bantin.patterns import load
from bantin.patterns.lists import WordList

from .pattern_folders import KINDS, WritePatterns, found


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


def test_a_list_that_minds_case_does_so_in_any_rule(write_patterns: WritePatterns) -> None:
    """`case = true` of a list holds within rules that ignore case, and in the look-up."""
    words = word_list({"Hà": "a", "HÀ": "b"}, case=True)
    assert [words.lookup(w) for w in ("Hà", "HÀ", "hà")] == ["a", "b", None]
    kinds = KINDS.replace("[entries]", "case = true\n\n[entries]").replace("xây dựng", "Xây dựng")
    text = "giấy phép Xây dựng số 1, giấy phép xây dựng số 2"
    assert found(load(write_patterns(lists__kinds=kinds)), text) == [("permit.numbered", "giấy phép Xây dựng số 1")]
