"""What `import bantin` brings, and what it costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import bantin

SOURCES = Path(bantin.__file__).parents[1]
HEAVY = (
    "ahocorasick_rs",
    "bs4",
    "click",
    "duckdb",
    "numpy",
    "pandas",
    "pyarrow",
    "regex",
    "selectolax",
    "spacy",
    "tqdm",
    "underthesea",
)


def list_loaded(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after a statement."""
    code = f"{statement}\nimport sys\nprint(*sys.modules, sep='\\n', file=sys.stderr)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
        check=True,
    )
    return set(run.stderr.split())


def test_importing_is_light() -> None:
    """`import bantin` loads none of the libraries that extraction needs."""
    assert list_loaded("import bantin").isdisjoint(HEAVY)


@pytest.mark.parametrize("command", ["--help", "--version", "schema"])
def test_asking_for_help_is_light(command: str) -> None:
    """Commands that extract nothing load click and no more."""
    statement = f"from bantin.cli import main\nmain(['{command}'], standalone_mode=False)"
    assert list_loaded(statement).isdisjoint(set(HEAVY) - {"click"})


def test_the_public_names() -> None:
    """`__all__` is exactly what a user sees, in order."""
    public = {
        name
        for name, value in vars(bantin).items()
        if not name.startswith("_")
        and name not in ("annotations", "TYPE_CHECKING")
        and not isinstance(value, ModuleType)
    }
    assert sorted(public | {"__version__"}) == bantin.__all__


def test_public_names_have_docstrings() -> None:
    """`help(bantin.extract)` answers."""
    for name in set(bantin.__all__) - {"__version__"}:
        assert getattr(bantin, name).__doc__, name


def test_extract_reads_a_text() -> None:
    """One call, one record: the id given, else one from the text; the posting date as EDTF."""
    record = bantin.extract("UBND huyện tặng giấy khen cho 7 tập thể.", published="22/12/2022")
    assert record.published == "2022-12-22"
    assert record.id == record.source.sha256[:16]
    assert bantin.extract("UBND huyện", id="x").id == "x"


@pytest.mark.parametrize(("text", "published"), [(" ", None), ("UBND huyện", "hôm qua")])
def test_extract_refuses_what_is_no_bulletin(text: str, published: str | None) -> None:
    """A blank text or a posting date that is none raises bantin's own error."""
    with pytest.raises(bantin.BantinError):
        bantin.extract(text, published=published)
