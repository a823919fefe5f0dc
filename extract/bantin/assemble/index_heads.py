"""Lines above a story that say nothing of it: the site's name in capitals, the headline told again."""

from __future__ import annotations

from collections.abc import Sequence

from bantin.matching.reading import Sentence

_LABEL = 60  # characters of a line of the page's head


def is_label(paragraph: Sequence[Sentence], headline: Sentence) -> bool:
    """Tell whether a paragraph is such a line: *UBND XÃ A*, *TỈNH B*, the words of `headline` further down."""
    first = paragraph[0]
    if len(paragraph) > 1 or first is headline:
        return False
    text = first.text.strip()
    return text == headline.text.strip() or (not first.is_title and text.isupper() and len(text) <= _LABEL)
