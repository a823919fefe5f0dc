"""Makes .github/report.png, the picture in README.md, of the report that `make run` wrote: `python -m tests.browser.screenshot`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.browser.driver import Browser

CHECKOUT = Path(__file__).parents[2]
REPORT = CHECKOUT / "outputs" / "report.html"
PICTURE = CHECKOUT / ".github" / "report.png"
# A bulletin with facts of several kinds, one of them opened.
FACT = "#b1/commendations/1"


def main() -> None:
    """Take the picture; fails where there is no report or no browser."""
    if not REPORT.exists():
        raise SystemExit(f"{REPORT}: there is no report yet; run `make run` first")
    browser = Browser(Path(tempfile.gettempdir()))
    try:
        browser.resize(1280, 880)
        browser.open(REPORT, FACT)
        browser.wait(lambda: browser.list("mark.this"))
        browser.run("document.activeElement.blur(); window.scrollTo(0, 0)")
        PICTURE.write_bytes(browser.take_picture())
    finally:
        browser.close()
    print(f"{PICTURE.relative_to(CHECKOUT)}: {PICTURE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
