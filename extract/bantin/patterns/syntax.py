"""The pattern dialect read into a small tree: what authors may write, and nothing else.

A pattern is a regular expression of Python with Unicode properties (`\\p{Lu}`) and these differences: line ends and
indentation mean nothing, a space means any run of white space, `(?&name)` calls a fragment or a list, groups are named or do not
capture, and letters are folded to one tone style so that authors may write *hoà* or *hòa*.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bantin.patterns import letters
from bantin.text.fold import fold as fold_text


class DialectError(ValueError):
    """A pattern text that the dialect does not allow; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Atom:
    """One character, class, escape or assertion; `text` is regex syntax, `width` 0 for assertions."""

    text: str
    width: int = 1


@dataclass(frozen=True, slots=True)
class Space:
    """Any run of white space; it may be absent where it is `optional`."""

    optional: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """`(?&name)`: the fragment or list of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Alternatives in brackets; `opener` is how they open: `(?:`, `(?P<n>`, `(?=`, `(?-i:` …"""

    opener: str
    branches: tuple[Sequence, ...]
    name: str | None = None

    @property
    def looks(self) -> bool:
        """Tell whether the group only looks around and takes no text."""
        return self.opener in ("(?=", "(?!", "(?<=", "(?<!")


@dataclass(frozen=True, slots=True)
class Repeat:
    """A node repeated `low` to `high` times (None: without end); `mode` is the `?` or `+` after the quantifier."""

    node: Node
    low: int
    high: int | None
    mode: str


Node = Atom | Space | Call | Group | Repeat
Sequence = tuple[Node, ...]
Tree = Group
"""A whole pattern is a group that opens with `(?:`."""

_TOKEN = re.compile(
    r"""
    \(\?&(?P<call>[^)]*)\)
  | \(\?P<(?P<named>[^>]*)>
  | (?P<open>\(\?(?:<?[=!]|:|>|-?i:))
  | (?P<stray>\((?:\?[^\s()]{0,3})?)
  | (?P<close>\))
  | (?P<bar>\|)
  | (?P<blank>(?:[ ]|\[[ ]\]|\\s|\\[ ])+)
  | (?P<class>\[\^?\]?(?:\\.|[^\]\\])*\])
  | (?P<property>\\[pP]\{[^}]*\})
  | (?P<escape>\\.)
  | (?P<times>(?:[?*+]|\{\d+(?:,\d*)?\}|\{,\d+\})(?P<mode>[?+]?))
  | (?P<word>[^\W\d_]+)
  | (?P<anchor>[\^$])
  | (?P<char>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_STRAY = {
    "(": "a bare '(' captures: write (?P<name>…) to keep what is inside, (?:…) to group it, \\( for the sign",
    "(?#": "a comment belongs in a TOML line of its own: # …",
}
_ESCAPES = set("dDwWSbBmM")


_DASH = re.compile(r"\\?[‐‑‒–—―−]")
"""The folded text knows one dash only; escaped, for in a class a dash may look like a range."""


def one_line(pattern: str) -> str:
    """Return a pattern text in NFC without its line ends and indentation; one without line ends is taken as it is."""
    joined = "".join(line.strip() for line in pattern.splitlines()) if "\n" in pattern else pattern
    return _DASH.sub(r"\\-", unicodedata.normalize("NFC", joined))


def read(pattern: str) -> Tree:
    """Read a pattern text into its tree; raises DialectError where it is not of the dialect."""
    text = one_line(pattern)
    reader = _Reader(text)
    tree = Group("(?:", reader.branches(depth=0))
    if not any(tree.branches):
        raise DialectError("the pattern is empty")
    return tree


class _Reader:
    """A recursive descent over the tokens of one pattern text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: Iterator[re.Match[str]] = _TOKEN.finditer(text)

    def branches(self, depth: int) -> tuple[Sequence, ...]:
        done: list[Sequence] = []
        items: list[Node] = []
        for token in self.tokens:
            kind = token.lastgroup
            if kind == "mode":  # lastgroup is the group that closed last, and `times` closes after `mode`
                kind = "times"
            if kind == "close":
                if depth == 0:
                    raise self.error(token, "a ')' that nothing opened; write \\) for the sign")
                return (*done, tuple(items))
            if kind == "bar":
                done.append(tuple(items))
                items = []
            elif kind == "times":
                items[-1:] = [self.repeat(token, items)]
            else:
                items += self.nodes(kind, token, depth)
        if depth:
            raise DialectError(f"{depth} '(' without its ')'; write \\( for the sign")
        return (*done, tuple(items))

    def nodes(self, kind: str | None, token: re.Match[str], depth: int) -> list[Node]:
        if kind == "word":
            return [Atom(letter) for letter in self.folded(token)]
        node: Node
        if kind == "blank":
            node = Space()
        elif kind == "call":
            node = Call(self.name(token, token["call"]))
        elif kind == "named":
            name = self.name(token, token["named"])
            node = Group(token[0], self.branches(depth + 1), name)
        elif kind == "open":
            node = Group(token[0], self.branches(depth + 1))
        elif kind == "class":
            node = self.character_class(token)
        elif kind == "escape":
            node = self.escape(token)
        elif kind == "anchor":
            node = Atom(token[0], width=0)
        elif kind == "property":
            node = self.property(token)
        else:
            node = self.sign(token)
        return [node]

    def sign(self, token: re.Match[str]) -> Atom:
        written = token[0]
        if written[0] == "(":
            raise self.error(token, _STRAY.get(written[:3], f"{written!r} is not of the dialect"))
        if written in "[{\\":
            raise self.error(token, f"a lone {written!r}; write \\{written} for the sign")
        return Atom(_folded_sign(written))

    def character_class(self, token: re.Match[str]) -> Atom:
        for escape in re.findall(r"\\(.)", token[0]):
            if escape.isalnum() and escape not in "dDwWsSpn":
                raise self.error(token, f"\\{escape} inside a character class")
        return Atom("".join(map(_folded_sign, token[0])))

    def property(self, token: re.Match[str]) -> Atom:
        if not letters.members(token[0][3:-1]):
            raise self.error(
                token, f"{token[0]!r} names no letters; \\p{{L}}, \\p{{Lu}}, \\p{{Ll}}, \\p{{M}} and \\p{{N}} do"
            )
        return Atom(token[0])

    def escape(self, token: re.Match[str]) -> Atom:
        letter = token[0][1]
        if letter.isdigit() or letter == "g":
            raise self.error(token, "group numbers and back-references are not of the dialect; name the groups")
        if letter.isalpha() and letter not in _ESCAPES:
            raise self.error(token, f"\\{letter} is not of the dialect; use \\d \\w \\S \\b \\p{{…}} or a list")
        return Atom(token[0], width=0 if letter in "bBmM" else 1)

    def repeat(self, token: re.Match[str], items: list[Node]) -> Node:
        if not items or isinstance(items[-1], Repeat):
            raise self.error(token, f"{token[0]!r} repeats nothing; write \\{token[0][0]} for the sign")
        low, high = _bounds(token["times"])
        if high is not None and high < low:
            raise self.error(token, "the smaller number comes first")
        node = items[-1]
        if isinstance(node, Space):
            if low > 1:
                raise self.error(token, "any run of white space is one space when a pattern runs; write it once")
            return Space(optional=low == 0)
        return Repeat(node, low, high, token["mode"])

    def folded(self, token: re.Match[str]) -> str:
        word = token[0]
        folded = fold(word)
        follows = self.text[token.end() : token.end() + 1]
        if folded != word and follows and follows in "?*+{":
            raise self.error(token, f"{follows!r} after {word!r} would repeat one letter of it; write (?:{word})")
        return folded

    def name(self, token: re.Match[str], name: str) -> str:
        if not _NAME.match(name):
            raise self.error(token, f"{name!r} is no name; names are small letters, digits and _")
        return name

    def error(self, token: re.Match[str], message: str) -> DialectError:
        return DialectError(f"at {self.text[token.start() : token.start() + 20]!r}: {message}")


def _bounds(times: str) -> tuple[int, int | None]:
    if times[0] in "?*+":
        return (1 if times[0] == "+" else 0), (1 if times[0] == "?" else None)
    low, comma, high = times[1 : times.index("}")].partition(",")
    if not comma:
        return int(low), int(low)
    return int(low or 0), (int(high) if high else None)


@lru_cache(maxsize=16384)
def fold(words: str) -> str:
    """Return literal words as the folded text of a bulletin has them: one tone style, one dash, one quote."""
    return fold_text(unicodedata.normalize("NFC", words)).text


def _folded_sign(sign: str) -> str:
    """Return one sign as the folded text has it, escaped where folding gives it a meaning: a fullwidth bracket."""
    folded = fold(sign)
    return sign if folded == sign else re.escape(folded)


def group_names(tree: Tree) -> list[str]:
    """Return the names of the pattern's groups, each once, in order."""
    return list(dict.fromkeys(node.name for node in walk(tree) if isinstance(node, Group) and node.name))


def calls(tree: Tree) -> list[str]:
    """Return the names the pattern calls, each once, in order."""
    return list(dict.fromkeys(node.name for node in walk(tree) if isinstance(node, Call)))


def walk(node: Node) -> Iterator[Node]:
    """Yield the node and all nodes within it."""
    yield node
    if isinstance(node, Group):
        for branch in node.branches:
            for inner in branch:
                yield from walk(inner)
    elif isinstance(node, Repeat):
        yield from walk(node.node)
