"""Sentences as spaCy documents, for token patterns and for handing on: the only module that imports spaCy.

spaCy takes two seconds to import: import this module where it is needed, inside functions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc
from spacy.util import filter_spans, registry
from spacy.vocab import Vocab

from bantin import tokens

TOKENIZER: Final = "bantin.underthesea.v1"

_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")

TokenPattern = list[dict[str, Any]]


class Tokenizer:
    """Cut a text into Vietnamese words and lose nothing: `doc.text` is the text.

    White space is kept as spaCy keeps it: one space belongs to the token before it, the rest of a run is a token of its
    own. A word of several syllables is one token, in whose `norm_` they stand in lower case with single spaces between.
    Lone surrogates, which spaCy cannot hold, become U+FFFD. There is nothing to serialise.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        text = _SURROGATE.sub("\ufffd", text)
        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in (*tokens.words(text), (len(text), len(text))):
            if at < start:
                gap = start
                if words and text[at] == " ":
                    spaces[-1] = True
                    at += 1
                if at < gap:
                    words.append(text[at:gap])
                    spaces.append(False)
            if start < end:
                words.append(text[start:end])
                spaces.append(False)
            at = end
        doc = Doc(self.vocab, words=words, spaces=spaces)
        for token in doc:
            if not token.is_space:
                norm = " ".join(token.text.lower().split())
                if norm != token.norm_:
                    token.norm_ = norm
        return doc

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        return b""

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Tokenizer:
        return self

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        return None

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tokenizer:
        return self


@registry.tokenizers(TOKENIZER)  # type: ignore[untyped-decorator]  # catalogue is untyped
def create_tokenizer() -> Callable[[Language], Tokenizer]:
    """Make the tokenizer for a spaCy config: `[nlp.tokenizer]` with `@tokenizers = "bantin.underthesea.v1"`."""
    return lambda nlp: Tokenizer(nlp.vocab)


@lru_cache(maxsize=1)
def blank() -> Language:
    """Return the one "vi" pipeline of this process, empty but for our tokenizer."""
    # spaCy's own Vietnamese tokenizer wants pyvi: the config takes it out before it is made.
    return spacy.blank("vi", config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})


def read(sentence: str) -> Doc:
    """Return `sentence` as a spaCy document of any length, with offsets in code points as in `sentence`."""
    return blank().make_doc(sentence)


def compile_matcher(name: str, token_patterns: Sequence[TokenPattern]) -> Matcher:
    """Return a spaCy Matcher for patterns in its own syntax.

    Raises ValueError, saying which pattern and why, for a pattern with unknown keys, wrong values or without tokens.
    """
    matcher = Matcher(blank().vocab, validate=True)
    matcher.add(name, list(token_patterns))
    return matcher


def match(matcher: Matcher, doc: Doc) -> list[tuple[str, int, int]]:
    """Return (name, start, end) of every match in code points, ascending; of those that overlap, the longest."""
    spans = filter_spans(matcher(doc, as_spans=True))
    return [(span.label_, span.start_char, span.end_char) for span in spans]
