"""Words and data as HTML, with nothing in them that a browser would take for markup."""

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


def escape_json(json: str) -> str:
    r"""Return JSON for the inside of a `<script>` that holds data: the same value, and no `<` that could end it.

    >>> escape_json('"</script>"')
    '"\\u003c/script>"'
    """
    return json.replace("<", "\\u003c")
