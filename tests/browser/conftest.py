"""One browser for all tests; after each the console must have been silent and nothing asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bantin.record import Record
from bantin.report import to_page

from .bulletins import make_records
from .driver import Browser


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the browser puts what is downloaded."""
    return tmp_path_factory.mktemp("downloads")


@pytest.fixture(scope="session")
def window(downloads: Path) -> Iterator[Browser]:
    """The browser."""
    browser = Browser(downloads)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def records() -> list[Record]:
    """The records on the page."""
    return make_records()


@pytest.fixture(scope="session")
def page(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of these records, in English."""
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_bytes(to_page(records, language="en").html.encode())
    return path


@pytest.fixture
def browser(window: Browser, page: Path) -> Iterator[Browser]:
    """The browser with the page open, no mark kept of an earlier test; it has to stay silent and offline."""
    window.resize(1280, 900)
    window.open(page)
    window.run("localStorage.clear()")
    window.open(page)
    window.list_requests()
    window.list_complaints()
    yield window
    assert window.list_complaints() == []
    asked = [url for url in window.list_requests() if not url.startswith(("file:", "blob:", "about:"))]
    assert asked == []
    assert window.run("return window.ran") is None
