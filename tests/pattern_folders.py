"""A small pattern folder that is right in every part, and what the tests of patterns write and read with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bantin.patterns import Engine, PatternSet

PERMIT = """\
fact = "permit"
about = "The number of a permit."
trigger = ["giấy phép"]

[normalise]
number = "digits"

[[rule]]
name = "numbered"
regex = '''giấy phép (?:(?&kinds) )?số (?P<number>\\d{1,6})'''

[[rule]]
name = "renewed"
regex = '''giấy phép gia hạn lần (?P<times>(?&figure))'''
set = { renewed = true }

[[example]]
text = "Phường cấp Giấy phép xây dựng số 0315 cho hộ ông Lò Văn Pấng."
found = "Giấy phép xây dựng số 0315"
value = { number = "315" }

[[example]]
text = "Đây là giấy phép gia hạn lần 2, thay giấy phép số 12."
found = ["giấy phép gia hạn lần 2", "giấy phép số 12"]
value = [{ times = "2", renewed = true }, { number = "12" }]

[[non_example]]
text = "Hộ này chưa có giấy phép xây dựng."
why = "no number"
"""
KINDS = """\
list = "kinds"
about = "What a permit allows."

[entries]
"xây dựng" = "building"
"xả thải" = "sewage"
"""
FRAGMENTS = """\
[fragments]
figure = '''\\d{1,3}'''
"""

WritePatterns = Callable[..., Path]
"""The fixture `write_patterns`."""


def fact(name: str, rules: str, *, head: str = "", examples: str = "") -> str:
    """Return a fact file with these rules; its example and non-example are of no account unless given."""
    examples = examples or '[[example]]\ntext = "x"\nfound = "x"\nvalue = {}\n'
    return f'fact = "{name}"\nabout = "A test."\n{head}\n{rules}\n{examples}\n[[non_example]]\ntext = "-"\nwhy = "-"\n'


def rule(name: str, pattern: str, more: str = "") -> str:
    """Return one [[rule]]."""
    return f"[[rule]]\nname = \"{name}\"\nregex = '''{pattern}'''\n{more}\n"


def found(patterns: PatternSet, text: str, **options: Any) -> list[tuple[str, str]]:
    """Return rule and words of each mention in a text that is one sentence."""
    return [(m.rule, text[m.start : m.end]) for m in Engine(patterns).find(text, 0, len(text), **options)]
