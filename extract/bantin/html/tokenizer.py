"""One pass over a page's source: where its text runs stand, and the page's tags around marks in place of the text.

No HTML parser for Python tells where in the source a text node stood. So the tree is not built from the page but from
its skeleton: the same tags, with one private character for each run of text. Whatever the tree builder moves, closes or
repairs, the mark that arrives in a node names the run, and the run's place in the source is known for certain. A
mistake made here could lose text, it could never give it a wrong place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

MARKS: Final = range(0xF0000, 0xFFFFE)
"""The private characters that stand for digits of a run's number."""
_BASE: Final = len(MARKS)
_REMEMBERED: Final = 8192
"""Numbers whose marks are kept in memory: pages have a few hundred runs of text, all numbered from 0."""

# The states of https://html.spec.whatwg.org/multipage/parsing.html#tokenization in one expression. Quotes count only
# behind an equals sign. The possessive repeats keep it linear; drawings that nobody closes soon are a tag like any other.
_WS: Final = r"\t\n\f\r "
_ATTRIBUTES: Final = (
    # nothing at all, then values in double quotes alone, which most tags have; else whatever the states allow
    rf"""(?>(?=>)|(?>[^>"'=]*+(?<![{_WS}/"])="[^"]*+")*+[^>"'=]*+(?=>)|(?>[{_WS}/]++|[^{_WS}/>][^{_WS}/>=]*+"""
    rf"""(?>[{_WS}]*+=[{_WS}]*+(?>"[^"]*+"|'[^']*+'|(?=>)|[^{_WS}>"'][^{_WS}>]*+)|(?![{_WS}]*+=)))*+)"""
)
_RAW: Final = "script|style|iframe|noembed|noframes|xmp|textarea|title"
_DRAWN: Final = "svg|math"
_NO_TEXT: Final = rf"(?=[sSiInNxXtTmM])(?i:{_RAW}|{_DRAWN}|meta)(?=[{_WS}/>])"
_TAG: Final = (  # or a comment, or what is taken for one; without its first sign
    rf"(?>(?!{_NO_TEXT})[a-zA-Z][^{_WS}/>]*+{_ATTRIBUTES}>|/[a-zA-Z][^{_WS}/>]*+{_ATTRIBUTES}>"
    r"|!--(?>-?>|(?>[^-]++|-(?!-!?>))*+--!?>)|!(?!--)[^>]*+>|\?[^>]*+>|/(?:>|[^a-zA-Z>][^>]*+>))"
)
_MARKUP: Final = re.compile(  # begins with one sign, so that the engine leaps over the text
    # tags and comments that follow each other are one piece of the skeleton
    rf"<(?>{_TAG}(?>[{_WS}]*+<{_TAG})*+"
    rf"|(?P<raw>(?i:{_RAW})(?=[{_WS}/>])){_ATTRIBUTES}>"
    rf"(?P<content>[^<]*+(?><(?!/(?i:(?P=raw))[{_WS}/>])[^<]*+)*+)"
    rf"|(?P<drawing>(?i:{_DRAWN})(?=[{_WS}/>])){_ATTRIBUTES}>"
    rf"(?>(?<=/>)|[^<]*+(?><(?!/(?i:(?P=drawing))[{_WS}/>])[^<]*+){{0,100}}+(?=</(?i:(?P=drawing)))|)"
    rf"|(?P<meta>(?i:meta)(?=[{_WS}/>])){_ATTRIBUTES}>"
    r"|(?P<open>(?=[a-zA-Z!?]|/[^>])))"
)
_NESTED: Final = re.compile(
    r"(?i:<(/?)(?:div|span|font|center|section|table|ul|ol|blockquote|dl|form|li)(?=[\s/>])[^>]*>)"
)
# Browsers stop nesting at this depth. Tree builders look through all open elements for each new one, so depth is paid
# for squared; pages of fewer tags than this are cheap however deep.
_DEEPEST: Final = 512
_MANY: Final = 10_000


@dataclass(slots=True)
class Tokens:
    """A page's runs of text ([start, end) in the source), its skeleton, and what its head holds."""

    source: str
    skeleton: str
    runs: list[tuple[int, int]]
    metas: list[tuple[int, int]] = field(default_factory=list)
    """[start, end) of the `<meta …>` tags."""
    data: list[tuple[int, int]] = field(default_factory=list)
    """[start, end) of the contents of `<script type="application/ld+json">`."""
    title: tuple[int, int] | None = None
    """[start, end) of the content of the first `<title>`."""


def tokenize(source: str) -> Tokens:
    """Return the tokens of a page, however broken; what follows a tag or comment that never ends is dropped."""
    tokens = Tokens(source, "", [])
    skeleton: list[str] = []
    at = kept = 0
    for found in _MARKUP.finditer(source):
        start = found.start()
        if start > at and not source[at:start].isspace():
            skeleton += (source[kept:at], _mark(len(tokens.runs)))
            tokens.runs.append((at, start))
            kept = start
        at = found.end()
        kind = found.lastgroup
        if kind is not None:
            skeleton.append(source[kept:start])
            kept = at
            if kind == "open":
                at = kept = len(source)
                break
            _note(tokens, found, kind)
    if at < len(source) and not source[at:].isspace():
        skeleton += (source[kept:at], _mark(len(tokens.runs)))
        tokens.runs.append((at, len(source)))
        kept = len(source)
    skeleton.append(source[kept:])
    tokens.skeleton = _flatten("".join(skeleton))
    return tokens


@lru_cache(maxsize=_REMEMBERED)
def run_numbers(marks: str) -> tuple[int, ...]:
    """Return the numbers of the runs whose marks stand in a text node, in order."""
    digits = [ord(mark) - MARKS.start for mark in marks]
    if len(digits) == 2:
        return (digits[0] * _BASE + digits[1],)
    return tuple(high * _BASE + low for high, low in zip(digits[::2], digits[1::2], strict=False))


@lru_cache(maxsize=_REMEMBERED)
def _mark(number: int) -> str:
    high, low = divmod(number, _BASE)
    return chr(MARKS.start + high) + chr(MARKS.start + low)


def _note(tokens: Tokens, found: re.Match[str], kind: str) -> None:
    """Keep what the head tells; the content of scripts, styles and drawings is no text of the page."""
    if kind == "meta":
        tokens.metas.append(found.span())
    elif kind == "content":
        name = found["raw"].lower()
        if name == "title" and tokens.title is None:
            tokens.title = found.span("content")
        elif name == "script" and "ld+json" in found.group()[:300]:
            tokens.data.append(found.span("content"))


def _flatten(skeleton: str) -> str:
    """Return the skeleton without the tags that nest deeper than any page that somebody reads."""
    if skeleton.count("<") < _MANY:
        return skeleton
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        inside = depth if tag[1] else depth + 1
        depth = max(depth - 1, 0) if tag[1] else inside
        return tag.group() if inside <= _DEEPEST else ""

    return _NESTED.sub(keep, skeleton)
