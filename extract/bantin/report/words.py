"""What the page says, read from one file a language."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

LANGUAGES = ("vi", "en")

Words = dict[str, dict[str, str]]
"""Words by section and key."""

_BLANK = re.compile(r"\{(\w+)\}")


def read_words(language: str) -> Words:
    """Return the words of a language, one of `LANGUAGES`."""
    words: Words = tomllib.loads(files(__package__).joinpath("words", f"{language}.toml").read_text(encoding="utf-8"))
    return words


def fill(template: str, **values: str) -> str:
    """Put values into the blanks of a template; nothing in a value is taken for a blank.

    >>> fill("{n} of {total}", n="{total}", total="7")
    '{total} of 7'
    """
    return _BLANK.sub(lambda blank: values[blank[1]], template)


def write_number(number: int, language: str) -> str:
    """Return a whole number as people of a language write it.

    >>> write_number(1200, "vi"), write_number(1200, "en")
    ('1.200', '1,200')
    """
    return f"{number:,}".replace(",", "." if language == "vi" else ",")


def write_month(month: str, language: str) -> str:
    """Return a month, `2023-07`, as people of a language write it.

    >>> write_month("2023-07", "vi"), write_month("2023-07", "en")
    ('7/2023', '2023-07')
    """
    year, _, number = month.partition("-")
    return f"{int(number)}/{year}" if language == "vi" and number.isdigit() else month
