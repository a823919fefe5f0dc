"""Who wrote an article: the by-line under its last paragraph."""

from __future__ import annotations

import regex

from bantin.article.lines import Line
from bantin.normalise import names

BYLINE = regex.compile(
    r"^\W*(?:(?i:tin|bài|tác giả|nguồn|thực hiện|người viết|biên tập|bài viết)\b[^.\n]{0,60}|Theo:? \p{Lu}[^.\n]{0,40}|"
    r"(?:\p{Lu}[\p{L}'.]*[ -]{1,3}){1,4}\p{Lu}[\p{L}'.]*|"
    r"\(?\s*(?i:trung tâm|ban biên tập|cổng thông tin)\b[^\n]{0,80})\W*$"
)
_LABEL = regex.compile(
    r"^\W*(?i:(?:tin|tác giả bài viết|bài viết|bài|tác giả|nguồn tin|nguồn|thực hiện|người viết|biên tập|theo)"
    r"(?:\s*(?:[,&/+-]|và)\s*(?:tin|bài|ảnh|biên tập))*)\b\s*:?\s*"
)
_CREDIT_BEHIND = regex.compile(r"\s*[-,;(]\s*(?i:ảnh|video)\b.*$")


def author(kept: list[Line]) -> str | None:
    """Return the by-line under the last paragraph, without its label."""
    last = max((i for i, line in enumerate(kept) if line.is_paragraph), default=None)
    if last is None:
        return None
    for line in kept[last + 1 :]:
        if BYLINE.match(line.text) and len(line.text) <= 60:
            name = _CREDIT_BEHIND.sub("", _LABEL.sub("", line.text))
            if not name[:1].isupper():
                continue  # "Bài có liên quan"
            return names.clean(name) or None
    return None
