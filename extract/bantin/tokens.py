"""Vietnamese words with their offsets: the only module that imports underthesea.

underthesea tells words, not where they stand; here they are laid over the text again, character by character. It reads
60 to 150 kB/s: give it the sentences that need it, not whole pages.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Protocol

from bantin import clock

# A longer piece is cut at white space; a longer run without any is no Vietnamese, and underthesea's patterns need time
# quadratic in such a run.
_LONGEST_PIECE: Final = 2000
_LONGEST_RUN: Final = 100

_RUN: Final = re.compile(r"\S+")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
# underthesea rewrites these two letters and whatever is not NFC; all else comes back as it went in.
_REWRITTEN: Final = {0xD0: "Đ", 0xF0: "đ"}

_lock: Final = threading.Lock()


class _Segmenter(Protocol):
    def __call__(self, sentence: str, *, use_token_normalize: bool) -> list[str]: ...


_segmenter: _Segmenter | None = None


def _load() -> _Segmenter:
    # underthesea publishes its model before it is loaded: the first call must be over before the second begins.
    global _segmenter  # noqa: PLW0603 - one model a process
    if _segmenter is None:
        with _lock:
            if _segmenter is None:
                with clock.stopped():
                    from underthesea import word_tokenize

                    word_tokenize("Bản tin", use_token_normalize=False)
                _segmenter = word_tokenize
    return _segmenter


def words(sentence: str) -> list[tuple[int, int]]:
    """Return the [start, end) of every word of `sentence`, in code points, ascending.

    A word may hold white space ("tập thể"), a line end too, but no blank line. Every character outside white space is
    in exactly one word. Runs that underthesea cannot take (not NFC, lone surrogates, over 100 characters without white
    space) are words as they are.
    """
    spans: list[tuple[int, int]] = []
    for start, end, readable in _pieces(sentence):
        if readable:
            spans += ((start + first, start + last) for first, last in _piece_words(sentence[start:end]))
        else:
            spans.append((start, end))
    return spans


def _pieces(sentence: str) -> Iterator[tuple[int, int, bool]]:
    """The stretches to segment, True, and between them the runs to take as they are, False."""
    start = end = 0  # of the stretch at hand, from its first run to its last
    for run in _RUN.finditer(sentence):
        readable = _is_readable(run.group())
        ends = not readable or run.end() - start > _LONGEST_PIECE or sentence.count("\n", end, run.start()) > 1
        if end > start and ends:
            yield start, end, True
            end = start
        if not readable:
            yield *run.span(), False
        elif end == start:
            start, end = run.span()
        else:
            end = run.end()
    if end > start:
        yield start, end, True


def _is_readable(run: str) -> bool:
    return len(run) <= _LONGEST_RUN and unicodedata.is_normalized("NFC", run) and not _SURROGATE.search(run)


@lru_cache(maxsize=4096)
def _piece_words(piece: str) -> tuple[tuple[int, int], ...]:
    found = _load()(piece.translate(_REWRITTEN), use_token_normalize=False)
    return tuple(_laid_over(piece, found))


def _laid_over(piece: str, found: list[str]) -> Iterator[tuple[int, int]]:
    """The spans of the words `found` in `piece`; from where they do not fit, runs of non-space."""
    plain = piece.translate(_REWRITTEN)
    at = 0
    for word in found:
        start = end = -1
        for part in word.split():
            at = _skip_space(plain, at)
            if not plain.startswith(part, at):
                yield from (run.span() for run in _RUN.finditer(piece, at if start < 0 else start))
                return
            start = at if start < 0 else start
            at = end = at + len(part)
        if start >= 0:
            yield start, end
    yield from (run.span() for run in _RUN.finditer(piece, at))


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
