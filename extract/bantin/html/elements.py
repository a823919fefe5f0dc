"""Names of elements, by what they do to the text in them."""

from __future__ import annotations

from typing import Final

TEXT: Final = "-text"
"""What a text node is called where elements have their names."""

BLOCKS: Final = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hgroup", "hr", "html", "legend", "li", "main", "marquee", "menu", "nav", "ol", "optgroup", "option",
        "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
"""Elements that stand on lines of their own; https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3."""

VOID: Final = frozenset(
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
        "param", "source", "track", "wbr",
    }
)  # fmt: skip
"""Elements written without an end tag; https://html.spec.whatwg.org/multipage/parsing.html#serialising-html-fragments."""
