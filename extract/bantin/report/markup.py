"""Words and links as HTML, with nothing in them that a browser would take for markup."""

from __future__ import annotations

import html


def escape(text: str) -> str:
    """Return text for the inside of an element or of a quoted attribute; parsed, it is the same text again.

    HTML has no way to write NUL: it becomes U+FFFD.

    >>> escape('<b title="1">')
    '&lt;b title=&quot;1&quot;&gt;'
    """
    # A bare CR would be read as a line feed.
    return html.escape(text).replace("\r", "&#13;").replace("\0", "\ufffd")


def vietnamese(text: str) -> str:
    """Return a value as HTML, told apart from the page's English where it has letters that English lacks.

    >>> vietnamese("giấy khen"), vietnamese("2022-12-19")
    ('<span lang="vi">giấy khen</span>', '2022-12-19')
    """
    return escape(text) if text.isascii() else f'<span lang="vi">{escape(text)}</span>'


def link(anchor: str, label: str) -> str:
    """Return a link to a place on the page; `label` is HTML."""
    return f'<a href="#{anchor}">{label}</a>'


def count(number: int, noun: str) -> str:
    """Return a number with its noun.

    >>> count(1, "bulletin"), count(1200, "bulletin")
    ('1 bulletin', '1,200 bulletins')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
