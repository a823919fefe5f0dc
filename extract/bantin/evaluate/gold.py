"""Hand-read facts, read from JSON Lines."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from bantin.errors import BantinError
from bantin.record import FAMILIES, Record

_Facts = list[dict[str, Any]]


class GoldFacts(Struct, frozen=True, kw_only=True):
    """The facts of a gold object: a partial record whose values may be `{"any": [...]}`.

    A fact with `optional` true costs nothing whether it is found or not.
    """

    published: str | None = None
    decisions: _Facts = field(default_factory=list)
    documents: _Facts = field(default_factory=list)
    commendations: _Facts = field(default_factory=list)
    scores: _Facts = field(default_factory=list)
    rankings: _Facts = field(default_factory=list)
    campaigns: _Facts = field(default_factory=list)
    events: _Facts = field(default_factory=list)
    people: _Facts = field(default_factory=list)
    units: _Facts = field(default_factory=list)


class Gold(Struct, frozen=True, kw_only=True):
    """One text's hand-read facts; `annotated` names the families read in full, None stands for all of them.

    `kind` is "negative" for a text that holds no fact worth reporting, any other word else.
    """

    id: str
    kind: str
    text_file: str
    record: GoldFacts
    annotated: list[str] | None = None
    traps: Any = None

    @property
    def families(self) -> frozenset[str]:
        """The families of facts that were read in full."""
        return frozenset(self.annotated or FAMILIES)


class _Raw(Struct):
    """The same line, to see which keys it has."""

    record: dict[str, Any]


def read_gold(paths: Iterable[str | os.PathLike[str]]) -> list[Gold]:
    """Return the gold objects of JSON Lines files and of folders of `*.jsonl` files, in order.

    Raises `BantinError`, naming file and line, where a file cannot be read, a line is no gold object, an id is given
    twice, or there is no gold object at all.
    """
    gold: list[Gold] = []
    places: dict[str, str] = {}
    names = [os.fspath(path) for path in paths]
    for file in (file for name in names for file in _list_files(Path(name))):
        for number, line in _read_lines(file):
            place = f"{file}:{number}"
            one = _decode(line, place)
            if one.id in places:
                raise BantinError(
                    f"{place}: the id {one.id} was given before, at {places[one.id]}; give each text once"
                )
            places[one.id] = place
            gold.append(one)
    if not gold:
        raise BantinError(f"{', '.join(names)}: no gold object; give one JSON object a line")
    return gold


def _list_files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(path.glob("*.jsonl"))
    if not files:
        raise BantinError(f"{path}: no .jsonl file in this folder")
    return files


def _read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as file:
            yield from ((number, line) for number, line in enumerate(file, start=1) if line.strip())
    except OSError as error:
        raise BantinError(f"{path}: cannot be read: {error.strerror}") from error


def _decode(line: bytes, place: str) -> Gold:
    try:
        gold = msgspec.json.decode(line, type=Gold)
        keys = msgspec.json.decode(line, type=_Raw).record.keys()
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BantinError(f"{place}: this is no gold object: {error}") from error
    for key in (*keys, *(gold.annotated or ())):
        if key not in Record.__struct_fields__:
            raise BantinError(f"{place}: a record has no {key!r}; its families are {', '.join(FAMILIES)}")
    for what, facts in (("people", gold.record.people), ("units", gold.record.units), *_list_recipients(gold, place)):
        if not all(isinstance(fact, dict) and fact.get("name") for fact in facts):
            raise BantinError(f'{place}: each of {what} needs a "name"')
    return gold


def _list_recipients(gold: Gold, place: str) -> Iterator[tuple[str, list[Any]]]:
    for act in gold.record.commendations:
        recipients = act.get("recipients") or []
        if not isinstance(recipients, list):
            raise BantinError(f"{place}: recipients is a list")
        yield "recipients", recipients
