"""What a page says of itself for machines: headline and posting date."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from bantin.html.tokenizer import Tokens

_ATTRIBUTE: Final = re.compile(
    r"""(?<=[\s"'/])([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))""",
)
_HEADLINES: Final = ("og:title", "twitter:title", "headline")
_DATES: Final = (
    "article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publish-date",
    "publishdate",
    "og:published_time",
    "parsely-pub-date",
)
_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Metadata:
    """Where the head tells the headline, an attribute or `<title>`, and posting dates as written, the best first; the site's name."""

    headlines: tuple[tuple[int, int], ...]
    dates: tuple[str, ...]
    site: str | None


def read(tokens: Tokens) -> Metadata:
    """Return what the head of a page and its JSON-LD say."""
    contents: dict[str, tuple[int, int]] = {}
    for start, end in tokens.metas:
        name, content = "", None
        for found in _ATTRIBUTE.finditer(tokens.source, start, end):
            key = found[1].lower()
            group = next(g for g in (2, 3, 4) if found[g] is not None)
            if key in ("property", "name", "itemprop"):
                name = found[group].strip().lower()
            elif key == "content":
                content = found.span(group)
        if name and content:
            contents.setdefault(name, content)
    dates = [_text(tokens, contents[name]) for name in _DATES if name in contents]
    dates += [date for start, end in tokens.data for date in _published(tokens.source[start:end])]
    headlines = [contents[name] for name in _HEADLINES if name in contents]
    if tokens.title:
        headlines.append(tokens.title)
    site = _text(tokens, contents["og:site_name"]) if "og:site_name" in contents else None
    return Metadata(tuple(headlines), tuple(dates), site)


def _text(tokens: Tokens, span: tuple[int, int]) -> str:
    return " ".join(html.unescape(tokens.source[slice(*span)]).split())


def _published(data: str) -> Iterator[str]:
    """Yield the posting dates of the articles that a JSON-LD block describes."""
    try:
        value = json.loads(data.strip().removeprefix("<!--").removesuffix("-->"))
    except (ValueError, RecursionError):
        return
    for thing in _things(value, 0):
        kind = thing.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        date = thing.get("datePublished")
        if isinstance(date, str) and any(isinstance(k, str) and re.search("Article|Posting|WebPage", k) for k in kinds):
            yield date


def _things(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _things(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            yield from _things(value.get(key), depth + 1)
