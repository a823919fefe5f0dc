"""Reads one fact file: rules, normalisers, examples; refuses what it does not understand."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

from bantin.patterns import linear, syntax
from bantin.patterns.model import Example, FactFile, NonExample, Normaliser, Rule, Vocabulary
from bantin.patterns.syntax import DialectError
from bantin.patterns.toml import (
    TomlFile,
    flag,
    table,
    table_or_tables,
    tables,
    text,
    text_or_texts,
    texts,
)

_FILE_KEYS = {
    "fact": text(required=True),
    "about": text(required=True),
    "trigger": texts(),
    "needs": texts(),
    "normalise": table(),
    "rule": tables(required=True),
    "example": tables(),
    "non_example": tables(required=True),
}
_RULE_KEYS = {
    "name": text(required=True),
    "regex": text(),
    "tokens": tables(),
    "case": flag(),
    "set": table(),
    "suppress": flag(),
}
_EXAMPLE_KEYS = {
    "text": text(required=True),
    "found": text_or_texts(required=True),
    "value": table_or_tables(),
    "todo": text(),
}
_NON_EXAMPLE_KEYS = {"text": text(required=True), "why": text(required=True), "todo": text()}
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


def read(file: TomlFile, vocabulary: Vocabulary, normalisers: Mapping[str, Normaliser]) -> FactFile:
    """Return the fact file; raises PatternError at the first thing that is wrong with it.

    `normalisers` holds the registry's and one for each list.
    """
    data = file.data
    file.check(data, _FILE_KEYS)
    parent = file.path.parent.name
    check_name(file, "fact", file.path.stem if parent == "facts" else parent)
    rules = _rules(file, vocabulary)
    examples = tuple(_example(file, index, table, rules) for index, table in enumerate(data.get("example", [])))
    if not examples and not all(rule.suppress for rule in rules):
        raise file.error("the file has no [[example]]; every rule needs one that it finds")
    return FactFile(
        name=data["fact"],
        about=data["about"],
        triggers=_triggers(file),
        needs=frozenset(data.get("needs", ())),
        rules=rules,
        normalise=_normalise(file, rules, normalisers),
        examples=examples,
        non_examples=tuple(_non_example(file, index, table) for index, table in enumerate(data["non_example"])),
        path=file.path,
    )


def check_name(file: TomlFile, key: str, owner: str) -> None:
    """Refuse a file whose `fact` or `list` is not `owner`: its own name, or that of the folder of its fact."""
    name = file.data[key]
    if not _NAME.match(name):
        raise file.error(f"'{key}' is {name!r}; names are small letters, digits and _", key=key)
    if name != owner:
        where = file.path.name if owner == file.path.stem else f"in the folder {owner}"
        raise file.error(f"'{key}' is {name!r} but the file is {where}; they must agree", key=key)


def unknown_call(name: str, known: Collection[str]) -> str:
    """Return the message about a call to nothing."""
    near = difflib.get_close_matches(name, known, 1)
    hint = f" (did you mean (?&{near[0]})?)" if near else ""
    return f"(?&{name}) is neither a fragment nor a list{hint}; known: {', '.join(sorted(known)) or 'none'}"


def _triggers(file: TomlFile) -> tuple[str, ...]:
    triggers = []
    for trigger in file.data.get("trigger", []):
        folded = " ".join(syntax.fold(trigger).split())
        if not folded or folded != folded.lower():
            message = f"the trigger {trigger!r} must be in small letters, like {trigger.lower()!r}"
            raise file.error(message, key="trigger")
        if folded in triggers:
            raise file.error(f"the trigger {trigger!r} stands twice", key="trigger")
        triggers.append(folded)
    return tuple(triggers)


def _rules(file: TomlFile, vocabulary: Vocabulary) -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for index, values in enumerate(file.data["rule"]):
        file.check(values, _RULE_KEYS, "rule", index)
        name = values["name"]
        if not _NAME.match(name):
            raise file.error(f"'name' is {name!r}; names are small letters, digits and _", "rule", index, "name")
        qualified = f"{file.data['fact']}.{name}"
        if any(rule.name == qualified for rule in rules):
            raise file.error(f"a second rule '{name}' in this file; rename one", "rule", index, "name")
        rules.append(_rule(file, index, values, qualified, vocabulary))
    return tuple(rules)


def _rule(file: TomlFile, index: int, values: Mapping[str, Any], name: str, vocabulary: Vocabulary) -> Rule:
    if ("regex" in values) == ("tokens" in values):
        raise file.error(f"rule '{name}' needs either 'regex' or 'tokens', one of the two", "rule", index)
    if "tokens" in values and "case" in values:
        raise file.error("'case' is for 'regex'; in 'tokens' use LOWER or ORTH", "rule", index, "case")
    tree = None
    if "regex" in values:
        try:
            tree = syntax.read(values["regex"])
            for callee in syntax.calls(tree):
                if callee not in vocabulary.fragments and callee not in vocabulary.lists:
                    raise DialectError(unknown_call(callee, {*vocabulary.fragments, *vocabulary.lists}))
            linear.check(tree, vocabulary.fragments, vocabulary.lists)
        except DialectError as wrong:
            raise file.error(f"'regex' of rule '{name}': {wrong}", "rule", index, "regex") from None
    constants = values.get("set", {})
    suppress = values.get("suppress", False)
    if constants and suppress:
        raise file.error("a rule that suppresses gives no value: drop 'set' or 'suppress'", "rule", index, "set")
    for key, value in constants.items():
        if not isinstance(value, str | int | float):
            message = f"'set' holds strings, numbers, true and false, not {key} = {value!r}"
            raise file.error(message, "rule", index, "set")
        if tree and key in syntax.group_names(tree):
            raise file.error(f"'{key}' is set and is a group of the same rule; keep one", "rule", index, "set")
    return Rule(
        name=name,
        fact=file.data["fact"],
        tree=tree,
        token_patterns=tuple(values["tokens"]) if "tokens" in values else None,
        case=values.get("case", False),
        suppress=suppress,
        constants=constants,
        path=file.path,
        line=file.line("rule", index, "regex" if tree else "tokens"),
        vocabulary=vocabulary,
    )


def _normalise(file: TomlFile, rules: tuple[Rule, ...], normalisers: Mapping[str, Normaliser]) -> dict[str, Normaliser]:
    groups = {group for rule in rules for group in rule.groups}
    chosen: dict[str, Normaliser] = {}
    for group, name in file.data.get("normalise", {}).items():
        if group not in groups:
            known = ", ".join(sorted(groups)) or "none"
            raise file.error(f"no rule has a group '{group}'; groups: {known}", "normalise", 0, group)
        if not isinstance(name, str) or name not in normalisers:
            near = difflib.get_close_matches(str(name), normalisers, 1)
            hint = f" (did you mean '{near[0]}'?)" if near else ""
            allowed = ", ".join(sorted(normalisers)) or "none"
            message = f"{name!r} is neither a normaliser nor a list{hint}; allowed: {allowed}"
            raise file.error(message, "normalise", 0, group)
        chosen[group] = normalisers[name]
    return chosen


def _example(file: TomlFile, index: int, values: Mapping[str, Any], rules: tuple[Rule, ...]) -> Example:
    file.check(values, _EXAMPLE_KEYS, "example", index)
    found = values["found"]
    found = (found,) if isinstance(found, str) else tuple(found)
    if not all(found) or not (found or any(rule.suppress for rule in rules)):
        message = "'found' must name what is found; a text with nothing to find is a [[non_example]]"
        raise file.error(message, "example", index, "found")
    text = unicodedata.normalize("NFC", values["text"])
    at = 0
    for words in (unicodedata.normalize("NFC", words) for words in found):
        at = text.find(words, at) + len(words)
        if at < len(words):
            message = f"'found' {words!r} does not stand in 'text' in this order; copy it from there"
            raise file.error(message, "example", index, "found")
    value = values.get("value")
    if value is None and found and any(not rule.suppress and (rule.groups or rule.constants) for rule in rules):
        raise file.error("[[example]] lacks 'value'; rules of this file give values", "example", index)
    if value is not None:
        value = (value,) if isinstance(value, dict) else tuple(value)
        if len(value) != len(found):
            message = f"{len(found)} found but {len(value)} values; give one value for each, in order"
            raise file.error(message, "example", index, "value")
    return Example(values["text"], found, value, values.get("todo"), file.line("example", index))


def _non_example(file: TomlFile, index: int, values: Mapping[str, Any]) -> NonExample:
    file.check(values, _NON_EXAMPLE_KEYS, "non_example", index)
    return NonExample(values["text"], values["why"], values.get("todo"), file.line("non_example", index))
