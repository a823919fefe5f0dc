"""Of which province, district and commune a page's head says that its site is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

import regex

from bantin.matching.reading import Reading
from bantin.normalise import names
from bantin.patterns import Mention

_SITE_OF = re.compile(
    r"(?:cổng|trang)(?:(?: \w+){0,4} (?:điện tử|ĐT)| TTĐT)(?: của)?(?: UBND| ủy ban nhân dân)? ?$", re.IGNORECASE
)
_OWN_LINE = re.compile(
    r"\W*(?:(?:UBND|ủy ban nhân dân|HĐND|hội đồng nhân dân|đảng bộ|đảng ủy|chính quyền(?: địa phương)?|"
    r"(?:UB|ủy ban )?(?:MTTQ|mặt trận tổ quốc)(?: VN| việt nam)?)(?: ?[,–-] ?| và | ))*$",
    re.IGNORECASE,
)
"""What stands before the commune in the line of a site that is its own: *ĐẢNG ỦY - UBND XÃ MƯỜNG LẠN*."""
_NAME_ENDS = re.compile(
    r"\s*(?:$|[-–/(]|\| +(?!xã|phường|thị trấn)|, ?(?:huyện|quận|thị xã|thành phố|tỉnh|TP)\b)", re.IGNORECASE
)
_SHOUTED = regex.compile(r"\p{Lu}{2,8}(?: \p{Lu}{1,8}){0,3}(?= \p{Lu}?\p{Ll})")
"""The words in capitals before others: *XÃ MƯỜNG LẠN Giới thiệu* in a menu's line."""


def not_shouted(name: str) -> str:
    """Return a name out of a line in capitals as it is written elsewhere: `BÌNH PHƯỚC` gives Bình Phước."""
    return name.title() if name.isupper() and len(name) > 4 else name


def places_of_site(
    reading: Reading,
    abbreviations: Mapping[str, str],
    kind_word: Callable[[str], str],
    level_of: Callable[[str, str], str],
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield level, kind and name of each place that the page's head names alone of its level.

    A commune only where the head says that the site is its own, for addresses name communes as well.
    """
    seen: dict[str, set[tuple[str, str]]] = {}
    for line, mention in reading.masthead:
        if mention.get("list") or "name" not in mention.spans or mention.rule == "place.province":
            continue
        said = names.clean(str(mention.get("name")))
        shouted = _SHOUTED.match(said)
        name = not_shouted(names.spell_out(shouted.group() if shouted else said, abbreviations))
        word = kind_word(line[slice(*mention.spans["kind"])])
        level = level_of(str(mention.get("kind")), name)
        if level != "commune" or _is_of_site(line, mention):
            seen.setdefault(level, set()).add((word, name))
    for level, found in seen.items():
        if len(found) == 1:
            yield level, next(iter(found))


def _is_of_site(line: str, mention: Mention) -> bool:
    """Tell whether a line of the head says that the site is the commune's own, as addresses and menus do not."""
    before = line[: mention.start]
    return bool(_SITE_OF.search(before) or (_OWN_LINE.match(before) and _NAME_ENDS.match(line, mention.end)))
