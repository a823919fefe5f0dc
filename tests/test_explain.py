"""What `bantin explain` tells of a text: rules that fired, lost or nearly fired, clauses, facts."""

from __future__ import annotations

import pytest

from bantin.explain import explain
from bantin.patterns import load, near_misses

TEXT = (
    "Sáng 7/4/2022, UBND huyện Lâm Khê họp. Chủ tịch UBND huyện tặng Giấy khen cho 6 tập thể; "
    "Chủ tịch UBND tỉnh tặng thêm Bằng khen cho 2 nghệ nhân.\n"
    "Hội Thi đua - Khen thưởng không họp. Đội bóng của xã đứng hạng nhì.\n"
)


def block(words: str) -> list[str]:
    """Return the lines told of the sentence that holds the words."""
    return explain(TEXT, words=words).splitlines()


def test_each_mention_is_told_with_its_rule_and_value() -> None:
    """A line a mention: rule, words, values."""
    assert any(
        line.split() == ["count.counted", "“6", "tập", "thể”", "n=6,", "kind=collectives"] for line in block("6 tập")
    )


def test_the_clause_that_binds_a_count_is_told() -> None:
    """Of two acts in one sentence each is told with its own clause, giver and counts."""
    acts = [line.strip() for line in block("6 tập") if line.strip().startswith("=>")]
    assert acts[0].startswith("=> Giấy khen: 6 collectives; by Chủ tịch UBND huyện Lâm Khê; given")
    assert acts[1].startswith("=> Bằng khen: 2 individuals; by Chủ tịch UBND tỉnh; given")
    assert "in the clause “Chủ tịch UBND tỉnh tặng" in acts[1]


def test_facts_are_told_under_the_sentence_they_were_read_from() -> None:
    """What became of the mentions stands below them."""
    facts = [line.strip() for line in block("6 tập") if line.strip().startswith("->")]
    assert next(line for line in facts if line.startswith("-> commendations")).endswith("status given")
    assert not [line for line in block("đứng hạng") if "-> rankings" in line]


def test_words_that_a_rule_claims_are_told_with_the_claim() -> None:
    """A suppressed mention names the rule and the words that silence it."""
    lines = block("không họp")
    assert any("suppressed: " in line and "Thi đua - Khen thưởng" in line for line in lines)


def test_a_fact_that_is_not_asked_for_says_what_the_text_lacks() -> None:
    """A rank is read only where the text tells of an index."""
    assert any("rank.in_words" in line and "the text tells no index" in line for line in block("đứng hạng"))


def test_words_that_stand_in_no_sentence_are_an_error() -> None:
    """The message says what to do."""
    with pytest.raises(ValueError, match="no sentence of the article holds 'kỷ luật'; leave the words out"):
        explain(TEXT, words="kỷ luật")


@pytest.mark.parametrize(
    ("fact", "sentence", "rule", "missing"),
    [
        ("rank", "đạt kết quả thấp nhất trong các lĩnh vực", "rank.lowest", "what must not stand behind"),
        ("date", "kỷ niệm (9/3/1961 - 9/3/2021)", "date.range", "từ"),
    ],
)
def test_a_rule_that_nearly_matched_names_what_was_missing(fact: str, sentence: str, rule: str, missing: str) -> None:
    """All elements but one stand in the sentence; beside a mention of the same fact none is told."""
    found = near_misses(load().files(fact), sentence, [])
    assert any(near.rule == rule and missing in near.missing for near in found)
    assert near_misses(load().files(fact), sentence, [(0, len(sentence))]) == []


def test_half_a_word_nearly_matches_nothing() -> None:
    """Where a look-around asks for a word's end, that is asked for whatever else is left out."""
    assert not any(near.rule == "rank.lowest" for near in near_misses(load().files("rank"), "thấp nhấtt", []))
