"""Zone files: how the parts of a page are marked in its HTML, grouped by what they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from bantin.patterns.toml import TomlFile, tables, text, texts

ZONES: Final = ("hidden", "noise", "related", "main", "body", "headline", "posted")
"""The names a zone file may have; what each is for stands in its `about`."""
_FILE_KEYS = {"zone": text(required=True), "about": text(required=True), "family": tables(required=True)}
_FAMILY_KEYS = {"name": text(required=True), "select": texts(), "words": texts()}
_SELECTOR = re.compile(
    r"(?P<tag>[a-z][a-z0-9]*)?(?:(?P<sign>[.#])(?P<name>[\w-]+)|\[(?P<key>[\w:-]+)(?:=(?P<value>[^\]]+))?\])?"
)
_WORD_BREAK = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Selector:
    """One simple selector: `tag`, `.class`, `#id`, `[attribute]` or `[attribute=value]`, the last four with a tag or not."""

    tag: str | None
    key: str | None
    value: str | None


@dataclass(frozen=True, eq=False)
class Zone:
    """A zone file: selectors, and words that stand in a class or an id (`tinlienquan` in `ctl00_pnlTinLienQuan`)."""

    name: str
    about: str
    selectors: tuple[Selector, ...]
    words: tuple[str, ...]
    path: Path

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds one of the words in a class or an id that `split_words` has parted."""
        ordered = sorted({" ".join(split_words(word)) for word in self.words}, key=lambda word: (-len(word), word))
        return (
            re.compile(f"(?<![^ ])(?:{'|'.join(map(re.escape, ordered))})(?![^ ])") if ordered else re.compile("(?!)")
        )


def split_words(name: str) -> list[str]:
    """Return the words of a class or an id in small letters, numbers left out.

    >>> split_words("dnn_ctr412_ViewNews_pnlTinLienQuan")
    ['dnn', 'ctr', 'view', 'news', 'pnl', 'tin', 'lien', 'quan']
    """
    return [word.lower() for word in _WORD_BREAK.split(name) if word]


def read(file: TomlFile) -> Zone:
    """Return a zone file; raises PatternError where it is none."""
    file.check(file.data, _FILE_KEYS)
    name = file.data["zone"]
    if name != file.path.stem or name not in ZONES:
        raise file.error(f"'zone' must be the file's name and one of {', '.join(ZONES)}, not {name!r}", key="zone")
    selectors: list[Selector] = []
    words: list[str] = []
    families: list[Mapping[str, Any]] = file.data["family"]
    for index, family in enumerate(families):
        file.check(family, _FAMILY_KEYS, "family", index)
        for written in family.get("select", ()):
            found = _SELECTOR.fullmatch(written)
            if not written or found is None:
                message = f"'{written}' is no simple selector: tag, .class, #id, [attribute] or [attribute=value]"
                raise file.error(message, "family", index, "select")
            key = {".": "class", "#": "id", None: found["key"]}[found["sign"]]
            selectors.append(Selector(found["tag"], key, found["name"] or found["value"]))
        for word in family.get("words", ()):
            if not split_words(word):
                raise file.error(f"'{word}' holds no letter", "family", index, "words")
            words.append(word)
    return Zone(name, file.data["about"], tuple(selectors), tuple(words), file.path)
