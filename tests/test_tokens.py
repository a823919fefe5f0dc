"""Vietnamese words with offsets, and spaCy documents that lose nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import DocBin

from bantin import document, tokens

SENTENCE = "UBND huyện  Đông Sơn tặng giấy khen cho 14 tập\u00a0thể, 23 cá nhân (QĐ số 4.173/QĐ-UBND)."

TEXT = st.lists(
    st.one_of(
        st.text(max_size=4),
        st.sampled_from("aếĐð1. ,/-\n\t\u00a0\u0301\u200b\x00"),
        st.sampled_from(["tập thể", "cá nhân", " huyện ", "Đông Sơn", "  "]),
    )
).map("".join)
SURROGATES = st.text(st.one_of(st.characters(categories=["Cs"]), st.characters()))


def test_words_of_a_sentence() -> None:
    """Words of several syllables are one span, whatever white space is inside; figures and marks are words too."""
    words = [SENTENCE[start:end] for start, end in tokens.words(SENTENCE)]
    assert words[:4] == ["UBND", "huyện", "Đông Sơn", "tặng"]
    assert {"tập\u00a0thể", "cá nhân", "14", "4.173", ","} <= set(words)


@given(st.one_of(TEXT, SURROGATES))
def test_words_hold_every_visible_character_once(text: str) -> None:
    """Spans ascend, never overlap, begin and end with visible characters, and leave out only white space."""
    done = 0
    for start, end in tokens.words(text):
        assert done <= start < end <= len(text)
        assert not text[done:start].strip()
        assert text[start:end].strip() == text[start:end]
        done = end
    assert not text[done:].strip()


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "\x00",
        "e\u0301" * 50,
        "\ud800 tập thể",
        "a" * 100_000,
        "a.b-" * 25_000,
        " " * 100_000,
        SENTENCE * 1200,
    ],
    ids=["empty", "blank", "nul", "decomposed", "surrogate", "one letter", "one run", "spaces", "100 kB"],
)
def test_odd_texts_are_cut_too(text: str) -> None:
    """Empty, huge, decomposed and broken texts give words whose characters are those of the text."""
    assert "".join("".join(text[start:end].split()) for start, end in tokens.words(text)) == "".join(text.split())


def test_a_long_text_gives_the_words_of_its_sentences() -> None:
    """Cutting a long text at white space leaves its words as they are in a short one."""
    sentence = SENTENCE.strip()
    text = "\n".join([sentence] * 200)
    words = {text[start:end] for start, end in tokens.words(text)}
    assert "cá nhân" in words
    assert "tập\u00a0thể" in words


def test_the_icelandic_letter_is_read_as_the_vietnamese_one() -> None:
    """A word spelt with Ð (U+00D0) keeps its offsets and its company."""
    text = "Ðồng chí Lan"
    assert next(text[start:end] for start, end in tokens.words(text)) == "Ðồng chí"


def test_threads_may_load_the_model_at_once() -> None:
    """Eight threads of a fresh process get equal words, though underthesea itself is not safe to load from threads."""
    script = (
        "from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "from threading import Barrier\n"
        "from bantin import tokens\n"
        "gate = Barrier(8)\n"
        "def read(i):\n"
        "    gate.wait()\n"
        "    return tokens.words(f'{i} tập thể được tặng giấy khen')\n"
        "print(len({str(words) for words in Pool(8).map(read, range(8))}))\n"
    )
    source = str(Path(tokens.__file__).parents[1])
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONPATH": source}
    )
    assert run.stdout == "1\n"


@given(TEXT)
def test_a_document_loses_nothing(text: str) -> None:
    """The document's text is the text, and every token stands where it says."""
    doc = document.read(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


def test_lone_surrogates_become_replacement_characters() -> None:
    """What spaCy cannot hold is replaced one for one, so that offsets stay."""
    assert document.read("xã\ud800 An").text == "xã\ufffd An"


def test_white_space_is_kept_as_spacy_keeps_it() -> None:
    """One space belongs to the token before it, the rest of a run is a token."""
    doc = document.read(" xã  An\n\nhọp ")
    assert [(token.text, token.whitespace_) for token in doc] == [
        (" ", ""),
        ("xã", " "),
        (" ", ""),
        ("An", ""),
        ("\n\n", ""),
        ("họp", " "),
    ]


def test_a_word_has_a_norm_with_single_spaces() -> None:
    """A word of several syllables can be asked for by its norm, however it is spaced and cased."""
    norms = {token.norm_ for token in document.read("Trao cho 14 TẬP\u00a0 THỂ và 2 cá\u00a0nhân")}
    assert "cá nhân" in norms
    assert all("\u00a0" not in norm for norm in norms)


def test_the_pipeline_serialises(tmp_path: Path) -> None:
    """The pipeline is written and read like any of spaCy's, and documents travel in a DocBin."""
    document.blank().to_disk(tmp_path)
    loaded = spacy.load(tmp_path)
    assert [token.text for token in loaded(SENTENCE)] == [token.text for token in document.read(SENTENCE)]
    assert isinstance(loaded.tokenizer, document.Tokenizer)
    assert document.blank().from_bytes(document.blank().to_bytes()) is document.blank()
    packed = DocBin(docs=[document.read(SENTENCE)]).to_bytes()
    (doc,) = DocBin().from_bytes(packed).get_docs(loaded.vocab)
    assert doc.text == SENTENCE


def test_matches_are_the_longest_and_do_not_overlap() -> None:
    """Of matches that overlap the longest counts; offsets are code points of the sentence."""
    matcher = document.compile_matcher(
        "collectives",
        [[{"IS_DIGIT": True}], [{"IS_DIGIT": True}, {"NORM": "tập thể"}]],
    )
    found = document.match(matcher, document.read(SENTENCE))
    assert [(name, SENTENCE[start:end]) for name, start, end in found] == [
        ("collectives", "14 tập\u00a0thể"),
        ("collectives", "23"),
    ]


@pytest.mark.parametrize("pattern", [[{"LOWR": "xã"}], [{"LOWER": 3}], []])
def test_a_wrong_pattern_is_refused(pattern: document.TokenPattern) -> None:
    """Unknown keys, wrong values and empty patterns raise ValueError naming the rule."""
    with pytest.raises(ValueError, match="commune"):
        document.compile_matcher("commune", [pattern])
