"""Character references, decoded so that every character knows the stretch of the source it was written with."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5
from typing import Final

# What `html.unescape` looks at; https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state
_REFERENCE: Final = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[A-Za-z][0-9A-Za-z]{0,31};?)")


def decode(source: str, start: int, end: int) -> Iterator[tuple[str, int, int, bool]]:
    """Yield the pieces of `source[start:end]`: text, its [start, end) in the source, whether it was a reference.

    A piece that was none is the source itself; one that was (`&amp;`, `&#7885;`, `&Agrave` without its semicolon) is a
    character or two, all of them written by the whole piece. A reference that stands for nothing is left out.

    >>> list(decode("T&agrave;i &ampx", 0, 16))
    [('T', 0, 1, False), ('à', 1, 9, True), ('i ', 9, 11, False), ('&', 11, 15, True), ('x', 15, 16, False)]
    """
    done = start
    for found in _REFERENCE.finditer(source, start, end):
        at, after = found.span()
        told = _character(found.group())
        if told is None:
            continue
        text, length = told
        if done < at:
            yield source[done:at], done, at, False
        if text:
            yield text, at, at + length, True
        done = min(at + length, after)
    if done < end:
        yield source[done:end], done, end, False


@lru_cache(maxsize=4096)
def _character(reference: str) -> tuple[str, int] | None:
    """Return what a reference stands for and how long it is: a name may end before a letter that is no part of it."""
    if reference[1] == "#":
        return html.unescape(reference), len(reference)
    name = reference[1:]
    if name in html5:
        return html5[name], len(reference)
    for length in range(len(name) - 1, 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return None
