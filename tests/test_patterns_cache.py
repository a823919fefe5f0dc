"""What is kept of rules between processes: the same mentions, and nothing trusted that others may write."""

from __future__ import annotations

from pathlib import Path

import pytest

from bantin.patterns import Engine, PatternSet, cache, load

from .pattern_folders import WritePatterns


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, empty."""
    base = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(base))
    return base / "bantin"


def find(patterns: PatternSet) -> list[object]:
    texts = [text for file in patterns.facts for text in file.texts]
    return [Engine(patterns).find(text, 0, len(text)) for text in texts]


def test_what_is_kept_is_what_was_compiled(folder: Path, write_patterns: WritePatterns) -> None:
    """A second process finds the same without compiling anything or looking for words in rules."""
    patterns = write_patterns()
    first = load(patterns)
    assert not cache.recall(first)
    cache.keep(first)
    second = load(patterns)
    assert cache.recall(second)
    known = [vars(rule) for file in second.facts for rule in file.rules if rule.tree]
    assert all({"pattern", "needs", "starts"} <= rule.keys() for rule in known)
    worked_out = [rule for file in first.facts for rule in file.rules if rule.tree]
    assert [(rule["needs"], rule["starts"]) for rule in known] == [(rule.needs, rule.starts) for rule in worked_out]
    assert find(second) == find(first)


def test_other_patterns_have_other_files(folder: Path, write_patterns: WritePatterns) -> None:
    """Changing a pattern file makes what was kept useless, not wrong."""
    cache.keep(load(write_patterns()))
    path = next(write_patterns().glob("facts/*.toml"))
    path.write_text(path.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert not cache.recall(load(path.parents[1]))


def test_damage_is_as_good_as_nothing(folder: Path, write_patterns: WritePatterns) -> None:
    """A file that is cut or garbage is not used, and the next process mends it."""
    patterns = load(write_patterns())
    cache.keep(patterns)
    (path,) = folder.iterdir()
    for content in (path.read_bytes()[:-50], b"", b"garbage", b"\x80\x04N."):
        path.write_bytes(content)
        assert not cache.recall(load(write_patterns()))
    cache.keep(load(write_patterns()))
    assert cache.recall(load(write_patterns()))


def test_a_folder_that_others_may_write_to_is_not_trusted(folder: Path, write_patterns: WritePatterns) -> None:
    """What is kept is run: nobody else may have put it there."""
    patterns = load(write_patterns())
    cache.keep(patterns)
    folder.chmod(0o777)
    assert not cache.recall(load(write_patterns()))


def test_a_few_are_kept(folder: Path, write_patterns: WritePatterns) -> None:
    """The oldest files go."""
    folder.mkdir()
    for number in range(20):
        (folder / f"{number}.regexes").touch()
    folder.chmod(0o700)
    cache.keep(load(write_patterns()))
    assert len(list(folder.iterdir())) == 8
