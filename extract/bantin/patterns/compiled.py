"""Compiled regexes as data, to be kept: `re` itself keeps but their text, and compiles that anew in every process.

This asks for names of CPython's own `re` that are not promised to stay (`re._parser`, `re._compiler`, `_sre`). Where one
is missing or answers in another way, nothing is kept and patterns compile as ever; what was kept is for one version of
Python only, and `_sre` checks what it is given before it runs it.
"""

from __future__ import annotations

import re
from array import array
from importlib import import_module
from typing import Any

Parts = tuple[str, int, bytes, int, dict[str, int]]
"""A pattern's text and flags, its code, the number of its groups and the numbers of the named ones."""

_CODE = "I"


def take_apart(text: str, flags: int) -> Parts | None:
    """Compile a regex to what `put_together` makes it of; None where this Python does not let us."""
    try:
        parsed: Any = import_module("re._parser").parse(text, flags)
        code = import_module("re._compiler")._code(parsed, flags)
        state = parsed.state
        return text, flags | state.flags, array(_CODE, code).tobytes(), state.groups - 1, dict(state.groupdict)
    except (ImportError, AttributeError, TypeError):
        return None


def put_together(parts: Parts) -> re.Pattern[str]:
    """Return the regex of these parts; raises where they are not of this Python."""
    text, flags, code, groups, named = parts
    names: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    pattern = import_module("_sre").compile(text, flags, array(_CODE, code).tolist(), groups, named, tuple(names))
    if not isinstance(pattern, re.Pattern):
        raise TypeError("no regex")
    return pattern
