"""patterns/README.md is true: its fact file is a good one, its list of normalisers whole."""

from __future__ import annotations

from pathlib import Path

import regex

from bantin.patterns import check

README = Path(__file__).parents[1] / "patterns" / "README.md"


def test_the_fact_file_of_the_readme_is_a_good_one(tmp_path: Path) -> None:
    """What a newcomer copies works: each TOML block names its file in its first line."""
    blocks = regex.findall(r"```toml\n# (\S+)\n(.*?)```", README.read_text(encoding="utf-8"), regex.DOTALL)
    assert len(blocks) == 4
    for name, content in blocks:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
    assert check(tmp_path) == []


def test_the_readme_lists_every_normaliser() -> None:
    """A normaliser nobody can find is not used."""
    from bantin.normalise import NORMALISERS

    rows = regex.findall(r"^\| `(\w+)` \|", README.read_text(encoding="utf-8"), regex.MULTILINE)
    assert set(rows) == set(NORMALISERS)
