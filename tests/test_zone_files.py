"""Zone files: what they may say, and that every rule of theirs names an element."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bantin.errors import PatternError
from bantin.html.labels import Labeller
from bantin.html.markup import MarkupReader
from bantin.html.tokenizer import tokenize
from bantin.html.tree import Tree, build
from bantin.patterns import Zone, load, split_words

from .pattern_folders import WritePatterns

GOOD = (
    'zone = "noise"\nabout = "Menus."\n[[family]]\nname = "general"\nselect = ["nav", ".menu"]\nwords = ["side bar"]\n'
)
ZONES = load().zones
SELECTORS = [(zone, selector) for zone in ZONES.values() for selector in zone.selectors]
WORDS = [(zone, word) for zone in ZONES.values() for word in zone.words]


def label(source: str) -> tuple[Tree, list[frozenset[str]]]:
    tree = build(tokenize(source), MarkupReader(Labeller(ZONES)))
    return tree, list(tree.zones)


def test_every_selector_names_an_element() -> None:
    """An element written after the selector is in its zone."""
    for zone, selector in SELECTORS:
        attribute = f' {selector.key}="{selector.value or ""}"' if selector.key else ""
        tag = selector.tag or "div"
        shown = "<table><tr>" if tag in ("td", "tr") else "<select>" if tag == "option" else ""
        tree, zones = label(f"{shown}<{tag}{attribute}>x</{tag}>")
        if tag in ("svg", "math", "menu") or tag not in tree.tags:
            continue  # drawings do not even reach the tree
        assert zone.name in set().union(*(zones[row] for row, name in enumerate(tree.tags) if name == tag)), selector


@pytest.mark.parametrize("join", ["-", "_", "camel", "prefix"])
def test_words_stand_in_classes_and_ids_however_they_are_joined(join: str) -> None:
    """`tin-lien-quan`, `tin_lien_quan`, `tinLienQuan` and `ctl00_pnlTinLienQuan` are the same words."""
    for zone, word in WORDS:
        parts = split_words(word)
        camel = "".join(part.capitalize() for part in parts)
        name = {"-": "-".join(parts), "_": "_".join(parts), "camel": camel, "prefix": f"ctl00_pnl{camel}2"}[join]
        for attribute in ("class", "id"):
            _, zones = label(f"<div {attribute}='x9'><div {attribute}='{name}'>x</div></div>")
            assert any(zone.name in found for found in zones), (zone.name, name)


def test_words_are_whole_words() -> None:
    """`lich` is a calendar, `lichsu` is history; `menu` does not stand in `menuet`."""
    tree, zones = label("<p class='lichsu menuet navigable x-starred headliner'>x</p>")
    assert not zones[tree.tags.index("p")]


def test_a_zone_file_is_read(write_patterns: WritePatterns) -> None:
    """Its families are read together."""
    folder = write_patterns(zones__noise=GOOD)
    (zone,) = load(folder).zones.values()
    assert isinstance(zone, Zone)
    assert (zone.name, len(zone.selectors), zone.words) == ("noise", 2, ("side bar",))


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('zone = "noise"', 'zone = "other"', "'zone' must be the file's name"),
        ('select = ["nav", ".menu"]', 'select = ["div > p"]', "'div > p' is no simple selector"),
        ('words = ["side bar"]', 'words = ["12"]', "'12' holds no letter"),
        ("select =", "selects =", "did you mean 'select'"),
        ('name = "general"\n', "", "lacks 'name'"),
        ('about = "Menus."\n', "", "lacks 'about'"),
    ],
)
def test_a_wrong_zone_file_is_refused(write_patterns: WritePatterns, old: str, new: str, says: str) -> None:
    """The error names the file, the line and what is allowed."""
    assert old in GOOD
    folder = write_patterns(zones__noise=GOOD.replace(old, new))
    with pytest.raises(PatternError, match=re.escape(says)) as caught:
        load(folder)
    assert caught.value.path == folder / "zones" / "noise.toml"


def test_a_zone_file_of_another_name_is_refused(write_patterns: WritePatterns) -> None:
    """Nobody would ask for its zone."""
    with pytest.raises(PatternError, match="one of hidden, noise"):
        load(write_patterns(zones__banners=GOOD.replace('"noise"', '"banners"')))


def test_the_pattern_folder_has_every_zone() -> None:
    """Each zone that the code asks for is told by a file."""
    from bantin.patterns.zones import ZONES as NAMES

    assert sorted(ZONES) == sorted(NAMES)
    assert sorted(path.stem for path in (Path(__file__).parents[1] / "patterns" / "zones").iterdir()) == sorted(NAMES)
