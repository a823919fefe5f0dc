"""Examples as TOML, ready to be pasted into their pattern files."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from bantin.corrections.examples import Block

_HEAD = """\
# Examples made of a reviewer's marks by `bantin corrections`. Look each one over before you paste it into its file:
# - a [[non_example]] says that nothing may be found in the sentence; where only a value was wrong, write an [[example]]
#   with the right one instead;
# - an [[example]] with todo waits for a rule; `bantin check` tells when it passes.
"""


def write_examples(blocks: Iterable[Block]) -> str:
    """Return blocks as TOML text, those of one pattern file under a line that names it."""
    parts = [_HEAD]
    for file, of_file in groupby(blocks, key=lambda block: block.file):
        parts.append(f"\n# ---- patterns/{file}\n")
        parts += [write_block(block) for block in of_file]
    return "".join(parts)


def write_block(block: Block) -> str:
    """Return one block, an empty line before it."""
    lines = ["", "[[example]]" if block.found else "[[non_example]]", f"text = {write_value(block.text)}"]
    if block.found:
        lines.append(f"found = {_write_all(block.found)}")
    if block.value:
        lines.append(f"value = {_write_all(block.value)}")
    if block.note:
        lines.append(f"{'todo' if block.found else 'why'} = {write_value(block.note)}")
    return "\n".join(lines) + "\n"


def _write_all(values: tuple[Any, ...]) -> str:
    """One value stands alone, several in a list."""
    return write_value(values[0]) if len(values) == 1 else write_value(list(values))


def write_value(value: Any) -> str:
    r"""Return a value as TOML writes it on one line.

    >>> print(write_value({"n": 7, "unit": "điểm", "all": [1.5, True]}))
    { n = 7, unit = "điểm", all = [1.5, true] }
    """
    match value:
        case dict():
            inner = ", ".join(f"{_write_key(key)} = {write_value(one)}" for key, one in value.items())
            return f"{{ {inner} }}" if inner else "{}"
        case list() | tuple():
            return f"[{', '.join(write_value(one) for one in value)}]"
        case str():
            # JSON leaves DEL as it is, TOML does not take it.
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)


def _write_key(key: str) -> str:
    bare = key.isascii() and key.replace("_", "a").replace("-", "a").isalnum()
    return key if bare else write_value(key)
