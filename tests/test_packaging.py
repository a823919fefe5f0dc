"""The wheel as a user installs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
PATTERNS = CHECKOUT / "patterns"


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that knows nothing of this checkout and return what it prints."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    result = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the hatchling that is installed here."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, CHECKOUT, cwd=folder)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a fresh environment with the wheel; bantin's dependencies come from this one."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, symlinks=os.name != "nt")
    paths = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", scheme="venv", vars=paths))
    here = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "dependencies.pth").write_text("\n".join(sorted(here)) + "\n")
    install = (sys.executable, "-m", "pip", "--python", folder, "install", "--no-deps", "--no-index", "--quiet")
    # The editable install of this checkout, if there is one, must not count as installed there.
    run(*install, "--ignore-installed", wheel, cwd=folder)
    return Path(sysconfig.get_path("scripts", scheme="venv", vars=paths))


def test_the_wheel_holds_bantin_and_nothing_else(wheel: Path) -> None:
    """The only top-level names are `bantin` and its metadata; every pattern file is inside, no test is."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"bantin", wheel.name.rsplit("-", 3)[0] + ".dist-info"}
    shipped = {name.removeprefix("bantin/_patterns/") for name in names if name.startswith("bantin/_patterns/")}
    assert shipped == {path.relative_to(PATTERNS).as_posix() for path in PATTERNS.rglob("*") if path.is_file()}
    assert not [name for name in names if "test" in name or name.endswith(".pyc")]


def test_the_installed_package_extracts(programs: Path, tmp_path: Path) -> None:
    """Outside the checkout, with its own copy of the patterns, bantin reads a bulletin."""
    (tmp_path / "a.txt").write_text("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.\n", encoding="utf-8")
    run(programs / "bantin", "extract", "a.txt", "-o", "out.jsonl", cwd=tmp_path)
    record = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert "Ia Pa" in record["text"]


def test_the_installed_package_writes_a_report(programs: Path, tmp_path: Path) -> None:
    """Style, script and words of the page are in the wheel."""
    (tmp_path / "a.txt").write_text("UBND huyện Ia Pa tặng giấy khen cho 7 tập thể.\n", encoding="utf-8")
    run(programs / "bantin", "extract", "a.txt", "-o", "out.jsonl", cwd=tmp_path)
    run(programs / "bantin", "report", "out.jsonl", "-o", "out.html", cwd=tmp_path)
    assert "Cần xem lại trước" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_the_installed_package_is_its_own(programs: Path, tmp_path: Path) -> None:
    """The code that runs is the wheel's, not this checkout's, and so are the patterns."""
    printed = run(programs / "python", "-c", "import bantin; print(bantin.__file__)", cwd=tmp_path)
    assert Path(printed.strip()).is_relative_to(programs.parent)
    assert run(programs / "bantin", "check", cwd=tmp_path).strip().endswith("all examples hold")
