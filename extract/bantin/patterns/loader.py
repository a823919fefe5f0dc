"""Reads a pattern folder, strictly: what is not understood is refused with file, line and what is allowed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bantin.errors import MissingPatterns, PatternError
from bantin.patterns import dialect, facts, linear, syntax, zones
from bantin.patterns.lists import WordList, key
from bantin.patterns.model import FactFile, Normaliser, PatternSet, Vocabulary
from bantin.patterns.syntax import DialectError, Tree
from bantin.patterns.toml import Key, TomlFile, flag, table, text

_LIST_KEYS = {
    "list": text(required=True),
    "about": text(required=True),
    "case": flag(),
    "entries": table(required=True),
}
_cache: dict[tuple[Path, str], PatternSet] = {}


def load(folder: Path | None = None, *, normalisers: Mapping[str, Normaliser] | None = None) -> PatternSet:
    """Return the pattern set of a folder, read and checked but for its examples (`check` runs those).

    Without a folder: the patterns installed with bantin, else the checkout's. The same files are read once.
    Raises MissingPatterns where there is no such folder, PatternError where a file of it does not load.
    `normalisers` stands in for `bantin.normalise.NORMALISERS`.
    """
    folder = default_folder() if folder is None else folder
    contents = _contents(folder)
    key = (folder, _digest(contents))
    if normalisers is not None or key not in _cache:
        patterns, problems = _read(folder, contents, normalisers)
        if problems:
            raise problems[0]
        if normalisers is not None:
            return patterns
        _cache[key] = patterns
    return _cache[key]


def load_all(
    folder: Path | None = None, *, normalisers: Mapping[str, Normaliser] | None = None
) -> tuple[PatternSet, list[PatternError]]:
    """Return the fact files that load and what is wrong with the others; raises where a list or fragment is wrong."""
    folder = default_folder() if folder is None else folder
    return _read(folder, _contents(folder), normalisers)


def default_folder() -> Path:
    """Return the installed pattern folder, else the checkout's; raises MissingPatterns."""
    package = Path(__file__).resolve().parents[1]
    tried = (package / "_patterns", package.parents[1] / "patterns")
    for folder in tried:
        if (folder / "facts").is_dir():
            return folder
    raise MissingPatterns("no pattern folder; looked for " + " and ".join(map(str, tried)))


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the folder's TOML files by their path within it, in order; refuse any at a place nobody reads."""
    if not (folder / "facts").is_dir():
        raise MissingPatterns(f"{folder} is no pattern folder: it has no folder 'facts'")
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.toml")}
    for name, path in sorted(found.items()):
        parts = name.split("/")
        is_part = len(parts) == 3 and parts[0] == "facts"
        if not (is_part or (len(parts) == 2 and parts[0] in ("facts", "lists", "zones", "fragments"))):
            allowed = "facts/NAME.toml, facts/NAME/PART.toml, lists/NAME.toml, zones/NAME.toml and fragments/NAME.toml"
            raise PatternError(path, 1, f"nothing reads a file of this place; pattern files are {allowed}")
    return {name: found[name].read_bytes() for name in sorted(found)}


def _digest(contents: Mapping[str, bytes]) -> str:
    sha = hashlib.sha256()
    for name, content in contents.items():
        lines = content.replace(b"\r\n", b"\n")
        sha.update(f"{name}\0{len(lines)}\0".encode() + lines)
    return sha.hexdigest()[:16]


def _read(
    folder: Path, contents: Mapping[str, bytes], normalisers: Mapping[str, Normaliser] | None
) -> tuple[PatternSet, list[PatternError]]:
    if normalisers is None:
        from bantin.normalise import NORMALISERS

        normalisers = NORMALISERS
    lists = {
        word_list.name: word_list
        for word_list in (
            _list(TomlFile(folder / name, content), normalisers)
            for name, content in contents.items()
            if name.startswith("lists/")
        )
    }
    fragments = _fragments(
        [TomlFile(folder / name, content) for name, content in contents.items() if name.startswith("fragments/")], lists
    )
    vocabulary = Vocabulary(fragments, lists)
    known = {**normalisers, **{name: word_list.lookup for name, word_list in lists.items()}}
    read: list[FactFile] = []
    problems: list[PatternError] = []
    for name, content in contents.items():
        if name.startswith("facts/"):
            try:
                read.append(facts.read(TomlFile(folder / name, content), vocabulary, known))
            except PatternError as wrong:
                problems.append(wrong)
    problems += _unmet_needs(read, contents, folder) + _quarrels(read)
    parts = [
        zones.read(TomlFile(folder / name, content)) for name, content in contents.items() if name.startswith("zones/")
    ]
    named = {zone.name: zone for zone in parts}
    return PatternSet(tuple(read), lists, vocabulary, _digest(contents), folder, named), problems


def _unmet_needs(read: list[FactFile], contents: Mapping[str, bytes], folder: Path) -> list[PatternError]:
    """Return an error for every need that is neither a fact nor a qualified rule of the folder."""
    names = {fact.name for fact in read} | {rule.name for fact in read for rule in fact.rules}
    problems = []
    for fact in read:
        for need in sorted(fact.needs - names):
            file = TomlFile(fact.path, contents[fact.path.relative_to(folder).as_posix()])
            problems.append(file.error(f"'needs' names {need!r}, which is neither a fact nor a rule", key="needs"))
    return problems


def _quarrels(read: list[FactFile]) -> list[PatternError]:
    """Return an error for every file that does not go with those of the same fact before it."""
    problems = []
    first: dict[str, FactFile] = {}
    rules: dict[str, Path] = {}
    for file in read:
        other = first.setdefault(file.name, file)
        if other.path.parent != file.path.parent:
            message = f"the fact '{file.name}' is a file and a folder: move the file into the folder"
            problems.append(PatternError(other.path, 1, message))
        elif other.needs != file.needs:
            message = f"'needs' must be the same in all files of '{file.name}', and {other.path.name} has another"
            problems.append(PatternError(file.path, 1, message))
        for rule in file.rules:
            if rules.setdefault(rule.name, file.path) != file.path:
                message = f"rule '{rule.name}' stands in {rules[rule.name].name} too; rename one"
                problems.append(PatternError(file.path, rule.line, message))
    return problems


def _list(file: TomlFile, normalisers: Mapping[str, Normaliser]) -> WordList:
    file.check(file.data, _LIST_KEYS)
    facts.check_name(file, "list", file.path.stem)
    if file.path.stem in normalisers:
        message = f"'{file.path.stem}' is a normaliser's name already; rename the list and its file"
        raise file.error(message, key="list")
    case = bool(file.data.get("case", False))
    entries: dict[str, Any] = file.data["entries"]
    first: dict[str, str] = {}
    for spelling, value in entries.items():
        if type(value) not in (str, int):
            message = f"the value of '{spelling}' must be a string or a whole number, not {value!r}"
            raise file.error(message, "entries", 0, spelling)
        if type(value) is not type(next(iter(entries.values()))):
            raise file.error("the values of one list are all strings or all whole numbers", "entries", 0, spelling)
        same = first.setdefault(key(spelling, case=case), spelling)
        if not key(spelling) or same != spelling:
            what = f"'{spelling}' and '{same}' are one spelling; keep one" if same != spelling else "an empty spelling"
            raise file.error(what, "entries", 0, spelling)
    return WordList(file.path.stem, file.data["about"], entries, case, file.path)


def _fragments(files: Sequence[TomlFile], lists: Mapping[str, WordList]) -> dict[str, Tree]:
    """Return the fragments of all files by name; those of one file may call those of another."""
    trees: dict[str, Tree] = {}
    owners: dict[str, TomlFile] = {}

    def error(name: str, message: str) -> PatternError:
        return owners[name].error(message, "fragments", 0, name)

    for file in files:
        file.check(file.data, {"fragments": table(required=True)})
        texts: dict[str, Any] = file.data["fragments"]
        file.check(texts, dict.fromkeys(texts, Key("a pattern text", lambda v: isinstance(v, str))), "fragments")
        for name, pattern in texts.items():
            other = owners.setdefault(name, file)
            if other is not file:
                message = f"fragment '{name}' stands in {other.path.name} too; rename one"
                raise file.error(message, "fragments", 0, name)
            try:
                trees[name] = syntax.read(pattern)
            except DialectError as wrong:
                raise error(name, f"fragment '{name}': {wrong}") from None
            if name in lists:
                raise error(name, f"'{name}' is a list's name already ({lists[name].path.name}); rename one")
    for name, tree in trees.items():
        for callee in syntax.calls(tree):
            if callee not in trees and callee not in lists:
                raise error(name, f"fragment '{name}': {facts.unknown_call(callee, {*trees, *lists})}")
    for name, message in dialect.check_fragments(trees).items():
        raise error(name, f"fragment '{name}': {message}")
    for name, tree in trees.items():
        try:
            linear.check(tree, trees, lists)
        except DialectError as wrong:
            raise error(name, f"fragment '{name}': {wrong}") from None
    return trees
