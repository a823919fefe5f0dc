"""Lines above a story that say nothing of it: the site's name in capitals, the headline told again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bantin.matching.reading import Sentence

_PUBLISHER = re.compile(r"\W*(?:TRUNG TÂM|CỔNG|TRANG|BÁO|ĐÀI|BAN BIÊN TẬP)(?!\w)")
_BLOCK = re.compile(r"(?:[-+*•]|[IVX]{1,4}\.|[A-D]\.|\d\.)? ?(?:Khối|Nhóm) (?:[^\W\d_]|[ ,-]){2,60}:?", re.I)
_LABEL = 60  # characters of a line of the page's head


def is_label(paragraph: Sequence[Sentence], headline: Sentence) -> bool:
    """Tell whether a paragraph is such a line: *UBND XÃ A*, *TỈNH B*, the words of `headline` further down."""
    first = paragraph[0]
    if len(paragraph) > 1 or first is headline:
        return False
    text = first.text.strip()
    return text == headline.text.strip() or (not first.is_title and text.isupper() and len(text) <= _LABEL)


def is_masthead(sentence: Sentence) -> bool:
    """Tell whether a line in capitals names who publishes the page: *TRUNG TÂM VĂN HÓA HUYỆN A*."""
    return sentence.text.isupper() and _PUBLISHER.match(sentence.text) is not None


def is_block(sentence: Sentence) -> bool:
    """Tell whether a line only says which units follow in a list: *Khối huyện*, *II. Khối sở, ngành*."""
    return _BLOCK.fullmatch(sentence.text.strip()) is not None
